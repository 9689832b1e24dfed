package main

import (
	"strconv"
	"strings"

	"factdesk/internal/ingest"
)

// input is a file that is bad for a reader.
type input struct {
	reader, name, ending string
	make                 func() []byte
}

const (
	sentence = "Some 100,000 troops stood at the border on Monday, the ministry said in a statement. "
	largest  = ingest.MaxBytes
)

// worst are what a reader may be sent at most, each bad in another way.
var worst = []input{
	{page, "prose", ".html", counted("<article>", func(n int) string { return "<p>Number " + strconv.Itoa(n) + ". " + sentence + sentence + "</p>" }, "</article>")},
	{page, "prose said again and again", ".html", filled("<article>", "<p>"+sentence+sentence+"</p>", "</article>")},
	{page, "prose, as much as both extractors read", ".html", upTo(1<<20, "<article>", "<p>"+sentence+"</p>", "</article>")},
	{page, "empty elements", ".html", filled("<article>"+strings.Repeat("<p>"+sentence+"</p>", 30), "<p>", "")},
	{page, "elements in a line", ".html", filled("<article>", "<b>a</b> ", "</article>")},
	{page, "nested elements", ".html", filled("", "<div>", sentence)},
	{page, "attributes of one element", ".html", counted("<article", attribute, "><p>"+sentence)},
	{page, "links", ".html", counted("<article>", link, "")},
	{page, "cells of a table", ".html", filled("<table><tr>", "<td>x", "")},
	{page, "unclosed formatting", ".html", filled("<article>", "<p><b><i>x", "")},
	{page, "entities", ".html", filled("<article><p>", "&amp;&lt;", "")},
	{page, "as many links as are read", ".html", numbered(89_000, "<article>", link, "")},
	{page, "as many attributes as are read", ".html", numbered(359_000, "<article", attribute, "><p>"+sentence)},
	{page, "linked data", ".html", filled(`<script type="application/ld+json">[`, `{"@type":"NewsArticle","headline":"x"},`, `{}]</script><p>`+sentence)},
	{page, "as much linked data as is read", ".html", upTo(2<<20, `<script type="application/ld+json">[`, `{"@type":"NewsArticle","headline":"x"},`, `{}]</script><p>`+sentence)},
	{head, "marks of everything", ".html", filled("<head>", `<meta property="article:author" content="Jane Doe"><meta name="date" content="2022-01-21">`, "")},
	{head, "linked data in many scripts", ".html", filled("", `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"x"}}</script>`, "")},
	{head, "linked lists in lists", ".html", filled(`<script type="application/ld+json">`, "[", "</script>")},
	{docx, "299,000 paragraphs", ".docx", word(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, 299_000*34)},
	{docx, "too many paragraphs", ".docx", word(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, 60<<20)},
	{docx, "prose", ".docx", word("<w:p><w:r><w:t>"+sentence+"</w:t></w:r></w:p>", 14<<20)},
	{docx, "cells", ".docx", word("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", 24<<20)},
	{docx, "one paragraph", ".docx", inOne(`<w:r><w:t>a</w:t></w:r>`, 60<<20)},
	{docx, "a bomb", ".docx", word(`<w:p/>`, 1<<30)},
	{docx, "names in its archive", ".docx", crowded},
	{odt, "299,000 paragraphs", ".odt", open("<text:p>a</text:p>", 299_000*18)},
	{odt, "too many paragraphs", ".odt", open("<text:p>a</text:p>", 60<<20)},
	{odt, "spaces by number", ".odt", open(`<text:p>a<text:s text:c="100000000"/>b</text:p>`, 1<<20)},
	{odt, "cells by number", ".odt", open(`<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`, 1<<20)},
	{pdfFile, "a page, and PDFium's machine code made for it", ".pdf", pages(1, 55)},
	{pdfFile, "500 pages", ".pdf", pages(500, 55)},
	{pdfFile, "1,400 pages", ".pdf", pages(1400, 55)},
	{pdfFile, "500 pages of single letters", ".pdf", letters(500, 400)},
	{pdfFile, "one page of 10 MB", ".pdf", letters(1, 200_000)},
	{pdfFile, "a page that unpacks to 1 GB", ".pdf", bomb(1<<30, "BT /F 10 Tf 1 0 0 1 50 50 Tm (a) Tj ET\n")},
	{pdfFile, "objects without end", ".pdf", objects},
	{mail, "prose", ".eml", filled("From: a@b.example\nSubject: x\n\n", sentence+"\n", "")},
	{mail, "headers", ".eml", counted("From: a@b.example\n", func(n int) string { return "X-" + strconv.Itoa(n) + ": a\n" }, "\nwords")},
	{mail, "a page", ".eml", filled("From: a@b.example\nContent-Type: text/html\n\n", "<p>"+sentence+"</p>\n", "")},
	{mail, "parts", ".eml", filled("From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n", "--b\n\nx\n", "--b--")},
	{markdown, "prose", ".md", filled("", sentence+"\n\n", "")},
	{markdown, "quotes in quotes", ".md", filled("", ">", sentence)},
	{markdown, "too many brackets", ".md", filled("", "[a](b) ![", "")},
	{markdown, "brackets", ".md", signs("[a](b) ![\n", 41_000)},
	{markdown, "brackets that don't close", ".md", signs("[a](<b [", 300)},
	{markdown, "brackets in brackets", ".md", signs("[", 50_000)},
	{markdown, "titles that don't close", ".md", signs("[a](b \"c\n", 60_000)},
	{markdown, "tags that don't close", ".md", signs("<a b='\n", 80_000)},
	{markdown, "emphasis", ".md", signs("**a_ ", 9_900)},
	{markdown, "backticks", ".md", ticks},
	{markdown, "list", ".md", signs("1. a\n", 120_000)},
	{markdown, "definitions", ".md", signs("[a]: /a\n", 19_000)},
	{markdown, "notes", ".md", numbered(10_000, "", note, "")},
	{markdown, "cells of a table", ".md", signs("|a|b|\n|-|-|\n", 24_000)},
	{subtitles, "cues", ".srt", counted("", func(n int) string {
		return strconv.Itoa(n+1) + "\n" + clock(n) + ",000 --> " + clock(n+1) + ",000\na\n\n"
	}, "")},
	{subtitles, "cues that roll", ".vtt", counted("WEBVTT\n\n", func(n int) string { return clock(n) + ".000 --> " + clock(n+2) + ".000\n<v A>a b c\n\n" }, "")},
	{subtitles, "one cue", ".vtt", filled("WEBVTT\n\n00:00.000 --> 00:01.000\n", "<c.a>a</c> ", "\n")},
	{text, "prose", ".txt", filled("", sentence+sentence+"\n\n", "")},
	{text, "speakers", ".txt", filled("", "HALE: Yes.\n", "")},
	{text, "one line", ".txt", filled("", sentence, "")},
	{text, "empty lines", ".txt", filled("words", "\n", "words")},
	{items, "a list of nothing", ".json", filled("[", "{},", "{}]")},
	{items, "one text", ".json", filled(`{"text":"`, `a\u0041`, `"}`)},
	{items, "lists in lists", ".json", filled("", "[", "")},
	{items, "names of one object", ".json", counted("{", func(n int) string { return `"a` + strconv.Itoa(n) + `":0,` }, `"text":"a"}`)},
	{claimReview, "a page", ".html", filled(`<script type="application/ld+json">[`, review+",", "{}]</script>")},
	{claimReview, "a page of marked elements", ".html", filled("", `<div itemscope itemtype="https://schema.org/ClaimReview"><b itemprop="claimReviewed">x</b></div>`, "")},
	{claimReview, "a page of RDFa", ".html", filled("", `<div vocab="https://schema.org/" typeof="ClaimReview"><b property="claimReviewed">x</b></div>`, "")},
	{claimReview, "a DataFeed", ".json", upTo(64<<20, `{"@type":"DataFeed","dataFeedElement":[`, `{"item":[`+review+"]},", "{}]}")},
	{claimReview, "a document that is no list", ".json", filled(`{"@graph":{"a":[`, review+",", "{}]}}")},
	{claimReview, "a feed that unpacks", ".json.gz", gzipped(`{"@type":"DataFeed","dataFeedElement":[`, `{"item":[`+review+"]},", 256<<20)},
	{claimReview, "a table", ".csv", upTo(64<<20, "id,claimReviewed,url,reviewRating.alternateName\n", "1,x,https://news.example/1,False\n", "")},
	{claimReview, "a table's cell", ".csv", filled("id,claimReviewed\n1,\"", "a\"\"", "\"\n")},
}

const review = `{"@type":"ClaimReview","claimReviewed":"x","url":"https://news.example/1","author":{"name":"a"},"reviewRating":{"alternateName":"False"}}`

// filled is as much of a part as a file may hold, between a beginning and an end.
func filled(begin, part, end string) func() []byte { return upTo(largest, begin, part, end) }

func upTo(bytes int, begin, part, end string) func() []byte {
	return func() []byte {
		return []byte(begin + strings.Repeat(part, (bytes-len(begin)-len(end))/len(part)) + end)
	}
}

// counted is filled with parts that are not the same.
func counted(begin string, part func(n int) string, end string) func() []byte {
	return numbered(largest, begin, part, end)
}

// numbered is a number of such parts, as far as there is room.
func numbered(times int, begin string, part func(n int) string, end string) func() []byte {
	return func() []byte {
		b := append(make([]byte, 0, largest), begin...)
		for n := range times {
			next := part(n)
			if len(b)+len(next)+len(end) > largest {
				break
			}
			b = append(b, next...)
		}
		return append(b, end...)
	}
}

// clock is a second of a recording.
func clock(second int) string {
	two := func(n int) string { return strconv.Itoa(n/10%10) + strconv.Itoa(n%10) }
	return two(second/3600) + ":" + two(second/60%60) + ":" + two(second%60)
}
