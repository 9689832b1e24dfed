package store

import (
	"context"
	"fmt"
)

// verifyBlocks reads every row of a PostgreSQL table whole, block by block of its file,
// and names the blocks and rows that can't be read.
func (db *DB) verifyBlocks(ctx context.Context, table string, out *Verified) {
	var blocks int64
	err := db.q(ctx).Raw("SELECT pg_relation_size(?::regclass) / current_setting('block_size')::bigint", table).Scan(&blocks).Error
	if err != nil {
		out.broken("table", table, "its size can't be read: %v", err)
		return
	}
	for from := int64(0); from < blocks && ctx.Err() == nil; from += blocksAtOnce {
		h := &halving{read: func(s span) error { return db.readBlocks(ctx, table, s) }}
		h.look(span{from, min(from+blocksAtOnce, blocks) - 1})
		for _, s := range h.bad {
			db.nameBlocks(ctx, table, s, h.why, out)
		}
	}
}

// blocksAtOnce are read by one statement: 8 MB, and what lies outside of the rows.
const blocksAtOnce = 1024

// readBlocks has the server read all columns of the rows in some blocks.
func (db *DB) readBlocks(ctx context.Context, table string, s span) error {
	var length int64
	return db.q(ctx).Raw(fmt.Sprintf("SELECT coalesce(sum(octet_length(t::text)), 0) FROM %q t WHERE ctid >= ?::tid AND ctid < ?::tid", table),
		fmt.Sprintf("(%d,0)", s.from), fmt.Sprintf("(%d,0)", s.to+1)).Scan(&length).Error
}

// nameBlocks tells of blocks that can't be read: by row where the block itself can, since
// then what lies outside of it is damaged.
func (db *DB) nameBlocks(ctx context.Context, table string, s span, why error, out *Verified) {
	if s.from < s.to {
		out.broken("rows", fmt.Sprintf("%s blocks %d to %d", table, s.from, s.to), "they can't be read: %v", why)
		return
	}
	rows, err := db.rowsOf(ctx, table, s.from)
	if err != nil {
		out.broken("rows", fmt.Sprintf("%s block %d", table, s.from), "they can't be read: %v", why)
		return
	}
	for _, row := range rows {
		if err := db.readRow(ctx, table, row.Ctid); err != nil {
			out.broken("row", table+" "+row.Name, "it can't be read: %v", err)
		}
	}
}

// placed is a row by its place in the table's file, and its name: its id if it has one.
type placed struct{ Ctid, Name string }

func (db *DB) rowsOf(ctx context.Context, table string, block int64) ([]placed, error) {
	var has bool
	err := db.q(ctx).Raw("SELECT count(*) > 0 FROM pg_attribute WHERE attrelid = ?::regclass AND attname = 'id' AND NOT attisdropped", table).Scan(&has).Error
	if err != nil {
		return nil, err
	}
	name := "ctid::text"
	if has {
		name = "id::text"
	}
	var rows []placed
	err = db.q(ctx).Raw(fmt.Sprintf("SELECT ctid::text, %s AS name FROM %q WHERE ctid >= ?::tid AND ctid < ?::tid", name, table),
		fmt.Sprintf("(%d,0)", block), fmt.Sprintf("(%d,0)", block+1)).Scan(&rows).Error
	if err != nil {
		return nil, err
	}
	return rows, nil
}

func (db *DB) readRow(ctx context.Context, table, ctid string) error {
	var length int64
	return db.q(ctx).Raw(fmt.Sprintf("SELECT octet_length(t::text) FROM %q t WHERE ctid = ?::tid", table), ctid).Scan(&length).Error
}
