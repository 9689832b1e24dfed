package pagehead

import (
	"testing"

	"factdesk/claims"
)

const (
	post = "https://www.alderpost.example/a"
	day5 = `<p>5 March 2024</p>`
)

// TestWhereNamesStand: names in the elements that sites have for them.
func TestWhereNamesStand(t *testing.T) {
	for name, tt := range map[string]struct{ want, page string }{
		"microdata of both":                      {"Ina Holm", `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Ferry stays in port</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ina Holm"></span><div itemprop=publisher itemscope itemtype="https://schema.org/Organization"><meta itemprop=name content="Alder Post"></div>` + day5 + body},
		"hCard":                                  {"Ina Holm", top + `<span class="author vcard"><span class="fn">Ina Holm</span></span>` + day5 + body},
		"By in an element of its own":            {"Ina Holm", top + `<div>By</div><div><a href=/x>Ina Holm</a></div>` + day5 + body},
		"By on a line of its own":                {"Ina Holm", top + `<p>By<br>Ina Holm</p>` + day5 + body},
		"an address":                             {"Ina Holm", top + `<address>By Ina Holm</address>` + day5 + body},
		"two in spans side by side":              {"Ina Holm; Tom Lee", top + `<div class="contributors"><span>Ina Holm</span><span>Tom Lee</span></div>` + day5 + body},
		"two in a list":                          {"Ina Holm; Tom Lee", top + `<ul class=authors><li>Ina Holm</li><li>Tom Lee</li></ul>` + day5 + body},
		"beside a picture":                       {"Ina Holm", top + `<div class=author-box><img alt="Ina Holm" src=i><a href=/ina>Ina Holm</a><span>Reporter</span></div>` + day5 + body},
		"before comments":                        {"Ina Holm", top + `<p>by Ina Holm | 5 comments</p>` + day5 + body},
		"before a day":                           {"Ina Holm", top + `<p>by Ina Holm on March 5, 2024</p>` + body},
		"a role in the data":                     {"Ina Holm", ld + `"author":{"@type":"Person","name":"Ina Holm, Senior Reporter"}` + endLd + top + day5 + body},
		"a role in the data, a name on the page": {"Ina Holm", ld + `"author":{"@type":"Person","name":"Staff Reporter"}` + endLd + top + `<p>By Ina Holm</p>` + day5 + body},
		"a role on the page, a name in the data": {"Ina Holm", ld + `"author":{"@type":"Person","name":"Ina Holm"}` + endLd + top + `<p>By Staff Reporter</p>` + day5 + body},
		"an agency in both":                      {"", ld + `"author":{"@type":"Person","name":"AFP"}` + endLd + top + `<p>By AFP</p>` + day5 + body},
		"the page before the data":               {"Ina Holm", ld + `"author":{"@type":"Person","name":"Tom Lee"}` + endLd + top + `<p>By Ina Holm</p>` + day5 + body},
		"Vietnamese":                             {"Nguyễn Văn An", top + `<p class=author>Nguyễn Văn An</p>` + day5 + body},
		"two in meta author":                     {"Ina Holm; Tom Lee", `<meta name=author content="Ina Holm &amp; Tom Lee">` + top + day5 + body},
		"two without a blank":                    {"Ina Holm; Tom Lee", `<meta name=author content="Ina Holm,Tom Lee">` + top + day5 + body},
		"a comma with a blank before it":         {"Ina Holm; Tom Lee; Ann Roe", top + `<p>By Ina Holm , Tom Lee and Ann Roe</p>` + day5 + body},
		"a dash and a day":                       {"Ina Holm", top + `<p>Por: Ina Holm - 5 de marzo de 2024</p>` + body},
		"a feed's address":                       {"Ina Holm", `<meta name=author content="ina.holm@alder.example (Ina Holm)">` + top + day5 + body},
		"a library's":                            {"Ina Holm; Tom Lee", `<meta name=citation_author content="Holm, Ina"><meta name=citation_author content="Lee, Tom">` + top + day5 + body},
		"a surname in capitals":                  {"Ina Holm", `<meta name=author content="HOLM, INA">` + top + day5 + body},
		"a bureau":                               {"Ina Holm", top + `<p>Reported by: Ina Holm, Alder Bureau</p>` + day5 + body},
		"a role on the next line":                {"Ina Holm", top + `<p>INA HOLM <br>STAFF WRITER</p>` + day5 + body},
		"a paper behind a bar":                   {"Ina Holm", top + `<p>Ina Holm | Alder Post</p>` + day5 + body},
		"a paper behind a slash":                 {"Ina Holm", top + `<p>Ina Holm / Alder Post</p>` + day5 + body},
		"for a paper":                            {"Ina Holm", top + `<p>Ina Holm for Alder Post</p>` + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestWhereSitesNameThemselves: publishers likewise.
func TestWhereSitesNameThemselves(t *testing.T) {
	for name, tt := range map[string]struct{ want, page string }{
		"microdata of both":       {"Alder Post", `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop=headline>Ferry stays in port</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ina Holm"></span><div itemprop=publisher itemscope itemtype="https://schema.org/Organization"><meta itemprop=name content="Alder Post"></div>` + day5 + body},
		"an address for a name":   {"Alder Post", `<meta property="og:site_name" content="alderpost.example"><title>Ferry stays in port - Alder Post</title>` + top + day5 + body},
		"an address in the data":  {"Alder Post", ld + `"publisher":{"@type":"Organization","name":"alderpost.example"}` + endLd + `<title>Ferry stays in port | Alder Post</title>` + top + day5 + body},
		"a site's page":           {"Alder Post", `<script type="application/ld+json">{"@type":"WebSite","name":"Alder Post – Home","url":"https://www.alderpost.example/"}</script>` + top + day5 + body},
		"a title with a mark":     {"Alder Post", `<title>Ferry stays in port « Alder Post</title>` + top + day5 + body},
		"a title with a wide bar": {"オルダー新聞", `<title>フェリー欠航｜オルダー新聞</title><main><h1>フェリー欠航</h1>` + body},
		"a title with a line":     {"奥尔德日报", `<title>渡轮停航_奥尔德日报</title><main><h1>渡轮停航</h1>` + body},
		"a site's title":          {"Alder Post", `<div class=site-title><a href="/">Alder Post</a></div>` + top + day5 + body},
		"a heading of the site":   {"Alder Post", `<header><h1><a href="/">Alder Post</a></h1></header><article><h2>Ferry stays in port</h2>` + day5 + body},
		"a university":            {"Universität Alder", `<title>Ferry stays in port - Universität Alder</title><header><img alt="Universität Alder Logo" class=logo src=x></header>` + top + day5 + body + `<footer>© 2024 Universität Alder</footer>`},
	} {
		if got := valuesOf(t, claims.FieldPublisher, tt.page, post); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
