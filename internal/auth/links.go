package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// linkLife is how long a link is good.
var linkLife = map[store.Purpose]time.Duration{
	store.Invite:     7 * 24 * time.Hour,
	store.Reset:      24 * time.Hour,
	store.Forgotten:  time.Hour,
	store.SignInLink: time.Hour,
	store.FirstAdmin: 24 * time.Hour,
}

// NewLink makes a one-time link for somebody and returns its secret, which is kept
// nowhere. It takes the right to manage people.
func NewLink(ctx context.Context, db *store.DB, user uuid.UUID, purpose store.Purpose, by review.Actor, now time.Time) (secret string, err error) {
	if err := by.May(review.ManagePeople); err != nil {
		return "", err
	}
	u, err := db.User(ctx, user)
	if err != nil {
		return "", err
	}
	if !u.Active() {
		return "", errs.New(errs.Conflict, "%s is disabled; enable them first.", u.Name)
	}
	return addLink(ctx, db, &user, purpose, by, now)
}

// FirstAdminLink makes the link that makes the first administrator, while there is
// nobody at all; otherwise the secret is "".
func FirstAdminLink(ctx context.Context, db *store.DB, now time.Time) (secret string, err error) {
	n, err := db.CountUsers(ctx)
	if err != nil || n > 0 {
		return "", err
	}
	return addLink(ctx, db, nil, store.FirstAdmin, CommandLine, now)
}

func addLink(ctx context.Context, db *store.DB, user *uuid.UUID, purpose store.Purpose, by review.Actor, now time.Time) (string, error) {
	life, ok := linkLife[purpose]
	if !ok {
		return "", errs.In("purpose", "%q is no purpose of a link; choose invite, reset or signin.", purpose)
	}
	secret, hash := newSecret(linkPrefix)
	return secret, db.AddLink(ctx, store.Link{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, UserID: user, Purpose: purpose,
		CreatedAt: now, ExpiresAt: now.Add(life)}, by)
}

// OpenLink says what a link is good for and whose it is, and spends nothing: previews
// of links in mail and chat open them, too. The user of a FirstAdmin link is zero.
func OpenLink(ctx context.Context, db *store.DB, secret string, now time.Time) (store.Link, review.User, error) {
	l, err := db.Link(ctx, HashSecret(secret), now)
	if err != nil || l.UserID == nil {
		return l, review.User{}, err
	}
	u, err := db.User(ctx, *l.UserID)
	if err == nil && !u.Active() {
		err = errs.New(errs.Gone, "This account is disabled. Ask an administrator.")
	}
	return l, u, err
}

// Reply is what somebody filled in on a link's page: all of it for FirstAdmin, the
// password for Invite and Reset, nothing for SignInLink.
type Reply struct{ Name, Email, Password string }

// SpendLink does what a link is good for, once, and opens a session, or the second step as
// SignIn does. A reply that is refused spends nothing.
func SpendLink(ctx context.Context, db *store.DB, secret string, r Reply, from Browser, now time.Time) (session string, who Who, err error) {
	l, u, err := OpenLink(ctx, db, secret, now)
	if err != nil {
		return "", Who{}, err
	}
	spend, err := prepare(ctx, db, l, u, r, now)
	if err != nil {
		return "", Who{}, err
	}
	half, err := needsSecond(ctx, db, u) // of the first administrator, who is nobody yet, it is false
	if err != nil {
		return "", Who{}, err
	}
	if half {
		step, in := newSignIn(u, store.ByLink, now)
		spend.SignIn = &in
		u, err = db.SpendLink(ctx, HashSecret(secret), spend, now)
		return step, Who{User: u, Half: true}, err
	}
	session, s := newSession(from, now)
	s.FirstFactor, spend.Session = store.ByLink, &s
	u, err = db.SpendLink(ctx, HashSecret(secret), spend, now)
	if err != nil {
		return "", Who{}, err
	}
	return session, bySession(u, s), nil
}

func prepare(ctx context.Context, db *store.DB, l store.Link, u review.User, r Reply, now time.Time) (s store.Spend, err error) {
	switch l.Purpose {
	case store.SignInLink:
		return s, nil
	case store.FirstAdmin:
		if u, err = review.NewUser(r.Name, r.Email, review.Administrator, now); err != nil {
			return s, err
		}
		s.First = &u
	}
	o, err := ownerOf(ctx, db, u)
	if err != nil {
		return s, err
	}
	s.PasswordHash, err = hashPassword(ctx, r.Password, o)
	return s, err
}
