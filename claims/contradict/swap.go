package contradict

import (
	"factdesk/claims"
)

// contests have a winner and a loser, or a buyer and what is bought: who does it to the
// other has not had it done by the other.
var contests = words("beat beats defeated defeats thrashed edged outscored overcame acquired bought sued invaded")

// contest is who did it to whom.
type contest struct{ who, whom, token int }

// readContest is the first contest of two names.
func (r *Reading) readContest() (c contest, ok bool) {
	for i := 1; i < len(r.t); i++ {
		if !contests[r.norm(i)] {
			continue
		}
		c = contest{r.namedFrom(i, -1), r.namedFrom(i, 1), i}
		return c, min(c.who, c.whom) >= 0
	}
	return c, false
}

// reach is how far from the verb its two sides may stand.
const reach = 4

// namedFrom is the nearest name in a direction, -1 for none.
func (r *Reading) namedFrom(i, step int) int {
	for k := i + step; k >= 0 && k < len(r.t) && k != i+step*reach; k += step {
		if r.names[k] != "" {
			return k
		}
	}
	return -1
}

// contestsAgainst finds two that turn a contest round.
func contestsAgainst(a, b *Reading, _ bool) (Conflict, bool) {
	x, y, turned := turnedRound(a, b)
	switch {
	case !turned, otherTimes(a, b), !deniedAlike(a, b):
		return Conflict{}, false
	}
	return slotConflict(a, b, []claims.Span{a.span(x.who, x.whom+1)}, []claims.Span{b.span(y.who, y.whom+1)}, 0.7,
		"“%s” and “%s” are each other's reverse."), true
}

// turnedRound reports that who does it to the other in one has it done by the other in the
// other: a denial of the one denies nothing of the other.
func turnedRound(a, b *Reading) (x, y contest, turned bool) {
	x, ok := a.readContest()
	y, too := b.readContest()
	if !ok || !too {
		return x, y, false
	}
	here, there := pair{a.names[x.who], a.names[x.whom]}, pair{b.names[y.whom], b.names[y.who]}
	return x, y, here == there && here.a != here.b
}
