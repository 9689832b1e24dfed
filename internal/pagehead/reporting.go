package pagehead

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"

	"factdesk/internal/prose"
)

// reportingFrom are the names of a line that is nothing but people and where they report
// from, or when they kept a live blog: "Ina Holm in Port Selm and Tom Lee in Grim", "Ina
// Holm (now) and Tom Lee (earlier)".
func reportingFrom(s string) (out []string) {
	if words(s) > longWhen {
		return nil
	}
	if before := withAgencies.ReplaceAllString(s, ""); before != s {
		return onlyPersons(before)
	}
	if m := minutesRead.FindStringSubmatch(s); m != nil && mayBePerson(m[1]) {
		return m[1:]
	}
	s = inOthersBrackets.ReplaceAllString(s, "")
	for _, part := range joints.Split(s, -1) {
		name := whereOrWhen.FindStringSubmatch(strings.TrimSpace(part))
		if name == nil || !isPerson(name[1]) {
			return nil
		}
		out = append(out, name[1])
	}
	return out
}

var (
	// withAgencies ends a line of people who wrote from what agencies sent.
	withAgencies = regexp.MustCompile(`(?i)[,\s]+(?:and|und|et|y|e|en|with|mit|avec|con|met) (?:news )?(?:agencies|agenturen|agences|agencias|agenzie|agências|agentschappen)$`)
	// minutesRead is a name before the time that it takes to read what they wrote.
	minutesRead = regexp.MustCompile(`^(.{5,60}?)\s*[·•|–-]\s*\d{1,3} min(?:ute)?s?\.? read\b`)
	// inOthersBrackets is a name before brackets with work that is not the writing: "und Tom
	// Lee (Fotos)".
	inOthersBrackets = regexp.MustCompile(`(?:[,;&/]|\b(?:und|and|y|et|e|en|och|og)\b)?\s*(?:\p{Lu}[\p{L}.'’-]+\s?){2,4}\((?i:fotos?|photos?|photography|pictures|bild(?:er)?|video|kamera|grafik|illustration(?:en)?|übersetzung|translation)\)`)
)

var whereOrWhen = regexp.MustCompile(`^(.{3,60}?)(?: (?:in|à|en|em) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}| \((?i:now|earlier|later|until \S+|from \S+|text|texte|texto|words)\))$`)

// nextSays is what the next line says somebody is, where it says nothing else.
func (p *page) nextSays(i int) string {
	for k, l := range p.headLines() {
		if k == i+1 && isShortRole(l.Text) {
			return l.Text
		}
	}
	return ""
}

// findAway notes the lines of the head that lead to another page, or stand beyond the
// article: what they say of names and days is that page's.
func (p *page) findAway() {
	p.away = map[int]bool{}
	box := p.storyBox()
	for i := max(0, p.head.begin); i < p.head.end; i++ {
		l := &p.lines[i]
		switch {
		case i <= p.head.title:
		case i >= p.head.last && box != nil:
			p.away[i] = !holds(box, l.Node)
		default:
			p.away[i] = leadsElsewhere(l)
		}
	}
}

// leadsElsewhere reports a line with a link of so many words that it is another page's title.
func leadsElsewhere(l *prose.Line) bool {
	if l.Linked < titleWords {
		return false
	}
	for _, piece := range pieces(l) {
		if isOtherTitle(textOf(linkOf(piece.node, l.Node))) {
			return true
		}
	}
	return false
}

// titleWords is how many words a link has, at least, that is another page's title.
const titleWords = 4

// isOtherTitle reports words of a link that are neither people nor a day.
func isOtherTitle(s string) bool {
	switch {
	case words(s) < titleWords, beginsPersonal(withoutBy(s)):
		return false
	}
	return len(spot(s, "")) == 0
}

// linkOf is the link that a text stands in, within an element; the text for none.
func linkOf(n, outer *node) *node {
	for a := n.Parent; a != nil; a = a.Parent {
		switch {
		case a.DataAtom == atom.A:
			return a
		case a == outer:
			return n
		}
	}
	return n
}
