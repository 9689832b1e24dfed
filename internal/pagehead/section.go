package pagehead

import (
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var sectionWords = wordSet("category categories cat cats section sectionname kicker overline rubrik rubric rubryka rubrika rubriek sezione seção secao sec occhiello afdeling avdelning osio rovat dzial dział bolum bölüm ressort seccion rubrique kategori kategorie categoria eyebrow topic")

// sectionLinks are the links beside the headline in an element named for the section.
func (p *page) sectionLinks() (out []string) {
	for i, l := range p.headLines() {
		for _, n := range linksOf(l.Node) {
			switch s := textOf(n); {
			case i >= p.head.body, isPerson(tidyName(s)), !strings.Contains(l.Text, s), !p.isNamedNear(n, sectionWords):
			case words(s) > longestSection, strings.Contains(s, ":"), p.isArticleLink(n, s):
			default:
				out = append(out, s)
			}
		}
	}
	return out
}

// longestSection is how many words a section has, at most, that nothing but a link says.
const longestSection = 3

// isArticleLink reports a link to the article itself, or with its title, which may be cut:
// "Ferry stays in…".
func (p *page) isArticleLink(a *node, s string) bool {
	begin := strings.TrimRight(s, ".…")
	named := func(title string) bool {
		return title == Squeeze(s) || begin != s && strings.HasPrefix(title, Squeeze(begin))
	}
	return slices.ContainsFunc(p.named, named) || slices.Contains(p.paths, pathOf(attr(a, "href")))
}

// linksOf are the links in an element, or around it.
func linksOf(n *node) (out []*node) {
	for a, k := n, 0; a != nil && k < 3; a, k = a.Parent, k+1 {
		if a.DataAtom == atom.A {
			return []*node{a}
		}
	}
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && len(out) < maxSame {
			out = append(out, d)
		}
	}
	return out
}

// isNamedNear reports an element named with one of some words, or right inside one.
func (p *page) isNamedNear(n *node, set map[string]bool) bool {
	for a, k := n, 0; a != nil && k < 4 && !p.around[a]; a, k = a.Parent, k+1 {
		if isNamed(a, set) {
			return true
		}
	}
	return false
}

var crumbWords = wordSet("breadcrumb breadcrumbs rootline bc bread youarehere kruimelpad okruszki brodkrumor brødkrumme crumb crumbs crumbtrail pathway brotkrumen ariane migas")

// crumbs is the last link of the way to the article that the page shows above it.
func (p *page) crumbs() (out []string) {
	for _, trail := range p.trails {
		last := ""
		for _, n := range linksOf(trail) {
			switch s := textOf(n); {
			case s == "", p.isFrontLink(n), p.isArticleLink(n, s):
			default:
				last = s
			}
		}
		if last != "" {
			return []string{last}
		}
	}
	return nil
}

// categories are the links below the article that say that they lead to its category, where
// they name one.
func (p *page) categories() (out []string) {
	for _, n := range p.rels {
		s := textOf(n)
		switch {
		case !hasWord(attr(n, "rel"), "category"), p.isForeign(n), !p.isInStory(n), words(s) > longestSection, slices.Contains(out, s):
		default:
			out = append(out, s)
		}
	}
	if len(out) > 1 {
		return nil
	}
	return out
}

// isSlug reports a section as its site's program knows it: "opinion/editorials".
func isSlug(s string) bool { return strings.Contains(s, "/") && s == strings.ToLower(s) }

// isTrail reports an element named for the way to the article.
func isTrail(n *node) bool {
	switch {
	case n.Type != nethtml.ElementNode, n.DataAtom == atom.A:
		return false
	case isNamed(n, crumbWords):
		return true
	}
	return hasNameWord(attr(n, "aria-label"), crumbWords)
}
