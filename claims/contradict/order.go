package contradict

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

//go:embed sequence.txt
var sequenceRows string

// sequences are words that put what stands behind them later than the rest of the statement,
// or earlier.
var sequences = sequenceTable(sequenceRows)

// turn is which comes first of what a statement tells.
type turn int

const (
	laterBehind   turn = iota + 1 // "resigned before the vote"
	earlierBehind                 // "resigned after the vote"
)

// turns are the names of the rows.
var turns = map[string]turn{"later": laterBehind, "earlier": earlierBehind}

func sequenceTable(table string) map[string]turn {
	out := map[string]turn{}
	for _, row := range rows(table) {
		name, list, _ := strings.Cut(row, ": ")
		for _, phrase := range strings.Split(list, ", ") {
			out[phrase] = turns[name]
		}
	}
	return out
}

// order is two things that a statement tells, and the word that says which was first.
type order struct {
	first, then set // what happened
	main        set // that of the two which the word does not stand before
	from, to    int // tokens of the word
}

// readOrder finds the first such word that has content on either side.
func (r *Reading) readOrder() (o order) {
	for i := range min(len(r.t), longestOrder) {
		t, last := r.turnAt(i)
		if t == 0 || r.skip[i] || r.yearOrDay(last) {
			continue
		}
		before, behind := r.sides(i, last)
		if r.deniedOrder(i) {
			t = laterBehind + earlierBehind - t
		}
		main := before
		if t == earlierBehind {
			before, behind = behind, before
		}
		if min(len(before), len(behind)) > 0 {
			return order{before, behind, main, i, last}
		}
	}
	return order{}
}

// longestOrder is how far into a statement such a word is looked for: each has both its sides
// read.
const longestOrder = 120

// turnAt is the order that the words at a token tell, and where they end.
func (r *Reading) turnAt(i int) (turn, int) {
	said := ""
	for k := i; k < i+sequenceWords; k++ {
		said = strings.TrimSpace(said + " " + r.norm(k))
		if t := sequences[said]; t > 0 {
			return t, k + 1
		}
	}
	return 0, i
}

// sequenceWords is the most words of such a phrase.
const sequenceWords = 4

// yearOrDay reports that what follows is a date or a number alone, of which the dates speak.
func (r *Reading) yearOrDay(i int) bool {
	return r.at(i).Class == text.Number && r.skip[i]
}

// deniedOrder reports "did not sound until": then it sounded after.
func (r *Reading) deniedOrder(i int) bool {
	return untils[r.norm(i)] && r.notUntil(i)
}

// sides are what is told before the word and what behind it: what stands before a comma, when
// the statement begins with the word.
func (r *Reading) sides(i, last int) (before, behind set) {
	end := len(r.t)
	if r.leadsClause(i) {
		end = r.clauseEnd(last)
		return r.contentIn(end, len(r.t)), r.contentIn(last, end)
	}
	return r.contentIn(0, i), r.contentIn(last, end)
}

// leadsClause reports that only a span of time stands before: "Two days after the vote, …".
func (r *Reading) leadsClause(i int) bool {
	return len(r.contentIn(0, i)) == 0
}

var spansOfTime = set{"day": true, "week": true, "month": true, "year": true, "hour": true, "minut": true, "shortly": true, "well": true, "soon": true, "long": true}

// contentIn is the content of some tokens without spans of time.
func (r *Reading) contentIn(from, to int) set {
	out := r.contentBetween(from, to)
	maps.DeleteFunc(out, func(w string, _ bool) bool { return spansOfTime[w] })
	return out
}

// orderAgainst finds two things that the two tell in another order.
func orderAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y := &a.order, &b.order
	switch {
	case x.to == 0, y.to == 0, !turnedOver(x, y), a.future != b.future, ofOthersOrDenied(a, b):
		return Conflict{}, false
	case otherScope(a, b), countsSome(a), countsSome(b), a.doesOneOf(), b.doesOneOf(), otherDoers(a, b):
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.from, x.to)}, []claims.Span{b.span(y.from, y.to)}, 0.6,
		"One says “%s” and the other “%s” of the same two events."), true
}

// doesOneOf reports that what is done once is done to one of several: "released an album".
func (r *Reading) doesOneOf() bool {
	return anyOf(0, len(r.t), func(k int) bool { return once[r.term(k)] && oneOf[r.norm(k+1)] })
}

// otherDoers reports that one deed is told of two: the crew left, and the captain.
func otherDoers(a, b *Reading) bool {
	x, y := a.mainDeed(), b.mainDeed()
	if a.term(x) != b.term(y) {
		return false
	}
	mine, _ := a.lastOfRun(a.behindTurn(), x)
	theirs, _ := b.lastOfRun(b.behindTurn(), y)
	return mine != theirs
}

// behindTurn is where what is told mainly begins: behind "After the vote,".
func (r *Reading) behindTurn() int {
	if r.leadsClause(r.order.from) {
		return r.clauseEnd(r.order.to) + 1
	}
	return 0
}

// mainDeed is the token of what the statement tells mainly that is done once.
func (r *Reading) mainDeed() int {
	return walk.To(0, len(r.t), func(k int) bool { c := r.term(k); return once[c] && r.order.main[c] })
}

// ofOthersOrDenied reports that the one denies more than the other, or names others.
func ofOthersOrDenied(a, b *Reading) bool {
	return !deniedAlike(a, b) || exclusive(a, b) || contrasted(a, b)
}

// countsSome reports a number of things: of two doctors and a nurse each may leave when they
// like.
func countsSome(r *Reading) bool {
	return slices.ContainsFunc(r.numbers, func(n number) bool { return n.unit == "" })
}

// turnedOver reports that what is first in one is second in the other, and more surely so than
// that both tell it in one order.
func turnedOver(x, y *order) bool {
	across := min(overlap(x.first, y.then), overlap(x.then, y.first))
	straight := min(overlap(x.first, y.first), overlap(x.then, y.then))
	if across < sameWords || straight >= thirdShared {
		return false
	}
	return x.once(y) && y.once(x)
}

//go:embed once.txt
var onceRows string

// once are the deeds that are done once, by their concepts.
var once = concepted(tableWords(onceRows))

func concepted(list set) set {
	out := set{}
	for w := range list {
		out[conceptOf(w)] = true
	}
	return out
}

// once reports that what the statement tells mainly is done once, and told by the other too.
func (o *order) once(other *order) bool {
	for w := range o.main {
		if once[w] && (other.first[w] || other.then[w]) {
			return true
		}
	}
	return false
}
