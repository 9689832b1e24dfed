package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/claims/match"
	"factdesk/review"
)

// ReindexJob is the kind of job that does Reindex.
const ReindexJob = "reindex"

// reindexBatch is how many rows are indexed in one transaction: on SQLite nobody else
// writes meanwhile, for a few hundredths of a second.
const reindexBatch = 200

// indexedTable is a table whose rows are found by other words.
type indexedTable struct {
	kind  docKind
	table string
	what  string // a row, in words
	words func(tx *gorm.DB, ids []uuid.UUID) ([]findable, error)
	typed func(tx *gorm.DB, ids []uuid.UUID) error // rewrites the words that people type; nil where none are kept
}

var claimsInIndex = indexedTable{claimDoc, "claims", "claim", findableClaims, retypeClaims}

var publicInIndex = indexedTable{publicDoc, "shown_claims", "public claim", findablePublic, retypePublic}

var inIndex = []indexedTable{claimsInIndex, {externalDoc, "external_reviews", "external review", findableExternals, nil}, publicInIndex}

// save rewrites what rows are found by, from what the database has.
func (in indexedTable) save(tx *gorm.DB, ids []uuid.UUID) error {
	rows, err := in.words(tx, ids)
	return firstError(err, saveTerms(tx, in.kind, rows...))
}

// stale are the rows that the index lacks or has in another version.
func (in indexedTable) stale(tx *gorm.DB) *gorm.DB {
	return tx.Table(in.table).Joins("LEFT JOIN match_docs ON match_docs.kind = ? AND match_docs.id = "+in.table+".id", in.kind).
		Where("match_docs.version IS NULL OR match_docs.version <> ?", match.TermsVersion)
}

// Reindexed says how far a Reindex is.
type Reindexed struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}

// Reindex makes the terms anew of every row that has none or those of another version
// of this program, and tells report after each batch. Everything else keeps being
// found meanwhile. Then it packs what is full. Ended before its time it goes on where it was when it is called
// again.
func (db *DB) Reindex(ctx context.Context, report func(Reindexed)) (Reindexed, error) {
	current, err := db.indexIsCurrent(ctx)
	if err == nil && !current {
		err = db.unpack(ctx)
	}
	if err != nil {
		return Reindexed{}, err
	}
	at, err := db.stale(ctx)
	if err != nil {
		return at, err
	}
	for _, in := range inIndex {
		for after := uuid.Nil; ; {
			some, err := db.reindexSome(ctx, in, after)
			if err != nil {
				return at, err
			}
			if some.read == 0 {
				break
			}
			if after = some.last; some.done > 0 {
				at.Done += some.done
				report(at)
			}
		}
	}
	return at, firstError(db.settleIndex(ctx), db.pack(ctx), db.AdoptWords(ctx))
}

// settleIndex notes that the whole index has this program's version.
func (db *DB) settleIndex(ctx context.Context) error {
	return db.q(ctx).Exec("UPDATE match_index SET version = ?", match.TermsVersion).Error
}

// ForgetIndex marks every row as indexed by another version, so that Reindex makes them
// all anew, with the words of the search box. They are found as before until then.
func (db *DB) ForgetIndex(ctx context.Context) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(tx.Exec("UPDATE match_index SET version = 0").Error, tx.Exec("UPDATE match_docs SET version = 0").Error,
			tx.Exec("UPDATE found_adopted SET upto = '', done = FALSE").Error)
	})
}

// stale counts what a Reindex would do.
func (db *DB) stale(ctx context.Context) (Reindexed, error) {
	var out Reindexed
	for _, in := range inIndex {
		var n int64
		if err := in.stale(db.q(ctx)).Count(&n).Error; err != nil {
			return out, err
		}
		out.Total += int(n)
	}
	return out, nil
}

// reindexed is what became of the next rows of a table.
type reindexed struct {
	read, done int
	last       uuid.UUID
}

// reindexSome indexes those of the next rows after an id that are stale. The rows are
// chosen by their id alone: asked for the next stale ones, PostgreSQL joined all rows
// for each batch. Those that are indexed are locked before they are read, so that
// nobody's newer words are overwritten.
func (db *DB) reindexSome(ctx context.Context, in indexedTable, after uuid.UUID) (out reindexed, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		out = reindexed{}
		var ids, stale, locked []uuid.UUID
		if err := tx.Table(in.table).Where("id > ?", after).Order("id").Limit(reindexBatch).Pluck("id", &ids).Error; err != nil || len(ids) == 0 {
			return err
		}
		out.read, out.last = len(ids), ids[len(ids)-1]
		if err := in.stale(tx).Where(in.table+".id IN ?", ids).Order(in.table+".id").Pluck(in.table+".id", &stale).Error; err != nil || len(stale) == 0 {
			return err
		}
		out.done = len(stale)
		if err := tx.Table(in.table).Clauses(forUpdate).Where("id IN ?", stale).Order("id").Pluck("id", &locked).Error; err != nil {
			return err
		}
		if in.typed != nil {
			if err := in.typed(tx, stale); err != nil {
				return err
			}
		}
		return in.save(tx, stale)
	})
	return out, err
}

// retypeClaims rewrites the words that people on the desk find claims by. Read by their
// keys, and written with one look at the index of each claim's words.
func retypeClaims(tx *gorm.DB, ids []uuid.UUID) error {
	var all []claims.Claim
	if err := tx.Select("id", "wording", "short_form", "claimant", "topics", "tags").Where("id IN ?", ids).Order("id").Find(&all).Error; err != nil {
		return err
	}
	rows := []claimWord{}
	for i := range all {
		rows = append(rows, wordsOf(all[i].ID.String(), saidOf(&all[i]))...)
	}
	return firstError(tx.Exec("DELETE FROM claim_words WHERE claim_id IN ?", ids).Error, insert(tx, "claim_words", rows))
}

// retypePublic rewrites the words that readers find claims by, from the editions that
// stand.
func retypePublic(tx *gorm.DB, ids []uuid.UUID) error {
	var shown []shownClaim
	var editions []review.Edition
	err := firstError(
		tx.Table("shown_claims").Where("id IN ?", ids).Order("id").Find(&shown).Error,
		tx.Where("id IN (SELECT edition_id FROM shown_claims WHERE id IN ?)", ids).Order("id").Find(&editions).Error)
	if err != nil {
		return err
	}
	for _, s := range shown {
		for i := range editions {
			if editions[i].ID == s.EditionID {
				if err := showWords(tx, s.ID, &editions[i]); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// QueueReindex queues a ReindexJob when the index was made by another version of this
// program. It costs one query when it was not.
func (db *DB) QueueReindex(ctx context.Context, now time.Time) error {
	current, err := db.indexIsCurrent(ctx)
	if err != nil || current {
		return err
	}
	stale, err := db.stale(ctx)
	if err != nil {
		return err
	}
	if stale.Total == 0 { // a new database
		return db.settleIndex(ctx)
	}
	j, err := NewJob(ReindexJob, ReindexJob, nil, review.Actor{}, now)
	if err == nil {
		_, err = db.AddJob(ctx, j)
	}
	return err
}

func (db *DB) indexIsCurrent(ctx context.Context) (bool, error) {
	var version int
	err := db.q(ctx).Raw("SELECT version FROM match_index").Scan(&version).Error
	return version == match.TermsVersion, err
}
