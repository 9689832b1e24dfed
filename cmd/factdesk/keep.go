package main

import (
	"context"
	"path/filepath"
	"time"

	"factdesk/internal/backup"
	"factdesk/internal/store"
)

const (
	// ledgerEvery is how far the ledger's file may be behind what was taken down or
	// revoked when the machine is lost.
	ledgerEvery = 2 * time.Second

	// filesEvery and filesBudget say how often, and for how long at a time, the
	// database's file is looked at for damage. A look rests four fifths of its time, and a
	// large file is gone through in pieces.
	filesEvery  = time.Hour
	filesBudget = 10 * time.Minute
)

// keepLedger keeps the ledger beside the backups. What fails is logged, once until it
// works again. It waits for nothing else: a look at the files may take minutes.
func (w *world) keepLedger(ctx context.Context, db *store.DB) {
	ledger := &backup.Ledger{Path: filepath.Join(w.config.Backups, backup.LedgerName)}
	failing := false
	every(ctx, ledgerEvery, func() {
		err := ledger.Sync(ctx, db)
		if err != nil && !failing && ctx.Err() == nil {
			w.log.ErrorContext(ctx, "write the ledger beside the backups", "path", ledger.Path, "err", err)
		}
		failing = err != nil
	})
}

// watchFiles looks for damage in the database's own files.
func (w *world) watchFiles(ctx context.Context, db *store.DB) {
	every(ctx, filesEvery, func() { w.checkFiles(ctx, db) })
}

// every calls f at once and then again and again until ctx ends.
func every(ctx context.Context, pause time.Duration, f func()) {
	tick := time.NewTicker(pause)
	defer tick.Stop()
	for {
		f()
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (w *world) checkFiles(ctx context.Context, db *store.DB) {
	got, err := db.CheckFiles(ctx, filesBudget)
	switch {
	case err != nil && ctx.Err() == nil:
		w.log.ErrorContext(ctx, "look for damage in the database's file", "err", err)
	case got.Damage != "":
		w.log.ErrorContext(ctx, "the database's file is damaged; nothing is written to it", "damage", got.Damage)
	case got.Checked < got.Of:
		w.log.InfoContext(ctx, "looked for damage in a part of the database's file", "tables", got.Checked, "of", got.Of)
	}
}
