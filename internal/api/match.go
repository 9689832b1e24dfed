package api

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// Limits of a batch of texts. A batch of the longest fits into maxMatchBody, whatever
// its script: all that stands beside a text has fewer than 500 characters.
const (
	maxMatchTexts = 100
	maxMatchText  = 100_000 // characters of a batch
	maxMatchBody  = escapedChar*(maxMatchText+500*maxMatchTexts) + slack
	matchHolds    = 32 << 20
	matchesAtOnce = 4 // texts of one batch that are searched for at the same time
)

// Wanted is a text whose like is sought.
type Wanted struct {
	ID       string `json:"id,omitempty" maxLength:"100" doc:"A name of your own, sent back." example:"row 17"`
	Text     string `json:"text" minLength:"1" maxLength:"5000" doc:"What was said, in anybody's words: a sentence or a few." example:"Moscow has sent 100,000 soldiers to Ukraine's border"`
	Context  string `json:"context,omitempty" maxLength:"5000" doc:"What was said before it."`
	Speaker  string `json:"speaker,omitempty" maxLength:"200" doc:"Who said it." example:"Antony Blinken"`
	Date     string `json:"date,omitempty" pattern:"^[0-9]{4}-[0-9]{2}-[0-9]{2}$" patternDescription:"a date such as 2022-01-21" doc:"When." example:"2022-01-21"`
	Language string `json:"language,omitempty" maxLength:"35" doc:"Only claims in this language, or in none that is known; BCP 47." example:"en"`
}

type matchRequest struct {
	Body struct {
		Texts []Wanted `json:"texts" minItems:"1" maxItems:"100" nullable:"false" doc:"Each counts as a request against the rate limit. Together, with their contexts, they have at most 100,000 characters."`
		Among string   `json:"among,omitempty" enum:"all,ours,external" default:"all" doc:"Search our own claims, other publishers' fact-checks that were imported, or both."`
		Least float64  `json:"least,omitempty" minimum:"0" maximum:"1" default:"0.05" doc:"Leave out what scores less."`
		Limit int      `json:"limit,omitempty" minimum:"1" maximum:"20" default:"5" doc:"The most matches of each text."`
	}
}

// Matches are what one text of a batch may say again, the likeliest first.
type Matches struct {
	ID      string  `json:"id,omitempty" doc:"As it was sent." example:"row 17"`
	Index   int     `json:"index" doc:"Which text of the batch, from 0."`
	Matches []Match `json:"matches" nullable:"false" doc:"Empty when nothing like it was checked."`
}

// Match is a claim of ours, or somebody else's fact-check, that may be the same.
type Match struct {
	Score      float64        `json:"score" doc:"0 to 1, comparable between texts." example:"0.83"`
	Likely     bool           `json:"likely" doc:"The score is high enough that it probably is the same claim. That a person should judge."`
	Why        []string       `json:"why" nullable:"false" doc:"What the score rests on, in words." example:"[\"rare words: troop, border, 100000\"]"`
	Parts      []MatchPart    `json:"parts" nullable:"false" doc:"The same as numbers; the weighted values make up the score."`
	Kind       string         `json:"kind" enum:"ours,external"`
	ClaimID    string         `json:"claim_id,omitempty" doc:"Of ours: get it with /claims/{id}." example:"0197a0a0-1f2e-7000-8000-00000000000a"`
	MergedInto *uuid.UUID     `json:"merged_into" format:"uuid" doc:"Of ours: the claim that this one was found to repeat; null for one of its own."`
	Claim      string         `json:"claim" doc:"As it was checked." example:"Russia has 100,000 troops at the border with Ukraine."`
	Claimant   string         `json:"claimant" doc:"Empty when nobody is named." example:"Antony Blinken"`
	ClaimedOn  string         `json:"claimed_on" example:"2022-01-21"`
	Language   string         `json:"language" example:"en"`
	Status     review.State   `json:"status" doc:"Of ours where the case stands; retracted means that the verdict was taken back and must not be used. Somebody else's is published."`
	Verdict    *MatchVerdict  `json:"verdict,omitempty" doc:"Absent while there is none."`
	Publisher  MatchPublisher `json:"publisher"`
	Published  string         `json:"published" doc:"The day on which the fact-check was first published; empty while it is not." example:"2022-01-23"`
	URL        string         `json:"url" doc:"The fact-check's page; empty while there is none." example:"https://desk.example/verdicts/0197a0a0-1f2e-7000-8000-00000000000a"`
}

// MatchPart is one reason of a score.
type MatchPart struct {
	Name   string  `json:"name" example:"rare words"`
	Value  float64 `json:"value" doc:"How far it holds, 0 to 1." example:"0.7"`
	Weight float64 `json:"weight" doc:"What the score makes of a value of 1." example:"0.6"`
	Detail string  `json:"detail,omitempty" doc:"The words, numbers or names that it rests on." example:"troop, border, 100000"`
}

// MatchVerdict is what its publisher says of a claim.
type MatchVerdict struct {
	Rating      string   `json:"rating" doc:"Of ours the rating's key; of somebody else's our class for their label, empty when nobody has mapped it." example:"mostly_true"`
	Label       string   `json:"label" doc:"In the publisher's own words." example:"Mostly true"`
	Value       *float64 `json:"value" doc:"The step on the publisher's scale, larger is truer; null for a rating beside the steps." example:"4"`
	Worst       *float64 `json:"worst" example:"1"`
	Best        *float64 `json:"best" example:"5"`
	Explanation string   `json:"explanation" example:"Satellite images show it."`
}

// MatchPublisher is who checked a claim.
type MatchPublisher struct {
	Name string `json:"name" example:"The Desk"`
	Site string `json:"site" doc:"Host without www." example:"desk.example"`
}

// match searches for each text of a batch. The answer's items are in their order.
func (a *api) match(ctx context.Context, in *matchRequest) (*list[Matches], error) {
	b := in.Body
	for i, w := range b.Texts {
		if strings.TrimSpace(w.Text) == "" {
			return nil, errs.In(fmt.Sprintf("texts[%d].text", i), "Text %d of the batch is blank; leave it out.", i)
		}
	}
	if err := short(b.Texts); err != nil {
		return nil, err
	}
	if err := web.Spend(ctx, len(b.Texts)-1); err != nil {
		return nil, err
	}
	org, err := a.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	q := store.NearQuery{Ours: b.Among != "external", External: b.Among != "ours", Least: cmp.Or(b.Least, match.Offered), Limit: b.Limit}
	if !onDesk(ctx) {
		q.States, q.Readers = review.PublicStates(), true
	}
	out := make([]Matches, len(b.Texts))
	g, searching := guard.WithContext(ctx)
	g.SetLimit(matchesAtOnce)
	for i, w := range b.Texts {
		g.Go(func() error {
			q := q
			q.Query, q.Language = match.Query{Text: w.Text, Context: w.Context, Speaker: w.Speaker, Date: w.Date}, w.Language
			found, err := known.Of(a.DB).Hits(searching, q, org)
			if err != nil {
				return err
			}
			out[i] = Matches{ID: w.ID, Index: i, Matches: make([]Match, len(found))}
			for k, h := range found {
				out[i].Matches[k] = matchOf(ctx, h)
			}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return page(out, ""), nil
}

// short bounds a batch: what it costs goes with its characters.
func short(texts []Wanted) error {
	n := 0
	for _, w := range texts {
		n += utf8.RuneCountInString(w.Text) + utf8.RuneCountInString(w.Context)
	}
	if n > maxMatchText {
		return errs.In("texts", "The texts of the batch have %d characters together; %d is the limit. Send them in several batches.", n, maxMatchText)
	}
	return nil
}

// matchOf is a hit as who asks may see it.
func matchOf(ctx context.Context, h known.Hit) Match {
	m := Match{Kind: "external", Score: h.Score, Likely: h.Likely, Why: h.Why, Parts: []MatchPart{},
		Claim: h.Text, Claimant: h.Claimant, ClaimedOn: h.ClaimedOn, Language: h.Language, Status: h.State,
		Publisher: MatchPublisher{h.Publisher, h.Site}, Published: h.Published, URL: h.URL}
	for _, p := range h.Parts {
		m.Parts = append(m.Parts, MatchPart{string(p.Name), p.Value, p.Weight, p.Detail})
	}
	if v := h.Verdict; v != nil {
		m.Verdict = &MatchVerdict{v.Rating, v.Label, v.Value, v.Worst, v.Best, v.Explanation}
	}
	if c := h.Case; c != nil {
		m.Kind, m.ClaimID, m.MergedInto = "ours", c.ClaimID.String(), c.MergedInto
		if !onDesk(ctx) {
			m.MergedInto = forReaders(c).MergedInto
		}
	}
	return m
}
