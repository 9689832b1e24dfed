package jobs_test

import (
	"bytes"
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// untilEnded waits for its context as a well-behaved function does.
func untilEnded(ctx context.Context, _ store.Job, _ jobs.Report) (any, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

// hanger is a function that does not look at its context, until it is let go; then it
// tries to write.
type hanger struct {
	db      *store.DB
	begun   atomic.Int32
	let     chan struct{}
	written chan late
}

// late is what became of a write that came too late.
type late struct {
	job uuid.UUID
	err error
}

func newHanger(t *testing.T, db *store.DB) *hanger {
	h := &hanger{db: db, let: make(chan struct{}), written: make(chan late, 10)}
	t.Cleanup(h.free)
	return h
}

func (h *hanger) do(ctx context.Context, job store.Job, report jobs.Report) (any, error) {
	h.begun.Add(1)
	<-h.let
	report("late")
	j, err := store.NewJob("late", job.ID.String(), nil, tester, time.Now())
	if err == nil {
		_, err = h.db.AddJob(ctx, j)
	}
	h.written <- late{job.ID, err}
	return "late", err
}

// free lets the functions go, once.
func (h *hanger) free() {
	select {
	case <-h.let:
	default:
		close(h.let)
	}
}

// wait waits for something that comes to be.
func wait(t *testing.T, what string, is func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !is(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("not after %s: %s", patience, what)
		}
	}
}

func TestAJobEndsAtItsDeadlineAndIsDeadTheSecondTime(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var runs atomic.Int32
		r := runner(db, &bytes.Buffer{})
		r.Register("long", 50*time.Millisecond, func(ctx context.Context, j store.Job, report jobs.Report) (any, error) {
			runs.Add(1)
			return untilEnded(ctx, j, report)
		})
		id := add(t, db, "long", nil).ID
		start(t, r)
		j := until(t, db, id, store.JobDead)
		if j.Overruns != 2 || runs.Load() != 2 || j.Error != "It took longer than 50ms each time it was tried, and was ended." {
			t.Errorf("after %d runs: %+v", runs.Load(), j)
		}
	})
}

// Functions that never return take no worker away from other jobs; with two of a kind
// left the kind is not begun any more; and what they write at last comes to nothing.
func TestAFunctionThatDoesNotReturnIsLeftBehind(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := newHanger(t, db)
		var log syncBuffer
		r := runner(db, &bytes.Buffer{})
		r.Log = log.logger()
		r.Workers, r.Patience, r.Now = 1, 20*time.Millisecond, newClock().Now // so that no second try is due
		r.Register("hang", 50*time.Millisecond, h.do)
		r.Register("good", time.Minute, func(context.Context, store.Job, jobs.Report) (any, error) { return "good", nil })
		hung := []store.Job{add(t, db, "hang", 1), add(t, db, "hang", 2), add(t, db, "hang", 3)}
		start(t, r)
		wait(t, "two are left behind", func() bool { return r.Left.Count() == 2 })
		until(t, db, add(t, db, "good", nil).ID, store.JobDone)
		if n := h.begun.Load(); n != 2 {
			t.Errorf("%d hanging functions were begun, want 2", n)
		}
		for _, j := range hung[:2] {
			if j := until(t, db, j.ID, store.JobWaiting); j.Overruns != 1 {
				t.Errorf("job = %+v; want one overrun", j)
			}
		}
		if j, err := db.Job(t.Context(), hung[2].ID); err != nil || j.Attempts != 0 {
			t.Errorf("third job = %+v, %v; want it untouched", j, err)
		}
		h.free()
		for left := 2; left > 0; {
			w := <-h.written
			if w.job == hung[2].ID { // begun as soon as one of the two is no longer left behind
				continue
			}
			if left--; w.err == nil {
				t.Error("a function that was left behind could write")
			}
		}
		wait(t, "nothing is left behind", func() bool { return r.Left.Count() == 0 })
		wait(t, "the kind is begun again", func() bool { return h.begun.Load() > 2 })
		if !strings.Contains(log.String(), "job left behind") {
			t.Errorf("the log says nothing:\n%s", log.String())
		}
	})
}

// What was ended at its deadline is done by a second try that has the time.
func TestAJobThatWasLeftBehindIsDoneByItsSecondTry(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := newHanger(t, db)
		slow := runner(db, &bytes.Buffer{})
		slow.Patience, slow.Now = 20*time.Millisecond, newClock().Now
		slow.Register("hang", 50*time.Millisecond, h.do)
		id := add(t, db, "hang", nil).ID
		stop := start(t, slow)
		untilJob(t, db, id, "ended at its deadline", func(j store.Job) bool { return j.State == store.JobWaiting && j.Overruns == 1 })
		stop()
		h.free()
		if w := <-h.written; w.err == nil {
			t.Error("a function that was left behind could write")
		}
		r := runner(db, &bytes.Buffer{})
		r.Register("hang", time.Hour, h.do)
		start(t, r)
		until(t, db, id, store.JobDone)
		if late, err := db.Jobs(t.Context(), store.JobQuery{Kind: "late"}); err != nil || len(late) != 1 {
			t.Errorf("%d were written, %v; want one, of the second try", len(late), err)
		}
	})
}

// A cancel reaches the worker that runs the job, in whichever process that is.
func TestARunningJobIsCancelledWithinASecond(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := newHanger(t, db)
		r := runner(db, &bytes.Buffer{})
		r.Lease, r.Patience = 600*time.Millisecond, 20*time.Millisecond
		r.Register("polite", time.Minute, untilEnded)
		r.Register("hang", time.Minute, h.do)
		ids := []store.Job{add(t, db, "polite", nil), add(t, db, "hang", nil)}
		start(t, r)
		for _, j := range ids {
			until(t, db, j.ID, store.JobRunning)
			if got, err := db.CancelJob(t.Context(), j.ID, tester, time.Now()); err != nil || got.State != store.JobRunning {
				t.Fatalf("CancelJob = %+v, %v", got, err)
			}
		}
		for _, j := range ids {
			if got := until(t, db, j.ID, store.JobDead); got.Error != "Cancelled by test." || got.Overruns != 0 {
				t.Errorf("%s: %+v", j.Kind, got)
			}
		}
	})
}

// Stopping ends though functions hang, and gives their jobs back as if they had not
// been begun.
func TestStoppingEndsThoughFunctionsHang(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		h := newHanger(t, db)
		r := runner(db, &bytes.Buffer{})
		r.Patience, r.Grace = 20*time.Millisecond, 4*patience
		r.Register("hang", time.Minute, h.do)
		ids := []store.Job{add(t, db, "hang", 1), add(t, db, "hang", 2)}
		stop := start(t, r)
		wait(t, "both are running", func() bool { return h.begun.Load() == 2 })
		stop() // the test hangs if it does
		for _, j := range ids {
			if j, err := db.Job(t.Context(), j.ID); err != nil || j.State != store.JobWaiting || j.Attempts != 0 || j.Overruns != 0 || j.Losses != 0 {
				t.Errorf("after stop: %+v, %v; want it to wait, unattempted", j, err)
			}
		}
	})
}

// What is done now and then has no job to give back: Run ends without it.
func TestStoppingEndsThoughAScheduleHangs(t *testing.T) {
	db := storetest.Open(t)
	var log syncBuffer
	r := runner(db, &bytes.Buffer{})
	r.Log, r.Patience = log.logger(), 20*time.Millisecond
	begun, let := make(chan struct{}), make(chan struct{})
	t.Cleanup(func() { close(let) })
	r.Every(time.Hour, "hang", func(context.Context) error { close(begun); <-let; return nil })
	stop := start(t, r)
	<-begun
	stop() // the test hangs if it does
	if !strings.Contains(log.String(), "jobs left behind") {
		t.Errorf("the log says nothing:\n%s", log.String())
	}
}
