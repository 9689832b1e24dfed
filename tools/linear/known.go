package main

import (
	_ "embed"
	"encoding/json"
	"strings"
)

// knownLines are patterns that once took more than linear time, or were the dearest of
// their parser, one a line: the parser's name, a tab, the pattern.
//
//go:embed known.txt
var knownLines string

func known(parser string) []pattern {
	var out []pattern
	for line := range strings.Lines(knownLines) {
		name, p, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && name == parser {
			out = append(out, decode(p))
		}
	}
	return out
}

func decode(s string) pattern {
	var p pattern
	if err := json.Unmarshal([]byte(s), &p); err != nil {
		panic("known.txt: " + err.Error() + " in " + s)
	}
	return p
}
