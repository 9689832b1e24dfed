package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestNamesOnSitesOfManyTongues: names as sites of many countries write them.
func TestNamesOnSitesOfManyTongues(t *testing.T) {
	for name, tt := range map[string]struct{ want, page string }{
		"Korean, behind the text":        {"김하늘", top + day5 + body + `<p>김하늘 기자 hn.kim@alder.example</p>`},
		"Korean, before it":              {"김하늘", top + day5 + `<p>[알더일보 김하늘 기자] 페리가 항구를 떠나지 못했다.</p>` + body},
		"Korean, beside the day":         {"김하늘", top + `<div class=info><span>김하늘 기자</span><span>입력 2024.03.05 10:00</span></div>` + body},
		"Korean, two":                    {"김하늘; 이도윤", top + `<div class=byline>김하늘·이도윤 기자</div>` + day5 + body},
		"Chinese, source and author":     {"王小明", top + `<div class=info>2024-03-05 10:00 来源：阿尔德日报 作者：王小明</div>` + body},
		"Chinese, reporter":              {"王小明", top + `<div>記者王小明／台北報導</div>` + day5 + body},
		"Chinese, editor":                {"", top + `<div>2024-03-05 来源：阿尔德日报 责任编辑：李红</div>` + body},
		"Chinese, at the end":            {"王小明", top + day5 + body + `<p>（记者 王小明）</p>`},
		"Japanese, in lenticular":        {"堂前千尋", top + day5 + body + `<p>【文・堂前千尋】</p>`},
		"Japanese, a bureau":             {"堂前千尋", top + day5 + body + `<p>（霧沢支局　堂前千尋）</p>`},
		"Japanese, a wire":               {"", top + day5 + body + `<p>（共同）</p>`},
		"Japanese, the end":              {"", top + day5 + body + `<p>（おわり）</p>`},
		"Japanese, reporter":             {"堂前千尋", top + `<p class=author>堂前千尋記者</p>` + day5 + body},
		"Japanese, a title":              {"堂前千尋", top + `<p>社会部 堂前千尋</p>` + day5 + body},
		"Thai":                           {"สมชาย ใจดี", top + `<p>โดย สมชาย ใจดี</p>` + day5 + body},
		"Vietnamese, alone at the end":   {"Nguyễn Văn An", top + day5 + body + `<p class=author>Nguyễn Văn An</p>`},
		"Indonesian, writer and editor":  {"Rina Sari", top + `<p>Penulis: Rina Sari | Editor: Budi Hartono</p>` + day5 + body},
		"Indonesian, reporter":           {"Rina Sari", top + `<div class=read__credit>Reporter: Rina Sari</div>` + day5 + body},
		"Turkish, news by":               {"İlker Demir", top + `<p>Haber: İlker Demir - Kamera: Ali Can</p>` + day5 + body},
		"Turkish, a columnist":           {"İlker Demir", top + `<div class=yazar-adi>İlker Demir</div>` + day5 + body},
		"Polish, author":                 {"Jan Kowal", top + `<p>Autor: Jan Kowal</p>` + day5 + body},
		"Polish, letters and agency":     {"", top + `<p>oprac. JK, PAP</p>` + day5 + body},
		"Czech":                          {"Jan Novák", top + `<p>Napsal Jan Novák</p>` + day5 + body},
		"Czech, agency":                  {"", top + `<p>ČTK</p>` + day5 + body},
		"Russian":                        {"Мария Ельцова", top + `<p>Автор: Мария Ельцова</p>` + day5 + body},
		"Russian, text and photos":       {"Мария Ельцова", top + `<p>Текст: Мария Ельцова, фото: Иван Котов</p>` + day5 + body},
		"Ukrainian":                      {"Оксана Мельник", top + `<div class=post__author>Оксана Мельник</div>` + day5 + body},
		"Greek":                          {"Νίκος Παππάς", top + `<div class=author>Νίκος Παππάς</div>` + day5 + body},
		"Arabic":                         {"هالة الصباغ", top + `<p>كتبت: هالة الصباغ</p>` + day5 + body},
		"Arabic, a town":                 {"", top + `<p>هالة الصباغ - القاهرة</p>` + day5 + body},
		"Hebrew":                         {"דנה לוי", top + `<p>מאת: דנה לוי</p>` + day5 + body},
		"Hindi":                          {"रीता शर्मा", top + `<p>Written by: रीता शर्मा</p>` + day5 + body},
		"Hindi, edited":                  {"", top + `<p>Edited by: रीता शर्मा</p>` + day5 + body},
		"Portuguese, town behind dash":   {"Ana Souza", top + `<p>Por Ana Souza — São Paulo</p>` + day5 + body},
		"Portuguese, of the paper":       {"Ana Souza", top + `<p>Ana Souza, do Alder</p>` + day5 + body},
		"Portuguese, two with e":         {"Ana Souza; Rui Dias", top + `<p>Por Ana Souza e Rui Dias, g2 Alder</p>` + day5 + body},
		"Spanish, town on a line":        {"Ana Souza", top + `<div class=author><a href="/autor/ana">Ana Souza</a></div><div class=place>Puerto Selm</div>` + day5 + body},
		"Spanish, capitals":              {"?Ana Souza", top + `<p>ANA SOUZA</p><p>Puerto Selm - 5 mar 2024</p>` + body},
		"French, with agency":            {"Ina Holm", top + `<p>Par Ina Holm avec AFP</p>` + day5 + body},
		"French, a paper with an agency": {"", top + `<p>Par Alder Post avec AFP</p>` + day5 + body},
		"French, the editors":            {"", top + `<p>Par La rédaction</p>` + day5 + body},
		"Italian, of":                    {"Ina Holm", top + `<p>di Ina Holm</p>` + day5 + body},
		"Italian, a desk":                {"", top + `<p>di Redazione Online</p>` + day5 + body},
		"Dutch, our correspondent":       {"Ina Holm", top + `<p>Van onze correspondent Ina Holm</p>` + day5 + body},
		"Swedish, two by a comma":        {"Ina Holm; ?Åsa Lind", `<html lang=sv>` + top + `<p>Av: Ina Holm, Åsa Lind</p>` + day5 + body},
		"Norwegian":                      {"Kari Moen", top + `<div class=byline><span>Kari Moen</span><span>Journalist</span></div><div class=byline><span>Per Dahl</span><span>Fotograf</span></div>` + day5 + body},
		"Danish":                         {"Kari Moen", top + `<p>Af Kari Moen, Journalist</p>` + day5 + body},
		"Finnish":                        {"Aino Virta", top + `<p class=author>Aino Virta</p>` + day5 + body},
		"German, letters":                {"", top + `<p>Von ihm/sid</p>` + day5 + body},
		"German, a town":                 {"Ina Holm", `<html lang=de>` + top + `<p>Von Ina Holm, Port Selm</p>` + day5 + body},
		"German, behind a role":          {"Ina Holm", top + `<p>Von Ina Holm, ARD Berlin</p>` + day5 + body},
		"Hungarian":                      {"Nagy Péter", top + `<p>Írta: Nagy Péter</p>` + day5 + body},
		"Romanian":                       {"Ion Pop", top + `<p>Autor: Ion Pop</p>` + day5 + body},
		"Romanian, de":                   {"Ion Pop", top + `<p>De Ion Pop, 5 martie 2024</p>` + body},
		"Serbian":                        {"Ana Ilić", top + `<p>Autor: Ana Ilić</p>` + day5 + body},
		"Swahili":                        {"", top + `<p>Na Mwandishi Wetu</p>` + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
