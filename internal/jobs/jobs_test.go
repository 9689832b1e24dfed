package jobs_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"
	"go.uber.org/goleak"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var tester = review.Actor{Name: "test", Role: review.Administrator}

func add(t *testing.T, db *store.DB, kind string, payload any) store.Job {
	t.Helper()
	j, err := store.NewJob(kind, "", payload, tester, time.Now().Add(-time.Hour)) // due, also by a clock that stands still
	if err == nil {
		j, err = db.AddJob(t.Context(), j)
	}
	if err != nil {
		t.Fatal(err)
	}
	return j
}

// start runs a runner and returns the function that stops it and waits.
func start(t *testing.T, r *jobs.Runner) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); r.Run(ctx) }()
	stop = func() { cancel(); <-done }
	t.Cleanup(stop)
	return stop
}

func runner(db *store.DB, log *bytes.Buffer) *jobs.Runner {
	r := jobs.New(db, slog.New(slog.NewTextHandler(log, nil)))
	r.Poll = 5 * time.Millisecond
	return r
}

// patience bounds each wait for what has to come to be: no time at all on most
// machines, and some on one that does much else.
const patience = time.Minute

// untilJob waits until a job is as it should be.
func untilJob(t *testing.T, db *store.DB, id uuid.UUID, what string, is func(store.Job) bool) store.Job {
	t.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(5 * time.Millisecond) {
		j, err := db.Job(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if is(j) {
			return j
		}
		if time.Now().After(deadline) {
			t.Fatalf("after %s the job is not %s: %+v", patience, what, j)
		}
	}
}

// until waits for a job to reach a state.
func until(t *testing.T, db *store.DB, id uuid.UUID, state store.JobState) store.Job {
	t.Helper()
	return untilJob(t, db, id, string(state), func(j store.Job) bool { return j.State == state })
}

// clock is a runner's, and stands still unless it is set.
type clock struct{ at atomic.Pointer[time.Time] }

func newClock() *clock {
	c := &clock{}
	c.set(time.Now())
	return c
}

func (c *clock) set(t time.Time) { c.at.Store(&t) }

func (c *clock) Now() time.Time { return *c.at.Load() }

func (c *clock) add(d time.Duration) { c.set(c.Now().Add(d)) }

func TestTwoRunnersDoEachJobOnce(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var mu sync.Mutex
		done := map[uuid.UUID]int{}
		count := func(_ context.Context, j store.Job, report jobs.Report) (any, error) {
			mu.Lock()
			defer mu.Unlock()
			done[j.ID]++
			report(map[string]int{"done": 1})
			return "ok", nil
		}
		var all []store.Job
		for range 30 {
			all = append(all, add(t, db, "count", nil))
		}
		for range 2 {
			r := runner(db, &bytes.Buffer{})
			r.Register("count", time.Minute, count)
			start(t, r)
		}
		for _, j := range all {
			got := until(t, db, j.ID, store.JobDone)
			if string(got.Result) != `"ok"` || string(got.Progress) != `{"done":1}` {
				t.Errorf("result %s, progress %s", got.Result, got.Progress)
			}
		}
		mu.Lock()
		defer mu.Unlock()
		for _, j := range all {
			if done[j.ID] != 1 {
				t.Errorf("job %s was done %d times", j.ID, done[j.ID])
			}
		}
	})
}

func TestFailures(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var log bytes.Buffer
		r := runner(db, &log)
		r.Panics, r.Now = new(guard.Counter), newClock().Now // so that no second try is due
		r.Register("fail", time.Minute, func(_ context.Context, j store.Job, _ jobs.Report) (any, error) {
			var how string
			if err := json.Unmarshal(j.Payload, &how); err != nil {
				return nil, err
			}
			switch how {
			case "panic":
				panic("oh no")
			case "upstream":
				return nil, errs.Because(errors.New("EOF"), errs.Upstream, "The site gave no answer.")
			}
			return nil, errs.New(errs.Invalid, "This is no article.")
		})
		tests := []struct {
			how   string
			state store.JobState
			words string
		}{
			{"panic", store.JobWaiting, "Something went wrong on our side; the log says what."},
			{"upstream", store.JobWaiting, "The site gave no answer."},
			{"invalid", store.JobDead, "This is no article."},
		}
		var ids []uuid.UUID
		for _, tt := range tests {
			ids = append(ids, add(t, db, "fail", tt.how).ID)
		}
		stop := start(t, r)
		for _, id := range ids {
			untilJob(t, db, id, "failed", func(j store.Job) bool { return j.Error != "" })
		}
		stop()
		for i, tt := range tests {
			j, err := db.Job(t.Context(), ids[i])
			if err != nil || j.State != tt.state || j.Error != tt.words || j.State == store.JobWaiting && !j.RunAt.After(j.CreatedAt) {
				t.Errorf("%s: %+v, %v; want %s, later, and %q", tt.how, j, err, tt.state, tt.words)
			}
		}
		if !strings.Contains(log.String(), "oh no") || strings.Count(log.String(), "stack=") != 1 || r.Panics.Count() != 1 {
			t.Errorf("want one line with the stack of the panic, counted once (is %d):\n%s", r.Panics.Count(), log.String())
		}
	})
}

// TestAPanicEndsNoLoop has something that is done now and then panic: it is done again,
// and the jobs beside it go on.
func TestAPanicEndsNoLoop(t *testing.T) {
	db := storetest.Open(t)
	var log bytes.Buffer
	r := runner(db, &log)
	r.Workers, r.Panics = 1, new(guard.Counter)
	r.Register("count", time.Minute, func(context.Context, store.Job, jobs.Report) (any, error) { return "ok", nil })
	tries := make(chan int, 3)
	n := 0
	r.Every(time.Hour, "break now and then", func(context.Context) error {
		if n++; n < 3 {
			panic("oh no")
		}
		tries <- n
		return nil
	})
	stop := start(t, r)
	if got := <-tries; got != 3 {
		t.Errorf("went well at the %dth try, want the third", got)
	}
	until(t, db, add(t, db, "count", nil).ID, store.JobDone)
	stop()
	if got := r.Panics.Count(); got != 2 || strings.Count(log.String(), "break now and then") != 2 {
		t.Errorf("%d panics counted, want 2, each with a line:\n%s", got, log.String())
	}
}

func TestStoppingGivesJobsBack(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		started := make(chan struct{}, 1)
		r := runner(db, &bytes.Buffer{})
		r.Register("slow", time.Minute, func(ctx context.Context, _ store.Job, _ jobs.Report) (any, error) {
			started <- struct{}{}
			<-ctx.Done()
			return nil, ctx.Err()
		})
		id := add(t, db, "slow", nil).ID
		stop := start(t, r)
		<-started
		stop()
		if j, err := db.Job(t.Context(), id); err != nil || j.State != store.JobWaiting || j.Attempts != 0 || j.LeasedBy != "" {
			t.Errorf("after stop: %+v, %v; want it to wait, unattempted", j, err)
		}
	})
}

func TestAWorkerThatLostItsLeaseStops(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var mu sync.Mutex
		var runs int
		r := runner(db, &bytes.Buffer{})
		r.Lease = 300 * time.Millisecond
		r.Register("steal", time.Minute, func(ctx context.Context, j store.Job, _ jobs.Report) (any, error) {
			mu.Lock()
			runs++
			first := runs == 1
			mu.Unlock()
			if !first {
				return "second", nil
			}
			if _, err := db.ReapJobs(ctx, time.Now().Add(time.Hour)); err != nil { // the kill of a lease
				return nil, err
			}
			<-ctx.Done()
			return "first", nil
		})
		id := add(t, db, "steal", nil).ID
		// Reaping sets run_at to an hour ahead; bring it back.
		start(t, r)
		untilJob(t, db, id, "reaped", func(j store.Job) bool { return j.State == store.JobWaiting && j.Error != "" })
		if _, err := db.CancelJob(t.Context(), id, tester, time.Now()); err != nil {
			t.Fatal(err)
		}
		if _, err := db.RetryJob(t.Context(), id, time.Now()); err != nil {
			t.Fatal(err)
		}
		if j := until(t, db, id, store.JobDone); string(j.Result) != `"second"` {
			t.Errorf("result %s, want the second worker's", j.Result)
		}
	})
}

// startLong starts a runner with a clock, and a job that goes on until it is let go;
// its lease is short, for the runner looks after it each third of it.
func startLong(t *testing.T, db *store.DB) (c *clock, id uuid.UUID, letGo func()) {
	t.Helper()
	c = newClock()
	let := make(chan struct{})
	r := runner(db, &bytes.Buffer{})
	r.Now, r.Lease = c.Now, 30*time.Millisecond
	r.Register("long", time.Hour, func(ctx context.Context, _ store.Job, _ jobs.Report) (any, error) {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-let:
			return "done", nil
		}
	})
	id = add(t, db, "long", nil).ID
	start(t, r)
	until(t, db, id, store.JobRunning)
	return c, id, func() { close(let) }
}

// untilLeasedBeyond waits until a running job's lease ends after now.
func untilLeasedBeyond(t *testing.T, db *store.DB, id uuid.UUID, now time.Time) {
	t.Helper()
	untilJob(t, db, id, "leased beyond "+now.String(), func(j store.Job) bool { return j.LeasedUntil != nil && j.LeasedUntil.After(now) })
}

func TestAJobLongerThanItsLeaseStaysOurs(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c, id, letGo := startLong(t, db)
		for range 6 { // four leases
			c.add(20 * time.Millisecond)
			untilLeasedBeyond(t, db, id, c.Now().Add(20*time.Millisecond))
			if n, err := db.ReapJobs(t.Context(), c.Now()); n != 0 || err != nil {
				t.Errorf("another process took %d jobs, %v; want none", n, err)
			}
		}
		letGo()
		if j := until(t, db, id, store.JobDone); j.Attempts != 1 {
			t.Errorf("%d attempts, want 1", j.Attempts)
		}
	})
}

// A machine that stood still for an hour: whichever of the runner's loops comes first
// then, the job is still being done.
func TestARunnerTakesNoJobFromItself(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		c, id, letGo := startLong(t, db)
		for range 30 {
			c.add(time.Hour)
			untilLeasedBeyond(t, db, id, c.Now())
		}
		letGo()
		if j := until(t, db, id, store.JobDone); j.Attempts != 1 || j.Losses != 0 {
			t.Errorf("%d attempts and %d losses, want 1 and none", j.Attempts, j.Losses)
		}
	})
}

func TestRunLeavesNothingBehind(t *testing.T) {
	db := storetest.Open(t)
	before := goleak.IgnoreCurrent()
	r := runner(db, &bytes.Buffer{})
	ticked := make(chan struct{})
	r.Every(time.Millisecond, "tick", func(context.Context) error {
		select {
		case ticked <- struct{}{}:
		default:
		}
		return nil
	})
	r.Register("x", time.Minute, func(context.Context, store.Job, jobs.Report) (any, error) { return nil, nil })
	id := add(t, db, "x", nil).ID
	stop := start(t, r)
	until(t, db, id, store.JobDone)
	<-ticked
	<-ticked
	stop()
	goleak.VerifyNone(t, before)
}

func TestBackoffGrowsAndEnds(t *testing.T) {
	for _, tt := range []struct {
		attempts int
		random   float64
		want     time.Duration
	}{
		{1, 0.5, 2 * time.Second}, {2, 0.5, 8 * time.Second}, {3, 0, 24 * time.Second}, {3, 1, 40 * time.Second},
		{0, 0.5, 2 * time.Second}, {6, 0.5, 2048 * time.Second}, {7, 0.5, time.Hour}, {1000, 0.5, time.Hour},
	} {
		if got := jobs.Backoff(tt.attempts, tt.random); got != tt.want {
			t.Errorf("Backoff(%d, %v) = %v, want %v", tt.attempts, tt.random, got, tt.want)
		}
	}
}

// syncBuffer is a log that goroutines write to while a test reads it.
type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *syncBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *syncBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func (s *syncBuffer) logger() *slog.Logger { return slog.New(slog.NewTextHandler(s, nil)) }
