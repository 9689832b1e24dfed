package pagehead

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"

	"factdesk/claims"
	"factdesk/claims/masthead"
	"factdesk/internal/prose"
)

// nameSource is a place where a page says a name.
type nameSource struct {
	name string
	read func(*page) []string
}

// authorsIn are the places that say who wrote the article, the most trusted first. A line
// that begins with "By" is what every reader sees, and what data say may be whoever put
// the article into the system.
var authorsIn = []nameSource{
	{"byline of the page", (*page).bylineSays},
	{"JSON-LD author", func(p *page) []string { return p.authors("Person", "") }},
	{"microdata author", func(p *page) []string { return values(p.properties("author", "creator")) }},
	{"meta author", func(p *page) []string {
		return p.metas("author", "article:author_name", "byl", "article:author", "og:article:author", "authors", "article.author", "og:author", "cxenseparse:author")
	}},
	{"meta parsely-author", func(p *page) []string { return p.metas("parsely-author", "sailthru.author", "rbauthors") }},
	{"meta parsely-page", func(p *page) []string { return p.parselyPage("author", "authors") }},
	{"meta dc.creator", func(p *page) []string { return turned(p.metas("citation_author", "dc.creator", "dcterms.creator")) }},
	{"link to the author", (*page).authorLinks},
	{"line beside the headline", (*page).namedLines},
	{"line at the end of the article", (*page).signed},
}

// organisationAuthors are the places that name an organisation as the author.
var organisationAuthors = []nameSource{
	{"JSON-LD author", func(p *page) []string { return p.authors("Organization", "NewsMediaOrganization", "Corporation") }},
}

func values(list []property) (out []string) {
	for _, v := range list {
		out = append(out, v.value)
	}
	return out
}

// authors are the names of the authors of some types; "" is one without a type.
func (p *page) authors(types ...string) (out []string) {
	for _, main := range p.linked.mains {
		if isKind(main, "ClaimReview") {
			continue // its author is whoever publishes it
		}
		for _, v := range append(p.linked.things(main["author"]), p.linked.things(main["creator"])...) {
			if isOfType(v, types) {
				out = append(out, texts(v)...)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return out
}

func isOfType(v any, types []string) bool {
	o, ok := v.(object)
	if !ok || len(typesOf(o)) == 0 {
		return slices.Contains(types, "")
	}
	return slices.ContainsFunc(typesOf(o), func(t string) bool { return slices.Contains(types, t) })
}

// turned writes "Roe, Jane", as libraries do, as it is said.
func turned(list []string) (out []string) {
	for _, s := range list {
		last, given, ok := strings.Cut(s, ", ")
		if ok && words(last) == 1 && words(given) <= 2 && !strings.Contains(given, ",") {
			s = given + " " + last
		}
		out = append(out, s)
	}
	return out
}

// bylineSays are the names of lines of the head that begin as a byline does.
func (p *page) bylineSays() (out []string) {
	for i := p.head.begin; i < p.head.end; i++ {
		if !p.saysWhen(i) {
			continue
		}
		for _, part := range partsOf(p.lines[i].Text) {
			rest := withoutBy(part)
			if rest != part && !isCredit(part) && beginsPersonal(rest) {
				out = append(out, part)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return out
}

// partsOf cuts a line where it goes on to something else.
func partsOf(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("\n\t|•·", r) })
}

func isCredit(s string) bool {
	s = strings.ToLower(strings.TrimSpace(s))
	for _, c := range names["credit"] {
		if strings.HasPrefix(s, c+" ") || strings.HasPrefix(s, c+":") {
			return true
		}
	}
	return false
}

// beginsPersonal reports words that begin with a person's name and go on with no sentence.
func beginsPersonal(s string) bool {
	if words(s) > 24 || strings.HasSuffix(s, "?") {
		return false
	}
	people := peopleIn(s)
	return len(people) > 0 && isPerson(people[0])
}

// isPerson reports two names or more, or one in a script that parts none.
func isPerson(s string) bool {
	if looksPersonal(s) {
		return true
	}
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5
}

var authorWords = wordSet("byline bylines author authors authorname writer contributor reporter autor auteur autore verfasser entryauthor postauthor")

// namedLines are names without "By": in an element that is named for the author, or with
// a role behind them.
func (p *page) namedLines() (out []string) {
	for i := p.head.begin; i < p.head.end; i++ {
		if !p.saysWhen(i) || isCredit(p.lines[i].Text) {
			continue
		}
		named := p.isForAuthor(p.lines[i].Node)
		for _, part := range partsOf(p.lines[i].Text) {
			name, rest, comma := strings.Cut(part, ",")
			switch {
			case !isPerson(tidyName(name)), p.isPictures(p.lines[i].Node):
			case named, comma && isRole(rest) && words(rest) <= 5:
				out = append(out, part)
			}
		}
	}
	return out
}

var pictureWords = wordSet("photo photos picture image caption credit gallery video media figure slideshow")

// isPictures reports an element named for a picture, or right inside one.
func (p *page) isPictures(n *node) bool {
	for a, k := n, 0; a != nil && k < 4 && !p.around[a]; a, k = a.Parent, k+1 {
		if isNamed(a, pictureWords) {
			return true
		}
	}
	return false
}

// isForAuthor reports an element named for the author, or right inside one.
func (p *page) isForAuthor(n *node) bool {
	for a, k := n, 0; a != nil && k < 3 && !p.around[a]; a, k = a.Parent, k+1 {
		if isNamed(a, authorWords) || hasWord(attr(a, "rel"), "author") {
			return true
		}
	}
	return false
}

func (p *page) authorLinks() (out []string) {
	for _, n := range p.rels {
		if n.DataAtom == atom.A && hasWord(attr(n, "rel"), "author") && !p.isForeign(n) && p.isAtHead(n) {
			out = append(out, textOf(n))
		}
	}
	return out
}

// signed are the names at an article's end: "Reporting by Jane Roe; editing by Tom Lee".
func (p *page) signed() (out []string) {
	for i := max(p.head.end, p.head.last-1); i < min(len(p.lines), p.head.last+tail); i++ {
		l := p.lines[i]
		if l.Words > longWhen || p.isForeign(l.Node) {
			continue
		}
		for _, part := range strings.FieldsFunc(strings.Trim(l.Text, "()"), func(r rune) bool { return r == ';' || r == '\n' || r == '|' }) {
			part = strings.TrimSuffix(strings.TrimSpace(part), ".")
			rest := withoutBy(part)
			if rest != part && !isCredit(part) && beginsPersonal(rest) {
				out = append(out, part)
			}
		}
	}
	return out
}

// bylines are the names of who wrote the article, and the agencies among them.
func (p *page) bylines(publisher string) (out []claims.Said) {
	for _, src := range authorsIn {
		for _, s := range src.read(p) {
			out = append(out, p.people(s, src.name, publisher)...)
		}
		if slices.ContainsFunc(out, isByline) {
			break
		}
	}
	for _, s := range p.offeredAuthors(publisher) {
		if !isByline(s) || !slices.ContainsFunc(out, isByline) {
			out = append(out, s)
		}
	}
	return out
}

func isByline(s claims.Said) bool { return s.Field == claims.FieldByline }

// people are the people and agencies of one value.
func (p *page) people(s, from, publisher string) (out []claims.Said) {
	for _, name := range peopleIn(s) {
		said := claims.Said{Field: claims.FieldByline, Value: name, From: from}
		if line(s) != name {
			said.As = cut(line(s), maxAs)
		}
		name = behindSite(name, publisher)
		said.Value = name
		if wire, ok := masthead.Agency(name); ok {
			said.Field, said.Value = claims.FieldAgency, wire
		} else if p.isSite(name, publisher) {
			continue
		}
		out = append(out, said)
	}
	return out
}

// behindSite drops the publisher from the end of a name: "Jane Roe The Alder Post".
func behindSite(name, publisher string) string {
	if rest, ok := strings.CutSuffix(name, " "+publisher); ok && publisher != "" && looksPersonal(rest) {
		return rest
	}
	return name
}

// isSite reports a name that is the publisher's, or the site's.
func (p *page) isSite(name, publisher string) bool {
	switch n := run(name); {
	case n == "":
		return true
	case Squeeze(name) == Squeeze(publisher), n == run(p.label()), isRole(name) && strings.HasPrefix(Squeeze(name), Squeeze(publisher)) && publisher != "":
		return true
	}
	return false
}

// offeredAuthors are organisations that the data name as the author. They may be the desk
// that wrote it, or the site in other words.
func (p *page) offeredAuthors(publisher string) (out []claims.Said) {
	for _, src := range organisationAuthors {
		for _, name := range src.read(p) {
			name = tidyName(withoutAddresses(name))
			if wire, ok := masthead.Agency(name); ok {
				out = append(out, claims.Said{Field: claims.FieldAgency, Value: wire, From: src.name})
				continue
			}
			if isName(name) && !p.isSite(name, publisher) {
				out = append(out, claims.Said{Field: claims.FieldByline, Value: name, From: src.name, Doubt: "The page's data say that it is an organisation."})
			}
		}
	}
	return out
}

// agencies are those that the page names besides its bylines.
func (p *page) agencies() (out []claims.Said) {
	for _, main := range p.linked.mains {
		for _, key := range []string{"sourceOrganization", "provider", "creditText"} {
			for _, v := range p.linked.things(main[key]) {
				if wire, ok := masthead.Agency(one(v)); ok {
					out = append(out, claims.Said{Field: claims.FieldAgency, Value: wire, From: "JSON-LD " + key})
				}
			}
		}
	}
	for i := p.head.begin; i < p.head.end; i++ {
		if i == p.head.title || p.lines[i].Words > longWhen || !p.saysWhen(i) {
			continue
		}
		for _, part := range agencyParts(p.lines[i]) {
			if wire, ok := masthead.Agency(part); ok {
				out = append(out, claims.Said{Field: claims.FieldAgency, Value: wire, From: "line beside the headline"})
			}
		}
	}
	return out
}

// agencyParts are the parts of a line that may name an agency: "By JANE ROE, Associated
// Press", "Source: PTI", "Reuters |".
func agencyParts(l prose.Line) (out []string) {
	for _, part := range partsOf(l.Text) {
		for _, name := range strings.FieldsFunc(withoutBy(part), func(r rune) bool { return strings.ContainsRune(",;/()", r) }) {
			name = strings.TrimSpace(name)
			if rest, ok := strings.CutPrefix(name, "Source: "); ok {
				name = rest
			}
			out = append(out, name)
		}
	}
	return out
}
