package worth

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"factdesk/claims/text"
)

// Reason is one thing that moved a score.
type Reason struct {
	Name   string  `json:"name"`   // "states a number", `the words "unemployment rate"`
	Weight float64 `json:"weight"` // log-odds, rounded to 3 decimals; negative ones speak against
	First  int     `json:"-"`      // the tokens of the document that made it; First == Last
	Last   int     `json:"-"`      // for what is said of the whole sentence
}

const (
	maxReasons = 8    // more than a reviewer reads
	minWeight  = 0.05 // moves a score by about one hundredth
)

// Score is how likely people would call the tokens first..last of d, half open, a
// factual claim worth checking, 0..1 rounded to 4 decimals, with the reasons that
// moved it most, the strongest first. No tokens give 0 and no reasons.
func Score(d *text.Doc, first, last int) (float64, []Reason) {
	return shipped().Score(d, first, last)
}

// Odds is the score of the tokens first..last of d as log-odds, without reasons and
// without allocating, for a ranking that asks for every clause.
func Odds(d *text.Doc, first, last int) float64 {
	m := shipped()
	if first >= last {
		return m.Bias
	}
	tokens := d.Tokens[first:last]
	var at [criteria]int32
	var room [onStack]uint64
	known := knownOf(tokens, room[:0])
	shown := m.criteria(judged(tokens, known, &at))
	x := m.Bias
	for c := range criteria {
		x += shown[c]
	}
	scale, steps := m.scales(tokens), m.steps(tokens, known)
	for g := range families {
		x += float64(steps[g]) * scale[g]
	}
	return x
}

// steps adds up what the features of each family say.
func (m *Model) steps(tokens []text.Token, known []uint64) (steps [families]int) {
	at := newMarks(m.Groups)
	for i := range tokens {
		words, shape, chars := at.step(&tokens[i], known[i], i == 0)
		steps[0] += m.sum(words)
		steps[1] += m.sum(shape)
		steps[2] += m.sum(chars)
	}
	return steps
}

func (m *Model) sum(buckets []uint32) (steps int) {
	for _, b := range buckets {
		steps += int(m.Hashed[b])
	}
	return steps
}

// CheckWorthy reports that a score reaches the cut chosen on the training data.
func CheckWorthy(score float64) bool { return score >= shipped().Cut }

// Score is like the function Score, with this model.
func (m *Model) Score(d *text.Doc, first, last int) (float64, []Reason) {
	if first >= last {
		return 0, nil
	}
	tokens := d.Tokens[first:last]
	var few [96]float64
	moved := few[:min(len(tokens), len(few))]
	if len(tokens) > len(few) {
		moved = make([]float64, len(tokens))
	}
	var at [criteria]int32
	set := uint64(0)
	if m.Groups&Criteria != 0 {
		set = judged(tokens, knownOf(tokens, nil), &at)
	}
	x := m.Bias + m.words(tokens, moved)
	shown := m.criteria(set)
	for c := range criteria {
		x += shown[c]
	}
	return Round(Logistic(x), 4), reasons(d, first, moved, &shown, &at)
}

// criteria is what each criterion in set adds: its own weight, and half of that of
// each pair it stands in.
func (m *Model) criteria(set uint64) (shown [criteria]float64) {
	for c := range criteria {
		if set&bit(c) != 0 {
			shown[c] = m.Criteria[c]
		}
	}
	half := m.Scale * pairScale(set) / 2
	pairs(set, func(a, b criterion, at uint32) {
		w := float64(m.Hashed[at]) * half
		shown[a] += w
		shown[b] += w
	})
	return shown
}

// words adds up the hashed features and spreads each over the tokens it stands on.
func (m *Model) words(tokens []text.Token, moved []float64) float64 {
	scale := m.scales(tokens)
	hashed(tokens, m.Groups, func(g int, b uint32, from, to int) {
		w := float64(m.Hashed[b]) * scale[g] / float64(to-from)
		for k := from; k < to; k++ {
			moved[k] += w
		}
	})
	sum := 0.0
	for _, v := range moved {
		sum += v
	}
	return sum
}

// scales is the log-odds of one step of each family in a sentence.
func (m *Model) scales(tokens []text.Token) (scale [families]float64) {
	var sizes [families]int
	for i := range tokens {
		countFamilies(&tokens[i], m.Groups, &sizes)
	}
	for g := range families {
		scale[g] = m.Scale * FamilyScale(g, sizes[g])
	}
	return scale
}

// countFamilies adds how many features one token makes in each family.
func countFamilies(t *text.Token, want Groups, sizes *[families]int) {
	if want&Words != 0 {
		sizes[0] += 3
	}
	if want&Shape != 0 {
		sizes[1] += 3
	}
	if want&Chars != 0 && t.Class == text.Word {
		sizes[2] += 3 * len(t.Norm)
	}
}

// FamilyScale is the value of one feature of a family with n of them.
func FamilyScale(family, n int) float64 {
	if n == 0 {
		return 0
	}
	return familyWeight[family] / math.Sqrt(float64(n))
}

func reasons(d *text.Doc, first int, moved []float64, shown *[criteria]float64, at *[criteria]int32) []Reason {
	var all []Reason
	for c := range criteria {
		if w := shown[c]; math.Abs(w) >= minWeight {
			k := first + int(at[c])
			r := Reason{names[c], Round(w, 3), k, k + 1}
			if c >= short1 {
				r.Last = k
			}
			all = append(all, r)
		}
	}
	all = append(all, topWords(d, first, moved)...)
	slices.SortStableFunc(all, func(a, b Reason) int { return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight)) })
	return all[:min(len(all), maxReasons)]
}

// topWords joins neighbours that moved the score the same way into one reason of at
// most four words and keeps the strongest.
func topWords(d *text.Doc, first int, moved []float64) []Reason {
	var top []Reason
	for i := 0; i < len(moved); {
		j, w := oneWay(d, first, moved, i)
		if math.Abs(w) >= minWeight {
			top = insert(top, Reason{"", Round(w, 3), first + i, first + j})
		}
		i = j
	}
	for i := range top {
		top[i].Name = wording(d, top[i].First, top[i].Last)
	}
	return top
}

// inReason is how many words one reason has at most.
const inReason = 4

// oneWay is the end of the words from i on that moved the score the same way, and how far
// together. What is no strong word moves nothing.
func oneWay(d *text.Doc, first int, moved []float64, i int) (end int, w float64) {
	if !strong(d, first+i, moved[i]) {
		return i + 1, 0
	}
	w, end = moved[i], i+1
	for last := min(len(moved), i+inReason); end < last && moved[end]*w > 0 && strong(d, first+end, moved[end]); end++ {
		w += moved[end]
	}
	return end, w
}

func strong(d *text.Doc, k int, w float64) bool {
	c := d.Tokens[k].Class
	return math.Abs(w) >= minWeight/2 && (c == text.Word || c == text.Number)
}

func insert(top []Reason, r Reason) []Reason {
	i := len(top)
	for i > 0 && math.Abs(top[i-1].Weight) < math.Abs(r.Weight) {
		i--
	}
	if i >= maxReasons {
		return top
	}
	return slices.Insert(top, i, r)[:min(len(top)+1, maxReasons)]
}

func wording(d *text.Doc, first, last int) string {
	s := strings.ToValidUTF8(d.Slice(d.Tokens[first].Start, d.Tokens[last-1].End), "\uFFFD")
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60]) + "…"
	}
	if last-first == 1 {
		return `the word "` + s + `"`
	}
	return `the words "` + s + `"`
}

// Logistic is 1/(1+exp(-x)).
func Logistic(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Round rounds to n decimals.
func Round(x float64, n int) float64 {
	p := math.Pow10(n)
	return math.Round(x*p) / p
}
