package auth

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"factdesk/internal/errs"
)

// TestFewPasswordsAreHashedAtOnce counts how many run side by side while many wait.
func TestFewPasswordsAreHashedAtOnce(t *testing.T) {
	if n := cap(hashing.turns); n < 2 || n > 4 {
		t.Errorf("%d passwords are hashed at once, want two to four", n)
	}
	h := newHashes(3, 1000)
	var running, most atomic.Int64
	var all sync.WaitGroup
	for i := range 200 {
		from := h.strangers
		if i%2 == 0 {
			from = h.known
		}
		all.Go(func() {
			err := h.do(t.Context(), from, func() error {
				for n := running.Add(1); n > most.Load(); {
					most.Store(n)
				}
				running.Add(-1)
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if most.Load() > 3 {
		t.Errorf("%d ran at once, want at most 3", most.Load())
	}
}

// TestWhoIsKnownIsHashedThoughStrangersWait fills the strangers' turns and their queue.
func TestWhoIsKnownIsHashedThoughStrangersWait(t *testing.T) {
	h := newHashes(2, 2)
	release, begun := make(chan struct{}), make(chan struct{})
	var all sync.WaitGroup
	all.Go(func() {
		h.do(t.Context(), h.strangers, func() error { close(begun); <-release; return nil })
	})
	<-begun
	waiting, cancel := context.WithCancel(t.Context())
	gone := make(chan error, 2)
	for range 2 {
		all.Go(func() { gone <- h.do(waiting, h.strangers, func() error { return nil }) })
	}
	for len(h.strangers.queue) < 3 { // both wait
	}
	err := h.do(t.Context(), h.strangers, func() error { return nil })
	if errs.KindOf(err) != errs.Unavailable {
		t.Errorf("a stranger behind a full queue = %v, want kind %q", err, errs.Unavailable)
	}
	if err := h.do(t.Context(), h.known, func() error { return nil }); err != nil {
		t.Errorf("somebody who is known = %v, want that they are hashed", err)
	}
	cancel()
	for range 2 {
		if err := <-gone; !errors.Is(err, context.Canceled) {
			t.Errorf("who stopped waiting = %v, want %v", err, context.Canceled)
		}
	}
	close(release)
	all.Wait()
}
