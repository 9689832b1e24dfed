package store

import (
	"context"
	"errors"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// SameClaim makes candidates appearances of a claim (review.Triage.Same), all or none.
// change is called with each, in the order of ids, and with the one case.
func (db *DB) SameClaim(ctx context.Context, ids []uuid.UUID, claim uuid.UUID, change func(t *review.Triage, with *review.Case) error) ([]*review.Triage, error) {
	var out []*review.Triage
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		if err := lockCandidates(tx, ids); err != nil {
			return err
		}
		out = nil
		for _, id := range ids {
			t, err := loadTriage(tx, id)
			if err != nil {
				return err
			}
			out = append(out, t)
		}
		with, err := lockCase(tx, "claim_id = ?", claim)
		if errs.KindOf(err) == errs.NotFound {
			return errs.In("claim_id", "There is no claim with that id.")
		}
		if err != nil {
			return err
		}
		was := partsOf(with)
		for _, t := range out {
			if err := change(t, with); err != nil {
				return db.who(tx, t.Candidate.ID, err)
			}
		}
		if err := saveCase(tx, with, was, snapshotTexts{}); err != nil {
			return err
		}
		for _, t := range out {
			if err := saveTriage(tx, t); err != nil {
				return err
			}
		}
		OnceOf(ctx).decided(out...)
		return nil
	})
	return out, err
}

// Rows that keep two things apart, with who said so and when. A is before B.
type claimsApart struct {
	A, B uuid.UUID
	ByID uuid.UUID
	At   time.Time
}

type candidateApart struct {
	CandidateID, ClaimID uuid.UUID
	ByID                 uuid.UUID
	At                   time.Time
}

// TellCandidateApart remembers that a candidate does not say what a claim says, so that
// the claim is no longer suggested for it. Twice is once.
func (db *DB) TellCandidateApart(ctx context.Context, id, claim uuid.UUID, by review.Actor, now time.Time) error {
	return db.editApart(ctx, id, func(tx *gorm.DB, t *review.Triage) (int64, error) {
		if err := missing(tx.Select("id").Where("id = ?", claim).Take(&claims.Claim{}).Error, "claim"); err != nil {
			return 0, err
		}
		if err := t.Apart(claim, by, now); err != nil {
			return 0, err
		}
		r := tx.Table("candidates_apart").Clauses(onConflictDoNothing).Create(&candidateApart{id, claim, by.ID, stamp(now)})
		return r.RowsAffected, r.Error
	})
}

// TellCandidateTogether takes TellCandidateApart back.
func (db *DB) TellCandidateTogether(ctx context.Context, id, claim uuid.UUID, by review.Actor, now time.Time) error {
	return db.editApart(ctx, id, func(tx *gorm.DB, t *review.Triage) (int64, error) {
		if err := t.Together(claim, by, now); err != nil {
			return 0, err
		}
		r := tx.Exec("DELETE FROM candidates_apart WHERE candidate_id = ? AND claim_id = ?", id, claim)
		return r.RowsAffected, r.Error
	})
}

// editApart keeps the events only if a row was changed.
func (db *DB) editApart(ctx context.Context, id uuid.UUID, change func(tx *gorm.DB, t *review.Triage) (int64, error)) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		t, err := loadTriage(tx, id)
		if err != nil {
			return err
		}
		changed, err := change(tx, t)
		if err != nil || changed == 0 {
			return db.who(tx, id, err)
		}
		return appendEvents(tx, t.Events)
	})
}

// Apart is a candidate that somebody told apart from a claim, and when.
type Apart struct {
	CandidateID uuid.UUID
	ClaimID     uuid.UUID
	At          time.Time
}

// LastApart is what a person told apart last in triage, and nil when there is nothing
// since the given time.
func (db *DB) LastApart(ctx context.Context, by uuid.UUID, since time.Time) (*Apart, error) {
	var last Apart
	err := db.q(ctx).Table("candidates_apart").Where("by_id = ? AND at >= ?", by, stamp(since)).
		Where("(SELECT state FROM candidates WHERE id = candidate_id) = ?", claims.CandidateNew).
		Order("at DESC, claim_id").Limit(1).Take(&last).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return &last, err
}

// TellApart remembers of the claims of two cases that they do not say the same, so that
// neither is suggested for the other. Claims of one cluster must be split first.
func (db *DB) TellApart(ctx context.Context, one, other uuid.UUID, by review.Actor, now time.Time) error {
	return db.tellClaims(ctx, one, other, review.Apart, by, now, func(tx *gorm.DB, a, b uuid.UUID) (int64, error) {
		var together int64
		err := tx.Table("cluster_members m").Joins("JOIN cluster_members n ON n.cluster_id = m.cluster_id").
			Where("m.claim_id = ? AND n.claim_id = ?", a, b).Count(&together).Error
		if err == nil && together > 0 {
			err = errs.New(errs.Conflict, "The two are in one cluster; take one out of it first.")
		}
		if err != nil {
			return 0, err
		}
		r := tx.Table("claims_apart").Clauses(onConflictDoNothing).Create(&claimsApart{a, b, by.ID, stamp(now)})
		return r.RowsAffected, r.Error
	})
}

// TellTogether takes TellApart back.
func (db *DB) TellTogether(ctx context.Context, one, other uuid.UUID, by review.Actor, now time.Time) error {
	return db.tellClaims(ctx, one, other, review.Together, by, now, func(tx *gorm.DB, a, b uuid.UUID) (int64, error) {
		r := tx.Exec("DELETE FROM claims_apart WHERE a = ? AND b = ?", a, b)
		return r.RowsAffected, r.Error
	})
}

func (db *DB) tellClaims(ctx context.Context, one, other uuid.UUID, tell func(a, b *review.Case, by review.Actor, now time.Time) ([]review.Event, error),
	by review.Actor, now time.Time, change func(tx *gorm.DB, a, b uuid.UUID) (int64, error)) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		var x, y review.Case
		if err := firstError(missing(tx.Where("id = ?", one).Take(&x).Error, "case"), missing(tx.Where("id = ?", other).Take(&y).Error, "case")); err != nil {
			return err
		}
		events, err := tell(&x, &y, by, now)
		if err != nil {
			return err
		}
		a, b := claims.Ordered(x.ClaimID, y.ClaimID)
		changed, err := change(tx, a, b)
		if err != nil || changed == 0 {
			return err
		}
		return appendEvents(tx, events)
	})
}

// ApartFrom are the claims that people said a claim is not: of it, or of the candidates
// that stand with it.
func (db *DB) ApartFrom(ctx context.Context, claim uuid.UUID) ([]uuid.UUID, error) {
	out := []uuid.UUID{}
	return out, db.q(ctx).Raw(`SELECT b FROM claims_apart WHERE a = ? UNION SELECT a FROM claims_apart WHERE b = ?
		UNION SELECT x.claim_id FROM candidates_apart x JOIN appearances p ON p.candidate_id = x.candidate_id WHERE p.claim_id = ?
		UNION SELECT p.claim_id FROM candidates_apart x JOIN appearances p ON p.candidate_id = x.candidate_id WHERE x.claim_id = ?`,
		claim, claim, claim, claim).Scan(&out).Error
}

// CandidateApart is a claim that people said a candidate is not.
type CandidateApart struct{ CandidateID, ClaimID uuid.UUID }

// CandidatesApartFrom are the claims that people said some candidates are not.
func (db *DB) CandidatesApartFrom(ctx context.Context, candidates []uuid.UUID) ([]CandidateApart, error) {
	out := []CandidateApart{}
	return out, db.q(ctx).Table("candidates_apart").Select("candidate_id", "claim_id").Where("candidate_id IN ?", candidates).Find(&out).Error
}
