package pagehead

import (
	"cmp"
	"strings"

	"golang.org/x/net/html/atom"
)

// property is a value of microdata or RDFa, of the page's article.
type property struct {
	node  *node
	value string
}

// properties are the values of a property of the page's own article: of no comment, no
// list of others, and no article beside it.
func (p *page) properties(names ...string) (out []property) {
	for _, n := range p.props {
		if !p.names(n, names) || p.isForeign(n) || !p.ownScope(n) {
			continue
		}
		if v := p.valueOf(n); v != "" {
			out = append(out, property{n, v})
		}
	}
	return out
}

func (p *page) names(n *node, names []string) bool {
	for w := range strings.FieldsSeq(attr(n, "itemprop") + " " + attr(n, "property")) {
		w = w[strings.LastIndexAny(w, ":/#")+1:]
		for _, name := range names {
			if strings.EqualFold(w, name) {
				return true
			}
		}
	}
	return false
}

// valueOf is what an element of microdata says: its attribute for programs before its
// text. Of a thing it is the name.
func (p *page) valueOf(n *node) string {
	if hasAttr(n, "itemscope") || hasAttr(n, "typeof") {
		for d := range n.Descendants() {
			if p.names(d, []string{"name"}) {
				return p.valueOf(d)
			}
		}
	}
	for _, key := range []string{"content", "datetime"} {
		if v := line(attr(n, key)); v != "" {
			return cut(v, maxContent)
		}
	}
	switch n.DataAtom {
	case atom.Link:
		return strings.TrimSpace(attr(n, "href"))
	case atom.Abbr:
		return cmp.Or(attr(n, "title"), textOf(n))
	case atom.Img:
		return line(attr(n, "alt"))
	}
	return textOf(n)
}

// scopeOf is the thing that a property is said of, nil for the page.
func scopeOf(n *node) *node {
	for a := range n.Ancestors() {
		if hasAttr(a, "itemscope") || hasAttr(a, "typeof") {
			return a
		}
	}
	return nil
}

// ownScope reports a property of the page's article.
func (p *page) ownScope(n *node) bool {
	scope := scopeOf(n)
	if scope == nil {
		return true
	}
	kind := cmp.Or(attr(scope, "itemtype"), attr(scope, "typeof"))
	if kind == "" {
		return true
	}
	known := 0
	for t := range strings.FieldsSeq(kind) {
		known = max(known, kinds[t[strings.LastIndexAny(t, "/#:")+1:]])
	}
	if strings.Contains(kind, "sioc:") || strings.Contains(kind, "foaf:") {
		known = max(known, 1)
	}
	if known == 0 {
		return false
	}
	return p.anchor() == nil || p.around[scope] || p.holdsBody(scope)
}

// holdsBody reports an element around the article's first paragraph.
func (p *page) holdsBody(n *node) bool {
	return p.head.body < len(p.lines) && holds(n, p.lines[p.head.body].Node)
}
