package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Session is one browser that somebody is signed in with. The secret in its cookie
// is kept as a hash only.
type Session struct {
	ID         uuid.UUID `json:"id"`
	SecretHash string    `json:"-"` // SHA-256, hex
	UserID     uuid.UUID `json:"user_id"`
	UserAgent  string    `json:"user_agent"`
	Address    string    `json:"address"`
	CreatedAt  time.Time `json:"created_at"`
	LastSeenAt time.Time `json:"last_seen_at"` // to the minute
	ExpiresAt  time.Time `json:"expires_at"`

	FirstFactor  FirstFactor `json:"first_factor"`  // "" before that was kept
	SecondFactor string      `json:"second_factor"` // a FactorKind, ByRecovery or ByProvider; "" for none
	ProvedAt     *time.Time  `json:"proved_at"`     // when they were last asked who they are; nil: CreatedAt
}

// Proved is when its owner last showed that it is them.
func (s Session) Proved() time.Time {
	if s.ProvedAt != nil {
		return *s.ProvedAt
	}
	return s.CreatedAt
}

// FirstFactor is what a sign-in began with.
type FirstFactor string

const (
	ByPassword FirstFactor = "password"
	ByLink     FirstFactor = "link"     // of an administrator, or of a mail
	FromOIDC   FirstFactor = "provider" // of OpenID Connect
)

// What counts as a second factor besides the kinds of them.
const (
	ByRecovery = "recovery" // a recovery code
	ByProvider = "provider" // the provider says that it asked for two
)

// Unseen says that it was not used for a while, as far as is known.
func (s Session) Unseen(now time.Time) bool { return s.LastSeenAt.Sub(now).Abs() >= seenEvery }

// AddSession keeps a new session.
func (db *DB) AddSession(ctx context.Context, s Session) error { return addSession(db.q(ctx), s) }

func addSession(tx *gorm.DB, s Session) error {
	s.CreatedAt, s.LastSeenAt, s.ExpiresAt = stamp(s.CreatedAt), stamp(s.LastSeenAt), stamp(s.ExpiresAt)
	return tx.Create(&s).Error
}

// Sessions are a user's sessions, the latest used first.
func (db *DB) Sessions(ctx context.Context, userID uuid.UUID) ([]Session, error) {
	out := []Session{}
	return out, db.q(ctx).Order("last_seen_at DESC, id").Find(&out, "user_id = ?", userID).Error
}

// seenEvery bounds how often being used is written down: a page load should not cost
// a write.
const seenEvery = time.Minute

// SeeSession notes that a session was used and extends it, once a minute at most. One
// that was used at a time yet to come, before the clock was set back, is set right.
func (db *DB) SeeSession(ctx context.Context, s Session, expires, now time.Time) error {
	if !s.Unseen(now) || db.Damaged() != "" { // who is here may go on reading
		return nil
	}
	changes := map[string]any{"last_seen_at": stamp(now), "expires_at": stamp(expires)}
	if s.CreatedAt.After(now) {
		changes["created_at"] = stamp(now)
	}
	return db.q(ctx).Model(&Session{}).Where("id = ? AND (last_seen_at <= ? OR last_seen_at >= ?)", s.ID, stamp(now.Add(-seenEvery)), stamp(now.Add(seenEvery))).
		Updates(changes).Error
}

// RevokeSession ends one session of a user's own.
func (db *DB) RevokeSession(ctx context.Context, id, userID uuid.UUID) error {
	r := db.q(ctx).Where("id = ? AND user_id = ?", id, userID).Delete(&Session{})
	if r.Error == nil && r.RowsAffected == 0 {
		return errs.New(errs.NotFound, "That session has ended already.")
	}
	return r.Error
}

// RevokeSessions ends all sessions of a user but one; uuid.Nil spares none.
func (db *DB) RevokeSessions(ctx context.Context, userID, but uuid.UUID) error {
	return db.q(ctx).Where("user_id = ? AND id <> ?", userID, but).Delete(&Session{}).Error
}

// Renewal is another secret for a session that its owner has just changed what they sign in
// with in: whoever saw the one before has nothing. The zero value renews none.
type Renewal struct {
	Session    uuid.UUID
	SecretHash string
}

// renew is Unauthentic when the session has ended meanwhile.
func (r Renewal) renew(tx *gorm.DB, user uuid.UUID) error {
	if r.Session == uuid.Nil {
		return nil
	}
	done := tx.Model(&Session{}).Where("id = ? AND user_id = ?", r.Session, user).Update("secret_hash", r.SecretHash)
	if done.Error == nil && done.RowsAffected == 0 {
		return errs.New(errs.Unauthentic, "Your session has ended. Sign in again.")
	}
	return done.Error
}

// SetPassword changes a user's password hash, with an event, and ends all their
// sessions but one, which gets another secret, their unused links and what browsers are
// known by, in one transaction.
func (db *DB) SetPassword(ctx context.Context, u review.User, hash string, in Renewal, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(in.renew(tx, u.ID), setPassword(tx, u, hash, in.Session, stamp(now)))
	})
}

func setPassword(tx *gorm.DB, u review.User, hash string, but uuid.UUID, now time.Time) error {
	r := tx.Exec("UPDATE users SET password_hash = ?, version = version + 1 WHERE id = ?", hash, u.ID)
	if r.Error == nil && r.RowsAffected == 0 {
		return missing(gorm.ErrRecordNotFound, "user")
	}
	return errors.Join(r.Error,
		tx.Exec("DELETE FROM sessions WHERE user_id = ? AND id <> ?", u.ID, but).Error,
		tx.Exec("DELETE FROM signins WHERE user_id = ?", u.ID).Error,
		tx.Exec("DELETE FROM browsers WHERE user_id = ?", u.ID).Error,
		tx.Exec("UPDATE links SET used_at = ? WHERE user_id = ? AND used_at IS NULL", now, u.ID).Error,
		note(tx, PasswordChanged, u.ID, u.ID, now, nil),
		appendEvents(tx, []review.Event{review.Happened(review.VerbPasswordChanged, "user", u.ID, u.Actor(), now, nil)}))
}
