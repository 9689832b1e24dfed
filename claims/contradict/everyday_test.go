package contradict

import (
	"os"
	"slices"
	"strings"
	"testing"
)

func read(text string) *Reading { return Read(Statement{Text: text, Language: "en"}) }

func readPair(p everydayPair) (a, b *Reading) { return read(p.a), read(p.b) }

// pairsOf are the pairs of a file of testdata, a line each.
func pairsOf(t *testing.T, name string) (out []everydayPair) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows(string(data)) {
		a, b, _ := strings.Cut(row, "|")
		out = append(out, everydayPair{a, b})
	}
	return out
}

// wantNothing holds that nothing is said of two, whether or not they are known to be of one
// matter.
func wantNothing(t *testing.T, a, b *Reading) {
	t.Helper()
	for _, together := range []bool{true, false} {
		if got := Between(a, b, together); len(got) > 0 {
			t.Errorf("Between(%q, %q, %v) on %q = %v, want nothing", a.Text, b.Text, together, a.Date, got)
		}
	}
}

// What looks like a contradiction and is none is what a reviewer forgives least: nothing may be
// said of such pairs, whether or not the two are known to be of one matter.
func TestEverydayPairsAreLeftAlone(t *testing.T) {
	for _, p := range slices.Concat(everydayConsistent, everydayPrey, everydayAside) {
		a, b := readPair(p)
		wantNothing(t, a, b)
	}
}

// leastFound is how many of the everyday contradictions are found between two of one matter:
// who writes a rule may not lose what another finds.
const leastFound = 60

func TestEverydayContradictionsAreFound(t *testing.T) {
	found := 0
	all := slices.Concat(everydayContradictions, preyContradictions)
	for _, p := range all {
		a, b := readPair(p)
		found += len(Between(a, b, true))
	}
	if found < leastFound {
		t.Errorf("%d of %d everyday contradictions are found, want %d or more", found, len(all), leastFound)
	}
}

// Whichever stands first, the answer is the same, its sides swapped.
func TestEverydayPairsEitherWay(t *testing.T) {
	for _, p := range slices.Concat(everydayContradictions, preyContradictions) {
		a, b := readPair(p)
		one, other := Between(a, b, true), Between(b, a, true)
		if len(one) != len(other) {
			t.Errorf("Between(%q, %q) = %v, and turned round %v", p.a, p.b, one, other)
		}
	}
}

// A weight that one lost has a direction, and what the other has is none: that ended the
// comparison with a crash.
func TestALossBesideALevel(t *testing.T) {
	a, b := readPair(everydayPair{"The tank lost 900 litres.", "The tank has 5,000 litres."})
	if got := Between(a, b, true); len(got) > 1 {
		t.Errorf("Between(%q, %q) = %v, want one conflict at most", a.Text, b.Text, got)
	}
}

// A text of nothing but words that rules look for is read to its end in the time that a test has,
// and says nothing against another of them.
func TestManyWordsOfOneKind(t *testing.T) {
	for _, word := range []string{"before", "largest", "by", "written by Ann", "of the", "next month", "no point"} {
		text := strings.Repeat(word+" ", maxText/len(word))
		a, b := readPair(everydayPair{text, text[len(word)+1:]})
		if got := Between(a, b, true); len(got) > 0 {
			t.Errorf("Between of %q many times = %v, want nothing", word, got)
		}
	}
}
