package text

import "strings"

// Plain is a line without case, signs and white space, to compare headlines by.
func Plain(s string) string {
	return strings.Map(func(c rune) rune {
		if IsSpace(c) || IsQuote(c) || IsDash(c) || strings.ContainsRune(".,:;!?-|", c) {
			return -1
		}
		return c
	}, strings.ToLower(s))
}
