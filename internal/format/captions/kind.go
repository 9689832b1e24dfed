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
	if _, ok := panel.opens(strings.TrimSpace(first)); ok {
		return panelOf(s)
	}
	return noKind
}

// A panel has at least so many times, each at or behind the one before, and one for so
// many lines.
const (
	fewestTimes = 3
	linesATime  = 4
)

// panelOf is panel for a text whose lines are a panel's.
func panelOf(s string) kind {
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
			return noKind
		}
		times, last = times+1, o.from
	}
	switch {
	case times < fewestTimes, times*linesATime < lines, times*3 > lines*2:
		return noKind
	}
	return panel
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
		if strings.ContainsAny(s, ".,") {
			return opening{}, false
		}
		return opening{from: from}, ok
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
