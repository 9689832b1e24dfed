package prose

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Read reads a page's blocks and marks the texts of its tree, so that Kept can tell them
// in what an extractor makes of it. No node changes its place, and no empty text becomes
// one with words, so that the extractors judge as they did.
//
// address is the page's, "" when it is not known: links to its site lead to other pages,
// but for those to the page itself, by this address or by the others that it is known by.
func Read(root *html.Node, address string, others ...string) *Page {
	r := read(root, placeOf(address, others))
	r.writeMarks()
	return &r.page
}

func read(root *html.Node, at place) *reader {
	r := &reader{place: at, b: new(strings.Builder), strikes: strikesSome(root)}
	r.walk(root, inside{})
	r.flush()
	return r
}

// reader collects the blocks of a tree.
type reader struct {
	page    Page
	place   place
	strikes bool // words are struck out on the page
	marked  []marked

	b      *strings.Builder
	at     Block // what b will be
	blank  bool  // a blank is due before the next word
	cell   bool  // a tab is due: the last word ended a cell
	breaks int   // <br> since the last word
	mark   int   // of the text node that is read; 0 before its first word
}

// inside is what holds for the texts inside an element.
type inside struct {
	pre, link, own bool
	raised         *strings.Replacer // writes figures as they stand above or below the line; nil on it
	kind           Kind
	node           *html.Node
}

func (r *reader) walk(n *html.Node, in inside) {
	switch {
	case n.Type == html.TextNode:
		r.text(n, in)
		return
	case unseen[n.DataAtom], isHidden(n):
		return
	case n.DataAtom == atom.Br:
		r.breaks++
	case n.DataAtom == atom.A:
		in.link, in.own = true, r.leadsHome(n)
		r.at.Links++
	case isBlob(n):
		r.aside(n, in)
		return
	case r.strikes && isStruck(n):
		r.struck(n, in)
		return
	}
	if r.begins(n) {
		r.flush()
		defer r.flush()
		in.node = n
	}
	if kind, ok := kinds[n.DataAtom]; ok {
		in.kind = kind
	}
	if to := r.raises(n); to != nil {
		in.raised = to
	}
	in.pre = in.pre || n.DataAtom == atom.Pre
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, in)
	}
}

// begins reports an element that begins a block. A cell of figures begins only a cell.
func (r *reader) begins(n *html.Node) bool {
	if isCell(n) {
		r.cell = true
		return laysOut(n)
	}
	return breaks[n.DataAtom]
}

func isCell(n *html.Node) bool { return n.DataAtom == atom.Td || n.DataAtom == atom.Th }

// aside reads the blocks of an element inside a paragraph that is none of its sentence:
// they stand before it.
func (r *reader) aside(n *html.Node, in inside) {
	outer := *r
	r.b, r.at, r.blank, r.cell, r.breaks = new(strings.Builder), Block{}, false, false, 0
	in.node = n
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.walk(c, in)
	}
	r.flush()
	outer.page, outer.marked = r.page, r.marked
	*r = outer
}

func (r *reader) text(n *html.Node, in inside) {
	r.mark = 0
	for i, c := range n.Data {
		switch {
		case c == '\n':
			r.blank = true
			if in.pre {
				r.breaks++
			}
		case c == ' ', c == '\t', c == '\r', c == '\f':
			r.blank = true
		case c == '\u00ad', c == '\u200b', c == '\ufeff', c == 0, c >= firstMark:
		default:
			r.space()
			r.begin(in)
			in.write(r.b, n.Data[i:i+utf8.RuneLen(c)])
		}
	}
	r.markText(n, in)
}

// space writes what is due between two words. Two line breaks in a row begin a
// new paragraph: that is how pages without <p> are written.
func (r *reader) space() {
	switch {
	case r.breaks > 1:
		r.flush()
	case r.b.Len() == 0:
	case r.breaks == 1:
		r.b.WriteByte('\n')
	case r.cell:
		r.b.WriteByte('\t')
	case r.blank:
		r.b.WriteByte(' ')
	}
	r.breaks, r.blank, r.cell = 0, false, false
}

// begin settles what a block is when its first word is read.
func (r *reader) begin(in inside) {
	if r.b.Len() > 0 {
		if r.mark == 0 {
			r.mark = r.at.mark
		}
		return
	}
	if r.mark == 0 {
		r.mark = len(r.page.marks) + 1
		r.page.marks = append(r.page.marks, 0)
	}
	r.at.mark, r.at.Kind, r.at.node = r.mark, in.kind, in.node
}

func (r *reader) flush() {
	if p := strings.TrimSpace(r.b.String()); p != "" {
		r.at.Text, r.at.Words = p, countWords(p)
		r.page.Blocks = append(r.page.Blocks, r.at)
	}
	r.b.Reset()
	r.at = Block{}
	r.breaks, r.blank, r.cell = 0, false, false
}
