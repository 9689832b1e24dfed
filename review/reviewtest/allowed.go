// Package reviewtest reads the lines in which a person wrote who may do what, for the tests
// that hold the rules to them.
package reviewtest

import (
	"fmt"
	"strings"
	"testing"
)

// Allowed are the combinations that lines allow: each has so many cells between bars, each
// cell some words, of which every one goes with every one of the other cells (Key). A line
// that begins with # says something else.
func Allowed(t testing.TB, lines []string, cells int) map[string]bool {
	t.Helper()
	out := map[string]bool{}
	for _, line := range lines {
		if strings.HasPrefix(line, "#") || line == "" {
			continue
		}
		all := strings.Split(line, "|")
		if len(all) != cells {
			t.Fatalf("%q has %d cells, want %d", line, len(all), cells)
		}
		keys := []string{""}
		for _, cell := range all {
			keys = with(keys, strings.Fields(cell))
		}
		for _, key := range keys {
			out[key] = true
		}
	}
	return out
}

// with are the keys, each with each word behind it.
func with(keys, words []string) (out []string) {
	for _, key := range keys {
		for _, word := range words {
			out = append(out, strings.TrimPrefix(key+" "+word, " "))
		}
	}
	return out
}

// Key is a combination as Allowed has it: a word of each cell, in their order.
func Key(words ...any) string { return strings.TrimSuffix(fmt.Sprintln(words...), "\n") }
