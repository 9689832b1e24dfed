package admin

import (
	"context"
	"encoding/json"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// lostShown is how many letters that were not sent the page of people shows, the newest.
const lostShown = 20

// lostLetter is one that could not be sent.
type lostLetter struct {
	ID   uuid.UUID // of the job
	To   string    // the person's name
	What string
	Why  string
	At   time.Time
}

// letterNames are the kinds of letter in words.
var letterNames = map[store.LetterKind]string{
	store.InvitationLetter: "the invitation", store.ResetLetter: "the password link", store.ForgottenLetter: "the link for a forgotten password",
	store.AccountLetter: "what was changed about their account",
	store.NoticesLetter: "notifications",
}

// lostLetters are the letters that were given up, to people who are there.
func (d *Desk) lostLetters(ctx context.Context, people []review.User) ([]lostLetter, error) {
	if !d.DB.Mails() {
		return nil, nil
	}
	dead, err := d.DB.Jobs(ctx, store.JobQuery{Kind: store.MailJob, State: store.JobDead, Limit: lostShown})
	if err != nil {
		return nil, err
	}
	name := map[uuid.UUID]string{}
	for _, u := range people {
		name[u.ID] = u.Name
	}
	var out []lostLetter
	for _, j := range dead {
		var l store.Letter
		if err := json.Unmarshal(j.Payload, &l); err != nil || name[l.To] == "" || j.FinishedAt == nil {
			continue
		}
		out = append(out, lostLetter{j.ID, name[l.To], letterNames[l.Kind], j.Error, *j.FinishedAt})
	}
	return out, nil
}

// resend has a letter tried again that was given up.
func (d *Desk) resend(c *gin.Context) error {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such mail.")
	}
	j, err := d.DB.Job(c.Request.Context(), id)
	if err != nil {
		return err
	}
	if j.Kind != store.MailJob {
		return errs.New(errs.NotFound, "There is no such mail.")
	}
	_, err = d.DB.RetryJob(c.Request.Context(), id, d.now())
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Wrong: p.Message})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "It is tried again."}, "/desk/people")
}

// discard forgets a letter that was given up.
func (d *Desk) discard(c *gin.Context) error {
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such mail.")
	}
	err = d.DB.DiscardLetter(c.Request.Context(), id)
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Wrong: p.Message})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Discarded: it is not sent."}, "/desk/people")
}

// inviteByMail adds somebody to whom the link goes by mail: nobody else gets to see it.
func (d *Desk) inviteByMail(c *gin.Context) error {
	u, err := auth.InviteByMail(c.Request.Context(), d.DB, c.PostForm("name"), c.PostForm("email"), review.Role(c.PostForm("role")), actor(c), d.now())
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "The invitation of " + u.Name + " goes to " + u.Email + "."}, "/desk/people")
}
