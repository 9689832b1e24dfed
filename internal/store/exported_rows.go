package store

import (
	"context"
	"time"

	"github.com/google/uuid"
)

// exportedRows reads the rows of a statement about some ids into columns, the same for each
// row, and has one taken before the next is read. The statement names what the formats show
// and nothing else; its rows come in any order. Names that are strings are read as strings:
// database/sql goes the long way about other types.
func (db *DB) exportedRows(ctx context.Context, ids []uuid.UUID, statement string, columns []any, take func() error) error {
	if len(ids) == 0 {
		return nil
	}
	dialect := db.g.Dialector.Name()
	statement = numbered(db.g, "WITH found (id) AS ("+those[dialect]+")"+statement)
	if db.SQLite() {
		return db.sqliteRows(ctx, statement, idList(dialect, ids), columns, take)
	}
	return db.postgresRows(ctx, statement, idList(dialect, ids), columns, take)
}

func (db *DB) sqliteRows(ctx context.Context, statement, ids string, columns []any, take func() error) error {
	rows, err := rowsOf(db.q(ctx), statement, ids)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(columns...); err != nil {
			return err
		}
		if err := take(); err != nil {
			return err
		}
	}
	return rows.Err()
}

// postgresRows asks pgx itself: through database/sql each value is a piece of memory or two
// of its own, which was most of what an export cost.
func (db *DB) postgresRows(ctx context.Context, statement, ids string, columns []any, take func() error) error {
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	begun := time.Now()
	err = conn.Raw(func(driver any) error {
		rows, err := driver.(postgresConn).Conn.Conn().Query(ctx, statement, ids)
		if err != nil {
			return err
		}
		defer rows.Close()
		return takePostgres(rows, columns, take)
	})
	heard(ctx, db.q(ctx), begun, statement, []any{ids}, err)
	return err
}

// inUTC has moments in UTC, as they are written.
func inUTC(all ...*time.Time) {
	for _, t := range all {
		if t != nil {
			*t = t.UTC()
		}
	}
}

// emptied is a list's room without anything left in it.
func emptied[T any](list []T) []T {
	list = list[:cap(list)]
	clear(list)
	return list[:0]
}
