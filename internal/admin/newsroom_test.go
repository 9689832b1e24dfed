package admin_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/admin"
	"factdesk/internal/auth"
	"factdesk/internal/guard"
	"factdesk/internal/ingest"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/internal/web/assets"
	"factdesk/review"
)

// newsroom is the desk behind a real server with three people and a database.
type newsroom struct {
	t     testing.TB
	db    *store.DB
	url   string
	rita  review.User // reviewer
	edgar review.User // editor
	ada   review.User // administrator

	panics guard.Counter
}

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

func open(t testing.TB) *newsroom {
	t.Helper()
	return openOn(t, storetest.Open(t))
}

// openOn is open on a database that is fresh.
func openOn(t testing.TB, db *store.DB) *newsroom {
	t.Helper()
	return openWith(t, db, nil)
}

// openWith is openOn with an importer that reaches what the test wants.
func openWith(t testing.TB, db *store.DB, im *ingest.Importer) *newsroom {
	t.Helper()
	n := &newsroom{t: t, db: db}
	if err := n.db.EnsureScales(t.Context(), noon); err != nil {
		t.Fatal(err)
	}
	n.ada = n.hire("Ada Admin", review.Administrator)
	n.rita = n.hire("Rita Reviewer", review.Reviewer)
	n.edgar = n.hire("Edgar Editor", review.Editor)
	_, err := n.db.EditOrganisation(t.Context(), 0, func(o *review.Organisation) error {
		o.Name, o.BaseURL, o.CorrectionsURL = "Harbour Desk", "https://desk.example", "https://desk.example/corrections"
		return nil
	}, n.ada.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	n.url = n.served(n.db, im)
	return n
}

// served is the address of a server of the desk on a database.
func (n *newsroom) served(db *store.DB, im *ingest.Importer) string {
	s := web.New(web.Options{DB: db, Panics: &n.panics, Key: n.key})
	(&admin.Desk{DB: db, Now: time.Now, Importer: im}).Mount(s)
	s.Mount(web.Route{Method: http.MethodGet, Path: assets.Base.Prefix() + "*path", Action: web.Static, Handler: serve(assets.Base)})
	server := httptest.NewServer(s.Handler())
	n.t.Cleanup(server.Close)
	return server.URL
}

func (n *newsroom) hire(name string, role review.Role) review.User {
	n.t.Helper()
	u, err := review.NewUser(name, strings.ToLower(strings.Fields(name)[0])+"@desk.example", role, noon)
	if err == nil {
		err = n.db.AddUser(n.t.Context(), u, auth.CommandLine)
	}
	if err != nil {
		n.t.Fatal(err)
	}
	return u
}

// key is what the newsroom's secrets are sealed with.
func (n *newsroom) key() (seal.Key, error) {
	return seal.New("the key of a newsroom that is under test")
}

// session is the secret of a session of somebody's.
func (n *newsroom) session(who review.User) string {
	n.t.Helper()
	ctx := n.t.Context()
	secret, err := auth.NewLink(ctx, n.db, who.ID, store.SignInLink, n.ada.Actor(), time.Now())
	if err != nil {
		n.t.Fatal(err)
	}
	session, _, err := auth.SpendLink(ctx, n.db, secret, auth.Reply{}, auth.Browser{}, time.Now())
	if err != nil {
		n.t.Fatal(err)
	}
	return session
}

// article imports a text through the real importer.
func (n *newsroom) article(text string) store.Imported {
	n.t.Helper()
	im := ingest.Importer{DB: n.db}
	out, err := im.Import(context.WithoutCancel(n.t.Context()), ingest.Item{Name: "pasted", Raw: []byte(text), MediaType: "text/plain"}, n.rita.Actor(), noon)
	if err != nil {
		n.t.Fatal(err)
	}
	return out
}

// seed imports one of the demo newsroom's articles.
func (n *newsroom) seed(name string) store.Imported {
	n.t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "seeds", "articles", name))
	if err != nil {
		n.t.Fatal(err)
	}
	return n.article(string(text))
}

func (n *newsroom) candidates(q store.CandidateQuery) []claims.Candidate {
	n.t.Helper()
	page, err := n.db.Candidates(n.t.Context(), q)
	if err != nil {
		n.t.Fatal(err)
	}
	return page.Items
}

// accepted makes a case of the best candidate of an article, assigned to Rita.
func (n *newsroom) accepted(article uuid.UUID) *review.Case {
	n.t.Helper()
	x := n.candidates(store.CandidateQuery{ArticleID: article, State: claims.CandidateNew})[0]
	out, err := n.db.EditCandidates(n.t.Context(), []uuid.UUID{x.ID}, func(t *review.Triage) error {
		if err := t.Accept(n.rita.Actor(), noon); err != nil {
			return err
		}
		return t.Case.Assign(n.rita, n.rita.Actor(), noon)
	})
	if err != nil {
		n.t.Fatal(err)
	}
	return out[0].Case
}

func (n *newsroom) reload(id uuid.UUID) *review.Case {
	n.t.Helper()
	c, err := n.db.Case(n.t.Context(), id)
	if err != nil {
		n.t.Fatal(err)
	}
	return c
}

// client is a browser without scripts: it keeps cookies and follows redirects.
type client struct {
	n    *newsroom
	http *http.Client
}

// as is a browser that somebody is signed in with.
func (n *newsroom) as(who review.User) client {
	n.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		n.t.Fatal(err)
	}
	at, _ := url.Parse(n.url)
	jar.SetCookies(at, []*http.Cookie{{Name: "factdesk", Value: n.session(who), Path: "/"}})
	return client{n, &http.Client{Jar: jar}}
}

// get loads a page and holds it to its status.
func (c client) get(path string, want int) string {
	c.n.t.Helper()
	r, err := c.http.Get(c.n.url + path)
	return c.read(path, r, err, want)
}

// post sends a form and returns the page that the redirect leads to.
func (c client) post(path string, want int, pairs ...string) string {
	c.n.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	r, err := c.http.PostForm(c.n.url+path, form)
	return c.read(path, r, err, want)
}

func (c client) read(path string, r *http.Response, err error, want int) string {
	c.n.t.Helper()
	if err != nil {
		c.n.t.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		c.n.t.Fatal(err)
	}
	if r.StatusCode != want {
		c.n.t.Fatalf("%s answered %d, want %d:\n%s", path, r.StatusCode, want, words(c.n.t, string(body)))
	}
	return string(body)
}

func serve(s *assets.Set) func(c *ginContext) error {
	return func(c *ginContext) error { s.ServeHTTP(c.Writer, c.Request); return nil }
}

// edited makes one change to a case.
func (n *newsroom) edited(x *review.Case, change func(x *review.Case) error) *review.Case {
	n.t.Helper()
	x, err := n.db.EditCase(n.t.Context(), x.ID, change)
	if err != nil {
		n.t.Fatal(err)
	}
	return x
}

// proposed gives Rita's case two sources, notes and a verdict.
func (n *newsroom) proposed(x *review.Case) *review.Case {
	n.t.Helper()
	scale, err := n.db.ScaleByKey(n.t.Context(), "five_step")
	if err != nil {
		n.t.Fatal(err)
	}
	by := n.rita.Actor()
	return n.edited(x, func(x *review.Case) error {
		claim := *x.Claim
		claim.Topics, claim.ShortForm, claim.Place = []string{"Ukraine", "Military"}, "A short form of it", "Geneva"
		_, err1 := x.AddEvidence(review.Evidence{URL: "https://statistics.example/troops", Title: "Troop estimates of January 2022", Stance: review.Supports,
			Closeness: review.Primary, Quote: "between 94,000 and 106,000", ArchivedURL: "https://archive.example/1", Locator: "table 2"}, by, noon)
		_, err2 := x.AddEvidence(review.Evidence{URL: "https://paper.example/story", Title: "What satellites show", Stance: review.Context}, by, noon)
		note, err3 := x.AddNote(review.Note{Body: "@Edgar the second source is thin. Shall we ask the ministry?"}, by, noon)
		if err := errors.Join(err1, err2, err3, x.Reword(claim, by, noon)); err != nil {
			return err
		}
		_, err4 := x.AddNote(review.Note{Body: "Asked. They answer on Monday.", ParentID: &note.ID}, n.edgar.Actor(), noon)
		return errors.Join(err4, x.Propose(review.Proposal{Rating: scale.Ratings[3].Key, Explanation: "Satellite pictures and three governments give figures close to this one.",
			Body: "We compared the published estimates.\n\nAll lie within a tenth of the number."}.Today(review.Organisation{}, noon), scale, by, noon))
	})
}

func (n *newsroom) approved(x *review.Case) *review.Case {
	n.t.Helper()
	org, err := n.db.Organisation(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return n.edited(x, func(x *review.Case) error { return x.Approve(org, x.Preview(org).Digest, n.edgar.Actor(), noon) })
}

func (n *newsroom) published(x *review.Case) *review.Case {
	n.t.Helper()
	org, err := n.db.Organisation(n.t.Context())
	if err != nil {
		n.t.Fatal(err)
	}
	return n.edited(x, func(x *review.Case) error {
		return x.Publish(org, x.Preview(org).Digest, map[string]string{"archived": "no archive would take it"}, n.edgar.Actor(), noon)
	})
}
