package contradict

import (
	"os"
	"strings"
	"testing"
)

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

// A part, another scope, another of the name, a plan and what came of it, and opinions: nothing
// is said of such pairs.
func TestLookAlikesAreLeftAlone(t *testing.T) {
	for _, p := range pairsOf(t, "lookalikes.txt") {
		a, b := readPair(p)
		for _, together := range []bool{true, false} {
			if got := Between(a, b, together); len(got) > 0 {
				t.Errorf("Between(%q, %q, %v) = %v, want nothing", p.a, p.b, together, got)
			}
		}
	}
}

// What is left alone there is found where nothing sets the two apart, whichever stands first.
func TestContradictingPairsAreFound(t *testing.T) {
	for _, p := range pairsOf(t, "contradicting.txt") {
		a, b := readPair(p)
		if len(Between(a, b, true)) == 0 || len(Between(b, a, true)) == 0 {
			t.Errorf("Between(%q, %q) finds nothing in one order or both, want a contradiction", p.a, p.b)
		}
	}
}
