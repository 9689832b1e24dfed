package prose

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// card is an <article> that stands within the story.
type card struct {
	words int  // in it
	core  int  // of those, the words that both extractors keep
	leads bool // begins with a link to another page of the site, or with a heading that is one
	begun bool
	under bool // "More on this" stands over it, or over the cards before it
	named bool // for another's by its class, or by that of an element around it
	*telling
}

// findCards notes the articles within the story that are cards of others: short ones that
// begin with a link to them and say little. The posts of a live blog may begin with links to
// themselves, but they are named as posts or hold most of the story; and the items of a
// briefing may begin with links to others, but they tell what those say.
func (c *chooser) findCards() {
	found, core := c.innerArticles(), 0
	shelves := shelvesOf(found)
	c.cards = map[*html.Node]bool{}
	for n, f := range found {
		switch {
		case !f.leads, f.words > longestTeaser, isPost(n), shelves[shelfOf(n)].keeps(f, c.all):
		default:
			c.cards[n] = true
			core += f.core
		}
	}
	if core*2 > c.all {
		c.cards = nil
	}
}

// innerArticles reads the articles within the story.
func (c *chooser) innerArticles() map[*html.Node]*card {
	found := map[*html.Node]*card{}
	var before *html.Node
	for i := range c.Blocks {
		n := c.innerArticle(c.Blocks[i].node)
		if n != nil {
			if found[n] == nil {
				found[n] = &card{telling: &telling{pictured: isPictured(n)}, under: c.isUnder(i, found[before]), named: c.isNamed(i, n)}
			}
			found[n].add(&c.Blocks[i], c.votes(i) == 2)
		}
		before = n
	}
	return found
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

// isUnder reports an article, which begins with the i-th block, that a line to others stands
// over, or over the one before it.
func (c *chooser) isUnder(i int, before *card) bool {
	switch {
	case before != nil:
		return before.under
	case i == 0:
		return false
	}
	return c.Blocks[i-1].isOverOthers()
}

// isOverOthers reports a line that points to what stands below it: no heading, it leads
// nowhere itself.
func (b *Block) isOverOthers() bool {
	if b.Linked*2 > b.Words && b.Kind != Heading {
		return false
	}
	return b.sign().reason == Related
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
	f.hear(b)
}

// cardWords is how many words a link has, at least, that is the title of another article.
const cardWords = 4

// onCard reports a block of a card of another article.
func (c *chooser) onCard(i int) bool { return c.cards[c.innerArticle(c.Blocks[i].node)] }
