package store

import (
	"context"
	"fmt"
	"strings"
)

// Verify looks for rows that can't be read by halving: a range that fails is read in
// two halves, until single rows are left. So many reads of one table at most; what is
// not told apart by then is named as a range.
const maxProbes = 4000

// maxNamed bounds how many rows of a table are named one by one.
const maxNamed = 50

// span is a range of rows: row ids on SQLite, blocks of the file on PostgreSQL.
type span struct{ from, to int64 } // both included

// halving finds what can't be read.
type halving struct {
	read   func(span) error
	probes int
	bad    []span
	why    error // of the first that failed
}

func (h *halving) look(s span) {
	if s.from > s.to {
		return
	}
	h.probes++
	err := h.read(s)
	if err == nil {
		return
	}
	if h.why == nil {
		h.why = err
	}
	if s.from == s.to || h.probes > maxProbes {
		h.add(s)
		return
	}
	middle := s.from + (s.to-s.from)/2
	h.look(span{s.from, middle})
	h.look(span{middle + 1, s.to})
}

// add joins a range to the one before it.
func (h *halving) add(s span) {
	if n := len(h.bad); n > 0 && h.bad[n-1].to+1 == s.from {
		h.bad[n-1].to = s.to
		return
	}
	h.bad = append(h.bad, s)
}

// verifyFiles reads every table, so that damage is named by table and row. On SQLite
// the file's own check says which tables to look at row by row.
func (db *DB) verifyFiles(ctx context.Context, out *Verified) error {
	tables, err := db.tables(ctx)
	if err != nil {
		return err
	}
	for _, table := range tables {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if db.SQLite() {
			db.verifyTable(ctx, table, out)
			continue
		}
		db.verifyBlocks(ctx, table, out)
	}
	return nil
}

func (db *DB) verifyTable(ctx context.Context, table string, out *Verified) {
	found, err := db.integrity(ctx, table)
	if err == nil && len(found) == 0 {
		return
	}
	for _, line := range found {
		out.broken("table", table, "%s", line)
	}
	if err != nil {
		out.broken("table", table, "its check ended: %v", err)
	}
	h := &halving{read: func(s span) error { return db.readRows(ctx, table, s) }}
	last, err := db.lastRow(ctx, table)
	if err != nil {
		out.broken("table", table, "its rows can't be found: %v", err)
		return
	}
	h.look(span{1, last})
	db.nameRows(ctx, table, h, out)
}

// lastRow is the greatest row id, 0 for a table without: of those SQLite's check names
// the rows.
func (db *DB) lastRow(ctx context.Context, table string) (int64, error) {
	var without bool
	var last int64
	err := db.q(ctx).Raw("SELECT count(*) > 0 FROM pragma_table_list WHERE name = ? AND wr = 1", table).Scan(&without).Error
	if err != nil || without {
		return 0, err
	}
	err = db.q(ctx).Raw(fmt.Sprintf("SELECT coalesce(max(rowid), 0) FROM %q", table)).Scan(&last).Error
	if err != nil {
		return db.lastIndexed(ctx, table) // the last page is what is damaged
	}
	return last, nil
}

// lastIndexed is the greatest row id that the index of the primary key knows.
func (db *DB) lastIndexed(ctx context.Context, table string) (int64, error) {
	var last int64
	err := db.q(ctx).Raw(fmt.Sprintf("SELECT coalesce(max(rowid), 0) FROM %q INDEXED BY %q", table, primaryIndex(table))).Scan(&last).Error
	if err != nil {
		return 0, err
	}
	return last, nil
}

// primaryIndex is what SQLite calls the index of a primary key that is no number.
func primaryIndex(table string) string { return "sqlite_autoindex_" + table + "_1" }

// readRows reads every column of some rows, and keeps nothing.
func (db *DB) readRows(ctx context.Context, table string, s span) error {
	rows, err := db.q(ctx).Raw(fmt.Sprintf("SELECT * FROM %q NOT INDEXED WHERE rowid BETWEEN ? AND ?", table), s.from, s.to).Rows()
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return err
		}
	}
	return rows.Err()
}

// nameRows tells of the rows that can't be read, by their ids where the index of ids is
// whole.
func (db *DB) nameRows(ctx context.Context, table string, h *halving, out *Verified) {
	ids := db.idsOf(ctx, table, h.bad)
	for i, s := range h.bad {
		if i == maxNamed {
			out.broken("table", table, "%d more ranges of rows can't be read", len(h.bad)-i)
			return
		}
		name := fmt.Sprintf("%s row %d", table, s.from)
		if s.to > s.from {
			name = fmt.Sprintf("%s rows %d to %d", table, s.from, s.to)
		}
		if len(ids[i]) > 0 {
			name += " (" + strings.Join(ids[i], ", ") + ")"
		}
		out.broken("row", name, "it can't be read: %v", h.why)
	}
}

// idsOf are the ids of rows, read from the index of the primary key alone; none where
// that can't be read either.
func (db *DB) idsOf(ctx context.Context, table string, bad []span) [][]string {
	ids := make([][]string, len(bad))
	if len(bad) == 0 {
		return ids
	}
	rows, err := db.q(ctx).Raw(fmt.Sprintf("SELECT rowid, id FROM %q INDEXED BY %q", table, primaryIndex(table))).Rows()
	if err != nil {
		return ids
	}
	defer rows.Close()
	for rows.Next() {
		var row int64
		var id string
		if rows.Scan(&row, &id) != nil {
			return ids
		}
		for i, s := range bad {
			if s.from <= row && row <= s.to && len(ids[i]) < maxNamed {
				ids[i] = append(ids[i], id)
			}
		}
	}
	return ids
}
