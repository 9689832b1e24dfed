//go:build linux

package main

import (
	"cmp"
	"database/sql"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/bench"
	"factdesk/internal/config"
	"factdesk/internal/known"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

// flat is a large desk on which every GET route is asked.
type flat struct {
	*testing.T
	address  string
	db       *store.DB
	raw      bench.Conn
	server   *web.Server
	handler  http.Handler
	examples map[string][]string
	ids      map[string]string
	token    string
	session  string
}

// flatCopies of the demo's desk make some 10,000 claims and 400,000 rows.
const flatCopies = 250

// What an answer may cost: so many statements, and for each row that they return so many
// that are looked at, besides what a page counts (store.MostCounted of up to fourteen
// things: six beside the navigation and the eight states of a case).
const (
	mostStatements = 30
	rowsPerRow     = 12
	rowsBesides    = 15_000
	mostReturned   = 2000
)

// searches are routes that look for a claim in other words, with how often: one search
// reads 10,000 entries of the index of words at most, whatever stands in it.
var searches = map[string]int{
	"/api/v1/candidates/:id/near": 1, "/api/v1/cases/:id/near": 1, "/api/v1/cases/:id/rulings": 1, "/api/v1/cases/:id/external-reviews": 1,
	"/desk/triage":               1, // what the candidate shown first may repeat
	"/desk/cases/:id":            3, // two: claims that look like it, and other people's fact-checks of it; on SQLite an entry takes more steps
	"/desk/cases/:id/preview":    3, // likewise, for its moves
	"/desk/cases/:id/correction": 3, // likewise
	"/v1alpha1/claims:search":    1,
}

const rowsOfSearch = 20_000

// countViews are the pages that count what a dozen saved views list, and rowsOfViews what
// that looks at: of each view 501 rows of one or two filters, and 501 claims with their
// cases and what they are held against.
var countViews = map[string]bool{"/desk/cases": true, "/desk/views": true, "/desk/triage": true}

const rowsOfViews = 12 * 3000

// grows are the routes whose answers hold all that there is, with what bounds them.
var grows = map[string]string{
	"/desk/exports/download":          "an export",
	"/api/v1/exports/verdicts":        "an export",
	"/api/v1/exports/cases":           "an export",
	"/desk/others/imports/:id/report": "an export of an import's report",
	"/desk/topics/numbers":            "the newest 1,000 claims of a topic",
	"/api/v1/topics/numbers":          "the newest 1,000 claims of a topic",
}

// owed are the routes that cost more the more there is: each with what it reads. It is
// to stay empty.
var owed = map[string]string{}

// manyParts are pages of many parts, each with statements of its own: so many, however
// large the desk is.
var manyParts = map[string]int{"/desk/cases/:id": 45, "/desk/cases/:id/preview": 45, "/desk/cases/:id/correction": 45}

// hot are the routes that are asked most often, with the statements that they may take: a
// look at what was changed, who asks if that is not known, and the answer.
var hot = map[string]int{
	"/api/v1/claims/:id": 3, "/api/v1/cases/:id": 3, "/api/v1/claims/:id/status": 3,
	"/api/v1/claims": 3, "/api/v1/claims/lookup": 3, "/verdicts/:id": 3,
}

// queries are what is asked of routes that take no less than a question, and of lists
// that filter.
var queries = map[string][]string{
	"/api/v1/claims/lookup":                {"/api/v1/claims/lookup?quote=never+threatened+the+Ukrainian+people"},
	"/api/v1/topics/numbers":               {"/api/v1/topics/numbers?topic=Ukraine"},
	"/api/v1/exports/verdicts":             {"/api/v1/exports/verdicts?format=csv"},
	"/v1alpha1/claims:search":              {"/v1alpha1/claims:search?query=troops"},
	"/v1alpha1/claims:imageSearch":         {},
	"/api/v1/cases/:id/correction/preview": {}, // 404 but while one is proposed; it reads what the case's preview does
	"/api/v1/cases/:id/panel/vote":         {}, // 404 but for who has voted; it reads the case as its panels do, and one key
	"/desk/statistics":                     {"/desk/statistics", "/desk/statistics?from=2019-01-03&to=2031-11-27"},
	"/verdicts/feed.json":                  {"/verdicts/feed.json", "/verdicts/feed.json?page=0"},
	"/desk/triage":                         {"/desk/triage", "/desk/triage?likes=1"},
	"/desk/live":                           {}, // goes on; what it looks at is bounded in internal/live
	"/sitemap.xml":                         {"/sitemap.xml", "/sitemap.xml?page=0"},
	"/api/v1/claims": {"/api/v1/claims", "/api/v1/claims?state=published", "/api/v1/claims?state=open,assigned",
		"/api/v1/claims?state=open&cursor=00000050-0000-7000-8000-000000000000"},
}

// TestFlat asks every GET route of a desk of 10,000 claims and holds what the answers
// cost the database to what they show. Time is not looked at.
func TestFlat(t *testing.T) {
	for name, address := range map[string]func(*testing.T) string{
		"sqlite":   func(t *testing.T) string { return filepath.Join(t.TempDir(), "f.db") },
		"postgres": func(t *testing.T) string { return storetest.PostgresDSN(t) },
	} {
		t.Run(name, func(t *testing.T) {
			f := openFlat(t, address(t))
			rows := f.counter()
			for _, r := range f.server.Routes() {
				if r.Method != http.MethodGet || strings.Contains(r.Path, "*") {
					continue
				}
				tooMuch := 0
				for _, path := range f.paths(r.Path) {
					tooMuch += f.judge(r.Path, path, f.ask(path, rows))
				}
				if tooMuch == 0 && owed[r.Path] != "" {
					f.Errorf("%s costs what it shows now: take it off the list of those that do not", r.Path)
				}
			}
			f.askFilters(rows)
			f.holdToPlain()
		})
	}
}

// judge says 1 when an answer costs more than it may.
func (f *flat) judge(route, path string, c looked) int {
	f.Helper()
	f.Logf("%-50s %d %7d B %4d statements %7d examined %6d returned; worst %d %.300s", path, c.status, c.bytes, c.statements, c.examined, c.returned, c.worst, c.worstBy)
	if c.status >= 400 {
		f.Errorf("GET %s = %d", path, c.status)
	}
	if most := hot[route]; most > 0 && c.statements > most {
		f.Errorf("GET %s takes %d statements, want %d at most", path, c.statements, most)
	}
	besides := besidesOf(route)
	if grows[route] != "" || c.within(statementsOf(route), besides) {
		return 0
	}
	if owed[route] == "" {
		f.Errorf("GET %s takes %d statements that look at %d rows to return %d; want at most %d, %d and %d. The worst looks at %d: %s",
			path, c.statements, c.examined, c.returned, statementsOf(route), rowsPerRow*c.returned+besides, mostReturned, c.worst, c.worstBy)
	}
	return 1
}

func openFlat(t *testing.T, address string) *flat {
	t.Helper()
	db := storetest.OpenAt(t, address)
	raw, err := bench.Connect(address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { raw.Close() })
	w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{RatePerMinute: 1_000_000, Workers: 1, Listen: "desk.example", Key: "the key of a desk that is under test"}}
	w.log = w.config.Logger(io.Discard)
	if err := db.EnsureScales(t.Context(), now()); err != nil {
		t.Fatal(err)
	}
	f := &flat{T: t, address: address, db: db, raw: raw, server: w.server(db), ids: map[string]string{}}
	f.handler = f.server.Handler()
	room, err := w.demoRoom(db)
	if err != nil {
		t.Fatal(err)
	}
	f.examples = w.examples(t, db, room)
	var scopes []review.Scope
	for _, x := range review.Scopes {
		scopes = append(scopes, x.Scope)
	}
	if f.token, _, err = auth.NewToken(t.Context(), db, auth.TokenWish{Owner: room.Administrator.ID, Name: "flat", Scopes: scopes}, auth.CommandLine, now()); err != nil {
		t.Fatal(err)
	}
	if f.session, _, err = auth.SpendLink(t.Context(), db, newLink(t, db, room.Administrator.ID, store.SignInLink), auth.Reply{}, auth.Browser{}, now()); err != nil {
		t.Fatal(err)
	}
	f.addViews(room.Administrator)
	f.fillFields(room.Administrator.Actor())
	for noun, query := range map[string]string{
		"articles": "SELECT id FROM articles", "snapshots": "SELECT id FROM snapshots", "candidates": "SELECT id FROM candidates",
		"clusters": "SELECT id FROM clusters", "contradictions": "SELECT id FROM contradictions", "external-reviews": "SELECT id FROM external_reviews",
		"label-maps": "SELECT id FROM label_maps", "jobs": "SELECT id FROM jobs", "cases": "SELECT id FROM cases WHERE state = 'published'",
		"claims": "SELECT claim_id FROM cases WHERE state = 'published'", "users": "SELECT id FROM users", "tokens": "SELECT id FROM tokens",
		"speakers": "SELECT id FROM speakers", "views": "SELECT id FROM saved_views", "fields": "SELECT id FROM case_fields", "review-imports": "SELECT id FROM review_imports", "review-feeds": "SELECT id FROM review_feeds",
	} {
		var id string
		if err := raw.QueryRowContext(t.Context(), query+" LIMIT 1").Scan(&id); err != nil && err != sql.ErrNoRows {
			t.Fatal(noun, err)
		}
		f.ids[noun] = id
	}
	if err := known.Of(db).FindMissing(t.Context(), now); err != nil {
		t.Fatal(err)
	}
	if err := db.AddUpLabels(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := bench.Multiply(t.Context(), address, flatCopies); err != nil {
		t.Fatal(err)
	}
	if err := db.AddUpAcceptances(t.Context()); err != nil {
		t.Fatal(err)
	}
	if !raw.SQLite {
		f.settle()
	}
	return f
}

// addViews saves as many views as a page counts.
func (f *flat) addViews(who review.User) {
	f.Helper()
	for i, filter := range []review.Filter{
		{"state": "open"}, {"tag": "casualties"}, {"topic": "Ukraine", "state": "published"}, {"q": "troops"}, {"speaker": "Thelma Brightwater"}, {"mine": "1"},
		{"verdict": "false", "state": "published"}, {"from": "2022-01-01"}, {"state": "working", "topic": "Ukraine"}, {"with": who.ID.String()}, {}, {"q": "tro", "tag": "casualties"},
	} {
		name := "View " + string(rune('a'+i))
		v, err := review.NewView(review.ViewOfCases, review.ViewWish{Name: &name, Filter: filter}, who.Actor(), now())
		if err != nil {
			f.Fatal(err)
		}
		if _, err := f.db.AddView(f.Context(), v, who.Actor()); err != nil {
			f.Fatal(err)
		}
	}
}

// fillFields gives every case something in fields of the desk's own.
func (f *flat) fillFields(by review.Actor) {
	f.Helper()
	section, err := f.db.AddField(f.Context(), by, func(others []review.Field) (review.Field, error) {
		return review.NewField(review.Field{Kind: review.ChoiceField}, review.FieldWish{Name: "Section", Choices: []string{"Politics", "Sport"}}, others, by, now())
	})
	if err != nil {
		f.Fatal(err)
	}
	page, err := f.db.Cases(f.Context(), store.ClaimQuery{Limit: store.MaxPage})
	if err != nil {
		f.Fatal(err)
	}
	for i, c := range page.Items {
		typed := review.FieldValues{section.ID: []string{"Politics", "Sport"}[i%2]}
		if _, err := f.db.EditCase(f.Context(), c.ID, func(c *review.Case) error {
			if c.MergedInto != nil {
				return nil
			}
			return c.SetFields(typed, by, now())
		}); err != nil {
			f.Fatal(err)
		}
	}
}

// settle has PostgreSQL mark all rows as seen by everybody. One VACUUM so soon after the
// rows were made leaves some tables unmarked (relallvisible is 0 for cases, 109 of 110
// pages after the second), and an index is then read with its table or not at all.
func (f *flat) settle() {
	f.Helper()
	for range 2 {
		if _, err := f.raw.ExecContext(f.Context(), "VACUUM ANALYZE"); err != nil {
			f.Fatal(err)
		}
	}
}

// paths are the addresses to ask for a route.
func (f *flat) paths(route string) []string {
	f.Helper()
	if asked, ok := queries[route]; ok {
		return asked
	}
	if !strings.HasPrefix(route, "/api/v1/") {
		return pathsOf(f.T, route, f.examples)
	}
	noun, _, _ := strings.Cut(strings.TrimPrefix(route, "/api/v1/"), "/")
	if strings.HasPrefix(route, "/api/v1/external-reviews/imports/") {
		noun = "review-imports"
	}
	if strings.HasPrefix(route, "/api/v1/external-reviews/feeds/") {
		noun = "review-feeds"
	}
	return []string{strings.NewReplacer(":id", cmp.Or(f.ids[noun], uuid.NewString()), ":key", "five_step", ":revision", "1", ":external_id", f.ids["external-reviews"]).Replace(route)}
}

// looked is what an answer cost the database.
type looked struct {
	status, bytes                  int
	statements, examined, returned int
	worst                          int // rows that one statement looked at
	worstBy                        string
}

// besidesOf is how many rows an answer of a route may look at besides twelve for each
// that it returns.
func besidesOf(route string) int {
	besides := rowsBesides + searches[route]*rowsOfSearch
	if countViews[route] {
		besides += rowsOfViews
	}
	return besides
}

// statementsOf is how many an answer of a route may take.
func statementsOf(route string) int { return cmp.Or(manyParts[route], mostStatements) }

func (c looked) within(statements, besides int) bool {
	return c.statements <= statements && c.returned <= mostReturned && c.examined <= rowsPerRow*c.returned+besides
}

// ask asks once and says what the answer cost.
func (f *flat) ask(path string, rows func(sql string) (examined, returned int)) looked {
	f.Helper()
	var mu sync.Mutex
	var statements []string
	ctx := store.Watch(f.Context(), func(sql string) {
		mu.Lock()
		defer mu.Unlock()
		statements = append(statements, sql)
	})
	r := httptest.NewRequestWithContext(ctx, "GET", path, nil)
	if strings.HasPrefix(path, "/api/") {
		r.Header.Set("Authorization", "Bearer "+f.token)
	} else {
		r.AddCookie(&http.Cookie{Name: "factdesk", Value: f.session})
	}
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, r)
	c := looked{status: w.Code, bytes: w.Body.Len(), statements: len(statements)}
	for _, sql := range statements {
		examined, returned := rows(sql)
		c.examined, c.returned = c.examined+examined, c.returned+returned
		if examined > c.worst {
			c.worst, c.worstBy = examined, strings.Join(strings.Fields(sql), " ")
		}
	}
	return c
}
