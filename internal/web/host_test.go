package web_test

import (
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

// baseDesk answers /base with the address that links are made from, and /in with a
// session.
func baseDesk(t *testing.T, change func(*web.Options)) *desk {
	d := newDesk(t, func(o *web.Options) {
		o.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}
		if change != nil {
			change(o)
		}
	})
	d.Mount(
		web.Route{Method: "GET", Path: "/base", Action: web.Static, Handler: func(c *gin.Context) error {
			c.String(200, d.Base(c))
			return nil
		}},
		web.Route{Method: "GET", Path: "/in", Action: web.Public, Handler: func(c *gin.Context) error {
			d.SetSession(c, "fds_secret")
			d.SetBrowser(c, "fdb_secret")
			return nil
		}},
	)
	return d
}

// proxied sends a request from a proxy that is trusted, or from elsewhere.
func (d *desk) proxied(trusted bool, path string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest("GET", path, nil)
	if !trusted {
		r.RemoteAddr = "203.0.113.5:1234"
	}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
			continue
		}
		r.Header.Add(name, value)
	}
	w := httptest.NewRecorder()
	d.Handler().ServeHTTP(w, r)
	return w
}

// TestAnUnknownHostIsRefused when an address is configured, whoever says it.
func TestAnUnknownHostIsRefused(t *testing.T) {
	d := baseDesk(t, func(o *web.Options) { o.BaseURL = "https://desk.example.org" })
	for _, tt := range []struct {
		name    string
		trusted bool
		headers []string
		want    int
	}{
		{"ours", false, []string{"Host: desk.example.org"}, 200},
		{"in capitals, with the scheme's port and a stop", false, []string{"Host: Desk.Example.Org.:443"}, 200},
		{"another", false, []string{"Host: evil.example"}, 421},
		{"a part of ours", false, []string{"Host: example.org"}, 421},
		{"below ours", false, []string{"Host: a.desk.example.org"}, 421},
		{"another port", false, []string{"Host: desk.example.org:8443"}, 421},
		{"none", false, []string{"Host: "}, 421},
		{"the address of the machine", false, []string{"Host: 127.0.0.1:8080"}, 421},
		{"ours behind a proxy's own", true, []string{"Host: 127.0.0.1:8080", "X-Forwarded-Host: desk.example.org"}, 200},
		{"another behind ours, by a proxy", true, []string{"Host: desk.example.org", "X-Forwarded-Host: evil.example"}, 421},
		{"two by a proxy, one another", true, []string{"Host: desk.example.org", "X-Forwarded-Host: desk.example.org, evil.example"}, 421},
		{"ours told by somebody", false, []string{"Host: evil.example", "X-Forwarded-Host: desk.example.org"}, 421},
		{"another told by somebody", false, []string{"Host: desk.example.org", "X-Forwarded-Host: evil.example"}, 421},
	} {
		for _, path := range []string{"/public", "/base", "/nowhere"} {
			w := d.proxied(tt.trusted, path, tt.headers...)
			want := tt.want
			if want == 200 && path == "/nowhere" {
				want = 404
			}
			if w.Code != want {
				t.Errorf("%s, %s: %d, want %d: %s", tt.name, path, w.Code, want, w.Body)
			}
			if path == "/base" && w.Code == 200 && w.Body.String() != "https://desk.example.org" {
				t.Errorf("%s: links begin with %s", tt.name, w.Body)
			}
		}
		for _, path := range []string{"/healthz", "/readyz"} {
			if got := d.proxied(tt.trusted, path, tt.headers...).Code; got != 200 {
				t.Errorf("%s: the probe %s is answered with %d, want 200", tt.name, path, got)
			}
		}
	}
}

// TestLinksWithoutAnAddress have the name that the browser asked for, and nothing that
// could lead elsewhere.
func TestLinksWithoutAnAddress(t *testing.T) {
	d := baseDesk(t, nil)
	for _, tt := range []struct {
		trusted bool
		headers []string
		want    string
	}{
		{false, []string{"Host: 127.0.0.1:8080"}, "http://127.0.0.1:8080"},
		{false, []string{"Host: [::1]:8080"}, "http://[::1]:8080"},
		{false, []string{"Host: desk.local", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"}, "http://desk.local"},
		{true, []string{"Host: 10.0.0.1", "X-Forwarded-Host: desk.example.org", "X-Forwarded-Proto: https"}, "https://desk.example.org"},
		{false, []string{"Host: a@evil.example"}, "http://localhost"},
		{false, []string{"Host: evil.example/path?"}, "http://localhost"},
		{false, []string{"Host: "}, "http://localhost"},
	} {
		if got := d.proxied(tt.trusted, "/base", tt.headers...).Body.String(); got != tt.want {
			t.Errorf("%v, a proxy that is trusted: %v: links begin with %q, want %q", tt.headers, tt.trusted, got, tt.want)
		}
	}
}

// TestHTTPSIsToldByATrustedProxy: cookies and the header that keeps browsers to https
// follow it, unless the configuration knows better.
func TestHTTPSIsToldByATrustedProxy(t *testing.T) {
	always := func(o *web.Options) { o.Secure = true }
	never := func(o *web.Options) { o.Insecure = true }
	for _, tt := range []struct {
		name    string
		change  func(*web.Options)
		trusted bool
		proto   string
		want    bool
	}{
		{"a proxy says https", nil, true, "https", true},
		{"two proxies, the browser's https", nil, true, "HTTPS, http", true},
		{"a proxy says http", nil, true, "http", false},
		{"a proxy says nothing", nil, true, "", false},
		{"somebody says https", nil, false, "https", false},
		{"configured, nobody says", always, false, "", true},
		{"configured not to, a proxy says https", never, true, "https", false},
	} {
		d := baseDesk(t, tt.change)
		w := d.proxied(tt.trusted, "/in", "X-Forwarded-Proto: "+tt.proto)
		for _, c := range w.Result().Cookies() {
			if c.Secure != tt.want || strings.HasPrefix(c.Name, "__Host-factdesk") != tt.want || !c.HttpOnly {
				t.Errorf("%s: cookie %s, Secure %v, want %v", tt.name, c.Name, c.Secure, tt.want)
			}
		}
		if n := len(w.Result().Cookies()); n != 2 {
			t.Errorf("%s: %d cookies, want the session's and the browser's", tt.name, n)
		}
		if got := w.Header().Get("Strict-Transport-Security") != ""; got != tt.want {
			t.Errorf("%s: told to stay with https: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestASessionIsReadByTheNameItWasSetUnder behind a proxy that says https.
func TestASessionIsReadByTheNameItWasSetUnder(t *testing.T) {
	d := baseDesk(t, nil)
	session, _, _ := d.person(t, "editor")
	if got := d.proxied(true, "/mine", "X-Forwarded-Proto: https", "Cookie: __Host-factdesk="+session).Code; got != 200 {
		t.Errorf("a session over https: %d, want 200", got)
	}
	if got := d.proxied(true, "/mine", "X-Forwarded-Proto: https", "Cookie: factdesk="+session).Code; got != 401 {
		t.Errorf("a session's cookie that any page on http may have set: %d, want 401", got)
	}
}
