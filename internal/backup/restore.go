package backup

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/review"
)

// Restored says what came back and what was done again.
type Restored struct {
	Manifest Manifest
	Known    time.Time // until when the ledger is complete; zero without one
	Again    map[store.LedgerKind]int
	Torn     int // lines of the ledger that could not be read
	Verified store.Verified
}

// Source says what to restore.
type Source struct {
	File     string // the backup
	Ledger   string // "" for the one beside the backup
	NoLedger bool   // restore without one: what was taken down since comes back
	Anyway   bool   // also when something in the backup is broken
	Into     string // address of the database, as store.Open takes it: an empty place
}

// Restore brings a backup into an empty place, does again what its ledger tells of,
// and verifies it. Until that is done nobody can use the database; what fails leaves the
// place empty on SQLite, and marked as unfinished on PostgreSQL.
func Restore(ctx context.Context, s Source, now time.Time) (Restored, error) {
	if s.Ledger == "" {
		s.Ledger = filepath.Join(filepath.Dir(s.File), LedgerName)
	}
	if err := s.hasLedger(); err != nil {
		return Restored{}, err
	}
	if strings.HasPrefix(s.Into, "postgres://") || strings.HasPrefix(s.Into, "postgresql://") {
		return s.intoPostgres(ctx, now)
	}
	return s.intoSQLite(ctx, now)
}

// hasLedger refuses to bring back in silence what was taken down since.
func (s Source) hasLedger() error {
	_, err := os.Stat(s.Ledger)
	if s.NoLedger || err == nil {
		return nil
	}
	return errs.Because(err, errs.NotFound, "There is no ledger %s, so what was taken down or revoked after the backup would come back. Give it with --ledger, or say --no-ledger and see to it yourself.", s.Ledger)
}

func wrongEngine(m Manifest, want string) error {
	if m.Engine == want {
		return nil
	}
	names := map[string]string{"sqlite": "SQLite (FACTDESK_DATA)", "postgres": "PostgreSQL (DATABASE_URL)"}
	return errs.New(errs.Conflict, "The backup is of %s and can't be restored into %s.", names[m.Engine], names[want])
}

func (s Source) intoSQLite(ctx context.Context, now time.Time) (out Restored, err error) {
	if _, err := os.Stat(s.Into); !errors.Is(err, fs.ErrNotExist) {
		return out, errs.New(errs.Conflict, "%s is there already. Restore into an empty directory, or move that file away first.", s.Into)
	}
	dir := filepath.Dir(s.Into)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return out, place(dir, err)
	}
	work, err := workplace(dir, ".restoring-", now)
	if err != nil {
		return out, place(dir, err)
	}
	defer os.RemoveAll(work)
	data := filepath.Join(work, filepath.Base(s.Into))
	if out.Manifest, err = s.extract(ctx, data, "sqlite"); err != nil {
		return out, place(dir, err)
	}
	if err := out.finish(ctx, s, data, now); err != nil {
		return out, err
	}
	// A link, and not a rename: it never replaces a database that came in between.
	if err := os.Link(data, s.Into); err != nil {
		return out, place(dir, err)
	}
	return out, syncDir(dir)
}

// extract writes the backup's database to a new file, and has it on the disk.
func (s Source) extract(ctx context.Context, data, engine string) (Manifest, error) {
	f, err := os.OpenFile(data, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return Manifest{}, err
	}
	m, err := read(ctx, s.File, func(m Manifest) (io.Writer, error) { return f, wrongEngine(m, engine) })
	if err != nil {
		f.Close()
		return m, err
	}
	return m, errors.Join(f.Sync(), f.Close())
}

func (s Source) intoPostgres(ctx context.Context, now time.Time) (out Restored, err error) {
	work, err := workplace(os.TempDir(), "factdesk-restoring-", now)
	if err != nil {
		return out, err
	}
	defer os.RemoveAll(work)
	data := filepath.Join(work, dataName)
	if out.Manifest, err = s.extract(ctx, data, "postgres"); err != nil {
		return out, place(work, err)
	}
	db, err := store.Open(ctx, s.Into)
	if err != nil {
		return out, err
	}
	defer db.Close()
	there, err := db.BeginRestore(ctx)
	if err != nil {
		return out, err
	}
	if !there { // or a restore was cut off behind this
		version, err := db.ServerVersion(ctx)
		if err != nil {
			return out, err
		}
		if err := restorePostgres(ctx, s.Into, version, data); err != nil {
			return out, err
		}
	}
	if err := out.finish(ctx, s, s.Into, now); err != nil {
		return out, err
	}
	return out, db.EndRestore(ctx)
}

// finish makes of the rows that came back a database that may be used.
func (r *Restored) finish(ctx context.Context, s Source, address string, now time.Time) error {
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := r.complete(ctx, db); err != nil {
		return err
	}
	if err := db.MigrateRestored(ctx); err != nil {
		return err
	}
	if err := r.again(ctx, db, s); err != nil {
		return err
	}
	e := review.Happened(review.VerbRestored, "desk", uuid.Nil, review.Actor{Name: "command line"}, now, map[string]string{"backup": r.Manifest.MadeAt.Format(time.RFC3339)})
	if err := db.Revived(ctx, e); err != nil {
		return err
	}
	if r.Verified, err = db.Verify(ctx); err != nil {
		return err
	}
	if n := len(r.Verified.Broken); n > 0 && !s.Anyway {
		return errs.New(errs.Conflict, "%d things in the backup are broken, so it was not restored (--anyway does); the first: %s %s: %s.", n, r.Verified.Broken[0].What, r.Verified.Broken[0].ID, r.Verified.Broken[0].Why)
	}
	return db.Settle(ctx)
}

// complete holds the rows that came back to those that the backup had.
func (r *Restored) complete(ctx context.Context, db *store.DB) error {
	rows, err := db.CountRows(ctx)
	if err != nil {
		return err
	}
	for table, want := range r.Manifest.Rows {
		if got := rows[table]; got < want { // an unfinished restore may have added some
			return errs.New(errs.Conflict, "Table %s has %d rows, and had %d in the backup. It was not restored.", table, got, want)
		}
	}
	return nil
}

// again does what the ledger tells of.
func (r *Restored) again(ctx context.Context, db *store.DB, s Source) error {
	r.Again = map[store.LedgerKind]int{}
	if s.NoLedger {
		return nil
	}
	info, err := os.Stat(s.Ledger)
	if err != nil {
		return err
	}
	r.Known = info.ModTime()
	r.Torn, err = readLedger(s.Ledger, func(e store.LedgerEntry) error {
		done, err := db.Again(ctx, e)
		if err != nil {
			return err
		}
		if done {
			r.Again[e.Kind]++
		}
		return nil
	})
	return err
}
