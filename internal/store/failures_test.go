package store_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// three lets three tries pass and then asks for a minute.
func three(_ string, count int) time.Duration {
	if count < 3 {
		return 0
	}
	return time.Minute
}

func TestAttemptsAreCountedBeforeTheyAreMade(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var passed atomic.Int32
		var wg sync.WaitGroup
		for range 12 {
			wg.Go(func() {
				wait, err := db.Attempt(t.Context(), []string{"email", "address"}, three, noon)
				if err != nil {
					t.Error(err)
				}
				if wait == 0 {
					passed.Add(1)
				}
			})
		}
		wg.Wait()
		if passed.Load() != 3 {
			t.Errorf("%d of 12 at once passed, want 3", passed.Load())
		}
		for _, tt := range []struct {
			name        string
			after, want time.Duration
		}{{"too early", 40 * time.Second, 20 * time.Second}, {"in time", time.Minute, 0}, {"again", time.Minute, time.Minute}, {"a day later", 25 * time.Hour, 0}} {
			wait, err := db.Attempt(t.Context(), []string{"email"}, three, noon.Add(tt.after))
			if err != nil || wait != tt.want {
				t.Errorf("%s: wait %v, %v; want %v", tt.name, wait, err, tt.want)
			}
		}
	})
}

func TestSuccessForgetsThePersonOnly(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for range 3 {
			if _, err := db.Attempt(t.Context(), []string{"email", "address"}, three, noon); err != nil {
				t.Fatal(err)
			}
		}
		if err := db.Succeeded(t.Context(), "email", []string{"address"}); err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for key := range map[string]bool{"email": true, "address": true} {
			if _, err := db.Attempt(t.Context(), []string{key}, func(_ string, n int) time.Duration { got[key] = n; return 0 }, noon); err != nil {
				t.Fatal(err)
			}
		}
		if got["email"] != 0 || got["address"] != 2 {
			t.Errorf("counts after a success = %v, want email 0, address 2", got)
		}
	})
}

func TestExpiredRowsGo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		ann := person(t, db, "Ann", review.Editor)
		addSession(t, db, ann, "s")
		addLink(t, db, store.Link{SecretHash: "l", UserID: &ann.ID, Purpose: store.Reset})
		if _, err := noted(t, db, openedCase(t, db), asked(ann.ID, "k", "r", 0)); err != nil {
			t.Fatal(err)
		}
		if _, err := db.Attempt(t.Context(), []string{"email"}, three, noon); err != nil {
			t.Fatal(err)
		}
		for _, tt := range []struct {
			after time.Duration
			want  int64
		}{{0, 0}, {2 * time.Hour, 1}, {25 * time.Hour, 2}, {32 * 24 * time.Hour, 1}} {
			if n, err := db.DeleteExpired(t.Context(), noon.Add(tt.after)); n != tt.want || err != nil {
				t.Errorf("DeleteExpired after %v = %d, %v; want %d", tt.after, n, err, tt.want)
			}
		}
	})
}
