package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestPublishersOfManyKinds: what sites call themselves, against what their programs say.
func TestPublishersOfManyKinds(t *testing.T) {
	foot := func(s string) string { return `</article></main><footer><p>` + s + `</p></footer>` }
	for name, tt := range map[string]struct{ want, at, page string }{
		"an umlaut in the name":        {"Märkische Bühne", "https://www.maerkische-buehne.example/a", `<meta property="og:site_name" content="Portal Nord"><title>Ferry stays in port - Märkische Bühne</title>` + top + day5 + body + foot("© 2024 Märkische Bühne")},
		"an accent in the name":        {"Le Vésubien", "https://www.levesubien.example/a", `<meta property="og:site_name" content="Le Vésubien.fr"><a href="/" class=logo>Le Vésubien</a>` + top + day5 + body},
		"without blanks in the data":   {"Alder Dispatch", "https://www.alderdispatch.example/a", `<meta property="og:site_name" content="AlderDispatch - Breaking News, Latest News"><title>Ferry stays in port - Alder Dispatch</title>` + top + day5 + body},
		"a demo":                       {"Alder Postası", "https://www.alderpostasi.example/a", `<meta property="og:site_name" content="Haber Scripti v5 Demo"><a href="/"><img class=logo alt="Alder Postası"></a><title>Ferry stays in port - Alder Postası</title>` + top + day5 + body},
		"a word that no reader sees":   {"The Alder Standard", "https://alderstandard.example/a", `<meta property="og:site_name" content="The Alder Standard Newspaper - News and Sports"><title>Ferry stays in port - The Alder Standard</title><a href="/"><img class=logo alt="The Alder Standard"></a>` + top + day5 + body},
		"a word that readers see":      {"Alder Nyheter", "https://www.alder.example/a", `<meta property="og:site_name" content="Alder Nyheter"><title>Ferry stays in port | Alder Nyheter</title>` + top + day5 + body + foot("© Alder 2024")},
		"an address as its name":       {"alr.de", "https://www.alr.example/a", `<meta property="og:site_name" content="alr.de"><title>Ferry stays in port | ALR.de - Nachrichten</title><a href="/"><img class=logo alt="ALR Logo"></a>` + top + day5 + body},
		"shouted":                      {"The Alder Post", "https://www.alderpost.example/a", `<meta property="og:site_name" content="THE ALDER POST">` + top + day5 + body + foot("© 2024 The Alder Post. All rights reserved.")},
		"shouted, letters":             {"ABC News", "https://www.abcnews.example/a", `<meta property="og:site_name" content="ABC News">` + top + day5 + body},
		"the company in the data":      {"Alder Post", "https://www.alderpost.example/a", ld + `"publisher":{"@type":"Organization","name":"Nord Media AB"}` + endLd + `<title>Ferry stays in port | Alder Post</title>` + top + day5 + body},
		"the company and the house":    {"Alder Post", "https://www.alderpost.example/a", ld + `"publisher":{"@type":"Organization","name":"Alder Post Media Group Ltd"}` + endLd + `<title>Ferry stays in port | Alder Post</title><a href="/"><img class=logo alt="Alder Post"></a>` + top + day5 + body},
		"a section in the title":       {"Alder Post", "https://www.alderpost.example/a", `<title>Ferry stays in port | Local News | Alder Post</title>` + top + day5 + body},
		"a section last in the title":  {"Alder Post", "https://www.alderpost.example/a", `<title>Ferry stays in port | Alder Post | Local News</title>` + top + day5 + body},
		"a town last in the title":     {"Alder Post", "https://www.alderpost.example/a", `<title>Ferry stays in port - Alder Post - Port Selm</title>` + top + day5 + body + foot("© Alder Post")},
		"its makers":                   {"Alder Post", "https://www.alderpost.example/a", `<title>Ferry stays in port</title>` + top + day5 + body + foot("© 2024 Alder Post. Powered by Newsmaker CMS.")},
		"a council":                    {"Alder Council", "https://www.alder.gov.example/a", `<title>Ferry stays in port - Alder Council</title>` + top + day5 + body + foot("© Crown copyright")},
		"Dublin Core's fields":         {"Department of Seas", "https://www.seas.gov.example/a", `<meta name="dcterms.publisher" content="corporateName=Department of Seas; jurisdiction=Alder"><title>Ferry stays in port | Department of Seas</title>` + top + day5 + body},
		"a newsletter on a platform":   {"Farebox", "https://farebox.letters.example/p/ferry", ld + `"publisher":{"@type":"Organization","name":"Farebox"}` + endLd + `<title>Ferry stays in port - by Ina Holm</title>` + top + day5 + body + foot("© 2024 Ina Holm")},
		"a blog of somebody":           {"Ina Holm's Notes", "https://inaholm.example/a", `<meta property="og:site_name" content="Ina Holm's Notes">` + top + day5 + body + foot("© 2024 Ina Holm")},
		"a theme's name":               {"Alder Echo", "https://www.alderecho.example/a", `<meta property="og:site_name" content="My Website"><div id=top><img alt="The Alder Echo" src=x></div><title>Ferry stays in port</title>` + top + day5 + body + foot("Copyright © 2024 Alder Echo. All Rights Reserved.")},
		"Japanese with its company":    {"北嶺日報ＷＥＢ", "https://www.hokurei.example/a", `<meta property="og:site_name" content="北嶺日報ＷＥＢ">` + ld + `"publisher":{"@type":"Organization","name":"北嶺日報社"}` + endLd + top + day5 + body},
		"a motto in the title":         {"Alder Post", "https://www.alderpost.example/a", `<title>Ferry stays in port - Alder Post: news that matters to you</title>` + top + day5 + body},
		"a handle with a better title": {"Alder Post", "https://www.alderpost.example/a", `<meta property="og:site_name" content="@alderpost"><title>Ferry stays in port • Alder Post</title>` + top + day5 + body},
		"an app's name":                {"Alder Post", "https://www.alderpost.example/a", `<meta name="application-name" content="Alder Post App"><title>Ferry stays in port</title>` + top + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldPublisher, tt.page, tt.at); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestDaysOfManyKinds: days as pages show them, against what their data say.
func TestDaysOfManyKinds(t *testing.T) {
	pub := func(s string) string { return `<meta property="article:published_time" content="` + s + `">` }
	mod := func(s string) string { return `<meta property="article:modified_time" content="` + s + `">` }
	for name, tt := range map[string]struct{ want, changed, at, page string }{
		"the state alone":                    {"?2026-02-09", "2026-02-09", post, `<html lang=de><meta name=date content="2026-02-09T16:20:00">` + top + `<div>Stand: 09.02.2026 16:20 Uhr</div>` + body},
		"the state and the broadcast":        {"2026-02-09", "", post, `<html lang=de><meta name=date content="2026-02-09T16:20:00">` + top + `<div>Stand: 09.02.2026 16:20 Uhr</div>` + body + `<div>Dieses Thema im Programm: Radio Alder | Regional | 09.02.2026 | 17:00 Uhr</div>`},
		"the state and another broadcast":    {"?2026-02-09", "2026-02-09", post, `<html lang=de><meta name=date content="2026-02-09T16:20:00">` + top + `<div>Stand: 09.02.2026 16:20 Uhr</div>` + body + `<div>Dieses Thema im Programm: Radio Alder | Regional | 08.02.2026 | 17:00 Uhr</div>`},
		"updated alone":                      {"", "2026-10-09", post, top + `<dd>Last Updated on Friday, 09 October 2026 07:52</dd>` + body},
		"a change by the shown clock":        {"2026-09-23", "2026-09-23", post, pub("2026-09-22T23:51:30+00:00") + mod("2026-09-22T23:51:33+00:00") + top + `<div>September 23, 2026</div>` + body},
		"a change on the day before":         {"2026-09-22", "2026-09-22", "https://www.alder.example.us/a", pub("2026-09-23T02:51:30+00:00") + mod("2026-09-23T02:55:33+00:00") + top + `<div>September 22, 2026</div>` + body},
		"a note of a change":                 {"2025-02-18", "2025-02-19", post, `<html lang=ja>` + pub("2025-02-18T06:00:00+09:00") + top + `<p>2025/2/18 6:00</p>` + body + `<p>【2025年2月19日10時追記】酒の本数を改めました。</p>`},
		"a related article's day":            {"", "", post, top + `<p>{{long}}</p><div class=more><a href=/x>What the ferry has cost us</a> <time datetime="2025-12-02">Dec. 2, 2025</time></div>` + body},
		"the page's own day above":           {"2026-03-11", "", post, `<header><span class=date>Friday, March 13, 2026</span></header>` + pub("2026-03-11T10:00:00-06:00") + top + body},
		"created before the site was":        {"2026-11-05", "", post, `<meta name="dcterms.created" content="2019-02-11"><meta name="dcterms.issued" content="2026-11-05T09:00+11:00">` + top + `<div>5 November 2026</div>` + body},
		"by relative words and the machine":  {"2026-11-05", "", "https://www.alder.example/a", pub("2026-11-05T12:00:00Z") + top + `<p>3 hours ago</p>` + body},
		"late in UTC, no other word":         {"?2026-03-05", "", "https://farebox.letters.example/p/a", `<html lang=en>` + pub("2026-03-05T04:15:22+00:00") + top + `<p>3 hours ago</p>` + body},
		"a full day with the weekday":        {"2026-11-04", "2026-11-05", post, `<html lang=tr>` + top + `<div><span>Giriş: Çarşamba, 4 Kasım 2026 23:48</span> <span>Güncelleme: Perşembe, 5 Kasım 2026 10:02</span></div>` + body},
		"first published, then updated":      {"2026-03-01", "2026-03-03", post, top + `<p>First published on 1 March 2026. Last updated 3 March 2026</p>` + body},
		"a caption's day":                    {"", "", post, top + `<figure><figcaption>The ferry on Feb. 3, 2026.</figcaption></figure>` + body},
		"an event's day":                     {"", "", post, top + `<p>Event date: 3 March 2026</p>` + body},
		"two days without a word":            {"?2026-03-01; ?2026-03-03", "", post, top + `<p>1 March 2026</p><p>3 March 2026</p>` + body},
		"published and a planned change":     {"2026-03-01", "", post, top + `<p>Published 1 March 2026</p><p>Next review 3 March 2027</p>` + body},
		"a comment's day":                    {"", "", post, top + body + `<div class=comments><p>Ann: 3 March 2026</p></div>`},
		"the article below its headline":     {"2026-03-11", "", post, `<main><div><h1>Ferry stays in port</h1><p>Published March 11, 2026</p><article><p>{{long}}</p><p>{{long}}</p></article></div></main>`},
		"figures of a British site":          {"2026-11-05", "", "https://www.alder.co.uk/a", `<html lang=en-GB>` + top + `<p>05/11/2026</p>` + body},
		"figures that nothing settles":       {"?2026-11-05; ?2026-05-11", "", "https://www.alder.example/a", top + `<p>05/11/2026</p>` + body},
		"figures settled by the machine":     {"2026-11-05", "", "https://www.alder.example/a", pub("2026-11-05T12:00:00Z") + top + `<p>05/11/2026</p>` + body},
		"data of another day than the shown": {"2026-11-05; ?2026-11-09", "", post, pub("2026-11-09T12:00:00+01:00") + top + `<p>Published: 5 November 2026</p>` + body},
	} {
		if got := valuesOf(t, claims.FieldPublished, tt.page, tt.at); got != tt.want {
			t.Errorf("%s: published %q, want %q", name, got, tt.want)
		}
		if got := valuesOf(t, claims.FieldChanged, tt.page, tt.at); got != tt.changed {
			t.Errorf("%s: changed %q, want %q", name, got, tt.changed)
		}
	}
}
