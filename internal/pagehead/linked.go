package pagehead

import (
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"
)

// object is a thing of schema.org's.
type object = map[string]any

// linked is what a page's JSON-LD says of the article on it.
type linked struct {
	mains []object          // the article, as it is described: the best description first
	byID  map[string]object // the things that others refer to
	sites []object          // the site and who runs it
	trail object            // the way to the page
}

// kinds are the types of a page's main thing, and how well each speaks of an article.
var kinds = map[string]int{
	"NewsArticle": 3, "Article": 3, "ReportageNewsArticle": 3, "AnalysisNewsArticle": 3, "BackgroundNewsArticle": 3, "OpinionNewsArticle": 3,
	"ReviewNewsArticle": 3, "AskPublicNewsArticle": 3, "BlogPosting": 3, "LiveBlogPosting": 3, "Report": 3, "SatiricalArticle": 3,
	"ScholarlyArticle": 3, "MedicalScholarlyArticle": 3, "TechArticle": 3, "AdvertiserContentArticle": 3, "SocialMediaPosting": 3,
	"DiscussionForumPosting": 3, "ClaimReview": 2, "MediaReview": 2, "MedicalWebPage": 2, "VideoObject": 2, "AudioObject": 2, "PodcastEpisode": 2,
	"Episode": 2, "Recipe": 2, "HowTo": 2, "Review": 2, "SpecialAnnouncement": 2, "PressRelease": 3, "QAPage": 2, "Question": 2,
	"CreativeWork": 2, "WebPage": 1, "ItemPage": 1, "AboutPage": 1, "FAQPage": 1, "ProfilePage": 1,
}

// siteKinds are the types of what a page belongs to.
var siteKinds = map[string]bool{"WebSite": true, "NewsMediaOrganization": true, "Organization": true, "Newspaper": true, "Periodical": true, "OnlineBusiness": true}

const (
	maxObjects = 2000
	maxNesting = 8
)

// readLinked finds what the JSON-LD of a page says of its main thing, whichever way it is
// wrapped. Scripts that are no JSON are passed over, as search engines do.
func readLinked(scripts []string, p *page) linked {
	g := graph{linked: linked{byID: map[string]object{}}, page: p}
	for _, s := range scripts {
		d := json.NewDecoder(strings.NewReader(lenient(s)))
		for range maxSame { // some write one thing behind another
			var v any
			if d.Decode(&v) != nil {
				break
			}
			g.walk(v, 0, true)
		}
	}
	g.choose()
	return g.linked
}

// lenient takes off what hides a script from old browsers, and replaces the raw line
// breaks and tabs that hand-made JSON-LD has inside its strings.
func lenient(s string) string {
	s = strings.TrimSpace(s)
	s = strings.TrimSuffix(strings.TrimPrefix(s, "<!--"), "-->")
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "//<![CDATA["), "//]]>")
	s = strings.Map(func(r rune) rune {
		if r < 0x20 {
			return ' '
		}
		return r
	}, s)
	return withoutTrailing(s)
}

// withoutTrailing drops the comma behind the last entry of a list or object.
func withoutTrailing(s string) string {
	var b strings.Builder
	quoted := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quoted && c == '\\' && i+1 < len(s):
			b.WriteByte(c)
			i++
		case c == '"':
			quoted = !quoted
		case c == ',' && !quoted && endsThere(s[i+1:]):
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

func endsThere(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && (s[0] == '}' || s[0] == ']')
}

// graph collects the things of all scripts.
type graph struct {
	linked
	page  *page
	found []object
	seen  int
}

// wraps are the properties behind which the main thing may stand.
var wraps = []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "blogPost", "article"}

// walk notes each thing that can be the main one, and each that has a name to refer to.
func (g *graph) walk(v any, depth int, main bool) {
	if g.seen++; depth > maxNesting || g.seen > maxObjects {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			g.walk(e, depth+1, main)
		}
	case object:
		g.note(v, main)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if isThing(v[key]) {
				g.walk(v[key], depth+1, main && slices.Contains(wraps, key))
			}
		}
	}
}

func isThing(v any) bool {
	switch v.(type) {
	case []any, object:
		return true
	}
	return false
}

func (g *graph) note(v object, main bool) {
	if id, ok := v["@id"].(string); ok && len(v) > 1 {
		if len(v) > len(g.byID[id]) {
			g.byID[id] = v
		}
	}
	switch {
	case isKind(v, "BreadcrumbList") && g.trail == nil:
		g.trail = v
	case main && kindOf(v) > 0:
		g.found = append(g.found, v)
	case main && isSite(v):
		g.sites = append(g.sites, v)
	}
}

func typesOf(v object) []string {
	all := texts(v["@type"])
	for i, t := range all {
		all[i] = t[strings.LastIndexAny(t, "/#:")+1:]
	}
	return all
}

func kindOf(v object) int {
	best := 0
	for _, t := range typesOf(v) {
		best = max(best, kinds[t])
	}
	return best
}

func isSite(v object) bool {
	return slices.ContainsFunc(typesOf(v), func(t string) bool { return siteKinds[t] })
}

func isKind(v object, kind string) bool { return slices.Contains(typesOf(v), kind) }

// choose keeps the descriptions of the page's own article, the best first: one that has
// the page's address or headline speaks of it, one that has another's does not.
func (g *graph) choose() {
	scores := map[int][]object{}
	best := -1
	for _, v := range g.found {
		s := g.score(v)
		scores[s] = append(scores[s], v)
		best = max(best, s)
	}
	for s := best; s >= 0; s-- {
		g.mains = append(g.mains, scores[s]...)
	}
}

// score is negative for what is about another page.
func (g *graph) score(v object) int {
	s := kindOf(v)
	url, title := g.aboutPage(v), g.aboutTitle(v)
	switch {
	case url == same:
		s += 10
	case title == same:
		s += 8
	case url == other && title == other:
		return -1
	case url == other && len(g.found) > 1:
		return -1
	case title == other && len(g.found) > 2:
		s = 0
	}
	if title == same {
		s += 4
	}
	return s
}

// likeness says whether two things are one.
type likeness int

const (
	unknown likeness = iota
	same
	other
)

// aboutPage compares the thing's addresses with the page's.
func (g *graph) aboutPage(v object) likeness {
	got := unknown
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		for _, a := range addresses(v[key]) {
			switch g.page.isHere(a) {
			case same:
				return same
			case other:
				if key != "@id" {
					got = other
				}
			}
		}
	}
	return got
}

func addresses(v any) (out []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, e := range v[:min(len(v), maxSame)] {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
	case object:
		for _, key := range []string{"@id", "url"} {
			if s, ok := v[key].(string); ok {
				out = append(out, s)
			}
		}
	}
	return out
}

// isHere compares an address with those that the page has.
func (p *page) isHere(address string) likeness {
	want := pathOf(address)
	if want == "" {
		return unknown
	}
	switch {
	case slices.Contains(p.paths, want):
		return same
	case len(p.paths) > 0:
		return other
	}
	return unknown
}

// pathOf is what of an address tells one page of a site from another; "" for the front
// page, which templates name where they know no better.
func pathOf(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return ""
	}
	path := strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(u.Path, "/"), ".amp"), "/amp")
	if path == "" && u.RawQuery == "" {
		return ""
	}
	if id := u.Query().Get("p") + u.Query().Get("id"); id != "" {
		return path + "?" + id
	}
	return path
}

func (g *graph) aboutTitle(v object) likeness {
	got := unknown
	for _, key := range []string{"headline", "name", "alternativeHeadline"} {
		switch said := plain(one(v[key])); {
		case said == "" || len(g.page.named) == 0:
		case alikeAny(said, g.page.named):
			return same
		default:
			got = other
		}
	}
	return got
}

// texts reads a property that may be a string, an object with a name, or a list of
// either.
func texts(v any) (out []string) {
	switch v := v.(type) {
	case string:
		if s := plain(v); s != "" {
			return []string{cut(s, maxContent)}
		}
	case []any:
		for _, e := range v[:min(len(v), maxSame)] {
			if _, nested := e.([]any); !nested {
				out = append(out, texts(e)...)
			}
		}
	case object:
		for _, key := range []string{"name", "@value", "alternateName", "@list"} {
			if s := strs(v[key]); len(s) > 0 {
				return s
			}
		}
		if s := line(strings.Join(append(strs(v["givenName"]), strs(v["familyName"])...), " ")); s != "" {
			return []string{s}
		}
	}
	return out
}

// strs are the strings of a property of an object: no further objects are gone into.
func strs(v any) (out []string) {
	switch v := v.(type) {
	case string:
		return texts(v)
	case []any:
		for _, e := range v[:min(len(v), maxSame)] {
			switch e := e.(type) {
			case string:
				out = append(out, texts(e)...)
			case object:
				if s, ok := e["@value"].(string); ok {
					out = append(out, texts(s)...)
				}
			}
		}
	case object:
		if s, ok := v["@value"].(string); ok {
			return texts(s)
		}
	}
	return out
}

func one(v any) string {
	if all := texts(v); len(all) > 0 {
		return all[0]
	}
	return ""
}

// things are the objects of a property, those that are only referred to put in.
func (l *linked) things(v any) (out []any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v[:min(len(v), maxSame)] {
			if _, nested := e.([]any); !nested {
				out = append(out, l.things(e)...)
			}
		}
	case object:
		if id, ok := v["@id"].(string); ok && len(texts(v)) == 0 {
			if there, ok := l.byID[id]; ok {
				return []any{there}
			}
		}
		return []any{v}
	case string:
		if there, ok := l.byID[v]; ok {
			return []any{there}
		}
		return []any{v}
	}
	return out
}

// said are the values of a property in the first description that has any.
func (l *linked) said(keys ...string) []string {
	for _, main := range l.mains {
		for _, key := range keys {
			if v := texts(main[key]); len(v) > 0 {
				return v
			}
		}
	}
	return nil
}

// paywalled reports that the article is for subscribers.
func (l *linked) paywalled() bool {
	return slices.ContainsFunc(l.mains, func(v object) bool { return isFalse(v["isAccessibleForFree"]) })
}

func isFalse(v any) bool {
	switch v := v.(type) {
	case bool:
		return !v
	case string:
		return strings.EqualFold(strings.TrimSpace(v), "false")
	}
	return false
}
