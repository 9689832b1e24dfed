package pagehead

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/internal/prose"
)

// settled holds the authors that the page's data name against those whom its readers see
// beside the headline: what a system knows of may be who put the article into it. Whom the
// page shows as its editor or translator is no author.
func (p *page) settled(data []claims.Said, publisher string) []claims.Said {
	data = slices.DeleteFunc(data, func(s claims.Said) bool { return isByline(s) && p.onlyHelped(s.Value) })
	if !slices.ContainsFunc(data, isByline) {
		return data
	}
	seen := p.seenAuthors(publisher)
	switch all := countIn(seen, data); {
	case all == 0 && slices.ContainsFunc(seen, p.isSureAuthor):
		return seen
	case all == len(data) && len(seen) > all:
		return seen
	}
	for i := range data {
		data[i] = asSeen(data[i], seen)
	}
	return data
}

// countIn counts the people of a list whom another has too.
func countIn(other, list []claims.Said) (n int) {
	for _, s := range list {
		if slices.ContainsFunc(other, func(o claims.Said) bool { return isSamePerson(o.Value, s.Value) }) {
			n++
		}
	}
	return n
}

// seenAuthors are the people in the elements that the article's head has for its author.
func (p *page) seenAuthors(publisher string) (out []claims.Said) {
	for i, l := range p.headLines() {
		switch {
		case i > p.head.body, isCredit(l.Text), p.isPictures(l.Node), p.isNamedNear(l.Node, otherPeople), isOthers(partsOf(parted(l))), p.isCards(i):
			continue
		}
		for _, name := range p.inAuthorElement(l) {
			out = append(out, slices.DeleteFunc(p.people(name, besideHeadline, publisher), func(s claims.Said) bool { return !isByline(s) })...)
		}
	}
	return once(out)
}

// otherPeople name an element for somebody who is quoted, or asked.
var otherPeople = wordSet("quote pullquote blockquote quotation testimonial guest expert speaker bio source interviewee zitat citation cita cite")

const besideHeadline = "line beside the headline"

// inAuthorElement are the people in an element named for the author, of a line or around it.
func (p *page) inAuthorElement(l *prose.Line) []string {
	if p.isForAuthor(l.Node) {
		return p.namedIn(l)
	}
	if inner := authorIn(l); inner != nil {
		return p.namedIn(&prose.Line{Text: textOf(inner), Node: inner})
	}
	return nil
}

// isSureAuthor reports somebody whom the head shows and of whom more tells that it is a
// person: a known given name, or a link to the page of who writes.
func (p *page) isSureAuthor(s claims.Said) bool {
	if isKnownPerson(s.Value) {
		return true
	}
	return slices.ContainsFunc(p.authorPages(), func(name string) bool { return isSamePerson(name, s.Value) })
}

// isSamePerson reports two names of one person: of the same last word, or of which one has
// all words of the other.
func isSamePerson(a, b string) bool {
	f, g := strings.Fields(asAddress(Squeeze(a))), strings.Fields(asAddress(Squeeze(b)))
	switch {
	case len(f) == 0, len(g) == 0:
		return false
	case f[len(f)-1] == g[len(g)-1], run(a) == run(b):
		return true
	}
	return hasAll(f, g) || hasAll(g, f)
}

// hasAll reports that a list has all words of another.
func hasAll(f, g []string) bool {
	return !slices.ContainsFunc(g, func(w string) bool { return !slices.Contains(f, w) })
}

// asSeen is a name with the accents that the page's readers see on it and its data lack.
func asSeen(s claims.Said, seen []claims.Said) claims.Said {
	for _, o := range seen {
		switch {
		case o.Value == s.Value, !isSamePerson(o.Value, s.Value), asAddress(Squeeze(o.Value)) != asAddress(Squeeze(s.Value)):
		case len(o.Value) > len(s.Value): // an accent makes a letter longer
			s.Value, s.As = o.Value, s.Value
			return s
		}
	}
	return s
}

// onlyHelped reports somebody whom the page names as editor, translator or checker of the
// article and nowhere as who wrote it.
func (p *page) onlyHelped(name string) bool {
	helped := false
	for _, l := range p.creditLines() {
		for _, part := range creditParts(l) {
			switch {
			case !strings.Contains(Squeeze(part), Squeeze(name)):
			case !isHelp(part):
				return false
			default:
				helped = true
			}
		}
	}
	return helped
}

// creditLines are the short lines of the article's head and of its end.
func (p *page) creditLines() (out []*prose.Line) {
	for _, l := range p.headLines() {
		out = append(out, l)
	}
	return slices.AppendSeq(out, p.tailLines(max(p.head.end, p.head.last-1)))
}

// creditParts are what a line says in turn of who did what.
func creditParts(l *prose.Line) (out []string) {
	for _, part := range partsOf(parted(l)) {
		for s := range strings.SplitSeq(part, ";") {
			out = append(out, byLabels(strings.TrimSpace(s))...)
		}
	}
	return out
}

// isHelp reports words that begin with what an editor or a translator did.
func isHelp(part string) bool {
	part = strings.ToLower(strings.TrimSpace(part))
	return slices.ContainsFunc(names["help"], func(begin string) bool {
		rest, ok := strings.CutPrefix(part, begin)
		return ok && strings.IndexAny(rest, " :：=＝") == 0
	})
}
