package pagehead

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"factdesk/claims/masthead"
)

// fieldOf are the values that Dublin Core puts into one: "corporateName=Department of
// Seas; jurisdiction=Kerrawa".
var fieldOf = regexp.MustCompile(`(?i)(?:^|;)\s*(corporateName|personalName|name)\s*=\s*([^;=]+)`)

// ofFields is the name in such a value, and whether it is an organisation's.
func ofFields(s string) (name string, isBody bool) {
	m := fieldOf.FindStringSubmatch(s)
	if m == nil {
		return s, false
	}
	return strings.TrimSpace(m[2]), strings.EqualFold(m[1], "corporateName")
}

// isOneBody reports people that are the parts of one organisation's name: "Ministry of
// Health" and "Care".
func isOneBody(list []string) bool {
	if len(list) < 2 {
		return false
	}
	bodies, persons := 0, 0
	for _, s := range list {
		_, wire := masthead.Agency(s)
		switch {
		case isPerson(s), wire:
			persons++
		case isDesk(s), isOrganisation(s):
			bodies++
		}
	}
	return bodies > 0 && persons == 0
}

// asCompany is a name with the form of a company behind it: "Fern Foods, Inc.".
var asCompany = lazily(`\p{L},?\s(?:Inc|LLC|Ltd|Limited|GmbH|PLC|Plc|Corp|Corporation|Pty|Pvt|Oy|Oyj|S\.A|S\.p\.A|S\.r\.l|B\.V|N\.V|A/S|AG|e\.V|d\.o\.o|s\.r\.o|Sp\. z o\.o|Kft|ООО|А\.Ş)\.?$`)

func isCompany(s string) bool { return asCompany().MatchString(s) }

// withoutEmployer is a value without the company at its end that people before it work for:
// "Ina Holm and Tom Lee, Fern Foods Inc.". Nobody stands before "Fern Foods, Inc.".
func withoutEmployer(s string) string {
	m := employer().FindStringSubmatch(s)
	switch {
	case m == nil, !isCompany(m[2]), !arePersons(m[1]):
		return s
	}
	return m[1]
}

var employer = lazily(`^(.+?\S)(?:\s*[,|]\s*|\s[Ff]or\s)([^,|]+)$`)

// arePersons reports a value of nothing but people: "Holm, Lee & Roe" is a firm.
func arePersons(s string) bool {
	return isEach(s, func(name string) bool { return isPerson(tidyName(name)) })
}

// isEach reports a list of names of which each is so.
func isEach(s string, is func(name string) bool) bool {
	for _, part := range joints.Split(s, -1) {
		for name := range strings.SplitSeq(part, ",") {
			if !is(name) {
				return false
			}
		}
	}
	return true
}

// letters are a name of nothing but capital letters, which may be an agency's, or the
// beginnings of somebody's names.
var letters = regexp.MustCompile(`^\p{Lu}{2,6}$`)

// inBrackets is a short name in brackets behind a place: "MUĞLA (KVHA) -", "Bhopal, Nov 4
// (UNP)".
var inBrackets = regexp.MustCompile(`^([^(]{2,60})\(([\p{L}][\p{L}\d./-]{1,11})\)(\s*(?:[-–—:]|$))?`)

// opensDateline reports a place, which a day follows or a dash: "The Ministry of Health
// (MOH) said" is a sentence.
func opensDateline(before string, dash bool) bool {
	place, when, _ := strings.Cut(before, ",")
	for _, w := range strings.Fields(place) {
		if !beginsLarge(w) {
			return false
		}
	}
	switch {
	case words(place) > longestPlace:
		return false
	case dash:
		return true
	}
	return hasFigure(when)
}

// longestPlace is how many words the name of a place has, at most.
const longestPlace = 4

// areInitials reports letters that begin the words before them, in their order.
func areInitials(short, before string) bool {
	rest := []rune(strings.ToUpper(short))
	for _, w := range strings.Fields(strings.ToUpper(before)) {
		if first, _ := utf8.DecodeRuneInString(w); len(rest) > 0 && first == rest[0] {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// datelineSays is what readDateline reads, which is asked for each name.
func (p *page) datelineSays() string { return p.asked.dateline() }

// readDateline is the agency that the article's first paragraph opens with, known to us or
// not, "" for none. What stands before it may be long enough for a paragraph.
func (p *page) readDateline() string {
	for i := p.head.title + 1; i < min(len(p.lines), p.head.body+linesToDateline); i++ {
		l := p.lines[i]
		if l.Words <= shortOpening || p.isForeign(l.Node) {
			continue
		}
		m := inBrackets.FindStringSubmatch(cut(l.Text, opens))
		switch {
		case m == nil, !opensDateline(m[1], m[3] != ""), areInitials(m[2], m[1]):
		default:
			return m[2]
		}
	}
	return ""
}

// linesToDateline is how many lines of the head may stand behind a standfirst that is long
// enough for a paragraph.
const linesToDateline = 12

// shortOpening is how many words are too few for a paragraph with a dateline.
const shortOpening = 7

// sourced are the names behind a word for where a text is from, in a line of the head:
// "Kaynak: KVHA (Karaova Haber Ajansı)".
func sourced(part string) string {
	label, name := cutLabel(part)
	if !names.has("source", strings.ToLower(label)) {
		return ""
	}
	return strings.TrimSpace(brackets.ReplaceAllString(name, " "))
}

// wireOf is the agency of a name: one that we know, or one of letters that the article's
// dateline has too.
func (p *page) wireOf(name string) (string, bool) {
	if wire, ok := masthead.Agency(name); ok {
		return wire, true
	}
	switch {
	case name == "":
		return "", false
	case name == p.datelineSays():
		return name, true
	}
	return name, p.isWireBySigns(name)
}
