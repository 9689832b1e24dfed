package admin_test

import (
	"net/http"
	"strings"
	"testing"

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
