package auth

import (
	"context"
	"net/mail"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// atTheDoor is who acts when somebody who is not signed in asks for a link: nobody we know.
var atTheDoor = review.Actor{Name: "whoever asked at the sign-in page"}

// AskForLink has a link with which to choose another password mailed to somebody who says
// that they have forgotten theirs. The answer, and the work until it, are the same whether
// there is such a person or not. Who asks too often has to wait, as in SignIn.
func AskForLink(ctx context.Context, db *store.DB, email string, from Browser, now time.Time) error {
	email = strings.ToLower(strings.TrimSpace(email))
	if a, err := mail.ParseAddress(email); err != nil || a.Address != email {
		return errs.In("email", "That is no e-mail address. Write it as rita@example.org.")
	}
	t := try{own: key("forgotten", email), shared: []string{key("forgotten-address", Network(from.Address))}}
	if err := t.begin(ctx, db, now); err != nil {
		return err
	}
	u, err := db.UserByEmail(ctx, email)
	if err != nil && errs.KindOf(err) != errs.NotFound {
		return err
	}
	return db.QueueLetter(ctx, store.Letter{Kind: store.ForgottenLetter, To: u.ID}, key("forgotten", email), review.Actor{}, now)
}

// ForgottenLink is the secret of a link for somebody who asked for one, "" when they get
// none: who is shut out, has no password that they could have forgotten, or comes by the
// provider.
func ForgottenLink(ctx context.Context, db *store.DB, user uuid.UUID, now time.Time) (secret string, u review.User, err error) {
	if user == uuid.Nil {
		return "", u, nil
	}
	if u, err = db.User(ctx, user); err != nil {
		return "", u, err
	}
	outside, err := db.Identities(ctx, user)
	if err != nil || len(outside) > 0 || !u.Active() || u.PasswordHash == "" {
		return "", u, err
	}
	secret, err = addLink(ctx, db, &user, store.Forgotten, atTheDoor, now)
	return secret, u, err
}

// LinkFor is the secret of a link that an administrator has mailed to somebody: nobody but
// them gets to see it.
func LinkFor(ctx context.Context, db *store.DB, user, by uuid.UUID, purpose store.Purpose, now time.Time) (secret string, u review.User, err error) {
	sender, err := whoSent(ctx, db, by)
	if err != nil {
		return "", u, err
	}
	if u, err = db.User(ctx, user); err != nil {
		return "", u, err
	}
	secret, err = NewLink(ctx, db, user, purpose, sender, now)
	return secret, u, err
}

// whoSent is the administrator who had a letter sent: nobody's id is the command line's.
func whoSent(ctx context.Context, db *store.DB, by uuid.UUID) (review.Actor, error) {
	if by == CommandLine.ID {
		return CommandLine, nil
	}
	admin, err := db.User(ctx, by)
	switch {
	case err != nil:
		return review.Actor{}, err
	case !admin.Active():
		return review.Actor{}, errs.New(errs.Forbidden, "%s, who had this sent, is disabled.", admin.Name)
	}
	return admin.Actor(), nil
}

// mailed are the letters that hold a link of each purpose. A link to sign in is shown: it is
// for whom mail does not reach.
var mailed = map[store.Purpose]store.LetterKind{store.Invite: store.InvitationLetter, store.Reset: store.ResetLetter}

// MailLink has a link mailed to somebody, as links of some purposes are where the desk sends
// mail: nobody else gets to see it. Of others, or elsewhere, it does nothing and says so.
func MailLink(ctx context.Context, db *store.DB, u review.User, purpose store.Purpose, by review.Actor, now time.Time) (sent bool, err error) {
	kind, ok := mailed[purpose]
	if !ok || !db.Mails() {
		return false, nil
	}
	if err := by.May(review.ManagePeople); err != nil {
		return false, err
	}
	if !u.Active() {
		return false, errs.New(errs.Conflict, "%s is disabled; enable them first.", u.Name)
	}
	return true, db.QueueLetter(ctx, store.Letter{Kind: kind, To: u.ID}, string(kind)+":"+u.ID.String(), by, now)
}
