package api

import (
	"context"
	"strconv"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// moveRequest is a move that needs no more than the case.
type moveRequest struct {
	ID
	IfMatch
	Body *Seen
}

func (in *moveRequest) version() int {
	if in.Body == nil {
		return 0
	}
	return in.Body.Version
}

// edit makes one change of a case, held to what the client had read, and answers
// with the case as it is then.
func (a *api) edit(ctx context.Context, id uuid.UUID, m IfMatch, version int, change func(*review.Case) error) (*caseResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.now(ctx, id)
	}
	c, err := a.DB.EditCase(ctx, id, func(c *review.Case) error {
		if err := m.expect(c, version); err != nil {
			return err
		}
		return change(c)
	})
	if err != nil {
		return nil, err
	}
	return changed(c), nil
}

// now is the case that a request changed before, as it is by now.
func (a *api) now(ctx context.Context, id uuid.UUID) (*caseResponse, error) {
	c, err := a.DB.Case(ctx, id)
	if err != nil {
		return nil, err
	}
	return changed(c), nil
}

// changed is a case after a change: whoever may make it may see what came of it.
func changed(c *review.Case) *caseResponse {
	return &caseResponse{Tagged: tagged(version(c.Version)), Body: c}
}

func (a *api) assign(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Assignee *uuid.UUID `json:"assignee,omitempty" format:"uuid" doc:"Oneself if left out."`
	}
}) (*caseResponse, error) {
	who, _ := web.Who(ctx)
	to := who.User
	if in.Body.Assignee != nil && *in.Body.Assignee != to.ID {
		var err error
		if to, err = a.DB.User(ctx, *in.Body.Assignee); err != nil {
			return nil, err
		}
	}
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error { return c.Assign(to, who.Actor, a.Now()) })
}

func (a *api) release(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.Release(web.Actor(ctx), a.Now()) })
}

func (a *api) plan(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Priority *review.Priority `json:"priority,omitempty" minimum:"-1" maximum:"2" doc:"-1 low, 0 normal, 1 high, 2 urgent"`
		DueOn    *string          `json:"due_on,omitempty" doc:"Empty for never." example:"2022-02-01"`
	}
}) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		priority, due := c.Priority, c.DueOn
		set(&priority, in.Body.Priority)
		set(&due, in.Body.DueOn)
		return c.Plan(priority, due, web.Actor(ctx), a.Now())
	})
}

func (a *api) dismissCase(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Dismissal
	}
}) (*caseResponse, error) {
	d := in.Body.Dismissal
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.Dismiss(d.Reason, d.Note, d.DuplicateOf, web.Actor(ctx), a.Now())
	})
}

func (a *api) undismiss(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	return a.edit(ctx, in.ID.ID, in.IfMatch, in.version(), func(c *review.Case) error { return c.Undismiss(web.Actor(ctx), a.Now()) })
}

func (a *api) caseEvents(ctx context.Context, in *struct {
	ID
	Paging
}) (*list[review.Event], error) {
	q := store.EventQuery{CaseID: in.ID.ID, Limit: in.Limit + 1}
	if in.Cursor != "" {
		var err error
		if q.Before, err = strconv.ParseInt(in.Cursor, 10, 64); err != nil || q.Before < 1 {
			return nil, errCursor
		}
	}
	if _, err := a.DB.StatusOfCase(ctx, in.ID.ID); err != nil {
		return nil, err
	}
	rows, err := a.DB.Events(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(e review.Event) string { return strconv.FormatInt(e.Seq, 10) }), nil
}

// caseToShow is a case with who would show it to readers.
func (a *api) caseToShow(ctx context.Context, id uuid.UUID) (*review.Case, review.Organisation, error) {
	c, err := a.DB.Case(ctx, id)
	if err != nil {
		return nil, review.Organisation{}, err
	}
	org, err := a.DB.Organisation(ctx)
	return c, org, err
}
