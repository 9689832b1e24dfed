package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
)

// Draft is what somebody has half written in a form: one per person and form.
type Draft struct {
	UserID    uuid.UUID         `gorm:"primaryKey"`
	Form      string            `gorm:"primaryKey"` // e.g. case/ID/verdict
	Fields    map[string]string `gorm:"serializer:json"`
	UpdatedAt time.Time
}

// maxDraft bounds a draft in bytes: ten times the longest explanation. maxForm bounds
// the name of its form, which is indexed.
const (
	maxDraft = 512 << 10
	maxForm  = 200
)

// SaveDraft keeps the fields of a form, instead of those kept before.
func (db *DB) SaveDraft(ctx context.Context, userID uuid.UUID, form string, fields map[string]string, now time.Time) error {
	if len(form) > maxForm {
		return errs.In("form", "A form's name has at most %d characters.", maxForm)
	}
	size := len(form)
	for k, v := range fields {
		size += len(k) + len(v)
	}
	if size > maxDraft {
		return errs.New(errs.TooLarge, "This is too long to keep as a draft (at most %d KB).", maxDraft>>10)
	}
	d := Draft{UserID: userID, Form: form, Fields: fields, UpdatedAt: stamp(now)}
	return db.q(ctx).Clauses(clause.OnConflict{
		Columns: []clause.Column{{Name: "user_id"}, {Name: "form"}}, DoUpdates: clause.AssignmentColumns([]string{"fields", "updated_at"}),
	}).Create(&d).Error
}

// Draft is what somebody has half written in a form; one without fields when there is
// nothing, which is no error: it is the usual case.
func (db *DB) Draft(ctx context.Context, userID uuid.UUID, form string) (Draft, error) {
	var d Draft
	err := db.q(ctx).Take(&d, "user_id = ? AND form = ?", userID, form).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return Draft{UserID: userID, Form: form}, nil
	}
	return d, err
}

// Drafts are all that somebody has half written in forms whose names begin with
// prefix, by the form's name.
func (db *DB) Drafts(ctx context.Context, userID uuid.UUID, prefix string) (map[string]Draft, error) {
	var all []Draft
	err := db.q(ctx).Where("form LIKE ? ESCAPE '!'", likeEscape(prefix)+"%").Find(&all, "user_id = ?", userID).Error
	if err != nil {
		return nil, err
	}
	out := map[string]Draft{}
	for _, d := range all {
		out[d.Form] = d
	}
	return out, nil
}

// DropDraft forgets a draft, if there is one.
func (db *DB) DropDraft(ctx context.Context, userID uuid.UUID, form string) error {
	return db.q(ctx).Delete(&Draft{}, "user_id = ? AND form = ?", userID, form).Error
}
