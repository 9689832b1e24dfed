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

func TestWhatWaitsLongestComesFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		var cases []*review.Case
		for range 5 {
			cases = append(cases, caseIn(t, db, review.Proposed))
		}
		approved := caseIn(t, db, review.Approved)
		caseIn(t, db, review.Published)
		stored, err := db.Case(t.Context(), cases[0].ID)
		if err != nil || !stored.Since().Equal(stored.Verdict().CreatedAt) {
			t.Fatalf("it waits since %v (%v), and its verdict was written at %v", stored.Since(), err, stored.Verdict().CreatedAt)
		}
		// The second was saved by a program that did not know since when: its last change counts.
		for i, since := range map[int]*time.Time{0: at(3 * time.Hour), 1: nil, 2: at(time.Hour), 3: at(3 * time.Hour), 4: at(-time.Hour)} {
			if err := db.Gorm().Exec("UPDATE cases SET waits_since = ?, updated_at = ? WHERE id = ?", since, noon, cases[i].ID).Error; err != nil {
				t.Fatal(err)
			}
		}
		want := []uuid.UUID{cases[4].ID, cases[1].ID, cases[2].ID, cases[0].ID, cases[3].ID}
		for _, limit := range []int{1, 2, 10} {
			var got []uuid.UUID
			for after := ""; ; {
				page, err := db.Waiting(t.Context(), review.Proposed, after, limit)
				if err != nil || len(page.Items) > limit {
					t.Fatalf("a page of %d (%v), want at most %d", len(page.Items), err, limit)
				}
				for _, c := range page.Items {
					got = append(got, c.ID)
				}
				if after = page.Next; after == "" || len(got) > len(want) {
					break
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("in pages of %d (-want +got):\n%s", limit, diff)
			}
		}
		page, err := db.Waiting(t.Context(), review.Approved, "", 10)
		if err != nil || len(page.Items) != 1 || page.Items[0].ID != approved.ID {
			t.Errorf("approved: %d cases, %v; want one", len(page.Items), err)
		}
		n, err := db.SignOff(t.Context())
		if err != nil || n != (store.SignOff{Proposed: 5, Approved: 1, Pending: 1}) {
			t.Errorf("SignOff = %+v, %v", n, err)
		}
		if _, err := db.Waiting(t.Context(), review.Approved, "x", 10); err == nil {
			t.Error("a cursor of no list is not refused")
		}
	})
}

// at is so long after noon.
func at(d time.Duration) *time.Time {
	t := noon.Add(d)
	return &t
}
