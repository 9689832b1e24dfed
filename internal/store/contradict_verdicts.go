package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// VerdictsJob is the kind of job that does CompareVerdicts. It is queued when other
// people's fact-checks came, or when a label of theirs means something else.
const VerdictsJob = "contradictions.verdicts"

// VerdictsCompared says how far a CompareVerdicts is.
type VerdictsCompared struct {
	Done  int `json:"done"` // cases
	Total int `json:"total"`
	Found int `json:"found"`
	Gone  int `json:"gone"`
}

// compared is how many cases are read at once, and told of together.
const compared = 100

// CompareVerdicts looks for contradictions of every claim that we ruled on, and tells
// report how far it is. It does no harm when it begins again.
func (db *DB) CompareVerdicts(ctx context.Context, now func() time.Time, report func(VerdictsCompared)) (VerdictsCompared, error) {
	var at VerdictsCompared
	var total int64
	if err := ruledOn(db.q(ctx)).Count(&total).Error; err != nil {
		return at, err
	}
	at.Total = int(total)
	for after := uuid.Nil; ; {
		var some []review.Case
		if err := ruledOn(db.q(ctx)).Select("id", "claim_id").Where("id > ?", after).Order("id").Limit(compared).Find(&some).Error; err != nil || len(some) == 0 {
			return at, err
		}
		for _, c := range some {
			one, err := db.FindContradictions(ctx, c.ClaimID, now())
			if err != nil {
				return at, err
			}
			after = c.ID
			at.Done, at.Found, at.Gone = at.Done+1, at.Found+one.Found, at.Gone+one.Gone
		}
		report(at)
	}
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
