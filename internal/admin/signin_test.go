package admin_test

import (
	"net/http"
	"testing"
	"time"

	"factdesk/internal/store"
)

const passphrase = "correct horse battery"

func TestSignInLeadsBackToWhereOneWantedToGo(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	c := n.stranger()
	page := c.get("/desk/account?a=b", http.StatusOK) // led to sign in
	has(t, page, `name="next" value="/desk/account?a=b"`, "current-password")
	if at := c.to("/signin", "email", " RITA@desk.example", "password", passphrase, "next", "/desk/account?a=b"); at.RequestURI() != "/desk/account?a=b" {
		t.Errorf("signing in leads to %s", at)
	}
	c.get("/desk/account", http.StatusOK)
	if at := c.to("/signout"); at.Path != "/signin" {
		t.Errorf("signing out leads to %s", at)
	}
	has(t, c.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>", "You are signed out.")
}

func TestSignInLeadsNowhereElse(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	for _, next := range []string{"//evil.example", "https://evil.example", `/\evil.example`, `/x\..\evil`, "/\t/evil.example", "/\n/evil.example", "evil.example", "javascript:alert(1)", " //evil.example", ""} {
		at := n.stranger().to("/signin", "email", "rita@desk.example", "password", passphrase, "next", next)
		if "http://"+at.Host != n.url || at.Path != "/desk" {
			t.Errorf("next=%q leads to %s", next, at)
		}
	}
}

func TestAWrongPasswordSaysSoAndKeepsTheAddress(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	page := n.stranger().post("/signin", http.StatusUnauthorized, "email", "rita@desk.example", "password", "wrong and secret", "next", "/desk/cases")
	has(t, page, "don&#39;t belong together", `value="rita@desk.example"`, `value="/desk/cases"`)
	lacks(t, page, "wrong and secret")
	unknown := n.stranger().post("/signin", http.StatusUnauthorized, "email", nasty, "password", "x")
	has(t, unknown, "don&#39;t belong together")
	lacks(t, unknown, "<script>alert", "<img src=x")
}

func TestFailuresMakeTheNextTryWait(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.rita, passphrase)
	c := n.stranger()
	try := func(password string, want int) string {
		t.Helper()
		return c.post("/signin", want, "email", "rita@desk.example", "password", password)
	}
	for range 5 {
		try("wrong", http.StatusUnauthorized)
	}
	has(t, try(passphrase, http.StatusTooManyRequests), "Too many failed tries. Wait 1 second, then try again.")
	for range 7 { // each doubles the wait
		k.pass(5 * time.Minute)
		try("wrong", http.StatusUnauthorized)
	}
	has(t, try(passphrase, http.StatusTooManyRequests), "Wait 2 minutes and 8 seconds,")
	k.pass(2*time.Minute + 9*time.Second)
	if at := c.to("/signin", "email", "rita@desk.example", "password", passphrase); at.Path != "/desk" {
		t.Errorf("after the wait, signing in leads to %s", at)
	}
}

// TestABrowserThatSignedInBeforeGetsThrough while strangers guess at its owner's account
// from the same address, though it signed out, until the password changes.
func TestABrowserThatSignedInBeforeGetsThrough(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.rita, passphrase)
	rita := n.stranger()
	in := func(c client, password string) string {
		return c.to("/signin", "email", "rita@desk.example", "password", password).Path
	}
	hammer := func() {
		t.Helper()
		stranger := n.stranger()
		for range 7 {
			k.pass(time.Minute)
			stranger.post("/signin", http.StatusUnauthorized, "email", "rita@desk.example", "password", "a guess of many")
		}
		has(t, stranger.post("/signin", http.StatusTooManyRequests, "email", "rita@desk.example", "password", "a guess of many"), "Too many failed tries")
	}
	if at := in(rita, passphrase); at != "/desk" {
		t.Fatalf("signing in leads to %s", at)
	}
	rita.to("/signout")
	hammer()
	if at := in(rita, passphrase); at != "/desk" {
		t.Errorf("the browser that signed in before is led to %s", at)
	}
	has(t, rita.post("/desk/account/password", http.StatusOK, "old_password", passphrase, "new_password", "another long one", "repeat_password", "another long one"), "Password changed.")
	rita.to("/signout")
	if at := in(rita, "another long one"); at != "/desk" {
		t.Errorf("the browser in which the password changed is led to %s", at)
	}
}

// TestALinkMakesABrowserKnown, as a password does.
func TestALinkMakesABrowserKnown(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.rita, passphrase)
	rita, stranger := n.stranger(), n.stranger()
	rita.to(n.link(n.rita, store.SignInLink, k.now()))
	rita.to("/signout")
	for range 5 {
		stranger.post("/signin", http.StatusUnauthorized, "email", "rita@desk.example", "password", "a guess of many")
	}
	if at := rita.to("/signin", "email", "rita@desk.example", "password", passphrase); at.Path != "/desk" {
		t.Errorf("a browser that a link let in before is led to %s", at)
	}
}

// TestSigningOutClearsWhatTheTabsKeep of the desk: what was sent there and waits.
func TestSigningOutClearsWhatTheTabsKeep(t *testing.T) {
	n := open(t)
	still := *n.as(n.rita).http
	still.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	r, err := still.PostForm(n.url+"/signout", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if got := r.Header.Get("Clear-Site-Data"); got != `"storage"` {
		t.Errorf("signing out has Clear-Site-Data %q", got)
	}
}
