package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/export"
	"factdesk/internal/store"
	"factdesk/review"
)

// ExportCmd writes what the desk has found.
type ExportCmd struct {
	Verdicts ExportVerdictsCmd `cmd:"" help:"Write verdicts as ClaimReview, DataFeed, CSV, JSON Lines or Excel."`
}

// ExportVerdictsCmd is factdesk export verdicts.
type ExportVerdictsCmd struct {
	Format  string    `enum:"claimreview,datafeed,csv,jsonl,xlsx" default:"claimreview" help:"claimreview, datafeed, csv, jsonl or xlsx."`
	Out     string    `short:"o" type:"path" help:"Write to this file instead of standard output."`
	State   []string  `enum:"open,assigned,proposed,approved,published,retracted,dismissed" default:"published,retracted" help:"States of the cases. The ClaimReview formats leave out what is not published now."`
	Verdict string    `help:"Only verdicts with this rating, e.g. mostly_false."`
	Speaker string    `help:"Only claims by this speaker."`
	Topic   string    `help:"Only claims with this topic."`
	Tag     string    `help:"Only claims with this tag."`
	Article uuid.UUID `help:"Only claims that appear in this article (its id)."`
	Text    string    `help:"Only claims with all these words."`
	From    string    `help:"Only claims made on this day or later (2022-01-21)."`
	To      string    `help:"Only claims made on this day or earlier."`
}

// Run streams the export; memory stays flat however many verdicts there are.
func (c *ExportVerdictsCmd) Run(w *world) error {
	format, err := export.Lookup(c.Format)
	if err != nil {
		return usageError{err}
	}
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	scales, err := db.Scales(w.ctx)
	if err != nil {
		return err
	}
	if err := c.knows(scales); err != nil {
		return err
	}
	org, err := db.Organisation(w.ctx)
	if err != nil {
		return err
	}
	org = org.ReachedAt(w.base())
	to, done, err := c.target(w.stdout)
	if err != nil {
		return err
	}
	fresh, err := db.Fresh(w.ctx, to)
	if err != nil {
		return done(err)
	}
	report, err := format.Write(fresh, export.Items(db.All(w.ctx, c.query()), org), export.Head{Organisation: org, At: now()})
	if err = done(err); err != nil {
		return err
	}
	fmt.Fprintf(w.stderr, "%d verdicts written, %d left out\n", report.Written, report.Skipped)
	for _, note := range report.Notes {
		fmt.Fprintln(w.stderr, note)
	}
	return nil
}

// Validate refuses what would silently select nothing; kong calls it.
func (c *ExportVerdictsCmd) Validate() error {
	for flag, day := range map[string]string{"from": c.From, "to": c.To} {
		if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
			return fmt.Errorf("--%s: %q is no date; write it as 2022-01-21", flag, day)
		}
	}
	return nil
}

// knows tells a rating that no scale has from one that nobody used yet.
func (c *ExportVerdictsCmd) knows(scales []review.Scale) error {
	keys := []string{}
	for _, s := range scales {
		for _, r := range s.Ratings {
			keys = append(keys, r.Key)
		}
	}
	if c.Verdict == "" || slices.Contains(keys, c.Verdict) {
		return nil
	}
	return usageError{fmt.Errorf("--verdict: no scale has a rating %q; there are %s", c.Verdict, strings.Join(keys, ", "))}
}

func (c *ExportVerdictsCmd) query() store.ClaimQuery {
	q := store.ClaimQuery{Rating: c.Verdict, Speaker: c.Speaker, Topic: c.Topic, Tag: c.Tag, ArticleID: c.Article, Text: c.Text, From: c.From, To: c.To}
	for _, s := range c.State {
		q.States = append(q.States, review.State(s))
	}
	return q
}

// target is standard output or a file beside the wished one, which takes its name
// only when the export is whole.
func (c *ExportVerdictsCmd) target(stdout io.Writer) (io.Writer, func(error) error, error) {
	if c.Out == "" {
		return stdout, func(err error) error { return err }, nil
	}
	part := c.Out + ".part"
	f, err := os.Create(part)
	if err != nil {
		return nil, nil, err
	}
	return f, func(failed error) error {
		if err := f.Close(); failed == nil {
			failed = err
		}
		if failed != nil {
			os.Remove(part)
			return failed
		}
		return os.Rename(part, c.Out)
	}, nil
}
