package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// ClaimFilter chooses claims, for lists and exports.
type ClaimFilter struct {
	State    []string  `query:"state" enum:"open,assigned,proposed,approved,published,retracted,dismissed" doc:"One or more, with commas. Readers get published and retracted only." example:"[\"published\"]"`
	Verdict  string    `query:"verdict" maxLength:"40" doc:"The key of the standing verdict's rating." example:"mostly_true"`
	Speaker  string    `query:"speaker" maxLength:"200" doc:"The claimant, in any spelling that the desk knows." example:"Sergey Lavrov"`
	Topic    string    `query:"topic" maxLength:"200"`
	Tag      string    `query:"tag" maxLength:"200" doc:"For the desk only."`
	Article  uuid.UUID `query:"article" format:"uuid" doc:"The article that the claim appears in."`
	Assignee uuid.UUID `query:"assignee" format:"uuid" doc:"Who works on it; for the desk only."`
	Text     string    `query:"text" maxLength:"500" doc:"Every word of it must be there; the last may be a beginning." example:"troops bord"`
	From     string    `query:"from" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" doc:"Claimed on that day or later." example:"2022-01-01"`
	To       string    `query:"to" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" doc:"Claimed on that day or earlier." example:"2022-01-31"`
}

// query is the filter within what who asks may see.
func (f ClaimFilter) query(ctx context.Context) (store.ClaimQuery, error) {
	q := store.ClaimQuery{Rating: f.Verdict, Speaker: f.Speaker, Topic: f.Topic, Tag: f.Tag, ArticleID: f.Article,
		AssigneeID: f.Assignee, Text: f.Text, From: f.From, To: f.To}
	inside := f.Tag != "" || f.Assignee != uuid.Nil
	for _, s := range f.State {
		q.States = append(q.States, review.State(s))
		inside = inside || !review.State(s).Public()
	}
	if onDesk(ctx) {
		return q, nil
	}
	q.Readers = true
	if len(q.States) == 0 {
		q.States = review.PublicStates()
	}
	if inside {
		return q, needDesk(ctx)
	}
	return q, nil
}

func (a *api) claims(ctx context.Context, in *struct {
	ClaimFilter
	Paging
}) (*list[*review.Case], error) {
	q, err := in.query(ctx)
	if err != nil {
		return nil, err
	}
	q.After, q.Limit = in.Cursor, in.Limit
	found, err := a.DB.Cases(ctx, q)
	if err != nil {
		return nil, err
	}
	return page(shown(ctx, found.Items), found.Next), nil
}

func shown(ctx context.Context, cases []review.Case) []*review.Case {
	out := []*review.Case{}
	for i := range cases {
		if c := show(ctx, &cases[i]); c != nil { // taken back since it was found
			out = append(out, c)
		}
	}
	return out
}

// caseResponse is a claim with its case: one value has both.
type caseResponse struct {
	Tagged
	Location string `header:"Location" doc:"Of what was made."`
	Body     *review.Case
}

func caseOf(ctx context.Context, c *review.Case) (*caseResponse, error) {
	shown := show(ctx, c)
	if shown == nil {
		return nil, errNotPublic
	}
	tag := version(c.Version)
	if !onDesk(ctx) {
		tag = shownTag(c.Edition.Number, c.Edition.Version, c.State)
	}
	return &caseResponse{Tagged: tagged(tag), Body: shown}, nil
}

func (a *api) claim(ctx context.Context, in *Conditional) (*caseResponse, error) {
	s, err := a.DB.Status(ctx, in.ID.ID)
	return a.caseIf(ctx, s, err, in.IfNoneMatch)
}

func (a *api) getCase(ctx context.Context, in *Conditional) (*caseResponse, error) {
	s, err := a.DB.StatusOfCase(ctx, in.ID.ID)
	return a.caseIf(ctx, s, err, in.IfNoneMatch)
}

// caseIf loads a case with all its parts, unless the client has that version.
func (a *api) caseIf(ctx context.Context, s store.Status, err error, has IfNoneMatch) (*caseResponse, error) {
	if err == nil {
		err = visible(ctx, s.State)
	}
	if err == nil {
		err = has.unless(tagged(shownTo(onDesk(ctx), s)))
	}
	if err != nil {
		return nil, err
	}
	c, err := a.DB.Case(ctx, s.CaseID)
	if err != nil {
		return nil, err
	}
	return caseOf(ctx, c)
}

type editClaimRequest struct {
	ID
	IfMatch
	Body struct {
		Seen
		Wording       *string   `json:"wording,omitempty" example:"Russia has 100,000 troops at the border with Ukraine."`
		ShortForm     *string   `json:"short_form,omitempty"`
		Claimant      *string   `json:"claimant,omitempty"`
		ClaimantTitle *string   `json:"claimant_title,omitempty"`
		Unattributed  *bool     `json:"unattributed,omitempty"`
		ClaimedOn     *string   `json:"claimed_on,omitempty" example:"2022-01-21"`
		Place         *string   `json:"place,omitempty"`
		Topics        *[]string `json:"topics,omitempty" nullable:"false"`
		Tags          *[]string `json:"tags,omitempty" nullable:"false"`
	}
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
	b := in.Body
	set(&c.Wording, b.Wording)
	set(&c.ShortForm, b.ShortForm)
	set(&c.Claimant, b.Claimant)
	set(&c.ClaimantTitle, b.ClaimantTitle)
	set(&c.Unattributed, b.Unattributed)
	set(&c.ClaimedOn, b.ClaimedOn)
	set(&c.Place, b.Place)
	set(&c.Topics, b.Topics)
	set(&c.Tags, b.Tags)
	return c
}
