package contradict

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// How much of the shorter statement's content must stand in the other before a denial
// denies it, and how many words that must be at least. Set by hand on the pairs of the
// tests: below it, pairs that share their topic alone begin to fire.
const (
	sameWords     = 0.6
	sameTogether  = 0.4 // in a cluster that a person confirmed
	halfShared    = 0.5 // of all content, where each side has words of its own
	thirdShared   = 0.4 // likewise, where all that one says stands in the other
	leastShared   = 2
	scopeOfDenial = 3 // content words behind "not" of which one must stand in the other
)

// readNegations finds the words that deny and what they bear on.
func (s *sentence) readNegations() {
	for i := range s.t {
		switch {
		case len(s.negations) >= maxNegations:
			return
		case s.skip[i], !s.deniesSome(i):
			continue
		}
		n := negation{token: i}
		n.scope = s.terms(n.scope, s.behindNo(i), 1, scopeOfDenial)
		if s.german { // the verb that it denies may stand before it
			n.scope = s.terms(n.scope, i, -1, 2*scopeOfDenial)
		}
		s.negations = append(s.negations, n)
	}
}

// behindNo is where what is denied begins: behind the "point" of "at no point".
func (s *sentence) behindNo(i int) int {
	if nots[s.norm(i)] && noNouns[s.norm(i+1)] {
		return i + 1
	}
	return i
}

var noNouns = words("point time way circumstances stage")

// deniesSome reports a word that denies something.
func (s *sentence) deniesSome(i int) bool { return s.denies(i) && !s.deniesNothing(i) }

// deniesNothing reports a word of denial by which the statement as a whole denies nothing.
func (s *sentence) deniesNothing(i int) bool {
	switch {
	case s.isNotOne(i + 1):
		return false
	case s.phrase(i, lexicon.DeniesNothing), s.notAll(i), s.untilBehind(i), s.atLimit(i):
		return true
	}
	return lackings[s.norm(i)]
}

// lackings deny a noun and no statement: "sold without a permit" is sold.
var lackings = words("without")

// terms adds content words from token i on, one step at a time, until there are enough of
// them or a sign ends the clause.
func (s *sentence) terms(out []string, i, step, enough int) []string {
	for k := i + step; len(out) < enough && s.inClause(k); k += step {
		if c := s.term(k); c != "" {
			out = append(out, c)
		}
	}
	return out
}

// inClause reports a token of the text that ends no clause.
func (s *sentence) inClause(k int) bool {
	return !s.isSign(k) || s.is(k, lexicon.Hyphen, lexicon.Slash)
}

// polarityAgainst finds a denial of what the other affirms, or a word that excludes the
// other's: "rose" and "fell".
func polarityAgainst(a, b *Reading, together bool) (Conflict, bool) {
	ca, cb := a.content(), b.content()
	wordA, wordB, opposed := opposites(ca, cb)
	denied := deniesAlone(a, b)
	switch {
	case denied == opposed: // neither, or both, which agree: "did not rise" and "fell"
		return Conflict{}, false
	case a.scope.provisional != b.scope.provisional, deniedBefore(a, b), deniedBefore(b, a), countsDiffer(a, b, opposed), otherScope(a, b), sinceThen(a, b), sinceThen(b, a):
		return Conflict{}, false
	case opposed:
		return oppositesAgainst(a, b, wordA, wordB, together)
	}
	like, ok := alike(a, b, ca, cb, together, opposed)
	if _, _, turned := turnedRound(a, b); turned || !ok || otherHeads(a, b) {
		return Conflict{}, false
	}
	return denialAgainst(a, b, like)
}

// someAgainst reports that one of two is told of some people by their number, and the other is
// not told of all.
func someAgainst(a, b *Reading) bool {
	switch {
	case a.ofAll(), b.ofAll():
		return false
	}
	return a.beginsCounting() != b.beginsCounting()
}

// beginsCounting reports a statement that begins with a number of something.
func (r *Reading) beginsCounting() bool {
	return len(r.numbers) > 0 && r.numbers[0].first <= 1
}

// withoutAny reports something that was done without something.
func (r *Reading) withoutAny() bool {
	return anyOf(0, len(r.t), func(k int) bool { return lackings[r.norm(k)] })
}

// deniesAlone reports that one of two denies and the other does not: who denies something else
// as well says nothing of what the other denies.
func deniesAlone(a, b *Reading) bool {
	return len(a.negations)%2 != len(b.negations)%2 && min(len(a.negations), len(b.negations)) == 0
}

// trending reports what rose beside what fell.
func trending(wordA, wordB string) bool { return directions[wordA] && directions[wordB] }

// oppositesAgainst finds two that differ in words which exclude each other, unless each
// says it of some of several things.
func oppositesAgainst(a, b *Reading, wordA, wordB string, together bool) (Conflict, bool) {
	switch {
	case otherEras(a, b), judges(a, b, wordA, wordB), trending(wordA, wordB) && otherTrends(a, b):
		return Conflict{}, false
	case a.inPart() && b.inPart(), someAgainst(a, b), a.withoutAny() != b.withoutAny(), otherObjects(a, b, wordA, wordB), otherSides(a, b, wordA, wordB), turnedTimes(a, b):
		return Conflict{}, false
	}
	like, ok := alike(a, b, a.content().without(wordA), b.content().without(wordB), together, true)
	if !ok {
		return Conflict{}, false
	}
	c := Conflict{Rule: Polarity, Strength: like, changing: true}
	c.A, c.B = a.spansOf(wordA), b.spansOf(wordB)
	c.Why = fmt.Sprintf("“%s” and “%s” can't both be so of the same thing.", a.wordAt(c.A), b.wordAt(c.B))
	return c, min(len(c.A), len(c.B)) > 0
}

// denialAgainst finds the words of a denial in the one of two that denies more.
func denialAgainst(a, b *Reading, like float64) (Conflict, bool) {
	c := Conflict{Rule: Polarity, Strength: like}
	if len(b.negations) > len(a.negations) {
		c.B, c.A = denial(b, a, b.content())
	} else {
		c.A, c.B = denial(a, b, a.content())
	}
	if min(len(c.A), len(c.B)) == 0 {
		return c, false
	}
	c.Why = "One says “" + a.wordAt(c.A) + "”, the other “" + b.wordAt(c.B) + "”: one denies what the other affirms."
	return c, true
}

// alike says how much two statements share besides what sets them against each other.
// Two that name different subjects, places or times speak of different things.
func alike(a, b *Reading, ca, cb set, together, opposed bool) (float64, bool) {
	if ofOthers(a, b) {
		return 0, false
	}
	shared, o := ca.shared(cb), overlap(ca, cb)
	union := float64(len(ca) + len(cb) - shared)
	need, least := needed(together, opposed)
	if shared < least || o < need {
		return 0, false
	}
	if sure := together || enoughAlike(ca, cb, shared, union) && !unlikeNames(a, b); !sure {
		return 0, false
	}
	return (0.35 + 0.65*float64(shared)/union) * placesAgree(a.places, b.places), true
}

// ofOthers reports two that name different times, places, subjects or kinds.
func ofOthers(a, b *Reading) bool {
	switch {
	case otherTimes(a, b), disjoint(a.places, b.places), exclusive(a, b), contrasted(a, b):
		return true
	}
	return false
}

// unlikeNames reports that only one of them names anybody or anything: what "he" never did,
// somebody else may have done.
func unlikeNames(a, b *Reading) bool {
	return a.surelyNames() != b.surelyNames()
}

// surelyNames reports a name that does not owe its capital to standing first.
func (s *sentence) surelyNames() bool {
	for i := range s.names {
		if i > 0 || place.Country(s.t[i].Text) != "" {
			return true
		}
	}
	return false
}

// enoughAlike reports two that nobody said are of one matter, and whose words say so: that
// one says all that the other says and more does not, when that is two words.
func enoughAlike(a, b set, shared int, union float64) bool {
	switch share := float64(shared) / union; {
	case share >= halfShared:
		return true
	case bothAdd(a, b):
		return false
	default:
		return shared > leastShared || share >= thirdShared
	}
}

// needed is the share of the content and the number of words that must stand in both.
func needed(together, opposed bool) (share float64, least int) {
	share, least = sameWords, leastShared
	if together {
		share = sameTogether
	}
	if opposed {
		least = 1 // the opposed words are two of the shared already
	}
	return share, least
}

// bothAdd reports that each says something that the other does not.
func bothAdd(a, b set) bool { return !a.within(b) && !b.within(a) }

// otherTimes reports that the two name times apart, that one foretells what the other
// states, or that one speaks of what is over.
func otherTimes(a, b *Reading) bool {
	switch {
	case a.future != b.future, a.ended, b.ended:
		return true
	}
	return apart(a.dates, b.dates)
}

// exclusive reports that each names somebody or something that the other does not:
// Russia threatened Ukraine, Britain threatened Iran.
func exclusive(a, b *Reading) bool {
	return bothAdd(a.ownNames(b), b.ownNames(a))
}

// ownNames are the names, without a first word that has its capital for being the first:
// what the other writes small.
func (s *sentence) ownNames(o *Reading) set {
	for i := range s.t {
		if s.isSign(i) {
			continue
		}
		if n := s.names[i]; n != "" && o.saysSmall(s.norm(i)) {
			return s.allNames().without(n)
		}
		break
	}
	return s.allNames()
}

// saysSmall reports a word that stands in the statement without a capital.
func (s *sentence) saysSmall(norm string) bool {
	return slices.ContainsFunc(s.t, func(t text.Token) bool { return !t.Cap && t.Norm == norm })
}

// allNames are the names that are not set aside. Who changes them must change a copy.
func (s *sentence) allNames() set { return s.named }

func (s *sentence) readAllNames() set {
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

// countsDiffer is the same, unless one speaks of all: "all 42 survived" and "two died".
func countsDiffer(a, b *Reading, opposed bool) bool {
	if opposed && (a.ofAll() || b.ofAll()) {
		return false
	}
	return numbersDiffer(a, b)
}

// ofAll reports a statement about all of some.
func (r *Reading) ofAll() bool {
	return anyOf(0, min(head, len(r.t)), func(k int) bool { return wholes[r.norm(k)] })
}

// opposites finds one word of each that exclude each other.
func opposites(a, b set) (wordA, wordB string, ok bool) {
	for w := range a {
		for o := range antonyms[w] {
			if !eachAlone(a, b, w, o) {
				continue
			}
			if first := (pair{w, o}); !ok || first.before(pair{wordA, wordB}) {
				wordA, wordB, ok = w, o, true
			}
		}
	}
	return wordA, wordB, ok
}

// eachAlone reports that of two words the one holds the first alone, and the other the
// second alone.
func eachAlone(a, b set, w, o string) bool {
	onlyA, onlyB := a[w] && !b[w], b[o] && !a[o]
	return onlyA && onlyB
}

// pair is two words that exclude each other.
type pair struct{ a, b string }

func (p pair) before(q pair) bool { return cmp.Or(cmp.Compare(p.a, q.a), cmp.Compare(p.b, q.b)) < 0 }

// denial are the words of a denial and those of the other that it denies. What is denied
// must stand in both; a denial as a whole ("denied that") denies all of it.
func denial(deny, affirm *Reading, content set) (denies, affirms []claims.Span) {
	for _, n := range deny.negations {
		if w := n.denies(affirm.countedThings(), deny.german); w != "" {
			if otherObjects(deny, affirm, w, w) || affirm.lacks(w) || deny.otherDeed(n.token, affirm, w) {
				return nil, nil
			}
			if at := affirm.countedAt(w); at != nil {
				return joined(deny, n.token, deny.spansOf(w)), at
			}
			return joined(deny, n.token, deny.spansOf(w)), affirm.spansOf(w)
		}
		if !n.outer || overlap(deny.content(), affirm.content()) < nearlyAll {
			continue
		}
		if i := affirm.firstOf(content); i >= 0 {
			return []claims.Span{deny.span(n.token, n.token+1)}, affirm.spansOf(affirm.term(i))
		}
	}
	return nil, nil
}

// countedThings is the content with what numbers count.
func (r *Reading) countedThings() set {
	out := r.content().less(nil)
	for i := range r.numbers {
		out[r.numbers[i].thing] = true
	}
	return out
}

// countedAt is the number of a thing.
func (r *Reading) countedAt(thing string) []claims.Span {
	for i := range r.numbers {
		if n := &r.numbers[i]; n.thing == thing {
			return []claims.Span{r.span(n.first, n.last)}
		}
	}
	return nil
}

// nearlyAll is how much of what "denied that" denies must stand in the other.
const nearlyAll = 0.75

// lacks reports "without agreement", which says no more than "no agreement".
func (r *Reading) lacks(word string) bool {
	for i := range r.t {
		if r.term(i) == word {
			return anyOf(i-before, i, func(k int) bool { return lackings[r.norm(k)] })
		}
	}
	return false
}

// denies is the first word of the scope that was said, "" for none. What was said must be
// the word right behind the denial; in German, whose verbs wander, any of them.
func (n negation) denies(said set, anywhere bool) string {
	for i, w := range n.scope {
		if said[w] {
			return w
		}
		if i == 0 && !anywhere {
			return ""
		}
	}
	return ""
}

// firstOf is the first word of the content that is no name, -1 for none.
func (s *sentence) firstOf(content set) int {
	for i := range s.t {
		if s.names[i] == "" && content[s.term(i)] {
			return i
		}
	}
	return -1
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
