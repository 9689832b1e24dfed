package auth

import (
	"context"
	"sync"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Holder is whom a secret belongs to, as that was read. It may be kept until the person,
// the token or the session changes; whether it opens anything is asked each time, since
// both come to an end by themselves. It is safe for concurrent use.
type Holder struct {
	user  review.User
	token bool

	mu sync.Mutex
	t  store.Token   // with the last use that is known here
	s  store.Session // likewise, and the end that it gave
}

// TokenHolder is whom a token's secret belongs to.
func TokenHolder(ctx context.Context, db *store.DB, secret string) (*Holder, error) {
	t, u, err := db.TokenHolder(ctx, HashSecret(secret))
	return &Holder{user: u, token: true, t: t}, err
}

// SessionHolder is whom a session's secret belongs to.
func SessionHolder(ctx context.Context, db *store.DB, secret string) (*Holder, error) {
	s, u, err := db.SessionHolder(ctx, HashSecret(secret))
	return &Holder{user: u, s: s}, err
}

// UserID is that of the person.
func (h *Holder) UserID() uuid.UUID { return h.user.ID }

type listening struct{}

// Listening is the context of a request that a page makes by itself: a page that was left
// open keeps no session from ending.
func Listening(ctx context.Context) context.Context { return context.WithValue(ctx, listening{}, true) }

// Who is who asks: the owner of a token, limited to its scopes, or who is signed in. Using
// a session extends it.
func (h *Holder) Who(ctx context.Context, db *store.DB, now time.Time) (Who, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.token {
		return h.byToken(ctx, db, now)
	}
	return h.bySession(ctx, db, now)
}

func (h *Holder) byToken(ctx context.Context, db *store.DB, now time.Time) (Who, error) {
	if !h.t.Good(now) {
		return Who{}, errs.New(errs.Unauthentic, "This token was revoked or has expired.")
	}
	if !h.user.Active() {
		return Who{}, disabled()
	}
	if db.SeeToken(ctx, h.t, now) == nil && h.t.Unseen(now) { // as in bySession
		h.t.LastUsedAt = &now
	}
	actor := h.user.Actor()
	actor.Token, actor.Scopes, actor.Until = true, h.t.Scopes, h.t.ExpiresAt
	return Who{User: h.user, Actor: actor, Token: h.t.ID}, nil
}

func (h *Holder) bySession(ctx context.Context, db *store.DB, now time.Time) (Who, error) {
	if !now.Before(h.s.ExpiresAt) || !now.Before(SessionEnd(h.s.CreatedAt)) {
		return Who{}, errs.New(errs.Unauthentic, "Your session has ended. Sign in again.")
	}
	if !h.user.Active() {
		return Who{}, disabled()
	}
	if ctx.Value(listening{}) != nil {
		return bySession(h.user, h.s), nil
	}
	// A full disk must not keep people from reading, so this may fail in silence: the
	// session then ends earlier.
	until := expiry(h.s.CreatedAt, now)
	if db.SeeSession(ctx, h.s, until, now) == nil && h.s.Unseen(now) {
		h.s.LastSeenAt, h.s.ExpiresAt = now, until
		if h.s.CreatedAt.After(now) {
			h.s.CreatedAt = now
		}
	}
	return bySession(h.user, h.s), nil
}
