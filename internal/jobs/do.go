package jobs

import (
	"context"
	"errors"
	"math/rand/v2"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
)

// do runs a leased job and settles it. The function's context ends when the runner
// stops and when the lease is lost.
func (r *Runner) do(ctx context.Context, job store.Job) {
	running, lost := context.WithCancelCause(ctx)
	kept := guard.Start(func() error { r.again(running, "keep a lease", func() { r.extend(running, job, lost) }); return nil })
	result, err := r.call(running, job)
	cause := context.Cause(running)
	lost(nil)
	<-kept
	switch {
	case errors.Is(cause, store.ErrLeaseLost):
		r.Log.WarnContext(ctx, "job lost to another worker", "job", job.ID, "kind", job.Kind)
	case err != nil && ctx.Err() != nil:
		r.giveBack(ctx, job, true)
	default:
		r.end(ctx, job, result, err)
	}
}

// extend keeps the lease until ctx ends. A database that is away for a moment is no
// reason to give up: the lease has two more chances.
func (r *Runner) extend(ctx context.Context, job store.Job, lost context.CancelCauseFunc) {
	for sleep(ctx, r.Lease/3); ctx.Err() == nil; sleep(ctx, r.Lease/3) {
		err := r.DB.ExtendLease(ctx, job, r.Now().Add(r.Lease))
		if errors.Is(err, store.ErrLeaseLost) {
			lost(err)
		}
	}
}

// call runs the job's function; a panic in it is its failure and nobody else's.
func (r *Runner) call(ctx context.Context, job store.Job) (result any, err error) {
	err = guard.Run(func() (err error) {
		result, err = r.kinds[job.Kind](ctx, job, r.reporter(ctx, job))
		return err
	})
	return result, err
}

// reporter keeps progress. That it can't is no reason for the job to fail.
func (r *Runner) reporter(ctx context.Context, job store.Job) Report {
	var last time.Time
	return func(progress any) {
		if time.Since(last) < time.Second/2 {
			return
		}
		last = time.Now()
		if err := r.DB.ReportJob(ctx, job, progress); err != nil && ctx.Err() == nil {
			r.Log.WarnContext(ctx, "report progress", "job", job.ID, "kind", job.Kind, "err", err)
		}
	}
}

// end settles a job that ran to its end, well or not, with one line in the log when
// it failed.
func (r *Runner) end(ctx context.Context, job store.Job, result any, err error) {
	if err == nil {
		r.settle(ctx, job, func(ctx context.Context) error { return r.DB.FinishJob(ctx, job, result, r.Now()) })
		return
	}
	dead := hopeless(err) || job.Attempts >= job.MaxAttempts
	r.Log.ErrorContext(ctx, "job failed", append(r.panicked(err), "job", job.ID, "kind", job.Kind, "attempt", job.Attempts, "dead", dead, "err", err, "cause", errors.Unwrap(err))...)
	r.settle(ctx, job, func(ctx context.Context) error {
		if dead {
			return r.DB.BuryJob(ctx, job, words(err), r.Now())
		}
		return r.DB.FailJob(ctx, job, words(err), r.Now().Add(Backoff(job.Attempts, rand.Float64())))
	})
}

// hopeless says whether another try would fail the same way.
func hopeless(err error) bool {
	switch errs.KindOf(err) {
	case "", errs.Unavailable, errs.Upstream, errs.TooMany:
		return false
	}
	return true
}

// words are what the person reads of a failure.
func words(err error) string {
	var e *errs.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return "Something went wrong on our side; the log says what."
}

// settle writes down how a job went, also while the runner stops, and tries again for
// a while when the database is away. When it can't, the lease runs out and the job is
// run once more.
func (r *Runner) settle(ctx context.Context, job store.Job, write func(context.Context) error) {
	stopping := ctx.Err() != nil
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), r.Lease/2)
	defer cancel()
	err := write(ctx)
	for ; store.Down(err) && ctx.Err() == nil && !stopping; err = write(ctx) {
		sleep(ctx, r.Poll*4)
	}
	if err != nil {
		r.Log.ErrorContext(ctx, "settle a job", "job", job.ID, "kind", job.Kind, "err", err)
	}
}
