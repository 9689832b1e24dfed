package masthead

import (
	"strings"
	"unicode"
)

// copyright is the holder in "© 2023 Selm Financial Post."
func (g guesser) copyright() string {
	for i := len(g.d.Blocks) - 1; i >= 0 && i > len(g.d.Blocks)-25; i-- {
		s := g.line(i)
		at := strings.Index(s, "©")
		if at < 0 {
			continue
		}
		s = strings.TrimLeft(s[at+len("©"):], " 0123456789-–,")
		s, _, _ = strings.Cut(s, ".")
		s, _, _ = strings.Cut(s, " All rights")
		if n := words(s); n > 0 && n <= 6 {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// masthead is a short line in title case above the headline that names an outlet.
func (g guesser) masthead(headline string) string {
	for i := 0; i < g.body && i < 6; i++ {
		s := g.line(i)
		if s == headline {
			return ""
		}
		if n := words(s); n >= 2 && n <= 5 && outlet(s) {
			return s
		}
	}
	return ""
}

var outletWords = set(`news times post herald observer guardian telegraph tribune standard courier gazette journal press wire agency
	today mail express chronicle daily service independent mirror globe star sun bote zeitung anzeiger echo argus examiner record
	review dispatch sentinel register monitor broadcasting radio`)

func outlet(s string) bool {
	found := false
	for _, w := range strings.Fields(s) {
		if unicode.IsLower([]rune(w)[0]) && w != "of" && w != "the" {
			return false
		}
		found = found || outletWords[strings.ToLower(w)]
	}
	return found
}

// siteName is the last part of a title that is no section and no date.
func siteName(rest string) string {
	parts := strings.Split(rest, " | ")
	for i := len(parts) - 1; i >= 0; i-- {
		p := strings.TrimSpace(parts[i])
		if dateIn(p) == "" && !sections[strings.ToLower(p)] && p != "" {
			return p
		}
	}
	return ""
}

var sections = set(`news world politics business sport sports opinion culture health science tech technology climate environment
	economy europe asia africa americas uk us local live video latest money markets society`)
