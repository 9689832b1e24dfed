package api

import (
	"context"
	"strconv"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// Preview is what readers would see of a case, were it approved and published now.
type Preview struct {
	Edition review.Edition  `json:"edition" doc:"With what is pending and not kept out."`
	Pending []review.Change `json:"pending" nullable:"false" doc:"What differs from what readers see, and of a proposed verdict from what its author saw."`
	Stands  int             `json:"stands" example:"1" doc:"The number of the edition that stands; 0 before one was approved."`
}

type previewResponse struct {
	Tagged
	Body Preview
}

func (a *api) preview(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*previewResponse, error) {
	c, org, err := a.caseToShow(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &previewResponse{Body: Preview{Edition: c.Preview(org), Pending: c.Changes(org)}}
	if c.Edition != nil {
		out.Body.Stands = c.Edition.Number
	}
	out.Tagged = tagged(`"` + out.Body.Edition.Digest + `"`)
	return out, in.unless(out.Tagged)
}

func (a *api) editions(ctx context.Context, in *struct {
	ID
	Paging
}) (*list[review.Edition], error) {
	before, err := numberCursor(in.Cursor)
	if err != nil {
		return nil, err
	}
	if _, err := a.DB.StatusOfCase(ctx, in.ID.ID); err != nil {
		return nil, err
	}
	rows, err := a.DB.Editions(ctx, in.ID.ID, before, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(e review.Edition) string { return number(e.Number) }), nil
}

// Keys chooses changes.
type Keys struct {
	Keys []string `json:"keys,omitempty" maxItems:"500" nullable:"false" doc:"The keys of the changes; all that wait and that somebody else made if left out." example:"[\"article/0197a0a0-1f2e-7000-8000-00000000000a/headline\"]"`
}

type approveChangesRequest struct {
	ID
	IfSeen
	Body *struct {
		Keys
		Waive map[string]string `json:"waive,omitempty" doc:"Of a public verdict, for each warning of the gate that was not waived before, by its key: why it is passed over, which is kept. What blocks cannot be passed over." example:"{\"archived\":\"The archive refuses the ministry's pages.\"}"`
	}
}

func (in *approveChangesRequest) choice() review.Choice {
	if in.Body == nil {
		return review.Choice{}
	}
	return review.Choice{Keys: in.Body.Keys.Keys, Waive: in.Body.Waive}
}

func (a *api) approveChanges(ctx context.Context, in *approveChangesRequest) (*caseResponse, error) {
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error {
		return c.ApproveChanges(org, in.digest(), in.choice(), web.Actor(ctx), a.Now())
	})
}

func (a *api) keepOut(ctx context.Context, in *struct {
	ID
	Body *Keys
}) (*caseResponse, error) {
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error {
		return c.KeepOut(org, keysOf(in.Body), web.Actor(ctx), a.Now())
	})
}

func keysOf(k *Keys) []string {
	if k == nil {
		return nil
	}
	return k.Keys
}

// Pending is a case of which readers do not see all yet.
type Pending struct {
	CaseID  uuid.UUID       `json:"case_id" format:"uuid"`
	ClaimID uuid.UUID       `json:"claim_id" format:"uuid"`
	State   review.State    `json:"state" example:"published"`
	Wording string          `json:"wording" example:"Russia has 100,000 troops at the border with Ukraine."`
	Seen    string          `json:"seen" doc:"Of the preview: send it back to approve what you have read here." example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	Changes []review.Change `json:"changes" nullable:"false"`
}

func (a *api) pending(ctx context.Context, in *Paging) (*list[Pending], error) {
	after := uuid.Nil
	if in.Cursor != "" {
		var err error
		if after, err = uuid.Parse(in.Cursor); err != nil {
			return nil, errCursor
		}
	}
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	found, err := a.DB.PendingCases(ctx, after, in.Limit+1)
	if err != nil {
		return nil, err
	}
	rows := make([]Pending, len(found))
	for i, c := range found {
		rows[i] = Pending{c.ID, c.ClaimID, c.State, c.Claim.Wording, c.Preview(org).Digest, c.Changes(org)}
	}
	return more(rows, in.Limit, func(p Pending) string { return p.ClaimID.String() }), nil
}

// Settled says what became of one case of a bulk approval.
type Settled struct {
	CaseID  uuid.UUID `json:"case_id" format:"uuid"`
	Edition int       `json:"edition" example:"2" doc:"The number of the edition that stands now; 0 when nothing was approved."`
	Problem string    `json:"problem" doc:"Why nothing was approved; empty when it was."`
}

// approveAll approves what is pending of many cases, each by itself: what somebody
// changed meanwhile, and what one made oneself, is left and told. Sent again it approves
// what is left: each case is bound to what was seen of it, so nothing is approved twice.
func (a *api) approveAll(ctx context.Context, in *struct {
	Body struct {
		Cases []struct {
			CaseID uuid.UUID `json:"case_id" format:"uuid"`
			Seen   string    `json:"seen" minLength:"1" maxLength:"64" doc:"As the list of pending changes gave it."`
		} `json:"cases" minItems:"1" maxItems:"100" nullable:"false" doc:"Each counts as a request against the rate limit."`
	}
}) (*list[Settled], error) {
	if err := web.Spend(ctx, len(in.Body.Cases)-1); err != nil {
		return nil, err
	}
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	out := []Settled{}
	for _, one := range in.Body.Cases {
		done, err := a.DB.EditCase(ctx, one.CaseID, func(c *review.Case) error {
			return c.ApproveChanges(org, one.Seen, review.Choice{}, web.Actor(ctx), a.Now())
		})
		switch {
		case err == nil:
			out = append(out, Settled{CaseID: one.CaseID, Edition: done.Edition.Number})
		case errs.KindOf(err) == "" || store.Down(err):
			return nil, err
		default:
			out = append(out, Settled{CaseID: one.CaseID, Problem: web.Words(err)})
		}
	}
	return page(out, ""), nil
}

func number(n int) string { return strconv.Itoa(n) }

// numberCursor reads a cursor that is a number, 0 for none.
func numberCursor(cursor string) (int, error) {
	if cursor == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(cursor, 10, 32) // as wide as the column
	if err != nil || n < 1 {
		return 0, errCursor
	}
	return int(n), nil
}
