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
var joinedBy = lazily(`^((?:\S+\s)+\S+)\s([ו\x{0648}])\s?(\S+)(\s\S.*)$`)

// begunSo are Arabic given names that begin with that letter.
var begunSo = wordSet("ليد ائل سام سيم فاء داد رد جدي جيه صفي لاء ئام")

// besideAnother parts two names that such a letter joins: "נעמה דורון ואיתמר לוי".
func besideAnother(s string) string {
	m := joinedBy().FindStringSubmatch(withoutBy(s))
	switch {
	case m == nil, begunSo[m[3]]:
		return s
	}
	return m[1] + " & " + m[3] + m[4]
}
