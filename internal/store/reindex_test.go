package store_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

func TestReindexMakesAnewWhatIsMissingOrOld(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		for i := range 3 {
			claimed(t, db, fmt.Sprintf("The zebra number %d grazes in Serengeti", i))
		}
		if err := db.QueueReindex(t.Context(), noon); err != nil {
			t.Fatal(err)
		}
		if jobs := queued(t, db); len(jobs) != 0 {
			t.Fatalf("a new database has %d reindex jobs, want none", len(jobs))
		}
		db.Gorm().Exec("DELETE FROM match_terms")
		db.Gorm().Exec("DELETE FROM match_docs WHERE n > 1")
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) != 3 || v.Broken[0].What != "claim" || v.Broken[2].What != "index" {
			t.Errorf("Verify of a broken index = %+v, %v; want two claims and the index", v.Broken, err)
		}
		if err := db.ForgetIndex(t.Context()); err != nil {
			t.Fatal(err)
		}
		for range 2 { // a second server that starts
			if err := db.QueueReindex(t.Context(), noon); err != nil {
				t.Fatal(err)
			}
		}
		if jobs := queued(t, db); len(jobs) != 1 {
			t.Errorf("an old index has %d reindex jobs, want 1", len(jobs))
		}
		if got := near(t, db, ours("a zebra grazes")); len(got) != 0 {
			t.Errorf("Near without an index = %q", got)
		}
		if got, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil || got != (store.Reindexed{Done: 3, Total: 3}) {
			t.Errorf("Reindex = %+v, %v; want 3 of 3", got, err)
		}
		if got := near(t, db, ours("a zebra grazes")); len(got) != 3 {
			t.Errorf("Near after Reindex = %q, want three", got)
		}
		if got, err := db.Reindex(t.Context(), func(store.Reindexed) {}); err != nil || got != (store.Reindexed{}) {
			t.Errorf("a second Reindex = %+v, %v; want nothing to do", got, err)
		}
		verified(t, db)
	})
}

func queued(t *testing.T, db *store.DB) []store.Job {
	t.Helper()
	jobs, err := db.Jobs(t.Context(), store.JobQuery{Kind: store.ReindexJob})
	if err != nil {
		t.Fatal(err)
	}
	return jobs
}

func TestReindexGoesOnWhereItWasStopped(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const n = 450 // three batches
		manyClaims(t, db, n)
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		first, err := db.Reindex(ctx, func(store.Reindexed) { stop() })
		if !errors.Is(err, context.Canceled) || first.Done == 0 || first.Done == n {
			t.Fatalf("Reindex that is stopped = %+v, %v; want a part and %v", first, err, context.Canceled)
		}
		var seen []store.Reindexed
		rest, err := db.Reindex(t.Context(), func(at store.Reindexed) { seen = append(seen, at) })
		if want := n - first.Done; err != nil || rest.Done != want || rest.Total != want {
			t.Errorf("Reindex after that = %+v, %v; want the other %d", rest, err, want)
		}
		if len(seen) != 2 {
			t.Errorf("progress was told %d times, want 2", len(seen))
		}
	})
}
