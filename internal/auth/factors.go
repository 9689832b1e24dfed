package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// FreshFor is how long after a sign-in somebody may change what they sign in with: whoever
// finds a browser open later has to sign in again for it.
const FreshFor = 15 * time.Minute

// Fresh says whether somebody signed in a moment ago.
func (w Who) Fresh(now time.Time) bool { return w.Session != uuid.Nil && now.Sub(w.Since) < FreshFor }

// MustBeFresh refuses who signed in long ago.
func (w Who) MustBeFresh(now time.Time) error {
	if w.Fresh(now) {
		return nil
	}
	return errs.New(errs.Forbidden, "You signed in a while ago. Sign in again to show that it is you, then change this.")
}

// EnterStep opens the session of a sign-in whose factor was set up on the way.
func (f Factors) EnterStep(ctx context.Context, s Step, kind store.FactorKind, from Browser, now time.Time) (string, Who, error) {
	secret, session := s.session(string(kind), from, now)
	if err := f.DB.EnterSignIn(ctx, s.In, session); err != nil {
		return "", Who{}, err
	}
	return secret, bySession(s.User, session), nil
}

// Remove takes one of somebody's own factors away and returns their session's secret from
// now on. The last stays where their role needs one.
func (f Factors) Remove(ctx context.Context, who Who, id uuid.UUID, now time.Time) (secret string, err error) {
	if err := who.MustBeFresh(now); err != nil {
		return "", err
	}
	secret, in := renewal(who.Session)
	return secret, f.DB.RemoveFactor(ctx, id, who.User.ID, in, func(rules review.SignInRules) error {
		if rules.NeedSecond(who.User.Role) {
			return errs.New(errs.Conflict, "Your role needs a second factor, and this is the only one. Set up another first.")
		}
		return nil
	}, who.Actor, now)
}

// Rename gives one of somebody's own factors another name.
func (f Factors) Rename(ctx context.Context, who Who, id uuid.UUID, name string) error {
	name, err := factorName(name, "")
	if err == nil && name == "" {
		err = errs.In("name", "Give it a name of at most 100 characters.")
	}
	if err != nil {
		return err
	}
	return f.DB.RenameFactor(ctx, id, who.User.ID, name)
}

// NewRecoveryCodes makes new codes in the place of the old ones and returns them, which are
// shown this once.
func (f Factors) NewRecoveryCodes(ctx context.Context, who Who, now time.Time) ([]string, error) {
	if err := who.MustBeFresh(now); err != nil {
		return nil, err
	}
	all, err := f.DB.Factors(ctx, who.User.ID)
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, errs.New(errs.Conflict, "Recovery codes stand in for a second factor; set one up first.")
	}
	codes, hashes := newRecoveryCodes()
	return codes, f.DB.ReplaceRecoveryCodes(ctx, who.User.ID, hashes, who.Actor, now)
}

// RemoveFactors takes all factors of somebody who has lost them away and ends their
// sessions. It takes the right to manage people.
func RemoveFactors(ctx context.Context, db *store.DB, user uuid.UUID, by review.Actor, now time.Time) error {
	if err := by.May(review.ManagePeople); err != nil {
		return err
	}
	return db.RemoveFactors(ctx, user, by, now)
}

// RequireSecond sets the roles that need a second factor. Whoever includes their own role
// must have one: nobody is to find out by being shut out.
func RequireSecond(ctx context.Context, db *store.DB, who Who, expect int, roles []review.Role, now time.Time) error {
	if err := who.Actor.May(review.ManageOrg); err != nil {
		return err
	}
	return db.EditSignInRules(ctx, expect, func(r *review.SignInRules) error {
		if err := r.Require(roles); err != nil {
			return err
		}
		if r.NeedSecond(who.User.Role) && who.Second == "" {
			return errs.In("second_factor", "You are signed in without a second factor yourself. Set one up on your account's page first.")
		}
		return nil
	}, who.Actor, now)
}
