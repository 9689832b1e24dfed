package store_test

import (
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func notices(t testing.TB, db *store.DB, q store.NoticeQuery) []store.NoticeRow {
	t.Helper()
	found, err := db.Notices(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func unread(t testing.TB, db *store.DB, who review.User) store.Count {
	t.Helper()
	n, err := db.Counts(t.Context(), who.ID, "2026-11-30")
	if err != nil {
		t.Fatal(err)
	}
	return n.Notices
}

func TestNoticesAreWrittenWithTheirEvent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		me, other := editorOf(t, db), editorOf(t, db)
		var cases []*review.Case
		for range 3 {
			c := claimed(t, db, "Some "+uuid.NewString()[:8]+" apples grew in Ghent")
			cases = append(cases, edit(t, db, c.ID, func(c *review.Case) error { return c.Assign(me, other.Actor(), noon) }))
		}
		_, err := db.EditCase(t.Context(), cases[0].ID, func(c *review.Case) error {
			if err := c.Assign(other, me.Actor(), noon); err != nil {
				return err
			}
			return errs.New(errs.Conflict, "No.")
		})
		wantKind(t, "a change that is refused", err, errs.Conflict)
		all := notices(t, db, store.NoticeQuery{User: me.ID})
		if len(all) != 3 || unread(t, db, me) != 3 || unread(t, db, other) != 0 {
			t.Fatalf("%d notices, %d unread, %d of the other; want 3, 3 and none", len(all), unread(t, db, me), unread(t, db, other))
		}
		if n := all[0]; n.Kind != review.ToldAssigned || n.CaseID != cases[2].ID || n.By != other.Name || n.Wording != cases[2].Claim.Wording || n.State != review.Assigned {
			t.Errorf("the newest is %+v", n)
		}
		if page := notices(t, db, store.NoticeQuery{User: me.ID, Before: all[0].ID, Limit: 1}); len(page) != 1 || page[0].ID != all[1].ID {
			t.Errorf("the page behind the first is %+v", page)
		}
		_, err = db.ReadNotice(t.Context(), all[0].ID, other.ID, noon)
		wantKind(t, "another's notice", err, errs.NotFound)
		if _, err := db.ReadNotice(t.Context(), all[0].ID, me.ID, noon); err != nil || unread(t, db, me) != 2 {
			t.Errorf("ReadNotice: %v, %d unread, want 2", err, unread(t, db, me))
		}
		if err := db.ReadNotices(t.Context(), all[1].ID, me.ID, noon); err != nil || unread(t, db, me) != 0 {
			t.Errorf("ReadNotices: %v, %d unread, want none", err, unread(t, db, me))
		}
		if got := notices(t, db, store.NoticeQuery{User: me.ID, Unread: true}); len(got) != 0 {
			t.Errorf("unread: %+v", got)
		}
		for days, want := range map[int]int{29: 3, 31: 0} {
			_, err := db.DeleteExpired(t.Context(), noon.AddDate(0, 0, days))
			if got := len(notices(t, db, store.NoticeQuery{User: me.ID})); err != nil || days == 31 && got != want {
				t.Errorf("after %d days %d are kept, %v; want %d", days, got, err, want)
			}
		}
	})
}

// TestAPanelsNoticesTellNothingOfAVote compares what is told while a panel votes.
func TestAPanelsNoticesTellNothingOfAVote(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		r := toPanel(t, db)
		before := map[uuid.UUID]int{}
		everybody := append([]review.User{r.breaker}, r.members...)
		for _, u := range everybody {
			before[u.ID] = len(notices(t, db, store.NoticeQuery{User: u.ID}))
		}
		r.votes(t, "altered", "satire")
		for _, u := range everybody {
			if got := len(notices(t, db, store.NoticeQuery{User: u.ID})); got != before[u.ID] {
				t.Errorf("%d notices after two votes, %d before", got, before[u.ID])
			}
		}
	})
}

func TestWhoseCaseIsDueIsToldOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		if err := db.EnsureScales(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		c := publishedAs(t, db, "Some "+uuid.NewString()[:8]+" apples grew in Ghent", noon)
		me, other := editorOf(t, db), editorOf(t, db) // who came later was told nothing of it
		day := noon.AddDate(0, 0, 3)
		if err := db.Gorm().Exec("UPDATE cases SET assignee_id = ?, recheck_key = ? WHERE id = ?", me.ID, review.RecheckDue(day.Format(time.DateOnly)), c.ID).Error; err != nil {
			t.Fatal(err)
		}
		for at, want := range map[time.Duration]int{0: 0, 48: 0} {
			if err := db.TellRechecks(t.Context(), noon.Add(at*time.Hour)); err != nil || len(notices(t, db, store.NoticeQuery{User: me.ID})) != want {
				t.Errorf("after %d hours %v, %v", at, notices(t, db, store.NoticeQuery{User: me.ID}), err)
			}
		}
		for range 2 {
			if err := db.TellRechecks(t.Context(), day); err != nil {
				t.Fatal(err)
			}
		}
		got := notices(t, db, store.NoticeQuery{User: me.ID})
		if len(got) != 1 || got[0].Kind != review.ToldRecheck || got[0].By != "" || len(notices(t, db, store.NoticeQuery{User: other.ID})) != 0 {
			t.Errorf("told %+v, want one that it is due", got)
		}
	})
}
