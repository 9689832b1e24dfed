package store

import (
	"context"
	"io"
	"time"

	"factdesk/internal/errs"
)

// freshChunk is how much is written between two looks, in bytes: one chunk may be on its
// way to somebody who reads slowly when words are taken down.
const freshChunk = 8 << 10

// Fresh guards an answer that takes long to write: what was read before a take-down is
// not written after it. Instead writing fails, also in another process of the same
// database; the answer is cut off, cannot be taken for a whole one, and is asked for
// again. A look is one row of an index, and is spared
// while this process would have heard: on PostgreSQL, where a take-down waits for all that
// listen.
func (db *DB) Fresh(ctx context.Context, w io.Writer) (io.Writer, error) {
	first, err := db.lookForTakeDowns(ctx)
	return &freshWriter{ctx: ctx, db: db, w: w, first: first, last: first}, err
}

type freshWriter struct {
	ctx         context.Context
	db          *DB
	w           io.Writer
	first, last look
}

func (f *freshWriter) Write(b []byte) (written int, err error) {
	for len(b) > 0 {
		if err := f.fresh(); err != nil {
			return written, err
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

// fresh refuses what was made before a take-down.
func (f *freshWriter) fresh() (err error) {
	if !f.db.SQLite() && f.db.Heard(f.last.writes, time.Since(f.last.at)) {
		return nil
	}
	if f.last, err = f.db.lookForTakeDowns(f.ctx); err != nil {
		return err
	}
	if f.last.taken != f.first.taken {
		return errs.New(errs.Conflict, "Something was taken down while this was written; ask for it again.")
	}
	return nil
}
