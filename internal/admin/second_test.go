package admin_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/pquerna/otp/totp"

	"factdesk/internal/auth"
	"factdesk/internal/store"
	"factdesk/review"
)

var (
	typedKey  = regexp.MustCompile(`<code class="break">([A-Z2-7 ]+)</code>`)
	shownCode = regexp.MustCompile(`(?m)^(?:.*>)?((?:[a-z2-7]{5}-){4}[a-z2-7]{5})`)
)

// code is what an app shows whose set-up page this is.
func code(t *testing.T, page string, at time.Time) (secret, code string) {
	t.Helper()
	m := typedKey.FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("no key to type in\n%s", page)
	}
	secret = strings.ReplaceAll(m[1], " ", "")
	code, err := totp.GenerateCode(secret, at)
	if err != nil {
		t.Fatal(err)
	}
	return secret, code
}

// TestWhoMustHaveASecondFactorSetsItUpAtSigningIn and can do nothing else before.
func TestWhoMustHaveASecondFactorSetsItUpAtSigningIn(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.ada, passphrase)
	n.password(n.rita, passphrase)
	ada := n.stranger()
	ada.to("/signin", "email", "ada@desk.example", "password", passphrase)
	rule := func(want string, roles ...string) {
		t.Helper()
		pairs := []string{"version", "0"}
		for _, r := range roles {
			pairs = append(pairs, "second_factor", r)
		}
		has(t, ada.post("/desk/settings/second-factor", http.StatusOK, pairs...), want)
	}
	rule("You are signed in without a second factor yourself", "administrator")
	rita := n.stranger()
	rita.to("/signin", "email", "rita@desk.example", "password", passphrase)
	rita.get("/desk/triage", http.StatusOK)
	rule("Saved.", "reviewer")
	has(t, rita.get("/desk/triage", http.StatusOK), "<h1>Sign in</h1>") // at once
	has(t, ada.get("/desk/settings", http.StatusOK), `value="reviewer" checked`, "(0 of", "reviewers")

	if at := rita.to("/signin", "email", "rita@desk.example", "password", passphrase, "next", "/desk/cases?a=b"); at.RequestURI() != "/signin/second?next=%2Fdesk%2Fcases%3Fa%3Db" {
		t.Fatalf("signing in leads to %s", at.RequestURI())
	}
	has(t, rita.get("/desk/triage", http.StatusOK), "<h1>Sign in</h1>")
	has(t, rita.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
	has(t, rita.get("/signin/second?next=/desk/cases%3Fa%3Db", http.StatusOK), "You work here as reviewer", "Set up an authenticator app")
	if at := rita.to("/signin/second/app", "next", "/desk/cases?a=b"); at.Path != "/signin/second/app" {
		t.Fatalf("setting up leads to %s", at)
	}
	page := rita.get("/signin/second/app?next=/desk/cases%3Fa%3Db", http.StatusOK)
	has(t, page, `<svg class="qr"`, "otpauth://totp/Harbour%20Desk:rita@desk.example?", `value="/desk/cases?a=b"`)
	has(t, rita.post("/signin/second/app/confirm", http.StatusUnprocessableEntity, "code", "123", "name", "pocket"), "not the code that the app shows", `value="pocket"`)
	secret, right := code(t, page, k.now())
	done := rita.post("/signin/second/app/confirm", http.StatusCreated, "code", right, "name", "pocket", "next", "/desk/cases?a=b")
	has(t, done, "Recovery codes", `href="/desk/cases?a=b"`)
	codes := shownCode.FindAllStringSubmatch(done, -1)
	if len(codes) != 10 {
		t.Fatalf("%d codes are shown:\n%s", len(codes), done)
	}
	has(t, rita.get("/desk/account", http.StatusOK), "pocket", "10 recovery codes are left", "by password and app")

	k.pass(time.Minute)
	rita = n.stranger()
	rita.to("/signin", "email", "rita@desk.example", "password", passphrase)
	has(t, rita.get("/signin/second", http.StatusOK), "Signing in as rita@desk.example", "one-time-code")
	has(t, rita.post("/signin/second", http.StatusUnprocessableEntity, "code", "000000"), "not the code")
	has(t, rita.post("/signin/second/app", http.StatusForbidden), "Sign in with the second factor that you have first")
	next, err := totp.GenerateCode(secret, k.now())
	if err != nil {
		t.Fatal(err)
	}
	if at := rita.to("/signin/second", "code", next, "next", "//evil.example"); at.Host+at.Path != strings.TrimPrefix(n.url, "http://")+"/desk" {
		t.Errorf("the second step leads to %s", at)
	}
	other := n.stranger()
	other.to("/signin", "email", "rita@desk.example", "password", passphrase)
	has(t, other.post("/signin/second", http.StatusUnprocessableEntity, "code", next), "used already")
	if at := other.to("/signin/second", "code", codes[0][1]); at.Path != "/desk" {
		t.Errorf("a recovery code leads to %s", at)
	}
	has(t, other.get("/desk/account", http.StatusOK), "9 recovery codes are left", "recovery code")
}

// TestTheSecondStepHasItsOwnSecret: the cookie of the first step never becomes a session's,
// ends with the step, and takes a quarter of an hour at most.
func TestTheSecondStepHasItsOwnSecret(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.rita, passphrase)
	f, at := auth.Factors{DB: n.db, Key: n.key}, auth.Place{User: n.rita}
	if err := f.BeginApp(t.Context(), at, k.now()); err != nil {
		t.Fatal(err)
	}
	app, err := f.BegunApp(t.Context(), at, "x", k.now())
	if err != nil {
		t.Fatal(err)
	}
	right := func() string {
		c, err := totp.GenerateCode(app.Secret, k.now())
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if _, err := f.ConfirmApp(t.Context(), at, "", right(), k.now()); err != nil {
		t.Fatal(err)
	}
	c := n.stranger()
	c.to("/signin", "email", "rita@desk.example", "password", passphrase)
	before := c.cookies()
	if before["factdesk"] != "" || before["factdesk-known"] != "" || before["factdesk-step"] == "" {
		t.Errorf("after the first step there are %v, want the step's alone", before)
	}
	k.pass(auth.StepLife)
	if at := c.to("/signin/second", "code", right(), "next", "/desk/cases"); at.RequestURI() != "/signin?next=%2Fdesk%2Fcases" {
		t.Errorf("a step that took too long leads to %s", at)
	}
	c.to("/signin", "email", "rita@desk.example", "password", passphrase)
	before = c.cookies()
	if at := c.to("/signin/second", "code", right()); at.Path != "/desk" {
		t.Fatalf("the second step leads to %s", at)
	}
	after := c.cookies()
	if after["factdesk"] == "" || after["factdesk"] == before["factdesk-step"] || after["factdesk-step"] != "" {
		t.Errorf("before %v, after %v: want a session of its own, and the step's secret gone", before, after)
	}
	old := n.stranger()
	old.set("factdesk-step", before["factdesk-step"])
	if at := old.to("/signin/second", "code", right()); at.Path != "/signin" {
		t.Errorf("the step's secret leads to %s once more", at)
	}
}

// TestFactorsOnTheAccountsPage: set up, renamed, removed; what was opened long ago changes
// nothing.
func TestFactorsOnTheAccountsPage(t *testing.T) {
	n, k := openOffice(t, nil)
	n.password(n.rita, passphrase)
	c := n.stranger()
	c.to("/signin", "email", "rita@desk.example", "password", passphrase)
	k.pass(20 * time.Minute)
	if at := c.to("/desk/account/factors/app"); at.Path != "/signin" || at.Query().Get("again") == "" {
		t.Fatalf("long after signing in, setting up leads to %s", at)
	}
	has(t, c.get("/signin?again=1&next=/desk/account", http.StatusOK), "Sign in again", `value="rita@desk.example"`)
	if at := c.to("/signin", "email", "rita@desk.example", "password", passphrase, "next", "/desk/account#second"); at.Path != "/desk/account" {
		t.Fatalf("signing in again leads to %s", at)
	}
	if at := c.to("/desk/account/factors/app"); at.Path != "/desk/account/factors/app" {
		t.Fatalf("setting up leads to %s", at)
	}
	_, right := code(t, c.get("/desk/account/factors/app", http.StatusOK), k.now())
	has(t, c.post("/desk/account/factors/app/confirm", http.StatusUnprocessableEntity, "code", "abc", "name", nasty), "not the code")
	was := c.cookies()["factdesk"]
	renewed := func(what string) {
		t.Helper()
		old := n.stranger()
		old.set("factdesk", was)
		has(t, old.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
		if is := c.cookies()["factdesk"]; is == "" || is == was {
			t.Errorf("%s: the session's secret is %q, and was %q", what, is, was)
		}
		was = c.cookies()["factdesk"]
	}
	has(t, c.post("/desk/account/factors/app/confirm", http.StatusCreated, "code", right), "Recovery codes")
	renewed("a factor was added")
	page := c.get("/desk/account", http.StatusOK)
	has(t, page, "<strong>Authenticator app</strong>", "10 recovery codes")
	id := regexp.MustCompile(`/desk/account/factors/([0-9a-f-]{36})/name`).FindStringSubmatch(page)[1]
	has(t, c.post("/desk/account/factors/"+id+"/name", http.StatusOK, "name", "my old phone"), "my old phone")
	has(t, n.as(n.ada).get("/desk/people", http.StatusOK), "Remove second factor")
	n.password(n.edgar, passphrase)
	edgar := n.stranger()
	edgar.to("/signin", "email", "edgar@desk.example", "password", passphrase)
	has(t, edgar.post("/desk/account/factors/"+id+"/remove", http.StatusNotFound), "There is no factor")
	n.as(n.edgar).post("/desk/people/"+n.rita.ID.String()+"/factors/remove", http.StatusForbidden)
	has(t, c.post("/desk/account/recovery", http.StatusCreated), "Recovery codes")
	has(t, c.post("/desk/account/factors/"+id+"/remove", http.StatusOK), "Removed: it opens nothing any more.")
	renewed("it was removed")
	if at := n.stranger().to("/signin", "email", "rita@desk.example", "password", passphrase); at.Path != "/desk" {
		t.Errorf("without a factor, signing in leads to %s", at)
	}
	if all, err := n.db.Factors(t.Context(), n.rita.ID); err != nil || len(all) != 0 {
		t.Errorf("Factors = %v, %v", all, err)
	}
	events, err := n.db.Events(t.Context(), store.EventQuery{SubjectID: n.rita.ID})
	if err != nil {
		t.Fatal(err)
	}
	told := map[review.Verb]bool{}
	for _, e := range events {
		told[e.Verb] = true
	}
	for _, v := range []review.Verb{review.VerbFactorAdded, review.VerbRecoveryCodesMade, review.VerbFactorRemoved} {
		if !told[v] {
			t.Errorf("the history does not tell %q: %v", v, told)
		}
	}
}
