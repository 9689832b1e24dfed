package store

import (
	"context"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// SignOff says how many cases wait for editors.
type SignOff struct {
	Proposed Count
	Approved Count
	Pending  Count // approved or public, with changes that readers don't see yet

	Corrections Count // proposed
	Retractions Count // that nobody has confirmed
}

// All is how many there are of every sort.
func (s SignOff) All() Count {
	return s.Proposed + s.Approved + s.Pending + s.Corrections + s.Retractions
}

func signOffOf(n map[string]Count) SignOff {
	return SignOff{n["proposed"], n["approved"], n["pending"], n["corrections"], n["retractions"]}
}

// unconfirmed are the cases whose retraction nobody else has confirmed, as the index
// cases_unconfirmed has it.
const unconfirmed = "retracted_at IS NOT NULL AND retraction_confirmed_at IS NULL"

// SignOff counts them, in one statement.
func (db *DB) SignOff(ctx context.Context) (SignOff, error) {
	all := db.forSignOff(ctx)
	n, err := db.count(ctx, all)
	if err != nil {
		return SignOff{}, err
	}
	return signOffOf(n), nil
}

// Waiting lists the cases of a state that wait for an editor, proposed or approved, those
// that wait longest first, and the cursor to the next page. Both databases read
// cases_waits, from the cursor on; the state is part of the statement, since the index
// holds those two alone.
func (db *DB) Waiting(ctx context.Context, state review.State, after string, limit int) (CasePage, error) {
	limit = AtMost(limit)
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").
		Where("cases.state = '" + string(state) + "'")
	if after != "" {
		at, err := parsePlace(after)
		if err != nil {
			return CasePage{}, errs.In("after", "The cursor is not one that this list gave out; start from the first page.")
		}
		tx = tx.Where("COALESCE(cases.waits_since, cases.updated_at) >= ? AND (COALESCE(cases.waits_since, cases.updated_at) > ? OR cases.claim_id > ?)", at.time, at.time, at.id)
	}
	out := CasePage{Items: []review.Case{}}
	var found []claims.Claim
	if err := tx.Order("COALESCE(cases.waits_since, cases.updated_at), cases.claim_id").Limit(limit + 1).Find(&found).Error; err != nil {
		return out, err
	}
	more := len(found) > limit
	if more {
		found = found[:limit]
	}
	cases, err := db.casesOf(ctx, deskListing, found)
	if err != nil {
		return out, err
	}
	if out.Items = cases; more {
		last := cases[limit-1]
		out.Next = place{stamp(last.Since()), last.ClaimID}.String()
	}
	return out, nil
}
