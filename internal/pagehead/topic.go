package pagehead

import (
	"regexp"
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/internal/prose"
)

// mayBeTopic is the doubt of two words with capitals that nothing else tells to be a person.
const mayBeTopic = "It stands at the head of the article beside a place, agencies or the time that reading takes, and may be what the article is about."

// vouched are the names of a line of people and where they report from, where one of them
// is known to be a person's: "Human Rights in China" is built alike.
func (p *page) vouched(l *prose.Line) []string {
	list := p.reporting(l)
	switch {
	case saysWords.MatchString(l.Text), slices.ContainsFunc(list, p.isVouched):
		return list
	}
	return nil
}

// saysWords are brackets behind a name that tell the words from the pictures.
var saysWords = regexp.MustCompile(`\((?i:text|texte|texto|words)\)`)

// reporting are the names of such a line, unless all of it is a link: that leads to a section.
func (p *page) reporting(l *prose.Line) []string {
	if l.Linked >= l.Words {
		return nil
	}
	return reportingFrom(l.Text)
}

// isVouched reports a name with a known given name, or one that the data have, of whom
// neither the headline nor the first paragraph tells.
func (p *page) isVouched(name string) bool {
	switch {
	case p.tellsOf(name):
		return false
	case isKnownGiven(firstWord(name)):
		return true
	}
	return strings.Contains(Squeeze(strings.Join(p.dataAuthors(), " ")), Squeeze(name))
}

// tellsOf reports a name whose last word stands in a headline or the first paragraph.
func (p *page) tellsOf(name string) bool {
	f := strings.Fields(Squeeze(name))
	if len(f) == 0 {
		return false
	}
	told := slices.Clone(p.named)
	if p.head.body < len(p.lines) {
		told = append(told, Squeeze(p.lines[p.head.body].Text))
	}
	return slices.ContainsFunc(told, func(s string) bool { return strings.Contains(" "+s+" ", " "+f[len(f)-1]+" ") })
}

// offeredReports are the names of lines that are built as those of reporters are.
func (p *page) offeredReports() (out []claims.Said) {
	for i, l := range p.headLines() {
		if i <= p.head.title {
			continue
		}
		for _, name := range p.reporting(l) {
			out = append(out, claims.Said{Field: claims.FieldByline, Value: tidyName(name), From: "line beside the headline", As: cut(l.Text, maxAs), Doubt: mayBeTopic})
		}
	}
	return out
}

// thingAuthors are the authors that the data call a thing: those with a known given name,
// or the others, which may be topics.
func (p *page) thingAuthors(known bool) []string {
	return slices.DeleteFunc(turned(p.authors("Thing")), func(s string) bool { return isKnownGiven(firstWord(s)) != known })
}

// offeredThings are those that may be topics.
func (p *page) offeredThings(publisher string) (out []claims.Said) {
	for _, s := range p.thingAuthors(false) {
		for _, said := range p.people(s, "JSON-LD author", publisher) {
			if said.Taken() {
				said.Doubt = "The page's data do not say that it is a person."
			}
			out = append(out, said)
		}
	}
	return out
}
