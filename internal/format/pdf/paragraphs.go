package pdf

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is lines that belong together.
type paragraph struct {
	lines []line
	full  bool // the last line goes to the end of its column
}

func (p *paragraph) last() line { return p.lines[len(p.lines)-1] }

// paragraphs are those of a region.
func paragraphs(region []piece) []paragraph {
	all := lines(region)
	c := newColumn(all)
	var out []paragraph
	for i, l := range all {
		if i == 0 || c.begins(all[i-1], l) {
			out = append(out, paragraph{})
		}
		p := &out[len(out)-1]
		p.lines = append(p.lines, l)
	}
	p := &out[len(out)-1]
	p.full = len(p.lines) > 1 && c.r-p.last().r < 3*p.last().size
	return out
}

// column is how lines stand in a region.
type column struct {
	l, r    float32
	leading float32 // from one line to the next, in heights
}

func newColumn(all []line) column {
	c := column{l: all[0].l, r: all[0].r}
	var leads []float32
	for i, l := range all {
		c.l, c.r = min(c.l, l.l), max(c.r, l.r)
		if i > 0 {
			leads = append(leads, lead(all[i-1], l))
		}
	}
	c.leading = 1.35
	if len(leads) > 2 {
		c.leading = min(median(leads), 2.2) // text in double space, at most
	}
	return c
}

// lead is how far a line stands below another, in heights of a line.
func lead(above, l line) float32 { return ((above.b + above.t) - (l.b + l.t)) / 2 / max(l.size, 1) }

// begins reports that a paragraph begins with a line.
func (c column) begins(above, l line) bool {
	switch {
	case above.cells, l.cells, bullet.MatchString(l.text):
		return true
	case larger(above, l), larger(l, above):
		return true
	case endsInHyphen(above.text):
		return false
	case lead(above, l) > 1.3*max(c.leading, 1):
		return true
	case l.l > above.l+0.6*l.size && ends(above.text):
		return true
	}
	return c.forced(above, l)
}

// forced reports that a line above was ended though the first word of the next had room
// in it, which is done where a paragraph ends. Lines in poems and addresses are.
func (c column) forced(above, l line) bool {
	room := c.r - above.r - 0.5*l.size
	if room <= l.firstWord() {
		return false
	}
	if ends(above.text) {
		return room > 1.5*l.firstWord()
	}
	first, _ := utf8.DecodeRuneInString(l.text)
	return room > 0.25*(c.r-c.l) && !unicode.IsLower(first)
}

// larger reports that a line is set in a larger size than another.
func larger(a, b line) bool { return a.size > 1.07*b.size }

// bullet begins the lines of a list.
var bullet = regexp.MustCompile(`^[•‣▪●■◦·–—*]\s`)

// ends reports that a text ends as a sentence does.
func ends(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)]⁰¹²³⁴⁵⁶⁷⁸⁹ ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?:;…。！？؟।", r)
}
