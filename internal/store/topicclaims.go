package store

import (
	"context"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/review"
)

// OfTopic are claims of a topic, the newest first, with what is shown of where they stand.
type OfTopic struct {
	Claims []claims.Claim
	Cases  []review.Case       // id, claim and state
	First  []claims.Appearance // all of them, the newest first: the last of a claim is its first
}

// TopicClaims are the newest claims of a topic, at most so many; cut says that there are
// more. Those that were dismissed or merged are left out.
func (db *DB) TopicClaims(ctx context.Context, topic string, most int) (out OfTopic, cut bool, err error) {
	tx, key, err := db.chosen(ctx, ClaimQuery{Topic: topic, States: review.LivingStates()})
	if err != nil {
		return out, false, err
	}
	var found []claims.Claim
	if err := tx.Where("cases.merged_into IS NULL").Order(key + " DESC").Limit(most + 1).Find(&found).Error; err != nil {
		return out, false, err
	}
	if cut = len(found) > most; cut {
		found = found[:most]
	}
	ids := make([]uuid.UUID, len(found))
	for i, c := range found {
		ids[i] = c.ID
	}
	err = firstError(
		db.q(ctx).Select("id", "claim_id", "state").Where("claim_id IN ?", ids).Find(&out.Cases).Error,
		db.q(ctx).Select("id", "claim_id", "article_id", "start_pos").Where("claim_id IN ?", ids).Order("id DESC").Find(&out.First).Error)
	if err != nil {
		return out, false, err
	}
	out.Claims = found
	return out, cut, err
}
