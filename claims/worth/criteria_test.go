package worth

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/text"
)

// show writes the criteria that a sentence shows with the word that shows each, lengths
// aside.
func show(s string) string {
	d := text.Parse(s)
	var at [criteria]int32
	set := judged(d.Tokens, knownOf(d.Tokens, nil), &at)
	var out []string
	for c := range criteria {
		if set&bit(c) != 0 && (c < short1 || c > long2) {
			out = append(out, names[c]+" @ "+d.Tokens[at[c]].Text)
		}
	}
	return strings.Join(out, "\n")
}

func TestCriteria(t *testing.T) {
	for s, want := range map[string][]string{
		"We lost 700,000 jobs in 2022.": {
			"states a number @ 700,000", "counts in thousands or more @ 700,000", "says when @ 2022", "says how something changed @ lost",
			"says what happened @ lost", "is about work, money or public services @ jobs", "speaks of us @ We", "states several numbers @ We",
			"puts a number on a change or comparison @ We", "puts a number on what happened @ We"},
		"The tax cost $5 million, or 3%.": {
			"states a number @ 5", "states an amount of money @ $", "states a percentage @ %", "counts in thousands or more @ million",
			"says what happened @ cost", "speaks of a law or a rule @ tax", "is about work, money or public services @ tax",
			"states several numbers @ The", "puts a number on what happened @ The"},
		"He signed the treaty.": {
			"says what happened @ signed", "says what somebody voted, signed or said @ signed", "speaks of a law or a rule @ treaty",
			"speaks of others @ He", "says what others did @ He"},
		"Is that so?":         {"asks a question @ ?"}, // "that" points back at a sentence's head alone
		"That is it.":         {"begins by pointing back (that, this, it) @ That"},
		"You should go.":      {"says what should be done @ should", "talks to the audience @ You"},
		"Ships have to dock.": {"says what happened @ have", "says what should be done @ to"}, // a pair
		"My mother worked there.": {
			"says what happened @ worked", "tells of personal experience @ My", "speaks of oneself @ My"},
		"We will build, I promise.": {
			"looks ahead @ will", "praises values @ promise", "speaks of oneself @ I", "speaks of us @ We", "promises @ We"},
		"If it rains, Selm may drown.": {"names somebody or something @ Selm", "supposes or hedges @ If"},
		"The 21st began.":              {"says what happened @ began"}, // an ordinal counts nothing
		"Taxes are higher in Ohio.": {
			"compares @ higher", "names somebody or something @ Ohio", "speaks of a law or a rule @ Taxes", "is about work, money or public services @ Taxes"},
		"The ship's “crew” left.": {"says what happened @ left", "quotes words @ “"},
		"The sea":                 nil,
		"":                        nil,
	} {
		if got := show(s); got != strings.Join(want, "\n") {
			t.Errorf("criteria of %q:\n%s\nwant:\n%s", s, got, strings.Join(want, "\n"))
		}
	}
}

func TestLengthOf(t *testing.T) {
	for words, want := range map[int]criterion{0: short1, 4: short1, 5: short2, 8: short2, 9: medium, 14: medium, 15: long1, 27: long1, 28: long2} {
		if got := lengthOf(words); got != want {
			t.Errorf("a sentence of %d words %s, want %s", words, names[got], names[want])
		}
	}
}

// TestKinds: the sorts of words that stand for the word in a pattern.
func TestKinds(t *testing.T) {
	for want, list := range map[uint8]string{
		kindNumber:   "12 500 5m 1500",
		kindYear:     "1969 2022 1990s",
		kindLarge:    "100,000 1,5",
		kindDecimal:  "3.5 0.25",
		kindOrdinal:  "21st 3rd 4th 2nd",
		kindPast:     "voted went built",
		kindGerund:   "voting mining",
		kindAdverb:   "badly truly",
		kindAbstract: "taxation movement activity",
		kindPlural:   "ships cars",
		kindWord:     "ship press bus king fly nation",
	} {
		for _, w := range strings.Fields(list) {
			d := text.Parse("The " + w)
			if got := kindOf(&d.Tokens[1], cues[w], false); got != want {
				t.Errorf("%q is of sort %d, want %d", w, got, want)
			}
		}
	}
	for _, tt := range []struct {
		text  string
		k     int
		first bool
		want  uint8
	}{
		{"In Ohio", 1, false, kindName}, {"Ohio", 0, true, kindWord}, {"the", 0, true, firstFunction}, {"He “said”", 1, false, kindQuote}, {"no.", 1, false, kindPunct},
	} {
		tok := &text.Parse(tt.text).Tokens[tt.k]
		if got := kindOf(tok, cues[tok.Norm], tt.first); got != tt.want {
			t.Errorf("token %d of %q is of sort %d, want %d", tt.k, tt.text, got, tt.want)
		}
	}
}

// TestVector: what the trainer sees is sorted, has each dimension once, and adds up to what
// the model says.
func TestVector(t *testing.T) {
	d := text.Parse("Unemployment fell to 4 percent last year, the lowest rate since 1969.")
	v := Vector(d.Tokens, All)
	if !slices.IsSortedFunc(v, func(a, b Feature) int { return int(a.At - b.At) }) {
		t.Error("the dimensions are not in order")
	}
	for i := 1; i < len(v); i++ {
		if v[i].At == v[i-1].At || int(v[i].At) >= Dims {
			t.Errorf("dimension %d stands twice or is none", v[i].At)
		}
	}
	w := make([]float64, Dims)
	for i := range w {
		w[i] = float64(i%17) / 16
	}
	x := 0.0
	for _, f := range v {
		x += w[f.At] * float64(f.Value)
	}
	m := NewModel(w, 1, -3, .5, All)
	score, _ := m.Score(d, 0, len(d.Tokens))
	if want := Logistic(x - 3); score < want-.02 || score > want+.02 {
		t.Errorf("the model says %.4f, the weights %.4f", score, want)
	}
	if got := len(Vector(d.Tokens, 0)); got != 1 {
		t.Errorf("%d features without a family, want the constant alone", got)
	}
}

// TestReasons: at most eight, the strongest first; words in a row are one reason, and the
// whole sentence's have no words.
func TestReasons(t *testing.T) {
	d := text.Parse("Unemployment fell to 4 percent last year, the lowest rate since 1969, and wages rose by 12 percent in Ohio, according to the bureau.")
	_, why := Shipped().Score(d, 0, len(d.Tokens))
	if len(why) == 0 || len(why) > maxReasons {
		t.Fatalf("%d reasons, want 1 to %d", len(why), maxReasons)
	}
	for i, r := range why {
		if i > 0 && max(r.Weight, -r.Weight) > max(why[i-1].Weight, -why[i-1].Weight) {
			t.Errorf("%q stands behind a weaker one", r.Name)
		}
		whole := slices.Index(names[:], r.Name) >= int(short1)
		if whole != (r.First == r.Last) {
			t.Errorf("%q is shown by tokens %d to %d", r.Name, r.First, r.Last)
		}
		if strings.HasPrefix(r.Name, "the word") && (r.Last-r.First < 1 || r.Last-r.First > inReason) {
			t.Errorf("%q has %d words", r.Name, r.Last-r.First)
		}
	}
	if score, why := Shipped().Score(d, 3, 3); score != 0 || why != nil {
		t.Errorf("no tokens score %v for %v", score, why)
	}
}

// TestWordsOfTheTable: each criterion that words speak for has some, and the table knows
// no other.
func TestWordsOfTheTable(t *testing.T) {
	var seen uint64
	for _, bits := range cues {
		seen |= bits
	}
	for c := number; c <= others; c++ {
		shownOtherwise := c == named || c == question || c == pointing
		if seen&bit(c) == 0 && !shownOtherwise {
			t.Errorf("no word %s", names[c])
		}
	}
	defer func() {
		if recover() == nil {
			t.Error("a criterion that there is none of was taken")
		}
	}()
	vocabulary("says nothing:\n    at all\n")
}

func TestDecodeRefusesOtherFiles(t *testing.T) {
	raw := Shipped().Encode()
	for name, change := range map[string]func(b []byte) []byte{
		"empty":          func([]byte) []byte { return nil },
		"cut short":      func(b []byte) []byte { return b[:len(b)-1] },
		"longer":         func(b []byte) []byte { return append(b, 0) },
		"another kind":   func(b []byte) []byte { b[0]++; return b },
		"other criteria": func(b []byte) []byte { b[len(magic)+1]++; return b },
	} {
		if _, err := Decode(change(slices.Clone(raw))); err == nil {
			t.Errorf("a file that is %s was read as a model", name)
		}
	}
}

// TestMarks: each family has as many features of a token as its size counts, and those of
// families that nobody wants are left out.
func TestMarks(t *testing.T) {
	long := strings.Repeat("disestablishment", 20)
	d := text.Parse("Unemployment “fell” to 4%, a " + long + ".")
	for _, want := range []Groups{All, Words, Shape, Chars, Criteria, Words | Chars} {
		m := newMarks(want)
		for i := range d.Tokens {
			words, shape, chars := m.step(&d.Tokens[i], cues[d.Tokens[i].Norm], i == 0)
			var sizes [families]int
			countFamilies(&d.Tokens[i], want, &sizes)
			if sizes[2] > 0 { // it counts those at the ends of a word as if they were whole
				sizes[2] = max(1, sizes[2]-3)
			}
			if got := [families]int{len(words), len(shape), len(chars)}; got != sizes {
				t.Errorf("groups %b: %q has %v features, want %v", want, d.Tokens[i].Text, got, sizes)
			}
		}
	}
}

func TestMarksTellTheOrderOfWords(t *testing.T) {
	last := func(s string) (words, shape []uint32) {
		m, d := newMarks(All), text.Parse(s)
		for i := range d.Tokens {
			words, shape, _ = m.step(&d.Tokens[i], cues[d.Tokens[i].Norm], i == 0)
		}
		return slices.Clone(words), slices.Clone(shape)
	}
	one, _ := last("taxes on ships rose")
	other, _ := last("ships on taxes rose")
	if one[0] != other[0] || one[1] == other[1] || one[2] == other[2] {
		t.Errorf("the words %v and %v: want the same alone, and others with those before", one, other)
	}
}
