package captions

import (
	"strings"
	"time"
)

// kind is how a file of captions is written.
type kind int

const (
	noKind kind = iota
	subRip      // "00:12:41,250 --> 00:12:44,000", and YouTube's "0:12:41.250,0:12:44.000"
	webVTT
	panel // a time alone on its line, as YouTube shows a transcript, with words below it
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
	if _, ok := panel.opens(strings.TrimSpace(first)); ok && isPanel(s) {
		return panel
	}
	return noKind
}

// A panel has at least so many times, each at or behind the one before, and one for so
// many lines.
const (
	fewestTimes = 3
	linesATime  = 4
)

func isPanel(s string) bool {
	lines, times, last := 0, 0, time.Duration(0)
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		lines++
		o, ok := panel.opens(line)
		switch {
		case !ok:
			continue
		case o.from < last:
			return false
		}
		times, last = times+1, o.from
	}
	return times >= fewestTimes && times*linesATime >= lines && times*3 <= lines*2
}

// opening is a line that begins a cue.
type opening struct {
	from, to time.Duration
	rest     string // the words that stand behind the time
}

// opens reads a line that begins a cue of a kind.
func (k kind) opens(s string) (opening, bool) {
	if k == panel {
		from, ok := clock(s)
		return opening{from: from}, ok && !strings.ContainsAny(s, ".,")
	}
	if inner, ok := strings.CutPrefix(s, "["); ok { // as programs that write down speech print it
		if inner, rest, ok := strings.Cut(inner, "]"); ok && strings.Contains(inner, "-->") {
			out, ok := arrow(inner)
			out.rest = strings.TrimSpace(rest)
			return out, ok
		}
	}
	if out, ok := arrow(s); ok {
		return out, true
	}
	left, right, ok := strings.Cut(s, ",")
	if !ok || !strings.Contains(left, ".") || !strings.Contains(right, ".") {
		return opening{}, false
	}
	from, ok1 := clock(left)
	to, ok2 := clock(right)
	return opening{from: from, to: to}, ok1 && ok2
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
