package check

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/claims/match"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// KnownClaim is a claim that is known, and what it has to do with one of the draft.
type KnownClaim struct {
	Score     float64        `json:"score" doc:"How alike the words are, 0 to 1."`
	Same      bool           `json:"same" doc:"Alike enough to be called the same claim before anybody has looked; far more than what /claims/match calls likely."`
	CaseID    *uuid.UUID     `json:"case_id" format:"uuid" doc:"null for another publisher's fact-check."`
	ClaimID   *uuid.UUID     `json:"claim_id" format:"uuid"`
	State     review.State   `json:"state" enum:"open,assigned,proposed,approved,published,retracted" example:"published"`
	Text      string         `json:"text" doc:"The claim as it was checked."`
	Claimant  string         `json:"claimant"`
	ClaimedOn string         `json:"claimed_on"`
	Rating    string         `json:"rating" doc:"The published verdict's label; empty while there is none." example:"Mostly true"`
	Truth     *float64       `json:"truth" doc:"The rating on a line from 0, false, to 1, true; null for one that has no place on it."`
	Publisher string         `json:"publisher" doc:"Who checked it; empty while nobody has."`
	URL       string         `json:"url" doc:"The public page of the fact-check; empty while there is none."`
	Date      string         `json:"date" doc:"Of the fact-check, YYYY-MM-DD."`
	Conflict  *DraftConflict `json:"conflict,omitempty" doc:"Why both can't be right; absent when they can."`
}

// DraftConflict is how a claim of the draft and a known one contradict.
type DraftConflict struct {
	Rule contradict.Rule `json:"rule" doc:"numbers, polarity, details or speaker." example:"numbers"`
	Why  string          `json:"why" doc:"One sentence."`
	Here []claims.Span   `json:"here" nullable:"false" doc:"The words that made it, in code points into the draft's wording."`
	Them []claims.Span   `json:"there" nullable:"false" doc:"Likewise into the known claim's text."`
}

// mostMatches is how many of a claim's matches are kept.
const mostMatches = 5

// lookup finds what is like the claims of one draft.
type lookup struct {
	desk                known.Desk
	org                 review.Organisation // of our verdicts
	language, published string              // of the draft
}

// claim fills in what is known of a claim.
func (l lookup) claim(ctx context.Context, c *DraftClaim) error {
	found, err := l.desk.Hits(ctx, store.NearQuery{Query: match.Query{Text: c.Wording, Context: c.before, Speaker: c.Speaker, Date: l.published},
		States: review.LivingStates(), Ours: true, External: true, Least: match.Compared, Limit: mostMatches}, l.org)
	if err != nil {
		return err
	}
	here := contradict.Read(contradict.Statement{Text: c.Wording, Language: l.language, Speaker: c.Speaker, Date: l.published})
	c.Matches = []KnownClaim{}
	for _, h := range found {
		m := knownAs(h)
		m.Conflict = conflict(here, m, h.Language)
		c.Matches = append(c.Matches, m)
	}
	c.Result = judge(c.Matches)
	slices.SortStableFunc(c.Matches, func(a, b KnownClaim) int { return cmp.Compare(weight(b, c.Result), weight(a, c.Result)) })
	return nil
}

// knownAs is what the report says of a hit.
func knownAs(h known.Hit) KnownClaim {
	m := KnownClaim{Score: h.Score, Same: h.Same, State: h.State, Text: h.Text, Claimant: h.Claimant, ClaimedOn: h.ClaimedOn}
	if c := h.Case; c != nil {
		m.CaseID, m.ClaimID = &c.ID, &c.ClaimID
	}
	if h.Quotable() {
		m.Rating, m.Truth, m.Publisher, m.URL, m.Date = h.Verdict.Label, h.Verdict.Truth, h.Publisher, h.URL, h.Published
	}
	return m
}

// conflict says how a claim contradicts one that a published fact-check rates, as true or
// as false: what is half true has no opposite.
func conflict(here *contradict.Reading, m KnownClaim, language string) *DraftConflict {
	if m.State != review.Published || m.Truth == nil || *m.Truth == halfTrue {
		return nil
	}
	there := contradict.Read(contradict.Statement{Text: m.Text, Language: language, Speaker: m.Claimant, Date: cmp.Or(m.ClaimedOn, m.Date)})
	found := contradict.Between(here, there, false)
	if len(found) == 0 {
		return nil
	}
	c := found[0] // there is one at most
	why := c.Why
	if *m.Truth < halfTrue {
		why += foundFalse
	}
	return &DraftConflict{Rule: c.Rule, Why: why, Here: c.A, Them: c.B}
}

// halfTrue is the middle of the line from false to true.
const halfTrue = 0.5

// foundFalse says what is known when the other claim is false, and what is not.
const foundFalse = " The other was found false, so this may well be right: what was found then stands in its fact-check."

// judge is the result that the matches, the best first, lead to. A contradiction counts
// unless a fact-check that agrees is more alike; one that only looks like the claim is
// no fact-check of it.
func judge(matches []KnownClaim) Result {
	for _, m := range matches {
		if r := m.result(); r == Contradicts || r == Checked {
			return r
		}
	}
	for _, r := range []Result{Opposite, UnderReview} {
		if slices.ContainsFunc(matches, func(m KnownClaim) bool { return m.result() == r }) {
			return r
		}
	}
	return New
}

// result is what a match alone leads to.
func (m KnownClaim) result() Result {
	switch {
	case m.Conflict != nil && *m.Truth > halfTrue:
		return Contradicts
	case m.Conflict != nil:
		return Opposite
	case m.Same && m.State == review.Published:
		return Checked
	case m.Same && m.State != review.Retracted:
		return UnderReview
	}
	return New
}

// weight puts what a result rests on before what is merely alike.
func weight(m KnownClaim, r Result) int {
	if r != New && m.result() == r {
		return 1
	}
	return 0
}

// Counts says whether a claim's result rests on the match.
func (m KnownClaim) Counts(r Result) bool { return weight(m, r) > 0 }
