package store_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestRowsAreTheSameBothWays reads every row that a case is put together of by GORM and as
// JSON: what one statement brings is what nine did.
func TestRowsAreTheSameBothWays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c := publishedAs(t, db, "“Ünïcode” \\ \"quotes\", a\ttab & <marks>  of 100,000 troops", noon)
		edit(t, db, c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Ask @rita.\n\nAgain"}, rita.Actor(), noon.Add(123456000))
			return err
		})
		bothWays[review.Case](t, db, "cases")
		bothWays[claims.Claim](t, db, "claims")
		bothWays[claims.Appearance](t, db, "appearances")
		bothWays[review.Evidence](t, db, "evidence")
		bothWays[review.Note](t, db, "notes")
		bothWays[review.Verdict](t, db, "verdicts")
		bothWays[review.Edition](t, db, "editions")
		bothWays[claims.Article](t, db, "articles")
		bothWays[claims.Speaker](t, db, "speakers")
	})
}

func bothWays[T any](t *testing.T, db *store.DB, table string) {
	t.Helper()
	rows, asJSON, err := store.BothWays[T](db, table)
	if err != nil || len(rows) == 0 && table != "speakers" {
		t.Fatalf("%s: %d rows, %v", table, len(rows), err)
	}
	byText := cmpopts.SortSlices(func(a, b T) bool { return asText(t, a) < asText(t, b) })
	if diff := cmp.Diff(rows, asJSON, byText, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s, by GORM and as JSON (-want +got):\n%s", table, diff)
	}
}

func asText(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
