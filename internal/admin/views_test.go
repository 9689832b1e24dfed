package admin_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/internal/store/storetest"
	"factdesk/review"
)

// A view is saved from the list, shared, renamed and removed with its undo; others see it
// when it is shared, and change it when they are editors.
func TestViewsAreSavedSharedAndRemoved(t *testing.T) {
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		n := openOn(t, db)
		all := n.several(3)
		n.edited(&all[0], func(x *review.Case) error { return x.Release(n.rita.Actor(), noon) })
		rita, edgar := n.as(n.rita), n.as(n.edgar)
		page := words(t, rita.post("/desk/views", 200, "list", "cases", "filter", "state=open&after=x", "name", " Open  ones "))
		if !strings.Contains(page, "Saved as “Open ones”.") || !strings.Contains(page, "Open ones 1") {
			t.Errorf("the list after saving a view: %.600s", page)
		}
		rita.post("/desk/views", 200, "list", "cases", "filter", "with="+url.QueryEscape(n.rita.ID.String()), "name", "With Rita", "shared", "1")
		if page := words(t, edgar.get("/desk/cases", 200)); !strings.Contains(page, "With Rita 2") || strings.Contains(page, "Open ones") {
			t.Errorf("Edgar's list: %.600s", page)
		}
		all2, err := db.Views(t.Context(), n.edgar.ID)
		if err != nil || len(all2) != 1 {
			t.Fatalf("Edgar sees %d views (%v), want 1", len(all2), err)
		}
		at := "/desk/views/" + all2[0].ID.String()
		if page := words(t, edgar.post(at, 422, "name", " ", "version", "1", "shared", "1")); !strings.Contains(page, "A view needs a name") {
			t.Errorf("a view without a name: %.600s", page)
		}
		edgar.post(at, 200, "name", "Rita's", "version", "1", "shared", "1")
		rita.post(at, 409, "name", "Late", "version", "1", "shared", "1")
		if page := words(t, rita.post(at+"/remove", 200, "version", "2")); !strings.Contains(page, "“Rita's” is removed. Undo") {
			t.Errorf("removed: %.600s", page)
		}
		if page := words(t, edgar.get("/desk/cases", 200)); strings.Contains(page, "Rita's") {
			t.Errorf("a view that was removed is shown: %.600s", page)
		}
		if page := words(t, rita.post(at+"/restore", 200, "undo", "1")); !strings.Contains(page, "“Rita's” is back.") {
			t.Errorf("restored: %.600s", page)
		}
		for range 2 {
			rita.post("/desk/views", 200, "list", "cases", "filter", "tag=x", "name", strings.Repeat("x", 61))
		}
		if all, err := db.Views(t.Context(), n.rita.ID); err != nil || len(all) != 2 {
			t.Errorf("Rita has %d views (%v), want 2: a long name is refused", len(all), err)
		}
	})
}

// A view whose filter names what is gone opens, and says so.
func TestAViewOfWhatIsGoneOpensAndSaysSo(t *testing.T) {
	n := open(t)
	n.several(1)
	page := words(t, n.as(n.rita).get("/desk/cases?tag=Budget&topic=Bridges&speaker=Nobody+Such&verdict=nonsense&with="+n.edgar.ID.String(), 200))
	for _, want := range []string{"No claim has the tag “Budget” now.", "No claim has the topic “Bridges” now.", "No claim has the speaker “Nobody Such” now.", "has no rating “nonsense” now."} {
		if !strings.Contains(page, want) {
			t.Errorf("the list does not say %q: %.800s", want, page)
		}
	}
	n.as(n.ada).post("/desk/people/"+n.edgar.ID.String()+"/disable", 200)
	if page := words(t, n.as(n.rita).get("/desk/cases?with="+n.edgar.ID.String(), 200)); !strings.Contains(page, "Edgar Editor can't sign in any more") {
		t.Errorf("cases of somebody who was shut out: %.800s", page)
	}
}

// A view is saved, opened, and removed and brought back without a mouse.
func TestAViewByKeyboard(t *testing.T) {
	n := open(t)
	all := n.several(3)
	n.edited(&all[0], func(x *review.Case) error { return x.Release(n.rita.Actor(), noon) })
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Go(n.url + "/desk/cases?state=assigned")
	p.Press("v")
	p.AwaitJS(`document.activeElement.id === "view-name"`)
	p.Press("M", "i", "n", "e", kb.Enter)
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "Saved as “Mine”."`)
	if got := p.Text(".views [aria-current] .pill"); got != "2" {
		t.Errorf("the view's number is %q, want 2", got)
	}
	p.Axe()
	p.Screenshot("desk-view-saved-desktop")
	p.Go(n.url + "/desk/statistics")
	p.AwaitJS(`(document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "k", ctrlKey: true, bubbles: true })), true)`)
	p.Await("#find[open]")
	p.Press("m", "i", "n")
	p.AwaitJS(`document.querySelectorAll("#find-pages li").length === 1`)
	p.Press(kb.Enter)
	p.AwaitJS(`location.pathname === "/desk/cases" && location.search === "?state=assigned"`)
	p.Go(n.url + "/desk/views")
	p.AwaitJS(`(document.querySelector("details.more summary[class], li details summary").focus(), true)`)
	p.Press(kb.Enter, kb.Tab, kb.Tab, kb.Tab, kb.Tab)
	p.AwaitJS(`document.activeElement.textContent.startsWith("Remove")`)
	p.Press(kb.Enter)
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "“Mine” is removed."`)
	p.Press("u")
	p.AwaitJS(`document.querySelector("#flash .said")?.textContent === "“Mine” is back."`)
	p.Inspect("desk-views", n.url+"/desk/views")
	p.Go(n.url + "/desk/cases?tag=nothing")
	p.Click("#save-view summary")
	p.Resize(browsertest.Phone)
	p.Axe()
	p.NoSidewaysScroll()
	p.Screenshot("desk-view-saving-phone")
}
