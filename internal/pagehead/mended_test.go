package pagehead

import (
	"fmt"
	"runtime"
	"strings"
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

// TestManyNamesOfThePublisher: as many sites as data may name are weighed in a moment.
func TestManyNamesOfThePublisher(t *testing.T) {
	var page strings.Builder
	page.WriteString("<title>Ferry stays in port")
	for i := range 1000 {
		fmt.Fprintf(&page, "|ab%d", i)
	}
	page.WriteString(`|Alder Post</title><script type="application/ld+json">[`)
	for i := range 1000 {
		fmt.Fprintf(&page, `{"@type":"WebSite","name":[%s]},`, strings.Repeat(fmt.Sprintf(`"Site %d",`, i), 19)+`"Site"`)
	}
	page.WriteString(`{}]</script>` + top + body)
	root := parsed(t, page.String())
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	Read(root, post)
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 60 {
		t.Errorf("a page of %d KB asked for %d MB of memory in all", page.Len()>>10, mb)
	}
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

// TestManyLinesOfBroadcasts: as many of them as a page may have are not all read for days.
func TestManyLinesOfBroadcasts(t *testing.T) {
	asked := func(s string) uint64 {
		root := parsed(t, top+body+strings.Repeat(`<p>`+s+` 1.2.2024</p>`, 5000))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		Read(root, post)
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	if plain, aired := asked("am prugramm"), asked("im programm"); aired > plain+plain/2 {
		t.Errorf("lines with a label asked %d times for memory, others %d times", aired, plain)
	}
}
