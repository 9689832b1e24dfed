package claimreview_test

import (
	"bytes"
	"strings"
	"testing"

	"factdesk/internal/claimreview"
	"factdesk/internal/claimreview/claimreviewtest"
)

func TestAClaimReviewTellsOfACorrection(t *testing.T) {
	r, err := claimreviewtest.Corrected(t).ClaimReview()
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Correction) != 1 || r.Correction[0].Type != "CorrectionComment" || r.Correction[0].Text != "We counted the navy twice." {
		t.Errorf("correction = %+v", r.Correction)
	}
	if r.DatePublished != "2022-01-23" || !strings.HasPrefix(r.DateModified, "2022-01-24") || r.ReviewRating.AlternateName != "Mostly false" {
		t.Errorf("published %s, modified %s, %q", r.DatePublished, r.DateModified, r.ReviewRating.AlternateName)
	}
}

// Whoever reads a tombstone learns that there is no verdict any more.
func TestATombstoneIsNoVerdict(t *testing.T) {
	i := claimreviewtest.Retracted(t)
	r := i.Tombstone()
	if r.ClaimReviewed != "" || r.ReviewRating != (claimreview.Rating{}) || r.Status != claimreview.Retracted || !strings.HasSuffix(r.ID, "#claimreview") {
		t.Errorf("the tombstone says %s", r.JSON())
	}
	if strings.Contains(string(r.JSON()), "reviewRating") || strings.Contains(string(r.JSON()), "itemReviewed") {
		t.Errorf("it has a rating or a claim: %s", r.JSON())
	}
	var feed bytes.Buffer
	f, err := claimreview.NewFeed(&feed, i.Organisation, claimreviewtest.Now, "")
	if err == nil {
		err = f.Add(r)
	}
	if err == nil {
		err = f.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string][]byte{"ClaimReview": r.JSON(), "DataFeed": feed.Bytes()} {
		all, _, err := read(t, bytes.NewReader(in), "")
		if err != nil || len(all) != 1 || all[0].External != nil || !strings.Contains(all[0].Reason(), "Its publisher") {
			t.Errorf("%s reads as %d records (%v): %s", name, len(all), err, report(all, nil, nil))
		}
	}
}
