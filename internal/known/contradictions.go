package known

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"github.com/google/uuid"

	"factdesk/claims/contradict"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// DoContradictions does such a job, and finds what the claim is like besides (FindAlike):
// what bears on the one bears on the other.
func (d Desk) DoContradictions(ctx context.Context, job store.Job, now time.Time) (Compared, error) {
	var in store.ClaimJob
	if err := json.Unmarshal(job.Payload, &in); err != nil {
		return Compared{}, errs.Because(err, errs.Invalid, "This job names no claim.")
	}
	c, err := d.DB.CaseOfClaim(ctx, in.ClaimID)
	if err != nil {
		return Compared{}, err
	}
	if err := d.FindAlike(ctx, c, now); err != nil {
		return Compared{}, err
	}
	return d.FindContradictions(ctx, in.ClaimID, now)
}

// Compared says what a search for contradictions did.
type Compared struct {
	With  int `json:"with"`  // claims and appearances that were compared
	Found int `json:"found"` // new, or there again
	Gone  int `json:"gone"`
}

// FindContradictions compares a claim with those of its cluster and those near it, opens
// what contradicts and closes what no longer does. What a reviewer decided stays. It
// does no harm when it runs again, or for both claims of a pair at once.
func (d Desk) FindContradictions(ctx context.Context, claim uuid.UUID, now time.Time) (Compared, error) {
	c, err := d.DB.CaseOfClaim(ctx, claim)
	if err != nil {
		return Compared{}, err
	}
	var opponents []opponent
	if c.State.Living() && c.MergedInto == nil {
		if opponents, err = d.opponents(ctx, c); err != nil {
			return Compared{}, err
		}
	}
	f := findings{c, compare(c, opponents), now.UTC().Truncate(time.Microsecond)}
	edited, err := d.DB.EditContradictions(ctx, c, f.rows(), f.settle)
	return Compared{len(opponents), edited.Found, edited.Gone}, err
}

// compare is what the opponents of a case's claim say against it.
func compare(c *review.Case, opponents []opponent) map[pair]contradict.Conflict {
	mine := contradict.Read(statementOf(c.Claim))
	found := map[pair]contradict.Conflict{}
	for _, o := range opponents {
		p, a, b := pairOf(c.ClaimID, mine, o)
		if o.kind == review.OtherReview {
			if conflict, ok := contradict.Rulings(a, b, rulingOf(c.Verdict()), o.ruling, o.like); ok {
				found[p] = conflict
			}
			continue
		}
		for _, conflict := range contradict.Between(a, b, o.together) {
			found[p] = conflict
		}
	}
	return found
}

// pair names what is compared: of two claims the older one first, so that both searches
// mean the same row.
type pair struct {
	claim uuid.UUID
	kind  review.OtherKind
	other uuid.UUID
}

func pairOf(claim uuid.UUID, mine *contradict.Reading, o opponent) (p pair, a, b *contradict.Reading) {
	if o.kind == review.OtherClaim && bytes.Compare(o.id[:], claim[:]) < 0 {
		return pair{o.id, o.kind, claim}, o.reading, mine
	}
	return pair{claim, o.kind, o.id}, mine, o.reading
}

// findings are what a search found, to be held against what is stored.
type findings struct {
	of    *review.Case
	found map[pair]contradict.Conflict
	now   time.Time
}

// rows are contradictions that say what was found.
func (f findings) rows() []review.Contradiction {
	var out []review.Contradiction
	for p, conflict := range f.found {
		out = append(out, review.Contradiction{ClaimID: p.claim, OtherKind: p.kind, OtherID: p.other, Rule: conflict.Rule})
	}
	return out
}

// settle brings one contradiction in line with what was found, and says whether that
// changed it. One of another matter than what was found of its pair is gone.
func (f findings) settle(x *review.Contradiction) bool {
	conflict, ok := f.found[pair{x.ClaimID, x.OtherKind, x.OtherID}]
	switch {
	case !ok || !review.SameMatter(x.Rule, conflict.Rule):
		return x.Unseen(f.reason(x), f.now)
	case x.ID == uuid.Nil:
		x.Found(conflict, f.now)
		return true
	}
	return x.Seen(conflict, f.now)
}

// reason is why a contradiction is no longer found.
func (f findings) reason(x *review.Contradiction) string {
	switch {
	case x.Rule == contradict.Verdicts:
		return "the verdicts no longer contradict each other"
	case f.of.MergedInto != nil:
		return "one of the claims was merged into another"
	case !f.of.State.Living():
		return "one of the claims was dismissed"
	}
	return "the wordings no longer contradict each other"
}
