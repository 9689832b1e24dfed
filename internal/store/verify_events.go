package store

import (
	"context"
	"strconv"
	"strings"

	"factdesk/review"
)

// verifyEvents checks that every event says what it committed to, and that what is gone
// from it was taken down.
func (db *DB) verifyEvents(ctx context.Context, out *Verified) error {
	var last int64
	for {
		var page []review.Event
		if err := db.q(ctx).Where("seq > ?", last).Order("seq").Limit(500).Find(&page).Error; err != nil {
			return err
		}
		for i := range page {
			last = page[i].Seq
			if err := db.verifyEvent(ctx, &page[i], out); err != nil {
				return err
			}
		}
		if len(page) < 500 {
			return nil
		}
	}
}

func (db *DB) verifyEvent(ctx context.Context, e *review.Event, out *Verified) error {
	out.Events++
	if fields := e.Unsealed(); len(fields) > 0 {
		out.broken("event", e.ID, "it does not say what it committed to in %s", strings.Join(fields, ", "))
	}
	var gone []string
	for _, field := range sortedKeys(anyMap(e.Commitments)) {
		if _, salted := e.Salts[field]; !salted {
			gone = append(gone, field)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	var told []string
	err := db.q(ctx).Model(&review.Place{}).Where("part = 'events' AND row_id = ? AND field IN ?", strconv.FormatInt(e.Seq, 10), gone).Distinct().Pluck("field", &told).Error
	if err != nil {
		return err
	}
	if missing := without(gone, told); len(missing) > 0 {
		out.broken("event", e.ID, "no take-down tells why %s is gone from it", strings.Join(missing, ", "))
	}
	return nil
}
