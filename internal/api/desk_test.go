package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/google/uuid"

	"factdesk/internal/api"
	"factdesk/internal/auth"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

const news = `Geneva. Russia has dispatched some 100,000 troops to the border, US Secretary of State Antony Blinken said on Friday.

"We have never threatened the Ukrainian people," Russian Foreign Minister Sergey Lavrov said after the talks. Moscow has denied that it plans to invade.
`

// desk is a server with an API, a person of each role, and a token of each.
type desk struct {
	t       testing.TB
	db      *store.DB
	server  *web.Server
	handler http.Handler
	spec    *huma.OpenAPI
	doc     *spec // the same as clients get it
	people  map[review.Role]review.User
	tokens  map[review.Role]string // with every scope; "" for nobody
	now     time.Time

	repeats  bool // every POST is sent with a key, and what succeeds is sent again
	keys     int  // used so far
	editions int  // of the article that everything imports
}

func newDesk(t testing.TB, db *store.DB) *desk {
	t.Helper()
	d := &desk{t: t, db: db, people: map[review.Role]review.User{}, tokens: map[review.Role]string{}, now: noon}
	s := web.New(web.Options{DB: db, Now: func() time.Time { return d.now }, Log: slog.New(slog.DiscardHandler), RatePerMinute: 100_000})
	d.spec = api.Mount(s, &ingest.Importer{DB: db}).OpenAPI()
	d.server, d.handler = s, s.Handler()
	d.doc = readSpec(t, d)
	if err := db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	for _, role := range review.Roles {
		d.people[role] = d.person(string(role), role)
		d.tokens[role] = d.token(d.people[role], allScopes()...)
	}
	return d
}

// sqliteDesk is a desk on a fresh SQLite database.
func sqliteDesk(t testing.TB) *desk { return newDesk(t, storetest.Open(t)) }

func allScopes() []review.Scope {
	var out []review.Scope
	for _, s := range review.Scopes {
		out = append(out, s.Scope)
	}
	return out
}

func (d *desk) person(name string, role review.Role) review.User {
	d.t.Helper()
	u, err := review.NewUser(name, name+"@desk.example", role, noon)
	if err == nil {
		err = d.db.AddUser(d.t.Context(), u, auth.CommandLine)
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return u
}

func (d *desk) token(u review.User, scopes ...review.Scope) string {
	d.t.Helper()
	secret, _, err := auth.NewToken(d.t.Context(), d.db, auth.TokenWish{Owner: u.ID, Name: "test", Scopes: scopes}, auth.CommandLine, noon)
	if err != nil {
		d.t.Fatal(err)
	}
	return secret
}

// answer is what came back.
type answer struct {
	*httptest.ResponseRecorder
	t    testing.TB
	what string
}

// ask sends a request as the owner of a token. body is sent as JSON unless it is nil
// or a string; headers are pairs.
func (d *desk) ask(token, method, path string, body any, headers ...string) answer {
	d.t.Helper()
	var b []byte
	switch body := body.(type) {
	case nil:
	case string:
		b = []byte(body)
	default:
		var err error
		if b, err = json.Marshal(body); err != nil {
			d.t.Fatal(err)
		}
	}
	if d.repeats && method == http.MethodPost && token != "" && !slices.Contains(headers, "Idempotency-Key") {
		d.keys++
		headers = append(headers, "Idempotency-Key", fmt.Sprint("key-", d.keys))
		d.repeats = false
		defer func() { d.repeats = true }()
		a := d.ask(token, method, path, body, headers...)
		d.again(a, token, method, path, body, headers)
		return a
	}
	r := httptest.NewRequestWithContext(d.t.Context(), method, path, bytes.NewReader(b))
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	d.handler.ServeHTTP(w, r)
	a := answer{w, d.t, method + " " + path}
	if op := d.operation(r); op != nil && d.doc != nil {
		d.doc.hold(d.t, op, a)
	}
	return a
}

// operation is the one of the document that a request is for, nil if none.
func (d *desk) operation(r *http.Request) *huma.Operation {
	words := strings.Split(r.URL.Path, "/")
	var best *huma.Operation
	for path, item := range d.spec.Paths {
		op := map[string]*huma.Operation{"GET": item.Get, "POST": item.Post, "PUT": item.Put, "PATCH": item.Patch, "DELETE": item.Delete}[r.Method]
		if op != nil && fits(strings.Split(path, "/"), words) && (best == nil || strings.Count(path, "{") < strings.Count(best.Path, "{")) {
			best = op
		}
	}
	return best
}

func fits(template, words []string) bool {
	if len(template) != len(words) {
		return false
	}
	for i, t := range template {
		if t != words[i] && !strings.HasPrefix(t, "{") {
			return false
		}
	}
	return true
}

// as asks with the token of a role; "" is nobody.
func (d *desk) as(role review.Role, method, path string, body any, headers ...string) answer {
	d.t.Helper()
	return d.ask(d.tokens[role], method, api.Prefix+path, body, headers...)
}

// want holds an answer to a status.
func (a answer) want(status int) answer {
	a.t.Helper()
	if a.Code != status {
		a.t.Fatalf("%s = %d %s, want %d", a.what, a.Code, strings.TrimSpace(a.Body.String()), status)
	}
	return a
}

// says holds a problem to its status and to words of its sentence.
func (a answer) says(status int, words ...string) answer {
	a.t.Helper()
	a.want(status)
	var p web.Problem
	a.into(&p)
	if got := a.Header().Get("Content-Type"); got != "application/problem+json" || p.Status != status {
		a.t.Errorf("%s: %s with status %d in it, want problem+json with %d", a.what, got, p.Status, status)
	}
	for _, w := range words {
		if !strings.Contains(p.Detail, w) {
			a.t.Errorf("%s says %q, want %q in it", a.what, p.Detail, w)
		}
	}
	return a
}

func (a answer) into(v any) answer {
	a.t.Helper()
	if err := json.Unmarshal(a.Body.Bytes(), v); err != nil {
		a.t.Fatalf("%s: %v in %s", a.what, err, a.Body)
	}
	return a
}

type object = map[string]any

// field walks into the JSON of an answer.
func (a answer) field(path ...string) any {
	a.t.Helper()
	var v any
	a.into(&v)
	for _, p := range path {
		o, ok := v.(object)
		if !ok {
			a.t.Fatalf("%s: no %v in %s", a.what, path, a.Body)
		}
		v = o[p]
	}
	return v
}

func (a answer) text(path ...string) string {
	a.t.Helper()
	s, ok := a.field(path...).(string)
	if !ok {
		a.t.Fatalf("%s: no text at %v in %s", a.what, path, a.Body)
	}
	return s
}

func (a answer) items() []object {
	a.t.Helper()
	var p struct{ Items []object }
	a.into(&p)
	return p.Items
}

// imported is an article as the reviewer pastes it.
func (d *desk) imported() (article, snapshot string) {
	d.t.Helper()
	a := d.as(review.Reviewer, "POST", "/articles", object{"text": news, "headline": "Talks in Geneva", "published": "2022-01-21", "language": "en", "publisher": "News"})
	if a.Code != http.StatusCreated && a.Code != http.StatusOK {
		a.want(http.StatusCreated)
	}
	return a.text("imported", "article", "id"), a.text("imported", "snapshot", "id")
}

// opened is a case opened by hand of the words about troops.
func (d *desk) opened() (caseID, claimID string) {
	d.t.Helper()
	_, snapshot := d.imported()
	start := strings.Index(news, "some 100,000 troops")
	c := d.as(review.Reviewer, "POST", "/claims", object{"snapshot_id": snapshot, "start": start, "end": start + len("some 100,000 troops"),
		"wording": "Russia has some 100,000 troops at the border.", "claimant": "Antony Blinken", "tags": []string{"desk only"}}).want(201)
	return c.text("id"), c.text("claim_id")
}

// proposed is a case with two sources, a note and a verdict by the reviewer.
func (d *desk) proposed() (caseID, claimID string) {
	d.t.Helper()
	caseID, claimID = d.opened()
	at := "/cases/" + caseID
	d.as(review.Reviewer, "POST", at+"/assign", object{}).want(200)
	for i, e := range []object{
		{"url": "https://a.example/1", "archived_url": "https://web.example/1", "stance": "supports", "closeness": "primary"},
		{"url": "https://b.example/2", "archived_url": "https://web.example/2", "stance": "refutes", "note": "internal note", "reliability": "internal doubt"},
		{"title": "A secret source", "kind": "interview", "stance": "context", "restricted": true},
	} {
		e["quote"] = "Quote " + string(rune('A'+i))
		d.as(review.Reviewer, "POST", at+"/evidence", e).want(201)
	}
	d.as(review.Reviewer, "POST", at+"/notes", object{"body": "An internal note for @editor."}).want(201)
	d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "mostly_true", "explanation": "Satellite images show it."}).want(200)
	return caseID, claimID
}

// published is a case on its public page.
func (d *desk) published() (caseID, claimID string) {
	d.t.Helper()
	caseID, claimID = d.proposed()
	d.organise()
	d.sign("/cases/"+caseID+"/approve", nil).want(200)
	d.sign("/cases/"+caseID+"/publish", object{}).want(200)
	return caseID, claimID
}

// correcting is a published case whose correction a reviewer proposed.
func (d *desk) correcting() (caseID, claimID string) {
	d.t.Helper()
	caseID, claimID = d.published()
	at := "/cases/" + caseID + "/correction"
	d.as(review.Reviewer, "POST", at+"s", object{"kind": "clarification", "note": "It could be misread."}).want(201)
	d.as(review.Reviewer, "POST", at+"/propose", object{"rating": "false", "explanation": "Satellite images show less."}).want(200)
	return caseID, claimID
}

// approveCorrection looks at a correction's preview and signs that.
func (d *desk) approveCorrection(id string) answer {
	d.t.Helper()
	at := "/cases/" + id + "/correction"
	seen := d.as(review.Editor, "GET", at+"/preview", nil).want(200).Header().Get("ETag")
	return d.as(review.Editor, "POST", at+"/approve", object{}, "If-Match", seen)
}

// seen is the ETag of a case's preview, as an editor has it before them.
func (d *desk) seen(at string) string {
	d.t.Helper()
	return d.as(review.Reviewer, "GET", at+"/preview", nil).want(200).Header().Get("ETag")
}

// sign looks at the preview of a case and then does what takes a signature.
func (d *desk) sign(path string, body any) answer {
	d.t.Helper()
	at := strings.Join(strings.Split(path, "/")[:3], "/")
	return d.as(review.Editor, "POST", path, body, "If-Match", d.seen(at))
}

// pending is a published case of whose article a reviewer changed the headline since.
func (d *desk) pending() (caseID, key string) {
	d.t.Helper()
	caseID, _ = d.published()
	article := d.as(review.Reviewer, "GET", "/cases/"+caseID, nil).want(200).field("appearances").([]any)[0].(map[string]any)["article_id"].(string)
	d.as(review.Reviewer, "PATCH", "/articles/"+article, object{"headline": "Another headline"}).want(200)
	return caseID, "article/" + article + "/headline"
}

func (d *desk) organise() {
	d.t.Helper()
	d.as(review.Administrator, "PUT", "/organisation", object{"name": "The Desk", "base_url": "https://desk.example",
		"corrections_url": "https://desk.example/corrections", "time_zone": "Europe/Berlin", "language": "en", "scale_key": "five_step"}).want(200)
}

func anyID() string { return uuid.Must(uuid.NewV7()).String() }

// session is the cookie of somebody who followed a sign-in link.
func (d *desk) session(u review.User) string {
	d.t.Helper()
	link, err := auth.NewLink(d.t.Context(), d.db, u.ID, store.SignInLink, auth.CommandLine, noon)
	if err != nil {
		d.t.Fatal(err)
	}
	secret, _, err := auth.SpendLink(d.t.Context(), d.db, link, auth.Reply{}, auth.Browser{}, noon)
	if err != nil {
		d.t.Fatal(err)
	}
	return "factdesk=" + secret
}
