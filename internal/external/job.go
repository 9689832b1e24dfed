package external

import (
	"cmp"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/jobs"
	"factdesk/internal/store"
	"factdesk/review"
)

// FetchTimeout bounds how long an address may take to send all of it.
const FetchTimeout = time.Hour

// accept asks for what can be imported.
const accept = "application/ld+json,application/json,text/csv,text/html;q=0.9,*/*;q=0.1"

// Open is the stream behind an address, a guarded fetch. Close it.
func (im *Importer) Open(ctx context.Context, address string) (Input, int64, io.Closer, error) {
	in, closer, err := im.fetch(ctx, address, review.FeedPage{})
	return in, in.size, closer, err
}

// fetch is Open for what may be as it was when the site said had of it.
func (im *Importer) fetch(ctx context.Context, address string, had review.FeedPage) (Input, io.Closer, error) {
	s, err := im.Fetcher.Stream(ctx, address, ingest.Asking{Accept: accept, Timeout: FetchTimeout,
		Had: ingest.Validators{At: had.At, ETag: had.ETag, LastModified: had.LastModified}})
	if err != nil {
		return Input{}, nil, err
	}
	return Input{Reader: s.Body, Address: s.URL, Next: s.Next, size: s.Size, asked: address, said: s.Validators, unchanged: s.Unchanged}, s.Body, nil
}

// Do is what to do with a store.ReviewImportJob: it goes on where the run is.
func (im *Importer) Do(ctx context.Context, job store.Job, report jobs.Report) (any, error) {
	var payload store.ReviewImportPayload
	if err := json.Unmarshal(job.Payload, &payload); err != nil {
		return nil, errs.Because(err, errs.Invalid, "This job holds nothing that can be imported.")
	}
	run, err := im.DB.ReviewImport(ctx, payload.ImportID)
	if err != nil {
		return nil, err
	}
	if run.State == store.ReviewsDone {
		return run, nil // by a worker that died before it could say so
	}
	in, closer, err := im.input(ctx, &run, payload)
	if err != nil {
		if endErr := im.end(context.WithoutCancel(ctx), &run, stateAfter(err), err); endErr != nil {
			return nil, endErr
		}
		return nil, err
	}
	defer closer.Close()
	report(run)
	err = im.Run(ctx, &run, in, func([]store.ReviewRecord) { report(run) })
	if ctx.Err() != nil {
		return nil, ctx.Err() // another worker goes on
	}
	return run, err
}

// stateAfter is the state of a run whose input could not be opened.
func stateAfter(err error) store.ReviewImportState {
	switch errs.KindOf(err) {
	case errs.Upstream, errs.Unavailable, "":
		return store.ReviewsStopped
	}
	return store.ReviewsFailed
}

// input is the upload or the address of a job.
func (im *Importer) input(ctx context.Context, run *store.ReviewImport, payload store.ReviewImportPayload) (Input, io.Closer, error) {
	if payload.URL != "" {
		in, size, closer, err := im.Open(ctx, cmp.Or(run.Page, payload.URL))
		if err != nil {
			return Input{}, nil, err
		}
		if size > 0 && run.Page == "" { // of all pages nobody knows it
			run.Size = size
		}
		return in, closer, nil
	}
	z, err := gzip.NewReader(&partReader{ctx: ctx, db: im.DB, run: run.ID})
	if err != nil {
		return Input{}, nil, fmt.Errorf("open the upload of import %s: %w", run.ID, err)
	}
	return Input{Reader: z}, z, nil
}
