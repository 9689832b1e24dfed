package store

import (
	"context"
	"crypto/rand"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// appendEvents writes what happened in the transaction that made it happen, each field
// that can hold words under a commitment, and has people told by mail whose accounts changed.
func appendEvents(tx *gorm.DB, events []review.Event) error {
	if len(events) == 0 {
		return nil
	}
	for i := range events {
		events[i].Seal(salt)
	}
	if err := tx.CreateInBatches(&events, 500).Error; err != nil {
		return err
	}
	return tellOwners(tx, events)
}

// salt is 32 random bytes; crypto/rand does not fail.
func salt() []byte {
	s := make([]byte, 32)
	rand.Read(s)
	return s
}

// EventQuery chooses events; a zero field chooses all.
type EventQuery struct {
	CaseID    uuid.UUID
	ArticleID uuid.UUID
	SubjectID uuid.UUID
	Before    int64 // only those with a smaller Seq: the cursor of the next page
	After     int64 // only those with a greater Seq, oldest first
	Limit     int
}

// Events lists events, newest first unless After is given.
func (db *DB) Events(ctx context.Context, q EventQuery) ([]review.Event, error) {
	tx := db.q(ctx).Limit(AtMost(q.Limit))
	for column, id := range map[string]uuid.UUID{"case_id": q.CaseID, "article_id": q.ArticleID, "subject_id": q.SubjectID} {
		if id != uuid.Nil {
			tx = tx.Where(column+" = ?", id)
		}
	}
	if q.Before > 0 {
		tx = tx.Where("seq < ?", q.Before)
	}
	if q.After > 0 {
		tx = tx.Where("seq > ?", q.After).Order("seq")
	} else {
		tx = tx.Order("seq DESC")
	}
	out := []review.Event{}
	return out, tx.Find(&out).Error
}

// MaxPage is the most rows a list returns; there is always a cursor to the next.
const MaxPage = 200

// AtMost is a list's limit within bounds: 50 when it names none, MaxPage at most.
func AtMost(limit int) int {
	if limit <= 0 {
		return 50
	}
	return min(limit, MaxPage)
}
