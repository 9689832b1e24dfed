//go:build linux

package main

import (
	"archive/zip"
	"bytes"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// output is one thing that readers can ask for.
type output struct {
	route string // as the route list has it
	path  string
	body  any // of a POST
}

// outputs are all that readers may ask for about the case. A public route that none of
// them asks must be in notOfAVerdict.
func (m *matrix) outputs() []output {
	q := func(path string, pairs ...string) string {
		v := url.Values{}
		for i := 0; i+1 < len(pairs); i += 2 {
			v.Set(pairs[i], pairs[i+1])
		}
		return path + "?" + v.Encode()
	}
	p, id, claim := m.planted, m.ids["cases"], m.ids["claims"]
	const v1 = "/api/v1"
	out := []output{
		{"GET /", "/", nil}, {"GET /verdicts", "/verdicts", nil}, {"GET /verdicts", q("/verdicts", "q", p["wording"]), nil},
		{"GET /verdicts", q("/verdicts", "topic", p["topic"]), nil}, {"GET /verdicts", "/verdicts?state=retracted", nil},
		{"GET /verdicts/:id", "/verdicts/" + id, nil}, {"GET /verdicts/:id/revisions/:n", "/verdicts/" + id + "/revisions/1", nil},
		{"GET /corrections", "/corrections", nil}, {"GET /corrections/feed.xml", "/corrections/feed.xml", nil}, {"GET /api/v1/corrections", v1 + "/corrections", nil},
		{"GET /verdicts/feed.json", "/verdicts/feed.json", nil}, {"GET /sitemap.xml", "/sitemap.xml?page=0", nil}, {"GET /robots.txt", "/robots.txt", nil},
		{"GET /api/v1/claims", v1 + "/claims", nil}, {"GET /api/v1/claims", q(v1+"/claims", "text", p["wording"]), nil},
		{"GET /api/v1/claims", q(v1+"/claims", "speaker", "Antony "+p["claimant"]), nil}, {"GET /api/v1/claims", q(v1+"/claims", "topic", p["topic"]), nil},
		{"GET /api/v1/claims", q(v1+"/claims", "verdict", "yes"), nil}, {"GET /api/v1/claims", q(v1+"/claims", "article", m.ids["articles"]), nil},
		{"GET /api/v1/claims", q(v1+"/claims", "from", "2019-03-07", "to", "2019-03-07"), nil},
		{"GET /api/v1/claims/:id", v1 + "/claims/" + claim, nil}, {"GET /api/v1/claims/:id/status", v1 + "/claims/" + claim + "/status", nil},
		{"GET /api/v1/cases/:id", v1 + "/cases/" + id, nil},
		{"GET /api/v1/claims/lookup", q(v1+"/claims/lookup", "quote", m.ids["exact"]), nil}, {"GET /api/v1/claims/lookup", q(v1+"/claims/lookup", "url", m.ids["article url"]), nil},
		{"POST /api/v1/claims/match", v1 + "/claims/match", object{"texts": []object{{"text": m.ids["exact"] + " at the border with Ukraine"}}}},
		{"GET /v1alpha1/claims:search", q("/v1alpha1/claims:search", "query", p["wording"]), nil},
	}
	for _, format := range []string{"claimreview", "datafeed", "csv", "jsonl", "xlsx"} {
		out = append(out, output{"GET /api/v1/exports/verdicts", q(v1+"/exports/verdicts", "format", format), nil})
	}
	for tool, in := range map[string]object{"lookup_claim": {"url": m.ids["article url"]}, "match_text": {"text": m.ids["exact"] + " at the border"},
		"get_claim": {"id": claim}, "list_recent_verdicts": {}} {
		out = append(out, output{"POST /mcp", "/mcp", object{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": object{"name": tool, "arguments": in}}})
	}
	return out
}

// notOfAVerdict are public addresses that say nothing of a verdict.
var notOfAVerdict = map[string]string{
	"GET /healthz": "says whether the process is up", "GET /readyz": "says whether the database is there",
	"GET /api/openapi.json": "the document", "GET /api/openapi.yaml": "the document", "GET /api/docs": "the document",
	"GET /v1alpha1/claims:imageSearch": "is not implemented", "GET /desk/assets/*path": "style sheets", "GET /assets/*file": "style sheets",
	"GET /verdicts/:id/proof": "the words of the page under a commitment, asked in public/proof_test.go", "GET /verdicts/:id/revisions/:n/proof": "likewise",
	"GET /signin": "a form", "GET /desk/receive": "waits for a page", "POST /desk/send": "imports an article", "POST /signin": "signs in", "POST /signout": "signs out", "GET /link/:secret": "a form", "POST /link/:secret": "signs in", "GET /mail/stop/:token": "a form", "POST /mail/stop/:token": "ends mail to one person",
	"GET /signin/forgotten": "a form", "POST /signin/forgotten": "asks for a link by mail", "POST /desk/people/mail/:id/resend": "mails again", "POST /desk/people/mail/:id/discard": "mails nothing",
	"POST /desk/notifications/read": "marks what was told as read", "POST /desk/notifications/:id/open": "likewise", "POST /desk/notifications/:id/read": "likewise",
	"GET /signin/second": "a form", "POST /signin/second": "signs in", "GET /signin/second/app": "a form", "POST /signin/second/app": "sets up an app",
	"GET /signin/second/passkey": "a form", "POST /signin/second/passkey": "asks a passkey", "POST /signin/second/passkey/finish": "signs in", "GET /signin/second/passkey/finish": "leads to a form",
	"GET /signin/provider": "leads to the provider", "GET /signin/provider/back": "signs in", "GET /signin/provider/out": "leads to the provider",
	"GET /signin/second/app/confirm": "leads to a form", "POST /signin/second/app/confirm": "signs in",
	"GET /api/v1/scales": "scales themselves; a verdict has a copy", "GET /api/v1/scales/:key": "a scale itself; a verdict has a copy",
	"GET /api/v1/scales/:key/versions": "scales themselves; a verdict has a copy",
}

// name is an output's in messages and in the lists of what moves.
func (o output) name() string {
	if o.route == "POST /mcp" {
		return "mcp " + wordAt(o.body, "params", "name")
	}
	return o.path
}

// moves are what may differ between two answers about the same words, with why.
var moves = []struct {
	why  string
	what *regexp.Regexp
}{
	{"a feed's own date, not a verdict's: when it was asked for, or when the desk last changed", regexp.MustCompile(`("@type":"DataFeed","name":"[^"]*","dateModified":)"[^"]*"`)},
	{"how much alike: how rare a word is counts over all claims, also those of the desk", regexp.MustCompile(`(\\?"score\\?":|"name":"[a-z ]*","value":)[0-9.e-]+`)},
}

// read asks readers' questions and answers what each got, without what moves by itself.
func (m *matrix) read() map[string]string {
	m.Helper()
	out := map[string]string{}
	for _, o := range m.outputs() {
		method, _, _ := strings.Cut(o.route, " ")
		w := m.ask("", method, o.path, o.body, "Accept", "application/json, text/event-stream, text/html")
		body := w.Body.String()
		if strings.Contains(o.path, "xlsx") {
			body = unzipped(w.Body.Bytes())
		}
		for _, x := range moves {
			body = x.what.ReplaceAllString(body, "$1")
		}
		if w.Code == 404 {
			body = "none"
		}
		out[o.name()] = body
	}
	return out
}

var cells = regexp.MustCompile(`<(?:t|v)(?: [^>]*)?>([^<]*)</`)

// unzipped is what stands in a workbook's cells.
func unzipped(b []byte) string {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return err.Error()
	}
	slices.SortFunc(z.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	var all strings.Builder
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return err.Error()
		}
		text, err := io.ReadAll(r)
		if err != nil || strings.HasPrefix(f.Name, "docProps/") {
			continue
		}
		for _, cell := range cells.FindAllSubmatch(text, -1) {
			all.WriteString(string(cell[1]) + "\n")
		}
		r.Close()
	}
	return all.String()
}

// seen is what a browser makes of a page: the words, where links lead, what is said of
// languages and times, and the data in it.
func seen(page string) (words, jsonld string) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", ""
	}
	var b strings.Builder
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.TextNode && n.Parent.Data == "script":
			jsonld += n.Data
		case n.Type == html.TextNode:
			b.WriteString(n.Data + " ")
		case n.Type == html.ElementNode && n.Data != "link" && n.Data != "meta":
			for _, a := range n.Attr {
				if slices.Contains([]string{"href", "datetime", "lang"}, a.Key) {
					b.WriteString(a.Val + " ")
				}
			}
		}
	}
	return b.String(), jsonld
}

// fields are those planted fields whose word stands in a text.
func (m *matrix) fields(in string) []string {
	var out []string
	for field, word := range m.planted {
		if strings.Contains(in, word) {
			out = append(out, field)
		}
	}
	slices.Sort(out)
	return out
}

// changed holds what readers get to what they got before.
func (m *matrix) changed(what string, before map[string]string) map[string]string {
	m.Helper()
	after := m.read()
	for name, is := range after {
		if is != before[name] {
			m.Errorf("%s moves %s:\n%s", what, name, difference(before[name], is))
		}
		m.unseen(what, name, is)
	}
	return after
}

// unseen says whether words of later stand in an output.
func (m *matrix) unseen(what, name, is string) {
	m.Helper()
	for _, w := range later.FindAllString(is, -1) {
		if !slices.Contains(m.framed, w) {
			m.Errorf("after %s readers see %q in %s", what, w, name)
			return
		}
	}
}

func difference(a, b string) string {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	cut := func(s string) string { return s[max(0, min(n, len(s))-80):min(len(s), n+160)] }
	return "was …" + cut(a) + "…\nis  …" + cut(b) + "…"
}
