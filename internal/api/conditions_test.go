package api_test

import (
	"net/http"
	"strings"
	"sync"
	"testing"

	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestWhatHoldsStillIs304(t *testing.T) {
	d := sqliteDesk(t)
	article, snapshot := d.imported()
	id, claim := d.published()
	for _, path := range []string{"/articles/" + article, "/articles/" + article + "/text", "/snapshots/" + snapshot, "/snapshots/" + snapshot + "/raw",
		"/claims/" + claim, "/claims/" + claim + "/status", "/cases/" + id, "/cases/" + id + "/verdicts/1", "/scales/five_step", "/organisation"} {
		first := d.as(review.Editor, "GET", path, nil).want(200)
		etag := first.Header().Get("ETag")
		if !strings.HasPrefix(etag, `"`) {
			t.Errorf("%s has the ETag %q, want a strong one", path, etag)
		}
		for _, sent := range []string{etag, `"other", ` + etag, "W/" + etag, "*"} {
			again := d.as(review.Editor, "GET", path, nil, "If-None-Match", sent).want(304)
			if again.Body.Len() > 0 || again.Header().Get("ETag") != etag || again.Header().Get("Content-Type") != "" {
				t.Errorf("%s: 304 has %d bytes and %v", path, again.Body.Len(), again.Header())
			}
		}
		d.as(review.Editor, "GET", path, nil, "If-None-Match", `"other"`).want(200)
	}
	d.as(review.Editor, "POST", "/cases/"+id+"/retract", object{"reason": "Wrong data."}).want(200)
	for _, role := range []review.Role{"", review.Editor} {
		a := d.as(role, "GET", "/claims/"+claim+"/status", nil).want(200)
		if strings.Contains(a.Header().Get("Cache-Control"), "public") != (role == "") {
			t.Errorf("status for %q has Cache-Control %q", role, a.Header().Get("Cache-Control"))
		}
		if !strings.Contains(a.Body.String(), `/verdicts/`+id+`/proof"`) {
			t.Errorf("status for %q names no proof: %s", role, a.Body)
		}
	}
}

func TestReadersAndTheDeskDontShareATag(t *testing.T) {
	d := sqliteDesk(t)
	_, claim := d.published()
	public := d.as("", "GET", "/claims/"+claim, nil).want(200).Header().Get("ETag")
	d.as(review.Reviewer, "GET", "/claims/"+claim, nil, "If-None-Match", public).want(200)
}

func TestATakeDownIsANewVersion(t *testing.T) {
	d := sqliteDesk(t)
	_, snapshot := d.imported()
	id, _ := d.opened()
	etag := d.as(review.Reviewer, "GET", "/cases/"+id, nil).want(200).Header().Get("ETag")
	d.as(review.Administrator, "POST", "/snapshots/"+snapshot+"/redact", object{"reason": "Court order"}).want(200)
	a := d.as(review.Reviewer, "GET", "/cases/"+id, nil, "If-None-Match", etag).want(200)
	if exact := a.field("appearances").([]any)[0].(object)["exact"]; exact != "" {
		t.Errorf("the words are there still: %q", exact)
	}
}

func TestNotesAreNoConflictButForIfMatch(t *testing.T) {
	d := sqliteDesk(t)
	id := d.assigned()
	seen := d.as(review.Reviewer, "GET", "/cases/"+id, nil).want(200)
	version := int(seen.field("version").(float64))
	d.as(review.Editor, "POST", "/cases/"+id+"/notes", object{"body": "Hm."}).want(201)
	source := object{"stance": "supports", "kind": "dataset", "title": "Census", "version": version}
	d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", source, "If-Match", seen.Header().Get("ETag")).says(412, "note added, by editor")
	d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", source).want(201)
	d.as(review.Reviewer, "POST", "/cases/"+id+"/evidence", source).says(409, "source added, by reviewer")
	d.as(review.Reviewer, "POST", "/cases/"+id+"/release", nil, "If-Match", `"nonsense"`).says(412)
	d.as(review.Reviewer, "POST", "/cases/"+id+"/release", nil, "If-Match", "*").want(200)
}

func TestOneOfTwoWins(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		d := newDesk(t, db)
		id, _ := d.proposed()
		codes, seen := make([]int, 8), d.seen("/cases/"+id)
		var wg sync.WaitGroup
		for i := range codes {
			wg.Go(func() { codes[i] = d.as(review.Editor, "POST", "/cases/"+id+"/approve", nil, "If-Match", seen).Code })
		}
		wg.Wait()
		won := 0
		for _, c := range codes {
			if c == http.StatusOK {
				won++
			} else if c != http.StatusConflict {
				t.Errorf("one of the others got %d, want 409", c)
			}
		}
		if won != 1 {
			t.Errorf("%d approved, want 1", won)
		}
	})
}

func TestPagesGoOnToTheEnd(t *testing.T) {
	d := sqliteDesk(t)
	id := d.assigned()
	for i := range 7 {
		d.as(review.Reviewer, "POST", "/cases/"+id+"/notes", object{"body": strings.Repeat("x", i+1)}).want(201)
		d.as(review.Reviewer, "POST", "/articles", object{"text": news + strings.Repeat("More. ", i+1)}).want(201)
		d.as(review.Reviewer, "POST", "/articles", object{"url": "https://news.example/" + strings.Repeat("x", i+1)}).want(202)
	}
	for path, want := range map[string]int{"/articles": 8, "/cases/" + id + "/events": 9, "/jobs": 8, "/candidates": -1, "/claims": 1} {
		seen, cursor := map[any]bool{}, ""
		for range 100 {
			a := d.as(review.Reviewer, "GET", path+"?limit=2&cursor="+cursor, nil).want(200)
			for _, item := range a.items() {
				if seen[item["id"]] {
					t.Errorf("%s shows %v twice", path, item["id"])
				}
				seen[item["id"]] = true
			}
			if cursor = a.text("next"); cursor == "" {
				break
			}
		}
		if cursor != "" || want >= 0 && len(seen) != want || len(seen) == 0 {
			t.Errorf("%s shows %d in pages of 2 and ends with %q, want %d", path, len(seen), cursor, want)
		}
		d.as(review.Reviewer, "GET", path+"?cursor=nonsense", nil).says(422, "cursor")
		d.as(review.Reviewer, "GET", path+"?limit=101", nil).says(422, "limit")
	}
}

func TestTheStatusHasAnotherTagAtAnotherAddress(t *testing.T) {
	d := sqliteDesk(t)
	_, claim := d.published()
	etag := d.as("", "GET", "/claims/"+claim+"/status", nil).want(200).Header().Get("ETag")
	d.as("", "GET", "/claims/"+claim+"/status", nil, "If-None-Match", etag).want(304)
	d.as(review.Administrator, "PUT", "/organisation", object{"name": "The Desk", "base_url": "https://moved.example",
		"time_zone": "UTC", "language": "en", "scale_key": "five_step"}).want(200)
	a := d.as("", "GET", "/claims/"+claim+"/status", nil, "If-None-Match", etag).want(200)
	if url := a.text("url"); !strings.HasPrefix(url, "https://moved.example/") {
		t.Errorf("the page is at %q", url)
	}
}

// Somebody's role and whether they are shut out are changed together or not at all.
func TestAUserIsChangedWholeOrNotAtAll(t *testing.T) {
	d := sqliteDesk(t)
	body := object{"name": "Nora New", "email": "nora@desk.example", "role": "reader"}
	made := d.as(review.Administrator, "POST", "/users", body).want(201).field("user").(object)
	path := "/users/" + made["id"].(string)
	a := d.as(review.Administrator, "PATCH", path, object{"role": "editor", "disabled": true, "version": made["version"]}).want(200)
	if a.field("version").(float64) != made["version"].(float64)+1 || a.text("role") != "editor" || a.field("disabled_at") == nil {
		t.Errorf("one change made %v of %v", a.Body, made)
	}
	d.as(review.Administrator, "PATCH", path, object{"role": "reviewer", "version": made["version"]}).says(409, "role changed, user disabled, by administrator")
	d.as(review.Administrator, "PATCH", path, object{"disabled": false}, "If-Match", `"1"`).says(412, "by administrator")
	same := d.as(review.Administrator, "PATCH", path, object{"role": "editor", "disabled": true}).want(200)
	if same.field("version") != a.field("version") {
		t.Errorf("changing nothing made version %v of %v", same.field("version"), a.field("version"))
	}
}
