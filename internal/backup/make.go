package backup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// Made says what became of a backup.
type Made struct {
	File     string
	Size     int64 // bytes
	Manifest Manifest
	Verified store.Verified // of the copy on SQLite; of the database itself on PostgreSQL
	Removed  []string       // older backups that were not to be kept
}

// Wish says where a backup goes.
type Wish struct {
	Address string // of the database, as store.Open takes it
	To      string // a file, which is replaced when the new one is whole, or a directory
	Keep    int    // backups to keep in a directory, the newest; 0 keeps all
}

// suffix ends the names of backups in a directory.
const suffix = ".factdesk"

// Make writes a backup of a database while it is used, verifies it, and brings the
// ledger beside it up to date. A file of that name stays as it is until the new one is
// whole and on the disk. A backup in which something is broken is kept, and named: it may be
// the only one.
func Make(ctx context.Context, db *store.DB, w Wish, now time.Time) (Made, error) {
	out := Made{File: w.To}
	dir := filepath.Dir(w.To)
	if info, err := os.Stat(w.To); err == nil && info.IsDir() || strings.HasSuffix(w.To, string(filepath.Separator)) {
		dir = w.To
		out.File = filepath.Join(dir, "factdesk-"+now.UTC().Format("20060102T150405Z")+suffix)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return out, place(dir, err)
	}
	work, err := workplace(dir, ".making-backup-", now)
	if err != nil {
		return out, place(dir, err)
	}
	defer os.RemoveAll(work)
	if err := out.make(ctx, db, w.Address, work, now); err != nil {
		return out, place(dir, err)
	}
	if err := (&Ledger{Path: filepath.Join(dir, LedgerName)}).Sync(ctx, db); err != nil {
		return out, place(dir, err)
	}
	if dir == w.To || strings.TrimSuffix(w.To, string(filepath.Separator)) == dir {
		out.Removed, err = prune(dir, w.Keep)
	}
	return out, err
}

// workplace makes a directory for what is not whole yet. It removes what a process that was
// killed left behind a day ago or earlier: it holds copies of what may have to be taken down.
func workplace(dir, prefix string, now time.Time) (string, error) {
	left, err := filepath.Glob(filepath.Join(dir, prefix+"*"))
	if err != nil {
		return "", err
	}
	for _, old := range left {
		if info, err := os.Stat(old); err == nil && now.Sub(info.ModTime()) > 24*time.Hour {
			if err := os.RemoveAll(old); err != nil {
				return "", err
			}
		}
	}
	return os.MkdirTemp(dir, prefix)
}

// place says in words what is wrong with where a backup goes.
func place(dir string, err error) error {
	if errs.KindOf(err) != "" {
		return err
	}
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || strings.Contains(err.Error(), "disk is full") || strings.Contains(err.Error(), "No space left") {
		return errs.Because(err, errs.Unavailable, "There is not enough room in %s for a backup; what was there before is as it was. Make room or choose another directory.", dir)
	}
	var failed *os.PathError
	if errors.As(err, &failed) {
		return errs.Because(err, errs.Unavailable, "The backup can't be written to %s: %v.", dir, err)
	}
	return err
}

func (m *Made) make(ctx context.Context, db *store.DB, address, work string, now time.Time) error {
	data := filepath.Join(work, dataName)
	m.Manifest = Manifest{Format: 1, MadeAt: now.UTC()}
	var err error
	if m.Manifest.Version, err = db.ServerVersion(ctx); err != nil {
		return err
	}
	if m.Manifest.Schema, err = db.SchemaVersion(ctx); err != nil {
		return err
	}
	copied := m.copySQLite
	if !db.SQLite() {
		copied = m.dumpPostgres
	}
	if err := copied(ctx, db, address, data); err != nil {
		return err
	}
	whole := filepath.Join(work, "whole")
	if err := write(ctx, whole, m.Manifest, data); err != nil {
		return err
	}
	if _, err := read(ctx, whole, func(Manifest) (io.Writer, error) { return io.Discard, nil }); err != nil {
		return fmt.Errorf("read the backup again: %w", err)
	}
	info, err := os.Stat(whole)
	if err != nil {
		return err
	}
	m.Size = info.Size()
	if err := os.Rename(whole, m.File); err != nil {
		return err
	}
	return syncDir(filepath.Dir(m.File))
}

// copySQLite copies the file and verifies the copy.
func (m *Made) copySQLite(ctx context.Context, db *store.DB, _, data string) error {
	m.Manifest.Engine = "sqlite"
	empty, err := os.OpenFile(data, os.O_CREATE|os.O_EXCL, 0o600) // SQLite would make it readable for all
	if err != nil {
		return err
	}
	empty.Close()
	if err := db.CopyTo(ctx, data); err != nil {
		return err
	}
	backup, err := store.Open(ctx, data)
	if err != nil {
		return err
	}
	defer backup.Close()
	if m.Manifest.Rows, err = backup.CountRows(ctx); err != nil {
		return err
	}
	if m.Verified, err = backup.Verify(ctx); err != nil {
		return err
	}
	return backup.Settle(ctx)
}

// syncDir has a rename on the disk.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

// prune removes the oldest of our backups in a directory; their names sort by time.
func prune(dir string, keep int) (removed []string, err error) {
	if keep == 0 {
		return nil, nil
	}
	all, err := filepath.Glob(filepath.Join(dir, "factdesk-*"+suffix))
	if err != nil {
		return nil, err
	}
	slices.Sort(all)
	for _, file := range all[:max(len(all)-keep, 0)] {
		if err := os.Remove(file); err != nil {
			return removed, err
		}
		removed = append(removed, file)
	}
	return removed, nil
}
