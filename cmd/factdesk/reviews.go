package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/external"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

// ReviewsCmd looks after other people's fact-checks.
type ReviewsCmd struct {
	Import ReviewsImportCmd `cmd:"" help:"Import other people's fact-checks: ClaimReview as JSON, JSON Lines, DataFeed, Fact Check Tools answers, pages, Duke's CSV."`
	Feeds  FeedsCmd         `cmd:"" help:"Follow feeds of other people's fact-checks by schedule."`
}

// ReviewsImportCmd imports other people's fact-checks from the command line.
type ReviewsImportCmd struct {
	What   []string `arg:"" help:"Files, addresses, or - for standard input; gzipped ones, too."`
	JSON   bool     `help:"Report every record as JSON Lines, and then each import."`
	Resume bool     `help:"Go on with an import that stopped in the middle, behind the last record that was saved."`
}

// Help is printed by factdesk reviews import --help.
func (ReviewsImportCmd) Help() string {
	return `Each fact-check is imported once: the same address, claim and author again is unchanged,
and of two versions the one with the later date stays. Every repair is reported record by
record and the JSON is kept as it was received. A record that can't be kept is refused with
its reason and the next one is read; the exit code is 1 when an import stops in the middle.

What was saved stays when the import is cut off: run it again with --resume.`
}

// Run imports everything.
func (c *ReviewsImportCmd) Run(w *world) error {
	db, err := w.open()
	if err != nil {
		return err
	}
	defer db.Close()
	im := w.external(db)
	for _, arg := range c.What {
		if err := c.one(w, im, arg); err != nil {
			return err
		}
	}
	return nil
}

func (c *ReviewsImportCmd) one(w *world, im *external.Importer, arg string) error {
	source, in, size, closer, err := c.open(w, im, arg)
	if err != nil {
		return err
	}
	defer closer.Close()
	run, err := im.Begin(w.ctx, source, size, c.Resume, auth.CommandLine)
	if err != nil {
		return err
	}
	if run.Position > 0 {
		fmt.Fprintf(w.stderr, "%s: going on behind record %d\n", source, run.Position)
	}
	if run.Page != "" { // it stopped on a further page of the source
		var page io.Closer
		if in, _, page, err = im.Open(w.ctx, run.Page); err != nil {
			return err
		}
		defer page.Close()
	}
	told := time.Now()
	err = im.Run(w.ctx, &run, in, func(records []store.ReviewRecord) {
		for _, r := range records {
			c.report(w, r)
		}
		if time.Since(told) > 2*time.Second {
			told = time.Now()
			fmt.Fprintf(w.stderr, "%s: %s\n", source, progress(run))
		}
	})
	return c.sum(w, source, run, err)
}

// sum prints what became of an import, also of one that broke off: it is resumed there.
func (c *ReviewsImportCmd) sum(w *world, source string, run store.ReviewImport, err error) error {
	if c.JSON {
		json.NewEncoder(w.stdout).Encode(run)
	} else {
		fmt.Fprintf(w.stdout, "%s: %s\n", source, summary(run))
	}
	return err
}

// open is the stream, the name under which it is resumed, and its size if known.
func (c *ReviewsImportCmd) open(w *world, im *external.Importer, arg string) (source string, in external.Input, size int64, closer io.Closer, err error) {
	lower := strings.ToLower(arg)
	switch {
	case arg == "-":
		return "standard input", external.Input{Reader: w.stdin}, 0, io.NopCloser(nil), nil
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"):
		in, size, closer, err = im.Open(w.ctx, arg)
		return arg, in, size, closer, err
	}
	f, err := os.Open(arg)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return arg, in, 0, nil, errs.Because(err, errs.NotFound, "There is no file %s. Check the name.", arg)
	case err != nil:
		return arg, in, 0, nil, errs.Because(err, errs.Invalid, "%s can't be read.", arg)
	}
	info, err := f.Stat()
	if err == nil && info.IsDir() {
		err = errs.New(errs.Invalid, "%s is a folder; name the files in it.", arg)
	}
	if err != nil {
		f.Close()
		return arg, in, 0, nil, err
	}
	if whole, err := filepath.Abs(arg); err == nil {
		arg = whole // so that --resume finds it from wherever it is called
	}
	return arg, external.Input{Reader: f}, info.Size(), f, nil
}

// report prints a record: with --json each, else those that a person should look at.
func (c *ReviewsImportCmd) report(w *world, r store.ReviewRecord) {
	if c.JSON {
		json.NewEncoder(w.stdout).Encode(r)
		return
	}
	switch {
	case r.Outcome == review.OutcomeRefused:
		fmt.Fprintf(w.stdout, "refused   %s: %s\n", r.Place, r.Message)
	case r.Outcome == review.OutcomeMedia:
		fmt.Fprintf(w.stdout, "media     %s: %s (%s)\n", r.Place, r.Message, r.URL)
	case r.Outcome == review.OutcomeOlder || r.Outcome == review.OutcomeUpdated:
		fmt.Fprintf(w.stdout, "%-9s %s: %s (%s)\n", r.Outcome, r.Place, r.Message, r.URL)
	}
	if r.Outcome == review.OutcomeUnchanged {
		return
	}
	for _, x := range r.Repairs {
		fmt.Fprintf(w.stdout, "repaired  %s: %s: %s", r.Place, x.Field, x.Problem)
		if x.Was != "" || x.Now != "" {
			fmt.Fprintf(w.stdout, " (%q, now %q)", x.Was, x.Now)
		}
		fmt.Fprintln(w.stdout)
	}
}

func progress(run store.ReviewImport) string {
	s := fmt.Sprintf("%d records", run.Position)
	if run.Size > 0 {
		s += fmt.Sprintf(", %d %%", min(100, 100*run.BytesRead/run.Size))
	}
	return s
}

func summary(run store.ReviewImport) string {
	s := fmt.Sprintf("%d records: %d added, %d updated, %d unchanged, %d older, %d refused; %d repaired", run.Position, run.Added, run.Updated, run.Unchanged, run.Older, run.Refused, run.Repaired)
	if run.Media > 0 {
		s += fmt.Sprintf("; %d of media, which are no verdicts", run.Media)
	}
	if run.State != store.ReviewsDone {
		s += "; " + string(run.State)
	}
	return s
}

// external imports behind the guard that the configuration sets.
func (w *world) external(db *store.DB) *external.Importer {
	return &external.Importer{DB: db, Fetcher: &ingest.Fetcher{Guard: w.guard()}, Now: now}
}
