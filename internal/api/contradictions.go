package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims/contradict"
	"factdesk/internal/errs"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type contradictionResponse struct {
	Body *store.Contradiction
}

func (a *api) contradictions(ctx context.Context, in *struct {
	Paging
	State string    `query:"state" enum:"open,real,other_scope,other_date,error,gone" doc:"All if left out."`
	Rule  string    `query:"rule" enum:"numbers,polarity,details,speaker,verdicts"`
	Topic string    `query:"topic" maxLength:"100" doc:"Of one of the claims, letters' case aside."`
	Claim uuid.UUID `query:"claim" format:"uuid" doc:"Only what this claim contradicts."`
}) (*list[store.Contradiction], error) {
	found, err := a.DB.Contradictions(ctx, store.ContradictionQuery{State: review.ContradictionState(in.State), Rule: contradict.Rule(in.Rule),
		Topic: in.Topic, ClaimID: in.Claim, After: in.Cursor, Limit: in.Limit})
	if err != nil {
		return nil, err
	}
	return page(found.Items, found.Next), nil
}

func (a *api) contradiction(ctx context.Context, in *ID) (*contradictionResponse, error) {
	x, err := a.DB.Contradiction(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return &contradictionResponse{Body: x}, nil
}

func (a *api) resolveContradiction(ctx context.Context, in *struct {
	ID
	Body struct {
		Seen
		As   string `json:"as" enum:"real,other_scope,other_date,error" doc:"What the contradiction is." example:"other_scope"`
		Note string `json:"note,omitempty" doc:"An error needs one: what was misread." example:"The second counts the navy, too."`
	}
}) (*contradictionResponse, error) {
	return a.decideContradiction(ctx, in.ID.ID, in.Body.Version, func(x *review.Contradiction) error {
		return x.Resolve(review.ContradictionState(in.Body.As), in.Body.Note, web.Actor(ctx), a.Now())
	})
}

func (a *api) reopenContradiction(ctx context.Context, in *struct {
	ID
	Body *Seen
}) (*contradictionResponse, error) {
	version := 0
	if in.Body != nil {
		version = in.Body.Version
	}
	return a.decideContradiction(ctx, in.ID.ID, version, func(x *review.Contradiction) error { return x.Reopen(web.Actor(ctx), a.Now()) })
}

func (a *api) decideContradiction(ctx context.Context, id uuid.UUID, version int, change func(*review.Contradiction) error) (*contradictionResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.contradiction(ctx, &ID{id})
	}
	x, err := a.DB.EditContradiction(ctx, id, func(x *review.Contradiction) error {
		if err := x.Expect(version); err != nil {
			return err
		}
		return change(x)
	})
	return &contradictionResponse{Body: x}, err
}

// Numbers are what a topic's claims state, by thing and unit.
type Numbers struct {
	Topic  string               `json:"topic"`
	Series []known.NumberSeries `json:"series" nullable:"false"`
	Cut    bool                 `json:"cut" doc:"There are more claims than the newest 1,000, which were read."`
}

func (a *api) topicNumbers(ctx context.Context, in *struct {
	Topic string `query:"topic" required:"true" maxLength:"100" doc:"Letters' case aside." example:"Ukraine"`
}) (*struct{ Body Numbers }, error) {
	if in.Topic == "" {
		return nil, errs.In("topic", "Name the topic.")
	}
	series, cut, err := known.Of(a.DB).TopicNumbers(ctx, in.Topic)
	if err != nil {
		return nil, err
	}
	return &struct{ Body Numbers }{Numbers{in.Topic, series, cut}}, nil
}
