package pagehead

import (
	"iter"
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// span is a stretch of the page's lines.
type span struct {
	title int // the line of the headline, -1 when it is not found
	begin int // the first line of the head
	body  int // the first paragraph of the article
	end   int // behind the last line of the head
	last  int // behind the last line of the article
}

const (
	above     = 5  // lines before the headline that still belong to the head
	below     = 25 // lines behind it, at most
	paragraph = 20 // words that make a line a paragraph of the article
	tail      = 6  // lines at the end of an article that may say who wrote it, and when
)

// foreignWords are words in the class, id or role of an element whose content is of other
// articles, of other people or of the site.
var foreignWords = wordSet("related recirc recirculation recommended recommendations trending popular mostread outbrain taboola upnext alsoread seealso readmore morefrom " +
	"comment comments commentlist disqus respond sidebar rail widget widgets teaser teasers promo promos newsletter subscribe advert advertisement cookie consent " +
	"ranking rankings breadcrumb breadcrumbs breaking ticker weather nav navbar navigation menu colophon copyright complementary carousel latest events calendar " +
	"masthead topbar siteheader banner livefyre replies eventcard")

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

// isForeign reports an element that does not belong to the page's own article.
func (p *page) isForeign(n *node) bool {
	for a := n; a != nil; a = a.Parent {
		switch a.DataAtom {
		case atom.Html, atom.Body, atom.Main:
			return false
		case atom.Article:
			return !p.holdsHeadline(a)
		case atom.Nav, atom.Aside:
			return !p.holdsHeadline(a)
		case atom.Footer:
			return !inArticle(a)
		case atom.Figcaption, atom.Figure:
			return true
		}
		if !p.holdsHeadline(a) && p.saysForeign(a) {
			return true
		}
	}
	return false
}

func (p *page) holdsHeadline(n *node) bool { return p.around[n] }

func inArticle(n *node) bool {
	for a := range n.Ancestors() {
		if a.DataAtom == atom.Article || a.DataAtom == atom.Main {
			return true
		}
	}
	return false
}

// saysForeign asks the names of an element, once.
func (p *page) saysForeign(n *node) bool {
	says, ok := p.foreign[n]
	if !ok {
		says = isNamed(n, foreignWords) || isCardOrFoot(n)
		p.foreign[n] = says
	}
	return says
}

// isNamed reports an element with one of some words in its class, id or role.
func isNamed(n *node, set map[string]bool) bool {
	for _, key := range []string{"class", "id", "role"} {
		if v := attr(n, key); v != "" && hasNameWord(v, set) {
			return true
		}
	}
	return false
}

func isCardOrFoot(n *node) bool { return isEventCard(n) || isPageFoot(n) }

// isEventCard reports a card that tells of an event. "event" alone is most often what a
// site's script counts: "byline js-event".
func isEventCard(n *node) bool {
	switch v := attr(n, "class"); {
	case hasNameWord(v, eventWords):
		return hasNameWord(v, cardWords)
	}
	return false
}

var (
	eventWords = wordSet("event")
	cardWords  = wordSet("card cards tile tiles box listing list upcoming")
)

var (
	// footWords make a "footer" one of an article and not of the page.
	footWords = wordSet("headline byline post entry article story hentry content")
	// innerWords do so within an article: a site's foot has them too.
	innerWords = wordSet("header title meta")
)

var footName = wordSet("footer foot")

// isPageFoot reports an element that is named for the foot of the page.
func isPageFoot(n *node) bool {
	for _, key := range []string{"class", "id"} {
		v := attr(n, key)
		switch {
		case !hasNameWord(v, footName), hasNameWord(v, footWords):
		case hasNameWord(v, innerWords):
			return !inArticle(n)
		default:
			return true
		}
	}
	return false
}

// isMarked reports an element with one of some words in what names it for the site's own
// tests.
func isMarked(n *node, set map[string]bool) bool {
	for _, key := range []string{"data-testid", "data-component", "data-test", "data-qa", "data-role", "data-module"} {
		if hasNameWord(attr(n, key), set) {
			return true
		}
	}
	return false
}

func hasNameWord(s string, set map[string]bool) bool {
	for _, w := range prose.NameWords(s) {
		if set[w] {
			return true
		}
	}
	return false
}

// anchor is the element of the headline, nil when there is none.
func (p *page) anchor() *node {
	if p.head.title < 0 || p.head.title >= len(p.lines) {
		return nil
	}
	return p.lines[p.head.title].Node
}

// findHead finds the stretch of lines that says what the article is: from a little above
// its headline to its first paragraphs.
func (p *page) findHead() {
	p.head = span{title: -1}
	p.head.title = p.headlineLine()
	if n := p.anchor(); n != nil {
		p.around[n] = true
		for a := range n.Ancestors() {
			p.around[a] = true
		}
	}
	if n := p.story(); n != nil {
		p.around[n] = true
	}
	p.head.body = p.firstParagraph()
	t := p.head.title
	if t < 0 {
		t = max(0, p.head.body-above)
	}
	p.head.begin = max(0, t-above)
	p.head.end = min(len(p.lines), t+below, p.head.body+3)
	p.head.end = max(p.head.end, min(len(p.lines), t+1))
	p.head.last = p.lastParagraph() + 1
	p.findBeyond()
	p.findAway()
}

// headlineLine is the line in a heading of the first order that the page's other words for
// its title bear out; else one of another order, or of any element, that is the title.
func (p *page) headlineLine() int {
	said := []string{Squeeze(p.metaOne("og:title", "twitter:title")), Squeeze(p.title)}
	for _, main := range p.linked.mains {
		said = append(said, Squeeze(plain(one(main["headline"]))))
	}
	plainest, best := -1, -1
	for i, l := range p.lines {
		h := within(l.Node, atom.H1)
		switch {
		case h && alikeAny(l.Text, said) && !p.isSiteName(l.Text) && !p.leadsToFront(l.Node):
			return i
		case h && plainest < 0 && !p.isSiteName(l.Text) && !p.leadsToFront(l.Node):
			plainest = i
		case best < 0 && l.Linked == 0 && l.Words >= 3 && sameAny(l.Text, said):
			best = i
		}
	}
	if best >= 0 && (plainest < 0 || len(p.h1) > 1) {
		return best
	}
	return plainest
}

func (p *page) isSiteName(s string) bool {
	switch n := run(s); {
	case n == "":
		return false
	case strings.HasPrefix(strings.ReplaceAll(p.host(), "-", ""), n), Squeeze(s) == Squeeze(p.metaOne("og:site_name")):
		return true
	}
	return false
}

// alikeAny reports a title that is one of the squeezed ones, but for what a site adds.
func alikeAny(s string, squeezed []string) bool {
	s = Squeeze(s)
	for _, t := range squeezed {
		if s != "" && t != "" && (strings.Contains(s, t) || strings.Contains(t, s)) {
			return true
		}
	}
	return false
}

// sameAny reports a title that one of the squeezed ones begins or ends with.
func sameAny(s string, squeezed []string) bool {
	if len(s) > maxContent {
		return false
	}
	s = Squeeze(s)
	for _, t := range squeezed {
		switch {
		case s == "":
		case strings.HasPrefix(t+" ", s+" "), strings.HasSuffix(" "+t, " "+s):
			return true
		}
	}
	return false
}

func within(n *node, names ...atom.Atom) bool {
	for a := n; a != nil; a = a.Parent {
		for _, name := range names {
			if a.DataAtom == name {
				return true
			}
		}
	}
	return false
}

func (p *page) firstParagraph() int {
	for i := p.head.title + 1; i < len(p.lines); i++ {
		if p.isParagraph(i) {
			return i
		}
	}
	return len(p.lines)
}

func (p *page) isParagraph(i int) bool {
	l := p.lines[i]
	return l.Words >= paragraph && l.Linked*2 < l.Words && !p.isForeign(l.Node)
}

// headLines are the lines of the head that are about the article, by their place on the page.
func (p *page) headLines() iter.Seq2[int, *prose.Line] {
	return func(yield func(int, *prose.Line) bool) {
		for i := p.head.begin; i < p.head.end; i++ {
			if p.saysWhen(i) && !yield(i, p.headLine(i)) {
				return
			}
		}
	}
}

// tailLines are the short lines of the article from one on to a little below its end.
func (p *page) tailLines(from int) iter.Seq[*prose.Line] {
	return func(yield func(*prose.Line) bool) {
		for i := from; i < min(len(p.lines), p.head.last+tail); i++ {
			l := &p.lines[i]
			switch {
			case l.Words > longWhen, p.beyond[i], p.isForeign(l.Node):
			case !yield(l):
				return
			}
		}
	}
}

func (p *page) lastParagraph() int {
	for i := len(p.lines) - 1; i > p.head.body; i-- {
		if p.isParagraph(i) && !within(p.lines[i].Node, atom.Footer) {
			return i
		}
	}
	return min(p.head.body, len(p.lines)-1)
}
