// Package bench makes desks of any size, for tests and benchmarks that say what grows.
package bench
