package web

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"
)

// An answer is written in chunks. Whoever has not taken a chunk in ChunkTime (2 KB a
// second, slower than any line) is cut off: what the answer holds, and the rows that it
// is made of, would be held for as long as somebody likes who does not read. How long a
// whole answer takes is nobody's business: exports are as long as they are.
const (
	ChunkTime = 30 * time.Second
	chunk     = 64 << 10 // bytes
)

// paced writes an answer with a deadline for each of its chunks.
type paced struct {
	http.ResponseWriter
	within time.Duration
	until  time.Time // the deadline that is set
}

// extend gives what comes next its time. A deadline that has nine tenths left stays:
// small writes are many.
func (p *paced) extend() {
	now := time.Now()
	if p.until.Sub(now) < p.within*9/10 {
		p.until = now.Add(p.within)
		_ = http.NewResponseController(p.ResponseWriter).SetWriteDeadline(p.until) // a recorder in a test knows no deadlines
	}
}

// Write writes b in chunks, so that who reads slowly but does read gets all of it.
func (p *paced) Write(b []byte) (n int, err error) {
	for {
		part := b[n:min(len(b), n+chunk)]
		p.extend()
		wrote, err := p.ResponseWriter.Write(part)
		n += wrote
		if err != nil {
			return n, unread(err)
		}
		if n == len(b) {
			return n, nil
		}
	}
}

// FlushError is what http.ResponseController looks for.
func (p *paced) FlushError() error {
	p.extend()
	return unread(http.NewResponseController(p.ResponseWriter).Flush())
}

// Flush is what gin looks for. What failed shows at the next write.
func (p *paced) Flush() { _ = p.FlushError() }

// Unwrap leads to the connection.
func (p *paced) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// finish gives the last bytes, which net/http keeps back, their time. The connection's
// next request begins without a deadline: net/http clears it.
func (p *paced) finish() {
	p.until = time.Time{}
	p.extend()
}

// unread says in the log why an answer was cut off.
func unread(err error) error {
	if errors.Is(err, os.ErrDeadlineExceeded) {
		return fmt.Errorf("cut off who did not read: %w", err)
	}
	return err
}
