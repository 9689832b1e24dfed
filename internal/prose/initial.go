package prose

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// SpellInitials writes the first letter of a text that a page shows as a picture before the
// word that it begins: <img alt="T">he council. Whatever else is read of the page reads it as
// a letter then.
func SpellInitials(root *html.Node) {
	var found []*html.Node
	for n := range root.Descendants() {
		if initialOf(n) != "" {
			found = append(found, n)
		}
	}
	for _, n := range found[:min(len(found), maxInitials)] {
		switch block := blockAround(n); {
		case block == nil, !opens(n, block):
		default:
			spell(n, block)
		}
	}
}

const (
	maxInitials  = 50 // pictures of a page that are looked at
	nearInitial  = 60 // nodes around one of them
	leastInitial = 8  // words of a paragraph with one: "X" before fewer is a button
)

// initialOf is the capital letter that a picture stands for, with the quotation mark before
// it; "" for any other node.
func initialOf(n *html.Node) string {
	if n.DataAtom != atom.Img || isHidden(n) {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == "alt" {
			return onlyCapital(strings.TrimSpace(a.Val))
		}
	}
	return ""
}

func onlyCapital(s string) string {
	bare := strings.TrimLeft(s, "“„«\"‘'")
	r, size := utf8.DecodeRuneInString(bare)
	switch {
	case size != len(bare), !unicode.IsUpper(r):
		return ""
	}
	return s
}

// blockAround is the element whose paragraph a node stands in.
func blockAround(n *html.Node) *html.Node {
	for a := n.Parent; a != nil; a = a.Parent {
		switch {
		case unseen[a.DataAtom], isHidden(a):
			return nil
		case breaks[a.DataAtom]:
			return a
		}
	}
	return nil
}

// opens reports a node with no words before it in its paragraph.
func opens(n, block *html.Node) bool {
	k := 0
	for a := n; a != block; a = a.Parent {
		for s := a.PrevSibling; s != nil; s = s.PrevSibling {
			if k++; k > nearInitial {
				return false
			}
			switch {
			case breaks[s.DataAtom], s.DataAtom == atom.Br:
				return true
			case s.DataAtom == atom.Img, figuresOf(s) != "":
				return false
			case s.Type == html.TextNode:
				if !isBlank(s) {
					return false
				}
			}
		}
	}
	return true
}

// spell writes the letter of a picture, where a word goes on behind it in lower case.
func spell(n, block *html.Node) {
	var first *html.Node
	words, apart := 0, false
	for d := range behind(n, block) {
		switch {
		case d.Type != html.TextNode:
		case first != nil:
			words += countWords(d.Data)
		case isBlank(d):
			apart = true
		default:
			first, words = d, countWords(d.Data)
			apart = apart || startsBlank(d.Data)
		}
	}
	if words < leastInitial {
		return
	}
	rest := strings.TrimLeftFunc(first.Data, unicode.IsSpace)
	if r, _ := utf8.DecodeRuneInString(rest); !unicode.IsLower(r) {
		return
	}
	letter := initialOf(n)
	if apart {
		letter = asWord(letter)
	}
	first.Data = letter + rest
}

// asWord is a letter that a blank parts from what is behind it, with that blank where it is a
// word by itself.
func asWord(letter string) string {
	if strings.Contains(wordLetters, letter) {
		return letter + " "
	}
	return letter
}

func startsBlank(s string) bool { return s != strings.TrimLeftFunc(s, unicode.IsSpace) }

// wordLetters are those that are words by themselves.
const wordLetters = "AIOEYWZÈÀÅŐАВИКОСУЯ"

func isBlank(n *html.Node) bool { return strings.TrimSpace(n.Data) == "" }

// behind are the nodes behind one in its paragraph, the nearest first.
func behind(n, block *html.Node) iter.Seq[*html.Node] {
	return func(yield func(*html.Node) bool) {
		d := following(n, block)
		for range nearInitial {
			switch {
			case d == nil, breaks[d.DataAtom], unseen[d.DataAtom], d.DataAtom == atom.Br, d.DataAtom == atom.Img:
				return
			case !yield(d):
				return
			}
			d = following(d, block)
		}
	}
}

// following is the next node in the order of the source, within an element.
func following(n, outer *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	for ; n != nil && n != outer; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}
