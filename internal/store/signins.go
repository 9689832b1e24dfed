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

// SignIn is a sign-in of which the first step is done and the second is not. It is no
// session: its secret opens nothing but the second step.
type SignIn struct {
	ID          uuid.UUID
	SecretHash  string // SHA-256, hex
	UserID      uuid.UUID
	FirstFactor FirstFactor
	Challenge   string // what a passkey is to sign, JSON
	CreatedAt   time.Time
	ExpiresAt   time.Time
}

// TableName is the table of sign-ins under way.
func (SignIn) TableName() string { return "signins" }

// AddSignIn keeps a sign-in that waits for its second step.
func (db *DB) AddSignIn(ctx context.Context, s SignIn) error { return addSignIn(db.q(ctx), s) }

func addSignIn(tx *gorm.DB, s SignIn) error {
	s.CreatedAt, s.ExpiresAt = stamp(s.CreatedAt), stamp(s.ExpiresAt)
	return tx.Create(&s).Error
}

// SignInHolder is the sign-in under way with a secret, and whose it is; Unauthentic when
// there is none, it took too long or they are shut out.
func (db *DB) SignInHolder(ctx context.Context, hash string, now time.Time) (s SignIn, u review.User, err error) {
	err = db.q(ctx).Take(&s, "secret_hash = ? AND expires_at > ?", hash, stamp(now)).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return s, u, signInOver()
	}
	if err != nil {
		return s, u, err
	}
	u, err = db.User(ctx, s.UserID)
	if err == nil && !u.Active() {
		err = signInOver()
	}
	return s, u, err
}

func signInOver() error {
	return errs.New(errs.Unauthentic, "Signing in took too long, or was done already. Begin again.")
}

// ChallengeSignIn keeps what a passkey is to sign for a sign-in, in the place of what it
// was to sign before.
func (db *DB) ChallengeSignIn(ctx context.Context, id uuid.UUID, challenge string) error {
	return db.q(ctx).Model(&SignIn{}).Where("id = ?", id).Update("challenge", challenge).Error
}

// Proof is what a second step was done with: a factor, with the step of its code or the
// passkey as it is from now on, or a recovery code.
type Proof struct {
	Factor       Factor
	RecoveryHash string
}

// FinishSignIn spends a proof, ends the sign-in under way and opens its session, all in one
// transaction: what many send at the same time is good for one of them. A proof that was
// used before is Invalid, a sign-in that is over Unauthentic.
func (db *DB) FinishSignIn(ctx context.Context, in SignIn, u review.User, p Proof, s Session, now time.Time) error {
	now = stamp(now)
	return db.tx(ctx, func(tx *gorm.DB) error {
		good, err := p.spend(tx, u, now)
		if err != nil {
			return err
		}
		if !good {
			return errs.In("code", "This was used already, or is none of yours.")
		}
		return enter(tx, in, s)
	})
}

// enter ends a sign-in under way, once, and opens its session.
func enter(tx *gorm.DB, in SignIn, s Session) error {
	r := tx.Delete(&SignIn{}, "id = ?", in.ID)
	if r.Error == nil && r.RowsAffected == 0 {
		return signInOver()
	}
	return firstError(r.Error, addSession(tx, s))
}

// spend notes that a proof was used; false when it was before, or was taken away.
func (p Proof) spend(tx *gorm.DB, u review.User, now time.Time) (bool, error) {
	if p.RecoveryHash != "" {
		return useRecoveryCode(tx, u, p.RecoveryHash, now)
	}
	used := tx.Model(&Factor{}).Where("id = ? AND user_id = ? AND confirmed_at IS NOT NULL", p.Factor.ID, u.ID)
	if p.Factor.Kind == TOTP {
		used = used.Where("step < ?", p.Factor.Step)
	}
	r := used.Updates(map[string]any{"step": p.Factor.Step, "credential": p.Factor.Credential, "last_used_at": now})
	return r.RowsAffected > 0, r.Error
}

// EnterSignIn ends a sign-in under way and opens its session, for who has just set up the
// factor that it waited for.
func (db *DB) EnterSignIn(ctx context.Context, in SignIn, s Session) error {
	return db.tx(ctx, func(tx *gorm.DB) error { return enter(tx, in, s) })
}
