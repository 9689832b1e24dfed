package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestTopicsAreNoAuthors: what an article is about is written as people and places are.
func TestTopicsAreNoAuthors(t *testing.T) {
	const article = `<main><article>`
	for name, tt := range map[string]struct{ want, page string }{
		"rights, above":               {"", article + `<div class=topic>Human Rights in China</div><h1>Ferry stays in port</h1>` + day5 + body},
		"a person told of, above":     {"", article + `<p class=kicker>Joe Biden in Israel</p><h1>Ferry stays in port</h1>` + day5 + body},
		"a person told of, below":     {"?Joe Biden", `<main><article><h1>Biden stays in port</h1><p>Joe Biden in Israel</p>` + day5 + body},
		"climate":                     {"?Climate Change", top + `<p class=sub>Climate Change in Africa</p>` + day5 + body},
		"a prince":                    {"?Prince Harry", top + `<p>Prince Harry in London</p>` + day5 + body},
		"a family":                    {"?Royal Family", top + `<p>Live updates in English</p><p>Royal Family in Kenya</p>` + day5 + body},
		"a region and time, above":    {"", article + `<p>Middle East · 5 min read</p><h1>Ferry stays in port</h1>` + day5 + body},
		"a field and time":            {"?Artificial Intelligence", top + `<p>Artificial Intelligence • 6 min read</p>` + day5 + body},
		"a bar and time, above":       {"", article + `<div>Public Health | 4 min read</div><h1>Ferry stays in port</h1>` + day5 + body},
		"agencies":                    {"?Old Harbour", top + `<p>Old Harbour with agencies</p>` + day5 + body},
		"a section's link":            {"", top + `<p><a href=/t>World Cup in Qatar</a></p>` + day5 + body},
		"a thing in the data":         {"?Local Politics", ld + `"author":{"@type":"Thing","name":"Local Politics"}` + endLd + top + day5 + body},
		"a person called a thing":     {"Tom Lee", ld + `"author":{"@type":"Thing","name":"Tom Lee"}` + endLd + top + day5 + body},
		"a thing and a byline":        {"Ina Holm", ld + `"author":{"@type":"Thing","name":"Ina Holm"}` + endLd + top + `<p class=author>Ina Holm</p>` + day5 + body},
		"a known name and a place":    {"Tom Lee", top + `<p>Tom Lee in Grim</p>` + day5 + body},
		"a known name and agencies":   {"Tom Lee", top + `<p>Tom Lee and agencies</p>` + day5 + body},
		"a known name and time":       {"Tom Lee", top + `<p>Tom Lee · 4 min read · March 5, 2024</p>` + body},
		"named for the author, place": {"Ina Holm", top + `<p class=author>Ina Holm in Port Selm</p>` + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
