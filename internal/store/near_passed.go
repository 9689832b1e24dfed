package store

import (
	"context"
	"slices"
)

// letThrough asks of the docs that were met, the heaviest first, whether they pass, until
// each text has as many as are wanted: hardly any are refused, and so the many that wait
// behind the first are asked only of texts that lack some.
func (db *DB) letThrough(ctx context.Context, q NearQuery, all []met, most int) ([]metDoc, error) {
	first, rest := heads(all, 2*most)
	found, err := db.pass(ctx, q, first, most)
	if err != nil || len(rest) == 0 {
		return found, err
	}
	have := map[int]int{}
	for _, f := range found {
		have[f.I]++
	}
	rest = slices.DeleteFunc(rest, func(m met) bool { return have[m.I] == most })
	more, err := db.pass(ctx, q, rest, most)
	if err != nil {
		return nil, err
	}
	for _, f := range more {
		if have[f.I] < most {
			have[f.I]++
			found = append(found, f)
		}
	}
	return found, nil
}

// heads are the first n of each text, and those behind them.
func heads(all []met, n int) (first, rest []met) {
	seen := map[int]int{}
	for _, m := range all {
		if seen[m.I]++; seen[m.I] <= n {
			first = append(first, m)
		} else {
			rest = append(rest, m)
		}
	}
	return first, rest
}
