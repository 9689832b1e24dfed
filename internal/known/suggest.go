package known

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// SuggestedClusters are groups of claims that look like each other and are not in one
// cluster yet.
type SuggestedClusters struct {
	Groups [][]review.Case
	Next   string // the cursor to what older claims suggest; "" at the end
}

// SuggestClusters looks at a page of claims, the newest first, and groups each with what
// looks like it, however old that is.
func (d Desk) SuggestClusters(ctx context.Context, after string, limit int) (SuggestedClusters, error) {
	out := SuggestedClusters{Groups: [][]review.Case{}}
	page, err := d.DB.Cases(ctx, store.ClaimQuery{States: review.LivingStates(), After: after, Limit: limit})
	if err != nil {
		return out, err
	}
	out.Next = page.Next
	var pairs []claims.Pair
	cases := map[uuid.UUID]review.Case{}
	for _, c := range page.Items {
		if c.MergedInto != nil {
			continue
		}
		near, err := d.RepeatsOfClaim(ctx, c.Claim)
		if err != nil {
			return out, err
		}
		for _, n := range near {
			if n.Case != nil {
				cases[c.ClaimID], cases[n.Case.ClaimID] = c, *n.Case
				pairs = append(pairs, claims.Pair{A: c.ClaimID, B: n.Case.ClaimID, Score: n.Score})
			}
		}
	}
	groups := claims.Suggest(pairs)
	in, err := d.DB.InClusters(ctx, slices.Concat(groups...))
	if err != nil {
		return SuggestedClusters{}, err
	}
	for _, group := range groups {
		first, ok := in[group[0]]
		if ok && !slices.ContainsFunc(group, func(id uuid.UUID) bool { return in[id] != first }) {
			continue // confirmed already
		}
		of := make([]review.Case, len(group))
		for i, id := range group {
			of[i] = cases[id]
		}
		out.Groups = append(out.Groups, of)
	}
	return out, nil
}
