package store

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// viewsKept is how long a view that was removed can be brought back.
const viewsKept = 7 * 24 * time.Hour

// Views are those that somebody sees, by name: their own, and what others share. There are
// 2 × review.MostViews at most. Both databases read saved_views_made_by and
// saved_views_shared.
func (db *DB) Views(ctx context.Context, who uuid.UUID) ([]review.View, error) {
	out := []review.View{}
	err := db.q(ctx).Raw(`SELECT * FROM saved_views WHERE removed_at IS NULL AND made_by = ?
		UNION ALL SELECT * FROM saved_views WHERE removed_at IS NULL AND shared AND made_by <> ? LIMIT ?`, who, who, 2*review.MostViews).Find(&out).Error
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b review.View) int {
		return strings.Compare(claims.Fold(a.Name)+a.ID.String(), claims.Fold(b.Name)+b.ID.String())
	})
	return out, nil
}

// View is one that somebody sees and that was not removed.
func (db *DB) View(ctx context.Context, id uuid.UUID, by review.Actor) (review.View, error) {
	var v review.View
	if err := missing(db.q(ctx).Take(&v, "id = ? AND removed_at IS NULL", id).Error, "view"); err != nil {
		return v, err
	}
	if !v.SeenBy(by) {
		return review.View{}, missing(gorm.ErrRecordNotFound, "view")
	}
	return v, nil
}

// AddView keeps a view that review.NewView made.
func (db *DB) AddView(ctx context.Context, v review.View, by review.Actor) (review.View, error) {
	v.CreatedAt, v.UpdatedAt = stamp(v.CreatedAt), stamp(v.UpdatedAt)
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := fits(tx, v); err != nil {
			return err
		}
		if err := tx.Create(&v).Error; err != nil {
			return err
		}
		OnceOf(ctx).subject(v.Version, v.ID)
		return viewEvent(tx, review.View{}, v, by)
	})
	return v, err
}

// EditView has change alter a view. Version 0 means that the person did not say which one
// they saw. That somebody else has one of their own shows in no answer, whatever the version.
func (db *DB) EditView(ctx context.Context, id uuid.UUID, version int, change func(*review.View) error, by review.Actor) (review.View, error) {
	var v review.View
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "view", id, &v, &v.Version, 0); err != nil {
			return err
		}
		if !v.SeenBy(by) {
			return missing(gorm.ErrRecordNotFound, "view")
		}
		if err := db.held(tx, "view", id, v.Version, version); err != nil {
			return err
		}
		was := v
		if err := change(&v); err != nil {
			return err
		}
		v.UpdatedAt = stamp(v.UpdatedAt)
		if v.RemovedAt != nil {
			at := stamp(*v.RemovedAt)
			v.RemovedAt = &at
		}
		if err := fits(tx, v); err != nil {
			return err
		}
		OnceOf(ctx).subject(v.Version, v.ID)
		if err := tx.Select("*").UpdateColumns(&v).Error; err != nil {
			return err
		}
		return viewEvent(tx, was, v, by)
	})
	return v, err
}

// fits holds a view to how many there may be. Who adds two at the very same time may get one
// more.
func fits(tx *gorm.DB, v review.View) error {
	if v.RemovedAt != nil {
		return nil
	}
	var own, shared int64
	others := func() *gorm.DB { return tx.Model(&review.View{}).Where("id <> ? AND removed_at IS NULL", v.ID) }
	if err := firstError(others().Where("made_by = ?", v.MadeBy).Count(&own).Error, others().Where("shared").Count(&shared).Error); err != nil {
		return err
	}
	return v.Fits(int(own), int(shared))
}

// viewEvent tells what became of a shared view. What somebody keeps to themselves is told
// nowhere.
func viewEvent(tx *gorm.DB, was, is review.View, by review.Actor) error {
	verb := is.Since(was)
	if verb == "" {
		return nil
	}
	return appendEvents(tx, []review.Event{review.Happened(verb, "view", is.ID, by, is.UpdatedAt, map[string]string{"name": is.Name})})
}
