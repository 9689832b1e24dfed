package pagehead

import (
	"cmp"
	"regexp"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"factdesk/claims"
)

// trust is how much a place's word on the day of publication counts.
type trust int

const (
	weak   trust = iota + 1 // may be the day of something else: taken when nothing better says one
	strong                  // says that it is the day of publication
)

// daySource is a place where a page's data say a day.
type daySource struct {
	name  string
	trust trust
	read  func(*page) []string
}

// publishedIn are the places that say the day of publication, the most trusted first.
var publishedIn = []daySource{
	{"JSON-LD datePublished", strong, func(p *page) []string { return p.linked.said("datePublished") }},
	{"meta article:published_time", strong, metaDays("article:published_time", "og:article:published_time", "article:published", "og:published_time", "og:pubdate", "og:publish_date")},
	{"microdata datePublished", strong, microDays("datePublished")},
	{"meta parsely-pub-date", strong, metaDays("parsely-pub-date")},
	{"meta parsely-page", strong, func(p *page) []string { return p.parselyPage("pub_date") }},
	{"meta sailthru.date", strong, metaDays("sailthru.date")},
	{"meta dc.date.issued", strong, metaDays("dc.date.issued", "dcterms.issued", "dcterms.available", "dc.date.published")},
	{"meta pubdate", strong, metaDays("pubdate", "publishdate", "publish-date", "publish_date", "published", "published-date", "publication_date", "publication-date", "publicationdate",
		"datepublished", "date_published", "date-published", "article.published", "article_date_original", "article-publication-date", "originalpublicationdate", "firstpublished",
		"cxenseparse:recs:publishtime", "rnews:datepublished", "citation_publication_date", "citation_online_date", "bt:pubdate", "displaydate", "published_at", "published_time", "ptime", "news-date", "vr:published_time")},
	{"JSON-LD uploadDate", strong, func(p *page) []string { return p.linked.said("uploadDate") }},
	{"time pubdate", strong, func(p *page) []string { return p.timeDays(published) }},
	{"microdata dc:date", weak, microDays("date", "issued")},
	{"JSON-LD dateCreated", weak, func(p *page) []string { return p.linked.said("dateCreated") }},
	{"time in the head of the article", weak, func(p *page) []string { return p.timeDays(plainDay) }},
	{"meta date", weak, metaDays("date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "dc.created", "created", "citation_date", "release_date")},
	{"microdata dateCreated", weak, microDays("dateCreated", "created", "uploadDate")},
}

// changedIn are the places that say the day of the last change.
var changedIn = []daySource{
	{"JSON-LD dateModified", strong, func(p *page) []string { return p.linked.said("dateModified", "lastReviewed") }},
	{"meta article:modified_time", strong, metaDays("article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time", "og:modified_time")},
	{"microdata dateModified", strong, microDays("dateModified", "lastReviewed")},
	{"meta last-modified", strong, metaDays("last-modified", "lastmod", "modified", "dcterms.modified", "dc.date.modified", "dc.modified", "revised", "last_updated", "lastupdated", "date.modified")},
	{"time updated", strong, func(p *page) []string { return p.timeDays(changed) }},
}

func metaDays(names ...string) func(*page) []string {
	return func(p *page) []string { return p.metas(names...) }
}

func microDays(names ...string) func(*page) []string {
	return func(p *page) (out []string) {
		for _, v := range p.properties(names...) {
			out = append(out, v.value)
		}
		return out
	}
}

// timeDays are the moments of <time> elements in the article's head, of one sort.
func (p *page) timeDays(want sort) (out []string) {
	for _, n := range p.times {
		switch {
		case !p.isAtHead(n), p.isRelatedBox(n):
			continue
		}
		is := p.sortByPlace(n)
		if hasAttr(n, "pubdate") {
			is = published
		}
		if is == plainDay {
			is = labelAt(before(n), true)
		}
		if is == want {
			out = append(out, cmp.Or(attr(n, "datetime"), attr(n, "title")))
		}
	}
	return out
}

// before is the text right before an element.
func before(n *node) string {
	for a, k := n, 0; a != nil && k < 2; a, k = a.Parent, k+1 {
		if s := a.PrevSibling; s != nil {
			if s.Type == nethtml.TextNode {
				if line(s.Data) != "" {
					return s.Data
				}
				s = s.PrevSibling
			}
			if s != nil && s.DataAtom != atom.Time {
				return textOf(s)
			}
			return ""
		}
	}
	return ""
}

// isAtHead reports an element that stands among the lines of the article's head.
func (p *page) isAtHead(n *node) bool {
	if p.isForeign(n) {
		return false
	}
	text := textOf(n)
	for i := p.head.begin; i < p.head.end; i++ {
		if text != "" && !p.away[i] && (i > p.head.title || p.isNear(p.lines[i].Node)) && strings.Contains(p.headLine(i).Text, text) && holds(p.lines[i].Node, n) {
			return true
		}
	}
	return text == "" && p.isEmptyAtHead(n)
}

func holds(outer, n *node) bool {
	for a := n; a != nil; a = a.Parent {
		if a == outer {
			return true
		}
	}
	return false
}

// isEmptyAtHead reports a <time> that scripts fill, beside the headline.
func (p *page) isEmptyAtHead(n *node) bool {
	for a, k := n.Parent, 0; a != nil && k < 4; a, k = a.Parent, k+1 {
		if p.around[a] {
			return a.DataAtom != atom.Html && a.DataAtom != atom.Body && a.DataAtom != atom.Main
		}
	}
	return false
}

// stated is a day that the data say.
type stated struct {
	name  string
	trust trust
	stamp
	days []day // that a reader sees, as far as can be told where it is read
}

// states reads the places of a list, each once.
func (p *page) states(list []daySource, o order, language string) (out []stated) {
	for _, src := range list {
		for _, s := range src.read(p) {
			if st, ok := readStamp(s); ok {
				out = append(out, stated{name: src.name, trust: src.trust, stamp: st})
				break
			}
			found := spot(s, language)
			if len(found) == 0 || found[0].days[0].year == 0 {
				continue
			}
			out = append(out, stated{src.name, src.trust, stamp{as: s, day: found[0].days[0]}, o.settle(found[0])})
			break
		}
	}
	return out
}

var (
	pathDay   = regexp.MustCompile(`(?i)/((?:19|20)\d{2})[/-]?(0?[1-9]|1[0-2]|[a-z]{3})[/-]?([0-2]?\d|3[01])(?:[/_]|$)`)
	slugDay   = regexp.MustCompile(`(?:[-_/])((?:19|20)\d{2})-([01]\d)-([0-3]\d)(?:[-_./]|$)`)
	pathMonth = regexp.MustCompile(`/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])/`)
)

// pathSays is the day in the address: /2022/01/21/, /2022/jan/21/, /20220121/,
// /title-2022-01-21.
func (p *page) pathSays() (day, string) {
	for _, re := range []*regexp.Regexp{pathDay, slugDay} {
		m := re.FindStringSubmatch(p.address.Path)
		if m == nil {
			continue
		}
		month := atoi(m[2])
		if month == 0 {
			month = monthOf(m[2], "")
		}
		if d := (day{atoi(m[1]), month, atoi(m[3])}); d.valid() {
			return d, strings.Trim(m[0], "/-_")
		}
	}
	return day{}, ""
}

// pathMonthSays is the month in the address: /2022/01/title.
func (p *page) pathMonthSays() day {
	if m := pathMonth.FindStringSubmatch(p.address.Path); m != nil {
		return day{atoi(m[1]), atoi(m[2]), 0}
	}
	return day{}
}

func saidDay(d day, from, as string) claims.Said {
	out := claims.Said{Field: claims.FieldPublished, Value: d.String(), From: from, As: cut(as, maxAs)}
	if out.As == out.Value {
		out.As = ""
	}
	return out
}

// maxAs is how much is kept of the words that a value was read of, in bytes.
const maxAs = 200
