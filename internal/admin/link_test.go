package admin_test

import (
	"io"
	"net/http"
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

func TestOnlyTheButtonSpendsALink(t *testing.T) {
	n, k := openOffice(t, nil)
	path := n.link(n.rita, store.SignInLink, k.now())
	for _, method := range []string{"GET", "HEAD", "GET"} {
		r, err := http.NewRequest(method, n.url+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		io.Copy(io.Discard, res.Body)
		res.Body.Close()
		if res.StatusCode != 200 || len(res.Cookies()) != 0 {
			t.Errorf("%s answered %d with cookies %v", method, res.StatusCode, res.Cookies())
		}
		for name, want := range map[string]string{"Referrer-Policy": "same-origin", "Cache-Control": "no-store"} {
			if got := res.Header.Get(name); got != want {
				t.Errorf("%s: %s = %q, want %q", method, name, got, want)
			}
		}
	}
	c := n.stranger()
	has(t, c.get(path, http.StatusOK), "Sign in as Rita Reviewer")
	if at := c.to(path); at.Path != "/desk" {
		t.Errorf("the button leads to %s", at)
	}
	has(t, c.get("/desk/account", http.StatusOK), "Rita Reviewer")
	has(t, n.stranger().get(path, http.StatusGone), "used already")
	has(t, n.stranger().post(path, http.StatusGone), "used already")
}

func TestALinkThatOpensNothingSaysWhy(t *testing.T) {
	n, k := openOffice(t, nil)
	has(t, n.stranger().get("/link/unknown", http.StatusNotFound), "not known here", `href="/signin"`)
	path := n.link(n.rita, store.SignInLink, k.now())
	k.pass(2 * time.Hour)
	has(t, n.stranger().get(path, http.StatusGone), "has expired")
	has(t, n.stranger().post(path, http.StatusGone), "has expired")
}

func TestAnInvitationTakesAPassword(t *testing.T) {
	n, k := openOffice(t, nil)
	path := n.link(n.rita, store.Invite, k.now())
	c := n.stranger()
	has(t, c.get(path, http.StatusOK), "Welcome, Rita Reviewer", `autocomplete="new-password"`, "rita@desk.example")
	has(t, c.post(path, http.StatusUnprocessableEntity, "new_password", "short", "repeat_password", "short"), "at least 10 characters")
	has(t, c.post(path, http.StatusUnprocessableEntity, "new_password", passphrase, "repeat_password", "another one"), "not the same")
	c.to(path, "new_password", passphrase, "repeat_password", passphrase)
	c.get("/desk/account", http.StatusOK)
	if at := n.stranger().to("/signin", "email", "rita@desk.example", "password", passphrase); at.Path != "/desk" {
		t.Errorf("the new password leads to %s", at)
	}
}

func TestAResetLinkEndsTheOtherSessions(t *testing.T) {
	n, k := openOffice(t, nil)
	old := n.as(n.rita)
	old.get("/desk/account", http.StatusOK)
	path := n.link(n.rita, store.Reset, k.now())
	n.stranger().to(path, "new_password", passphrase, "repeat_password", passphrase)
	has(t, old.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
}

func TestTheFirstAdministrator(t *testing.T) {
	n := &newsroom{t: t, db: storetest.Open(t)}
	n.serveOffice(nil, time.Now)
	secret, err := auth.FirstAdminLink(t.Context(), n.db, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	c, path := n.stranger(), "/link/"+secret
	has(t, c.get(path, http.StatusOK), "Make the first administrator")
	page := c.post(path, http.StatusUnprocessableEntity, "name", nasty, "email", "no address", "new_password", passphrase, "repeat_password", passphrase)
	has(t, page, "is no e-mail address", `value="no address"`)
	lacks(t, page, "<script>alert", "<img src=x", passphrase)
	at := c.to(path, "name", "Ada", "email", "ada@desk.example", "new_password", passphrase, "repeat_password", passphrase)
	if at.Path != "/desk/settings" {
		t.Errorf("the first administrator lands on %s", at)
	}
	u, err := n.db.UserByEmail(t.Context(), "ada@desk.example")
	if err != nil || u.Role != review.Administrator {
		t.Errorf("the first administrator is %+v, %v", u, err)
	}
}
