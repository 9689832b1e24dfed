package store

import (
	"context"
	"encoding/binary"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

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

	rests int // that its looks have made
}

// A look works for workFor, or as long as it takes to get that much done beside others, and
// then rests restFor times as long. stepsAtOnce are steps of SQLite between two looks at the
// clock, some tens of microseconds.
const (
	workFor     = 2 * time.Millisecond
	restFor     = 4
	stepsAtOnce = 100
)

func openGently(path string) (*gentle, error) {
	g := &gentle{tls: libc.NewTLS()}
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

// first is the first row's first column of a statement, which ends with ctx.
func (g *gentle) first(ctx context.Context, statement string) (string, error) {
	pace := &pace{ctx: ctx, since: time.Now()}
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

// pace says when a look has worked for long enough.
type pace struct {
	ctx   context.Context
	since time.Time
	rests int
}

// keep rests when it is time to, and says whether to go on. What others did with the
// processor meanwhile counts as work: the more there is to do, the longer it rests.
func (p *pace) keep() bool {
	worked := time.Since(p.since)
	if worked < workFor {
		return true
	}
	p.rests++
	wait(p.ctx, restFor*worked)
	p.since = time.Now()
	return p.ctx.Err() == nil
}

// paces are those of the looks under way, by the number that SQLite hands back.
var paces looksUnderWay

type looksUnderWay struct {
	last atomic.Uintptr
	all  sync.Map // number to *pace
}

func (l *looksUnderWay) add(p *pace) uintptr {
	n := l.last.Add(1)
	l.all.Store(n, p)
	return n
}

// pauseOf is called by SQLite every so many steps; anything but 0 ends the statement.
func pauseOf(_ *libc.TLS, number uintptr) int32 {
	if p, ok := paces.all.Load(number); ok && p.(*pace).keep() {
		return 0
	}
	return 1
}

// pausing is the function as SQLite, which is C made into Go, calls one.
func pausing(f func(*libc.TLS, uintptr) int32) uintptr {
	return *(*uintptr)(unsafe.Pointer(&f))
}
