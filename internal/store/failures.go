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
// After a success call Succeeded.
func (db *DB) Attempt(ctx context.Context, keys []string, wait func(key string, count int) time.Duration, now time.Time) (time.Duration, error) {
	keys = slices.Sorted(slices.Values(keys)) // one order, against deadlocks
	now = stamp(now)
	var longest time.Duration
	err := db.tx(ctx, func(tx *gorm.DB) error {
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

// lockFailure makes the row if it is missing, so that there is something to lock.
func lockFailure(tx *gorm.DB, key string, now time.Time) (Failure, error) {
	f := Failure{Key: key, LastAt: now}
	if err := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&f).Error; err != nil {
		return f, err
	}
	err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Take(&f, "key = ?", key).Error
	if err == nil && now.Sub(f.LastAt) >= failuresFade {
		f.Count = 0
		err = tx.Save(&f).Error
	}
	return f, err
}

// Succeeded forgets the failures under one key (the person's) and takes the try that
// Attempt counted back from another (the network's): one good account must not wipe
// out the failures of the rest of an address.
func (db *DB) Succeeded(ctx context.Context, forget, release string) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Delete(&Failure{}, "key = ?", forget).Error; err != nil {
			return err
		}
		return tx.Exec("UPDATE failures SET count = count - 1 WHERE key = ? AND count > 0", release).Error
	})
}
