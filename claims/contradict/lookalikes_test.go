package contradict

import "testing"

// A part, another scope, another of the name, a plan and what came of it, and opinions: nothing
// is said of such pairs.
func TestLookAlikesAreLeftAlone(t *testing.T) {
	for _, p := range pairsOf(t, "lookalikes.txt") {
		a, b := readPair(p)
		wantNothing(t, a, b)
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
