package main

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"
)

// pattern is a text of any length: a head, a few tokens again and again, and a tail.
type pattern struct {
	Head   string   `json:"head,omitempty"`
	Tokens []string `json:"tokens"`
	Join   string   `json:"join,omitempty"` // between tokens
	Tail   string   `json:"tail,omitempty"`
	Nested bool     `json:"nested,omitempty"` // the first token over the first half, the second over the rest
}

// Tokens that differ each time, so that nothing that remembers words gains by it.
const (
	counting = "{n}" // 1, 2, 3, …
	coining  = "{w}" // a new word in lower case
	naming   = "{N}" // a new name
	holding  = "{l}" // one long word: the whole repetition without a blank
)

func (p pattern) String() string {
	b, err := json.Marshal(p)
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// text is the pattern with about size bytes.
func (p pattern) text(size int) string {
	var b strings.Builder
	b.Grow(size + len(p.Head) + len(p.Tail) + 64)
	b.WriteString(p.Head)
	for i := 0; b.Len() < size; i++ {
		before := b.Len()
		p.once(&b, i, size)
		if b.Len() == before {
			break
		}
	}
	b.WriteString(p.Tail)
	return b.String()
}

func (p pattern) once(b *strings.Builder, i, size int) {
	if p.Nested && len(p.Tokens) > 1 {
		if b.Len() < size/2 {
			b.WriteString(p.Tokens[0] + p.Join)
		} else {
			b.WriteString(p.Tokens[1] + p.Join)
		}
		return
	}
	for _, t := range p.Tokens {
		b.WriteString(filled(t, i))
		b.WriteString(p.Join)
	}
}

func filled(t string, i int) string {
	if !strings.Contains(t, "{") {
		return t
	}
	t = strings.ReplaceAll(t, counting, strconv.Itoa(i+1))
	t = strings.ReplaceAll(t, coining, coined(i))
	if strings.Contains(t, naming) {
		w := coined(i)
		_, n := utf8.DecodeRuneInString(w)
		t = strings.ReplaceAll(t, naming, strings.ToUpper(w[:n])+w[n:])
	}
	return t
}

// coined is the i-th of the words that can be said: "ba", "be", …, "bab".
func coined(i int) string {
	const first, second = "bcdfghklmnprstvw", "aeiou"
	w := ""
	for i += 7; i > 0; i /= len(first) * len(second) {
		k := i % (len(first) * len(second))
		w += first[k/len(second):k/len(second)+1] + second[k%len(second):k%len(second)+1]
	}
	return w + "ron"
}
