package external

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Asked is what a job that asked a feed returns.
type Asked struct {
	FeedID   uuid.UUID         `json:"feed_id"`
	Result   review.FeedResult `json:"result"` // "" when nobody follows it any more
	Message  string            `json:"message"`
	ImportID *uuid.UUID        `json:"import_id"` // nil when nothing new came
}

// AddFeed follows an address from now on.
func (im *Importer) AddFeed(ctx context.Context, address string, every time.Duration, by review.Actor) (review.Feed, error) {
	if err := by.May(review.FollowFeeds); err != nil {
		return review.Feed{}, err
	}
	address, err := im.allowed(address)
	if err != nil {
		return review.Feed{}, err
	}
	f, err := review.NewFeed(address, every, by, im.now())
	if err != nil {
		return f, err
	}
	return im.DB.AddFeed(ctx, f, by)
}

// EditFeed changes what somebody wants of a feed.
func (im *Importer) EditFeed(ctx context.Context, id uuid.UUID, version int, wish review.FeedWish, by review.Actor) (review.Feed, error) {
	if wish.URL != nil {
		address, err := im.allowed(*wish.URL)
		if err != nil {
			return review.Feed{}, err
		}
		wish.URL = &address
	}
	return im.DB.EditFeed(ctx, id, version, wish, by, im.now())
}

// Follow is what to do with a store.FeedJob: it asks a feed what has changed, and imports
// that. That a feed can't be read is what came of it, and no failure of the job: it is asked
// again, less and less often. A job whose worker died goes on with the import that it began.
func (im *Importer) Follow(ctx context.Context, job store.Job, report jobs.Report) (any, error) {
	var payload store.FeedPayload
	if err := json.Unmarshal(job.Payload, &payload); err != nil {
		return nil, errs.Because(err, errs.Invalid, "This job names no feed.")
	}
	feed, err := im.DB.Feed(ctx, payload.FeedID)
	if errs.KindOf(err) == errs.NotFound {
		return Asked{FeedID: payload.FeedID}, nil // it was removed meanwhile
	}
	if err != nil {
		return nil, err
	}
	l := &look{im: im, feed: feed, job: job, report: report}
	err = l.refused(l.read(ctx))
	if ctx.Err() != nil {
		return nil, ctx.Err() // another worker goes on
	}
	if err != nil && !told(err) && job.Attempts < job.MaxAttempts {
		return nil, err // ours: it is tried again
	}
	answer, empty, noteErr := l.answer(ctx, err)
	if noteErr != nil {
		return nil, noteErr
	}
	if _, err := im.DB.FeedAnswered(ctx, feed.ID, feed.URL, answer, empty, im.now()); err != nil {
		return nil, err
	}
	if err != nil && !told(err) {
		return nil, err
	}
	return Asked{FeedID: feed.ID, Result: answer.Result, Message: answer.Message, ImportID: answer.ImportID}, nil
}

// told says whether err is for the person, and about the feed.
func told(err error) bool {
	switch errs.KindOf(err) {
	case "", errs.Unavailable:
		return false
	}
	return true
}

// look is one time that a feed is asked.
type look struct {
	im     *Importer
	feed   review.Feed
	job    store.Job
	report jobs.Report
	run    *store.ReviewImport // nil while nothing new has come
	pages  pages
}

// read imports what has changed.
func (l *look) read(ctx context.Context) error {
	begun, err := l.im.DB.ImportOfJob(ctx, l.job.ID, l.feed.URL)
	if err != nil {
		return err
	}
	if begun != nil && begun.State != store.ReviewsFailed {
		l.run = begun
		if err := l.goOn(ctx); errs.KindOf(err) != errs.Conflict {
			return err
		}
		l.run, l.pages = nil, pages{} // it is another by now: from its beginning
	}
	return l.begin(ctx)
}

// goOn continues an import that was cut off.
func (l *look) goOn(ctx context.Context) error {
	if l.run.State == store.ReviewsDone {
		return nil // by a worker that died before it could say so
	}
	l.pages.im = l.im
	at := l.run.Page
	if at == "" {
		at = l.feed.URL
	}
	in, closer, err := l.im.fetch(ctx, at, review.FeedPage{})
	if err != nil {
		return err
	}
	l.pages.open = closer
	return l.im.run(ctx, l.run, in, &l.pages, func([]store.ReviewRecord) { l.report(l.run) })
}

// begin asks for each page whether it is as it was, and imports from the first that is not.
func (l *look) begin(ctx context.Context) error {
	l.pages.im, l.pages.had = l.im, map[string]review.FeedPage{}
	for _, p := range l.feed.Pages {
		l.pages.had[p.URL] = p
	}
	in, found, err := l.pages.reach(ctx, l.feed.URL)
	if err != nil || !found {
		return err
	}
	page := in.asked
	if page == l.feed.URL {
		page = ""
	}
	run, err := l.im.DB.BeginFeedImport(ctx, l.feed, l.job.ID, page, in.size, l.im.now())
	if err != nil {
		l.pages.close()
		return err
	}
	l.run = &run
	l.report(run)
	return l.im.run(ctx, l.run, in, &l.pages, func([]store.ReviewRecord) { l.report(l.run) })
}

// answer is what came of it, with the import that is to be forgotten, if there is one.
func (l *look) answer(ctx context.Context, failed error) (a review.FeedAnswer, empty *store.ReviewImport, err error) {
	a = review.FeedAnswer{Result: review.FeedSame, Pages: l.pages.read}
	if failed != nil {
		a = review.FeedAnswer{Result: review.FeedFailed, Message: inWords(failed), Wait: min(ingest.WaitOf(failed), review.MaxFeedWait)}
	}
	if l.run == nil {
		return a, nil, nil
	}
	nothing, err := l.nothing(ctx)
	if err != nil {
		return a, nil, err
	}
	if nothing {
		return a, l.run, nil
	}
	a.ImportID = &l.run.ID
	if failed == nil {
		a.Result = review.FeedRead
	}
	return a, nil, nil
}

// refused is err, or that nothing of what was read could be kept.
func (l *look) refused(err error) error {
	if err == nil && l.run != nil && l.run.Refused == l.run.Position {
		return errs.New(errs.Invalid, "Nothing in it could be kept: look in its last import at why, and tell the publisher or change the address.")
	}
	return err
}

// nothing says whether an import need not be kept: it broke off before its first record, or
// all it read was there as it is and its report says what that of the last one does.
func (l *look) nothing(ctx context.Context) (bool, error) {
	if l.run.Position == 0 || l.run.State != store.ReviewsDone {
		return l.run.Position == 0, nil
	}
	if l.run.Added+l.run.Updated > 0 || l.feed.ImportID == nil {
		return false, nil
	}
	last, err := l.im.DB.ReviewImport(ctx, *l.feed.ImportID)
	if err != nil {
		return false, fmt.Errorf("the last import of feed %s: %w", l.feed.ID, err)
	}
	return last.State == store.ReviewsDone && last.Refused == l.run.Refused && last.Media == l.run.Media, nil
}

// inWords is what the person reads of a failure.
func inWords(err error) string {
	var e *errs.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return "Something went wrong on our side; the log says what. It is tried again."
}
