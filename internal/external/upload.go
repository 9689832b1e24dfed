package external

import (
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/ingest"
	"factdesk/internal/store"
	"factdesk/review"
)

// MaxUpload is the most bytes of one upload; a larger file is imported from the
// command line or from an address.
const MaxUpload = 256 << 20

// partSize is how large the pieces are in which an upload is kept, in bytes.
const partSize = 1 << 20

// Upload keeps what is sent, gzipped and in pieces, and queues the job that imports
// it. Nothing is kept of an upload that breaks off.
func (im *Importer) Upload(ctx context.Context, name string, body io.Reader, by review.Actor) (store.ReviewImport, store.Job, error) {
	if err := by.May(review.Import); err != nil {
		return store.ReviewImport{}, store.Job{}, err
	}
	run, err := im.DB.NewReviewImport(ctx, store.ReviewImport{Source: sourceName(name), State: store.ReviewsUploading}, by, im.now())
	if err != nil {
		return run, store.Job{}, err
	}
	if run.Size, err = im.keep(ctx, run.ID, body); err != nil {
		return run, store.Job{}, errors.Join(err, im.DB.DropReviewImport(context.WithoutCancel(ctx), run.ID))
	}
	return im.DB.QueueReviewImport(ctx, run, "", by, im.now())
}

// Fetch queues the job that fetches and imports an address.
func (im *Importer) Fetch(ctx context.Context, address string, by review.Actor) (store.ReviewImport, store.Job, error) {
	if err := by.May(review.Import); err != nil {
		return store.ReviewImport{}, store.Job{}, err
	}
	address, err := im.allowed(address)
	if err != nil {
		return store.ReviewImport{}, store.Job{}, err
	}
	run, err := im.DB.NewReviewImport(ctx, store.ReviewImport{Source: address, State: store.ReviewsWaiting}, by, im.now())
	if err != nil {
		return run, store.Job{}, err
	}
	return im.DB.QueueReviewImport(ctx, run, address, by, im.now())
}

// allowed is an address as it is fetched; one that is never fetched is refused.
func (im *Importer) allowed(address string) (string, error) {
	u, err := ingest.ParseURL(address)
	if err != nil {
		return "", err
	}
	if err := im.Fetcher.Guard.CheckURL(u); err != nil {
		return "", err
	}
	return u.String(), nil
}

// sourceName is the name of a file without its folders.
func sourceName(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	if r := []rune(name); len(r) > 200 {
		name = string(r[:200])
	}
	if name == "" {
		return "an upload"
	}
	return name
}

func (im *Importer) keep(ctx context.Context, run uuid.UUID, body io.Reader) (int64, error) {
	parts := &partWriter{ctx: ctx, db: im.DB, run: run}
	z, _ := gzip.NewWriterLevel(parts, gzip.BestSpeed)
	n, err := io.Copy(z, io.LimitReader(body, MaxUpload+1))
	var tooLarge *http.MaxBytesError
	switch {
	case n > MaxUpload, errors.As(err, &tooLarge):
		return n, errs.New(errs.TooLarge, "The file is larger than %d MB, the most that can be uploaded. Gzip it, or import it with “factdesk reviews import”.", MaxUpload>>20)
	case err != nil && parts.err == nil:
		return n, errs.Because(err, errs.Invalid, "The upload broke off. Send the file again.")
	case n == 0:
		return 0, errs.New(errs.Invalid, "The file is empty: there is nothing to import.")
	}
	return n, errors.Join(err, z.Close(), parts.flush())
}

// partWriter keeps what is written in pieces.
type partWriter struct {
	ctx    context.Context
	db     *store.DB
	run    uuid.UUID
	number int
	buf    []byte
	err    error
}

func (w *partWriter) Write(p []byte) (int, error) {
	w.buf = append(w.buf, p...)
	if len(w.buf) >= partSize {
		return len(p), w.flush()
	}
	return len(p), nil
}

func (w *partWriter) flush() error {
	if len(w.buf) == 0 {
		return nil
	}
	w.number++
	w.err = w.db.AddReviewPart(w.ctx, store.ReviewPart{ImportID: w.run, Number: w.number, Bytes: w.buf})
	w.buf = w.buf[:0]
	return w.err
}

// partReader reads the pieces one after the other.
type partReader struct {
	ctx    context.Context
	db     *store.DB
	run    uuid.UUID
	number int
	buf    []byte
}

func (r *partReader) Read(p []byte) (int, error) {
	for len(r.buf) == 0 {
		r.number++
		b, err := r.db.ReviewPart(r.ctx, r.run, r.number)
		if err != nil {
			return 0, err
		}
		if b == nil {
			return 0, io.EOF
		}
		r.buf = b
	}
	n := copy(p, r.buf)
	r.buf = r.buf[n:]
	return n, nil
}
