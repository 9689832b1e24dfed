//go:build linux

package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/store"
	"factdesk/review"
)

// filtersOwed are filters of lists that still cost more the more there is, with what they
// read. As owed, it is to become empty.
var filtersOwed = map[string]string{
	"/api/v1/candidates text": "candidates from the top of the list, until enough hold the words; no index does",
}

// together are filters that take another beside them.
var together = map[string]string{"field": "value", "value": "field"}

// valued are values of query parameters that the document gives no choice of, by name or,
// where one name means two things, by route and name.
func (f *flat) valued(route, name string) string {
	f.Helper()
	for _, key := range []string{route + " " + name, name} {
		if v, ok := map[string]string{
			"article": f.ids["articles"], "claim": f.ids["claims"], "assignee": f.ids["users"],
			"topic": "Ukraine", "tag": f.column("SELECT label FROM claim_labels WHERE kind = 'tag' LIMIT 1"),
			"speaker": f.column("SELECT claimant FROM claims WHERE claimant <> '' LIMIT 1"), "text": "troops", "prefix": "u",
			"from": "2022-01-01", "to": "2022-12-31", "publisher": f.column("SELECT publisher FROM articles LIMIT 1"),
			"verdict":  f.column("SELECT rating FROM verdicts LIMIT 1"),
			"language": "en",
			"site":     f.column("SELECT publisher_site FROM external_reviews LIMIT 1"),
			"field":    f.ids["fields"], "value": "Politics",
			"hash":                    strings.Repeat("0", 64),
			"check_worthy":            "true",
			"unmapped":                "true",
			"repaired":                "true",
			"all":                     "true",
			"/api/v1/jobs kind":       "contradictions",
			"/api/v1/candidates kind": "quantity", "/api/v1/articles/:id/candidates kind": "quantity",
			"/api/v1/claims state": "published",
		}[key]; ok {
			return v
		}
	}
	return ""
}

func (f *flat) column(query string) string {
	f.Helper()
	var s string
	if err := f.raw.QueryRowContext(f.Context(), query).Scan(&s); err != nil {
		f.Logf("%s: %v", query, err)
	}
	return s
}

// parameters are those of each list of the API, by route as the document has it.
func (f *flat) parameters() map[string][]parameter {
	f.Helper()
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, httptest.NewRequestWithContext(f.Context(), "GET", "/api/openapi.json", nil))
	var doc struct {
		Paths map[string]map[string]struct {
			Parameters []parameter
		}
	}
	if err := json.Unmarshal(w.Body.Bytes(), &doc); err != nil {
		f.Fatal(err)
	}
	out := map[string][]parameter{}
	for path, methods := range doc.Paths {
		var asked []parameter
		list := false
		for _, p := range methods["get"].Parameters {
			list = list || p.Name == "limit"
			if p.In == "query" && p.Name != "limit" && p.Name != "cursor" {
				asked = append(asked, p)
			}
		}
		if list {
			out[strings.NewReplacer("{", ":", "}", "").Replace(path)] = asked
		}
	}
	if len(out) < 10 {
		f.Fatalf("the document has %d lists", len(out))
	}
	return out
}

type parameter struct {
	Name, In string
	Schema   struct {
		Enum  []any
		Items struct{ Enum []any }
	}
}

// values are what to ask a parameter with: each of its choices, or a value of the table.
func (f *flat) values(route string, p parameter) []string {
	f.Helper()
	if v := f.valued(route, p.Name); v != "" {
		return []string{v}
	}
	var out []string
	for _, v := range append(p.Schema.Enum, p.Schema.Items.Enum...) {
		if s, ok := v.(string); ok && s != "" {
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		f.Errorf("%s is not asked with %s: give it a value", route, p.Name)
	}
	return out
}

// living are the claims that the desk's own list has before anybody filters it.
const living = "/api/v1/claims?state=open,assigned,proposed,approved,published,retracted"

// askFilters asks each list of the API with each of its filters, and for its second page.
func (f *flat) askFilters(rows func(sql string) (examined, returned int)) {
	f.Helper()
	f.holdFilter("/api/v1/claims text", living+"&text=troops", rows)
	f.holdFilter("/api/v1/claims verdict", living+"&verdict="+f.valued("", "verdict"), rows)
	for route, parameters := range f.parameters() {
		base := f.paths(route)
		if len(base) == 0 {
			continue
		}
		path, _, _ := strings.Cut(base[0], "?")
		f.holdFilter(route+" cursor", f.secondPage(base[0]), rows)
		for _, p := range parameters {
			for _, v := range f.values(route, p) {
				asked, err := url.Parse(base[0])
				if err != nil {
					f.Fatal(err)
				}
				q := asked.Query()
				q.Set(p.Name, v)
				if with, ok := together[p.Name]; ok {
					q.Set(with, f.valued(route, with))
				}
				f.holdFilter(route+" "+p.Name, path+"?"+q.Encode(), rows)
			}
		}
	}
}

// holdFilter holds what an answer costs to what it shows.
func (f *flat) holdFilter(what, path string, rows func(sql string) (examined, returned int)) {
	f.Helper()
	if path == "" {
		return
	}
	c := f.ask(path, rows)
	f.Logf("%-50s %d %7d B %4d statements %7d examined %6d returned; worst %d %.300s", path, c.status, c.bytes, c.statements, c.examined, c.returned, c.worst, c.worstBy)
	route, _, _ := strings.Cut(what, " ")
	besides := besidesOf(route)
	switch {
	case c.status != http.StatusOK:
		f.Errorf("GET %s = %d", path, c.status)
	case !c.within(statementsOf(route), besides) && filtersOwed[what] == "":
		f.Errorf("GET %s takes %d statements that look at %d rows to return %d. The worst looks at %d: %s", path, c.statements, c.examined, c.returned, c.worst, c.worstBy)
	}
}

// secondPage is where a list goes on, "" when it has no more.
func (f *flat) secondPage(path string) string {
	f.Helper()
	r := httptest.NewRequestWithContext(f.Context(), "GET", path, nil)
	r.Header.Set("Authorization", "Bearer "+f.token)
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, r)
	var page struct{ Next string }
	if json.Unmarshal(w.Body.Bytes(), &page) != nil || page.Next == "" {
		return ""
	}
	at, err := url.Parse(path)
	if err != nil {
		f.Fatal(err)
	}
	q := at.Query()
	q.Set("cursor", page.Next)
	at.RawQuery = q.Encode()
	return at.String()
}

// holdToPlain holds what lists with several filters choose on the large desk, where some
// filters choose many and others few, to what a plain query does, page by page.
func (f *flat) holdToPlain() {
	f.Helper()
	tag, speaker := f.valued("", "tag"), f.valued("", "speaker")
	word := func(w string) string {
		return "claims.id IN (SELECT claim_id FROM claim_words WHERE word >= '" + w + "' AND word < '" + w + "\U0010FFFF')"
	}
	label := func(kind, l string) string {
		return "claims.id IN (SELECT claim_id FROM claim_labels WHERE kind = '" + kind + "' AND folded = '" + claims.Fold(l) + "')"
	}
	for _, tt := range []struct {
		q     store.ClaimQuery
		plain []string
	}{
		{store.ClaimQuery{Topic: "Ukraine"}, []string{label("topic", "Ukraine")}},
		{store.ClaimQuery{Text: "troops"}, []string{word("troops")}},
		{store.ClaimQuery{Text: "tro"}, []string{word("tro")}},
		{store.ClaimQuery{Text: "7"}, []string{"claims.id IN (SELECT claim_id FROM claim_words WHERE word = '7')"}},
		{store.ClaimQuery{Topic: "Ukraine", Text: "troops", States: []review.State{review.Published, review.Retracted}}, []string{label("topic", "Ukraine"), word("troops"), "cases.state IN ('published', 'retracted')"}},
		{store.ClaimQuery{Topic: "Ukraine", States: []review.State{review.Retracted}}, []string{label("topic", "Ukraine"), "cases.state = 'retracted'"}},
		{store.ClaimQuery{Tag: tag, Speaker: speaker}, []string{label("tag", tag), "claims.speaker_id = (SELECT speaker_id FROM speaker_names WHERE name = '" + claims.Fold(speaker) + "')"}},
		{store.ClaimQuery{Speaker: speaker, From: "2022-01-01", To: "2022-01-31"}, []string{"claims.speaker_id = (SELECT speaker_id FROM speaker_names WHERE name = '" + claims.Fold(speaker) + "')", "claims.claimed_on BETWEEN '2022-01-01' AND '2022-01-31'"}},
		{store.ClaimQuery{Rating: f.valued("", "verdict"), Text: "forces"}, []string{word("forces"), "cases.verdict_id IN (SELECT id FROM verdicts WHERE rating = '" + f.valued("", "verdict") + "')"}},
		{store.ClaimQuery{Text: "250 troops"}, []string{word("troops"), "claims.id IN (SELECT claim_id FROM claim_words WHERE word = '250')"}},
	} {
		tt.q.Limit = 20
		var got []string
		for range 3 {
			page, err := f.db.Cases(f.Context(), tt.q)
			if err != nil {
				f.Fatal(err)
			}
			for _, c := range page.Items {
				got = append(got, c.ClaimID.String())
			}
			if tt.q.After = page.Next; tt.q.After == "" {
				break
			}
		}
		want := f.plain(tt.plain)
		f.Logf("%v: %d claims", tt.plain, len(want))
		if diff := cmp.Diff(want, got); diff != "" {
			f.Errorf("%+v (-want +got):\n%s", tt.q, diff)
		}
	}
}

// plain are the newest 60 claims for which some conditions hold.
func (f *flat) plain(where []string) []string {
	f.Helper()
	rows, err := f.raw.QueryContext(f.Context(), "SELECT claims.id FROM claims JOIN cases ON cases.claim_id = claims.id WHERE "+strings.Join(where, " AND ")+" ORDER BY claims.id DESC LIMIT 60")
	if err != nil {
		f.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			f.Fatal(err)
		}
		out = append(out, id)
	}
	if err := rows.Err(); err != nil {
		f.Fatal(err)
	}
	return out
}
