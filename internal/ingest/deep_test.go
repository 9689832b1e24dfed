package ingest

import (
	"runtime/debug"
	"strings"
	"testing"
)

// What is nested or repeated a hundred thousand times is read, or refused, without as
// many calls inside each other: no recover helps against a stack's end.
func TestNothingIsGoneIntoWithoutEnd(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(8 << 20)) // beyond it the process ends
	const n = 100_000
	around := func(open, end string) string { return strings.Repeat(open, n) + "words" + strings.Repeat(end, n) }
	body := "<article>" + strings.Repeat("<p>"+sentence+"</p>", 20) + "</article>"
	linked := func(json string) string { return `<script type="application/ld+json">` + json + "</script>" + body }
	for name, page := range map[string]string{
		"elements":         around("<div>", "</div>"),
		"inline elements":  around("<span>", "</span>") + body,
		"lists":            around("<ul><li>", "</li></ul>"),
		"tables":           around("<table><tr><td>", "</td></tr></table>"),
		"foreign elements": around("<svg><g>", "</g></svg>") + body,
		"templates":        around("<template>", "</template>") + body,
		"formatting":       around("<b>", "</b>") + body,
		"linked lists":     linked(around("[", "]")),
		"linked objects":   linked(strings.Repeat(`{"@graph":`, n) + "0" + strings.Repeat("}", n)),
		"linked names":     linked(`{"@type":"NewsArticle","author":` + strings.Repeat(`{"name":`, 9000) + `"x"` + strings.Repeat("}", 9000) + "}"),
		"a title's site":   "<title>Head" + strings.Repeat(" | Site", n) + `</title><meta property="og:site_name" content="Site">` + body,
		"quotes":           "<p>" + strings.Repeat("“", n) + sentence + strings.Repeat("”", n),
		"brackets":         "<p>" + strings.Repeat("(", n) + sentence + strings.Repeat(")", n),
	} {
		t.Run(name, func(t *testing.T) {
			NewPages(nil).Read(t.Context(), []byte(page), "utf-8", "https://www.example.com/a")
		})
	}
}
