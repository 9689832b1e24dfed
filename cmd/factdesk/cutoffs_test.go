//go:build !race

package main

// cutOffs is how many requests are broken off on each database.
const cutOffs = 1800
