// Package captions reads the subtitles of a recording, SRT and WebVTT, as a text: the words
// of all cues in paragraphs, with the time of each and who speaks where the file says so.
//
// It reads what is there and counts what is not: a cue without words, a time that nobody
// can read. It takes time linear in the file.
package captions

import (
	"cmp"
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

// Read reads a file of captions. It goes through the file twice: how its cues follow each
// other says how they are put together, and a million of them are more than the file and
// its text if they are kept.
func Read(s string) Captions {
	var g glance
	all := through(s, g.at)
	if all.cues == 0 {
		return Captions{Bad: all.bad, Empty: all.empty}
	}
	w := writer{rolling: g.rolls(), places: make([]claims.Placed, 0, g.cues)}
	w.b.Grow(g.size)
	if g.ordered() {
		through(s, w.add)
		return Captions{w.b.String(), w.places, all.bad, all.empty}
	}
	cues := make([]cue, 0, g.cues)
	through(s, func(c *cue) { cues = append(cues, *c) })
	slices.SortStableFunc(cues, func(a, b cue) int { return cmp.Compare(a.from, b.from) })
	w.rolling = rolls(cues)
	for i := range cues {
		w.add(&cues[i])
	}
	return Captions{w.b.String(), w.places, all.bad, all.empty}
}

// through gives each cue of a file to a function, in the order of the file.
func through(s string, each func(*cue)) reader {
	r := reader{kind: kindOf(s), each: each}
	for line := range strings.Lines(strings.TrimPrefix(s, "\ufeff")) {
		for part := range strings.SplitSeq(strings.TrimRight(line, "\r\n"), "\r") {
			r.line(part)
		}
	}
	r.finish(0)
	return r
}

// reader goes through a file line by line.
type reader struct {
	kind             kind
	each             func(*cue)
	cues, bad, empty int
	block            block
	from, to         time.Duration
	payload          []string // with "" for an empty line
	number           int      // of the cue, 0 for none
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

func (r *reader) line(raw string) {
	s := strings.TrimSpace(raw)
	o, ok := r.kind.opens(s)
	switch {
	case ok:
		r.finish(o.from)
		r.block, r.from, r.to = inCue, o.from, o.to
		if o.rest != "" {
			r.payload = append(r.payload, o.rest)
		}
	case strings.Contains(s, "-->"):
		r.finish(0)
		r.bad++
		r.block = passedOver
	case raw == "" && r.kind == webVTT: // a line with a blank is none of those that end a cue
		r.finish(0)
	case r.block == inCue:
		r.payload = append(r.payload, s)
	case r.block == between:
		r.outside(s)
	}
}

// outside reads a line between two cues: the number of the next one, or the beginning of
// what is none.
func (r *reader) outside(s string) {
	first, _, _ := strings.Cut(s, " ")
	switch {
	case r.kind == webVTT && slices.Contains(passed, first):
		r.block = passedOver
	case s != "":
		r.number, _ = number(s)
	}
}

// finish ends a cue, with the time that the next one begins at.
func (r *reader) finish(next time.Duration) {
	coming := r.number
	if r.block == inCue {
		coming = r.takeNumber(next > 0)
		said := voices(r.payload)
		if len(said) == 0 {
			r.empty++
		}
		if r.to == 0 && r.kind >= panel {
			r.to = next
		}
		for i := range said {
			said[i].from, said[i].to = r.from, r.to
			r.each(&said[i])
		}
		r.cues += len(said)
	}
	r.block, r.payload, r.number = between, r.payload[:0], coming
}

// takeNumber takes the number of the next cue off the end of this one's lines. Files of
// SubRip have empty lines within cues, and none between them: the number is known by its
// place, or as the one that follows this one's.
func (r *reader) takeNumber(goesOn bool) int {
	for len(r.payload) > 0 && r.payload[len(r.payload)-1] == "" {
		r.payload = r.payload[:len(r.payload)-1]
	}
	last := len(r.payload) - 1
	if r.kind != subRip || last < 0 {
		return 0
	}
	n, ok := number(r.payload[last])
	switch {
	case !ok:
		return 0
	case n == r.number+1, goesOn && r.alone(last):
		r.payload = r.payload[:last]
		return n
	}
	return 0
}

// alone reports a line behind an empty one, or the first.
func (r *reader) alone(i int) bool { return i == 0 || r.payload[i-1] == "" }

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
		if !ok || len(f) > mostDigits {
			return 0, false
		}
		at = at*60 + time.Duration(n)*time.Second
	}
	ms, ok := number((part + "000")[:3])
	return at + time.Duration(ms)*time.Millisecond, ok
}

// The longest part of a time, and the longest number of a cue.
const (
	mostDigits = 4
	mostNumber = 7
)

func number(s string) (n int, ok bool) {
	if s == "" || len(s) > mostNumber {
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
