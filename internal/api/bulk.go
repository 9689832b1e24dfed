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

// Batch is what became of a change of several cases at once.
type Batch struct {
	ID       uuid.UUID       `json:"id" format:"uuid" doc:"By which it is undone."`
	Action   review.BulkMove `json:"action"`
	At       time.Time       `json:"at"`
	UndoneAt *time.Time      `json:"undone_at" doc:"When it was taken back; null while it stands."`
	Done     []uuid.UUID     `json:"done" nullable:"false" doc:"The cases that were changed, each with an event of its own, or that an undo changed back."`
	Left     []review.Left   `json:"left" nullable:"false" doc:"Those that were not, each with why, and who was faster."`
}

type batchResponse struct{ Body Batch }

func batch(c store.Changed, err error) (*batchResponse, error) {
	if err != nil {
		return nil, err
	}
	return &batchResponse{Batch{ID: c.ID, Action: c.Did, At: c.At, UndoneAt: c.UndoneAt, Done: append([]uuid.UUID{}, c.Done...), Left: c.Left}}, nil
}

type editCasesRequest struct {
	Body struct {
		Action   review.BulkMove  `json:"action" enum:"assign,release,plan,tag,untag,dismiss,undismiss" doc:"What is done to each."`
		Cases    []Chosen         `json:"cases" minItems:"1" maxItems:"200" nullable:"false" doc:"Each counts as a request against the rate limit."`
		Assignee *uuid.UUID       `json:"assignee,omitempty" format:"uuid" doc:"To assign them to; oneself if left out."`
		Tag      string           `json:"tag,omitempty" maxLength:"100" doc:"To add or to take off."`
		Priority *review.Priority `json:"priority,omitempty" minimum:"-1" maximum:"2" doc:"Of a plan: -1 low, 0 normal, 1 high, 2 urgent"`
		DueOn    *string          `json:"due_on,omitempty" doc:"Of a plan; empty for never." example:"2022-02-01"`
		Reason   review.Reason    `json:"reason,omitempty" enum:"opinion,not_checkable,trivial,personal_experience,out_of_scope,duplicate,not_a_claim" doc:"Needed to dismiss."`
		Note     string           `json:"note,omitempty" maxLength:"20000"`
	}
}

// editCases changes cases each by itself: those that can't be are left and told.
func (a *api) editCases(ctx context.Context, in *editCasesRequest) (*batchResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return batch(a.DB.Batch(ctx, once.ID()))
	}
	if err := web.Spend(ctx, len(in.Body.Cases)-1); err != nil {
		return nil, err
	}
	ids, seen, err := chosen("cases", in.Body.Cases)
	if err != nil {
		return nil, err
	}
	do, err := a.bulkOf(ctx, in)
	if err != nil {
		return nil, err
	}
	by, now := web.Actor(ctx), a.Now()
	b, err := review.NewBatch(do, by, now)
	if err != nil {
		return nil, err
	}
	return batch(a.DB.EditBatch(ctx, b, ids, func(c *review.Case) (review.BatchCase, error) {
		if err := c.Expect(seen[c.ID]); err != nil {
			return review.BatchCase{}, err
		}
		return b.Apply(do, c, by, now)
	}))
}

// bulkOf is what the request asks for, with the person whom it names.
func (a *api) bulkOf(ctx context.Context, in *editCasesRequest) (review.Bulk, error) {
	who, _ := web.Who(ctx)
	b := in.Body
	do := review.Bulk{Move: b.Action, To: who.User, Tag: b.Tag, Priority: b.Priority, DueOn: b.DueOn, Reason: b.Reason, Note: b.Note}
	if b.Assignee == nil || *b.Assignee == do.To.ID {
		return do, nil
	}
	var err error
	do.To, err = a.DB.User(ctx, *b.Assignee)
	return do, err
}

func (a *api) undoCases(ctx context.Context, in *ID) (*batchResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return batch(a.DB.UndoneBatch(ctx, once.ID()))
	}
	return batch(a.DB.UndoBatch(ctx, in.ID, web.Actor(ctx), a.Now()))
}

// chosen are the ids of what was chosen, and the version of each that the client saw.
func chosen(field string, all []Chosen) ([]uuid.UUID, map[uuid.UUID]int, error) {
	ids, seen := make([]uuid.UUID, len(all)), map[uuid.UUID]int{}
	for i, c := range all {
		if _, twice := seen[c.ID]; twice {
			return nil, nil, errs.In(field, "%s is named twice.", c.ID)
		}
		ids[i], seen[c.ID] = c.ID, c.Version
	}
	return ids, seen, nil
}
