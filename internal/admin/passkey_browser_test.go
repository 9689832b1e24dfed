package admin_test

import (
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/review"
)

// TestSignInByPasswordAndPasskeyInABrowser: set up, named, used, removed, with a security
// key that Chromium pretends to have.
func TestSignInByPasswordAndPasskeyInABrowser(t *testing.T) {
	n := open(t)
	n.password(n.rita, passphrase)
	desk := strings.Replace(n.url, "127.0.0.1", "localhost", 1) // a passkey is bound to a name
	p := browsertest.Open(t).Page(t)
	takeOut := p.SecurityKey()
	signIn := func() {
		t.Helper()
		p.Go(desk + "/signin?next=/desk/account")
		p.Fill("#email", n.rita.Email)
		p.Fill("#password", passphrase)
		p.Follow("main form button")
	}
	at := func(want string) {
		t.Helper()
		p.AwaitJS(`location.pathname === "` + want + `"`)
	}
	signIn()
	p.Follow(`form[action="/desk/account/factors/passkey"] button`)
	p.Inspect("desk-passkey-new", desk+"/desk/account/factors/passkey")
	p.Resize(browsertest.Desktop)
	p.Fill("#name", "my stick")
	p.Click("#passkey button")
	at("/desk/account/factors/passkey/confirm")
	p.Await("textarea.codes")
	p.Screenshot("desk-codes")
	p.Axe()
	if codes := strings.Fields(p.Value("#once")); len(codes) != 10 {
		t.Errorf("the recovery codes are %q", codes)
	}
	p.Follow("main a.button")
	if page := p.Text("#second"); !strings.Contains(page, "my stick") || !strings.Contains(page, "10 recovery codes are left") {
		t.Errorf("the account's page says %q", page)
	}
	p.Inspect("desk-account-passkey", desk+"/desk/account")
	p.Resize(browsertest.Desktop)
	p.Follow(`form[action="/desk/account/factors/app"] button`)
	p.Inspect("desk-app", desk+"/desk/account/factors/app")
	p.Resize(browsertest.Desktop)
	p.Go(desk + "/desk/account")

	p.Follow(`#sessions li:first-child button`) // this browser is the first
	signIn()
	if p.Count(`form[action="/signin/second/passkey"] button`) != 1 {
		t.Fatalf("after the password there is %s: %s", p.URL(), p.Text("main"))
	}
	p.Inspect("desk-second", desk+"/signin/second?next=/desk/account")
	p.Resize(browsertest.Desktop)
	p.Click(`form[action="/signin/second/passkey"] button`) // the key answers by itself
	at("/desk/account")
	if page := p.Text("#sessions"); !strings.Contains(page, "by password and passkey") {
		t.Errorf("the sessions are %q", page)
	}

	takeOut()
	defer p.SecurityKey()()                     // another stick, which nobody set up
	p.Follow(`#sessions li:first-child button`) // this browser is the first
	signIn()
	p.Click(`form[action="/signin/second/passkey"] button`)
	at("/signin/second/passkey")
	p.Await("#passkey-says:not([hidden])")
	if said := p.Text("#passkey-says"); !strings.Contains(said, "No passkey answered") {
		t.Errorf("another stick: %q", said)
	}
	p.Inspect("desk-passkey-refused", desk+"/signin/second/passkey")
}

// TestTheSecondStepOfWhoHasNone is looked at: the choice, and what follows.
func TestTheSecondStepOfWhoHasNone(t *testing.T) {
	n := open(t)
	n.password(n.rita, passphrase)
	err := n.db.EditSignInRules(t.Context(), 0, func(r *review.SignInRules) error { return r.Require([]review.Role{review.Reviewer}) }, n.ada.Actor(), noon)
	if err != nil {
		t.Fatal(err)
	}
	p := browsertest.Open(t).Page(t)
	p.Go(n.url + "/signin")
	p.Fill("#email", n.rita.Email)
	p.Fill("#password", passphrase)
	p.Follow("main form button")
	p.Inspect("desk-second-none", n.url+"/signin/second")
	p.Resize(browsertest.Desktop)
	p.AllowErrors(`status of 409`)
	if status := p.Follow(`form[action="/signin/second/passkey"] button`); status != 409 {
		t.Errorf("under an IP address a passkey is answered %d, want 409", status)
	}
	if said := p.Text("main"); !strings.Contains(said, "Passkeys are bound to a name") {
		t.Errorf("it says %q", said)
	}
	p.Follow(`form[action="/signin/second/app"] button`)
	p.Inspect("desk-second-app", n.url+"/signin/second/app")
}
