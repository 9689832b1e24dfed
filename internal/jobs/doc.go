// Package jobs does queued work: it leases due jobs, runs the function registered for
// the kind, and settles how it went. It knows no kind itself.
//
// A job is run at least once: a worker may die after the work and before it is
// settled. So the functions are written to do no harm when they run again.
package jobs
