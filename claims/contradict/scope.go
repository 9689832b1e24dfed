package contradict

import (
	_ "embed"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

//go:embed stages.txt
var stageRows string

// stages come one after the other, and each is another time: "the first quarter".
var stages = tableWords(stageRows)

func tableWords(table string) set {
	out := set{}
	for _, row := range rows(table) {
		for w := range words(row) {
			out[w] = true
		}
	}
	return out
}

// scope is what narrows a statement: of which stage, week or purpose it speaks.
type scope struct {
	stages map[string]string // noun and its number: "quarter" "2"
	weeks  map[string]string // under "": "next month"
	tails  map[string]set    // what stands behind a preposition: "for" the war
	again  bool              // it was so before, and was not in between
	days   set               // of the week
	months bool              // names one

	regions set // "in the suburbs"
	seats   set // "in Oslo"

	provisional bool // "so far"

	another bool // "the next hearing", "a second knife"
}

func (r *Reading) readScope() (s scope) {
	s = scope{days: r.weekdays(), months: r.namesMonth(), another: r.namesAnother(), regions: r.readRegions(), seats: r.readSeats(), provisional: r.isProvisional()}
	for i := range r.t {
		w := r.norm(i)
		r.readStage(&s, i)
		switch {
		case againWords[w]:
			s.again = true
		case tailWords[w]:
			r.readTail(&s, i)
		}
	}
	return s
}

// readStage notes "the second vote" and "next month".
func (r *Reading) readStage(s *scope, i int) {
	w, noun := r.norm(i), r.term(i+1)
	switch p := places[w]; {
	case noun == "":
	case p != "":
		s.stages = put(s.stages, noun, p)
	case whichWeek[w] && stages[r.norm(i+1)]:
		s.weeks = put(s.weeks, "", w+" "+noun)
	}
}

var (
	whichWeek  = words("this next last previous coming")
	againWords = words("again reopened reopens reopening resumed resumes anew")
	tailWords  = words("of for about over to against with from by")
)

// tailReach is how many words behind a preposition are its own.
const tailReach = 4

// readTail notes the first word of content behind a preposition: what follows may be the verb.
func (r *Reading) readTail(s *scope, i int) {
	behind := s.tails[r.norm(i)]
	for k := i + 1; k <= i+tailReach; k++ {
		switch {
		case r.is(k, lexicon.PlaceLead, lexicon.CommaOrSemicolon), tailWords[r.norm(k)], clauseParts[r.norm(k)]:
			k = i + tailReach
		default:
			if c := r.term(k); c != "" {
				behind, k = put(behind, c, true), i+tailReach
			}
		}
	}
	s.tails = put(s.tails, r.norm(i), behind)
}

// put adds to a map, which is made with the first that it holds: most statements have none.
func put[M ~map[K]V, K comparable, V any](m M, key K, value V) M {
	if m == nil {
		m = M{}
	}
	m[key] = value
	return m
}

// otherScope reports two of which one tells what came again or of another, or that say it of
// different things: apologised for the war, and for the delay.
func otherScope(a, b *Reading) bool {
	switch {
	case a.scope.again != b.scope.again, a.scope.another != b.scope.another:
		return true
	}
	return ownersDiffer(a, b) || narrowedApart(a, b)
}

// narrowedApart reports two that name different stages, weeks, days or regions, that say it of
// different things, or of which one is of a part of the other's.
func narrowedApart(a, b *Reading) bool {
	switch {
	case differ(a.scope.stages, b.scope.stages), differ(a.scope.weeks, b.scope.weeks), scopesDiffer(a, b), otherDays(a, b):
		return true
	}
	return tailsDiffer(a, b) || eitherWay(a, b, (*Reading).wardOf)
}

// namesAnother reports one of several of which the other may be meant.
func (r *Reading) namesAnother() bool {
	return anyOf(0, len(r.t), func(k int) bool { return anothers[r.norm(k)] && !stages[r.norm(k+1)] })
}

var anothers = words("next another")

// differ reports a word of both that is told otherwise.
func differ(a, b map[string]string) bool {
	for w, x := range a {
		if y := b[w]; y != "" && y != x {
			return true
		}
	}
	return false
}

// tailsDiffer reports a preposition behind which each says what the other does not say at
// all.
func tailsDiffer(a, b *Reading) bool {
	for w, x := range a.scope.tails {
		y := b.scope.tails[w]
		if strangersIn(x, y, a, b) {
			return true
		}
	}
	return false
}

// strangersIn reports words of each of which the other says none.
func strangersIn(x, y set, a, b *Reading) bool {
	switch {
	case x.meets(b.content()), y.meets(a.content()):
		return false
	}
	return min(len(x), len(y)) > 0
}

// ownersDiffer reports "the senator's aide" beside "the senator": what belongs to somebody is
// somebody or something else.
func ownersDiffer(a, b *Reading) bool { return eitherWay(a, b, (*Reading).belongsTo) }

// belongsTo reports that one begins with what belongs to whom the other begins with.
func (r *Reading) belongsTo(o *Reading) bool {
	for i := 1; i < len(r.t); i++ {
		if !owning[r.norm(i)] {
			continue
		}
		owner, owned := r.term(i-1), r.term(i+1)
		return r.head() == owner && o.headed(owner) && o.lacksTerm(owned)
	}
	return false
}

// wardOf reports that one begins with what is of the thing that the other begins with: "the
// ward of the hospital".
func (r *Reading) wardOf(o *Reading) bool {
	part, whole := r.head(), o.head()
	switch {
	case part == whole, o.content()[part]:
		return false
	case r.behindHead() == whole:
		return true // "a family ticket" beside "a ticket"
	}
	return anyOf(1, min(head, len(r.t)), func(k int) bool { return ofs[r.norm(k)] && r.next(k) == whole })
}

// behindHead is the word of content right behind the first, where that is no name.
func (r *Reading) behindHead() string {
	i := r.firstWord()
	if r.names[i] != "" {
		return ""
	}
	return r.term(i + 1)
}

// firstWord is the token of the first word of content, their number for none.
func (r *Reading) firstWord() int {
	return walk.To(0, len(r.t), func(k int) bool { return r.term(k) != "" })
}

// otherHeads reports two that begin with things of which the other says nothing.
func otherHeads(a, b *Reading) bool {
	x, y := a.head(), b.head()
	switch {
	case x == "", y == "":
		return false
	}
	return a.lacksTerm(y) && b.lacksTerm(x)
}

// next is the next word of content, an article passed over.
func (r *Reading) next(k int) string {
	if c := r.term(k + 1); c != "" {
		return c
	}
	return r.term(k + 2)
}

// lacksTerm reports a word of content that is not said.
func (r *Reading) lacksTerm(term string) bool { return term != "" && !r.content()[term] }

// headed reports a statement whose first thing is the one named, and owns nothing itself.
func (r *Reading) headed(thing string) bool {
	i := r.firstWord()
	return i < len(r.t) && r.term(i) == thing && !owning[r.norm(i+1)]
}

// otherObjects reports that what stands behind a word is something else in each, of which
// the other says nothing: carried weapons, and carried food.
func otherObjects(a, b *Reading, wordA, wordB string) bool {
	x, y := a.behind(wordA), b.behind(wordB)
	return strangersIn(x, y, a, b)
}

// behind is the content of what stands behind a word, up to the next "and" or preposition.
func (r *Reading) behind(word string) set {
	out := set{}
	for i := range r.t {
		if r.term(i) != word {
			continue
		}
		for k := i + 1; len(out) < scopeOfDenial && r.inClause(k) && !r.endsObject(k, out); k++ {
			if c := r.thingAt(k); c != "" {
				out[c] = true
			}
		}
		return out
	}
	return out
}

// thingAt is what a token adds to the content, or what a number ends with.
func (r *Reading) thingAt(k int) string {
	for i := range r.numbers {
		if n := &r.numbers[i]; n.last == k+1 {
			return n.thing
		}
	}
	return r.term(k)
}

// endsObject reports a preposition or an "and" behind the first word of an object.
func (r *Reading) endsObject(k int, object set) bool {
	switch {
	case listWords[r.norm(k)], clauseParts[r.norm(k)]:
		return true
	case len(object) == 0:
		return false
	}
	return tailWords[r.norm(k)] || r.is(k, lexicon.PlaceLead)
}

// sinceThen reports a denial of what was so before a day that it names, where the other names
// no day: "has not produced steel since 2015".
func sinceThen(deny, affirm *Reading) bool {
	switch {
	case len(affirm.dates) > 0, len(deny.negations) <= len(affirm.negations):
		return false
	}
	return anyOf(deny.negations[0].token, len(deny.t), func(k int) bool { return sinces[deny.norm(k)] })
}

var sinces = words("since lately recently anymore")

// turnedTimes reports that one tells what was before something, and the other what came
// after it.
func turnedTimes(a, b *Reading) bool {
	x, y := &a.order, &b.order
	return x.first.meets(y.then) || y.first.meets(x.then)
}
