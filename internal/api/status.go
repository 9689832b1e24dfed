package api

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/review"
)

// Status is where a claim stands, for what asks often: a badge beside an article.
type Status struct {
	ClaimID     uuid.UUID      `json:"claim_id" format:"uuid"`
	CaseID      uuid.UUID      `json:"case_id" format:"uuid"`
	State       review.State   `json:"state" example:"published"`
	URL         string         `json:"url" doc:"The public page; empty while there is none." example:"https://desk.example/verdicts/0197a0a0-1f2e-7000-8000-00000000000a"`
	Proof       string         `json:"proof" doc:"The proof that what the public page says stands in the record (docs/record.md), to be checked with a program of one's own; empty while there is no page. Of a page that has just changed it is there within some two seconds, and 404 before." example:"https://desk.example/verdicts/0197a0a0-1f2e-7000-8000-00000000000a/proof"`
	Verdict     *StatusVerdict `json:"verdict,omitempty" doc:"The standing verdict; absent while there is none."`
	MergedInto  *uuid.UUID     `json:"merged_into" format:"uuid" doc:"The claim that it was merged into; null for one of its own."`
	PublishedAt *time.Time     `json:"published_at"`
	RetractedAt *time.Time     `json:"retracted_at"`
	Version     int            `json:"version"`
}

// StatusVerdict is a verdict in one line.
type StatusVerdict struct {
	Rating      string `json:"rating" example:"mostly_true"`
	Label       string `json:"label" example:"Mostly true"`
	Value       *int   `json:"value" example:"4" doc:"null for a rating that stands beside the steps."`
	Worst       *int   `json:"worst" example:"1"`
	Best        *int   `json:"best" example:"5"`
	Explanation string `json:"explanation" example:"Satellite images show it."`
	AsOf        string `json:"as_of" example:"2022-01-21"`
}

// shared lets any cache keep a reader's answer, and has it ask each time: a verdict can
// be retracted, and words taken down, at any moment, and no copy may outlive that.
const shared = "public, no-cache"

func (a *api) statusOf(ctx context.Context, s store.Status) (Status, error) {
	out := Status{ClaimID: s.ClaimID, CaseID: s.CaseID, State: s.State, MergedInto: s.MergedInto, PublishedAt: s.PublishedAt, RetractedAt: s.RetractedAt, Version: s.Version}
	if !onDesk(ctx) {
		out.MergedInto, out.Version = followable(s.State, s.ShownMerged), s.Edition
	}
	if s.Rating != "" {
		out.Verdict = &StatusVerdict{s.Rating, s.Label, s.Value, s.Worst, s.Best, s.Explanation, s.AsOf}
	}
	if !s.State.Public() {
		return out, nil
	}
	org, err := a.Organisation(ctx)
	if err != nil {
		return Status{}, err
	}
	out.URL = org.Page(s.CaseID)
	out.Proof = out.URL + "/proof"
	return out, nil
}
