package admin_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
)

// An editor defines fields, reviewers fill them in, and the list is filtered by them.
func TestFieldsOfCases(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		x := &n.several(1)[0]
		rita, edgar := n.as(n.rita), n.as(n.edgar)
		rita.post("/desk/fields", 403, "name", "Section", "kind", "text")
		edgar.post("/desk/fields", 422, "name", "Section", "kind", "choice", "choices", "Politics")
		edgar.post("/desk/fields", 200, "name", "Section", "kind", "choice", "choices", "Politics\r\nSport\r\n")
		fields, err := db.Fields(t.Context())
		if err != nil || len(fields) != 1 {
			t.Fatal(fields, err)
		}
		f, at := "field-"+fields[0].ID.String(), "/desk/cases/"+x.ID.String()
		version := strings.TrimPrefix(n.box(*x), x.ID.String()+":")
		if page := words(t, rita.post(at+"/fields", 422, f, "Weather", "version", version)); !strings.Contains(page, "none of the choices: Politics, Sport.") {
			t.Errorf("no choice: %.600s", page)
		}
		if page := words(t, rita.post(at+"/fields", 200, f, "Sport", "version", version)); !strings.Contains(page, "set Section to “Sport”") {
			t.Errorf("the case's history: %.900s", page)
		}
		list := "/desk/cases?field=" + fields[0].ID.String() + "&value="
		if page := words(t, rita.get(list+"Sport", 200)); !strings.Contains(page, x.Claim.Wording) {
			t.Errorf("the list by a field: %.900s", page)
		}
		if page := words(t, rita.get(list+"Politics", 200)); strings.Contains(page, x.Claim.Wording) {
			t.Errorf("the list by another value: %.900s", page)
		}
		rita.get("/desk/cases?field=x", 422)
		edit := "/desk/fields/" + fields[0].ID.String()
		edgar.post(edit, 200, "name", "Desk", "choices", "Politics\nCulture", "version", "1")
		if page := words(t, rita.get(at, 200)); !strings.Contains(page, "Sport (no choice any more)") {
			t.Errorf("a choice that was left out since: %.900s", page)
		}
		edgar.post(edit, 409, "name", "Late", "choices", "Politics\nCulture", "version", "1")
		if page := words(t, edgar.post(edit+"/remove", 200, "version", "2")); !strings.Contains(page, "What cases have in it is kept. Undo") {
			t.Errorf("removed: %.600s", page)
		}
		if page := words(t, rita.get(at, 200)); strings.Contains(page, "Fields of the desk") {
			t.Errorf("a case without fields shows them: %.900s", page)
		}
		if page := words(t, rita.get(list+"Sport", 200)); !strings.Contains(page, "The field that this filters by was removed") || !strings.Contains(page, x.Claim.Wording) {
			t.Errorf("the list by a field that was removed: %.900s", page)
		}
		if page := words(t, edgar.get("/desk/fields", 200)); !strings.Contains(page, "Bring back Desk") {
			t.Errorf("removed fields: %.600s", page)
		}
		edgar.post(edit+"/restore", 200)
		if got := n.reload(x.ID); got.Fields[fields[0].ID] != "Sport" {
			t.Errorf("brought back, the case has %v", got.Fields)
		}
	})
}

// A removed field that can't be brought back says why, beside the removed ones.
func TestAFieldThatIsNotBroughtBackSaysWhy(t *testing.T) {
	n := open(t)
	edgar := n.as(n.edgar)
	edgar.post("/desk/fields", 200, "name", "Section", "kind", "text")
	fields, err := n.db.Fields(t.Context())
	if err != nil || len(fields) != 1 {
		t.Fatal(fields, err)
	}
	at := "/desk/fields/" + fields[0].ID.String()
	edgar.post(at+"/remove", 200, "version", "1")
	edgar.post("/desk/fields", 200, "name", "Section", "kind", "text")
	page := words(t, edgar.post(at+"/restore", 422))
	_, below, ok := strings.Cut(page, "Removed")
	why, _, found := strings.Cut(below, "Bring back Section")
	if !ok || !found || !strings.Contains(why, "Section”") {
		t.Errorf("beside the removed ones: %q of %.900s", why, page)
	}
}

// The pages of fields work in a browser, wide and narrow, light and dark.
func TestFieldsInABrowser(t *testing.T) {
	n := open(t)
	x := n.several(1)[0]
	edgar := n.as(n.edgar)
	edgar.post("/desk/fields", 200, "name", "Section", "kind", "choice", "choices", "Politics\nSport", "required", "1")
	edgar.post("/desk/fields", 200, "name", "Asked for on", "kind", "day", "public", "1")
	edgar.post("/desk/fields", 200, "name", "Where it was asked", "kind", "link")
	p := browsertest.Open(t).Page(t)
	p.AllowErrors("422") // what can't stand in a field is tried
	n.signIn(p, n.edgar)
	p.Inspect("desk-fields", n.url+"/desk/fields")
	p.Go(n.url + "/desk/cases/" + x.ID.String())
	p.Await("#fields")
	p.Do(chromedp.Focus(chromedp.CSS("#fields summary")))
	p.Press(kb.Enter)
	p.Axe()
	p.Screenshot("desk-case-fields-open")
	p.Press(kb.Tab, "S", kb.Tab, kb.Tab, kb.Tab, kb.Tab, kb.Tab)
	p.Do(chromedp.Focus(chromedp.CSS("#fields input[type=text]")))
	p.Press("ftp", kb.Enter)
	p.Await("#fields .problem")
	p.NoSidewaysScroll()
	p.Axe()
	p.Screenshot("desk-case-fields-refused")
	p.Fill("#fields input[type=text]", "https://tips.example/12")
	p.Press(kb.Enter)
	p.Await("#fields dd a[rel=noreferrer]")
	if got := n.reload(x.ID); !slices.Contains(slices.Collect(maps.Values(got.Fields)), "Sport") || !slices.Contains(slices.Collect(maps.Values(got.Fields)), "https://tips.example/12") {
		t.Errorf("by keyboard, the case has %v", got.Fields)
	}
	p.Inspect("desk-case-fields", n.url+"/desk/cases/"+x.ID.String())
	fields, err := n.db.Fields(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	p.Inspect("desk-cases-by-field", n.url+"/desk/cases?field="+fields[0].ID.String()+"&value=Sport")
	if n := p.Count(".case-list > li"); n != 1 {
		t.Errorf("the list by a field shows %d cases, want 1", n)
	}
}
