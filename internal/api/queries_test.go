package api_test

import (
	"fmt"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"factdesk/internal/api"
	"factdesk/internal/store"
	"factdesk/review"
)

// statements counts what an answer costs, those that find out who asks included.
func (d *desk) statements(role review.Role, path string, headers ...string) (n int64) {
	d.t.Helper()
	r := httptest.NewRequest("GET", api.Prefix+path, nil)
	r.Header.Set("Authorization", "Bearer "+d.tokens[role])
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r.WithContext(store.Watch(d.t.Context(), func(string) { atomic.AddInt64(&n, 1) })))
	if w.Code >= 400 {
		d.t.Fatalf("%s = %d %s", path, w.Code, w.Body)
	}
	return n
}

// whoAsks is what it takes to find out who asks: a look at what was changed, since who the
// token belongs to is kept until then. That it was used is noted once a minute.
const whoAsks = 1

func TestNoListAsksForEachOfItsRows(t *testing.T) {
	d := sqliteDesk(t)
	id, claim := d.published()
	most := map[string]int64{
		"/articles": 2, "/candidates": 1, "/claims": 2, "/claims/lookup?quote=some+100,000+troops": 2, "/jobs": 2,
		"/claims/" + claim: 1, "/cases/" + id: 1, "/claims/" + claim + "/status": 2, "/cases/" + id + "/events": 2,
		"/scales": 1, "/topics": 1, "/speakers": 1,
	}
	d.statements(review.Reviewer, "/me") // notes that the token is used
	for path, want := range most {
		if got := d.statements(review.Reviewer, path) - whoAsks; got > want {
			t.Errorf("%s takes %d statements, want %d at most", path, got, want)
		}
	}
	for i := range 12 {
		d.more(i)
	}
	for path, want := range most {
		if got := d.statements(review.Reviewer, path) - whoAsks; got > want {
			t.Errorf("%s takes %d statements with a dozen rows, want %d at most", path, got, want)
		}
	}
	etag := d.as(review.Reviewer, "GET", "/cases/"+id, nil).Header().Get("ETag")
	if got := d.statements(review.Reviewer, "/cases/"+id, "If-None-Match", etag) - whoAsks; got != 0 {
		t.Errorf("304 takes %d statements besides the look, want none", got)
	}
}

// more adds an article with a claim and a job.
func (d *desk) more(i int) {
	d.t.Helper()
	text := fmt.Sprintf("Article %d. The ministry said that %d people came.", i, i+100)
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": text + strings.Repeat(" More words.", 5)}).want(201)
	d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": a.text("imported", "snapshot", "id"), "start": 0, "end": 10, "topics": []string{fmt.Sprint("Topic ", i)}, "claimant": fmt.Sprint("Minister ", i)}).want(201)
	d.as(review.Reviewer, "POST", "/articles", object{"url": fmt.Sprintf("https://news.example/%d", i)}).want(202)
}

// TestAProposalTakesFewStatements counts those of a proposal: a look at what was changed,
// the case, the settings in the transaction, a row each of the case, the verdict, its
// edition and the event, what was pending, the search for contradictions that waits, the
// people, and those who are told: 14.
// The record takes ten: what was touched, twice on SQLite, what of it was recorded, the
// rows of its tables, the leaves and which are the newest.
func TestAProposalTakesFewStatements(t *testing.T) {
	d := sqliteDesk(t)
	id := d.assigned()
	d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", object{"url": "https://a.example/1", "stance": "supports"}).want(201)
	d.as(review.Reviewer, "GET", "/me", nil).want(200)
	var n int64
	r := httptest.NewRequest("POST", api.Prefix+"/cases/"+id+"/propose", strings.NewReader(`{"rating": "mostly_true", "explanation": "It shows."}`))
	r.Header.Set("Authorization", "Bearer "+d.tokens[review.Reviewer])
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r.WithContext(store.Watch(t.Context(), func(string) { atomic.AddInt64(&n, 1) })))
	if w.Code != 200 || n > 24 {
		t.Errorf("propose = %d with %d statements, want 200 with 24 at most: %s", w.Code, n, w.Body)
	}
	t.Logf("%d statements", n)
}
