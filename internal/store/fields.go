package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// Fields are those that cases show, by when they were defined: review.MostFields at most.
func (db *DB) Fields(ctx context.Context) ([]review.Field, error) { return fieldsOf(db.q(ctx)) }

func fieldsOf(tx *gorm.DB) ([]review.Field, error) {
	out := []review.Field{}
	return out, tx.Order("id").Find(&out, "removed_at IS NULL").Error
}

// RemovedFields are the last that were removed, the newest first, as many as there may be
// fields: they can be brought back.
func (db *DB) RemovedFields(ctx context.Context) ([]review.Field, error) {
	out := []review.Field{}
	return out, db.q(ctx).Order("removed_at DESC, id DESC").Limit(review.MostFields).Find(&out, "removed_at IS NOT NULL").Error
}

// Field is one of them.
func (db *DB) Field(ctx context.Context, id uuid.UUID) (review.Field, error) {
	var f review.Field
	return f, missing(db.q(ctx).Take(&f, "id = ? AND removed_at IS NULL", id).Error, "field")
}

// fieldsLock is taken by whoever changes which fields there are, so that no more are made
// than there may be.
const fieldsLock = 0xf1e1d5

func (db *DB) lockFields(tx *gorm.DB) ([]review.Field, error) {
	if !db.SQLite() {
		if err := tx.Exec("SELECT pg_advisory_xact_lock(?)", fieldsLock).Error; err != nil {
			return nil, err
		}
	}
	return fieldsOf(tx)
}

// AddField has make define a field, which is given the others.
func (db *DB) AddField(ctx context.Context, by review.Actor, make func(others []review.Field) (review.Field, error)) (review.Field, error) {
	var f review.Field
	err := db.tx(ctx, func(tx *gorm.DB) error {
		others, err := db.lockFields(tx)
		if err != nil {
			return err
		}
		if f, err = make(others); err != nil {
			return err
		}
		f.CreatedAt, f.UpdatedAt = stamp(f.CreatedAt), stamp(f.UpdatedAt)
		if err := tx.Create(&f).Error; err != nil {
			return err
		}
		OnceOf(ctx).subject(f.Version, f.ID)
		return appendEvents(tx, []review.Event{fieldEvent(review.VerbFieldAdded, f, by)})
	})
	return f, err
}

// EditField has change alter a field, which is given the others. Version 0 means that the
// person did not say which one they saw.
func (db *DB) EditField(ctx context.Context, id uuid.UUID, version int, verb review.Verb, by review.Actor, change func(f *review.Field, others []review.Field) error) (review.Field, error) {
	var f review.Field
	err := db.tx(ctx, func(tx *gorm.DB) error {
		others, err := db.lockFields(tx)
		if err != nil {
			return err
		}
		if err := hold(db, tx, "field", id, &f, &f.Version, version); err != nil {
			return err
		}
		others = slices.DeleteFunc(others, func(x review.Field) bool { return x.ID == id })
		if err := change(&f, others); err != nil {
			return err
		}
		f.UpdatedAt = stamp(f.UpdatedAt)
		if f.RemovedAt != nil {
			at := stamp(*f.RemovedAt)
			f.RemovedAt = &at
		}
		if err := tx.Select("*").UpdateColumns(&f).Error; err != nil {
			return err
		}
		if err := fieldPends(tx, f); err != nil {
			return err
		}
		OnceOf(ctx).subject(f.Version, f.ID)
		return appendEvents(tx, []review.Event{fieldEvent(verb, f, by)})
	})
	return f, err
}

// fieldPends says of cases whether what somebody wrote into a public field waits for readers:
// no longer when the field is removed, and again when it is back.
func fieldPends(tx *gorm.DB, f review.Field) error {
	switch {
	case !f.Public:
		return nil
	case f.RemovedAt != nil:
		return settlePending(tx)
	}
	return tx.Exec(`UPDATE cases SET pending = TRUE WHERE NOT pending AND state <> ? AND id IN (SELECT made.case_id FROM edition_changes AS made
		WHERE made.key = ? AND made.kind = 'made'`+notKept+")", review.Proposed, review.FieldKey+f.ID.String()).Error
}

func fieldEvent(verb review.Verb, f review.Field, by review.Actor) review.Event {
	return review.Happened(verb, "field", f.ID, by, f.UpdatedAt, f.Told())
}
