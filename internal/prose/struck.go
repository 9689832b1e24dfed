package prose

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What a page strikes out it takes back: "it cost <s>40</s> 50 million" says 50, and a text
// that held both would be quoted with a number that its writer withdrew. Struck words are
// kept beside the text, as what else is left out.

// isStruck reports an element whose words are struck out.
func isStruck(n *html.Node) bool {
	switch n.DataAtom {
	case atom.S, atom.Del, atom.Strike:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "style" {
			return strings.Contains(strings.ToLower(a.Val), "line-through")
		}
	}
	return false
}

// strikesSome reports a page that strikes out less than half of its words. More is a tag that
// was never closed, or one that is used for something else.
func strikesSome(root *html.Node) bool {
	struck, all := struckIn(root, false)
	return struck > 0 && struck*2 < all
}

// struckIn counts the bytes of words in an element, and those of them that are struck out.
func struckIn(n *html.Node, inside bool) (struck, all int) {
	switch {
	case n.Type == html.TextNode:
		all = len(strings.TrimSpace(n.Data))
		if inside {
			struck = all
		}
		return struck, all
	case unseen[n.DataAtom]:
		return 0, 0
	}
	inside = inside || isStruck(n)
	for c := range n.ChildNodes() {
		s, a := struckIn(c, inside)
		struck, all = struck+s, all+a
	}
	return struck, all
}

// struck reads an element whose words are struck out: blocks of their own, which are in no
// text. What stands around a paragraph of them, or a cell, stays apart.
func (r *reader) struck(n *html.Node, in inside) {
	if r.begins(n) || holdsBlock(n) {
		r.flush()
		defer r.flush()
	}
	if isCell(n) && r.b.Len() > 0 {
		r.b.WriteByte('\t')
	}
	first := len(r.page.Blocks)
	r.aside(n, in)
	for i := first; i < len(r.page.Blocks); i++ {
		r.page.Blocks[i].struck = true
	}
}

// holdsBlock reports an element within which a block begins.
func holdsBlock(n *html.Node) bool {
	for d := range n.Descendants() {
		if breaks[d.DataAtom] {
			return true
		}
	}
	return false
}

// strike leaves out what is struck out.
func (c *chooser) strike() {
	for i := range c.Blocks {
		if c.Blocks[i].struck {
			c.out[i] = Struck
		}
	}
}
