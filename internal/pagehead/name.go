package pagehead

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"factdesk/claims/masthead"
)

var (
	mailAddress = regexp.MustCompile(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`)
	atHandle    = regexp.MustCompile(`(?:^|\s|\()@\w+\)?`)
	webAddress  = regexp.MustCompile(`(?i)\b(?:https?:|www\.)\S*|^/\S*|\b\S+/\S+\.\w{2,4}\b`)
	domainLike  = regexp.MustCompile(`^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|biz|co|io|news|tv|[a-z]{2}|example|test)$`)
	joints      = regexp.MustCompile(`\s*(?:;|/|\||•|·|\s(?:AND|UND|and|und|et|y|e|en|och|og|ja|i|и|та|ve|và|dan|&|with|avec|con|com|mit|met|med|\+)\s|\s&\s|,\s*(?:and|und|et|y|&)\s|、|，|،|؛)\s*`)
	brackets    = regexp.MustCompile(`\s*[(\[][^()\[\]]*[)\]]\s*`)
)

// withoutAddresses takes addresses and handles out of a line.
func withoutAddresses(s string) string {
	s = webAddress.ReplaceAllString(s, " ")
	s = mailAddress.ReplaceAllString(s, " ")
	return line(strings.Trim(line(atHandle.ReplaceAllString(s, " ")), "|,;·•–—-/ "))
}

// peopleIn are the names in a value that says who wrote something: "By Jane Roe and
// JOHN DOE, political editor | jane@x.example".
func peopleIn(s string) (out []string) {
	s = besideAnother(inOthersBrackets.ReplaceAllString(unpublished(beforeLabel(withPartners(s))), ""))
	s = withoutBy(withoutBrackets(mailNamed.ReplaceAllString(plain(s), "$1")))
	s = withoutBy(beforeDays(withoutAddresses(otherCredits().ReplaceAllString(alsoReported().ReplaceAllString(s, ""), ""))))
	for _, part := range joints.Split(s, -1) {
		for _, name := range byCommas(part) {
			if name = tidyName(name); isName(name) && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// otherLabel is a label behind a name that nothing parts from it.
var otherLabel = lazily(`^(.*?\p{L}[)"»]?)\s+(\p{L}[\p{L}\p{M}-]{2,})\s?[:：]\s`)

// beforeLabel is what stands before a label of anything but the writing, where somebody does:
// "Ina Holm Eindredactie: Tom Lee".
func beforeLabel(s string) string {
	m := otherLabel().FindStringSubmatch(s)
	switch {
	case m == nil, isLabelOfWriting(m[2]), names.has("by", strings.ToLower(m[2])), !isPerson(tidyName(withoutBy(m[1]))):
		return s
	}
	return m[1]
}

// partner is what somebody was beside a reporter, before their name, in Chinese.
var partner = lazily(`(\p{Han})\s*(?:通讯员|通訊員|实习生|實習生|实习记者|實習記者|见习记者|特约记者|特約記者)[\s：:/／]+(\p{Han})`)

// withPartners parts a reporter from who helped: "记者 王小明 通讯员 李心".
func withPartners(s string) string { return partner().ReplaceAllString(s, "$1、$2") }

// mailNamed is a name behind an address, as feeds have it: "jane@x.example (Jane Roe)".
var mailNamed = regexp.MustCompile(`^\S+@\S+\s*\(([^()]+)\)$`)

// otherCredits is who took the pictures, behind who wrote: "Ina Holm; photographs by Tom Lee".
var otherCredits = lazily(`(?i)(?:^|[\s,;|/&.]+(?:and |und |et |y |e |og |och |mit |with |avec |con )?)(?:photograph(?:y|s|ed)?|photos?|pictures?|illustra(?:tions?|ted|ciones|ções|zioni)|drawings|sketches|videos?|vídeos?|graphics?|maps?|fot(?:os?|ografie|ografías|ky|o's)?|bild(?:er)?|beeld|images?|zdjęcia|kuvat?|фото|φωτογραφίες|edi(?:t(?:ing|ed)|ção|ción)|(?:fact-?)?check(?:ing|ed)|review(?:ed)?|publish(?:ed)?|produc(?:ed|tion)|translat(?:ion|ed)|tradu(?:cción|ction|ção|zione|it de \S+|ite? de l.\S+|cido|zido)|tradotto|übersetz(?:ung|t)|aus dem \p{L}+(?: übersetzt)?|redaktion|supervisão|vertaling|översättning|překlad|çeviri)\s?(?:by\s|von\s|de\s|di\s|par\s|por\s|da\s|av\s|af\s|door\s|:).*$`)

// alsoReported is who added something, behind who wrote: "Ina Holm; additional reporting by Tom Lee".
var alsoReported = lazily(`(?i)(?:^|[\s,;|/&.(]+(?:and |with |und |avec |con |com |met |med |z |s )?)(?:(?:additional|further|supplementary) (?:reporting|research|contributions?)|with reporting|(?:reporting|contributions?) (?:also )?(?:was )?contributed|(?:unter |redaktionelle )?mitarbeit|avec la (?:participation|contribution|collaboration)|con la (?:colaboración|participación|collaborazione)|com a? ?colaboração|m\.m\. bijdrage|met medewerking|współpraca|spolupráce|при участии|за участі)\s?(?:by |from |von |de |di |van |:|\s).*$`)

// isDesk reports a name with a word that no person has.
func isDesk(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if names.has("desk", strings.Trim(w, ".,")) {
			return true
		}
	}
	if strings.HasPrefix(s, "The ") { // nobody's name begins so
		return true
	}
	return isDeskByEnd(s)
}

// beforeDays is what stands before the first day or figure of a line.
func beforeDays(s string) string {
	if found := spot(s, ""); len(found) > 0 && found[0].start > 0 {
		s = s[:min(found[0].start, len(s))]
	}
	for _, figure := range []*regexp.Regexp{firstFigure, gluedFigure} {
		i := figure.FindStringSubmatchIndex(s)
		switch {
		case i == nil, i[2] <= 0:
		case isOfTime(s[:i[2]], s[i[2]:]):
			s = s[:i[2]]
		case isSentenceEnd(s[i[2]:]):
			return ""
		default:
			s = s[:i[2]]
		}
	}
	return withoutLabels(strings.TrimRight(s, " ,|·•–—-(:"))
}

// isOfTime reports a figure of an hour, of how long, or of what readers did, or one behind a
// comma: what goes on behind it is no sentence about so many things.
func isOfTime(before, figure string) bool {
	return strings.HasSuffix(strings.TrimRight(before, " "), ",") || timeFigure.MatchString(figure)
}

// timeFigure is such a figure.
var timeFigure = regexp.MustCompile(`(?i)^(?:\d{1,2}[:.h]\d{2}\b|\d+\s?(?:[ap]\.?m\b|sec|min|hours?\b|hrs?\b|days?\b|weeks?\b|months?\b|years?\b|std|stunden?\b|tagen?\b|comments?\b|shares?\b|views?\b|likes?\b|kommentare?\b))`)

// isSentenceEnd reports what goes on behind a figure as sentences do: "12 ferries sail every
// day to the islands."
func isSentenceEnd(s string) bool {
	switch n := words(s); {
	case n > mostBehind:
		return true
	case n <= fewest:
		return false
	}
	return strings.HasSuffix(strings.TrimRight(s, " \"”“»"), ".")
}

// Behind a figure a byline may have so many words ("3 min read", "5 comments so far"), and so
// many at most where a line of buttons follows.
const (
	fewest     = 4
	mostBehind = 11
)

// labelJoints stand between a label and its day.
var labelJoints = wordSet("on at am um le el il op em den am: vom the datum date du del")

// withoutLabels drops what says of a day what it is, from the end of what stands before it.
func withoutLabels(s string) string {
	for range 3 {
		f := strings.Fields(s)
		if len(f) < 3 {
			return s
		}
		end := strings.ToLower(strings.Trim(f[len(f)-1], ":,"))
		if !labelJoints[end] && !labels.has("published", end) && !labels.has("changed", end) {
			return s
		}
		s = strings.TrimRight(strings.Join(f[:len(f)-1], " "), " ,|·•–—-(:")
	}
	return s
}

var (
	// firstFigure is a number that no name has.
	firstFigure = regexp.MustCompile(`(?:^|\s)(\d+[\d/:.,-]|\d+\s(?i:min|minutes?|hours?|days?|weeks?|months?|years?|std|stunden?)\b)`)
	// gluedFigure is one behind a name without a blank: "Jane Roe2 min read".
	gluedFigure = regexp.MustCompile(`\p{Ll}(\d+)\s+\p{L}`)
)

// withoutBy drops the words that stand before a name.
func withoutBy(s string) string {
	for range 3 {
		for _, by := range names["by"] {
			if len(s) <= len(by) || !strings.EqualFold(s[:len(by)], by) {
				continue
			}
			rest := s[len(by):]
			after := strings.TrimLeft(rest, " ")
			sign := strings.TrimLeft(after, ":：/／=＝՝ ")
			if after == rest && len(sign) == len(after) { // "Bystander"
				continue
			}
			s = strings.TrimSpace(sign)
			break
		}
	}
	return withoutRoleBefore(s)
}

// withoutRoleBefore drops what somebody is from before their name: "political reporter Jane
// Roe", "Science Editor Jane Roe".
func withoutRoleBefore(s string) string {
	rest, named := s, s
	for range mostRole {
		w, behind, ok := strings.Cut(rest, " ")
		lower := strings.ToLower(w)
		rank := names.has("rank", lower)
		switch {
		case !ok, !rank && !names.has("roleword", lower) && w != lower:
			return named
		case !rank && names.has("roleword", lower) && beginsLarge(behind):
			named = behind
		}
		rest = behind
	}
	return named
}

// mostRole is how many words stand before a name to say what somebody is.
const mostRole = 5

// byCommas parts "Jane Roe, John Doe" and leaves of "Jane Roe, political editor" and "Jane
// Roe, Port Selm" the first.
func byCommas(s string) []string {
	list := strings.Split(s, ",")
	out := list[:1:1]
	for _, name := range list[1:] {
		name = strings.TrimSpace(name)
		if _, wire := masthead.Agency(name); wire || looksPersonal(tidyName(name)) {
			out = append(out, name)
		}
	}
	return out
}

// looksPersonal reports what is most likely a person's name: two to five words with a
// capital letter, particles aside, none of them an organisation's or a role's.
func looksPersonal(s string) bool {
	f := strings.Fields(s)
	switch {
	case len(f) < 2, len(f) > 9, names.has("rank", strings.ToLower(f[0])), hasFigure(s), isOrganisation(s), isRole(s):
		return false
	}
	named := 0
	for _, w := range f {
		switch {
		case particles[w]:
		case !strings.ContainsFunc(w, isCapital):
			return false
		default:
			named++
		}
	}
	return between(named, 1, 5) && beginsLarge(f[0])
}

// isCapital reports a capital letter, or one of a script that has none.
func isCapital(r rune) bool {
	return unicode.In(r, unicode.Lu, unicode.Lt, unicode.Lo, unicode.Georgian)
}

func beginsLarge(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return isCapital(r) || particles[w]
}

func between(n, least, most int) bool { return least <= n && n <= most }

var particles = wordSet("los las dei degli dalla dello vom uit op het 't mac an ó ní nic ui edler freiherr o de da do dos das di del della van von der den ter ten al el bin ibn la le du zu zum af av y e")

func isRole(s string) bool {
	lower := strings.ToLower(strings.Trim(s, ". "))
	if names.has("role", lower) {
		return true
	}
	for _, w := range strings.FieldsFunc(lower, func(r rune) bool { return r == ' ' || r == '-' }) {
		if names.has("roleword", w) {
			return true
		}
	}
	return false
}

// tidyName takes off what stands around a name: brackets, roles, dates, capital letters
// all through.
func tidyName(s string) string {
	s = brackets.ReplaceAllString(s, " ")
	s = line(strings.Trim(s, " .,:;|–—-*•·【】「」\u00a0"))
	for _, stop := range []string{" in ", " for the ", " for The ", " of the ", " of The ", " Share ", " Follow ", " Listen ", " Special to ", " special to ", " SPECIAL TO ", " - ", " – ", " — ", " | ", " à ", " aus ", " depuis ", " desde ", " from ", " из ", " із ", " w ", " on ", " Published", " Updated", " Posted", " Monday", " Tuesday", " Wednesday", " Thursday", " Friday", " Saturday", " Sunday"} {
		if before, _, ok := strings.Cut(s+" ", stop); ok && words(before) >= 2 {
			s = before
		}
	}
	s = ofBroadcaster.ReplaceAllString(s, "$1")
	s = asReporter().ReplaceAllString(withoutRole(undoubled(forPaper.ReplaceAllString(s, ""))), "$1")
	return strings.TrimSpace(fromCapitals(s))
}

// ofBroadcaster is a broadcaster behind a name: "Ina Holm BBC News".
var ofBroadcaster = regexp.MustCompile(`^(.*\p{Ll}.*)\s\p{Lu}{2,5} (?:News|Sport|Online|Radio|TV)$`)

// forPaper is whom somebody writes for: "Jane Roe For Alder Mail Online".
var forPaper = regexp.MustCompile(`\s[Ff]or\s\p{Lu}.*$`)

// undoubled is a name that a page has twice without a blank between, for a picture and for
// a link: "Jane RoeJane Roe".
func undoubled(s string) string {
	for i := len(s) / 2; i >= 5; i-- {
		if strings.HasPrefix(s[i:], s[:i]) {
			return s[:i]
		}
	}
	return s
}

// withoutRole drops a role behind a name that no comma parts: "Jane Roe Staff Writer".
func withoutRole(s string) string {
	for _, role := range names["role"] {
		n := len(s) - len(role) - 1
		if n > 0 && s[n] == ' ' && strings.EqualFold(s[n+1:], role) && isPerson(s[:n]) {
			return withoutRole(strings.TrimRight(s[:n], " ,"))
		}
	}
	return s
}

// fromCapitals writes a name that is all in capital letters as names are written.
func fromCapitals(s string) string {
	if words(s) < 2 || s != strings.ToUpper(s) || s == strings.ToLower(s) {
		return s
	}
	f := strings.Fields(s)
	for i, w := range f {
		low := lowerOf(s, w)
		switch {
		case particles[low] && i > 0:
			f[i] = low
		case strings.Contains(w, ".") && len(w) <= 4: // initials
		default:
			f[i] = capitalised(finalSigma(low))
		}
	}
	return strings.Join(f, " ")
}

// lowerOf is a word in small letters, of a name with letters that Turks alone have with their
// two kinds of i.
func lowerOf(name, word string) string {
	if strings.ContainsAny(name, "İĞ") {
		return strings.ToLowerSpecial(unicode.TurkishCase, word)
	}
	return strings.ToLower(word)
}

// capitalised writes the first letter large, and that behind a hyphen, an apostrophe
// or "Mc".
func capitalised(s string) string {
	up := true
	var b strings.Builder
	for i, r := range s {
		if up {
			r = unicode.ToUpper(r)
		}
		b.WriteRune(r)
		up = r == '-' || r == '\'' || r == '’' && i == 1 || i == 1 && strings.HasPrefix(s, "mc")
	}
	return b.String()
}

// isName reports what may stand as the name of who wrote something.
func isName(s string) bool {
	lower := strings.ToLower(s)
	switch {
	case s == "", len(s) > 100, words(s) > 9, names.has("nobody", lower), names.has("platform", lower), names.has("verdict", lower):
		return false
	case strings.ContainsAny(s, "@{}<>=_\"“”?!") || isAddress(s), isRole(s) && words(s) < 2:
		return false
	case isLabelAlone(lower), isRoleAlone(s):
		return false
	case names.has("credit", lower), isAccount(s), strings.HasSuffix(lower, " by"), strings.IndexFunc(s, unicode.IsLetter) < 0:
		return false
	}
	return !isHandle(s)
}

// isLabelAlone reports what pages write beside a day, which is built as names are: "Last
// Updated".
func isLabelAlone(lower string) bool {
	if words(lower) < 2 {
		return false
	}
	return labels.has("published", lower) || labels.has("changed", lower)
}

// isRoleAlone reports a role of two words, which nobody's name stands before: "Letters
// Editor", "Night Reporter".
func isRoleAlone(s string) bool {
	first, last, _ := strings.Cut(s, " ")
	switch {
	case words(s) != 2, !names.has("post", strings.ToLower(last)):
		return false
	}
	return !isKnownGiven(first)
}

// endsAsAccount reports a name that ends as those of a system's accounts do: "Web Admin".
func endsAsAccount(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	return len(f) > 0 && names.has("account", f[len(f)-1])
}

// isAccount reports one word for an account.
func isAccount(s string) bool { return words(s) == 1 && endsAsAccount(s) }

// isSiteAccount reports such a name that begins with the site's: "Alder Post Admin".
func (p *page) isSiteAccount(s, publisher string) bool {
	i := strings.LastIndex(s, " ")
	if i < 0 || !endsAsAccount(s) {
		return false
	}
	return p.isSite(s[:i], publisher) || p.likeHost(s[:i])
}

// isHandle reports the one word by which a system knows somebody: jroe, jane.roe, jroe99.
func isHandle(s string) bool {
	_, wire := masthead.Agency(s)
	switch {
	case wire, words(s) > 1:
		return false
	}
	return hasFigure(s) || s == strings.ToLower(s) && s != strings.ToUpper(s)
}

func hasFigure(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// isAddress reports an address of the web, in full or as a host.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(strings.ToLower(s), "www.") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "@") || mailAddress.MatchString(s) ||
		s == strings.ToLower(s) && domainLike.MatchString(s)
}

// isOrganisation reports a name with a word that only organisations have.
func isOrganisation(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if names.has("company", strings.Trim(w, ".,")) {
			return true
		}
	}
	return false
}
