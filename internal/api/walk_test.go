package api_test

import (
	"strings"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestFromTextToExport(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		d.organise()
		article, _ := d.imported()
		if again, _ := d.imported(); again != article {
			t.Errorf("the same text again is article %s, want %s", again, article)
		}
		text := d.as(review.Reviewer, "GET", "/articles/"+article+"/text", nil).want(200)
		if text.Body.String() != news || text.Header().Get("X-Text-Length") == "" {
			t.Errorf("text = %q with %v, want the article", text.Body, text.Header())
		}
		var claim, id string
		for _, c := range d.as(review.Reviewer, "GET", "/articles/"+article+"/candidates?text=100,000", nil).want(200).items() {
			done := d.as(review.Reviewer, "POST", "/candidates/"+c["id"].(string)+"/accept", object{"version": 1}).want(200)
			id, claim = done.text("case", "id"), done.text("case", "claim_id")
			break
		}
		at := "/cases/" + id
		d.as(review.Reviewer, "POST", at+"/assign", object{}).want(200)
		for _, host := range []string{"a", "b"} {
			d.as(review.Reviewer, "POST", at+"/evidence", object{"url": "https://" + host + ".example/", "archived_url": "https://web.example/" + host,
				"stance": "supports", "closeness": "primary"}).want(201)
		}
		d.as(review.Reviewer, "POST", at+"/notes", object{"body": "Ask @editor."}).want(201)
		d.as(review.Reviewer, "PATCH", "/claims/"+claim, object{"wording": "Russia has dispatched some 100,000 troops.", "claimant": "Antony Blinken"}).want(200)
		d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).want(200)
		d.as(review.Reviewer, "POST", at+"/approve", nil).says(403, "editor")
		d.sign(at+"/approve", nil).want(200)
		d.sign(at+"/publish", object{}).want(200)

		status := d.as("", "GET", "/claims/"+claim+"/status", nil).want(200)
		if status.text("verdict", "label") != "Mostly true" || status.text("url") != "https://desk.example/verdicts/"+id {
			t.Errorf("status = %s", status.Body)
		}
		etag := status.Header().Get("ETag")
		if again := d.as("", "GET", "/claims/"+claim+"/status", nil, "If-None-Match", etag).want(304); again.Body.Len() > 0 || again.Header().Get("ETag") != etag {
			t.Errorf("304 has the body %q and the headers %v", again.Body, again.Header())
		}
		if found := d.as("", "GET", "/claims/lookup?quote=RUSSIA+has+dispatched,+some+100,000+troops", nil).want(200).items(); len(found) != 1 {
			t.Errorf("lookup found %d claims, want 1", len(found))
		}
		for _, format := range []string{"claimreview", "datafeed", "csv", "jsonl", "xlsx"} {
			got := d.as("", "GET", "/exports/verdicts?format="+format, nil).want(200)
			if got.Body.Len() < 200 || format != "xlsx" && !strings.Contains(got.Body.String(), "Mostly true") {
				t.Errorf("export as %s = %.300q", format, got.Body)
			}
		}
		if events := d.as(review.Reviewer, "GET", at+"/events", nil).want(200).items(); len(events) != 10 {
			t.Errorf("%d events, want 10", len(events))
		}
	})
}
