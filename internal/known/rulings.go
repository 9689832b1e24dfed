package known

import (
	"context"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// Ruling is what was said earlier of a claim that has to do with a case's: a verdict of
// ours that was signed off and stands, or somebody else's fact-check.
type Ruling struct {
	Why      []string         // "same cluster", "looks like it", "same speaker", "same quantity"
	Case     *review.Case     // ours, with its claim and standing verdict; nil for theirs
	External *review.External // theirs; nil for ours
}

// mostRulings is the most that are listed for a case; those with more reasons come first.
const mostRulings = 12

// Rulings are the earlier rulings beside a case. members are the cases of its cluster
// (ClusterOf), near the claims and fact-checks that look like it (RepeatsOfClaim).
func (d Desk) Rulings(ctx context.Context, c *review.Case, members []review.Case, near []store.Near) ([]Ruling, error) {
	var out []Ruling
	add := func(why string, cases []review.Case) {
		for i := range cases {
			x := &cases[i]
			if x.ID == c.ID || x.Ruled() == nil {
				continue
			}
			at := slices.IndexFunc(out, func(r Ruling) bool { return r.Case != nil && r.Case.ID == x.ID })
			if at < 0 {
				at, out = len(out), append(out, Ruling{Case: x})
			}
			out[at].Why = append(out[at].Why, why)
		}
	}
	add("same cluster", members)
	for _, n := range near {
		if n.Case != nil {
			add("looks like it", []review.Case{*n.Case})
		} else {
			out = append(out, Ruling{Why: []string{"looks like it"}, External: n.External})
		}
	}
	ruled := []review.State{review.Approved, review.Published}
	if c.Claim.Claimant != "" {
		page, err := d.DB.DeskCases(ctx, store.ClaimQuery{States: ruled, Speaker: c.Claim.Claimant, Limit: mostRulings})
		if err != nil {
			return nil, err
		}
		add("same speaker", page.Items)
	}
	same, err := d.countingTheSame(ctx, c.Claim.Quantities, ruled)
	if err != nil {
		return nil, err
	}
	add("same quantity", same)
	slices.SortStableFunc(out, func(a, b Ruling) int { return len(b.Why) - len(a.Why) })
	return out[:min(len(out), mostRulings)], nil
}

// countingTheSame are cases whose claim states a number of the same thing, the newest
// first: among the newest claims with the word for it.
func (d Desk) countingTheSame(ctx context.Context, of []claims.Quantity, states []review.State) ([]review.Case, error) {
	for _, q := range of {
		if q.Counts == nil || *q.Counts == "" {
			continue
		}
		all := strings.Fields(*q.Counts)
		var found []review.Case
		for _, state := range states { // each by itself, since an index holds one in the order of the claims
			page, err := d.DB.DeskCases(ctx, store.ClaimQuery{States: []review.State{state}, Text: all[len(all)-1], Limit: 50})
			if err != nil {
				return nil, err
			}
			found = append(found, page.Items...)
		}
		slices.SortFunc(found, func(a, b review.Case) int { return slices.Compare(b.ClaimID[:], a.ClaimID[:]) })
		found = found[:min(len(found), 50)]
		return slices.DeleteFunc(found, func(c review.Case) bool { return !claims.CountsTheSame(q, c.Claim.Quantities) }), nil
	}
	return nil, nil
}
