package store

import (
	"errors"
	"regexp"
	"sync/atomic"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"factdesk/internal/errs"
)

// damage is what was found wrong with the database's files, once, until the process
// ends: a file that is mended is another one, and is opened anew.
type damage struct{ what atomic.Pointer[string] }

// found keeps the first thing that was wrong.
func (d *damage) found(what string) { d.what.CompareAndSwap(nil, &what) }

// Damaged says what is wrong with the database's files, as far as anybody noticed, and
// "" while they seem sound.
func (db *DB) Damaged() string {
	if what := db.damage.what.Load(); what != nil {
		return *what
	}
	return ""
}

// Sound is nil, or refuses in words what would write to damaged files: each write may
// destroy more of what could be saved.
func (db *DB) Sound() error {
	if what := db.Damaged(); what != "" {
		return errDamaged(errors.New(what))
	}
	return nil
}

func errDamaged(cause error) error {
	return errs.Because(cause, errs.Unavailable, "The database is damaged (%s), so nothing is written to it. Stop the desk, run “factdesk verify” to see what is concerned, keep a copy of the files, and restore the last backup with “factdesk restore”.", cause)
}

// Corrupt says whether err tells that the database's files are damaged.
func Corrupt(err error) bool {
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		return corruptCode(lite.Code())
	}
	var look *lookError
	if errors.As(err, &look) {
		return corruptCode(int(look.code))
	}
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "XX001" || pg.Code == "XX002") // data_corrupted, index_corrupted
}

// corruptCode says so of what SQLite answers with, the driver's or a look's.
func corruptCode(code int) bool {
	return code&0xff == sqlite3.SQLITE_CORRUPT || code&0xff == sqlite3.SQLITE_NOTADB
}

// Explain is err, in words for the person when it tells of damaged files.
func Explain(err error) error {
	if Corrupt(err) && errs.KindOf(err) == "" {
		return errDamaged(err)
	}
	return err
}

// refuseWrites has every statement that would change something fail once the files
// were found damaged.
func (db *DB) refuseWrites() error {
	refuse := func(tx *gorm.DB) {
		if err := db.Sound(); err != nil {
			tx.AddError(err)
		}
	}
	refuseWriting := func(tx *gorm.DB) {
		if writes(tx.Statement.SQL.String()) {
			refuse(tx)
		}
	}
	const name = "factdesk:sound"
	all := db.g.Callback()
	return errors.Join(
		all.Create().Before("*").Register(name, refuse),
		all.Update().Before("*").Register(name, refuse),
		all.Delete().Before("*").Register(name, refuse),
		all.Raw().Before("*").Register(name, refuseWriting),
		all.Row().Before("*").Register(name, refuseWriting),
		all.Query().Before("*").Register(name, refuseWriting))
}

// writing finds the statements of ours that change something: they begin with their
// verb, or with a WITH that their verb follows.
var writing = regexp.MustCompile(`(?is)^\s*(with\b.*)?\b(insert|update|delete)\b`)

func writes(sql string) bool { return writing.MatchString(sql) }
