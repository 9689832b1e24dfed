package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"factdesk/internal/errs"
	"factdesk/internal/export"
)

// ExportCmd writes what the desk has found.
type ExportCmd struct {
	Verdicts ExportVerdictsCmd `cmd:"" help:"Write verdicts as ClaimReview, DataFeed, CSV, JSON Lines or Excel."`
}

// ExportVerdictsCmd is factdesk export verdicts.
type ExportVerdictsCmd struct {
	Format  string   `default:"claimreview" help:"claimreview, datafeed, csv, jsonl or xlsx."`
	Out     string   `short:"o" type:"path" help:"Write to this file instead of standard output."`
	BOM     bool     `name:"bom" help:"Begin a CSV file with a byte-order mark, so that Excel reads it as UTF-8."`
	State   []string `default:"published,retracted" help:"States of the cases: open, assigned, proposed, approved, published, retracted, dismissed. The ClaimReview formats leave out what is not published now."`
	Verdict string   `help:"Only verdicts with this rating, e.g. mostly_false."`
	Speaker string   `help:"Only claims by this speaker."`
	Topic   string   `help:"Only claims with this topic."`
	Tag     string   `help:"Only claims with this tag."`
	Article string   `help:"Only claims that appear in this article (its id)."`
	Text    string   `help:"Only claims with all these words."`
	From    string   `help:"Only claims made on this day or later (2022-01-21)."`
	To      string   `help:"Only claims made on this day or earlier."`
}

// Run streams the export; memory stays flat however many verdicts there are.
func (c *ExportVerdictsCmd) Run(w *world) error {
	format, err := export.Lookup(c.Format)
	if err != nil {
		return mistyped(err)
	}
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	q, err := c.filter().Query(w.ctx, db)
	if err != nil {
		return mistyped(err)
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
	var report export.Report
	err = db.Hearing(w.ctx, w.deaf, func() (err error) {
		report, err = format.Write(fresh, export.Items(db.All(w.ctx, q), org), export.Head{Organisation: org, At: now(), Mark: c.BOM})
		return err
	})
	if err = done(err); err != nil {
		return err
	}
	fmt.Fprintf(w.stderr, "%d verdicts written, %d left out\n", report.Written, report.Skipped)
	for _, note := range report.Notes {
		fmt.Fprintln(w.stderr, note)
	}
	return nil
}

// filter is what the flags choose.
func (c *ExportVerdictsCmd) filter() export.Filter {
	return export.Filter{State: c.State, Verdict: c.Verdict, Speaker: c.Speaker, Topic: c.Topic, Tag: c.Tag, Article: c.Article,
		Text: c.Text, From: c.From, To: c.To}
}

// mistyped is an error of the command line, with the flag that it is about.
func mistyped(err error) error {
	var told *errs.Error
	if errors.As(err, &told) && told.Field != "" {
		return usageError{fmt.Errorf("--%s: %w", told.Field, told)}
	}
	return err
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
