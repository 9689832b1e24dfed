package api

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// CandidateFilter chooses candidates.
type CandidateFilter struct {
	State       string `query:"state" enum:"new,accepted,dismissed"`
	Attribution string `query:"attribution" enum:"direct,indirect,narration,headline" doc:"Whose words they are."`
	Kind        string `query:"kind" maxLength:"30" example:"quantity" doc:"What sort of thing they say."`
	Speaker     string `query:"speaker" maxLength:"200" doc:"The speaker's name as resolved, exactly."`
	Text        string `query:"text" maxLength:"200" doc:"Part of the words."`
	CheckWorthy bool   `query:"check_worthy" doc:"Only those that the extractor finds worth a check."`
}

func (f CandidateFilter) query(p Paging) store.CandidateQuery {
	return store.CandidateQuery{State: claims.CandidateState(f.State), Attribution: claims.Attribution(f.Attribution),
		Kind: claims.Kind(f.Kind), Speaker: f.Speaker, Text: f.Text, CheckWorthy: f.CheckWorthy, After: p.Cursor, Limit: p.Limit}
}

func (a *api) candidates(ctx context.Context, in *struct {
	CandidateFilter
	Paging
	Article uuid.UUID `query:"article" format:"uuid" doc:"Only those of one article."`
}) (*list[claims.Candidate], error) {
	q := in.query(in.Paging)
	q.ArticleID = in.Article
	return a.candidatesOf(ctx, q)
}

func (a *api) candidatesOf(ctx context.Context, q store.CandidateQuery) (*list[claims.Candidate], error) {
	found, err := a.DB.Candidates(ctx, q)
	if err != nil {
		return nil, err
	}
	return page(found.Items, found.Next), nil
}

type candidateResponse struct {
	Tagged
	Body *claims.Candidate
}

func (a *api) candidate(ctx context.Context, in *Conditional) (*candidateResponse, error) {
	c, err := a.DB.Candidate(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	out := &candidateResponse{tagged(version(c.Version)), c}
	return out, in.unless(out.Tagged)
}

// Decision is a candidate after a decision, with the case that it became.
type Decision struct {
	Candidate *claims.Candidate `json:"candidate"`
	Case      *review.Case      `json:"case,omitempty" doc:"Absent when the candidate never was accepted."`
}

type decisionResponse struct {
	Tagged
	Body Decision
}

type decideRequest struct {
	ID
	IfMatch
	Body *Seen
}

func (in *decideRequest) version() int {
	if in.Body == nil {
		return in.one(0)
	}
	return in.one(in.Body.Version)
}

type acceptRequest struct {
	ID
	IfMatch
	Body *struct {
		Seen
		Wording string `json:"wording,omitempty" maxLength:"1000" doc:"The claim's wording. Without it, the candidate's suggested wording; one whose acceptance was undone keeps what its claim had."`
	}
}

func (a *api) acceptCandidate(ctx context.Context, in *acceptRequest) (*decisionResponse, error) {
	seen, wording := 0, ""
	if in.Body != nil {
		seen, wording = in.Body.Version, in.Body.Wording
	}
	return a.decide(ctx, in.ID.ID, in.IfMatch, in.one(seen), func(t *review.Triage) error { return t.AcceptAs(wording, web.Actor(ctx), a.Now()) })
}

func (a *api) undoCandidate(ctx context.Context, in *decideRequest) (*decisionResponse, error) {
	return a.decide(ctx, in.ID.ID, in.IfMatch, in.version(), func(t *review.Triage) error { return t.Undo(web.Actor(ctx), a.Now()) })
}

// Dismissal says why something is not to be checked.
type Dismissal struct {
	Reason      review.Reason `json:"reason" enum:"opinion,not_checkable,trivial,personal_experience,out_of_scope,duplicate,not_a_claim"`
	Note        string        `json:"note,omitempty" maxLength:"20000"`
	DuplicateOf *uuid.UUID    `json:"duplicate_of,omitempty" format:"uuid" doc:"The claim that it repeats; with the reason duplicate only."`
}

func (a *api) dismissCandidate(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Dismissal
	}
}) (*decisionResponse, error) {
	d := in.Body.Dismissal
	return a.decide(ctx, in.ID.ID, in.IfMatch, in.one(in.Body.Version), func(t *review.Triage) error {
		return t.Dismiss(d.Reason, d.Note, d.DuplicateOf, web.Actor(ctx), a.Now())
	})
}

// decide makes one decision about one candidate.
func (a *api) decide(ctx context.Context, id uuid.UUID, m IfMatch, version int, change func(*review.Triage) error) (*decisionResponse, error) {
	return a.decided(ctx, id, func(ids []uuid.UUID) ([]*review.Triage, error) {
		return a.DB.EditCandidates(ctx, ids, func(t *review.Triage) error {
			if err := t.Expect(version); err != nil {
				return m.failed(err)
			}
			return change(t)
		})
	})
}

// decided answers with a candidate that was just decided about, or was before by the
// same request.
func (a *api) decided(ctx context.Context, id uuid.UUID, decide func([]uuid.UUID) ([]*review.Triage, error)) (*decisionResponse, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		decide = func([]uuid.UUID) ([]*review.Triage, error) { return a.DB.Decided(ctx, once) }
	}
	t, err := one(decide([]uuid.UUID{id}))
	if err != nil {
		return nil, err
	}
	return &decisionResponse{tagged(versionOf(t)), Decision{t.Candidate, t.Case}}, nil
}

// one is the only one of a list.
func one[T any](all []T, err error) (T, error) {
	if err != nil || len(all) != 1 {
		var none T
		return none, err
	}
	return all[0], nil
}

func versionOf(t *review.Triage) string { return version(t.Candidate.Version) }

// Chosen is one of several, at the version that the client was looking at.
type Chosen struct {
	ID uuid.UUID `json:"id" format:"uuid"`
	Seen
}

type bulkRequest struct {
	Body struct {
		Action     string        `json:"action" enum:"accept,same,dismiss,undo"`
		Candidates []Chosen      `json:"candidates" minItems:"1" maxItems:"200" nullable:"false"`
		Reason     review.Reason `json:"reason,omitempty" enum:"opinion,not_checkable,trivial,personal_experience,out_of_scope,duplicate,not_a_claim" doc:"Needed to dismiss."`
		ClaimID    *uuid.UUID    `json:"claim_id,omitempty" format:"uuid" doc:"Needed for same: the claim that all of them are."`
		Note       string        `json:"note,omitempty" maxLength:"20000"`
	}
}

func (a *api) decideCandidates(ctx context.Context, in *bulkRequest) (*list[Decision], error) {
	ids, seen, err := chosen("candidates", in.Body.Candidates)
	if err != nil {
		return nil, err
	}
	done, err := a.decideAll(ctx, in, ids, seen)
	if err != nil {
		return nil, err
	}
	out := make([]Decision, len(done))
	for i, t := range done {
		out[i] = Decision{t.Candidate, t.Case}
	}
	return page(out, ""), nil
}

func (a *api) decideAll(ctx context.Context, in *bulkRequest, ids []uuid.UUID, seen map[uuid.UUID]int) ([]*review.Triage, error) {
	if once := store.OnceOf(ctx); once.Repeats() {
		return a.DB.Decided(ctx, once)
	}
	if in.Body.Action != "same" {
		return a.DB.EditCandidates(ctx, ids, func(t *review.Triage) error {
			if err := t.Expect(seen[t.Candidate.ID]); err != nil {
				return err
			}
			return in.decide(t, web.Actor(ctx), a.Now())
		})
	}
	if in.Body.ClaimID == nil {
		return nil, errs.In("claim_id", "Name the claim that they are the same as.")
	}
	return a.DB.SameClaim(ctx, ids, *in.Body.ClaimID, func(t *review.Triage, with *review.Case) error {
		if err := t.Expect(seen[t.Candidate.ID]); err != nil {
			return err
		}
		return t.Same(with, web.Actor(ctx), a.Now())
	})
}

func (in *bulkRequest) decide(t *review.Triage, by review.Actor, now time.Time) error {
	switch in.Body.Action {
	case "accept":
		return t.Accept(by, now)
	case "dismiss":
		return t.Dismiss(in.Body.Reason, in.Body.Note, nil, by, now)
	}
	return t.Undo(by, now)
}
