package store

import (
	"context"
	"slices"

	"github.com/google/uuid"
)

// verifyIndex looks whether everything is found by its words. An index that another
// version of the program made is not looked at: the job that makes it anew is due.
func (db *DB) verifyIndex(ctx context.Context, out *Verified) error {
	if current, err := db.indexIsCurrent(ctx); err != nil || !current {
		return err
	}
	for _, in := range inIndex {
		last, err := db.newest(ctx, in.table)
		if err != nil {
			return err
		}
		for after := uuid.Nil; ; {
			var ids []uuid.UUID
			err := db.q(ctx).Table(in.table).Where("id > ? AND id <= ?", after, last).Order("id").Limit(docBatch).Pluck("id", &ids).Error
			if err != nil {
				return err
			}
			if len(ids) == 0 {
				break
			}
			after = ids[len(ids)-1]
			lost, err := db.lost(ctx, in, ids)
			if err == nil && len(lost) > 0 { // or saved between the two looks
				lost, err = db.lost(ctx, in, lost)
			}
			if err != nil {
				return err
			}
			for _, id := range lost {
				out.broken(in.what, id, "it is not found by its words; factdesk reindex --all mends that")
			}
		}
	}
	return db.verifyPostings(ctx, out)
}

// lost are the rows whose terms in the index are not those of their words.
func (db *DB) lost(ctx context.Context, in indexedTable, ids []uuid.UUID) ([]uuid.UUID, error) {
	var docs []doc
	if err := db.q(ctx).Table("match_docs").Where("kind = ? AND id IN ?", in.kind, ids).Find(&docs).Error; err != nil {
		return nil, err
	}
	has := map[uuid.UUID]doc{}
	for _, d := range docs {
		has[d.ID] = d
	}
	rows, err := in.words(db.q(ctx), ids)
	if err != nil {
		return nil, err
	}
	var out []uuid.UUID
	for _, r := range rows {
		want, err := r.doc(in.kind)
		if err != nil {
			return nil, err
		}
		got := has[r.ID]
		if want.N = got.N; got != want {
			out = append(out, r.ID)
		}
	}
	slices.SortFunc(out, func(a, b uuid.UUID) int { return slices.Compare(a[:], b[:]) })
	return out, nil
}

// verifyPostings compares how many postings there are with how many there should be:
// what one row lacks would take an index of its own to see.
func (db *DB) verifyPostings(ctx context.Context, out *Verified) error {
	var missing int
	err := db.q(ctx).Raw(`SELECT (SELECT coalesce(sum(length(terms) - length(replace(terms, ' ', '')) + 1), 0) FROM match_docs WHERE terms <> '')
		- (SELECT count(*) FROM match_terms)`).Scan(&missing).Error
	if err != nil {
		return err
	}
	if missing > 0 {
		out.broken("index", "match_terms", "it lacks %d entries; factdesk reindex --all mends that", missing)
	}
	return db.verifyPacked(ctx, out)
}

// verifyPacked compares how many packed numbers there are with how many there should be.
func (db *DB) verifyPacked(ctx context.Context, out *Verified) error {
	var astray int
	err := db.q(ctx).Raw(`SELECT (SELECT coalesce(sum(length), 0) FROM match_docs WHERE n < (SELECT packed FROM match_index))
		- (SELECT coalesce(sum(count), 0) FROM match_packed)`).Scan(&astray).Error
	if err != nil {
		return err
	}
	if astray != 0 {
		out.broken("index", "match_packed", "it has %d entries less than it should; factdesk reindex --all mends that", astray)
	}
	return nil
}
