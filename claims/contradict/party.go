package contradict

import (
	_ "embed"
	"strings"

	"factdesk/claims"
)

//go:embed parties.txt
var partyRows string

// parties stand opposite each other: tenant and landlord.
var parties = oppositeTable(partyRows)

// party is who did something to one thing, without a name: "the fire was started by the tenant".
type party struct {
	deed, thing, who string
	token            int
}

// partyDeeds are done to one thing once, by one of the two: both can sign a deal.
var partyDeeds = words("fired started")

// partyReach is how far the two words may be apart.
const partyReach = 5

// readParty is the first of a statement.
func (r *Reading) readParty() party {
	for i := range r.t {
		if !partyDeeds[r.norm(i)] {
			continue
		}
		if k, thing := r.partyBehind(i), r.theOne(i-3); k > 0 && thing != "" {
			return party{stem(r.norm(i)), thing, r.term(k), k}
		}
		if k, thing := r.partyBefore(i), r.theOne(i+1); k >= 0 && thing != "" {
			return party{stem(r.norm(i)), thing, r.term(k), k}
		}
	}
	return party{}
}

// theOne is the one thing that "the" stands before, at a token: the shot, and not shots.
func (r *Reading) theOne(i int) string {
	thing := r.norm(i + 1)
	if r.norm(i) != theWord || strings.HasSuffix(thing, "s") {
		return ""
	}
	return r.term(i + 1)
}

// partyBehind reads "fired by a police officer", 0 for none.
func (r *Reading) partyBehind(i int) int {
	if !bys[r.norm(i+1)] {
		return 0
	}
	for k := i + 2; k <= i+partyReach; k++ {
		if parties[r.term(k)] != nil {
			return k
		}
	}
	return 0
}

// partyBefore reads "a bystander fired", -1 for none.
func (r *Reading) partyBefore(i int) int {
	if parties[r.term(i-1)] != nil {
		return i - 1
	}
	return -1
}

// partiesAgainst finds one deed to one thing of two who stand opposite each other.
func partiesAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y := a.party, b.party
	switch {
	case x.deed == "", x.deed != y.deed, x.thing != y.thing, !parties[x.who][y.who], a.content()[y.who], b.content()[x.who]:
		return Conflict{}, false
	case !deniedAlike(a, b), otherTimes(a, b), exclusive(a, b), overlap(a.content().without(x.who), b.content().without(y.who)) < sameWords:
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.token, x.token+1)}, []claims.Span{b.span(y.token, y.token+1)}, 0.5,
		"One says that it was done by “%s”, the other by “%s”."), true
}
