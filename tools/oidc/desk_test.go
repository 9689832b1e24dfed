package oidc_test

import (
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"factdesk/internal/admin"
	"factdesk/internal/auth"
	"factdesk/internal/browsertest"
	"factdesk/internal/provider"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/internal/web/assets"
	"factdesk/review"
)

func TestMain(m *testing.M) { os.Exit(browsertest.Tests{M: m}.Run()) }

// desk is a served desk whose people may sign in by the provider.
type desk struct {
	t        *testing.T
	db       *store.DB
	url      string
	idp      *idp
	provider *provider.Provider
}

func newDesk(t *testing.T, who people) *desk {
	t.Helper()
	return newDeskOn(t, storetest.Open(t), who)
}

func newDeskOn(t *testing.T, db *store.DB, who people) *desk {
	t.Helper()
	d := &desk{t: t, db: db}
	if err := d.db.EnsureScales(t.Context(), time.Now()); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	d.url = "http://localhost:" + port
	d.idp = newIDP(t, who, d.url+"/signin/provider/back")
	d.provider = &provider.Provider{Now: time.Now, Settings: provider.Settings{Issuer: d.idp.issuer, Client: "desk", Secret: "hush", Name: "Newsroom ID",
		Scopes: []string{"openid", "email", "profile"}, Groups: "groups"}}
	s := web.New(web.Options{DB: d.db, BaseURL: d.url, Log: slog.New(slog.DiscardHandler), Key: func() (seal.Key, error) { return seal.New(strings.Repeat("k", 32)) }})
	(&admin.Desk{DB: d.db, Now: time.Now, Provider: d.provider}).Mount(s)
	s.Mount(web.Route{Method: http.MethodGet, Path: assets.Base.Prefix() + "*path", Action: web.Static, Handler: web.Plain(assets.Base)})
	server := &httptest.Server{Listener: l, Config: &http.Server{Handler: s.Handler()}}
	server.Start()
	t.Cleanup(server.Close)
	return d
}

// hire invites somebody, who chooses a password.
func (d *desk) hire(email string, role review.Role) review.User {
	d.t.Helper()
	u, link, err := auth.Invite(d.t.Context(), d.db, "Name of "+email, email, role, auth.CommandLine, time.Now())
	if err == nil {
		_, _, err = auth.SpendLink(d.t.Context(), d.db, link, auth.Reply{Password: "correct horse battery"}, auth.Browser{}, time.Now())
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return u
}

// browser is one without scripts.
type browser struct {
	d    *desk
	http *http.Client
}

func (d *desk) browser() browser {
	jar, err := cookiejar.New(nil)
	if err != nil {
		d.t.Fatal(err)
	}
	return browser{d, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// read follows nothing: it says where an address leads, or what stands there.
func (b browser) read(r *http.Response, err error) (to, body string) {
	b.d.t.Helper()
	if err != nil {
		b.d.t.Fatal(err)
	}
	defer r.Body.Close()
	text, err := io.ReadAll(r.Body)
	if err != nil {
		b.d.t.Fatal(err)
	}
	if at, err := r.Location(); err == nil {
		to = at.String()
	}
	return to, string(text)
}

func (b browser) get(address string) (to, body string) {
	b.d.t.Helper()
	return b.read(b.http.Get(address))
}

func (b browser) post(address string, pairs ...string) (to, body string) {
	b.d.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	return b.read(b.http.PostForm(address, form))
}

// show follows on to a page.
func (b browser) show(address string) string {
	b.d.t.Helper()
	for range 5 {
		to, body := b.get(address)
		if to == "" {
			return body
		}
		address = to
	}
	b.d.t.Fatalf("%s leads on and on", address)
	return ""
}

var requestID = regexp.MustCompile(`authRequestID=([^&"]+)`)

// there signs somebody in at the provider, from the address that the desk sent them to, and
// is the address that it leads back to.
func (b browser) there(address, who string) string {
	b.d.t.Helper()
	to, body := b.get(address)
	id := requestID.FindStringSubmatch(to)
	if id == nil {
		b.d.t.Fatalf("%s leads to %q: %s", address, to, body)
	}
	to, body = b.post(b.d.idp.issuer+"/login/username", "username", who, "password", idpPassword, "id", id[1])
	if to == "" {
		b.d.t.Fatalf("the provider does not know %s: %s", who, body)
	}
	back, body := b.get(to)
	if back == "" {
		b.d.t.Fatalf("%s: %s", to, body)
	}
	return back
}

// signIn goes the whole way, and is where it leads at the end.
func (b browser) signIn(who string) string {
	b.d.t.Helper()
	address, body := b.get(b.d.url + "/signin/provider?next=/desk/cases")
	if address == "" {
		b.d.t.Fatal(body)
	}
	to, _ := b.get(b.there(address, who))
	return strings.TrimPrefix(to, b.d.url)
}

func has(t *testing.T, page string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(page, w) {
			t.Errorf("the page lacks %q:\n%.2000s", w, page[max(0, strings.Index(page, `id="flash"`)):])
		}
	}
}
