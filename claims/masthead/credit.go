package masthead

import (
	"regexp"
	"slices"
	"strings"
)

// Credit is an agency whose work an article says that it is.
type Credit struct {
	Name string
	From string // where: "dateline", "last lines of the text"
	As   string // the words there
}

var (
	// creditLine is the desk and its sources at an article's end: "kmm/wmr (AFP, AP, dpa)".
	creditLine = regexp.MustCompile(`^[\p{L}/., -]{0,40}\(([^()]{2,80})\)\.?$`)
	// trailing is what an article ends with, on a line of its own or behind its last sentence.
	trailing = regexp.MustCompile(`(?:^|[.!?”"’)]\s*(?:[-–—]+\s*)?|[-–—/]\s*|\()((?:\p{L}+[ ])?\p{L}{2,12})\)?\.?$`)
	// inputs is "(With inputs from PTI and ANI)", "Source: AFP".
	inputs = regexp.MustCompile(`(?i)\b(?:inputs? from|material from|con información de|con informaciones de|com informações d[aeo]|mit material (?:von|der)|source|sources|agencies|agency|quelle|fuente|fonte)\s*:?\s+(.{2,60}?)[).]*$`)
	// helped is "Reuters contributed to this report."
	helped = regexp.MustCompile(`^(?:The )?(.{2,60}?) contributed to this (?:report|story|article)`)
	parts  = regexp.MustCompile(`\s*(?:,|;|/|\||&|\s(?:and|und|et|y|e)\s)\s*`)
)

const (
	atBegin = 3 // paragraphs in which a dateline may stand
	atEnd   = 3 // and a credit
)

// Credits are the agencies in the dateline of an article and in the lines that end it.
func Credits(paragraphs []string) (out []Credit) {
	add := func(name, from, as string) {
		if wire, ok := Agency(name); ok && !slices.ContainsFunc(out, func(c Credit) bool { return c.Name == wire }) {
			out = append(out, Credit{wire, from, as})
		}
	}
	for _, p := range paragraphs[:min(atBegin, len(paragraphs))] {
		for _, name := range datelineNames(strings.ToValidUTF8(p[:min(len(p), opening)], "")) {
			add(name, "dateline", firstWords(p, 6))
		}
	}
	for _, p := range paragraphs[max(0, len(paragraphs)-atEnd):] {
		for _, name := range credited(p) {
			add(name, "last lines of the text", lastWords(p, 6))
		}
	}
	return out
}

// opening is how many bytes of a paragraph may be its dateline.
const opening = 120

func credited(p string) (names []string) {
	for _, re := range []*regexp.Regexp{inputs, helped, creditLine} {
		if m := re.FindStringSubmatch(p[max(0, len(p)-200):]); m != nil {
			names = append(names, parts.Split(m[1], -1)...)
		}
	}
	if m := trailing.FindStringSubmatch(p[max(0, len(p)-40):]); m != nil {
		names = append(names, m[1])
	}
	return names
}

func lastWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[max(0, len(f)-n):], " ")
}
