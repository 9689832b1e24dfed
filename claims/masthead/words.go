package masthead

import (
	"strings"

	"factdesk/claims/text"
)

var months = monthTable(`january february march april may june july august september october november december
		jan feb mar apr may jun jul aug sep oct nov dec jan. feb. mar. apr. may jun. jul. aug. sept oct. nov. dec.`)

// particles join the parts of a name.
var particles = set(`von van der den de del della da di dos du la le el al bin ibn ben ter ten af av zu y abu umm`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func monthTable(words string) map[string]int {
	m := make(map[string]int)
	for i, w := range strings.Fields(words) {
		m[w] = i%12 + 1
	}
	m["sept"], m["sept."] = 9, 9
	return m
}

func trimOrdinal(s string) string {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if t, ok := strings.CutSuffix(s, suffix); ok {
			return t
		}
	}
	return s
}

// plain is a line without case, signs and white space, to compare headlines by.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if text.IsSpace(c) || text.IsQuote(c) || text.IsDash(c) || strings.ContainsRune(".,:;!?-|", c) {
			return -1
		}
		return c
	}, strings.ToLower(s))
}
