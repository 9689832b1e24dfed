package pagehead

import (
	"cmp"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/claims"
)

// headlinesIn are the page's words for its title where no heading bears them out, the most
// trusted first.
var headlinesIn = []nameSource{
	{"JSON-LD headline", func(p *page) []string { return p.linked.said("headline") }},
	{"meta og:title", func(p *page) []string { return p.metas("og:title") }},
	{"meta twitter:title", func(p *page) []string { return p.metas("twitter:title") }},
	{"title of the page", func(p *page) []string { return []string{p.title} }},
}

const theHeading = "heading of the page"

// headline prefers the heading that a reader sees, since a claim may be quoted from it,
// when the page's other words for its title bear it out.
func (p *page) headline(site string) []claims.Said {
	said, from := "", ""
	for _, src := range headlinesIn {
		if s := cmp.Or(src.read(p)...); s != "" {
			said, from = s, src.name
			break
		}
	}
	value := withoutSite(said, site)
	for _, h := range p.h1 {
		if h.text == "" || p.isSites(h, site, value) {
			continue
		}
		if said == "" || Alike(h.text, said) || p.headings() == 1 && !Alike(h.text, site) {
			return []claims.Said{{Field: claims.FieldHeadline, Value: p.withoutKicker(h.node, h.text), From: theHeading}}
		}
	}
	if t := p.head.title; t >= 0 && within(p.anchor(), atom.H1, atom.H2, atom.H3) && !p.isSiteName(p.lines[t].Text) {
		return []claims.Said{{Field: claims.FieldHeadline, Value: p.withoutKicker(p.anchor(), p.lines[t].Text), From: theHeading}}
	}
	if value == "" {
		return nil
	}
	out := claims.Said{Field: claims.FieldHeadline, Value: value, From: from}
	if value != said {
		out.As = cut(said, maxAs)
	}
	return []claims.Said{out}
}

// isSites reports a heading that is the site's name, on a page that has another title.
func (p *page) isSites(h heading, site, title string) bool {
	switch {
	case Squeeze(h.text) == Squeeze(title):
		return false
	case Squeeze(h.text) == Squeeze(site), p.leadsToFront(h.node):
		return true
	}
	return false
}

var kickerWords = wordSet("kicker eyebrow overline roofline topline dachzeile antetitulo surtitre occhiello")

// withoutKicker drops the words that stand in a heading above the headline: in an element
// named for that, or parted from it in the page's title by a colon.
func (p *page) withoutKicker(n *node, text string) string {
	var parts []*node
	for c := range n.ChildNodes() {
		if c.Type == nethtml.ElementNode && textOf(c) != "" {
			parts = append(parts, c)
		}
	}
	if len(parts) < 2 {
		return text
	}
	kicker, rest := textOf(parts[0]), make([]string, 0, len(parts))
	for _, c := range parts[1:] {
		rest = append(rest, textOf(c))
	}
	kicker = strings.TrimRight(kicker, " :")
	switch {
	case isNamed(parts[0], kickerWords), strings.HasPrefix(p.title, kicker+": "):
		return line(strings.Join(rest, " "))
	}
	return text
}

// headings counts the headings that hold words.
func (p *page) headings() int {
	n := 0
	for _, h := range p.h1 {
		if h.text != "" {
			n++
		}
	}
	return n
}

// withoutSite drops the site's name from the end of a <title>: "Headline | Site". It
// does so as often as it stands there, in a loop: a title may be megabytes long.
func withoutSite(title, site string) string {
	for {
		before, ok := beforeSite(title, site)
		if !ok {
			return title
		}
		title = before
	}
}

func beforeSite(title, site string) (before string, ok bool) {
	for _, sep := range []string{" | ", " – ", " — ", " - ", " :: ", " • ", " · "} {
		if i := strings.LastIndex(title, sep); i > 0 && Alike(title[i+len(sep):], site) {
			return strings.TrimSpace(title[:i]), true
		}
	}
	for _, sep := range []string{" | ", " - ", " – ", " — ", ": "} {
		if begin, rest, ok := strings.Cut(title, sep); ok && words(rest) > 1 && isSiteBegin(begin, site) {
			return strings.TrimSpace(rest), site != ""
		}
	}
	return title, false
}

// isSiteBegin reports the site's name, or that of a part of it: "Alder Post Archive".
func isSiteBegin(begin, site string) bool {
	i := strings.LastIndexByte(begin, ' ')
	switch {
	case Squeeze(begin) == Squeeze(site):
		return true
	case i < 1, !names.has("part", strings.ToLower(begin[i+1:])):
		return false
	}
	return bare(begin[:i]) == bare(site)
}

// described is the sentence under the headline, which extraction takes for part of the
// head of the page: the paragraph that the page also gives as its description, in the
// page's own words.
func (p *page) described() []claims.Said {
	for _, name := range []string{"description", "og:description", "twitter:description"} {
		said := Squeeze(p.metaOne(name))
		if len(strings.Fields(said)) < 4 {
			continue
		}
		for _, l := range p.lines {
			if Squeeze(l.Text) == said {
				return []claims.Said{{Field: claims.FieldStandfirst, Value: l.Text, From: "line of the page that is its meta " + name}}
			}
		}
	}
	return nil
}

var standfirstWords = wordSet("standfirst deck dek desc preface synopsis preamble ingressi ingress bajada ozet spot sub subtitle subtitulo subheadline subhead subheading strapline vorspann chapo chapeau entradilla bajada sommario occhiello ingress lede lead perex intro excerpt summary spot anleser teaser description")

// isAloneIn reports the only element of one that is named with one of some words.
func isAloneIn(n *node, set map[string]bool) bool {
	outer := n.Parent
	if outer == nil || !isNamed(outer, set) {
		return false
	}
	for c := range outer.ChildNodes() {
		if c != n && c.Type == nethtml.ElementNode {
			return false
		}
	}
	return true
}

// namedStandfirst is a paragraph between headline and article in an element named for it.
func (p *page) namedStandfirst() []claims.Said {
	for i := p.head.title + 1; i < min(len(p.lines), p.head.end); i++ {
		l := p.lines[i]
		switch {
		case !between(l.Words, 4, 80), p.isForeign(l.Node):
		case isNamed(l.Node, standfirstWords), isAloneIn(l.Node, standfirstWords), i == p.head.title+1 && within(l.Node, atom.H2, atom.H3):
			return []claims.Said{{Field: claims.FieldStandfirst, Value: l.Text, From: "line below the headline"}}
		}
	}
	return nil
}
