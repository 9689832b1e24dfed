package office

import (
	"strings"
	"unicode"
)

// line is a paragraph's text. Where somebody asked for it, it knows which words of the
// part its stretches are.
type line struct {
	text string
	from []stretch
}

// stretch is a part of a line, in bytes of its text.
type stretch struct {
	at, end int
	of      *words
	skip    int // bytes of those words that were cut off before at
}

func (s stretch) moved(by int) stretch {
	s.at, s.end = s.at+by, s.end+by
	return s
}

// joined puts lines together, with a text between each two.
func joined(lines []line, between string) line {
	var text strings.Builder
	var out line
	for i, l := range lines {
		if i > 0 {
			text.WriteString(between)
		}
		for _, s := range l.from {
			out.from = append(out.from, s.moved(text.Len()))
		}
		text.WriteString(l.text)
	}
	out.text = text.String()
	return out
}

// trimmed is the line without white space around it.
func (l line) trimmed() line {
	start := len(l.text) - len(strings.TrimLeftFunc(l.text, unicode.IsSpace))
	return l.part(start, start+len(strings.TrimSpace(l.text)))
}

func (l line) part(start, end int) line {
	out := line{text: l.text[start:end]}
	for _, s := range l.from {
		if s.end <= start || s.at >= end {
			continue
		}
		cut := max(0, start-s.at)
		out.from = append(out.from, stretch{at: s.at + cut - start, end: min(s.end, end) - start, of: s.of, skip: s.skip + cut})
	}
	return out
}

// texts are the words of lines.
func texts(lines []line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.text
	}
	return out
}
