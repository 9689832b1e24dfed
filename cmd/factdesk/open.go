package main

import (
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"

	"factdesk/internal/config"
	"factdesk/internal/errs"
	"factdesk/internal/format/pdfium"
	"factdesk/internal/ingest"
	"factdesk/internal/propose"
	"factdesk/internal/release"
	"factdesk/internal/store"
	"factdesk/internal/tracing"
)

// load reads the configuration and sets up the log, when a command needs them.
func (w *world) load() (err error) {
	if w.config, err = config.Load(); err != nil {
		return err
	}
	w.log = w.config.Logger(w.stderr)
	w.pages = ingest.NewPages(&w.left)
	w.pages.Caught = w.caught
	w.pages.UsePDF(pdfium.New(w.config.Cache))
	w.leaving.within(w.config.ShutdownGrace)
	w.traces, err = tracing.Start(w.ctx, w.config.Traces, release.Read().Version, func(err error) { w.log.Warn("traces", "err", err) })
	return err
}

// open opens the configured database, brings its schema up and makes sure that the
// preset scales and labels are there.
func (w *world) open() (*store.DB, error) {
	if err := w.load(); err != nil {
		return nil, err
	}
	return w.openAt(w.config.Database())
}

// openExisting is open for what makes no sense on an empty database: a mistyped
// directory must not read as a sound desk.
func (w *world) openExisting() (*store.DB, error) {
	if err := w.load(); err != nil {
		return nil, err
	}
	if _, err := os.Stat(w.config.Database()); w.config.DatabaseURL == "" && errors.Is(err, fs.ErrNotExist) {
		return nil, errs.New(errs.NotFound, "There is no database %s. Set FACTDESK_DATA to the directory that holds it.", w.config.Database())
	}
	return w.openAt(w.config.Database())
}

func (w *world) openAt(address string) (*store.DB, error) {
	db, err := store.OpenTraced(w.ctx, address, w.traces)
	if err != nil {
		return nil, err
	}
	db.SealWith(func() ([]string, error) {
		key, err := w.key()()
		if err != nil {
			return nil, err
		}
		return key.Each("votes")
	})
	if w.mail().On() {
		db.SendsMail()
	}
	if _, err = db.Migrate(w.ctx); err == nil {
		err = w.ensure(db)
	}
	if err != nil {
		db.Close()
		return nil, store.Explain(err)
	}
	return db, nil
}

// ensure sees that the presets are there. A damaged database is opened without: nothing
// is written to it any more, and what can still be read may be.
func (w *world) ensure(db *store.DB) error {
	err := db.EnsureScales(w.ctx, now())
	if err == nil {
		err = db.EnsureLabels(w.ctx, now())
	}
	if err != nil && db.Damaged() != "" {
		w.log.ErrorContext(w.ctx, "the database is damaged; nothing is written to it", "damage", db.Damaged())
		return nil
	}
	return err
}

// importer fetches behind the guard that the configuration sets.
func (w *world) importer(db *store.DB) *ingest.Importer {
	im := &ingest.Importer{DB: db, Deadline: w.config.ImportDeadline, Pages: w.pages, Fetcher: &ingest.Fetcher{Guard: w.guard()}}
	if w.config.ModelURL != "" {
		im.Then = []string{propose.Job}
	}
	return im
}

// guard says where outgoing requests may go.
func (w *world) guard() ingest.Guard {
	return ingest.Guard{AllowPrefixes: w.config.FetchAllow, AllowPorts: w.config.FetchPorts}
}

// link is the address at which a person opens a one-time link.
func (w *world) link(secret string) string { return w.base() + "/link/" + secret }

// base is the address under which browsers reach the desk.
func (w *world) base() string {
	if w.config.BaseURL != "" {
		return w.config.BaseURL
	}
	return "http://" + w.config.Listen
}

// now is the time to the microsecond, which is what both databases keep.
func now() time.Time { return time.Now().UTC().Truncate(time.Microsecond) }

// jsonLines prints one JSON value a line.
func jsonLines[T any](to io.Writer, all []T) error {
	out := json.NewEncoder(to)
	for _, x := range all {
		if err := out.Encode(x); err != nil {
			return err
		}
	}
	return nil
}
