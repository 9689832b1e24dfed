package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestPublishersOfFurtherKinds: what sites call themselves, where their programs, their
// houses and their mastheads say it in other words.
func TestPublishersOfFurtherKinds(t *testing.T) {
	foot := func(s string) string { return `</article></main><footer><p>` + s + `</p></footer>` }
	org := func(s string) string {
		return ld + `"publisher":{"@type":"NewsMediaOrganization","name":"` + s + `"}` + endLd
	}
	for name, tt := range map[string]struct{ want, at, page string }{
		"a house's copyright, a logo":    {"Mehl", "https://www.mehlwurm.example/a", `<html lang=de><meta name=copyright content="Salz & Kreide Verlag"><header><a href="index.html"><img src="img/mehlwurm_logo.svg" alt="Mehl – das Magazin für Backende"></a></header><title>Ferry stays in port</title>` + top + day5 + body + foot("Mehl erscheint viermal im Jahr. Salz &amp; Kreide Verlag, Husum. © 2012–2023")},
		"a house's line, a logo":         {"Alder Blad", "https://www.alderblad.example/a", `<html lang=nl><header><a href="/"><img alt="Alder Blad"></a></header><title>Ferry stays in port</title>` + top + day5 + body + foot("© 2024 Noord Uitgevers BV")},
		"a banner that is a link":        {"Atoll Times Online", "https://atolltimes.example/a", `<div class="banner"><a href="/"><strong>Atoll Times Online</strong></a></div><title>Ferry stays in port</title>` + top + day5 + body},
		"rights without the sign":        {"Atoll Times Online", "https://atolltimes.example/a", `<title>Ferry stays in port</title>` + top + day5 + body + foot("Atoll Times Online. All rights reserved.")},
		"rights in German":               {"Alder Bote", "https://alderbote.example/a", `<html lang=de><title>Ferry stays in port</title>` + top + day5 + body + foot("Alder Bote – Alle Rechte vorbehalten")},
		"a service's company":            {"NewsRelay", "https://www.newsrelay.example/a", `<div id=logo><img src="/i/logo.gif" alt="NewsRelay"></div><title>Ferry stays in port</title>` + top + day5 + body + foot("Copyright © 2025 NewsRelay Services")},
		"a company's copyright":          {"Alder Post", "https://www.alderpost.example/a", `<a href="/"><img class=logo alt="Alder Post"></a><title>Ferry stays in port</title>` + top + day5 + body + foot("© 2024 Alder Post Publishing Company")},
		"Hindi, Latin in the data":       {"जन प्रभात", "https://www.janprabhat.example/a", `<html lang=hi><title>Ferry stays in port - जन प्रभात</title><meta property="og:site_name" content="Jan Prabhat"><header><a href="/"><img src=l.png alt="जन प्रभात"></a></header>` + top + day5 + body + foot("© 2025 जन प्रभात मीडिया प्रा. लि.")},
		"Arabic, Latin in the data":      {"صحيفة النورس", "https://www.alnawras.example/a", `<html lang=ar><title>Ferry stays in port | صحيفة النورس</title><meta property="og:site_name" content="Alnawras"><header><a href="/"><img src=l.png alt="صحيفة النورس"></a></header>` + top + day5 + body},
		"Greek, Latin in the data":       {"Η Φωνή", "https://www.ifoni.example/a", `<html lang=el><title>Ferry stays in port | Η Φωνή</title><meta property="og:site_name" content="ifoni.gr"><header><a href="/"><img src=l.png alt="Η Φωνή"></a></header>` + top + day5 + body},
		"Russian, Latin it shows":        {"Selmtown.ru", "https://selmtown.example/a", `<html lang=ru><title>Ferry stays in port | Selmtown.ru</title><meta property="og:site_name" content="Selmtown.ru"><header><a href="/"><img src=l.png alt="Selmtown.ru"></a></header>` + top + day5 + body},
		"an address that is shouted":     {"The Morning Crescent", "https://www.morningcrescent.example/a", `<meta property="og:site_name" content="MORNINGCRESCENT.EXAMPLE"><title>Ferry stays in port - Pakistan - THE MORNING CRESCENT</title><header><a href="/"><svg aria-label="The Morning Crescent"></svg></a></header>` + top + day5 + body + foot("Copyright © 2025 Crescent Herald Publications (Pvt) Ltd")},
		"a link's words for the blind":   {"Alder Wochenblatt", "https://www.awo.example/a", `<html lang=de><header><a href="/" aria-label="Alder Wochenblatt"><svg></svg></a></header><title>Ferry stays in port</title>` + top + day5 + body},
		"home page's words":              {"Alder Post", "https://www.alderpost.example/a", `<header><a href="/" aria-label="Alder Post home page" class=logo><svg></svg></a></header><title>Ferry stays in port</title>` + top + day5 + body},
		"a title within the picture":     {"Alder Post", "https://www.alderpost.example/a", `<header><a href="/" class=logo><svg><title>Alder Post</title></svg></a></header><title>Ferry stays in port</title>` + top + day5 + body},
		"back to the front":              {"?alderpost.example", "https://www.alderpost.example/a", `<header><a href="/">Back to the front page</a></header><title>Ferry stays in port</title>` + top + day5 + body},
		"to start, German":               {"?alderbote.example", "https://www.alderbote.example/a", `<html lang=de><header><a href="/" aria-label="Zur Startseite"><svg></svg></a></header><title>Ferry stays in port</title>` + top + day5 + body},
		"letters and News":               {"NCB News", "https://www.ncb.example/a", `<title>Ferry stays in port | NCB News</title><meta property="og:site_name" content="NCB">` + org("NCB News") + `<header><a class=home href="/">NCB</a></header>` + top + day5 + body + foot("©2026 NCB/Radio-Nord. All rights reserved.")},
		"letters alone":                  {"NCB", "https://www.ncb.example/a", `<title>Ferry stays in port | NCB</title><meta property="og:site_name" content="NCB">` + org("NCB") + top + day5 + body},
		"the parent in the data":         {"Alder Post", "https://www.alderpost.example/a", org("Nordic Media Group") + `<meta property="og:site_name" content="Alder Post">` + top + day5 + body},
		"the parent in both":             {"Alder Post", "https://www.alderpost.example/a", org("Nordic Media") + `<meta property="og:site_name" content="Nordic Media"><title>Ferry stays in port | Alder Post</title><a href="/"><img class=logo alt="Alder Post"></a>` + top + day5 + body + foot("© Nordic Media")},
		"a slogan behind a dash":         {"Alder Post", "https://www.alderpost.example/a", `<meta property="og:site_name" content="Alder Post - The voice of the islands">` + top + day5 + body},
		"a slogan behind a bar":          {"Diario Alder", "https://www.diarioalder.example/a", `<html lang=es><title>Ferry stays in port | Diario Alder | Noticias de las islas y el mar</title>` + top + day5 + body},
		"a slogan before the name":       {"Diário Alder", "https://www.diarioalder.example/a", `<html lang=pt><title>Ferry stays in port - Notícias de Selm - Diário Alder</title>` + top + day5 + body},
		"a section in the data's name":   {"Alder Post", "https://www.alderpost.example/a", `<meta property="og:site_name" content="Alder Post | Sport"><title>Ferry stays in port | Alder Post</title>` + top + day5 + body},
		"a site-wide default of another": {"Alder Post", "https://www.alderpost.example/a", org("Your Company") + `<title>Ferry stays in port | Alder Post</title><a href="/"><img class=logo alt="Alder Post"></a>` + top + day5 + body},
		"a plugin's name":                {"Alder Post", "https://www.alderpost.example/a", org("Organization Name") + `<meta property="og:site_name" content="Site Name"><title>Ferry stays in port – Alder Post</title>` + top + day5 + body},
		"Chinese, with its channel":      {"阿尔德日报", "https://www.alder.example/a", `<html lang=zh><title>Ferry stays in port_新闻频道_阿尔德日报</title><a href="/"><img class=logo alt="阿尔德日报"></a>` + top + day5 + body},
		"Korean, with its motto":         {"알더일보", "https://www.alder.example/a", `<html lang=ko><title>Ferry stays in port - 알더일보</title><meta property="og:site_name" content="알더일보 - 바른 신문">` + top + day5 + body},
		"Thai":                           {"ข่าวสด", "https://www.khaosod.example/a", `<html lang=th><title>Ferry stays in port - ข่าวสด</title>` + top + day5 + body + foot("© ข่าวสด")},
		"published by":                   {"Alder Observer", "https://www.alderobserver.example/a", `<header><a class=site-logo href="/">Alder Observer</a></header><title>Ferry stays in port</title>` + top + day5 + body + foot("The Alder Observer is published by Nordic Media Ltd. © 2024 Nordic Media Ltd")},
		"a university":                   {"University of Selm", "https://www.selm.ac.example/a", `<title>Ferry stays in port | News | University of Selm</title>` + top + day5 + body + foot("© 2024 University of Selm")},
		"a ministry, French":             {"Ministère de la Mer", "https://www.mer.gouv.example/a", `<html lang=fr><title>Ferry stays in port | Ministère de la Mer</title><meta property="og:site_name" content="Ministère de la Mer">` + top + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldPublisher, tt.page, tt.at); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
