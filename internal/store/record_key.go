package store

import (
	"context"

	"gorm.io/gorm"

	"factdesk/internal/record"
)

// recordKey signs this desk's checkpoints. Who holds the database holds it: a checkpoint
// that somebody else kept is what binds, its signature says only whose it is.
type recordKey struct {
	ID      int `gorm:"primaryKey;autoIncrement:false"`
	Private string
	Public  string
}

func (recordKey) TableName() string { return "record_keys" }

// recordKey is the desk's, made when it is first asked for.
func (db *DB) recordKey(ctx context.Context) (recordKey, error) {
	var found []recordKey
	if err := db.q(ctx).Limit(1).Find(&found).Error; err != nil {
		return recordKey{}, err
	}
	if len(found) > 0 {
		return found[0], nil
	}
	private, public, err := record.NewKey()
	if err != nil {
		return recordKey{}, err
	}
	made := recordKey{1, private, public}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Clauses(onConflictDoNothing).Create(&made).Error; err != nil {
			return err
		}
		return tx.Take(&made).Error // another process may have been first
	})
	if err != nil {
		return recordKey{}, err
	}
	return made, nil
}
