package auth

import (
	"context"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// The time for which a token that was renewed is good yet: what nobody said anything about,
// and at most. A longer one would be two tokens for good.
const (
	Grace     = 24 * time.Hour
	MostGrace = 30 * 24 * time.Hour
)

// Renewed is a token in the place of another.
type Renewed struct {
	Secret string // of the new one, shown once
	Token  store.Token
	Old    store.Token // with when it ends
}

// RenewToken makes a token in the place of one that is good: with its name, scopes and
// owner, for as long from now on as that one was made for. The old one is good for grace
// yet; revoking ends it at once. Who may is who may make such a token.
func RenewToken(ctx context.Context, db *store.DB, id uuid.UUID, grace time.Duration, by review.Actor, now time.Time) (Renewed, error) {
	if grace < 0 || grace > MostGrace {
		return Renewed{}, errs.In("grace", "The old token can be good for up to %d days yet, or end at once.", int(MostGrace.Hours()/24))
	}
	old, err := db.Token(ctx, id)
	if err != nil {
		return Renewed{}, err
	}
	if old.UserID != by.ID && by.May(review.ManageTokens) != nil {
		return Renewed{}, errs.New(errs.NotFound, "There is no such token.") // whose it is, is nobody's business
	}
	if !old.Good(now) {
		return Renewed{}, errs.New(errs.Conflict, "This token was revoked or has expired; make a new one.")
	}
	wish := TokenWish{Owner: old.UserID, Name: old.Name, Scopes: old.Scopes, Expires: endAgain(old, by, now)}
	secret, next, err := wish.token(ctx, db, by, now)
	if err != nil {
		return Renewed{}, err
	}
	next.Renews = &old.ID
	old, err = db.RenewToken(ctx, next, now.Add(grace), by)
	return Renewed{secret, next, old}, err
}

// endAgain is when a token ends that takes the place of another: after as long as that was
// made for, nil for never; with the token that asks, at the latest.
func endAgain(old store.Token, by review.Actor, now time.Time) *time.Time {
	switch {
	case old.ExpiresAt != nil:
		return withAsker(now.Add(old.ExpiresAt.Sub(old.CreatedAt)), by)
	case by.Until != nil:
		return withAsker(*by.Until, by)
	}
	return nil
}
