package store

import (
	"context"
	"strings"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/claims"
	"factdesk/review"
)

// Rechecks lists the published cases by when they are to be looked at again, the most
// overdue first, behind them those without such a day, what was true longest ago first.
// Both databases read cases_recheck from the cursor on.
func (db *DB) Rechecks(ctx context.Context, after string, limit int) (CasePage, error) {
	limit = AtMost(limit)
	tx := db.q(ctx).Model(&claims.Claim{}).Joins("JOIN cases ON cases.claim_id = claims.id").Where("cases.recheck_key <> ''")
	if after != "" {
		key, id, err := recheckCursor(after)
		if err != nil {
			return CasePage{}, err
		}
		tx = tx.Where("(cases.recheck_key, cases.claim_id) > (?, ?)", key, id)
	}
	var found []claims.Claim
	if err := tx.Order("cases.recheck_key, cases.claim_id").Limit(limit + 1).Find(&found).Error; err != nil {
		return CasePage{}, err
	}
	more := len(found) > limit
	if more {
		found = found[:limit]
	}
	cases, err := db.casesOf(ctx, deskListing, found)
	if err != nil {
		return CasePage{}, err
	}
	out := CasePage{Items: cases}
	if more {
		last := cases[limit-1]
		out.Next = last.RecheckKey + "_" + last.ClaimID.String()
	}
	return out, nil
}

func recheckCursor(s string) (key string, id uuid.UUID, err error) {
	key, rest, _ := strings.Cut(s, "_")
	if id, err = uuid.Parse(rest); err != nil || key == "" {
		return "", id, ErrCheckedCursor
	}
	return key, id, nil
}

// DueRechecks counts the published cases that are to be looked at again by a day.
func (db *DB) DueRechecks(ctx context.Context, today string) (Count, error) {
	n, err := db.count(ctx, map[string]*gorm.DB{"due": db.dueRechecks(ctx, today)})
	if err != nil {
		return 0, err
	}
	return n["due"], nil
}

func (db *DB) dueRechecks(ctx context.Context, today string) *gorm.DB {
	return db.q(ctx).Model(&review.Case{}).Where("recheck_key <> '' AND recheck_key <= ?", review.RecheckDue(today)).Order("recheck_key, claim_id")
}
