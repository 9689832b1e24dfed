package store

import (
	"context"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"modernc.org/libc"
)

// pace says when a look has worked for long enough.
type pace struct {
	ctx     context.Context
	since   time.Time
	rests   int
	hurries func() bool // and rests no more
}

// keep rests when it is time to, and says whether to go on. What others did with the
// processor meanwhile counts as work: the more there is to do, the longer it rests.
func (p *pace) keep() bool {
	worked := time.Since(p.since)
	if worked < workFor {
		return true
	}
	if !p.hurries() {
		p.rests++
		wait(p.ctx, restFor*worked)
	}
	p.since = time.Now()
	return p.ctx.Err() == nil
}

// paces are those of the looks under way, by the number that SQLite hands back. They are the
// package's, as pauseOf is: SQLite can hand it a number, and must not keep a pointer of Go's.
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

// pausing is the function as SQLite, which is C made into Go, calls one: the address of what
// Go calls it by. The driver has no call for it, and makes the addresses of its own functions
// in the same way. f must be a function of the package, no closure and no method: what those
// are called by stands in the program, so that it never moves and is never collected though
// only SQLite knows it.
func pausing(f func(*libc.TLS, uintptr) int32) uintptr {
	return *(*uintptr)(unsafe.Pointer(&f))
}
