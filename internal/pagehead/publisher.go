package pagehead

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"factdesk/claims"
	"factdesk/internal/prose"
)

// publisherSource is a place that names the publisher, and how much its word counts beside
// others'.
type publisherSource struct {
	name  string
	trust int
	read  func(*page) []string
}

// publisherIn are those places, the most trusted first.
var publisherIn = []publisherSource{
	{"meta og:site_name", 5, func(p *page) []string { return p.metas("og:site_name") }},
	{"JSON-LD publisher", 5, (*page).linkedPublishers},
	{"JSON-LD author of the review", 5, (*page).reviewers},
	{"microdata publisher", 4, func(p *page) []string { return values(p.properties("publisher", "sourceOrganization")) }},
	{"JSON-LD WebSite", 4, (*page).linkedSites},
	{"meta publisher", 3, func(p *page) []string {
		return p.metas("dc.publisher", "dcterms.publisher", "publisher", "article:publisher_name", "citation_journal_title", "cxenseparse:publisher")
	}},
	{"name of its desk", 4, (*page).deskHouses},
	{"meta application-name", 2, func(p *page) []string {
		return p.metas("application-name", "apple-mobile-web-app-title", "al:android:app_name")
	}},
	{titlePlace, 2, (*page).titleEnds},
	{"title of the feed", 2, (*page).feedTitles},
	{metaCopyright, 2, func(p *page) []string {
		return ownersIn(p.metas("copyright", "dc.rightsholder", "dcterms.rightsholder"))
	}},
	{copyrightPlace, 2, (*page).copyrights},
	{mastheadPlace, 1, (*page).mastheads},
}

func (p *page) linkedPublishers() (out []string) {
	for _, main := range p.linked.mains {
		for _, v := range p.linked.things(main["publisher"]) {
			out = append(out, texts(v)...)
		}
		if len(out) > 0 {
			return out
		}
	}
	return out
}

// reviewers are the authors of fact-checks, which are organisations.
func (p *page) reviewers() (out []string) {
	for _, main := range p.linked.mains {
		if !isKind(main, "ClaimReview") {
			continue
		}
		for _, v := range p.linked.things(main["author"]) {
			if isOfType(v, []string{"Organization", "NewsMediaOrganization", ""}) {
				out = append(out, texts(v)...)
			}
		}
	}
	return out
}

// deskHouses are the names that stand before a desk's in the data's authors, where the site's
// address is made of them and not of what the data call the site, which is a slogan: "Alder
// Post Editorial Staff".
func (p *page) deskHouses() (out []string) {
	if called := p.metaOne("og:site_name"); called == "" || p.likeHost(called) {
		return nil
	}
	for _, s := range p.dataAuthors() {
		f := strings.Fields(s)
		for len(f) > 2 && names.has("desk", strings.ToLower(f[len(f)-1])) {
			f = f[:len(f)-1]
		}
		if house := strings.Join(f, " "); len(house) < len(line(s)) && p.likeHost(house) {
			out = append(out, house)
		}
	}
	return out
}

// linkedSites are the names of what the page is part of.
func (p *page) linkedSites() (out []string) {
	for _, main := range p.linked.mains {
		for _, v := range p.linked.things(main["isPartOf"]) {
			if o, ok := v.(object); ok && !isKind(o, "WebPage") {
				out = append(out, texts(v)...)
			}
		}
	}
	for _, s := range p.linked.sites {
		out = append(out, texts(s)...)
	}
	return out
}

// titleEnds are what stands behind or before the headline in the page's title.
func (p *page) titleEnds() (out []string) {
	for _, sep := range separators {
		parts := strings.Split(p.title, sep)
		if len(parts) < 2 {
			continue
		}
		for _, part := range slices.Concat(parts[len(parts)-1:], parts[:len(parts)-1]) { // the last is most often the site
			if part = p.withoutMotto(strings.TrimSpace(part)); isShortName(part) && !p.isTitle(part) {
				out = append(out, part)
			}
		}
		return out
	}
	if begin, _, ok := strings.Cut(p.title, ": "); ok && p.likeHost(begin) {
		out = append(out, begin)
	}
	return out
}

// withoutMotto drops what a site says of itself behind its name and a colon.
func (p *page) withoutMotto(s string) string {
	if name, _, ok := strings.Cut(s, ": "); ok && p.likeHost(name) {
		return name
	}
	return s
}

var separators = []string{" | ", " – ", " — ", " - ", " :: ", " • ", " · ", " » ", " « ", " / ", " : ", "｜", "︱", "|", "_"}

// isShortName reports what may be a site's name by its length: six words, or twelve signs of a
// script that parts none.
func isShortName(s string) bool {
	if startsIdeographic(s) {
		return utf8.RuneCountInString(s) <= 12
	}
	return words(s) <= 6
}

// isTitle reports words that the page's headline has.
func (p *page) isTitle(s string) bool {
	titles := append(p.titles()[:len(p.h1)], p.metaOne("og:title"))
	if p.anchor() != nil {
		titles = append(titles, p.lines[p.head.title].Text)
	}
	for _, h := range titles {
		if sq := Squeeze(s); sq != "" && !endsTitle(h, s) && strings.Contains(Squeeze(h), sq) {
			return true
		}
	}
	return false
}

var copyrightLine = regexp.MustCompile(`(?i)(?:©|&copy;|\([cс]\)|\bcopyright\b)[\s©:]*(?:copyright\s*)?(?:(?:19|20)\d{2}(?:\s*[-–/]\s*(?:19|20)?\d{2,4})?)?[\s,:.by-]*([^.|•·\n]{2,80}(?:\.(?:com|org|net|info|news|tv|io)\b)?)`)

// reservedLine is a name before the words that keep all rights, without a sign.
var reservedLine = lazily(`(?i)^(.{2,60}?)[\s.,;|–—-]+(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos )?los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|alla rättigheter|alle rettigheter|kaikki oikeudet|wszelkie prawa|všechna práva|minden jog|toate drepturile|все права|усі права|всички права|tüm hakları|جميع الحقوق|כל הזכויות)`)

// maxFoot is how many bytes of a line at a page's end are read for a name.
const maxFoot = 300

// foot is how many lines at a page's end are looked at.
const foot = 40

func (p *page) copyrights() (out []string) {
	for i := max(0, len(p.lines)-foot); i < len(p.lines); i++ {
		text := cut(p.lines[i].Text, maxFoot)
		if m := copyrightLine.FindStringSubmatch(text); m != nil {
			out = append(out, ownersIn(m[1:2])...)
		} else if m := reservedLine().FindStringSubmatch(text); m != nil && p.likeHost(m[1]) {
			out = append(out, m[1])
		}
	}
	return out
}

// ownersIn are the names in what stands behind the sign of copyright.
func ownersIn(list []string) (out []string) {
	for _, s := range list {
		if m := copyrightLine.FindStringSubmatch(cut(s, 300)); m != nil {
			s = m[1]
		}
		s = rights.Split(s, 2)[0]
		s = brackets.ReplaceAllString(s, " ")
		s = strings.Trim(companyForm.ReplaceAllString(strings.Trim(yearsBehind.ReplaceAllString(s, ""), " ,-–"), ""), " ,-–")
		if words(s) <= 6 && startsLarge(s) {
			out = append(out, s)
		}
	}
	return out
}

// feedEnd is what stands behind the site's name in the title of its feed.
var feedEnd = regexp.MustCompile(`(?i)\s*(?:[»|:–-]\s*)?\b(?:(?:latest|all) )?(?:(?:rss|atom)(?: 2\.0)?|feeds?)\b.*$`)

// feedTitles are what the site calls itself where its feed stands, which is not that of the
// article's comments.
func (p *page) feedTitles() (out []string) {
	for _, title := range p.feeds {
		if p.isTitle(strings.TrimSpace(title)) || strings.Contains(title, "»") && strings.Count(title, "»") > 1 {
			continue
		}
		out = append(out, strings.Trim(feedEnd.ReplaceAllString(title, ""), " »|:–-"))
	}
	return out
}

var (
	rights      = regexp.MustCompile(`(?i)\s*,?\s*(?:all rights|alle rechte|tous droits|todos los|todos os|tutti i|or its|and its|a division|an? [a-z]+ company|is a |part of|may not|and/or|все права|всі права|усі права|всички права|сва права|с\p{L}* соблюдени|όλα τα δικαιώματα|tüm hakları|wszelkie prawa|wszystkie prawa|všechna práva|všetky práva|minden jog|toate drepturile|alla rättigheter|alle rett|kaikki oikeudet|sva prava|hak cipta|版权所有|版權所有|保留|無断|禁无|禁止|جميع الحقوق|כל הזכויות)`)
	yearsBehind = regexp.MustCompile(`\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2,4})?\s*$`)
	companyForm = regexp.MustCompile(`(?i),?\s+(?:inc|llc|l\.l\.c|ltd|limited|gmbh|ag|s\.?a|s\.?r\.?l|b\.?v|plc|corp|corporation|co|pty|pvt|oy|ab|as|a/s|sp\. z o\.o|lp)\.?(?:\s+(?:ltd|limited))?$`)
)

// startsLarge reports words that begin as names do: with no small letter.
func startsLarge(s string) bool {
	for _, first := range s {
		return !unicode.IsLower(first)
	}
	return false
}

var logoWords = wordSet("logo masthead brand branding sitename sitetitle sitelogo logotype customlogo")

// mastheads are the words of the picture, or of the link to the front page, that stand for
// the site at its top.
func (p *page) mastheads() (out []string) {
	for _, n := range p.images {
		if p.isLogo(n) {
			out = append(out, p.shownName(attr(n, "alt")))
		}
	}
	for _, n := range p.rels {
		if hasWord(attr(n, "rel"), "home") {
			out = append(out, textOf(n))
		}
	}
	out = append(out, p.spokenNames()...)
	above := p.head.title
	if above < 0 {
		above = p.head.body
	}
	for i := range min(len(p.lines), 15, above) {
		l := p.lines[i]
		switch {
		case l.Words > 7:
		case isNamed(l.Node, logoWords), isInLogo(&l), p.namesSite(l.Node) && p.leadsToFront(l.Node), l.Linked == l.Words && p.leadsToFront(l.Node) && p.isKnownName(l.Text):
			out = append(out, l.Text)
		}
	}
	return out
}

// isKnownName reports a name that the site's address is made of, or that it says it owns.
func (p *page) isKnownName(name string) bool {
	if p.likeHost(name) {
		return true
	}
	return p.isOwner(name)
}

// spokenNames are the words for those who can't see the site's sign, where its address is
// made of them: "Zur Startseite" names nobody.
func (p *page) spokenNames() (out []string) {
	for _, n := range p.spoken {
		name := strings.TrimSpace(frontWords().ReplaceAllString(cmp.Or(attr(n, "aria-label"), innerText(n)), ""))
		switch {
		case !p.isLogo(n), !p.likeHost(name):
		default:
			out = append(out, name)
		}
	}
	return out
}

// frontWords are what such words say of where a link leads.
var frontWords = lazily(`(?i)^(?:(?:back|go|link|return) to (?:the )?|zur |visit |aller à |ir a |retour à )|[\s,:|–-]+(?:home ?page|home|start ?page|startseite|accueil|inicio|logo|front page|forside|forsíða|etusivu)$`)

// isInLogo reports a line that begins in a link or an element named for the site's sign.
func isInLogo(l *prose.Line) bool {
	all := pieces(l)
	if len(all) == 0 {
		return false
	}
	for a := all[0].node.Parent; a != nil && a != l.Node; a = a.Parent {
		if isNamed(a, logoWords) {
			return true
		}
	}
	return false
}

var siteWords = wordSet("site blog brand")

// namesSite reports an element whose place says that it names the site.
func (p *page) namesSite(n *node) bool {
	for a, k := n, 0; a != nil && k < 3; a, k = a.Parent, k+1 {
		if isNamed(a, siteWords) {
			return true
		}
	}
	return within(n, atom.H1)
}

// leadsToFront reports an element that is, or holds, a link to the site's front page.
func (p *page) leadsToFront(n *node) bool {
	for a := range n.Descendants() {
		if p.isFrontLink(a) {
			return true
		}
	}
	for a, k := n, 0; a != nil && k < 3; a, k = a.Parent, k+1 {
		if p.isFrontLink(a) {
			return true
		}
	}
	return false
}

func (p *page) isFrontLink(a *node) bool {
	if a.DataAtom != atom.A {
		return false
	}
	switch href := strings.TrimSuffix(strings.TrimSpace(attr(a, "href")), "/"); {
	case hasWord(attr(a, "rel"), "home"), attr(a, "href") == "/", slices.Contains(fronts, strings.TrimLeft(href, "./")) && attr(a, "href") != "":
		return true
	default:
		return p.address.Host != "" && href == p.address.Scheme+"://"+p.address.Host
	}
}

// fronts are the addresses of front pages on their sites.
var fronts = []string{"index.php", "index.html", "index.htm", "home", "index.asp", "default.aspx"}

func (p *page) isLogo(n *node) bool {
	switch {
	case strings.HasSuffix(strings.ToLower(attr(n, "alt")), " logo") && !p.isForeign(n), p.isLogoFile(n):
		return true
	}
	for a, k := n, 0; a != nil && k < 4 && !p.around[a]; a, k = a.Parent, k+1 {
		if isNamed(a, logoWords) {
			return true
		}
		if p.isFrontLink(a) {
			return true
		}
	}
	return false
}

// isLogoFile reports a picture above the headline whose file is called a logo and that shows
// a name which the site has elsewhere: a shop of apps and a bank have logos too.
func (p *page) isLogoFile(n *node) bool {
	src, _, _ := strings.Cut(attr(n, "src"), "?")
	switch {
	case !hasNameWord(src[strings.LastIndexByte(src, '/')+1:], logoWords), !p.isKnownName(p.siteName(attr(n, "alt"))):
		return false
	}
	return stands(n, p.anchor())
}

// stands reports an element before another, if there is one, in the order of the source.
func stands(n, before *node) bool {
	for range maxPieces {
		switch n = following(n); n {
		case nil:
			return false
		case before:
			return true
		}
	}
	return false
}

// candidate is a name for the publisher, with what speaks for it.
type candidate struct {
	value, as, from string
	bare            string // value, for comparing
	trust           int    // of the place
	score           int
}

// publisher weighs the names that the page gives its publisher: a name counts for more
// where another place has it too, and where the site's address is made of it.
func (p *page) publisher() []claims.Said {
	var all, addresses, menus []candidate
	var address *claims.Said
	for _, src := range publisherIn {
		list := src.read(p)
		for _, s := range list[:min(len(list), maxSame)] {
			named, _ := ofFields(plain(s))
			value := p.siteName(named)
			switch {
			case isAddress(value):
				address = p.addressed(address, value, src.name)
				addresses = append(addresses, candidate{value, plain(s), src.name, bare(value), src.trust, src.trust})
			case isPublisher(value):
				all = append(all, candidate{value, plain(s), src.name, bare(value), src.trust, src.trust})
			case names.has("generic", strings.ToLower(value)):
				menus = append(menus, candidate{value, plain(s), src.name, bare(value), src.trust, src.trust})
			}
		}
	}
	all = append(all, p.saidEverywhere(menus)...)
	if called := knownByAddress(addresses, all); called != nil {
		return saidPublisher(*called)
	}
	if len(all) == 0 {
		return p.offeredPublisher(address)
	}
	return saidPublisher(p.weigh(all))
}

// saidEverywhere are the names, of those that menus have too, that are the publisher's after
// all: its data call it so, its masthead shows it, and its line of copyright says it.
func (p *page) saidEverywhere(all []candidate) []candidate {
	return slices.DeleteFunc(slices.Clone(all), func(c candidate) bool {
		switch {
		case !isSaidIn(all, c, "meta og:site_name"), !isSaidIn(all, c, "JSON-LD publisher"), !isSaidIn(all, c, mastheadPlace):
			return true
		}
		return !p.isOwner(c.value)
	})
}

// isSaidIn reports a name that a place says.
func isSaidIn(all []candidate, c candidate, place string) bool {
	return slices.ContainsFunc(all, func(o candidate) bool { return o.from+o.bare == place+c.bare })
}

// isOwner reports a name that stands behind the sign of copyright at the page's end.
func (p *page) isOwner(name string) bool {
	for _, l := range p.lines[max(0, len(p.lines)-foot):] {
		if _, behind, _ := strings.Cut(cut(l.Text, maxFoot), "©"); strings.Contains(behind, name) {
			return true
		}
	}
	return false
}

func saidPublisher(c candidate) []claims.Said {
	out := claims.Said{Field: claims.FieldPublisher, Value: c.value, From: c.from}
	if c.as != c.value {
		out.As = cut(c.as, maxAs)
	}
	return []claims.Said{out}
}

// knownByAddress is an address that is the site's name: its data call it so, readers see it
// in the title or the masthead, and nothing but a line of copyright says another name than
// the address without its end.
func knownByAddress(addresses, names []candidate) *candidate {
	for _, a := range addresses {
		another := func(n candidate) bool {
			return !slices.Contains(ownersPlaces, n.from) && n.bare != a.bare
		}
		seen := func(o candidate) bool {
			return strings.EqualFold(o.value, a.value) && slices.Contains(shownPlaces, o.from)
		}
		switch {
		case a.score < 4, strings.HasPrefix(a.value, "@"), slices.ContainsFunc(names, another):
		case slices.ContainsFunc(slices.Concat(addresses, names), seen):
			return &a
		}
	}
	return nil
}

const (
	titlePlace     = "title of the page"
	copyrightPlace = "line of copyright"
	metaCopyright  = "meta copyright"
	mastheadPlace  = "picture or link of the masthead"
)

var (
	shownPlaces  = []string{titlePlace, mastheadPlace}
	ownersPlaces = []string{copyrightPlace, metaCopyright}
)

func (p *page) weigh(all []candidate) candidate {
	best, hasOwn := 0, p.hasOwnName(all)
	for i := range all {
		n := &all[i]
		switch {
		case p.likeHost(n.value):
			n.score += 3
		case isHouse(n.value) && hasOwn:
			n.score -= 4
		}
		for k := range all {
			if all[k].from != n.from && all[k].bare == n.bare {
				n.score += 2
				break
			}
		}
		if n.score > all[best].score {
			best = i
		}
	}
	called := asCalled(all, asShown(all, inOwnScript(all, p.withoutPart(all, all[best]))))
	return bestSpelt(all, slices.Index(all, called))
}

// isHouse reports the name of a house, or of a company, that has papers.
func isHouse(name string) bool { return isGroup(name) || companyForm.MatchString(name) }

// isGroup reports the name of a house that has papers, by its last word.
func isGroup(name string) bool {
	f := strings.Fields(strings.ToLower(name))
	return len(f) > 1 && names.has("group", f[len(f)-1])
}

// hasOwnName reports a name of the site beside that of its house: its address is made of
// it, and readers see it.
func (p *page) hasOwnName(all []candidate) bool {
	return slices.ContainsFunc(all, func(n candidate) bool {
		return p.likeHost(n.value) && !isGroup(n.value) && slices.Contains(shownPlaces, n.from)
	})
}

// label is the part of the host that names the site: alderpost of www.alderpost.co.uk.
func (p *page) label() string { return labelOf(p.host()) }

func labelOf(host string) string {
	label, _, _ := strings.Cut(registered(host), ".")
	return label
}

// isAbbreviated reports a site's label that is the beginnings of the words of a name, of each
// at least a letter: "nst" and "nstimes" of North Shore Times.
func isAbbreviated(label string, name []string) bool {
	if len(name) > 0 && name[0] == "the" && isAbbreviated(label, name[1:]) {
		return true
	}
	return between(len(name), 2, longestShort) && len(label) <= longestLabel && begins(label, name)
}

// An address shortens a name to so many letters, and one of so many words.
const (
	longestLabel = 20
	longestShort = 6
)

func begins(label string, name []string) bool {
	if len(name) == 0 || label == "" {
		return len(name) == 0 && label == ""
	}
	for n := range len(name[0]) {
		if !strings.HasPrefix(label, name[0][:n+1]) {
			return false
		}
		if begins(label[n+1:], name[1:]) {
			return true
		}
	}
	return false
}

func withoutThe(s string) string { return strings.TrimPrefix(s, "the") }

// addition is how many letters a site's name may have behind those of its address: "Online",
// "Newspaper".
const addition = 9

// siteName is the name in what a site calls itself, without a motto or a section.
func (p *page) siteName(s string) string {
	s = strings.TrimSpace(strings.Trim(marks.ReplaceAllString(s, ""), " -|·•:–—"))
	for _, end := range []string{" logo", " Logo", " home page", " homepage", " Home", " App"} {
		s = strings.TrimSuffix(s, end)
	}
	s = strings.TrimRight(s, " -|·•:–—")
	for _, sep := range separators {
		parts := strings.Split(s, sep)
		if len(parts) < 2 {
			continue
		}
		for _, part := range parts {
			if p.likeHost(part) {
				return strings.TrimSpace(part)
			}
		}
		if endsTitle(p.title, parts[0]) {
			return strings.TrimSpace(parts[0])
		}
		if words(s) > 5 {
			return strings.TrimSpace(parts[0])
		}
	}
	if name, motto, ok := strings.Cut(s, ": "); ok && words(motto) > 2 {
		return name
	}
	return s
}

// endsTitle reports what a page's title ends with, behind a sign.
func endsTitle(title, name string) bool {
	before, ok := strings.CutSuffix(title, strings.TrimSpace(name))
	return ok && before != strings.TrimRight(before, "|–—-:•·»｜_ ")
}

// logoOf begins what a picture says of itself to those who can't see it.
var logoOf = regexp.MustCompile(`^(?i:the )?(?:Logo|Wappen|Coat of [Aa]rms|Crest|Seal|Blason|Armoiries|Escudo|Stemma|Brasão|Herb|Godło|Znak|Erb|Címer|Grb|Vapen|Герб|Логотип) ((?i:of the|of|von der|von|der|des|du|de la|del|della|dell’|de|di|da|do) )?`)

// shownName is the name in what a picture says of itself. Without an "of", such a word may
// begin the name, as in "Seal Beach Sun", unless the site's address is made of the rest.
func (p *page) shownName(alt string) string {
	m := logoOf.FindStringSubmatchIndex(alt)
	if m == nil {
		return alt
	}
	rest := strings.TrimLeft(alt[m[1]:], " -|·•:–—")
	if m[2] < 0 && (!p.likeHost(rest) || p.likeHost(alt)) {
		return alt
	}
	return rest
}

var marks = regexp.MustCompile(`[®™©]`)

// isPublisher reports what may be a publisher's name.
func isPublisher(s string) bool {
	lower := strings.ToLower(s)
	switch {
	case s == "", len(s) > 80, words(s) > 8, isDemo(s), names.has("platform", lower), names.has("generic", lower), names.has("nobody", lower):
		return false
	case strings.ContainsAny(s, "@{}<>=_\"") || strings.Contains(s, "://"):
		return false
	}
	return run(s) != ""
}

// addressed keeps the first address that stands for a name, to offer it.
func (p *page) addressed(before *claims.Said, value, from string) *claims.Said {
	if before != nil || strings.HasPrefix(value, "@") || mailAddress.MatchString(value) {
		return before
	}
	return &claims.Said{Field: claims.FieldPublisher, Value: value, From: from, Doubt: isTheAddress}
}

const isTheAddress = "It is an address, and no name."

func (p *page) offeredPublisher(found *claims.Said) []claims.Said {
	switch host := strings.TrimPrefix(strings.ToValidUTF8(p.address.Hostname(), ""), "www."); {
	case found != nil:
		return []claims.Said{*found}
	case host != "":
		return []claims.Said{{Field: claims.FieldPublisher, Value: host, From: theAddress, Doubt: isTheAddress}}
	}
	return nil
}
