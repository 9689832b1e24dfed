package web_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"mime/multipart"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/internal/web"
	"factdesk/review"
)

const password = "correct horse battery"

// desk is a server with a few routes, a clock that the test turns, and its log.
type desk struct {
	*web.Server
	db  *store.DB
	now time.Time
	log bytes.Buffer
}

func newDesk(t *testing.T, change func(*web.Options)) *desk {
	t.Helper()
	d := &desk{db: storetest.Open(t), now: time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)}
	o := web.Options{DB: d.db, Log: slog.New(slog.NewTextHandler(&d.log, nil)), Now: func() time.Time { return d.now }}
	if change != nil {
		change(&o)
	}
	d.Server = web.New(o)
	name := func(c *gin.Context) error {
		c.String(200, "%s|%s|%s", web.Actor(c.Request.Context()).Name, c.PostForm("text"), c.ClientIP())
		return nil
	}
	d.Face(web.Face{Prefix: "/api/", Limited: true})
	d.Face(web.Face{Prefix: "/", Error: func(c *gin.Context, p *web.Problem) { c.String(p.Status, "page: "+p.Detail) }})
	d.Mount(
		web.Route{Method: "GET", Path: "/public", Action: web.Public, Handler: name},
		web.Route{Method: "GET", Path: "/mine", Action: web.SignedIn, Handler: name},
		web.Route{Method: "POST", Path: "/form", Action: web.Public, Handler: name},
		web.Route{Method: "GET", Path: "/api/cases/{id}", Action: review.ReadDesk, Handler: name},
		web.Route{Method: "POST", Path: "/api/publish", Action: review.Publish, Handler: name},
		web.Route{Method: "POST", Path: "/api/json", Action: web.Public, Handler: func(c *gin.Context) error {
			_, err := io.Copy(c.Writer, c.Request.Body)
			return err
		}},
		web.Route{Method: "GET", Path: "/api/ours", Action: web.Public, Handler: func(*gin.Context) error {
			return fmt.Errorf("read the thing: %w", errors.New("secret cause"))
		}},
		web.Route{Method: "GET", Path: "/api/theirs", Action: web.Public, Handler: func(*gin.Context) error {
			return errs.In("name", "The name %q is taken.", "private words")
		}},
		web.Route{Method: "GET", Path: "/api/half", Action: web.Public, Handler: func(c *gin.Context) error {
			c.String(200, "half an answer")
			panic("oh no")
		}},
		web.Route{Method: "GET", Path: "/api/panic", Action: web.Public, Handler: func(*gin.Context) error { panic("oh no") }},
	)
	return d
}

// person adds somebody with a session and a token that has the scope read.
func (d *desk) person(t *testing.T, role review.Role) (session, token string, who auth.Who) {
	t.Helper()
	name := string(role)
	_, link, err := auth.Invite(t.Context(), d.db, name, name+"@example.org", role, auth.CommandLine, d.now)
	if err != nil {
		t.Fatal(err)
	}
	session, who, err = auth.SpendLink(t.Context(), d.db, link, auth.Reply{Password: password}, auth.Browser{}, d.now)
	if err != nil {
		t.Fatal(err)
	}
	token, _, err = auth.NewToken(t.Context(), d.db, auth.TokenWish{Owner: who.User.ID, Name: "t", Scopes: []review.Scope{review.ScopeRead}}, who.Actor, d.now)
	if err != nil {
		t.Fatal(err)
	}
	return session, token, who
}

// do sends a request; headers are "Name: value".
func (d *desk) do(t *testing.T, method, target, body string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		if name == "Host" {
			r.Host = value
		}
		r.Header.Set(name, value)
	}
	w := httptest.NewRecorder()
	d.Handler().ServeHTTP(w, r)
	return w
}

func TestWhoMayCallWhat(t *testing.T) {
	d := newDesk(t, nil)
	_, readerToken, _ := d.person(t, review.Reader)
	session, token, _ := d.person(t, review.Editor)
	cookie, bearer := "Cookie: factdesk="+session, "Authorization: Bearer "+token
	for _, tt := range []struct {
		name, method, path, header string
		want                       int
	}{
		{"nobody, public", "GET", "/public", "", 200},
		{"nobody, signed in", "GET", "/mine", "", 401},
		{"nobody, desk", "GET", "/api/cases/1", "", 401},
		{"session, signed in", "GET", "/mine", cookie, 200},
		{"session, desk", "GET", "/api/cases/1", cookie, 200},
		{"session, publish", "POST", "/api/publish", cookie, 200},
		{"session that was never", "GET", "/mine", "Cookie: factdesk=fds_x", 401},
		{"session that was never, public", "GET", "/public", "Cookie: factdesk=fds_x", 200},
		{"token with scope", "GET", "/api/cases/1", bearer, 200},
		{"token without scope", "POST", "/api/publish", bearer, 403},
		{"token of a reader", "GET", "/api/cases/1", "Authorization: Bearer " + readerToken, 403},
		{"unknown token, public", "GET", "/public", "Authorization: Bearer fd_x", 401},
		{"basic authentication", "GET", "/public", "Authorization: Basic eDp5", 401},
		{"unknown address", "GET", "/nowhere", cookie, 404},
		{"wrong method", "PUT", "/api/publish", bearer, 405},
		{"HEAD", "HEAD", "/public", "", 200},
		{"health", "GET", "/healthz", "Authorization: Bearer fd_x", 200},
		{"ready", "GET", "/readyz", "", 200},
	} {
		if got := d.do(t, tt.method, tt.path, "", tt.header); got.Code != tt.want {
			t.Errorf("%s: status %d, want %d: %s", tt.name, got.Code, tt.want, got.Body)
		}
	}
}

func TestRoutesWithoutARuleStopTheProgram(t *testing.T) {
	d := newDesk(t, nil)
	panics := func(f func()) (did bool) {
		defer func() { did = recover() != nil }()
		f()
		return false
	}
	for _, action := range []review.Action{"", "fly"} {
		if !panics(func() { d.Mount(web.Route{Method: "GET", Path: "/x", Action: action}) }) {
			t.Errorf("Mount with rule %q did not panic", action)
		}
	}
	d.Gin.GET("/behind/our/back", func(*gin.Context) {})
	if !panics(func() { d.Handler() }) {
		t.Error("Handler with an undeclared route did not panic")
	}
	d.Declare(web.Route{Method: "GET", Path: "/behind/our/back", Action: web.SignedIn})
	if got := d.do(t, "GET", "/behind/our/back", "").Code; got != 401 {
		t.Errorf("a declared route is held to its rule: status %d, want 401", got)
	}
	if n := len(d.Routes()); n != 13 {
		t.Errorf("%d routes, want 13", n)
	}
}

func TestErrorsLookLikeTheirFace(t *testing.T) {
	d := newDesk(t, nil)
	for _, tt := range []struct {
		path   string
		status int
		detail string
	}{
		{"/api/ours", 500, "Internal error. It was logged; tell an administrator the request id."},
		{"/api/panic", 500, "Internal error. It was logged; tell an administrator the request id."},
		{"/api/theirs", 422, `The name "private words" is taken.`},
		{"/api/nowhere", 404, "There is nothing at this address."},
	} {
		w := d.do(t, "GET", tt.path, "", "X-Request-Id: from-the-proxy")
		var p web.Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != tt.status || p.Status != tt.status || p.Detail != tt.detail || p.RequestID != "from-the-proxy" {
			t.Errorf("%s: %d %+v, %v; want %d %q", tt.path, w.Code, p, err, tt.status, tt.detail)
		}
		if got := w.Header().Get("Content-Type"); got != "application/problem+json" {
			t.Errorf("%s: Content-Type %q", tt.path, got)
		}
	}
	if got := d.do(t, "GET", "/nowhere", "").Body.String(); got != "page: There is nothing at this address." {
		t.Errorf("error of a page: %q", got)
	}
	if n := d.Panics.Count(); n != 1 {
		t.Errorf("%d panics are counted, want 1", n)
	}
	log := d.log.String()
	if strings.Count(log, "\n") != 3 || !strings.Contains(log, "secret cause") || !strings.Contains(log, "oh no") || strings.Count(log, "stack=") != 1 || !strings.Contains(log, "invalid name") {
		t.Errorf("want a line for each failure but the everyday ones:\n%s", log)
	}
	if strings.Contains(log, "private words") {
		t.Errorf("the log holds what somebody wrote:\n%s", log)
	}
}

func TestDatabaseGoneIs503(t *testing.T) {
	d := newDesk(t, nil)
	session, _, _ := d.person(t, review.Editor)
	d.db.Close()
	for _, path := range []string{"/mine", "/readyz"} {
		w := d.do(t, "GET", path, "", "Cookie: factdesk="+session)
		if w.Code != 503 || w.Header().Get("Retry-After") == "" {
			t.Errorf("%s without a database: %d, Retry-After %q; want 503 with one", path, w.Code, w.Header().Get("Retry-After"))
		}
	}
}

func TestBodiesThatAreRefused(t *testing.T) {
	d := newDesk(t, nil)
	const form, jsonType = "Content-Type: application/x-www-form-urlencoded", "Content-Type: application/json"
	multi, boundary := multipartForm(t, "a\x00b")
	for _, tt := range []struct {
		name, path, contentType, body string
		want                          int
	}{
		{"form", "/form", form, "text=hello", 200},
		{"form with NUL", "/form", form, "text=a%00b", 400},
		{"form with broken UTF-8", "/form", form, "text=%ff", 400},
		{"form cut in an escape", "/form", form, "text=%4", 400},
		{"form too large", "/form", form, "text=" + strings.Repeat("a", web.MaxBody), 413},
		{"multipart with NUL", "/form", boundary, multi, 400},
		{"multipart cut off", "/form", boundary, multi[:len(multi)-20], 400},
		{"query with NUL", "/form?q=%00", form, "", 400},
		{"path with NUL", "/nowhere%00", form, "", 400},
		{"JSON", "/api/json", jsonType, `{"a":"b\\u0000"}`, 200},
		{"JSON with escaped NUL", "/api/json", jsonType, `{"a":"b\u0000"}`, 400},
		{"JSON with NUL after a backslash", "/api/json", jsonType, `{"a":"b\\\u0000"}`, 400},
		{"JSON with NUL", "/api/json", jsonType, "{\"a\":\"\x00\"}", 400},
	} {
		w := d.do(t, "POST", tt.path, tt.body, tt.contentType)
		if w.Code != tt.want {
			t.Errorf("%s: %d, want %d: %.200s", tt.name, w.Code, tt.want, w.Body)
		}
		if tt.name == "JSON" && w.Body.String() != tt.body {
			t.Errorf("%s: the handler read %q", tt.name, w.Body)
		}
	}
}

func TestBodyOfUnknownLengthIsBounded(t *testing.T) {
	d := newDesk(t, nil)
	r := httptest.NewRequest("POST", "/api/json", io.MultiReader(strings.NewReader(strings.Repeat("a", web.MaxBody)), strings.NewReader("b")))
	r.Header.Set("Content-Type", "application/json")
	r.ContentLength = -1
	w := httptest.NewRecorder()
	d.Handler().ServeHTTP(w, r)
	if w.Code != 413 || !strings.Contains(w.Body.String(), "1 MB") {
		t.Errorf("%d %s, want 413 that names the limit", w.Code, w.Body)
	}
}

func multipartForm(t *testing.T, text string) (body, contentType string) {
	t.Helper()
	var b bytes.Buffer
	m := multipart.NewWriter(&b)
	if err := errors.Join(m.WriteField("text", text), m.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String(), "Content-Type: " + m.FormDataContentType()
}

func TestRateLimitCountsEachCaller(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.RatePerMinute = 3 })
	_, token, _ := d.person(t, review.Editor)
	bearer := "Authorization: Bearer " + token
	for i, want := range []int{200, 200, 200, 429} {
		w := d.do(t, "GET", "/api/cases/1", "", bearer)
		if w.Code != want || w.Header().Get("RateLimit-Remaining") != fmt.Sprint(max(2-i, 0)) {
			t.Errorf("request %d: %d, remaining %q", i+1, w.Code, w.Header().Get("RateLimit-Remaining"))
		}
		if want == 429 && (w.Header().Get("Retry-After") != "20" || w.Header().Get("RateLimit") != `"default";r=0;t=60` || w.Header().Get("RateLimit-Policy") != `"default";q=3;w=60`) {
			t.Errorf("headers of a refused request: %v", w.Header())
		}
	}
	if got := d.do(t, "GET", "/api/cases/1", "").Code; got != 401 {
		t.Errorf("somebody else: %d, want 401", got)
	}
	if got := d.do(t, "GET", "/public", "", bearer).Code; got != 200 {
		t.Errorf("a face without limit: %d, want 200", got)
	}
	d.now = d.now.Add(20 * time.Second)
	if got := d.do(t, "GET", "/api/cases/1", "", bearer).Code; got != 200 {
		t.Errorf("after 20 s: %d, want 200", got)
	}
	d.now = d.now.Add(time.Hour)
	for i := range 4 { // a guesser of tokens is counted, too
		if got, want := d.do(t, "GET", "/api/cases/1", "", "Authorization: Bearer fd_guess").Code, map[bool]int{true: 401, false: 429}[i < 3]; got != want {
			t.Errorf("guess %d: %d, want %d", i+1, got, want)
		}
	}
}

func TestRequestsFromOtherSitesAreRefused(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.BaseURL = "https://desk.example.org" })
	for _, tt := range []struct {
		name, header string
		want         int
	}{
		{"program", "", 200},
		{"our page", "Sec-Fetch-Site: same-origin", 200},
		{"our page behind a proxy", "Origin: https://desk.example.org", 200},
		{"another site", "Sec-Fetch-Site: cross-site", 403},
		{"another site, old browser", "Origin: https://evil.example", 403},
	} {
		if got := d.do(t, "POST", "/form", "", tt.header, "Host: desk.example.org").Code; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestHeadersAndCookies(t *testing.T) {
	d := newDesk(t, func(o *web.Options) {
		o.Secure = true
		o.TrustedProxies = []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")} // httptest's client
	})
	d.Mount(web.Route{Method: "POST", Path: "/in", Action: web.Public, Handler: func(c *gin.Context) error {
		d.SetSession(c, "fds_secret")
		return nil
	}})
	w := d.do(t, "POST", "/in", "")
	got := w.Header().Get("Set-Cookie")
	for _, want := range []string{"__Host-factdesk=fds_secret", "Path=/", "HttpOnly", "Secure", "SameSite=Lax"} {
		if !strings.Contains(got, want) {
			t.Errorf("cookie %q lacks %q", got, want)
		}
	}
	for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin", "Strict-Transport-Security": "max-age=31536000"} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if csp := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'self';") || strings.Contains(csp, "unsafe") {
		t.Errorf("policy %q", csp)
	}
	if got := d.do(t, "GET", "/public", "", "X-Forwarded-For: 203.0.113.9").Body.String(); !strings.HasSuffix(got, "|203.0.113.9") {
		t.Errorf("client behind a trusted proxy: %q", got)
	}
	plain := newDesk(t, nil)
	if got := plain.do(t, "GET", "/public", "", "X-Forwarded-For: 203.0.113.9").Body.String(); !strings.HasSuffix(got, "|192.0.2.1") {
		t.Errorf("client that forges a header: %q", got)
	}
}

func TestStatusOfEachKind(t *testing.T) {
	for _, kind := range []errs.Kind{errs.Invalid, errs.Unauthentic, errs.Forbidden, errs.NotFound, errs.Conflict, errs.Stale, errs.TooLarge,
		errs.Unsupported, errs.TooMany, errs.Gone, errs.Unavailable, errs.Upstream} {
		err := fmt.Errorf("wrapped: %w", errs.New(kind, "Words."))
		if got := web.Status(err); got == 500 || web.Words(err) != "Words." {
			t.Errorf("%s: status %d, words %q", kind, got, web.Words(err))
		}
	}
}
