package known

import (
	"context"
	"time"

	"github.com/google/uuid"
)

// VerdictsCompared says how far a CompareVerdicts is.
type VerdictsCompared struct {
	Done  int `json:"done"` // cases
	Total int `json:"total"`
	Found int `json:"found"`
	Gone  int `json:"gone"`
}

// compared is how many cases are read at once, and told of together.
const compared = 100

// CompareVerdicts looks for contradictions of every claim that we ruled on, and tells
// report how far it is. It does no harm when it begins again.
func (d Desk) CompareVerdicts(ctx context.Context, now func() time.Time, report func(VerdictsCompared)) (VerdictsCompared, error) {
	var at VerdictsCompared
	var err error
	if at.Total, err = d.DB.CountRuled(ctx); err != nil {
		return at, err
	}
	for after := uuid.Nil; ; {
		some, err := d.DB.Ruled(ctx, after, compared)
		if err != nil || len(some) == 0 {
			return at, err
		}
		for _, c := range some {
			one, err := d.FindContradictions(ctx, c.ClaimID, now())
			if err != nil {
				return at, err
			}
			after = c.ID
			at.Done, at.Found, at.Gone = at.Done+1, at.Found+one.Found, at.Gone+one.Gone
		}
		report(at)
	}
}
