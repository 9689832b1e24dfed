package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// FactorKind is what a second factor is.
type FactorKind string

const (
	TOTP    FactorKind = "totp"    // an app that shows a code every 30 seconds (RFC 6238)
	Passkey FactorKind = "passkey" // a key in a device or on a stick (WebAuthn)
)

// FactorsMost is how many second factors somebody may have.
const FactorsMost = 10

// FactorLife is how long the setting up of a factor may take.
const FactorLife = 30 * time.Minute

// Factor is something that somebody proves who they are with besides their password.
type Factor struct {
	ID           uuid.UUID
	UserID       uuid.UUID
	Kind         FactorKind
	Name         string     // what its owner calls it
	Secret       string     // of TOTP, sealed
	Step         int64      // of TOTP: the last step whose code was taken
	CredentialID *string    // of Passkey, base64url
	Credential   string     // of Passkey, JSON
	Challenge    string     // of Passkey, while it is being set up
	BegunIn      *uuid.UUID // the session, or the sign-in under way, that began to set it up; nil once it works
	CreatedAt    time.Time
	ConfirmedAt  *time.Time // nil while it is being set up: it opens nothing
	LastUsedAt   *time.Time
}

// Factors are somebody's second factors that work, the oldest first.
func (db *DB) Factors(ctx context.Context, user uuid.UUID) ([]Factor, error) {
	return factors(db.q(ctx), user)
}

func factors(tx *gorm.DB, user uuid.UUID) ([]Factor, error) {
	out := []Factor{}
	return out, tx.Order("id").Limit(FactorsMost).Find(&out, "user_id = ? AND confirmed_at IS NOT NULL", user).Error
}

// SecondFactored are those who have a second factor that works.
func (db *DB) SecondFactored(ctx context.Context) (map[uuid.UUID]bool, error) {
	var ids []uuid.UUID
	err := db.q(ctx).Model(&Factor{}).Where("confirmed_at IS NOT NULL").Distinct().Pluck("user_id", &ids).Error
	if err != nil {
		return nil, err
	}
	out := map[uuid.UUID]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, nil
}

// BegunFactor is the factor of a kind that somebody is setting up in a session or sign-in.
func (db *DB) BegunFactor(ctx context.Context, user, in uuid.UUID, kind FactorKind, now time.Time) (Factor, error) {
	var f Factor
	err := db.q(ctx).Order("id DESC").Take(&f, "user_id = ? AND begun_in = ? AND kind = ? AND confirmed_at IS NULL AND created_at > ?",
		user, in, kind, stamp(now.Add(-FactorLife))).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return f, errs.New(errs.Gone, "Setting it up took too long, or was not begun here. Begin again.")
	}
	return f, err
}

// BeginFactor keeps a factor that is being set up, in the place of others of its kind
// that were begun in the same session or sign-in.
func (db *DB) BeginFactor(ctx context.Context, f Factor) error {
	f.CreatedAt = stamp(f.CreatedAt)
	return db.tx(ctx, func(tx *gorm.DB) error {
		all, err := factors(tx, f.UserID)
		if err != nil {
			return err
		}
		if len(all) >= FactorsMost {
			return errs.New(errs.Conflict, "You have %d second factors already; remove one first.", FactorsMost)
		}
		if err := tx.Delete(&Factor{}, "user_id = ? AND begun_in = ? AND kind = ? AND confirmed_at IS NULL", f.UserID, f.BegunIn, f.Kind).Error; err != nil {
			return err
		}
		return tx.Create(&f).Error
	})
}

// Confirmed is a factor that its owner has shown to work.
type Confirmed struct {
	Factor Factor
	Codes  []string // hashes of recovery codes, for who had no factor before
	In     Renewal  // of the session in which it was shown; none during a sign-in
}

// ConfirmFactor lets a factor work from now on, once, with an event. All sessions of its
// owner that were opened without it end but the one in which it was shown, which gets another
// secret. During a sign-in it is the first, or of two sign-ins at once one would add to what
// the other has set up, with a password alone.
func (db *DB) ConfirmFactor(ctx context.Context, c Confirmed, by review.Actor, now time.Time) error {
	now = stamp(now)
	f := c.Factor
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := c.fits(tx); err != nil {
			return err
		}
		r := tx.Model(&Factor{}).Where("id = ? AND user_id = ? AND confirmed_at IS NULL", f.ID, f.UserID).
			Updates(map[string]any{"confirmed_at": now, "last_used_at": now, "step": f.Step, "name": f.Name,
				"credential_id": f.CredentialID, "credential": f.Credential, "challenge": "", "begun_in": nil})
		if r.Error == nil && r.RowsAffected == 0 {
			return errs.New(errs.Gone, "This was set up already, or begun anew elsewhere.")
		}
		if errors.Is(r.Error, gorm.ErrDuplicatedKey) {
			return errs.New(errs.Conflict, "This passkey is set up already.")
		}
		if r.Error != nil {
			return r.Error
		}
		return firstError(
			putRecoveryCodes(tx, f.UserID, c.Codes, now),
			tx.Delete(&Session{}, "user_id = ? AND id <> ?", f.UserID, c.In.Session).Error,
			c.In.renew(tx, f.UserID),
			tx.Model(&Session{}).Where("id = ?", c.In.Session).Update("second_factor", string(f.Kind)).Error,
			appendEvents(tx, []review.Event{factorEvent(review.VerbFactorAdded, f, by, now)}))
	})
}

// fits refuses a second one during a sign-in.
func (c Confirmed) fits(tx *gorm.DB) error {
	if _, err := lockPerson(tx, c.Factor.UserID); err != nil {
		return err
	}
	all, err := factors(tx, c.Factor.UserID)
	if err != nil {
		return err
	}
	if len(all) > 0 && c.In.Session == uuid.Nil {
		return errs.New(errs.Gone, "A second factor was set up elsewhere meanwhile. Sign in with that one.")
	}
	return nil
}

func factorEvent(verb review.Verb, f Factor, by review.Actor, now time.Time) review.Event {
	return review.Happened(verb, "user", f.UserID, by, now, map[string]string{"kind": string(f.Kind)})
}

// RenameFactor gives one's own factor another name.
func (db *DB) RenameFactor(ctx context.Context, id, user uuid.UUID, name string) error {
	r := db.q(ctx).Model(&Factor{}).Where("id = ? AND user_id = ? AND confirmed_at IS NOT NULL", id, user).Update("name", name)
	if r.Error == nil && r.RowsAffected == 0 {
		return missing(gorm.ErrRecordNotFound, "factor")
	}
	return r.Error
}

// RemoveFactor takes one of somebody's factors away, with an event. The last goes only
// where check allows, which is told the owner's role, and the recovery codes go with it. The
// session in which it is done gets another secret.
func (db *DB) RemoveFactor(ctx context.Context, id, user uuid.UUID, in Renewal, last func(review.SignInRules) error, by review.Actor, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		if _, err := lockPerson(tx, user); err != nil { // two that are removed at once
			return err
		}
		var f Factor
		if err := missing(tx.Take(&f, "id = ? AND user_id = ? AND confirmed_at IS NOT NULL", id, user).Error, "factor"); err != nil {
			return err
		}
		if err := in.renew(tx, user); err != nil {
			return err
		}
		all, err := factors(tx, user)
		if err != nil {
			return err
		}
		if len(all) > 1 {
			return dropFactor(tx, f, by, now)
		}
		rules, err := signInRules(tx)
		if err != nil {
			return err
		}
		if err := last(rules); err != nil {
			return err
		}
		return firstError(dropFactor(tx, f, by, now), tx.Delete(&recoveryCode{}, "user_id = ?", user).Error)
	})
}

// RemoveFactors takes all of somebody's factors and recovery codes away, for who has lost
// them, and ends their sessions.
func (db *DB) RemoveFactors(ctx context.Context, user uuid.UUID, by review.Actor, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		if _, err := lockPerson(tx, user); err != nil {
			return err
		}
		all, err := factors(tx, user)
		if err != nil {
			return err
		}
		if len(all) == 0 {
			return errs.New(errs.Conflict, "They have no second factor.")
		}
		for _, f := range all {
			if err := dropFactor(tx, f, by, now); err != nil {
				return err
			}
		}
		return firstError(tx.Delete(&Factor{}, "user_id = ?", user).Error, tx.Delete(&recoveryCode{}, "user_id = ?", user).Error, endSignIns(tx, user))
	})
}

// endSignIns ends what somebody is signed in with, or half.
func endSignIns(tx *gorm.DB, user uuid.UUID) error {
	return firstError(tx.Delete(&Session{}, "user_id = ?", user).Error, tx.Delete(&SignIn{}, "user_id = ?", user).Error)
}

// lockPerson reads a user and keeps others from changing what is theirs meanwhile.
func lockPerson(tx *gorm.DB, id uuid.UUID) (u review.User, err error) {
	err = tx.Clauses(clause.Locking{Strength: "NO KEY UPDATE"}).Take(&u, "id = ?", id).Error
	return u, missing(err, "user")
}

func dropFactor(tx *gorm.DB, f Factor, by review.Actor, now time.Time) error {
	return firstError(tx.Delete(&Factor{}, "id = ?", f.ID).Error,
		note(tx, FactorRemoved, f.ID, by.ID, stamp(now), nil),
		appendEvents(tx, []review.Event{factorEvent(review.VerbFactorRemoved, f, by, stamp(now))}))
}
