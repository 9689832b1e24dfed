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
