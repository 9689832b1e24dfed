package pagehead

import (
	"regexp"
	"slices"
	"strings"

	"factdesk/claims/masthead"
)

// isWireBySigns reports a name that the head gives as a source, which no list has and the text
// bears out: its dateline has the name, a part of it or its letters, the text ends with it, or
// a line of rights says that the text is its own.
func (p *page) isWireBySigns(name string) bool {
	_, known := masthead.Agency(name)
	switch {
	case known, words(name) > longestWire, hasFigure(name), p.isOfSite(name):
		return false
	case letters.MatchString(name), !isAgencyWord(name):
		return false
	}
	if slices.ContainsFunc(p.wireSigns(), func(sign string) bool { return isSignOf(sign, name) }) {
		return true
	}
	return isNewsWord(name) && p.isInRights(name)
}

// isWireLetters reports letters, in a byline, that a line of rights has and that are not the
// site's.
func (p *page) isWireLetters(name string) bool {
	if !letters.MatchString(name) || p.isOfSite(name) {
		return false
	}
	return p.isInRights(name)
}

// isOfSite reports the site's name, a part of it, or a name that begins as it does.
func (p *page) isOfSite(name string) bool {
	site := p.metaOne("og:site_name")
	switch first := Squeeze(firstWord(name)); {
	case p.isOwnName(name), p.isSite(name, site), strings.Contains(Squeeze(site), Squeeze(name)):
		return true
	case len(first) > shortWord && strings.HasPrefix(withoutThe(run(site)), first):
		return true
	default:
		return len(first) > shortWord && strings.HasPrefix(p.label(), first)
	}
}

// isNewsWord reports a name with a word for news: an "Environment Agency" has none.
func isNewsWord(name string) bool {
	return slices.ContainsFunc(strings.Fields(Squeeze(name)), func(w string) bool { return names.has("newsword", w) })
}

// longestWire is how many words the name of an agency has, at most.
const longestWire = 5

// isAgencyWord reports a name with a word that agencies have in theirs.
func isAgencyWord(name string) bool {
	return slices.ContainsFunc(strings.Fields(Squeeze(name)), func(w string) bool { return names.has("wireword", w) })
}

// isSignOf reports a sign in the text that is an agency's name, its last word, or its letters.
func isSignOf(sign, name string) bool {
	all := strings.Fields(Squeeze(name))
	short := withoutWireWords(all)
	switch s := Squeeze(sign); {
	case s == "":
		return false
	case s == strings.Join(all, " "), s == strings.Join(short, " "):
		return true
	}
	_, known := masthead.Agency(sign)
	return !known && letters.MatchString(sign) && len(all) > 1 && areInitialsOf(sign, all)
}

// withoutWireWords leaves of an agency's words those that are its own.
func withoutWireWords(all []string) []string {
	return slices.DeleteFunc(slices.Clone(all), func(w string) bool { return names.has("wireword", w) })
}

// areInitialsOf reports letters that begin the words, one each.
func areInitialsOf(short string, all []string) bool {
	first := ""
	for _, w := range all {
		r := []rune(strings.ToUpper(w))
		first += string(r[:1])
	}
	return first == short
}

// wireSigns are what the text is signed with: in its dateline, and at its end.
func (p *page) wireSigns() (out []string) {
	if s := p.datelineSays(); s != "" {
		out = append(out, s)
	}
	for i := p.head.title + 1; i < min(len(p.lines), p.head.body+linesToDateline); i++ {
		if m := betweenSlashes().FindStringSubmatch(cut(p.lines[i].Text, opens*2)); m != nil {
			out = append(out, m[1])
		}
	}
	for l := range p.tailLines(max(p.head.body, p.head.last-tail)) {
		if m := endSign().FindStringSubmatch(l.Text); m != nil {
			out = append(out, m[1])
		}
	}
	return out
}

var (
	// betweenSlashes is an agency in a dateline, as Russian ones have it: "СЕЛЬМ, 5 марта.
	// /Вестник/.", "SELM, March 5 /PRNews/ --".
	betweenSlashes = lazily(`^[^/]{2,60}[\s.,]/([^/]{2,30})/[\s.,–—-]`)
	// endSign is an agency where its text ends: "Lume/Fim".
	endSign = lazily(`(?:^|\s)(\p{Lu}[\p{L}]{1,20})/(?i:fim|fin|ende|end|vége|konec)\.?$`)
)

// rightsSign is a line that says whose something is.
var rightsSign = regexp.MustCompile(`(?i)©|\(c\)|copyright|all rights|zakázán|droits|vorbehalten|derechos|direitos|права|rechten|zastrzeżone|jogok|hakları`)

// isInRights reports a name that a line of rights, at the end of the article or of the page,
// has, which is not the page's own.
func (p *page) isInRights(name string) bool {
	from := max(0, min(p.head.last-1, len(p.lines)-foot))
	for i := from; i < len(p.lines); i++ {
		text := cut(p.lines[i].Text, 2*maxFoot)
		if rightsSign.MatchString(text) && hasWords(text, name) {
			return true
		}
	}
	return false
}

// hasWords reports a text with a name in it as whole words, in its own letters.
func hasWords(text, name string) bool {
	i := strings.Index(text, name)
	return i >= 0 && standsAlone(text, i, len(name))
}
