package pagehead

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/claims"
	"factdesk/internal/prose"
)

// belowName is a name below an article. It is sure where the page ties it to the text: what
// else stands there may be another article's, a reader's, or whoever is quoted.
type belowName struct {
	name string
	sure bool
}

// mayBeOthers is the doubt of a name below an article.
const mayBeOthers = "It stands below the article, and may be that of another text, or of somebody who is quoted."

// namesBelow are the names below an article that a dash begins, or that stand in elements
// named for the author.
func (p *page) namesBelow() (out []belowName) {
	for l := range p.tailLines(max(p.head.body+1, p.head.last)) {
		if !p.isBehindQuote(l) {
			out = append(out, belowName{dashed(l.Text), false})
		}
		switch {
		case isCredit(l.Text), !p.isForAuthor(l.Node), !p.isInStory(l.Node):
			continue
		}
		if of := p.tieOf(l); of != ofAnother {
			out = append(out, belowName{signatory(l), of == ofText})
		}
	}
	return out
}

// pictured are the people whose picture stands in a box for the author at the article's end,
// of whom its words tell: "Ina Holm is a writer in Selm".
func (p *page) pictured() (out []string) {
	for _, n := range p.images {
		name := attr(n, "alt")
		box := boxForAuthor(n)
		switch {
		case box == nil, !isPerson(name), p.isForeign(n), !p.isInStory(n), p.head.last < 1:
		case strings.HasPrefix(textOf(box), name+" ") && stands(p.lines[p.head.last-1].Node, n):
			out = append(out, name)
		}
	}
	return out
}

// boxForAuthor is the element named for the author around a picture, nil for none near it.
func boxForAuthor(n *node) *node {
	for a, k := n.Parent, 0; a != nil && k < nearPicture; a, k = a.Parent, k+1 {
		if isNamed(a, authorWords) {
			return a
		}
	}
	return nil
}

// nearPicture is how many elements around a picture are looked at.
const nearPicture = 5

// dashed is the name of a line that is a dash and a name: "— Ina Holm".
func dashed(s string) string {
	if m := dashName.FindStringSubmatch(s); m != nil {
		return onlyPerson(m[1])
	}
	return ""
}

func onlyPerson(s string) string {
	if isPerson(s) {
		return s
	}
	return ""
}

var dashName = regexp.MustCompile(`^[—–―]\s?(.{4,60})$`)

// isBehindQuote reports a line behind a quotation, which whoever is quoted signs.
func (p *page) isBehindQuote(l *prose.Line) bool {
	for i := 1; i < len(p.lines); i++ {
		before := p.lines[i-1]
		switch {
		case &p.lines[i] != l:
		case within(l.Node, atom.Blockquote), within(before.Node, atom.Blockquote), quoteEnd.MatchString(before.Text):
			return true
		}
	}
	return false
}

var quoteEnd = regexp.MustCompile(`["”“»«’」』]\.?$`)

// offeredBelow are the names below the article that nothing ties to it.
func (p *page) offeredBelow(publisher string) (out []claims.Said) {
	for _, b := range p.namesBelow() {
		for _, s := range p.people(b.name, signatureBelow, publisher) {
			if isByline(s) {
				out = append(out, doubtful(s, mayBeOthers))
			}
		}
	}
	return out
}

const signatureBelow = "signature below the article"
