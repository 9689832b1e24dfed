package store_test

import (
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestPublicMovesWithWhatReadersSeeAlone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		look := func() store.Public {
			t.Helper()
			p, err := db.Public(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return p
		}
		none := look()
		if !none.At.IsZero() {
			t.Errorf("nothing is public, and changed at %v", none.At)
		}
		c := caseIn(t, db, review.Published)
		shown := look()
		if shown.Mark == none.Mark || shown.At.IsZero() {
			t.Errorf("published: %+v, before %+v", shown, none)
		}
		_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Ask the ministry once more."}, review.Actor{ID: c.ID, Name: "Ines", Role: review.Editor}, noon)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := look(); got != shown {
			t.Errorf("after a note: %+v, want %+v", got, shown)
		}
	})
}
