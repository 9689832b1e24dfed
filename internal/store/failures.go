package store

import (
	"context"
	"slices"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Failure counts how often somebody failed to sign in, by a key that the caller makes
// of an e-mail address or a network address.
type Failure struct {
	Key    string `gorm:"primaryKey"`
	Count  int
	LastAt time.Time
}

// failuresFade is how long without a failure makes one forgotten.
const failuresFade = 24 * time.Hour

// Attempt asks to try once more under all of these keys. It counts the try as failed
// at once, so that many at the same moment can't all pass, and returns 0; or it
// counts nothing and returns how long to wait, which wait derives from a key's count.
// After a success call Succeeded. It keeps nothing of a try that has to wait: whoever
// hammers makes us read and no rows.
func (db *DB) Attempt(ctx context.Context, keys []string, wait func(key string, count int) time.Duration, now time.Time) (time.Duration, error) {
	keys = slices.Sorted(slices.Values(keys)) // one order, against deadlocks
	now = stamp(now)
	longest, err := db.early(ctx, keys, wait, now)
	if err != nil || longest > 0 {
		return longest, err
	}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		longest = 0
		for _, key := range keys {
			f, err := lockFailure(tx, key, now)
			if err != nil {
				return err
			}
			longest = max(longest, f.LastAt.Add(wait(key, f.Count)).Sub(now))
		}
		if longest > 0 {
			return nil
		}
		return tx.Exec("UPDATE failures SET count = count + 1, last_at = ? WHERE key IN ?", now, keys).Error
	})
	return longest, err
}

// early says how long to wait, without a lock. A failure that is yet to come, after the
// clock was set back, is lockFailure's to set right.
func (db *DB) early(ctx context.Context, keys []string, wait func(key string, count int) time.Duration, now time.Time) (longest time.Duration, err error) {
	var all []Failure
	if err := db.q(ctx).Find(&all, "key IN ?", keys).Error; err != nil {
		return 0, err
	}
	for _, f := range all {
		if !f.LastAt.After(now) && now.Sub(f.LastAt) < failuresFade {
			longest = max(longest, f.LastAt.Add(wait(f.Key, f.Count)).Sub(now))
		}
	}
	return longest, nil
}

// lockFailure makes the row if it is missing, so that there is something to lock. One
// from a time that is yet to come is of now: nobody waits longer because a clock was
// wrong.
func lockFailure(tx *gorm.DB, key string, now time.Time) (Failure, error) {
	f := Failure{Key: key, LastAt: now}
	if err := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&f).Error; err != nil {
		return f, err
	}
	if err := tx.Clauses(forUpdate).Take(&f, "key = ?", key).Error; err != nil {
		return f, err
	}
	switch {
	case f.LastAt.After(now):
		f.LastAt = now
	case now.Sub(f.LastAt) >= failuresFade:
		f.Count = 0
	default:
		return f, nil
	}
	return f, tx.Save(&f).Error
}

// Succeeded forgets the failures under one key and takes the try that Attempt counted
// back from others.
func (db *DB) Succeeded(ctx context.Context, forget string, release []string) error {
	release = slices.Sorted(slices.Values(release))
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Delete(&Failure{}, "key = ?", forget).Error; err != nil || len(release) == 0 {
			return err
		}
		return tx.Exec("UPDATE failures SET count = count - 1 WHERE key IN ? AND count > 0", release).Error
	})
}
