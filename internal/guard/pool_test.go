package guard_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"factdesk/internal/guard"
)

func TestWhatHangsIsLeftBehindAndBounded(t *testing.T) {
	var left guard.Left
	p := guard.NewPool(1, 2, &left)
	let := make(chan struct{})
	hang := func() (int, error) { <-let; return 1, nil }
	for n := 1; n <= 2; n++ {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
		if _, err := guard.In(ctx, p, hang); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("In = %v, want %v", err, context.DeadlineExceeded)
		}
		cancel()
		if p.Left() != n || left.Count() != int64(n) {
			t.Errorf("%d and %d are left, want %d", p.Left(), left.Count(), n)
		}
	}
	if _, err := guard.In(t.Context(), p, hang); !errors.Is(err, guard.ErrFull) {
		t.Errorf("In of a full pool = %v, want %v", err, guard.ErrFull)
	}
	close(let)
	for p.Left() > 0 {
		time.Sleep(time.Millisecond)
	}
	if got, err := guard.In(t.Context(), p, hang); got != 1 || err != nil || left.Count() != 0 {
		t.Errorf("In afterwards = %d, %v, %d left", got, err, left.Count())
	}
}

func TestAPoolWaitsItsTurnAndCatchesPanics(t *testing.T) {
	p := guard.NewPool(1, 1, nil)
	_, err := guard.In(t.Context(), p, func() (int, error) {
		ended, cancel := context.WithCancel(t.Context())
		cancel()
		_, err := guard.In(ended, p, func() (int, error) { return 1, nil })
		return 0, err
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("In with no slot free = %v, want %v", err, context.Canceled)
	}
	_, err = guard.In(t.Context(), p, func() (int, error) { panic("oh no") })
	if _, ok := guard.PanicOf(err); !ok {
		t.Errorf("In of what panics = %v, want a panic", err)
	}
}
