package pagehead

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/internal/prose"
)

// settled holds the authors that the page's data name against those whom its readers see
// beside the headline: what a system knows of may be who put the article into it. Only those go
// before them whose own page the head's author leads to: others are of a book, a picture, or
// asked. Whom the page shows as its editor or translator is no author.
func (p *page) settled(data []claims.Said, publisher string) []claims.Said {
	data = slices.DeleteFunc(data, func(s claims.Said) bool { return isByline(s) && p.onlyHelped(s.Value) })
	if !slices.ContainsFunc(data, isByline) {
		return data
	}
	seen, sure := p.seenAuthors(publisher)
	switch all := countIn(seen, data); {
	case all == 0 && slices.ContainsFunc(sure, p.hasPage):
		return slices.DeleteFunc(sure, func(s claims.Said) bool { return !p.hasPage(s) })
	case all == len(data) && countIn(sure, data) == all && len(sure) > all:
		return sure
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

// seenAuthors are the people in the elements that the article's head has for its author. Sure
// are those of them who stand in lines that say nothing else, and of whom the page knows more
// than a name: a page of theirs, or each in an element like the other's.
func (p *page) seenAuthors(publisher string) (seen, sure []claims.Said) {
	for i, l := range p.headLines() {
		found := p.seenIn(i, publisher)
		seen = append(seen, found...)
		if len(found) == 0 || !saysOnlyWho(l) {
			continue
		}
		alike := areElements(l, l.Text)
		for _, s := range found {
			if alike || p.hasPage(s) {
				sure = append(sure, s)
			}
		}
	}
	return once(seen), once(sure)
}

// seenIn are the people in a line's element for the author.
func (p *page) seenIn(i int, publisher string) (out []claims.Said) {
	l := p.headLine(i)
	switch {
	case i > p.head.body, p.isNamedNear(l.Node, otherPeople), p.isNoAuthors(i, l):
		return nil
	}
	for _, name := range p.inAuthorElement(l) {
		out = append(out, slices.DeleteFunc(p.people(name, besideHeadline, publisher), func(s claims.Said) bool { return !isByline(s) })...)
	}
	return out
}

// saysOnlyWho reports a line of people, of when, and of what they are at the paper: "In
// response to Ina Holm" and "Ina Holm, Mayor of Grim" tell of others.
func saysOnlyWho(l *prose.Line) bool {
	for _, part := range partsOf(parted(l)) {
		part = withoutBy(strings.TrimSpace(part))
		switch {
		case part == "", isBy(part), isShortRole(part), len(spot(part, "")) > 0:
		case !arePeopleAlone(part):
			return false
		}
	}
	return true
}

// arePeopleAlone reports words that are all of people's names.
func arePeopleAlone(s string) bool {
	return isEach(s, func(name string) bool {
		name = strings.TrimSpace(name)
		return isPerson(name) && !isLabelled(name)
	})
}

// otherPeople name an element for somebody who is quoted or asked, or who made what the article
// tells of.
var otherPeople = wordSet("book books film movie cast credits epigraph motto letter reply response cookbook quote pullquote blockquote quotation testimonial guest expert speaker bio source interviewee zitat citation cita cite")

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

// hasPage reports somebody whom a link in the head leads to the page of, as of one who writes.
func (p *page) hasPage(s claims.Said) bool {
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
	helped, name := false, " "+Squeeze(name)+" "
	for _, part := range p.asked.deeds() {
		switch {
		case !strings.Contains(" "+Squeeze(part)+" ", name):
		case !isHelp(part):
			return false
		default:
			helped = true
		}
	}
	return helped
}

// readDeeds are what the short lines of the article's head and of its end say in turn of who
// did what.
func (p *page) readDeeds() (out []string) {
	for _, l := range p.headLines() {
		out = append(out, deedsOf(l)...)
	}
	for l := range p.tailLines(max(p.head.end, p.head.last-1)) {
		out = append(out, deedsOf(l)...)
	}
	return out
}

func deedsOf(l *prose.Line) (out []string) {
	for _, part := range partsOf(parted(l)) {
		for s := range strings.SplitSeq(part, ";") {
			out = append(out, byLabels(strings.TrimSpace(s))...)
		}
	}
	return out
}

// isHelp reports what an editor or a translator did, and their names behind it and nothing
// else: "Translated by Tom Lee for Ina Holm" tells of two.
func isHelp(part string) bool {
	part = strings.Trim(part, " .()")
	return slices.ContainsFunc(names["help"], func(begin string) bool {
		if len(part) <= len(begin) || !strings.EqualFold(part[:len(begin)], begin) {
			return false
		}
		rest := part[len(begin):]
		return strings.IndexAny(rest, " :：=＝") == 0 && arePeopleAlone(strings.TrimLeft(rest, " :：=＝"))
	})
}
