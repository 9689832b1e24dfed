package english

import (
	"slices"
	"strings"
	"testing"

	"factdesk/claims/extract/found"
	"factdesk/claims/text"
)

// pointed reads an example and finds the token that it has in brackets.
func pointed(t *testing.T, example string) (*reader, int) {
	t.Helper()
	before, rest, ok := strings.Cut(example, "[")
	if !ok {
		t.Fatalf("%q points at no token", example)
	}
	r := read(found.Article{Text: before + strings.Replace(rest, "]", "", 1)}, nil)
	start := len([]rune(before))
	k := slices.IndexFunc(r.t, func(t text.Token) bool { return t.Start == start })
	if k < 0 {
		t.Fatalf("no token begins at the bracket of %q", example)
	}
	return r, k
}

// TestTokenRules: each rule answers for the token that it takes, before any other of its
// list, and leaves the one that it must not take alone.
func TestTokenRules(t *testing.T) {
	for _, list := range []struct {
		name  string
		rules []tokenRule
		lo    int // where the phrase begins in the examples
	}{
		{"part of a noun phrase", phraseRules, 0},
		{"end of who speaks behind the verb", speakerEnds, 1},
		{"weekday", dayRules, 0},
		{"end of an occasion", occasionEnds, 0},
		{"end of a hearer", hearerEnds, 0},
	} {
		for i, rule := range list.rules {
			t.Run(list.name+"/"+rule.name, func(t *testing.T) {
				r, k := pointed(t, rule.takes)
				if got := firstOf(list.rules, r, k, list.lo); got != i {
					t.Errorf("rule %d answers for %q, want %d", got, rule.takes, i)
				}
				r, k = pointed(t, rule.refuses)
				if got := firstOf(list.rules, r, k, list.lo); got == i {
					t.Errorf("the rule takes %q", rule.refuses)
				}
			})
		}
	}
}

func TestTraitSigns(t *testing.T) {
	for _, sign := range slices.Concat(traitForms, traitSigns) {
		t.Run(sign.name, func(t *testing.T) {
			r, k := pointed(t, sign.takes)
			if at := r.traitsOf(phrase{0, k + 1}, nil).At[sign.trait]; at != k {
				t.Errorf("looked for in %q, it is found at token %d, want %d", sign.takes, at, k)
			}
			if !sign.shows(r, k, 0) {
				t.Errorf("%q does not show it", sign.takes)
			}
			r, k = pointed(t, sign.refuses)
			if sign.shows(r, k, 0) {
				t.Errorf("%q shows it", sign.refuses)
			}
		})
	}
}

func TestIdioms(t *testing.T) {
	for _, i := range idioms {
		t.Run(i.name, func(t *testing.T) {
			for example, want := range map[string]bool{i.takes: true, i.refuses: false} {
				r, k := pointed(t, example)
				v := r.verb(k)
				if !slices.Contains(i.lemmas, v.Lemma) {
					t.Fatalf("%q is about %q", example, v.Lemma)
				}
				if _, got := i.reads(r, k+1, len(r.t)); got != want {
					t.Errorf("in %q: %t, want %t", example, got, want)
				}
			}
		})
	}
}

// TestKindRules reads each example through the extractor.
func TestKindRules(t *testing.T) {
	for _, rule := range kindRules {
		t.Run(string(rule.kind), func(t *testing.T) {
			for example, want := range map[string]bool{rule.takes: true, rule.refuses: false} {
				list := all(found.Article{Text: example})
				if len(list) == 0 {
					t.Fatalf("no claim in %q", example)
				}
				if got := slices.Contains(list[0].Kinds, rule.kind); got != want {
					t.Errorf("kinds of %q in %q: %v, want %s among them: %t", list[0].Exact, example, list[0].Kinds, rule.kind, want)
				}
			}
		})
	}
}
