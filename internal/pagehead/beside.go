package pagehead

import (
	"regexp"
	"strings"
)

// innermost are brackets that hold none.
var innermost = regexp.MustCompile(`\s*[(\[][^()\[\]]*[)\]]\s*`)

// withoutBrackets drops what stands in brackets, and in brackets in these, and what an open
// one begins: "Ina Holm (Saint-Selm (Creuse), envoyée spéciale)".
func withoutBrackets(s string) string {
	for range mostBrackets {
		less := innermost.ReplaceAllString(s, " ")
		if less == s {
			break
		}
		s = less
	}
	if i := strings.IndexAny(s, "(["); i > 0 {
		s = s[:i]
	}
	return line(s)
}

// mostBrackets is how deep brackets stand in brackets, at most.
const mostBrackets = 3

// joinedBy is a letter that says "and" in front of a word, in Hebrew and in Arabic, between
// names of two words or more.
var joinedBy = lazily(`^((?:\S+\s)+\S+)\s([ו\x{0648}])(\s?)(\S+)(\s\S.*)$`)

// besideAnother parts two names that such a letter joins: "נעמה דורון ואיתמר לוי". Names begin
// with it too, so what is behind it in one word has to be a given name that is known.
func besideAnother(s string) string {
	m := joinedBy().FindStringSubmatch(withoutBy(s))
	switch {
	case m == nil:
		return s
	case m[3] != "", names.has("given", m[4]):
		return m[1] + " & " + m[4] + m[5]
	}
	return s
}
