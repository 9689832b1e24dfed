package pagehead

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"
)

// leadsOn reports a link to another page of the site that is not known for one of a
// section, of who writes, or for this one.
func (p *page) leadsOn(n *node) bool {
	href := strings.TrimSpace(attr(n, "href"))
	u, err := url.Parse(href)
	switch {
	case n.DataAtom != atom.A, err != nil, hasWord(attr(n, "rel"), "author", "tag", "category", "bookmark"):
		return false
	case p.isElsewhere(u.Hostname()), p.isOwnPath(pathOf(href)), p.isNamedNear(n, sectionWords), alikeAny(textOf(n), p.named):
		return false
	}
	return !isListed(u)
}

// isElsewhere reports the host of another site.
func (p *page) isElsewhere(host string) bool {
	own := p.host()
	if host == "" || own == "" {
		return false
	}
	return !strings.HasSuffix(strings.ToLower(host), own)
}

// isOwnPath reports the page's own path, or one below it: "/a-story/comments".
func (p *page) isOwnPath(path string) bool {
	for _, own := range p.paths {
		if strings.HasPrefix(path+"/", own+"/") {
			return true
		}
	}
	return path == ""
}

var (
	// articleMark is what the addresses of articles have: a year, a number of many figures.
	articleMark = regexp.MustCompile(`\d{4}|[?&](?:p|id)=\d`)
	// listed are the parts of the addresses of sections, and of the pages of who writes.
	listed = wordSet("category categories section sections tag tags topic topics rubrik thema themen kategorie categoria rubrique author authors autor autoren by profile")
)

// isListed reports an address below that of all sections, tags or people.
func isListed(u *url.URL) bool {
	return slices.ContainsFunc(strings.Split(strings.ToLower(u.Path), "/"), func(part string) bool { return listed[part] })
}

// isArticle reports a link to the address of an article: with a mark, or a name of many words.
func isArticle(n *node) bool {
	path := strings.TrimRight(attr(n, "href"), "/")
	name := strings.FieldsFunc(path[strings.LastIndex(path, "/")+1:], func(r rune) bool { return r == '-' || r == '_' })
	return len(name) >= titleWords || articleMark.MatchString(path)
}
