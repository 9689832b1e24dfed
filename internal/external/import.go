// Package external imports other people's fact-checks: it reads ClaimReviews from a
// stream (claimreview.Reader) and saves them a batch at a time together with how far
// it is, so that a run that was cut off goes on behind what was committed. It fetches
// through ingest's guard, and keeps uploads in the database for the worker that will
// read them.
//
// It does not say what a publisher's rating means: an editor's table does.
package external

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"factdesk/internal/claimreview"
	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

// Importer imports other people's fact-checks.
type Importer struct {
	DB      *store.DB
	Fetcher *ingest.Fetcher
	Now     func() time.Time // nil means time.Now
}

func (im *Importer) now() time.Time {
	if im.Now != nil {
		return im.Now()
	}
	return time.Now().UTC()
}

// Input is a stream to import.
type Input struct {
	io.Reader
	Address string // that it was fetched from; "" for a file
	Next    string // the page behind it, when a header said so

	size      int64             // bytes as the site says; 0 when it doesn't
	asked     string            // the address before redirects
	said      ingest.Validators // what the site said of it
	unchanged bool              // it is as it was: there is nothing to read
}

// Begin makes a run of a source, or with resume finds the one that stopped.
func (im *Importer) Begin(ctx context.Context, source string, size int64, resume bool, by review.Actor) (store.ReviewImport, error) {
	if err := by.May(review.Import); err != nil {
		return store.ReviewImport{}, err
	}
	if resume {
		return im.DB.UnfinishedReviewImport(ctx, source)
	}
	return im.DB.NewReviewImport(ctx, store.ReviewImport{Source: source, Size: size, State: store.ReviewsRunning}, by, im.now())
}

// Run imports what stands in the stream behind what run has committed, and calls
// each, if it isn't nil, after every batch with what became of its records. Of what was
// fetched it imports the pages behind it, too. A stream
// that ends early or can't be read any further stops the run, and the error says why:
// what was read up to there is saved. So it is when ctx ends.
func (im *Importer) Run(ctx context.Context, run *store.ReviewImport, in Input, each func([]store.ReviewRecord)) error {
	return im.run(ctx, run, in, &pages{im: im}, each)
}

// run is Run, with the pages that are turned.
func (im *Importer) run(ctx context.Context, run *store.ReviewImport, in Input, pages *pages, each func([]store.ReviewRecord)) error {
	if each == nil {
		each = func([]store.ReviewRecord) {}
	}
	pages.run = run
	defer pages.close()
	for {
		if err := im.page(ctx, run, &in, each); err != nil {
			return err
		}
		more, err := pages.turn(ctx, &in)
		if err != nil {
			return im.end(context.WithoutCancel(ctx), run, store.ReviewsStopped, err)
		}
		if !more {
			break
		}
	}
	if run.Position == 0 {
		return im.end(ctx, run, store.ReviewsFailed, errs.New(errs.Invalid, "There is no ClaimReview in it."))
	}
	run.Page = ""
	return im.DB.EndReviewImport(ctx, run, store.ReviewsDone, "", im.now())
}

// page imports one stream to its end. What follows it stands in in.Next then.
func (im *Importer) page(ctx context.Context, run *store.ReviewImport, in *Input, each func([]store.ReviewRecord)) error {
	counted := &counter{r: in, n: run.BytesRead}
	if run.Page == "" {
		counted.n = 0
	}
	r, err := claimreview.NewReader(counted, in.Address)
	if err != nil {
		return im.end(ctx, run, store.ReviewsFailed, err)
	}
	defer r.Close()
	run.Format, run.State, run.Message = r.Format(), store.ReviewsRunning, ""
	if err := skip(r, run); err != nil {
		return im.end(ctx, run, store.ReviewsStopped, err)
	}
	end := im.batches(ctx, run, r, counted, each)
	switch {
	case ctx.Err() != nil:
		return im.end(context.WithoutCancel(ctx), run, store.ReviewsStopped, errs.New(errs.Unavailable, "It was stopped after %d records; resume it to go on there.", run.Position))
	case store.Down(end):
		return end // there is nowhere to say it
	case end != nil:
		return im.end(ctx, run, store.ReviewsStopped, end)
	case r.Truncated():
		return im.end(ctx, run, store.ReviewsStopped, errs.New(errs.Invalid, "The file ends in the middle, after %d whole records, which are saved. Get all of it and resume the import.", run.Position))
	}
	if r.Format() == "HTML" {
		in.Next = "" // the next page of a site is another article
		return nil
	}
	in.Next = cmp.Or(r.Following(), in.Next)
	return nil
}

// end keeps why a run ended, and returns it.
func (im *Importer) end(ctx context.Context, run *store.ReviewImport, state store.ReviewImportState, why error) error {
	message := "Something went wrong on our side; the log says what. Resume the import."
	var person *errs.Error
	if errors.As(why, &person) {
		message = person.Message
	}
	if err := im.DB.EndReviewImport(ctx, run, state, message, im.now()); err != nil {
		return err
	}
	return why
}

// skip reads over what the run has committed, and refuses another file than it was.
func skip(r *claimreview.Reader, run *store.ReviewImport) error {
	var last claimreview.Record
	for n := range run.Position - run.PageAt {
		rec, err := r.Next()
		if errors.Is(err, io.EOF) {
			return errs.New(errs.Conflict, "This has %d records, and the import that is to go on read %d. It is not the same file; import it anew.", n+run.PageAt, run.Position)
		}
		if err != nil {
			return err
		}
		last = rec
	}
	if run.Position > run.PageAt && last.Hash() != run.Last {
		return errs.New(errs.Conflict, "Record %d is not the one that was imported last. This is not the same file; import it anew.", run.Position)
	}
	return nil
}

// batches saves batch after batch until the stream ends.
func (im *Importer) batches(ctx context.Context, run *store.ReviewImport, r *claimreview.Reader, read *counter, each func([]store.ReviewRecord)) error {
	for {
		batch, end := nextBatch(ctx, r)
		batch = whole(batch, end, r)
		if len(batch) > 0 {
			run.BytesRead = read.n
			records, err := im.DB.SaveReviews(context.WithoutCancel(ctx), run, batch, im.now())
			if err != nil {
				return fmt.Errorf("save fact-checks %d to %d: %w", run.Position+1, run.Position+len(batch), err)
			}
			each(records)
		}
		if errors.Is(end, io.EOF) {
			return nil
		}
		if end != nil {
			return end
		}
	}
}

// whole leaves out the last record of a stream that was cut: it is read when the rest
// is there. What was read before the end, whatever that was, counts.
func whole(batch []store.IncomingReview, end error, r *claimreview.Reader) []store.IncomingReview {
	last := len(batch) - 1
	if errors.Is(end, io.EOF) && r.Truncated() && last >= 0 && batch[last].External == nil {
		return batch[:last]
	}
	return batch
}

// nextBatch reads the next records, and why there are no more.
func nextBatch(ctx context.Context, r *claimreview.Reader) ([]store.IncomingReview, error) {
	var batch []store.IncomingReview
	for len(batch) < store.ReviewBatch {
		if ctx.Err() != nil {
			return batch, ctx.Err()
		}
		rec, err := r.Next()
		if err != nil {
			return batch, err
		}
		batch = append(batch, store.IncomingReview{External: rec.External, Media: rec.Media, Place: rec.Place, Reason: rec.Reason(), Hash: rec.Hash()})
	}
	return batch, nil
}

// counter counts the bytes read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}
