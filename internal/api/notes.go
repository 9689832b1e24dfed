package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// NoteID is a note in an address.
type NoteID struct {
	ID
	Note uuid.UUID `path:"note_id" format:"uuid" example:"0197a0a0-1f2e-7000-8000-00000000000c"`
}

// noteResponse is one note after a change, with the version of its case.
type noteResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     review.Note
}

func (a *api) notes(ctx context.Context, in *ID) (*list[review.Note], error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return page(c.Notes, ""), nil
}

func (a *api) addNote(ctx context.Context, in *struct {
	ID
	Body struct {
		Body       string     `json:"body" doc:"Plain text; @name mentions somebody." example:"@Edgar, does the ministry count reservists?"`
		ParentID   *uuid.UUID `json:"parent_id,omitempty" format:"uuid" doc:"The note that this one answers."`
		EvidenceID *uuid.UUID `json:"evidence_id,omitempty" format:"uuid" doc:"The source that it is about."`
	}
}) (*noteResponse, error) {
	once := store.OnceOf(ctx)
	done, err := a.edit(ctx, in.ID.ID, IfMatch{}, 0, func(c *review.Case) error {
		_, err := c.AddNote(review.Note{Body: in.Body.Body, ParentID: in.Body.ParentID, EvidenceID: in.Body.EvidenceID}, web.Actor(ctx), a.Now())
		return err
	})
	if err != nil {
		return nil, err
	}
	added, err := noteOf(done.Body, once.ID())
	if err != nil {
		return nil, err
	}
	return &noteResponse{Tagged: done.Tagged, Location: Prefix + "/cases/" + in.ID.ID.String() + "/notes", Body: added}, nil
}

func (a *api) editNote(ctx context.Context, in *struct {
	NoteID
	IfMatch
	Body struct {
		Body string `json:"body" example:"Solved: it does not."`
	}
}) (*noteResponse, error) {
	return a.changeNote(ctx, in.NoteID, in.IfMatch, func(c *review.Case, _ review.Note) error {
		return c.EditNote(in.Note, in.Body.Body, web.Actor(ctx), a.Now())
	})
}

func (a *api) resolveNote(ctx context.Context, in *struct {
	NoteID
	IfMatch
}) (*noteResponse, error) {
	return a.changeNote(ctx, in.NoteID, in.IfMatch, func(c *review.Case, n review.Note) error {
		if n.ResolvedAt != nil {
			return nil // twice is once
		}
		return c.ResolveNote(in.Note, web.Actor(ctx), a.Now())
	})
}

func (a *api) reopenNote(ctx context.Context, in *struct {
	NoteID
	IfMatch
}) (*noteResponse, error) {
	return a.changeNote(ctx, in.NoteID, in.IfMatch, func(c *review.Case, n review.Note) error {
		if n.ResolvedAt == nil {
			return nil
		}
		return c.ResolveNote(in.Note, web.Actor(ctx), a.Now())
	})
}

func (a *api) changeNote(ctx context.Context, id NoteID, m IfMatch, change func(*review.Case, review.Note) error) (*noteResponse, error) {
	done, err := a.edit(ctx, id.ID.ID, m, 0, func(c *review.Case) error {
		n, err := noteOf(c, id.Note)
		if err != nil {
			return err
		}
		return change(c, n)
	})
	if err != nil {
		return nil, err
	}
	n, err := noteOf(done.Body, id.Note)
	if err != nil {
		return nil, err
	}
	return &noteResponse{Tagged: done.Tagged, Body: n}, nil
}

func noteOf(c *review.Case, id uuid.UUID) (review.Note, error) {
	for _, n := range c.Notes {
		if n.ID == id {
			return n, nil
		}
	}
	return review.Note{}, errs.New(errs.NotFound, "This case has no note with that id.")
}
