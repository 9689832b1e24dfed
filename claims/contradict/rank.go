package contradict

import (
	_ "embed"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

//go:embed ranks.txt
var rankRows string

// quality is what may be first, second or last of its sort: height.
type quality struct{ name, opposite string }

// firsts and befores are the qualities by the words for what is first, and for what is before
// another: "highest" and "higher".
var firsts, befores = qualityTable(rankRows)

func qualityTable(table string) (first, before map[string]quality) {
	first, before = map[string]quality{}, map[string]quality{}
	for _, row := range rows(table) {
		f := strings.Split(row, "|")
		for w := range words(f[2]) {
			first[w] = quality{f[0], f[1]}
		}
		for w := range words(f[3]) {
			before[w] = quality{f[0], f[1]}
		}
	}
	return first, before
}

// rank is which place something has among its like.
type rank struct {
	quality
	place    string // "2"; "" for one of several
	noun     set    // of what it is one
	within   set    // among which: "in Sordia"
	than     set    // what it is before, if it is told so
	narrowed bool   // "the oldest ever to score"
	beyond   set    // what else stands behind it
	from, to int    // tokens
}

var narrows = words("to who that which by")

// readRanks finds "the second-highest mountain in Sordia".
func (r *Reading) readRanks() (out []rank) {
	for i := range r.t {
		x, ok := r.rankAt(i)
		if !ok {
			x, ok = r.beforeAt(i)
		}
		if !ok {
			continue
		}
		x.noun, x.within = r.plainWords(x.to, r.endOfNoun(x.to)), set{}
		r.readWithin(&x)
		x.beyond = r.saidBetween(r.endOfNoun(x.to), r.clauseEnd(x.to))
		x.narrowed = narrows[r.norm(r.endOfNoun(x.to))] || narrows[r.norm(r.endOfNoun(x.to)+1)]
		if out = append(out, x); len(out) == maxDates {
			break
		}
	}
	return out
}

// rankAt reads "highest", "second-highest", "second highest" and "most expensive".
func (r *Reading) rankAt(i int) (rank, bool) {
	w, place, to := r.norm(i), "1", i+1
	if head, tail, ok := strings.Cut(w, "-"); ok && places[head] != "" {
		w, place = tail, places[head]
	} else if p := places[r.norm(i-1)]; p != "" {
		place = p
	}
	if most[w] {
		w, to = w+"-"+r.norm(i+1), i+2
	}
	q, ok := firsts[w]
	if anyOf(i-3, i, func(k int) bool { return oneAmong[r.norm(k)+" "+r.norm(k+1)] }) || r.number(i-1) {
		place = ""
	}
	return rank{quality: q, place: place, from: i, to: to}, ok
}

// beforeAt reads "colder than this one": what it is set beside is not the first.
func (r *Reading) beforeAt(i int) (rank, bool) {
	q, ok := befores[r.norm(i)]
	than := r.t.To(i, min(len(r.t), i+nounReach), lexicon.ThanBehind)
	switch {
	case !ok, !r.is(than, lexicon.ThanBehind), len(r.negations) > 0, onlys[r.norm(0)]:
		return rank{}, false
	}
	behind := r.contentBetween(than+1, than+nounReach)
	return rank{quality: q, place: "2", than: behind, from: i, to: than}, r.thisOne(than+1) || len(behind) > 0
}

// thisOne reports "this one".
func (r *Reading) thisOne(k int) bool { return thisOnes[r.norm(k)+" "+r.norm(k+1)] }

var thisOnes = set{"this one": true, "that one": true}

// sinceWhen reports a rank that goes back to a day alone.
func (r *Reading) sinceWhen() bool {
	return anyOf(0, len(r.t), func(k int) bool { return sinces[r.norm(k)] })
}

var onlys = words("only")

var (
	most     = words("most")
	oneAmong = set{"one of": true, "among the": true, "some of": true}
)

// number reports a number before a token: the ten tallest.
func (r *Reading) number(i int) bool {
	return slices.ContainsFunc(r.numbers, func(n number) bool { return n.first <= i && i < n.last })
}

// nounReach is how many words behind a rank may be of what it is one.
const nounReach = 4

// endOfNoun is where what is ranked ends: before "in", "ever", "of".
func (r *Reading) endOfNoun(from int) int {
	return min(from+nounReach, r.t.To(from, len(r.t), lexicon.PlaceLead, lexicon.ContentFree, lexicon.CommaOrSemicolon))
}

// readWithin is among which: the owner before, or what stands behind "in" and "of".
func (r *Reading) readWithin(x *rank) {
	if k := x.from - 1; owning[r.norm(k)] {
		r.readAmong(x, k-1, k)
	}
	end := r.clauseEnd(x.to)
	for k := r.endOfNoun(x.to); k < end; k++ {
		if r.is(k, lexicon.PlaceLead) || ofs[r.norm(k)] {
			r.readAmong(x, k, end)
			return
		}
	}
}

var ofs = words("of")

// plainWords are words as they stand, those of a date too: "the hottest July".
func (r *Reading) plainWords(from, to int) set {
	out := set{}
	for k := from; k < min(to, len(r.t)); k++ {
		if r.t.Word(k) {
			out[conceptOf(r.norm(k))] = true
		}
	}
	return out
}

// saidBetween are the words that say something, those of a date too.
func (r *Reading) saidBetween(from, to int) set {
	out := set{}
	for k := from; k < min(to, len(r.t)); k++ {
		if !r.isSign(k) && !r.is(k, lexicon.ContentFree, lexicon.PlaceLead) {
			out[stem(r.norm(k))] = true
		}
	}
	return out
}

// readAmong takes the words as they stand: a capital city is not its country here.
func (r *Reading) readAmong(x *rank, from, to int) {
	for k := from; k < to; k++ {
		if r.term(k) != "" || regionWords[r.norm(k)] {
			x.within[stem(r.norm(k))] = true
		}
	}
}

// ranksAgainst finds two places of one thing among the same, or the first and the last.
func ranksAgainst(a, b *Reading, together bool) (Conflict, bool) {
	if !rankable(a, b, together) {
		return Conflict{}, false
	}
	for _, x := range a.ranks {
		for _, y := range b.ranks {
			if !x.against(&y, together) || !y.setsBack(a) || !rankedAlike(a, b, &x, &y) {
				continue
			}
			c := slotConflict(a, b, []claims.Span{a.span(x.from, x.to)}, []claims.Span{b.span(y.from, y.to)}, 0.6, "One says “%s”, the other “%s”.")
			c.changing = true
			return c, true
		}
	}
	return Conflict{}, false
}

// rankedAlike reports that besides the ranks the two say much the same, or of what it is one
// and among which.
func rankedAlike(a, b *Reading, x, y *rank) bool {
	mine, theirs := a.content().less(a.contentBetween(x.from, x.to)), b.content().less(b.contentBetween(y.from, y.to))
	switch {
	case x.narrowed != y.narrowed:
		return false
	case x.noun.meets(y.noun) && x.within.meets(y.within):
		return overlap(mine, theirs) >= halfShared
	}
	return mine.shared(theirs) > 0 && !bothAdd(mine, theirs)
}

// rankable reports two statements of one time and one subject, the one as much denied as
// the other.
func rankable(a, b *Reading, together bool) bool {
	switch {
	case len(a.ranks) == 0, len(b.ranks) == 0, otherTimes(a, b), !deniedAlike(a, b), exclusive(a, b), contrasted(a, b):
		return false
	case otherScope(a, b), otherEras(a, b):
		return false
	case a.compares(), a.scope.another != b.scope.another, a.sinceWhen() != b.sinceWhen():
		return false
	case b.compares():
		return together
	}
	return oneHead(a, b, together) || aboutOne(a, b, false)
}

// oneHead reports two that begin with one thing, or of two of one matter one with "it".
func oneHead(a, b *Reading, together bool) bool {
	x, y := a.head(), b.head()
	if x == "" || y == "" {
		return together
	}
	return x == y
}

// compares reports "colder than this one", whose subject is set beside that of another.
func (r *Reading) compares() bool {
	return slices.ContainsFunc(r.ranks, func(x rank) bool { return x.than != nil })
}

// setsBack reports, of "higher than Mount Tarek", that the other statement speaks of that.
func (x *rank) setsBack(o *Reading) bool {
	return len(x.than) == 0 || x.than.within(o.content())
}

// head is the first thing that a statement names, "" where it begins with "it" or "this".
func (r *Reading) head() string {
	for i := range r.t {
		switch c := r.term(i); {
		case r.skip[i], r.is(i, lexicon.Comma):
		case pronouns[r.norm(i)]:
			return ""
		case c != "":
			return c
		}
	}
	return ""
}

var pronouns = words("it this that he she they")

// narrowsElse reports two ranks of which one is narrowed otherwise than the other, "this century"
// or "in the world", where neither is told by what it is before.
func (x *rank) narrowsElse(y *rank) bool {
	if x.than != nil || y.than != nil {
		return false
	}
	more, less := x.beyond.less(y.within), y.beyond.less(x.within)
	return !more.within(y.beyond) || !less.within(x.beyond)
}

// against reports another place among the same, or the opposite.
func (x *rank) against(y *rank, together bool) bool {
	switch {
	case disjoint(x.noun, y.noun), disjoint(x.within, y.within), x.narrowsElse(y), bothAdd(x.within, y.within):
		return false
	case !together && len(x.within) != len(y.within):
		return false
	case x.name != "" && x.name == y.opposite:
		return true
	case x.place == "", y.place == "":
		return false
	}
	return x.name == y.name && x.place != y.place
}
