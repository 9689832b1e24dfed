package store

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// EnsureLabels puts in the preset labels that were never there. One that was changed
// stays as it is.
func (db *DB) EnsureLabels(ctx context.Context, now time.Time) error {
	presets := review.LabelPresets(stamp(now))
	var n int64
	err := db.q(ctx).Model(&review.RatingLabel{}).Where("site = '' AND origin <> ''").Limit(1).Count(&n).Error
	if err != nil || n > 0 {
		return err
	}
	return db.q(ctx).Clauses(clause.OnConflict{Columns: []clause.Column{{Name: "key"}, {Name: "site"}}, DoNothing: true}).CreateInBatches(&presets, 100).Error
}

func byLabel(a, b review.RatingLabel) int {
	return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(a.Site, b.Site))
}

// RatingLabelQuery chooses labels; a zero field chooses all.
type RatingLabelQuery struct {
	Text     string // in the label or the site
	Site     string
	Class    review.Class
	Everyone bool      // the rows for everybody alone
	Unmapped bool      // those that reviews bear and that have no class, of their own or everybody's
	Before   uuid.UUID // the last label of the page before
	Limit    int
}

// RatingLabelRow is a label with what it means in the end.
type RatingLabelRow struct {
	review.RatingLabel
	Means review.Class `json:"means"` // Class, or everybody's where that is ""; "" unmapped
}

// RatingLabels lists labels, those that most reviews bear first.
func (db *DB) RatingLabels(ctx context.Context, q RatingLabelQuery) ([]RatingLabelRow, error) {
	const everybody = "SELECT e.class FROM label_maps e WHERE e.site = '' AND e.key = label_maps.key"
	tx := db.q(ctx).Model(&review.RatingLabel{}).
		Select("label_maps.*, CASE WHEN class <> '' THEN class ELSE COALESCE((" + everybody + "), '') END AS means").
		Order("reviews DESC, id DESC").Limit(AtMost(q.Limit))
	if q.Unmapped {
		tx = tx.Where("class = '' AND reviews > 0 AND NOT EXISTS (" + everybody + " AND e.class <> '')")
	}
	if q.Class != "" {
		tx = tx.Where("class = ?", q.Class)
	}
	if q.Everyone {
		tx = tx.Where("site = ''")
	}
	if q.Site != "" {
		tx = tx.Where("site = ?", q.Site)
	}
	if q.Text != "" {
		tx = db.containing(tx, q.Text, "label", "site")
	}
	if q.Before != uuid.Nil {
		tx = tx.Where("(reviews, id) < (SELECT b.reviews, b.id FROM label_maps b WHERE b.id = ?)", q.Before)
	}
	out := []RatingLabelRow{}
	return out, tx.Find(&out).Error
}

// RatingLabel is one row of the table of labels.
func (db *DB) RatingLabel(ctx context.Context, id uuid.UUID) (*review.RatingLabel, error) {
	var l review.RatingLabel
	return &l, missing(db.q(ctx).Take(&l, "id = ?", id).Error, "label")
}

// EditRatingLabel changes what a label means, and with it the class of every imported
// review that bears it, in one transaction with its event. Version 0 means that the
// person did not say which version they saw.
func (db *DB) EditRatingLabel(ctx context.Context, id uuid.UUID, version int, change func(*review.RatingLabel) error, by review.Actor, now time.Time) (*review.RatingLabel, error) {
	var l review.RatingLabel
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "label", id, &l, &l.Version, version); err != nil {
			return err
		}
		was := l.Class
		if err := change(&l); err != nil {
			return err
		}
		e := review.Happened(review.VerbMapped, "label", id, by, stamp(now), map[string]string{"label": l.Label, "site": l.Site, "from": string(was), "to": string(l.Class)})
		if err := tx.Select("*").UpdateColumns(&l).Error; err != nil {
			return err
		}
		return firstError(remap(tx, l, e), appendEvents(tx, []review.Event{e}))
	})
	return &l, err
}

// AddRatingLabel adds a row for everybody, or for a site, that no review bears yet.
func (db *DB) AddRatingLabel(ctx context.Context, l review.RatingLabel, by review.Actor, now time.Time) (*review.RatingLabel, error) {
	err := db.tx(ctx, func(tx *gorm.DB) error {
		l.UpdatedAt = stamp(l.UpdatedAt)
		if err := tx.Create(&l).Error; errors.Is(err, gorm.ErrDuplicatedKey) {
			return errs.In("label", "This label is in the table already; change it there.")
		} else if err != nil {
			return err
		}
		OnceOf(ctx).subject(l.Version, l.ID)
		e := review.Happened(review.VerbMapped, "label", l.ID, by, stamp(now), map[string]string{"label": l.Label, "site": l.Site, "from": "", "to": string(l.Class)})
		return firstError(remap(tx, l, e), appendEvents(tx, []review.Event{e}))
	})
	return &l, err
}

// remap gives the reviews that bear a label its class, and queues that our verdicts are
// compared with those that changed.
func remap(tx *gorm.DB, l review.RatingLabel, e review.Event) error {
	changed := reclass(tx, l)
	if changed.Error != nil || changed.RowsAffected == 0 {
		return changed.Error
	}
	return addVerdicts(tx, e.ID.String(), review.Actor{ID: e.ActorID}, e.At)
}

// reclass counts a row for everybody where the site's own row has no class.
func reclass(tx *gorm.DB, l review.RatingLabel) *gorm.DB {
	if l.Site == "" {
		return tx.Exec(`UPDATE external_reviews SET mapped = ? WHERE rating_key = ? AND mapped <> ?
			AND publisher_site IN (SELECT site FROM label_maps WHERE key = ? AND class = '')`, l.Class, l.Key, l.Class, l.Key)
	}
	class := l.Class
	if class == review.Unmapped {
		var everybody review.RatingLabel
		r := tx.Where("key = ? AND site = ''", l.Key).Limit(1).Find(&everybody)
		if r.Error != nil {
			return r
		}
		class = everybody.Class
	}
	return tx.Exec("UPDATE external_reviews SET mapped = ? WHERE publisher_site = ? AND rating_key = ? AND mapped <> ?", class, l.Site, l.Key, class)
}

// Publisher is a site whose fact-checks were imported.
type Publisher struct {
	Site    string `json:"site"`
	Reviews int    `json:"reviews"` // with a rating
}

// Publishers are the sites with the most imported fact-checks.
func (db *DB) Publishers(ctx context.Context, limit int) ([]Publisher, error) {
	out := []Publisher{}
	return out, db.q(ctx).Model(&review.RatingLabel{}).Select("site, SUM(reviews) AS reviews").Where("site <> '' AND reviews > 0").
		Group("site").Order("reviews DESC, site").Limit(AtMost(limit)).Scan(&out).Error
}
