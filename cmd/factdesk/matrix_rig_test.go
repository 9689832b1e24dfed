//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/config"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

type object = map[string]any

// matrix is a desk whose case has a word of its own in each public field. What somebody
// writes later has words of another kind (later), so that no output can show one unseen.
type matrix struct {
	*testing.T
	handler http.Handler
	server  *web.Server
	doc     *openapi
	people  map[string]review.User
	tokens  map[string]string // "" for readers
	planted map[string]string // what readers see, by field
	ids     map[string]string
	base    object   // the organisation as it was when the case was published
	n       int      // words so far
	alone   []string // who tries
	used    []string // words and addresses written since
	framed  []string // those of them that frame lists and feeds, as docs/two-people.md has it
	did     map[string]int
}

// later finds what was written after the verdict was proposed, and what is the desk's own.
var later = regexp.MustCompile(`neu[a-z]{4}q|1987`)

// The people: each alone tries all that their role may. second has signed off nothing and
// changed nothing.
const (
	author, approver, importer, administrator, second = "author", "approver", "importer", "administrator", "second"
)

var everybody = []string{author, approver, importer, administrator}

func newMatrix(t *testing.T, db *store.DB) *matrix {
	t.Helper()
	w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{RatePerMinute: 1_000_000, Workers: 1, Data: t.TempDir()}}
	w.log = w.config.Logger(io.Discard)
	if err := db.EnsureScales(t.Context(), now()); err != nil {
		t.Fatal(err)
	}
	m := &matrix{T: t, alone: everybody, people: map[string]review.User{}, tokens: map[string]string{}, planted: map[string]string{}, ids: map[string]string{}, did: map[string]int{}}
	s := w.server(db)
	m.server, m.handler = s, s.Handler()
	var every []review.Scope
	for _, x := range review.Scopes {
		every = append(every, x.Scope)
	}
	for name, role := range map[string]review.Role{author: review.Reviewer, approver: review.Editor, importer: review.Reviewer, administrator: review.Administrator, second: review.Editor} {
		scopes := every
		if name == importer {
			scopes = []review.Scope{review.ScopeImport}
		}
		u, err := review.NewUser("Person "+name, name+"@desk.example", role, now())
		if err == nil {
			err = db.AddUser(t.Context(), u, auth.CommandLine)
		}
		if err == nil {
			m.tokens[name], _, err = auth.NewToken(t.Context(), db, auth.TokenWish{Owner: u.ID, Name: "matrix", Scopes: scopes}, auth.CommandLine, now())
		}
		if err != nil {
			t.Fatal(err)
		}
		m.people[name] = u
	}
	m.doc = readOpenAPI(t, m.ask("", "GET", "/api/openapi.json", nil).Body.Bytes())
	return m
}

// ask sends a request as somebody, without a token as readers do.
func (m *matrix) ask(who, method, path string, body any, headers ...string) *httptest.ResponseRecorder {
	m.Helper()
	var b []byte
	if body != nil {
		b, _ = json.Marshal(body)
	}
	r := httptest.NewRequestWithContext(m.Context(), method, path, bytes.NewReader(b))
	if body != nil {
		r.Header.Set("Content-Type", "application/json")
	}
	if token := m.tokens[who]; token != "" {
		r.Header.Set("Authorization", "Bearer "+token)
	}
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	m.handler.ServeHTTP(w, r)
	if w.Code >= 500 {
		m.Errorf("%s %s = %d %s", method, path, w.Code, w.Body)
	}
	return w
}

// must is an answer that has to be good; a body that is no object has no fields.
func (m *matrix) must(who, method, path string, body any, headers ...string) object {
	m.Helper()
	w := m.ask(who, method, "/api/v1"+path, body, headers...)
	if w.Code >= 300 {
		m.Fatalf("%s: %s %s = %d %s", who, method, path, w.Code, w.Body)
	}
	var out object
	json.Unmarshal(w.Body.Bytes(), &out)
	return out
}

// sign looks at the preview and signs that.
func (m *matrix) sign(who, path string, body any) object {
	m.Helper()
	at, _, _ := strings.Cut(strings.TrimPrefix(path, "/cases/"), "/")
	seen := m.ask(who, "GET", "/api/v1/cases/"+at+"/preview", nil).Header().Get("ETag")
	return m.must(who, "POST", path, body, "If-Match", seen)
}

func (m *matrix) word(kind string) string {
	m.n++
	n := m.n
	letters := make([]byte, 4)
	for i := range letters {
		letters[i] = byte('a' + n%26)
		n /= 26
	}
	return kind + string(letters) + "q"
}

// plant is a word for a public field.
func (m *matrix) plant(field string) string {
	m.planted[field] = m.word("alt")
	return m.planted[field]
}

// fresh is a word that readers must not see before a second person approved it.
func (m *matrix) fresh() string {
	w := m.word("neu")
	m.used = append(m.used, w)
	return w
}

func dig(v any, path ...string) any {
	for _, p := range path {
		switch x := v.(type) {
		case object:
			v = x[p]
		case []any:
			if len(x) == 0 {
				return nil
			}
			v = x[0].(object)[p]
		}
	}
	return v
}

func wordAt(v any, path ...string) string {
	s, _ := dig(v, path...).(string)
	return s
}

// article imports a text in which a word stands, and answers its id and its snapshot's.
func (m *matrix) article(word string, more object) (id, snapshot, body string) {
	m.Helper()
	body = "Geneva lies by a lake, and many people live there.\n\nRussia has dispatched some 100,000 " + word + " troops to the border, US Secretary of State Antony Blinken said on Friday.\n\nMoscow has denied that it plans to invade."
	in := object{"text": body}
	maps.Copy(in, more)
	a := m.must(author, "POST", "/articles", in)
	return wordAt(a, "imported", "article", "id"), wordAt(a, "imported", "snapshot", "id"), body
}

// open opens a case by hand of the words about troops.
func (m *matrix) open(snapshot, body, exact string, more object) (caseID, claimID string) {
	m.Helper()
	start := len([]rune(body[:strings.Index(body, exact)]))
	in := object{"snapshot_id": snapshot, "start": start, "end": start + len([]rune(exact))}
	maps.Copy(in, more)
	c := m.must(author, "POST", "/claims", in)
	return wordAt(c, "id"), wordAt(c, "claim_id")
}

// plantAll makes the case, with a word in each field, in state open.
func (m *matrix) plantAll() {
	m.Helper()
	label := m.plant("rating label")
	m.must(approver, "PUT", "/scales/matrix", object{"name": "Matrix", "ratings": []object{
		{"key": "no", "value": 1, "labels": object{"en": "No"}}, {"key": "yes", "value": 2, "labels": object{"en": label}}}})
	m.base = object{"name": "Desk " + m.plant("organisation"), "base_url": "https://desk.example", "logo_url": "https://desk.example/" + m.plant("logo"),
		"licence_url": "https://licence.example/" + m.plant("licence"), "corrections_url": "https://desk.example/" + m.plant("corrections"),
		"time_zone": "Europe/Berlin", "language": "en", "scale_key": "matrix"}
	m.must(administrator, "PUT", "/organisation", m.base)
	m.ids["fields"] = wordAt(m.must(approver, "POST", "/fields", object{"name": "Section " + anyID(), "kind": "text", "public": true}), "id")
	m.ids["own field"] = wordAt(m.must(approver, "POST", "/fields", object{"name": "Ticket " + anyID(), "kind": "text"}), "id")
	url := "https://news.example/" + m.plant("article url")
	m.ids["article url"] = url
	article, snapshot, body := m.article(m.plant("exact"), object{"url": url, "headline": "Head " + m.plant("headline"), "publisher": "Paper " + m.plant("publisher"),
		"bylines": []string{"By " + m.plant("byline")}, "published": "2019-03-08", "language": "en-GB"})
	m.planted["article date"] = "2019-03-08"
	m.planted["prefix"], m.planted["suffix"] = "dispatched", "border"
	exact := "some 100,000 " + m.planted["exact"] + " troops"
	m.ids["exact"] = exact
	m.ids["cases"], m.ids["claims"] = m.open(snapshot, body, exact, object{
		"wording":    "Russia has 100,000 " + m.plant("wording") + " troops at the border with Ukraine, which is more than ever before there.",
		"short_form": "Short " + m.plant("short form"), "claimant": "Antony " + m.plant("claimant"), "claimant_title": "Secretary " + m.plant("claimant title"),
		"claimed_on": "2019-03-07", "place": "At " + m.plant("place"), "topics": []string{m.plant("topic")}, "tags": []string{m.fresh()}})
	m.planted["claimed on"] = "2019-03-07"
	m.ids["articles"], m.ids["snapshots"], m.ids["text"] = article, snapshot, body
}

// prove takes the case on and gives it sources, one of them restricted.
func (m *matrix) prove() {
	m.Helper()
	at := "/cases/" + m.ids["cases"]
	m.must(author, "POST", at+"/assign", object{})
	e := m.must(author, "POST", at+"/evidence", object{"title": "Title " + m.plant("source title"), "url": "https://source.example/" + m.plant("source url"),
		"quote": "Quote " + m.plant("source quote"), "archived_url": "https://archive.example/" + m.plant("archived url"), "locator": "p. " + m.plant("locator"),
		"stance": "supports", "closeness": "primary", "note": m.fresh(), "reliability": m.fresh()})
	m.ids["evidence"] = wordAt(e, "id")
	m.must(author, "POST", at+"/evidence", object{"title": m.fresh(), "kind": "interview", "stance": "refutes", "restricted": true, "quote": m.fresh()})
	m.must(author, "PUT", at+"/fields", object{"fields": object{m.ids["fields"]: m.plant("public field"), m.ids["own field"]: m.fresh()}})
	m.ids["notes"] = wordAt(m.must(author, "POST", at+"/notes", object{"body": m.fresh()}), "id")
}

// proposal is the verdict with its words.
func (m *matrix) proposal() object {
	m.planted["as of"], m.planted["review by"] = "2019-04-01", "2019-05-02"
	return object{"rating": "yes", "scale": "matrix", "explanation": "Because " + m.plant("explanation"), "body": "Long " + m.plant("body"),
		"as_of": "2019-04-01", "review_by": "2019-05-02", "language": "en"}
}

// reach brings the case to a state, lawfully.
func (m *matrix) reach(s review.State) {
	m.Helper()
	m.plantAll()
	at := "/cases/" + m.ids["cases"]
	if s == review.Open {
		return
	}
	m.prove()
	if s == review.Assigned {
		return
	}
	if s == review.Dismissed {
		m.must(author, "POST", at+"/dismiss", object{"reason": "trivial"})
		return
	}
	m.must(author, "POST", at+"/propose", m.proposal())
	if s == review.Proposed {
		return
	}
	m.sign(approver, at+"/approve", nil)
	if s == review.Approved {
		return
	}
	m.publish(approver, m.ids["cases"])
	if s == review.Retracted {
		m.must(approver, "POST", at+"/retract", object{"reason": "Wrong " + m.plant("retraction")})
	}
}

// publish passes every check of the gate over that fails.
func (m *matrix) publish(who, id string) {
	m.Helper()
	waive := object{}
	gate := m.ask(who, "GET", "/api/v1/cases/"+id+"/gate", nil)
	var answer struct{ Items []review.Check }
	if err := json.Unmarshal(gate.Body.Bytes(), &answer); err != nil {
		m.Fatalf("the gate says %s", gate.Body)
	}
	for _, c := range answer.Items {
		if !c.OK {
			waive[c.Key] = "It is a test."
		}
	}
	m.sign(who, "/cases/"+id+"/publish", object{"waive": waive})
}

// companion is another published claim, for mergings.
func (m *matrix) companion() {
	m.Helper()
	_, snapshot, body := m.article(m.word("mit"), nil)
	i := strings.Index(body, "Moscow has denied")
	id, claim := m.open(snapshot, body, body[i:], object{"wording": "Moscow has denied its plans.", "claimant": "Moscow"})
	at := "/cases/" + id
	m.must(author, "POST", at+"/assign", object{})
	m.must(author, "POST", at+"/evidence", object{"title": "Companion", "url": "https://c.example/1", "stance": "supports"})
	m.must(author, "POST", at+"/propose", object{"rating": "yes", "scale": "matrix", "explanation": "So."})
	m.sign(approver, at+"/approve", nil)
	m.publish(approver, id)
	m.ids["companion"], m.ids["companion claim"] = id, claim
}

func anyID() string { return uuid.Must(uuid.NewV7()).String() }

func (m *matrix) count(what string, code int) {
	m.did[fmt.Sprintf("%s %dxx", what, code/100)]++
}
