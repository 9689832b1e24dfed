package prose

import "golang.org/x/net/html"

// Line is a paragraph or a line of its own, as a reader of the page sees it, and the
// innermost element around its first word.
type Line struct {
	Text   string
	Words  int
	Linked int // of the words, those in links
	Node   *html.Node
}

// Lines are what a reader sees of a page, in the order of its source. They leave the tree
// as it is.
func Lines(root *html.Node) []Line {
	r := read(root, place{})
	out := make([]Line, 0, len(r.page.Blocks))
	for _, b := range r.page.Blocks {
		if !b.struck {
			out = append(out, Line{b.Text, b.Words, b.Linked, b.node})
		}
	}
	return out
}
