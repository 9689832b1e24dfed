package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type fieldResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of all of them."`
	Body     review.Field
}

func shownField(f review.Field, err error) (*fieldResponse, error) {
	if err != nil {
		return nil, err
	}
	return &fieldResponse{Tagged: tagged(version(f.Version)), Location: Prefix + "/fields", Body: f}, nil
}

func (a *api) fields(ctx context.Context, _ *struct{}) (*list[review.Field], error) {
	all, err := a.DB.Fields(ctx)
	if err != nil {
		return nil, err
	}
	return page(all, ""), nil
}

func (a *api) addField(ctx context.Context, in *struct {
	Body struct {
		Name     string           `json:"name" maxLength:"200" example:"Section"`
		Kind     review.FieldKind `json:"kind" enum:"text,number,day,choice,link" doc:"What may stand in it. It stays."`
		Choices  []string         `json:"choices,omitempty" maxItems:"50" doc:"Of a choice."`
		Required bool             `json:"required,omitempty" doc:"The publish gate asks for it."`
		Public   bool             `json:"public,omitempty" doc:"Readers see it, once it is approved with what else they see of a case. It stays."`
	}
}) (*fieldResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return shownField(a.DB.Field(ctx, once.ID()))
	}
	b, by := in.Body, web.Actor(ctx)
	return shownField(a.DB.AddField(ctx, by, func(others []review.Field) (review.Field, error) {
		return review.NewField(review.Field{Kind: b.Kind, Public: b.Public}, review.FieldWish{Name: b.Name, Choices: b.Choices, Required: b.Required}, others, by, a.Now())
	}))
}

func (a *api) editField(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Name     *string  `json:"name,omitempty" maxLength:"200"`
		Choices  []string `json:"choices,omitempty" maxItems:"50" doc:"All of them; one that is left out stays on the cases that have it."`
		Required *bool    `json:"required,omitempty"`
	}
}) (*fieldResponse, error) {
	by := web.Actor(ctx)
	f, err := a.DB.EditField(ctx, in.ID.ID, in.one(in.Body.Version), review.VerbFieldChanged, by, func(f *review.Field, others []review.Field) error {
		wish := review.FieldWish{Name: f.Name, Choices: f.Choices, Required: f.Required}
		set(&wish.Name, in.Body.Name)
		set(&wish.Required, in.Body.Required)
		if in.Body.Choices != nil {
			wish.Choices = in.Body.Choices
		}
		return f.Set(wish, others, by, a.Now())
	})
	return shownField(f, in.failed(err))
}

func (a *api) removeField(ctx context.Context, in *struct {
	ID
	IfMatch
}) (*struct{}, error) {
	by := web.Actor(ctx)
	_, err := a.DB.EditField(ctx, in.ID.ID, in.one(0), review.VerbFieldRemoved, by, func(f *review.Field, _ []review.Field) error { return f.Remove(by, a.Now()) })
	return nil, in.failed(err)
}

func (a *api) restoreField(ctx context.Context, in *ID) (*fieldResponse, error) {
	by := web.Actor(ctx)
	if once := store.OnceOf(ctx); once.Repeats() {
		return shownField(a.DB.Field(ctx, once.ID()))
	}
	return shownField(a.DB.EditField(ctx, in.ID, 0, review.VerbFieldRestored, by, func(f *review.Field, others []review.Field) error {
		return f.Restore(others, by, a.Now())
	}))
}

func (a *api) setFields(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Fields map[string]string `json:"fields" maxProperties:"20" doc:"Values by the field's id; empty for none. What readers see of a public field waits for somebody else to approve it. A day is written 2022-01-21, a number 1234.5."`
	}
}) (*caseResponse, error) {
	typed := review.FieldValues{}
	for key, v := range in.Body.Fields {
		id, err := uuid.Parse(key)
		if err != nil {
			return nil, errs.In("fields", "There is no field with the id %q.", key)
		}
		typed[id] = v
	}
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.SetFields(typed, web.Actor(ctx), a.Now())
	})
}
