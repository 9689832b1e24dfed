// Package metrics counts what a process does and tells it to Prometheus, on a listener
// of its own: who may look at the machine is not who may look at the desk.
//
// Each label has few values that the program knows: the pattern of a route and never an
// address, a kind of job, a state. Nothing that people wrote is in any.
package metrics
