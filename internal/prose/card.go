package prose

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// card is an <article> that stands within the story.
type card struct {
	words int  // in it
	core  int  // of those, the words that both extractors keep
	leads bool // begins with a link to another page of the site, or with a heading that is one
	begun bool
}

// findCards notes the articles within the story that are cards of others: short ones that
// begin with a link to them. The posts of a live blog may begin with links to themselves,
// but they are named as posts or hold most of the story.
func (c *chooser) findCards() {
	found, core := map[*html.Node]*card{}, 0
	for i := range c.Blocks {
		n := c.innerArticle(c.Blocks[i].node)
		if n == nil {
			continue
		}
		if found[n] == nil {
			found[n] = &card{}
		}
		found[n].add(&c.Blocks[i], c.votes(i) == 2)
	}
	c.cards = map[*html.Node]bool{}
	for n, f := range found {
		switch {
		case !f.leads, f.words > longestTeaser, isPost(n):
		default:
			c.cards[n] = true
			core += f.core
		}
	}
	if core*2 > c.all {
		c.cards = nil
	}
}

// innerArticle is the <article> around a block that holds little of the story, in an
// element that holds much of it; nil for none.
func (c *chooser) innerArticle(n *html.Node) (found *html.Node) {
	for ; n != nil; n = n.Parent {
		switch {
		case c.core[n]*4 > c.all:
			return found
		case n.DataAtom == atom.Article:
			found = n
		}
	}
	return nil
}

func (f *card) add(b *Block, kept bool) {
	f.words += b.Words
	if kept {
		f.core += b.Words
	}
	switch {
	case b.Words < cardWords, b.Own*3 < b.Words*2:
	case b.Kind == Heading, !f.begun:
		f.leads = true
	}
	f.begun = true
}

// cardWords is how many words a link has, at least, that is the title of another article.
const cardWords = 4

// postWords name the posts of a live blog.
var postWords = map[string]bool{"live": true, "liveblog": true, "livepost": true, "update": true, "updates": true, "ticker": true, "direct": true, "timeline": true}

// isPost reports an article that is named as a post of a live blog, or stands in an element
// that is named for those.
func isPost(n *html.Node) bool {
	for up := 0; n != nil && up < boxLevels; n, up = n.Parent, up+1 {
		for _, a := range n.Attr {
			switch a.Key {
			case "class", "id":
				if hasPostWord(a.Val) {
					return true
				}
			case "itemprop":
				if strings.EqualFold(a.Val, "liveBlogUpdate") {
					return true
				}
			}
		}
	}
	return false
}

func hasPostWord(s string) bool {
	for _, w := range NameWords(s) {
		if postWords[w] {
			return true
		}
	}
	return false
}

// onCard reports a block of a card of another article.
func (c *chooser) onCard(i int) bool { return c.cards[c.innerArticle(c.Blocks[i].node)] }
