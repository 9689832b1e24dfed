package api_test

import (
	"strings"
	"testing"
	"time"

	"factdesk/internal/mcp"
	"factdesk/internal/public"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestARenamedOrganisationWaits: what was published keeps its name, and the change is
// taken back with the name.
func TestARenamedOrganisationWaits(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.open()
		id, _ := d.published()
		name := func(s string) {
			t.Helper()
			d.as(review.Administrator, "PUT", "/organisation", object{"name": s, "base_url": "https://desk.example",
				"corrections_url": "https://desk.example/corrections", "time_zone": "Europe/Berlin", "language": "en", "scale_key": "five_step"}).want(200)
		}
		waits := func() int { t.Helper(); return len(d.as(review.Reviewer, "GET", "/changes", nil).want(200).items()) }
		name("A New Name")
		for what, got := range d.readers(id, "troops border") {
			if strings.Contains(got, "A New Name") && what != "the list" && what != "the feed" && what != "the DataFeed" { // framed by who publishes today
				t.Errorf("%s has the new name: %s", what, got)
			}
		}
		for _, what := range []string{"the page", "ClaimReview", "the fact-check API"} {
			if got := d.readers(id, "troops border")[what]; !strings.Contains(got, "The Desk") {
				t.Errorf("%s has not the old name: %s", what, got)
			}
		}
		if waits() != 1 {
			t.Errorf("%d cases wait, want it", waits())
		}
		d.as(review.Editor, "POST", "/cases/"+id+"/changes/keep-out", nil).want(200)
		name("A Third Name")
		name("A New Name")
		if waits() != 1 {
			t.Error("kept out once, changed twice, and it does not wait")
		}
		d.as(review.Editor, "POST", "/cases/"+id+"/changes/keep-out", nil).want(200)
		article := d.articleOf(id)
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Kept out"}).want(200)
		d.as(review.Editor, "POST", "/cases/"+id+"/changes/keep-out", nil).want(200)
		name("A Fourth Name")
		name("The Desk")
		if waits() != 0 {
			t.Error("the name is what it was, and it waits")
		}
		name("A New Name")
		d.sign("/cases/"+id+"/changes/approve", nil).want(200)
		for _, what := range []string{"the page", "ClaimReview", "the fact-check API"} {
			if got := d.readers(id, "troops border")[what]; !strings.Contains(got, "A New Name") {
				t.Errorf("approved, and %s has: %s", what, got)
			}
		}
	})
}

// TestReadersTagsMoveWithWhatTheySee: notes, assignments and what is pending move none;
// an approved change and a retraction move them.
func TestReadersTagsMoveWithWhatTheySee(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, claim := d.published()
		paths := []string{"/claims/" + claim, "/claims/" + claim + "/status", "/cases/" + id}
		tags := map[string]string{}
		for _, p := range paths {
			tags[p] = d.as("", "GET", p, nil).want(200).Header().Get("ETag")
		}
		holds := func(what string, want int) {
			t.Helper()
			for _, p := range paths {
				a := d.as("", "GET", p, nil, "If-None-Match", tags[p])
				if a.Code != want {
					t.Errorf("after %s: %s = %d, want %d", what, p, a.Code, want)
				}
				tags[p] = a.Header().Get("ETag")
			}
		}
		article := d.articleOf(id)
		d.as(review.Editor, "POST", "/cases/"+id+"/notes", object{"body": "Hm."}).want(201)
		holds("a note", 304)
		d.as(review.Editor, "POST", "/cases/"+id+"/plan", object{"priority": 2}).want(200)
		holds("a priority", 304)
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Pending"}).want(200)
		holds("a pending headline", 304)
		d.as(review.Reviewer, "POST", "/candidates/"+d.invented("https://invented.example/c")+"/same", object{"claim_id": claim}).want(200)
		holds("a pending appearance", 304)
		d.as(review.Editor, "POST", "/cases/"+id+"/changes/keep-out", nil).want(200)
		holds("keeping out", 304)
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Approved"}).want(200)
		d.sign("/cases/"+id+"/changes/approve", nil).want(200)
		holds("an approved change", 200)
		d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "Wrong."}).want(200)
		holds("a retraction", 200)
		d.as(review.Editor, "POST", "/cases/"+id+"/notes", object{"body": "Hm."}).want(201)
		holds("a note afterwards", 304)
	})
}

// TestTakingBackIsOnePersons: at once, whoever wrote and approved.
func TestTakingBackIsOnePersons(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, _ := d.pending()
		d.as(review.Administrator, "POST", "/takedowns", object{"kind": "words", "words": []string{"Satellite images"}, "instead": "[gone]", "reason": "asked for"}).want(201)
		if got := d.as("", "GET", "/cases/"+id, nil).want(200).Body.String(); strings.Contains(got, "Satellite images") || strings.Contains(got, "Another headline") {
			t.Errorf("after the take-down readers see %s", got)
		}
		d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "It was wrong."}).want(200)
		got := d.as("", "GET", "/cases/"+id, nil).want(200)
		if got.text("state") != "retracted" || got.text("retraction_reason") != "It was wrong." || strings.Contains(got.Body.String(), "Another headline") {
			t.Errorf("retracted: %s", got.Body)
		}
		d.sign("/cases/"+id+"/changes/approve", nil).want(200)
		if v, err := db.Verify(t.Context()); err != nil || len(v.Broken) > 0 {
			t.Errorf("Verify = %+v, %v", v, err)
		}
	})
}

// open adds the public site and MCP to the server.
func (d *desk) open() {
	(&public.Site{DB: d.db, Now: func() time.Time { return noon }}).Mount(d.server)
	mcp.Mount(d.server, "")
	d.handler = d.server.Handler()
}

// readers are all answers that strangers get about a case.
func (d *desk) readers(id, text string) map[string]string {
	d.t.Helper()
	out := map[string]string{}
	for what, path := range map[string]string{
		"the page": "/verdicts/" + id, "the list": "/verdicts", "the feed": "/verdicts/feed.json", "the sitemap": "/sitemap.xml?page=0",
		"the case": "/api/v1/cases/" + id, "claims": "/api/v1/claims", "ClaimReview": "/api/v1/exports/verdicts?format=claimreview",
		"the DataFeed": "/api/v1/exports/verdicts?format=datafeed", "CSV": "/api/v1/exports/verdicts?format=csv", "JSON Lines": "/api/v1/exports/verdicts?format=jsonl",
		"the fact-check API": "/v1alpha1/claims:search?query=" + strings.ReplaceAll(text, " ", "+"),
	} {
		out[what] = d.ask("", "GET", path, nil).want(200).Body.String()
	}
	out["MCP"] = d.model("match_text", object{"text": text})
	return out
}

// model is what a stranger's model is told by a tool.
func (d *desk) model(tool string, arguments object) string {
	d.t.Helper()
	return d.ask("", "POST", mcp.Path, object{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": object{"name": tool, "arguments": arguments}},
		"Accept", "application/json, text/event-stream").want(200).Body.String()
}

// TestWhatComesLaterIsPending: "same claim" with words of an invented article, and a head
// that a reviewer, or a token that may import alone, corrects.
func TestWhatComesLaterIsPending(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.open()
		id, claim := d.published()
		article := d.articleOf(id)
		const url = "https://invented.example/story"

		d.as(review.Reviewer, "POST", "/candidates/"+d.invented(url)+"/same", object{"claim_id": claim}).want(200) // one step
		d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Invented headline of a reviewer", "publisher": "Invented publisher"}).want(200)
		importer := d.token(d.people[review.Reviewer], review.ScopeImport)
		d.ask(importer, "PATCH", "/api/v1/articles/"+article, object{"headline": "Invented headline of a token"}).want(200)

		keys := map[string]bool{}
		for _, ch := range d.as(review.Editor, "GET", "/cases/"+id+"/preview", nil).want(200).field("pending").([]any) {
			keys[ch.(object)["key"].(string)] = true
		}
		if len(keys) != 3 || !keys["article/"+article+"/headline"] || !keys["article/"+article+"/publisher"] {
			t.Errorf("pending: %v", keys)
		}
		before := d.readers(id, "100,000 troops to the border")
		for what, got := range before {
			if strings.Contains(strings.ToLower(got), "invented") {
				t.Errorf("%s shows what is pending: %s", what, got)
			}
		}
		lost := func(what, got string) {
			t.Helper()
			if strings.Contains(got, claim) || strings.Contains(got, id) {
				t.Errorf("%s leads to it: %s", what, got)
			}
		}
		lost("its address", d.as("", "GET", "/claims/lookup?url="+url, nil).want(200).Body.String())
		lost("its address over MCP", d.model("lookup_claim", object{"url": url}))
		lost("its publisher", d.as("", "GET", "/claims?text=invented", nil).want(200).Body.String())
		if got := d.as(review.Reviewer, "GET", "/claims/lookup?url="+url, nil).want(200).Body.String(); !strings.Contains(got, claim) {
			t.Errorf("the desk does not find it: %s", got)
		}

		d.sign("/cases/"+id+"/changes/approve", nil).want(200)
		after := d.readers(id, "100,000 troops to the border")
		for _, shown := range []string{"Invented headline of a token", url} {
			if !strings.Contains(after["the page"], shown) {
				t.Errorf("approved, and the page does not show %q", shown)
			}
		}
		if got := d.as("", "GET", "/claims/lookup?url="+url, nil).want(200).Body.String(); !strings.Contains(got, claim) {
			t.Errorf("approved, and not found by its address: %s", got)
		}
	})
}

// TestReadersSearchWhatTheySee: an internal tag finds nothing.
func TestReadersSearchWhatTheySee(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.published() // with the tag "desk only"
		for text, want := range map[string]int{"desk+only": 0, "desk": 0, "troops+bord": 1} {
			d.count(d.as("", "GET", "/claims?text="+text, nil).want(200), want)
			got := d.ask("", "GET", "/api/v1/exports/verdicts?format=jsonl&text="+text, nil).want(200).Body.String()
			if n := strings.Count(got, "\n"); n != want {
				t.Errorf("the export by %q has %d, want %d", text, n, want)
			}
		}
		d.count(d.as(review.Reviewer, "GET", "/claims?text=desk+only", nil).want(200), 1)
		if got := d.ask("", "GET", "/v1alpha1/claims:search?query=desk+only", nil).want(200).Body.String(); strings.Contains(got, "troops") {
			t.Errorf("found by its tag: %s", got)
		}
	})
}
