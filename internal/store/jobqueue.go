package store

import (
	"context"
	"time"
)

// Queued are the jobs of a kind that are in one state.
type Queued struct {
	Kind  string
	State JobState
	Jobs  int
	RunAt time.Time // of the one that is due longest
}

// Queue tells what waits and what runs, of each kind. Its one statement reads the rows
// of those jobs alone, in the order of jobs_due; of what is done and dead it reads none.
func (db *DB) Queue(ctx context.Context) ([]Queued, error) {
	var out []Queued
	return out, db.q(ctx).Raw(`SELECT kind, state, jobs, run_at FROM (
			SELECT kind, state, run_at, count(*) OVER (PARTITION BY kind, state) AS jobs,
				row_number() OVER (PARTITION BY kind, state ORDER BY run_at) AS place
			FROM jobs WHERE state IN ?) AS alive
		WHERE place = 1 ORDER BY kind, state`, []JobState{JobWaiting, JobRunning}).Scan(&out).Error
}
