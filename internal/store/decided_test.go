package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestLastDecidedGoesBackStepByStep(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, all := imported(t, db, "", news, "100,000 troops", "never threatened", "Lavrov said")
		decide := func(by review.User, at time.Time, ids ...uuid.UUID) {
			t.Helper()
			_, err := db.EditCandidates(t.Context(), ids, func(x *review.Triage) error {
				return x.Dismiss(review.ReasonTrivial, "", nil, by.Actor(), at)
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		decide(rita, noon, all[0].ID)
		decide(rita, noon.Add(time.Second), all[1].ID, all[2].ID)
		for _, want := range []int{2, 1, 0} {
			last, err := db.LastDecided(t.Context(), rita.ID, noon.Add(-time.Hour))
			if err != nil || len(last) != want {
				t.Fatalf("LastDecided = %d candidates (%v), want %d", len(last), err, want)
			}
			for _, x := range last {
				if _, err := db.EditCandidates(t.Context(), []uuid.UUID{x.ID}, func(x *review.Triage) error { return x.Undo(rita.Actor(), noon) }); err != nil {
					t.Fatal(err)
				}
			}
		}
		decide(edgar, noon, all[0].ID)
		for who, since := range map[uuid.UUID]time.Time{rita.ID: noon.Add(-time.Hour), edgar.ID: noon.Add(time.Hour)} {
			if last, err := db.LastDecided(t.Context(), who, since); err != nil || len(last) != 0 {
				t.Errorf("LastDecided(%s, %s) = %d candidates (%v), want none", who, since, len(last), err)
			}
		}
	})
}

func TestDraftsByTheBeginningOfTheirNames(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		u := hired(t, db)
		for _, form := range []string{"case/1/note", "case/1/verdict", "case/12/note", "case_1/note"} {
			if err := db.SaveDraft(t.Context(), u, form, map[string]string{"body": form}, noon); err != nil {
				t.Fatal(err)
			}
		}
		got, err := db.Drafts(t.Context(), u, "case/1/")
		if err != nil || len(got) != 2 || got["case/1/note"].Fields["body"] != "case/1/note" {
			t.Errorf("Drafts = %v (%v), want the two of case/1/", got, err)
		}
	})
}

func hired(t *testing.T, db *store.DB) uuid.UUID {
	t.Helper()
	u, err := review.NewUser("Dora Drafts", "dora@desk.example", review.Reviewer, noon)
	if err == nil {
		err = db.AddUser(t.Context(), u, edgar.Actor())
	}
	if err != nil {
		t.Fatal(err)
	}
	return u.ID
}
