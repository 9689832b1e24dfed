package kept_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"factdesk/internal/guard"
	"factdesk/internal/kept"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var (
	noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	ann  = review.User{ID: uuid.MustParse("0197a0a0-0000-7000-8000-00000000000a"), Name: "Ann", Email: "ann@desk.example", Role: review.Editor, Version: 1}
	key  = kept.Key{What: "name", ID: "ann"}
)

// each runs f on both databases, with two processes on each.
func each(t *testing.T, f func(t *testing.T, db, other *store.DB)) {
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		t.Run(name, func(t *testing.T) {
			at := address(t)
			f(t, storetest.OpenAt(t, at), storetest.OpenAt(t, at))
		})
	}
}

// desk has Ann on it, and somebody who keeps her name.
func desk(t *testing.T, db *store.DB) *kept.Answers {
	t.Helper()
	admin := review.User{ID: uuid.Must(uuid.NewV7()), Name: "Ada", Email: "ada@desk.example", Role: review.Administrator, Version: 1}
	for _, u := range []review.User{admin, ann} {
		if err := db.AddUser(t.Context(), u, review.Actor{}); err != nil {
			t.Fatal(err)
		}
	}
	return kept.New(db, 0)
}

// role is Ann's, kept or read.
func role(t *testing.T, a *kept.Answers, db *store.DB) review.Role {
	t.Helper()
	if err := a.Fresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	got, err := kept.Get(t.Context(), a, key, func(ctx context.Context) (review.Role, kept.Held, error) {
		u, err := db.User(ctx, ann.ID)
		return u.Role, kept.Held{Bytes: 100, Of: []uuid.UUID{ann.ID}}, err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func promote(t *testing.T, db *store.DB, to review.Role) {
	t.Helper()
	_, err := db.EditUser(t.Context(), ann.ID, func(u *review.User) (review.Verb, error) {
		u.Role = to
		return review.VerbRoleChanged, nil
	}, review.Actor{}, noon)
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsKeptGoesWithWhatItWasMadeOf(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a := desk(t, db)
		role(t, a, db)
		role(t, a, db)
		if c := a.Counts(); c.Fills != 1 || c.Hits != 1 || c.Entries != 1 {
			t.Errorf("asked twice: %+v, want one fill and one hit", c)
		}
		promote(t, db, review.Reviewer)
		if got := role(t, a, db); got != review.Reviewer {
			t.Errorf("after the change she is %s, want %s", got, review.Reviewer)
		}
		if c := a.Counts(); c.Fills != 2 || c.Dropped != 1 {
			t.Errorf("after the change: %+v, want two fills and one let go of", c)
		}
	})
}

// TestTwoProcesses has one change what another keeps, with no notification between them:
// none was listened to, as when one is lost.
func TestTwoProcesses(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a := desk(t, db)
		role(t, a, db)
		promote(t, other, review.Reviewer)
		if got := role(t, a, db); got != review.Reviewer {
			t.Errorf("after another process's change she is %s, want %s", got, review.Reviewer)
		}
	})
}

// TestListening has two processes that listen: one hears of what the other changes, and
// looks no more than once a second besides.
func TestListening(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a := desk(t, db)
		for _, one := range []*store.DB{db, other} {
			ctx, stop := context.WithCancel(t.Context())
			done := guard.Start(func() error { return one.Listen(ctx, func(err error) { t.Log(err) }) })
			t.Cleanup(func() { stop(); <-done })
			for one.Staleness() == 0 {
				time.Sleep(time.Millisecond) // until it stands
			}
		}
		if got := role(t, a, db); got != review.Editor {
			t.Fatalf("she is %s", got)
		}
		promote(t, db, review.Reviewer)
		if got := role(t, a, db); got != review.Reviewer {
			t.Errorf("after this process's change she is %s at once, want %s", got, review.Reviewer)
		}
		promote(t, other, review.Editor)
		for end := time.Now().Add(time.Minute); role(t, a, db) != review.Editor; time.Sleep(time.Millisecond) {
			if time.Now().After(end) {
				t.Fatal("another process's change was never heard of")
			}
		}
	})
}

// TestAFillThatBeganBeforeTheChange answers who waits for it and is not kept.
func TestAFillThatBeganBeforeTheChange(t *testing.T) {
	each(t, func(t *testing.T, db, other *store.DB) {
		a := desk(t, db)
		if err := a.Fresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		reads, goOn := make(chan struct{}), make(chan struct{})
		first := guard.Start(func() error {
			got, err := kept.Get(t.Context(), a, key, func(ctx context.Context) (review.Role, kept.Held, error) {
				u, err := db.User(ctx, ann.ID)
				close(reads)
				<-goOn
				return u.Role, kept.Held{Bytes: 100, Of: []uuid.UUID{ann.ID}}, err
			})
			if err == nil && got != review.Editor {
				err = fmt.Errorf("the first is told %s", got)
			}
			return err
		})
		<-reads
		promote(t, db, review.Reviewer)
		if got := role(t, a, db); got != review.Reviewer { // does not join the one under way
			t.Errorf("who asks after the change is told %s, want %s", got, review.Reviewer)
		}
		close(goOn)
		if err := <-first; err != nil {
			t.Error(err)
		}
		if got := role(t, a, db); got != review.Reviewer {
			t.Errorf("afterwards she is %s, want %s: the old fill was kept", got, review.Reviewer)
		}
	})
}

// TestATransactionThatCommitsLate has one begin before another and commit after it: its
// change has the smaller number and is told of all the same.
func TestATransactionThatCommitsLate(t *testing.T) {
	address := storetest.PostgresDSN(t)
	db := storetest.OpenAt(t, address)
	a := desk(t, db)
	bob := ann
	bob.ID, bob.Name, bob.Email = uuid.Must(uuid.NewV7()), "Bob", "bob@desk.example"
	if err := db.AddUser(t.Context(), bob, review.Actor{}); err != nil {
		t.Fatal(err)
	}
	role(t, a, db)
	late, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer late.Close(t.Context())
	tx, err := late.Begin(t.Context())
	if err == nil {
		_, err = tx.Exec(t.Context(), "UPDATE users SET role = 'reviewer' WHERE name = 'Ann'")
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.EditUser(t.Context(), bob.ID, func(u *review.User) (review.Verb, error) { u.Name = "Rob"; return "", nil }, review.Actor{}, noon); err != nil {
		t.Fatal(err)
	}
	if got := role(t, a, db); got != review.Editor {
		t.Errorf("before the commit she is %s, want %s", got, review.Editor)
	}
	if err := tx.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := role(t, a, db); got != review.Reviewer {
		t.Errorf("after the commit she is %s, want %s", got, review.Reviewer)
	}
}

func TestBytesAreBounded(t *testing.T) {
	db := storetest.Open(t)
	a := kept.New(db, 100_000)
	put := func(id string, bytes int) {
		_, err := kept.Get(t.Context(), a, kept.Key{ID: id}, func(context.Context) (string, kept.Held, error) {
			return id, kept.Held{Bytes: bytes, Of: []uuid.UUID{uuid.New()}}, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range 1000 {
		put(fmt.Sprint(i), 5000)
		put("first", 5000) // used again and again
	}
	put("large", 50_000)
	c := a.Counts()
	if c.Bytes > 100_000 || c.Entries < 10 {
		t.Errorf("%+v, want at most 100,000 bytes and not much less", c)
	}
	if a.Has(kept.Key{ID: "large"}) || !a.Has(kept.Key{ID: "first"}) || !a.Has(kept.Key{ID: "999"}) || a.Has(kept.Key{ID: "0"}) {
		t.Error("what is kept is not what was used last")
	}
}

// TestWhoFillsMayGoAway has the one that fills leave: who waits fills again.
func TestWhoFillsMayGoAway(t *testing.T) {
	db := storetest.Open(t)
	a := kept.New(db, 0)
	begun := make(chan struct{})
	ctx, leave := context.WithCancel(t.Context())
	first := guard.Start(func() error {
		_, err := kept.Get(ctx, a, key, func(ctx context.Context) (int, kept.Held, error) {
			close(begun)
			<-ctx.Done()
			return 0, kept.Held{}, ctx.Err()
		})
		return err
	})
	<-begun
	second := guard.Start(func() error {
		got, err := kept.Get(t.Context(), a, key, func(context.Context) (int, kept.Held, error) { return 2, kept.Held{}, nil })
		if err == nil && got != 2 {
			err = fmt.Errorf("got %d", got)
		}
		return err
	})
	leave()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("who left: %v", err)
	}
	if err := <-second; err != nil {
		t.Errorf("who waited: %v", err)
	}
}
