package pagehead

import (
	"testing"

	"factdesk/claims"
)

// TestForms: each way to write a day has an example, and no other reads it otherwise.
func TestForms(t *testing.T) {
	want := map[string]string{
		"5 March": "0000-03-05", "March 5": "0000-03-05", "5/3/2024": "2024-03-05",
	}
	for _, f := range forms {
		s, language := f.name, ""
		if s == "05.03.24" {
			language = "de"
		}
		if f.name == "2024 m. kovo 5 d." {
			s = "2024 m. kovo 5 d. 10:00"
		}
		got := spot(s, language)
		if len(got) != 1 {
			t.Errorf("%q: %d days, want one", s, len(got))
			continue
		}
		w := want[f.name]
		if w == "" {
			w = "2024-03-05"
		}
		if got[0].days[0].String() != w {
			t.Errorf("%q is %v, want %s", s, got[0].days, w)
		}
	}
}

func TestSpot(t *testing.T) {
	for s, want := range map[string]string{
		"Dienstag, 5. März 2024, 18:42 Uhr": "2024-03-05",
		"mardi 5 mars 2024 à 18h42":         "2024-03-05",
		"1er avril 2024":                    "2024-04-01",
		"5 de marzo de 2024":                "2024-03-05",
		"Publicado em 5 de março de 2024":   "2024-03-05",
		"5 марта 2024, 10:00":               "2024-03-05",
		"5 marca 2024":                      "2024-03-05",
		"5. března 2024":                    "2024-03-05",
		"2024年3月5日":                         "2024-03-05",
		"2024년 3월 5일":                       "2024-03-05",
		"٥ مارس ٢٠٢٤":                       "2024-03-05",
		"५ मार्च २०२४":                      "2024-03-05",
		"Sept. 9th, 2021":                   "2021-09-09",
		"Mar 5 2024 8:00 PM":                "2024-03-05",
		"05-Mar-2024":                       "2024-03-05",
		"25/12/2023":                        "2023-12-25",
		"12/25/2023":                        "2023-12-25",
		"03/04/2024":                        "2024-04-03 2024-03-04",
		"12/12/2023":                        "2023-12-12",
		"31.02.2024":                        "",
		"05.03.24":                          "",
		"公開日：令和元年5月7日":                      "2019-05-07",
		"民國113年3月5日":                        "2024-03-05",
		"version 10.5.1":                    "",
		"May 2024":                          "",
		"call 555-0123":                     "",
		"5 listopada 2024":                  "",
	} {
		got := ""
		for _, f := range spot(s, "") {
			for _, d := range f.days {
				got += " " + d.String()
			}
		}
		if got != "" {
			got = got[1:]
		}
		if got != want {
			t.Errorf("spot(%q) = %q, want %q", s, got, want)
		}
	}
	if got := spot("5 listopada 2024", "hr"); len(got) != 1 || got[0].days[0].month != 10 {
		t.Errorf("listopada in Croatian is %v, want October", got)
	}
}

func TestReadStamp(t *testing.T) {
	for s, want := range map[string]struct {
		day string
		utc bool
	}{
		"2024-03-05":                        {"2024-03-05", false},
		"2024-03-05T23:30:00-06:00":         {"2024-03-05", false},
		"2024-03-05T23:30:00.000Z":          {"2024-03-05", true},
		"2024-03-05 23:30:00 +0000":         {"2024-03-05", true},
		"Tue Mar 05 2024 15:21:41 GMT+0000": {"2024-03-05", true},
		"Tue, 05 Mar 2024 15:21:41 +0200":   {"2024-03-05", false},
		"Tue, 05 Mar 2024 15:21:41 EST":     {"2024-03-05", false},
		"20240305":                          {"2024-03-05", false},
		"1709652101":                        {"2024-03-05", true},
		"1709652101000":                     {"2024-03-05", true},
	} {
		got, ok := readStamp(s)
		if !ok || got.day.String() != want.day || got.utc != want.utc {
			t.Errorf("readStamp(%q) = %v utc %v %v, want %v", s, got.day, got.utc, ok, want)
		}
	}
	for _, s := range []string{"0001-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-13-05", "yesterday", ""} {
		if got, ok := readStamp(s); ok {
			t.Errorf("readStamp(%q) = %v, want none", s, got.day)
		}
	}
}

const (
	ld    = `<script type="application/ld+json">{"@type":"NewsArticle",`
	endLd = `}</script>`
	top   = `<main><article><h1>Ferry stays in port</h1>`
	body  = `<p>{{long}}</p><p>{{long}}</p>`
)

// TestPublished: what is taken, and what only offered ("?" before it).
func TestPublished(t *testing.T) {
	for name, tt := range map[string]struct{ at, page, want string }{
		"a script's date":                    {"", top + `<div class=d><time datetime="Sat Nov 18 2017 15:21:41 GMT+0000">18 Nov 2017</time></div>` + body, "2017-11-18"},
		"a change stands first":              {"", top + `<time itemprop=dateModified datetime="2017-12-02T19:20:45+01:00">27/11/2017 01:57 | Actualizado a 02/12/2017 19:20</time><time itemprop=datePublished datetime="2017-11-27T01:57:00+01:00" hidden></time>` + body, "2017-11-27"},
		"a day of another article":           {"", top + body + `<div class=related><a href=/y>Earlier</a> <time datetime="2016-02-01">1 Feb 2016</time></div></article></main><footer>Published: 4 April 2019</footer>`, ""},
		"a change alone":                     {"", `<meta property="article:modified_time" content="2024-03-06">` + top + `<p>Updated 6 March 2024</p>` + body, ""},
		"a change that nothing is said of":   {"", `<meta property="article:modified_time" content="2024-03-06">` + top + `<p>6 March 2024</p>` + body, "?2024-03-06"},
		"UTC's day is the next":              {"", ld + `"datePublished":"2024-03-06T03:30:00Z"` + endLd + top + `<p>March 5, 2024</p>` + body, "2024-03-05"},
		"UTC's day is the one before":        {"", ld + `"datePublished":"2024-03-04T20:30:00Z"` + endLd + top + `<p>5 March 2024</p>` + body, "2024-03-05"},
		"UTC alone, late":                    {"https://alder.example/a", ld + `"datePublished":"2024-03-05T23:30:00Z"` + endLd + top + body, "?2024-03-05"},
		"UTC alone, at noon":                 {"https://alder.example/a", ld + `"datePublished":"2024-03-05T12:30:00Z"` + endLd + top + body, "2024-03-05"},
		"UTC, with the reader's clock":       {"", ld + `"datePublished":"2024-03-06T03:30:00Z"` + endLd + top + `<p>Updated 10:31 pm EST</p>` + body, "2024-03-05"},
		"UTC, in Australia":                  {"https://alder.com.au/a", ld + `"datePublished":"2024-03-04T22:30:00Z"` + endLd + top + body, "2024-03-05"},
		"UTC, and the address":               {"https://alder.example/2024/03/05/ferry", ld + `"datePublished":"2024-03-06T03:30:00Z"` + endLd + top + body, "2024-03-05"},
		"the change is the next day":         {"", ld + `"datePublished":"2024-03-05T15:00:00Z","dateModified":"2024-03-06T15:00:00Z"` + endLd + top + `<p>6 March 2024</p>` + body, "2024-03-05"},
		"figures of two readings":            {"", top + `<p>03/04/2024</p>` + body, "?2024-04-03 ?2024-03-04"},
		"figures that are said to be it":     {"", top + `<p>Published 03/04/2024</p>` + body, "?2024-04-03 ?2024-03-04"},
		"figures, and the data":              {"", ld + `"datePublished":"2024-03-04T12:00:00+01:00"` + endLd + top + `<p>03/04/2024</p>` + body, "2024-03-04"},
		"figures, and the language":          {"", `<html lang=fr>` + top + `<p>Publié le 03/04/2024</p>` + body, "2024-04-03"},
		"figures, and the country":           {"https://alder.co.uk/a", `<html lang=en>` + top + `<p>03/04/2024</p>` + body, "2024-04-03"},
		"figures, and two that disagree":     {"https://alder.co.uk/a", `<html lang=en-US>` + top + `<p>03/04/2024</p>` + body, "?2024-04-03 ?2024-03-04"},
		"figures, and others of the page":    {"", top + `<p>Posted 03/04/2024, updated 03/25/2024</p>` + body, "2024-03-04"},
		"figures, and the month's address":   {"https://alder.example/2024/04/ferry", top + `<p>03/04/2024</p>` + body, "2024-04-03"},
		"no year, but in the data":           {"", ld + `"datePublished":"2024-03-05T12:00:00-05:00"` + endLd + top + `<p>March 5</p>` + body, "2024-03-05"},
		"no year, but in the address":        {"https://alder.example/2024/03/ferry", top + `<p>Published March 5</p>` + body, "2024-03-05"},
		"the reader's page before the data":  {"", ld + `"datePublished":"2024-06-01T12:00:00+01:00"` + endLd + top + `<p>First published 5 March 2024</p>` + body, "2024-03-05 ?2024-06-01"},
		"data that disagree":                 {"", ld + `"datePublished":"2024-06-01"` + endLd + `<meta property="article:published_time" content="2024-03-05">` + top + body, "?2024-06-01 ?2024-03-05"},
		"data that disagree, and the page":   {"", ld + `"datePublished":"2024-06-01"` + endLd + `<meta property="article:published_time" content="2024-03-05">` + top + `<p>5 March 2024</p>` + body, "2024-03-05"},
		"today at the top of the site":       {"", `<header><p>Sunday, 29 November 2026</p></header>` + top + body, ""},
		"a comment's day":                    {"", top + body + `</article><div class=comments><p>Posted on 9 March 2024</p></div>`, ""},
		"an event's":                         {"", top + `<p>Deadline: 9 March 2024</p>` + body, ""},
		"a day in a sentence":                {"", top + `<p>The strike that began on 4 March 2024 goes on for another week.</p>` + body, ""},
		"at the end, said":                   {"", top + body + `<p>Posted on March 5, 2024 by Ina Holm</p>`, "2024-03-05"},
		"the other article of the data":      {"https://alder.example/ferry", `<script type="application/ld+json">[{"@type":"NewsArticle","url":"https://alder.example/swans","headline":"Swans counted","datePublished":"2020-01-01"},{"@type":"NewsArticle","url":"https://alder.example/ferry","datePublished":"2024-03-05"}]</script>` + top + body, "2024-03-05"},
		"posts of a live blog":               {"", ld + `"headline":"Ferry stays in port","datePublished":"2024-03-05","liveBlogUpdate":[{"@type":"BlogPosting","headline":"Captain speaks","datePublished":"2024-03-07"}]` + endLd + top + body, "2024-03-05"},
		"the claim's day is not the check's": {"", `<script type="application/ld+json">{"@type":"ClaimReview","datePublished":"2024-03-05","itemReviewed":{"@type":"CreativeWork","datePublished":"2019-01-02"}}</script>` + top + body, "2024-03-05"},
		"an archive's copy":                  {"https://web.archive.org/web/20250101120000/https://alder.example/2024/03/05/ferry", top + body, "2024-03-05"},
		"a day behind its change":            {"", ld + `"datePublished":"2038-01-19","dateModified":"2024-03-06"` + endLd + top + `<p>5 March 2024</p>` + body, "2024-03-05"},
		"the day of the week":                {"", top + `<p>Thu, 08/11/2016</p>` + body, "2016-08-11"},
		"two days side by side":              {"", top + `<p><span>Posted on <time class=published datetime="2024-03-05">5 March 2024</time><time class=updated datetime="2024-03-06">6 March 2024</time></span></p>` + body, "2024-03-05"},
		"figures, and lists of the page":     {"", top + `<p>Published: 05/04/2023</p>` + body + `</article><table><tr><td>Maize prices ease</td><td>18/04/2023</td></tr></table>`, "2023-04-05"},
		"a theme's only time":                {"", top + `<span class=post-date><time class="entry-date updated" datetime="2024-03-05">5 March 2024</time></span>` + body, "2024-03-05"},
		"a theme's two times":                {"", top + `<time class="entry-date published" datetime="2024-03-05">5 March 2024</time> <time class=updated datetime="2024-03-06">6 March 2024</time>` + body, "2024-03-05"},
		"said of what is linked below":       {"", ld + `"datePublished":"2024-03-05"` + endLd + top + body + `<h2>More on this story</h2><ul><li><a>Crew waits for its wages</a><span>Published</span> <span>1 March 2024</span></li></ul>`, "2024-03-05"},
		"the change behind a time":           {"", top + `<div>2024年3月5日 17時30分 更新：2024年3月6日 9時05分</div>` + body, "2024-03-05"},
		"in print on another":                {"", `<html lang=en>` + top + `<p>Print edition: 6 March 2024</p><p>Online since 5 March 2024</p>` + body, "2024-03-05"},
		"an update behind a bar":             {"", `<html lang=de>` + top + `<p>Lesezeit 3 Min. | 05.03.24 - 10:15 | Update 06.03.2024</p>` + body, "2024-03-05"},
		"an embargo":                         {"", `<html lang=en>` + top + `<p>Embargoed until 5 March 2024</p>` + body, ""},
		"words behind their days":            {"", top + `<div>2024年3月6日 更新 2024年3月5日 公開</div>` + body, "2024-03-05"},
		"a number in the address":            {"https://alder.example/2024/03/12-things-to-see", top + body, ""},
	} {
		got := ""
		for _, s := range Read(parsed(t, tt.page), tt.at).Said {
			if s.Field != claims.FieldPublished {
				continue
			}
			if got += " "; !s.Taken() {
				got += "?"
			}
			got += s.Value
		}
		if got != "" {
			got = got[1:]
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}
