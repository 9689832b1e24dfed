package store

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"
)

// Changes follows what is changed in the database, by whomever. The zero value knows
// nothing yet. It is used by one goroutine at a time.
type Changes struct {
	mark int64          // where to read on: on PostgreSQL the oldest transaction that was open, on SQLite a number
	seen map[int64]bool // rows that were told of, of those that may be read again
	at   time.Time      // of the last look
}

// mostChanges are told one by one; who missed more lets go of everything.
const mostChanges = 1000

// changesKept is how long rows stay, and changesTrusted how long nobody may have looked
// to still be told of each: less, since clocks differ.
const (
	changesKept    = time.Hour
	changesTrusted = changesKept / 2
)

// changesSince bring where to read on besides, also when nothing was changed. A transaction
// that commits late has an older number than others that were told of, so PostgreSQL is
// read on from the oldest one that was open at the last look: what is seen twice is told
// once. Both read a range of an index.
var changesSince = map[string]string{
	"postgres": `SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, x.n, x.id FROM (SELECT 1) AS one LEFT JOIN
		(SELECT n, id, tx FROM changes WHERE tx >= CAST(CAST($1 AS text) AS xid8) ORDER BY tx LIMIT $2) AS x ON true`,
	"sqlite": `SELECT COALESCE((SELECT max(n) FROM changes), 0), x.n, x.id FROM (SELECT 1) AS one LEFT JOIN
		(SELECT n, id FROM changes WHERE n > CAST(? AS integer) ORDER BY n LIMIT ?) AS x ON true`,
}

// Since returns the ids of the claims and people that were changed since the last call; all
// says that anything may have been. It is one statement.
func (c *Changes) Since(ctx context.Context, db *DB) (ids []uuid.UUID, all bool, err error) {
	now := time.Now().Round(0) // the wall's clock: a machine may have slept
	passed := now.Sub(c.at)
	next := Changes{mark: c.mark, seen: map[int64]bool{}, at: now}
	ids, n, err := next.read(ctx, db, c.seen)
	if err != nil {
		return nil, true, err
	}
	all = c.at.IsZero() || n >= mostChanges || passed < 0 || passed > changesTrusted
	for _, id := range ids {
		all = all || id == uuid.Nil
	}
	*c = next
	return ids, all, nil
}

// read reads on from the mark and returns those that were not seen, and how many rows
// there were.
func (c *Changes) read(ctx context.Context, db *DB, seen map[int64]bool) (ids []uuid.UUID, n int, err error) {
	rows, err := rowsOf(db.q(ctx), changesSince[db.g.Dialector.Name()], strconv.FormatInt(c.mark, 10), mostChanges)
	if err != nil {
		return nil, 0, err
	}
	defer rows.Close()
	for rows.Next() {
		var mark int64
		var number sql.NullInt64
		var id uuid.UUID // NULL is Nil
		if err := rows.Scan(&mark, &number, &id); err != nil {
			return nil, 0, err
		}
		c.mark = max(c.mark, mark)
		if !number.Valid {
			continue
		}
		n++
		c.seen[number.Int64] = true
		if !seen[number.Int64] {
			ids = append(ids, id)
		}
	}
	return ids, n, rows.Err()
}

// Writes is a number that is another one when this process has changed something, or was
// told that another has. Who has read Changes since it moved knows of all that.
func (db *DB) Writes() int64 { return db.writes.Load() }

// Heard says whether all is known that was changed since a look that was made so long ago,
// when Writes was that number: nothing was told since, and what is not told is found later
// than that.
func (db *DB) Heard(writes int64, ago time.Duration) bool {
	return ago < db.Staleness() && writes == db.Writes()
}

// wrote notes that something was changed, and has the other processes told.
func (db *DB) wrote() {
	db.writes.Add(1)
	select {
	case db.tell <- struct{}{}:
	default: // they will be told of this as well
	}
}

// noteWrites has every statement noted that changes something outside of a transaction;
// transact notes the others, when they are committed.
func (db *DB) noteWrites() error {
	note := func(tx *gorm.DB) {
		if _, within := tx.Statement.ConnPool.(gorm.TxCommitter); !within {
			db.wrote()
		}
	}
	noteWriting := func(tx *gorm.DB) {
		if writes(tx.Statement.SQL.String()) {
			note(tx)
		}
	}
	const name = "factdesk:wrote"
	all := db.g.Callback()
	return errors.Join(
		all.Create().After("*").Register(name, note),
		all.Update().After("*").Register(name, note),
		all.Delete().After("*").Register(name, note),
		all.Raw().After("*").Register(name, noteWriting),
		all.Row().After("*").Register(name, noteWriting),
		all.Query().After("*").Register(name, noteWriting))
}
