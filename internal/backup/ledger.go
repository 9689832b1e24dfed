package backup

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
)

// LedgerName is the ledger's file beside the backups.
const LedgerName = "ledger.jsonl"

// maxLine bounds a line of the ledger, in bytes.
const maxLine = 1 << 20

// Ledger is the file that what was taken down or revoked is written to as it happens.
type Ledger struct {
	Path string

	known map[uuid.UUID]bool // entries in the file; nil before it was read
	seq   int64              // of the last entry seen in the database
}

// behind is how far before the last entry we look again: on PostgreSQL a transaction
// that began earlier may commit later.
const behind = 1000

// Sync writes to the file what the database's ledger has and the file lacks, and has it
// on the disk. The file's time says until when it is complete.
func (l *Ledger) Sync(ctx context.Context, db *store.DB) error {
	if l.known == nil {
		if err := l.read(); err != nil {
			return err
		}
	}
	for after := max(l.seq-behind, 0); ; {
		entries, err := db.Ledger(ctx, after, 500)
		if err != nil {
			return err
		}
		if len(entries) == 0 {
			return l.touch()
		}
		if err := l.add(entries); err != nil {
			return err
		}
		after = entries[len(entries)-1].Seq
		l.seq = max(l.seq, after)
	}
}

// read learns what the file holds.
func (l *Ledger) read() error {
	known := map[uuid.UUID]bool{}
	_, err := readLedger(l.Path, func(e store.LedgerEntry) error { known[e.ID] = true; return nil })
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	l.known = known
	return nil
}

// add appends entries that the file lacks, in one write.
func (l *Ledger) add(entries []store.LedgerEntry) error {
	var lines bytes.Buffer
	var added []uuid.UUID
	for _, e := range entries {
		if l.known[e.ID] {
			continue
		}
		text, err := json.Marshal(e)
		if err != nil {
			return err
		}
		lines.Write(append(text, '\n'))
		added = append(added, e.ID)
	}
	if len(added) == 0 {
		return nil
	}
	if err := appendTo(l.Path, lines.Bytes()); err != nil {
		return err
	}
	for _, id := range added {
		l.known[id] = true
	}
	return nil
}

// appendTo adds whole lines to a file. A last line that was cut off by a crash is ended
// first, so that it spoils no other.
func appendTo(path string, lines []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	if cutOff(f) {
		lines = append([]byte{'\n'}, lines...)
	}
	_, err = f.Write(lines)
	return errors.Join(err, f.Sync(), f.Close())
}

// cutOff says whether a file ends within a line.
func cutOff(f *os.File) bool {
	info, err := f.Stat()
	if err != nil || info.Size() == 0 {
		return false
	}
	last := make([]byte, 1)
	_, err = f.ReadAt(last, info.Size()-1)
	return err == nil && last[0] != '\n'
}

// touch has the file's time say that it is complete up to now. It makes the file when
// there was nothing to write yet: its absence would say that nobody kept one.
func (l *Ledger) touch() error {
	now := time.Now()
	err := os.Chtimes(l.Path, now, now)
	if errors.Is(err, fs.ErrNotExist) {
		return appendTo(l.Path, nil)
	}
	return err
}

// readLedger calls f with each entry of a ledger's file and returns how many lines could
// not be read: one that a crash cut off is written again behind it.
func readLedger(path string, f func(store.LedgerEntry) error) (torn int, err error) {
	in, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	lines := bufio.NewReaderSize(io.LimitReader(in, 1<<30), maxLine)
	for {
		line, err := lines.ReadSlice('\n')
		if errors.Is(err, bufio.ErrBufferFull) {
			return torn, errs.New(errs.Invalid, "%s has a line of more than %d bytes; it is no ledger of factdesk.", path, maxLine)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			var e store.LedgerEntry
			if json.Unmarshal(line, &e) != nil || e.ID == uuid.Nil {
				torn++
			} else if err := f(e); err != nil {
				return torn, fmt.Errorf("ledger entry %s: %w", e.ID, err)
			}
		}
		if errors.Is(err, io.EOF) {
			return torn, nil
		}
		if err != nil {
			return torn, err
		}
	}
}
