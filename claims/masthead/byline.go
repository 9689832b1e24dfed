package masthead

import (
	"strings"
	"unicode"
)

// bylines are the names of "By Jane Roe and John Doe, Geneva" near the top.
func (g guesser) bylines() []string {
	for i := 0; i < min(len(g.d.Blocks), g.body+4); i++ {
		if names := byline(g.line(i)); names != nil {
			return names
		}
	}
	return []string{}
}

func byline(s string) []string {
	rest, ok := strings.CutPrefix(s, "By ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "BY ")
	}
	if !ok {
		if name, _, staff := strings.Cut(s, ", Staff Writer"); staff {
			rest, ok = name, true
		}
	}
	if !ok || words(rest) > 16 || strings.HasSuffix(rest, ".") {
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
		if part = strings.TrimSpace(part); words(part) >= 2 && words(part) <= 4 && titled(part) {
			names = append(names, part)
		}
	}
	return names
}

// titled reports that every word begins in upper case, name particles aside.
func titled(s string) bool {
	for _, w := range strings.Fields(s) {
		r := []rune(w)[0]
		if !unicode.IsUpper(r) && !particles[w] || outletWords[strings.ToLower(w)] {
			return false
		}
	}
	return true
}
