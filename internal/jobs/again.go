package jobs

import (
	"context"

	"factdesk/internal/guard"
)

// again keeps a loop of the runner going: a panic in it is a line in the log, and not a
// worker less. What the loop held goes as that of a worker that died: its lease runs out.
func (r *Runner) again(ctx context.Context, what string, loop func()) {
	guard.Keep(ctx, r.Poll*4, loop, func(err error) {
		r.Log.ErrorContext(ctx, what, append(r.panicked(err), "err", err)...)
	})
}

// panicked counts a panic behind err and is what the log says of it.
func (r *Runner) panicked(err error) []any {
	if p, ok := r.Panics.Note(err); ok {
		return []any{"panics", r.Panics.Count(), "stack", string(p.Stack)}
	}
	return nil
}
