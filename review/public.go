package review

import (
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
)

// Public is the case as readers see it, made from the edition that stands and from
// nothing else; nil while they see none of it. It is the one place where what is public
// is told from what is the desk's: page, ClaimReview, feeds, exports, API and MCP show
// what it returns. Nothing of c is changed.
func (c *Case) Public() *Case {
	if !c.State.Public() || c.Edition == nil {
		return nil
	}
	return c.Shown(c.Edition)
}

// Shown is the case as readers see it, or would, by an edition of it.
func (c *Case) Shown(e *Edition) *Case {
	claim, verdict := e.Content.Claim, e.Content.Verdict
	out := &Case{
		ID: c.ID, ClaimID: c.ClaimID, State: c.State, VerdictID: &verdict.ID, Waivers: []Waiver{}, Corrections: e.Content.Corrections,
		PublishedAt: c.PublishedAt, RetractedAt: c.RetractedAt, RetractionReason: c.RetractionReason, MergedInto: e.MergedInto,
		OpenedAt: c.OpenedAt, UpdatedAt: c.shownSince(e), Version: e.Number, Material: e.Number,
		Claim: &claim, Appearances: e.Content.Appearances, Evidence: verdict.Evidence, Verdicts: []Verdict{verdict},
		Edition: e, Around: e.around(), PublicFields: e.Content.Fields,
	}
	if verdict.ID == uuid.Nil { // none was proposed
		out.VerdictID, out.Verdicts = nil, nil
	}
	return out
}

// Publisher is who publishes the case: as readers see it once it is public, and as the
// settings have it before.
func (c *Case) Publisher(org Organisation) Organisation {
	if !c.State.Public() || c.Edition == nil {
		return org
	}
	return c.Edition.Publisher.Over(org)
}

// PublishedOn is the day on which the verdict was first published, where its publisher
// is; "" before. The page, ClaimReview, the API and a check of a draft all say this day.
func (c *Case) PublishedOn(org Organisation) string { return dayOf(c.PublishedAt, c.Publisher(org)) }

// RetractedOn is likewise the day on which it was taken back.
func (c *Case) RetractedOn(org Organisation) string { return dayOf(c.RetractedAt, c.Publisher(org)) }

func dayOf(at *time.Time, org Organisation) string {
	if at == nil {
		return ""
	}
	return org.Day(*at)
}

// around is what the edition shows of articles and claimant.
func (e *Edition) around() Around {
	out := Around{Articles: map[uuid.UUID]claims.Article{}, Addresses: map[uuid.UUID][]string{}}
	for _, h := range e.Content.Articles {
		out.Articles[h.ID] = claims.Article{ID: h.ID, URL: h.URL, Headline: h.Headline, Publisher: h.Publisher,
			Bylines: h.Bylines, Published: h.Published, Language: h.Language}
		out.Addresses[h.ID] = h.Addresses
	}
	if e.Content.Wikidata != "" {
		out.Speaker = &claims.Speaker{Name: e.Content.Claim.Claimant, Wikidata: e.Content.Wikidata}
	}
	return out
}

// shownSince is since when readers have seen what they see by an edition.
func (c *Case) shownSince(e *Edition) (last time.Time) {
	for _, t := range []*time.Time{e.ApprovedAt, c.PublishedAt, c.RetractedAt} {
		if t != nil && t.After(last) {
			last = *t
		}
	}
	return last
}
