package known

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// mostRepeats is how many are suggested, the likeliest.
const mostRepeats = 4

// Repeats are claims of ours that a candidate may say again, and other people's
// fact-checks of such, the likeliest first. Those that somebody said it is not, and
// those merged into another, are left out.
func (d Desk) Repeats(ctx context.Context, x *claims.Candidate) ([]store.Near, error) {
	apart, err := d.DB.CandidateApartFrom(ctx, x.ID)
	if err != nil {
		return nil, err
	}
	return d.repeats(ctx, cmp.Or(x.Wording, x.Exact), x.Quantities, apart)
}

// RepeatsOfClaim are claims that may say the same as a claim, as Repeats; those in a
// cluster with it are among them.
func (d Desk) RepeatsOfClaim(ctx context.Context, c *claims.Claim) ([]store.Near, error) {
	apart, err := d.DB.ApartFrom(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	return d.repeats(ctx, c.Wording, c.Quantities, append(apart, c.ID))
}

// repeats asks by the words alone: who speaks, and when, would bring up whatever the same
// people said on the same day.
func (d Desk) repeats(ctx context.Context, text string, stated []claims.Quantity, without []uuid.UUID) ([]store.Near, error) {
	if text == "" || text == store.TakenDown {
		return []store.Near{}, nil
	}
	found, err := d.DB.Near(ctx, store.NearQuery{Query: match.Query{Text: text, Quantities: stated}, States: review.LivingStates(), Without: without, Ours: true, External: true, Least: match.Offered, Limit: 10 * mostRepeats})
	if err != nil {
		return nil, err
	}
	found = slices.DeleteFunc(found, func(n store.Near) bool {
		return n.Case != nil && n.Case.MergedInto != nil
	})
	return found[:min(len(found), mostRepeats)], nil
}
