package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type ruleResponse struct {
	Tagged
	Body review.PanelRule
}

func shownRule(r review.PanelRule) *ruleResponse {
	return &ruleResponse{Tagged: tagged(version(r.Version)), Body: r}
}

// RuleBody is how many vote, and how many must agree.
type RuleBody struct {
	Seats        int       `json:"seats" minimum:"2" maximum:"15" doc:"How many vote." example:"3"`
	Carry        int       `json:"carry" minimum:"2" maximum:"15" doc:"How many votes for one rating decide: more than half." example:"2"`
	TieBreakerID uuid.UUID `json:"tie_breaker_id" format:"uuid" doc:"The editor who decides when a second round did not."`
}

func (a *api) panelRules(ctx context.Context, _ *struct{}) (*list[review.PanelRule], error) {
	all, err := a.DB.PanelRules(ctx)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

func (a *api) addPanelRule(ctx context.Context, in *struct {
	Body struct {
		Kind review.RuleKind `json:"kind" enum:"scale,tag" doc:"What the rule is about."`
		Key  string          `json:"key" maxLength:"200" doc:"The scale's key, or the tag." example:"five_step"`
		RuleBody
	}
}) (*ruleResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		r, err := a.DB.PanelRule(ctx, once.ID())
		if err != nil {
			return nil, err
		}
		return shownRule(r), nil
	}
	b := in.Body
	to, err := a.DB.User(ctx, b.TieBreakerID)
	if err != nil {
		return nil, err
	}
	r, err := review.NewPanelRule(review.PanelRule{Kind: b.Kind, Key: b.Key, Seats: b.Seats, Carry: b.Carry}, to, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	if r, err = a.DB.AddPanelRule(ctx, r, web.Actor(ctx)); err != nil {
		return nil, err
	}
	return shownRule(r), nil
}

func (a *api) editPanelRule(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		RuleBody
	}
}) (*ruleResponse, error) {
	to, err := a.DB.User(ctx, in.Body.TieBreakerID)
	if err != nil {
		return nil, err
	}
	r, err := a.DB.EditPanelRule(ctx, in.ID.ID, in.one(in.Body.Version), func(r review.PanelRule) (review.PanelRule, error) {
		return r.Change(in.Body.Seats, in.Body.Carry, to, web.Actor(ctx), a.Now())
	}, web.Actor(ctx))
	if err != nil {
		return nil, in.failed(err)
	}
	return shownRule(r), nil
}

func (a *api) removePanelRule(ctx context.Context, in *struct {
	ID
	IfMatch
}) (*struct{}, error) {
	_, err := a.DB.RemovePanelRule(ctx, in.ID.ID, in.one(0), web.Actor(ctx), a.Now())
	return nil, in.failed(err)
}
