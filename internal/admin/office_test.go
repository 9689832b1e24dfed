package admin_test

import (
	"log/slog"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"factdesk/internal/admin"
	"factdesk/internal/auth"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/internal/web/assets"
	"factdesk/review"
)

// clockwork is a clock that a test moves.
type clockwork struct {
	mu sync.Mutex
	at time.Time
}

func (k *clockwork) now() time.Time {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.at
}

func (k *clockwork) pass(d time.Duration) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.at = k.at.Add(d)
}

// openOffice is the newsroom with a clock that the test moves and the importer that it
// brings.
func openOffice(t testing.TB, im *ingest.Importer) (*newsroom, *clockwork) {
	t.Helper()
	n, k := open(t), &clockwork{at: time.Now()} // the sessions of newsroom.as begin now
	n.serveOffice(im, k.now)
	return n, k
}

func (n *newsroom) serveOffice(im *ingest.Importer, now func() time.Time) {
	n.t.Helper()
	s := web.New(web.Options{DB: n.db, Now: now, Log: slog.New(slog.DiscardHandler), Key: n.key})
	if im != nil {
		im.DB = n.db
	}
	admin.Mount(s, im)
	s.Mount(web.Route{Method: http.MethodGet, Path: assets.Base.Prefix() + "*path", Action: web.Static, Handler: serve(assets.Base)})
	server := httptest.NewServer(s.Handler())
	n.t.Cleanup(server.Close)
	n.url = server.URL
}

// stranger is a browser that nobody is signed in with.
func (n *newsroom) stranger() client {
	n.t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		n.t.Fatal(err)
	}
	return client{n, &http.Client{Jar: jar}}
}

// to posts a form without following the redirect, and returns where it leads.
func (c client) to(path string, pairs ...string) *url.URL {
	c.n.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	still := *c.http
	still.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	r, err := still.PostForm(c.n.url+path, form)
	if err != nil {
		c.n.t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusSeeOther {
		c.n.t.Fatalf("POST %s answered %d, want a redirect", path, r.StatusCode)
	}
	at, err := r.Location()
	if err != nil {
		c.n.t.Fatal(err)
	}
	return at
}

// link makes a one-time link for somebody and returns its path.
func (n *newsroom) link(who review.User, purpose store.Purpose, now time.Time) string {
	n.t.Helper()
	secret, err := auth.NewLink(n.t.Context(), n.db, who.ID, purpose, n.ada.Actor(), now)
	if err != nil {
		n.t.Fatal(err)
	}
	return "/link/" + secret
}

// password gives somebody one.
func (n *newsroom) password(who review.User, password string) {
	n.t.Helper()
	secret := strings.TrimPrefix(n.link(who, store.Reset, time.Now()), "/link/")
	if _, _, err := auth.SpendLink(n.t.Context(), n.db, secret, auth.Reply{Password: password}, auth.Browser{}, time.Now()); err != nil {
		n.t.Fatal(err)
	}
}

// cookies are those of the browser, by name.
func (c client) cookies() map[string]string {
	at, err := url.Parse(c.n.url)
	if err != nil {
		c.n.t.Fatal(err)
	}
	out := map[string]string{}
	for _, one := range c.http.Jar.Cookies(at) {
		out[one.Name] = one.Value
	}
	return out
}

// set gives the browser a cookie.
func (c client) set(name, value string) {
	at, err := url.Parse(c.n.url)
	if err != nil {
		c.n.t.Fatal(err)
	}
	c.http.Jar.SetCookies(at, []*http.Cookie{{Name: name, Value: value, Path: "/"}})
}

// has fails the test for each of the words that a page lacks.
func has(t testing.TB, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(page, w) {
			t.Errorf("the page lacks %q:\n%s", w, page)
		}
	}
}

// lacks fails the test for each of the words that a page has.
func lacks(t testing.TB, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(page, w) {
			t.Errorf("the page has %q:\n%s", w, page)
		}
	}
}

// nasty is a script in every way that a template could let one through.
const nasty = `"><script>alert(1)</script><img src=x onerror=alert(2)>'{{.}}`
