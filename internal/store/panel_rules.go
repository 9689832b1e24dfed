package store

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// PanelRules are all of them, scales' first. There are review.MaxPanelRules at most.
func (db *DB) PanelRules(ctx context.Context) ([]review.PanelRule, error) {
	out := []review.PanelRule{}
	return out, db.q(ctx).Order("kind, key").Find(&out).Error
}

// PanelRule is one of them.
func (db *DB) PanelRule(ctx context.Context, id uuid.UUID) (review.PanelRule, error) {
	var r review.PanelRule
	return r, missing(db.q(ctx).Take(&r, "id = ?", id).Error, "rule")
}

// AddPanelRule adds a rule that review.NewPanelRule made. It holds for what is proposed
// from then on.
func (db *DB) AddPanelRule(ctx context.Context, r review.PanelRule, by review.Actor) (review.PanelRule, error) {
	r.CreatedAt, r.UpdatedAt = stamp(r.CreatedAt), stamp(r.UpdatedAt)
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := roomForRule(tx, r); err != nil {
			return err
		}
		err := tx.Create(&r).Error
		if errors.Is(err, gorm.ErrDuplicatedKey) {
			err = errs.In("key", "There is a rule for this %s already. Change that one.", r.Kind)
		}
		if err != nil {
			return err
		}
		OnceOf(ctx).subject(r.Version, r.ID)
		return appendEvents(tx, []review.Event{ruleEvent(review.VerbPanelRuleAdded, r, by, r.CreatedAt)})
	})
	return r, err
}

// roomForRule refuses one too many, and one for a scale that is not in force.
func roomForRule(tx *gorm.DB, r review.PanelRule) error {
	var n int64
	if err := tx.Model(&review.PanelRule{}).Count(&n).Error; err != nil {
		return err
	}
	if n >= review.MaxPanelRules {
		return errs.New(errs.Conflict, "There are %d rules, the most there may be; remove one that is not needed.", n)
	}
	if r.Kind != review.OfScale {
		return nil
	}
	if _, err := scaleInForce(tx, r.Key); errs.KindOf(err) == errs.NotFound {
		return errs.In("key", "There is no scale with the key %q in force.", r.Key)
	} else if err != nil {
		return err
	}
	return nil
}

func ruleEvent(verb review.Verb, r review.PanelRule, by review.Actor, now time.Time) review.Event {
	return review.Happened(verb, "panel rule", r.ID, by, now, map[string]string{"kind": string(r.Kind), "key": r.Key,
		"seats": strconv.Itoa(r.Seats), "carry": strconv.Itoa(r.Carry), "tie_breaker": r.TieBreaker})
}

// EditPanelRule lets change make another of a rule, with its event. Version 0 means that the
// person did not say which version they saw.
func (db *DB) EditPanelRule(ctx context.Context, id uuid.UUID, version int, change func(review.PanelRule) (review.PanelRule, error), by review.Actor) (review.PanelRule, error) {
	var r review.PanelRule
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		if err := hold(db, tx, "rule", id, &r, &r.Version, version); err != nil {
			return err
		}
		if r, err = change(r); err != nil {
			return err
		}
		r.UpdatedAt = stamp(r.UpdatedAt)
		if err := tx.Select("*").UpdateColumns(&r).Error; err != nil {
			return err
		}
		return appendEvents(tx, []review.Event{ruleEvent(review.VerbPanelRuleChanged, r, by, r.UpdatedAt)})
	})
	return r, err
}

// RemovePanelRule removes a rule. Panels that it convened go on.
func (db *DB) RemovePanelRule(ctx context.Context, id uuid.UUID, version int, by review.Actor, now time.Time) (review.PanelRule, error) {
	if err := by.May(review.ManagePanels); err != nil {
		return review.PanelRule{}, err
	}
	var r review.PanelRule
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "rule", id, &r, &r.Version, version); err != nil {
			return err
		}
		return firstError(tx.Delete(&review.PanelRule{}, "id = ?", id).Error, appendEvents(tx, []review.Event{ruleEvent(review.VerbPanelRuleRemoved, r, by, stamp(now))}))
	})
	return r, err
}
