package api

import (
	"context"

	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) gate(ctx context.Context, in *ID) (*list[review.Check], error) {
	c, org, err := a.caseToShow(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return page(c.GateNow(org), ""), nil
}

// GatePolicy is how strict the publish gate is.
type GatePolicy struct {
	review.Policy
	Checks []GateCheck `json:"checks" nullable:"false" doc:"All that there are, with how strict each is of a case whose tags have no rule."`
}

// GateCheck is a check of the publish gate without an answer.
type GateCheck struct {
	Key   string       `json:"key" example:"independent"`
	Title string       `json:"title" example:"Two independent sources"`
	Needs string       `json:"needs" doc:"What makes it pass."`
	Level review.Level `json:"level" enum:"off,warn,block"`
}

func policyOf(p review.Policy) GatePolicy {
	out := GatePolicy{Policy: p}
	for _, check := range review.Checks() {
		level, _ := p.Of(check.Key, nil)
		out.Checks = append(out.Checks, GateCheck{check.Key, check.Title, check.Needs, level})
	}
	return out
}

type policyResponse struct {
	Tagged
	Body GatePolicy
}

func (a *api) policy(ctx context.Context, in *IfNoneMatch) (*policyResponse, error) {
	p, err := a.DB.Policy(ctx)
	if err != nil {
		return nil, err
	}
	out := &policyResponse{tagged(version(p.Version)), policyOf(p)}
	return out, in.unless(out.Tagged)
}

func (a *api) savePolicy(ctx context.Context, in *struct {
	IfMatch
	Body struct {
		Seen
		Rules []review.GateRule `json:"rules" nullable:"false" maxItems:"500" doc:"All of them: what is left out is no rule any more. A check without one warns."`
	}
}) (*policyResponse, error) {
	p, err := a.DB.EditPolicy(ctx, in.one(in.Body.Version), in.Body.Rules, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, in.failed(err)
	}
	return &policyResponse{tagged(version(p.Version)), policyOf(p)}, nil
}
