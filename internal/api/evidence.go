package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// EvidenceID is a source in an address.
type EvidenceID struct {
	ID
	Evidence uuid.UUID `path:"evidence_id" format:"uuid" example:"0197a0a0-1f2e-7000-8000-00000000000b"`
}

// sourceResponse is one source after a change, with the version of its case.
type sourceResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     review.Evidence
}

func sourceOf(c *review.Case, id uuid.UUID) (review.Evidence, error) {
	for _, e := range c.Evidence {
		if e.ID == id {
			return e, nil
		}
	}
	return review.Evidence{}, errs.New(errs.NotFound, "This case has no source with that id.")
}

func (a *api) evidence(ctx context.Context, in *ID) (*list[review.Evidence], error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	return page(c.Evidence, ""), nil
}

type addEvidenceRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Kind         review.SourceKind `json:"kind,omitempty" enum:"url,document,dataset,interview" doc:"url if left out."`
		Title        string            `json:"title,omitempty" example:"Statement by the Ministry of Defence"`
		URL          string            `json:"url,omitempty" doc:"A url needs one." example:"https://ministry.example/statement"`
		Stance       review.Stance     `json:"stance" enum:"supports,refutes,context,insufficient" doc:"What the source does for the claim."`
		Closeness    review.Closeness  `json:"closeness,omitempty" enum:"primary,secondary" doc:"secondary if left out."`
		Quote        string            `json:"quote,omitempty" doc:"The words that matter, verbatim."`
		Locator      string            `json:"locator,omitempty" example:"p. 12, table 3"`
		ArchivedURL  string            `json:"archived_url,omitempty" example:"https://web.archive.org/web/2022/https://ministry.example/statement"`
		Independence string            `json:"independence,omitempty" doc:"Who owns or originated it; the address's host if left out."`
		Reliability  string            `json:"reliability,omitempty" doc:"Why it can be trusted, or not. Internal."`
		Note         string            `json:"note,omitempty" doc:"Internal."`
		Restricted   bool              `json:"restricted,omitempty" doc:"Never shown to readers."`
	}
}

func (a *api) addEvidence(ctx context.Context, in *addEvidenceRequest) (*sourceResponse, error) {
	b, once := in.Body, store.OnceOf(ctx)
	done, err := a.edit(ctx, in.ID.ID, in.IfMatch, b.Version, func(c *review.Case) error {
		_, err := c.AddEvidence(review.Evidence{Kind: b.Kind, Title: b.Title, URL: b.URL, Stance: b.Stance, Closeness: b.Closeness,
			Quote: b.Quote, Locator: b.Locator, ArchivedURL: b.ArchivedURL, Independence: b.Independence,
			Reliability: b.Reliability, Note: b.Note, Restricted: b.Restricted}, web.Actor(ctx), a.Now())
		return err
	})
	if err != nil {
		return nil, err
	}
	added, err := sourceOf(done.Body, once.ID())
	if err != nil {
		return nil, err
	}
	return &sourceResponse{Tagged: done.Tagged, Location: Prefix + "/cases/" + in.ID.ID.String() + "/evidence", Body: added}, nil
}

type editEvidenceRequest struct {
	EvidenceID
	IfMatch
	Body struct {
		Seen
		Kind         *review.SourceKind `json:"kind,omitempty" enum:"url,document,dataset,interview"`
		Title        *string            `json:"title,omitempty"`
		URL          *string            `json:"url,omitempty"`
		Stance       *review.Stance     `json:"stance,omitempty" enum:"supports,refutes,context,insufficient"`
		Closeness    *review.Closeness  `json:"closeness,omitempty" enum:"primary,secondary"`
		Quote        *string            `json:"quote,omitempty"`
		Locator      *string            `json:"locator,omitempty"`
		ArchivedURL  *string            `json:"archived_url,omitempty"`
		Independence *string            `json:"independence,omitempty"`
		Reliability  *string            `json:"reliability,omitempty"`
		Note         *string            `json:"note,omitempty"`
		Restricted   *bool              `json:"restricted,omitempty"`
	}
}

func (in *editEvidenceRequest) apply(e review.Evidence) review.Evidence {
	b := in.Body
	set(&e.Kind, b.Kind)
	set(&e.Title, b.Title)
	set(&e.URL, b.URL)
	set(&e.Stance, b.Stance)
	set(&e.Closeness, b.Closeness)
	set(&e.Quote, b.Quote)
	set(&e.Locator, b.Locator)
	set(&e.ArchivedURL, b.ArchivedURL)
	set(&e.Independence, b.Independence)
	set(&e.Reliability, b.Reliability)
	set(&e.Note, b.Note)
	set(&e.Restricted, b.Restricted)
	return e
}

func (a *api) editEvidence(ctx context.Context, in *editEvidenceRequest) (*sourceResponse, error) {
	return a.editSource(ctx, in.EvidenceID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		old, err := sourceOf(c, in.Evidence)
		if err != nil {
			return err
		}
		return c.EditEvidence(in.Evidence, in.apply(old), web.Actor(ctx), a.Now())
	})
}

type sourceRequest struct {
	EvidenceID
	IfMatch
}

func (a *api) removeEvidence(ctx context.Context, in *sourceRequest) (*sourceResponse, error) {
	return a.editSource(ctx, in.EvidenceID, in.IfMatch, 0, func(c *review.Case) error {
		return c.RemoveEvidence(in.Evidence, web.Actor(ctx), a.Now())
	})
}

func (a *api) restoreEvidence(ctx context.Context, in *sourceRequest) (*sourceResponse, error) {
	return a.editSource(ctx, in.EvidenceID, in.IfMatch, 0, func(c *review.Case) error {
		return c.RestoreEvidence(in.Evidence, web.Actor(ctx), a.Now())
	})
}

func (a *api) editSource(ctx context.Context, id EvidenceID, m IfMatch, version int, change func(*review.Case) error) (*sourceResponse, error) {
	done, err := a.edit(ctx, id.ID.ID, m, version, change)
	if err != nil {
		return nil, err
	}
	e, err := sourceOf(done.Body, id.Evidence)
	if err != nil {
		return nil, err
	}
	return &sourceResponse{Tagged: done.Tagged, Body: e}, nil
}
