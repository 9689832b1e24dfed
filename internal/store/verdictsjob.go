package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// VerdictsJob is the kind of job that compares every verdict with those of others. It is queued when other
// people's fact-checks came, or when a label of theirs means something else.
const VerdictsJob = "contradictions.verdicts"

// CountRuled counts the cases whose verdict stands.
func (db *DB) CountRuled(ctx context.Context) (int, error) {
	var n int64
	err := ruledOn(db.q(ctx)).Count(&n).Error
	return int(n), err
}

// Ruled are the ids alone of cases, and of their claims, whose verdict stands, in the
// order of their ids; after is the last of the page before, or Nil.
func (db *DB) Ruled(ctx context.Context, after uuid.UUID, limit int) ([]review.Case, error) {
	var some []review.Case
	err := ruledOn(db.q(ctx)).Select("id", "claim_id").Where("id > ?", after).Order("id").Limit(limit).Find(&some).Error
	return some, err
}

// ruledOn are the cases whose verdict stands.
func ruledOn(tx *gorm.DB) *gorm.DB {
	return tx.Model(&review.Case{}).Where("verdict_id IS NOT NULL AND merged_into IS NULL AND state IN ? AND state <> ?", review.LivingStates(), review.Retracted)
}

// addVerdicts queues a VerdictsJob; cause tells it from one that may be running.
func addVerdicts(tx *gorm.DB, cause string, by review.Actor, now time.Time) error {
	j, err := NewJob(VerdictsJob, VerdictsJob+" "+cause, nil, by, now)
	if err == nil {
		_, err = addJob(tx, j)
	}
	return err
}
