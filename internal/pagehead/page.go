package pagehead

import (
	"cmp"
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"

	nethtml "golang.org/x/net/html"
)

// Bounds of what a page may say of itself: what it says is compared with much else.
const (
	maxTitles  = 20   // headings of the first order that are read; they may stand in each other
	maxContent = 5000 // characters of a title or description
	maxSame    = 20   // values of one meta name
	maxTimes   = 200  // <time> elements
)

// heading is a heading of the first order, "" when it is a picture.
type heading struct {
	node *node
	text string
}

// page is what the tree says, read in one walk.
type page struct {
	address   *url.URL
	meta      map[string][]string // by name or property, in small letters
	canonical string
	base      string
	title     string // <title>
	h1        []heading
	lang      string
	scripts   []string // of JSON-LD
	times     []*node
	props     []*node        // elements with itemprop or property
	rels      []*node        // links that say what they are
	writers   []*node        // links to pages of who writes
	trails    []*node        // ways to the article
	menu      []*node        // links of the site's menu
	fronts    []*node        // links to its front page
	feeds     []string       // titles of the site's feeds
	images    []*node        // with words for who can't see them
	spoken    []*node        // links and drawings with such words
	foreign   map[*node]bool // by the names of the element itself
	around    map[*node]bool // the headline's element and all around it
	lines     []prose.Line
	named     []string // titles, squeezed
	paths     []string // of the addresses that the page has
	linked    linked
	head      span
	away      map[int]bool       // lines of the head that are another page's
	beyond    map[int]bool       // lines below a heading of what else there is to read
	others    map[*node]bool     // the elements of lines in such boxes, and whether these are others'
	sorted    map[*node]bool     // boxes whose lines are parted into others' and the article's
	unlinked  map[int]prose.Line // lines of the head without the words of links
	asked     asked
}

func newPage(root *node, address string) *page {
	p := &page{meta: map[string][]string{}, foreign: map[*node]bool{}, around: map[*node]bool{}}
	p.address = inner(strings.ToValidUTF8(address, ""))
	for n := range root.Descendants() {
		if n.Type == nethtml.ElementNode {
			p.element(n)
		}
	}
	p.lines = counted(prose.Lines(root))
	p.named, p.paths = p.ownNames(), p.ownPaths()
	p.linked = readLinked(p.scripts, p)
	p.findHead()
	p.keep()
	return p
}

// inner is the address of a page, out of that of a web archive's copy.
func inner(address string) *url.URL {
	u, err := url.Parse(address)
	if err != nil {
		return &url.URL{}
	}
	if strings.HasSuffix(u.Hostname(), "archive.org") {
		if i := strings.Index(address[8:], "/http"); i > 0 {
			if u, err := url.Parse(address[8+i+1:]); err == nil {
				return u
			}
		}
	}
	return u
}

func (p *page) element(n *node) {
	switch n.DataAtom {
	case atom.Html:
		p.lang = cmp.Or(p.lang, attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Base:
		p.base = cmp.Or(p.base, attr(n, "href"))
	case atom.Title:
		if n.Namespace == "" { // an SVG picture has titles of its own
			p.title = cmp.Or(p.title, cut(line(innerText(n)), maxContent))
		}
	case atom.Meta:
		p.metaElement(n)
	case atom.H1:
		if len(p.h1) < maxTitles {
			p.h1 = append(p.h1, heading{n, cut(line(strings.Join(prose.Paragraphs(n), " ")), maxContent)})
		}
	case atom.Time, atom.Abbr:
		if len(p.times) < maxTimes && (n.DataAtom == atom.Time || hasAttr(n, "title")) {
			p.times = append(p.times, n)
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			p.scripts = append(p.scripts, innerText(n))
		}
	case atom.Img:
		if attr(n, "alt") != "" && len(p.images) < maxTimes {
			p.images = append(p.images, n)
		}
	}
	p.links(n)
	p.noteMenu(n)
	p.speaks(n)
	if len(p.trails) < maxTitles && isTrail(n) {
		p.trails = append(p.trails, n)
	}
	if len(p.props) < maxProps && (hasAttr(n, "itemprop") || n.DataAtom != atom.Meta && hasAttr(n, "property")) {
		p.props = append(p.props, n)
	}
}

// speaks notes a link or a drawing with words for those who can't see it.
func (p *page) speaks(n *node) {
	switch {
	case len(p.spoken) >= maxTimes:
	case attr(n, "aria-label") != "", n.DataAtom == atom.Title:
		p.spoken = append(p.spoken, n)
	}
}

// maxProps is how many elements of microdata are read.
const maxProps = 2000

func (p *page) links(n *node) {
	if n.DataAtom != atom.Link && n.DataAtom != atom.A {
		return
	}
	rel := attr(n, "rel")
	if n.DataAtom == atom.Link && hasWord(rel, "canonical") {
		p.canonical = cmp.Or(p.canonical, strings.TrimSpace(attr(n, "href")))
	}
	if hasWord(rel, "alternate") && strings.HasSuffix(attr(n, "type"), "+xml") && attr(n, "title") != "" && len(p.feeds) < maxSame {
		p.feeds = append(p.feeds, line(attr(n, "title")))
	}
	if hasWord(rel, "author", "license", "licence", "home", "category") && len(p.rels) < maxTimes {
		p.rels = append(p.rels, n)
	}
	if len(p.writers) < maxTimes && leadsToAuthor(attr(n, "href")) {
		p.writers = append(p.writers, n)
	}
}

func (p *page) metaElement(n *node) {
	name := strings.ToLower(strings.TrimSpace(cmp.Or(attr(n, "property"), attr(n, "name"), attr(n, "itemprop"), attr(n, "http-equiv"))))
	content := cut(line(attr(n, "content")), maxContent)
	if name == "" || content == "" {
		return
	}
	if attr(n, "itemprop") != "" && attr(n, "property") == "" && attr(n, "name") == "" {
		return // microdata, which is read with its scope
	}
	if len(p.meta[name]) < maxSame {
		p.meta[name] = append(p.meta[name], content)
	}
}

// metas are the values of the first of some names that has any.
func (p *page) metas(names ...string) []string {
	for _, n := range names {
		if v := p.meta[n]; len(v) > 0 {
			return v
		}
	}
	return nil
}

func (p *page) metaOne(names ...string) string {
	return cmp.Or(p.metas(names...)...)
}

// host is the site's name in the address, without what begins most of them.
func (p *page) host() string {
	h := strings.ToLower(p.address.Hostname())
	for _, begin := range []string{"www.", "m.", "amp.", "mobile.", "edition."} {
		h = strings.TrimPrefix(h, begin)
	}
	return h
}

// titles are what the page calls itself: its headings and its title.
func (p *page) titles() (out []string) {
	for _, h := range p.h1 {
		out = append(out, h.text)
	}
	return append(out, p.metaOne("og:title"), p.title)
}

// ownNames are the titles squeezed, once for the thousands of objects that a page may hold
// against them.
func (p *page) ownNames() (out []string) {
	for _, t := range p.titles() {
		if t = Squeeze(t); t != "" {
			out = append(out, t)
		}
	}
	return out
}

// ownPaths are what tells the page's own addresses from others of its site.
func (p *page) ownPaths() (out []string) {
	for _, a := range []string{p.address.String(), p.canonical, p.metaOne("og:url")} {
		if path := pathOf(a); path != "" {
			out = append(out, path)
		}
	}
	return out
}
