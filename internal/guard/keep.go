package guard

import (
	"context"
	"time"
)

// Keep calls a loop that goes on until ctx ends, and after a pause once more when a
// panic ended it, of which told hears. It returns when the loop returns or ctx ends.
func Keep(ctx context.Context, pause time.Duration, loop func(), told func(error)) {
	for {
		err := Run(func() error { loop(); return nil })
		if err == nil {
			return
		}
		told(err)
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
	}
}
