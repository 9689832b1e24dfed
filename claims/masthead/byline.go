package masthead

import (
	"strings"
	"unicode"

	"factdesk/claims/lexicon"
)

const (
	inByline  = 16 // words of a byline, at most
	afterBody = 4  // lines from the article's first paragraph on that may still be one
)

// bylines are the names of "By Jane Roe and John Doe, Geneva" near the top.
func (g guesser) bylines() []string {
	for i := range min(len(g.d.Blocks), g.body+afterBody) {
		if names := byline(g.line(i)); names != nil {
			return names
		}
	}
	return []string{}
}

func byline(s string) []string {
	rest, ok := afterBy(s)
	if !ok || words(rest) > inByline || strings.HasSuffix(rest, ".") {
		return nil
	}
	for _, stop := range []string{" | ", " in ", " - ", " · ", " • "} {
		rest, _, _ = strings.Cut(rest, stop)
	}
	first, final, several := strings.Cut(strings.ReplaceAll(rest, " & ", " and "), " and ")
	if !several {
		first, final = "", rest
	}
	final, _, _ = strings.Cut(final, ",") // behind it: the place
	var names []string
	for _, part := range append(strings.Split(first, ","), final) {
		if isName(part) {
			names = append(names, strings.TrimSpace(part))
		}
	}
	return names
}

// afterBy is what a line says of who wrote the article.
func afterBy(s string) (string, bool) {
	for _, by := range []string{"By ", "BY "} {
		if rest, ok := strings.CutPrefix(s, by); ok {
			return rest, true
		}
	}
	name, _, ok := strings.Cut(s, ", Staff Writer")
	return name, ok
}

// isName reports two to four words that begin in upper case, name particles aside, and
// of which none is an outlet's.
func isName(s string) bool {
	for _, w := range strings.Fields(s) {
		if !capital(w) && !inClass(w, lexicon.NameParticle) {
			return false
		}
		if outletWord(w) {
			return false
		}
	}
	return between(words(s), 2, 4)
}

func capital(word string) bool { return unicode.IsUpper([]rune(word)[0]) }

// inClass asks the English lexicon, as what stands around an article is read as English
// until its language is known.
func inClass(word string, c lexicon.Class) bool { return lexicon.English().Of(word).Is(c) }
