package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestHeadsOfManySystems: whole heads as systems of many makers write them: byline, publisher,
// day of publication.
func TestHeadsOfManySystems(t *testing.T) {
	site := `<meta property="og:site_name" content="Alder Post">`
	pub := func(s string) string { return `<meta property="article:published_time" content="` + s + `">` }
	for name, tt := range map[string]struct{ byline, day, page string }{
		"WordPress, Spanish, role below":     {"Ana Souza", "2024-03-05", `<html lang=es>` + site + top + `<div class="td-post-author-name">Por <a href="/author/ana">Ana Souza</a> -</div><span class="td-post-date"><time class="entry-date" datetime="2024-03-05T10:00:00-03:00">5 marzo, 2024</time></span>` + body},
		"Elementor, icons":                   {"Ana Souza", "2024-03-05", `<html lang=es>` + site + top + `<ul class="elementor-post-info"><li itemprop=author><a href="/author/ana"><span class="elementor-post-info__item--type-author">Ana Souza</span></a></li><li itemprop=datePublished><time>marzo 5, 2024</time></li></ul>` + body},
		"Newspack, by and role":              {"Ina Holm; Tom Lee", "2024-03-05", site + top + `<div class=entry-meta><span class=byline><span class=author-prefix>by</span> <span class="author vcard"><a href="/a/ina">Ina Holm</a></span> and <span class="author vcard"><a href="/a/tom">Tom Lee</a></span></span><span class=posted-on><time class="entry-date published" datetime="2024-03-05T10:00:00-05:00">March 5, 2024</time></span></div>` + body},
		"Arc, three in a list":               {"Ina Holm; Tom Lee; Ann Roe", "2024-03-05", site + top + `<div class="b-byline"><span>By</span> <a href="/a/i">Ina Holm</a><span>, </span><a href="/a/t">Tom Lee</a><span> and </span><a href="/a/a">Ann Roe</a></div><time datetime="2024-03-05T15:00:00Z">March 5, 2024 at 10:00 a.m. EST</time>` + body},
		"Brightspot, name and role":          {"Ina Holm", "2024-03-05", site + top + `<div class=ArticlePage-authorInfo><div class=ArticlePage-authorName>By <a><span>Ina Holm</span></a></div><div class=ArticlePage-authorTitle>Environment Reporter</div></div><div class=ArticlePage-datePublished>March 5, 2024 at 5:00 AM PST</div>` + body},
		"Drupal, submitted by":               {"Ina Holm", "2024-03-05", site + top + `<p class=submitted>Submitted by Ina Holm on Tue, 03/05/2024 - 10:00</p>` + pub("2024-03-05T10:00:00+00:00") + body},
		"Drupal, admin":                      {"", "2024-03-05", site + top + `<p class=submitted>Submitted by admin on Tue, 03/05/2024 - 10:00</p>` + body},
		"Joomla, German":                     {"Ina Holm", "2024-03-05", `<html lang=de>` + site + top + `<dl class=article-info><dt>Details</dt><dd class=createdby>Geschrieben von: Ina Holm</dd><dd class=category-name>Kategorie: Häfen</dd><dd class=published>Veröffentlicht: 05. März 2024</dd><dd class=hits>Zugriffe: 112</dd></dl>` + body},
		"Joomla, Italian":                    {"Ina Holm", "2024-03-05", `<html lang=it>` + site + top + `<dl class=article-info><dd class=createdby>Scritto da Ina Holm</dd><dd class=published>Pubblicato: 05 Marzo 2024</dd><dd class=hits>Visite: 112</dd></dl>` + body},
		"Joomla, Super User":                 {"", "2024-03-05", site + top + `<dl class=article-info><dd class=createdby>Written by Super User</dd><dd class=published>Published: 05 March 2024</dd></dl>` + body},
		"TYPO3, day and letters":             {"", "2024-03-05", `<html lang=de>` + site + top + `<p class=news-list-date><time datetime="2024-03-05">05.03.2024</time> <span>(iho)</span></p>` + body},
		"Blogger":                            {"Ina Holm", "2024-03-05", site + `<h2 class=date-header><span>Tuesday, 5 March 2024</span></h2>` + `<div class=post><h3 class=post-title>Ferry stays in port</h3><div class=post-body>` + body + `</div><div class=post-footer><span class=post-author>Posted by <span class=fn>Ina Holm</span></span> <span class=post-timestamp>at <a><abbr class=published title="2024-03-05T10:00:00+01:00">10:00</abbr></a></span></div></div>`},
		"Medium":                             {"Ina Holm", "2024-03-05", `<meta property="article:published_time" content="2024-03-05T12:00:00.000Z"><meta name=author content="Ina Holm">` + site + top + `<div><a href="/@ina"><p>Ina Holm</p></a><span>·</span><a>Follow</a></div><div><span>5 min read</span><span>·</span><span>Mar 5, 2024</span></div>` + body},
		"Ghost":                              {"Ina Holm", "2024-03-05", site + top + `<div class=gh-article-meta><span class=gh-article-author-name><a href="/author/ina/">Ina Holm</a></span><time datetime="2024-03-05">05 Mar 2024</time><span>— 4 min read</span></div>` + body},
		"Hugo":                               {"Anna Holm", "2024-03-05", site + top + `<div class=post-meta><span title="2024-03-05 00:00:00 +0000 UTC">March 5, 2024</span>&nbsp;·&nbsp;4 min&nbsp;·&nbsp;Anna Holm</div>` + body},
		"a government's release":             {"", "2024-03-05", site + top + `<dl><dt>From:</dt><dd><a>Department of Seas</a> and <a>Ina Holm MP</a></dd><dt>Published</dt><dd>5 March 2024</dd></dl>` + body},
		"a release with a contact":           {"", "2024-03-05", site + top + `<p>For immediate release: March 5, 2024</p><p>Media contact: Ina Holm, 555-0100</p>` + body},
		"a university, contact":              {"", "2024-03-05", site + top + `<p>5 March 2024</p>` + body + `<p>Contact: Ina Holm, press officer</p>`},
		"an opinion, box below":              {"Ina Holm", "2024-03-05", site + top + day5 + `<p>By Ina Holm</p>` + body + `<p><i>Ina Holm is a professor of seas at Selm.</i></p>`},
		"a teaser's byline in the text":      {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm</p>` + day5 + body + `<div class=related><h4>Related</h4><p>By Tom Lee</p><p>6 March 2024</p></div>`},
		"a teaser's byline alone":            {"", "2024-03-05", site + top + day5 + body + `<section><h3>More stories</h3><div><a href="/b"><b>Seals are back</b></a><p>By Tom Lee</p></div></section>`},
		"a default author in the data":       {"Ina Holm", "2024-03-05", ld + `"author":{"@type":"Person","name":"Webmaster"},"datePublished":"2024-03-05T09:00:00+01:00"` + endLd + site + top + `<div class=author>Ina Holm</div>` + body},
		"a default day in the data":          {"Ina Holm", "2024-03-05; ?2015-01-01", ld + `"author":{"@type":"Person","name":"Ina Holm"},"datePublished":"2015-01-01T00:00:00+00:00"` + endLd + site + top + `<p>Published 5 March 2024</p>` + body},
		"data in another's name":             {"Ina Holm", "2024-03-05", ld + `"author":{"@type":"Person","name":"Tom Lee"},"datePublished":"2024-03-05T09:00:00+01:00"` + endLd + site + top + `<p>By Ina Holm</p>` + body},
		"data with the site as a person":     {"", "2024-03-05", ld + `"author":{"@type":"Person","name":"Alder Post"},"datePublished":"2024-03-05T09:00:00+01:00"` + endLd + site + top + body},
		"data with a role":                   {"Ina Holm", "2024-03-05", ld + `"author":[{"@type":"Person","name":"Ina Holm","jobTitle":"Reporter"}],"editor":{"@type":"Person","name":"Tom Lee"},"datePublished":"2024-03-05"` + endLd + site + top + body},
		"data nested in mainEntity":          {"Ina Holm", "2024-03-05", `<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Ferry stays in port","author":[{"@type":"Person","name":"Ina Holm"}],"datePublished":"2024-03-05T10:00:00+01:00"}}</script>` + site + top + body},
		"data of a list of others":           {"Ina Holm", "2024-03-05", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Seals","author":{"@type":"Person","name":"Tom Lee"},"datePublished":"2024-03-07","url":"https://www.alderpost.example/seals"}]}</script>` + site + top + `<p>By Ina Holm</p>` + day5 + body},
		"late in UTC, the shown clock":       {"", "2024-03-05", site + pub("2024-03-06T04:30:00Z") + top + `<p>March 5, 2024, 11:30 p.m. EST</p>` + body},
		"late in UTC, an American host":      {"", "2024-03-05", `<html lang=en-US>` + site + pub("2024-03-06T04:30:00Z") + top + `<p>Mar 5, 2024</p>` + body},
		"early in Tokyo":                     {"", "2024-03-06", `<html lang=ja>` + site + pub("2024-03-05T22:30:00Z") + top + body},
		"early in Delhi":                     {"", "2024-03-06", `<html lang=hi>` + site + pub("2024-03-05T20:30:00Z") + top + `<p>6 मार्च 2024, 02:00</p>` + body},
		"a modified day that looks first":    {"", "2024-03-05", site + top + `<p>Last updated 7 March 2024 — Published 5 March 2024</p>` + body},
		"first published in brackets":        {"", "2024-03-05", site + top + `<p>7 March 2024 (first published 5 March 2024)</p>` + body},
		"originally published, below":        {"", "2024-03-05", site + top + `<p>Updated 7 March 2024</p>` + body + `<p>This article was first published on 5 March 2024.</p>`},
		"print edition's day":                {"", "2024-03-05", site + top + `<p>5 March 2024</p>` + body + `<p>A version of this article appears in print on March 6, 2024, Section A, Page 1.</p>`},
		"a podcast's length":                 {"", "2024-03-05", site + top + `<p>5 March 2024 · 32:10</p>` + body},
		"figures and a weekday":              {"", "2024-03-05", `<html lang=en>` + site + top + `<p>Tue 05/03/2024</p>` + body},
		"American figures and a weekday":     {"", "2024-03-05", `<html lang=en>` + site + top + `<p>Tuesday, 3/5/2024</p>` + body},
		"Canadian":                           {"", "2024-03-05", `<html lang=en-CA>` + site + top + `<p>2024-03-05</p>` + body},
		"Quebec":                             {"Ina Holm", "2024-03-05", `<html lang=fr-CA>` + site + top + `<div class=auteur>Ina Holm<br>La Presse Canadienne</div><p>Publié à 5 h 00, le 5 mars 2024</p>` + body},
		"two names on two lines":             {"Ina Holm; Tom Lee", "2024-03-05", site + top + `<div class=authors><p>Ina Holm</p><p>Tom Lee</p></div>` + day5 + body},
		"two names and roles on two lines":   {"Ina Holm; Tom Lee", "2024-03-05", site + top + `<div class=authors><div><span>Ina Holm</span><span>Reporter</span></div><div><span>Tom Lee</span><span>Reporter</span></div></div>` + day5 + body},
		"reporter and photographer":          {"Ina Holm", "2024-03-05", site + top + `<div class=authors><div><span>Ina Holm</span><span>Reporter</span></div><div><span>Tom Lee</span><span>Photographer</span></div></div>` + day5 + body},
		"a name with a degree":               {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm, Ph.D.</p>` + day5 + body},
		"additional reporting":               {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm</p>` + day5 + body + `<p>Additional reporting by Tom Lee</p>`},
		"with reporting by":                  {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm, with reporting by Tom Lee</p>` + day5 + body},
		"with files from":                    {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm</p>` + day5 + body + `<p>With files from Tom Lee</p>`},
		"as told to":                         {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm, as told to Tom Lee</p>` + day5 + body},
		"a columnist's name in the headline": {"Ina Holm", "2024-03-05", site + `<main><article><h1>Ina Holm: Ferry stays in port</h1><p class=byline>Ina Holm</p>` + day5 + body},
		"an initial in the middle":           {"Ina B. Holm", "2024-03-05", site + top + `<p>BY INA B. HOLM</p>` + day5 + body},
		"capitals with a particle":           {"Ina van der Holm", "2024-03-05", `<html lang=nl>` + site + top + `<p>DOOR INA VAN DER HOLM</p>` + day5 + body},
		"capitals, Turkish":                  {"Işıl Demir", "2024-03-05", `<html lang=tr>` + site + top + `<p>HABER: IŞIL DEMİR</p>` + day5 + body},
		"capitals, Irish":                    {"Ina O'Hara", "2024-03-05", site + top + `<p>BY INA O'HARA</p>` + day5 + body},
		"exclusive":                          {"Ina Holm", "2024-03-05", site + top + `<p>EXCLUSIVE By Ina Holm</p>` + day5 + body},
		"by, paper and town":                 {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm of The Alder Post</p>` + day5 + body},
		"by, town behind in":                 {"Ina Holm", "2024-03-05", site + top + `<p>By Ina Holm in Port Selm</p>` + day5 + body},
		"correspondent in town":              {"Ina Holm", "2024-03-05", site + top + `<p>Ina Holm, Middle East correspondent, in Port Selm</p>` + day5 + body},
		"listen, save, share":                {"Ina Holm", "2024-03-05", site + top + `<div class=byline><span>By Ina Holm</span><button>Listen</button><a>Save article</a><a>Share on X</a></div>` + day5 + body},
		"a pen name":                         {"Old Salt", "2024-03-05", site + top + `<p>By Old Salt</p>` + day5 + body},
		"one word":                           {"", "2024-03-05", site + top + `<p>By Bartleby</p>` + day5 + body},
	} {
		if got := valuesOf(t, claims.FieldByline, tt.page, post); got != tt.byline && got != "?"+tt.byline {
			t.Errorf("%s: byline %q, want %q", name, got, tt.byline)
		}
		if got := valuesOf(t, claims.FieldPublished, tt.page, post); got != tt.day {
			t.Errorf("%s: day %q, want %q", name, got, tt.day)
		}
	}
}
