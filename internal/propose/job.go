package propose

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Job is the kind of job that asks a model about a snapshot.
const Job = "propose"

// mostPutOff is how often a job waits for a busy service or the next day's budget.
const mostPutOff = 10

// Proposer asks a model about snapshots.
type Proposer struct {
	DB     *store.DB
	Model  Model
	PerDay int              // requests a day, UTC
	Now    func() time.Time // time.Now if nil
}

// Do does a job. The extractor's candidates are there whatever becomes of it. How it
// went is kept for the article's page. It may run again: what was proposed is
// recognised.
func (p *Proposer) Do(ctx context.Context, job store.Job, _ jobs.Report) (any, error) {
	var in store.SnapshotJob
	if err := json.Unmarshal(job.Payload, &in); err != nil {
		return nil, errs.Because(err, errs.Invalid, "This job names no snapshot.")
	}
	s, err := p.DB.Snapshot(ctx, in.SnapshotID)
	if err != nil {
		return nil, err
	}
	run := store.ModelRun{SnapshotID: s.ID, ArticleID: s.ArticleID, Model: p.Model.Name, At: p.now()}
	if s.RedactedAt != nil {
		return run, errs.New(errs.Gone, "The text was taken down before the model was asked.")
	}
	room, err := p.DB.TakeModelRequest(ctx, p.now().Format(time.DateOnly), p.PerDay)
	if err != nil {
		return nil, err
	}
	if !room {
		tomorrow := p.now().Truncate(24 * time.Hour).Add(24 * time.Hour)
		return p.putOff(ctx, run, job, in, tomorrow, fmt.Sprintf("The day's %d requests to the model are used up.", p.PerDay))
	}
	out, err := p.ask(ctx, run, s, job)
	var later *LaterError
	switch {
	case errors.As(err, &later):
		return p.putOff(ctx, run, job, in, p.now().Add(later.After), "The model's service has too much to do.")
	case err != nil && ctx.Err() == nil:
		return nil, p.failed(ctx, run, job, err)
	}
	return out, err
}

func (p *Proposer) now() time.Time {
	if p.Now != nil {
		return p.Now().UTC()
	}
	return time.Now().UTC()
}

// ask asks once and stores what stands in the text.
func (p *Proposer) ask(ctx context.Context, run store.ModelRun, s *claims.Snapshot, job store.Job) (store.ModelRun, error) {
	user, err := prompt(s.Text)
	if err != nil {
		return run, fmt.Errorf("prompt: %w", err)
	}
	answer, usage, err := p.Model.Ask(ctx, system, user)
	if err != nil {
		return run, err
	}
	found, proposed, refused, err := Read(answer, s.Text)
	if err != nil {
		return run, err
	}
	by, err := p.DB.User(ctx, job.CreatedBy)
	if errs.KindOf(err) == errs.NotFound { // imported from the command line
		by, err = review.User{ID: job.CreatedBy, Name: "factdesk"}, nil
	}
	if err != nil {
		return run, err
	}
	run.State, run.Proposed, run.Refused, run.TokensIn, run.TokensOut = store.ModelDone, proposed, refused, usage.In, usage.Out
	return p.DB.SaveProposals(ctx, run, found, by.Actor(), p.now())
}

// putOff ends the job and queues the same work for later. It does not count as a
// failure, but it does not go on for ever either.
func (p *Proposer) putOff(ctx context.Context, run store.ModelRun, job store.Job, in store.SnapshotJob, until time.Time, why string) (any, error) {
	in.PutOff++
	if in.PutOff > mostPutOff {
		return nil, p.failed(ctx, run, job, errs.New(errs.Invalid, "%s It was put off %d times.", why, mostPutOff))
	}
	run.State, run.Message = store.ModelWaiting, fmt.Sprintf("%s It will be asked after %s UTC.", why, until.Format("2006-01-02 15:04"))
	by := review.Actor{ID: job.CreatedBy}
	next, err := store.NewJob(Job, fmt.Sprintf("%s %s %d", Job, in.SnapshotID, in.PutOff), in, by, p.now())
	if err != nil {
		return nil, err
	}
	next.RunAt = until
	if _, err := p.DB.AddJob(ctx, next); err != nil {
		return nil, err
	}
	return run, p.DB.SaveModelRun(ctx, run)
}

// failed keeps the failure for the article's page and hands it on to the runner.
func (p *Proposer) failed(ctx context.Context, run store.ModelRun, job store.Job, why error) error {
	run.State, run.Message = store.ModelFailed, "Something went wrong on our side; the log says what."
	var e *errs.Error
	if errors.As(why, &e) {
		run.Message = e.Message
	}
	if kind := errs.KindOf(why); (kind == errs.Upstream || kind == "") && job.Attempts < job.MaxAttempts {
		run.State, run.Message = store.ModelWaiting, run.Message+" It will be asked again."
	}
	if err := p.DB.SaveModelRun(ctx, run); err != nil {
		return errors.Join(why, err)
	}
	return why
}
