package pagehead

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// findBeyond notes the lines that stand below a heading like "Also read": what they say of
// days and names is of other articles.
func (p *page) findBeyond() {
	p.beyond, p.others, p.sorted = map[int]bool{}, map[*node]bool{}, map[*node]bool{}
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

// markBeyond marks, of a heading's box, or, where the article stands in that too, of the lines
// up to its next paragraph, the links and what stands in their cards. A byline or a day that
// is no link's is the article's: "Related topics", then "Written by Ina Holm".
func (p *page) markBeyond(i int) {
	ends := p.isParagraph
	if box := p.moreBox(p.lines[i].Node); box != nil {
		ends = func(k int) bool { return !holds(box, p.lines[k].Node) }
	}
	end := i + 1
	for end < len(p.lines) && !ends(end) {
		end++
	}
	p.beyond[i] = true
	box := alone(p.lines[i].Node).Parent
	p.markCards(i+1, end, box)
	for k := i + 1; k < end; k++ {
		p.others[p.lines[k].Node] = p.beyond[k]
	}
	p.sorted[box], p.sorted[p.lines[i].Node] = true, true
}

// markCards marks the lines of cards between two lines. box is around all of them.
func (p *page) markCards(from, end int, box *node) {
	var card *node
	for k := from; k < end; k++ {
		n := p.lines[k].Node
		switch {
		case p.isOthersTitle(k):
			card = p.cardOf(k, box)
			if card != box {
				p.markBefore(k, from, card)
			}
		case card == nil, !holds(card, n):
			continue
		}
		p.beyond[k] = true
	}
}

// cardOf is the element of a title and what is said of it: the one right below the box that
// is around all, or that box where the title stands in it alone.
func (p *page) cardOf(title int, box *node) *node {
	n := p.lines[title].Node
	switch own := alone(n); {
	case n == box:
		return box
	case own.Parent != box, within(n, atom.Li), p.isAround(own, title):
	default:
		return box
	}
	for a := n; a.Parent != nil; a = a.Parent {
		if a.Parent == box {
			return a
		}
	}
	return n.Parent
}

// isAround reports an element that holds the line before one, or the next.
func (p *page) isAround(n *node, i int) bool {
	for _, k := range []int{i - 1, min(i+1, len(p.lines)-1)} {
		switch {
		case k == i: // it is the page's last
		case holds(n, p.lines[k].Node):
			return true
		}
	}
	return false
}

// markBefore marks what stands in the card of a title before it.
func (p *page) markBefore(title, from int, card *node) {
	for k := title - 1; k >= max(from, title-mostBefore); k-- {
		if !holds(card, p.lines[k].Node) {
			return
		}
		p.beyond[k] = true
	}
}

// mostBefore is how many lines of a card stand before its title, at most.
const mostBefore = 4

// isOthersTitle reports a line with the title of another article: in a link, in a heading, or
// alone but for its day.
func (p *page) isOthersTitle(k int) bool {
	l := &p.lines[k]
	switch {
	case isOtherTitle(beforeDay(l.Text)):
		return true
	case l.Linked > 0:
		return slices.ContainsFunc(linksOf(l.Node), p.leadsToOther)
	case l.Words < shortTitle:
		return false
	}
	return within(l.Node, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
}

// shortTitle is how many words a title has, at least, that a link or a heading has.
const shortTitle = 3

// leadsToOther reports a link with the title of another article, or to its address.
func (p *page) leadsToOther(a *node) bool {
	s := textOf(a)
	switch {
	case !p.leadsOn(a), leadsToAuthor(attr(a, "href")), beginsPersonal(withoutBy(s)):
		return false
	case words(s) < shortTitle:
		return isArticle(a)
	}
	return true
}

// beforeDay is what a line says before its first day.
func beforeDay(s string) string {
	if found := spot(s, ""); len(found) > 0 {
		s = s[:min(found[0].start, len(s))]
	}
	return s
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
