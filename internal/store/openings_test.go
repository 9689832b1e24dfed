package store_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// Who has a case open is told to others, until they leave or have not said so for a while.
func TestWhoHasWhatOpen(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		id, me, dora := openedCase(t, db), uuid.New(), hired(t, db)
		_, all := imported(t, db, "", news, "100,000 troops")
		there := func(at time.Time, but uuid.UUID) []string {
			t.Helper()
			got, err := db.OthersAt(t.Context(), []uuid.UUID{id, all[0].ID}, but, at)
			if err != nil {
				t.Fatal(err)
			}
			return append(got[id], got[all[0].ID]...)
		}
		look := func(subject uuid.UUID, at time.Time) {
			t.Helper()
			if err := db.Look(t.Context(), subject, dora, at); err != nil {
				t.Fatal(err)
			}
		}
		look(id, noon)
		look(id, noon.Add(30*time.Second)) // renewed
		look(all[0].ID, noon)
		look(uuid.New(), noon) // of nothing
		var n int64
		if err := db.Gorm().Model(&store.Opening{}).Count(&n).Error; err != nil || n != 2 {
			t.Errorf("%d openings (%v), want those of the case and the candidate", n, err)
		}
		for name, tt := range map[string]struct {
			at   time.Time
			but  uuid.UUID
			want []string
		}{
			"both are open":          {noon.Add(time.Minute), me, []string{"Dora Drafts", "Dora Drafts"}},
			"not told to oneself":    {noon.Add(time.Minute), dora, nil},
			"only the renewed one":   {noon.Add(100 * time.Second), me, []string{"Dora Drafts"}},
			"nobody renews any more": {noon.Add(3 * time.Minute), me, nil},
		} {
			if got := there(tt.at, tt.but); !slices.Equal(got, tt.want) {
				t.Errorf("%s: %q, want %q", name, got, tt.want)
			}
		}
		if err := db.LookAway(t.Context(), id, dora); err != nil {
			t.Fatal(err)
		}
		if got := there(noon.Add(time.Minute), me); len(got) != 1 {
			t.Errorf("after Dora left: %q, want the candidate's", got)
		}
		if _, err := db.DeleteExpired(t.Context(), noon.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if err := db.Gorm().Model(&store.Opening{}).Count(&n).Error; err != nil || n != 0 {
			t.Errorf("%d openings are left after an hour (%v)", n, err)
		}
	})
}
