package auth

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// TokenWish is a token as somebody asks for it.
type TokenWish struct {
	Owner   uuid.UUID
	Name    string // what it is for
	Scopes  []review.Scope
	Expires *time.Time // nil: never
}

// TokenLife is how long a token lasts that nobody said anything about.
const TokenLife = 365 * 24 * time.Hour

// TokenEnd is when a token ends that nobody said anything about: in a year, or with the
// token that makes it.
func TokenEnd(by review.Actor, now time.Time) *time.Time {
	return withAsker(now.Add(TokenLife), by)
}

// withAsker is a time, or when the token that asks ends if that is before.
func withAsker(at time.Time, by review.Actor) *time.Time {
	if by.Until != nil && by.Until.Before(at) {
		at = *by.Until
	}
	return &at
}

// NewToken makes a token and returns its secret, which is shown once. Everybody may
// have their own; one for somebody else takes the right to manage tokens. Who asks
// with a token can hand on only the scopes that it has, and for no longer.
func NewToken(ctx context.Context, db *store.DB, wish TokenWish, by review.Actor, now time.Time) (secret string, t store.Token, err error) {
	secret, t, err = wish.token(ctx, db, by, now)
	if err != nil {
		return "", t, err
	}
	return secret, t, db.AddToken(ctx, t, by)
}

// token makes what was wished for, if it may be.
func (wish TokenWish) token(ctx context.Context, db *store.DB, by review.Actor, now time.Time) (secret string, t store.Token, err error) {
	if wish.Owner != by.ID {
		if err := by.May(review.ManageTokens); err != nil {
			return "", t, err
		}
	}
	wish.Name = clean(wish.Name)
	if err := wish.check(by, now); err != nil {
		return "", t, err
	}
	owner, err := db.User(ctx, wish.Owner)
	if err != nil {
		return "", t, err
	}
	if !owner.Active() {
		return "", t, errs.New(errs.Conflict, "%s is disabled; a token of theirs would open nothing.", owner.Name)
	}
	secret, hash := newSecret(tokenPrefix)
	t = store.Token{ID: uuid.Must(uuid.NewV7()), SecretHash: hash, Hint: secret[:len(tokenPrefix)+6], Name: wish.Name,
		UserID: owner.ID, Scopes: wish.Scopes, CreatedAt: now, ExpiresAt: wish.Expires}
	return secret, t, nil
}

func (w TokenWish) check(by review.Actor, now time.Time) error {
	if w.Name == "" || len(w.Name) > 100 {
		return errs.In("name", "Say in at most 100 characters what the token is for.")
	}
	if len(w.Scopes) == 0 {
		return errs.In("scopes", "Choose at least one scope.")
	}
	for _, s := range w.Scopes {
		if !knownScope(s) {
			return errs.In("scopes", "%q is no scope; choose of published, read, import, review, signoff and admin.", s)
		}
		if by.Token && !slices.Contains(by.Scopes, s) {
			return errs.New(errs.Forbidden, "This token lacks the scope %q, so it can't hand it on.", s)
		}
	}
	if w.Expires != nil && !w.Expires.After(now) {
		return errs.In("expires_at", "The token would have expired already.")
	}
	if by.Until != nil && (w.Expires == nil || w.Expires.After(*by.Until)) {
		return errs.In("expires_at", "The token that asks expires on %s UTC; what it makes can't outlive it.", by.Until.UTC().Format("2006-01-02 15:04"))
	}
	return nil
}

func knownScope(s review.Scope) bool {
	for _, known := range review.Scopes {
		if known.Scope == s {
			return true
		}
	}
	return false
}

// ByToken is who asks with a token's secret: its owner, limited to its scopes.
func ByToken(ctx context.Context, db *store.DB, secret string, now time.Time) (Who, error) {
	h, err := TokenHolder(ctx, db, secret)
	if err != nil {
		return Who{}, err
	}
	return h.Who(ctx, db, now)
}

// RevokeToken ends a token: one's own, or, with the right to manage tokens, anybody's.
func RevokeToken(ctx context.Context, db *store.DB, id uuid.UUID, by review.Actor, now time.Time) error {
	owner := by.ID
	if by.May(review.ManageTokens) == nil {
		owner = uuid.Nil
	}
	return db.RevokeToken(ctx, id, owner, by, now)
}
