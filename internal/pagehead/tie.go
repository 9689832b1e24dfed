package pagehead

import (
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// tie is what binds a name below an article to it.
type tie int

const (
	ofUnknown tie = iota
	ofText        // right behind the text, or in a box that tells of who it is
	ofAnother     // beside the headline or the words of something else
)

// tieOf asks what stands beside a name, and what around it.
func (p *page) tieOf(l *prose.Line) tie {
	n, text := alone(l.Node), p.lines[p.head.last-1].Node
	for _, b := range []*node{beside(n, previous), beside(n, next)} {
		switch {
		case b == nil, isNamed(b, authorWords): // another name
		case tellsOf(textOf(b), l.Text):
			return ofText
		case isHeading(b), !holds(n.Parent, text) && isOfWords(b):
			return ofAnother
		}
	}
	if isRightBehind(alone(authorBox(n)), text) {
		return ofText
	}
	return ofUnknown
}

// authorBox is the largest element around a name that is named for the author.
func authorBox(n *node) *node {
	box := n
	for a, k := n, 0; a != nil && k < 3; a, k = a.Parent, k+1 {
		if isNamed(a, authorWords) {
			box = a
		}
	}
	return box
}

// isRightBehind reports an element behind the one that ends with a text; a paragraph there
// is no name's where more follow it.
func isRightBehind(box, text *node) bool {
	before := beside(box, previous)
	switch {
	case before == nil, !holds(before, text):
		return false
	case box.DataAtom == atom.P:
		return !isOfWords(beside(box, next))
	}
	return true
}

// tellsOf reports words beside a name that say who that is: "About the author", "Ina Holm
// covers the sea".
func tellsOf(s, name string) bool {
	if words(s) <= longestHeading && hasNameWord(s, whoWrites) {
		return true
	}
	return strings.HasPrefix(Squeeze(s), Squeeze(name)+" ")
}

var whoWrites = wordSet("author authors autor autorin autoren autora autores auteur auteurs autore autori writer yazar forfatter författare автор")

// longestHeading is how many words a box has above it, at most, to say that it is the author's.
const longestHeading = 4

// isOfWords reports a heading, a paragraph, or a link of so many words as a title.
func isOfWords(n *node) bool {
	if n == nil {
		return false
	}
	switch {
	case isHeading(n), n.DataAtom == atom.P:
		return true
	}
	return words(textOf(n)) >= titleWords
}

func isHeading(n *node) bool {
	if n == nil {
		return false
	}
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// alone is the largest element around another that holds nothing else.
func alone(n *node) *node {
	for n.Parent != nil && beside(n, previous) == nil && beside(n, next) == nil {
		n = n.Parent
	}
	return n
}

func previous(n *node) *node { return n.PrevSibling }

func next(n *node) *node { return n.NextSibling }

// beside is the nearest element with words, on one side of another.
func beside(n *node, step func(*node) *node) *node {
	for s := step(n); s != nil; s = step(s) {
		if s.Type == nethtml.ElementNode && !silent(s) && textOf(s) != "" {
			return s
		}
	}
	return nil
}
