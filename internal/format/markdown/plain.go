package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/util"
)

// unescaped reads escapes and entities.
func unescaped(raw []byte) []byte {
	return util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(raw)))
}

// withoutTags is HTML without its tags and comments.
func withoutTags(s string) string {
	var b strings.Builder
	for {
		text, tag, ok := strings.Cut(s, "<")
		b.WriteString(text)
		if !ok {
			return html.UnescapeString(b.String())
		}
		end := ">"
		if strings.HasPrefix(tag, "!--") {
			end = "-->"
		}
		_, rest, ok := strings.Cut(tag, end)
		if !ok {
			return html.UnescapeString(b.String())
		}
		s = rest
	}
}
