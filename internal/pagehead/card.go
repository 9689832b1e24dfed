package pagehead

import (
	"slices"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// isCards reports a line of something else than the article: of one of several posts or cards
// that are built alike and have a heading each, or of a box behind the article's own element
// with the title of another one in it.
func (p *page) isCards(i int) bool {
	n := p.lines[i].Node
	switch {
	case i <= p.head.title:
		return false
	case p.isInCard(&p.lines[i]):
		return true
	}
	return i >= p.asked.behind() && slices.ContainsFunc(linksOf(boxOf(n)), func(a *node) bool { return isOtherTitle(textOf(a)) })
}

// boxOf is the element around a line and what stands beside it.
func boxOf(n *node) *node {
	if own := alone(n); own.Parent != nil && own.Parent.DataAtom != atom.Body {
		return own.Parent
	}
	return n
}

// isInCard reports a line in a box with a heading beside another that is built alike and names
// somebody in the same place: the blocks of one article are built alike too, and one of them
// has its byline.
func (p *page) isInCard(l *prose.Line) bool {
	for a, k := l.Node, 0; a != nil && k < nearBox && !p.around[a]; a, k = a.Parent, k+1 {
		if !hasHeading(a) {
			continue
		}
		for _, b := range []*node{beside(a, previous), beside(a, next)} {
			if b != nil && areBuiltAlike(a, b) && hasHeading(b) && namesAsIn(b, ownElement(l)) {
				return true
			}
		}
	}
	return false
}

// ownElement is the element that a line begins in, with what holds nothing else around it.
func ownElement(l *prose.Line) *node {
	all := pieces(l)
	if len(all) == 0 {
		return l.Node
	}
	return alone(all[0].node.Parent)
}

func areBuiltAlike(a, b *node) bool {
	return a.Data == b.Data && attr(a, "class") == attr(b, "class")
}

// namesAsIn reports a box with somebody's name, and little else, in an element like another.
func namesAsIn(box, like *node) bool {
	tried := 0
	for d := range firstNodes(box) {
		switch {
		case tried == maxSame:
			return false
		case !areBuiltAlike(d, like), d.Type != like.Type:
			continue
		}
		tried++
		if s := textOf(d); words(s) <= longWhen && beginsPersonal(withoutBy(s)) {
			return true
		}
	}
	return false
}

// hasHeading reports an element with a heading among its first nodes.
func hasHeading(n *node) bool {
	for d := range firstNodes(n) {
		if isHeading(d) {
			return true
		}
	}
	return false
}

// findBehind is the first line behind the <article> that the headline stands in, where that
// holds the text too; the number of all lines where there is none such.
func (p *page) findBehind() int {
	none := len(p.lines)
	if p.anchor() == nil {
		return none
	}
	a, held, last := articleOf(p.anchor()), 0, none
	if a == nil {
		return none
	}
	for i := p.head.title + 1; i < min(none, p.head.title+below); i++ {
		if holds(a, p.lines[i].Node) {
			held, last = held+p.lines[i].Words, i+1
		}
	}
	if held < 2*paragraph {
		return none
	}
	return last
}
