package api_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"factdesk/internal/api"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

// another is a server of another process on a desk's database.
func (d *desk) another(db *store.DB) http.Handler {
	s := web.New(web.Options{DB: db, Now: func() time.Time { return d.now }, Log: slog.New(slog.DiscardHandler), RatePerMinute: 100_000})
	api.Mount(s, &ingest.Importer{DB: db})
	return s.Handler()
}

// hotPaths are answers that are kept.
func hotPaths(caseID, claimID string) []string {
	return []string{"/claims/" + claimID, "/cases/" + caseID, "/claims/" + claimID + "/status", "/claims", "/claims?state=published", "/claims?state=open&state=retracted",
		"/claims?text=troops", "/claims/lookup?quote=some+100,000+troops", "/claims/lookup?quote=never+said", "/claims?tag=desk+only", "/claims?verdict=mostly_true",
		"/claims?from=2020-01-01&limit=1", "/claims?speaker=Antony+Blinken"}
}

// asked is all that an answer says.
func asked(t *testing.T, h http.Handler, token, path string, headers ...string) [4]string {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), "GET", api.Prefix+path, nil)
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	body := w.Body.String()
	if w.Code >= 400 {
		body = "" // has the request's own id
	}
	return [4]string{http.StatusText(w.Code), w.Header().Get("ETag"), w.Header().Get("Cache-Control"), body}
}

// bothDesks runs f on both databases, with another process on each.
func bothDesks(t *testing.T, f func(t *testing.T, d *desk, other http.Handler)) {
	for name, address := range map[string]func(testing.TB) string{
		"sqlite":   func(t testing.TB) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": storetest.PostgresDSN,
	} {
		t.Run(name, func(t *testing.T) {
			at := address(t)
			d := newDesk(t, storetest.OpenAt(t, at))
			d.organise()
			f(t, d, d.another(storetest.OpenAt(t, at)))
		})
	}
}

// TestWhatIsKeptIsWhatWouldBeRead takes a claim through its states, with another merged
// into it and words taken down. After each step two processes, which have both kept what
// was there before, answer the desk and readers as one does that keeps nothing yet.
func TestWhatIsKeptIsWhatWouldBeRead(t *testing.T) {
	bothDesks(t, func(t *testing.T, d *desk, other http.Handler) {
		all := d.two()
		check := func(step string) {
			t.Helper()
			fresh := d.another(d.db)
			for _, x := range all {
				for _, path := range hotPaths(x.id, x.claim) {
					for _, token := range []string{d.tokens[review.Reviewer], ""} {
						want := asked(t, fresh, token, path)
						sameAnswer(t, step+", this process", d.handler, token, path, want)
						sameAnswer(t, step+", another", other, token, path, want)
					}
				}
			}
		}
		check("open")
		into, from := all[0], all[1]
		at := "/cases/" + into.id
		var source, article string
		for _, step := range []struct {
			name string
			do   func()
		}{
			{"another claim", func() { d.opened() }},
			{"other words", func() {
				tag := d.as(review.Reviewer, "GET", at, nil).want(200).Header().Get("ETag")
				d.as(review.Reviewer, "PATCH", "/claims/"+into.claim, object{"wording": "Russia never said how many troops it has.", "tags": []string{"else"}}, "If-Match", tag).want(200)
			}},
			{"assigned", func() { d.as(review.Reviewer, "POST", at+"/assign", object{}).want(200) }},
			{"sources", func() {
				for _, url := range []string{"https://a.example/1", "https://b.example/2"} {
					source = d.as(review.Reviewer, "POST", at+"/evidence", object{"url": url, "archived_url": "https://web.example/1", "stance": "supports",
						"closeness": "primary", "quote": "Words of the source"}).want(201).text("id")
				}
			}},
			{"note", func() { d.as(review.Reviewer, "POST", at+"/notes", object{"body": "Within the desk."}).want(201) }},
			{"merged", func() {
				d.as(review.Reviewer, "POST", "/cases/"+from.id+"/merge", object{"into": into.claim}).want(200)
			}},
			{"proposed", func() {
				d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "It shows."}).want(200)
			}},
			{"approved", func() { d.sign(at+"/approve", nil).want(200) }},
			{"published", func() { d.sign(at+"/publish", object{}).want(200) }},
			{"changed", func() {
				article = d.articleOf(into.id)
				d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Another headline"}).want(200)
			}},
			{"changes approved", func() { d.sign(at+"/changes/approve", object{}).want(200) }},
			{"unmerged", func() { d.as(review.Reviewer, "POST", "/cases/"+from.id+"/unmerge", nil).want(200) }},
			{"source taken down", func() {
				d.as(review.Administrator, "POST", "/takedowns", object{"kind": "source", "id": source, "reason": "The source was promised"}).want(201)
			}},
			{"other address", func() {
				d.as(review.Administrator, "PUT", "/organisation", object{"name": "Desk", "base_url": "https://other.example",
					"corrections_url": "https://desk.example/corrections", "time_zone": "Europe/Berlin", "language": "en", "scale_key": "five_step"}).want(200)
			}},
			{"retracted", func() { d.as(review.Editor, "POST", at+"/retract", object{"reason": "It was wrong."}).want(200) }},
		} {
			step.do()
			check(step.name)
		}
	})
}

// sameAnswer holds an answer to what one would be that was read now, and its tag to being
// confirmed.
func sameAnswer(t *testing.T, step string, h http.Handler, token, path string, want [4]string) {
	t.Helper()
	if got := asked(t, h, token, path); got != want {
		t.Errorf("%s: %s (token: %t)\n got %s\nwant %s", step, path, token != "", got, want)
	}
	if want[1] == "" {
		return
	}
	if got := asked(t, h, token, path, "If-None-Match", want[1]); got[0] != http.StatusText(http.StatusNotModified) || got[3] != "" {
		t.Errorf("%s: %s of %s = %s, want 304", step, path, want[1], got[0])
	}
}

// TestRightsAreNotKeptPastTheirChange has somebody shut out, a token revoked and a role
// changed: both processes know with the next request.
func TestRightsAreNotKeptPastTheirChange(t *testing.T) {
	bothDesks(t, func(t *testing.T, d *desk, other http.Handler) {
		_, claim := d.opened()
		ask := func(token string) (codes [2]string) {
			return [2]string{asked(t, d.handler, token, "/claims/"+claim)[0], asked(t, other, token, "/claims/"+claim)[0]}
		}
		want := func(step, token, status string) {
			t.Helper()
			if got := ask(token); got != [2]string{status, status} {
				t.Errorf("%s: %v, want %s", step, got, status)
			}
		}
		eve := d.person("eve", review.Reviewer)
		secret := d.token(eve, review.ScopeRead)
		want("with a token", secret, "OK")
		want("a stranger, of what is kept for the desk", "", "Not Found")
		d.as(review.Administrator, "PATCH", "/users/"+eve.ID.String(), object{"disabled": true}).want(200)
		want("shut out", secret, "Unauthorized")
		want("before the token is revoked", d.tokens[review.Editor], "OK")
		mine := d.as(review.Editor, "GET", "/tokens", nil).want(200).items()[0]["id"].(string)
		d.as(review.Editor, "DELETE", "/tokens/"+mine, nil).want(204)
		want("revoked", d.tokens[review.Editor], "Unauthorized")
	})
}

// TestAQuestionAskedAgainIsNotSearchedFor asks twice, and once more after another process
// opened a case.
func TestAQuestionAskedAgainIsNotSearchedFor(t *testing.T) {
	bothDesks(t, func(t *testing.T, d *desk, other http.Handler) {
		d.opened()
		ask := func(path string) (searches int) {
			ctx := store.Watch(t.Context(), func(sql string) {
				if !strings.Contains(sql, "changes") {
					searches++
				}
			})
			r := httptest.NewRequestWithContext(ctx, "GET", api.Prefix+path, nil)
			r.Header.Set("Authorization", "Bearer "+d.tokens[review.Reviewer])
			other.ServeHTTP(httptest.NewRecorder(), r)
			return searches
		}
		for _, path := range []string{"/claims/lookup?quote=some+100,000+troops", "/claims/lookup?quote=nobody+said+this", "/claims?text=troops", "/claims?state=open"} {
			ask(path)
			if n := ask(path); n != 0 {
				t.Errorf("%s again takes %d statements", path, n)
			}
		}
		d.opened()
		if n := ask("/claims?state=open"); n == 0 {
			t.Error("after a new claim nothing is searched for")
		}
		at := "/claims/lookup?url=" + url.QueryEscape("https://news.example/later")
		ask(at)
		d.as(review.Reviewer, "POST", "/articles", object{"text": news, "url": "https://news.example/later", "language": "en"}).want(200)
		if n := ask(at); n == 0 {
			t.Error("after an article has a further address nothing is searched for by it")
		}
	})
}
