package pagehead

import (
	"html"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

type node = nethtml.Node

func attr(n *node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key || a.Namespace != "" && a.Namespace+":"+a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func hasWord(list string, words ...string) bool {
	for w := range strings.FieldsSeq(list) {
		for _, word := range words {
			if strings.EqualFold(w, word) {
				return true
			}
		}
	}
	return false
}

// textOf is all text inside an element, on one line, up to maxContent.
func textOf(n *node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if b.Len() > maxContent {
			break
		}
		if d.Type == nethtml.TextNode && !silent(d.Parent) {
			b.WriteString(d.Data)
			b.WriteByte(' ')
		}
	}
	return cut(line(b.String()), maxContent)
}

// silent reports an element whose text is no words.
func silent(n *node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Svg, atom.Template, atom.Button:
		return true
	}
	return false
}

// innerText is the text right inside an element that holds nothing but text.
func innerText(n *node) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		if c.Type == nethtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// line puts a value of several lines on one.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// plain removes what structured data and meta tags escape twice.
func plain(s string) string { return line(html.UnescapeString(s)) }

func cut(s string, most int) string {
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "")
}

func words(s string) int { return len(strings.Fields(s)) }

// Squeeze reduces a name or title to its letters and digits, for comparing.
func Squeeze(s string) string {
	f := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.In(r, unicode.Letter, unicode.Digit, unicode.Mark)
	})
	return strings.Join(f, " ")
}

// run is a name without blanks, as a host has it.
func run(s string) string { return strings.ReplaceAll(Squeeze(s), " ", "") }

// Alike tells whether two titles are the same but for case, punctuation and what a site
// adds to one of them.
func Alike(a, b string) bool {
	a, b = Squeeze(a), Squeeze(b)
	if a == "" || b == "" {
		return false
	}
	return strings.Contains(a, b) || strings.Contains(b, a)
}
