package store

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"time"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// gentle looks at a SQLite file and lets others have the processor in between. A look at a
// large table computes for half a minute, and on a machine with one core took more than half
// of it from those who waited for a page. The driver has no word for a pause in the middle of
// a statement, so this is a connection beside its own, with a small page cache.
type gentle struct {
	tls *libc.TLS
	db  uintptr // sqlite3*
	out uintptr // room for a pointer
	log string  // the file of the write-ahead log

	read  stretch // under way
	rests int     // that its looks have made
}

// A look works for workFor, or as long as it takes to get that much done beside others, and
// then rests restFor times as long. stepsAtOnce are steps of SQLite between two looks at the
// clock, some tens of microseconds.
const (
	workFor     = 2 * time.Millisecond
	restFor     = 4
	stepsAtOnce = 100
)

// While a look reads, the write-ahead log can't start anew and grows by all that is written.
// So it rests no more once it has read for restsMost or the log has grown by growthMost, and
// goes on at full speed to the table's end. A log that could not start anew for gapAfter has
// gap to do so before the next table: a writer copies it into the file and begins it again.
const (
	restsMost  = 20 * time.Second
	growthMost = 8 << 20
	gapAfter   = 2 * time.Second
	gap        = 500 * time.Millisecond
)

// stretch is what was read with hardly a gap: since when, and from which size of the log on.
type stretch struct {
	since time.Time
	size  int64
}

func openGently(path string) (*gentle, error) {
	g := &gentle{tls: libc.NewTLS(), log: path + "-wal"}
	g.read = stretch{time.Now(), g.logSize()}
	g.out = libc.Xmalloc(g.tls, 8)
	name, err := libc.CString(path)
	if err != nil {
		g.close()
		return nil, err
	}
	defer libc.Xfree(g.tls, name)
	rc := sqlite3.Xsqlite3_open_v2(g.tls, name, g.out, sqlite3.SQLITE_OPEN_READONLY, 0)
	g.db = g.pointer()
	if rc != sqlite3.SQLITE_OK {
		defer g.close()
		return nil, g.failed(rc)
	}
	sqlite3.Xsqlite3_busy_timeout(g.tls, g.db, int32(sqliteBusy.Milliseconds()))
	return g, nil
}

func (g *gentle) close() {
	if g.db != 0 {
		sqlite3.Xsqlite3_close_v2(g.tls, g.db)
	}
	libc.Xfree(g.tls, g.out)
	g.tls.Close()
}

func (g *gentle) pointer() uintptr {
	return uintptr(binary.NativeEndian.Uint64(libc.GoBytes(g.out, 8)))
}

// lookError is what SQLite says when it can't look.
type lookError struct {
	code int32
	text string
}

func (e *lookError) Error() string { return fmt.Sprintf("%s (%d)", e.text, e.code) }

func (g *gentle) failed(rc int32) error {
	return &lookError{rc, libc.GoString(sqlite3.Xsqlite3_errmsg(g.tls, g.db))}
}

// logSize is 0 where there is no log.
func (g *gentle) logSize() int64 {
	about, err := os.Stat(g.log)
	if err != nil {
		return 0
	}
	return about.Size()
}

// hurries says whether a look has held the log for long enough to rest no more.
func (g *gentle) hurries() bool {
	return time.Since(g.read.since) > restsMost || g.logSize()-g.read.size > growthMost
}

// pause is between two statements, where nothing is held.
func (g *gentle) pause(ctx context.Context) {
	if time.Since(g.read.since) < gapAfter {
		return
	}
	wait(ctx, gap)
	g.read = stretch{time.Now(), g.logSize()}
}

// first is the first row's first column of a statement, which ends with ctx.
func (g *gentle) first(ctx context.Context, statement string) (string, error) {
	g.pause(ctx)
	pace := &pace{ctx: ctx, since: time.Now(), hurries: g.hurries}
	number := paces.add(pace)
	defer func() { paces.all.Delete(number); g.rests += pace.rests }()
	sqlite3.Xsqlite3_progress_handler(g.tls, g.db, stepsAtOnce, pausing(pauseOf), number)
	said, err := g.ask(statement)
	if ctx.Err() != nil {
		return "", ctx.Err() // SQLite was told to leave it in its middle
	}
	return said, err
}

func (g *gentle) ask(statement string) (string, error) {
	text, err := libc.CString(statement)
	if err != nil {
		return "", err
	}
	defer libc.Xfree(g.tls, text)
	if rc := sqlite3.Xsqlite3_prepare_v2(g.tls, g.db, text, -1, g.out, 0); rc != sqlite3.SQLITE_OK {
		return "", g.failed(rc)
	}
	prepared := g.pointer()
	defer sqlite3.Xsqlite3_finalize(g.tls, prepared)
	if rc := sqlite3.Xsqlite3_step(g.tls, prepared); rc != sqlite3.SQLITE_ROW {
		return "", g.failed(rc)
	}
	return libc.GoString(sqlite3.Xsqlite3_column_text(g.tls, prepared, 0)), nil
}
