package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
)

// ErrLeaseLost says that a worker no longer holds the job that it works on: it was too
// slow to say that it lives, and somebody else may have it.
var ErrLeaseLost = errors.New("the job's lease is lost")

// LeaseJob gives a worker the job that is due longest, of the kinds that it knows, and one
// that nobody waits for only when there is no other; false when nothing is due. Until the
// lease ends nobody else gets the job.
func (db *DB) LeaseJob(ctx context.Context, worker string, kinds []string, until, now time.Time) (Job, bool, error) {
	var jobs []Job
	err := db.tx(ctx, func(tx *gorm.DB) error {
		for _, background := range []bool{false, true} {
			jobs = nil
			if err := tx.Raw(db.lease(), JobWaiting, background, stamp(now), kinds, JobRunning, worker, stamp(until)).Scan(&jobs).Error; err != nil || len(jobs) > 0 {
				return err
			}
		}
		return errNothingDue // so that nobody hears of a change
	})
	if errors.Is(err, errNothingDue) {
		return Job{}, false, nil
	}
	if err != nil {
		return Job{}, false, err
	}
	return jobs[0], true, nil
}

// lease reads from the index of what is due, one by one until there is one. The CTE is
// evaluated once: a subquery that locks and limits may be evaluated again for each row, and
// then more rows are taken than were asked for.
func (db *DB) lease() string {
	return `WITH due AS MATERIALIZED (
			SELECT id FROM jobs WHERE state = ? AND background = ? AND run_at <= ? AND kind IN ?
			ORDER BY run_at, id LIMIT 1 ` + db.skipLocked() + `)
		UPDATE jobs SET state = ?, leased_by = ?, leased_until = ?, attempts = attempts + 1
		WHERE id IN (SELECT id FROM due) RETURNING *`
}

// errNothingDue ends a transaction that leased nothing.
var errNothingDue = errors.New("no job is due")

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

// HoldsJob returns who asked that a running job be ended, "" when nobody did, and
// ErrLeaseLost when the worker does not hold it any more.
func (db *DB) HoldsJob(ctx context.Context, j Job) (cancelledBy string, err error) {
	var there []Job
	err = held(db.q(ctx), j).Select("cancelled_by").Find(&there).Error
	if err == nil && len(there) == 0 {
		err = ErrLeaseLost
	}
	if err != nil {
		return "", err
	}
	return there[0].CancelledBy, nil
}

// FinishJob ends a job well, with what its function returned. That somebody wished to
// cancel it came too late.
func (db *DB) FinishJob(ctx context.Context, j Job, result any, now time.Time) error {
	b, err := json.Marshal(result)
	if err != nil {
		return fmt.Errorf("result of a %s job: %w", j.Kind, err)
	}
	return db.settle(ctx, j, over(map[string]any{"state": JobDone, "result": string(b), "error": "", "cancelled_by": "", "finished_at": stamp(now)}))
}

// FailJob notes a failure, in words for the person, and lets the job wait for its
// next attempt; one that somebody cancelled is dead instead.
func (db *DB) FailJob(ctx context.Context, j Job, message string, retryAt, now time.Time) error {
	return db.wait(ctx, j, map[string]any{"error": message, "run_at": stamp(retryAt)}, now)
}

// MaxOverruns is how often a job is ended at its deadline before it is dead: what took
// too long twice takes too long.
const MaxOverruns = 2

// FailOverrun is FailJob for a job that was ended at its deadline, which is counted.
func (db *DB) FailOverrun(ctx context.Context, j Job, message string, retryAt, now time.Time) error {
	return db.wait(ctx, j, map[string]any{"error": message, "run_at": stamp(retryAt), "overruns": j.Overruns + 1}, now)
}

// BuryOverrun is BuryJob for such a job.
func (db *DB) BuryOverrun(ctx context.Context, j Job, message string, now time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobDead, "error": message, "overruns": j.Overruns + 1, "finished_at": stamp(now)}))
}

// EndCancelled ends a running job that somebody cancelled.
func (db *DB) EndCancelled(ctx context.Context, j Job, by string, now time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobDead, "error": cancelled(by), "cancelled_by": by, "finished_at": stamp(now)}))
}

// wait lets a job wait for its next attempt. One that somebody has cancelled meanwhile
// is dead instead: its worker does not learn of it any more.
func (db *DB) wait(ctx context.Context, j Job, change map[string]any, now time.Time) error {
	change["state"] = JobWaiting
	return db.tx(ctx, func(tx *gorm.DB) error {
		r := held(tx, j).Updates(over(change))
		if r.Error == nil && r.RowsAffected == 0 {
			return ErrLeaseLost
		}
		if r.Error != nil {
			return r.Error
		}
		return endWaiting(tx.Where("id = ?", j.ID), now)
	})
}

// endWaiting ends the jobs that wait though somebody cancelled them while they ran.
func endWaiting(tx *gorm.DB, now time.Time) error {
	return tx.Model(&Job{}).Where("state = ? AND cancelled_by <> ''", JobWaiting).Updates(map[string]any{
		"state": JobDead, "error": gorm.Expr("'Cancelled by ' || cancelled_by || '.'"), "finished_at": stamp(now)}).Error
}

// BuryJob notes a failure after which there is no next attempt.
func (db *DB) BuryJob(ctx context.Context, j Job, message string, now time.Time) error {
	return db.settle(ctx, j, over(map[string]any{"state": JobDead, "error": message, "finished_at": stamp(now)}))
}

// GiveJobBack lets somebody else do a job that its worker has no time for; the attempt
// doesn't count.
func (db *DB) GiveJobBack(ctx context.Context, j Job, now time.Time) error {
	return db.wait(ctx, j, map[string]any{"run_at": stamp(now), "attempts": j.Attempts - 1}, now)
}

// over ends the lease besides.
func over(change map[string]any) map[string]any {
	change["leased_by"], change["leased_until"] = "", nil
	return change
}

// settle changes a job as its worker. The attempt counts as part of the lease: a
// worker that lost a job and got it again must not end it twice.
func (db *DB) settle(ctx context.Context, j Job, change map[string]any) error {
	r := held(db.q(ctx), j).Updates(change)
	if r.Error == nil && r.RowsAffected == 0 {
		return ErrLeaseLost
	}
	return r.Error
}

// held is the row of a job while its worker holds it.
func held(tx *gorm.DB, j Job) *gorm.DB {
	return tx.Model(&Job{}).Where("id = ? AND state = ? AND leased_by = ? AND attempts = ?", j.ID, JobRunning, j.LeasedBy, j.Attempts)
}

// maxLosses is how often a worker may stop without a word while it does a job before
// the job is dead: it may be the job that ends the process.
const maxLosses = 3

// ReapJobs lets the jobs of workers that died wait for another, or buries those that
// have used up their attempts, have lost too many workers or were cancelled, and
// returns how many there were. The caller knows better than any lease that those it
// holds are worked at.
func (db *DB) ReapJobs(ctx context.Context, now time.Time, holds ...uuid.UUID) (n int64, err error) {
	now, holds = stamp(now), append(holds, uuid.Nil) // an empty list is NULL in SQL, and nothing is outside of that
	err = db.tx(ctx, func(tx *gorm.DB) error {
		r := tx.Exec(`UPDATE jobs SET leased_by = '', leased_until = NULL, run_at = ?, losses = losses + 1,
				error = CASE WHEN losses + 1 < ? THEN 'The worker stopped in the middle of it.'
					ELSE 'Its worker stopped in the middle of it each time it was tried; it may be too large for this machine.' END,
				state = CASE WHEN attempts < max_attempts AND losses + 1 < ? THEN 'waiting' ELSE 'dead' END,
				finished_at = CASE WHEN attempts < max_attempts AND losses + 1 < ? THEN NULL ELSE leased_until END
			WHERE state = 'running' AND leased_until < ? AND id NOT IN ?`, now, maxLosses, maxLosses, maxLosses, now, holds)
		if n = r.RowsAffected; r.Error != nil || n == 0 {
			return r.Error
		}
		return endWaiting(tx, now)
	})
	return n, err
}
