package main

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"factdesk/internal/backup"
	"factdesk/internal/errs"
)

// BackupCmd is factdesk backup.
type BackupCmd struct {
	To   string `arg:"" optional:"" placeholder:"FILE|DIR" help:"A file, replaced when the new one is whole, or a directory, which gets one named after the time. FACTDESK_BACKUPS if left out."`
	Keep int    `placeholder:"N" help:"In a directory, keep the newest N backups and remove older ones."`
}

// Help is printed by factdesk backup --help.
func (BackupCmd) Help() string {
	return `Copies the database as it stands at one moment to one file, while the desk serves, and
verifies the copy. On PostgreSQL it runs pg_dump of the server's version. When there is
no room, or the command is stopped, what was there before is as it was.

Beside the backups stands ledger.jsonl: what was taken down or revoked, so that a restore
can do it again. Copy both away from this machine. docs/operations.md has a timetable.`
}

// Run makes a backup.
func (c *BackupCmd) Run(w *world) error {
	if c.Keep < 0 {
		return usageError{fmt.Errorf("--keep must not be negative")}
	}
	db, err := w.openExisting()
	if err != nil {
		return err
	}
	defer db.Close()
	if c.To == "" {
		c.To = w.config.Backups
		if err := os.MkdirAll(c.To, 0o700); err != nil {
			return errs.Because(err, errs.Unavailable, "The directory of backups %s can't be made: %v.", c.To, err)
		}
	}
	got, err := backup.Make(w.ctx, db, backup.Wish{Address: w.config.Database(), To: c.To, Keep: c.Keep}, now())
	if err != nil {
		return err
	}
	rows := int64(0)
	for _, n := range got.Manifest.Rows {
		rows += n
	}
	fmt.Fprintf(w.stdout, "%s: %d tables, %d rows, %.1f MB; %d snapshots verified, %d broken\n", got.File, len(got.Manifest.Rows), rows, float64(got.Size)/1e6, got.Verified.Snapshots, len(got.Verified.Broken))
	for _, file := range got.Removed {
		fmt.Fprintf(w.stdout, "removed %s\n", file)
	}
	for _, b := range got.Verified.Broken {
		fmt.Fprintf(w.stdout, "broken %s %s: %s\n", b.What, b.ID, b.Why)
	}
	if n := len(got.Verified.Broken); n > 0 {
		return errs.New(errs.Conflict, "The backup was made, and %d things in it are broken. Keep older ones.", n)
	}
	return nil
}

// RestoreCmd is factdesk restore.
type RestoreCmd struct {
	File     string `arg:"" placeholder:"FILE" help:"A backup made by factdesk backup."`
	Ledger   string `placeholder:"FILE" help:"The ledger of what was taken down or revoked; ledger.jsonl beside the backup if left out."`
	NoLedger bool   `help:"Restore without a ledger: what was taken down since the backup comes back."`
	Anyway   bool   `help:"Restore also when something in the backup is broken."`
}

// Help is printed by factdesk restore --help.
func (RestoreCmd) Help() string {
	return `Brings a backup back into an empty place: a FACTDESK_DATA without a database, or an empty
PostgreSQL database in DATABASE_URL. Checks the backup's sums, brings its schema up, does
again what the ledger tells of, and verifies everything before anybody can use it.

Everybody has to sign in again; whoever changed their password since the backup needs a
new link (factdesk user).`
}

// Run restores a backup.
func (c *RestoreCmd) Run(w *world) error {
	if err := w.load(); err != nil {
		return err
	}
	got, err := backup.Restore(w.ctx, backup.Source{File: c.File, Ledger: c.Ledger, NoLedger: c.NoLedger, Anyway: c.Anyway, Into: w.config.Database()}, now())
	if err != nil {
		return err
	}
	fmt.Fprintf(w.stdout, "Restored the backup of %s: %d snapshots, %d appearances; %d broken.\n", got.Manifest.MadeAt.Format(time.RFC3339), got.Verified.Snapshots, got.Verified.Appearances, len(got.Verified.Broken))
	for _, b := range got.Verified.Broken {
		fmt.Fprintf(w.stdout, "broken %s %s: %s\n", b.What, b.ID, b.Why)
	}
	if got.Known.IsZero() {
		fmt.Fprintf(w.stdout, "No ledger was read: take down and revoke again what was since %s.\n", got.Manifest.MadeAt.Format(time.RFC3339))
		return nil
	}
	for _, kind := range slices.Sorted(maps.Keys(got.Again)) {
		fmt.Fprintf(w.stdout, "done again from the ledger: %s, %d\n", kind, got.Again[kind])
	}
	if got.Torn > 0 {
		fmt.Fprintf(w.stdout, "%d lines of the ledger could not be read, as a crash leaves them.\n", got.Torn)
	}
	fmt.Fprintf(w.stdout, "The ledger is complete up to %s; what was taken down or revoked after that is not in it.\n", got.Known.UTC().Format(time.RFC3339))
	return nil
}
