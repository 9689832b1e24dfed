package pagehead

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"

	nethtml "golang.org/x/net/html"
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
var authorsIn = slices.Concat([]nameSource{
	{"byline of the page", (*page).bylineSays},
	{"note of where the text is from", (*page).originAuthors},
}, authorData, []nameSource{
	{"link to the author", (*page).authorLinks},
	{besideHeadline, (*page).namedLines},
	{"link to the author's page", (*page).authorPages},
	{"line at the end of the article", (*page).signed},
	{"name with what somebody is", (*page).reporters},
	{signatureBelow, (*page).signatures},
})

// authorData are the places that programs read, and no reader of the page sees.
var authorData = []nameSource{
	{"JSON-LD author", func(p *page) []string { return append(turned(p.authors("Person", "")), p.thingAuthors(true)...) }},
	{"microdata author", func(p *page) []string { return turned(values(p.properties("author", "creator"))) }},
	{"meta author", func(p *page) []string {
		return turned(p.besideWire(p.metas("author", "article:author_name", "byl", "article:author", "og:article:author", "authors", "article.author", "og:author", "cxenseparse:author")))
	}},
	{"meta twitter:data1", (*page).cardAuthors},
	{"meta parsely-author", func(p *page) []string { return p.metas("parsely-author", "sailthru.author", "rbauthors") }},
	{"meta parsely-page", func(p *page) []string { return p.parselyPage("author", "authors") }},
	{"meta dc.creator", func(p *page) []string { return turned(p.metas("citation_author", "dc.creator", "dcterms.creator")) }},
}

// isOfData reports a place that no reader of the page sees.
func isOfData(place string) bool {
	return slices.ContainsFunc(authorData, func(s nameSource) bool { return s.name == place })
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
		all := append(p.linked.things(main["author"]), p.linked.things(main["creator"])...)
		for _, v := range append(all, p.contributors(main, len(all) > 0)...) {
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

// contributors are those of an object; beside an author, who may have taken the pictures, those
// whom the page's head names with them.
func (p *page) contributors(main object, beside bool) []any {
	return slices.DeleteFunc(p.linked.things(main["contributor"]), func(v any) bool {
		return beside && !p.isShownToWrite(one(v))
	})
}

// isShownToWrite reports a name in a line of the head for who writes, which says of nobody
// that they did something else.
func (p *page) isShownToWrite(name string) bool {
	for _, l := range p.headLines() {
		switch {
		case name == "", !strings.Contains(l.Text, name), isCredit(l.Text), isOthers(partsOf(parted(l))):
		case p.isForAuthor(l.Node), withoutBy(l.Text) != l.Text:
			return true
		}
	}
	return false
}

func isOfType(v any, types []string) bool {
	o, ok := v.(object)
	if !ok || len(typesOf(o)) == 0 {
		return slices.Contains(types, "")
	}
	return slices.ContainsFunc(typesOf(o), func(t string) bool { return slices.Contains(types, t) })
}

// cardAuthors are those of the small print of a card for Twitter.
func (p *page) cardAuthors() []string {
	if strings.EqualFold(p.metaOne("twitter:label1"), "Written by") {
		return p.metas("twitter:data1")
	}
	return nil
}

// turned writes "Roe, Jane", as libraries do, as it is said.
func turned(list []string) (out []string) {
	for _, s := range list {
		last, given, ok := strings.Cut(s, ", ")
		if ok && words(last) == 1 && isGiven(given) {
			s = given + " " + last
		}
		out = append(out, s)
	}
	return out
}

// besideWire parts letters that a line of rights has from who stands behind them: "ČTZ, Radim
// Malý".
func (p *page) besideWire(list []string) (out []string) {
	for _, s := range list {
		last, rest, _ := strings.Cut(s, ", ")
		if p.isWireLetters(last) {
			out = append(out, last)
			s = rest
		}
		out = append(out, s)
	}
	return out
}

// isGiven reports what may be a given name or two, and is no paper and no role.
func isGiven(s string) bool {
	_, wire := masthead.Agency(s)
	switch {
	case wire, words(s) > 2, strings.Contains(s, ","), isRole(s), isOrganisation(s):
		return false
	}
	return strings.IndexFunc(s, unicode.IsUpper) == 0
}

// bylineSays are the names of lines of the head that begin as a byline does, or have one
// behind a day, up to the first that names a person: "By Alder Staff" may stand above
// "Guest column by Ina Holm".
func (p *page) bylineSays() (out []string) {
	for i := p.head.begin; i < p.head.end; i++ {
		found := p.bylineAt(i)
		out = append(out, found...)
		if slices.ContainsFunc(found, p.isSomebody) {
			break
		}
	}
	return out
}

func (p *page) bylineAt(i int) []string {
	out, ok := p.asked.bylines[i]
	if !ok {
		out = p.readByline(i)
		p.asked.bylines[i] = out
	}
	return out
}

// readByline are the names of a line that begins as a byline does, or stands behind a "By".
func (p *page) readByline(i int) (out []string) {
	if p.isCards(i) {
		return nil
	}
	if p.saysWhen(i) {
		out = p.bylinesOf(p.headLine(i))
	}
	if i > p.head.begin && isBy(p.lines[i-1].Text) && beginsPersonal(p.lines[i].Text) {
		out = append(out, p.onlyPeople(p.lines[i].Text)...)
	}
	return out
}

// isSomebody reports a name in a byline that is no desk's, no account's and not the site's.
func (p *page) isSomebody(name string) bool {
	switch {
	case isDesk(name), endsAsAccount(name), p.isOwnName(name), p.isSite(name, p.metaOne("og:site_name")):
		return false
	}
	return true
}

func (p *page) bylinesOf(l *prose.Line) (out []string) {
	var lines []string
	for _, part := range partsOf(parted(l)) {
		lines = append(lines, byLabels(part)...)
	}
	for i, part := range append(lines, textsIn(l)...) {
		rest := cmp.Or(behindWork(part), afterBy(part, p.isForAuthor(l.Node)), p.afterOwnBy(part, l.Node))
		if i > 0 && i < len(lines) && isBy(lines[i-1]) {
			rest = part
		}
		switch {
		case rest == "", isCreditAlone(part), !beginsPersonal(rest):
		case namesSeveral(part), areElements(l, rest):
			return append(out, onlyPersons(rest)...)
		default:
			return append(out, p.onlyPeople(rest)...)
		}
	}
	return out
}

// areElements reports that each name of a list, of two or more, stands alone in a link or in an
// element named for authors, built as the first's is: a town behind a comma has none.
func areElements(l *prose.Line, rest string) bool {
	people := onlyPersons(rest)
	if len(people) < 2 || slices.ContainsFunc(people, isPlaceLike) {
		return false
	}
	var first *node
	for _, n := range elementsOf(l) {
		i := slices.Index(people, tidyName(textOf(n)))
		switch {
		case i < 0:
			continue
		case !isNamesElement(n):
			return false
		case first == nil:
			first = n
		case folderOf(n) != folderOf(first), !areBuiltAlike(n, first):
			return false
		}
		people = slices.Delete(people, i, i+1)
	}
	return len(people) == 0
}

// isNamesElement reports a link to the page of who writes, or an element named for an author
// or in one for several. Other links may lead to a topic, or to a town.
func isNamesElement(n *node) bool {
	switch {
	case attr(n, "href") != "":
		return leadsToAuthor(attr(n, "href"))
	case isNamed(n, authorWords):
		return true
	}
	return isNamed(n.Parent, pluralWords)
}

// folderOf is the address that a link leads to, without its last part.
func folderOf(n *node) string {
	href := attr(n, "href")
	return href[:strings.LastIndexByte(strings.TrimRight(href, "/"), '/')+1]
}

// afterOwnBy is what a byline says behind a word that says "by" in the page's language and
// may begin a name in others: "Na Asha Mushi", "Per Marta Puig".
func (p *page) afterOwnBy(part string, in *node) string {
	base, _, _ := strings.Cut(strings.ToLower(p.lang), "-")
	begin, rest, _ := strings.Cut(part, " ")
	switch {
	case !names.has("by:"+base, strings.ToLower(strings.Trim(begin, ":"))), !isPerson(tidyName(rest)):
		return ""
	case isLabelled(begin), !beginsLarge(begin), !p.isForAuthor(in):
		return rest
	}
	return "" // "Ni Wayan Sari" is a name
}

// isBy reports a "By" that stands alone, before a name on the next line.
func isBy(s string) bool {
	return names.has("alone", strings.ToLower(strings.Trim(s, " :")))
}

// behindDay is the "by" that stands behind a day or a genre: "Posted on 5 March by Ina
// Holm", "Eine Analyse von Ina Holm".
var behindDay = regexp.MustCompile(`^(.{2,60}?)\s(?:[Bb]y|von|par|por|door)\s+(\p{Lu}.*)$`)

// afterBy is what a byline says behind its first words, "" for what is none.
func afterBy(part string, forAuthor bool) string {
	part = strings.TrimSpace(part)
	if rest := withoutBy(part); rest != part {
		return rest
	}
	m := behindDay.FindStringSubmatch(part)
	switch {
	case m == nil:
		return ""
	case forAuthor, len(spot(m[1], "")) > 0, labelAt(m[1], true) == published:
		return m[2]
	}
	return ""
}

// onlyPeople are the people of a line that readers see. What stands behind a comma there
// may be a town, a desk or a paper, unless several do, or the data know the name.
func (p *page) onlyPeople(s string) (out []string) {
	known := Squeeze(strings.Join(p.dataAuthors(), " "))
	list := peopleIn(s)
	for i, name := range list {
		_, wire := masthead.Agency(name)
		switch {
		case wire, i == 0, strings.Contains(known, Squeeze(name)) && isPerson(name):
			out = append(out, name)
		case isPlaceLike(name) && mayBeWhere(s, name):
		case isPerson(name) && !endsBehindComma(s, name), p.isSecond(name):
			out = append(out, name)
		}
	}
	return out
}

// endsBehindComma reports a name that a line ends with, right behind its only comma.
func endsBehindComma(s, name string) bool {
	return strings.Count(s, ",") == 1 && strings.HasSuffix(strings.TrimRight(s, " ."), ", "+name)
}

// dataAuthors are what readDataAuthors reads, which is asked for each line.
func (p *page) dataAuthors() []string { return p.asked.authors() }

// readDataAuthors are the authors that the page's data name.
func (p *page) readDataAuthors() (out []string) {
	for _, src := range authorData {
		out = append(out, src.read(p)...)
	}
	return out
}

// partsOf cuts a line where it goes on to something else.
func partsOf(s string) (out []string) {
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune("\n\t|•·", r) }) {
		for part := range strings.SplitSeq(part, " — ") {
			out = append(out, strings.Split(part, " / ")...)
		}
	}
	return out
}

// saysOwnDay reports a day of publication before "by" and a name: "Published March 5, 2024 by
// Ina Holm" is no credit of a publisher.
func saysOwnDay(s string) bool {
	m := behindDay.FindStringSubmatch(strings.TrimSpace(s))
	switch {
	case m == nil, labelAt(m[1], true) != published:
		return false
	}
	return len(spot(m[1], "")) > 0
}

// publishedBy is who published something: a house, or whoever wrote it on many a weblog.
var publishedBy = lazily(`(?i)^published by:? ([^,|·(]+?)(?: on \S.*)?(?:[,|·(].*)?$`)

// unpublished takes "Published by" from before a person whose given name is known.
func unpublished(s string) string {
	s = strings.TrimSpace(s)
	m := publishedBy().FindStringSubmatchIndex(s)
	if m == nil || !isKnownPerson(strings.TrimSpace(s[m[2]:m[3]])) {
		return s
	}
	return "By " + s[m[2]:]
}

func isCredit(s string) bool {
	if saysOwnDay(s) || unpublished(s) != strings.TrimSpace(s) {
		return false
	}
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

var authorWords = wordSet("byline bylines author authors authorname writer contributor contributors reporter autor autores auteur auteurs autore verfasser entryauthor postauthor by byl who credits firma signature kunye yazar avtor автор createdby submitted")

// namedLines are names without "By": in an element that is named for the author, or with
// a role behind them.
func (p *page) namedLines() (out []string) {
	for i, l := range p.headLines() {
		if i >= p.head.last || p.isNoAuthors(i, l) {
			continue // names below the text need a tie to it
		}
		out = append(out, p.inAuthorElement(l)...)
		if p.isForAuthor(l.Node) {
			continue
		}
		if i > p.head.title {
			out = append(out, p.vouched(l)...)
		}
		out = append(out, p.namesByRole(partsOf(parted(l)), p.nextSays(i))...)
	}
	return out
}

// isNoAuthors reports a line of a picture, of a credit, of who did other work, or of something
// else than the article.
func (p *page) isNoAuthors(i int, l *prose.Line) bool {
	switch {
	case isCredit(l.Text), p.isPictures(l.Node), isOthers(partsOf(parted(l))), p.isCards(i):
		return true
	}
	return false
}

// namesByRole are the names of a line behind which it says what somebody is, or for which
// paper they write: "Jane Roe, political editor", "JANE ROE | The Alder Post". next is what
// the line behind says somebody is.
func (p *page) namesByRole(parts []string, next string) (out []string) {
	parts = append(byDashes(parts), next)
	for i, part := range parts {
		name, is, _ := strings.Cut(part, ",")
		is, _, _ = strings.Cut(is, ",") // behind it stands where they are
		if paper := forPaper.FindString(part); paper != "" {
			name, is = strings.TrimSuffix(part, paper), strings.TrimSpace(paper)[len("for "):]
		}
		if is == "" && i+1 < len(parts) {
			is = parts[i+1]
		}
		switch {
		case !isPerson(tidyName(name)), !isShortRole(is) && !p.isOwnName(is):
		default:
			out = append(out, name)
		}
	}
	return out
}

// byDashes parts a line of a name and what somebody is at the dash between: "Ina Holm - reporter".
func byDashes(parts []string) (out []string) {
	for _, part := range parts {
		out = append(out, strings.Split(strings.ReplaceAll(part, " – ", " - "), " - ")...)
	}
	return out
}

// isOwnName reports a name of the site in a line beside the headline.
func (p *page) isOwnName(s string) bool {
	s = ofThe.ReplaceAllString(strings.TrimSpace(s), "")
	return words(s) <= 5 && p.likeHost(s)
}

// ofThe stands between a name and the paper that somebody is of: "Ana Souza, do Alder".
var ofThe = regexp.MustCompile(`^(?i:do|da|de|del|de la|du|of|of the|from|för|för|van|von)\s`)

// authorIn is the element named for the author in a line that says other things too, nil
// for none.
func authorIn(l *prose.Line) (found *node) {
	for _, piece := range pieces(l) {
		for a := piece.node.Parent; a != nil && a != l.Node; a = a.Parent {
			if isNamed(a, authorWords) && words(textOf(a)) <= longWhen {
				found = a
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

func isShortRole(s string) bool { return words(s) <= 5 && isRole(s) }

// namedIn are the names in an element that is named for the author: those of the elements
// in it, as far as nothing but "and" stands between, or those of the line.
func (p *page) namedIn(l *prose.Line) (out []string) {
	last, several := (*node)(nil), isNamed(l.Node, pluralWords)
	for _, d := range elementsOf(l) {
		if len(out) == maxSame {
			break
		}
		if people := onlyPersons(textOf(d)); !p.isOwnName(textOf(d)) && len(people) > 0 && (last == nil || joins(last, d) || several && areAlike(last, d)) {
			out = append(out, people...)
			last = d
		}
	}
	if len(out) > 0 {
		return out
	}
	for _, part := range partsOf(parted(l)) {
		if part = behindTown(strings.TrimSpace(part)); beginsPersonal(part) {
			out = append(out, p.onlyPeople(part)...)
		}
	}
	return out
}

// pluralWords name an element that holds the names of several people, side by side.
var pluralWords = wordSet("bylines authors contributors autores auteurs autori autoren")

// areAlike reports two elements side by side that are built alike.
func areAlike(a, b *node) bool {
	return a.NextSibling == b && areBuiltAlike(a, b)
}

// onlyPersons are the people of a text that holds nothing else.
func onlyPersons(s string) []string {
	people := peopleIn(s)
	if len(people) == 0 || !isPerson(people[0]) {
		return nil
	}
	return slices.DeleteFunc(people, func(s string) bool { return !isPerson(s) })
}

// isLeaf reports an element that holds words and no further element.
func isLeaf(n *node) bool {
	for c := range n.ChildNodes() {
		if c.Type == nethtml.ElementNode {
			return false
		}
	}
	return line(innerText(n)) != ""
}

// joins reports that a comma or an "and" stands between two elements, and nothing else.
func joins(a, b *node) bool {
	for a != nil && a.NextSibling == nil {
		a = a.Parent
	}
	if a == nil || a.NextSibling.Type != nethtml.TextNode {
		return false
	}
	between := strings.TrimSpace(a.NextSibling.Data)
	return between == "," || joints.MatchString(" "+between+" ")
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
		switch {
		case isNamed(a, authorWords), isNamed(a, authWords) && !holdsDeed(a), isMarked(a, authorWords), hasWord(attr(a, "rel"), "author"):
			return true
		}
	}
	return false
}

// authWords name an element for the author, or for where readers sign in.
var authWords = wordSet("auth")

// holdsDeed reports an element with a button, or with a link that leads to nobody's page.
func holdsDeed(n *node) bool {
	for d := range n.Descendants() {
		switch {
		case d.DataAtom == atom.Button, d.DataAtom == atom.Input:
			return true
		case d.DataAtom == atom.A && !leadsToAuthor(attr(d, "href")):
			return true
		}
	}
	return false
}

func (p *page) authorLinks() (out []string) {
	for _, n := range p.rels {
		if n.DataAtom == atom.A && hasWord(attr(n, "rel"), "author") && !p.isForeign(n) && p.isAtHead(n) && !isCredit(before(n)) {
			out = append(out, textOf(n))
		}
	}
	return out
}

// authorPages are what readAuthorPages reads, which is asked for each name.
func (p *page) authorPages() []string { return p.asked.pages() }

// readAuthorPages are the links of the article's head that lead to the pages of people who write.
func (p *page) readAuthorPages() (out []string) {
	for _, n := range p.writers {
		if isPerson(tidyName(textOf(n))) && p.isAtHead(n) && !isCredit(before(n)) {
			out = append(out, textOf(n))
		}
	}
	return out
}

// leadsToAuthor reports the address of a page about somebody who writes: "/autor/ina-holm".
func leadsToAuthor(href string) bool {
	parts := strings.Split(strings.Trim(pathOf(href), "/"), "/")
	for _, part := range parts[:len(parts)-1] {
		if authorWords[strings.ToLower(part)] {
			return true
		}
	}
	return false
}

// bylines are the names of who wrote the article, and the agencies among them.
func (p *page) bylines(publisher string) (out []claims.Said) {
	for _, src := range authorsIn {
		var found []claims.Said
		for _, s := range src.read(p) {
			found = append(found, p.people(s, src.name, publisher)...)
		}
		if isOfData(src.name) {
			found = p.settled(found, publisher)
		}
		out = append(out, found...)
		if slices.ContainsFunc(out, isByline) {
			break
		}
	}
	out = append(out, p.offeredAuthors(publisher)...)
	if !slices.ContainsFunc(out, isByline) {
		out = append(append(out, p.offeredThings(publisher)...), p.offeredReports()...)
		return slices.Concat(out, p.offeredLines(), p.offeredBelow(publisher))
	}
	out = slices.DeleteFunc(out, func(s claims.Said) bool { return !s.Taken() }) // a person is known: no desk is offered
	return append(out, p.offeredSeconds(out)...)
}

// isByline reports the name of a person.
func isByline(s claims.Said) bool { return s.Field == claims.FieldByline && s.Taken() }

// people are the people and agencies of one value.
func (p *page) people(s, from, publisher string) (out []claims.Said) {
	value, isBody := ofFields(s)
	value = withoutEmployer(value)
	list := peopleIn(value)
	switch {
	case isBody, isOneBody(list), isCompany(value), isBodyName(value):
		isBody = true
		list = []string{tidyName(withoutBy(value))}
	}
	for _, name := range list {
		said := claims.Said{Field: claims.FieldByline, Value: name, From: from}
		if line(s) != name {
			said.As = cut(line(s), maxAs)
		}
		name = p.asSpelt(behindSite(name, publisher))
		said.Value = name
		wire, isWire := p.wireOf(name)
		switch {
		case isWire, p.isWireLetters(name):
			said.Field, said.Value = claims.FieldAgency, wire
		case p.isSite(name, publisher), p.isSiteAccount(name, publisher), p.isOtherHouse(name):
			continue
		case isBody, isDesk(name):
			said.Doubt = "It is a desk or an organisation, and no person."
		case endsAsAccount(name):
			said.Doubt = "It may be the name of an account, and of no person."
		case lacksAccents(name):
			said.Doubt = noAccents
		case letters.MatchString(name):
			said.Doubt = "It may be an agency, or the letters of somebody's names."
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
	case withoutThe(n) == withoutThe(run(publisher)), n == run(p.label()), isRole(name) && strings.HasPrefix(Squeeze(name), Squeeze(publisher)) && publisher != "":
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
	for _, l := range p.headLines() {
		for _, wire := range p.agenciesIn(l) {
			out = append(out, claims.Said{Field: claims.FieldAgency, Value: wire, From: besideHeadline})
		}
	}
	return out
}

// agenciesIn are the agencies that a line of the head names as where the text is from.
func (p *page) agenciesIn(l *prose.Line) (out []string) {
	add := func(wire string, ok bool) {
		if ok {
			out = append(out, wire)
		}
	}
	for _, part := range append(partsOf(parted(l)), textsIn(l)...) {
		source := sourced(part)
		add(p.wireOf(source))
		add(p.namedAgency(cmp.Or(source, part)))
		if p.isForAuthor(l.Node) {
			add(source, p.isWireLetters(source))
			add(part, p.isWireLetters(part))
		}
	}
	for _, part := range agencyParts(l) {
		add(masthead.Agency(part))
		add(part, p.isWireBySigns(part))
	}
	if m := wireInBrackets().FindStringSubmatch(l.Text); m != nil {
		out = append(out, m[1])
	}
	return out
}

// agencyParts are the parts of a line that may name an agency: "By JANE ROE, Associated
// Press", "Source: PTI", "Reuters |".
func agencyParts(l *prose.Line) (out []string) {
	for _, part := range partsOf(l.Text) {
		_, behind, labelled := strings.Cut(part, ": ")
		if labelled {
			part = behind
		}
		for _, name := range strings.FieldsFunc(withoutBy(part), func(r rune) bool { return strings.ContainsRune(",;/()", r) }) {
			out = append(out, joints.Split(strings.TrimSpace(name), -1)...)
		}
	}
	return out
}
