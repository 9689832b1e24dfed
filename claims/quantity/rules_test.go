package quantity

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/text"
)

// pointed reads an example as far as the number that it has in brackets has its unit.
func pointed(t *testing.T, example string) (*scan, *reading) {
	t.Helper()
	before, rest, ok := strings.Cut(example, "[")
	if inner, found := strings.CutPrefix(rest, "["); found {
		before, rest = before+"[", inner // a bracket of the text's own
	}
	if !ok {
		t.Fatalf("%q points at no number", example)
	}
	s := &scan{Scan: figure.New(text.Parse(before + strings.Replace(rest, "]", "", 1)))}
	start := len([]rune(before))
	i := slices.IndexFunc(s.Pieces, func(p figure.Piece) bool { return int(p.Start) == start && p.Kind != figure.Gap })
	f, ok := s.FigureAt(i)
	if !ok {
		t.Fatalf("no number stands at the bracket of %q", example)
	}
	r := &reading{Figure: f, first: f.From, last: f.To, q: claims.Quantity{Value: f.Value}}
	s.unit(r)
	return s, r
}

// TestIdleRules: each rule is the first that is sure of its example, and finds no idle
// number where it must not.
func TestIdleRules(t *testing.T) {
	for _, list := range [][]idleRule{namedRules, joinedRules, digitRules, wordRules, aloneRules} {
		for i, rule := range list {
			t.Run(rule.name, func(t *testing.T) {
				s, r := pointed(t, rule.takes)
				if got := rule.rule(s, r); got != idle {
					t.Errorf("%q is ruled %d, want idle", rule.takes, got)
				}
				for _, before := range list[:i] {
					if got := before.rule(s, r); got != unsure {
						t.Errorf("%q is ruled %d by %q before", rule.takes, got, before.name)
					}
				}
				s, r = pointed(t, rule.refuses)
				if got := rule.rule(s, r); got == idle {
					t.Errorf("%q is ruled idle", rule.refuses)
				}
			})
		}
	}
}

// TestNoUnitRules: each rule finds no unit behind its example, and one where it must.
func TestNoUnitRules(t *testing.T) {
	for _, rule := range noUnitRules {
		t.Run(rule.name, func(t *testing.T) {
			for example, want := range map[string]bool{rule.takes: true, rule.refuses: false} {
				s, r := pointed(t, example)
				r.last, r.q.Value = r.To, r.Value // the unit behind, as it is before it is looked at
				u := s.unitAt(r)
				if u.name == "" {
					t.Errorf("nothing like a unit stands in %q", example)
				}
				if got := rule.is(s, r, u); got != want {
					t.Errorf("%q: no unit is %v, want %v", example, got, want)
				}
			}
		})
	}
}
