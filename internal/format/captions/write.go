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
	last      *cue     // that was written, with its words as they stand in the file
	tail      []string // the last words that were written
	speaker   string
	paragraph int // code points of it
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
	w.last = c
}

// rolls is the most words that two cues of rolling captions share.
const rolls = 60

// fresh are a cue's words without those that the one before has already shown: rolling
// captions repeat their last line, or grow word by word.
func (w *writer) fresh(c *cue) []string {
	if w.last == nil || c.speaker != w.last.speaker || c.from > w.last.to+touching {
		return c.words
	}
	for n := min(len(c.words), len(w.tail), rolls); n > 0; n-- {
		if slices.Equal(w.tail[len(w.tail)-n:], c.words[:n]) {
			return c.words[n:]
		}
	}
	return c.words
}

// touching is how far apart two cues of rolling captions are.
const touching = 100 * time.Millisecond

func (w *writer) write(c *cue, words []string) {
	said := strings.Join(words, " ")
	switch {
	case w.at == 0:
	case w.breaks(c, said):
		w.put("\n\n")
		w.paragraph, w.tail = 0, nil
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
	if w.tail = append(w.tail, words...); len(w.tail) > rolls {
		w.tail = slices.Clone(w.tail[len(w.tail)-rolls:])
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
