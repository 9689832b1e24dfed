package pagehead

import (
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// findAway notes the lines of the head that lead to another page, or stand beyond the
// article: what they say of names and days is that page's.
func (p *page) findAway() {
	p.away = map[int]bool{}
	box := p.storyBox()
	for i := max(0, p.head.begin); i < p.head.end; i++ {
		l := &p.lines[i]
		switch {
		case i <= p.head.title:
		case i >= p.head.last && box != nil:
			p.away[i] = !holds(box, l.Node)
		default:
			p.away[i] = leadsElsewhere(l)
		}
	}
}

// leadsElsewhere reports a line with a link of so many words that it is another page's title.
func leadsElsewhere(l *prose.Line) bool {
	if l.Linked < titleWords {
		return false
	}
	for _, piece := range pieces(l) {
		if isOtherTitle(textOf(linkOf(piece.node, l.Node))) {
			return true
		}
	}
	return false
}

// titleWords is how many words a link has, at least, that is another page's title.
const titleWords = 4

// isOtherTitle reports words of a link that are neither people nor a day.
func isOtherTitle(s string) bool {
	switch {
	case words(s) < titleWords, beginsPersonal(withoutBy(s)):
		return false
	}
	return len(spot(s, "")) == 0
}

// linkOf is the link that a text stands in, within an element; the text for none.
func linkOf(n, outer *node) *node {
	for a := n.Parent; a != nil; a = a.Parent {
		switch {
		case a.DataAtom == atom.A:
			return a
		case a == outer:
			return n
		}
	}
	return n
}
