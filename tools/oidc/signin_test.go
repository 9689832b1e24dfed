package oidc_test

import (
	"html"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

var everybody = people{
	"ann": person("ann", "ann@desk.example", true), "bea": person("bea", "bea@desk.example", false),
	"cleo": person("cleo", "cleo@desk.example", true), "dan": person("dan", "dan@desk.example", false),
}

// TestWhoMayComeByTheProvider: whoever was invited, if the provider vouches for their
// address, or once they have connected their account themselves.
func TestWhoMayComeByTheProvider(t *testing.T) { storetest.Each(t, comeByTheProvider) }

func comeByTheProvider(t *testing.T, db *store.DB) {
	d := newDeskOn(t, db, everybody)
	d.hire("ann@desk.example", review.Reviewer)
	d.hire("bea@desk.example", review.Editor)
	ann := d.browser()
	if to := ann.signIn("ann"); to != "/desk/cases" {
		t.Fatalf("Ann is led to %s: %s", to, ann.show(d.url+"/signin"))
	}
	has(t, ann.show(d.url+"/desk/account"), "You may sign in by Newsroom ID.", "by provider", "<dd>reviewer</dd>")
	if to, _ := ann.post(d.url + "/signout"); to != d.url+"/signin" {
		t.Errorf("signing out leads to %s", to)
	}
	has(t, ann.show(d.url+"/signin"), "You are signed out here.", "Sign out of Newsroom ID, too")
	if to, _ := ann.get(d.url + "/signin/provider/out"); !strings.HasPrefix(to, d.idp.issuer+"/end_session?client_id=desk&") {
		t.Errorf("signing out there leads to %s", to)
	}

	bea := d.browser()
	if to := bea.signIn("bea"); to != "/signin?next=%2Fdesk%2Fcases" {
		t.Errorf("Bea, whose address is not verified, is led to %s", to)
	}
	has(t, bea.show(d.url+"/signin"), "does not vouch that it is yours")
	bea.post(d.url+"/signin", "email", "bea@desk.example", "password", "correct horse battery")
	_, page := bea.post(d.url + "/desk/account/provider")
	has(t, page, "Go on to Newsroom ID")
	address := html.UnescapeString(page[strings.Index(page, `href="`+d.idp.issuer)+6:])
	if to, body := bea.get(bea.there(address[:strings.Index(address, `"`)], "bea")); to != d.url+"/desk/account#provider" {
		t.Errorf("back from the provider, Bea is led to %s: %s", to, body)
	}
	has(t, bea.show(d.url+"/desk/account"), "Connected: you may sign in by Newsroom ID")
	if to := d.browser().signIn("bea"); to != "/desk/cases" {
		t.Errorf("Bea, who connected it, is led to %s", to)
	}

	cleo := d.browser()
	cleo.signIn("cleo")
	has(t, cleo.show(d.url+"/signin"), "nobody invited you here")
}

// TestGroupsGiveRoles: they make an account, change its role, and let nobody in who is in
// none of them.
func TestGroupsGiveRoles(t *testing.T) { storetest.Each(t, groupsGiveRoles) }

func groupsGiveRoles(t *testing.T, db *store.DB) {
	d := newDeskOn(t, db, everybody)
	d.hire("root@desk.example", review.Administrator)
	d.provider.Roles = map[string]review.Role{"checkers": review.Reviewer, "chiefs": review.Editor}
	d.idp.groups = map[string][]string{"ann": {"singers", "checkers"}, "dan": {"chiefs"}}
	role := func(email string) review.Role {
		u, err := d.db.UserByEmail(t.Context(), email)
		if err != nil {
			t.Fatal(err)
		}
		return u.Role
	}
	if to := d.browser().signIn("ann"); to != "/desk/cases" || role("ann@desk.example") != review.Reviewer {
		t.Errorf("Ann is led to %s as %s", to, role("ann@desk.example"))
	}
	d.idp.groups["ann"] = []string{"checkers", "chiefs"}
	if to := d.browser().signIn("ann"); to != "/desk/cases" || role("ann@desk.example") != review.Editor {
		t.Errorf("promoted, Ann is led to %s as %s", to, role("ann@desk.example"))
	}
	d.idp.groups["ann"] = []string{"singers"}
	for who, want := range map[string]string{"ann": "none of the groups", "cleo": "none of your groups works here", "dan": "does not vouch for your e-mail address"} {
		b := d.browser()
		b.signIn(who)
		has(t, b.show(d.url+"/signin"), want)
	}
}

// TestAnswersThatAreNotOurs: with another nonce, of another client, twice, in another
// browser, or to a question of before.
func TestAnswersThatAreNotOurs(t *testing.T) {
	d := newDesk(t, everybody)
	d.hire("ann@desk.example", review.Reviewer)
	changed := func(name, value string) string {
		b := d.browser()
		address, _ := b.get(d.url + "/signin/provider")
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		q := u.Query()
		q.Set(name, value)
		u.RawQuery = q.Encode()
		to, _ := b.get(b.there(u.String(), "ann"))
		return strings.TrimPrefix(to, d.url)
	}
	for name, value := range map[string]string{"nonce": "of-somebody-else", "client_id": "other", "state": "another", "code_challenge": "bm90LW91cnMtbm90LW91cnMtbm90LW91cnMtbm90LW91cnM"} {
		if to := changed(name, value); to != "/signin" {
			t.Errorf("with another %s, Ann is led to %s", name, to)
		}
	}
	b := d.browser()
	address, _ := b.get(d.url + "/signin/provider")
	back := b.there(address, "ann")
	stranger := d.browser()
	if to, _ := stranger.get(back); to != d.url+"/signin" {
		t.Errorf("in another browser it leads to %s", to)
	}
	if to, _ := b.get(back); to != d.url+"/desk" {
		t.Errorf("in hers it leads to %s", to)
	}
	b.post(d.url + "/signout")
	if to, _ := b.get(back); to != d.url+"/signin" {
		t.Errorf("a second time it leads to %s", to)
	}
}

// TestNobodyIsSignedInByALinkOfOthers, though the provider would let them in unasked.
func TestNobodyIsSignedInByALinkOfOthers(t *testing.T) {
	d := newDesk(t, everybody)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, d.url+"/signin/provider?next=/desk/cases", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	if to, _ := d.browser().read(d.browser().http.Do(r)); to != d.url+"/signin?next=%2Fdesk%2Fcases" {
		t.Errorf("a link on another site leads to %s", to)
	}
}

// TestKeysAreChanged while the desk runs.
func TestKeysAreChanged(t *testing.T) {
	d := newDesk(t, everybody)
	d.hire("ann@desk.example", review.Reviewer)
	for range 3 {
		if to := d.browser().signIn("ann"); to != "/desk/cases" {
			t.Errorf("Ann is led to %s", to)
		}
		d.idp.rotate()
	}
}

// TestTheProviderIsAway: it says so, and passwords work.
func TestTheProviderIsAway(t *testing.T) {
	d := newDesk(t, everybody)
	d.hire("ann@desk.example", review.Reviewer)
	d.idp.server.Close()
	b := d.browser()
	to, _ := b.get(d.url + "/signin/provider?next=/desk/cases")
	has(t, b.show(to), "Newsroom ID can&#39;t be reached at this moment. Sign in with your password", `value="/desk/cases"`)
	if to, _ := b.post(d.url+"/signin", "email", "ann@desk.example", "password", "correct horse battery"); to != d.url+"/desk" {
		t.Errorf("a password leads to %s", to)
	}
}

// TestOurSecondStepAfterTheirFirst unless the provider says that it did one: zitadel says
// "pwd".
func TestOurSecondStepAfterTheirFirst(t *testing.T) {
	d := newDesk(t, everybody)
	d.hire("ann@desk.example", review.Reviewer)
	err := d.db.EditSignInRules(t.Context(), 0, func(r *review.SignInRules) error { return r.Require([]review.Role{review.Reviewer}) }, review.Actor{}, d.provider.Now())
	if err != nil {
		t.Fatal(err)
	}
	if to := d.browser().signIn("ann"); to != "/signin/second?next=%2Fdesk%2Fcases" {
		t.Errorf("Ann is led to %s", to)
	}
	d.provider.Second = []string{"pwd"}
	b := d.browser()
	if to := b.signIn("ann"); to != "/desk/cases" {
		t.Errorf("with what the provider did counted, Ann is led to %s", to)
	}
	has(t, b.show(d.url+"/desk/account"), "by provider and its second factor")
}

// TestSignInByAProviderInABrowser goes the way that people do, policy and cookies included.
func TestSignInByAProviderInABrowser(t *testing.T) {
	d := newDesk(t, everybody)
	d.hire("ann@desk.example", review.Administrator)
	p := browsertest.Open(t).Page(t)
	p.AllowErrors("favicon") // of the provider's page
	p.Inspect("desk-signin-provider", d.url+"/signin?next=/desk/account")
	p.Resize(browsertest.Desktop)
	p.Go(d.url + "/signin?next=/desk/account")
	p.Follow(".by a")
	p.Fill("#username", "ann")
	p.Fill("#password", idpPassword)
	p.Follow("button")
	if at := p.URL(); at != d.url+"/desk/account" {
		t.Fatalf("the browser ends at %s", at)
	}
	p.Inspect("desk-account-provider", d.url+"/desk/account")
	d.provider.Roles = map[string]review.Role{"desk-admins": review.Administrator, "fact-checkers": review.Reviewer}
	p.Inspect("desk-settings-provider", d.url+"/desk/settings")
}
