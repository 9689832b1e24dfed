package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// recoveryCode is one of the codes of who has lost every second factor.
type recoveryCode struct {
	ID        uuid.UUID
	UserID    uuid.UUID
	CodeHash  string
	CreatedAt time.Time
	UsedAt    *time.Time
}

func (recoveryCode) TableName() string { return "recovery_codes" }

// RecoveryCodesLeft counts somebody's codes that were not used.
func (db *DB) RecoveryCodesLeft(ctx context.Context, user uuid.UUID) (int, error) {
	var n int64
	err := db.q(ctx).Model(&recoveryCode{}).Where("user_id = ? AND used_at IS NULL", user).Count(&n).Error
	return int(n), err
}

// ReplaceRecoveryCodes has new codes in the place of all that somebody had, with an event.
func (db *DB) ReplaceRecoveryCodes(ctx context.Context, user uuid.UUID, hashes []string, by review.Actor, now time.Time) error {
	now = stamp(now)
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(putRecoveryCodes(tx, user, hashes, now),
			appendEvents(tx, []review.Event{review.Happened(review.VerbRecoveryCodesMade, "user", user, by, now, nil)}))
	})
}

// putRecoveryCodes has these in the place of all before them; none leaves what is there.
func putRecoveryCodes(tx *gorm.DB, user uuid.UUID, hashes []string, now time.Time) error {
	if len(hashes) == 0 {
		return nil
	}
	codes := make([]recoveryCode, len(hashes))
	for i, h := range hashes {
		codes[i] = recoveryCode{ID: newID(), UserID: user, CodeHash: h, CreatedAt: now}
	}
	return firstError(tx.Delete(&recoveryCode{}, "user_id = ?", user).Error, tx.Create(&codes).Error)
}

// useRecoveryCode takes a code, once however many send it at the same time; false when it
// is none of theirs or was used.
func useRecoveryCode(tx *gorm.DB, u review.User, hash string, now time.Time) (bool, error) {
	r := tx.Model(&recoveryCode{}).Where("user_id = ? AND code_hash = ? AND used_at IS NULL", u.ID, hash).Update("used_at", now)
	if r.Error != nil || r.RowsAffected == 0 {
		return false, r.Error
	}
	return true, appendEvents(tx, []review.Event{review.Happened(review.VerbRecoveryCodeUsed, "user", u.ID, u.Actor(), now, nil)})
}
