package bench

import (
	"context"
	"runtime"
	"slices"
	"strings"

	"factdesk/internal/guard"
	"factdesk/internal/store"
	"factdesk/review"
)

// articlesAtOnce are written together.
const articlesAtOnce = 20

// Fill adds a made-up desk of about so many claims to a database that is migrated: the
// same one for the same seed. address is the database's, as store.Open takes it. Nobody
// else may write meanwhile.
func Fill(ctx context.Context, db *store.DB, address string, claims int, seed uint64) error {
	d, err := newDesk(ctx, db, seed, claims)
	if err != nil {
		return err
	}
	conn, err := Connect(address)
	if err != nil {
		return err
	}
	defer conn.Close()
	to, err := conn.bulk(ctx)
	if err != nil {
		return err
	}
	defer to.close()
	if err := d.shared(ctx, to); err != nil {
		return err
	}
	if err := d.fill(ctx, to); err != nil {
		return err
	}
	return to.finish(ctx)
}

// shared writes what all articles share.
func (d *desk) shared(ctx context.Context, to *bulk) error {
	r := &store.Rows{}
	for i := range d.people {
		if err := r.Add(&d.people[i]); err != nil {
			return err
		}
	}
	for _, s := range d.speakers {
		if err := r.Add(s); err != nil {
			return err
		}
	}
	return to.write(ctx, r.Take())
}

// made is what was made of some articles, or why it was not.
type made struct {
	tables []*store.Table
	docs   int
	err    error
}

// fill makes articles on all cores and writes them in their order.
func (d *desk) fill(ctx context.Context, to *bulk) error {
	g, ctx := guard.WithContext(ctx)
	queue := make(chan chan made, runtime.GOMAXPROCS(0))
	g.Go(func() error {
		defer close(queue)
		for first := 0; first < d.articles; first += articlesAtOnce {
			one := make(chan made, 1)
			select {
			case <-ctx.Done():
				return ctx.Err()
			case queue <- one:
			}
			g.Go(func() error { one <- d.some(first, min(first+articlesAtOnce, d.articles)); return nil })
		}
		return nil
	})
	g.Go(func() error {
		for one := range queue {
			m := <-one
			if m.err != nil {
				return m.err
			}
			if err := to.writeNumbered(ctx, m); err != nil {
				return err
			}
		}
		return nil
	})
	return g.Wait()
}

// some makes the articles from first on, before last.
func (d *desk) some(first, last int) made {
	r := &store.Rows{}
	var events []review.Event
	for n := first; n < last; n++ {
		happened, err := d.article(n).rows(r)
		if err != nil {
			return made{err: err}
		}
		events = append(events, happened...)
	}
	slices.SortStableFunc(events, func(a, b review.Event) int { return a.At.Compare(b.At) })
	for i := range events {
		if err := r.Add(&events[i]); err != nil {
			return made{err: err}
		}
	}
	return made{r.Take(), r.Docs, nil}
}

// numbered are the tables with the numbers of docs in the index, and the column that
// holds them.
var numbered = map[string]int{"match_docs": 0, "match_terms": 2}

// writeNumbered numbers docs on from those that are there.
func (b *bulk) writeNumbered(ctx context.Context, m made) error {
	for _, t := range m.tables {
		column, ok := numbered[t.Name]
		if !ok {
			continue
		}
		for _, row := range t.Rows {
			row[column] = row[column].(int) + b.docs
		}
	}
	b.docs += m.docs
	return b.write(ctx, m.tables)
}

// sortedTables are kept in the order of their first column: written in that order, a
// tree of a hundred million entries is not read from all over the disk.
var sortedTables = map[string]bool{"claim_words": true, "found_words": true, "match_terms": true, "shown_words": true}

func inOrder(t *store.Table) {
	if sortedTables[t.Name] {
		slices.SortFunc(t.Rows, func(a, b []any) int { return strings.Compare(a[0].(string), b[0].(string)) })
	}
}
