package admin_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// assigned is a case that Edgar has assigned to Rita.
func (n *newsroom) assigned() *review.Case {
	n.t.Helper()
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	n.edited(x, func(x *review.Case) error { return x.Release(n.rita.Actor(), noon) })
	return n.edited(x, func(x *review.Case) error { return x.Assign(n.rita, n.edgar.Actor(), noon) })
}

func TestNotifications(t *testing.T) {
	n := open(t)
	x := n.assigned()
	c := n.as(n.rita)
	page := c.get("/desk/notifications", http.StatusOK)
	shows(t, page, "This case was assigned to you", x.Claim.Wording, "Edgar Editor", "Notifications 1 not read")
	found, err := n.db.Notices(t.Context(), store.NoticeQuery{User: n.rita.ID})
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	one := "/desk/notifications/" + found[0].ID.String()
	n.as(n.edgar).post(one+"/read", http.StatusNotFound)
	lacks(t, n.as(n.edgar).get("/desk/notifications", http.StatusOK), x.Claim.Wording)
	shows(t, c.post(one+"/open", http.StatusOK), x.Claim.Wording, "Cases 1 assigned to me")
	page = c.get("/desk/notifications", http.StatusOK)
	lacks(t, page, "not read</span>", "Mark all as read")
	lacks(t, c.get("/desk/notifications?unread=1", http.StatusOK), x.Claim.Wording)
	c.get("/desk/notifications?before=x", http.StatusUnprocessableEntity)
	c.post("/desk/notifications/read", http.StatusUnprocessableEntity)
	n.edited(x, func(x *review.Case) error { return x.Assign(n.edgar, n.edgar.Actor(), noon) })
	shows(t, c.submit(c.get("/desk/notifications", http.StatusOK), "/desk/notifications/read", http.StatusOK), "All are marked as read.", "This case is no longer yours")
}

// TestTheBellGoesUpWithoutAReload: on the page of whom it concerns, and on no other.
func TestTheBellGoesUpWithoutAReload(t *testing.T) {
	n := open(t)
	seals(t, n.db)
	browser := browsertest.Open(t)
	rita, edgar := browser.Page(t), browser.Page(t)
	n.signIn(rita, n.rita)
	n.signIn(edgar, n.edgar)
	x := n.accepted(n.seed("01-geneva-talks.txt").Article.ID)
	for _, p := range []*browsertest.Page{rita, edgar} {
		p.Go(n.url + "/desk/speakers")
	}
	hears := n.as(n.edgar).listening("/desk/live?at="+strconv.FormatInt(time.Now().UnixMilli(), 10), "")
	heard(t, hears, `"unread":0,`)
	assign := func(to, by review.User) {
		n.edited(x, func(x *review.Case) error { return x.Assign(to, by.Actor(), time.Now()) })
	}
	n.edited(x, func(x *review.Case) error { return x.Release(n.rita.Actor(), time.Now()) })
	assign(n.rita, n.edgar)
	const pill = `(document.querySelector(".bell .pill")?.textContent.replace(/\s+/g, " ").trim() ?? "")`
	rita.AwaitJS(pill + ` === "1 not read"`)
	rita.AwaitJS(`document.getElementById("announce").textContent === "1 notification not read."`)
	rita.Screenshot("desk-bell-live-desktop")
	assign(n.edgar, n.ada)
	assign(n.rita, n.edgar)
	rita.AwaitJS(pill + ` === "3 not read"`)
	edgar.AwaitJS(pill + ` === "1 not read"`)
	for hears.Scan() {
		if s := hears.Text(); strings.Contains(s, `"unread"`) {
			if !strings.HasPrefix(s, `data: {"unread":1,"text":"1","at":`) || strings.Contains(s, x.Claim.Wording) {
				t.Errorf("Edgar hears %s, want his one alone and no words", s)
			}
			break
		}
	}
}

func TestTheBellByKeyboard(t *testing.T) {
	n := open(t)
	n.assigned()
	p := browsertest.Open(t).Page(t)
	n.signIn(p, n.rita)
	p.Inspect("desk-notifications", n.url+"/desk/notifications")
	p.Go(n.url + "/desk/cases")
	if got := strings.Join(strings.Fields(p.Text(".bell .pill")), " "); got != "1 not read" {
		t.Errorf("the bell says %q, want 1", got)
	}
	p.Do(chromedp.Focus(chromedp.CSS(".bell")))
	p.Press(kb.Enter)
	p.Await(`.bell[aria-current="page"]`)
	p.Do(chromedp.Focus(chromedp.CSS(`form[action$="/open"] button`)))
	p.Press(kb.Enter)
	p.Await(`#nav a[href="/desk/cases"][aria-current="page"]`)
	if p.Count(".bell .pill") != 0 {
		t.Error("the bell still counts what was opened")
	}
}
