package main

import (
	"log/slog"
	"strings"
	"testing"

	"factdesk/internal/guard"
)

// A panic that a library's caller got over is counted and logged with its stack, as
// those of requests and jobs are.
func TestACaughtPanicIsCountedAndLogged(t *testing.T) {
	var out strings.Builder
	w := &world{log: slog.New(slog.NewTextHandler(&out, nil))}
	w.caught("trafilatura", guard.Run(func() error { panic("on this page") }))
	if got := w.panics.Count(); got != 1 {
		t.Errorf("%d panics were counted, want 1", got)
	}
	for _, want := range []string{"level=ERROR", "where=trafilatura", "on this page", "panics=1", "stack="} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the log has no %q: %s", want, out.String())
		}
	}
}
