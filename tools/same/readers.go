package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"factdesk/claims/contradict"
	"factdesk/claims/extract"
	"factdesk/claims/masthead"
	"factdesk/claims/match"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/claims/worth"
)

// day is the one on which every text was published.
const day = "2022-01-21"

// reader says something of the i-th of a file's texts.
type reader struct {
	name string
	read func(all []string, i int) any
}

var readers = []reader{
	{"segments", segments},
	{"masthead", func(all []string, i int) any { meta, _ := masthead.Guess(all[i], nil); return meta }},
	{"candidates", candidates},
	{"quantities", quantities},
	{"scores", scores},
	{"matches", matches},
	{"contradictions", contradictions},
}

func readerNames() (out []string) {
	for _, r := range readers {
		out = append(out, r.name)
	}
	return out
}

// hash is a row of the table; keep is a folder for what was said, "" for none.
func (f file) hash(keep string) (row []string) {
	all, err := f.texts()
	for _, r := range readers {
		sum := sha256.New()
		var out io.Writer = sum
		if keep != "" {
			w := keepAt(keep, r.name, f.name)
			defer w.Close()
			out = io.MultiWriter(sum, w)
		}
		if err != nil {
			fmt.Fprintln(out, err)
		}
		for i := range all {
			b, err := json.Marshal(r.read(all, i))
			fmt.Fprintf(out, "%d %s %v\n", i, b, err)
		}
		row = append(row, hex.EncodeToString(sum.Sum(nil)[:8]))
	}
	return row
}

func keepAt(keep, reader, name string) io.WriteCloser {
	path := filepath.Join(keep, reader, strings.ReplaceAll(name, "/", "_"))
	err := os.MkdirAll(filepath.Dir(path), 0o755)
	if err == nil {
		var w *os.File
		if w, err = os.Create(path); err == nil {
			return w
		}
	}
	fmt.Fprintln(os.Stderr, "same:", err)
	os.Exit(1)
	return nil
}

// language is what a text is read in: short ones tell nothing and are English.
func language(s string) string {
	if l := text.Language(s); l != "" {
		return l
	}
	return "en"
}

func segments(all []string, i int) any {
	d := text.ParseDetected(all[i])
	return map[string]any{"tokens": d.Tokens, "blocks": d.Blocks, "sentences": d.Sentences, "spans": d.Spans()}
}

func candidates(all []string, i int) any {
	meta, _ := masthead.Guess(all[i], nil)
	found, err := extract.Extract(extract.Input{Text: all[i], Headline: meta.Headline, Published: day, Language: language(all[i])}, nil)
	return map[string]any{"found": found, "error": err}
}

func quantities(all []string, i int) any {
	numbers, dates := quantity.Find(text.Parse(all[i]), day)
	lang := language(all[i])
	return map[string]any{"numbers": numbers, "dates": dates, "wording": quantity.In(text.ParseIn(all[i], lang), lang, day),
		"every": quantity.Read(text.Parse(all[i]), quantity.Options{Reference: day, Every: true})}
}

func scores(all []string, i int) any {
	d := text.ParseDetected(all[i])
	out := []any{}
	for _, s := range d.Sentences {
		score, reasons := worth.Score(d, s.First, s.Last)
		out = append(out, score, reasons)
	}
	return out
}

// near are the texts of a file that one is held against.
const near = 6

func after(all []string, i int) []string { return all[i+1 : min(len(all), i+1+near)] }

func matches(all []string, i int) any {
	var among []match.Claim
	for j, s := range after(all, i) {
		among = append(among, match.Claim{ID: strconv.Itoa(j), Text: s, Date: day})
	}
	q := match.Query{Text: all[i], Date: day}
	terms := []string{}
	for _, l := range q.Leads() {
		terms = append(terms, l.Term)
	}
	return map[string]any{"terms": terms, "matches": match.Rank(q, among, match.Stats{Claims: len(among)}, 5)}
}

func contradictions(all []string, i int) any {
	statement := func(s string) *contradict.Reading {
		return contradict.Read(contradict.Statement{Text: s, Language: language(s), Date: day})
	}
	a := statement(all[i])
	out := []any{a.Searched(), a.Figures()}
	for _, s := range claimsOf(all[i+1 : min(len(all), i+4)]) {
		out = append(out, contradict.Between(a, statement(s), true), contradict.Between(a, statement(s), false))
	}
	return out
}

// claimsOf are texts that are as short as claims.
func claimsOf(all []string) (out []string) {
	for _, s := range all {
		if len(s) < 2000 {
			out = append(out, s)
		}
	}
	return out
}
