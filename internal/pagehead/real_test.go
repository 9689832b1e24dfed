package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestKindsOfRealPages: what the first run on real pages missed, in heads of our own.
func TestKindsOfRealPages(t *testing.T) {
	box := func(alt, words string) string {
		return top + day5 + body + `<div class=author-details><div><a href="https://social.example/"><img src=a.jpg alt="` + alt + `"></a></div><div class=bio>` + words + `</div></div></article>`
	}
	heads{
		"additional reporting, at the end":   {"Ina Holm; Tom Lee", top + day5 + body + body + `<p>(Reporting by Ina Holm and Tom Lee in Selm; additional reporting by Eva Sanz; Editing by Ann Roe)</p>`},
		"additional reporting, beside":       {"Ina Holm", top + `<p>By Ina Holm, additional reporting by Eva Sanz</p>` + body},
		"German":                             {"Ina Holm", `<html lang=de>` + top + `<p>Von Ina Holm, Mitarbeit: Eva Sanz</p>` + body},
		"French":                             {"Ana Roux", `<html lang=fr>` + top + `<p>Par Ana Roux avec la participation de Luc Petit</p>` + body},
		"Spanish":                            {"Ana Ruiz", `<html lang=es>` + top + `<p>Por Ana Ruiz con la colaboración de Eva Sanz</p>` + body},
		"reporting":                          {"Ina Holm", top + `<p>Reporting by Ina Holm</p>` + body},
		"a box with her picture":             {"Ina Holm", box("Ina Holm", "Ina Holm is a freelance writer living in Selm.")},
		"a box with her picture, German":     {"Ina Holm", box("Ina Holm", "Ina Holm ist Reporterin in Selm.")},
		"a box with her picture, Spanish":    {"Ana Ruiz", box("Ana Ruiz", "Ana Ruiz escribe de puertos.")},
		"a picture of something else":        {"", box("A ferry in the port", "Ina Holm is a freelance writer.")},
		"a picture of somebody else":         {"", box("Tom Lee", "Ferries are Ina Holm's life.")},
		"a picture in no box for the author": {"", top + day5 + body + `<div class=teaser><img alt="Ina Holm"> Ina Holm is running for mayor of Selm.</div></article>`},
		"a newsletter":                       {"?The Night Ferry", ld + `"author":{"@type":"Person","name":"The Night Ferry"}` + endLd + top + body},
		"a column":                           {"?The Selm View", `<meta name=author content="The Selm View">` + top + body},
		"a name that begins alike":           {"Thea Night", `<meta name=author content="Thea Night">` + top + body},
		"a Vietnamese name":                  {"Thế Anh", `<meta name=author content="Thế Anh">` + top + body},
	}.check(t, claims.FieldByline)
	heads{
		"a slogan for a name":           {"Alder Post", `<meta property="og:site_name" content="How to row in Selm"><meta name=author content="Alder Post Editorial Staff">` + top + body},
		"a slogan, a newsroom":          {"Alder Post", `<meta property="og:site_name" content="All that the sea brings"><meta name=author content="Alder Post Newsroom">` + top + body},
		"another house's desk":          {"Grim Herald", `<meta property="og:site_name" content="Grim Herald"><meta name=author content="Selm News Service">` + top + body},
		"a desk alone":                  {"Grim Herald", `<meta property="og:site_name" content="Grim Herald"><meta name=author content="Web Desk">` + top + body},
		"an address behind the sign":    {"ALDERPOST.info", `<meta property="og:site_name" content="ALDERPOST.info">` + top + body + `</article><footer>© ALDERPOST.info 2024</footer>`},
		"a stop behind the sign":        {"Selm Sun", top + body + `</article><footer>© 2024 Selm Sun. All rights reserved.</footer>`},
		"an address, and a name beside": {"Le Vespéral", `<title>Ferry stays in port | Le Vespéral</title><meta property="og:site_name" content="Le Vespéral.fr">` + top + body},
	}.check(t, claims.FieldPublisher)
	in := func(links string) string {
		return `<div class=page><div class=post><h1>Ferry stays in port</h1>` + body + `<p>` + links + `</p></div></div>`
	}
	section := func(s string) string { return `<meta property="article:section" content="` + s + `">` + top + body }
	heads{
		"a category":               {"Harbours", in(`Filed under: <a href=/c/h rel="category tag">Harbours</a>`)},
		"a category, Indonesian":   {"Pelabuhan", in(`Ditulis dalam <a href=/c/p rel=category>Pelabuhan</a>`)},
		"a category, twice":        {"Harbours", in(`<a href=/c/h rel=category>Harbours</a> <a href=/c/h rel=category>Harbours</a>`)},
		"two categories":           {"", in(`<a href=/c/h rel=category>Harbours</a>, <a href=/c/s rel=category>Ships</a>`)},
		"a category of another":    {"", in("") + `<div class=related><a href=/c/h rel=category>Harbours</a></div>`},
		"no category":              {"", in(`<a href=/c/u rel="category tag">Uncategorized</a>`)},
		"all pieces":               {"", section("articles")},
		"the front page":           {"", section("Homepage")},
		"none, French":             {"", section("Non classé")},
		"none, Russian":            {"", section("Без рубрики")},
		"one that is called alike": {"Homes", section("Homes")},
		"who wrote, above":         {"", `<nav><a href=/ina>Ina Holm</a></nav>` + ld + `"author":{"@type":"Person","name":"Ina Holm"}` + endLd + `<main><article><p>Ina Holm</p><h1>Ferry stays in port</h1>` + body},
		"a town, above":            {"Selm", `<nav><a href=/selm>Selm</a></nav>` + ld + `"author":{"@type":"Person","name":"Ina Holm"}` + endLd + `<main><article><p>Selm</p><h1>Ferry stays in port</h1>` + body},
	}.check(t, claims.FieldSection)
}
