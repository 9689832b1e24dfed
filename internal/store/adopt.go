package store

import (
	"context"

	"gorm.io/gorm"
)

// adoptedAtOnce is how many rows of before are taken in by one transaction.
const adoptedAtOnce = 400

// adoption takes in the rows that were there before something that is kept of every row.
type adoption struct {
	progress string // the table that says how far each table has come
	take     func(tx *gorm.DB, tab string, ids []string) error
}

// Adopt records the rows that were there before the record was, as they are found; once. It
// keeps, too, which columns digests are over. Rows that were written meanwhile have their
// leaves already.
func (db *DB) Adopt(ctx context.Context) error {
	if err := db.tx(ctx, db.shapes.save); err != nil {
		return err
	}
	return db.adopt(ctx, adoption{"record_adopted", db.adoptRows})
}

// AdoptWords gives the rows that were there before the search the words that they are
// found by; once.
func (db *DB) AdoptWords(ctx context.Context) error {
	return db.adopt(ctx, adoption{"found_adopted", adoptWords})
}

// adoptWords locks the rows, so that nobody's newer words are overwritten.
func adoptWords(tx *gorm.DB, tab string, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	var locked []string
	if err := tx.Table(tab).Clauses(forUpdate).Where("id IN ?", ids).Order("id").Pluck("CAST(id AS text)", &locked).Error; err != nil {
		return err
	}
	return saveFound(tx, tab, locked)
}

// adopt goes on where it was. The plan of a step on both databases: the primary key of the
// table from the last row on.
func (db *DB) adopt(ctx context.Context, a adoption) error {
	var left []struct{ Tab, Upto string }
	if err := db.q(ctx).Raw("SELECT tab, upto FROM " + a.progress + " WHERE NOT done ORDER BY tab").Scan(&left).Error; err != nil {
		return err
	}
	for _, l := range left {
		for upto, done := l.Upto, false; !done; {
			var err error
			if upto, done, err = db.adoptSome(ctx, a, l.Tab, upto); err != nil {
				return err
			}
		}
	}
	return nil
}

func (db *DB) adoptSome(ctx context.Context, a adoption, tab, after string) (upto string, done bool, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		ids, err := idsAfter(tx, tab, after, adoptedAtOnce)
		if err != nil {
			return err
		}
		upto, done = after, len(ids) < adoptedAtOnce
		if len(ids) > 0 {
			upto = ids[len(ids)-1]
		}
		if err := a.take(tx, tab, ids); err != nil {
			return err
		}
		return tx.Exec("UPDATE "+a.progress+" SET upto = ?, done = ? WHERE tab = ?", upto, done, tab).Error
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
	if tab == "cases" {
		if err := issueFound(tx, ids); err != nil {
			return err
		}
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
	return db.recordRows(tx, left)
}
