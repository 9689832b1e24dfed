package store

import (
	"context"

	"gorm.io/gorm"
)

// adoptedAtOnce is how many rows of before are recorded in one transaction.
const adoptedAtOnce = 400

// Adopt records the rows that were there before the record was, as they are found; once. It
// keeps, too, which columns digests are over.
// Rows that were written meanwhile have their leaves already. The plan of a step on both
// databases: the primary key of the table from the last row on.
func (db *DB) Adopt(ctx context.Context) error {
	var left []struct{ Tab, Upto string }
	if err := db.q(ctx).Raw("SELECT tab, upto FROM record_adopted WHERE NOT done ORDER BY tab").Scan(&left).Error; err != nil {
		return err
	}
	if err := db.tx(ctx, db.shapes.save); err != nil {
		return err
	}
	for _, a := range left {
		for upto, done := a.Upto, false; !done; {
			var err error
			if upto, done, err = db.adoptSome(ctx, a.Tab, upto); err != nil {
				return err
			}
		}
	}
	return nil
}

func (db *DB) adoptSome(ctx context.Context, tab, after string) (upto string, done bool, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		ids, err := idsAfter(tx, tab, after, adoptedAtOnce)
		if err != nil {
			return err
		}
		upto, done = after, len(ids) < adoptedAtOnce
		if len(ids) > 0 {
			upto = ids[len(ids)-1]
		}
		if err := db.adoptRows(tx, tab, ids); err != nil {
			return err
		}
		return tx.Exec("UPDATE record_adopted SET upto = ?, done = ? WHERE tab = ?", upto, done, tab).Error
	})
	return upto, done, err
}

// idsAfter are the next ids of a table in their order.
func idsAfter(tx *gorm.DB, tab, after string, most int) (ids []string, err error) {
	where, args := "", []any{most}
	if after != "" {
		where, args = " WHERE id > ?", []any{after, most}
	}
	return ids, tx.Raw("SELECT CAST(id AS text) FROM "+tab+where+" ORDER BY id LIMIT ?", args...).Scan(&ids).Error
}

// adoptRows records those of the rows that are not.
func (db *DB) adoptRows(tx *gorm.DB, tab string, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	refs := make([]rowRef, len(ids))
	for i, id := range ids {
		refs[i] = rowRef{tab, id}
	}
	was, err := db.recordedBefore(tx, refs)
	if err != nil {
		return err
	}
	var left []rowRef
	for _, r := range refs {
		if _, known := was[r]; !known {
			left = append(left, r)
		}
	}
	if len(left) == 0 {
		return nil
	}
	return db.recordRows(tx, left)
}
