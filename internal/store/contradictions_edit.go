package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// StandingClaims are the claims of a list, but one, that were neither dismissed nor
// merged into another, the oldest first. Each is one look at the index of cases by claim: of
// a list of those that stand SQLite would make one of the whole desk.
func (db *DB) StandingClaims(ctx context.Context, ids []uuid.UUID, but uuid.UUID) ([]claims.Claim, error) {
	var all []claims.Claim
	err := db.q(ctx).Where("id IN ? AND id <> ?", ids, but).
		Where("(SELECT 1 FROM cases WHERE claim_id = claims.id AND state IN ? AND merged_into IS NULL) = 1", review.LivingStates()).Order("id").Find(&all).Error
	return all, err
}

// Contradicted are the claims of the pairs that were found before.
func (db *DB) Contradicted(ctx context.Context, claim uuid.UUID) ([]uuid.UUID, error) {
	var rows []review.Contradiction
	err := db.q(ctx).Select("claim_id", "other_id").Where("other_kind = ? AND (claim_id = ? OR other_id = ?)", review.OtherClaim, claim, claim).Find(&rows).Error
	if err != nil {
		return nil, err
	}
	var ids []uuid.UUID
	for _, r := range rows {
		ids = append(ids, r.ClaimID, r.OtherID)
	}
	return ids, nil
}

// ContradictionsEdited counts what an edit of a claim's contradictions changed.
type ContradictionsEdited struct {
	Found int // new, or open again
	Gone  int
}

// EditContradictions locks a claim and the contradictions that it has a part in, adds
// those of a list that are not there (review.Contradiction.Same), and calls change with
// each; what change says it changed is saved with its events. What was read of the claim
// must still hold; two claims of a pair are locked in turn, and the unique key keeps a
// pair from being there twice. Change may be called again when the database asks for it.
func (db *DB) EditContradictions(ctx context.Context, c *review.Case, found []review.Contradiction, change func(*review.Contradiction) bool) (ContradictionsEdited, error) {
	var out ContradictionsEdited
	err := db.tx(ctx, func(tx *gorm.DB) error {
		out = ContradictionsEdited{}
		rows, err := lockContradictions(tx, c)
		if err != nil {
			return err
		}
		for _, x := range found {
			if !slices.ContainsFunc(rows, x.Same) {
				rows = append(rows, x)
			}
		}
		for i := range rows {
			if err := editOne(tx, &rows[i], change, &out); err != nil {
				return err
			}
		}
		return nil
	})
	return out, err
}

func lockContradictions(tx *gorm.DB, c *review.Case) ([]review.Contradiction, error) {
	var locked claims.Claim
	if err := missing(tx.Clauses(forUpdate).Select("id", "version").Where("id = ?", c.ClaimID).Take(&locked).Error, "claim"); err != nil {
		return nil, err
	}
	if locked.Version != c.Claim.Version {
		return nil, errs.New(errs.Unavailable, "The claim was changed while it was compared; it is compared again.")
	}
	var rows []review.Contradiction
	err := tx.Clauses(forUpdate).Where("claim_id = ? OR other_id = ?", c.ClaimID, c.ClaimID).Order("id").Find(&rows).Error
	return rows, err
}

func editOne(tx *gorm.DB, x *review.Contradiction, change func(*review.Contradiction) bool, out *ContradictionsEdited) error {
	if err := loadCases(tx, x); err != nil {
		return err
	}
	fresh, was := x.ID == uuid.Nil, x.State
	if !change(x) {
		return nil
	}
	if fresh {
		return createContradiction(tx, x, out)
	}
	if was != x.State {
		out.count(x.State)
	}
	return saveContradiction(tx, x)
}

func (e *ContradictionsEdited) count(now review.ContradictionState) {
	if now == review.ContradictionGone {
		e.Gone++
		return
	}
	e.Found++
}

func createContradiction(tx *gorm.DB, x *review.Contradiction, out *ContradictionsEdited) error {
	created := tx.Clauses(onConflictDoNothing).Create(x)
	if created.Error != nil || created.RowsAffected == 0 { // or the other claim's search was faster
		return created.Error
	}
	out.Found++
	return appendEvents(tx, x.Events)
}

// loadCases finds the cases whose histories tell of a contradiction.
func loadCases(tx *gorm.DB, x *review.Contradiction) error {
	return tx.Model(&review.Case{}).Where("claim_id IN ?", []uuid.UUID{x.ClaimID, x.OtherID}).Order("id").Pluck("id", &x.Cases).Error
}

// saveContradiction writes one that was locked, with its events.
func saveContradiction(tx *gorm.DB, x *review.Contradiction) error {
	err := firstError(tx.Select("*").UpdateColumns(x).Error, appendEvents(tx, x.Events))
	x.Events = nil
	return err
}
