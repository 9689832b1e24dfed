package api

import (
	"context"

	"factdesk/claims"
	"factdesk/internal/web"
	"factdesk/review"
)

func (a *api) claims(ctx context.Context, in *struct {
	ClaimFilter
	Paging
}) (*encodedList, error) {
	q, err := in.query(ctx, a.DB)
	if err != nil {
		return nil, err
	}
	q.After, q.Limit = in.Cursor, in.Limit
	search := func(ctx context.Context) (f found, err error) {
		f.ids, f.next, err = a.DB.ClaimIDs(ctx, q)
		return f, err
	}
	find := a.find
	if q.Speaker != "" {
		find = findAnew
	}
	f, err := find(ctx, q, search)
	if err != nil {
		return nil, err
	}
	return a.listed(ctx, f.ids, f.next)
}

// caseResponse is a claim with its case: one value has both.
type caseResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     *review.Case
}

type editClaimRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		ClaimWords
		Tags *[]string `json:"tags,omitempty" nullable:"false"`
	}
}

// ClaimWords is what readers are told of a claim; what is left out stays as it is.
type ClaimWords struct {
	Wording       *string   `json:"wording,omitempty" doc:"In a correction, as the new verdict will rate it." example:"Russia has 100,000 troops at the border with Ukraine."`
	ShortForm     *string   `json:"short_form,omitempty"`
	Claimant      *string   `json:"claimant,omitempty"`
	ClaimantTitle *string   `json:"claimant_title,omitempty"`
	Unattributed  *bool     `json:"unattributed,omitempty"`
	ClaimedOn     *string   `json:"claimed_on,omitempty" example:"2022-01-21"`
	Place         *string   `json:"place,omitempty"`
	Topics        *[]string `json:"topics,omitempty" nullable:"false"`
}

// over is the claim with these words.
func (w ClaimWords) over(c claims.Claim) claims.Claim {
	set(&c.Wording, w.Wording)
	set(&c.ShortForm, w.ShortForm)
	set(&c.Claimant, w.Claimant)
	set(&c.ClaimantTitle, w.ClaimantTitle)
	set(&c.Unattributed, w.Unattributed)
	set(&c.ClaimedOn, w.ClaimedOn)
	set(&c.Place, w.Place)
	set(&c.Topics, w.Topics)
	return c
}

func (a *api) editClaim(ctx context.Context, in *editClaimRequest) (*caseResponse, error) {
	s, err := a.DB.Status(ctx, in.ID.ID)
	if err != nil {
		return nil, err
	}
	return a.edit(ctx, s.CaseID, in.IfMatch, in.Body.Version, func(c *review.Case) error {
		return c.Reword(in.apply(*c.Claim), web.Actor(ctx), a.Now())
	})
}

func (in *editClaimRequest) apply(c claims.Claim) claims.Claim {
	c = in.Body.over(c)
	set(&c.Tags, in.Body.Tags)
	return c
}
