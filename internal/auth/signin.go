package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// SessionLife is how long a session lasts without being used.
const SessionLife = 14 * 24 * time.Hour

// Browser is what a session remembers of where it was opened, for its owner's list.
type Browser struct {
	Address   string // of the client, without a port
	UserAgent string
}

// Who is somebody whose secret was good.
type Who struct {
	User    review.User
	Actor   review.Actor
	Session uuid.UUID // uuid.Nil with a token
	Token   uuid.UUID // uuid.Nil with a session
}

// SignIn opens a session for an e-mail address and a password and returns its secret.
// Whether there is such a person shows neither in the words nor in the time it takes.
// After some failures the next try has to wait: TooMany, with a Wait as the cause.
func SignIn(ctx context.Context, db *store.DB, email, password string, from Browser, now time.Time) (secret string, who Who, err error) {
	person, address := personKey(email), addressKey(from.Address)
	if err := attempt(ctx, db, now, person, address); err != nil {
		return "", Who{}, err
	}
	u, err := db.UserByEmail(ctx, email)
	if err != nil && errs.KindOf(err) != errs.NotFound {
		return "", Who{}, err
	}
	ok, err := matches(password, u.PasswordHash)
	if err != nil {
		return "", Who{}, err
	}
	if !ok || !u.Active() {
		return "", Who{}, errs.New(errs.Unauthentic, "E-mail address and password don't belong together. Try again, or ask an administrator for a reset link.")
	}
	if err := db.Succeeded(ctx, person, address); err != nil {
		return "", Who{}, err
	}
	secret, s := newSession(from, now)
	s.UserID = u.ID
	if err := db.AddSession(ctx, s); err != nil {
		return "", Who{}, err
	}
	return secret, bySession(u, s), nil
}

func newSession(from Browser, now time.Time) (secret string, s store.Session) {
	secret, hash := newSecret(sessionPrefix)
	return secret, store.Session{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserAgent: cut(from.UserAgent, 300), Address: cut(from.Address, 100),
		CreatedAt: now, LastSeenAt: now, ExpiresAt: now.Add(SessionLife)}
}

func bySession(u review.User, s store.Session) Who {
	return Who{User: u, Actor: u.Actor(), Session: s.ID}
}

// BySession is who signed in with a session's secret. Using it extends it.
func BySession(ctx context.Context, db *store.DB, secret string, now time.Time) (Who, error) {
	s, err := db.SessionBySecretHash(ctx, hashSecret(secret))
	if err != nil {
		return Who{}, err
	}
	if !now.Before(s.ExpiresAt) {
		return Who{}, errs.New(errs.Unauthentic, "Your session has ended. Sign in again.")
	}
	u, err := db.User(ctx, s.UserID)
	if err != nil {
		return Who{}, err
	}
	if !u.Active() {
		return Who{}, disabled()
	}
	// A full disk must not keep people from reading, so this may fail in silence: the
	// session then ends earlier.
	_ = db.SeeSession(ctx, s, now.Add(SessionLife), now)
	return bySession(u, s), nil
}

func disabled() error {
	return errs.New(errs.Unauthentic, "This account is disabled. Ask an administrator.")
}

// SignOut ends the session that somebody asks with.
func SignOut(ctx context.Context, db *store.DB, who Who) error {
	err := db.RevokeSession(ctx, who.Session, who.User.ID)
	if errs.KindOf(err) == errs.NotFound {
		return nil // gone is what they wanted
	}
	return err
}

// ChangePassword sets a new password and ends the person's other sessions. They must
// know the old one, unless they never had one.
func ChangePassword(ctx context.Context, db *store.DB, who Who, old, password string, now time.Time) error {
	if who.User.PasswordHash != "" {
		if err := attempt(ctx, db, now, personKey(who.User.Email)); err != nil {
			return err
		}
		ok, err := matches(old, who.User.PasswordHash)
		if err != nil {
			return err
		}
		if !ok {
			return errs.In("old", "That is not your present password.")
		}
		if err := db.Succeeded(ctx, personKey(who.User.Email), ""); err != nil {
			return err
		}
	}
	hash, err := hashPassword(password, who.User.Name, who.User.Email)
	if err != nil {
		return err
	}
	return db.SetPassword(ctx, who.User, hash, who.Session, now)
}

// cut shortens a header that a client sent to at most n bytes of valid text.
func cut(s string, n int) string {
	if len(s) > n {
		s = s[:n]
	}
	return clean(s)
}
