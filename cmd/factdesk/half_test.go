//go:build linux

package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"factdesk/internal/auth"
	"factdesk/internal/config"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// TestHalfASignInReachesNothing asks every route there is with what a browser holds after
// the first of two steps, as a session's cookie, as the step's own and as a token: each is
// answered as if nobody were signed in, but for the pages of the second step.
func TestHalfASignInReachesNothing(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		w := &world{ctx: t.Context(), stdout: io.Discard, stderr: io.Discard, config: config.Config{RatePerMinute: 1_000_000, Workers: 1, Data: t.TempDir()}}
		w.log = w.config.Logger(io.Discard)
		if err := db.EnsureScales(t.Context(), now()); err != nil {
			t.Fatal(err)
		}
		secret := halfAdministrator(t, db)
		server := w.server(db)
		handler := server.Handler()
		ask := func(method, path string, dress func(*http.Request)) *httptest.ResponseRecorder {
			r := httptest.NewRequestWithContext(t.Context(), method, path, strings.NewReader(""))
			dress(r)
			out := httptest.NewRecorder()
			handler.ServeHTTP(out, r)
			return out
		}
		asked := 0
		for _, route := range server.Routes() {
			path := somewhere.Replace(route.Path)
			if strings.HasPrefix(path, "/signin/second") {
				continue
			}
			want := ask(route.Method, path, func(*http.Request) {})
			for name, dress := range map[string]func(*http.Request){
				"its cookies": func(r *http.Request) {
					r.AddCookie(&http.Cookie{Name: "factdesk", Value: secret})
					r.AddCookie(&http.Cookie{Name: "factdesk-step", Value: secret})
				},
				"its token": func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+secret) },
			} {
				got := ask(route.Method, path, dress)
				to := got.Header().Get("Location")
				refused := got.Code == http.StatusUnauthorized || strings.HasPrefix(to, "/signin?next=")
				same := got.Code == want.Code && to == want.Header().Get("Location")
				if !same && !(name == "its token" && refused) {
					t.Errorf("%s %s with %s = %d %s, without %d %s", route.Method, route.Path, name, got.Code, to, want.Code, want.Header().Get("Location"))
				}
			}
			asked++
		}
		if asked < 150 {
			t.Errorf("%d routes were asked, want all", asked)
		}
	})
}

// somewhere fills a route's parameters.
var somewhere = strings.NewReplacer("{", ":", "}", "", ":id", "0193a1b0-0000-7000-8000-000000000001", "*path", "x", "*form", "x")

// halfAdministrator is the secret of a sign-in of an administrator that waits for its second
// step.
func halfAdministrator(t *testing.T, db *store.DB) string {
	t.Helper()
	u, link, err := auth.Invite(t.Context(), db, "Ada", "ada@desk.example", review.Administrator, auth.CommandLine, now())
	if err == nil {
		_, _, err = auth.SpendLink(t.Context(), db, link, auth.Reply{Password: "correct horse battery"}, auth.Browser{}, now())
	}
	if err == nil {
		who := auth.Who{User: u, Actor: u.Actor(), Second: string(store.TOTP)}
		err = auth.RequireSecond(t.Context(), db, who, 0, []review.Role{review.Administrator}, now())
	}
	if err != nil {
		t.Fatal(err)
	}
	secret, who, err := auth.SignIn(t.Context(), db, u.Email, "correct horse battery", auth.Browser{Address: "192.0.2.9"}, now())
	if err != nil || !who.Half {
		t.Fatalf("SignIn = %+v, %v; want half", who, err)
	}
	return secret
}
