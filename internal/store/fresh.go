package store

import (
	"context"
	"io"

	"factdesk/internal/errs"
)

// freshChunk is how much is written between two looks, in bytes: one chunk may be on its
// way to somebody who reads slowly when words are taken down.
const freshChunk = 8 << 10

// Fresh guards an answer that takes long to write: what was read before a take-down is
// not written after it. Instead writing fails, also in another process of the same
// database; the answer is cut off, cannot be taken for a whole one, and is asked for
// again. A look is one row of an index.
func (db *DB) Fresh(ctx context.Context, w io.Writer) (io.Writer, error) {
	n, err := db.TakenDown(ctx)
	return &freshWriter{ctx: ctx, db: db, w: w, since: n}, err
}

type freshWriter struct {
	ctx   context.Context
	db    *DB
	w     io.Writer
	since int64
}

func (f *freshWriter) Write(b []byte) (written int, err error) {
	for len(b) > 0 {
		now, err := f.db.TakenDown(f.ctx)
		if err != nil {
			return written, err
		}
		if now != f.since {
			return written, errs.New(errs.Conflict, "Something was taken down while this was written; ask for it again.")
		}
		n, err := f.w.Write(b[:min(len(b), freshChunk)])
		written += n
		if err != nil {
			return written, err
		}
		b = b[n:]
	}
	return written, nil
}
