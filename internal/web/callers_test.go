package web

import (
	"strconv"
	"testing"
	"time"
)

// TestCallersAreBounded: however many networks somebody calls from.
func TestCallersAreBounded(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	l := newLimits(2, func() time.Time { return now })
	for i := range callersMost + 1000 {
		l.take(strconv.Itoa(i), 1)
	}
	if n := len(l.callers); n > callersMost {
		t.Errorf("%d callers are kept, want at most %d", n, callersMost)
	}
	now = now.Add(-time.Hour) // a clock that was set back is no reason to keep them
	l.take("a", 1)
	now = now.Add(2 * time.Minute)
	l.take("b", 1)
	if n := len(l.callers); n != 1 {
		t.Errorf("%d callers are kept after two minutes, want the one that called", n)
	}
}
