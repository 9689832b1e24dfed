package api

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// CorrectionBody is what is written of a correction; what is left out stays as it is.
type CorrectionBody struct {
	Kind *review.CorrectionKind `json:"kind,omitempty" enum:"correction,clarification,update" doc:"A correction of what was wrong, a clarification of what could be misunderstood, an update of what is new." example:"correction"`
	Note *string                `json:"note,omitempty" maxLength:"2000" doc:"What readers are told." example:"We misread the table: it gives the figure for the whole year."`
	ClaimWords
}

// over is the correction with what the body says.
func (b CorrectionBody) over(k *review.Correction) review.CorrectionDraft {
	d := review.CorrectionDraft{Kind: k.Kind, Note: k.Note, Claim: b.ClaimWords.over(*k.Claim)}
	set(&d.Kind, b.Kind)
	set(&d.Note, b.Note)
	return d
}

func (a *api) corrections(ctx context.Context, in *ID) (*list[review.Correction], error) {
	c, err := a.DB.DeskCase(ctx, store.Of{By: store.ByCase, ID: in.ID})
	if err != nil {
		return nil, err
	}
	return page(c.Corrections, ""), nil
}

type correctionRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		CorrectionBody
	}
}

// beginCorrection begins one; what the body says of the claim is changed with it.
func (a *api) beginCorrection(ctx context.Context, in *correctionRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		var kind review.CorrectionKind
		var note string
		set(&kind, in.Body.Kind)
		set(&note, in.Body.Note)
		if err := c.BeginCorrection(kind, note, web.Actor(ctx), a.Now()); err != nil {
			return err
		}
		return c.EditCorrection(in.Body.over(c.Correcting()), web.Actor(ctx), a.Now())
	})
}

func (a *api) editCorrection(ctx context.Context, in *correctionRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		k := c.Correcting()
		if k == nil { // refused, with why
			return c.EditCorrection(review.CorrectionDraft{}, web.Actor(ctx), a.Now())
		}
		return c.EditCorrection(in.Body.over(k), web.Actor(ctx), a.Now())
	})
}

func (a *api) proposeCorrection(ctx context.Context, in *proposeRequest) (*caseResponse, error) {
	scale, p, err := a.proposal(ctx, in)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.ProposeCorrection(p, scale, web.Actor(ctx), a.Now())
	})
}

func (a *api) withdrawCorrection(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.WithdrawCorrection(web.Actor(ctx), a.Now()) })
}

func (a *api) sendBackCorrection(ctx context.Context, in *reasonRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.SendBackCorrection(in.Body.Reason, web.Actor(ctx), a.Now())
	})
}

func (a *api) dropCorrection(ctx context.Context, in *reasonRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.DropCorrection(in.Body.Reason, web.Actor(ctx), a.Now())
	})
}

// CorrectionPreview is what readers would see, were the correction approved now.
type CorrectionPreview struct {
	Edition     review.Edition      `json:"edition"`
	Differences []review.Difference `json:"differences" nullable:"false" doc:"What readers see now and would see then."`
	Gate        []review.Check      `json:"gate" nullable:"false" doc:"The publish gate, asked of what the correction brings."`
}

type correctionPreviewResponse struct {
	Tagged
	Body CorrectionPreview
}

func (a *api) correctionPreview(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*correctionPreviewResponse, error) {
	c, org, err := a.caseToShow(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	k := c.Correcting()
	if k == nil || k.State != review.CorrectionProposed {
		return nil, errs.New(errs.NotFound, "No correction of this case awaits approval.")
	}
	e := c.Corrected(org)
	out := &correctionPreviewResponse{Body: CorrectionPreview{Edition: e, Differences: k.Differences, Gate: c.GateOfCorrection(org)}}
	out.Tagged = tagged(`"` + e.Digest + `"`)
	return out, in.unless(out.Tagged)
}

func (a *api) approveCorrection(ctx context.Context, in *struct {
	ID
	IfSeen
	Body *struct {
		Waive map[string]string `json:"waive,omitempty" doc:"For each warning of the gate, by its key: why it is passed over, which is kept. What blocks cannot be passed over." example:"{\"archived\":\"The archive refuses the ministry's pages.\"}"`
	}
}) (*caseResponse, error) {
	org, err := a.Settings(ctx)
	if err != nil {
		return nil, err
	}
	var waive map[string]string
	if in.Body != nil {
		waive = in.Body.Waive
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error {
		return c.ApproveCorrection(org, in.digest(), waive, web.Actor(ctx), a.Now())
	})
}

func (a *api) confirmRetraction(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.ConfirmRetraction(web.Actor(ctx), a.Now()) })
}

// PutRight is a verdict that was published and put right.
type PutRight struct {
	CaseID     uuid.UUID          `json:"case_id" format:"uuid"`
	ClaimID    uuid.UUID          `json:"claim_id" format:"uuid"`
	URL        string             `json:"url" doc:"Of the verdict's page." example:"https://desk.example/verdicts/0197a0a0-1f2e-7000-8000-00000000000a"`
	Wording    string             `json:"wording" doc:"Of the claim, as it stands." example:"Russia has 100,000 troops at the border with Ukraine."`
	Kind       string             `json:"kind" enum:"correction,clarification,update,retraction"`
	At         time.Time          `json:"at"`
	Note       string             `json:"note" doc:"What readers are told; of a retraction why the verdict was taken back."`
	Correction *review.Correction `json:"correction,omitempty" doc:"With what was before and after; absent for a retraction."`
}

// putRight is the list that readers get of what was put right.
func (a *api) putRight(ctx context.Context, in *Paging) (*list[PutRight], error) {
	org, err := web.Organisation(ctx, a.DB)
	if err != nil {
		return nil, err
	}
	found, err := a.DB.PutRight(ctx, in.Cursor, in.Limit)
	if err != nil {
		return nil, err
	}
	rows := make([]PutRight, len(found.Items))
	for i, p := range found.Items {
		rows[i] = PutRight{CaseID: p.Case.ID, ClaimID: p.Case.ClaimID, URL: org.Page(p.Case.ID), Wording: p.Case.Claim.Wording, Kind: p.Kind(), At: p.At, Note: p.Note(), Correction: p.Correction}
	}
	return page(rows, found.Next), nil
}

// Recheck is a published verdict that is to be looked at again.
type Recheck struct {
	CaseID   uuid.UUID `json:"case_id" format:"uuid"`
	ClaimID  uuid.UUID `json:"claim_id" format:"uuid"`
	Wording  string    `json:"wording" example:"Russia has 100,000 troops at the border with Ukraine."`
	Label    string    `json:"label" example:"Mostly true"`
	AsOf     string    `json:"as_of" doc:"The day that it was true of." example:"2022-01-21"`
	ReviewBy string    `json:"review_by" doc:"The day to look again by; empty for none." example:"2023-01-21"`
	Overdue  bool      `json:"overdue" doc:"That day has passed where the organisation is."`
}

// rechecks are the published verdicts in the order in which they are to be looked at again.
func (a *api) rechecks(ctx context.Context, in *Paging) (*list[Recheck], error) {
	org, err := a.Settings(ctx)
	if err != nil {
		return nil, err
	}
	found, err := a.DB.Rechecks(ctx, in.Cursor, in.Limit)
	if err != nil {
		return nil, err
	}
	rows := make([]Recheck, len(found.Items))
	for i := range found.Items {
		c := &found.Items[i]
		v := c.Verdict()
		rows[i] = Recheck{c.ID, c.ClaimID, v.Wording, v.Label, v.AsOf, v.ReviewBy, c.Overdue(org.Day(a.Now()))}
	}
	return page(rows, found.Next), nil
}
