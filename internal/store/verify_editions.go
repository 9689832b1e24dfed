package store

import (
	"context"

	"github.com/google/uuid"

	"factdesk/review"
)

// verifyEditions looks whether every edition says what its digest was made of, one batch
// at a time: what somebody changed in the file behind two people's backs shows here.
func (db *DB) verifyEditions(ctx context.Context, out *Verified) error {
	for after := uuid.Nil; ; {
		var ids []uuid.UUID
		if err := db.q(ctx).Model(&review.Edition{}).Where("id > ?", after).Order("id").Limit(500).Pluck("id", &ids).Error; err != nil || len(ids) == 0 {
			return err
		}
		for _, id := range ids {
			if err := db.verifyEdition(ctx, id, out); err != nil {
				if ctx.Err() != nil || db.away(err) {
					return err
				}
				out.broken("edition", id, "it can't be read: %v", err)
			}
		}
		after = ids[len(ids)-1]
	}
}

func (db *DB) verifyEdition(ctx context.Context, id uuid.UUID, out *Verified) error {
	var e review.Edition
	out.Editions++
	if err := db.q(ctx).Take(&e, "id = ?", id).Error; err != nil {
		return err
	}
	if !e.Whole() {
		out.broken("edition", id, "its words are not those of its digest; edition %d of the case %s", e.Number, e.CaseID)
	}
	return nil
}
