package ingest

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// Meta is what an article says of itself. Everything in it is a suggestion that a
// person may correct; what isn't known is empty.
type Meta struct {
	Headline  string   `json:"headline"`
	Publisher string   `json:"publisher"`
	Bylines   []string `json:"bylines"`
	Agencies  []string `json:"agencies"`
	Published string   `json:"published"` // YYYY-MM-DD
	Language  string   `json:"language"`  // BCP 47
}

// Or fills what m lacks from other.
func (m Meta) Or(other Meta) Meta {
	m.Headline = first(m.Headline, other.Headline)
	m.Publisher = first(m.Publisher, other.Publisher)
	m.Published = first(m.Published, other.Published)
	m.Language = first(m.Language, other.Language)
	if len(m.Bylines) == 0 {
		m.Bylines = other.Bylines
	}
	if len(m.Agencies) == 0 {
		m.Agencies = other.Agencies
	}
	return m
}

// head is what stands in a page's <head> and around it, read in one walk.
type head struct {
	meta      map[string]string // by name or property, in lower case; the first of each counts
	authors   []string
	canonical string
	base      string
	title     string // <title>
	h1        []string
	lang      string
	jsonLD    []string
	times     []string // datetime of <time> inside the article
}

func readHead(doc *html.Node) head {
	h := head{meta: map[string]string{}}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			h.element(n)
		}
	}
	return h
}

func (h *head) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		h.lang = first(h.lang, attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Base:
		h.base = first(h.base, attr(n, "href"))
	case atom.Title:
		if n.Namespace == "" { // an SVG picture has titles of its own
			h.title = first(h.title, cut(line(innerText(n)), maxContent))
		}
	case atom.Link:
		if hasWord(attr(n, "rel"), "canonical") {
			h.canonical = first(h.canonical, strings.TrimSpace(attr(n, "href")))
		}
	case atom.Meta:
		h.metaElement(n)
	case atom.H1:
		if len(h.h1) == maxTitles {
			return
		}
		h.h1 = append(h.h1, line(strings.Join(prose.Paragraphs(n), " "))) // "" when it is a picture
	case atom.Time:
		if within(n, atom.Article, atom.Header, atom.Main) || hasWord(attr(n, "itemprop"), "datePublished") {
			h.times = append(h.times, attr(n, "datetime"))
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			h.jsonLD = append(h.jsonLD, innerText(n))
		}
	}
}

// maxMetas is how many <meta> elements the extractors see. They hold each author that
// one names against all others; what we need of them has been read.
const maxMetas = 200

// dropMetas takes out the <meta> elements beyond that.
func dropMetas(doc *html.Node) {
	n := 0
	var extra []*html.Node
	for d := range doc.Descendants() {
		if d.DataAtom == atom.Meta {
			if n++; n > maxMetas {
				extra = append(extra, d)
			}
		}
	}
	for _, d := range extra {
		d.Parent.RemoveChild(d)
	}
}

// Bounds of what a page may say of itself: what it says is compared with much else.
const (
	maxTitles  = 20   // headings of the first order that are read; they may stand in each other
	maxContent = 5000 // characters of a title or description
)

func (h *head) metaElement(n *html.Node) {
	name := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
	content := cut(line(attr(n, "content")), maxContent)
	if name == "" || content == "" {
		return
	}
	if name == "author" || name == "article:author" || name == "dc.creator" || name == "parsely-author" {
		h.authors = append(h.authors, content)
	}
	if _, there := h.meta[name]; !there {
		h.meta[name] = content
	}
}

// suggest puts together what the page says of itself: structured data before
// meta tags before what merely looks so.
func (h *head) suggest(ld linkedData, pageURL string) Meta {
	site := first(h.meta["og:site_name"], ld.Publisher, h.meta["application-name"], h.meta["dc.publisher"])
	m := Meta{
		Publisher: site,
		Language:  languageTag(first(h.lang, ld.Language, strings.ReplaceAll(h.meta["og:locale"], "_", "-"), h.meta["content-language"])),
		Published: h.published(ld, pageURL),
	}
	m.Headline = h.headline(ld, site)
	authors := ld.Authors
	if len(authors) == 0 {
		authors = h.authors
	}
	m.Bylines, m.Agencies = splitBylines(authors, site)
	return m
}

// headline prefers the heading that a reader sees, since a claim may be quoted
// from it, when the page's other words for its title bear it out.
func (h *head) headline(ld linkedData, site string) string {
	said := first(ld.Headline, h.meta["og:title"], h.meta["twitter:title"], h.title)
	for _, h1 := range h.h1 {
		if h1 == "" {
			continue
		}
		if said == "" || alike(h1, said) || h.titles() == 1 && !alike(h1, site) {
			return h1
		}
	}
	return withoutSite(said, site)
}

// titles counts the headings that hold words.
func (h *head) titles() int {
	n := 0
	for _, h1 := range h.h1 {
		if h1 != "" {
			n++
		}
	}
	return n
}

// published looks where a date is said to be one of publication, and nowhere
// else: a date found in the text may be any date, and a wrong one is worse than
// none.
func (h *head) published(ld linkedData, pageURL string) string {
	candidates := []string{ld.Published}
	for _, name := range []string{
		"article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
		"dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date",
	} {
		candidates = append(candidates, h.meta[name])
	}
	candidates = append(append(candidates, h.times...), dateInPath(pageURL))
	for _, c := range candidates {
		if day := dateOf(c); day != "" {
			return day
		}
	}
	return ""
}

func first(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}

// line puts a value of several lines on one.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key || a.Namespace != "" && a.Namespace+":"+a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasWord(list, word string) bool {
	for w := range strings.FieldsSeq(list) {
		if strings.EqualFold(w, word) {
			return true
		}
	}
	return false
}

func within(n *html.Node, names ...atom.Atom) bool {
	for p := range n.Ancestors() {
		for _, name := range names {
			if p.DataAtom == name {
				return true
			}
		}
	}
	return false
}

// innerText is the text right inside an element that holds nothing but text.
func innerText(n *html.Node) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// alike tells whether two titles are the same but for case, punctuation and what a
// site adds to one of them.
func alike(a, b string) bool {
	a, b = squeeze(a), squeeze(b)
	if a == "" || b == "" {
		return false
	}
	return strings.Contains(a, b) || strings.Contains(b, a)
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
		if i := strings.LastIndex(title, sep); i > 0 && alike(title[i+len(sep):], site) {
			return strings.TrimSpace(title[:i]), true
		}
	}
	return title, false
}
