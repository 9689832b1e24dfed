package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"net"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"factdesk/internal/errs"
)

// tries bounds how often a transaction that lost a deadlock is run again.
const tries = 3

// tx runs f in one transaction. What f returns as an error undoes it all. The first of
// a request that is carried out once keeps its answer, too.
func (db *DB) tx(ctx context.Context, f func(tx *gorm.DB) error) error {
	once := OnceOf(ctx)
	return once.settle(db.insist(ctx, once.around(f)))
}

// insist runs a transaction again that lost a deadlock.
func (db *DB) insist(ctx context.Context, f func(tx *gorm.DB) error) error {
	var err error
	for range tries {
		err = db.transact(ctx, f)
		if !lostDeadlock(err) {
			break
		}
	}
	return err
}

// transact runs f in a transaction of its own. ctx ends the wait for its begin and each
// statement of f, but neither COMMIT nor ROLLBACK: who goes away while f works has
// changed nothing, and behind it everything. A COMMIT that is cut off might have done
// either, and leaves a connection that nobody can use.
func (db *DB) transact(ctx context.Context, f func(tx *gorm.DB) error) error {
	ctx = db.withMail(ctx)
	own, cancel := context.WithCancel(context.WithoutCancel(ctx))
	defer cancel()
	begun := context.AfterFunc(ctx, cancel)
	defer begun()
	release, err := db.turns.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	committing := false
	err = db.g.WithContext(own).Transaction(func(tx *gorm.DB) error {
		if !begun() {
			return ctx.Err() // the transaction ends with it
		}
		err := db.recorded(tx, func(tx *gorm.DB) error { return f(tx.WithContext(ctx)) })
		committing = err == nil
		return err
	})
	if committing { // also when COMMIT failed: it may have come through
		db.wrote()
	}
	return err
}

// recorded runs f, and records the rows that it changed: also for somebody who went away
// when f was done.
func (db *DB) recorded(tx *gorm.DB, f func(tx *gorm.DB) error) error {
	if err := db.onlyOurs(tx); err != nil {
		return err
	}
	if err := f(tx); err != nil {
		return err
	}
	return db.recordTouched(tx)
}

// q is a query outside a transaction.
func (db *DB) q(ctx context.Context) *gorm.DB { return db.g.WithContext(ctx) }

func lostDeadlock(err error) bool {
	var e *pgconn.PgError
	return errors.As(err, &e) && (e.Code == "40P01" || e.Code == "40001")
}

// missing turns GORM's "record not found" into a sentence and passes the rest on.
func missing(err error, what string) error {
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return errs.New(errs.NotFound, "There is no %s with that id.", what)
	}
	return err
}

// Down says whether err means that the database can't serve at the moment: it is
// gone, starting, full, or its disk is. Another try later may succeed.
func Down(err error) bool {
	if errors.Is(err, context.Canceled) {
		return false
	}
	if errors.Is(err, errTurn) {
		return true
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		// 08 connection, 53 resources, 57P shutting down or starting, 58 I/O
		return strings.HasPrefix(pg.Code, "08") || strings.HasPrefix(pg.Code, "53") ||
			strings.HasPrefix(pg.Code, "57P") || strings.HasPrefix(pg.Code, "58")
	}
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		switch lite.Code() & 0xff {
		case sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_READONLY:
			return true
		}
		return false
	}
	var connect *pgconn.ConnectError
	var network *net.OpError // and not net.Error: a file that is missing is one, too
	return errors.As(err, &connect) || errors.As(err, &network) || errors.Is(err, driver.ErrBadConn) ||
		errors.Is(err, net.ErrClosed) || strings.Contains(errText(err), "conn closed") || strings.Contains(errText(err), "sql: database is closed") || strings.Contains(errText(err), "unexpected EOF")
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
