package office

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// room is something open that holds text: the document, a paragraph, a cell, a note.
type room struct {
	words  strings.Builder // of a paragraph
	from   []stretch       // of the words
	blocks []line          // what was closed in it
	carry  []line          // paragraphs whose end was deleted: the next goes on with them
	runs   bool            // the paragraph's end was deleted
	bullet bool
	row    [][]line // of a table: the cells of the row that is open
	gone   bool     // of a table: the row that is open was deleted
}

// tree is the rooms that are open, the document first. Paragraphs stand in cells, cells
// in tables, tables in text boxes, and those in paragraphs.
type tree []*room

func (t *tree) open() *room {
	r := &room{}
	*t = append(*t, r)
	return r
}

// inner is the innermost room. Where none is open it is one that nobody looks into.
func (t tree) inner() *room {
	if len(t) == 0 {
		return &room{}
	}
	return t[len(t)-1]
}

// close closes the innermost room.
func (t *tree) close() *room {
	r := t.inner()
	*t = (*t)[:max(0, len(*t)-1)]
	return r
}

// write adds to the paragraph that is open.
func (t tree) write(s string) { t.inner().words.WriteString(s) }

// writeFrom likewise, and notes where the words stand; nil for those that stand nowhere.
func (t tree) writeFrom(s string, of *words) {
	p := t.inner()
	if at := p.words.Len(); of != nil {
		p.from = append(p.from, stretch{at: at, end: at + len(s), of: of})
	}
	p.words.WriteString(s)
}

// closeParagraph puts a paragraph into the room around it, and what stood within it (text
// boxes) behind it.
func (t *tree) closeParagraph() string {
	p := t.close()
	around := t.inner()
	around.carry = append(around.carry, line{p.words.String(), p.from})
	text := ""
	if !p.runs {
		text = around.end(p.bullet)
	}
	around.blocks = append(around.blocks, p.blocks...)
	return text
}

// end ends the paragraph that is carried, and says what stands in it.
func (r *room) end(bullet bool) string {
	whole := joined(r.carry, "").trimmed()
	r.carry = nil
	if whole.text == "" {
		return ""
	}
	if bullet {
		whole = joined([]line{{text: "• "}, whole}, "")
	}
	r.blocks = append(r.blocks, whole)
	return whole.text
}

// closeCell puts a cell into the row that is open.
func (t *tree) closeCell() {
	c := t.close()
	table := t.inner()
	table.row = append(table.row, c.all())
}

// all is what a room holds, with a paragraph that goes on with nothing.
func (r *room) all() []line {
	r.end(false)
	return r.blocks
}

// closeRow makes blocks of a row: a line with its cells parted by tabs, or, where a cell
// holds prose, each paragraph by itself.
func (t *tree) closeRow() {
	table := t.inner()
	row, gone := table.row, table.gone
	table.row, table.gone = nil, false
	switch {
	case gone:
	case short(row):
		if whole := joinCells(row); strings.TrimSpace(whole.text) != "" {
			table.blocks = append(table.blocks, whole.part(0, len(strings.TrimRight(whole.text, "\t"))))
		}
	default:
		for _, cell := range row {
			table.blocks = append(table.blocks, cell...)
		}
	}
}

// maxCell is how many characters a cell of a line has.
const maxCell = 60

// short reports a row of words and figures.
func short(row [][]line) bool {
	for _, cell := range row {
		if len(cell) > 1 || slices.ContainsFunc(cell, prose) {
			return false
		}
	}
	return len(row) > 1
}

// prose reports more than a line.
func prose(l line) bool {
	return utf8.RuneCountInString(l.text) > maxCell || strings.Contains(l.text, "\n")
}

func joinCells(row [][]line) line {
	cells := make([]line, len(row))
	for i, cell := range row {
		cells[i] = joined(cell, " ")
	}
	return joined(cells, "\t")
}

// closeInto closes a room that only holds others (a table, a text box) into the one around.
// A paragraph does not go on behind it.
func (t *tree) closeInto() {
	r := t.close()
	around := t.inner()
	around.end(false)
	around.blocks = append(around.blocks, r.all()...)
}
