package jobs

import (
	"context"

	"factdesk/internal/guard"
)

// again runs a loop that goes on until ctx ends, and starts it anew when a panic ended
// it: that is a line in the log, and not a worker less. What the loop held goes as that
// of a worker that died: the lease runs out.
func (r *Runner) again(ctx context.Context, what string, loop func()) {
	for {
		err := guard.Run(func() error { loop(); return nil })
		if err == nil {
			return
		}
		r.Log.ErrorContext(ctx, what, append(r.panicked(err), "err", err)...)
		if sleep(ctx, r.Poll*4); ctx.Err() != nil {
			return
		}
	}
}

// panicked counts a panic behind err and is what the log says of it.
func (r *Runner) panicked(err error) []any {
	if p, ok := r.Panics.Note(err); ok {
		return []any{"panics", r.Panics.Count(), "stack", string(p.Stack)}
	}
	return nil
}
