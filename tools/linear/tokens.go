package main

import "strings"

// vocabularies are the words of the sources, by what reads them.
type vocabularies struct{ english, german, figures, pages, reviews vocabulary }

func english(v *vocabularies) vocabulary { return v.english }
func german(v *vocabularies) vocabulary  { return v.german }
func figures(v *vocabularies) vocabulary { return v.figures }
func pages(v *vocabularies) vocabulary   { return v.pages }
func reviews(v *vocabularies) vocabulary { return v.reviews }

func gatherAll(root string) (*vocabularies, error) {
	var v vocabularies
	for _, g := range []struct {
		into    *vocabulary
		folders []string
	}{
		{&v.english, []string{"claims"}},
		{&v.german, []string{"claims/extract/german", "claims/lexicon/german", "claims/lexicon/common", "claims/text", "claims/figure", "claims/when", "claims/quantity"}},
		{&v.figures, []string{"claims/figure", "claims/when", "claims/quantity", "claims/lexicon", "claims/text"}},
		{&v.pages, []string{"internal/ingest", "internal/pagehead", "claims/masthead", "claims/extract", "claims/lexicon/english"}},
		{&v.reviews, []string{"internal/claimreview", "internal/external"}},
	} {
		var err error
		if *g.into, err = gather(root, g.folders...); err != nil {
			return nil, err
		}
	}
	return &v, nil
}

// signs are tokens of text that no table spells out.
var signs = append(strings.Fields(`“ ” “a” "a" "a „ “ » « ‘ ’ 'a' 'a ' " '' ( ) [ ] { } (a) [a] – — -- - / , ; : . ... … ? ! % & # @ * • _ = + < > |
	a b I x A B C. U.S. J. Mr. Dr. St. No. Nr. bzw. z.B. u.a. McX O'Neil John Smith Mary Jones Anna Schmidt Berlin London Reuters (Reuters) (AP) WHO NATO
	said says say told claims sagte erklärte laut zufolge he she it they who which that dass der die das er sie Sprecher Minister minister spokesman president
	1 2 3 12 100 1,000 1.000 1.5 1,5 2019 2022 1990s 19 th 21st 5% $5 €5 £3m 10:30 10.30 1/2 1-2 1–2 2022-01-21 21/1/2022 01.02.2022 0 00000 999999999999 1e9 ½ ²
	million billion Millionen percent Prozent dollars Euro km kg May March Montag Monday Januar ago vor between and or und to bis of von the in on at
	é ̀ à́ 漢 字。 я х а ש ع 🇩🇪 👍🏽      － ＂a＂ http://a.b/c a@b.c www.a.de a-b a–b a/b a.b a,b aa aaaaaaaaaaaaaaaa AAAA Aa `),
	"\u200d", "\u00ad", "\u200b", // invisible ones, by their numbers
	counting, coining, naming, counting+".", naming+",", "\t", "\r", "\u00a0", "\u2028", "\ue000", "\ufeff", "\xff", "\x01", "he said,", `"Yes," he said,`,
	"John Smith", "Mary Jones of the", naming+" "+naming+" said", "in "+counting, counting+" and "+counting, "“"+coining+"”", "("+counting+")",
	"according to", "last year", "this week", "Monday morning", "more than", "one of", "on the other hand", "Photo:", "By John Smith", "Von Anna Schmidt",
	"BERLIN (dpa) -", "Read more:", "FRAGE:", "JOHN SMITH:", "Q:", "A:", "00:01:02", "[Applause]", "a. ", "A. b. ", "It was. ", "He said so. ", "“It was.” ")

var openings = []string{"", "", "", "", "“", `"`, "„", "‘", "'", "(", "[", "John Smith ", "The president of ", "He said that ", `"Yes," said `, "According to ", "Laut ",
	"Der Minister sagte, ", "between ", "from 1 ", "If ", "While ", "A\n\n", "Some headline here\n\nBy John Smith\n\n", "LONDON (Reuters) - ", "1. "}

var closings = []string{"", "", "", "", "”", `"`, "“", ".", "?", " said.", " he said.", ", John Smith said.", " sagte er.", ", so der Minister.", " percent", ")", "\n\nThe end.", " in 2019."}

var joins = []string{" ", " ", " ", " ", "", ", ", ". ", "\n", "\n\n", "; ", "-", "\t", " and ", " und ", " the "}

const prose = `The city of Port Selm has spent $44 million on dredging its harbour since 2016, nearly twice what it had planned, an audit found on Monday.

Mayor Thelma Brightwater said the affair had "cost every household about 1,200 dollars," and accused the contractor, Bayline Marine, of hiding invoices. The company has denied any wrongdoing.

According to the comptroller, harbour fees rose 18 percent in five years while cargo fell by a quarter. Brightwater's deputy, Joss Verane, who signed the last contract, did not respond to questions.

`

const proseGerman = `Die Stadt Port Selm hat seit 2016 rund 44 Millionen Euro für das Ausbaggern ihres Hafens ausgegeben, fast doppelt so viel wie geplant, wie eine Prüfung am Montag ergab.

Bürgermeisterin Thelma Brightwater sagte, die Sache habe „jeden Haushalt etwa 1.200 Euro gekostet“, und warf der Firma Bayline Marine vor, Rechnungen zu verstecken. Das Unternehmen weist die Vorwürfe zurück.

Nach Angaben des Rechnungshofs stiegen die Gebühren in fünf Jahren um 18 Prozent, während der Umschlag um ein Viertel sank.

`

var tags = append(strings.Fields(`<p> </p> <div> </div> <br> <br/> <a> </a> <b> </b> <table> <tr> <td> </td> </tr> </table> <span> </span> <ul> <li> </ul> <h1> </h1> <h2> <em> <i> <font>
	<article> </article> <main> <section> <header> <time> <blockquote> <pre> <script> </script> <style> <!-- --> <![CDATA[ ]]> <svg> <title> </title> <math> <mi> <select> <option> <form> <input>
	<iframe> <object> <noscript> <template> <meta> <link> &amp; &lt; &quot; &#34; &amp;amp; &nbsp; &#x1F600; & < > " ' = / a word, { } [ ] : , \ \u0022 \" {" "a": 1 <html> <body> <head> </body> </html> <frameset> <dl> <dt> <dd> <button> <label>`),
	`<a href="x">`, `<div class="article-body">`, `<p class="comment">text</p>`, `<a href="/x">read more text here</a>`, `<p>A sentence of text, with commas, that is long enough to be counted as content by every extractor.</p>`,
	`<td>1</td>`, `<meta name="author" content="A B">`, `<meta property="og:title" content="x">`, `<time datetime="2022-01-21">`, `<time>`, `<script type="application/ld+json">`,
	`{"@type":"NewsArticle"}`, `{"@type":"ClaimReview","url":"https://a.org/`+counting+`","claimReviewed":"x"}`, `"@graph":[`, `<div `, `x="y" `, coining+`="" `, `<h1>A title</h1>`, `<span itemprop="author">`, `<div itemscope itemtype="https://schema.org/ClaimReview">`,
	coining, counting, `<p>`+coining+" "+coining+`</p>`, `<div><div>`, `</div></div>`, `<br><br>`, ` `, "\n", "\t", "\x00", "é", "\xff", `<img src="a">`, `<figure><figcaption>`, `<li><a href="x">a</a></li>`, `<p>a</p>`, `text. `)

var pageHeads = []string{"", "<html><body>", "<!doctype html><html><head>", "<html><body><article><p>", "<html><body><table>", "<html><head><script type=\"application/ld+json\">", "<html><body><div ", "<p>", "<html><body><!--", "<html><head><title>",
	"<html><head><meta name=\"description\" content=\"", "<html><body><article><h1>Title</h1><p>A sentence of text, with commas, that is long enough to be counted as content by every extractor.</p>"}
var pageTails = []string{"", "", "</body></html>", "</p></article></body></html>", "\">", "</script>", "-->", "</table>"}

var captionHeads = []string{"WEBVTT\n\n00:01.000 --> 00:09.000\n", "1\n00:00:01,000 --> 00:00:09,000\n"}

const captionPlain = `WEBVTT

00:01.000 --> 00:05.000
<v Thelma Brightwater>It cost every household about 1,200 dollars,
and the company has hidden its bills.

00:05.200 --> 00:09.000
<v Asker>Who says so?

`

const pagePlain = `<div class="part"><h2>Harbour</h2><p>The city of Port Selm has spent $44 million on dredging its harbour since 2016, nearly twice what it had planned, an <a href="/audit">audit</a> found on Monday.</p>
<p>Mayor Thelma Brightwater said the affair had "cost every household about 1,200 dollars," and accused the contractor of hiding invoices.</p></div>
`

var jsonSigns = append(strings.Fields(`{ } [ ] : , " \ \\ \" \\\" ' {} [] [[ ]] {" "} "a":1 "a": "x" "x", 1 1, -1 1e9 0.1 null true NaN undefined {"a": [{ {"@graph":[ &quot; &amp; &amp;amp;quot; &#34; \u0022 \n // /* */ <script> </script> <p>`),
	`{"@type":"ClaimReview",`, `"claimReviewed":"`, `"url":"https://a.org/`+counting+`",`, `{"@type":"ClaimReview","url":"https://a.org/`+counting+`","claimReviewed":"x"}`, `{"@type":"ClaimReview","url":"https://a.org/`+counting+`","claimReviewed":"x"},`, `"@graph":[`, `"dataFeedElement":[`, `"item":[`, `"item":`, `"itemReviewed":{`, `"author":`, `"author":[`,
	`{"@id":"#`+counting+`"},`, `{"@id":"#a","author":{"@id":"#a"}},`, `{"@id":"#a"}`, `"reviewRating":{`, `"`+coining+`":`, `"`+coining+`":1,`, `"claims":[`, `{"claimReview":[{"url":"https://a.org/`+counting+`"}],"text":"x"},`, "\n", "\n{", "\xff", "é", " ", "\t", `"sameAs":["`, `"appearance":[`, `"@type":["`, `"x\`, `"{\"@type\":\"ClaimReview\",`, `"{\"a\":`, `{"html":"<script type='application/ld+json'>`)

var jsonHeads = []string{"{", "[", `{"@graph":[`, `{"@context":"https://schema.org","@graph":[`, `[{"@type":"ClaimReview","claimReviewed":"`, `{"@type":"DataFeed","dataFeedElement":[`, `{"a":"`, `{"claims":[`, `{"@type":"ClaimReview","url":"https://a.org/1","itemReviewed":`, `{&quot;@type&quot;:`, `{"a":`, `[`, `{"@type":"ClaimReview","url":"https://a.org/1","claimReviewed":"`, `{"@type":"ClaimReview","itemReviewed":{"appearance":[`}
var jsonTails = []string{"", "", "", "]", "}", `"`, `"}`, `]}`, `"}]`, "\n", `]}}`, `{"@type":"ClaimReview","url":"https://a.org/1","claimReviewed":"x"}`}

const jsonPlain = `{"@context":"https://schema.org","@type":"ClaimReview","datePublished":"2022-01-21","url":"https://example.org/1","claimReviewed":"The city spent $44 million.","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Thelma Brightwater"}},"author":{"@type":"Organization","name":"Port Post"},"reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"alternateName":"False"}}
`

var scriptHeads = []string{`<html><head><script type="application/ld+json">`, `<html><head><script type="application/ld+json">{"@graph":[`, `<html><head><script type="application/ld+json">[`, `<html><head><script type="application/ld+json"><!--`, "<html><body>", "<html><head><title>", `<html><head><script type="application/ld+json">{"@type":"ClaimReview","claimReviewed":"`}
var scriptTails = []string{"", "</script>", "]</script>", "]}</script>", `"}</script>`, "</script></head></html>"}

const scriptPlain = `<p>Text</p><script type="application/ld+json">` + jsonPlain + `</script>`

var csvSigns = append(strings.Fields(`" "" , ,, ; | ' = \" "a a" "a" a 1 https://a.org/x {"a":1} [ ] &amp;`), `"a,b"`, "\n", "\"\n", "\n\"", "\r\n", "\r", "x,https://a.org/"+counting+"\n", "\"x\ny\",https://a.org/"+counting+"\n", ",\"", "\",\"", coining, "\xff", "é", "\t", "a\"b,")

var csvHeads = []string{"claimReviewed,url,author.name\n", "claimReviewed,url\n\"", "claimReviewed;url\n", "claimReviewed,url,a.b.c.d.e.f.g,itemReviewed.appearance.1.url\n", "claimReviewed,url,", "\"claimReviewed\",\"url\"\n\"x\",\""}
var csvTails = []string{"", "\n", "\"", "\"\n"}

const csvPlain = "The city spent $44 million on its harbour.,https://example.org/1,Port Post\n"
