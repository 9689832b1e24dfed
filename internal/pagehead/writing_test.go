package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestLabelsOfWork: who wrote, in lines that say in turn who did what.
func TestLabelsOfWork(t *testing.T) {
	in := func(lang, s string) string {
		return `<html lang=` + lang + `>` + top + `<p>` + s + `</p>` + day5 + body
	}
	heads{
		"Spanish, two works":                {"Ana Ruiz; Luis Vega; Eva Sanz", in("es", `Investigación y textos: Ana Ruiz, Luis Vega y Eva Sanz`)},
		"Spanish, drew up":                  {"Ana Ruiz; Luis Vega", in("es", `Elaboraron: Ana Ruiz y Luis Vega`)},
		"Spanish, several":                  {"Ana Ruiz; Luis Vega", in("es", `Autores: Ana Ruiz, Luis Vega`)},
		"German, pictures first":            {"Ina Holm", in("de", `Fotos: Tom Lee, Text: Ina Holm`)},
		"German, text and research":         {"Ina Holm", in("de", `Text und Recherche: Ina Holm / Fotos: Tom Lee`)},
		"French, pictures first":            {"Ana Roux", in("fr", `Photos : Luc Petit Texte : Ana Roux`)},
		"Russian, editor beside":            {"Анна Белова", in("ru", `Фото: Иван Серов, текст: Анна Белова, редактор: Пётр Чернов`)},
		"Ukrainian, several":                {"Анна Білик; Іван Сірко", in("uk", `Автори: Анна Білик, Іван Сірко`)},
		"Czech, several":                    {"Jana Malá; Petr Velký", in("cs", `Autoři: Jana Malá, Petr Velký`)},
		"Japanese, signs of sameness":       {"堂前 千尋", in("ja", `文＝堂前 千尋／写真＝森 太郎`)},
		"Japanese, a long line":             {"堂前 千尋", in("ja", `文=堂前 千尋/写真=霧沢海洋研究所 深海生物研究室/監修=森 太郎(霧沢海洋研究所 深海部門 主任研究員)`)},
		"a podcast's host":                  {"Ina Holm", in("en", `Host: Ina Holm<br>Guest: Tom Lee<br>Music: The Quarry`)},
		"pictures alone":                    {"", in("de", `Fotos: Tom Lee, Bildredaktion: Ina Holm`)},
		"editors alone":                     {"", in("uk", `Редакторка: Леся Кравець, фото: Іван Сірко`)},
		"a label of something else":         {"", in("es", `Diseño: Ana Ruiz`)},
		"a title with a colon":              {"", in("en", `Host Nation: Grim Island`)},
		"one author, a town":                {"Ina Holm", in("de", `Text: Ina Holm, Neue Olmer`)},
		"what a fact-check found":           {"", in("pl", `Werdykt: FAŁSZ`)},
		"what it found, as author":          {"", ld + `"author":{"@type":"Person","name":"Mostly False"}` + endLd + top + day5 + body},
		"a long sentence with labels of it": {"", in("en", `The report says this: words: that the ferry and its crew of twelve have not been paid since Monday and that nobody at the office of the port has answered any letter at all`)},
	}.check(t, claims.FieldByline)
}

// TestDesksOfManyTongues: desks, offices and posters are offered at most.
func TestDesksOfManyTongues(t *testing.T) {
	data := func(name string) string {
		return ld + `"author":{"@type":"Person","name":"` + name + `"}` + endLd + top + day5 + body
	}
	heads{
		"Hindi":               {"?राष्ट्रीय डेस्क", data(`राष्ट्रीय डेस्क`)},
		"Bengali":             {"?জাতীয় ডেস্ক", data(`জাতীয় ডেস্ক`)},
		"Japanese":            {"?霧沢編集部", data(`霧沢編集部`)},
		"Chinese":             {"?霧報編輯部", data(`霧報編輯部`)},
		"Korean":              {"?알더 편집국", data(`알더 편집국`)},
		"Thai":                {"?ทีมข่าวอัลเดอร์", data(`ทีมข่าวอัลเดอร์`)},
		"Arabic":              {"?قسم الأخبار", data(`قسم الأخبار`)},
		"Turkish":             {"?Alder Haber Merkezi", data(`Alder Haber Merkezi`)},
		"Ukrainian":           {"?Редакція Півночі", data(`Редакція Півночі`)},
		"a podcast":           {"?Kerb Podcast", data(`Kerb Podcast`)},
		"posted":              {"", data(`Submitted`)},
		"an office":           {"?Department of Ports and Inland Seas", data(`Department of Ports and Inland Seas`)},
		"an office, Italian":  {"?Ministero dei Porti e Mari Interni", data(`Ministero dei Porti e Mari Interni`)},
		"a name like a desk":  {"Rita Sharma", data(`Rita Sharma`)},
		"a name of Han":       {"中村 心", data(`中村 心`)},
		"a Hindi name":        {"रीता शर्मा", data(`रीता शर्मा`)},
		"an Arabic name":      {"سلمى قاسم", data(`سلمى قاسم`)},
		"before a desk":       {"Ina Holm", ld + `"author":{"@type":"Person","name":"Kerb Podcast"}` + endLd + top + `<p>Presenter: Ina Holm</p>` + day5 + body},
		"before a poster":     {"Ana Ruiz", `<meta name=author content="Submitted">` + top + `<p class=byline>Ana Ruiz</p>` + day5 + body},
		"before a newsroom":   {"堂前千尋", ld + `"author":{"@type":"Person","name":"霧沢編集部"}` + endLd + top + `<p>文：堂前千尋</p>` + day5 + body},
		"behind a town, desk": {"سلمى قاسم; ليلى حداد", top + `<div class=author>الرباط - سلمى قاسم وليلى حداد</div>` + day5 + body},
		"behind a town":       {"Ina Holm", top + `<div class=author>Selm – Ina Holm</div>` + day5 + body},
		"before a town":       {"Ina Holm", top + `<div class=author>Ina Holm – Selm</div>` + day5 + body},
	}.check(t, claims.FieldByline)
}

// TestGreekCapitals: names in capitals get the accents that the page gives them elsewhere.
func TestGreekCapitals(t *testing.T) {
	by := func(s, note string) string {
		return `<html lang=el>` + top + `<p>` + s + `</p>` + day5 + body + `<p>` + note + `</p>`
	}
	heads{
		"hers, with a note":      {"Άννα Μάνου", by(`Της ΑΝΝΑΣ ΜΑΝΟΥ*`, `*Η Άννα Μάνου είναι δασκάλα.`)},
		"his, with a note":       {"Σωτήρης Παππάς", by(`Γράφει ο ΣΩΤΗΡΗΣ ΠΑΠΠΑΣ`, `Ο Σωτήρης Παππάς είναι δάσκαλος.`)},
		"nowhere else":           {"?Αννας Μανου", by(`Της ΑΝΝΑΣ ΜΑΝΟΥ`, `Τέλος.`)},
		"of somebody else":       {"?Αννας Μανου", by(`Της ΑΝΝΑΣ ΜΑΝΟΥ`, `Η Άννα Παππά είναι δασκάλα.`)},
		"small letters":          {"Άννα Μάνου", by(`Γράφει η Άννα Μάνου`, `Τέλος.`)},
		"capitals of the Latins": {"Ina Holm", by(`By INA HOLM`, `Τέλος.`)},
	}.check(t, claims.FieldByline)
}
