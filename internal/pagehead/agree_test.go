package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestDataBesideWhatReadersSee: authors of the data, held against whom the head shows.
func TestDataBesideWhatReadersSee(t *testing.T) {
	data := func(name string) string {
		return `<meta property="og:site_name" content="Alder Post">` + ld + `"author":{"@type":"Person","name":"` + name + `"}` + endLd + top
	}
	shown := `<p class=author><a href=/author/ina>Ina Holm</a></p>` + day5
	heads{
		"another is shown, with a page of hers":  {"Ina Holm", data("Tom Lee") + shown + body},
		"another is shown, of a known name":      {"Tom Lee", data("Tom Lee") + `<p class=byline>Anna Sanz</p>` + day5 + body},
		"more are shown":                         {"Ina Holm; Tom Lee", data("Ina Holm") + `<p class=authors><a>Ina Holm</a>, <a>Tom Lee</a></p>` + body},
		"accents are shown, Spanish":             {"José Núñez", data("Jose Nunez") + `<p class=autor>José Núñez</p>` + body},
		"accents are shown, Irish":               {"Sorcha Ní Bhriain", data("Sorcha Ni Bhriain") + `<div class=byline><a href=/author/s>Sorcha Ní Bhriain</a></div>` + body},
		"accents are shown, Turkish":             {"Gülşen Çelik", data("Gulsen Celik") + `<p class=yazar>Gülşen Çelik</p>` + body},
		"the data have the accents":              {"José Núñez", data("José Núñez") + `<p class=autor>Jose Nunez</p>` + body},
		"a topic is shown":                       {"Bjarki Skarð", data("Bjarki Skarð") + `<p class=byline>Science Features</p>` + day5 + body},
		"somebody quoted":                        {"Ina Holm", data("Ina Holm") + `<p class=quote-author>Tom Lee</p>` + body},
		"a longer name in the data":              {"Ina Maria Holm", data("Ina Maria Holm") + `<p class=author>Ina Holm</p>` + body},
		"nobody is shown":                        {"Tom Lee", data("Tom Lee") + day5 + body},
		"the editor, at the end":                 {"Ina Holm", data("Tom Lee") + body + `<p>Reporting by Ina Holm; Editing by Tom Lee</p>`},
		"the translator, shown":                  {"", data("Beth Roe") + `<p>Translated by Beth Roe</p>` + body},
		"the translator, German":                 {"Ina Holm", data("Beth Roe") + `<p>Text: Ina Holm<br>Übersetzung: Beth Roe</p>` + body},
		"the editor, Polish":                     {"", `<html lang=pl>` + data("Ewa Las") + `<p>Edycja: Ewa Las | Tłumaczenie: Ewa Las</p>` + body},
		"who wrote and translated":               {"Beth Roe", data("Beth Roe") + `<p>Written by Beth Roe<br>Translated by Beth Roe</p>` + body},
		"who took the picture too":               {"Ina Holm", data("Ina Holm") + `<p>Photo: Ina Holm</p>` + day5 + body},
		"a role alone":                           {"", data("Letters Editor") + day5 + body},
		"a role alone, another":                  {"", data("Night Reporter") + day5 + body},
		"a role behind a name":                   {"Ina Holm", data("Ina Holm, Editor") + day5 + body},
		"a given name before such a word":        {"Sarah Writer", data("Sarah Writer") + day5 + body},
		"what stands beside a day":               {"", top + `<p class=by>Last Updated</p>` + day5 + body},
		"a label behind names, Dutch":            {"Ina Holm; Jan de Wit", top + `<p>Door <b>Ina Holm</b> en <b>Jan de Wit</b> <span>Eindredactie: Joke Smit</span></p>` + body},
		"a label behind a name, English":         {"Ina Holm", top + `<p>By Ina Holm Twitter: @ina</p>` + body},
		"a label behind a name, Danish":          {"Ina Holm", `<html lang=da>` + top + `<p>Af Ina Holm Layout: Bo Friis</p>` + body},
		"a label behind a name, French":          {"Ana Roux", top + `<p>Par Ana Roux Mixage : Luc Petit</p>` + body},
		"a label of writing":                     {"Ina Holm", top + `<p>Interview: Ina Holm</p>` + body},
		"two links, French":                      {"Ana Roux; Aminata Diallo-Kern", top + `<p>par <span class=auteurs><a href=/auteur/a>Ana Roux</a>, <a href=/auteur/b>Aminata Diallo-Kern</a></span></p>` + body},
		"two links, English":                     {"Ina Holm; Skye Bright", top + `<p>By <a href=/author/ina>Ina Holm</a>, <a href=/author/skye>Skye Bright</a></p>` + body},
		"two links, Spanish":                     {"Ana Ruiz; Itziar Vega", top + `<p>Por <a href=/autor/1>Ana Ruiz</a>, <a href=/autor/2>Itziar Vega</a></p>` + body},
		"two elements for authors":               {"Ina Holm; Skye Bright", top + `<p>By <b class=author>Ina Holm</b>, <b class=author>Skye Bright</b></p>` + body},
		"a link to a town":                       {"Ina Holm; ?Alder Olmer", top + `<p>By <a href=/author/ina>Ina Holm</a>, <a href=/towns/selm>Alder Olmer</a></p>` + body},
		"two elements that say nothing":          {"Ina Holm; ?Alder Olmer", top + `<p>By <b>Ina Holm</b>, <b>Alder Olmer</b></p>` + body},
		"Chinese, with who sent it":              {"王小明; 李心", `<html lang=zh>` + top + `<p>记者 王小明 通讯员 李心</p>` + body},
		"Chinese, with a colon":                  {"王小明; 李心", `<html lang=zh>` + top + `<p>记者：王小明 通讯员：李心</p>` + body},
		"Chinese, with an intern":                {"王小明; 李心", `<html lang=zh>` + top + `<p>记者 王小明 实习生 李心</p>` + body},
		"letters of an agency before a name":     {"Jana Malá", `<meta name=author content="KTZ, Jana Malá">` + top + `<p class=autor>KTZ, Jana Malá</p>` + body + `</article><footer>© 2024 Alder. Obsah KTZ je chráněn.</footer>`},
		"letters of a surname before two others": {"Min Jun KIM", `<meta name=author content="KIM, Min Jun">` + top + body},
	}.check(t, claims.FieldByline)
}

// TestNotesOfOrigin: who wrote a text that comes from elsewhere, and where that is.
func TestNotesOfOrigin(t *testing.T) {
	from := func(note string) string {
		return ld + `"author":{"@type":"Person","name":"Beth Roe"}` + endLd + top + `<p><em>` + note + `</em></p>` + body
	}
	heads{
		"English":                             {"Ina Holm", from(`This article by Ina Holm was first published in Danish by Kysten on January 12.`)},
		"English, appeared":                   {"Ina Holm", from(`This story by Ina Holm originally appeared in Kysten.`)},
		"Spanish":                             {"Ana Ruiz", from(`Este artículo de Ana Ruiz fue publicado originalmente en La Orilla.`)},
		"French":                              {"Ana Roux", from(`Cet article de Ana Roux a été publié par Le Rivage.`)},
		"German":                              {"Ina Holm", from(`Dieser Text von Ina Holm erschien zuerst in der Küstenpost.`)},
		"Dutch":                               {"Ina Holm", from(`Dit verhaal van Ina Holm verscheen eerder in De Kust.`)},
		"a work of art":                       {"Beth Roe", from(`This piece by Ina Holm was first shown in Selm in 1999.`)},
		"what somebody says":                  {"Beth Roe", from(`This story by the coast guard was first published on Monday.`)},
		"the house of origin":                 {"Ina Holm", top + `<p>Written by Ojo de Agua</p><p>This article by Ina Holm was first published in Spanish by Ojo de Agua.</p>` + body},
		"the house, by the canonical address": {"", `<link rel=canonical href="https://ojodeagua.example/1"><meta property="og:url" content="https://alder.example/1">` + top + `<p>Written by Ojo de Agua</p>` + body},
		"a person whose words were published": {"Ina Holm", top + `<p>By Ina Holm</p><p>The list was first published by Ina Holm.</p>` + body},
	}.check(t, claims.FieldByline)
}

// TestCardsBelowTheHead: names of cards and posts that stand near a short article.
func TestCardsBelowTheHead(t *testing.T) {
	const short = `<p>The bell rings at eight.</p>`
	const story = short + `<p>Nobody comes before nine, says the man at the till, who has counted.</p><p>He writes the number into a book that nobody reads, day after day, for as long as he can see.</p><p>In May he stops, he says.</p>`
	heads{
		"a teaser behind the article":    {"Ina Holm", top + `<div><a href="mailto:i@alder.example">Ina Holm</a><br>Reporter</div>` + story + `</article><div><a href=/x>Elk is pulled from a pool</a> <span>By Tom Lee</span> <span>18:22</span></div>`},
		"a teaser, Swedish":              {"", `<html lang=sv>` + top + story + `</article><div><a href=/x>Älg räddad ur stor pool</a> <span>Av Tom Lee</span></div>`},
		"a teaser, Dutch":                {"", `<html lang=nl>` + top + story + `</article><div><a href=/x>Eland uit zwembad gered door brandweer</a> <span>Door Tom Lee</span></div>`},
		"posts of a live blog":           {"Ina Holm", top + `<p class=by>Ina Holm · 5 March 2024</p>` + short + `<div class=post><h3>Crews hold the line</h3><span class=who>Pat Roe</span>` + short + `</div><div class=post><h3>Hospital is emptied</h3><span class=who>Tom Lee</span>` + short + `</div>`},
		"cards of what else there is":    {"", top + short + `<div class=tile><h4>Fish prices rise</h4><p class=author>Anna Roe</p></div><div class=tile><h4>Harbour opens again</h4><p class=author>Tom Lee</p></div>`},
		"a standfirst that is a heading": {"Ina Holm", top + `<div class=head><h2>The crew has had no pay since May</h2><p class=author>Ina Holm</p></div>` + body},
		"a heading beside another kind":  {"Ina Holm", top + `<div class=head><h2>No pay since May</h2><p class=author>Ina Holm</p></div><div class=text><h2>How it began</h2>` + body + `</div>`},
	}.check(t, claims.FieldByline)
}
