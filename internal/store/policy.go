package store

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/review"
)

// PolicyID is the subject of events about the publish gate's policy, of which there is one.
var PolicyID = uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:gate"))

// Policy is how strict the publish gate is.
func (db *DB) Policy(ctx context.Context) (review.Policy, error) {
	var p review.Policy
	return p, db.q(ctx).Take(&p, "id = 1").Error
}

// EditPolicy gives the publish gate other rules, with an event that says what became of
// each. expect is the version that the person was looking at, 0 if they did not say; when it
// is an older one the Conflict says who changed it since. Rules that are there already
// change nothing.
func (db *DB) EditPolicy(ctx context.Context, expect int, rules []review.GateRule, by review.Actor, now time.Time) (review.Policy, error) {
	var p review.Policy
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Clauses(forUpdate).Take(&p, "id = 1").Error; err != nil {
			return err
		}
		if expect != 0 && expect != p.Version {
			return policyChanged(p)
		}
		detail, err := p.Change(rules, by, stamp(now))
		if err != nil || len(detail) == 0 {
			return err
		}
		p.Version++
		e := review.Happened(review.VerbGateChanged, "gate", PolicyID, by, p.UpdatedAt, detail)
		return firstError(tx.Select("*").UpdateColumns(&p).Error, appendEvents(tx, []review.Event{e}))
	})
	return p, err
}

// policyChanged says who was faster.
func policyChanged(p review.Policy) error {
	err := errs.New(errs.Conflict, "%s changed the publish gate since you opened it; look at it again.", p.UpdatedByName)
	err.Field = "version"
	return err
}

// policyHolds refuses a change that the gate was asked about when its policy was changed
// since the case was read: whoever changes it waits for those that hold the lock, and who
// comes later is told. On SQLite the transaction is the lock.
func policyHolds(tx *gorm.DB, c *review.Case) error {
	asked := func(e review.Event) bool { return e.Verb.Gated() }
	if tx.Dialector.Name() == "sqlite" || !slices.ContainsFunc(c.Events, asked) {
		return nil
	}
	var p review.Policy
	err := tx.Clauses(clause.Locking{Strength: "SHARE"}).Take(&p, "id = 1").Error
	if err == nil && p.Version != c.Around.Policy.Version {
		err = policyChanged(p)
	}
	return err
}
