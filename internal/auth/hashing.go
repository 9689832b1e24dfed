package auth

import (
	"context"
	"runtime"
	"sync/atomic"
	"time"

	"factdesk/internal/errs"
)

// hashing is the only variable of this package: a hash takes 19 MiB, and it is the
// process that has the memory, however many servers a test or a program makes.
var hashing = newHashes(min(4, max(3, runtime.GOMAXPROCS(0))), 128)

// longestQueue is how long somebody waits for their turn, before they had better be told.
const longestQueue = 20 * time.Second

// hashes bounds how many passwords are hashed at the same time, and how many wait for
// it. Strangers leave one turn free and have a queue of their own, so that however many
// guess, whoever is known comes next.
type hashes struct {
	turns            chan struct{}
	strangers, known *lane
	done             atomic.Int64
}

// collectEvery is after how many hashes their memory is collected. It is garbage at
// once, and left to itself the collector, which has the rest of the heap in mind, let
// three times as much of it gather on a busy machine.
const collectEvery = 4

// lane is one of the two queues.
type lane struct{ queue, turns chan struct{} }

func newHashes(atOnce, waiting int) *hashes {
	queue := func(turns int) *lane {
		return &lane{queue: make(chan struct{}, turns+waiting), turns: make(chan struct{}, turns)}
	}
	return &hashes{turns: make(chan struct{}, atOnce), strangers: queue(atOnce - 1), known: queue(atOnce)}
}

// do hashes when it is its turn. It is Unavailable when too many wait already, and ends
// with ctx while it waits.
func (h *hashes) do(ctx context.Context, from *lane, hash func() error) error {
	select {
	case from.queue <- struct{}{}:
		defer func() { <-from.queue }()
	default:
		return crowded()
	}
	waits, cancel := context.WithTimeout(ctx, longestQueue)
	defer cancel()
	for _, turns := range []chan struct{}{from.turns, h.turns} {
		select {
		case turns <- struct{}{}:
			defer func() { <-turns }()
		case <-waits.Done():
			if err := ctx.Err(); err != nil {
				return err
			}
			return crowded()
		}
	}
	err := hash()
	if h.done.Add(1)%collectEvery == 0 {
		runtime.GC()
	}
	return err
}

func crowded() error {
	return errs.Because(errs.ErrFull, errs.Unavailable, "Too many people are signing in at this moment. Your password was not looked at; try again in some seconds.")
}
