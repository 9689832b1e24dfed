// Package review holds what we say about a claim, and who may say it: the case
// that is opened when a candidate is accepted, its evidence, notes and verdicts,
// and the states it passes through until its verdict is published.
//
// State is not verdict. One table (state.go) holds every move of a case with what
// must hold, one (role.go) who may do what; whatever they lack is refused with a
// sentence. Methods here change values and record an Event for each change; they
// do no I/O and take the time as an argument. The store saves a case together with
// the events that its methods recorded, or nothing.
package review
