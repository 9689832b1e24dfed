package jobs

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/guard"
	"factdesk/internal/metrics"
	"factdesk/internal/store"
	"factdesk/internal/tracing"
)

// Report tells whoever waits for a job how far it is: any value that JSON can write,
// kept at most twice a second. Call it from one goroutine.
type Report func(progress any)

// Func does a job. Its result is kept as JSON. An error for the person that another
// try can't cure (errs.Invalid and its like) ends the job; any other error lets it be
// tried again. When ctx ends, it should return soon: the job goes to another worker, or
// is over. A function that does not return then is left behind and can't write any more.
type Func func(ctx context.Context, job store.Job, report Report) (result any, err error)

// Runner works on a queue. Register everything before Run.
type Runner struct {
	DB      *store.DB
	Log     *slog.Logger
	Workers int              // jobs at the same time; 2 if 0
	Lease   time.Duration    // how long a worker may be silent; a minute if 0
	Poll    time.Duration    // how often an idle worker looks; a quarter of a second if 0
	Now     func() time.Time // time.Now if nil
	Panics  *guard.Counter   // counts those that became failures, if set
	Metrics *metrics.Metrics // counts what was run, if set
	Traces  *tracing.Traces  // records what was run, if set

	// Left counts the functions that were left behind, since they did not return when
	// their job was over, and still go on.
	Left *guard.Left

	// Patience is how long a function may take to return when its context has ended; five
	// seconds if 0.
	Patience time.Duration
	// Grace is how long Run may go on when its context has ended, a quarter of it for
	// writing down how a job went; four times Patience if 0.
	Grace time.Duration

	kinds     map[string]kind
	held      held
	left      left
	schedules []schedule
	name      string
}

// kind is what to do with the jobs of a kind.
type kind struct {
	f        Func
	deadline time.Duration
}

// New makes a runner that deletes expired rows hourly, adds up once a minute what writers
// noted, and frees the jobs of workers that died; it has no kinds yet.
func New(db *store.DB, log *slog.Logger) *Runner {
	r := &Runner{DB: db, Log: log, Workers: 2, Lease: time.Minute, Poll: 250 * time.Millisecond, Now: time.Now, Patience: 5 * time.Second, Left: &guard.Left{},
		kinds: map[string]kind{}, name: uuid.NewString()}
	r.Every(time.Hour, "delete expired rows", func(ctx context.Context) error {
		_, err := db.DeleteExpired(ctx, r.Now())
		return err
	})
	r.Every(time.Minute, "add up topics and tags", db.AddUpLabels)
	r.Every(time.Minute, "add up decisions", db.AddUpAcceptances)
	return r
}

// Register says what to do with the jobs of a kind, and how long one may take: then it
// is ended and tried once more, and what takes too long twice is dead. A kind is
// registered once.
func (r *Runner) Register(name string, deadline time.Duration, f Func) {
	if _, ok := r.kinds[name]; ok {
		panic("jobs: kind registered twice: " + name)
	}
	if deadline <= 0 {
		panic("jobs: kind without a deadline: " + name)
	}
	r.kinds[name] = kind{f, deadline}
}

func (r *Runner) grace() time.Duration { return cmp.Or(r.Grace, 4*r.Patience) }

// Run works until ctx ends, and returns when the last function has returned or was left
// behind and its job is settled or given back.
func (r *Runner) Run(ctx context.Context) {
	ended := guard.Start(func() error { r.run(ctx); return nil })
	select {
	case <-ended:
		return
	case <-ctx.Done():
	}
	select {
	case <-ended:
	case <-time.After(r.grace()):
		r.Log.ErrorContext(ctx, "jobs left behind: something does not return")
	}
}

func (r *Runner) run(ctx context.Context) {
	g := guard.New()
	defer g.Wait()
	reap := schedule{every: r.Lease / 2, name: "free the jobs of dead workers", f: r.reap}
	for _, s := range append(slices.Clone(r.schedules), reap) {
		g.Go(func() error { r.again(ctx, s.name, func() { r.keep(ctx, s) }); return nil })
	}
	for n := range r.Workers {
		worker := fmt.Sprintf("%s/%d", r.name, n)
		g.Go(func() error { r.again(ctx, "work", func() { r.work(ctx, worker) }); return nil })
	}
}

// reap frees the jobs of workers that died. Those that this process works at are not
// among them, however late it is in saying so: on a machine that stood still for longer
// than a lease, the first thing to happen would be that it takes them from itself.
func (r *Runner) reap(ctx context.Context) error {
	n, err := r.DB.ReapJobs(ctx, r.Now(), r.held.ids()...)
	if err != nil {
		return err
	}
	if n > 0 {
		r.Log.WarnContext(ctx, "jobs of dead workers freed", "jobs", n)
	}
	return nil
}

// work leases one job after the other. While the database is away it asks less and
// less often, and logs the first refusal only.
func (r *Runner) work(ctx context.Context, worker string) {
	for refused := 0; ctx.Err() == nil; {
		now := r.Now()
		job, ok, err := r.DB.LeaseJob(ctx, worker, r.able(), now.Add(r.Lease), now)
		switch {
		case err != nil && ctx.Err() != nil:
			return
		case err != nil:
			if refused == 0 {
				r.Log.ErrorContext(ctx, "lease a job", "err", err)
			}
			refused++
			sleep(ctx, min(10*time.Second, r.Poll<<min(refused, 6)))
		case ctx.Err() != nil:
			r.giveBack(ctx, job, ok)
			return
		case ok:
			refused = 0
			r.do(ctx, job)
		default:
			refused = 0
			sleep(ctx, time.Duration(float64(r.Poll)*(0.75+rand.Float64()/2)))
		}
	}
}

// giveBack returns a job that was leased in the moment of stopping.
func (r *Runner) giveBack(ctx context.Context, job store.Job, leased bool) {
	if leased {
		r.settle(ctx, job, func(ctx context.Context) error { return r.DB.GiveJobBack(ctx, job, r.Now()) })
	}
}

// sleep waits, unless ctx ends before.
func sleep(ctx context.Context, d time.Duration) {
	select {
	case <-ctx.Done():
	case <-time.After(d):
	}
}
