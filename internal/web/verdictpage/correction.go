package verdictpage

import (
	"slices"
	"strconv"
	"time"

	"factdesk/internal/claimreview"
	"factdesk/review"
)

// correction is what a page says of something that was put right.
type correction struct {
	ID       string
	Name     string // Correction, Clarification, Update
	On       string // YYYY-MM-DD
	Note     []string
	Changed  []review.Difference
	Replaced string // path of the revision of before
	Revision int    // its number
}

// CorrectionsOf are those that readers are told of, the newest first. One that is not
// published yet, in a preview, is of now.
func CorrectionsOf(c *review.Case, org review.Organisation, now time.Time) []correction {
	var out []correction
	for _, k := range slices.Backward(c.Corrections) {
		out = append(out, CorrectionOf(c, k, org, now))
	}
	return out
}

// CorrectionOf is what is said of one.
func CorrectionOf(c *review.Case, k review.Correction, org review.Organisation, now time.Time) correction {
	at := now
	if k.PublishedAt != nil {
		at = *k.PublishedAt
	}
	return correction{ID: "correction-" + strconv.Itoa(k.Number), Name: claimreview.CorrectionName(k.Kind), On: org.Day(at), Note: paragraphs(k.Note),
		Changed: k.Differences, Replaced: review.PagePath(c.ID) + "/revisions/" + strconv.Itoa(k.Replaces), Revision: k.Replaces}
}
