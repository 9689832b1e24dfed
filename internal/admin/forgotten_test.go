package admin_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"factdesk/internal/browsertest"
	"factdesk/internal/store"
	"factdesk/review"
)

// letters are the mails that wait to be sent.
func (n *newsroom) letters() []store.Job {
	n.t.Helper()
	found, err := n.db.Jobs(n.t.Context(), store.JobQuery{Kind: store.MailJob})
	if err != nil {
		n.t.Fatal(err)
	}
	return found
}

func TestAForgottenPasswordIsAnsweredTheSame(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.password(n.rita, passphrase)
	lacks(t, n.stranger().get("/signin", http.StatusOK), "/signin/forgotten")
	has(t, n.stranger().get("/signin/forgotten", http.StatusOK), "This desk sends no mail.")
	n.stranger().post("/signin/forgotten", http.StatusConflict, "email", "rita@desk.example")

	n.db.SendsMail()
	has(t, n.stranger().get("/signin", http.StatusOK), `href="/signin/forgotten"`)
	there := n.stranger().post("/signin/forgotten", http.StatusOK, "email", "rita@desk.example")
	if nobody := n.stranger().post("/signin/forgotten", http.StatusOK, "email", "nobody@desk.example"); nobody != there {
		t.Errorf("the answers differ:\n%s\n%s", words(t, there), words(t, nobody))
	}
	if got := len(n.letters()); got != 2 {
		t.Errorf("%d jobs were queued, want one for each who asked", got)
	}
	has(t, n.stranger().post("/signin/forgotten", http.StatusUnprocessableEntity, "email", "rita"), "That is no e-mail address", `value="rita"`)
	for range 2 {
		n.stranger().post("/signin/forgotten", http.StatusOK, "email", "rita@desk.example")
	}
	has(t, n.stranger().post("/signin/forgotten", http.StatusTooManyRequests, "email", "rita@desk.example"), "This was asked for often. Wait")
}

func TestLinksGoByMailAndAreNotShown(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.db.SendsMail()
	c := n.as(n.ada)
	page := c.post("/desk/people", http.StatusOK, "name", "Nora New", "email", "nora@desk.example", "role", "editor")
	has(t, page, "The invitation of Nora New goes to nora@desk.example.", "Mail the invitation again")
	lacks(t, page, "/link/")
	has(t, c.post("/desk/people/"+n.rita.ID.String()+"/link", http.StatusOK, "purpose", "reset"), "A link for Rita Reviewer goes to")
	linkIn(t, c.post("/desk/people/"+n.rita.ID.String()+"/link", http.StatusCreated, "purpose", "signin")) // for whom mail does not reach
	if got := len(n.letters()); got != 2 {
		t.Errorf("%d letters wait, want the invitation and the link", got)
	}
	has(t, c.post("/desk/people", http.StatusConflict, "name", "Twin", "email", "nora@desk.example", "role", "editor"), "is here already")
}

func TestMailThatWasNotSentIsTold(t *testing.T) {
	n, _ := openOffice(t, nil)
	n.db.SendsMail()
	c := n.as(n.ada)
	c.post("/desk/people", http.StatusOK, "name", "Nora New", "email", "nora@desk.example", "role", "editor")
	j, ok, err := n.db.LeaseJob(t.Context(), "w", []string{store.MailJob}, noon.AddDate(1, 0, 0), noon.AddDate(1, 0, 0))
	if err == nil && ok {
		err = n.db.BuryJob(t.Context(), j, "The mail server refused this mail for good (550): No such person", noon)
	}
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	has(t, c.get("/desk/people", http.StatusOK), "Mail that was not sent", "Nora New</strong> did not get the invitation", "No such person")
	resend := "/desk/people/mail/" + j.ID.String() + "/resend"
	n.as(n.edgar).post(resend, http.StatusForbidden)
	lacks(t, c.post(resend, http.StatusOK), "Mail that was not sent")
	if j, err := n.db.Job(t.Context(), j.ID); err != nil || j.State != store.JobWaiting {
		t.Errorf("the letter is %s, %v; want it to wait again", j.State, err)
	}
	discard := "/desk/people/mail/" + j.ID.String() + "/discard"
	n.as(n.edgar).post(discard, http.StatusForbidden)
	c.post(discard, http.StatusNotFound) // it waits again
	j, ok, err = n.db.LeaseJob(t.Context(), "w", []string{store.MailJob}, time.Now().AddDate(1, 0, 0), time.Now().AddDate(1, 0, 0))
	if err == nil && ok {
		err = n.db.BuryJob(t.Context(), j, "Refused.", noon)
	}
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	lacks(t, c.submit(c.get("/desk/people", http.StatusOK), discard, http.StatusOK), "Mail that was not sent")
	if got := n.letters(); len(got) != 0 {
		t.Errorf("%d letters are there after it was discarded", len(got))
	}
	other, err := store.NewJob("import", "", nil, n.ada.Actor(), noon)
	if err == nil {
		other, err = n.db.AddJob(t.Context(), other)
	}
	if err != nil {
		t.Fatal(err)
	}
	c.post(strings.Replace(resend, j.ID.String(), other.ID.String(), 1), http.StatusNotFound)
}

func TestPagesOfMailInABrowser(t *testing.T) {
	n, k := openOffice(t, nil)
	n.db.SendsMail()
	n.as(n.ada).post("/desk/people", http.StatusOK, "name", "Nora New", "email", "nora@desk.example", "role", string(review.Editor))
	j, ok, err := n.db.LeaseJob(t.Context(), "w", []string{store.MailJob}, noon.AddDate(1, 0, 0), noon.AddDate(1, 0, 0))
	if err == nil && ok {
		err = n.db.BuryJob(t.Context(), j, "The mail server refused this mail for good (550): No such person", k.now())
	}
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	p := browsertest.Open(t).Page(t)
	p.Inspect("desk-signin-mail", n.url+"/signin")
	p.Click(`a[href="/signin/forgotten"]`)
	p.Inspect("desk-forgotten", n.url+"/signin/forgotten")
	p.Fill(`#email`, "rita@desk.example")
	p.Follow(`form[action="/signin/forgotten"] button`)
	p.Screenshot("desk-forgotten-asked")
	p.Axe()
	n.signIn(p, n.ada)
	p.Inspect("desk-people-mail", n.url+"/desk/people")
}
