package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestAgenciesByTheirNames: agencies that no list has, by what they call themselves.
func TestAgenciesByTheirNames(t *testing.T) {
	in := func(s string) string { return top + `<p>` + s + `</p>` + day5 + body }
	heads{
		"a feed, beside a day":   {"United Grim Feed News Service", in(`<span>United Grim Feed News Service</span> | <span>Updated: 6 Mar 2024</span>`)},
		"Spanish, a source":      {"Agencia de Noticias del Norte", in(`Fuente: Agencia de Noticias del Norte`)},
		"French":                 {"Agence de presse Nordique", in(`Agence de presse Nordique`)},
		"Turkish, a source":      {"Karaova Haber Ajansı", in(`Kaynak: Karaova Haber Ajansı (KVHA)`)},
		"Russian":                {"ИА Север", in(`ИА Север`)},
		"Chinese":                {"霧沢通讯社", in(`来源：霧沢通讯社`)},
		"Korean":                 {"알더통신", in(`출처: 알더통신`)},
		"the site's own":         {"", `<meta property="og:site_name" content="Alder Press Agency">` + in(`Alder Press Agency`)},
		"an office":              {"", in(`Source: Port Safety Agency`)},
		"a sentence":             {"", in(`The Grim News Agency said that the ferry stays in port`)},
		"a paper":                {"", in(`Source: Grim Herald`)},
		"a person":               {"", in(`By Ina Holm`)},
		"what it is all about":   {"", `<main><h1>United News Agency closes</h1>` + day5 + body},
		"a headline of the list": {"", in(`<a href=/x>News agency staff walk out</a>`)},
	}.check(t, claims.FieldAgency)
}
