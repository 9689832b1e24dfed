package masthead

import (
	"slices"
	"strings"

	"factdesk/claims/text"
)

const (
	longestDesk = 19 // bytes before the bracket of "wd/sms (AP)"
	longestName = 3  // words of an agency's name
)

// agencies reads "wd/sms (AP, AFP, Reuters)" below the article and "LONDON (AP) —"
// above it. In a signature of the first kind any short name counts.
func (g guesser) agencies() []string {
	out := []string{}
	for i, b := range g.d.Blocks {
		if g.d.Watch.Over() {
			break
		}
		var names []string
		switch b.Kind {
		case text.Heading:
			names = signature(g.line(i))
		case text.Prose:
			names = datelineAgency(g.line(i))
		}
		for _, n := range names {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
	}
	return out
}

// signature are the agencies of "wd/sms (AP, AFP, Reuters)".
func signature(s string) (names []string) {
	open := strings.LastIndexByte(s, '(')
	if open < 0 || open > longestDesk || !strings.HasSuffix(s, ")") {
		return nil
	}
	desk, list := s[:open], s[open+1:len(s)-1]
	if !strings.Contains(desk, "/") {
		return nil
	}
	for _, a := range strings.Split(list, ",") {
		if between(words(a), 1, longestName) {
			names = append(names, strings.TrimSpace(a))
		}
	}
	return names
}

// datelineAgency is the agency of "GENEVA, Jan 21 (Reuters) - …".
func datelineAgency(s string) []string {
	place, rest, _ := strings.Cut(s, "(")
	name, after, closed := strings.Cut(rest, ")")
	switch {
	case !closed, !between(len(place), 2, 50), !between(len(name), 1, 29), !dashFirst(after):
		return nil
	}
	known, ok := Agency(name)
	switch {
	case ok:
		return []string{known}
	case words(name) != 1:
		return nil
	}
	return []string{name}
}

func dashFirst(s string) bool { return strings.IndexAny(strings.TrimLeft(s, " "), "-–—") == 0 }

func between(n, least, most int) bool { return least <= n && n <= most }
