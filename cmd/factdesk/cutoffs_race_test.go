//go:build race

package main

// cutOffs is how many requests are broken off on each database; under the race detector
// each takes some ten times as long.
const cutOffs = 600
