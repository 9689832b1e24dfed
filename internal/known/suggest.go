package known

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/internal/store"
	"factdesk/review"
)

// SuggestedClusters are groups of claims that look like each other and are not in one
// cluster yet.
type SuggestedClusters struct {
	Groups []SuggestedCluster
	Next   string // the cursor to what older claims suggest; "" at the end
}

// SuggestedCluster is claims that look like each other, and when that was found last.
type SuggestedCluster struct {
	Cases   []review.Case
	FoundAt time.Time
}

// SuggestClusters groups so many of the newest claims that others look like with those,
// however old they are. It reads what was found when they changed (FindAlike), and leaves
// out what was dismissed, merged, told apart, put into one cluster or taken down since. No
// two claims of a group contradict each other.
func (d Desk) SuggestClusters(ctx context.Context, after string, limit int) (SuggestedClusters, error) {
	out := SuggestedClusters{Groups: []SuggestedCluster{}}
	rows, next, err := d.DB.Pairs(ctx, after, limit)
	if err != nil || len(rows) == 0 {
		return out, err
	}
	out.Next = next
	var ids []uuid.UUID
	for _, r := range rows {
		ids = append(ids, r.NewerID, r.OlderID)
	}
	slices.SortFunc(ids, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	ids = slices.Compact(ids)
	cases, err := d.standing(ctx, ids)
	if err != nil {
		return SuggestedClusters{}, err
	}
	apart, err := d.DB.PairsApart(ctx, ids)
	if err != nil {
		return SuggestedClusters{}, err
	}
	in, err := d.DB.InClusters(ctx, ids)
	if err != nil {
		return SuggestedClusters{}, err
	}
	var pairs []claims.Pair
	for _, r := range rows {
		_, newer := cases[r.NewerID]
		_, older := cases[r.OlderID]
		if newer && older && !apart[[2]uuid.UUID{r.OlderID, r.NewerID}] {
			pairs = append(pairs, claims.Pair{A: r.NewerID, B: r.OlderID, Score: r.Score})
		}
	}
	pairs = notOpposed(pairs, cases)
	for _, group := range claims.Suggest(pairs) {
		first, ok := in[group[0]]
		if ok && !slices.ContainsFunc(group, func(id uuid.UUID) bool { return in[id] != first }) {
			continue // confirmed already
		}
		out.Groups = append(out.Groups, suggested(group, cases, rows))
	}
	return out, nil
}

// suggested is a group with its cases.
func suggested(group []uuid.UUID, cases map[uuid.UUID]review.Case, rows []store.ClaimPair) SuggestedCluster {
	var out SuggestedCluster
	for _, id := range group {
		out.Cases = append(out.Cases, cases[id])
	}
	for _, r := range rows {
		if slices.Contains(group, r.NewerID) && slices.Contains(group, r.OlderID) && r.FoundAt.After(out.FoundAt) {
			out.FoundAt = r.FoundAt
		}
	}
	return out
}

// standing are the cases of those claims that are neither dismissed, merged nor taken down.
func (d Desk) standing(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]review.Case, error) {
	out := map[uuid.UUID]review.Case{}
	for some := range slices.Chunk(ids, store.MaxPage) {
		cases, err := d.DB.DeskCasesOf(ctx, some)
		if err != nil {
			return nil, err
		}
		for _, c := range cases {
			if c.State.Living() && c.MergedInto == nil && c.Claim.Wording != store.TakenDown {
				out[c.ClaimID] = c
			}
		}
	}
	return out, nil
}

// mostAlike is how many claims one is paired with, the likeliest. A page of suggestions
// loads all of them.
const mostAlike = 8

// FindAlike looks for claims that may say the same as the one of a case and keeps which
// they are. It does no harm when it runs again.
func (d Desk) FindAlike(ctx context.Context, c *review.Case, now time.Time) error {
	if !c.State.Living() || c.MergedInto != nil {
		return d.DB.SavePairs(ctx, c.ClaimID, nil, now)
	}
	apart, err := d.DB.ApartFrom(ctx, c.ClaimID)
	if err != nil {
		return err
	}
	q := mayRepeat()
	q.External, q.Query, q.Without = false, said(c.Claim.Wording, c.Claim.Quantities), append(apart, c.ClaimID)
	found, err := d.DB.Near(ctx, q)
	if err != nil {
		return err
	}
	var pairs []claims.Pair
	mine := contradict.Read(statementOf(c.Claim))
	for _, n := range found {
		if len(pairs) < mostAlike && n.Case != nil && n.Case.MergedInto == nil && !opposed(mine, contradict.Read(statementOf(n.Case.Claim))) {
			pairs = append(pairs, claims.Pair{A: c.ClaimID, B: n.Case.ClaimID, Score: n.Score})
		}
	}
	if pairs, err = d.notTogether(ctx, pairs); err != nil {
		return err
	}
	return d.DB.SavePairs(ctx, c.ClaimID, pairs, now)
}

// opposed reports two claims that contradict each other as they stand: they look alike,
// and are the last that say the same.
func opposed(a, b *contradict.Reading) bool { return len(contradict.Between(a, b, false)) > 0 }

// notOpposed leaves out pairs that contradict. A wording may have been edited since the
// pair was found; each claim is read once.
func notOpposed(pairs []claims.Pair, cases map[uuid.UUID]review.Case) []claims.Pair {
	readings := map[uuid.UUID]*contradict.Reading{}
	read := func(id uuid.UUID) *contradict.Reading {
		if readings[id] == nil {
			readings[id] = contradict.Read(statementOf(cases[id].Claim))
		}
		return readings[id]
	}
	return slices.DeleteFunc(pairs, func(p claims.Pair) bool { return opposed(read(p.A), read(p.B)) })
}

// notTogether leaves out pairs that are in one cluster: nothing is to be suggested of them.
func (d Desk) notTogether(ctx context.Context, pairs []claims.Pair) ([]claims.Pair, error) {
	var ids []uuid.UUID
	for _, p := range pairs {
		ids = append(ids, p.A, p.B)
	}
	in, err := d.DB.InClusters(ctx, ids)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(pairs, func(p claims.Pair) bool {
		cluster, ok := in[p.A]
		return ok && in[p.B] == cluster
	}), nil
}

// alikeAtOnce is how many claims FindMissing looks at, a second or some of work.
const alikeAtOnce = 200

// FindMissing finds what some of the claims are like that stood on the desk before this
// was kept, the newest first.
func (d Desk) FindMissing(ctx context.Context, now func() time.Time) error {
	cases, err := d.DB.Unpaired(ctx, alikeAtOnce)
	if err != nil {
		return err
	}
	for i := range cases {
		if err := d.FindAlike(ctx, &cases[i], now()); err != nil {
			return err
		}
	}
	downTo := uuid.Nil
	if len(cases) == alikeAtOnce {
		downTo = cases[alikeAtOnce-1].ClaimID
	}
	return d.DB.Paired(ctx, downTo)
}
