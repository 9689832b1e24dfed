package jobs

import "factdesk/internal/store"

// named is what each line of the log says of a job, and then more: its id and kind, and
// the request that it comes from, by which the lines of both are found together.
func named(job store.Job, more ...any) []any {
	out := []any{"job", job.ID, "kind", job.Kind}
	if job.Origin.Request != "" {
		out = append(out, "request", job.Origin.Request)
	}
	return append(out, more...)
}
