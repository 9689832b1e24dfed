package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"factdesk/internal/errs"
	"factdesk/review"
)

// CopyTo writes the SQLite database as it stands at one moment to a new file, beside
// everything else that goes on: readers and writers don't wait. The copy holds nothing
// that was deleted.
func (db *DB) CopyTo(ctx context.Context, path string) error {
	return db.q(ctx).Exec("VACUUM INTO ?", path).Error
}

// CountRows counts the rows of every table.
func (db *DB) CountRows(ctx context.Context) (map[string]int64, error) {
	return countRows(db.q(ctx), db)
}

func countRows(tx *gorm.DB, db *DB) (map[string]int64, error) {
	tables, err := db.tables(tx.Statement.Context)
	if err != nil {
		return nil, err
	}
	out := map[string]int64{}
	for _, table := range tables {
		var n int64
		if err := tx.Raw(fmt.Sprintf("SELECT count(*) FROM %q", table)).Scan(&n).Error; err != nil {
			return nil, err
		}
		out[table] = n
	}
	return out, nil
}

// Frozen calls f with the name of a snapshot of the PostgreSQL database, which other
// sessions can read as long as f runs, and with the rows of every table in it.
func (db *DB) Frozen(ctx context.Context, f func(snapshot string, rows map[string]int64) error) error {
	return db.q(ctx).Transaction(func(tx *gorm.DB) error {
		var name string
		if err := tx.Raw("SELECT pg_export_snapshot()").Scan(&name).Error; err != nil {
			return err
		}
		rows, err := countRows(tx, db)
		if err != nil {
			return err
		}
		return f(name, rows)
	}, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
}

// ServerVersion is the version of the database's program, as 15.18 or 3.50.2.
func (db *DB) ServerVersion(ctx context.Context) (string, error) {
	statement := "SHOW server_version"
	if db.SQLite() {
		statement = "SELECT sqlite_version()"
	}
	var v string
	return v, db.q(ctx).Raw(statement).Scan(&v).Error
}

// SchemaVersion is the number of the newest migration applied.
func (db *DB) SchemaVersion(ctx context.Context) (int64, error) {
	p, err := db.migrator()
	if err != nil {
		return 0, err
	}
	return p.GetDBVersion(ctx)
}

// restoring is a table that stands in a PostgreSQL database while a backup is brought
// back into it: what was taken down since might be public in between.
const restoring = "factdesk_restoring"

// BeginRestore marks an empty PostgreSQL database as being restored, and refuses any
// other, but one in which a restore was cut off: then again is true, and what the backup
// holds is there or not as a whole.
func (db *DB) BeginRestore(ctx context.Context) (again bool, err error) {
	tables, err := db.tables(ctx)
	if errors.Is(err, errNoTables) {
		tables, err = nil, nil
	}
	if err != nil {
		return false, err
	}
	for _, t := range tables {
		again = again || t == restoring
	}
	if len(tables) > 0 && !again {
		return false, errs.New(errs.Conflict, "The database is not empty: it has %d tables. Restore into a new one.", len(tables))
	}
	if again {
		return len(tables) > 1, nil
	}
	return false, db.q(ctx).Exec("CREATE TABLE " + restoring + " (since timestamptz NOT NULL DEFAULT now())").Error
}

// EndRestore lets a restored database be used.
func (db *DB) EndRestore(ctx context.Context) error {
	return db.q(ctx).Exec("DROP TABLE IF EXISTS " + restoring).Error
}

// refuseRestoring refuses a database whose restore has not ended.
func (db *DB) refuseRestoring(ctx context.Context) error {
	if db.SQLite() {
		return nil // it is restored under another name
	}
	tables, err := db.tables(ctx)
	if errors.Is(err, errNoTables) {
		tables, err = nil, nil
	}
	if err != nil {
		return err
	}
	for _, t := range tables {
		if t == restoring {
			return errs.New(errs.Conflict, "A backup is being restored into this database, or that was cut off. Run “factdesk restore” to its end first.")
		}
	}
	return nil
}

// Revived ends what a backup brings back and must not work any more: who was signed in
// and with which browsers, unused links, and answers kept for a repeated request, whose changes may be lost. It
// leaves an event.
func (db *DB) Revived(ctx context.Context, e review.Event) error {
	return db.tx(ctx, func(tx *gorm.DB) error {
		return firstError(
			tx.Exec("DELETE FROM sessions").Error,
			tx.Exec("DELETE FROM browsers").Error,
			tx.Exec("UPDATE links SET used_at = ? WHERE used_at IS NULL", stamp(e.At)).Error,
			tx.Exec("DELETE FROM answers").Error,
			appendEvents(tx, []review.Event{e}))
	})
}

// Settle brings all that was written into the one file, before it is moved.
func (db *DB) Settle(ctx context.Context) error {
	if !db.SQLite() {
		return nil
	}
	return db.q(ctx).Exec("PRAGMA wal_checkpoint(TRUNCATE)").Error
}
