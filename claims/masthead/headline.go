package masthead

import (
	"slices"
	"strings"
	"unicode"

	"factdesk/claims/text"
)

// headline is the line above the article that reads most like one: a page title cut
// at its separators, or the first line of five words or more that is no menu, byline
// or date. A title that stands again as a line of its own is taken from there.
func (g guesser) headline() (headline, publisher string) {
	if s := g.short(); s != "" {
		return s, ""
	}
	for i := range min(g.body+3, len(g.d.Blocks)) {
		if g.d.Blocks[i].Kind != text.Heading {
			continue
		}
		s := g.line(i)
		title, rest := cutTitle(s)
		switch {
		case rest != "" && words(title) >= 4:
			return g.again(title, i), siteName(rest)
		case readsAsHeadline(s):
			return s, ""
		}
	}
	return "", ""
}

// short is a headline of three or four words: the first line of the text, with a sentence
// right below it or one line further down.
func (g guesser) short() string {
	switch {
	case g.body == 0, g.body > 2, g.body >= len(g.d.Blocks), g.d.Blocks[0].Kind != text.Heading:
		return ""
	}
	s := g.line(0)
	switch words(s) {
	case 3, 4:
		if !ofThePage(s) {
			return s
		}
	}
	return ""
}

// ofThePage reports a line that is no sentence's words, or says what pages say.
func ofThePage(s string) bool {
	switch {
	case menu(s), byline(s) != nil, dateIn(s) != "":
		return true
	}
	return !sentenceCase(s)
}

// readsAsHeadline reports a sentence's words that say nothing of the page.
func readsAsHeadline(s string) bool {
	if words(s) < 5 {
		return false
	}
	return !ofThePage(s)
}

// farAgain is how many lines below the title its headline is looked for.
const farAgain = 40

// again is the title as it stands below, with the article's own quotation marks.
func (g guesser) again(title string, at int) string {
	want := text.Plain(title)
	for i := at + 1; i < min(len(g.d.Blocks), at+farAgain); i++ {
		if s := g.line(i); g.d.Blocks[i].Kind == text.Heading && text.Plain(s) == want {
			return s
		}
	}
	return title
}

// cutTitle parts "Headline | News | Publisher" and "Headline - Publisher"; rest is ""
// where there is nothing to part.
func cutTitle(s string) (title, rest string) {
	if title, rest, _ = strings.Cut(s, " | "); rest != "" && words(title) >= 4 {
		return title, rest
	}
	for _, sep := range []string{" - ", " – ", " — "} {
		i := strings.LastIndex(s, sep)
		if i > 0 && words(s[:i]) >= 5 && words(s[i:]) <= 5 {
			return s[:i], s[i+len(sep):]
		}
	}
	return s, ""
}

func words(s string) int { return len(strings.Fields(s)) }

func menu(s string) bool {
	if strings.Contains(s, " | ") {
		return true
	}
	n := 0
	for _, sep := range []string{" · ", " › ", " / ", " • ", " > ", "  "} {
		n += strings.Count(s, sep)
	}
	return n >= 2 || n*3 >= words(s)
}

// sentenceCase reports a line that begins in upper case and does not go on with
// nothing else, as menus and mastheads do; a headline in title case still has its
// little words.
func sentenceCase(s string) bool {
	var lower []bool // for each word
	for _, w := range strings.Fields(s) {
		if r := []rune(strings.TrimLeft(w, "'‘’\"“")); len(r) > 0 {
			lower = append(lower, unicode.IsLower(r[0]))
		}
	}
	return len(lower) > 0 && !lower[0] && slices.Contains(lower, true)
}
