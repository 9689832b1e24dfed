package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
)

// Answer is what a POST with an Idempotency-Key was answered, so that the same
// request again gets the same answer and does nothing.
type Answer struct {
	OwnerID   uuid.UUID         `gorm:"primaryKey"`
	Key       string            `gorm:"primaryKey"`
	Request   string            // SHA-256 of method, path and body
	Status    int               // 0 while the first request is under way
	Headers   map[string]string `gorm:"serializer:json"`
	Body      []byte
	CreatedAt time.Time
}

// An answer is kept for a day. One that was begun and not finished belongs to a
// process that died: after two minutes, longer than any request may take, the key is
// free again.
const (
	answersKept  = 24 * time.Hour
	answersBegun = 2 * time.Minute
)

// BeginAnswer claims a key for a request. When the Status of what it returns is 0 the
// request is the caller's to carry out, and to end with FinishAnswer or DropAnswer;
// otherwise it is the answer to repeat. The key with another request, and the same
// request while the first is under way, are Conflicts.
func (db *DB) BeginAnswer(ctx context.Context, owner uuid.UUID, key, request string, now time.Time) (Answer, error) {
	now = stamp(now)
	a := Answer{OwnerID: owner, Key: key, Request: request, CreatedAt: now}
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := dropOldAnswer(tx, a, now); err != nil {
			return err
		}
		mine := a
		r := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&mine)
		if r.Error != nil || r.RowsAffected == 1 {
			a = mine
			return r.Error
		}
		return repeatAnswer(tx, &a)
	})
	return a, err
}

func dropOldAnswer(tx *gorm.DB, a Answer, now time.Time) error {
	return tx.Delete(&Answer{}, "owner_id = ? AND key = ? AND (created_at < ? OR status = 0 AND created_at < ?)",
		a.OwnerID, a.Key, now.Add(-answersKept), now.Add(-answersBegun)).Error
}

func repeatAnswer(tx *gorm.DB, a *Answer) error {
	var first Answer
	if err := tx.Take(&first, "owner_id = ? AND key = ?", a.OwnerID, a.Key).Error; err != nil {
		return err
	}
	if first.Request != a.Request {
		return errs.New(errs.Conflict, "This Idempotency-Key was used for another request; use a new one for each.")
	}
	if first.Status == 0 {
		return errs.New(errs.Conflict, "The first request with this Idempotency-Key is still under way; try again in a moment.")
	}
	*a = first
	return nil
}

// FinishAnswer keeps the Status, Headers and Body of an answer that was begun.
func (db *DB) FinishAnswer(ctx context.Context, a Answer) error {
	return db.q(ctx).Select("status", "headers", "body").Where("status = 0").Updates(&a).Error
}

// DropAnswer frees the key of an answer that was begun: the request failed on our
// side and may be tried again.
func (db *DB) DropAnswer(ctx context.Context, owner uuid.UUID, key string) error {
	return db.q(ctx).Delete(&Answer{}, "owner_id = ? AND key = ? AND status = 0", owner, key).Error
}
