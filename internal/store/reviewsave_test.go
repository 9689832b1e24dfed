package store_test

import (
	"fmt"
	"testing"

	"github.com/google/uuid"

	"factdesk/claims/match"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// incoming is a normalised review of a publisher, of a day.
func incoming(claim, rating, day string) store.IncomingReview {
	e := &review.External{URL: "https://checks.example/" + fmt.Sprint(len(claim)), ClaimReviewed: claim, Publisher: "Checks", Rating: rating, ReviewDate: day, Raw: "{}", Language: "en"}
	e.Repairs = e.Normalise()
	e.Seal()
	return store.IncomingReview{External: e, Place: "line 1", Hash: e.Digest}
}

func newRun(t *testing.T, db *store.DB) *store.ReviewImport {
	t.Helper()
	run, err := db.NewReviewImport(t.Context(), store.ReviewImport{Source: "feed.json", State: store.ReviewsRunning}, rita.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	return &run
}

func save(t *testing.T, db *store.DB, run *store.ReviewImport, all ...store.IncomingReview) []store.ReviewRecord {
	t.Helper()
	out, err := db.SaveReviews(t.Context(), run, all, noon)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func outcomes(records []store.ReviewRecord) string {
	s := ""
	for _, r := range records {
		s += string(r.Outcome[0])
	}
	return s
}

func TestTheLaterReviewStays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureLabels(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		run := newRun(t, db)
		first := []store.IncomingReview{
			incoming("Troops stand at the border", "False", "2022-01-02"),
			incoming("Troops stand at the border", "True", "2022-01-01"),  // older
			incoming("Troops stand at the border", "True", "2022-01-02"),  // the same day: the first stays
			incoming("Troops stand at the border", "False", "2022-01-02"), // unchanged
			{Place: "line 5", Reason: "It is empty.", Hash: "x"},
			incoming("Bread costs nine euros today", "Half true", ""),
			incoming("Bread costs nine euros today", "Half true", "2022-01-03"), // updated
		}
		if got := outcomes(save(t, db, run, first...)); got != "aoourau" {
			t.Errorf("the first time: %s", got)
		}
		if run.Position != 7 || run.Added != 2 || run.Updated != 1 || run.Older != 2 || run.Unchanged != 1 || run.Refused != 1 || run.Repaired != 0 {
			t.Errorf("the run: %+v", run)
		}
		if got := outcomes(save(t, db, run, first[2], first[6], first[4])); got != "our" {
			t.Errorf("the same run goes on: %s, want the first of a day kept", got)
		}
		again := newRun(t, db)
		if got := outcomes(save(t, db, again, first...)); got != "uoourou" {
			t.Errorf("the second time: %s", got)
		}
		if again.Added+again.Updated != 0 {
			t.Errorf("the second time: %+v, want nothing new", again.ReviewCounts)
		}
		corrected := newRun(t, db)
		if got := outcomes(save(t, db, corrected, incoming("Troops stand at the border", "True", "2022-01-02"))); got != "u" || corrected.Updated != 1 {
			t.Errorf("another run with another rating of the same day: %s, want updated", got)
		}
		all, err := db.Externals(t.Context(), store.ExternalQuery{})
		if err != nil || len(all) != 2 || all[1].Mapped != review.ClassTrue || all[1].Version != 2 || all[0].ReviewDate != "2022-01-03" || all[0].Mapped != review.ClassMixed {
			t.Errorf("kept: %+v, %v", all, err)
		}
		near, err := db.Near(t.Context(), store.NearQuery{External: true, Query: match.Query{Text: "troops at the border"}})
		if err != nil || len(near) == 0 || near[0].External.ID != all[1].ID {
			t.Errorf("found: %+v, %v", near, err)
		}
	})
}

func TestARunIsOnePersons(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		run := newRun(t, db)
		other := *run
		save(t, db, run, incoming("A claim", "False", ""))
		if _, err := db.SaveReviews(t.Context(), &other, []store.IncomingReview{incoming("Another", "False", "")}, noon); errs.KindOf(err) != errs.Conflict {
			t.Errorf("a second worker on the same run: %v, want a conflict", err)
		}
		if all, _ := db.Externals(t.Context(), store.ExternalQuery{}); len(all) != 1 {
			t.Errorf("%d reviews, want the one", len(all))
		}
	})
}

func TestLabelsAreCountedAndMapped(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureLabels(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		save(t, db, newRun(t, db), incoming("Claim one", "Four Pinocchios", ""), incoming("Claim two is", "four pinocchios!", ""), incoming("Claim three is", "Falsch", ""))
		labels, err := db.RatingLabels(t.Context(), store.RatingLabelQuery{Unmapped: true})
		if err != nil || len(labels) != 1 || labels[0].Reviews != 2 || labels[0].Label != "Four Pinocchios" || labels[0].Site != "checks.example" || labels[0].Language != "en" {
			t.Fatalf("unmapped: %+v, %v", labels, err)
		}
		mapped := func(want review.Class) {
			t.Helper()
			n := 0
			all, err := db.Externals(t.Context(), store.ExternalQuery{Class: want, Unmapped: want == ""})
			for _, e := range all {
				if e.RatingKey == "four pinocchios" {
					n++
				}
			}
			if err != nil || n != 2 {
				t.Errorf("%d reviews are %q, want both (%v)", n, want, err)
			}
		}
		mapped(review.Unmapped)
		editor := review.Actor{ID: uuid.New(), Name: "Ed", Role: review.Editor}
		to := func(id uuid.UUID, c review.Class) {
			t.Helper()
			if _, err := db.EditRatingLabel(t.Context(), id, 0, func(l *review.RatingLabel) error { return l.Map(c, editor, noon) }, editor, noon); err != nil {
				t.Fatal(err)
			}
		}
		everybody, err := db.AddRatingLabel(t.Context(), review.RatingLabel{ID: uuid.New(), Label: "Four Pinocchios", Key: "four pinocchios", Class: review.ClassFalse, UpdatedAt: noon, Version: 1}, editor, noon)
		if err != nil {
			t.Fatal(err)
		}
		mapped(review.ClassFalse)
		to(labels[0].ID, review.ClassMostlyFalse) // the site's own comes first
		mapped(review.ClassMostlyFalse)
		to(everybody.ID, review.ClassMixed)
		mapped(review.ClassMostlyFalse)
		to(labels[0].ID, review.Unmapped) // undone: everybody's holds
		mapped(review.ClassMixed)
		if _, err := db.EditRatingLabel(t.Context(), everybody.ID, 1, func(l *review.RatingLabel) error { return nil }, editor, noon); errs.KindOf(err) != errs.Conflict {
			t.Errorf("a stale version: %v, want a conflict", err)
		}
		rows, err := db.RatingLabels(t.Context(), store.RatingLabelQuery{Site: "checks.example"})
		if err != nil || len(rows) != 2 || rows[0].Means != review.ClassMixed || rows[0].Class != "" || rows[1].Means != review.ClassFalse {
			t.Errorf("rows: %+v, %v", rows, err)
		}
		// Pages of one.
		seen := map[uuid.UUID]bool{}
		for before := uuid.Nil; ; {
			page, err := db.RatingLabels(t.Context(), store.RatingLabelQuery{Before: before, Limit: 100})
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range page {
				if seen[l.ID] {
					t.Fatalf("%s is on two pages", l.Label)
				}
				seen[l.ID] = true
			}
			if len(page) < 100 {
				break
			}
			before = page[99].ID
		}
		if len(seen) < len(review.LabelPresets(noon)) {
			t.Errorf("%d labels on the pages, want all", len(seen))
		}
	})
}
