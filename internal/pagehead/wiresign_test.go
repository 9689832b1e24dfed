package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestAgenciesThatTheTextBearsOut: names that no list has, with what speaks for them.
func TestAgenciesThatTheTextBearsOut(t *testing.T) {
	const text = ` The ferry between Alder and the island of Grim has not left port since Monday, and 412 people wait on the island for their way home.</p>`
	in := func(head, text string) string {
		return `<meta property="og:site_name" content="Alder Post">` + top + head + day5 + text + body
	}
	heads{
		"letters of its name in the dateline":  {"Continental Press", in(`<p>By Ina Holm, Continental Press</p>`, `<p>PORT SELM (CP) —`+text)},
		"its line of rights":                   {"Coastal Press", in(`<p>By Ina Holm, Coastal Press</p>`, `<p>`+text) + `<p>Copyright 2024 The Coastal Press. All rights reserved.</p>`},
		"Portuguese, in the dateline":          {"Agência Lume", in(`<p><b>Agência Lume</b> <span>às 12:06</span></p>`, `<p>Selm, 14 set 2025 (Lume) –`+text)},
		"Portuguese, at the end":               {"Agência Lume", in(`<p>Agência Lume</p>`, `<p>`+text) + `<p>Lume/Fim</p>`},
		"Russian, quoted":                      {"ИА «Северный вестник»", in(`<p>Источник: ИА «Северный вестник»</p>`, `<p>`+text)},
		"Ukrainian, quoted":                    {"ІА «Північ»", in(`<p>Джерело: ІА «Північ»</p>`, `<p>`+text)},
		"Japanese, behind a place":             {"遠洋通信", in(`<p>【ポート・セルム＝遠洋通信】</p>`, `<p>`+text)},
		"Czech, letters in the line of rights": {"KTZ", in(`<p class=autor><a>KTZ</a>, <a>Jana Malá</a></p>`, `<p>`+text) + `</article><footer>© 2024. Šíření obsahu KTZ je zakázáno.</footer>`},
		"Polish, letters behind a label":       {"KAP", in(`<p class=author>oprac. Ewa Las, <span>źródło: KAP</span></p>`, `<p>`+text) + `</article><footer>© 2024 Alder. Treści KAP są chronione, wszelkie prawa zastrzeżone.</footer>`},
		"small letters in the data":            {"dpa", ld + `"author":{"@type":"Person","name":"dpa"}` + endLd + top + body},
		"a known one, once":                    {"AP", in(`<p>By Ina Holm, Associated Press</p>`, `<p>SELM (AP) —`+text)},
		"a name without a sign":                {"", in(`<p>By Ina Holm, Coastal Press</p>`, `<p>`+text)},
		"a paper's own service":                {"", in(`<p>By Ina Holm, Alder News Service</p>`, `<p>SELM (ANS) —`+text)},
		"a part of the site's name":            {"", `<meta property="og:site_name" content="Selm Free Press">` + top + `<p>By Ina Holm, Free Press</p><p>SELM (FP) —` + text + body},
		"an office with rights":                {"", in(`<p>Environment Agency</p>`, `<p>`+text) + `<p>© Environment Agency 2024</p>`},
		"letters of an office at the foot":     {"", in(`<p>Source: WHO</p>`, `<p>`+text) + `</article><footer>© 2024 Alder Post, with data of WHO</footer>`},
		"a broadcaster's letters at the head":  {"", in(`<p>MRF | Nachrichten</p>`, `<p>`+text) + `</article><footer>© MRF 2024</footer>`},
		"letters of another in the dateline":   {"AP", in(`<p>By Ina Holm, Arlen Press</p>`, `<p>SELM (AP) —`+text)},
	}.check(t, claims.FieldAgency)
}

// TestPublishersOfPartsAndPrints: names for parts of a site, of print views, of towns, and in
// letters of which each has two bytes.
func TestPublishersOfPartsAndPrints(t *testing.T) {
	at := func(page string) string { return page }
	heads{
		"an archive":                   {"Alder Post", at(`<title>Alder Post Archive - Ferry stays in port</title><p>Alder</p><table><tr><td><img src=/gifs/masthead.gif alt="Alder Post"></table>` + top + body)},
		"an archive, German":           {"Alder Bote", at(`<title>Ferry stays in port | Alder Bote Archiv</title><p><img class=logo alt="Alder Bote"></p>` + top + body)},
		"an archive of that name":      {"Internet Archive", at(`<title>Ferry stays in port | Internet Archive</title>` + top + body)},
		"a print view":                 {"North Trunk Herald", at(`<p><img src="https://cdn.example/bw-logo.png" alt="North Trunk Herald"></p><hr>` + top + body + `</article><p>© North Trunk Herald</p>`)},
		"a picture below the headline": {"Grim Sun", at(`<title>Ferry stays in port | Grim Sun</title>` + top + `<p><img src="/bank-logo.png" alt="Alder Bank"></p>` + body)},
		"a town's arms, German":        {"Stadt Selm am Wald", at(`<a href=/><img src=/w.svg alt="Wappen der Stadt Selm am Wald"></a>` + top + body)},
		"a town's arms, Spanish":       {"Ayuntamiento de Selma", at(`<a href=/><img src=/w.svg alt="Escudo del Ayuntamiento de Selma"></a>` + top + body)},
		"a town's arms, English":       {"Grim County", at(`<a href=/><img src=/w.svg alt="Seal of Grim County"></a>` + top + body)},
		"a town, with its state":       {"City of Marrow Creek", at(`<title>Ferry stays in port | City of Marrow Creek, Oregon</title><header><a href=/>City of Marrow Creek</a></header>` + top + body + `</article><footer>© 2025 City of Marrow Creek</footer>`)},
		"Cyrillic, of rights":          {"Вестник Сельма", at(`<html lang=ru>` + top + body + `</article><footer>© 2024 Вестник Сельма. Все права защищены</footer>`)},
		"Cyrillic, without a stop":     {"Вісник Сельма", at(`<html lang=uk>` + top + body + `</article><footer>© Вісник Сельма, 2024</footer>`)},
		"Greek":                        {"Ελεύθερη Γνώμη", at(`<html lang=el>` + top + body + `</article><footer>© 2024 Ελεύθερη Γνώμη</footer>`)},
		"Polish":                       {"Świat Selmy", at(`<html lang=pl>` + top + body + `</article><footer>© 2024 Świat Selmy</footer>`)},
		"Cyrillic, rights alone":       {"?alderpost.example", at(`<html lang=ru>` + top + body + `</article><footer>© 2024 Все права защищены</footer>`)},
		"Cyrillic, a sentence":         {"?alderpost.example", at(`<html lang=ru>` + top + body + `</article><footer>© использование материалов запрещено</footer>`)},
	}.check(t, claims.FieldPublisher)
}

// TestDaysBesideOthers: days of which others stand beside.
func TestDaysBesideOthers(t *testing.T) {
	data := func(at string) string { return ld + `"datePublished":"` + at + `"` + endLd + top }
	heads{
		"today above, hers beside the byline":   {"2004-10-14", `<table><tr><td><p>Saturday, November 8, 2025</p><h1>Ferry stays in port</h1><p>by Ina Holm<br>Thursday 14 October 2004</p>` + body + `</table>`},
		"twice, then a change":                  {"2026-02-20", `<html lang=cs>` + top + `<p>20. 2. 2026, 14:37   Aktualizováno 20. 2. 2026, 16:02</p>` + body},
		"twice, then a change, German":          {"2026-02-20", `<html lang=de>` + top + `<p>20.02.2026, 14:37 | Aktualisiert 20.02.2026, 16:02</p>` + body},
		"a change alone":                        {"?2026-02-20", top + `<p>Updated 20 February 2026</p><p>20 February 2026</p>` + body},
		"a year that is a slip":                 {"2024-12-01; ?2026-12-01", data("2026-12-01T19:10:00+08:00") + `<p>Selm / 07:10 PM December 01, 2024</p>` + body + `</article><footer>© 2024 Alder Post</footer>`},
		"an anniversary with its hour":          {"2024-09-11", data("2024-09-11T08:46:00-04:00") + `<p>September 11, 2001, 8:46 a.m.</p>` + body + `</article><footer>© 2024 Alder Post</footer>`},
		"a year ago at that hour":               {"2024-03-05", data("2024-03-05T08:00:00+01:00") + `<p>5 March 2023, 08:00</p>` + body},
		"what comes in a year":                  {"2024-03-05", data("2024-03-05T08:00:00+01:00") + `<p>5 March 2025, 08:00</p>` + body + `</article><footer>© 2024 Alder Post</footer>`},
		"an anniversary":                        {"2024-03-05", data("2024-03-05T08:00:00+01:00") + `<p>5 March 1974</p>` + body},
		"an anniversary at another hour":        {"2024-03-05", data("2024-03-05T08:00:00+01:00") + `<p>5 March 1974, 10:30</p>` + body},
		"two days, of which none is beside her": {"?2024-03-05; ?2024-03-12", top + `<p>5 March 2024</p><p>12 March 2024</p><p>{{long}}</p>` + body},
	}.check(t, claims.FieldPublished)
	heads{
		"changed, Dutch": {"2026-04-11", `<html lang=nl>` + top + `<p>za 11 april 2026 00:20 • Aangepast za 11 april 2026 09:47</p>` + body},
	}.check(t, claims.FieldChanged)
}

// TestSectionsThatSomebodyPaidFor: and kinds of pieces.
func TestSectionsThatSomebodyPaidFor(t *testing.T) {
	meta := func(s string) string { return `<meta property="article:section" content="` + s + `">` + top + body }
	heads{
		"sponsored":          {"", meta("Sponsored")},
		"sponsored, German":  {"", meta("Anzeige")},
		"sponsored, Spanish": {"", meta("Contenido patrocinado")},
		"sponsored, Russian": {"", meta("На правах рекламы")},
		"sports":             {"Sports", meta("Sports")},
		"a kind above":       {"", `<nav><a href=/posts>Posts</a></nav><main><article><p>Posts</p><h1>Ferry stays in port</h1>` + body},
		"a kind, Vietnamese": {"", `<main><article><p><a href=/bai-viet>bài viết</a></p><h1>Ferry stays in port</h1>` + body},
		"the way, of TYPO3":  {"Port", `<div class=rootline><a href=/>Home</a> &gt; <a href=/town>Town</a> &gt; <a href=/town/port>Port</a></div>` + top + body},
	}.check(t, claims.FieldSection)
}
