package pagehead

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

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
	case letters.MatchString(name), !hasWordOf("wireword", name), len(withoutWireWords(strings.Fields(Squeeze(name)))) == 0:
		return false
	}
	if slices.ContainsFunc(p.asked.signs(), func(sign string) bool { return isSignOf(sign, name) }) {
		return true
	}
	return hasWordOf("newsword", name) && p.isInRights(name) // an "Environment Agency" has none
}

// isWireLetters reports letters, in a byline, that a line of rights has and that are not the
// site's.
func (p *page) isWireLetters(name string) bool {
	switch {
	case !letters.MatchString(name), p.isOfSite(name), areLettersOf(name, p.metaOne("og:site_name")), areLettersOf(name, p.label()):
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

// longestWire is how many words the name of an agency has, at most.
const longestWire = 5

// hasWordOf reports a name with a word of a class.
func hasWordOf(class, name string) bool {
	return slices.ContainsFunc(strings.Fields(Squeeze(name)), func(w string) bool { return names.has(class, w) })
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

// readWireSigns are what the text is signed with: in its dateline, and at its end.
func (p *page) readWireSigns() (out []string) {
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

// areLettersOf reports letters of which a name has all, in their order and the first of them
// first: "RFN" of "Rundfunk Nord".
func areLettersOf(short, name string) bool {
	rest := []rune(strings.ToLower(short))
	for i, r := range []rune(run(name)) {
		switch {
		case len(rest) == 0:
			return true
		case r == rest[0]:
			rest = rest[1:]
		case i == 0:
			return false
		}
	}
	return len(rest) == 0
}

// rightsLine is a line that says whose something is.
type rightsLine struct {
	text  string
	owner string // who stands behind the sign of copyright, "" for nobody
	ofOwn bool   // it stands in the article, and not at the foot of the page
}

// readRights are such lines at the end of the article and of the page.
func (p *page) readRights() (out []rightsLine) {
	from := max(0, min(p.head.last-1, len(p.lines)-foot))
	for _, l := range p.lines[from:] {
		text := cut(l.Text, 2*maxFoot)
		if !rightsSign.MatchString(text) {
			continue
		}
		line := rightsLine{text: text, ofOwn: !p.isForeign(l.Node) && within(l.Node, atom.Article)}
		if m := copyrightLine.FindStringSubmatch(text); m != nil {
			line.owner = strings.TrimPrefix(Squeeze(m[1]), "the ")
		}
		out = append(out, line)
	}
	return out
}

// isInRights reports a name that a line of rights has, at the end of the article or of the
// page, where it is not who owns the page. Whom the article says that it is of stands there
// alone: "Copyright 2024 Coastal Press" and not "Coastal Press Group".
func (p *page) isInRights(name string) bool {
	return slices.ContainsFunc(p.asked.rights(), func(l rightsLine) bool {
		switch {
		case !hasWords(l.text, name):
			return false
		case !strings.HasPrefix(l.owner, Squeeze(name)):
			return true
		}
		return l.ofOwn && isOwnedBy(l.text, name)
	})
}

// isOwnedBy reports a line whose sign of copyright a name stands behind, and no further word.
func isOwnedBy(text, name string) bool {
	return slices.ContainsFunc(ownersIn([]string{text}), func(s string) bool { return bare(s) == bare(name) })
}

// hasWords reports a text with a name in it as whole words, in its own letters.
func hasWords(text, name string) bool {
	i := strings.Index(text, name)
	return i >= 0 && standsAlone(text, i, len(name))
}
