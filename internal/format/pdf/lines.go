package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a region: a part of a paragraph, or a row of a table.
type line struct {
	box
	text  string
	size  float32
	page  int
	cells bool // a row of a table, its cells parted by tabs
}

// lines are the lines of a region. Pieces side by side are the words of a justified line,
// unless the same gaps stand in the lines around: then they are cells.
func lines(region []piece) []line {
	all := rows(region)
	out := make([]line, len(all))
	for i := 0; i < len(all); {
		end := i + 1
		for end < len(all) && aligned(all[end-1], all[end]) {
			end++
		}
		table := end-i >= minRows
		if end-i == minRows-1 {
			table = figures(all[i:end])
		}
		for ; i < end; i++ {
			out[i] = newLine(all[i], table)
		}
	}
	return out
}

// minRows of words make a table; two do when one has figures.
const minRows = 3

// aligned reports that two rows have cells at the same places: they begin there, or are
// figures that end there. The ends of words are no sign, since justified lines have them
// in common.
func aligned(a, b []piece) bool {
	cells := min(len(a), len(b)) - 1
	if cells < 1 {
		return false
	}
	same := 0
	for _, p := range a[1:] {
		if slices.ContainsFunc(b[1:], p.below) {
			same++
		}
	}
	return 2*same > cells
}

// below reports that a piece could stand in the same column of a table.
func (p piece) below(q piece) bool {
	if near(p.l, q.l) {
		return true
	}
	return near(p.r, q.r) && p.figure() && q.figure()
}

// figures reports that a row has a cell that is a figure.
func figures(rows [][]piece) bool {
	for _, row := range rows {
		if slices.ContainsFunc(row[1:], piece.figure) {
			return true
		}
	}
	return false
}

// figure reports a number, with its sign and unit.
func (p piece) figure() bool {
	digits := 0
	for _, r := range p.text {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits > 0 && utf8.RuneCountInString(p.text) <= digits+8
}

func near(a, b float32) bool { return max(a, b)-min(a, b) < 2 }

func newLine(row []piece, cells bool) line {
	texts := make([]string, len(row))
	for i, p := range row {
		texts[i] = p.text
	}
	if leftward(texts) {
		for i := range len(texts) / 2 {
			texts[i], texts[len(texts)-1-i] = texts[len(texts)-1-i], texts[i]
		}
	}
	parting := " "
	if cells {
		parting = "\t"
	}
	return line{box: around(row), text: strings.Join(texts, parting), size: lineHeight(row), page: row[0].page, cells: cells}
}

// leftward reports words that are written from right to left.
func leftward(texts []string) bool {
	n := 0
	for _, s := range texts {
		r, _ := utf8.DecodeRuneInString(s)
		if unicode.In(r, unicode.Hebrew, unicode.Arabic) {
			n++
		}
	}
	return 2*n > len(texts)
}

// firstWord is how wide the first word of a line is, about.
func (l line) firstWord() float32 {
	n := utf8.RuneCountInString(l.text)
	word, _, _ := strings.Cut(l.text, " ")
	if n == 0 {
		return 0
	}
	return (l.r - l.l) * float32(utf8.RuneCountInString(word)) / float32(n)
}
