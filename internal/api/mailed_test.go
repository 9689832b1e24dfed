package api_test

import (
	"testing"

	"factdesk/internal/store"
	"factdesk/review"
)

// TestLinksGoByMail: where the desk sends mail nobody but the person sees a link to choose a
// password with. One to sign in is for whom mail does not reach.
func TestLinksGoByMail(t *testing.T) {
	d := sqliteDesk(t)
	d.db.SendsMail()
	body := object{"name": "Nina", "email": "nina@desk.example", "role": "reviewer"}
	d.as(review.Editor, "POST", "/users", body).says(403)
	a := d.as(review.Administrator, "POST", "/users", body).want(201)
	d.as(review.Administrator, "POST", "/users", body).says(409, "here already")
	at := "/users/" + d.people[review.Editor].ID.String() + "/links"
	b := d.as(review.Administrator, "POST", at, object{"purpose": "reset"}).want(201)
	for _, answer := range []answer{a, b} {
		if got := answer.text("secret") + answer.text("url"); got != "" {
			t.Errorf("a link that goes by mail is shown: %s", got)
		}
	}
	if s := d.as(review.Administrator, "POST", at, object{"purpose": "signin"}).want(201); s.text("secret") == "" {
		t.Errorf("a link to sign in is not shown: %s", s.Body)
	}
	waiting, err := d.db.Jobs(t.Context(), store.JobQuery{Kind: store.MailJob, State: store.JobWaiting})
	if err != nil || len(waiting) != 2 {
		t.Errorf("%d letters wait, %v; want the invitation and the link", len(waiting), err)
	}
}
