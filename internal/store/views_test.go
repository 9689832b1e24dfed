package store_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// viewers adds the people who have views.
func viewers(t *testing.T, db *store.DB) {
	t.Helper()
	for _, u := range []review.User{rita, edgar} {
		u.Email, u.Grants, u.CreatedAt, u.Version = strings.ToLower(u.Name)+"@desk.example", []review.Action{}, noon, 1
		if err := db.AddUser(t.Context(), u, ada); err != nil {
			t.Fatal(err)
		}
	}
}

func addView(t *testing.T, db *store.DB, who review.User, name string, f review.Filter, shared bool) (review.View, error) {
	t.Helper()
	v, err := review.NewView(review.ViewOfCases, review.ViewWish{Name: &name, Filter: f, Shared: &shared}, who.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	return db.AddView(t.Context(), v, who.Actor())
}

// Everybody sees their own views and those that are shared; what one keeps to oneself is
// told nowhere, and what became of a shared one is.
func TestViewsAreOnesOwnOrShared(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		viewers(t, db)
		own, err := addView(t, db, rita, "Élan, mine", review.Filter{"tag": "x"}, false)
		if err != nil {
			t.Fatal(err)
		}
		shared, err := addView(t, db, rita, "Budget", review.Filter{"topic": "budget", "state": "open"}, true)
		if err != nil {
			t.Fatal(err)
		}
		for who, want := range map[uuid.UUID][]uuid.UUID{rita.ID: {shared.ID, own.ID}, edgar.ID: {shared.ID}} {
			all, err := db.Views(t.Context(), who)
			var got []uuid.UUID
			for _, v := range all {
				got = append(got, v.ID)
			}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("%s sees %v (%v), want %v", who, got, err, want)
			}
		}
		if _, err := db.View(t.Context(), own.ID, edgar.Actor()); errs.KindOf(err) != errs.NotFound {
			t.Errorf("Edgar at Rita's own view: %v", err)
		}
		remove := func(v *review.View) error { return v.Remove(edgar.Actor(), noon.Add(time.Hour)) }
		_, none := db.EditView(t.Context(), uuid.New(), 1, remove, edgar.Actor())
		for _, version := range []int{0, own.Version, own.Version + 7} {
			if _, err := db.EditView(t.Context(), own.ID, version, remove, edgar.Actor()); errs.KindOf(err) != errs.NotFound || err.Error() != none.Error() {
				t.Errorf("Edgar removes version %d of Rita's own view: %v, want what a view that never was says: %v", version, err, none)
			}
		}
		if _, err := db.EditView(t.Context(), shared.ID, 7, remove, edgar.Actor()); errs.KindOf(err) != errs.Conflict {
			t.Errorf("Edgar removes a version of a shared view that he can't have seen: %v", err)
		}
		if _, err := db.EditView(t.Context(), shared.ID, 1, remove, edgar.Actor()); err != nil {
			t.Fatal(err)
		}
		if all, err := db.Views(t.Context(), rita.ID); err != nil || len(all) != 1 {
			t.Errorf("Rita sees %d views after one was removed (%v), want 1", len(all), err)
		}
		back, err := db.EditView(t.Context(), shared.ID, 0, func(v *review.View) error { return v.Restore(rita.Actor(), noon.Add(2*time.Hour)) }, rita.Actor())
		if err != nil || back.Filter["topic"] != "budget" {
			t.Errorf("brought back: %+v, %v", back, err)
		}
		var verbs []review.Verb
		if err := db.Gorm().Model(&review.Event{}).Where("subject = 'view'").Order("seq").Pluck("verb", &verbs).Error; err != nil {
			t.Fatal(err)
		}
		if want := []review.Verb{review.VerbViewShared, review.VerbViewRemoved, review.VerbViewRestored}; !slices.Equal(verbs, want) {
			t.Errorf("told of views: %q, want %q", verbs, want)
		}
	})
}

// There are so many views and no more; one that was removed is gone for good after a week.
func TestViewsAreBounded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		viewers(t, db)
		var last review.View
		for i := range review.MostViews {
			var err error
			if last, err = addView(t, db, rita, "View "+strconv.Itoa(i), review.Filter{}, true); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := addView(t, db, rita, "One more", review.Filter{}, false); errs.KindOf(err) != errs.Conflict {
			t.Errorf("the 51st of Rita's: %v", err)
		}
		if _, err := addView(t, db, edgar, "One more", review.Filter{}, true); errs.KindOf(err) != errs.Conflict {
			t.Errorf("the 51st that is shared: %v", err)
		}
		if _, err := addView(t, db, edgar, "One more", review.Filter{}, false); err != nil {
			t.Errorf("Edgar's first: %v", err)
		}
		if _, err := db.EditView(t.Context(), last.ID, 0, func(v *review.View) error { return v.Remove(rita.Actor(), noon) }, rita.Actor()); err != nil {
			t.Fatal(err)
		}
		left := func(at time.Time) (n int64) {
			t.Helper()
			if _, err := db.DeleteExpired(t.Context(), at); err != nil {
				t.Fatal(err)
			}
			if err := db.Gorm().Model(&review.View{}).Where("id = ?", last.ID).Count(&n).Error; err != nil {
				t.Fatal(err)
			}
			return n
		}
		if n := left(noon.Add(6 * 24 * time.Hour)); n != 1 {
			t.Error("a view that was removed six days ago is gone")
		}
		if n := left(noon.Add(8 * 24 * time.Hour)); n != 0 {
			t.Error("a view that was removed eight days ago is still there")
		}
	})
}

// What views list is counted as the list has it.
func TestCountsOfViewsAreThoseOfTheLists(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		viewers(t, db)
		manyClaims(t, db, 7)
		var open []uuid.UUID
		if err := db.Gorm().Model(&review.Case{}).Order("id").Pluck("id", &open).Error; err != nil || len(open) != 7 {
			t.Fatal(err, len(open))
		}
		for i, c := range open {
			if _, err := db.EditCase(t.Context(), c, func(x *review.Case) error {
				to := *x.Claim
				to.Tags = []string{"every", []string{"even", "odd"}[i%2]}
				if err := x.Reword(to, rita.Actor(), noon); err != nil {
					return err
				}
				if i < 3 {
					return x.Assign(edgar, edgar.Actor(), noon)
				}
				return nil
			}); err != nil {
				t.Fatal(err)
			}
		}
		living := review.LivingStates()
		queries := []store.ClaimQuery{
			{}, {States: living}, {States: []review.State{review.Open}}, {Tag: "every"}, {Tag: "even", States: living}, {Tag: "ODD", AssigneeID: edgar.ID},
			{AssigneeID: edgar.ID, States: []review.State{review.Assigned}}, {Tag: "none"}, {Speaker: "Nobody at all"}, {From: "1999-01-01"}, {Text: "eve", States: living},
		}
		got, err := db.CountCases(t.Context(), queries)
		if err != nil {
			t.Fatal(err)
		}
		for i, q := range queries {
			q.Limit = 100
			page, err := db.Cases(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			if int(got[i].N) != len(page.Items) {
				t.Errorf("query %d: counted %s, the list has %d", i, got[i], len(page.Items))
			}
		}
		if got[4].N != 4 || got[5].N != 1 || got[4].AtLeast {
			t.Errorf("even: %s, odd with Edgar: %s; want 4 and 1", got[4], got[5])
		}
		gone, err := db.Gone(t.Context(), store.ClaimQuery{Tag: "Every", Topic: "none", Speaker: "Nobody at all"})
		if err != nil || !slices.Equal(gone, []string{"topic", "speaker"}) {
			t.Errorf("gone: %q, %v; want topic and speaker", gone, err)
		}
		loads, err := db.LoadsOf(t.Context(), []review.User{rita, edgar})
		if err != nil || loads[edgar.ID].Working != 3 || loads[edgar.ID].Waiting != 0 || loads[rita.ID].Working != 0 {
			t.Errorf("loads: %+v, %v; want 3 with Edgar", loads, err)
		}
	})
}

// A view of triage is counted among the candidates of its state.
func TestCountsOfViewsOfTriage(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		importFilm(t, db)
		queries := []store.CandidateQuery{{State: "new"}, {}, {State: "new", CheckWorthy: true}, {State: "new", Text: "the"}, {State: "dismissed"}, {Attribution: "direct"}}
		got, err := db.CountTriage(t.Context(), queries)
		if err != nil {
			t.Fatal(err)
		}
		for i, q := range queries {
			q.Limit = 100
			page, err := db.Candidates(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			if int(got[i].N) != len(page.Items) || got[i].AtLeast {
				t.Errorf("query %d: counted %s, the queue has %d", i, got[i], len(page.Items))
			}
		}
	})
}
