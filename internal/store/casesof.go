package store

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// CasesOf are the cases of claims, the newest claim first, as Cases loads them.
func (db *DB) CasesOf(ctx context.Context, list []uuid.UUID) ([]review.Case, error) {
	if len(list) == 0 {
		return []review.Case{}, nil
	}
	var found []claims.Claim
	if err := db.q(ctx).Where("id IN ?", list[:min(len(list), MaxPage)]).Order("id DESC").Find(&found).Error; err != nil {
		return nil, err
	}
	return db.casesOf(ctx, found)
}

// TakenIn are the cases of claims that were merged into a claim, as Cases loads them.
func (db *DB) TakenIn(ctx context.Context, claim uuid.UUID) ([]review.Case, error) {
	var found []claims.Claim
	err := db.q(ctx).Where("id IN (SELECT claim_id FROM cases WHERE merged_into = ?)", claim).Order("id DESC").Limit(MaxPage).Find(&found).Error
	if err != nil {
		return nil, err
	}
	return db.casesOf(ctx, found)
}
