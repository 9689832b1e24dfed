package api

import (
	"context"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type viewResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     review.View
}

func shownView(v review.View, err error) (*viewResponse, error) {
	if err != nil {
		return nil, err
	}
	return &viewResponse{Tagged: tagged(version(v.Version)), Body: v}, nil
}

func (a *api) views(ctx context.Context, _ *struct{}) (*list[review.View], error) {
	all, err := a.DB.Views(ctx, web.Actor(ctx).ID)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

func (a *api) view(ctx context.Context, in *struct {
	ID
	IfNoneMatch
}) (*viewResponse, error) {
	v, err := a.DB.View(ctx, in.ID.ID, web.Actor(ctx))
	if err != nil {
		return nil, err
	}
	out, err := shownView(v, nil)
	if err != nil {
		return nil, err
	}
	return out, in.unless(out.Tagged)
}

func (a *api) addView(ctx context.Context, in *struct {
	Body struct {
		List   review.ViewList `json:"list" enum:"cases,triage"`
		Name   string          `json:"name" maxLength:"200" example:"Migration, open"`
		Filter review.Filter   `json:"filter,omitempty" doc:"Fields of the list's address with their values: of cases field (its id), from, mine, q, speaker, state, tag, to, topic, value (of the field), verdict and with; of triage article, attribution, kind, q, speaker, state and worthy. Others are left out."`
		Shared bool            `json:"shared,omitempty" doc:"true: everybody who reads the desk sees it."`
	}
}) (*viewResponse, error) {
	b, by := in.Body, web.Actor(ctx)
	if once := store.OnceOf(ctx); once.Repeats() {
		return located(shownView(a.DB.View(ctx, once.ID(), by)))
	}
	v, err := review.NewView(b.List, review.ViewWish{Name: &b.Name, Filter: b.Filter, Shared: &b.Shared}, by, a.Now())
	if err != nil {
		return nil, err
	}
	return located(shownView(a.DB.AddView(ctx, v, by)))
}

func located(out *viewResponse, err error) (*viewResponse, error) {
	if err == nil {
		out.Location = Prefix + "/views/" + out.Body.ID.String()
	}
	return out, err
}

func (a *api) editView(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Name   *string       `json:"name,omitempty" maxLength:"200"`
		Filter review.Filter `json:"filter,omitempty"`
		Shared *bool         `json:"shared,omitempty" doc:"false: only its maker sees it."`
	}
}) (*viewResponse, error) {
	by := web.Actor(ctx)
	v, err := a.DB.EditView(ctx, in.ID.ID, in.one(in.Body.Version), func(v *review.View) error {
		return v.Set(review.ViewWish{Name: in.Body.Name, Filter: in.Body.Filter, Shared: in.Body.Shared}, by, a.Now())
	}, by)
	return shownView(v, in.failed(err))
}

func (a *api) removeView(ctx context.Context, in *struct {
	ID
	IfMatch
}) (*struct{}, error) {
	by := web.Actor(ctx)
	_, err := a.DB.EditView(ctx, in.ID.ID, in.one(0), func(v *review.View) error { return v.Remove(by, a.Now()) }, by)
	return nil, in.failed(err)
}

func (a *api) restoreView(ctx context.Context, in *ID) (*viewResponse, error) {
	by := web.Actor(ctx)
	if once := store.OnceOf(ctx); once.Repeats() {
		return shownView(a.DB.View(ctx, once.ID(), by))
	}
	return shownView(a.DB.EditView(ctx, in.ID, 0, func(v *review.View) error { return v.Restore(by, a.Now()) }, by))
}
