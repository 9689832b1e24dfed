package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestElementsNamedForWhatScriptsDo: a class that says on what a script counts is no event's.
func TestElementsNamedForWhatScriptsDo(t *testing.T) {
	line := func(class string) string {
		return top + `<p class="` + class + `">By Ina Holm</p><p class="` + class + `">March 5, 2024</p>` + body
	}
	for _, class := range []string{"byline js-event", "track-event", "event-click byline", "meta event", "event-date", "field event-author"} {
		heads{class: {"Ina Holm", line(class)}}.check(t, claims.FieldByline)
		heads{class: {"2024-03-05", line(class)}}.check(t, claims.FieldPublished)
	}
}

// TestNamesThatBeginAsAnd: Arabic and Hebrew names that begin with the letter that says "and".
func TestNamesThatBeginAsAnd(t *testing.T) {
	arabic := func(s string) string { return `<html lang=ar>` + top + `<p>بقلم ` + s + `</p>` + day5 + body }
	hebrew := func(s string) string { return `<html lang=he>` + top + `<p>מאת ` + s + `</p>` + day5 + body }
	all := heads{
		"two, Arabic":               {"سامي حسن; ليلى الخوري", arabic("سامي حسن وليلى الخوري")},
		"two, Arabic, three words":  {"سامي بن حسن; أحمد علي", arabic("سامي بن حسن وأحمد علي")},
		"two, Hebrew":               {"נעמה דורון; יעל לוי", hebrew("נעמה דורון ויעל לוי")},
		"two, Hebrew, a short name": {"נעמה דורון; רון לוי", hebrew("נעמה דורון ורון לוי")},
	}
	for _, name := range []string{"وهيب", "وحيد", "وهبة", "وديع", "وضاح", "وردة", "وافي", "وليد", "وسام"} {
		all[name] = struct{ want, page string }{"سامي حسن " + name + " الخوري", arabic("سامي حسن " + name + " الخوري")}
	}
	for _, name := range []string{"ויינשטיין", "וינטר", "ורד", "וולך", "ויקטור", "ורדי"} {
		all[name] = struct{ want, page string }{"מיכל יעקב " + name + " לוי", hebrew("מיכל יעקב " + name + " לוי")}
	}
	all.check(t, claims.FieldByline)
}

// TestBylinesWithMoreBehindAFigure: what stands behind a time is no sentence about a number.
func TestBylinesWithMoreBehindAFigure(t *testing.T) {
	line := func(s string) string { return top + `<p>` + s + `</p>` + body }
	heads{
		"how long reading takes":  {"Ina Holm", line(`By Ina Holm 4 min read. Updated today.`)},
		"how long ago":            {"Ina Holm", line(`By Ina Holm 3 hours ago in Local news.`)},
		"an hour":                 {"Ina Holm", line(`By Ina Holm, 9:40 a.m. EST on Tuesday morning.`)},
		"an hour without minutes": {"Ina Holm", line(`By Ina Holm, 9 a.m. EST on a Tuesday morning.`)},
		"years of work":           {"Ina Holm", line(`By Ina Holm, 20 years a harbour reporter.`)},
		"a bar of buttons":        {"Ina Holm", line(`By Ina Holm 12 minutes ago 0 comments share this story with friends on Facebook X WhatsApp or email now`)},
		"weeks":                   {"Ina Holm", line(`By Ina Holm 2 weeks ago in the island's politics.`)},
		"comments":                {"Ina Holm", line(`By Ina Holm 15 comments from readers so far today.`)},
		"a sentence of a number":  {"", line(`By Port Selm 12 ferries sail every day to the islands.`)},
		"a longer one":            {"", line(`By Port Selm 1,200 people wait for the ferries that sail every day to the islands and back`)},
	}.check(t, claims.FieldByline)
}

// TestPeopleBesideTheirCompany: a company behind a person's name is whom they work for.
func TestPeopleBesideTheirCompany(t *testing.T) {
	author := func(s string) string { return `<meta name=author content="` + s + `">` + top + day5 + body }
	heads{
		"behind a comma":        {"Ina Holm", author(`Ina Holm, Fern Foods Inc.`)},
		"two people":            {"Ina Holm; Tom Lee", author(`Ina Holm and Tom Lee, Fern Ltd`)},
		"French":                {"Inès Aubin", author(`Inès Aubin, Sarl Aubin Médias Ltd`)},
		"a doctor":              {"Dr. Ina Holm", author(`Dr. Ina Holm, Helm AG`)},
		"a bar":                 {"Ina Holm", author(`Ina Holm | Fern Foods Inc`)},
		"for":                   {"Ina Holm", author(`Ina Holm for Fern Ltd`)},
		"at":                    {"Ina Holm", author(`Ina Holm, Fern Foods GmbH`)},
		"three people":          {"Ina Holm; Tom Lee; Ann Roe", author(`Ina Holm, Tom Lee, Ann Roe, Fern Foods LLC`)},
		"a company alone":       {"?Fern Foods, Inc", author(`Fern Foods, Inc.`)},
		"one with and":          {"?Holm & Lee Ltd", author(`Holm &amp; Lee Ltd`)},
		"one of several, comma": {"?Holm, Lee & Roe GmbH", author(`Holm, Lee &amp; Roe GmbH`)},
	}.check(t, claims.FieldByline)
}

// TestSectionsBesideDays: two words with capitals beside a day are most often a section.
func TestSectionsBesideDays(t *testing.T) {
	all := heads{
		"a given name":          {"Anna Holm", top + `<p class=meta>March 5, 2024 · Anna Holm</p>` + body},
		"with the time to read": {"Peter Holm", top + `<p class=meta>March 5, 2024 · 4 min · Peter Holm</p>` + body},
	}
	for _, s := range []string{"Climate Change", "Middle East", "Human Rights", "Public Health", "Supreme Court", "White House", "Fact Check", "Medio Ambiente", "Île de France", "Нижний Новгород", "Derechos Humanos", "Meio Ambiente"} {
		all[s] = struct{ want, page string }{"", top + `<p class=meta>March 5, 2024 · ` + s + `</p>` + body}
		all[s+", to read"] = struct{ want, page string }{"", top + `<p class=meta>March 5, 2024 · 4 min read · ` + s + `</p>` + body}
	}
	all.check(t, claims.FieldByline)
}

// TestOwnLinesBehindMore: below "Related" the links and their cards are others', and a byline
// or a day that is no link's is the article's.
func TestOwnLinesBehindMore(t *testing.T) {
	type both struct{ who, when, page string }
	card := `<div class=card><a href=/x/y>Seals are back in the bay</a><p>By Tom Lee</p><p>6 March 2024</p></div>`
	for name, tt := range map[string]both{
		"topics":                {"Ina Holm", "2024-03-05", top + body + `<div class=article-end><h4>Related topics</h4><ul><li>Ferries</ul><p>Published March 5, 2024</p><p>Written by Ina Holm</p></div>`},
		"topics that are links": {"Ina Holm", "2024-03-05", top + body + `<div class=end><h4>Related topics</h4><ul><li><a href=/t/ferries>Ferries</a></ul><p>Published March 5, 2024</p><p>Written by Ina Holm</p></div>`},
		"Spanish":               {"Ina Holm", "2024-03-05", `<html lang=es>` + top + body + `<div class=pie><p>Relacionado</p><p>Puertos</p><p>Publicado el 5 de marzo de 2024</p><p>Por Ina Holm</p></div>`},
		"the next post":         {"Ina Holm", "2024-03-05", top + `<p>{{long}}</p>` + `<div class=end><a href=/n>Next post</a><p>Posted on March 5, 2024 by Ina Holm</p></div>`},
		"a button to read":      {"Ina Holm", "", top + `<p>{{long}}</p><div>Read more</div><div>By Ina Holm</div>` + body},
		"German":                {"Ina Holm", "2024-03-05", `<html lang=de>` + top + `<p>{{long}}</p><h3>Zum Thema</h3><p>Erstellt am 5. März 2024 von Ina Holm</p>`},
		"German, a link":        {"", "2024-03-05", `<html lang=de>` + top + `<p>{{long}}</p><div class=end><div>Mehr dazu</div><a href="/x">Die Fähre</a><div>Veröffentlicht am 5. März 2024 von Ina Holm</div></div>`},
		"behind a list":         {"Ina Holm", "2024-03-05", top + body + `<div class=end><h4>Related stories</h4><ul><li><a href=/x/y>Seals are back in the bay</a> <span>6 March 2024</span></li></ul><p>Published March 5, 2024</p><p>Written by Ina Holm</p></div>`},
		"behind a card":         {"Ina Holm", "2024-03-05", top + body + `<div class=end><h4>Related stories</h4>` + card + `<p>Published March 5, 2024</p><p>Written by Ina Holm</p></div>`},
		"cards alone":           {"", "", top + body + `<div class=end><h4>Related stories</h4>` + card + card + `</div>`},
		"cards, the day first":  {"", "", top + body + `<div class=end><h4>Related stories</h4><div><p>6 March 2024</p><p>By Tom Lee</p><a href=/x/y>Seals are back in the bay</a></div></div>`},
		"cards without boxes":   {"", "", top + body + `<div class=end><h4>Related stories</h4><a href=/x/y>Seals are back in the bay</a><p>By Tom Lee</p><p>Published 6 March 2024</p></div>`},
		"headings as cards":     {"", "", top + body + `<div class=end><h4>Related stories</h4><h5>Seals are back in the bay</h5><p>By Tom Lee</p><p>Published 6 March 2024</p></div>`},
	} {
		heads{name: {tt.who, tt.page}}.check(t, claims.FieldByline)
		heads{name: {tt.when, tt.page}}.check(t, claims.FieldPublished)
	}
}

// TestWhatIsNamedAsAuthorsAre: where readers sign in, and the foot of the site.
func TestWhatIsNamedAsAuthorsAre(t *testing.T) {
	foot := func(class string) string {
		return top + day5 + body + `</article></main><div class="` + class + `"><p>Site updated January 1, 2020</p><p>Written by Tom Lee</p></div>`
	}
	all := heads{
		"to sign in":           {"", top + `<div class="auth"><a>Sign In</a></div>` + day5 + body},
		"to one's account":     {"", `<html lang=de>` + top + `<div class="auth"><a href=/l>Mein Konto</a></div>` + day5 + body},
		"one's account":        {"", top + `<div class="auth-links"><a>My Account</a></div>` + day5 + body},
		"the foot":             {"", foot("footer-meta")},
		"the foot's title":     {"", foot("footer-title")},
		"the foot of a post":   {"Tom Lee", `<div><h1>Ferry stays in port</h1>` + day5 + body + `<div class=post-footer><p>Written by Tom Lee</p></div></div>`},
		"the foot of content":  {"Tom Lee", `<div><h1>Ferry stays in port</h1>` + day5 + body + `<div class=content-footer><p>Written by Tom Lee</p></div></div>`},
		"the article's meta":   {"Tom Lee", top + day5 + body + `<div class=footer-meta><p>Written by Tom Lee</p></div></article></main>`},
		"the foot of an entry": {"Tom Lee", `<div><h1>Ferry stays in port</h1>` + day5 + body + `<div class="entry-meta footer"><p>Written by Tom Lee</p></div></div>`},
	}
	all.check(t, claims.FieldByline)
	for _, class := range []string{"footer-meta", "footer-title"} {
		heads{class: {"", foot(class)}}.check(t, claims.FieldChanged)
	}
}

// TestPublishersThatKeepTheirName: letters that all places say, and names that others' menus have.
func TestPublishersThatKeepTheirName(t *testing.T) {
	page := func(name, title, masthead string) string {
		return `<title>` + title + `</title><meta property="og:site_name" content="` + name + `">` + ld + `"publisher":{"@type":"Organization","name":"` + name + `"}` + endLd +
			`<header><a href="/"><img class=logo alt="` + name + `"></a>` + masthead + `</header>` + top + day5 + body + `</article></main><footer><p>© 2024 ` + name + `</p></footer>`
	}
	motto := func(s string) string { return `<a href="/">` + s + `</a>` }
	heads{
		"a motto in Japanese": {"NHK", page("NHK", "フェリー停泊 | 港の新聞 | NHK", motto("港の新聞"))},
		"a motto in Russian":  {"RTVI", page("RTVI", "Паром стоит | Голос моря | RTVI", motto("Голос моря"))},
		"a motto in Arabic":   {"LBCI", page("LBCI", "العبارة في الميناء | صوت البحر | LBCI", motto("صوت البحر"))},
		"Новости":             {"Новости", page("Новости", "Паром стоит | Новости", "")},
		"Nachrichten":         {"Nachrichten", page("Nachrichten", "Die Fähre bleibt | Nachrichten", "")},
		"Brand":               {"Brand", page("Brand", "Ferry stays in port", "")},
		"a program's word":    {"Alder Post", `<title>Ferry stays in port | Alder Post</title><meta property="og:site_name" content="Home"><header><a href="/"><img class=logo alt="Brand"></a></header>` + top + day5 + body},
		"without the data":    {"?alderpost.example", `<title>Ferry stays in port</title><meta property="og:site_name" content="Home"><header><a href="/"><img class=logo alt="Home"></a></header>` + top + day5 + body + `</article></main><footer><p>© 2024 Home</p></footer>`},
		"of data alone":       {"?alderpost.example", `<title>Ferry stays in port</title><meta property="og:site_name" content="News">` + ld + `"publisher":{"@type":"Organization","name":"News"}` + endLd + top + day5 + body},
	}.check(t, claims.FieldPublisher)
}

// TestVersionsAreNoDays: three numbers behind a word for a version.
func TestVersionsAreNoDays(t *testing.T) {
	at := func(lang, s string) string { return `<html lang=` + lang + `>` + top + `<p>` + s + `</p>` + body }
	heads{
		"Russian":           {"", at("ru", "Version 10.02.03")},
		"Turkish":           {"", at("tr", "ver. 12.05.11")},
		"Russian, its word": {"", at("ru", "Версия 10.02.03")},
		"Turkish, its word": {"", at("tr", "Sürüm: 12.05.11")},
		"German, short":     {"", at("de", "Firmware v 10.02.03")},
		"a day":             {"2003-02-10", at("ru", "10.02.03")},
		"a day of a change": {"2024-03-05", at("de", "Release: 05.03.24")},
		"a day, labelled":   {"2011-05-12", at("tr", "Yayın: 12.05.11")},
	}.check(t, claims.FieldPublished)
}

// TestGivenNamesThatAreByElsewhere: a line that is a byline by its class needs no "by".
func TestGivenNamesThatAreByElsewhere(t *testing.T) {
	line := func(lang, s string) string {
		return `<html lang=` + lang + `>` + top + `<p class=byline>` + s + `</p>` + day5 + body
	}
	heads{
		"Tagalog":            {"Ni Wayan Sari", line("tl", "Ni Wayan Sari")},
		"Swahili":            {"Na Li Wang", line("sw", "Na Li Wang")},
		"Catalan":            {"Per Marius Holm", line("ca", "Per Marius Holm")},
		"Tagalog, small":     {"Wayan Sari", line("tl", "ni Wayan Sari")},
		"Catalan, a colon":   {"Marta Puig", line("ca", "Per: Marta Puig")},
		"Swahili, no class":  {"Asha Mushi", `<html lang=sw>` + top + `<p>Na Asha Mushi</p>` + day5 + body},
		"Tagalog, two alone": {"Ana Cruz", `<html lang=tl>` + top + `<p>Ni Ana Cruz</p>` + day5 + body},
	}.check(t, claims.FieldByline)
}

// TestDaysOfPublicationBeforeNames: "published" with its day is no credit of who published it.
func TestDaysOfPublicationBeforeNames(t *testing.T) {
	line := func(s string) string { return top + `<p>` + s + `</p>` + body }
	heads{
		"published":            {"Ina Holm", line(`Published March 5, 2024 by Ina Holm`)},
		"with a colon":         {"Ina Holm", line(`Published: March 5, 2024 by Ina Holm`)},
		"a full stop":          {"Ina Holm", line(`Published: March 5, 2024. By Ina Holm`)},
		"who published it":     {"", line(`Published by Alder House, March 5, 2024`)},
		"a person":             {"Anna Holm", line(`Published by Anna Holm`)},
		"with the day":         {"Peter Lee", line(`Published by Peter Lee on March 5, 2024`)},
		"in a class":           {"Maria Roe", top + `<div class=entry-meta><span class=byline>Published by <a href="/author/maria">Maria Roe</a></span></div>` + body},
		"a house and a person": {"Anna Holm", line(`By Anna Holm; published by Alder House`)},
		"a firm of a person":   {"", line(`Published by Anna Holm Ltd`)},
		"who took the picture": {"", line(`Photo taken March 5, 2024 by Ina Holm`)},
	}.check(t, claims.FieldByline)
}
