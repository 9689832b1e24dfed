package store

import (
	"context"
	"time"
)

// linksKept is how long a dead link still says that it was used or has expired,
// before it is not known at all.
const linksKept = 30 * 24 * time.Hour

// jobsKept is how long a job that is done can be looked at. Dead ones stay: somebody
// should see them.
const jobsKept = 30 * 24 * time.Hour

// uploadsKept is how long an upload may take before it counts as broken off.
const uploadsKept = 24 * time.Hour

// DeleteExpired deletes the sessions, half sign-ins, factors that were never set up, known browsers, links, notices, removed views, answers, failures, finished jobs and
// broken uploads that have had their time, and returns how many rows went.
func (db *DB) DeleteExpired(ctx context.Context, now time.Time) (int64, error) {
	now = stamp(now)
	if err := db.q(ctx).Exec("DELETE FROM changes WHERE at < ?", now.Add(-changesKept)).Error; err != nil {
		return 0, err // not counted: nobody knows of them
	}
	var n int64
	for _, d := range []struct {
		sql    string
		before time.Time
	}{
		{"DELETE FROM sessions WHERE expires_at < ?", now},
		{"DELETE FROM trips WHERE expires_at < ?", now},
		{"DELETE FROM signins WHERE expires_at < ?", now},
		{"DELETE FROM factors WHERE confirmed_at IS NULL AND created_at < ?", now.Add(-FactorLife)},
		{"DELETE FROM browsers WHERE expires_at < ?", now},
		{"DELETE FROM links WHERE expires_at < ?", now.Add(-linksKept)},
		{"DELETE FROM failures WHERE last_at < ?", now.Add(-failuresFade)},
		{"DELETE FROM notices WHERE at < ? AND read_at IS NOT NULL", now.Add(-readNoticesKept)},
		{"DELETE FROM notices WHERE at < ?", now.Add(-unreadNoticesKept)},
		{"DELETE FROM openings WHERE until < ?", now},
		{"DELETE FROM batches WHERE at < ?", now.Add(-batchesKept)},
		{"DELETE FROM saved_views WHERE removed_at < ?", now.Add(-viewsKept)},
		{"DELETE FROM jobs WHERE state = 'done' AND finished_at < ?", now.Add(-jobsKept)},
	} {
		r := db.q(ctx).Exec(d.sql, d.before)
		if r.Error != nil {
			return n, r.Error
		}
		n += r.RowsAffected
	}
	for _, drop := range []struct {
		rows   func(context.Context, time.Time) (int64, error)
		before time.Time
	}{{db.dropAnswers, now.Add(-answersKept)}, {db.dropUploads, now.Add(-uploadsKept)}} {
		dropped, err := drop.rows(ctx, drop.before)
		if err != nil {
			return n, err
		}
		n += dropped
	}
	return n, nil
}
