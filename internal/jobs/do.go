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
// stops, at the job's deadline, when somebody cancels the job, and when the lease is
// lost.
func (r *Runner) do(ctx context.Context, job store.Job) {
	defer r.held.hold(job.ID)()
	ctx, traced := r.Traces.Job(ctx, job.Kind, job.ID.String(), job.Origin)
	limit := r.kinds[job.Kind].deadline
	limited, cancel := context.WithTimeoutCause(ctx, limit, overrun{limit})
	defer cancel()
	running, end := context.WithCancelCause(limited)
	began := time.Now()
	watched := guard.Start(func() error { r.again(running, "watch a job", func() { r.watch(running, job, end) }); return nil })
	result, err := r.call(running, job)
	cause := context.Cause(running)
	end(nil)
	<-watched
	became := outcome(ctx, err, cause)
	r.Metrics.Job(job.Kind, became, time.Since(began))
	defer traced(became)
	if errors.Is(cause, store.ErrLeaseLost) {
		r.Log.WarnContext(ctx, "job lost to another worker", named(job)...)
		return
	}
	r.close(ctx, job, result, err, cause)
}

// outcome is what became of a job, in a word for those who count.
func outcome(ctx context.Context, err, cause error) string {
	var by cancelledBy
	var over overrun
	switch {
	case errors.Is(cause, store.ErrLeaseLost):
		return "lost"
	case err == nil:
		return "done"
	case errors.As(cause, &by):
		return "cancelled"
	case errors.As(cause, &over):
		return "overrun"
	case ctx.Err() != nil:
		return "given back"
	}
	return "failed"
}

// close settles a job by how its function returned and, when it failed, by what had
// ended its context.
func (r *Runner) close(ctx context.Context, job store.Job, result any, err, cause error) {
	var by cancelledBy
	var over overrun
	switch {
	case err == nil:
		r.settle(ctx, job, func(ctx context.Context) error { return r.DB.FinishJob(ctx, job, result, r.Now()) })
	case errors.As(cause, &by):
		r.Log.InfoContext(ctx, "job cancelled", named(job)...)
		r.settle(ctx, job, func(ctx context.Context) error { return r.DB.EndCancelled(ctx, job, string(by), r.Now()) })
	case errors.As(cause, &over):
		r.overran(ctx, job, over)
	case ctx.Err() != nil:
		r.giveBack(ctx, job, true)
	default:
		r.fail(ctx, job, err)
	}
}

// watch keeps the lease until ctx ends, and looks each second, or more often, whether
// it is still ours and whether somebody has cancelled the job. A database that is away
// for a moment is no reason to give up: the lease has two more chances.
func (r *Runner) watch(ctx context.Context, job store.Job, end context.CancelCauseFunc) {
	until := *job.LeasedUntil // counted from before it was waited for
	for pause := min(time.Second, r.Lease/3); ctx.Err() == nil; sleep(ctx, pause) {
		by, err := r.DB.HoldsJob(ctx, job)
		if err == nil && by != "" {
			end(cancelledBy(by))
		}
		now := r.Now().Round(0) // the wall's clock, by which others judge, goes on while a machine sleeps
		if err == nil && until.Sub(now) <= r.Lease*2/3 {
			if err = r.DB.ExtendLease(ctx, job, now.Add(r.Lease)); err == nil {
				until = now.Add(r.Lease)
			}
		}
		if errors.Is(err, store.ErrLeaseLost) {
			end(err)
		}
	}
}

// call runs the job's function; a panic in it is its failure and nobody else's. One
// that does not return soon after its context has ended is left behind.
func (r *Runner) call(ctx context.Context, job store.Job) (any, error) {
	var result any
	done := guard.Start(func() (err error) {
		result, err = r.kinds[job.Kind].f(ctx, job, r.reporter(ctx, job))
		return err
	})
	select {
	case err := <-done:
		return result, err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return result, err
	case <-time.After(r.Patience):
		r.leave(ctx, job, done)
		return nil, errLeft
	}
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
			r.Log.WarnContext(ctx, "report progress", named(job, "err", err)...)
		}
	}
}

// fail settles a job that failed by itself, with one line in the log.
func (r *Runner) fail(ctx context.Context, job store.Job, err error) {
	dead := hopeless(err) || job.Attempts >= job.MaxAttempts
	r.Log.ErrorContext(ctx, "job failed", append(r.panicked(err), named(job, "attempt", job.Attempts, "dead", dead, "err", err, "cause", errors.Unwrap(err))...)...)
	r.settle(ctx, job, func(ctx context.Context) error {
		if dead {
			return r.DB.BuryJob(ctx, job, words(err), r.Now())
		}
		return r.DB.FailJob(ctx, job, words(err), r.nextTry(job), r.Now())
	})
}

// nextTry is when a job is tried again.
func (r *Runner) nextTry(job store.Job) time.Time {
	return r.Now().Add(Backoff(job.Attempts, rand.Float64()))
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
	stopping, limit := ctx.Err() != nil, max(r.Lease/2, r.Patience) // a short lease must not cut off a write that is slow
	if stopping {
		limit = min(limit, r.grace()/4)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), limit)
	defer cancel()
	err := write(ctx)
	for ; store.Down(err) && ctx.Err() == nil && !stopping; err = write(ctx) {
		sleep(ctx, r.Poll*4)
	}
	if err != nil {
		r.Log.ErrorContext(ctx, "settle a job", named(job, "err", err)...)
	}
}
