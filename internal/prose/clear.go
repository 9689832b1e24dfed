package prose

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dropped are the elements that the extractors drop with all that is in them.
var dropped = map[atom.Atom]bool{
	atom.Aside: true, atom.Footer: true, atom.Nav: true, atom.Form: true, atom.Fieldset: true, atom.Figure: true,
	atom.Dialog: true, atom.Header: true, atom.Menu: true, atom.Label: true, atom.Address: true,
}

// Clear takes what misleads the extractors off a page: the notices about cookies go, and
// an element that holds the article becomes a plain one, whatever it is called. A page
// may keep its article in an aside, and the whole of itself in a form.
func (p *Page) Clear() {
	holds, all := p.prose()
	for n, words := range holds {
		if misleads(n) && holdsArticle(n, words, all) {
			n.DataAtom, n.Data, n.Attr = atom.Div, "div", nil
		}
	}
	for i := range p.Blocks {
		if p.asksConsent(i) {
			hide(p.Blocks[i].node)
		}
	}
}

// holdsArticle reports an element with most of a page's prose, or with a good part of it
// under a title.
func holdsArticle(n *html.Node, words, all int) bool {
	if words >= atLeast && hasTitle(n) {
		return true
	}
	return words*2 > all && !elsewhere[signOf(n).reason]
}

// elsewhere are the places that hold no article unless its title stands there too.
var elsewhere = map[Reason]bool{Navigation: true, Consent: true, Comment: true, Foot: true}

// atLeast is how many words make an article of what has a title.
const atLeast = 60

// prose counts the words of sentences in each element, the page's notices and its foot
// aside.
func (p *Page) prose() (holds map[*html.Node]int, all int) {
	holds = map[*html.Node]int{}
	for i := range p.Blocks {
		b := &p.Blocks[i]
		switch {
		case !b.isProse(), b.sign().reason == Foot, p.asksConsent(i):
			continue
		}
		all += b.Words
		for n := b.node; n != nil; n = n.Parent {
			holds[n] += b.Words
		}
	}
	return holds, all
}

// misleads reports an element whose kind or name speaks against what is in it.
func misleads(n *html.Node) bool {
	if dropped[n.DataAtom] {
		return true
	}
	return !whole[n.DataAtom] && signOf(n).reason != ""
}

func hasTitle(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.H1 {
			return true
		}
	}
	return false
}

// asksConsent reports a notice about cookies: by its words, or by where it stands.
func (p *Page) asksConsent(i int) bool {
	b := &p.Blocks[i]
	if s := b.sign(); s.reason == Consent && s.sure {
		return true
	}
	for n := b.node; n != nil; n = n.Parent {
		if whole[n.DataAtom] {
			return false
		}
		if signOf(n).reason == Consent {
			return !spoken.MatchString(b.Text)
		}
	}
	return false
}

// hide takes an element's texts out of the extractors' sight.
func hide(n *html.Node) {
	if n == nil || whole[n.DataAtom] {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode {
			c.Data = " "
		}
	}
}
