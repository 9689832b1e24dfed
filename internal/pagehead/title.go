package pagehead

import (
	"strings"

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
		if s := first(append(src.read(p), "")...); s != "" {
			said, from = s, src.name
			break
		}
	}
	for _, h := range p.h1 {
		if h.text == "" || Squeeze(h.text) == Squeeze(site) && Squeeze(h.text) != Squeeze(withoutSite(said, site)) {
			continue
		}
		if said == "" || Alike(h.text, said) || p.headings() == 1 && !Alike(h.text, site) {
			return []claims.Said{{Field: claims.FieldHeadline, Value: h.text, From: theHeading}}
		}
	}
	value := withoutSite(said, site)
	if value == "" {
		return nil
	}
	out := claims.Said{Field: claims.FieldHeadline, Value: value, From: from}
	if value != said {
		out.As = cut(said, maxAs)
	}
	return []claims.Said{out}
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
	return title, false
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

var standfirstWords = wordSet("standfirst deck dek subtitle subheadline subhead subheading strapline vorspann chapo entradilla sommario ingress lede")

// namedStandfirst is a paragraph between headline and article in an element named for it.
func (p *page) namedStandfirst() []claims.Said {
	for i := p.head.title + 1; i < min(len(p.lines), p.head.end); i++ {
		l := p.lines[i]
		if l.Words >= 4 && l.Words <= 80 && isNamed(l.Node, standfirstWords) && !p.isForeign(l.Node) {
			return []claims.Said{{Field: claims.FieldStandfirst, Value: l.Text, From: "line below the headline"}}
		}
	}
	return nil
}
