package api

import (
	"cmp"
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) nearCandidate(ctx context.Context, in *ID) (*list[Match], error) {
	c, err := a.DB.Candidate(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	found, err := known.Of(a.DB).Repeats(ctx, c)
	if err != nil {
		return nil, err
	}
	return a.matches(ctx, found)
}

func (a *api) nearCase(ctx context.Context, in *ID) (*list[Match], error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	found, err := known.Of(a.DB).RepeatsOfClaim(ctx, c.Claim)
	if err != nil {
		return nil, err
	}
	return a.matches(ctx, found)
}

func (a *api) matches(ctx context.Context, found []store.Near) (*list[Match], error) {
	org, err := web.Organisation(ctx, a.DB)
	if err != nil {
		return nil, err
	}
	out := make([]Match, len(found))
	for i, h := range known.Present(found, org) {
		out[i] = matchOf(ctx, h)
	}
	return page(out, ""), nil
}

// NamedClaim is the claim that a decision is about.
type NamedClaim struct {
	ClaimID uuid.UUID `json:"claim_id" format:"uuid" doc:"The claim that it is, or is not, the same as."`
}

func (a *api) sameCandidate(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		NamedClaim
	}
}) (*decisionResponse, error) {
	version := in.one(in.Body.Version)
	return a.decided(ctx, in.ID.ID, func(ids []uuid.UUID) ([]*review.Triage, error) {
		return a.DB.SameClaim(ctx, ids, in.Body.ClaimID, func(t *review.Triage, with *review.Case) error {
			if err := t.Expect(version); err != nil {
				return in.failed(err)
			}
			return t.Same(with, web.Actor(ctx), a.Now())
		})
	})
}

type apartRequest struct {
	ID
	Body struct{ NamedClaim }
}

func (a *api) apartCandidate(ctx context.Context, in *apartRequest) (*list[Match], error) {
	return a.tellCandidate(ctx, in, a.DB.TellCandidateApart)
}

func (a *api) togetherCandidate(ctx context.Context, in *apartRequest) (*list[Match], error) {
	return a.tellCandidate(ctx, in, a.DB.TellCandidateTogether)
}

func (a *api) tellCandidate(ctx context.Context, in *apartRequest, tell teller) (*list[Match], error) {
	if !store.OnceOf(ctx).Repeats() {
		if err := tell(ctx, in.ID.ID, in.Body.ClaimID, web.Actor(ctx), a.Now()); err != nil {
			return nil, err
		}
	}
	return a.nearCandidate(ctx, &in.ID)
}

// teller remembers that two things are, or are not, the same.
type teller func(ctx context.Context, one, other uuid.UUID, by review.Actor, now time.Time) error

func (a *api) apartCase(ctx context.Context, in *apartRequest) (*list[Match], error) {
	return a.tell(ctx, in, a.DB.TellApart)
}

func (a *api) togetherCase(ctx context.Context, in *apartRequest) (*list[Match], error) {
	return a.tell(ctx, in, a.DB.TellTogether)
}

func (a *api) tell(ctx context.Context, in *apartRequest, tell teller) (*list[Match], error) {
	if store.OnceOf(ctx).Repeats() {
		return a.nearCase(ctx, &in.ID)
	}
	other, err := a.DB.Status(ctx, in.Body.ClaimID)
	if err != nil {
		return nil, err
	}
	if err := tell(ctx, in.ID.ID, other.CaseID, web.Actor(ctx), a.Now()); err != nil {
		return nil, err
	}
	return a.nearCase(ctx, &in.ID)
}

func (a *api) mergeCase(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		Into   uuid.UUID `json:"into" format:"uuid" doc:"The claim that takes it in."`
		Reason string    `json:"reason,omitempty" maxLength:"20000"`
	}
}) (*caseResponse, error) {
	return a.both(ctx, in.ID.ID, in.Body.Into, in.IfMatch, in.Body.Version, func(c, other *review.Case) error {
		return c.MergeInto(other, in.Body.Reason, web.Actor(ctx), a.Now())
	})
}

func (a *api) unmergeCase(ctx context.Context, in *moveRequest) (*caseResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.now(ctx, in.ID.ID)
	}
	c, err := a.DB.Case(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	if c.MergedInto == nil {
		return nil, c.Can(review.Unmerge, web.Actor(ctx))
	}
	return a.both(ctx, in.ID.ID, *c.MergedInto, in.IfMatch, in.version(), func(c, other *review.Case) error { return c.Unmerge(other, web.Actor(ctx), a.Now()) })
}

// both makes a change of a case and of the one of a claim, held to what the client had
// read of the first, which is answered.
func (a *api) both(ctx context.Context, id, claim uuid.UUID, m IfMatch, version int, change func(c, other *review.Case) error) (*caseResponse, error) {
	if store.OnceOf(ctx).Repeats() {
		return a.now(ctx, id)
	}
	other, err := a.DB.Status(ctx, claim)
	if err != nil {
		return nil, err
	}
	c, _, err := a.DB.EditCases(ctx, id, other.CaseID, func(c, other *review.Case) error {
		if err := m.expect(c, version); err != nil {
			return err
		}
		return change(c, other)
	})
	if err != nil {
		return nil, err
	}
	return changed(c), nil
}

// Ruling is an earlier ruling that has to do with a case's claim.
type Ruling struct {
	Why      []string         `json:"why" nullable:"false" example:"[\"same cluster\"]" doc:"same cluster, looks like it, same speaker or same quantity: one or more."`
	Case     *review.Case     `json:"case,omitempty" doc:"Ours, with its standing verdict; absent for somebody else's."`
	External *review.External `json:"external,omitempty" doc:"Somebody else's fact-check; absent for ours."`
}

func (a *api) rulings(ctx context.Context, in *ID) (*list[Ruling], error) {
	c, err := a.DB.Case(ctx, in.ID)
	if err != nil {
		return nil, err
	}
	_, members, err := a.DB.ClusterOf(ctx, c.ClaimID)
	if err != nil {
		return nil, err
	}
	near, err := known.Of(a.DB).RepeatsOfClaim(ctx, c.Claim)
	if err != nil {
		return nil, err
	}
	found, err := known.Of(a.DB).Rulings(ctx, c, members, near)
	if err != nil {
		return nil, err
	}
	out := make([]Ruling, len(found))
	for i, r := range found {
		out[i] = Ruling(r)
	}
	return page(out, ""), nil
}

// Begun is a case whose proposal was begun with an earlier verdict: nothing is proposed.
type Begun struct {
	Case     *review.Case `json:"case" doc:"With the sources that were copied."`
	Proposal Proposed     `json:"proposal" doc:"What to propose, once somebody has read and changed it."`
}

// Proposed is the body of a proposal.
type Proposed struct {
	Rating      string `json:"rating" example:"mostly_true" doc:"Empty when the scale in force lacks it."`
	Explanation string `json:"explanation"`
	Body        string `json:"body"`
	AsOf        string `json:"as_of" example:"2022-01-21"`
	ReviewBy    string `json:"review_by"`
	Language    string `json:"language"`
}

type begunResponse struct {
	Tagged
	Body Begun
}

func (a *api) reuse(ctx context.Context, in *struct {
	ID
	IfMatch
	Body struct {
		Seen
		NamedClaim
		Revision int    `json:"revision" minimum:"1" doc:"Of its standing verdict, as it was read." example:"1"`
		Reason   string `json:"reason" maxLength:"20000" doc:"Why it holds for this claim too; kept with the case." example:"The same estimate, a day later."`
		Scale    string `json:"scale,omitempty" doc:"The key of the scale to propose on; the organisation's if left out."`
	}
}) (*begunResponse, error) {
	org, err := a.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	scale, err := a.DB.ScaleByKey(ctx, cmp.Or(in.Body.Scale, org.ScaleKey, "five_step"))
	if err != nil {
		return nil, err
	}
	var p review.Proposal
	out, err := a.both(ctx, in.ID.ID, in.Body.ClaimID, in.IfMatch, in.Body.Version, func(c, other *review.Case) (err error) {
		p, err = c.Reuse(other, in.Body.Revision, in.Body.Reason, scale, web.Actor(ctx), a.Now())
		return err
	})
	if err != nil {
		return nil, err
	}
	if store.OnceOf(ctx).Repeats() {
		from, err := a.DB.CaseOfClaim(ctx, in.Body.ClaimID)
		if err != nil {
			return nil, err
		}
		p = from.Draft(in.Body.Revision, scale)
	}
	return &begunResponse{out.Tagged, Begun{out.Body, Proposed{p.Rating, p.Explanation, p.Body, p.AsOf, p.ReviewBy, p.Language}}}, nil
}
