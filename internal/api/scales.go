package api

import (
	"context"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) scales(ctx context.Context, _ *struct{}) (*list[review.Scale], error) {
	all, err := a.DB.Scales(ctx)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

// ScaleKey is a scale in an address.
type ScaleKey struct {
	Key string `path:"key" maxLength:"40" pattern:"^[a-z][a-z0-9_]*$" patternDescription:"small letters, digits and _" example:"five_step"`
}

type scaleResponse struct {
	Tagged
	Body review.Scale
}

// A version of a scale never changes, so its number is its ETag.
func (a *api) scale(ctx context.Context, in *struct {
	ScaleKey
	IfNoneMatch
}) (*scaleResponse, error) {
	s, err := a.DB.ScaleByKey(ctx, in.Key)
	if err != nil {
		return nil, err
	}
	out := &scaleResponse{tagged(version(s.Number)), s}
	return out, in.unless(out.Tagged)
}

func (a *api) scaleVersions(ctx context.Context, in *ScaleKey) (*list[review.Scale], error) {
	all, err := a.DB.ScaleVersions(ctx, in.Key)
	if err == nil && len(all) == 0 {
		err = errs.New(errs.NotFound, "There is no scale with that key.")
	}
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

type saveScaleRequest struct {
	ScaleKey
	IfMatch
	Body struct {
		Seen
		Name    string       `json:"name" maxLength:"100" example:"Five steps"`
		Ratings []RatingWish `json:"ratings" minItems:"2" maxItems:"20" nullable:"false"`
	}
}

// RatingWish is a rating as somebody wants it.
type RatingWish struct {
	Key         string            `json:"key" example:"mostly_true" doc:"Stored with verdicts; never renamed."`
	Value       *int              `json:"value,omitempty" minimum:"1" example:"4" doc:"Larger is truer; left out for a rating that stands beside the steps."`
	Class       review.Class      `json:"class,omitempty" enum:"true,mostly_true,mixed,mostly_false,false,unproven,other" example:"mostly_true" doc:"What the rating means among all publishers' ratings: verdicts are compared by it. Left out, it is read from a key that our own scales have, else from the value."`
	Labels      map[string]string `json:"labels" example:"{\"en\":\"Mostly true\",\"de\":\"Größtenteils wahr\"}" doc:"By language."`
	Description string            `json:"description,omitempty"`
}

func (in *saveScaleRequest) ratings() []review.Rating {
	out := make([]review.Rating, len(in.Body.Ratings))
	for i, r := range in.Body.Ratings {
		out[i] = review.Rating{Key: r.Key, Value: r.Value, Class: r.Class, Labels: r.Labels, Description: r.Description}
	}
	return out
}

func (a *api) saveScale(ctx context.Context, in *saveScaleRequest) (*scaleResponse, error) {
	current, err := a.currentScale(ctx, in)
	if err != nil {
		return nil, err
	}
	next, err := review.NewScale(in.Key, in.Body.Name, in.ratings(), current, web.Actor(ctx), a.Now())
	if err != nil {
		return nil, err
	}
	if err := a.DB.SaveScale(ctx, next, web.Actor(ctx), a.Now()); err != nil {
		return nil, err
	}
	return &scaleResponse{tagged(version(next.Number)), next}, nil
}

// currentScale is the version that the new one follows, nil for the first; it must be
// the one that the client was looking at, if they said.
func (a *api) currentScale(ctx context.Context, in *saveScaleRequest) (*review.Scale, error) {
	s, err := a.DB.ScaleByKey(ctx, in.Key)
	if errs.KindOf(err) == errs.NotFound {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if seen := in.one(in.Body.Version); seen != 0 && seen != s.Number {
		err := errs.New(errs.Conflict, "Somebody changed the scale %s on %s UTC: it is at version %d now. Look at theirs and change that.", s.Name, s.CreatedAt.UTC().Format("2006-01-02 15:04"), s.Number)
		err.Field = "version"
		return nil, in.failed(err)
	}
	return &s, nil
}
