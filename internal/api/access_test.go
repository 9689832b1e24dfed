package api_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/danielgtaylor/huma/v2"

	"factdesk/internal/api"
	"factdesk/internal/web"
	"factdesk/review"
)

// probe is a request that gets as far as who asks: what it names is not there, and
// its body is empty.
func probe(d *desk, token string, op *huma.Operation) int {
	path := strings.NewReplacer("{id}", anyID(), "{evidence_id}", anyID(), "{note_id}", anyID(), "{external_id}", anyID(), "{revision}", "1", "{key}", "no_such").Replace(op.Path)
	var body any
	if op.RequestBody != nil {
		body = object{}
	}
	return d.ask(token, op.Method, path, body).Code
}

// allowed is who may call an operation, from review's table alone.
func allowed(op *huma.Operation, by review.Actor) (status int) {
	action := review.Action(op.Extensions["x-action"].(string))
	switch {
	case action == web.Public:
		return 200
	case by.Role == "":
		return 401
	case action == web.SignedIn && op.Tags[0] == "People" && strings.Contains(op.Path, "/tokens") && by.Token && !slices.Contains(by.Scopes, review.ScopeAdmin):
		return 403
	case action == web.SignedIn:
		return 200
	case by.May(action) != nil:
		return 403
	}
	return 200
}

func TestEveryOperationSaysWhoMayCallIt(t *testing.T) {
	known := append(review.Actions(), web.Public, web.SignedIn)
	for id, op := range operations(t, sqliteDesk(t).spec) {
		action, _ := op.Extensions["x-action"].(string)
		if !slices.Contains(known, review.Action(action)) {
			t.Errorf("%s says %q of who may call it", id, action)
		}
		if !strings.Contains(op.Description, "**Who:**") || !strings.HasPrefix(op.Path, api.Prefix+"/") {
			t.Errorf("%s at %s has the description %q", id, op.Path, op.Description)
		}
	}
}

func TestEveryOperationForEveryRole(t *testing.T) {
	d := sqliteDesk(t)
	ops := operations(t, d.spec)
	for _, role := range append([]review.Role{""}, review.Roles...) {
		for id, op := range ops {
			by := review.Actor{Role: role, Token: role != "", Scopes: allScopes()}
			want, got := allowed(op, by), probe(d, d.tokens[role], op)
			if refused := got == 401 || got == 403; refused != (want != 200) || refused && got != want {
				t.Errorf("%s as %q = %d, want %d", id, role, got, want)
			}
		}
	}
}

func TestEveryOperationForEveryScope(t *testing.T) {
	d := sqliteDesk(t)
	ops := operations(t, d.spec)
	for _, s := range review.Scopes {
		token := d.token(d.people[review.Administrator], s.Scope)
		for id, op := range ops {
			by := review.Actor{Role: review.Administrator, Token: true, Scopes: []review.Scope{s.Scope}}
			want, got := allowed(op, by), probe(d, token, op)
			if refused := got == 403; refused != (want == 403) {
				t.Errorf("%s with the scope %s = %d, want %d", id, s.Scope, got, want)
			}
		}
	}
}

// secrets are words of the desk's own that stand in a published case.
var secrets = []string{"reviewer", "editor", "internal note", "internal doubt", "A secret source", "desk only", "An internal note", "Quote C", "assignee\":\""}

func TestReadersSeePublishedThingsOnly(t *testing.T) {
	d := sqliteDesk(t)
	id, claim := d.published()
	d.as(review.Editor, "POST", "/cases/"+id+"/notes", object{"body": "An internal note."}).want(201)
	reader := d.tokens[review.Reader]
	for _, token := range []string{"", reader} {
		for _, path := range []string{"/claims", "/claims?state=published", "/claims/" + claim, "/cases/" + id, "/claims/" + claim + "/status",
			"/claims/lookup?quote=some+100,000+troops", "/exports/verdicts?format=jsonl", "/exports/verdicts?format=claimreview"} {
			a := d.ask(token, "GET", api.Prefix+path, nil).want(200)
			if !strings.Contains(a.Body.String(), "Mostly true") {
				t.Errorf("%s lacks the verdict: %s", path, a.Body)
			}
			for _, s := range secrets {
				if body := strings.ReplaceAll(a.Body.String(), `"assignee":""`, ""); strings.Contains(body, s) {
					t.Errorf("%s shows a reader %q: %s", path, s, body)
				}
			}
		}
	}
	if a := d.as(review.Reviewer, "GET", "/cases/"+id, nil).want(200); !strings.Contains(a.Body.String(), "A secret source") || !strings.Contains(a.Body.String(), "An internal note") {
		t.Errorf("the desk sees no restricted source or note: %s", a.Body)
	}
}

func TestReadersFindNothingUnpublished(t *testing.T) {
	d := sqliteDesk(t)
	id, claim := d.proposed()
	for _, role := range []review.Role{"", review.Reader} {
		for _, path := range []string{"/claims/" + claim, "/claims/" + claim + "/status", "/cases/" + id} {
			d.as(role, "GET", path, nil).says(404)
		}
		for _, path := range []string{"/claims", "/claims/lookup?quote=some+100,000+troops", "/claims?text=troops"} {
			d.count(d.as(role, "GET", path, nil).want(200), 0)
		}
		if a := d.as(role, "GET", "/exports/verdicts?format=jsonl", nil).want(200); a.Body.Len() > 0 {
			t.Errorf("the export shows %q what is not published: %s", role, a.Body)
		}
		status := 403
		if role == "" {
			status = 401
		}
		for _, path := range []string{"/claims?state=proposed", "/claims?state=published,open", "/claims?tag=x", "/claims?assignee=" + anyID(), "/exports/verdicts?format=csv&state=open"} {
			d.as(role, "GET", path, nil).says(status)
		}
	}
}

func TestASessionServesTheDeskAlone(t *testing.T) {
	d := sqliteDesk(t)
	session := d.session(d.people[review.Reviewer])
	d.ask("", "GET", "/api/v1/me", nil, "Cookie", session).want(200)
	id, _ := d.opened()
	at := "/api/v1/cases/" + id + "/assign"
	d.ask("", "POST", at, object{}, "Cookie", session, "Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site").says(403, "another site")
	d.ask("", "POST", at, object{}, "Cookie", session, "Sec-Fetch-Site", "same-origin").want(200)
}

func TestPagesElsewhereMayReadWhatIsPublic(t *testing.T) {
	d := sqliteDesk(t)
	_, claim := d.published()
	for _, tt := range []struct {
		role review.Role
		path string
		want string
	}{
		{"", "/claims/" + claim + "/status", "*"},
		{"", "/claims/" + anyID() + "/status", "*"}, // the script can tell that there is none
		{"", "/articles", ""},
		{review.Reader, "/claims/" + claim + "/status", ""},
	} {
		if got := d.as(tt.role, "GET", tt.path, nil).Header().Get("Access-Control-Allow-Origin"); got != tt.want {
			t.Errorf("%s as %q allows the origins %q, want %q", tt.path, tt.role, got, tt.want)
		}
	}
}
