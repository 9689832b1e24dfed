package claimreview

import (
	"time"

	"factdesk/review"
)

// Retracted is the status of a verdict that was taken back.
const Retracted = "Retracted"

// TakenBack says whether the verdict was published and taken back.
func (i Item) TakenBack() bool {
	return i.Case.State == review.Retracted && i.Case.PublishedAt != nil && i.Case.RetractedAt != nil
}

// Tombstone is what is left of a verdict that was taken back, for whoever keeps a copy of
// it: its id, address and days, that it is retracted and why. It has no claim and no
// rating, so that nobody takes it for a verdict.
func (i Item) Tombstone() ClaimReview {
	us := i.us()
	return ClaimReview{
		Context: Context, Type: "ClaimReview", ID: i.URL() + "#claimreview", URL: i.URL(),
		DatePublished: i.Case.PublishedOn(i.Organisation), DateModified: i.Case.RetractedAt.In(i.Organisation.Location()).Format(time.RFC3339),
		Author: us, SDPublisher: &us, SDLicense: i.Organisation.LicenceURL, Status: Retracted,
		Correction: append(i.corrections(), Correction{"CorrectionComment", "Retraction", i.Case.RetractionReason, i.Case.RetractedOn(i.Organisation)}),
	}
}

// Outward is what leaves the desk of an item: its ClaimReview, or its Tombstone. One that
// never was published is a Conflict.
func (i Item) Outward() (ClaimReview, error) {
	if i.TakenBack() {
		return i.Tombstone(), nil
	}
	return i.ClaimReview()
}

// corrections are those that readers were told of.
func (i Item) corrections() []Correction {
	var out []Correction
	for _, k := range i.Case.Corrections {
		if k.PublishedAt != nil {
			out = append(out, Correction{"CorrectionComment", CorrectionName(k.Kind), k.Note, i.Organisation.Day(*k.PublishedAt)})
		}
	}
	return out
}

// correctionNames are what a kind of correction is called.
var correctionNames = map[review.CorrectionKind]string{
	review.KindMistake: "Correction", review.KindClarification: "Clarification", review.KindUpdate: "Update",
}

// CorrectionName is what a kind of correction is called, for readers.
func CorrectionName(k review.CorrectionKind) string { return correctionNames[k] }

// Earlier is the item of a public case by an edition of before.
func Earlier(c *review.Case, e *review.Edition, org review.Organisation) Item {
	return itemOf(c.Shown(e), org)
}
