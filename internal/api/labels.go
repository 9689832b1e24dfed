package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
)

// Beginning asks for suggestions while somebody types.
type Beginning struct {
	Prefix string `query:"prefix" maxLength:"200" doc:"How it begins; case and accents aside."`
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"The most to suggest."`
}

type labelsRequest struct {
	Beginning
	Claim uuid.UUID `query:"claim" format:"uuid" doc:"Suggest what this claim may have: labels of claims by the same speaker or in the same articles that it lacks. Then prefix is not looked at."`
}

func (a *api) topics(ctx context.Context, in *labelsRequest) (*list[store.Label], error) {
	return a.labels(ctx, "topic", in)
}

func (a *api) tags(ctx context.Context, in *labelsRequest) (*list[store.Label], error) {
	return a.labels(ctx, "tag", in)
}

func (a *api) labels(ctx context.Context, kind string, in *labelsRequest) (*list[store.Label], error) {
	if in.Claim == uuid.Nil {
		all, err := a.DB.Labels(ctx, kind, in.Prefix, in.Limit)
		if err != nil {
			return nil, err
		}
		return page(all, ""), nil
	}
	c, err := a.DB.CaseOfClaim(ctx, in.Claim)
	if err != nil {
		return nil, err
	}
	all, err := a.DB.SuggestLabels(ctx, kind, c, in.Limit)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

func (a *api) speakers(ctx context.Context, in *Beginning) (*list[claims.Speaker], error) {
	all, err := a.DB.Speakers(ctx, in.Prefix, in.Limit)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}
