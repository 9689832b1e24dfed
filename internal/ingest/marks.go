package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Marks stand at the end of a text where the page goes on in a new block or on a
// new line. The extractors drop or flatten elements, and with them the only sign
// that one sentence ended and another began: "by the pact's count.31,500 stand".
// The marks ride in the text itself, as characters that Unicode keeps free for
// private use, and paragraphs turns them back into breaks.
const (
	blockMark = '\ue000'
	lineMark  = '\ue001'
	cellMark  = '\ue002' // between the cells of a row
)

// mark puts marks into the text of a tree. It changes no node's place and makes
// no empty text non-empty, so that the extractors judge as they did.
func mark(root *html.Node) {
	m := marker{}
	m.walk(root)
	m.end()
}

type marker struct {
	last  *html.Node // the last text that holds more than blanks
	marks strings.Builder
}

func (m *marker) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		m.text(n)
		return
	case n.DataAtom == atom.Script, n.DataAtom == atom.Style:
		return
	case n.DataAtom == atom.Br:
		m.marks.WriteRune(lineMark)
	case n.DataAtom == atom.Td, n.DataAtom == atom.Th:
		m.marks.WriteRune(cellMark)
		defer m.marks.WriteRune(cellMark)
	case block[n.DataAtom]:
		m.marks.WriteRune(blockMark)
		defer m.marks.WriteRune(blockMark)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.walk(c)
	}
}

func (m *marker) text(n *html.Node) {
	n.Data = unmarked.Replace(n.Data)
	if strings.TrimSpace(n.Data) == "" {
		return
	}
	m.end()
	m.last = n
}

// end writes what was seen since the last text to its end: one mark for a block,
// one for a cell, else one for each line.
func (m *marker) end() {
	if m.last != nil && m.marks.Len() > 0 {
		marks := m.marks.String()
		switch {
		case strings.ContainsRune(marks, blockMark):
			marks = string(blockMark)
		case strings.ContainsRune(marks, cellMark) && len(m.last.Data) > maxCell:
			marks = string(blockMark) // a table that lays out the page
		case strings.ContainsRune(marks, cellMark):
			marks = string(cellMark)
		}
		m.last.Data += marks
	}
	m.marks.Reset()
}

// maxCell is the longest text that is read as a cell of a table of figures, in
// bytes.
const maxCell = 100

var unmarked = strings.NewReplacer(string(blockMark), "", string(lineMark), "", string(cellMark), "")
