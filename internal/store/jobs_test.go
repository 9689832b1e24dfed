package store_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

func addJob(t *testing.T, db *store.DB, kind, key string) store.Job {
	t.Helper()
	j, err := store.NewJob(kind, key, map[string]string{"url": "https://example.org"}, system, noon)
	if err == nil {
		j, err = db.AddJob(t.Context(), j)
	}
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// lease leases a job for a minute.
func lease(t *testing.T, db *store.DB, worker string, now time.Time) (store.Job, bool) {
	t.Helper()
	j, ok, err := db.LeaseJob(t.Context(), worker, []string{"import"}, now.Add(time.Minute), now)
	if err != nil {
		t.Fatal(err)
	}
	return j, ok
}

func mustLease(t *testing.T, db *store.DB, worker string, now time.Time) store.Job {
	t.Helper()
	j, ok := lease(t, db, worker, now)
	if !ok {
		t.Fatalf("%s found nothing to do", worker)
	}
	return j
}

func TestJobIsLeasedReportedAndFinished(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		addJob(t, db, "other kind", "")
		added := addJob(t, db, "import", "k")
		if again := addJob(t, db, "import", "k"); again.ID != added.ID {
			t.Errorf("the same key twice made job %s beside %s", again.ID, added.ID)
		}
		j := mustLease(t, db, "w", noon)
		if _, ok := lease(t, db, "w2", noon); ok || j.ID != added.ID || j.Attempts != 1 {
			t.Errorf("leased %+v, and again: %v", j, ok)
		}
		if again := addJob(t, db, "import", "k"); again.ID != added.ID {
			t.Error("the key of a running job made another")
		}
		if err := db.ReportJob(t.Context(), j, map[string]int{"done": 3}); err != nil {
			t.Fatal(err)
		}
		if err := db.FinishJob(t.Context(), j, []string{"a"}, noon); err != nil {
			t.Fatal(err)
		}
		got, err := db.Job(t.Context(), j.ID)
		want := added
		want.State, want.Attempts, want.FinishedAt = store.JobDone, 1, &noon
		want.Progress, want.Result = json.RawMessage(`{"done":3}`), json.RawMessage(`["a"]`)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("finished job: %v (-want +got)\n%s", err, diff)
		}
		if next := addJob(t, db, "import", "k"); next.ID == added.ID {
			t.Error("the key of a finished job is not free")
		}
	})
}

func TestJobsAreLeasedOnceEach(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		const n = 40
		for range n {
			addJob(t, db, "import", "")
		}
		var mu sync.Mutex
		seen := map[uuid.UUID]int{}
		var wg sync.WaitGroup
		for range 8 {
			wg.Go(func() {
				for {
					j, ok, err := db.LeaseJob(t.Context(), uuid.NewString(), []string{"import"}, noon.Add(time.Minute), noon)
					if err != nil || !ok {
						if err != nil {
							t.Error(err)
						}
						return
					}
					mu.Lock()
					seen[j.ID]++
					mu.Unlock()
				}
			})
		}
		wg.Wait()
		for id, times := range seen {
			if times != 1 {
				t.Errorf("job %s was leased %d times", id, times)
			}
		}
		if len(seen) != n {
			t.Errorf("%d jobs leased, want %d", len(seen), n)
		}
	})
}

func TestJobOfADeadWorkerGoesToAnother(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		addJob(t, db, "import", "")
		slow := mustLease(t, db, "w", noon)
		if n, err := db.ReapJobs(t.Context(), noon.Add(59*time.Second)); n != 0 || err != nil {
			t.Errorf("ReapJobs within the lease = %d, %v", n, err)
		}
		later := noon.Add(2 * time.Minute)
		if n, err := db.ReapJobs(t.Context(), later); n != 1 || err != nil {
			t.Errorf("ReapJobs after it = %d, %v; want 1", n, err)
		}
		again := mustLease(t, db, "w", later)
		for name, err := range map[string]error{
			"ExtendLease": db.ExtendLease(t.Context(), slow, later), "FinishJob": db.FinishJob(t.Context(), slow, nil, later),
			"GiveJobBack": db.GiveJobBack(t.Context(), slow, later),
		} {
			if err != store.ErrLeaseLost {
				t.Errorf("%s by the slow one = %v, want ErrLeaseLost", name, err)
			}
		}
		if err := db.FinishJob(t.Context(), again, nil, later); err != nil {
			t.Error(err)
		}
	})
}

func TestJobDiesAndComesBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		added := addJob(t, db, "import", "k")
		if err := db.FailJob(t.Context(), mustLease(t, db, "w", noon), "No answer.", noon.Add(time.Minute), noon); err != nil {
			t.Fatal(err)
		}
		if j, ok := lease(t, db, "w", noon.Add(time.Second)); ok {
			t.Errorf("leased before its time: %+v", j)
		}
		if err := db.BuryJob(t.Context(), mustLease(t, db, "w", noon.Add(time.Minute)), "Still no answer.", noon); err != nil {
			t.Fatal(err)
		}
		j, err := db.RetryJob(t.Context(), added.ID, noon)
		if err != nil || j.State != store.JobWaiting || j.Attempts != 0 || j.Error != "Still no answer." || j.FinishedAt != nil {
			t.Errorf("RetryJob = %+v, %v", j, err)
		}
		_, err = db.RetryJob(t.Context(), added.ID, noon)
		wantKind(t, "RetryJob of a waiting one", err, errs.Conflict)
		if j, err := db.CancelJob(t.Context(), added.ID, system, noon); err != nil || j.State != store.JobDead || j.Error != "Cancelled by test." {
			t.Errorf("CancelJob = %+v, %v", j, err)
		}
		addJob(t, db, "import", "k")
		_, err = db.RetryJob(t.Context(), added.ID, noon)
		wantKind(t, "RetryJob while the same is queued", err, errs.Conflict)
		_, err = db.CancelJob(t.Context(), uuid.New(), system, noon)
		wantKind(t, "CancelJob of none", err, errs.NotFound)
	})
}

// A job that ends its worker's process must not end the next and the next.
func TestAJobThatLosesItsWorkersIsDead(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		added := addJob(t, db, "import", "")
		now := noon
		for range 3 {
			mustLease(t, db, "w", now)
			now = now.Add(2 * time.Minute)
			if _, err := db.ReapJobs(t.Context(), now); err != nil {
				t.Fatal(err)
			}
		}
		got, err := db.Job(t.Context(), added.ID)
		if err != nil || got.State != store.JobDead || got.FinishedAt == nil || got.Losses != 3 || !strings.Contains(got.Error, "stopped in the middle") {
			t.Errorf("after three dead workers: %+v, %v; want it dead", got, err)
		}
		if got, err = db.RetryJob(t.Context(), added.ID, now); err != nil || got.Losses != 0 || got.State != store.JobWaiting {
			t.Errorf("RetryJob = %+v, %v; want it to wait and count anew", got, err)
		}
	})
}

func TestAJobEndedAtItsDeadlineTwiceIsDead(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		addJob(t, db, "import", "")
		j := mustLease(t, db, "w", noon)
		if err := db.FailOverrun(t.Context(), j, "Too long.", noon, noon); err != nil {
			t.Fatal(err)
		}
		if j = mustLease(t, db, "w", noon); j.Overruns != 1 || j.Error != "Too long." {
			t.Errorf("leased again: %+v, want one overrun", j)
		}
		if err := db.BuryOverrun(t.Context(), j, "Too long twice.", noon); err != nil {
			t.Fatal(err)
		}
		got, err := db.Job(t.Context(), j.ID)
		if err != nil || got.State != store.JobDead || got.Overruns != 2 || got.Error != "Too long twice." {
			t.Errorf("after the second: %+v, %v", got, err)
		}
	})
}

// Whatever becomes of the worker of a job that somebody cancelled, the job does not
// wait again, and says who it was.
func TestARunningJobIsCancelled(t *testing.T) {
	later := noon.Add(time.Hour)
	for name, end := range map[string]func(*store.DB, store.Job) error{
		"its worker ends it": func(db *store.DB, j store.Job) error { return db.EndCancelled(t.Context(), j, "test", later) },
		"it fails":           func(db *store.DB, j store.Job) error { return db.FailJob(t.Context(), j, "No.", later, later) },
		"it takes too long":  func(db *store.DB, j store.Job) error { return db.FailOverrun(t.Context(), j, "No.", later, later) },
		"its worker stops":   func(db *store.DB, j store.Job) error { return db.GiveJobBack(t.Context(), j, later) },
		"its worker dies":    func(db *store.DB, _ store.Job) error { _, err := db.ReapJobs(t.Context(), later); return err },
	} {
		t.Run(name, func(t *testing.T) {
			storetest.Each(t, func(t *testing.T, db *store.DB) {
				addJob(t, db, "import", "k")
				j := mustLease(t, db, "w", noon)
				for range 2 { // the second changes nothing
					got, err := db.CancelJob(t.Context(), j.ID, system, noon)
					if err != nil || got.State != store.JobRunning || got.CancelledBy != "test" {
						t.Fatalf("CancelJob of a running one = %+v, %v", got, err)
					}
				}
				if by, err := db.HoldsJob(t.Context(), j); by != "test" || err != nil {
					t.Errorf("HoldsJob = %q, %v", by, err)
				}
				if err := end(db, j); err != nil {
					t.Fatal(err)
				}
				got, err := db.Job(t.Context(), j.ID)
				if err != nil || got.State != store.JobDead || got.Error != "Cancelled by test." || got.FinishedAt == nil || !got.FinishedAt.Equal(later) {
					t.Errorf("job = %+v, %v", got, err)
				}
				_, err = db.CancelJob(t.Context(), j.ID, system, later)
				wantKind(t, "CancelJob once more", err, errs.Conflict)
				if got, err = db.RetryJob(t.Context(), j.ID, later); err != nil || got.State != store.JobWaiting || got.CancelledBy != "" {
					t.Errorf("RetryJob = %+v, %v", got, err)
				}
				if by, err := db.HoldsJob(t.Context(), j); err != store.ErrLeaseLost {
					t.Errorf("HoldsJob of the old lease = %q, %v; want ErrLeaseLost", by, err)
				}
			})
		})
	}
}

func TestACancelThatComesTooLateSaysSo(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		addJob(t, db, "import", "")
		j := mustLease(t, db, "w", noon)
		if _, err := db.CancelJob(t.Context(), j.ID, system, noon); err != nil {
			t.Fatal(err)
		}
		if err := db.FinishJob(t.Context(), j, "ok", noon); err != nil {
			t.Fatal(err)
		}
		if got, err := db.Job(t.Context(), j.ID); err != nil || got.State != store.JobDone || got.CancelledBy != "" {
			t.Errorf("job = %+v, %v; want it done", got, err)
		}
		_, err := db.CancelJob(t.Context(), j.ID, system, noon)
		wantKind(t, "CancelJob of a done one", err, errs.Conflict)
	})
}

func TestJobsArePagedNewestFirst(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var want []uuid.UUID
		for range 3 {
			want = append([]uuid.UUID{addJob(t, db, "import", "").ID}, want...)
		}
		addJob(t, db, "other", "")
		q, got := store.JobQuery{Kind: "import", State: store.JobWaiting, Limit: 2}, []uuid.UUID{}
		for range 2 {
			page, err := db.Jobs(t.Context(), q)
			if err != nil {
				t.Fatal(err)
			}
			for _, j := range page {
				got, q.Before = append(got, j.ID), j.ID
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("two pages (-want +got)\n%s", diff)
		}
	})
}
