package store

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// EnsureScales puts in the presets that were never there. A preset that was changed
// since has its first version still, so it is not brought back.
func (db *DB) EnsureScales(ctx context.Context, now time.Time) error {
	presets := review.Presets(stamp(now))
	return db.tx(ctx, func(tx *gorm.DB) error {
		return tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&presets).Error
	})
}

// Scales are the scales in force.
func (db *DB) Scales(ctx context.Context) ([]review.Scale, error) {
	out := []review.Scale{}
	return out, db.q(ctx).Order("created_at, key").Find(&out, "retired_at IS NULL").Error
}

// Scale is one version of a scale, in force or not.
func (db *DB) Scale(ctx context.Context, id uuid.UUID) (review.Scale, error) {
	var s review.Scale
	return s, missing(db.q(ctx).Take(&s, "id = ?", id).Error, "scale")
}

// ScaleByKey is the version of a scale that is in force.
func (db *DB) ScaleByKey(ctx context.Context, key string) (review.Scale, error) {
	return scaleInForce(db.q(ctx), key)
}

func scaleInForce(tx *gorm.DB, key string) (review.Scale, error) {
	var s review.Scale
	err := tx.Take(&s, "key = ? AND retired_at IS NULL", key).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return s, errs.New(errs.NotFound, "There is no scale with that key in force.")
	}
	return s, err
}

// ScaleVersions are all versions of a scale, the newest first.
func (db *DB) ScaleVersions(ctx context.Context, key string) ([]review.Scale, error) {
	out := []review.Scale{}
	return out, db.q(ctx).Order("number DESC").Find(&out, "key = ?", key).Error
}

// RatingKeys are the keys of all ratings that a scale has or had, each once.
func (db *DB) RatingKeys(ctx context.Context) ([]string, error) {
	var all []review.Scale
	if err := db.q(ctx).Select("ratings").Order("created_at, key, number").Find(&all).Error; err != nil {
		return nil, err
	}
	out := []string{}
	for _, s := range all {
		for _, r := range s.Ratings {
			if !slices.Contains(out, r.Key) {
				out = append(out, r.Key)
			}
		}
	}
	return out, nil
}

// SaveScale puts a version made by review.NewScale in force and retires the one
// before it. When that is no longer in force, somebody was faster: a Conflict.
func (db *DB) SaveScale(ctx context.Context, next review.Scale, by review.Actor, now time.Time) error {
	now, next.CreatedAt = stamp(now), stamp(next.CreatedAt)
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := retireScale(tx, next, now); err != nil {
			return err
		}
		if err := tx.Create(&next).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
			return scaleChanged(next)
		} else if err != nil {
			return err
		}
		verb := review.VerbScaleChanged
		if next.Number == 1 {
			verb = review.VerbScaleAdded
		}
		detail := map[string]string{"key": next.Key, "name": next.Name, "number": strconv.Itoa(next.Number)}
		return appendEvents(tx, []review.Event{review.Happened(verb, "scale", next.ID, by, now, detail)})
	})
}

func retireScale(tx *gorm.DB, next review.Scale, now time.Time) error {
	if next.Number == 1 {
		return nil // a key that is taken trips over the unique (key, number)
	}
	r := tx.Model(&review.Scale{}).Where("key = ? AND number = ? AND retired_at IS NULL", next.Key, next.Number-1).Update("retired_at", now)
	if r.Error == nil && r.RowsAffected == 0 {
		return scaleChanged(next)
	}
	return r.Error
}

func scaleChanged(s review.Scale) error {
	if s.Number == 1 {
		return &errs.Error{Kind: errs.Conflict, Field: "key", Message: "There is a scale with the key " + s.Key + " already; change that one or choose another key."}
	}
	return errs.New(errs.Conflict, "Somebody else changed the scale %s since you opened it; look at their version and change that.", s.Name)
}
