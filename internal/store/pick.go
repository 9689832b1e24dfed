package store

import (
	"context"

	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// Pick saves words that a person picked in a text (review.Pick): the candidate, after
// all others of its snapshot, and its case. Words that wait in triage are accepted
// there; those that are a claim already are a conflict.
func (db *DB) Pick(ctx context.Context, t *review.Triage) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		c, texts := t.Candidate, snapshotTexts{}
		// One at a time for an article: two positions alike would clash.
		if err := missing(tx.Clauses(forUpdate).Select("id").Where("id = ?", c.ArticleID).Take(&claims.Article{}).Error, "article"); err != nil {
			return err
		}
		text, err := texts.text(tx, c.SnapshotID)
		if err != nil {
			return err
		}
		if err := claims.Stands(text, c.Exact, c.Start, c.End); err != nil {
			return err
		}
		if err := savePicked(tx, t); err != nil {
			return err
		}
		events := t.Case.Events
		if err := saveCase(tx, t.Case, partsOf(nil), texts); err != nil {
			t.Case.Events, t.Case.Version = events, 0 // as it was, should the transaction be run again
			return err
		}
		OnceOf(ctx).decided(t)
		return appendEvents(tx, t.Events)
	})
}

// savePicked saves the candidate, or accepts the one that waits at the same place.
func savePicked(tx *gorm.DB, t *review.Triage) error {
	c := t.Candidate
	var there []claims.Candidate
	err := tx.Where("article_id = ? AND snapshot_id = ? AND start_pos = ? AND end_pos = ? AND state <> ?",
		c.ArticleID, c.SnapshotID, c.Start, c.End, claims.CandidateDismissed).Order("state, position").Find(&there).Error
	switch {
	case err != nil:
		return err
	case len(there) > 0 && there[0].State == claims.CandidateAccepted: // which sorts before new
		return errs.New(errs.Conflict, "These very words are a claim already.")
	case len(there) > 0:
		t.Adopt(&there[0])
		return tx.Select("*").Updates(t.Candidate).Error
	}
	err = tx.Model(&claims.Candidate{}).Where("snapshot_id = ?", c.SnapshotID).Select("COALESCE(max(position), 0) + 1").Scan(&c.Position).Error
	return firstError(err, tx.Create(c).Error)
}
