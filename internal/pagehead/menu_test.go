package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestSectionsThatNothingNames: ways, kickers and menus in elements that no class names.
func TestSectionsThatNothingNames(t *testing.T) {
	const (
		bar  = `<header><a href="/">Alder Post</a> <nav><a href="/p">Politik</a> <a href="/k">Kultur &amp; Leben</a> <a href="/episodes">Episodes</a></nav></header>`
		deep = "https://www.alder.example/nord/hafen/faehre-bleibt"
	)
	kicker := func(s string) string { return bar + `<main>` + s + `<h1>Ferry stays in port</h1>` + day5 + body }
	way := func(s string) string { return `<div>` + s + `</div>` + top + day5 + body }
	for name, tt := range map[string]struct{ want, at, page string }{
		"German, a way by the address":      {"Hafen", deep, way(`<a href="/">Start</a> <a href="/nord">Nord</a> <a href="/nord/hafen">Hafen</a>`)},
		"Polish, a way in a list":           {"Porty", deep, `<ul><li><a href="/">Główna</a></li> <li>› <a href="/r">Region</a></li> <li>› <a href="/r/p">Porty</a></li></ul>` + top + day5 + body},
		"Hindi, a way by arrows":            {"बंदरगाह", post, way(`<a href="/">होम</a> › <a href="/x">राज्य</a> › <a href="/y">बंदरगाह</a>`)},
		"Japanese, a way of one step":       {"港湾", post, way(`<a href="/">トップ</a> > <a href="/minato">港湾</a> > 記事`)},
		"Greek, a way to the article":       {"Λιμάνι", post, way(`<a href="/">Αρχική</a> » <a href="/l">Λιμάνι</a> » <a href="/a">Ferry stays in port</a>`)},
		"a bar of links":                    {"", post, way(`<a href="/">Alder Post</a> <a href="/s">Sport</a> <a href="/m">Market</a>`)},
		"a bar of links with strokes":       {"", post, way(`<a href="/">Home</a> / <a href="/s">Sport</a> / <a href="/contact">Contact</a>`)},
		"a bar of many arrows":              {"", post, way(`<a href="/">Home</a> › <a href=/1>B</a> › <a href=/2>C</a> › <a href=/3>D</a> › <a href=/4>E</a> › <a href=/5>F</a> › <a href=/6>G</a> › <a href=/7>H</a> › <a href=/8>I</a>`)},
		"a kicker of the menu":              {"Politik", post, kicker(`<p>Politik</p>`)},
		"a kicker in capitals":              {"Kultur & Leben", post, kicker(`<p>KULTUR &amp; LEBEN</p>`)},
		"a kicker that is a link":           {"Politik", post, kicker(`<a href="/p">Politik</a> <span>Bilderserie</span>`)},
		"a kicker of the address":           {"Nord", deep, kicker(`<p>NORD</p>`)},
		"a kicker of the address, Spanish":  {"Economía Local", "https://www.alder.example/economia-local/2024/ferry", kicker(`<p>Economía Local</p>`)},
		"the kind of a text":                {"", post, kicker(`<p>Press release</p>`)},
		"a sentence of the menu's words":    {"", post, kicker(`<p>Politik ist, was zählt</p>`)},
		"the site's name":                   {"", post, kicker(`<p>Alder Post</p>`)},
		"the menu, by the address":          {"Politik", "https://www.alder.example/p/faehre", bar + top + day5 + body},
		"the menu's way to all episodes":    {"", "https://www.alder.example/episodes/88", bar + top + day5 + body},
		"the menu, another folder":          {"", "https://www.alder.example/x/faehre", bar + top + day5 + body},
		"the article's header is no menu":   {"", post, `<main><article><header><a href="/t">Grim Island</a><h1>Ferry stays in port</h1></header>` + day5 + body},
		"the menu itself above a headline":  {"", post, `<nav><a href="/t">Sport</a></nav><h1>Ferry stays in port</h1>` + day5 + body},
		"data of a way without the article": {"Ports", post, `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"position":1,"item":{"@id":"/","name":"Home"}},{"position":2,"item":{"@id":"https://www.alder.example/ports","name":"Ports"}},{"position":3,"item":{"@id":"` + post + `","name":"Ferry"}}]}</script>` + top + day5 + body},
		"data of a way to nowhere":          {"", post, `<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"position":1,"name":"Home"},{"position":2,"name":"Ferry stays in port"}]}</script>` + top + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldSection, tt.page, tt.at); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
