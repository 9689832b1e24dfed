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

// notes are as many as Markdown may have, each referred to.
func notes() []byte {
	var b []byte
	for n := range 10_000 {
		b = append(b, "a[^"+strconv.Itoa(n)+"]\n\n[^"+strconv.Itoa(n)+"]: b\n\n"...)
	}
	return b
}

// links is an article of nothing but links, of three nodes each.
func links(times int) func() []byte {
	return func() []byte {
		b := []byte("<article>")
		for n := range times {
			b = append(b, `<a href="/`+strconv.Itoa(n)+`">news</a> `...)
		}
		return b
	}
}

// attributes are those of one element.
func attributes(times int) func() []byte {
	return func() []byte {
		b := []byte("<article")
		for n := range times {
			b = append(b, " a"+strconv.Itoa(n)...)
		}
		return append(b, "><p>"+sentence...)
	}
}
