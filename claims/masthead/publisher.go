package masthead

import (
	"slices"
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

// lastLines is how many lines from the end on the copyright may stand in.
const lastLines = 24

// copyright is the holder in "© 2023 Selm Financial Post."
func (g guesser) copyright() string {
	for i := len(g.d.Blocks) - 1; i >= max(0, len(g.d.Blocks)-lastLines); i-- {
		_, s, ok := strings.Cut(g.line(i), "©")
		if !ok {
			continue
		}
		s = strings.TrimLeft(s, " 0123456789-–,")
		s, _, _ = strings.Cut(s, ".")
		s, _, _ = strings.Cut(s, " All rights")
		if between(words(s), 1, 6) {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// mastheadLines is how many lines above the article an outlet's name may stand in.
const mastheadLines = 6

// masthead is a short line in title case above the headline that names an outlet.
func (g guesser) masthead(headline string) string {
	for i := range min(g.body, mastheadLines) {
		s := g.line(i)
		if s == headline {
			return ""
		}
		if outlet(s) {
			return s
		}
	}
	return ""
}

// outlet reports "The Harbour Post": two to five words in title case, one of them such as
// outlets have.
func outlet(s string) bool {
	all := strings.Fields(s)
	return between(len(all), 2, 5) && !slices.ContainsFunc(all, smallWord) && slices.ContainsFunc(all, outletWord)
}

// smallWord reports a word in lower case that names of outlets do not have.
func smallWord(w string) bool {
	return unicode.IsLower([]rune(w)[0]) && !inClass(w, lexicon.OutletLink)
}

func outletWord(w string) bool { return inClass(strings.ToLower(w), lexicon.OutletWord) }

// siteName is the last part of a title that is no section and no date.
func siteName(rest string) string {
	parts := strings.Split(rest, " | ")
	for _, p := range slices.Backward(parts) {
		p = strings.TrimSpace(p)
		switch {
		case p == "", dateIn(p) != "", inClass(strings.ToLower(p), lexicon.PageSection):
			continue
		}
		return p
	}
	return ""
}
