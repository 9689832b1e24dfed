package store_test

import (
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestAFactCheckTakesItsMediaReviewAlong takes down a fact-check that came with a review of
// the picture: what the report tells of that goes, and what it tells of another stays.
func TestAFactCheckTakesItsMediaReviewAlong(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const said, other = "Marta Quill stole the harbour fund", "A shark swims in the street"
		run := newRun(t, db)
		check := incoming(said, "False", "2022-01-02")
		save(t, db, run, check,
			store.IncomingReview{Place: "line 2", Hash: "2", Media: &review.Media{URL: check.External.URL, Claim: said, Original: "In truth " + said}},
			store.IncomingReview{Place: "line 3", Hash: "3", Media: &review.Media{URL: "https://checks.example/shark", Claim: other}})
		records := func() []store.ReviewRecord {
			out, err := db.ReviewRecords(t.Context(), store.ReviewRecordQuery{ImportID: run.ID})
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		before := records()
		if before[1].Outcome != review.OutcomeMedia || before[1].Claim != said {
			t.Fatalf("the second record is %+v", before[1])
		}
		if _, err := db.TakeDown(t.Context(), review.TakeDown{Kind: review.KindFactCheck, SubjectID: before[0].ExternalID, Reason: "a court order"}, ada, noon); err != nil {
			t.Fatal(err)
		}
		after := records()
		for _, r := range after[:2] {
			if all := r.URL + r.Claim + r.Message; strings.Contains(all, "Quill") || strings.Contains(all, check.External.URL) {
				t.Errorf("record %d still says %q", r.Position, all)
			}
		}
		if after[2].Claim != other || after[2].URL != before[2].URL {
			t.Errorf("the other is %+v", after[2])
		}
	})
}
