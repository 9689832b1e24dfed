package captions

import (
	"strings"
	"time"

	"factdesk/claims/text"
)

// kind is how a file of captions is written.
type kind int

const (
	noKind kind = iota
	subRip      // "00:12:41,250 --> 00:12:44,000", and YouTube's "0:12:41.250,0:12:44.000"
	webVTT
	panel   // a time alone on its line, as YouTube shows a transcript, with words below it
	stamped // "[00:12.00] words", as karaoke and some recorders have it
)

// Is reports a text that is a file of captions.
func Is(s string) bool { return kindOf(s) != noKind }

func kindOf(s string) kind {
	s = strings.TrimLeft(strings.TrimPrefix(s, "\ufeff"), " \t\r\n")
	if strings.HasPrefix(s, "WEBVTT") {
		return webVTT
	}
	first, rest, _ := strings.Cut(s, "\n")
	second, _, _ := strings.Cut(rest, "\n")
	for _, line := range []string{first, second} {
		if _, ok := subRip.opens(strings.TrimSpace(line)); ok {
			return subRip
		}
	}
	begins := firstSaid(s)
	for _, k := range []kind{panel, stamped} {
		if _, ok := k.opens(begins); ok {
			return k.holds(s)
		}
	}
	return noKind
}

// mostTags is how many lines say something of a recording before its first words.
const mostTags = 20

// firstSaid is the first line that says nothing of the recording itself.
func firstSaid(s string) string {
	for range mostTags {
		first, rest, _ := strings.Cut(s, "\n")
		if first = strings.TrimSpace(first); first != "" && !isTag(first) {
			return first
		}
		s = rest
	}
	return ""
}

// Of times that stand alone, or before words, there are at least so many, each at or behind
// the one before, and one for so many lines.
const (
	fewestTimes = 3
	linesATime  = 4
)

// holds is k for a text whose lines are all of that kind, and noKind for another: a list of
// hours, a ticker, or a transcript, in which names stand behind the times.
func (k kind) holds(s string) kind {
	lines, times, last := 0, 0, time.Duration(0)
	recorded := k == panel
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			continue
		case isTag(line):
			recorded = true
			continue
		}
		lines++
		o, ok := k.opens(line)
		switch {
		case !ok:
			continue
		case o.from < last, text.Labelled(o.rest):
			return noKind
		}
		recorded = recorded || isOfRecording(line, o.from, times)
		times, last = times+1, o.from
	}
	switch {
	case !recorded, times < fewestTimes, times*linesATime < lines, k == panel && times*3 > lines*2:
		return noKind
	}
	return k
}

// firstWords is when the first words of a recording are said at the latest.
const firstWords = 2 * time.Minute

// isOfRecording reports a time that no clock on a wall tells: one with parts of a second, or
// the first of a text, which is soon after its beginning. "[09:15] The council met." is a
// ticker's.
func isOfRecording(line string, from time.Duration, before int) bool {
	at, _, _ := strings.Cut(line, "]")
	return strings.ContainsAny(at, ".,") || before == 0 && from < firstWords
}

// isTag reports a line that says something of the recording: "[ti:The council]".
func isTag(s string) bool {
	name, rest, ok := strings.Cut(strings.TrimPrefix(s, "["), ":")
	switch {
	case !ok, name == "", len(name) > longestName, !strings.HasPrefix(s, "["), strings.IndexByte(rest, ']') != len(rest)-1:
		return false
	}
	return strings.Trim(name, "abcdefghijklmnopqrstuvwxyz#") == ""
}

const longestName = 8

// opening is a line that begins a cue.
type opening struct {
	from, to time.Duration
	rest     string // the words that stand behind the time
}

// opens reads a line that begins a cue of a kind.
func (k kind) opens(s string) (opening, bool) {
	switch k {
	case panel:
		return alone(s)
	case stamped:
		return stamp(s)
	}
	if inner, ok := strings.CutPrefix(s, "["); ok { // as programs that write down speech print it
		inner, rest, _ := strings.Cut(inner, "]")
		out, ok := arrow(inner)
		out.rest = strings.TrimSpace(rest)
		return out, ok
	}
	if out, ok := arrow(s); ok {
		return out, true
	}
	return commaed(s)
}

// alone reads "12:41".
func alone(s string) (opening, bool) {
	from, ok := clock(s)
	if strings.ContainsAny(s, ".,") {
		return opening{}, false
	}
	return opening{from: from}, ok
}

// stamp reads "[00:12.00] words", and of several times the first: "[00:12.00][01:15.00]".
func stamp(s string) (out opening, ok bool) {
	for {
		inner, rest, closed := strings.Cut(strings.TrimPrefix(s, "["), "]")
		at, reads := clock(inner)
		if !strings.HasPrefix(s, "[") || !closed || !reads {
			return out, ok
		}
		if !ok {
			out.from, ok = at, true
		}
		s = strings.TrimSpace(rest)
		out.rest = s
	}
}

// commaed reads "0:12:41.250,0:12:44.000".
func commaed(s string) (opening, bool) {
	left, right, _ := strings.Cut(s, ",")
	from, begins := clock(left)
	to, ends := clock(right)
	switch {
	case !begins, !ends, !strings.Contains(left, "."):
		return opening{}, false
	}
	return opening{from: from, to: to}, true
}

// arrow reads "00:12:41,250 --> 00:12:44,000 align:start"; the second may be missing.
func arrow(s string) (opening, bool) {
	left, right, found := strings.Cut(s, "-->")
	if !found {
		return opening{}, false
	}
	from, ok := clock(strings.TrimSpace(left))
	end, _, _ := strings.Cut(strings.TrimSpace(right), " ")
	to, _ := clock(end)
	return opening{from: from, to: to}, ok
}
