// Package seeds holds the demo newsroom: articles written for it, in the shapes
// that news takes when people paste it, with labels that say which claims stand
// in them (articles/README.md holds the rules of labelling), and the work that a
// small desk has done on them. Load brings all of it into an empty database by the
// same calls that a person's clicks make, so that it obeys every rule.
package seeds
