package known_test

import (
	"testing"
	"time"

	"factdesk/claims/contradict"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// compareVerdicts does the waiting jobs that compare our verdicts with what others said.
func compareVerdicts(t *testing.T, db *store.DB) (done int) {
	t.Helper()
	return doAll(t, db, store.VerdictsJob, func(store.Job) (any, error) {
		return known.Of(db).CompareVerdicts(t.Context(), time.Now, func(known.VerdictsCompared) {})
	})
}

// A verdict is there first; then somebody else's fact-check comes, and what its label
// means is decided later still. A reviewer sets the two apart, and takes that back.
func TestAnImportAndALabelAreComparedWithVerdicts(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureLabels(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := claimed(t, db, "Bleach cures the measles in two days")
		ruledFalse(t, db, c.ID)
		drain(t, db)
		open := func(want int, when string) {
			t.Helper()
			drain(t, db)
			if got := contradictions(t, db, store.ContradictionQuery{Rule: contradict.Verdicts, State: review.ContradictionOpen}); len(got) != want {
				t.Errorf("%s: %d contradictions, want %d", when, len(got), want)
			}
		}

		run := bring(t, db, factCheck("Bleach cures measles within two days", "Four Pinocchios"))
		if err := db.EndReviewImport(t.Context(), run, store.ReviewsDone, "", noon); err != nil {
			t.Fatal(err)
		}
		if n := compareVerdicts(t, db); n != 1 {
			t.Errorf("%d jobs after an import, want 1", n)
		}
		open(0, "a label without a meaning")
		labels, err := db.RatingLabels(t.Context(), store.RatingLabelQuery{Unmapped: true})
		if err != nil || len(labels) != 1 {
			t.Fatal(labels, err)
		}
		_, err = db.EditRatingLabel(t.Context(), labels[0].ID, 0, func(l *review.RatingLabel) error { return l.Map(review.ClassTrue, edgar.Actor(), noon) }, edgar.Actor(), noon)
		if n := compareVerdicts(t, db); err != nil || n != 1 {
			t.Errorf("%d jobs after a label was mapped (%v), want 1", n, err)
		}
		open(1, "the label means true")

		all, err := db.Externals(t.Context(), store.ExternalQuery{})
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		for _, same := range []bool{false, true} {
			if err := db.LinkExternal(t.Context(), c.ID, all[0].ID, same, rita.Actor(), noon); err != nil {
				t.Fatal(err)
			}
			if same {
				open(1, "linked")
			} else {
				open(0, "set apart")
			}
		}

		again := bring(t, db, factCheck("Bleach cures measles within two days", "Four Pinocchios"))
		if err := db.EndReviewImport(t.Context(), again, store.ReviewsDone, "", noon); err != nil {
			t.Fatal(err)
		}
		if n := compareVerdicts(t, db); n != 0 {
			t.Errorf("%d jobs after an import that brought nothing, want none", n)
		}
	})
}
