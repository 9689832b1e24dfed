package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"factdesk/internal/admin"
	"factdesk/internal/web"
	"factdesk/review"
)

// Every route of the list is tried by nobody and by each role: whom the table of
// rights refuses is refused, and whom it lets in is not.
func TestEachRouteHoldsItsRule(t *testing.T) {
	n := open(t)
	people := []review.User{n.hire("Rob Reader", review.Reader), n.rita, n.edgar, n.ada}
	clients := map[review.Role]client{"": n.stranger()}
	for _, u := range people {
		clients[u.Role] = n.as(u)
	}
	for _, r := range (&admin.Desk{DB: n.db}).Routes() {
		if r.Action == web.Static || r.Action == web.Public {
			continue
		}
		for _, u := range append([]review.User{{}}, people...) {
			got, want := n.tried(clients[u.Role], r), refused(r, u)
			if want != 0 && got != want || want == 0 && (got == http.StatusForbidden || got == http.StatusUnauthorized) {
				t.Errorf("%s %s as %q answered %d, want %d (0: let in)", r.Method, r.Path, u.Role, got, want)
			}
		}
	}
}

// refused is the status for somebody who may not call the route; 0 when they may.
func refused(r web.Route, u review.User) int {
	switch {
	case u.Role == "" && r.Method == http.MethodGet:
		return http.StatusSeeOther // to sign in
	case u.Role == "":
		return http.StatusUnauthorized
	case r.Action != web.SignedIn && u.Actor().May(r.Action) != nil:
		return http.StatusForbidden
	}
	return 0
}

// tried calls a route with ids of nothing, which whoever is let in is told, or with
// an empty form.
func (n *newsroom) tried(c client, r web.Route) int {
	n.t.Helper()
	path := r.Path
	for _, name := range []string{":id", ":part", ":key", ":form"} {
		path = strings.ReplaceAll(path, name, uuid.NewString())
	}
	still := *c.http
	still.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	req, err := http.NewRequestWithContext(n.t.Context(), r.Method, n.url+path, strings.NewReader(""))
	if err != nil {
		n.t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer, err := still.Do(req)
	if err != nil {
		n.t.Fatal(err)
	}
	answer.Body.Close()
	return answer.StatusCode
}

// Another site's form is refused: the browser says where it comes from.
func TestAnotherSitesFormIsRefused(t *testing.T) {
	n := open(t)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, n.url+"/desk/cases/"+x.ID.String()+"/notes", strings.NewReader("body=evil&version=1"))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "cross-site")
	r, err := n.as(n.rita).http.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	r.Body.Close()
	if r.StatusCode != http.StatusForbidden || len(n.reload(x.ID).Notes) != 0 {
		t.Errorf("answered %d with %d notes written, want 403 and none", r.StatusCode, len(n.reload(x.ID).Notes))
	}
}
