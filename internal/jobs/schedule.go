package jobs

import (
	"context"
	"time"
)

// schedule is something done now and then by each runner. It must do no harm when two
// do it at the same time.
type schedule struct {
	every time.Duration
	name  string
	f     func(ctx context.Context) error
}

// Every has f run at the start and then after each pause, until Run ends.
func (r *Runner) Every(pause time.Duration, name string, f func(ctx context.Context) error) {
	r.schedules = append(r.schedules, schedule{pause, name, f})
}

func (r *Runner) keep(ctx context.Context, s schedule) {
	for ctx.Err() == nil {
		if err := s.f(ctx); err != nil && ctx.Err() == nil {
			r.Log.ErrorContext(ctx, s.name, "err", err)
		}
		sleep(ctx, s.every)
	}
}
