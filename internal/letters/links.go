package letters

import (
	"context"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// once is what letters with a link say of it.
const once = "The link works once. Nobody should get it but you."

func (p *Post) invitation(ctx context.Context, job store.Job, l store.Letter, org review.Organisation) (letter, error) {
	secret, u, err := auth.LinkFor(ctx, p.DB, l.To, job.CreatedBy, store.Invite, p.Now())
	if err != nil {
		return letter{}, gone(err)
	}
	return letter{u, "Your invitation to " + deskName(org), []string{
		"you are invited to work at " + deskName(org) + ". Choose a password here within a week:",
		p.link(secret), once}, true, ""}, nil
}

func (p *Post) reset(ctx context.Context, job store.Job, l store.Letter, org review.Organisation) (letter, error) {
	secret, u, err := auth.LinkFor(ctx, p.DB, l.To, job.CreatedBy, store.Reset, p.Now())
	if err != nil {
		return letter{}, gone(err)
	}
	return letter{u, "Choose another password for " + deskName(org), []string{
		"an administrator sends you this link to choose another password with, within a day:",
		p.link(secret), once + " A second factor that you have stays."}, true, ""}, nil
}

func (p *Post) forgotten(ctx context.Context, _ store.Job, l store.Letter, org review.Organisation) (letter, error) {
	secret, u, err := auth.ForgottenLink(ctx, p.DB, l.To, p.Now())
	if err != nil || secret == "" {
		return letter{}, err
	}
	return letter{u, "Choose another password for " + deskName(org), []string{
		"somebody, you we hope, said at the sign-in page that your password is forgotten. Choose another here within an hour:",
		p.link(secret), once + " A second factor that you have stays.",
		"If it was not you, do nothing: your password is as it was."}, true, ""}, nil
}

// gone ends a letter to somebody who is not there any more, or who may not have it: another
// try would be no better.
func gone(err error) error {
	if errs.KindOf(err) == "" {
		return err
	}
	return errs.Because(err, errs.Invalid, "This link could not be made: %v", err)
}
