package contradict

import (
	_ "embed"

	"factdesk/claims"
)

//go:embed parties.txt
var partyRows string

// parties stand opposite each other: tenant and landlord.
var parties = oppositeTable(partyRows)

// party is who did something, without a name: "started by the tenant".
type party struct {
	deed, who string
	token     int
}

// partyDeeds are done once, by one of the two.
var partyDeeds = words("fired started caused launched shelled ordered attacked killed opened wrote written signed")

// partyReach is how far the two words may be apart.
const partyReach = 5

// readParty is the first of a statement.
func (r *Reading) readParty() party {
	for i := range r.t {
		if !partyDeeds[r.norm(i)] {
			continue
		}
		if k := r.partyBehind(i); k > 0 {
			return party{stem(r.norm(i)), r.term(k), k}
		}
		if k := r.partyBefore(i); k >= 0 {
			return party{stem(r.norm(i)), r.term(k), k}
		}
	}
	return party{}
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
	for k := i - 1; k >= max(0, i-2); k-- {
		if parties[r.term(k)] != nil {
			return k
		}
	}
	return -1
}

// partiesAgainst finds one deed of two who stand opposite each other.
func partiesAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y := a.party, b.party
	switch {
	case x.deed == "", x.deed != y.deed, !parties[x.who][y.who], a.content()[y.who], b.content()[x.who]:
		return Conflict{}, false
	case !deniedAlike(a, b), otherTimes(a, b), exclusive(a, b), overlap(a.content().without(x.who), b.content().without(y.who)) < sameWords:
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.token, x.token+1)}, []claims.Span{b.span(y.token, y.token+1)}, 0.5,
		"One says that it was done by “%s”, the other by “%s”."), true
}
