// Package bench makes desks of any size, for tests and benchmarks that say what grows.
// Fill tells stories of articles and claims by the rules of review, the same ones for the
// same seed, and writes the rows that the store would have written of them, by millions.
// It judges nothing and is no way to import.
package bench
