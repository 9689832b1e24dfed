package store

import (
	"context"
	"slices"
)

// verifyFound looks whether the search box finds each row by the words that it has. Rows of
// before that wait for theirs are not looked at.
func (db *DB) verifyFound(ctx context.Context, out *Verified) error {
	var ready []string
	if err := db.q(ctx).Raw("SELECT tab FROM found_adopted WHERE done ORDER BY tab").Scan(&ready).Error; err != nil {
		return err
	}
	for _, tab := range ready {
		for after := ""; ; {
			ids, err := idsAfter(db.q(ctx), tab, after, docBatch)
			if err != nil {
				return err
			}
			if len(ids) == 0 {
				break
			}
			after = ids[len(ids)-1]
			lost, err := db.notFound(ctx, tab, ids)
			if err == nil && len(lost) > 0 { // or saved between the two looks
				lost, err = db.notFound(ctx, tab, lost)
			}
			if err != nil {
				return err
			}
			for _, id := range lost {
				out.broken(tab, id, "the search box does not find it by its words; factdesk reindex --all mends that")
			}
		}
	}
	return nil
}

// notFound are the rows that the search box finds by other words than they have.
func (db *DB) notFound(ctx context.Context, tab string, ids []string) (lost []string, err error) {
	tx := db.q(ctx)
	has, err := foundWords(tx, tab, ids)
	if err != nil {
		return nil, err
	}
	want, err := wordsIn(tx, tab, ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		slices.Sort(has[id])
		slices.Sort(want[id])
		if !slices.Equal(has[id], want[id]) {
			lost = append(lost, id)
		}
	}
	return lost, nil
}
