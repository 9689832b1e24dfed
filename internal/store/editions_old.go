package store

import (
	"context"
	"fmt"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// makeEditions makes the editions of cases that were proposed, approved or published
// before there were any, of what is there: the last step of migration 0017, which SQL
// can't do. It looks at an index that is empty once it is done, and goes on where it was
// when it was ended before its time.
func (db *DB) makeEditions(ctx context.Context) error {
	for after := uuid.Nil; ; {
		var ids []uuid.UUID
		err := db.q(ctx).Raw(`SELECT id FROM cases `+db.indexedBy("cases_no_edition")+` WHERE edition_id IS NULL AND waiting_id IS NULL
			AND state IN `+listed(review.RuledStates())+` AND id > ? ORDER BY id LIMIT ?`, after, docBatch).Scan(&ids).Error
		if err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			if err := db.tx(ctx, func(tx *gorm.DB) error { return makeEdition(tx, id) }); err != nil {
				return fmt.Errorf("make the edition of case %s: %w", id, err)
			}
		}
		after = ids[len(ids)-1]
	}
}

func makeEdition(tx *gorm.DB, id uuid.UUID) error {
	c, err := lockCase(tx, "id = ?", id)
	if err != nil || c.Verdict() == nil || len(editionsOf(c)) > 0 { // verify tells of a case that lost its verdict; another process may have been here
		return err
	}
	org, err := organisation(tx)
	if err != nil {
		return err
	}
	c.TakeAsApproved(org)
	return firstError(saveEditions(tx, c, parts{}),
		tx.Model(&review.Case{}).Where("id = ?", id).UpdateColumns(map[string]any{"edition_id": c.EditionID, "waiting_id": c.WaitingID, "edition_count": c.EditionCount}).Error)
}

// makeWords makes the words by which readers find verdicts that were public before there
// were any: the last step of migration 0023. It looks at an index that is empty once it
// is done.
func (db *DB) makeWords(ctx context.Context) error {
	for after := uuid.Nil; ; {
		var ids []uuid.UUID
		err := db.q(ctx).Table("shown_claims").Where("NOT worded AND id > ?", after).Order("id").Limit(docBatch).Pluck("id", &ids).Error
		if err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			if err := db.tx(ctx, func(tx *gorm.DB) error { return makeWordsOf(tx, id) }); err != nil {
				return fmt.Errorf("make the words of claim %s: %w", id, err)
			}
		}
		after = ids[len(ids)-1]
	}
}

func makeWordsOf(tx *gorm.DB, claim uuid.UUID) error {
	var shown shownClaim
	if err := tx.Table("shown_claims").Clauses(forUpdate).Where("id = ?", claim).Take(&shown).Error; err != nil {
		return err
	}
	var e review.Edition
	if err := tx.Take(&e, "id = ?", shown.EditionID).Error; err != nil {
		return err
	}
	return firstError(showWords(tx, claim, &e), tx.Exec("UPDATE shown_claims SET worded = TRUE WHERE id = ?", claim).Error)
}

// indexedBy has SQLite use an index, where it would think that another one that all rows
// stand in serves as well. PostgreSQL knows how many there are.
func (db *DB) indexedBy(index string) string {
	if db.SQLite() {
		return "INDEXED BY " + index
	}
	return ""
}
