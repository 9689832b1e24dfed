package store

import (
	"context"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/review"
)

// Told is an event with its place in the record. Places are given in an order that nothing
// comes to light before any more (Seal), and by one process for all: who has read up to one
// has missed nothing, and goes on from there at any server.
type Told struct {
	N int64
	review.Event
}

// RecordSize is how many places there are, which is the next one. The plan on both
// databases: the last entry of record_heads' primary key.
func (db *DB) RecordSize(ctx context.Context) (int64, error) {
	head, err := lastHead(db.q(ctx))
	return head.Size, err
}

// ToldOf are those who were told something of cases since a moment. The plan on both databases: a
// range of notices_case for each case.
func (db *DB) ToldOf(ctx context.Context, cases []uuid.UUID, since time.Time) ([]uuid.UUID, error) {
	out := []uuid.UUID{}
	return out, db.q(ctx).Model(&review.Notice{}).Distinct("user_id").Where("case_id IN ? AND at >= ?", cases, stamp(since)).Pluck("user_id", &out).Error
}

// Unread is how many notices somebody has not read.
func (db *DB) Unread(ctx context.Context, user uuid.UUID) (Count, error) {
	n, err := db.count(ctx, map[string]*gorm.DB{"notices": db.unread(ctx, user)})
	if err != nil {
		return 0, err
	}
	return n["notices"], nil
}

// EventsPlaced are the events whose places are from one on and below another, in that order.
// The plan on both databases: a range of record_leaves' unique index of n, and events by
// their ids'; the caller bounds the range.
func (db *DB) EventsPlaced(ctx context.Context, from, below int64) ([]Told, error) {
	var places []struct {
		N   int64
		Key string
	}
	err := db.q(ctx).Raw("SELECT n, key FROM record_leaves WHERE n >= ? AND n < ? AND tab = 'events' ORDER BY n", from, below).Scan(&places).Error
	if err != nil || len(places) == 0 {
		return nil, err
	}
	ids := make([]uuid.UUID, len(places))
	for i, p := range places {
		if ids[i], err = uuid.Parse(p.Key); err != nil {
			return nil, err
		}
	}
	var found []review.Event
	if err := db.q(ctx).Where("id IN ?", ids).Find(&found).Error; err != nil {
		return nil, err
	}
	byID := map[uuid.UUID]review.Event{}
	for _, e := range found {
		byID[e.ID] = e
	}
	out := make([]Told, 0, len(places))
	for i, p := range places {
		if e, ok := byID[ids[i]]; ok {
			out = append(out, Told{p.N, e})
		}
	}
	return out, nil
}
