package store

import (
	"context"
	"iter"

	"github.com/google/uuid"

	"factdesk/internal/guard"
)

// exportedAtOnce are read together: so many that a statement costs little beside its rows,
// and so few that two pages of them, the one that is read and the one that is written, are
// a few megabytes.
const exportedAtOnce = 500

// All walks through every case that the query chooses, newest claim first, each with what
// exports say of it: of a case that readers see the edition that stands, of another its
// claim, its standing verdict or else its sources, and its appearances. Notes, earlier
// verdicts and who works on it are not loaded.
//
// A page is read while the one before is written. Memory and statements are those of two
// pages, however many cases there are.
func (db *DB) All(ctx context.Context, q ClaimQuery) iter.Seq2[*Full, error] {
	return func(yield func(*Full, error) bool) {
		ahead, stop := context.WithCancel(ctx)
		defer stop() // also when who reads them panics
		pages := make(chan exportedPage)
		read := guard.Start(func() error {
			defer close(pages)
			return db.readExported(ahead, q, pages)
		})
		whole := db.yieldPages(ctx, pages, yield)
		stop()
		if err := <-read; err != nil && whole {
			yield(nil, err)
		}
	}
}

// exportedPage is some cases, and how much had been taken down before they were read.
type exportedPage struct {
	fulls []*Full
	look  look
}

// yieldPages hands on the cases of all pages, and says whether they were wanted.
func (db *DB) yieldPages(ctx context.Context, pages <-chan exportedPage, yield func(*Full, error) bool) bool {
	for page := range pages {
		for _, full := range page.fulls {
			now, err := db.still(ctx, full, &page.look)
			if !yield(now, err) || err != nil {
				return false
			}
		}
	}
	return true
}

// readExported reads page after page, until ctx ends.
func (db *DB) readExported(ctx context.Context, q ClaimQuery, pages chan<- exportedPage) error {
	for {
		page, ids, err := db.exportedPage(ctx, q)
		if err != nil || len(ids) == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case pages <- page:
		}
		if len(ids) < exportedAtOnce {
			return nil
		}
		q.After = ids[len(ids)-1].String()
	}
}

func (db *DB) exportedPage(ctx context.Context, q ClaimQuery) (page exportedPage, ids []uuid.UUID, err error) {
	if page.look, err = db.lookForTakeDowns(ctx); err != nil {
		return page, nil, err
	}
	if ids, err = db.idsChosen(ctx, q, exportedAtOnce); err != nil {
		return page, nil, err
	}
	page.fulls, err = db.exported(ctx, ids)
	return page, ids, err
}

// exported loads the cases of claims, in their order.
func (db *DB) exported(ctx context.Context, ids []uuid.UUID) ([]*Full, error) {
	found, err := exportedCases(db.q(ctx), ids)
	if err != nil {
		return nil, err
	}
	out, inside := make([]*Full, 0, len(ids)), []*Full{}
	for _, id := range ids {
		full := found[id]
		switch {
		case full.Case.Edition != nil:
		case full.Case.State.Public(): // from before there were editions
			if full, err = db.Full(ctx, full.Case.ID); err != nil {
				return nil, err
			}
		default:
			inside = append(inside, full)
		}
		out = append(out, full)
	}
	return out, addDeskParts(db.q(ctx), inside)
}
