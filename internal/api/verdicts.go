package api

import (
	"context"
	"slices"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

type proposeRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Rating      string `json:"rating" maxLength:"40" doc:"The key of a rating of the organisation's scale." example:"mostly_true"`
		Scale       string `json:"scale,omitempty" maxLength:"40" doc:"The key of another scale in force." example:"five_step"`
		Explanation string `json:"explanation" doc:"One sentence: what readers see first." example:"Satellite images show some 100,000 troops."`
		Body        string `json:"body,omitempty" doc:"The full reasoning; paragraphs of plain text."`
		AsOf        string `json:"as_of,omitempty" doc:"True of what was known on that day; today, where the organisation is, if left out." example:"2022-01-21"`
		ReviewBy    string `json:"review_by,omitempty" doc:"Look again on that day." example:"2023-01-21"`
		Language    string `json:"language,omitempty" maxLength:"35" doc:"The claim's if left out." example:"en"`
	}
}

func (a *api) propose(ctx context.Context, in *proposeRequest) (*caseResponse, error) {
	scale, p, err := a.proposal(ctx, in)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.Propose(p, scale, web.Actor(ctx), a.Now())
	})
}

// proposal is what was proposed, and the scale that it is on.
func (a *api) proposal(ctx context.Context, in *proposeRequest) (review.Scale, review.Proposal, error) {
	b := in.Body
	scale, err := a.scaleFor(ctx, b.Scale)
	if err != nil {
		return scale, review.Proposal{}, err
	}
	org, err := a.Settings(ctx)
	if err != nil {
		return scale, review.Proposal{}, err
	}
	return scale, review.Proposal{Rating: b.Rating, Explanation: b.Explanation, Body: b.Body,
		AsOf: b.AsOf, ReviewBy: b.ReviewBy, Language: b.Language}.Today(org, a.Now()), nil
}

// scaleFor is the scale in force with a key, the organisation's for "".
func (a *api) scaleFor(ctx context.Context, key string) (review.Scale, error) {
	if key == "" {
		org, err := a.Settings(ctx)
		if err != nil {
			return review.Scale{}, err
		}
		key = org.ScaleKey
	}
	return a.Scale(ctx, key)
}

func (a *api) withdraw(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.Withdraw(web.Actor(ctx), a.Now()) })
}

type reasonRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Reason string `json:"reason" example:"The second source repeats the first."`
	}
}

func (a *api) sendBack(ctx context.Context, in *reasonRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.SendBack(in.Body.Reason, web.Actor(ctx), a.Now())
	})
}

func (a *api) approve(ctx context.Context, in *struct {
	ID
	IfSeen
	Body *Seen
}) (*caseResponse, error) {
	org, err := a.Settings(ctx)
	if err != nil {
		return nil, err
	}
	version := 0
	if in.Body != nil {
		version = in.Body.Version
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, version, func(c *review.Case) error {
		return c.Approve(org, in.digest(), web.Actor(ctx), a.Now())
	})
}

func (a *api) publish(ctx context.Context, in *struct {
	ID
	IfSeen
	Body struct {
		Seen
		Waive map[string]string `json:"waive,omitempty" doc:"For each warning of the gate, by its key: why it is passed over, which is kept. What blocks cannot be passed over." example:"{\"archived\":\"The archive refuses the ministry's pages.\"}"`
	}
}) (*caseResponse, error) {
	org, err := a.Settings(ctx)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, in.ID.ID, IfMatch{}, in.Body.Version, func(c *review.Case) error {
		return c.Publish(org, in.digest(), in.Body.Waive, web.Actor(ctx), a.Now())
	})
}

func (a *api) retract(ctx context.Context, in *reasonRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.Retract(in.Body.Reason, web.Actor(ctx), a.Now())
	})
}

func (a *api) verdicts(ctx context.Context, in *ID) (*list[review.Verdict], error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	slices.Reverse(c.Verdicts)
	return page(c.Verdicts, ""), nil
}

type verdictResponse struct {
	Tagged
	Body *review.Verdict
}

func (a *api) verdict(ctx context.Context, in *struct {
	Conditional
	Revision int `path:"revision" minimum:"1" example:"1"`
}) (*verdictResponse, error) {
	c, err := a.DB.Case(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	for i := range c.Verdicts {
		if v := &c.Verdicts[i]; v.Revision == in.Revision {
			out := &verdictResponse{tagged(version(v.Version)), v}
			return out, in.unless(out.Tagged)
		}
	}
	return nil, errs.New(errs.NotFound, "This case has no verdict with the revision %d.", in.Revision)
}
