// Package captions reads the subtitles of a recording, SRT and WebVTT, as a text: the words
// of all cues in paragraphs, with the time of each and who speaks where the file says so.
//
// It reads what is there and counts what is not: a cue without words, a time that nobody
// can read. It takes time linear in the file.
package captions

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
)

// Captions are what a file of captions says.
type Captions struct {
	Text   string
	Places []claims.Placed
	Bad    int // times that could not be read
	Empty  int // cues without words
}

// cue is some words of one speaker with their time.
type cue struct {
	from, to time.Duration
	speaker  string
	words    []string
	anew     bool // it begins as another's words do: with a dash or arrows
}

// Is reports a text that is a file of captions.
func Is(s string) bool {
	s = strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \t\r\n")
	if strings.HasPrefix(s, "WEBVTT") {
		return true
	}
	first, rest, _ := strings.Cut(s, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	for _, line := range []string{first, second} {
		if _, _, ok := times(line); ok {
			return true
		}
	}
	return false
}

// Read reads a file of captions.
func Read(s string) Captions {
	r := reader{}
	for line := range strings.Lines(strings.TrimPrefix(s, "\ufeff")) {
		for part := range strings.SplitSeq(strings.TrimRight(line, "\r\n"), "\r") {
			r.line(strings.TrimSpace(part))
		}
	}
	r.finish()
	slices.SortStableFunc(r.cues, func(a, b cue) int { return int(a.from - b.from) })
	w := writer{}
	for i := range r.cues {
		w.add(&r.cues[i])
	}
	return Captions{w.b.String(), w.places, r.bad, r.empty}
}

// reader goes through a file line by line.
type reader struct {
	cues       []cue
	bad, empty int
	block      block
	from, to   time.Duration
	payload    []string
}

// block is what the lines of a block are.
type block int

const (
	between block = iota
	inCue
	passedOver // NOTE, STYLE, REGION, the head of a file, a cue with a broken time
)

// passed begin blocks that hold no words of the recording.
var passed = []string{"WEBVTT", "NOTE", "STYLE", "REGION"}

func (r *reader) line(s string) {
	from, to, ok := times(s)
	switch {
	case ok:
		r.finish()
		r.block, r.from, r.to = inCue, from, to
	case strings.Contains(s, "-->"):
		r.finish()
		r.bad++
		r.block = passedOver
	case s == "":
		r.finish()
	case r.block == inCue:
		r.payload = append(r.payload, s)
	case r.block == between && slices.ContainsFunc(passed, func(p string) bool { return s == p || strings.HasPrefix(s, p+" ") }):
		r.block = passedOver
	}
}

// finish ends a cue. A number that the next one's time follows is that cue's, and where no
// blank line parts them, no word of this one's.
func (r *reader) finish() {
	if r.block == inCue {
		said := voices(r.payload)
		if len(said) == 0 {
			r.empty++
		}
		for _, c := range said {
			c.from, c.to = r.from, r.to
			r.cues = append(r.cues, c)
		}
	}
	r.block, r.payload = between, nil
}

// times reads "00:12:41,250 --> 00:12:44,000 align:start"; the second may be missing.
func times(s string) (from, to time.Duration, ok bool) {
	left, right, found := strings.Cut(s, "-->")
	if !found {
		return 0, 0, false
	}
	if from, ok = clock(strings.TrimSpace(left)); !ok {
		return 0, 0, false
	}
	end, _, _ := strings.Cut(strings.TrimSpace(right), " ")
	to, _ = clock(end)
	return from, to, true
}

// clock reads hours, minutes, seconds and thousandths; the hours may be left out.
func clock(s string) (time.Duration, bool) {
	whole, part, _ := strings.Cut(strings.Replace(s, ",", ".", 1), ".")
	fields := strings.Split(whole, ":")
	if len(fields) < 2 || len(fields) > 3 {
		return 0, false
	}
	at := time.Duration(0)
	for _, f := range fields {
		n, ok := number(f)
		if !ok {
			return 0, false
		}
		at = at*60 + time.Duration(n)*time.Second
	}
	ms, ok := number((part + "000")[:3])
	return at + time.Duration(ms)*time.Millisecond, ok
}

const mostDigits = 4

func number(s string) (n int, ok bool) {
	if s == "" || len(s) > mostDigits {
		return 0, false
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}
