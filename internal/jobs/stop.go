package jobs

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"factdesk/internal/guard"
	"factdesk/internal/store"
)

// cancelledBy is the cause that ends a job's context: the name of who cancelled it.
type cancelledBy string

func (by cancelledBy) Error() string { return "cancelled by " + string(by) }

// overrun is the cause that ends a job's context at its deadline.
type overrun struct{ limit time.Duration }

func (o overrun) Error() string { return "it took longer than " + spell(o.limit) }

// errLeft says that the job's function was left behind.
var errLeft = errors.New("the function does not return")

// overran settles a job that was ended at its deadline: once more, then never.
func (r *Runner) overran(ctx context.Context, job store.Job, o overrun) {
	dead := job.Overruns+1 >= store.MaxOverruns || job.Attempts >= job.MaxAttempts
	message := fmt.Sprintf("It took longer than %s and was ended; it is tried once more.", spell(o.limit))
	if dead {
		message = fmt.Sprintf("It took longer than %s each time it was tried, and was ended.", spell(o.limit))
	}
	r.Log.ErrorContext(ctx, "job ended at its deadline", named(job, "attempt", job.Attempts, "dead", dead, "deadline", o.limit)...)
	r.settle(ctx, job, func(ctx context.Context) error {
		if dead {
			return r.DB.BuryOverrun(ctx, job, message, r.Now())
		}
		return r.DB.FailOverrun(ctx, job, message, r.nextTry(job), r.Now())
	})
}

// spell writes a limit as people do.
func spell(d time.Duration) string {
	switch {
	case d == time.Minute:
		return "a minute"
	case d >= 2*time.Hour && d%time.Hour == 0:
		return fmt.Sprintf("%d hours", d/time.Hour)
	case d >= time.Minute && d%time.Minute == 0:
		return fmt.Sprintf("%d minutes", d/time.Minute)
	}
	return d.String()
}

// maxLeft is how many functions of a kind may be left behind in one process. With so
// many no more of the kind are begun until one returns, besides those that the other
// workers have begun: each may hold a core and some hundred megabytes.
const maxLeft = 2

// left counts the functions that were left behind and have not returned, by kind.
type left struct {
	mu sync.Mutex
	of map[string]int
}

func (l *left) add(kind string, n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.of == nil {
		l.of = map[string]int{}
	}
	l.of[kind] += n
}

func (l *left) count(kind string) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.of[kind]
}

// leave gives up waiting for a job's function. Its context has ended, so that what it
// still wants to write fails; its goroutine is counted until it returns.
func (r *Runner) leave(ctx context.Context, job store.Job, done <-chan error) {
	r.left.add(job.Kind, 1)
	r.Log.ErrorContext(ctx, "job left behind: it does not return", named(job, "left", r.Left.Add(1))...)
	guard.Start(func() error {
		<-done
		r.left.add(job.Kind, -1)
		r.Log.WarnContext(ctx, "a job that was left behind has returned", named(job, "left", r.Left.Add(-1))...)
		return nil
	})
}

// able are the kinds that this process may still begin.
func (r *Runner) able() []string {
	kinds := make([]string, 0, len(r.kinds))
	for kind := range r.kinds {
		if r.left.count(kind) < maxLeft {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}
