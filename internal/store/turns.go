package store

import (
	"context"
	"errors"
	"time"
)

// turns lets SQLite's transactions begin one after the other, in the order in which they
// came. SQLite itself has no order: who finds the file locked looks again now and then, so
// that one of two who write a lot may never find it free, and each holds a connection while
// it waits, which those who only read then want.
type turns struct {
	free chan struct{} // holds one while nobody has the turn

	// Of who has the turn:
	back  time.Time // when the turn was last given back
	since time.Time // since when it never lay free for a pause
}

const (
	// longestTurns is how long one waits for those who came before: then the desk has more
	// to write than it can.
	longestTurns = 30 * time.Second
	// Other processes, and statements that are no transaction, know of no turns. They look
	// at the file every tenth of a second at least, and find it free when turns that follow
	// upon another make a pause of two such looks.
	pauseAfter = 2 * time.Second
	pause      = 200 * time.Millisecond
)

// errTurn is of who has waited for too long.
var errTurn = errors.New("the database is written to without a pause")

func newTurns() *turns {
	t := &turns{free: make(chan struct{}, 1)}
	t.free <- struct{}{}
	return t
}

// take waits for the turn. release gives it to the next; on nil turns, of PostgreSQL, both
// do nothing.
func (t *turns) take(ctx context.Context) (release func(), err error) {
	if t == nil {
		return func() {}, nil
	}
	if err := t.wait(ctx); err != nil {
		return nil, err
	}
	if err := t.breathe(ctx, time.Now()); err != nil {
		t.release()
		return nil, err
	}
	return t.release, nil
}

func (t *turns) release() {
	t.back = time.Now()
	t.free <- struct{}{}
}

func (t *turns) wait(ctx context.Context) error {
	longest := time.NewTimer(longestTurns)
	defer longest.Stop()
	select {
	case <-t.free:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-longest.C:
		return errTurn
	}
}

// breathe makes the pause once in a while, unless there was one.
func (t *turns) breathe(ctx context.Context, now time.Time) error {
	if now.Sub(t.back) >= pause {
		t.since = now
	}
	if now.Sub(t.since) < pauseAfter {
		return nil
	}
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(pause):
		t.since = time.Now()
		return nil
	}
}
