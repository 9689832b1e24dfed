package contradict

import (
	"fmt"
	"math"

	"factdesk/claims"
	"factdesk/claims/text"
)

// How much of the shorter statement's content must stand in the other before a denial
// denies it, and how many words that must be at least. Set by hand on the pairs of the
// tests: below it, pairs that share their topic alone begin to fire.
const (
	sameWords     = 0.6
	sameTogether  = 0.4 // in a cluster that a person confirmed
	halfShared    = 0.5 // of all content, where each side has words of its own
	leastShared   = 2
	scopeOfDenial = 3 // content words behind "not" of which one must stand in the other
)

// readNegations finds the words that deny and what they bear on.
func (s *sentence) readNegations() {
	for i, t := range s.t {
		if len(s.negations) >= maxNegations {
			return
		}
		if s.skip[i] || !denies(t.Norm) || idioms[t.Norm][s.norm(i+1)] || t.Norm == "no" && s.norm(i+1) == "longer" {
			continue
		}
		n := negation{token: i}
		for k := i + 1; k < len(s.t) && len(n.scope) < scopeOfDenial && !s.ends(k); k++ {
			if c := s.term(k); c != "" {
				n.scope = append(n.scope, c)
			}
		}
		if s.german { // the verb that it denies may stand before it
			for k := i - 1; k >= 0 && len(n.scope) < 2*scopeOfDenial && !s.ends(k); k-- {
				if c := s.term(k); c != "" {
					n.scope = append(n.scope, c)
				}
			}
		}
		s.negations = append(s.negations, n)
	}
}

func (s *sentence) ends(k int) bool {
	return s.t[k].Class == text.Punct && s.norm(k) != "-" && s.norm(k) != "/"
}

// polarityAgainst finds a denial of what the other affirms, or a word that excludes the
// other's: "rose" and "fell".
func polarityAgainst(a, b *Reading, together bool) (Conflict, bool) {
	ca, cb := a.content(), b.content()
	wordA, wordB, opposed := opposites(ca, cb)
	denied := len(a.negations)%2 != len(b.negations)%2
	if denied == opposed { // neither, or both, which agree: "did not rise" and "fell"
		return Conflict{}, false
	}
	if opposed {
		ca, cb = without(ca, wordA), without(cb, wordB)
	}
	like, ok := alike(a, b, ca, cb, together, opposed)
	if !ok || numbersDiffer(a, b) {
		return Conflict{}, false
	}
	c := Conflict{Rule: Polarity, Strength: like}
	if opposed {
		c.A, c.B = a.spansOf(wordA), b.spansOf(wordB)
		c.Why = fmt.Sprintf("“%s” and “%s” can't both be so of the same thing.", a.wordAt(c.A), b.wordAt(c.B))
		return c, len(c.A) > 0 && len(c.B) > 0
	}
	if len(b.negations) > len(a.negations) {
		c.B, c.A = denial(b, a, cb)
	} else {
		c.A, c.B = denial(a, b, ca)
	}
	if len(c.A) == 0 || len(c.B) == 0 {
		return c, false
	}
	c.Why = "One says “" + a.wordAt(c.A) + "”, the other “" + b.wordAt(c.B) + "”: one denies what the other affirms."
	return c, true
}

// alike says how much two statements share besides what sets them against each other.
// Two that name different subjects, places or times speak of different things.
func alike(a, b *Reading, ca, cb set, together, opposed bool) (float64, bool) {
	if apart(a.dates, b.dates) || a.future != b.future || a.ended || b.ended || disjoint(a.places, b.places) || exclusive(a, b) {
		return 0, false
	}
	need, least := sameWords, leastShared
	if together {
		need = sameTogether
	}
	if opposed {
		least = 1 // the opposed words are two of the shared already
	}
	shared, o := ca.shared(cb), overlap(ca, cb)
	union := float64(len(ca) + len(cb) - shared)
	both := len(ca) > shared && len(cb) > shared // each says something that the other does not
	if shared < least || o < need || both && !together && float64(shared)/union < halfShared {
		return 0, false
	}
	return (0.35 + 0.65*float64(shared)/union) * placesAgree(a.places, b.places), true
}

// exclusive reports that each names somebody or something that the other does not:
// Russia threatened Ukraine, Britain threatened Iran.
func exclusive(a, b *Reading) bool {
	sa, sb := a.allNames(), b.allNames()
	both := sa.shared(sb)
	return len(sa) > both && len(sb) > both
}

func (s *sentence) allNames() set {
	out := set{}
	for i, n := range s.names {
		if !s.skip[i] {
			out[n] = true
		}
	}
	return out
}

// numbersDiffer reports that both state numbers of one thing: then it is for the numbers
// to agree or not, and "not 60,000" against "127,000" is no denial.
func numbersDiffer(a, b *Reading) bool {
	for i := range a.numbers {
		for k := range b.numbers {
			x, y := &a.numbers[i], &b.numbers[k]
			if x.unit == y.unit && x.thing == y.thing {
				return math.Abs(x.Value-y.Value) > roundedBy*math.Abs(x.Value)
			}
		}
	}
	return false
}

// opposites finds one word of each that exclude each other.
func opposites(a, b set) (wordA, wordB string, ok bool) {
	for w := range a {
		for o := range antonyms[w] {
			if b[o] && !a[o] && !b[w] && (!ok || w < wordA || w == wordA && o < wordB) {
				wordA, wordB, ok = w, o, true
			}
		}
	}
	return wordA, wordB, ok
}

func without(s set, w string) set {
	out := set{}
	for k := range s {
		if k != w {
			out[k] = true
		}
	}
	return out
}

// denial are the words of a denial and those of the other that it denies. What is denied
// must stand in both; a denial as a whole ("denied that") denies all of it.
func denial(deny, affirm *Reading, content set) (denies, affirms []claims.Span) {
	said := affirm.content()
	for _, n := range deny.negations {
		for i, w := range n.scope {
			if !said[w] || i > 0 && !said[n.scope[0]] && !deny.german {
				continue
			}
			at := deny.spansOf(w)
			affirms = affirm.spansOf(w)
			return joined(deny, n.token, at), affirms
		}
		if !n.outer {
			continue
		}
		for i := range affirm.t {
			if w := affirm.term(i); w != "" && content[w] && affirm.names[i] == "" {
				return []claims.Span{deny.span(n.token, n.token+1)}, affirm.spansOf(w)
			}
		}
	}
	return nil, nil
}

// joined is the word that denies with the word denied, as one span when they stand
// together.
func joined(r *Reading, token int, at []claims.Span) []claims.Span {
	no := r.span(token, token+1)
	if len(at) == 0 {
		return []claims.Span{no}
	}
	if d := at[0].Start - no.End; d >= 0 && d < 25 {
		return []claims.Span{{Start: no.Start, End: at[0].End}}
	}
	return []claims.Span{no, at[0]}
}

// spansOf is where a concept stands first.
func (s *sentence) spansOf(concept string) []claims.Span {
	for i := range s.t {
		if s.term(i) == concept {
			return []claims.Span{s.span(i, i+1)}
		}
	}
	return nil
}

func (s *sentence) wordAt(spans []claims.Span) string {
	out := ""
	for i, sp := range spans {
		if i > 0 {
			out += " … "
		}
		out += s.d.Slice(sp.Start, sp.End)
	}
	return out
}
