package store

import (
	"context"
	"slices"
	"strings"

	"github.com/google/uuid"

	"factdesk/claims"
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
func (db *DB) Rulings(ctx context.Context, c *review.Case, members []review.Case, near []Near) ([]Ruling, error) {
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
		page, err := db.Cases(ctx, ClaimQuery{States: ruled, Speaker: c.Claim.Claimant, Limit: mostRulings})
		if err != nil {
			return nil, err
		}
		add("same speaker", page.Items)
	}
	same, err := db.countingTheSame(ctx, c.Claim.Quantities, ruled)
	if err != nil {
		return nil, err
	}
	add("same quantity", same)
	slices.SortStableFunc(out, func(a, b Ruling) int { return len(b.Why) - len(a.Why) })
	return out[:min(len(out), mostRulings)], nil
}

// countingTheSame are cases whose claim states a number of the same thing, the newest
// first: among the newest claims with the word for it.
func (db *DB) countingTheSame(ctx context.Context, of []claims.Quantity, states []review.State) ([]review.Case, error) {
	for _, q := range of {
		if q.Counts == nil || *q.Counts == "" {
			continue
		}
		all := strings.Fields(*q.Counts)
		page, err := db.Cases(ctx, ClaimQuery{States: states, Text: all[len(all)-1], Limit: 50})
		if err != nil {
			return nil, err
		}
		return slices.DeleteFunc(page.Items, func(c review.Case) bool { return !claims.CountsTheSame(q, c.Claim.Quantities) }), nil
	}
	return nil, nil
}

// CasesOf are the cases of claims, the newest claim first, as Cases loads them.
func (db *DB) CasesOf(ctx context.Context, list []uuid.UUID) ([]review.Case, error) {
	if len(list) == 0 {
		return []review.Case{}, nil
	}
	var found []claims.Claim
	if err := db.q(ctx).Where("id IN ?", list[:min(len(list), MaxPage)]).Order("id DESC").Find(&found).Error; err != nil {
		return nil, err
	}
	return db.casesOf(ctx, found)
}

// TakenIn are the cases of claims that were merged into a claim, as Cases loads them.
func (db *DB) TakenIn(ctx context.Context, claim uuid.UUID) ([]review.Case, error) {
	var found []claims.Claim
	err := db.q(ctx).Where("id IN (SELECT claim_id FROM cases WHERE merged_into = ?)", claim).Order("id DESC").Limit(MaxPage).Find(&found).Error
	if err != nil {
		return nil, err
	}
	return db.casesOf(ctx, found)
}

// SuggestedClusters are groups of claims that look like each other and are not in one
// cluster yet.
type SuggestedClusters struct {
	Groups [][]review.Case
	Next   string // the cursor to what older claims suggest; "" at the end
}

// SuggestClusters looks at a page of claims, the newest first, and groups each with what
// looks like it, however old that is.
func (db *DB) SuggestClusters(ctx context.Context, after string, limit int) (SuggestedClusters, error) {
	out := SuggestedClusters{Groups: [][]review.Case{}}
	page, err := db.Cases(ctx, ClaimQuery{States: review.LivingStates(), After: after, Limit: limit})
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
		near, err := db.RepeatsOfClaim(ctx, c.Claim)
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
	in, err := db.InClusters(ctx, slices.Concat(groups...))
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
