package prose

import (
	"iter"
	"regexp"

	"golang.org/x/net/html"
)

// longestTeaser is from how many words on a passage is no summary of another article.
const longestTeaser = 90

// boxReach is how many blocks before and behind are looked at for those in the same box.
const boxReach = 4

// boxed names a block by what stands in its box: an advertisement by the word over it, and
// the summary of another article by the headline that leads there, though the writer's name
// may stand between the two.
func (c *chooser) boxed(i int, why Reason) Reason {
	switch {
	case !besides[why]:
		return why
	case c.paidFor(i):
		return Promotion
	case c.teases(i):
		return Related
	}
	return why
}

var paid = regexp.MustCompile(`(?i)^(?:\S+\s+){0,5}(?:sponsored|advertisement|promoted|anzeige)$`)

func (c *chooser) paidFor(i int) bool {
	for _, near := range c.inBox(i, i-2, i-1) {
		if paid.MatchString(near.Text) {
			return true
		}
	}
	return false
}

func (c *chooser) teases(i int) bool {
	switch b := &c.Blocks[i]; {
	case b.Words > longestTeaser, !b.isProse():
		return false
	}
	for distance, near := range c.inBox(i, i-boxReach, i+boxReach) {
		if near.leads(distance) {
			return true
		}
	}
	return false
}

// inBox gives the blocks from one to another that are out and in the box of the i-th, by
// how far they are from it.
func (c *chooser) inBox(i, from, to int) iter.Seq2[int, *Block] {
	return func(yield func(int, *Block) bool) {
		for j := max(0, from); j <= min(len(c.Blocks)-1, to); j++ {
			switch {
			case j == i, c.out[j] == "", !c.sameBox(c.Blocks[i].node, c.Blocks[j].node):
			case !yield(j-i, &c.Blocks[j]):
				return
			}
		}
	}
}

// leads reports a heading that is a link, or any line that is one beside the block.
func (b *Block) leads(distance int) bool {
	switch {
	case b.Words < 3, !b.isLinked():
		return false
	}
	return b.Kind == Heading || distance*distance == 1
}

// boxLevels is how far above a block its box is looked for.
const boxLevels = 5

// sameBox reports two blocks in an element that holds nothing of the article.
func (c *chooser) sameBox(a, b *html.Node) bool {
	for range boxLevels {
		switch {
		case a == nil, c.core[a] > 0:
			return false
		case within(b, a):
			return true
		}
		a = a.Parent
	}
	return false
}

// within reports a node that stands in another, at most boxLevels below.
func within(n, up *html.Node) bool {
	for range boxLevels - 1 {
		if n == nil || n == up {
			break
		}
		n = n.Parent
	}
	return n == up
}
