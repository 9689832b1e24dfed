package letters

import (
	"context"
	"strings"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// changed says in words what happened to an account, %k standing for a detail. Each verb
// that is Mailed has its sentence; a test holds that.
var changed = map[review.Verb]string{
	review.VerbPasswordChanged:   "The password of your account was changed, and all other sessions were ended.",
	review.VerbFactorAdded:       "A second factor was added to your account: %kind.",
	review.VerbFactorRemoved:     "A second factor of your account was removed: %kind.",
	review.VerbRecoveryCodesMade: "New recovery codes were made for your account. The old ones no longer work.",
	review.VerbRecoveryCodeUsed:  "Somebody signed in to your account with one of its recovery codes.",
	review.VerbIdentityAdded:     "Your account can be signed in to by the provider %issuer from now on.",
	review.VerbIdentityRemoved:   "Your account can no longer be signed in to by the provider %issuer.",
}

// called are second factors as people call them.
var called = map[string]string{string(store.TOTP): "an authenticator app", string(store.Passkey): "a passkey"}

// account tells the owner of an account what was done to it, and who says to have done it.
func (p *Post) account(ctx context.Context, _ store.Job, l store.Letter, org review.Organisation) (letter, error) {
	e, err := p.DB.Event(ctx, l.Event)
	if err != nil {
		return letter{}, err
	}
	said, known := changed[e.Verb]
	if !known {
		return letter{}, errs.New(errs.Invalid, "%q is nothing that is told by mail.", e.Verb)
	}
	u, err := p.DB.User(ctx, l.To)
	if err != nil || !u.Active() {
		return letter{}, err
	}
	by := "It was done from a browser that is signed in as you."
	if e.ActorID != u.ID {
		by = "It was done by " + e.Actor + "."
	}
	return letter{u, "Your account at " + deskName(org) + " was changed", []string{
		filled(said, e.Detail) + " That was on " + when(e.At, org) + ".", by,
		"If you know nothing of it, tell an administrator at once, and change your password: " + p.Base + "/desk/account"}, false, ""}, nil
}

func filled(said string, detail map[string]string) string {
	for k, v := range detail {
		if name := called[v]; name != "" {
			v = name
		}
		said = strings.ReplaceAll(said, "%"+k, v)
	}
	return said
}
