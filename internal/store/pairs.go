package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review"
)

// ClaimPair is two claims that look alike, and when that was found.
type ClaimPair struct {
	NewerID uuid.UUID
	OlderID uuid.UUID
	Score   float64
	FoundAt time.Time
}

// SavePairs makes the pairs of a claim those given: what it was like before it changed is
// forgotten. Each names the claim.
func (db *DB) SavePairs(ctx context.Context, claim uuid.UUID, pairs []claims.Pair, now time.Time) error {
	rows := make([]ClaimPair, len(pairs))
	for i, p := range pairs {
		older, newer := claims.Ordered(p.A, p.B)
		rows[i] = ClaimPair{newer, older, p.Score, stamp(now)}
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(dropPairs(tx, []string{claim.String()}), insert(tx, "claim_pairs", rows))
	})
}

// dropPairs forgets what some claims are like. Each half has an index.
func dropPairs(tx *gorm.DB, ids []string) error {
	return firstError(
		tx.Exec("DELETE FROM claim_pairs WHERE newer_id IN ?", ids).Error,
		tx.Exec("DELETE FROM claim_pairs WHERE older_id IN ?", ids).Error)
}

// Pairs are those of the newest claims before a cursor that have older ones like them, so
// many claims, and of what they are like with each other; next is the cursor to the rest,
// "" at the end. Both databases walk the primary key from its end.
func (db *DB) Pairs(ctx context.Context, after string, limit int) (pairs []ClaimPair, next string, err error) {
	newest := db.q(ctx).Table("claim_pairs").Select("newer_id").Group("newer_id").Order("newer_id DESC").Limit(limit + 1)
	if after != "" {
		id, err := uuid.Parse(after)
		if err != nil {
			return nil, "", errs.In("cursor", "The cursor is not one that this list gave out; start from the first page.")
		}
		newest = newest.Where("newer_id < ?", id)
	}
	var ids []uuid.UUID
	if err := newest.Scan(&ids).Error; err != nil || len(ids) == 0 {
		return nil, "", err
	}
	if len(ids) > limit {
		ids = ids[:limit]
		next = ids[limit-1].String()
	}
	if err := db.q(ctx).Table("claim_pairs").Where("newer_id IN ?", ids).Scan(&pairs).Error; err != nil {
		return nil, "", err
	}
	var among []uuid.UUID // older ones, which may be like each other
	for _, p := range pairs {
		among = append(among, p.OlderID)
	}
	var more []ClaimPair
	err = db.q(ctx).Table("claim_pairs").Where("newer_id IN ? AND newer_id NOT IN ? AND older_id IN ?", among, ids, among).Scan(&more).Error
	return append(pairs, more...), next, err
}

// PairsApart are those of some claims that people told apart, as their ids are ordered.
func (db *DB) PairsApart(ctx context.Context, ids []uuid.UUID) (map[[2]uuid.UUID]bool, error) {
	var rows []struct{ A, B uuid.UUID }
	err := db.q(ctx).Raw(`SELECT a, b FROM claims_apart WHERE a IN ? AND b IN ?
		UNION SELECT p.claim_id, x.claim_id FROM candidates_apart x JOIN appearances p ON p.candidate_id = x.candidate_id WHERE p.claim_id IN ? AND x.claim_id IN ?`,
		ids, ids, ids, ids).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	out := map[[2]uuid.UUID]bool{}
	for _, r := range rows {
		a, b := claims.Ordered(r.A, r.B)
		out[[2]uuid.UUID{a, b}] = true
	}
	return out, nil
}

// Unpaired are the newest claims that were made before there were pairs and are not
// compared yet. Paired tells that they are.
func (db *DB) Unpaired(ctx context.Context, limit int) ([]review.Case, error) {
	var below []uuid.UUID
	if err := db.q(ctx).Table("claim_pairs_walk").Pluck("below", &below).Error; err != nil || len(below) == 0 {
		return nil, err
	}
	var found []claims.Claim
	if err := db.q(ctx).Where("id < ?", below[0]).Order("id DESC").Limit(limit).Find(&found).Error; err != nil {
		return nil, err
	}
	return db.casesOf(ctx, deskListing, found)
}

// Paired tells that the claims down to one are compared; Nil says that all are.
func (db *DB) Paired(ctx context.Context, downTo uuid.UUID) error {
	return db.q(ctx).Exec("UPDATE claim_pairs_walk SET below = ? WHERE below > ?", downTo, downTo).Error
}
