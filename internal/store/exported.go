package store

import (
	"context"
	"iter"

	"github.com/google/uuid"

	"factdesk/internal/guard"
)

// exportedAtOnce are read together: so many that a statement costs little beside its rows,
// and so few that three pages of them, two that are read and the one that is written, are a
// few megabytes.
const exportedAtOnce = 500

// All walks through every case that the query chooses, newest claim first, each with what
// exports say of it: of a case that readers see the edition that stands, of another its
// claim, its standing verdict or else its sources, and its appearances. Notes, earlier
// verdicts and who works on it are not loaded.
//
// Two pages are read at the same time while one before them is written. Memory and
// statements are those of three pages, however many cases there are.
func (db *DB) All(ctx context.Context, q ClaimQuery) iter.Seq2[*Full, error] {
	return func(yield func(*Full, error) bool) {
		ahead, stop := context.WithCancel(ctx)
		defer stop() // also when who reads them panics
		pages := make(chan *exportedPage)
		begun := guard.Start(func() error {
			defer close(pages)
			return db.beginPages(ahead, q, pages)
		})
		whole := db.yieldPages(ctx, pages, yield)
		stop()
		if err := <-begun; err != nil && whole {
			yield(nil, err)
		}
	}
}

// exportedPage is some cases, and how much had been taken down before they were read.
type exportedPage struct {
	look  look
	ids   []uuid.UUID
	fulls []*Full // when read says that they are there
	read  <-chan error
}

// yieldPages hands on the cases of all pages, and says whether they were wanted.
func (db *DB) yieldPages(ctx context.Context, pages <-chan *exportedPage, yield func(*Full, error) bool) bool {
	for page := range pages {
		if err := <-page.read; err != nil {
			yield(nil, err)
			return false
		}
		for _, full := range page.fulls {
			now, err := db.still(ctx, full, &page.look)
			if !yield(now, err) || err != nil {
				return false
			}
		}
	}
	return true
}

// beginPages begins page after page, each when the one before was taken, until ctx ends.
func (db *DB) beginPages(ctx context.Context, q ClaimQuery, pages chan<- *exportedPage) error {
	for {
		page, err := db.beginPage(ctx, q)
		if err != nil || len(page.ids) == 0 {
			return err
		}
		select {
		case <-ctx.Done():
			<-page.read
			return ctx.Err()
		case pages <- page:
		}
		if len(page.ids) < exportedAtOnce {
			return nil
		}
		q.After = page.ids[len(page.ids)-1].String()
	}
}

// beginPage chooses cases, and begins to read them.
func (db *DB) beginPage(ctx context.Context, q ClaimQuery) (*exportedPage, error) {
	look, err := db.lookForTakeDowns(ctx)
	if err != nil {
		return nil, err
	}
	page := &exportedPage{look: look}
	if page.ids, err = db.idsChosen(ctx, q, exportedAtOnce); err != nil {
		return nil, err
	}
	page.read = guard.Start(func() (err error) {
		page.fulls, err = db.exported(ctx, page.ids)
		return err
	})
	return page, nil
}

// exported loads the cases of claims, in their order.
func (db *DB) exported(ctx context.Context, ids []uuid.UUID) ([]*Full, error) {
	found, err := db.exportedCases(ctx, ids)
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
	return out, db.addDeskParts(ctx, inside)
}
