package pagehead

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// findAway notes the lines of the head that lead to another article, or stand beyond this
// one: what they say of names and days is that article's. Of other lines it takes out the
// words of links that are neither people nor days.
func (p *page) findAway() {
	p.away, p.unlinked = map[int]bool{}, map[int]prose.Line{}
	box := p.storyBox()
	for i := max(0, p.head.begin); i < p.head.end; i++ {
		l := &p.lines[i]
		switch {
		case i <= p.head.title:
		case i >= p.head.last && box != nil:
			p.away[i] = !holds(box, l.Node)
		case l.Linked >= titleWords && l.Words <= longWhen:
			p.away[i] = p.isOfAnother(l)
			if l.Linked < l.Words {
				p.unlink(i)
			}
		}
	}
}

// headLine is a line of the head without the words of links that are no part of it.
func (p *page) headLine(i int) *prose.Line {
	if l, ok := p.unlinked[i]; ok {
		return &l
	}
	return &p.lines[i]
}

// isOfAnother reports a line that begins with a link to another article, or is such a link
// by most of its words.
func (p *page) isOfAnother(l *prose.Line) bool {
	linked := 0
	for k, piece := range pieces(l) {
		a := linkOf(piece.node, l.Node)
		switch {
		case !isOtherTitle(textOf(a)), !p.leadsOn(a):
			continue
		case isArticle(a):
			linked += words(piece.text)
		case !isFollowedByDay(l, textOf(a)):
			continue
		}
		if k == 0 {
			return true
		}
	}
	return linked*2 > l.Words
}

// isFollowedByDay reports a line of nothing but a link and, without a bar between, a day.
func isFollowedByDay(l *prose.Line, link string) bool {
	rest, ok := strings.CutPrefix(l.Text, link)
	if !ok || words(rest) > longDay {
		return false
	}
	return strings.IndexFunc(strings.TrimSpace(rest), isLetterOrFigure) == 0
}

// longDay is how many words a day has, at most, with its hour.
const longDay = 6

func isLetterOrFigure(r rune) bool { return unicode.In(r, unicode.L, unicode.Nd) }

// unlink takes out of a line the links of so many words that they are no name and no day.
func (p *page) unlink(i int) {
	l := p.lines[i]
	var b strings.Builder
	var last *node
	for _, piece := range pieces(&l) {
		a := linkOf(piece.node, l.Node)
		switch {
		case isOtherTitle(textOf(a)) && !leadsToAuthor(attr(a, "href")):
			last = nil
			b.WriteByte(' ')
			continue
		case last != nil:
			b.WriteString(jointOfDays(last, piece.node))
		}
		b.WriteString(piece.text)
		last = piece.node
	}
	if text := line(b.String()); text != "" && closed(text) != closed(l.Text) {
		l.Text, l.Words, l.Linked = text, words(text), 0
		p.unlinked[i] = l
	}
}

// jointOfDays is what a line has between two of its texts, and a blank between two <time>.
func jointOfDays(a, b *node) string {
	gap := joint(a, b)
	switch {
	case gap != "":
		return gap
	case a.Parent.DataAtom == atom.Time, b.Parent.DataAtom == atom.Time:
		return " "
	}
	return ""
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
