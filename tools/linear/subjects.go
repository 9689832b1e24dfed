package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"strings"

	"factdesk/claims"
	"factdesk/claims/contradict"
	"factdesk/claims/extract"
	"factdesk/claims/masthead"
	"factdesk/claims/match"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/claims/worth"
	"factdesk/internal/claimreview"
	"factdesk/internal/format/captions"
	"factdesk/internal/ingest"
)

// parser is something of ours that reads what strangers wrote.
type subject struct {
	name    string
	words   func(*vocabularies) vocabulary
	special []string // tokens beside the vocabulary: signs and forms that no literal spells out
	heads   []string // what a text may begin with
	tails   []string
	plain   string // ordinary input, to say how much dearer a pattern is
	run     func(string)
}

const day = "2022-01-21"

func read(language string) func(string) {
	return func(s string) {
		meta, _ := masthead.Guess(s, nil) // nobody asks it to stop
		extract.Extract(extract.Input{Text: s, Published: day, Language: language, Headline: meta.Headline}, nil)
	}
}

var subjects = []subject{
	{"English extraction", english, signs, openings, closings, prose, read("en")},
	{"German extraction", german, signs, openings, closings, proseGerman, read("de")},
	{"quantities and dates", figures, signs, openings, closings, prose, func(s string) {
		quantity.Find(text.Parse(s), day)
	}},
	{"every number", figures, signs, openings, closings, prose, func(s string) {
		quantity.Read(text.Parse(s), quantity.Options{Reference: day, Every: true})
		quantity.Read(text.Parse(s), quantity.Options{Reference: day, Every: true, Bare: true})
	}},
	{"quantities of a wording", german, signs, openings, closings, prose, func(s string) {
		quantity.In(text.ParseIn(s, "en"), "en", day)
		quantity.In(text.ParseIn(s, "de"), "de", day)
		quantity.In(text.ParseIn(s, "es"), "es", day)
	}},
	{"sentences", english, signs, openings, closings, prose, func(s string) { text.Parse(s) }},
	{"German sentences", german, signs, openings, closings, proseGerman, func(s string) { text.ParseIn(s, "de") }},
	{"language", german, signs, openings, closings, prose, func(s string) { text.Language(s); text.ParseDetected(s) }},
	{"masthead", english, signs, openings, closings, prose, func(s string) { masthead.Guess(s, nil) }},
	{"check-worthiness", english, signs, openings, closings, prose, func(s string) {
		d := text.Parse(s)
		worth.Score(d, 0, len(d.Tokens))
		worth.Odds(d, 0, len(d.Tokens))
	}},
	{"contradictions", english, signs, openings, closings, prose, func(s string) {
		a := contradict.Read(contradict.Statement{Text: s, Language: "en"})
		contradict.Between(a, contradict.Read(contradict.Statement{Text: s + " never", Language: "en", Date: day}), true)
		a.Searched()
		a.Figures()
	}},
	{"words to match", english, signs, openings, closings, prose, func(s string) { match.Terms(s) }},
	{"matching", english, signs, openings, closings, prose, func(s string) {
		match.Rank(match.Query{Text: s}, []match.Claim{{Text: s + " not", Title: s}, {Text: prose}}, match.Stats{Claims: 2}, 5)
	}},
	{"place of a quote", english, signs, openings, closings, prose, func(s string) {
		r := []rune(s)
		claims.Cut(s, len(r)/3, len(r)/2)
		claims.Stands(r, s[:min(len(s), 40)], 0, min(len(r), 40))
		d := text.Parse(s)
		for i := range d.Sentences {
			d.Around(claims.Span{Start: d.Sentences[i].Start, End: d.Sentences[i].End})
			if i > 50 {
				break
			}
		}
	}},
	{"plain text", english, signs, openings, closings, prose, func(s string) { ingest.ReadText(context.Background(), []byte(s), "") }},
	{"captions", pages, tags, captionHeads, pageTails, captionPlain, func(s string) { captions.Read(s) }},
	{"web page", pages, tags, pageHeads, pageTails, pagePlain, func(s string) {
		ingest.NewPages(nil).Read(context.Background(), []byte(s), "", "https://example.org/news/1")
	}},
	{"lines of JSON", reviews, jsonSigns, jsonHeads, jsonTails, jsonPlain, func(s string) {
		for range ingest.Items("-", strings.NewReader(s)) {
		}
	}},
	{"fact-checks in JSON", reviews, jsonSigns, jsonHeads, jsonTails, jsonPlain, readReviews},
	{"fact-checks in pages", reviews, tags, scriptHeads, scriptTails, scriptPlain, readReviews},
	{"fact-checks in CSV", reviews, csvSigns, csvHeads, csvTails, csvPlain, readReviews},
	{"fact-checks, gzipped", reviews, jsonSigns, jsonHeads, jsonTails, jsonPlain, func(s string) { readReviews(zipped(s)) }},
}

func zipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, s)
	z.Close()
	return b.String()
}

func readReviews(s string) {
	r, err := claimreview.NewReader(strings.NewReader(s), "https://example.org/")
	if err != nil {
		return
	}
	defer r.Close()
	for {
		if _, err := r.Next(); err != nil {
			if !errors.Is(err, io.EOF) {
				return
			}
			return
		}
	}
}
