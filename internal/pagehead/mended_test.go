package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestAgenciesOfDatelines: letters in brackets are an agency where a dateline has them, and
// what the text is about where a sentence does.
func TestAgenciesOfDatelines(t *testing.T) {
	begins := func(s string) string {
		return day5 + `<p>` + s + ` ferries would stay in their ports for another week because of the storm.</p>` + body
	}
	who := begins("The World Health Organization (WHO) said that")
	health := ld + `"author":{"@type":"Person","name":"MOH"}` + endLd
	heads{
		"a sentence":                {"", top + `<p>Source: WHO</p>` + who},
		"a sentence, in the data":   {"", health + top + begins("The Ministry of Health (MOH) said that")},
		"a name without its words":  {"", top + `<p>Source: NHS</p>` + begins("Alder Health (NHS) said that")},
		"initials before a dash":    {"", top + `<p>Source: WHO</p>` + begins("World Health Organization (WHO) –")},
		"a dateline":                {"KVHA", top + `<p>Kaynak: KVHA</p>` + begins("ALDER (KVHA) - The")},
		"a dateline of two words":   {"KVHA", top + `<p>Source: KVHA</p>` + begins("PORT SELM (KVHA) — The")},
		"a dateline with its day":   {"UNP", top + `<p>Source: UNP</p>` + begins("Selm, Nov 4 (UNP) The")},
		"a dateline, in the data":   {"UNP", ld + `"author":{"@type":"Person","name":"UNP"}` + endLd + top + begins("Selm, Nov 4 (UNP) The")},
		"the letters of a director": {"", top + `<p>Source: NHS</p>` + begins("Selm, the director (NHS) said,")},
	}.check(t, claims.FieldAgency)
	heads{
		"no author of a source": {"", top + `<p>Source: WHO</p>` + who},
		"letters in the data":   {"?MOH", health + top + begins("The Ministry of Health (MOH) said that")},
	}.check(t, claims.FieldByline)
}

// heads are pages, with what is read of one field of each.
type heads map[string]struct{ want, page string }

func (all heads) check(t *testing.T, field claims.Field) {
	t.Helper()
	for name, tt := range all {
		if got := valuesOf(t, field, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestNamesThatPlacesHaveToo: people who are called as towns and accounts are.
func TestNamesThatPlacesHaveToo(t *testing.T) {
	two := ld + `"author":[{"@type":"Person","name":"Ina Holm"},{"@type":"Person","name":"Alastair Beach"}]` + endLd
	one := func(name string) string { return ld + `"author":{"@type":"Person","name":"` + name + `"}` + endLd }
	heads{
		"behind and":                   {"Ina Holm; Nova Reid", top + `<p class=byline>By Ina Holm and Nova Reid</p>` + day5 + body},
		"behind and, in the data too":  {"Ina Holm; Alastair Beach", two + top + `<p class=byline>By Ina Holm and Alastair Beach</p>` + day5 + body},
		"behind a comma, in the data":  {"Ina Holm; Alastair Beach", two + top + `<p>By Ina Holm, Alastair Beach</p>` + day5 + body},
		"the last of three":            {"Ina Holm; Tom Lee; Nicholas Falls", top + `<p>By Ina Holm, Tom Lee and Nicholas Falls</p>` + day5 + body},
		"a town of the same word":      {"Ina Holm", top + `<p>By Ina Holm, Alder Beach</p>` + day5 + body},
		"a given name before it":       {"Ina Holm; ?Thomas Beach", top + `<p>By Ina Holm, Thomas Beach</p>` + day5 + body},
		"two towns behind in":          {"Ina Holm", top + `<p>By Ina Holm in Port Selm and New Ennis</p>` + day5 + body},
		"who is called Bot":            {"Marieke Bot", top + `<p>By Marieke Bot</p>` + day5 + body},
		"who is called Bot, in data":   {"Ben Bot", one("Ben Bot") + top + day5 + body},
		"an account of the site":       {"", one("Alder Post Admin") + top + day5 + body},
		"an account of something else": {"?Ferry Admin", one("Ferry Admin") + top + day5 + body},
		"an account of one word":       {"", one("Superuser") + top + day5 + body},
		"Swedish, a town":              {"Ina Holm", `<html lang=sv>` + top + `<p>Av Ina Holm, Nya Lödöse</p>` + day5 + body},
		"Polish, a town":               {"Ina Holm", `<html lang=pl>` + top + `<p>Autor: Ina Holm, Zielona Góra</p>` + day5 + body},
		"German, a town":               {"Ina Holm; ?Frankfurt Main", `<html lang=de>` + top + `<p>Von Ina Holm, Frankfurt Main</p>` + day5 + body},
		"German, a new town":           {"Ina Holm", `<html lang=de>` + top + `<p>Von Ina Holm, Neue Olmer</p>` + day5 + body},
		"German, a given name":         {"Ina Holm; Peter Lang", `<html lang=de>` + top + `<p>Von Ina Holm, Peter Lang</p>` + day5 + body},
	}.check(t, claims.FieldByline)
}

// TestNamesOfTwoElements: surnames that go on in another element, for their small capitals.
func TestNamesOfTwoElements(t *testing.T) {
	heads{
		"Mc":                     {"Ina McDonald", top + `<p class=byline>By Ina Mc<span class=sc>Donald</span></p>` + day5 + body},
		"Mac":                    {"Ina MacLeod", top + `<p class=byline>By Ina Mac<span class=sc>Leod</span></p>` + day5 + body},
		"De, in elements":        {"Ina DeVries", top + `<p class=byline>By <span>Ina De</span><span>Vries</span></p>` + day5 + body},
		"an initial on its own":  {"JoAnn Lee", top + `<p class=byline>By <span>Jo</span><span>Ann Lee</span></p>` + day5 + body},
		"a role beside it":       {"Ina Holm", top + `<p class=byline>By <span>Ina Holm</span><span>Chief Reporter</span></p>` + day5 + body},
		"a short surname":        {"Tom Lee", top + `<p class=byline>By <span>Tom Lee</span><span>Reporter</span></p>` + day5 + body},
		"a role behind a Le":     {"Van Le", top + `<p class=byline>By <span>Van Le</span><span>Reporter</span></p>` + day5 + body},
		"a town beside the name": {"Ina Holm", top + `<p class=byline>By <span>Ina Holm</span><span>Bremen</span></p>` + day5 + body},
	}.check(t, claims.FieldByline)
}

// TestLinksThatAreNoSection: links above a headline that lead to articles.
func TestLinksThatAreNoSection(t *testing.T) {
	trail := func(last string) string {
		return `<div class=breadcrumb><a href=/>Home</a> <a href=/n>News</a> <a href=/l>Local</a> ` + last + `</div>` + top + day5 + body
	}
	kicker := func(link string) string {
		return `<main><article><div class=topic>` + link + `</div><h1>Ferry stays in port</h1>` + day5 + body
	}
	heads{
		"a trail to the article":        {"Local", trail(`<a href="/x">Ferry stays in port</a>`)},
		"its title is cut":              {"Local", trail(`<a href="/x">Ferry stays…</a>`)},
		"its title is cut by points":    {"Local", trail(`<a href="/x">Ferry stays in...</a>`)},
		"its address":                   {"Local", trail(`<a href="/a">The ferry's story</a>`)},
		"a section that begins a title": {"Ferry", trail(`<a href="/x">Ferry</a>`)},
		"a topic":                       {"Ports", kicker(`<a href=/t>Ports</a>`)},
		"another article in its place":  {"", kicker(`<a href=/t/x>Live: election night updates</a>`)},
		"a short one":                   {"", kicker(`<a href=/t/x>Live: the vote</a>`)},
		"a sentence":                    {"", kicker(`<a href=/t/x>What the ferry costs</a>`)},
	}.check(t, claims.FieldSection)
}

// TestDaysOfBroadcasts: a label of a broadcast begins its line, or stands right before its day.
func TestDaysOfBroadcasts(t *testing.T) {
	at := func(s string) string { return `<html lang=de>` + top + `<p>` + s + `</p>` + body }
	heads{
		"new in the programme":      {"2024-03-05", at(`Neu im Programm, 5. März 2024`)},
		"broadcast on a station":    {"2024-03-05", at(`First broadcast on Radio Alder, 5 March 2024`)},
		"a day of a broadcast":      {"?2024-03-05", at(`First broadcast on 5 March 2024`)},
		"with its weekday":          {"?2024-03-05", at(`First broadcast on Tuesday, 5 March 2024`)},
		"the label begins its line": {"?2024-03-05", at(`Im Programm: Radio Alder | 5. März 2024 | 17 Uhr`)},
		"beside a day":              {"2024-03-05", at(`5. März 2024`) + `<p>Dieses Thema im Programm: 7. März 2024, 18 Uhr</p>`},
		"behind the text":           {"?2024-03-07", at(`Die Fähre bleibt`) + `<p>Dieses Thema im Programm: 7. März 2024, 18 Uhr</p>`},
	}.check(t, claims.FieldPublished)
}

// TestNamesBelowTheArticle: what ties a name below an article to it, and what does not.
func TestNamesBelowTheArticle(t *testing.T) {
	end := func(s string) string { return top + day5 + body + s }
	heads{
		"right behind the text":      {"Ina Holm", end(`<p class=author>Ina Holm</p>`)},
		"behind an element of it":    {"Ina Holm", top + day5 + `<div>` + body + `</div><div><div class=author>Ina Holm</div></div>`},
		"a box that tells of them":   {"Ina Holm", end(`<p>Thanks.</p><div class=author-box><h4>Ina Holm</h4><p>Ina Holm covers the sea for us.</p></div>`)},
		"a box about them":           {"Ina Holm", end(`<p>Thanks.</p><div class=author-box><p>About the author</p><p>Ina Holm</p></div>`)},
		"a box that says no more":    {"?Ina Holm", end(`<p>Thanks.</p><div class=author>Ina Holm</div><p>Share it.</p><div class=box><div class=author>Ina Holm</div></div>`)},
		"two in a box":               {"Ina Holm", end(`<div class=byline__root><div class=byline__item><span class=byline__name>Ina Holm</span><span>Reporter</span> <a href="mailto:ina@alder.example">ina@alder.example</a></div><div class=byline__item><span class=byline__name>Tom Lee</span><span>Redigerare</span></div></div><p>How we work: our news are checked by two.</p>`)},
		"a dash":                     {"?Ina Holm", end(`<p>— Ina Holm</p>`)},
		"a dash behind a quotation":  {"", end(`<blockquote>Injustice anywhere is a threat.</blockquote><p>— Martin Luther King</p>`)},
		"a dash behind quote marks":  {"", end(`<p>“Injustice anywhere is a threat.”</p><p>— Martin Luther King</p>`)},
		"a dash within a quotation":  {"", end(`<blockquote><p>Injustice anywhere is a threat.</p><p>— Martin Luther King</p></blockquote>`)},
		"a dash and a house":         {"?Alder Valley Hospital", end(`<p>— Alder Valley Hospital</p>`)},
		"the next article's":         {"", end(`<div class=next><h3>Ferry fares rise</h3><p class=author>Tom Lee</p></div>`)},
		"the next article's, a link": {"", end(`<div class=next><a href=/x>What the ferry cost</a><p class=author>Tom Lee</p></div>`)},
		"a reader's":                 {"", end(`<div class=talk><p class=author>Angry Reader</p><p>I do not agree at all.</p></div>`)},
		"a reader's, without a box":  {"?Angry Reader", end(`<p class=author>Angry Reader</p><p>I do not agree at all.</p>`)},
		"a person of the page":       {"Ina Holm", top + `<p>By Ina Holm</p>` + day5 + body + `<p>— Tom Lee</p>`},
	}.check(t, claims.FieldByline)
}
