package pagehead

import (
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// isRelated reports a line of a link to another article, with whatever stands around it:
// "Related: What the ferry cost, published 3 February 2020". Its days are that article's.
func (p *page) isRelated(l *prose.Line) bool {
	if beginsMore(l.Text) {
		return linksIn(l)
	}
	return p.isRelatedBox(l.Node)
}

// linksIn reports a line that holds a link.
func linksIn(l *prose.Line) bool {
	for _, piece := range pieces(l) {
		if linkOf(piece.node, l.Node).DataAtom == atom.A {
			return true
		}
	}
	return false
}

// isRelatedBox reports an element in a box, of neither headline nor text, that begins with
// such words and holds a link.
func (p *page) isRelatedBox(n *node) bool {
	for a, k := n, 0; a != nil && k < nearBox; a, k = a.Parent, k+1 {
		switch {
		case p.around[a], p.holdsBody(a), p.sorted[a]:
			return false
		case p.others[a]:
			return true
		case beginsMore(firstText(a)):
			return hasLink(a)
		}
	}
	return false
}

// nearBox is how many elements around a line are looked at.
const nearBox = 4

// beginsMore reports "Related", and "Read also: " with what is behind it.
func beginsMore(s string) bool {
	before, _, _ := strings.Cut(strings.ReplaceAll(cut(s, longestMore*2), "：", ":"), ":")
	return isMore(before)
}

// firstText is the first text with words in an element.
func firstText(n *node) string {
	for d := range firstNodes(n) {
		if d.Type != nethtml.TextNode || silent(d.Parent) {
			continue
		}
		if text := line(cut(d.Data, maxContent)); text != "" {
			return text
		}
	}
	return ""
}

// hasLink reports an element with a link among its first nodes.
func hasLink(n *node) bool {
	for d := range firstNodes(n) {
		if d.DataAtom == atom.A {
			return true
		}
	}
	return false
}

// isLinkBeforeDay reports a line below the article that begins with the title of another one
// and links to it: the days behind it are that one's.
func (p *page) isLinkBeforeDay(l *prose.Line) bool {
	all := pieces(l)
	if len(all) < 2 {
		return false
	}
	a := linkOf(all[0].node, l.Node)
	if !isOtherTitle(textOf(a)) {
		return false
	}
	return p.leadsOn(a)
}
