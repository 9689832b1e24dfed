package main

import (
	"strconv"
	"strings"
)

// signs is a part as often as Markdown may have it, and prose up to what a file may hold.
func signs(part string, times int) func() []byte {
	return func() []byte {
		b := []byte(strings.Repeat(part, times) + "\n\n")
		lines := sentence + sentence + sentence + sentence + sentence + "\n\n"
		return append(b, strings.Repeat(lines, (largest-len(b))/len(lines))...)
	}
}

// ticks are runs of backticks none of which ends another, before prose.
func ticks() []byte {
	var b []byte
	for n := 1; n <= 100; n++ {
		b = append(b, strings.Repeat("`", n)+"a\n"...)
	}
	return append(b, strings.Repeat(sentence+"\n", (largest-len(b))/len(sentence+"\n"))...)
}

// note is a footnote and what refers to it.
func note(n int) string { return "a[^" + strconv.Itoa(n) + "]\n\n[^" + strconv.Itoa(n) + "]: b\n\n" }

// link is a link of three nodes.
func link(n int) string { return `<a href="/` + strconv.Itoa(n) + `">news</a> ` }

// attribute is one of an element with many.
func attribute(n int) string { return " a" + strconv.Itoa(n) }
