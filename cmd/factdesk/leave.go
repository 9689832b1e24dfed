package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"factdesk/internal/guard"
)

// leaving is how long the process may take to end from the first signal on: a second
// for the commands that only read and print, what is configured for those that open a
// database.
type leaving struct{ grace atomic.Int64 }

// shortest is the least of it: a job is given back in less.
const shortest = time.Second

func (l *leaving) within(grace time.Duration) { l.grace.Store(int64(max(grace, shortest))) }

// watch ends the process when its time is over, whatever hangs. From the first signal
// on the next one is no longer ours, and ends it at once.
func (l *leaving) watch(ctx context.Context, unregister func(), stderr io.Writer) {
	l.within(shortest)
	guard.Start(func() error {
		<-ctx.Done()
		unregister()
		grace := time.Duration(l.grace.Load())
		time.Sleep(grace)
		fmt.Fprintf(stderr, "factdesk: something did not end within %s and is left behind.\n", grace)
		os.Exit(1)
		return nil
	})
}

// input is standard input for one who may leave: a Read that waits for a terminal or a
// pipe returns when ctx ends. One Read may then still be under way in vain.
type input struct {
	ctx context.Context
	r   io.Reader
}

func (in input) Read(p []byte) (int, error) {
	if err := in.ctx.Err(); err != nil {
		return 0, err
	}
	var n int
	own := make([]byte, min(len(p), 64<<10)) // of its own: p is the caller's again when we leave
	done := guard.Start(func() (err error) { n, err = in.r.Read(own); return err })
	select {
	case err := <-done:
		n = copy(p, own[:n]) // what was read before it failed is told, as readers do
		return n, err
	case <-in.ctx.Done():
		return 0, in.ctx.Err()
	}
}
