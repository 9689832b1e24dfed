package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestDaysOfRelatedLinks: what stands around a link to another article says nothing of when
// this one was published.
func TestDaysOfRelatedLinks(t *testing.T) {
	const link = `<a href=/2020/what-the-ferry-cost-us>What the ferry cost us</a>`
	heads{
		"below, in words":          {"", top + body + `<p>Related: ` + link + `, published 3 February 2020</p>`},
		"below, a short link":      {"", top + body + `<p>Related: <a href=/x>Ferry costs</a>, published 3 February 2020</p>`},
		"label in an element":      {"", top + body + `<p><b>Read also:</b> ` + link + ` (published on 3 February 2020)</p>`},
		"label without a colon":    {"", top + body + `<div><span>Related</span> ` + link + ` <span>Published 3 February 2020</span></div>`},
		"the day first":            {"", top + body + `<p>See also: published 3 February 2020, ` + link + `</p>`},
		"the day on its own line":  {"", top + body + `<div><p>Related: ` + link + `</p><p>Published: 3 February 2020</p></div>`},
		"a time element":           {"", top + body + `<div><p>Related: ` + link + `</p><p>Published: <time datetime="2020-02-03">3 February 2020</time></p></div>`},
		"no label":                 {"", top + body + `<p>` + link + `, published 3 February 2020</p>`},
		"at the head":              {"", top + `<p>Related: <a href=/x>Ferry costs</a>, published 3 February 2020</p>` + body},
		"at the head, marked up":   {"", top + `<div>Related: <a href=/x>Ferry costs</a> <time datetime="2020-02-03">3 February 2020</time></div>` + body},
		"at the head and a day":    {"2024-03-05", top + `<p>Related: <a href=/x>Ferry costs</a>, published 3 February 2020</p>` + day5 + body},
		"German":                   {"", `<html lang=de>` + top + body + `<p>Lesen Sie auch: ` + link + `, veröffentlicht am 3. Februar 2020</p>`},
		"French":                   {"", `<html lang=fr>` + top + body + `<p>À lire aussi : ` + link + `, publié le 3 février 2020</p>`},
		"Japanese":                 {"", `<html lang=ja>` + top + body + `<p>関連記事：<a href=/x>船の値段について</a> 公開：2020年2月3日</p>`},
		"and its own day below":    {"2024-03-05", top + body + `<p>Related: ` + link + `, published 3 February 2020</p><p>Published: 5 March 2024</p>`},
		"its own day above":        {"2024-03-05", top + body + `<p>Published: 5 March 2024</p><p>Related: ` + link + `, published 3 February 2020</p>`},
		"its own, and the rules":   {"2024-03-05", top + body + `<p>Published: 5 March 2024. Read <a href=/rules>how we correct our mistakes</a>.</p>`},
		"its own, and the section": {"2024-03-05", top + body + `<p><a href=/section/seas>Seas</a> | Published: 5 March 2024</p>`},
		"its own, by somebody":     {"2024-03-05", top + body + `<p><a rel=author href=/author/ina-holm>Ina Holm</a>, published 5 March 2024</p>`},
		"a label that is a word":   {"2024-03-05", top + body + `<p>Related parties were told. Published: 5 March 2024</p>`},
	}.check(t, claims.FieldPublished)
}
