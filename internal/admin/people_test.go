package admin_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"factdesk/review"
)

var linkOnPage = regexp.MustCompile(`value="(http[^"]+/link/[^"]+)"`)

// linkIn is the path of the link that a page shows once.
func linkIn(t *testing.T, page string) string {
	t.Helper()
	m := linkOnPage.FindStringSubmatch(page)
	if m == nil {
		t.Fatalf("no link is shown:\n%s", page)
	}
	u, err := url.Parse(m[1])
	if err != nil {
		t.Fatal(err)
	}
	return u.Path
}

func TestAnInvitationIsShownOnce(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.ada)
	page := c.post("/desk/people", http.StatusCreated, "name", nasty, "email", "new@desk.example", "role", "editor")
	lacks(t, page, "<script>alert", "<img src=x")
	path := linkIn(t, page)
	lacks(t, c.get("/desk/people", http.StatusOK), path)
	has(t, c.get("/desk/people", http.StatusOK), "no password yet", "New invitation")
	newcomer := n.stranger()
	has(t, newcomer.get(path, http.StatusOK), "You are invited", "editor")
	newcomer.to(path, "new_password", passphrase, "repeat_password", passphrase)
	if got := strings.Count(c.get("/desk/people", http.StatusOK), ">no password yet<"); got != 3 { // the newsroom's own have no password
		t.Errorf("%d have no password, want 3", got)
	}
	has(t, c.post("/desk/people", http.StatusConflict, "name", "Twin", "email", "new@desk.example", "role", "editor"), "is here already", `value="Twin"`)
	has(t, c.post("/desk/people", http.StatusUnprocessableEntity, "name", "Twin", "email", "no address", "role", "editor"), "is no e-mail address")
	n.as(n.edgar).get("/desk/people", http.StatusForbidden)
	n.as(n.edgar).post("/desk/people", http.StatusForbidden, "name", "X", "email", "x@desk.example", "role", "administrator")
}

func TestTheLastAdministratorStays(t *testing.T) {
	n, _ := openOffice(t, nil)
	c := n.as(n.ada)
	at := "/desk/people/" + n.ada.ID.String()
	has(t, c.post(at+"/disable", http.StatusConflict), "is the last administrator; make somebody else one first.", "<h1>People</h1>")
	has(t, c.post(at+"/role", http.StatusConflict, "role", "editor"), "is the last administrator")
	has(t, c.post("/desk/people/"+n.edgar.ID.String()+"/role", http.StatusOK, "role", "administrator"), "works here as administrator")
	has(t, c.post(at+"/role", http.StatusOK, "role", "reviewer"), "Account")
	c.get("/desk/people", http.StatusForbidden)
}

func TestSomebodyIsShutOutAndLetInAgain(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	rita, c, at := n.as(n.rita), n.as(n.ada), "/desk/people/"+n.rita.ID.String()
	has(t, c.post(at+"/disable", http.StatusOK), "Rita Reviewer is shut out", "disabled")
	has(t, rita.get("/desk/account", http.StatusOK), "<h1>Sign in</h1>")
	n.stranger().post("/signin", http.StatusUnauthorized, "email", n.rita.Email, "password", passphrase)
	has(t, c.post(at+"/link", http.StatusConflict, "purpose", "reset"), "disabled; enable them first")
	has(t, c.post(at+"/enable", http.StatusOK), "may sign in again")
	n.stranger().to("/signin", "email", n.rita.Email, "password", passphrase)
	link := linkIn(t, c.post(at+"/link", http.StatusCreated, "purpose", "signin"))
	has(t, n.stranger().get(link, http.StatusOK), "Sign in as Rita Reviewer")
	has(t, c.post(at+"/link", http.StatusUnprocessableEntity, "purpose", "nonsense"), "is no purpose")
	has(t, c.post(at+"/role", http.StatusUnprocessableEntity, "role", "emperor"), "is no role")
	c.post("/desk/people/nobody/disable", http.StatusNotFound)
	c.post("/desk/people/"+review.User{}.ID.String()+"/disable", http.StatusNotFound)
}
