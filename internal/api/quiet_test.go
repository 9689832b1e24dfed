package api_test

import (
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestStrangersDoNotSeeTheDeskAtWork: what the desk does among itself on a published
// case moves neither what readers get of it nor its tag, and there is another when the
// public has something to see.
func TestStrangersDoNotSeeTheDeskAtWork(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, claim := d.published()
		paths := []string{"/claims/" + claim + "/status", "/claims/" + claim, "/claims/lookup?quote=some+100,000+troops", "/claims?limit=5"}
		before := map[string]answer{}
		for _, path := range paths {
			before[path] = d.as("", "GET", path, nil).want(200)
		}
		at := "/cases/" + id
		for _, done := range []struct {
			what, method, path string
			body               object
			status             int
		}{
			{"a note", "POST", at + "/notes", object{"body": "Is this still right?"}, 201},
			{"another note", "POST", at + "/notes", object{"body": "It is."}, 201},
			{"a due date", "POST", at + "/plan", object{"priority": 2, "due_on": "2026-12-01"}, 200},
		} {
			d.as(review.Editor, done.method, done.path, done.body).want(done.status)
			for _, path := range paths {
				got := d.as("", "GET", path, nil).want(200)
				if got.Body.String() != before[path].Body.String() || got.Header().Get("ETag") != before[path].Header().Get("ETag") {
					t.Errorf("%s shows in %s:\n%s %s\n%s %s", done.what, path, before[path].Header().Get("ETag"), before[path].Body, got.Header().Get("ETag"), got.Body)
				}
			}
		}
		status := paths[0]
		etag := before[status].Header().Get("ETag")
		d.as("", "GET", status, nil, "If-None-Match", etag).want(304)
		d.as(review.Editor, "POST", at+"/retract", object{"reason": "Wrong data."}).want(200)
		d.as("", "GET", status, nil, "If-None-Match", etag).want(200)
	})
}
