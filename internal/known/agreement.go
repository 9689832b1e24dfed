package known

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/store"
	"factdesk/review"
)

// ExternalOfCase is somebody else's fact-check beside a case of ours.
type ExternalOfCase struct {
	review.External
	Linked    bool             `json:"linked"`    // a reviewer said that it is of the same claim; else it is likely
	Score     float64          `json:"score"`     // 0..1, see match.Likely; 0 when linked
	Agreement review.Agreement `json:"agreement"` // with our verdict
}

// ExternalsOfCase are those that a reviewer linked and, behind them, those that are
// likely of the same claim, with how many agree with our verdict.
type ExternalsOfCase struct {
	Items         []ExternalOfCase `json:"items"`
	Agree         int              `json:"agree"`
	Disagree      int              `json:"disagree"`
	NotComparable int              `json:"not_comparable"` // a label is unmapped, or we have no verdict
}

// maxLikelyExternals bounds the likely ones that stand beside a case.
const maxLikelyExternals = 20

// externalsOf are the fact-checks of others that a reviewer linked to a case and, behind
// them, those that are likely of its claim and that nobody set apart.
func (d Desk) externalsOf(ctx context.Context, c *review.Case) ([]ExternalOfCase, error) {
	out := []ExternalOfCase{}
	linked, decided, err := d.DB.LinkedExternals(ctx, c.ID)
	if err != nil {
		return out, err
	}
	near, err := d.ExternalsNear(ctx, c, decided)
	if err != nil {
		return nil, err
	}
	for _, e := range linked {
		out = append(out, ExternalOfCase{External: e, Linked: true})
	}
	for _, n := range near {
		out = append(out, ExternalOfCase{External: *n.External, Score: n.Score})
	}
	return out, nil
}

// ExternalAgreement compares our verdict on a case, if it has one, with the
// fact-checks of others that were linked or are likely of the same claim.
func (d Desk) ExternalAgreement(ctx context.Context, c *review.Case) (out ExternalsOfCase, err error) {
	if out.Items, err = d.externalsOf(ctx, c); err != nil {
		return out, err
	}
	ours := review.Unmapped
	if v := c.Verdict(); v != nil {
		ours = v.Class()
	}
	for i := range out.Items {
		at := &out.Items[i]
		at.Agreement = review.Compare(ours, at.Mapped)
		switch at.Agreement {
		case review.Agree:
			out.Agree++
		case review.Disagree:
			out.Disagree++
		default:
			out.NotComparable++
		}
	}
	return out, nil
}

// ExternalsNear are fact-checks of others that are likely of a case's claim, the
// likeliest first, without those with the given ids.
func (d Desk) ExternalsNear(ctx context.Context, c *review.Case, without []uuid.UUID) ([]store.Near, error) {
	return d.DB.Near(ctx, store.NearQuery{
		Query: queryOf(c.Claim), External: true, Without: without, Least: match.Likely, Limit: maxLikelyExternals})
}
