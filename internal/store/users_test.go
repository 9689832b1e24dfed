package store_test

import (
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var (
	noon   = time.Date(2026, 11, 23, 12, 0, 0, 123456000, time.UTC)
	system = review.Actor{Name: "test", Role: review.Administrator}
)

// person adds a user to the database.
func person(t *testing.T, db *store.DB, name string, role review.Role) review.User {
	t.Helper()
	u, err := review.NewUser(name, name+"@example.org", role, noon)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.AddUser(t.Context(), u, system); err != nil {
		t.Fatal(err)
	}
	return u
}

func wantKind(t *testing.T, what string, err error, want errs.Kind) {
	t.Helper()
	if errs.KindOf(err) != want {
		t.Errorf("%s = %v, want kind %q", what, err, want)
	}
}

func demote(u *review.User) (review.Verb, error) {
	u.Role = review.Reviewer
	return "role changed", nil
}

func disable(u *review.User) (review.Verb, error) { u.DisabledAt = &noon; return "user disabled", nil }

func TestUserIsFoundByIDAndEmail(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		want := person(t, db, "Ann", review.Editor)
		got, err := db.User(t.Context(), want.ID)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("User: %v (-want +got)\n%s", err, diff)
		}
		got, err = db.UserByEmail(t.Context(), " ANN@example.org ")
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("UserByEmail: %v (-want +got)\n%s", err, diff)
		}
		wantKind(t, "AddUser with a taken e-mail", db.AddUser(t.Context(), again(t, "ann@example.org"), system), errs.Conflict)
		if n, err := db.CountUsers(t.Context()); n != 1 || err != nil {
			t.Errorf("CountUsers = %d, %v; want 1", n, err)
		}
	})
}

func again(t *testing.T, email string) review.User {
	u, err := review.NewUser("Other", email, review.Reader, noon)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestEditUserSavesWithAnEvent(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		person(t, db, "Ann", review.Administrator)
		bea := person(t, db, "Bea", review.Editor)
		got, err := db.EditUser(t.Context(), bea.ID, demote, system, noon)
		if err != nil || got.Role != review.Reviewer || got.Version != 2 {
			t.Fatalf("EditUser = %+v, %v; want a reviewer of version 2", got, err)
		}
		events, err := db.Events(t.Context(), store.EventQuery{SubjectID: bea.ID, Limit: 1})
		if err != nil || len(events) != 1 {
			t.Fatal(events, err)
		}
		want := map[string]string{"name": "Bea", "role": "editor → reviewer"}
		if diff := cmp.Diff(want, events[0].Detail); events[0].Verb != "role changed" || diff != "" {
			t.Errorf("event %q (-want +got)\n%s", events[0].Verb, diff)
		}
	})
}

func TestLastAdministratorStays(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Administrator)
		for name, change := range map[string]func(*review.User) (review.Verb, error){"demote": demote, "disable": disable} {
			_, err := db.EditUser(t.Context(), ann.ID, change, system, noon)
			wantKind(t, name, err, errs.Conflict)
		}
	})
}

func TestTwoAdministratorsDemoteEachOther(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		both := []review.User{person(t, db, "Ann", review.Administrator), person(t, db, "Bea", review.Administrator)}
		results := make([]error, 2)
		var wg sync.WaitGroup
		for i := range both {
			wg.Go(func() { _, results[i] = db.EditUser(t.Context(), both[i].ID, demote, system, noon) })
		}
		wg.Wait()
		if (results[0] == nil) == (results[1] == nil) {
			t.Errorf("both demoted at once: got %v and %v, want one success", results[0], results[1])
		}
	})
}
