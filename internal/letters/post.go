package letters

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/jobs"
	"factdesk/internal/mail"
	"factdesk/internal/seal"
	"factdesk/internal/store"
	"factdesk/review"
)

// Post sends letters.
type Post struct {
	DB     *store.DB
	Server mail.Server
	Base   string      // the desk's address
	Key    seal.Source // of the links that end mail
	Now    func() time.Time
}

// letter is one as it is written: nobody's if To is zero, which is not sent.
type letter struct {
	to      review.User
	subject string
	lines   []string
	anew    bool   // each try says something else, as a link that takes the place of the one before
	leave   string // the address that ends such mail; "" for what one can't be without
}

// Do sends the letter of a job. Its result is whether one was sent, and not to whom.
func (p *Post) Do(ctx context.Context, job store.Job, _ jobs.Report) (any, error) {
	var l store.Letter
	if err := json.Unmarshal(job.Payload, &l); err != nil {
		return nil, errs.Because(err, errs.Invalid, "This letter can't be read.")
	}
	write, known := p.writers()[l.Kind]
	if !known {
		return nil, errs.New(errs.Invalid, "%q is no letter that this factdesk writes.", l.Kind)
	}
	org, err := p.DB.Organisation(ctx)
	if err != nil {
		return nil, err
	}
	written, err := write(ctx, job, l, org)
	if err != nil {
		return nil, err
	}
	if written.to.Email == "" {
		return map[string]bool{"sent": false}, nil
	}
	return map[string]bool{"sent": true}, p.send(ctx, job, written, org)
}

// writer writes letters of one kind.
type writer func(ctx context.Context, job store.Job, l store.Letter, org review.Organisation) (letter, error)

func (p *Post) writers() map[store.LetterKind]writer {
	return map[store.LetterKind]writer{
		store.InvitationLetter: p.invitation,
		store.ResetLetter:      p.reset,
		store.ForgottenLetter:  p.forgotten,
		store.AccountLetter:    p.account,
		store.NoticesLetter:    p.notices,
	}
}

func (p *Post) send(ctx context.Context, job store.Job, l letter, org review.Organisation) error {
	id := job.ID.String()
	if l.anew {
		id += "." + strconv.Itoa(job.Attempts)
	}
	return p.Server.Send(ctx, mail.Message{
		ID: id + "@" + p.Server.Domain(), To: l.to.Email, Name: l.to.Name, At: job.CreatedAt,
		Subject: l.subject, Leave: l.leave,
		Text: "Hello " + l.to.Name + ",\n\n" + strings.Join(l.lines, "\n\n") + "\n\n-- \n" + deskName(org) + "\n" + p.Base + "\n",
	})
}

// deskName is what the desk is called in letters.
func deskName(org review.Organisation) string {
	if org.Name == "" {
		return "factdesk"
	}
	return org.Name
}

// link is the address of a one-time link.
func (p *Post) link(secret string) string { return p.Base + "/link/" + secret }

// when is a moment as people of the newsroom write it.
func when(at time.Time, org review.Organisation) string {
	local := at.In(org.Location())
	return fmt.Sprintf("%s at %s", local.Format("2 January 2006"), local.Format("15:04 MST"))
}
