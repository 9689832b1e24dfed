//go:build linux

package main

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// farAway is a time zone where it is another day now than in UTC.
func farAway() string {
	if time.Now().UTC().Hour() < 11 {
		return "Etc/GMT+12"
	}
	return "Pacific/Kiritimati"
}

// doors are where somebody is told of a published fact-check, each with what it says
// before the day and before the address; "" when it says none.
func (m *matrix) doors() map[string]struct {
	asked        asked
	day, address string
} {
	type door = struct {
		asked        asked
		day, address string
	}
	const v1 = "/api/v1"
	id, claim := m.ids["cases"], m.ids["claims"]
	like := object{"texts": []object{{"text": m.ids["exact"] + " at the border with Ukraine"}}}
	tool := func(name string, in object) object {
		return object{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": object{"name": name, "arguments": in}}
	}
	export := func(format string) asked {
		return asked{"", http.MethodGet, v1 + "/exports/verdicts?format=" + format, nil}
	}
	return map[string]door{
		"the page":            {asked{"", http.MethodGet, "/verdicts/" + id, nil}, `<time datetime="`, `<link rel="canonical" href="`},
		"the page's data":     {asked{"", http.MethodGet, "/verdicts/" + id, nil}, `"datePublished": "`, `"url": "`},
		"the list":            {asked{"", http.MethodGet, "/verdicts", nil}, `<time datetime="`, ""},
		"the feed":            {asked{"", http.MethodGet, "/verdicts/feed.json", nil}, `"datePublished":"`, `"url":"`},
		"the sitemap":         {asked{"", http.MethodGet, "/sitemap.xml?page=0", nil}, "", "<loc>"},
		"the status":          {asked{"", http.MethodGet, v1 + "/claims/" + claim + "/status", nil}, "", `"url":"`},
		"a match":             {asked{"", http.MethodPost, v1 + "/claims/match", like}, `"published":"`, `"url":"`},
		"a match on the desk": {asked{author, http.MethodPost, v1 + "/claims/match", like}, `"published":"`, `"url":"`},
		"a check":             {asked{author, http.MethodPost, v1 + "/check", object{"text": m.ids["text"]}}, `"date":"`, `"url":"`},
		"Google's API":        {asked{"", http.MethodGet, "/v1alpha1/claims:search?query=" + m.planted["wording"], nil}, "", `"url":"`},
		"a tool":              {asked{"", http.MethodPost, "/mcp", tool("get_claim", object{"id": claim})}, `"published":"`, `"url":"`},
		"an export":           {export("claimreview"), `"datePublished":"`, `"url":"`},
		"an export of lines":  {export("jsonl"), "", `"url":"`},
	}
}

// asked is a request as somebody.
type asked struct {
	who, method, path string
	body              any
}

// says asks and answers what was said, with what is escaped in a tool's answer as it was.
func (m *matrix) says(a asked) string {
	m.Helper()
	w := m.ask(a.who, a.method, a.path, a.body, "Accept", "application/json, text/event-stream, text/html")
	if w.Code != http.StatusOK {
		m.Fatalf("%s %s = %d %s", a.method, a.path, w.Code, w.Body)
	}
	return strings.NewReplacer(`\"`, `"`, `\u0026`, "&").Replace(w.Body.String())
}

func TestTheDayOfAFactCheckIsTheNewsroomsEverywhere(t *testing.T) {
	m := newMatrix(t, storetest.Open(t))
	m.reach(review.Approved)
	zone, err := time.LoadLocation(farAway())
	if err != nil {
		t.Fatal(err)
	}
	m.base["time_zone"] = zone.String()
	m.must(administrator, "PUT", "/organisation", m.base)
	m.publish(approver, m.ids["cases"])
	day := time.Now().In(zone).Format(time.DateOnly)
	for _, path := range []string{"/api/v1/exports/verdicts?format=csv", "/desk/exports/download?format=csv&state=published"} {
		if got := m.ask(approver, http.MethodGet, path, nil).Header().Get("Content-Disposition"); !strings.Contains(got, "verdicts-"+day+".csv") {
			t.Errorf("%s is named %s, want the newsroom's day %s", path, got, day)
		}
	}
	m.dayIs(day)
	m.base["time_zone"] = "UTC" // which readers do not see before it is approved
	m.must(administrator, "PUT", "/organisation", m.base)
	m.dayIs(day)
}

func (m *matrix) dayIs(day string) {
	m.Helper()
	for name, d := range m.doors() {
		if got := m.says(d.asked); d.day != "" && !strings.Contains(got, d.day+day) {
			m.Errorf("%s does not say that the verdict was published on %s: no %s%s in\n%s", name, day, d.day, day, got)
		}
	}
}

func TestTheAddressOfAFactCheckIsWholeEverywhere(t *testing.T) {
	m := newMatrix(t, storetest.Open(t))
	m.reach(review.Published)
	for _, tt := range []struct{ set, want string }{
		{"https://facts.example/checked", "https://facts.example/checked"},
		{"", "http://example.com"}, // where the test's requests come to
	} {
		m.base["base_url"] = tt.set
		m.must(administrator, "PUT", "/organisation", m.base)
		want := tt.want + "/verdicts/" + m.ids["cases"]
		for name, d := range m.doors() {
			if got := m.says(d.asked); d.address != "" && !strings.Contains(got, d.address+want) {
				m.Errorf("with the public address %q, %s has not %s%s:\n%s", tt.set, name, d.address, want, got)
			}
		}
	}
}

// The filter of an export refuses the same words in the same sentence at its three doors.
func TestAnExportsFilterIsOneAtAllDoors(t *testing.T) {
	m := newMatrix(t, storetest.Open(t))
	var told bytes.Buffer
	w := &world{ctx: t.Context(), stdout: io.Discard, stderr: &told}
	t.Setenv("FACTDESK_DATA", t.TempDir())
	for _, tt := range []struct{ field, typed, says string }{
		{"format", "pdf", "That is no format; choose claimreview, datafeed, csv, jsonl, xlsx."},
		{"state", "publshed", "That is no state of a case; there are open, assigned, proposed, approved, published, retracted, dismissed."},
		{"verdict", "hunter2", "No scale has such a rating; there are false, mostly_false, half_true, mostly_true, true, unproven, fabricated, misleading, missing_context, altered, satire."},
		{"article", "the-first", "That is no id of an article."},
		{"from", "2022", "That is no day; write it as 2022-01-21."},
		{"to", "yesterday", "That is no day; write it as 2022-01-21."},
		{"speaker", strings.Repeat("ä", 201), "That is longer than the 200 characters that can be looked for."},
		{"text", strings.Repeat("w ", 300), "That is longer than the 500 characters that can be looked for."},
	} {
		q := url.Values{"format": {"csv"}}
		q.Set(tt.field, tt.typed)
		for _, path := range []string{"/api/v1/exports/verdicts?", "/desk/exports/download?"} {
			got := m.ask(approver, http.MethodGet, path+q.Encode(), nil, "Accept", "text/html, application/json")
			if got.Code != http.StatusUnprocessableEntity || !strings.Contains(got.Body.String(), tt.says) {
				t.Errorf("%s%s=%.20s: %d, without “%s”\n%s", path, tt.field, tt.typed, got.Code, tt.says, got.Body)
			}
		}
		if tt.field != "format" {
			got := m.ask("", http.MethodGet, "/api/v1/claims?"+tt.field+"="+url.QueryEscape(tt.typed), nil)
			if got.Code != http.StatusUnprocessableEntity || !strings.Contains(got.Body.String(), tt.says) {
				t.Errorf("a list by %s=%.20s: %d, without “%s”\n%s", tt.field, tt.typed, got.Code, tt.says, got.Body)
			}
		}
		told.Reset()
		if code := execute([]string{"export", "verdicts", "--" + tt.field, tt.typed}, w); code != 2 || !strings.Contains(told.String(), "--"+tt.field+": "+tt.says) {
			t.Errorf("--%s %.20s: exit code %d and %s", tt.field, tt.typed, code, &told)
		}
	}
}
