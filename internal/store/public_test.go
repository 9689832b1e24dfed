package store_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestPublicMovesWithWhatReadersSeeAlone(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		look := func() string {
			t.Helper()
			rows, err := db.Public(t.Context(), store.PublicRange{})
			if err != nil {
				t.Fatal(err)
			}
			return store.PublicMark(rows, review.Organisation{})
		}
		none := look()
		c := caseIn(t, db, review.Published)
		shown := look()
		if shown == none {
			t.Error("a verdict was published, and the mark is the same")
		}
		_, err := db.EditCase(t.Context(), c.ID, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Ask the ministry once more."}, review.Actor{ID: c.ID, Name: "Ines", Role: review.Editor}, noon)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := look(); got != shown {
			t.Errorf("after a note: %s, want %s", got, shown)
		}
	})
}

// numbered says of each public case what public_cases has.
func numbered(t *testing.T, db *store.DB) map[uuid.UUID]time.Time {
	t.Helper()
	rows := []struct {
		CaseID    uuid.UUID
		ChangedAt time.Time
	}{}
	if err := db.Gorm().Table("public_cases").Order("n").Scan(&rows).Error; err != nil {
		t.Fatal(err)
	}
	out := map[uuid.UUID]time.Time{}
	for _, r := range rows {
		out[r.CaseID] = r.ChangedAt.UTC()
	}
	return out
}

func TestACaseIsNumberedWhenItBecomesPublic(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		caseIn(t, db, review.Approved)
		published := caseIn(t, db, review.Published)
		if diff := cmp.Diff(map[uuid.UUID]time.Time{published.ID: noon}, numbered(t, db)); diff != "" {
			t.Errorf("published (-want +got):\n%s", diff)
		}
		later := noon.Add(time.Hour)
		_, err := db.EditCase(t.Context(), published.ID, func(c *review.Case) error {
			return c.Retract("It was another year.", review.Actor{ID: c.ID, Name: "Tomas", Role: review.Editor}, later)
		})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[uuid.UUID]time.Time{published.ID: later}, numbered(t, db)); diff != "" {
			t.Errorf("retracted (-want +got):\n%s", diff)
		}
		pages, err := db.SitemapPages(t.Context())
		if err != nil || len(pages) != 1 || !pages[0].ChangedAt.Equal(later) {
			t.Errorf("SitemapPages = %v, %v; want one that changed at %v", pages, err, later)
		}
	})
}
