package prose

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// shelf are the articles within the story that stand side by side.
type shelf struct {
	all, saying, plain int
	core               int // words of those that say something
}

func shelvesOf(found map[*html.Node]*card) map[*html.Node]*shelf {
	out := map[*html.Node]*shelf{}
	for n, f := range found {
		at := shelfOf(n)
		if out[at] == nil {
			out[at] = &shelf{}
		}
		if !f.isOthers() {
			out[at].put(f)
		}
	}
	return out
}

func (s *shelf) put(f *card) {
	s.all++
	if f.says() {
		s.saying++
		s.core += f.core
	}
	if f.isPlain() {
		s.plain++
	}
}

// fewest is how many side by side are a list of items, and not cards that happen to say
// a sentence.
const fewest = 3

// keeps reports an item of the story: it says much, or several like it do that are a good
// part of the story or wear nothing of a teaser. A part of the text that is lost is worse
// than another's card too much.
func (s *shelf) keeps(f *card, story int) bool {
	switch {
	case f.isOthers():
		return false
	case s.isPart(story):
		return f.says() || s.mostSay()
	case s.plain < fewest:
		return f.saysMuch()
	case s.mostSay():
		return !f.pictured
	}
	return f.isPlain()
}

// isPart reports articles that hold a quarter of the story.
func (s *shelf) isPart(story int) bool {
	if s.saying < fewest {
		return false
	}
	return s.core*4 >= story
}

func (s *shelf) mostSay() bool { return s.saying*3 >= s.all*2 }

// shelfOf is the element that holds an article and those beside it: its parent, or one
// above where an item of a list or a frame stands around each.
func shelfOf(n *html.Node) *html.Node {
	p := n.Parent
	for range boxLevels {
		if p == nil || !frames(p) {
			break
		}
		p = p.Parent
	}
	return p
}

// frames reports an element that is there for what stands in it alone.
func frames(n *html.Node) bool {
	switch {
	case whole[n.DataAtom]:
		return false
	case n.DataAtom == atom.Li:
		return true
	}
	elements, nodes := 0, 0
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode {
			elements++
		}
		if nodes++; nodes > mostFramed {
			return false
		}
	}
	return elements < 2
}

// mostFramed is how many nodes a frame has at most, with blanks and comments.
const mostFramed = 9
