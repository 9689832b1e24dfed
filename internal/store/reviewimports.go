package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// NewReviewImport begins a run; Queue or SaveReviews goes on with it.
func (db *DB) NewReviewImport(ctx context.Context, run ReviewImport, by review.Actor, now time.Time) (ReviewImport, error) {
	if err := by.May(review.Import); err != nil {
		return run, err
	}
	run.ID, run.CreatedBy, run.StartedAt, run.UpdatedAt = newID(), by.ID, stamp(now), stamp(now)
	return run, db.q(ctx).Create(&run).Error
}

// ReviewImportJob is the kind of job that imports other people's fact-checks.
const ReviewImportJob = "import.reviews"

// ReviewImportPayload is what such a job holds.
type ReviewImportPayload struct {
	ImportID uuid.UUID `json:"import_id"`
	URL      string    `json:"url,omitempty"` // to fetch; "": what was uploaded
}

// QueueReviewImport hands a run over to a worker: what was uploaded is whole, or url
// is to be fetched.
func (db *DB) QueueReviewImport(ctx context.Context, run ReviewImport, url string, by review.Actor, now time.Time) (ReviewImport, Job, error) {
	var job Job
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		j, err := NewJob(ReviewImportJob, ReviewImportJob+" "+run.ID.String(), ReviewImportPayload{run.ID, url}, by, stamp(now))
		if err != nil {
			return err
		}
		if job, err = addJob(tx, j); err != nil {
			return err
		}
		run.State, run.JobID, run.UpdatedAt = ReviewsWaiting, &job.ID, stamp(now)
		OnceOf(ctx).Made(run.ID)
		e := review.Happened(review.VerbReviewsImportBegun, "review import", run.ID, by, stamp(now), map[string]string{"source": run.Source})
		return firstError(tx.Select("*").UpdateColumns(&run).Error, appendEvents(tx, []review.Event{e}))
	})
	return run, job, err
}

// ReviewImport is one run.
func (db *DB) ReviewImport(ctx context.Context, id uuid.UUID) (ReviewImport, error) {
	var run ReviewImport
	return run, missing(db.q(ctx).Take(&run, "id = ?", id).Error, "import")
}

// ReviewImports lists runs, the newest first. Before is the last of the page before.
func (db *DB) ReviewImports(ctx context.Context, before uuid.UUID, limit int) ([]ReviewImport, error) {
	tx := db.q(ctx).Where("state <> ?", ReviewsUploading).Order("id DESC").Limit(AtMost(limit))
	if before != uuid.Nil {
		tx = tx.Where("id < ?", before)
	}
	out := []ReviewImport{}
	return out, tx.Find(&out).Error
}

// UnfinishedReviewImport is the last run of a source, when it stopped in the middle.
func (db *DB) UnfinishedReviewImport(ctx context.Context, source string) (ReviewImport, error) {
	var run ReviewImport
	err := db.q(ctx).Where("source = ?", source).Order("id DESC").Take(&run).Error
	if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && run.State == ReviewsDone {
		return run, errs.New(errs.NotFound, "There is no import of %s that stopped in the middle. Run it without --resume.", source)
	}
	return run, err
}

// EndReviewImport says how a run ended or stopped. One that is done has no use for
// its upload any more. Our verdicts are compared with what came.
func (db *DB) EndReviewImport(ctx context.Context, run *ReviewImport, state ReviewImportState, message string, now time.Time) error {
	now = stamp(now)
	run.State, run.Message, run.UpdatedAt = state, message, now
	if state == ReviewsDone || state == ReviewsFailed {
		run.FinishedAt = &now
	}
	return db.tx(ctx, func(tx *gorm.DB) error {
		// A worker that was given up and wakes must not undo what another has done since.
		if err := holdRun(tx, run); err != nil {
			return err
		}
		if run.FinishedAt != nil {
			if err := tx.Delete(&ReviewPart{}, "import_id = ?", run.ID).Error; err != nil {
				return err
			}
		}
		if err := tx.Select("*").UpdateColumns(run).Error; err != nil || run.Added+run.Updated == 0 {
			return err
		}
		return addVerdicts(tx, fmt.Sprintf("%s %d", run.ID, run.Position), review.Actor{ID: run.CreatedBy}, now)
	})
}

// AddReviewPart keeps a piece of an upload. Parts are numbered from 1.
func (db *DB) AddReviewPart(ctx context.Context, p ReviewPart) error {
	return db.q(ctx).Create(&p).Error
}

// ReviewPart is one piece of an upload; nil after the last.
func (db *DB) ReviewPart(ctx context.Context, id uuid.UUID, number int) ([]byte, error) {
	var p ReviewPart
	err := db.q(ctx).Take(&p, "import_id = ? AND number = ?", id, number).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return p.Bytes, err
}

// DropReviewImport forgets a run of which nothing was saved yet, with its upload.
func (db *DB) DropReviewImport(ctx context.Context, id uuid.UUID) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(
			tx.Delete(&ReviewPart{}, "import_id = ?", id).Error,
			tx.Delete(&ReviewImport{}, "id = ? AND position = 0", id).Error)
	})
}

// dropUploads forgets uploads that broke off.
func (db *DB) dropUploads(ctx context.Context, before time.Time) (n int64, err error) {
	err = db.tx(ctx, func(tx *gorm.DB) error {
		const old = "import_id IN (SELECT id FROM review_imports WHERE state = ? AND started_at < ?)"
		parts := tx.Delete(&ReviewPart{}, old, ReviewsUploading, before)
		runs := tx.Delete(&ReviewImport{}, "state = ? AND started_at < ?", ReviewsUploading, before)
		n = runs.RowsAffected
		return firstError(parts.Error, runs.Error)
	})
	return n, err
}

// ReviewRecordQuery chooses lines of a run's report; a zero field chooses all.
type ReviewRecordQuery struct {
	ImportID uuid.UUID
	Outcome  review.Outcome
	Repaired bool // with at least one repair
	After    int  // the position of the last line of the page before
	Limit    int
}

// ReviewRecords lists what became of a run's records, in their order.
func (db *DB) ReviewRecords(ctx context.Context, q ReviewRecordQuery) ([]ReviewRecord, error) {
	tx := db.q(ctx).Where("import_id = ? AND position > ?", q.ImportID, q.After).Order("position").Limit(AtMost(q.Limit))
	if q.Outcome != "" {
		tx = tx.Where("outcome = ?", q.Outcome)
	}
	if q.Repaired {
		tx = tx.Where("repaired > 0")
	}
	out := []ReviewRecord{}
	return out, tx.Find(&out).Error
}

// AllReviewRecords walks through a run's report, a page at a time.
func (db *DB) AllReviewRecords(ctx context.Context, q ReviewRecordQuery) iter.Seq2[ReviewRecord, error] {
	return func(yield func(ReviewRecord, error) bool) {
		q.Limit = MaxPage
		for {
			page, err := db.ReviewRecords(ctx, q)
			if err != nil {
				yield(ReviewRecord{}, err)
				return
			}
			for _, r := range page {
				if !yield(r, nil) {
					return
				}
				q.After = r.Position
			}
			if len(page) < MaxPage {
				return
			}
		}
	}
}
