package known_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/review"
)

// TestAHitSaysWhatReadersSee: whoever asks, a public claim is told as it was published,
// and a change that waits for its approval is not.
func TestAHitSaysWhatReadersSee(t *testing.T) {
	org := review.Organisation{Name: "The Desk", BaseURL: "https://desk.example", TimeZone: "Pacific/Kiritimati"}
	at := time.Date(2026, 11, 20, 23, 0, 0, 0, time.UTC)
	four := 4
	c := &review.Case{ID: uuid.New(), ClaimID: uuid.New(), State: review.Published, PublishedAt: &at, Claim: &claims.Claim{Wording: "as it waits"}}
	c.Edition = &review.Edition{Number: 1, Publisher: review.PublisherOf(org)}
	c.Edition.Content.Claim = claims.Claim{Wording: "as it was published", Claimant: "Ann Alder"}
	c.Edition.Content.Verdict = review.Verdict{ID: uuid.New(), Wording: "as it was published", Label: "Mostly true", Value: &four}
	parts := []match.Part{{Name: "number", Value: 1, Weight: .45, Detail: "420"}, {Name: "letters", Value: .5, Weight: 5.8}, {Name: "post"}}
	theirs := &review.External{FullClaim: "the whole claim", ClaimReviewed: "the claim", Rating: "False", Mapped: review.ClassFalse, ReviewDate: "2026-01-02"}
	found := known.Present([]store.Near{{Score: match.Likely, Parts: parts, Case: c}, {Score: match.Same, External: theirs}}, org)
	h := found[0]
	if h.Text != "as it was published" || h.Claimant != "Ann Alder" || h.Published != "2026-11-21" || h.URL != org.Page(c.ID) || !h.Quotable() || *h.Verdict.Value != 4 {
		t.Errorf("ours: %+v, %+v", h, h.Verdict)
	}
	if !h.Likely || h.Same || len(h.Why) != 2 || h.Why[0] != "number: 420" || h.Why[1] != "letters" {
		t.Errorf("ours is likely %v, the same %v, because of %q", h.Likely, h.Same, h.Why)
	}
	if h := found[1]; h.Text != "the whole claim" || !h.Same || !h.Quotable() || h.Verdict.Label != "False" || *h.Verdict.Truth != 0 {
		t.Errorf("theirs: %+v, %+v", h, h.Verdict)
	}
	c.State, c.Edition = review.Proposed, nil
	if h := known.Ours(c, org); h.Text != "as it waits" || h.URL != "" || h.Quotable() {
		t.Errorf("while nothing is published: %+v", h)
	}
}
