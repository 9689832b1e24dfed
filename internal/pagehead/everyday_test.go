package pagehead

import (
	"testing"

	"factdesk/claims"
)

const gazette = `<meta property="og:site_name" content="Alder Post">`

// byTom are a page's data that name Tom Lee, and the top of its article.
const byTom = gazette + ld + `"author":{"@type":"Person","name":"Tom Lee"}` + endLd + top

// TestWhomTheHeadShowsBesides: people in the head who did not write the article, and towns.
func TestWhomTheHeadShowsBesides(t *testing.T) {
	shows := func(s string) string { return byTom + s + day5 + body }
	for name, in := range map[string]string{
		"the author of a book":            `<div class=info><span class=title>The Sea</span> <span class="book-author author">John Banville</span></div>`,
		"the author of a book, linked":    `<p class=book-info><a class=author href=/author/jb>John Banville</a></p>`,
		"the author of a book, a sign":    `<p class=author>Hans Christian Andersen: The Mermaid</p>`,
		"who made a film":                 `<ul class=credits><li>Directed by: <a href=/p>Greta Gerwig</a></li><li>Starring: <a href=/q>Margot Robbie</a></li></ul>`,
		"who wrote a film":                `<dl><dt>Director</dt><dd class=director>Anna Smith</dd><dt>Writer</dt><dd class=writer>Greta Gerwig</dd></dl>`,
		"who took a picture":              `<div class=hero><img src=a.jpg><div class=credits>Anna Smith / Grim Images</div></div>`,
		"who is asked":                    `<div class=person><a class=author href=/people/anna-smith>Anna Smith</a> Mayor of Grim</div>`,
		"who is asked, with an age":       `<p class=who>Petra Holz, 43, farmer</p>`,
		"who is asked, with an office":    `<p class=who>Anna Smith, Prime Minister</p>`,
		"who is quoted at the top":        `<div class=epigraph><p>All is well.</p><p class=author>William Shakespeare</p></div>`,
		"who is answered":                 `<p class=to>In response to <span class=author>Anna Smith</span></p>`,
		"who signed a letter":             `<p class=signature>Anna Smith, Mayor of Grim</p>`,
		"who takes part":                  `<p class=credits>With: Petra Holz, Anna Smith</p>`,
		"towns":                           `<p class=byline>St Albans</p><p class=byline>Victoria Park</p>`,
		"a desk":                          `<p class=author>Alexander Science</p>`,
		"a paper beside who wrote":        `<div class=byline><a href=/tom>Tom Lee</a>, <span>Sydney Morning</span></div>`,
		"an editor whose name has theirs": `<p>Edited by Atom Lee</p>`,
		"who checked, and a sentence":     `<p>Fact checked by Ann Roe, Tom Lee wrote it</p>`,
		"who translated for them":         `<p>Translated by Ann Roe for Tom Lee</p>`,
		"who edited a book":               `<p>Edited by Tom Lee and Ann Roe, the book tells of ferries.</p>`,
		"an earlier piece":                `<p>This interview by Anna Smith was first published in 2019 and tells of the first ferry.</p>`,
		"an earlier piece, of this paper": `<p>This story by Anna Smith was published last week in the Alder Post. Here is what came of it.</p>`,
		"an earlier piece, German":        `<p>Diese Reportage von Anna Schmidt erschien 1999 in der Selmer Zeitung und gilt als die erste.</p>`,
		"an earlier piece, French":        `<p>Cet article de Anna Smith a été publié en 1999 et fait encore parler.</p>`,
	} {
		t.Run(name, func(t *testing.T) { heads{name: {"Tom Lee", shows(in)}}.check(t, claims.FieldByline) })
	}
	heads{
		"an editor whose name ends alike":    {"Eric Martin", gazette + `<meta name=author content="Eric Martin">` + top + body + `<p>Editing by Frederic Martin</p>`},
		"an editor, Ann and Joann":           {"Ann Lee", gazette + `<meta name=author content="Ann Lee">` + top + body + `<p>Editing by Joann Lee</p>`},
		"a town behind a tag":                {"Anna Smith", top + `<p>By <a href=/tag/anna>Anna Smith</a>, <a href=/tag/sr>Santa Rosa</a></p>` + body},
		"a town behind a topic":              {"Anna Smith; ?Ann Arbor", top + `<p>By <a href=/topic/anna-smith>Anna Smith</a>, <a href=/topic/aa>Ann Arbor</a></p>` + body},
		"a town among authors":               {"Ana Ruiz", `<html lang=es>` + top + `<p>Por <a href=/autor/ana>Ana Ruiz</a>, <a href=/autor/sj>San José</a></p>` + body},
		"origin, with leave to take it over": {"Ina Holm", byTom + `<p>This article by Ina Holm was first published in The Grim Herald. It is republished here under a licence.</p>` + body},
	}.check(t, claims.FieldByline)
}

// TestBlocksOfOneArticle: pages that are built of like blocks, of which one has the byline.
func TestBlocksOfOneArticle(t *testing.T) {
	const rest = `<h2>How it began</h2>` + body
	const h1 = gazette + `<main><h1>Ferry stays in port</h1>`
	heads{
		"rows":               {"Anna Schmidt", h1 + `<div class=row><h2>Four hundred wait</h2><p class=byline>By Anna Schmidt</p></div><div class=row>` + rest + `</div></main>`},
		"groups":             {"Anna Schmidt", h1 + `<div class=wp-block-group><h2>Four hundred wait</h2><p>By Anna Schmidt</p></div><div class=wp-block-group>` + rest + `</div></main>`},
		"sections":           {"Anna Schmidt", h1 + `<section><h2>In brief</h2><p>By Anna Schmidt</p></section><section>` + rest + `</section></main>`},
		"a section, no By":   {"Anna Schmidt", h1 + `<section class=block><h3>Summary</h3><p class=author>Anna Schmidt</p></section><section class=block>` + rest + `</section></main>`},
		"a byline's heading": {"Anna Schmidt", h1 + `<div><h5>By Anna Schmidt</h5></div><div>` + rest + `</div></main>`},
		"boxes below":        {"Ina Holm", top + `<div class=card><h4>About</h4><p class=author><a href=/i>Ina Holm</a></p></div><div class=card><h4>Share</h4><p><a href=/s>Send it</a></p></div>` + body},
	}.check(t, claims.FieldByline)
}

// TestOfficesAndHousesAreNoAgencies: letters and names that only stand in the head, and those
// of the page's own house.
func TestOfficesAndHousesAreNoAgencies(t *testing.T) {
	in := func(site, head, foot string) string {
		return `<meta property="og:site_name" content="` + site + `">` + head + body + `</article><footer>` + foot + `</footer>`
	}
	heads{
		"an office":               {"", in("Alder Post", top+`<p class=author>By Anna Smith | Source: WHO</p>`, "© 2024 Alder Post")},
		"an office, Spanish":      {"", in("Alder Post", top+`<p class=autor>Por Ana Ruiz | Fuente: INE</p>`, "")},
		"an office, Russian":      {"", in("Alder Post", top+`<p class=author>Источник: МВД</p>`, "")},
		"the house's letters":     {"", in("Rundfunk Nord", `<meta name=author content="RFN">`+top, "© RFN 2024")},
		"a society's letters":     {"", in("Verband der Fischer", `<meta name=author content="VDF">`+top, "Copyright VDF 2024. Alle Rechte vorbehalten.")},
		"letters that own it":     {"", in("", `<meta name=author content="MRF, Ina Holm">`+top, "© MRF 2024")},
		"a group":                 {"", in("Alder Post", top+`<p>By Ina Holm, Coastal Press</p>`, "© 2024 Coastal Press Group")},
		"a paper":                 {"", in("Alder Post", top+`<p>By Ina Holm, Courthouse News</p>`, "© 2024 Courthouse News")},
		"an office for the press": {"", in("City of Selm", top+`<p>Press Service</p>`, "© Press Service of the City of Selm 2024")},
	}.check(t, claims.FieldAgency)
}

// TestNamesThatBeginAsSignsDo: papers called a seal or a crest, and logos of others.
func TestNamesThatBeginAsSignsDo(t *testing.T) {
	site := func(name string) string {
		return `<meta property="og:site_name" content="` + name + `">` + `<a href=/><img src=/a.png alt="` + name + `"></a>` + top + body
	}
	heads{
		"a beach":            {"Seal Beach Sun", site("Seal Beach Sun")},
		"a hill":             {"Crest Hill Herald", site("Crest Hill Herald")},
		"herbs":              {"Herb Society", site("Herb Society")},
		"a shield":           {"Escudo Digital", site("Escudo Digital")},
		"Polish":             {"Znak Czasu", site("Znak Czasu")},
		"Russian":            {"Герб Подолья", site("Герб Подолья")},
		"a picture alone":    {"Seal Beach Sun", `<a href=/><img src=/a.png alt="Seal Beach Sun"></a>` + top + body},
		"a sign of the site": {"Alder Post", `<a href=/><img src=/a.png alt="Logo Alder Post"></a>` + top + body},
		"a shop of apps":     {"?alderpost.example", `<p><img src=/i/appstore-logo.png alt="Get it on the App Store"></p>` + top + body},
		"a cookie box":       {"Grim Gazette", `<div><img src=/i/powered_by_logo.svg alt="Usercentrics"></div><div class=site-name><a href=/>Grim Gazette</a></div>` + top + body},
		"a bank":             {"Grim Gazette", `<title>Ferry stays in port - Grim Gazette</title><p><img src=/ads/selm-bank-logo.png alt="Selm Bank"></p>` + top + body},
		"an archive's name":  {"Folk Archive", `<title>Ferry stays in port | Folk Archive</title><header><a href=/>Folk Archive</a></header>` + top + body + `</article><footer>© Folk</footer>`},
	}.check(t, claims.FieldPublisher)
	section := func(s string) string { return `<meta property="article:section" content="` + s + `">` + top + body }
	heads{
		"of a trade paper":          {"PR", section("PR")},
		"of a trade paper, Russian": {"Реклама", section("Реклама")},
		"of a trade paper, Polish":  {"Reklama", section("Reklama")},
	}.check(t, claims.FieldSection)
}
