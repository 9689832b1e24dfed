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
	// database's file is looked at for damage. A large one is gone through in pieces.
	filesEvery  = time.Hour
	filesBudget = 2 * time.Minute
)

// keepFiles looks after the files of a desk that serves: the ledger beside the backups,
// and the database's own. What fails is logged, once until it works again.
func (w *world) keepFiles(ctx context.Context, db *store.DB) {
	ledger := &backup.Ledger{Path: filepath.Join(w.config.Backups, backup.LedgerName)}
	checked, failing := time.Time{}, false
	tick := time.NewTicker(ledgerEvery)
	defer tick.Stop()
	for {
		if time.Since(checked) >= filesEvery {
			checked = time.Now()
			w.checkFiles(ctx, db)
		}
		err := ledger.Sync(ctx, db)
		if err != nil && !failing && ctx.Err() == nil {
			w.log.ErrorContext(ctx, "write the ledger beside the backups", "path", ledger.Path, "err", err)
		}
		failing = err != nil
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
