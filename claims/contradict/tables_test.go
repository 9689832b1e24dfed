package contradict

import (
	"strings"
	"testing"
)

// A quality whose opposite names another is that one's opposite too.
func TestOppositeQualities(t *testing.T) {
	opposite := map[string]string{}
	for _, q := range firsts {
		opposite[q.name] = q.opposite
	}
	for name, other := range opposite {
		if other == "" {
			continue
		}
		if back := opposite[other]; back != "" && back != name {
			t.Errorf("%q is the opposite of %q, which is that of %q", other, name, back)
		}
	}
}

// A verb of two words says what a concept says, or a word that another table knows.
func TestVerbsOfTwoWords(t *testing.T) {
	for phrase := range phrasal {
		if n := len(strings.Fields(phrase)); n != 2 {
			t.Errorf("%q is %d words, want 2", phrase, n)
		}
	}
	for _, tt := range []struct{ text, want string }{
		{"The minister stepped down.", "resign"},
		{"The court struck down the ban.", "overturn"},
		{"Prices went up again.", "rise"},
		{"The concert was called off.", "cancel"},
	} {
		r := read(tt.text)
		if !r.content()[tt.want] {
			t.Errorf("content of %q = %v, want %q in it", tt.text, said(r.content()), tt.want)
		}
	}
}

func TestOrderOfTwoEvents(t *testing.T) {
	for _, tt := range []struct{ text, first, then string }{
		{"The minister resigned before the report was published.", "minister", "published"},
		{"The minister resigned after the report was published.", "published", "minister"},
		{"After the report was published, the minister resigned.", "published", "minister"},
		{"The alarm did not sound until the fire was out.", "fire", "alarm"},
		{"Two days after the vote, the minister resigned.", "vot", "minister"},
	} {
		o := read(tt.text).order
		if !o.first[conceptOf(tt.first)] || !o.then[conceptOf(tt.then)] {
			t.Errorf("order of %q = %v, then %v; want %q, then %q", tt.text, said(o.first), said(o.then), tt.first, tt.then)
		}
	}
}

func TestRanksAreRead(t *testing.T) {
	for _, tt := range []struct{ text, name, place string }{
		{"It is the largest port in Spain.", "big", "1"},
		{"It is the second-largest port in Spain.", "big", "2"},
		{"It is the third largest port in Spain.", "big", "3"},
		{"It is one of the largest ports in Spain.", "big", ""},
		{"It is the most expensive film ever made.", "dear", "1"},
	} {
		ranks := read(tt.text).ranks
		if len(ranks) != 1 {
			t.Errorf("ranks of %q = %v, want one", tt.text, ranks)
			continue
		}
		if got := ranks[0]; got.name != tt.name || got.place != tt.place {
			t.Errorf("rank of %q = %s %q, want %s %q", tt.text, got.name, got.place, tt.name, tt.place)
		}
	}
}

// Each of two who stand opposite each other is in the table under the other.
func TestPartiesStandOppositeEachOther(t *testing.T) {
	for who, others := range parties {
		for other := range others {
			if !parties[other][who] {
				t.Errorf("%q is opposite %q, and not the other way round", who, other)
			}
		}
	}
}

func TestDegrees(t *testing.T) {
	a := read("It was 86 degrees Fahrenheit in Turin.")
	if n := a.numbers; len(n) != 1 || n[0].unit != "degree celsius" || n[0].low > 30 || n[0].high < 30 {
		t.Errorf("numbers of %q = %v, want 30 degrees Celsius", a.Text, n)
	}
	if f := a.Figures(); len(f) != 1 || f[0].Value < 29.9 || f[0].Value > 30.1 {
		t.Errorf("Figures of %q = %v, want 30", a.Text, f)
	}
}

func TestWordsOfDenial(t *testing.T) {
	for text, want := range map[string]int{
		"He failed to inform the board.":    1,
		"He failed the exam.":               0,
		"He has yet to pay.":                1,
		"He declined to comment.":           0,
		"No one was hurt.":                  1,
		"Not one of the doors was locked.":  1,
		"No bakery sells more than Hanley.": 0,
	} {
		if got := len(read(text).negations); got != want {
			t.Errorf("denials of %q = %d, want %d", text, got, want)
		}
	}
}
