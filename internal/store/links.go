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

// Purpose is what a link is good for.
type Purpose string

const (
	Invite     Purpose = "invite"      // a new user chooses a password
	Reset      Purpose = "reset"       // a user chooses another password
	Forgotten  Purpose = "forgotten"   // Reset, asked for at the door: it takes no other's place
	SignInLink Purpose = "signin"      // signs its user in
	FirstAdmin Purpose = "first_admin" // makes the first administrator
)

// Link is a one-time link. The secret in its address is kept as a hash only.
type Link struct {
	ID         uuid.UUID
	SecretHash string
	UserID     *uuid.UUID // nil for FirstAdmin
	Purpose    Purpose
	CreatedAt  time.Time
	ExpiresAt  time.Time
	UsedAt     *time.Time
}

// AddLink keeps a new link, with an event on its user: who can make links for others
// can act as them. Older ones of the same purpose for the same user (or for nobody)
// are no longer good.
func (db *DB) AddLink(ctx context.Context, l Link, by review.Actor) error {
	l.CreatedAt, l.ExpiresAt = stamp(l.CreatedAt), stamp(l.ExpiresAt)
	return db.tx(ctx, func(tx *gorm.DB) error {
		older := tx.Model(&Link{}).Where("used_at IS NULL AND purpose = ?", l.Purpose)
		if l.UserID != nil {
			older = older.Where("user_id = ?", *l.UserID)
		}
		if err := errors.Join(older.Update("used_at", l.CreatedAt).Error, tx.Create(&l).Error); err != nil || l.UserID == nil {
			return err
		}
		e := review.Happened(review.VerbLinkMade, "user", *l.UserID, by, l.CreatedAt, map[string]string{"purpose": string(l.Purpose)})
		return appendEvents(tx, []review.Event{e})
	})
}

// Link is the link with a secret, if it is still good: an unknown one is NotFound,
// one that was used or has expired is Gone.
func (db *DB) Link(ctx context.Context, hash string, now time.Time) (Link, error) {
	return link(db.q(ctx), hash, now)
}

func link(tx *gorm.DB, hash string, now time.Time) (Link, error) {
	var l Link
	err := tx.Take(&l, "secret_hash = ?", hash).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return l, errs.New(errs.NotFound, "This link is not known here. Check that all of it was copied, or ask for a new one.")
	case err != nil:
		return l, err
	case l.UsedAt != nil:
		return l, errs.New(errs.Gone, "This link was used already, or a newer one took its place. Sign in, or ask for a new link.")
	case !now.Before(l.ExpiresAt):
		return l, errs.New(errs.Gone, "This link has expired. Ask for a new one.")
	}
	return l, nil
}

// Spend is what is done in the transaction that spends a link; zero fields do nothing.
type Spend struct {
	First        *review.User // the first administrator, for a FirstAdmin link
	PasswordHash string       // becomes its user's, who loses all other sessions and links
	Session      *Session     // is opened for its user; UserID is filled in
	SignIn       *SignIn      // waits for its user's second step, instead
}

// SpendLink uses a link up and does what it is good for, once however many try at the
// same time: the others read Gone, as in Link. It returns the user.
func (db *DB) SpendLink(ctx context.Context, hash string, s Spend, now time.Time) (review.User, error) {
	var u review.User
	err := db.tx(ctx, func(tx *gorm.DB) error {
		l, err := useUp(tx, hash, stamp(now))
		if err != nil {
			return err
		}
		if u, err = linkUser(tx, l, s); err != nil {
			return err
		}
		if s.PasswordHash != "" && l.UserID != nil {
			if err := setPassword(tx, u, s.PasswordHash, uuid.Nil, stamp(now)); err != nil {
				return err
			}
		}
		return s.admit(tx, u)
	})
	return u, err
}

// admit lets the user of a link in, or to the second step.
func (s Spend) admit(tx *gorm.DB, u review.User) error {
	if s.SignIn != nil {
		return addSignIn(tx, *s.SignIn)
	}
	if s.Session == nil {
		return nil
	}
	session := *s.Session
	session.UserID = u.ID
	return addSession(tx, session)
}

// useUp marks a good link as used. The condition in the update decides who is first.
func useUp(tx *gorm.DB, hash string, now time.Time) (Link, error) {
	l, err := link(tx, hash, now)
	if err != nil {
		return l, err
	}
	r := tx.Model(&Link{}).Where("id = ? AND used_at IS NULL", l.ID).Update("used_at", now)
	if r.Error == nil && r.RowsAffected == 0 {
		_, r.Error = link(tx, hash, now)
	}
	return l, r.Error
}

// linkUser is the active user of a link, or the one that it makes.
func linkUser(tx *gorm.DB, l Link, s Spend) (u review.User, err error) {
	if l.UserID != nil {
		err = missing(tx.Take(&u, "id = ?", *l.UserID).Error, "user")
		if err == nil && !u.Active() {
			err = errs.New(errs.Gone, "This account is disabled. Ask an administrator.")
		}
		return u, err
	}
	var n int64
	if err := tx.Model(&review.User{}).Count(&n).Error; err != nil {
		return u, err
	}
	if n > 0 || s.First == nil {
		return u, errs.New(errs.Gone, "There is an administrator already. Ask them for an invitation.")
	}
	first := *s.First
	first.PasswordHash = s.PasswordHash
	return first, addUser(tx, first, first.Actor())
}
