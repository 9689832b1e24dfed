package store

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Feeds lists the feeds that are followed, the newest first. Before is the last of the page
// before.
func (db *DB) Feeds(ctx context.Context, before uuid.UUID, limit int) ([]review.Feed, error) {
	tx := db.q(ctx).Omit("pages").Order("id DESC").Limit(AtMost(limit))
	if before != uuid.Nil {
		tx = tx.Where("id < ?", before)
	}
	out := []review.Feed{}
	return out, tx.Find(&out).Error
}

// Feed is one that is followed, with what is kept of its pages.
func (db *DB) Feed(ctx context.Context, id uuid.UUID) (review.Feed, error) {
	var f review.Feed
	return f, missing(db.q(ctx).Take(&f, "id = ?", id).Error, "feed")
}

// FeedAt is the one that follows an address.
func (db *DB) FeedAt(ctx context.Context, url string) (review.Feed, error) {
	var f review.Feed
	err := db.q(ctx).Take(&f, "url = ? AND url <> ''", url).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = errs.New(errs.NotFound, "No feed at %s is followed.", url)
	}
	return f, err
}

// AddFeed follows another feed. It is due at once.
func (db *DB) AddFeed(ctx context.Context, f review.Feed, by review.Actor) (review.Feed, error) {
	f.DueAt, f.CreatedAt, f.UpdatedAt = stamp(f.DueAt), stamp(f.CreatedAt), stamp(f.UpdatedAt)
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := followedOnce(tx.Create(&f).Error); err != nil {
			return err
		}
		OnceOf(ctx).subject(f.Version, f.ID)
		return appendEvents(tx, []review.Event{feedEvent(review.VerbFeedAdded, f, by, f.CreatedAt)})
	})
	return f, err
}

// followedOnce says in words that an address is followed already.
func followedOnce(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) {
		return errs.In("url", "This address is followed already. Change that one.")
	}
	return err
}

func feedEvent(verb review.Verb, f review.Feed, by review.Actor, now time.Time) review.Event {
	return review.Happened(verb, "feed", f.ID, by, now, map[string]string{"url": f.URL, "every_minutes": strconv.Itoa(f.EveryMinutes)})
}

// EditFeed changes what somebody wants of a feed, with its event. Version 0 means that the
// person did not say which version they saw.
func (db *DB) EditFeed(ctx context.Context, id uuid.UUID, version int, wish review.FeedWish, by review.Actor, now time.Time) (review.Feed, error) {
	var f review.Feed
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "feed", id, &f, &f.Version, version); err != nil {
			return err
		}
		was := f
		if err := f.Set(wish, by, stamp(now)); err != nil {
			return err
		}
		if err := followedOnce(tx.Select("*").UpdateColumns(&f).Error); err != nil {
			return err
		}
		return appendEvents(tx, []review.Event{feedEvent(feedVerb(was, f), f, by, stamp(now))})
	})
	return f, err
}

// feedVerb is what happened to a feed.
func feedVerb(was, is review.Feed) review.Verb {
	switch {
	case is.Paused == was.Paused:
		return review.VerbFeedChanged
	case is.Paused:
		return review.VerbFeedPaused
	}
	return review.VerbFeedResumed
}

// RemoveFeed follows a feed no longer. What was imported stays.
func (db *DB) RemoveFeed(ctx context.Context, id uuid.UUID, version int, by review.Actor, now time.Time) (review.Feed, error) {
	if err := by.May(review.FollowFeeds); err != nil {
		return review.Feed{}, err
	}
	var f review.Feed
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if err := hold(db, tx, "feed", id, &f, &f.Version, version); err != nil {
			return err
		}
		return firstError(tx.Delete(&review.Feed{}, "id = ?", id).Error,
			appendEvents(tx, []review.Event{feedEvent(review.VerbFeedRemoved, f, by, stamp(now))}))
	})
	return f, err
}

// FeedJob is the kind of job that asks a feed for what is new, and imports it.
const FeedJob = "follow.feed"

// FeedPayload is what such a job holds.
type FeedPayload struct {
	FeedID uuid.UUID `json:"feed_id"`
}

func feedKey(id uuid.UUID) string { return FeedJob + " " + id.String() }

// queueFeed has a feed asked. While one asks, on whatever machine, there is no other: the
// job's key sees to it.
func queueFeed(tx *gorm.DB, f review.Feed, by review.Actor, background bool, now time.Time) (Job, error) {
	f.Queue(stamp(now))
	if err := tx.Model(&review.Feed{}).Where("id = ?", f.ID).UpdateColumn("due_at", stamp(f.DueAt)).Error; err != nil {
		return Job{}, err
	}
	j, err := NewJob(FeedJob, feedKey(f.ID), FeedPayload{f.ID}, by, stamp(now))
	if err != nil {
		return Job{}, err
	}
	j.Background = background
	return addJob(tx, j)
}

// QueueFeed has a feed asked as soon as there is a worker, also one that is paused.
func (db *DB) QueueFeed(ctx context.Context, id uuid.UUID, by review.Actor, now time.Time) (Job, error) {
	if err := by.May(review.FollowFeeds); err != nil {
		return Job{}, err
	}
	var job Job
	err := db.tx(ctx, func(tx *gorm.DB) (err error) {
		var f review.Feed
		if err := hold(db, tx, "feed", id, &f, &f.Version, 0); err != nil {
			return err
		}
		if job, err = queueFeed(tx, f, by, false, now); err != nil {
			return err
		}
		OnceOf(ctx).Made(job.ID)
		return nil
	})
	return job, err
}

// feedsAtOnce is how many feeds are queued in one transaction.
const feedsAtOnce = 50

// QueueDueFeeds has those asked that are due. Several processes may do so at a time: each
// takes what no other holds, and what was taken is not due any more. It reads review_feeds_due
// up to now: on both databases as many rows as are due, 50 at most.
func (db *DB) QueueDueFeeds(ctx context.Context, now time.Time) error {
	for {
		var due []review.Feed
		err := db.tx(ctx, func(tx *gorm.DB) error {
			due = nil
			err := tx.Raw(`SELECT id, every_minutes FROM review_feeds WHERE NOT paused AND due_at <= ? ORDER BY due_at LIMIT ? `+db.skipLocked(),
				stamp(now), feedsAtOnce).Scan(&due).Error
			if err == nil && len(due) == 0 {
				return errNothingDue // so that nobody hears of a change
			}
			for _, f := range due {
				if _, err := queueFeed(tx, f, review.Machine, true, now); err != nil {
					return err
				}
			}
			return err
		})
		if err != nil && !errors.Is(err, errNothingDue) {
			return err
		}
		if len(due) < feedsAtOnce {
			return nil
		}
	}
}

// BusyFeeds are those of the given ones that wait for a worker or are being asked.
func (db *DB) BusyFeeds(ctx context.Context, ids []uuid.UUID) (map[uuid.UUID]bool, error) {
	out := map[uuid.UUID]bool{}
	if len(ids) == 0 {
		return out, nil
	}
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = feedKey(id)
	}
	var busy []string
	err := db.q(ctx).Model(&Job{}).Where("unique_key IN ? AND state IN ('waiting', 'running')", keys).Pluck("unique_key", &busy).Error
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		out[id] = slices.Contains(busy, feedKey(id))
	}
	return out, nil
}

// BeginFeedImport begins to import what came of a feed, in the name of who follows it.
func (db *DB) BeginFeedImport(ctx context.Context, f review.Feed, job uuid.UUID, page string, size int64, now time.Time) (ReviewImport, error) {
	now = stamp(now)
	run := ReviewImport{ID: newID(), Source: f.URL, State: ReviewsRunning, JobID: &job, Page: page, Size: size, CreatedBy: f.AddedBy, StartedAt: now, UpdatedAt: now}
	by := review.Actor{ID: f.AddedBy, Name: f.AddedByName}
	err := db.tx(ctx, func(tx *gorm.DB) error {
		e := review.Happened(review.VerbReviewsImportBegun, "review import", run.ID, by, now, map[string]string{"source": run.Source})
		return firstError(tx.Create(&run).Error, appendEvents(tx, []review.Event{e}))
	})
	return run, err
}

// ImportOfJob is the import that a job began before it was cut off; nil when there is none.
func (db *DB) ImportOfJob(ctx context.Context, job uuid.UUID, source string) (*ReviewImport, error) {
	var run ReviewImport
	err := db.q(ctx).Where("source = ? AND job_id = ?", source, job).Order("id DESC").Take(&run).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, nil
	}
	return &run, err
}

// FeedAnswered notes what came of asking a feed at an address, unless it was removed or
// follows another by now. An import that brought nothing is forgotten, if one is given.
func (db *DB) FeedAnswered(ctx context.Context, id uuid.UUID, url string, a review.FeedAnswer, empty *ReviewImport, now time.Time) (review.Feed, error) {
	now = stamp(now)
	var f review.Feed
	err := db.tx(ctx, func(tx *gorm.DB) error {
		if empty != nil {
			if err := firstError(tx.Delete(&ReviewRecord{}, "import_id = ?", empty.ID).Error,
				tx.Delete(&ReviewImport{}, "id = ?", empty.ID).Error); err != nil {
				return err
			}
		}
		f = review.Feed{}
		err := tx.Clauses(forUpdate).Take(&f, "id = ?", id).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && f.URL != url {
			return nil
		}
		if err != nil {
			return err
		}
		f.Answered(a, now)
		f.DueAt = stamp(f.DueAt)
		return tx.Select("*").UpdateColumns(&f).Error
	})
	return f, err
}
