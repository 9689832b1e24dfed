package contradict

import (
	"factdesk/claims"
	"factdesk/claims/walk"
)

// share is of how many of its things a statement speaks.
type share int

const (
	noneOf share = iota + 1
	someOf
	notAllOf
	allOf
)

// parted is a statement about all, none or some of several: what they are, and what is told of
// them.
type parted struct {
	share
	things      string
	told        set
	first, last int // tokens of the share
}

// shareWords are the words that stand before the things.
var shareWords = map[string]share{
	"no": noneOf, "none": noneOf, "all": allOf, "every": allOf, "each": allOf,
	"some": someOf, "several": someOf, "many": someOf, "not all": notAllOf, "not every": notAllOf,
}

// readParted reads a statement that begins with how many of several: "none of the five schools
// was closed".
func (r *Reading) readParted() (p parted) {
	p.first = walk.To(0, len(r.t), func(k int) bool { return !r.skip[k] || r.numberAt(k) != nil })
	if p.share, p.last = r.shareAt(p.first); p.share == 0 {
		return parted{}
	}
	k := p.last
	if p.things = r.countedFrom(p.first); p.things == "" {
		p.things, k = r.thingsFrom(k)
	}
	p.told = r.contentIn(k, len(r.t))
	return p
}

// thingsFrom are the things of "none of the five schools was closed", and where they end: what
// follows may be the verb.
func (r *Reading) thingsFrom(k int) (string, int) {
	k = walk.Past(k, len(r.t), func(k int) bool { return ofs[r.norm(k)] || articles[r.norm(k)] })
	if n := r.numberAt(k); n != nil {
		return n.thing, n.last
	}
	return r.term(k), k + 1
}

// countedFrom is what the number at a token counts.
func (r *Reading) countedFrom(k int) string {
	if n := r.numberAt(k); n != nil {
		return n.thing
	}
	return ""
}

func (r *Reading) numberAt(k int) *number {
	for i := range r.numbers {
		if r.numbers[i].first == k {
			return &r.numbers[i]
		}
	}
	return nil
}

// shareAt is the share that the words at a token tell, and where they end.
func (r *Reading) shareAt(k int) (share, int) {
	w := r.norm(k)
	if nots[w] && r.isNotOne(k+1) {
		return noneOf, k + 2
	}
	if s := shareWords[w+" "+r.norm(k+1)]; s > 0 {
		return s, k + 2
	}
	if n := r.numberAt(k); n != nil && n.unit == "" {
		return someOf, n.last
	}
	return shareWords[w], k + 1
}

// partsAgainst finds all beside none or not all of the same things, and none beside some; or all
// who did it beside some who did the opposite.
func partsAgainst(a, b *Reading, together bool) (Conflict, bool) {
	x, y := a.parted, b.parted
	switch {
	case x.share == 0, y.share == 0, x.things == "", x.things != y.things:
		return Conflict{}, false
	case otherTimes(a, b), otherScope(a, b), sitesDiffer(a, b), exclusive(a, b), contrasted(a, b), !together && !closeBy(a, b):
		return Conflict{}, false
	case !x.excludes(y) && !y.excludes(x):
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
		"“%s” and “%s” can't both be so of the same things."), true
}

// excludes reports that what one tells of its share leaves no room for what the other tells.
func (p parted) excludes(o parted) bool {
	wordA, wordB, opposed := opposites(p.told, o.told)
	mine, theirs := p.told.without(wordA), o.told.without(wordB)
	switch {
	case opposed && p.share != allOf, !sameTold(mine, theirs):
		return false
	case opposed:
		return o.share == someOf
	}
	return leavesNone[p.share][o.share]
}

var leavesNone = map[share]map[share]bool{
	noneOf: {someOf: true, allOf: true},
	allOf:  {notAllOf: true},
}

// sameTold reports two that tell the same, the one perhaps more.
func sameTold(a, b set) bool {
	if bothAdd(a, b) {
		return false
	}
	return overlap(a, b) >= nearlyAll
}
