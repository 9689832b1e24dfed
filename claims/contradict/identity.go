package contradict

import (
	"cmp"
	_ "embed"
	"maps"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

//go:embed identity.txt
var identityRows string

// uniques are what there is one of, and whether it passes to others: an office.
var uniques = func() map[string]bool {
	out := map[string]bool{}
	for _, row := range rows(identityRows) {
		plain, office := strings.CutPrefix(row, "*")
		for w := range words(plain) {
			out[w] = office
		}
	}
	return out
}()

// identity is who or what is said to be the one of a sort: "Maria Oduya is the finance minister
// of Arlenia", "Estrenia's longest river is the Corvane".
type identity struct {
	who, what   set
	place       string // which in a row: "first", "longest"; "" for an office
	office      bool
	first, last int // tokens of who
}

// readIdentity is that of a statement, with no name for none.
func (r *Reading) readIdentity() (x identity) {
	start := walk.To(0, len(r.t), func(k int) bool { return !r.skip[k] && !r.isSign(k) })
	for is := start + 1; is < min(len(r.t), start+head); is++ {
		if !beings[r.norm(is)] {
			continue
		}
		end := r.endOfBeing(is + 1)
		if x = r.identityOf(start, is, is+1, end); x.who == nil {
			x = r.identityOf(is+1, end, start, is)
		}
		return x
	}
	return x
}

// endOfBeing is where what something is ends: at a comma, a full stop, or a "who".
func (r *Reading) endOfBeing(from int) int {
	return walk.To(from, len(r.t), func(k int) bool { return r.is(k, lexicon.CommaOrSemicolon, lexicon.FullEnd) })
}

// identityOf takes some tokens for who it is and others for what that is, if they can be.
func (r *Reading) identityOf(first, last, from, to int) (x identity) {
	x.first, x.last = first, last
	who := r.namesAlone(first, last)
	switch {
	case len(who) == 0, !r.isThe(from, to), !r.readUnique(&x, from, to):
		return identity{}
	}
	x.who = who
	return x
}

// namesAlone are the names of tokens that are nothing else, an article before them aside.
func (r *Reading) namesAlone(from, to int) set {
	out := set{}
	if articles[r.norm(from)] {
		from++
	}
	for k := from; k < to; k++ {
		switch {
		case r.names[k] == "", r.skip[k]:
			return nil
		}
		out[r.names[k]] = true
	}
	return out
}

// isThe reports one that is told as the only one: "the …", or "Arlenia's …".
func (r *Reading) isThe(from, to int) bool {
	return r.norm(from) == theWord || anyOf(from, to, func(k int) bool { return owning[r.norm(k)] })
}

// readUnique reads what it is, and reports that there is one of it.
func (r *Reading) readUnique(x *identity, from, to int) (only bool) {
	x.what = set{}
	for k := from; k < to; k++ {
		w := r.norm(k)
		office, unique := uniques[w]
		switch {
		case unrankings[w]:
			return false
		case r.ranksAt(k):
			x.place, only = x.place+cmp.Or(places[w], w)+" ", true
			continue
		case unique:
			x.office, only = x.office || office, true
		}
		if !r.isSign(k) && !r.is(k, lexicon.ContentFree) {
			x.what[stem(w)] = true
		}
	}
	return only && len(x.what) > 1
}

// ranksAt reports "longest" or "first".
func (r *Reading) ranksAt(k int) bool {
	_, first := firsts[strings.TrimPrefix(r.norm(k), "second-")]
	return first || places[r.norm(k)] != ""
}

// unrankings make of one thing one of several, or one that is no longer it.
var unrankings = words("one among former ex- next then acting interim possible likely new")

// identitiesAgainst finds two who are said to be one thing, or one that is said to be first and
// second of its sort.
func identitiesAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y := &a.identity, &b.identity
	switch {
	case x.who == nil, y.who == nil, !maps.Equal(x.what, y.what), x.office && !nowBoth(a, b):
		return Conflict{}, false
	case !deniedAlike(a, b), contrasted(a, b), otherTimes(a, b), len(a.dates) != len(b.dates), !closeBy(a, b):
		return Conflict{}, false
	case x.place == y.place && x.who.alike(y.who) > 0, x.place != y.place && x.who.alike(y.who) < min(len(x.who), len(y.who)):
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.first, x.last)}, []claims.Span{b.span(y.first, y.last)}, 0.6,
		"“%s” and “%s” are said to be the same one, or in two places of one row."), true
}

// nowBoth reports two that tell what is so when they are said.
func nowBoth(a, b *Reading) bool { return a.tellsNow() && b.tellsNow() }

func (r *Reading) tellsNow() bool {
	return anyOf(0, len(r.t), func(k int) bool { return presents[r.norm(k)] })
}

var presents = words("is remains")
