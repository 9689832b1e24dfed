package markdown

import (
	"strings"

	"factdesk/internal/errs"
)

// Bounds of what is parsed. The parser keeps half a kilobyte for each line and sign, and
// goes over some of it again: for each sign of emphasis over the others of the paragraph,
// for each definition over the paragraph's, for each note over all notes, for each bracket
// over what follows on the line. A report of a thousand pages is far below each.
const (
	maxSigns = 300_000     // lines count twice: most make a block
	maxNotes = 20_000      // footnotes and what refers to them
	maxTicks = 100         // backticks in a row, each number of which may look for its like
	maxSteps = 400_000_000 // of going over it again: 20,000 signs of emphasis in a paragraph, and 5 s
)

// tooWild is what a person reads of a text beyond them.
func tooWild() error {
	return errs.New(errs.TooLarge, "The text has more signs of Markdown than can be read safely. Save it with the ending .txt and import that.")
}

// cost is what parsing a text asks for, as far as it was read.
type cost struct {
	signs, steps       int
	marks, definitions int // of the paragraph
}

// tooMuch reports a text that is beyond a bound.
func tooMuch(s string) bool {
	if strings.Count(s, "[^") > maxNotes || strings.Contains(s, strings.Repeat("`", maxTicks+1)) {
		return true
	}
	var c cost
	for line := range strings.SplitSeq(s, "\n") {
		if c.add(line); c.signs > maxSigns || c.steps > maxSteps {
			return true
		}
	}
	c.endParagraph()
	return c.steps > maxSteps
}

// add counts a line.
func (c *cost) add(line string) {
	words := strings.Trim(line, "> \t\r")
	if words == "" {
		c.endParagraph()
		return
	}
	brackets := count(words, "[]<!`")
	c.signs += 2 + brackets + count(words, "*_~|")
	c.steps += brackets * len(words) / 8 // bytes are passed over faster than signs
	c.marks += emphasis(words)
	if strings.HasPrefix(words, "[") && strings.Contains(words, "]:") {
		c.definitions++
	}
}

func (c *cost) endParagraph() {
	c.steps += c.marks*c.marks + c.definitions*c.definitions
	c.marks, c.definitions = 0, 0
}

// count is how many bytes of a line are among signs.
func count(line, signs string) (n int) {
	for i := range len(signs) {
		n += strings.Count(line, signs[i:i+1])
	}
	return n
}

// emphasis counts the runs of signs that may begin or end an emphasis: a bullet, and a sign
// of sums, has a blank on both sides.
func emphasis(line string) (n int) {
	for i := 0; i < len(line); i++ {
		if !strings.Contains("*_~", line[i:i+1]) {
			continue
		}
		begin := i
		for i+1 < len(line) && line[i+1] == line[begin] {
			i++
		}
		if !blankAt(line, begin-1) || !blankAt(line, i+1) {
			n++
		}
	}
	return n
}

// blankAt reports a blank, and what is before a line or behind it.
func blankAt(line string, i int) bool {
	return i < 0 || i >= len(line) || line[i] == ' ' || line[i] == '\t'
}
