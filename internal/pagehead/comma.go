package pagehead

import (
	"slices"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// Doubts of a name.
const (
	mayBeTown = "It stands behind a name and a comma, and may be a town."
	nameAlone = "It stands alone at the head of the article, and nothing says that it is who wrote it."
)

// isSecond reports a name behind the only comma of a byline that is another author's, and
// not that of a town: "By Ina Holm, Tom Lee", not "By Ina Holm, Port Selm".
func (p *page) isSecond(name string) bool {
	switch {
	case !mayBePerson(name), p.isInDateline(name):
		return false
	}
	return isKnownGiven(firstWord(name))
}

// mayBePerson reports a person's name that is none of a town, or of a house: "ARD Berlin".
func mayBePerson(name string) bool {
	switch first := firstWord(name); {
	case !isPerson(name), !isName(name), isPlaceLike(name):
		return false
	default:
		return first != strings.ToUpper(first) || first == strings.ToLower(first)
	}
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// mayBeSecond reports a name behind a comma that may be a person's or a town's.
func mayBeSecond(name string) bool {
	if isPlaceLike(name) {
		return isKnownGiven(firstWord(name)) // "Thomas Beach"
	}
	return mayBePerson(name)
}

// mayBeWhere reports a name that stands where a byline has a town: behind a comma, or
// behind an "in" somewhere before it. An "and" alone goes on with people.
func mayBeWhere(s, name string) bool {
	before, _, _ := strings.Cut(strings.ToLower(s), strings.ToLower(name))
	return strings.HasSuffix(strings.TrimRight(before, " "), ",") || strings.Contains(before, " in ")
}

// isPlaceLike reports a name that begins or ends with a word of the names of towns.
func isPlaceLike(name string) bool {
	f := strings.Fields(strings.ToLower(name))
	if len(f) < 2 {
		return false
	}
	return names.has("townfirst", strings.Trim(f[0], ".")) || names.has("townlast", f[len(f)-1])
}

// isInDateline reports a name that the article's first paragraph begins with.
func (p *page) isInDateline(name string) bool {
	return p.head.body < len(p.lines) && strings.HasPrefix(Squeeze(p.lines[p.head.body].Text), Squeeze(name))
}

// isKnownGiven reports a given name of people in the news.
func isKnownGiven(s string) bool {
	s = strings.ToLower(s)
	for _, l := range []*lexicon.Lexicon{lexicon.English(), lexicon.German()} {
		if slices.Contains(l.Words(lexicon.NameOfHer), s) || slices.Contains(l.Words(lexicon.NameOfHim), s) {
			return true
		}
	}
	return false
}

// offeredSeconds are the names behind a comma that may be towns.
func (p *page) offeredSeconds(known []claims.Said) (out []claims.Said) {
	for _, l := range p.headLines() {
		for _, part := range partsOf(parted(l)) {
			rest := afterBy(part, false)
			for _, name := range peopleIn(rest) {
				has := func(s claims.Said) bool { return s.Value == name }
				switch {
				case !endsBehindComma(rest, name), !mayBeSecond(name), slices.ContainsFunc(known, has):
				default:
					out = append(out, claims.Said{Field: claims.FieldByline, Value: name, From: "byline of the page", As: cut(part, maxAs), Doubt: mayBeTown})
				}
			}
		}
	}
	return out
}

// offeredLines are names that stand alone beside a day at the head of an article that says
// of nobody that they wrote it.
func (p *page) offeredLines() (out []claims.Said) {
	for i, l := range p.headLines() {
		name := tidyName(l.Text)
		switch {
		case i < p.head.title, p.isPictures(l.Node), isLabelled(l.Text), isCredit(l.Text), !mayBePerson(name), closed(name) != closed(fromCapitals(l.Text)), withoutBy(l.Text) != l.Text:
		case p.hasDayBeside(i):
			out = append(out, claims.Said{Field: claims.FieldByline, Value: name, From: "line beside the headline", Doubt: nameAlone})
		}
	}
	return out
}

// isLabelled reports a line with a label for a name, which is not known to be "by".
func isLabelled(s string) bool { return strings.ContainsAny(s, ":：") }

// hasDayBeside reports a line right before or behind a day.
func (p *page) hasDayBeside(i int) bool {
	for k, l := range p.headLines() {
		switch {
		case k < p.head.title, k != i-1 && k != i+1:
		case len(spot(l.Text, "")) > 0:
			return true
		}
	}
	return false
}
