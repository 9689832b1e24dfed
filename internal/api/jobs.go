package api

import (
	"context"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// everyJob says whether who asks sees everybody's jobs: those who look after the
// installation do.
func everyJob(ctx context.Context) bool { return web.Actor(ctx).May(review.ManageOrg) == nil }

func (a *api) jobs(ctx context.Context, in *struct {
	Paging
	Kind  string `query:"kind" maxLength:"60" example:"import.url"`
	State string `query:"state" enum:"waiting,running,done,dead"`
}) (*list[store.Job], error) {
	q := store.JobQuery{Kind: in.Kind, State: store.JobState(in.State), Limit: in.Limit + 1}
	if !everyJob(ctx) {
		q.CreatedBy = web.Actor(ctx).ID
	}
	if in.Cursor != "" {
		var err error
		if q.Before, err = uuid.Parse(in.Cursor); err != nil {
			return nil, errCursor
		}
	}
	rows, err := a.DB.Jobs(ctx, q)
	if err != nil {
		return nil, err
	}
	return more(rows, in.Limit, func(j store.Job) string { return j.ID.String() }), nil
}

type jobResponse struct {
	CacheControl string `header:"Cache-Control" example:"private, no-cache"`
	Body         store.Job
}

func (a *api) job(ctx context.Context, in *ID) (*jobResponse, error) {
	j, err := a.theirJob(ctx, in.ID)
	return &jobResponse{askAgain, j}, err
}

// theirJob is a job that who asks may see.
func (a *api) theirJob(ctx context.Context, id uuid.UUID) (store.Job, error) {
	j, err := a.DB.Job(ctx, id)
	if err != nil {
		return j, err
	}
	if !mayLookAt(ctx, j) {
		return store.Job{}, errs.New(errs.NotFound, "There is no job with that id.")
	}
	return j, nil
}

// mayLookAt says whether a job is theirs who asks: queued by them, or for a feed that they may
// have asked, whoever queued it.
func mayLookAt(ctx context.Context, j store.Job) bool {
	by := web.Actor(ctx)
	ofFeed := j.Kind == store.FeedJob && by.May(review.FollowFeeds) == nil
	return j.CreatedBy == by.ID || ofFeed || everyJob(ctx)
}

func (a *api) retryJob(ctx context.Context, in *ID) (*jobResponse, error) {
	return a.turn(ctx, in.ID, func() (store.Job, error) { return a.DB.RetryJob(ctx, in.ID, a.Now()) })
}

func (a *api) cancelJob(ctx context.Context, in *ID) (*jobResponse, error) {
	return a.turn(ctx, in.ID, func() (store.Job, error) { return a.DB.CancelJob(ctx, in.ID, web.Actor(ctx), a.Now()) })
}

// turn changes a job that is theirs, unless the same request did before.
func (a *api) turn(ctx context.Context, id uuid.UUID, change func() (store.Job, error)) (*jobResponse, error) {
	j, err := a.theirJob(ctx, id)
	if err == nil && !store.OnceOf(ctx).Repeats() {
		j, err = change()
	}
	return &jobResponse{askAgain, j}, err
}
