package store_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// topics are those of the desk with their numbers.
func topics(t *testing.T, db *store.DB, prefix string) string {
	t.Helper()
	all, err := db.Labels(t.Context(), "topic", prefix, 10)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(all)
}

func label(t *testing.T, db *store.DB, c *review.Case, topics ...string) {
	t.Helper()
	edit(t, db, c.ID, func(x *review.Case) error {
		to := *x.Claim
		to.Topics = topics
		return x.Reword(to, rita.Actor(), noon)
	})
}

// TestTopicsAreCountedAtOnce: what was changed since they were added up counts, too.
func TestTopicsAreCountedAtOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		a, b, c := claimed(t, db, "The first bridge is long"), claimed(t, db, "The second bridge is long"), claimed(t, db, "The third bridge is long")
		addUp := func() {
			t.Helper()
			if err := db.AddUpLabels(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		both := func(want string) {
			t.Helper()
			for _, when := range []string{"before", "after"} {
				if got := topics(t, db, ""); got != want {
					t.Errorf("%s they are added up: %s, want %s", when, got, want)
				}
				addUp()
			}
		}
		label(t, db, a, "Bridges", "Roads")
		label(t, db, b, "Bridges")
		both("[{Bridges 2} {Roads 1}]")
		label(t, db, c, "roads", "Rivers")
		label(t, db, b, "Roads")
		if got := topics(t, db, "ro"); got != "[{Roads 3}]" {
			t.Errorf("those that begin with ro: %s, want Roads three times", got)
		}
		label(t, db, a, "Bridges")
		label(t, db, c, "Rivers", "Bridges")
		both("[{Bridges 2} {Rivers 1} {Roads 1}]")
		label(t, db, c)
		label(t, db, a)
		both("[{Roads 1}]")
		label(t, db, b)
		both("[]")
		label(t, db, a, secret)
		takeDown(t, db, review.KindWords, a.ID, secret)
		gone(t, db, secret)
		verified(t, db)
	})
}

// TestTwoWhoUseATopicDoNotWait: writers of one topic end, whatever their order, while
// it is added up by two.
func TestTwoWhoUseATopicDoNotWait(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var all []*review.Case
		for i := range 4 {
			all = append(all, claimed(t, db, fmt.Sprintf("Bridge number %d is long", i)))
		}
		var wg sync.WaitGroup
		for i, k := range all {
			wg.Go(func() {
				for n := range 4 {
					list := []string{"Bridges", "Roads"}
					if (i+n)%2 == 0 {
						list = []string{"Roads", "Bridges", "Rivers"}
					}
					_, err := db.EditCase(t.Context(), k.ID, func(x *review.Case) error {
						to := *x.Claim
						to.Topics = list
						return x.Reword(to, rita.Actor(), noon.Add(time.Duration(n)*time.Minute))
					})
					if err != nil {
						t.Errorf("reword: %v", err)
					}
				}
			})
		}
		for range 2 {
			wg.Go(func() {
				for range 5 {
					if err := db.AddUpLabels(t.Context()); err != nil {
						t.Errorf("AddUpLabels: %v", err)
					}
				}
			})
		}
		wg.Wait()
		if got := topics(t, db, ""); got != "[{Bridges 4} {Roads 4} {Rivers 2}]" {
			t.Errorf("topics = %s", got)
		}
	})
}
