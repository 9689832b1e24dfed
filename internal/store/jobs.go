package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"factdesk/internal/errs"
	"factdesk/internal/tracing"
	"factdesk/review"
)

// JobState is where a job stands.
type JobState string

const (
	JobWaiting JobState = "waiting" // for its RunAt and a worker
	JobRunning JobState = "running" // somebody holds its lease; with CancelledBy it is about to end
	JobDone    JobState = "done"
	JobDead    JobState = "dead" // failed for good or cancelled; RetryJob brings it back
)

// Job is work that is done later by a worker, at least once.
type Job struct {
	ID          uuid.UUID       `json:"id"`
	Kind        string          `json:"kind"`
	UniqueKey   *string         `json:"unique_key"`                      // at most one waiting or running job has it
	Payload     json.RawMessage `json:"payload" gorm:"serializer:json"`  // what the kind's function reads
	State       JobState        `json:"state"`                           //
	Attempts    int             `json:"attempts"`                        // begun so far
	MaxAttempts int             `json:"max_attempts"`                    // then it is dead
	Overruns    int             `json:"overruns"`                        // how often it was ended at its deadline
	Losses      int             `json:"losses"`                          // how often its worker stopped without a word
	CancelledBy string          `json:"cancelled_by"`                    // who asked that it be ended, "" nobody
	RunAt       time.Time       `json:"run_at"`                          // not before
	LeasedUntil *time.Time      `json:"leased_until"`                    //
	LeasedBy    string          `json:"leased_by"`                       // the worker
	Progress    json.RawMessage `json:"progress" gorm:"serializer:json"` // what the function reported last
	Result      json.RawMessage `json:"result" gorm:"serializer:json"`   // what it returned
	Error       string          `json:"error"`                           // the last failure, for the person
	CreatedBy   uuid.UUID       `json:"created_by"`
	CreatedAt   time.Time       `json:"created_at"`
	FinishedAt  *time.Time      `json:"finished_at"`

	Origin     tracing.Origin `json:"-" gorm:"embedded;embeddedPrefix:origin_"` // of the first that queued it
	Background bool           `json:"-"`                                        // nobody waits for it: what somebody does wait for goes first
}

// background are the kinds of job that nobody waits for.
var background = map[string]bool{ContradictionsJob: true, VerdictsJob: true, ReindexJob: true}

// jobAttempts is how often a job is tried unless it says otherwise.
const jobAttempts = 5

// NewJob makes a job that is due at once. A uniqueKey, unless it is "", keeps the
// same work from being queued twice.
func NewJob(kind, uniqueKey string, payload any, by review.Actor, now time.Time) (Job, error) {
	b, err := json.Marshal(payload)
	if err != nil {
		return Job{}, fmt.Errorf("payload of a %s job: %w", kind, err)
	}
	j := Job{ID: uuid.Must(uuid.NewV7()), Kind: kind, Payload: b, MaxAttempts: jobAttempts, RunAt: now, CreatedAt: now, CreatedBy: by.ID, Background: background[kind]}
	if uniqueKey != "" {
		j.UniqueKey = &uniqueKey
	}
	return j, nil
}

// AddJob queues a job made by NewJob. When one with its UniqueKey is waiting or
// running already, that one is returned instead.
func (db *DB) AddJob(ctx context.Context, j Job) (Job, error) {
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		if j, err = addJob(tx, j); err != nil {
			return err
		}
		OnceOf(ctx).Made(j.ID)
		return nil
	})
	return j, err
}

// addJob is AddJob in the transaction of the change that the work follows from.
func addJob(tx *gorm.DB, j Job) (Job, error) {
	j.State, j.Progress, j.Result = JobWaiting, json.RawMessage("{}"), json.RawMessage("null")
	j.Origin = tracing.OriginOf(tx.Statement.Context)
	j.RunAt, j.CreatedAt = stamp(j.RunAt), stamp(j.CreatedAt)
	for range tries {
		r := tx.Clauses(clause.OnConflict{DoNothing: true}).Create(&j)
		if r.Error != nil || r.RowsAffected == 1 {
			return j, r.Error
		}
		var there Job
		err := tx.Take(&there, "unique_key = ? AND state IN ?", j.UniqueKey, []JobState{JobWaiting, JobRunning}).Error
		if !errors.Is(err, gorm.ErrRecordNotFound) {
			return there, err
		}
		// It ended in between: now there is room for ours.
	}
	return j, errs.New(errs.Conflict, "This is being done at the moment; try again.")
}

// Job is the job with an id.
func (db *DB) Job(ctx context.Context, id uuid.UUID) (Job, error) {
	var j Job
	return j, missing(db.q(ctx).Take(&j, "id = ?", id).Error, "job")
}

// JobQuery chooses jobs; a zero field chooses all.
type JobQuery struct {
	Kind      string
	State     JobState
	CreatedBy uuid.UUID
	Before    uuid.UUID // the last job of the page before
	Limit     int
}

// maxListed is the largest payload, in bytes, that a list of jobs holds.
const maxListed = 64 << 10

// Jobs lists jobs, the newest first. A large Payload is left out, and null: articles
// stand in it.
func (db *DB) Jobs(ctx context.Context, q JobQuery) ([]Job, error) {
	tx := db.q(ctx).Omit("payload").Order("id DESC").Limit(AtMost(q.Limit))
	if q.Kind != "" {
		tx = tx.Where("kind = ?", q.Kind)
	}
	if q.State != "" {
		tx = tx.Where("state = ?", q.State)
	}
	if q.CreatedBy != uuid.Nil {
		tx = tx.Where("created_by = ?", q.CreatedBy)
	}
	if q.Before != uuid.Nil {
		tx = tx.Where("id < ?", q.Before)
	}
	out := []Job{}
	if err := tx.Find(&out).Error; err != nil {
		return nil, err
	}
	return out, db.smallPayloads(ctx, out)
}

func (db *DB) smallPayloads(ctx context.Context, jobs []Job) error {
	ids, at := make([]uuid.UUID, len(jobs)), map[uuid.UUID]*Job{}
	for i := range jobs {
		ids[i], at[jobs[i].ID] = jobs[i].ID, &jobs[i]
		jobs[i].Payload = json.RawMessage("null")
	}
	var small []Job
	err := db.q(ctx).Select("id", "payload").Find(&small, "id IN ? AND octet_length(payload) <= ?", ids, maxListed).Error
	if err != nil {
		return err
	}
	for _, j := range small {
		at[j.ID].Payload = j.Payload
	}
	return nil
}

// RetryJob makes a dead job wait again, with all its attempts: what was counted before
// is forgotten.
func (db *DB) RetryJob(ctx context.Context, id uuid.UUID, now time.Time) (Job, error) {
	return db.turnJob(ctx, id, JobDead, map[string]any{
		"state": JobWaiting, "attempts": 0, "overruns": 0, "losses": 0, "cancelled_by": "", "run_at": stamp(now), "finished_at": nil,
	})
}

// CancelJob ends a job: at once when it waits, and within some seconds when it runs,
// for its worker has to learn of it. Until then it is running, with CancelledBy.
func (db *DB) CancelJob(ctx context.Context, id uuid.UUID, by review.Actor, now time.Time) (Job, error) {
	var j Job
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := missing(tx.Clauses(forUpdate).Take(&j, "id = ?", id).Error, "job"); err != nil {
			return err
		}
		switch j.State {
		case JobRunning:
			if j.CancelledBy == "" {
				j.CancelledBy = by.Name
			}
		case JobWaiting:
			at := stamp(now)
			j.State, j.CancelledBy, j.Error, j.FinishedAt = JobDead, by.Name, cancelled(by.Name), &at
		default:
			return ended(j)
		}
		return tx.Model(&Job{}).Where("id = ?", id).Select("state", "cancelled_by", "error", "finished_at").Updates(&j).Error
	})
	return j, err
}

// cancelled is why a job is dead that somebody ended.
func cancelled(by string) string { return "Cancelled by " + by + "." }

// ended says why a job can't be cancelled any more.
func ended(j Job) error {
	switch {
	case j.State == JobDone:
		return errs.New(errs.Conflict, "This job is done already; what it made stands.")
	case j.CancelledBy != "":
		return errs.New(errs.Conflict, "This job was cancelled already, by %s.", j.CancelledBy)
	}
	return errs.New(errs.Conflict, "This job has ended already: %s", j.Error)
}

// turnJob changes a job if it is in a state, and refuses otherwise.
func (db *DB) turnJob(ctx context.Context, id uuid.UUID, from JobState, to map[string]any) (Job, error) {
	var j Job
	err := db.tx(ctx, func(tx *gorm.DB) error {
		r := tx.Model(&Job{}).Where("id = ? AND state = ?", id, from).Updates(to)
		if errors.Is(r.Error, gorm.ErrDuplicatedKey) {
			return errs.New(errs.Conflict, "The same work is queued already.")
		}
		if r.Error != nil {
			return r.Error
		}
		if err := missing(tx.Take(&j, "id = ?", id).Error, "job"); err != nil {
			return err
		}
		if r.RowsAffected == 0 {
			return errs.New(errs.Conflict, "This job is %s; that can be done to a %s one only.", j.State, from)
		}
		return nil
	})
	return j, err
}
