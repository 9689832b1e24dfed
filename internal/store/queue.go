package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// ErrLeaseLost says that a worker no longer holds the job that it works on: it was too
// slow to say that it lives, and somebody else may have it.
var ErrLeaseLost = errors.New("the job's lease is lost")

// LeaseJob gives a worker the job that is due longest, of the kinds that it knows;
// false when nothing is due. Until the lease ends nobody else gets the job.
func (db *DB) LeaseJob(ctx context.Context, worker string, kinds []string, until, now time.Time) (Job, bool, error) {
	var jobs []Job
	// The CTE is evaluated once: a subquery that locks and limits may be evaluated
	// again for each row, and then more rows are taken than were asked for.
	err := db.tx(ctx, func(tx *gorm.DB) error {
		jobs = nil
		return tx.Raw(`WITH due AS MATERIALIZED (
				SELECT id FROM jobs WHERE state = ? AND run_at <= ? AND kind IN ?
				ORDER BY run_at, id LIMIT 1 `+db.skipLocked()+`)
			UPDATE jobs SET state = ?, leased_by = ?, leased_until = ?, attempts = attempts + 1
			WHERE id IN (SELECT id FROM due) RETURNING *`,
			JobWaiting, stamp(now), kinds, JobRunning, worker, stamp(until)).Scan(&jobs).Error
	})
	if err != nil || len(jobs) == 0 {
		return Job{}, false, err
	}
	return jobs[0], true, nil
}

// skipLocked lets workers on PostgreSQL pass each other. On SQLite they take turns:
// its transactions write one at a time.
func (db *DB) skipLocked() string {
	if db.SQLite() {
		return ""
	}
	return "FOR UPDATE SKIP LOCKED"
}

// ExtendLease says that the worker of a job lives.
func (db *DB) ExtendLease(ctx context.Context, j Job, until time.Time) error {
	return db.settle(ctx, j, map[string]any{"leased_until": stamp(until)})
}

// ReportJob keeps a running job's progress for whoever waits for it.
func (db *DB) ReportJob(ctx context.Context, j Job, progress any) error {
	b, err := json.Marshal(progress)
	if err != nil {
		return fmt.Errorf("progress of a %s job: %w", j.Kind, err)
	}
	return db.settle(ctx, j, map[string]any{"progress": string(b)})
}

// FinishJob ends a job well, with what its function returned.
func (db *DB) FinishJob(ctx context.Context, j Job, result any, now time.Time) error {
	b, err := json.Marshal(result)
	if err != nil {
		return fmt.Errorf("result of a %s job: %w", j.Kind, err)
	}
	return db.settle(ctx, j, over(map[string]any{"state": JobDone, "result": string(b), "error": "", "finished_at": stamp(now)}))
}

// FailJob notes a failure, in words for the person, and lets the job wait for its
// next attempt.
func (db *DB) FailJob(ctx context.Context, j Job, message string, retryAt time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobWaiting, "error": message, "run_at": stamp(retryAt)}))
}

// BuryJob notes a failure after which there is no next attempt.
func (db *DB) BuryJob(ctx context.Context, j Job, message string, now time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobDead, "error": message, "finished_at": stamp(now)}))
}

// GiveJobBack lets somebody else do a job that its worker has no time for; the attempt
// doesn't count.
func (db *DB) GiveJobBack(ctx context.Context, j Job, now time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobWaiting, "run_at": stamp(now), "attempts": j.Attempts - 1}))
}

// over ends the lease besides.
func over(change map[string]any) map[string]any {
	change["leased_by"], change["leased_until"] = "", nil
	return change
}

// settle changes a job as its worker. The attempt counts as part of the lease: a
// worker that lost a job and got it again must not end it twice.
func (db *DB) settle(ctx context.Context, j Job, change map[string]any) error {
	r := db.q(ctx).Model(&Job{}).Where("id = ? AND state = ? AND leased_by = ? AND attempts = ?", j.ID, JobRunning, j.LeasedBy, j.Attempts).Updates(change)
	if r.Error == nil && r.RowsAffected == 0 {
		return ErrLeaseLost
	}
	return r.Error
}

// ReapJobs lets the jobs of workers that died wait for another, or buries those that
// have used up their attempts, and returns how many there were.
func (db *DB) ReapJobs(ctx context.Context, now time.Time) (int64, error) {
	now = stamp(now)
	r := db.q(ctx).Exec(`UPDATE jobs SET leased_by = '', leased_until = NULL, run_at = ?,
			error = 'The worker stopped in the middle of it.',
			state = CASE WHEN attempts < max_attempts THEN 'waiting' ELSE 'dead' END,
			finished_at = CASE WHEN attempts < max_attempts THEN NULL ELSE leased_until END
		WHERE state = 'running' AND leased_until < ?`, now, now)
	return r.RowsAffected, r.Error
}
