package store

import (
	"context"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Token is a program's key to the API. It may do what its owner may, and of that only
// what its scopes allow. Its secret is shown once and kept as a hash only.
type Token struct {
	ID         uuid.UUID      `json:"id"`
	SecretHash string         `json:"-"`    // SHA-256, hex
	Hint       string         `json:"hint"` // its first characters, to tell tokens apart
	Name       string         `json:"name"` // what it is for
	UserID     uuid.UUID      `json:"user_id"`
	Scopes     []review.Scope `json:"scopes" gorm:"serializer:json"`
	CreatedAt  time.Time      `json:"created_at"`
	ExpiresAt  *time.Time     `json:"expires_at"`
	LastUsedAt *time.Time     `json:"last_used_at"` // to the minute
	RevokedAt  *time.Time     `json:"revoked_at"`
	Renews     *uuid.UUID     `json:"renews"`     // the token whose place it took; null for none
	RenewedAt  *time.Time     `json:"renewed_at"` // when another took its place: it is good until it expires
}

// Good says whether the token opens anything at a time.
func (t Token) Good(now time.Time) bool {
	return t.RevokedAt == nil && (t.ExpiresAt == nil || now.Before(*t.ExpiresAt))
}

// Unseen says that it was not used for a while, as far as is known.
func (t Token) Unseen(now time.Time) bool {
	return t.LastUsedAt == nil || t.LastUsedAt.Sub(now).Abs() >= seenEvery
}

// AddToken keeps a new token.
func (db *DB) AddToken(ctx context.Context, t Token, by review.Actor) error {
	t.CreatedAt = stamp(t.CreatedAt)
	if t.ExpiresAt != nil {
		*t.ExpiresAt = stamp(*t.ExpiresAt)
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Create(&t).Error; err != nil {
			return err
		}
		return appendEvents(tx, []review.Event{tokenEvent(review.VerbTokenAdded, t, by, t.CreatedAt)})
	})
}

// RenewToken keeps next in the place of a token that is good and was not renewed yet; that
// one ends at until, or before if it would have anyway.
func (db *DB) RenewToken(ctx context.Context, next Token, until time.Time, by review.Actor) (old Token, err error) {
	next.CreatedAt, until = stamp(next.CreatedAt), stamp(until)
	if next.ExpiresAt != nil {
		*next.ExpiresAt = stamp(*next.ExpiresAt)
	}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		if err := missing(tx.Take(&old, "id = ?", next.Renews).Error, "token"); err != nil {
			return err
		}
		if old.ExpiresAt == nil || until.Before(*old.ExpiresAt) {
			old.ExpiresAt = &until
		}
		old.RenewedAt = &next.CreatedAt
		r := tx.Model(&Token{}).Where("id = ? AND renewed_at IS NULL AND revoked_at IS NULL", old.ID).
			Updates(map[string]any{"expires_at": old.ExpiresAt, "renewed_at": old.RenewedAt})
		if r.Error == nil && r.RowsAffected == 0 {
			return errs.New(errs.Conflict, "This token was renewed or revoked already. Renew the one that took its place.")
		}
		event := tokenEvent(review.VerbTokenRenewed, next, by, next.CreatedAt)
		event.Detail["was"] = old.ID.String()
		detail := map[string]string{"until": old.ExpiresAt.UTC().Format(time.RFC3339Nano)}
		return firstError(r.Error, note(tx, TokenRenewed, old.ID, by.ID, next.CreatedAt, detail), tx.Create(&next).Error, appendEvents(tx, []review.Event{event}))
	})
	return old, err
}

func tokenEvent(verb review.Verb, t Token, by review.Actor, now time.Time) review.Event {
	scopes := make([]string, len(t.Scopes))
	for i, s := range t.Scopes {
		scopes[i] = string(s)
	}
	return review.Happened(verb, "token", t.ID, by, now, map[string]string{"name": t.Name, "hint": t.Hint, "scopes": strings.Join(scopes, " ")})
}

// Tokens are a user's tokens, or everybody's when the id is uuid.Nil, the newest
// first; revoked ones too.
func (db *DB) Tokens(ctx context.Context, userID uuid.UUID) ([]Token, error) {
	tx := db.q(ctx).Order("id DESC")
	if userID != uuid.Nil {
		tx = tx.Where("user_id = ?", userID)
	}
	out := []Token{}
	return out, tx.Find(&out).Error
}

// Token is one of them, good or not.
func (db *DB) Token(ctx context.Context, id uuid.UUID) (Token, error) {
	var t Token
	return t, missing(db.q(ctx).Take(&t, "id = ?", id).Error, "token")
}

// SeeToken notes that a token was used, once a minute at most.
func (db *DB) SeeToken(ctx context.Context, t Token, now time.Time) error {
	if !t.Unseen(now) || db.Damaged() != "" {
		return nil
	}
	return db.q(ctx).Model(&Token{}).Where("id = ? AND (last_used_at IS NULL OR last_used_at <= ? OR last_used_at >= ?)", t.ID, stamp(now.Add(-seenEvery)), stamp(now.Add(seenEvery))).
		Update("last_used_at", stamp(now)).Error
}

// RevokeToken ends a token of a user's, or anybody's when owner is uuid.Nil.
func (db *DB) RevokeToken(ctx context.Context, id, owner uuid.UUID, by review.Actor, now time.Time) error {
	now = stamp(now)
	return db.tx(ctx, func(tx *gorm.DB) error {
		var t Token
		if err := missing(tx.Take(&t, "id = ?", id).Error, "token"); err != nil {
			return err
		}
		if owner != uuid.Nil && t.UserID != owner {
			return missing(gorm.ErrRecordNotFound, "token") // whose it is, is nobody's business
		}
		r := tx.Model(&Token{}).Where("id = ? AND revoked_at IS NULL", id).Update("revoked_at", now)
		if r.Error != nil || r.RowsAffected == 0 {
			return r.Error // twice is once
		}
		return firstError(
			note(tx, TokenRevoked, t.ID, by.ID, now, nil),
			appendEvents(tx, []review.Event{tokenEvent(review.VerbTokenRevoked, t, by, now)}))
	})
}
