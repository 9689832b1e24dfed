package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// SignInRulesID is the subject of events about the rules.
var SignInRulesID = uuid.NewSHA1(uuid.NameSpaceURL, []byte("factdesk:signin-rules"))

// SignInRules say what signing in takes; nobody needs a second factor before somebody saved
// them.
func (db *DB) SignInRules(ctx context.Context) (review.SignInRules, error) {
	return signInRules(db.q(ctx))
}

func signInRules(tx *gorm.DB) (review.SignInRules, error) {
	var r review.SignInRules
	err := tx.Take(&r, "id = 1").Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return review.SignInRules{ID: 1, SecondFactor: []review.Role{}}, nil
	}
	return r, err
}

// EditSignInRules lets change alter the rules and saves them with an event. expect is the
// version that the person was looking at.
func (db *DB) EditSignInRules(ctx context.Context, expect int, change func(*review.SignInRules) error, by review.Actor, now time.Time) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		before, err := signInRules(tx.Clauses(forUpdate))
		if err != nil {
			return err
		}
		if before.Version != expect {
			return rulesChanged()
		}
		r := before
		if err := change(&r); err != nil {
			return err
		}
		r.ID, r.Version, r.UpdatedAt, r.UpdatedBy = 1, before.Version+1, stamp(now), by.ID
		return saveSignInRules(tx, before, r, by)
	})
}

func rulesChanged() error {
	return errs.New(errs.Conflict, "Somebody else changed who needs a second factor since you opened this; load it again.")
}

func saveSignInRules(tx *gorm.DB, before, r review.SignInRules, by review.Actor) error {
	if err := putOnly(tx, &r, before.Version); errors.Is(err, gorm.ErrDuplicatedKey) {
		return rulesChanged()
	} else if err != nil {
		return err
	}
	detail := map[string]string{"second_factor": joined(before.SecondFactor) + " → " + joined(r.SecondFactor)}
	return appendEvents(tx, []review.Event{review.Happened(review.VerbSignInRulesChanged, "organisation", SignInRulesID, by, r.UpdatedAt, detail)})
}
