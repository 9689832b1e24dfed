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

// Identity is who somebody is at the OpenID Connect provider.
type Identity struct {
	ID         uuid.UUID
	UserID     uuid.UUID
	Issuer     string
	Subject    string
	Email      string // as the provider had it when they last came by it
	CreatedAt  time.Time
	LastUsedAt time.Time
}

// TableName is the table of identities.
func (Identity) TableName() string { return "identities" }

// Identity is whose a provider's subject is here; NotFound when nobody's.
func (db *DB) Identity(ctx context.Context, issuer, subject string) (i Identity, u review.User, err error) {
	err = db.q(ctx).Take(&i, "issuer = ? AND subject = ?", issuer, subject).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return i, u, errs.New(errs.NotFound, "Nobody here has that identity.")
	}
	if err != nil {
		return i, u, err
	}
	u, err = db.User(ctx, i.UserID)
	return i, u, err
}

// Identities are those that somebody signs in with.
func (db *DB) Identities(ctx context.Context, user uuid.UUID) ([]Identity, error) {
	out := []Identity{}
	return out, db.q(ctx).Order("id").Limit(FactorsMost).Find(&out, "user_id = ?", user).Error
}

// AddIdentity connects somebody with who they are at the provider, with an event. One that
// is somebody's already is a Conflict.
func (db *DB) AddIdentity(ctx context.Context, i Identity, by review.Actor) error {
	return db.tx(ctx, func(tx *gorm.DB) error { return addIdentity(tx, i, by) })
}

// AddUserBy adds somebody who came by the provider and is known by it from now on.
func (db *DB) AddUserBy(ctx context.Context, u review.User, i Identity, by review.Actor) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(addUser(tx, u, by), addIdentity(tx, i, by))
	})
}

func addIdentity(tx *gorm.DB, i Identity, by review.Actor) error {
	i.CreatedAt, i.LastUsedAt = stamp(i.CreatedAt), stamp(i.LastUsedAt)
	if err := tx.Create(&i).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
		return errs.New(errs.Conflict, "That account of the provider is connected with somebody here already.")
	} else if err != nil {
		return err
	}
	return appendEvents(tx, []review.Event{identityEvent(review.VerbIdentityAdded, i, by, i.CreatedAt)})
}

func identityEvent(verb review.Verb, i Identity, by review.Actor, now time.Time) review.Event {
	return review.Happened(verb, "user", i.UserID, by, now, map[string]string{"issuer": i.Issuer})
}

// SeeIdentity notes that somebody signed in by the provider.
func (db *DB) SeeIdentity(ctx context.Context, id uuid.UUID, email string, now time.Time) error {
	return db.q(ctx).Model(&Identity{}).Where("id = ?", id).Updates(map[string]any{"email": email, "last_used_at": stamp(now)}).Error
}

// RemoveIdentity disconnects somebody from the provider, with an event. Who has no password
// keeps it: they could not sign in any more.
func (db *DB) RemoveIdentity(ctx context.Context, id, user uuid.UUID, by review.Actor, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		u, err := lockPerson(tx, user)
		if err != nil {
			return err
		}
		var i Identity
		if err := missing(tx.Take(&i, "id = ? AND user_id = ?", id, user).Error, "connection"); err != nil {
			return err
		}
		if u.PasswordHash == "" {
			return errs.New(errs.Conflict, "You have no password yet and could not sign in any more. Set one first.")
		}
		return firstError(tx.Delete(&Identity{}, "id = ?", i.ID).Error,
			note(tx, IdentityRemoved, i.ID, by.ID, now, nil),
			appendEvents(tx, []review.Event{identityEvent(review.VerbIdentityRemoved, i, by, stamp(now))}))
	})
}

// Trip is a browser on the way to the provider and back.
type Trip struct {
	ID         uuid.UUID
	SecretHash string     // SHA-256, hex
	UserID     *uuid.UUID // who connects their account; nil: somebody signs in
	Next       string
	Asked      string // JSON
	ExpiresAt  time.Time
}

// AddTrip keeps a trip that begins.
func (db *DB) AddTrip(ctx context.Context, t Trip) error {
	t.ExpiresAt = stamp(t.ExpiresAt)
	return db.q(ctx).Create(&t).Error
}

// EndTrip is the trip with a secret, once: whoever comes back a second time is Unauthentic.
func (db *DB) EndTrip(ctx context.Context, hash string, now time.Time) (t Trip, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Take(&t, "secret_hash = ? AND expires_at > ?", hash, stamp(now)).Error; errors.Is(err, gorm.ErrRecordNotFound) {
			return signInOver()
		} else if err != nil {
			return err
		}
		r := tx.Delete(&Trip{}, "id = ?", t.ID)
		if r.Error == nil && r.RowsAffected == 0 {
			return signInOver()
		}
		return r.Error
	})
	return t, err
}
