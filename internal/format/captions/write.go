package captions

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"factdesk/claims"
	"factdesk/claims/text"
)

// writer puts the words of cues into paragraphs.
type writer struct {
	b         strings.Builder
	at        int // code points written
	places    []claims.Placed
	last      cue      // that was written, with its words as they stand in the file
	tail      []string // the last words that were written
	speaker   string
	paragraph int  // code points of it
	rolling   bool // cues repeat words of those before
}

// Where a paragraph of one speaker ends, at the end of a sentence.
const (
	longParagraph = 500             // code points
	longPause     = 3 * time.Second // in which nobody speaks
)

func (w *writer) add(c *cue) {
	if words := w.fresh(c); len(words) > 0 {
		w.write(c, words)
	}
	w.last = *c
}

// mostShared is the most words that two cues of rolling captions share.
const mostShared = 60

// fresh are a cue's words without those that the one before has already shown: rolling
// captions repeat their last line, or grow word by word.
func (w *writer) fresh(c *cue) []string {
	if !w.rolling || w.at == 0 || !w.last.touches(c) {
		return c.words
	}
	return c.words[shared(w.tail, c.words):]
}

// touches reports a cue that goes on with another's words.
func (c *cue) touches(next *cue) bool {
	return next.speaker == c.speaker && next.from <= c.to+touching
}

// shared is how many words one list ends and the other begins with.
func shared(tail, words []string) int {
	for n := min(len(words), len(tail), mostShared); n > 0; n-- {
		if slices.Equal(tail[len(tail)-n:], words[:n]) {
			return n
		}
	}
	return 0
}

func (w *writer) write(c *cue, words []string) {
	said := strings.Join(words, " ")
	switch {
	case w.at == 0:
	case w.breaks(c, said):
		w.put("\n\n")
		w.paragraph, w.tail = 0, w.tail[:0]
	default:
		w.put(" ")
	}
	if c.speaker != "" && c.speaker != w.speaker {
		w.put(c.speaker + ": ")
	}
	w.speaker = c.speaker
	start := w.at
	w.put(said)
	w.paragraph += w.at - start
	w.places = append(w.places, claims.Placed{Span: claims.Span{Start: start, End: w.at}, Locator: claims.AtTime(c.from, c.to), Speaker: c.speaker})
	if w.tail = append(w.tail, words...); len(w.tail) > mostShared {
		w.tail = w.tail[:copy(w.tail, w.tail[len(w.tail)-mostShared:])]
	}
}

// breaks reports words that begin a paragraph: another's, or one's own behind a pause.
func (w *writer) breaks(c *cue, said string) bool {
	if c.anew || c.speaker != w.speaker || text.Labelled(said) {
		return true
	}
	if !strings.HasSuffix(strings.TrimRight(w.tail[len(w.tail)-1], `"'”’)]`), ".") && !strings.ContainsAny(w.tail[len(w.tail)-1], "?!…") {
		return false
	}
	return w.paragraph > longParagraph || c.from > w.last.to+longPause
}

func (w *writer) put(s string) {
	w.b.WriteString(s)
	w.at += utf8.RuneCountInString(s)
}
