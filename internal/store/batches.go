package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Changed is what became of several cases that were to be changed at once.
type Changed struct {
	review.Batch
	Done []uuid.UUID // cases, in the order of their ids
	Left []review.Left
}

// batchesKept is how long what a batch changed is remembered. BatchUndo is how long it can
// be undone: a day's work, as triage has it.
const (
	batchesKept = 7 * 24 * time.Hour
	BatchUndo   = 24 * time.Hour
)

// EditBatch changes up to review.MostAtOnce cases in one transaction, each by itself: one
// whose state forbids it, or that somebody was faster with, is left and told. What would be
// refused for every case (input that is wrong, a right that is missing) fails as a whole.
func (db *DB) EditBatch(ctx context.Context, b review.Batch, ids []uuid.UUID, change func(*review.Case) (review.BatchCase, error)) (Changed, error) {
	var out Changed
	ids, err := inOrder(ids)
	if err != nil {
		return out, err
	}
	err = db.tx(ctx, func(tx *gorm.DB) error {
		out = Changed{Batch: b, Left: []review.Left{}}
		if err := tx.Create(&b).Error; err != nil {
			return err
		}
		for _, id := range ids {
			if err := db.editOf(tx, &out, id, change); err != nil {
				return err
			}
		}
		OnceOf(ctx).subject(0, b.ID)
		return noteLeft(tx, b.ID, "LeftOut", review.Batch{LeftOut: out.Left})
	})
	return out, err
}

// noteLeft keeps which cases were left, so that a request that is sent again is answered the
// same.
func noteLeft(tx *gorm.DB, id uuid.UUID, field string, b review.Batch) error {
	return tx.Model(&review.Batch{}).Where("id = ?", id).Select(field).UpdateColumns(&b).Error
}

// inOrder are ids without repeats, in the one order in which rows are locked.
func inOrder(ids []uuid.UUID) ([]uuid.UUID, error) {
	out := slices.Clone(ids)
	slices.SortFunc(out, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	out = slices.Compact(out)
	if len(out) == 0 || len(out) > review.MostAtOnce {
		return nil, errs.In("cases", "Select 1 to %d cases.", review.MostAtOnce)
	}
	return out, nil
}

// editOf changes one case of a batch, or notes why it was left.
func (db *DB) editOf(tx *gorm.DB, out *Changed, id uuid.UUID, change func(*review.Case) (review.BatchCase, error)) error {
	c, err := lockCase(tx, "id = ?", id)
	if err != nil {
		return out.leave(id, nil, err)
	}
	parts := partsOf(c)
	of, err := change(c)
	if err != nil {
		return out.leave(id, c, db.who(tx, id, err))
	}
	if err := firstError(saveCase(tx, c, parts, snapshotTexts{}), tx.Create(&of).Error); err != nil {
		return err
	}
	out.Done = append(out.Done, id)
	return nil
}

// leave notes why a case was left, or returns what ends the whole batch.
func (c *Changed) leave(id uuid.UUID, of *review.Case, why error) error {
	if kind := errs.KindOf(why); kind != errs.Conflict && kind != errs.NotFound {
		return why
	}
	left := review.Left{CaseID: id, Problem: why.Error()}
	if of != nil {
		left.Wording = of.Claim.Wording
	}
	c.Left = append(c.Left, left)
	return nil
}

// Batch is what a batch changed and left, by its id.
func (db *DB) Batch(ctx context.Context, id uuid.UUID) (Changed, error) {
	var out Changed
	if err := missing(db.q(ctx).Take(&out.Batch, "id = ?", id).Error, "change of several cases"); err != nil {
		return out, err
	}
	out.Left = out.LeftOut
	return out, db.doneBy(ctx, &out, "batch_id = ?", id)
}

// UndoneBatch is what was taken back of a batch, and what was left.
func (db *DB) UndoneBatch(ctx context.Context, id uuid.UUID) (Changed, error) {
	out, err := db.Batch(ctx, id)
	if err != nil {
		return out, err
	}
	out.Left, out.Done = out.UndoLeft, nil
	return out, db.doneBy(ctx, &out, "batch_id = ? AND undone_at IS NOT NULL", id)
}

func (db *DB) doneBy(ctx context.Context, out *Changed, where string, id uuid.UUID) error {
	return db.q(ctx).Model(&review.BatchCase{}).Where(where, id).Order("case_id").Pluck("case_id", &out.Done).Error
}

// UndoBatch takes back what a batch changed, in one transaction: of each case that nobody
// has changed since. The others are left and told, and stay as they are.
func (db *DB) UndoBatch(ctx context.Context, id uuid.UUID, by review.Actor, now time.Time) (Changed, error) {
	var out Changed
	err := db.tx(ctx, func(tx *gorm.DB) error {
		out = Changed{Left: []review.Left{}}
		if err := missing(tx.Clauses(forUpdate).Take(&out.Batch, "id = ?", id).Error, "change of several cases"); err != nil {
			return err
		}
		if err := mayUndo(out.Batch, by, now); err != nil {
			return err
		}
		var all []review.BatchCase
		if err := tx.Order("case_id").Find(&all, "batch_id = ?", id).Error; err != nil {
			return err
		}
		for _, of := range all {
			if err := db.takeBack(tx, &out, of, by, now); err != nil {
				return err
			}
		}
		OnceOf(ctx).subject(0, id)
		return undone(tx, &out, now)
	})
	return out, err
}

func mayUndo(b review.Batch, by review.Actor, now time.Time) error {
	if err := b.CanTakeBack(by); err != nil {
		return err
	}
	if now.Sub(b.At) > BatchUndo {
		return errs.New(errs.Conflict, "This was done more than %d hours ago; change the cases one by one.", BatchUndo/time.Hour)
	}
	return nil
}

// undone notes that the batch, and the cases that were not left, were taken back.
func undone(tx *gorm.DB, out *Changed, now time.Time) error {
	at := stamp(now)
	err := firstError(
		tx.Model(&review.Batch{}).Where("id = ?", out.ID).UpdateColumn("undone_at", at).Error,
		noteLeft(tx, out.ID, "UndoLeft", review.Batch{UndoLeft: out.Left}),
		tx.Model(&review.BatchCase{}).Where("batch_id = ? AND case_id IN ?", out.ID, append(out.Done, uuid.Nil)).UpdateColumn("undone_at", at).Error)
	out.UndoneAt = &at
	return err
}

func (db *DB) takeBack(tx *gorm.DB, out *Changed, of review.BatchCase, by review.Actor, now time.Time) error {
	b := out.Batch
	c, err := lockCase(tx, "id = ?", of.CaseID)
	if err != nil {
		return fmt.Errorf("undo of %s: %w", b.ID, err)
	}
	parts := partsOf(c)
	if err := c.TakeBack(b, of, by, now); err != nil {
		return out.leave(c.ID, c, db.who(tx, c.ID, err))
	}
	out.Done = append(out.Done, c.ID)
	return saveCase(tx, c, parts, snapshotTexts{})
}
