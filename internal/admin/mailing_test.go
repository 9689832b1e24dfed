package admin_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"factdesk/internal/auth"
	"factdesk/internal/browsertest"
	"factdesk/review"
)

func (n *newsroom) mailing(who review.User) review.Mailing {
	n.t.Helper()
	m, err := n.db.Mailing(n.t.Context(), who.ID)
	if err != nil {
		n.t.Fatal(err)
	}
	return m
}

func TestMailOfNoticesIsChosen(t *testing.T) {
	n := open(t)
	c := n.as(n.rita)
	lacks(t, c.get("/desk/account", http.StatusOK), "Notifications by mail")
	n.db.SendsMail()
	page := c.get("/desk/account", http.StatusOK)
	shows(t, page, "Notifications by mail", "This case was assigned to you", "The day’s letter goes at")
	typed := form(t, page, "/desk/account/mail")
	if typed.Get("way_assigned") != "at once" || typed.Get("way_signed_off") != "never" || typed.Get("digest_at") != "8" {
		t.Errorf("usually it is %v", typed)
	}
	c.submit(page, "/desk/account/mail", http.StatusOK, "way_signed_off", "daily", "quiet_from", "22")
	got := n.mailing(n.rita)
	if got.Way(review.ToldSignedOff) != review.MailDaily || got.QuietFrom != 22 || got.QuietUntil != 7 || got.Stopped {
		t.Errorf("saved: %+v", got)
	}
	page = c.get("/desk/account", http.StatusOK)
	page = c.submit(page, "/desk/account/mail", http.StatusUnprocessableEntity, "way_vote", "hourly")
	shows(t, page, "is no time for mail")
	shows(t, c.submit(page, "/desk/account/mail", http.StatusUnprocessableEntity, "way_vote", "never", "digest_at", "noon"), "An hour is a number from 0 to 23.")
	if n.mailing(n.rita).Way(review.ToldVote) != review.MailAtOnce {
		t.Error("what was refused was saved")
	}
}

// TestMailIsEndedByOneClick asks as a mail program does (RFC 8058): with no session.
func TestMailIsEndedByOneClick(t *testing.T) {
	n := open(t)
	n.db.SendsMail()
	token, err := auth.LeaveToken(n.key, n.rita.ID)
	if err != nil {
		t.Fatal(err)
	}
	at, c := "/mail/stop/"+token, n.stranger()
	shows(t, c.get(at, http.StatusOK), "Nothing has been changed yet.", "End this mail")
	if n.mailing(n.rita).Stopped {
		t.Error("looking ended it")
	}
	for range 2 {
		shows(t, c.post(at, http.StatusOK, "List-Unsubscribe", "One-Click"), "No more mail of notifications")
		if !n.mailing(n.rita).Stopped || n.mailing(n.edgar).Stopped {
			t.Error("it was ended for the wrong people")
		}
	}
	shows(t, n.as(n.rita).get("/desk/account", http.StatusOK), "You are sent none: it was ended")
	ofNobody, err := auth.LeaveToken(n.key, [16]byte{1})
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []string{at + "x", "/mail/stop/" + token[:20], "/mail/stop/x", "/mail/stop/" + strings.Repeat("x", 5000)} {
		shows(t, c.get(wrong, http.StatusNotFound), "This link ends nothing")
		shows(t, c.post(wrong, http.StatusNotFound, "List-Unsubscribe", "One-Click"), "This link ends nothing")
	}
	c.post("/mail/stop/"+ofNobody, http.StatusNotFound)
}

func TestMailIsChosenByKeyboard(t *testing.T) {
	n := open(t)
	n.db.SendsMail()
	token, err := auth.LeaveToken(n.key, n.rita.ID)
	if err != nil {
		t.Fatal(err)
	}
	p := browsertest.Open(t).Page(t)
	p.Inspect("desk-stop-mail", n.url+"/mail/stop/"+token)
	p.Do(chromedp.Focus(chromedp.CSS("main button")))
	p.Press(kb.Enter)
	p.Await(`main .notice[role="status"]`)
	p.Axe()
	p.Screenshot("desk-stopped-mail")
	n.signIn(p, n.rita)
	p.Inspect("desk-account-mail", n.url+"/desk/account")
	p.Do(chromedp.Focus(chromedp.CSS(`#mail input[name="stopped"]`)))
	p.Press(" ")
	p.Do(chromedp.Focus(chromedp.CSS(`#way_assigned`)))
	p.Press(kb.ArrowDown)
	p.Do(chromedp.Focus(chromedp.CSS("#mail button")))
	p.Press(kb.Enter)
	p.AwaitJS(`document.querySelector("#flash")?.textContent.includes("Saved.")`)
	if m := n.mailing(n.rita); m.Stopped || m.Way(review.ToldAssigned) != review.MailDaily {
		t.Errorf("saved: %+v", m)
	}
}
