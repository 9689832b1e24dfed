package store_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// asked is a request of somebody's under a key, made some time after noon.
func asked(owner uuid.UUID, key, request string, after time.Duration) *store.Once {
	return &store.Once{Answer: store.Answer{OwnerID: owner, Key: key, Status: 201, CreatedAt: noon.Add(after)}, Sum: func() string { return request }}
}

// noted carries a request out that writes a note, and returns which it wrote.
func noted(t *testing.T, db *store.DB, id uuid.UUID, o *store.Once) (uuid.UUID, error) {
	err := db.CarryOut(t.Context(), o, func(ctx context.Context) error {
		if o.Repeats() {
			return nil
		}
		_, err := db.EditCase(ctx, id, func(c *review.Case) error {
			_, err := c.AddNote(review.Note{Body: "Hm."}, rita.Actor(), noon)
			return err
		})
		return err
	})
	return o.ID(), err
}

// openedCase is a case that nobody has touched.
func openedCase(t *testing.T, db *store.DB) uuid.UUID {
	t.Helper()
	_, all := imported(t, db, "", "Nobody came to the border.", "Nobody came to the border.")
	return accept(t, db, all[0].ID).ID
}

func notesOf(t *testing.T, db *store.DB, id uuid.UUID) []review.Note {
	t.Helper()
	c, err := db.Case(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return c.Notes
}

func TestARequestIsCarriedOutOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann, bea := person(t, db, "Ann", review.Editor), person(t, db, "Bea", review.Editor)
		id := openedCase(t, db)
		first, err := noted(t, db, id, asked(ann.ID, "k", "r", 0))
		if err != nil || first != notesOf(t, db, id)[0].ID {
			t.Fatalf("the first = %v, %v; want the note's id", first, err)
		}
		o := asked(ann.ID, "k", "r", time.Hour)
		if again, err := noted(t, db, id, o); err != nil || again != first || !o.Repeats() || o.Status != 201 || o.Version != 2 {
			t.Errorf("again = %v, %+v, %v; want the same", again, o, err)
		}
		_, err = noted(t, db, id, asked(ann.ID, "k", "another", time.Hour))
		wantKind(t, "another request", err, errs.Conflict)
		for what, o := range map[string]*store.Once{"somebody else's": asked(bea.ID, "k", "r", 0), "a day later": asked(ann.ID, "k", "r", 25*time.Hour)} {
			if other, err := noted(t, db, id, o); err != nil || other == first {
				t.Errorf("%s = %v, %v; want another note", what, other, err)
			}
		}
		if got := len(notesOf(t, db, id)); got != 3 {
			t.Errorf("%d notes, want 3", got)
		}
	})
}

// What fails keeps no key: neither does a change that is undone with its answer, nor one
// that is begun by many at once change anything twice.
func TestOneOfManyCarriesOut(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann, id := person(t, db, "Ann", review.Editor), openedCase(t, db)
		failed := errors.New("failed")
		o := asked(ann.ID, "k", "r", 0)
		err := db.CarryOut(t.Context(), o, func(ctx context.Context) error {
			_, err := db.EditCase(ctx, id, func(*review.Case) error { return failed })
			return err
		})
		if !errors.Is(err, failed) {
			t.Fatalf("CarryOut = %v, want what the change failed with", err)
		}
		var wg sync.WaitGroup
		ids := make([]uuid.UUID, 8)
		for i := range ids {
			wg.Go(func() {
				var err error
				if ids[i], err = noted(t, db, id, asked(ann.ID, "k", "r", 0)); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		notes := notesOf(t, db, id)
		if len(notes) != 1 || slices.ContainsFunc(ids, func(id uuid.UUID) bool { return id != notes[0].ID }) {
			t.Errorf("eight at once were answered with %v, want %d notes' id alone", ids, len(notes))
		}
	})
}

// A handler that forgets to look whether it repeats changes nothing all the same.
func TestARepetitionCanChangeNothing(t *testing.T) {
	db := storetest.Open(t)
	ann, id := person(t, db, "Ann", review.Editor), openedCase(t, db)
	careless := func() error {
		return db.CarryOut(t.Context(), asked(ann.ID, "k", "r", 0), func(ctx context.Context) error {
			_, err := db.EditCase(ctx, id, func(c *review.Case) error {
				_, err := c.AddNote(review.Note{Body: "Hm."}, rita.Actor(), noon)
				return err
			})
			return err
		})
	}
	if err := careless(); err != nil {
		t.Fatal(err)
	}
	if err := careless(); err == nil || len(notesOf(t, db, id)) != 1 {
		t.Errorf("again = %v with %d notes, want an error and one", err, len(notesOf(t, db, id)))
	}
}

func TestKeysAreBounded(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann, bea, id := person(t, db, "Ann", review.Editor), person(t, db, "Bea", review.Editor), openedCase(t, db)
		all := make([]store.Answer, store.MaxKeys-1)
		for i := range all {
			all[i] = store.Answer{OwnerID: ann.ID, Key: fmt.Sprint(i), IDs: []uuid.UUID{}, CreatedAt: noon}
		}
		if err := db.Gorm().CreateInBatches(all, 1000).Error; err != nil {
			t.Fatal(err)
		}
		if _, err := noted(t, db, id, asked(ann.ID, "last", "r", 0)); err != nil {
			t.Fatal(err)
		}
		_, err := noted(t, db, id, asked(ann.ID, "one too many", "r", 0))
		wantKind(t, "one too many", err, errs.TooMany)
		for what, o := range map[string]*store.Once{"a repetition": asked(ann.ID, "last", "r", 0), "somebody else's": asked(bea.ID, "k", "r", 0)} {
			if _, err := noted(t, db, id, o); err != nil {
				t.Errorf("%s: %v", what, err)
			}
		}
		if n, err := db.DeleteExpired(t.Context(), noon.Add(25*time.Hour)); err != nil || n < store.MaxKeys {
			t.Errorf("DeleteExpired = %d, %v; want all %d", n, err, store.MaxKeys+1)
		}
		if _, err := noted(t, db, id, asked(ann.ID, "k", "r", 25*time.Hour)); err != nil {
			t.Errorf("a day later: %v", err)
		}
	})
}

func TestDraftsSurviveUntilDropped(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		for _, want := range []map[string]string{{"body": "half"}, {"body": "half a sen\x01tence", "rating": "false"}} {
			if err := db.SaveDraft(t.Context(), ann.ID, "case/1/verdict", want, noon); err != nil {
				t.Fatal(err)
			}
			got, err := db.Draft(t.Context(), ann.ID, "case/1/verdict")
			if err != nil || !maps.Equal(got.Fields, want) {
				t.Errorf("Draft = %v, %v; want %v", got.Fields, err, want)
			}
		}
		if err := db.DropDraft(t.Context(), ann.ID, "case/1/verdict"); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Draft(t.Context(), ann.ID, "case/1/verdict"); err != nil || len(got.Fields) != 0 {
			t.Errorf("a dropped draft = %v, %v; want none", got.Fields, err)
		}
		wantKind(t, "a huge draft", db.SaveDraft(t.Context(), ann.ID, "f", map[string]string{"x": string(make([]byte, 1<<20))}, noon), errs.TooLarge)
	})
}
