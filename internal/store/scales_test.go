package store_test

import (
	"testing"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestPresetsComeOnceAndChangesStay(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ensure(t, db)
		first, err := db.ScaleByKey(t.Context(), "words")
		if err != nil {
			t.Fatal(err)
		}
		next, err := review.NewScale("words", "Our words", first.Ratings[:3], &first, system, noon)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.SaveScale(t.Context(), next, system, noon); err != nil {
			t.Fatal(err)
		}
		ensure(t, db)
		scales, err := db.Scales(t.Context())
		if err != nil || len(scales) != 3 {
			t.Fatalf("Scales = %d, %v; want 3", len(scales), err)
		}
		if got, err := db.ScaleByKey(t.Context(), "words"); err != nil || got.Number != 2 || got.Name != "Our words" {
			t.Errorf("ScaleByKey = %+v, %v; want version 2", got, err)
		}
		if got, err := db.Scale(t.Context(), first.ID); err != nil || got.RetiredAt == nil {
			t.Errorf("Scale of version 1 = %+v, %v; want it retired", got, err)
		}
		if all, err := db.ScaleVersions(t.Context(), "words"); err != nil || len(all) != 2 || all[0].Number != 2 {
			t.Errorf("ScaleVersions = %+v, %v; want 2 then 1", all, err)
		}
		again, err := review.NewScale("words", "Theirs", first.Ratings, &first, system, noon)
		if err != nil {
			t.Fatal(err)
		}
		wantKind(t, "SaveScale after a retired version", db.SaveScale(t.Context(), again, system, noon), errs.Conflict)
		taken, err := review.NewScale("words", "Theirs", first.Ratings, nil, system, noon)
		if err != nil {
			t.Fatal(err)
		}
		wantKind(t, "SaveScale with a taken key", db.SaveScale(t.Context(), taken, system, noon), errs.Conflict)
	})
}

func ensure(t *testing.T, db *store.DB) {
	t.Helper()
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
}
