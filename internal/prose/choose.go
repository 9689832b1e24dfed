package prose

import (
	"golang.org/x/net/html"
)

// Texts are the blocks' texts.
func (p *Page) Texts() []string {
	out := make([]string, len(p.Blocks))
	for i := range p.Blocks {
		out[i] = p.Blocks[i].Text
	}
	return out
}

// most is the part of a block's words from which on an extractor kept it.
const most = .5

func (a *Answer) kept(i int) bool { return a.part[i] >= most }

// chooser decides which blocks are the text.
type chooser struct {
	*Page
	a, b        Answer
	out         []Reason // why each block is out; "" for those that are in
	core        map[*html.Node]int
	headline    string              // in its letters
	all         int                 // words that both extractors keep
	first, last int                 // blocks that both keep
	cards       map[*html.Node]bool // of other articles, within the text
}

// Choose settles which blocks are the text, from what two extractors kept: why each is
// left out, and "" for those that are in.
//
// headline heads the text by itself.
func (p *Page) Choose(headline string, a, b Answer) []Reason {
	c := &chooser{Page: p, headline: plain(headline), a: a, b: b, out: make([]Reason, len(p.Blocks)), core: map[*html.Node]int{}, first: -1}
	if !c.agree() {
		c.settle()
	}
	c.measure()
	c.findCards()
	for i := range p.Blocks {
		c.out[i] = c.why(i)
	}
	c.above()
	c.lists()
	c.repeats()
	c.names()
	c.strike()
	return c.out
}

// agree reports a block that both extractors keep.
func (c *chooser) agree() bool {
	for i := range c.Blocks {
		if c.a.kept(i) && c.b.kept(i) {
			return true
		}
	}
	return false
}

// fragment is how many bytes a page may have of which neither extractor keeps anything,
// and which is the text all the same: a piece that somebody pasted.
const fragment = 1500

// settle makes one answer of two that have nothing in common: what either kept, or the
// whole of a small page.
func (c *chooser) settle() {
	either, size := false, 0
	for i := range c.Blocks {
		either = either || c.votes(i) > 0
		size += len(c.Blocks[i].Text)
	}
	if !either && size >= fragment {
		return
	}
	for i := range c.Blocks {
		part := max(c.a.part[i], c.b.part[i])
		if !either {
			part = 1
		}
		c.a.part[i], c.b.part[i] = part, part
	}
}

// measure counts how much of what both extractors keep stands in each element.
func (c *chooser) measure() {
	for i := range c.Blocks {
		if !c.a.kept(i) || !c.b.kept(i) {
			continue
		}
		if c.first < 0 {
			c.first = i
		}
		c.last = i
		b := &c.Blocks[i]
		c.all += b.Words
		for n := b.node; n != nil; n = n.Parent {
			c.core[n] += b.Words
		}
	}
}
