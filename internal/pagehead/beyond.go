package pagehead

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// findBeyond notes the lines that stand below a heading like "Also read": what they say of
// days and names is of other articles.
func (p *page) findBeyond() {
	p.beyond = map[int]bool{}
	for i := p.head.body + 1; i < len(p.lines); i++ { // above the text "Latest" is a section
		if !p.beyond[i] && isMore(p.lines[i].Text) {
			p.markBeyond(i)
		}
	}
}

// isMore reports a line that says what is below it: "Also read", "Mehr zum Thema:".
func isMore(s string) bool {
	return len(s) <= longestMore && names.has("more", strings.ToLower(strings.Trim(s, " :：…>»▶►\u00a0")))
}

// longestMore is how many bytes such a line has, at most.
const longestMore = 80

// markBeyond marks a heading and the lines of its box, or, where the article stands in that
// too, those up to its next paragraph.
func (p *page) markBeyond(i int) {
	ends := p.isParagraph
	if box := p.moreBox(p.lines[i].Node); box != nil {
		ends = func(k int) bool { return !holds(box, p.lines[k].Node) }
	}
	p.beyond[i] = true
	for k := i + 1; k < len(p.lines); k++ {
		if ends(k) {
			return
		}
		p.beyond[k] = true
	}
}

// moreBox is the element around a heading and what it stands above, nil where headline or
// text stand in it too.
func (p *page) moreBox(n *node) *node {
	box := alone(n).Parent
	switch {
	case box == nil, box.DataAtom == atom.Body, p.around[box], p.holdsBody(box):
		return nil
	}
	return box
}
