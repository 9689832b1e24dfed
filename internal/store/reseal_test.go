package store_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// sealKeyOf is a key of one character again and again.
func sealKeyOf(t *testing.T, of string) seal.Key {
	t.Helper()
	k, err := seal.New(strings.Repeat(of, seal.MinLength))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// serveWith is a process that has a key.
func serveWith(db *store.DB, k seal.Key) {
	db.SealWith(func() ([]string, error) { return k.Each("votes") })
}

// againBy seals a secret anew with a key.
func againBy(k seal.Key) func(store.Factor) (string, error) {
	return func(f store.Factor) (string, error) { return k.Again(f.Secret, f.ID.String()) }
}

// sealedDesk has a panel with two votes, and more apps than are sealed anew in two steps.
const sealedApps = 250

func sealedDesk(t *testing.T, db *store.DB, key seal.Key) *panelRoom {
	t.Helper()
	serveWith(db, key)
	r := toPanel(t, db)
	r.votes(t, "true", "true")
	all := make([]store.Factor, sealedApps)
	for i := range all {
		id := uuid.New()
		all[i] = store.Factor{ID: id, UserID: r.breaker.ID, Kind: store.TOTP, Secret: key.Seal("JBSWY3DP"+id.String(), id.String()), CreatedAt: noon, ConfirmedAt: &noon}
	}
	if err := db.Gorm().CreateInBatches(&all, 100).Error; err != nil {
		t.Fatal(err)
	}
	return r
}

// opened counts what a key opens of the apps and of the votes.
func opened(t *testing.T, db *store.DB, r *panelRoom, key seal.Key) (apps, votes int) {
	t.Helper()
	var all []store.Factor
	if err := db.Gorm().Find(&all).Error; err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if got, err := key.Open(f.Secret, f.ID.String()); err == nil && got == "JBSWY3DP"+f.ID.String() {
			apps++
		}
	}
	serveWith(db, key)
	box, err := db.Box(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c, err := db.Case(t.Context(), r.id)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range r.members[:2] {
		if b, ok, err := c.Panels[0].Own(box, m.Actor()); err == nil && ok && b.Rating == "true" {
			votes++
		}
	}
	return apps, votes
}

// TestTheKeyIsChanged: a wrong key of before says so and changes nothing; ended in the middle
// it goes on; a process with both keys opens all meanwhile, and with the new one afterwards.
func TestTheKeyIsChanged(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		before, now, other := sealKeyOf(t, "b"), sealKeyOf(t, "n"), sealKeyOf(t, "o")
		r := sealedDesk(t, db, before)
		has := func(what string, key seal.Key, apps, votes int) {
			t.Helper()
			if a, v := opened(t, db, r, key); a != apps || v != votes {
				t.Errorf("%s: opens %d apps and %d votes, want %d and %d", what, a, v, apps, votes)
			}
		}
		for name, key := range map[string]seal.Key{"no key of before": now, "a wrong one": now.After(other)} {
			serveWith(db, key)
			_, err := db.Reseal(t.Context(), againBy(key), false)
			if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "250 of 250 secrets") || !strings.Contains(err.Error(), "2 of 2 sealed votes") {
				t.Errorf("with %s: %v", name, err)
			}
			has("after that, the key of before", before, sealedApps, 2)
		}

		both := now.After(before)
		serveWith(db, both)
		ctx, kill := context.WithCancel(t.Context())
		seen := 0
		_, err := db.Reseal(ctx, func(f store.Factor) (string, error) {
			if seen++; seen > sealedApps+150 { // it looks at all of them first
				kill()
			}
			return againBy(both)(f)
		}, false)
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("ended in the middle: %v", err)
		}
		has("in the middle, the new key alone", now, 100, 0)
		has("in the middle, both keys", both, sealedApps, 2)
		serveWith(db, both)
		did, err := db.Reseal(t.Context(), againBy(both), false)
		want := store.Resealed{Apps: store.Sealed{All: sealedApps, Again: 150}, Votes: store.Sealed{All: 2, Again: 2}}
		if err != nil || did != want {
			t.Errorf("run again: %+v, %v; want %+v", did, err, want)
		}
		has("the new key", now, sealedApps, 2)
		has("the key of before", before, 0, 0)
		serveWith(db, now)
		if r.box, err = db.Box(t.Context()); err != nil {
			t.Fatal(err)
		}
		if c := r.votes(t, "true", "true", "true"); c.Panels[0].State != review.PanelCarried {
			t.Errorf("the panel is %s after the key was changed in its middle", c.Panels[0].State)
		}
		storetest.Seal(t, db, noon)
		if got, err := db.VerifyRecord(t.Context(), nil); err != nil || len(got.Broken) > 0 {
			t.Errorf("the record: %+v, %v", got.Broken, err)
		}
	})
}

// TestWhatNoKeyOpensIsLeft where whoever changes the key says so.
func TestWhatNoKeyOpensIsLeft(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		before, now := sealKeyOf(t, "b"), sealKeyOf(t, "n")
		r := sealedDesk(t, db, before)
		if err := db.Gorm().Exec("UPDATE factors SET secret = 'broken' WHERE id = (SELECT id FROM factors ORDER BY id LIMIT 1)").Error; err != nil {
			t.Fatal(err)
		}
		both := now.After(before)
		serveWith(db, both)
		if _, err := db.Reseal(t.Context(), againBy(both), false); errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "1 of 250 secrets") {
			t.Errorf("with one that is broken: %v", err)
		}
		did, err := db.Reseal(t.Context(), againBy(both), true)
		if err != nil || did.Apps != (store.Sealed{All: sealedApps, Again: sealedApps - 1, Lost: 1}) {
			t.Errorf("leaving it: %+v, %v", did, err)
		}
		if a, v := opened(t, db, r, now); a != sealedApps-1 || v != 2 {
			t.Errorf("the new key opens %d apps and %d votes", a, v)
		}
	})
}
