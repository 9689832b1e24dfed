package office

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// room is something open that holds text: the document, a paragraph, a cell, a note.
type room struct {
	words  strings.Builder // of a paragraph
	blocks []string        // what was closed in it
	carry  string          // a paragraph whose end was deleted: the next goes on with it
	runs   bool            // the paragraph's end was deleted
	bullet bool
	row    [][]string // of a table: the cells of the row that is open
	gone   bool       // of a table: the row that is open was deleted
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

// closeParagraph puts a paragraph into the room around it, and what stood within it (text
// boxes) behind it.
func (t *tree) closeParagraph() string {
	p := t.close()
	around := t.inner()
	text := around.carry + p.words.String()
	around.carry = ""
	if p.runs {
		around.carry = text
	} else if text = strings.TrimSpace(text); text != "" {
		if p.bullet {
			text = "• " + text
		}
		around.blocks = append(around.blocks, text)
	}
	around.blocks = append(around.blocks, p.blocks...)
	return text
}

// closeCell puts a cell into the row that is open.
func (t *tree) closeCell() {
	c := t.close()
	table := t.inner()
	table.row = append(table.row, c.all())
}

// all is what a room holds, with a paragraph that goes on with nothing.
func (r *room) all() []string {
	if rest := strings.TrimSpace(r.carry); rest != "" {
		return append(r.blocks, rest)
	}
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
		if line := strings.TrimRight(joinCells(row), "\t"); strings.TrimSpace(line) != "" {
			table.blocks = append(table.blocks, line)
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
func short(row [][]string) bool {
	for _, cell := range row {
		if len(cell) > 1 || slices.ContainsFunc(cell, prose) {
			return false
		}
	}
	return len(row) > 1
}

// prose reports more than a line.
func prose(s string) bool {
	return utf8.RuneCountInString(s) > maxCell || strings.Contains(s, "\n")
}

func joinCells(row [][]string) string {
	cells := make([]string, len(row))
	for i, cell := range row {
		cells[i] = strings.Join(cell, " ")
	}
	return strings.Join(cells, "\t")
}

// closeInto closes a room that only holds others (a table, a text box) into the one around.
func (t *tree) closeInto() {
	r := t.close()
	around := t.inner()
	around.blocks = append(around.blocks, r.all()...)
}
