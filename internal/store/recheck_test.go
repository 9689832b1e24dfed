package store_test

import (
	"fmt"
	"testing"
	"time"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// searches are the searches for contradictions in a state.
func searches(t *testing.T, db *store.DB, state store.JobState) []store.Job {
	t.Helper()
	all, err := db.Jobs(t.Context(), store.JobQuery{Kind: store.ContradictionsJob, State: state})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestABurstQueuesOneSearch changes a claim again and again: one search waits, and another
// beside one that runs and may have read what was there before.
func TestABurstQueuesOneSearch(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		_, candidates := imported(t, db, "", news, "100,000 troops")
		c := accept(t, db, candidates[0].ID)
		n := 0
		burst := func() {
			for range 10 {
				n++
				edit(t, db, c.ID, func(c *review.Case) error {
					to := *c.Claim
					to.Wording = fmt.Sprintf("Russia has %d troops there.", n)
					return c.Reword(to, rita.Actor(), noon)
				})
			}
		}
		burst()
		if got := searches(t, db, store.JobWaiting); len(got) != 1 {
			t.Errorf("%d searches wait, want 1", len(got))
		}
		lease := func() store.Job {
			t.Helper()
			j, ok, err := db.LeaseJob(t.Context(), "w", []string{store.ContradictionsJob}, noon.Add(time.Hour), noon.Add(time.Minute))
			if err != nil || !ok {
				t.Fatalf("LeaseJob: %t, %v", ok, err)
			}
			return j
		}
		first := lease()
		burst()
		if waiting, running := searches(t, db, store.JobWaiting), searches(t, db, store.JobRunning); len(waiting) != 1 || len(running) != 1 {
			t.Errorf("%d searches wait and %d run, want 1 and 1", len(waiting), len(running))
		}
		lease()
		burst()
		if waiting, running := searches(t, db, store.JobWaiting), searches(t, db, store.JobRunning); len(waiting) != 1 || len(running) != 2 {
			t.Errorf("%d searches wait and %d run, want 1 and 2", len(waiting), len(running))
		}
		if err := db.FinishJob(t.Context(), first, nil, noon); err != nil {
			t.Fatal(err)
		}
		burst()
		if waiting := searches(t, db, store.JobWaiting); len(waiting) != 1 {
			t.Errorf("%d searches wait, want 1", len(waiting))
		}
	})
}

// TestWhatSomebodyWaitsForGoesFirst leases an import before searches that have waited longer.
func TestWhatSomebodyWaitsForGoesFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		kinds := []string{store.ContradictionsJob, "import.url"}
		for i, kind := range []string{store.ContradictionsJob, store.ContradictionsJob, "import.url"} {
			j, err := store.NewJob(kind, "", nil, rita.Actor(), noon.Add(time.Duration(i)*time.Second))
			if err == nil {
				_, err = db.AddJob(t.Context(), j)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		var got []string
		for {
			j, ok, err := db.LeaseJob(t.Context(), "w", kinds, noon.Add(time.Hour), noon.Add(time.Minute))
			if err != nil {
				t.Fatal(err)
			}
			if !ok {
				break
			}
			got = append(got, j.Kind)
		}
		if len(got) != 3 || got[0] != "import.url" {
			t.Errorf("leased %v, want the import first", got)
		}
	})
}
