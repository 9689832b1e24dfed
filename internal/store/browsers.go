package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Browser is one that somebody signed in with before. It is known by a secret in a
// cookie, which opens nothing: it only spares them the waits that strangers cause. One
// secret may stand for several people who share a machine.
type Browser struct {
	ID         uuid.UUID
	SecretHash string // SHA-256, hex
	UserID     uuid.UUID
	ExpiresAt  time.Time
}

// browsersMost is how many browsers of one person are known; the oldest go first.
const browsersMost = 20

// KnownBrowser is the id under which a browser is known to somebody's account;
// uuid.Nil when it is not.
func (db *DB) KnownBrowser(ctx context.Context, hash, email string, now time.Time) (uuid.UUID, error) {
	var found []Browser
	err := db.q(ctx).Joins("JOIN users ON users.id = browsers.user_id").Limit(1).
		Find(&found, "browsers.secret_hash = ? AND users.email = ? AND browsers.expires_at > ?", hash, email, stamp(now)).Error
	if err != nil || len(found) == 0 {
		return uuid.Nil, err
	}
	return found[0].ID, nil
}

// RememberBrowser knows a browser from now on, by another secret than before: whoever
// read the old one, or planted it, has nothing. Others who signed in with it move along.
func (db *DB) RememberBrowser(ctx context.Context, b Browser, before string) error {
	b.ExpiresAt = stamp(b.ExpiresAt)
	return db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Model(&Browser{}).Where("secret_hash = ?", before).Update("secret_hash", b.SecretHash).Error; err != nil {
			return err
		}
		same := clause.OnConflict{Columns: []clause.Column{{Name: "secret_hash"}, {Name: "user_id"}}, DoUpdates: clause.AssignmentColumns([]string{"expires_at"})}
		if err := tx.Clauses(same).Create(&b).Error; err != nil {
			return err
		}
		return forgetBrowsers(tx, b.UserID)
	})
}

// forgetBrowsers keeps the newest of somebody's.
func forgetBrowsers(tx *gorm.DB, user uuid.UUID) error {
	var old []Browser
	if err := tx.Order("expires_at DESC, id DESC").Offset(browsersMost).Limit(MaxPage).Find(&old, "user_id = ?", user).Error; err != nil || len(old) == 0 {
		return err
	}
	return tx.Delete(&old).Error
}
