package known

import (
	"cmp"
	"context"
	"slices"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/review"
)

// NumberPoint is a number that a claim states, with where it was said.
type NumberPoint struct {
	contradict.Figure
	ClaimID   uuid.UUID    `json:"claim_id"`
	CaseID    uuid.UUID    `json:"case_id"`
	State     review.State `json:"state"`
	Wording   string       `json:"wording"`
	Speaker   string       `json:"speaker"` // "" when nobody is named
	Date      string       `json:"date"`    // YYYY-MM-DD, "" when unknown
	ArticleID *uuid.UUID   `json:"article_id"`
	Start     int          `json:"start"` // of the claim's words in the article
}

// NumberSeries are the numbers of one thing in one unit, the oldest first; those without
// a date stand last.
type NumberSeries struct {
	Thing  string        `json:"thing"`
	Unit   string        `json:"unit"`
	Points []NumberPoint `json:"points"`
}

// mostNumbered bounds the claims that one page of numbers reads.
const mostNumbered = 1000

// TopicNumbers reads the numbers of a topic's claims, the newest thousand of them; the
// second result says that there are more. Claims that were dismissed or merged are left out. The things
// with the most numbers come first.
func (d Desk) TopicNumbers(ctx context.Context, topic string) ([]NumberSeries, bool, error) {
	of, cut, err := d.DB.TopicClaims(ctx, topic, mostNumbered)
	if err != nil {
		return nil, false, err
	}
	return seriesOf(of.Claims, of.Cases, of.First), cut, nil
}

// seriesOf reads the claims' wordings and gathers their numbers by thing and unit. Of
// appearances, the newest first, the first one of a claim is what it links to.
func seriesOf(found []claims.Claim, cases []review.Case, at []claims.Appearance) []NumberSeries {
	caseOf, place := map[uuid.UUID]review.Case{}, map[uuid.UUID]claims.Appearance{}
	for _, c := range cases {
		caseOf[c.ClaimID] = c
	}
	for _, a := range at {
		place[a.ClaimID] = a
	}
	out, index := []NumberSeries{}, map[[2]string]int{}
	for i := range found {
		c := &found[i]
		for _, f := range contradict.Read(statementOf(c)).Figures() {
			p := NumberPoint{Figure: f, ClaimID: c.ID, CaseID: caseOf[c.ID].ID, State: caseOf[c.ID].State, Wording: c.Wording, Speaker: c.Claimant, Date: c.ClaimedOn}
			if a, ok := place[c.ID]; ok {
				p.ArticleID, p.Start = &a.ArticleID, a.Start
			}
			k, ok := index[[2]string{f.Thing, f.Unit}]
			if !ok {
				k = len(out)
				index[[2]string{f.Thing, f.Unit}] = k
				out = append(out, NumberSeries{Thing: f.Thing, Unit: f.Unit})
			}
			out[k].Points = append(out[k].Points, p)
		}
	}
	for _, s := range out {
		slices.SortStableFunc(s.Points, func(a, b NumberPoint) int {
			return cmp.Or(cmp.Compare(cmp.Or(a.Date, "9"), cmp.Or(b.Date, "9")), cmp.Compare(a.Value, b.Value))
		})
	}
	slices.SortStableFunc(out, func(a, b NumberSeries) int {
		return cmp.Or(len(b.Points)-len(a.Points), cmp.Compare(a.Thing+a.Unit, b.Thing+b.Unit))
	})
	return out
}
