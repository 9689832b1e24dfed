package store_test

import (
	"errors"
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// A take-down changes rows of the record by the program's own doors: nothing is broken, and
// no leaf of before tells of the words.
func TestATakeDownStaysInTheRecord(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := recordedDesk(t, db)
		salts := saltsOf(t, db, "notes")
		take := review.TakeDown{Kind: "words", Words: []string{"ministry"}, Reason: "as a court ordered"}
		if _, err := db.TakeDown(t.Context(), take, review.Actor{ID: edgar.ID, Name: "Ada", Role: review.Administrator}, noon); err != nil {
			t.Fatal(err)
		}
		sealed(t, db)
		if got := brokenRecord(t, db, nil); len(got) > 0 {
			t.Errorf("after a take-down: %v", got)
		}
		if now := saltsOf(t, db, "notes"); now == salts {
			t.Error("the salt of words that were taken down is still there")
		}
		if y, err := db.Case(t.Context(), c.ID); err != nil || strings.Contains(y.Notes[0].Body, "ministry") {
			t.Errorf("the note says %q (%v)", y.Notes[0].Body, err)
		}
	})
}

func saltsOf(t *testing.T, db *store.DB, table string) string {
	t.Helper()
	var salts [][]byte
	if err := db.Gorm().Raw("SELECT salt FROM record_rows WHERE tab = ? ORDER BY key", table).Scan(&salts).Error; err != nil {
		t.Fatal(err)
	}
	out := ""
	for _, s := range salts {
		out += string(s)
	}
	return out
}

// Rows of before the record are recorded as they are found, once, and what strangers write
// later is not.
func TestRowsOfBefore(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := recordedDesk(t, db)
		for _, statement := range []string{"DELETE FROM record_leaves", "DELETE FROM record_rows", "DELETE FROM record_hashes", "DELETE FROM record_heads",
			"UPDATE record_adopted SET upto = '', done = FALSE"} {
			if err := db.Gorm().Exec(statement).Error; err != nil {
				t.Fatal(err)
			}
		}
		if got := brokenRecord(t, db, nil); len(got) > 0 {
			t.Errorf("before they are recorded: %v", got)
		}
		sealed(t, db)
		before, err := db.VerifyRecord(t.Context(), nil)
		if err != nil || before.Leaves < 10 || before.Leaves != int64(before.Rows) || len(before.Broken) > 0 {
			t.Fatalf("recorded as found: %+v (%v)", before, err)
		}
		sealed(t, db)
		if again, err := db.VerifyRecord(t.Context(), nil); err != nil || again.Leaves != before.Leaves {
			t.Errorf("recorded again: %d leaves, had %d (%v)", again.Leaves, before.Leaves, err)
		}
		if err := db.Gorm().Exec("UPDATE claims SET place = 'Bern' WHERE id = ?", c.ClaimID).Error; err != nil {
			t.Fatal(err)
		}
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Later."}, edgar.Actor(), noon)
			return err
		})
		sealed(t, db)
		if got := brokenRecord(t, db, nil); len(got) != 1 || got[0] != "claims "+c.ClaimID.String() {
			t.Errorf("what a stranger changed beside the program: %v, want the claim alone", got)
		}
	})
}

// What a transaction touches and leaves as it was makes no leaf, and what is undone none.
func TestNoLeafWithoutAChange(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := recordedDesk(t, db)
		before, err := db.VerifyRecord(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.EditCase(t.Context(), c.ID, func(*review.Case) error { return nil }); err != nil {
			t.Fatal(err)
		}
		errStop := errors.New("stop")
		if _, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
			if _, err := c.AddNote(review.Note{Body: "Never written."}, edgar.Actor(), noon); err != nil {
				return err
			}
			return errStop
		}); err != errStop {
			t.Fatal(err)
		}
		sealed(t, db)
		if got, err := db.VerifyRecord(t.Context(), nil); err != nil || got.Leaves != before.Leaves || len(got.Broken) > 0 {
			t.Errorf("nothing was changed, and there are %d leaves, had %d (%v, %v)", got.Leaves, before.Leaves, got.Broken, err)
		}
	})
}
