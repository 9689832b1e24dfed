// Package tracing follows a request through the desk: its statements, and the jobs that
// it queued, in whichever process they run. It sends spans to an OTLP receiver when one
// is configured, and carries the id of the request from which work comes in any case.
//
// A span holds the pattern of a route, a kind of job, the text of a statement with its
// placeholders. What people wrote is in none: no address, no value of a statement, no
// error's words.
package tracing
