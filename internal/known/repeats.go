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
	found, err := d.RepeatsOfEach(ctx, []claims.Candidate{*x})
	if err != nil {
		return nil, err
	}
	return found[0], nil
}

// RepeatsOfEach are the Repeats of each of some candidates, found in one search for all.
func (d Desk) RepeatsOfEach(ctx context.Context, all []claims.Candidate) ([][]store.Near, error) {
	ids := make([]uuid.UUID, len(all))
	for i, x := range all {
		ids[i] = x.ID
	}
	texts, err := d.asked(ctx, all)
	if err != nil {
		return nil, err
	}
	told, err := d.DB.CandidatesApartFrom(ctx, ids)
	if err != nil {
		return nil, err
	}
	out, err := d.DB.NearEach(ctx, mayRepeat(), texts)
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i] = likeliest(out[i], func(claim uuid.UUID) bool {
			return slices.Contains(told, store.CandidateApart{CandidateID: ids[i], ClaimID: claim})
		})
	}
	return out, nil
}

// asked are what candidates are looked up by: of an article's the words alone; of a
// talk's also who says them, when, and what was said before.
func (d Desk) asked(ctx context.Context, all []claims.Candidate) ([]match.Query, error) {
	out := make([]match.Query, len(all))
	var talks []uuid.UUID
	for i, x := range all {
		out[i] = said(cmp.Or(x.Wording, x.Exact), x.Quantities)
		if x.SaidBefore != "" {
			talks = append(talks, x.ArticleID)
		}
	}
	if len(talks) == 0 {
		return out, nil
	}
	days, err := d.DB.PublishedOn(ctx, slices.Compact(talks))
	if err != nil {
		return nil, err
	}
	for i, x := range all {
		if x.SaidBefore != "" {
			out[i].Context, out[i].Date = x.SaidBefore, days[x.ArticleID]
		}
		if x.SaidBefore != "" && x.Speaker != nil {
			out[i].Speaker = *x.Speaker
		}
	}
	return out, nil
}

// RepeatsOfClaim are claims that may say the same as a claim, as Repeats; those in a
// cluster with it are among them.
func (d Desk) RepeatsOfClaim(ctx context.Context, c *claims.Claim) ([]store.Near, error) {
	apart, err := d.DB.ApartFrom(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	q := mayRepeat()
	q.Query, q.Without = said(c.Wording, c.Quantities), append(apart, c.ID)
	found, err := d.DB.Near(ctx, q)
	if err != nil {
		return nil, err
	}
	return likeliest(found, func(uuid.UUID) bool { return false }), nil
}

// mayRepeat is among what repeats are looked for, with room for those that are left out.
func mayRepeat() store.NearQuery {
	return store.NearQuery{States: review.LivingStates(), Ours: true, External: true, Desk: true, Least: match.Offered, Limit: 10 * mostRepeats}
}

// said is what is asked of words that stand alone: who speaks, and when, would bring up
// whatever the same people said on the same day.
func said(text string, stated []claims.Quantity) match.Query {
	if text == store.TakenDown {
		text = ""
	}
	return match.Query{Text: text, Quantities: stated}
}

// likeliest are the first few of what was found, without what was merged or told apart.
func likeliest(found []store.Near, apart func(claim uuid.UUID) bool) []store.Near {
	found = slices.DeleteFunc(found, func(n store.Near) bool {
		return n.Case != nil && (n.Case.MergedInto != nil || apart(n.Case.ClaimID))
	})
	return found[:min(len(found), mostRepeats)]
}
