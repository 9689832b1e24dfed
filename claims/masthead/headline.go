package masthead

import (
	"strings"
	"unicode"

	"factdesk/claims/text"
)

// headline is the line above the article that reads most like one: a page title cut
// at its separators, or the first line of five words or more that is no menu, byline
// or date. A title that stands again as a line of its own is taken from there.
func (g guesser) headline() (headline, publisher string) {
	for i := 0; i < min(g.body+3, len(g.d.Blocks)); i++ {
		if g.d.Blocks[i].Kind != text.Heading {
			continue
		}
		s := g.line(i)
		title, rest, titled := cutTitle(s)
		switch {
		case titled && words(title) >= 4:
			return g.again(title, i), siteName(rest)
		case words(s) >= 5 && !menu(s) && byline(s) == nil && dateIn(s) == "" && sentenceCase(s):
			return s, ""
		}
	}
	return "", ""
}

// again is the title as it stands below, with the article's own quotation marks.
func (g guesser) again(title string, at int) string {
	want := plain(title)
	for i := at + 1; i < len(g.d.Blocks) && i < at+40; i++ {
		if s := g.line(i); g.d.Blocks[i].Kind == text.Heading && plain(s) == want {
			return s
		}
	}
	return title
}

// cutTitle parts "Headline | News | Publisher" and "Headline - Publisher".
func cutTitle(s string) (title, rest string, ok bool) {
	if title, rest, ok = strings.Cut(s, " | "); ok && words(title) >= 4 {
		return title, rest, true
	}
	for _, sep := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(s, sep); i > 0 && words(s[i:]) <= 5 && words(s[:i]) >= 5 {
			return s[:i], s[i+len(sep):], true
		}
	}
	return s, "", false
}

func words(s string) int { return len(strings.Fields(s)) }

func menu(s string) bool {
	n := 0
	if strings.Contains(s, " | ") {
		return true
	}
	for _, sep := range []string{" | ", " · ", " › ", " / ", " • ", " > ", "  "} {
		n += strings.Count(s, sep)
	}
	return n >= 2 || n*3 >= words(s)
}

// sentenceCase reports a line that begins in upper case and does not go on with
// nothing else, as menus and mastheads do; a headline in title case still has its
// little words.
func sentenceCase(s string) bool {
	lower, first := 0, true
	for _, w := range strings.Fields(s) {
		r := []rune(strings.TrimLeft(w, "'‘’\"“"))
		if len(r) == 0 {
			continue
		}
		if first && unicode.IsLower(r[0]) {
			return false
		}
		first = false
		if unicode.IsLower(r[0]) {
			lower++
		}
	}
	return lower > 0
}
