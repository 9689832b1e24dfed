package admin_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"factdesk/internal/auth"
	"factdesk/review"
)

func TestSessionsAreListedAndEnded(t *testing.T) {
	n, _ := openOffice(t, nil)
	here, there, third := n.as(n.rita), n.as(n.rita), n.as(n.rita)
	page := here.get("/desk/account", http.StatusOK)
	has(t, page, "this browser", "End all others", "ends by")
	ends := regexp.MustCompile(`/desk/account/sessions/[0-9a-f-]{36}/end`).FindAllString(page, -1)
	if len(ends) != 3 {
		t.Fatalf("%d sessions are listed, want 3", len(ends))
	}
	has(t, n.as(n.edgar).post(ends[1], http.StatusOK), "That session has ended") // and did nothing: it is not Edgar's
	for _, c := range []client{here, there, third} {
		has(t, c.get("/desk/account", http.StatusOK), "Where you are signed in")
	}
	has(t, here.post(ends[1], http.StatusOK), "That session has ended")
	has(t, here.post("/desk/account/sessions/end-others", http.StatusOK), "All other sessions have ended")
	has(t, here.get("/desk/account", http.StatusOK), "this browser")
	for _, c := range []client{there, third} {
		has(t, c.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
	}
	has(t, here.post(ends[0], http.StatusOK), "You are signed out.") // the first is one's own
}

func TestAPasswordIsChangedByWhoKnowsIt(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	c, other := n.as(n.rita), n.as(n.rita)
	change := func(want int, old, password, again string) string {
		t.Helper()
		return c.post("/desk/account/password", want, "old_password", old, "new_password", password, "repeat_password", again)
	}
	page := change(http.StatusUnprocessableEntity, "guessed wrong", "another long one", "another long one")
	has(t, page, "not your present password")
	lacks(t, page, "guessed wrong", "another long one")
	has(t, change(http.StatusUnprocessableEntity, passphrase, "another long one", "yet another"), "not the same")
	has(t, change(http.StatusUnprocessableEntity, passphrase, "short", "short"), "at least 10 characters")
	has(t, change(http.StatusUnprocessableEntity, passphrase, "password1234", "password1234"), "one of the commonest passwords")
	has(t, change(http.StatusUnprocessableEntity, passphrase, "Harbour Desk 1", "Harbour Desk 1"), "name of this desk")
	has(t, change(http.StatusOK, passphrase, "another long one", "another long one"), "Password changed.")
	has(t, other.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
	n.stranger().to("/signin", "email", "rita@desk.example", "password", "another long one")
}

func TestANameIsShownAsItIs(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.rita)
	page := c.post("/desk/account/name", http.StatusOK, "name", nasty)
	has(t, page, "Name changed.", "&lt;script&gt;alert(1)")
	lacks(t, page, "<script>alert", "<img src=x")
	has(t, c.post("/desk/account/name", http.StatusUnprocessableEntity, "name", "  "), "needs a name")
	has(t, c.get("/desk/account/name", http.StatusOK), "<h1>Account</h1>") // a reload of the refused form's address
}

func TestATokenIsShownOnceAndRevoked(t *testing.T) {
	n, k := openOffice(t, nil)
	c := n.as(n.rita)
	has(t, c.post("/desk/account/tokens", http.StatusUnprocessableEntity, "token_name", nasty, "days", "30"), "at least one scope", "&lt;script&gt;")
	has(t, c.post("/desk/account/tokens", http.StatusUnprocessableEntity, "token_name", "x", "days", "soon", "scopes", "read"), "how long")
	page := c.post("/desk/account/tokens", http.StatusCreated, "token_name", "nightly export", "days", "30", "scopes", "published", "scopes", "read")
	secret := regexp.MustCompile(`value="(fd[^"]+)"`).FindStringSubmatch(page)
	if secret == nil {
		t.Fatalf("no secret is shown:\n%s", page)
	}
	who, err := auth.ByToken(t.Context(), n.db, secret[1], k.now())
	if err != nil || who.User.ID != n.rita.ID || len(who.Actor.Scopes) != 2 {
		t.Errorf("the token is %+v, %v", who, err)
	}
	lacks(t, c.get("/desk/account", http.StatusOK), secret[1])
	all := n.as(n.ada).get("/desk/tokens", http.StatusOK)
	has(t, all, "nightly export", "Rita Reviewer")
	lacks(t, all, secret[1])
	n.as(n.edgar).get("/desk/tokens", http.StatusForbidden)
	revoke := regexp.MustCompile(`/desk/tokens/[0-9a-f-]{36}/revoke`).FindString(all)
	n.as(n.edgar).post(revoke, http.StatusNotFound) // not his
	has(t, n.as(n.ada).post(revoke, http.StatusOK, "back", "/desk/tokens"), "Everybody’s tokens", "revoked")
	if _, err := auth.ByToken(t.Context(), n.db, secret[1], k.now()); err == nil {
		t.Error("a revoked token still opens")
	}
}

func TestATokenDoesNotChangeItsOwnersAccess(t *testing.T) {
	n, k := openOffice(t, nil)
	secret, _, err := auth.NewToken(t.Context(), n.db, auth.TokenWish{Owner: n.ada.ID, Name: "all", Scopes: []review.Scope{review.ScopeAdmin, review.ScopeRead}}, n.ada.Actor(), k.now())
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/desk/account/sessions/end-others", "/desk/account/tokens", "/desk/account/password", "/desk/people"} {
		r, err := http.NewRequest("POST", n.url+path, strings.NewReader("name=x&email=x@y.example&role=administrator"))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer "+secret)
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		res, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != http.StatusForbidden {
			t.Errorf("POST %s with a token answered %d, want 403", path, res.StatusCode)
		}
	}
}

func TestAReaderHasAnAccountAndNoDesk(t *testing.T) {
	n, _ := openOffice(t, nil)
	reader := n.hire("Rolf Reader", review.Reader)
	n.password(reader, passphrase)
	c := n.stranger()
	if at := c.to("/signin", "email", "rolf@desk.example", "password", passphrase); at.Path != "/desk/account" {
		t.Errorf("a reader lands on %s", at)
	}
	page := c.get("/desk/account", http.StatusOK)
	has(t, page, "Rolf Reader", "Sign out")
	lacks(t, page, "/desk/triage")
	c.get("/desk/import", http.StatusForbidden)
}

func TestAnEndedSessionIsNotListed(t *testing.T) {
	n, k := openOffice(t, nil)
	n.as(n.rita)
	k.pass(auth.SessionLife + time.Hour)
	n.password(n.edgar, passphrase)
	c := n.stranger()
	c.to("/signin", "email", "edgar@desk.example", "password", passphrase)
	if got := strings.Count(c.get("/desk/account", http.StatusOK), "last seen"); got != 1 {
		t.Errorf("%d sessions are listed, want 1", got)
	}
}
