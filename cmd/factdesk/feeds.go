package main

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/external"
	"factdesk/internal/guard"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/review"
)

// FeedsCmd looks after the feeds of other people's fact-checks that are followed.
type FeedsCmd struct {
	List   FeedsListCmd   `cmd:"" default:"1" help:"List the feeds that are followed, with what came of asking each last."`
	Add    FeedsAddCmd    `cmd:"" help:"Follow an address: what is new there comes in by schedule, while a server or worker runs."`
	Set    FeedsSetCmd    `cmd:"" help:"Change a feed's address or how often it is asked."`
	Pause  FeedsPauseCmd  `cmd:"" help:"Ask a feed no longer, until resume."`
	Resume FeedsResumeCmd `cmd:"" help:"Go on with a feed that was paused."`
	Ask    FeedsAskCmd    `cmd:"" help:"Ask a feed now, and wait for what comes."`
	Remove FeedsRemoveCmd `cmd:"" help:"Follow a feed no longer. What was imported stays."`
}

// FeedsListCmd is factdesk reviews feeds list.
type FeedsListCmd struct {
	JSON bool `help:"A JSON object a line."`
}

// Run lists all, the newest first.
func (c *FeedsListCmd) Run(w *world) error {
	return w.withFeeds(func(im *external.Importer) error {
		for before := uuid.Nil; ; {
			page, err := im.DB.Feeds(w.ctx, before, store.MaxPage)
			if err != nil {
				return err
			}
			for _, f := range page {
				c.print(w, f)
				before = f.ID
			}
			if len(page) < store.MaxPage {
				return nil
			}
		}
	})
}

func (c *FeedsListCmd) print(w *world, f review.Feed) {
	if c.JSON {
		json.NewEncoder(w.stdout).Encode(f)
		return
	}
	printFeed(w, f)
}

// printFeed prints a feed on one line, and why it failed below.
func printFeed(w *world, f review.Feed) {
	state := string(f.Result)
	switch {
	case f.Paused:
		state = "paused"
	case state == "":
		state = "not asked yet"
	}
	fmt.Fprintf(w.stdout, "%-13s %s, every %s (%s)\n", state, f.URL, f.Every(), f.ID)
	if f.Message != "" {
		fmt.Fprintf(w.stdout, "  %s\n", f.Message)
	}
}

// withFeeds does something with the feeds of the configured database.
func (w *world) withFeeds(do func(*external.Importer) error) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	return do(w.external(db))
}

// feedNamed is a feed by its id or its address.
func feedNamed(ctx context.Context, db *store.DB, name string) (review.Feed, error) {
	if id, err := uuid.Parse(name); err == nil {
		return db.Feed(ctx, id)
	}
	return db.FeedAt(ctx, name)
}

// FeedsAddCmd is factdesk reviews feeds add.
type FeedsAddCmd struct {
	Address string        `arg:"" help:"Of a DataFeed, of JSON with ClaimReviews, or of a page that has them."`
	Every   time.Duration `help:"How often it is asked, from 15m to 720h." default:"24h"`
}

// Run follows the address.
func (c *FeedsAddCmd) Run(w *world) error {
	return w.withFeeds(func(im *external.Importer) error {
		f, err := im.AddFeed(w.ctx, c.Address, c.Every, auth.CommandLine)
		if err == nil {
			printFeed(w, f)
		}
		return err
	})
}

// FeedsSetCmd is factdesk reviews feeds set.
type FeedsSetCmd struct {
	Feed  string         `arg:"" help:"Its id or its address."`
	URL   *string        `help:"Another address; it is asked for all it has." placeholder:"ADDRESS"`
	Every *time.Duration `help:"How often it is asked, from 15m to 720h." placeholder:"DURATION"`
}

// Run changes the feed.
func (c *FeedsSetCmd) Run(w *world) error {
	if c.URL == nil && c.Every == nil {
		return errs.New(errs.Invalid, "Say what to change: --url or --every.")
	}
	return w.changeFeed(c.Feed, review.FeedWish{URL: c.URL, Every: c.Every})
}

// changeFeed changes a feed by its name, and prints it.
func (w *world) changeFeed(name string, wish review.FeedWish) error {
	return w.withFeeds(func(im *external.Importer) error {
		f, err := feedNamed(w.ctx, im.DB, name)
		if err != nil {
			return err
		}
		if f, err = im.EditFeed(w.ctx, f.ID, 0, wish, auth.CommandLine); err == nil {
			printFeed(w, f)
		}
		return err
	})
}

// FeedsPauseCmd is factdesk reviews feeds pause.
type FeedsPauseCmd struct {
	Feed string `arg:"" help:"Its id or its address."`
}

// Run pauses the feed.
func (c *FeedsPauseCmd) Run(w *world) error {
	paused := true
	return w.changeFeed(c.Feed, review.FeedWish{Paused: &paused})
}

// FeedsResumeCmd is factdesk reviews feeds resume.
type FeedsResumeCmd struct {
	Feed string `arg:"" help:"Its id or its address."`
}

// Run has the feed go on.
func (c *FeedsResumeCmd) Run(w *world) error {
	paused := false
	return w.changeFeed(c.Feed, review.FeedWish{Paused: &paused})
}

// FeedsRemoveCmd is factdesk reviews feeds remove.
type FeedsRemoveCmd struct {
	Feed string `arg:"" help:"Its id or its address."`
}

// Run removes the feed.
func (c *FeedsRemoveCmd) Run(w *world) error {
	return w.withFeeds(func(im *external.Importer) error {
		f, err := feedNamed(w.ctx, im.DB, c.Feed)
		if err != nil {
			return err
		}
		if _, err := im.DB.RemoveFeed(w.ctx, f.ID, 0, auth.CommandLine, now()); err != nil {
			return err
		}
		fmt.Fprintf(w.stdout, "no longer followed: %s\n", f.URL)
		return nil
	})
}

// FeedsAskCmd is factdesk reviews feeds ask.
type FeedsAskCmd struct {
	Feed string `arg:"" help:"Its id or its address."`
}

// Run asks the feed through the queue, as a server does, so that no two ask it at a time:
// who is asking it already is waited for.
func (c *FeedsAskCmd) Run(w *world) error {
	return w.withFeeds(func(im *external.Importer) error {
		f, err := feedNamed(w.ctx, im.DB, c.Feed)
		if err != nil {
			return err
		}
		job, err := im.DB.QueueFeed(w.ctx, f.ID, auth.CommandLine, now())
		if err != nil {
			return err
		}
		if err := w.untilDone(im, job); err != nil {
			return err
		}
		if f, err = im.DB.Feed(w.ctx, f.ID); err != nil {
			return err
		}
		return w.tellAsked(im, f, job.ID)
	})
}

// tellAsked prints what came of asking a feed.
func (w *world) tellAsked(im *external.Importer, f review.Feed, job uuid.UUID) error {
	if f.Result == review.FeedFailed {
		return errs.New(errs.Upstream, "%s: %s", f.URL, f.Message)
	}
	run, err := im.DB.ImportOfJob(w.ctx, job, f.URL)
	switch {
	case err != nil:
		return err
	case run == nil:
		fmt.Fprintf(w.stdout, "%s: nothing new\n", f.URL)
	default:
		fmt.Fprintf(w.stdout, "%s: %s\n", f.URL, summary(*run))
	}
	return nil
}

// lookEvery is how often the command looks whether a job is done.
const lookEvery = 50 * time.Millisecond

// untilDone works on jobs of the kind until this one is done.
func (w *world) untilDone(im *external.Importer, job store.Job) error {
	ctx, stop := context.WithCancel(w.ctx)
	r := jobs.New(im.DB, w.log)
	r.Workers = 1
	r.Register(store.FeedJob, w.deadlines()[store.FeedJob], im.Follow)
	ended := guard.Start(func() error { r.Run(ctx); return nil })
	defer func() { stop(); <-ended }()
	for {
		j, err := im.DB.Job(w.ctx, job.ID)
		switch {
		case err != nil:
			return err
		case j.State == store.JobDead:
			return errs.New(errs.Unavailable, "%s", j.Error)
		case j.State == store.JobDone:
			return nil
		}
		select {
		case <-w.ctx.Done():
			return w.ctx.Err()
		case <-time.After(lookEvery):
		}
	}
}
