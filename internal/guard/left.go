package guard

import "sync/atomic"

// Left counts what was left behind and still goes on: functions that nobody waits for
// any more and that nothing can stop. The zero Left is ready, and nil counts nothing.
type Left struct{ n atomic.Int64 }

// Add counts n more, or fewer, and returns how many there are.
func (l *Left) Add(n int64) int64 {
	if l == nil {
		return 0
	}
	return l.n.Add(n)
}

// Count is how many there are.
func (l *Left) Count() int64 { return l.Add(0) }
