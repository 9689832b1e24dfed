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

	noting sync.Mutex // one writes the last use down: others don't wait for that
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
	t, s := h.t, h.s
	h.mu.Unlock()
	if h.token {
		return h.byToken(ctx, db, t, now)
	}
	return h.bySession(ctx, db, s, now)
}

func (h *Holder) byToken(ctx context.Context, db *store.DB, t store.Token, now time.Time) (Who, error) {
	if !t.Good(now) {
		return Who{}, errs.New(errs.Unauthentic, "This token was revoked or has expired.")
	}
	if !h.user.Active() {
		return Who{}, disabled()
	}
	if t.Unseen(now) {
		h.note(func() error { return db.SeeToken(ctx, t, now) }, func() { h.t.LastUsedAt = &now })
	}
	actor := h.user.Actor()
	actor.Token, actor.Scopes, actor.Until = true, t.Scopes, t.ExpiresAt
	return Who{User: h.user, Actor: actor, Token: t.ID}, nil
}

func (h *Holder) bySession(ctx context.Context, db *store.DB, s store.Session, now time.Time) (Who, error) {
	if !now.Before(s.ExpiresAt) || !now.Before(SessionEnd(s.CreatedAt)) {
		return Who{}, errs.New(errs.Unauthentic, "Your session has ended. Sign in again.")
	}
	if !h.user.Active() {
		return Who{}, disabled()
	}
	if s.Unseen(now) && ctx.Value(listening{}) == nil {
		was := s
		s.LastSeenAt, s.ExpiresAt = now, expiry(s.CreatedAt, now)
		if s.CreatedAt.After(now) {
			s.CreatedAt = now
		}
		h.note(func() error { return db.SeeSession(ctx, was, s.ExpiresAt, now) }, func() { h.s = s })
	}
	return bySession(h.user, s), nil
}

// note writes a use down and then remembers it, unless somebody is at it. A full disk must
// not keep people from reading, so it may fail in silence: the session then ends earlier.
func (h *Holder) note(write func() error, remember func()) {
	if !h.noting.TryLock() {
		return
	}
	defer h.noting.Unlock()
	if write() != nil {
		return
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	remember()
}
