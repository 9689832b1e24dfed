package main

import (
	"bytes"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/browsertest"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
	"factdesk/seeds"
)

// TestEveryPageOfTheRouteList looks at each page that the route list has, light and
// dark, wide and at 390 px: axe-core finds nothing, nothing scrolls sideways, the
// console is silent. A route with a parameter and no example here fails the test.
func TestEveryPageOfTheRouteList(t *testing.T) {
	w := openDemoSite(t)
	db, room := w.db, w.room
	p := signIn(t, browsertest.Open(t), w.link(newLink(t, db, room.Administrator.ID, store.SignInLink)))
	session, _, err := auth.SpendLink(t.Context(), db, newLink(t, db, room.Administrator.ID, store.SignInLink), auth.Reply{}, auth.Browser{}, now())
	if err != nil {
		t.Fatal(err)
	}
	examples := w.examples(t, db, room)
	seen := 0
	for _, r := range w.server.Routes() {
		if r.Method != http.MethodGet || strings.HasPrefix(r.Path, "/api/v1/") || strings.HasPrefix(r.Path, "/v1alpha1/") || strings.Contains(r.Path, "*") {
			continue
		}
		for _, path := range pathsOf(t, r.Path, examples) {
			if !isPage(t, session, w.url+path) {
				continue
			}
			p.Inspect("route"+strings.NewReplacer("/", "-", ":", "").Replace(strings.TrimSuffix(r.Path, "/"))+nth(path, examples[r.Path]), w.url+path)
			seen++
		}
	}
	t.Logf("%d pages looked at, each in 4 ways", seen)
	if seen < 20 {
		t.Errorf("only %d pages were looked at", seen)
	}
}

func nth(path string, all []string) string {
	for i, x := range all {
		if x == path && i > 0 {
			return "-" + string(rune('a'+i))
		}
	}
	return ""
}

// pathsOf are the addresses to look at for a route.
func pathsOf(t *testing.T, route string, examples map[string][]string) []string {
	t.Helper()
	if paths, ok := examples[route]; ok {
		return paths
	}
	if strings.Contains(route, ":") {
		t.Errorf("GET %s has a parameter and no example in this test", route)
		return nil
	}
	return []string{route}
}

// isPage asks, as the administrator, whether the address answers with HTML.
func isPage(t *testing.T, session, url string) bool {
	t.Helper()
	r, err := http.NewRequest(http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.AddCookie(&http.Cookie{Name: "factdesk", Value: session})
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		t.Errorf("GET %s = %s", url, answer.Status)
		return false
	}
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") && bytes.Contains(body, []byte("<html")) // a part for htmx is no page
}

// examples are the addresses to look at for each route with a parameter: a case in
// every state, an article, a job that failed, a link.
func (w *world) examples(t *testing.T, db *store.DB, room seeds.Newsroom) map[string][]string {
	t.Helper()
	out := map[string][]string{"/desk/live": {}, // no page, and it goes on
		"/verdicts/:id/proof": {}, "/verdicts/:id/revisions/:n/proof": {}} // for programs
	states := map[review.State]bool{}
	for full, err := range db.All(t.Context(), store.ClaimQuery{}) {
		if err != nil {
			t.Fatal(err)
		}
		c := full.Case
		if states[c.State] {
			continue
		}
		states[c.State] = true
		out["/desk/cases/:id"] = append(out["/desk/cases/:id"], "/desk/cases/"+c.ID.String())
		if c.State == review.Proposed || c.State == review.Approved {
			out["/desk/cases/:id/preview"] = append(out["/desk/cases/:id/preview"], "/desk/cases/"+c.ID.String()+"/preview")
			out["/desk/cases/:id/correction"] = append(out["/desk/cases/:id/correction"], "/desk/cases/"+c.ID.String()+"/correction")
			out["/desk/cases/:id/correction/page"] = append(out["/desk/cases/:id/correction/page"], "/desk/cases/"+c.ID.String()+"/correction/page")
			out["/desk/cases/:id/preview/page"] = append(out["/desk/cases/:id/preview/page"], "/desk/cases/"+c.ID.String()+"/preview/page")
		}
		if c.State == review.Published || c.State == review.Retracted {
			out["/verdicts/:id"] = append(out["/verdicts/:id"], "/verdicts/"+c.ID.String())
			out["/verdicts/:id/revisions/:n"] = append(out["/verdicts/:id/revisions/:n"], "/verdicts/"+c.ID.String()+"/revisions/"+strconv.Itoa(c.Public().Verdict().Revision))
		}
	}
	job, err := ingest.NewURLJob(ingest.Item{Name: "x", URL: "https://news.example/a"}, room.Reviewers[0].Actor(), now())
	if err == nil {
		job, err = db.AddJob(t.Context(), job)
	}
	if err != nil {
		t.Fatal(err)
	}
	out["/desk/import/jobs/:id"] = []string{"/desk/import/jobs/" + job.ID.String()}
	out["/desk/exports/download"] = []string{"/desk/exports/download?format=csv"}
	out["/desk/scales/:key"] = []string{"/desk/scales/five_step"}
	out["/desk/scales/:key/edit"] = []string{"/desk/scales/five_step/edit"}
	people, err := db.Speakers(t.Context(), "", 2)
	if err != nil || len(people) != 2 {
		t.Fatal("two speakers to look at: ", people, err)
	}
	at := "/desk/speakers/" + people[0].ID.String()
	out["/desk/speakers/:id"] = []string{at, at + "?into=" + people[1].ID.String()}
	out["/desk/speakers/:id/:form"] = []string{at + "/merge"}              // leads to the speaker
	out["/desk/fields/:id"] = []string{"/desk/fields/" + uuid.NewString()} // leads to the list
	out["/desk/views/:id"] = []string{"/desk/views/" + uuid.NewString()}   // leads to the list
	out["/desk/account/:form"] = []string{"/desk/account/name"}            // leads to the page itself
	out["/link/:secret"] = []string{"/link/" + newLink(t, db, room.Reviewers[1].ID, store.Reset)}
	out["/mail/stop/:token"] = []string{"/mail/stop/" + leaveToken(t, w, room.Reviewers[1].ID)}
	w.reviewExamples(t, db, room, out)
	groupExamples(t, db, out)
	for _, a := range room.Articles {
		out["/desk/articles/:id"] = []string{"/desk/articles/" + a.ID.String()}
		out["/desk/import/articles/:id"] = []string{"/desk/import/articles/" + a.ID.String()}
	}
	return out
}

func leaveToken(t *testing.T, w *world, user uuid.UUID) string {
	t.Helper()
	token, err := auth.LeaveToken(w.key(), user)
	if err != nil {
		t.Fatal(err)
	}
	return token
}

func newLink(t *testing.T, db *store.DB, user uuid.UUID, purpose store.Purpose) string {
	t.Helper()
	secret, err := auth.NewLink(t.Context(), db, user, purpose, auth.CommandLine, now())
	if err != nil {
		t.Fatal(err)
	}
	return secret
}
