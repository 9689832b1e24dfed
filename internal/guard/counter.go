package guard

import "sync/atomic"

// Counter counts the panics that became failures since the process began. The zero
// Counter is ready, and nil counts nothing.
type Counter struct{ n atomic.Int64 }

// Note counts err if a panic is behind it, and returns that.
func (c *Counter) Note(err error) (*Panic, bool) {
	p, ok := PanicOf(err)
	if ok && c != nil {
		c.n.Add(1)
	}
	return p, ok
}

// Count is how many there were.
func (c *Counter) Count() int64 {
	if c == nil {
		return 0
	}
	return c.n.Load()
}
