package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestNamesWithMoreBesideThem: names with what else pages set beside them.
func TestNamesWithMoreBesideThem(t *testing.T) {
	for name, tt := range map[string]struct{ want, page string }{
		"a broadcaster behind, no comma": {"Ina Holm", top + `<p>By Ina Holm BBC News</p>` + day5 + body},
		"and agencies":                   {"?Ina Holm", top + `<p>Ina Holm and agencies</p>` + day5 + body},
		"by and agencies":                {"Ina Holm", top + `<p>By Ina Holm and agencies</p>` + day5 + body},
		"staff and agencies":             {"", top + `<p>Alder staff and agencies</p>` + day5 + body},
		"text and pictures in brackets":  {"Ina Holm", top + `<p>Von Ina Holm (Text) und Tom Lee (Fotos)</p>` + day5 + body},
		"photos in brackets alone":       {"Ina Holm", top + `<p>Ina Holm (Text), Tom Lee (Foto)</p>` + day5 + body},
		"author and time in one":         {"Ina Holm", top + `<div class=byline>By <span>Ina Holm</span> <time datetime="2024-03-05">5 March 2024</time></div>` + body},
		"por the desk":                   {"", `<html lang=es>` + top + `<p>Por Redacción</p>` + day5 + body},
		"por an agency":                  {"", `<html lang=es>` + top + `<p>Por EFE</p>` + day5 + body},
		"initials":                       {"I. B. Holm", top + `<p>By I. B. Holm</p>` + day5 + body},
		"a doctor":                       {"Dr. Ina Holm", top + `<p>By Dr. Ina Holm</p>` + day5 + body},
		"junior":                         {"Tom Lee Jr", top + `<p>By Tom Lee Jr.</p>` + day5 + body},
		"junior behind a comma":          {"Tom Lee", top + `<p>By Tom Lee, Jr.</p>` + day5 + body},
		"an apostrophe":                  {"Ina O’Holm", top + `<p>By Ina O’Holm, Staff Writer</p>` + day5 + body},
		"four":                           {"Ina Holm; Tom Lee; Ann Roe; Per Dahl", top + `<p>By Ina Holm, Tom Lee, Ann Roe and Per Dahl</p>` + day5 + body},
		"a handle beside it":             {"Ina Holm", top + `<p>By Ina Holm <a>@inaholm</a></p>` + day5 + body},
		"follow":                         {"Ina Holm", top + `<div class=byline>By Ina Holm <button>Follow</button></div>` + day5 + body},
		"a share bar":                    {"Ina Holm", top + `<div class=byline>Ina Holm <span>Share</span> <span>Save</span></div>` + day5 + body},
		"reading time":                   {"?Ina Holm", top + `<div class=meta>Ina Holm · 4 min read · March 5, 2024</div>` + body},
		"avatar's words":                 {"Ina Holm", top + `<div class=byline-wrapper><img alt="Ina Holm's avatar"><div><a href="/@ina">Ina Holm</a></div><div>Mar 5, 2024</div></div>` + body},
		"profile and role":               {"Ina Holm", top + `<div class=author><a href=/author/ina>Ina Holm</a><br>Environment correspondent<br>Port Selm</div>` + day5 + body},
		"published in a category":        {"Ina Holm", top + `<div class=entry-meta>Posted on <time>March 5, 2024</time> by <a rel=author>Ina Holm</a> in <a rel=category>Ports</a></div>` + body},
		"data with the paper":            {"Ina Holm", ld + `"author":{"@type":"Person","name":"Ina Holm, Alder Post"}` + endLd + top + day5 + body},
		"data with a title":              {"Ina Holm", ld + `"author":[{"@type":"Person","name":"INA HOLM Staff Writer"}]` + endLd + top + day5 + body},
		"data as one text":               {"Ina Holm; Tom Lee", ld + `"author":"Ina Holm, Tom Lee"` + endLd + top + day5 + body},
		"data with By":                   {"Ina Holm", ld + `"author":{"@type":"Person","name":"By Ina Holm"}` + endLd + top + day5 + body},
		"data with an address":           {"", ld + `"author":{"@type":"Person","url":"https://alderpost.example/by/ina"}` + endLd + top + day5 + body},
		"a person typed as a thing":      {"?Ina Holm", ld + `"author":{"@type":"Thing","name":"Ina Holm"}` + endLd + top + day5 + body},
		"a desk typed as a person":       {"?Alder Post Staff", ld + `"author":{"@type":"Person","name":"Alder Post Staff"}` + endLd + top + day5 + body},
		"a ministry with and":            {"?Ministry of Ports and Shores", `<meta name=author content="Ministry of Ports and Shores">` + top + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
