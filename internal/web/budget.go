package web

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/sync/semaphore"

	"factdesk/internal/errs"
)

// What requests may hold together. Ordinary ones are counted: one holds some tens of
// kilobytes, its body of up to freeBody bytes among them. What one holds besides is
// weighed in bytes, so that a few heavy requests leave the ordinary ones beside alone.
// No caller has more than half of either.
const (
	Memory   = 256 << 20 // bytes of bodies and answers, if Options.Memory is 0
	AtOnce   = 2048      // requests, if Options.AtOnce is 0
	freeBody = 64 << 10
	// parsed is how many times its size a body weighs while it is read: the bytes, what
	// they are decoded to twice, and what is made of them.
	parsed = 8
	// patience is how long what is heavy waits for room or its turn, if Options.Patience is 0.
	patience = 10 * time.Second
)

// What the costly things may hold besides a request's body, in bytes, whichever face
// asks for them.
const (
	ImportHolds = 48 << 20
	CheckHolds  = 48 << 20
	ExportHolds = 16 << 20 // a page of cases, and of a workbook what is not on the disk yet
)

// budget is what there is of something, and who holds how much of it.
type budget struct {
	mu   sync.Mutex
	left int64
	most int64 // of one caller
	by   map[string]int64
}

func newBudget(n int64) *budget { return &budget{left: n, most: max(n/2, 1), by: map[string]int64{}} }

// take says whether there were n left for a caller, who holds them then.
func (b *budget) take(caller string, n int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if n > b.left || b.by[caller]+n > b.most {
		return false
	}
	b.left -= n
	b.by[caller] += n
	return true
}

func (b *budget) give(caller string, n int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.left += n
	if b.by[caller] -= n; b.by[caller] == 0 {
		delete(b.by, caller)
	}
}

// room is what there is for all requests.
type room struct {
	requests *budget
	memory   *budget
	work     *semaphore.Weighted // what computes for long, one a core
	reads    *turns              // of programs and readers
	pause    time.Duration       // before somebody is refused while others wait
	refusing atomic.Int64        // that pause
}

func newRoom(o Options) *room {
	return &room{requests: newBudget(o.AtOnce), memory: newBudget(o.Memory), work: semaphore.NewWeighted(int64(max(2, runtime.GOMAXPROCS(0)))),
		reads: newTurns(o.DB), pause: min(refusalPause, o.Patience)}
}

// held is what one request holds.
type held struct {
	room   *room
	caller string
	bytes  int64
}

// weigh takes room for n more bytes.
func (h *held) weigh(n int64) error {
	if h == nil || n <= 0 {
		return nil
	}
	if !h.room.memory.take(h.caller, n) {
		return errFull
	}
	h.bytes += n
	return nil
}

func (h *held) release() {
	h.room.memory.give(h.caller, h.bytes)
	h.room.requests.give(h.caller, 1)
}

var errFull = errs.Because(errs.ErrFull, errs.Unavailable, "The desk has as much to do as it can at the moment. Nothing was changed; try again in some seconds.")

// hold counts a request while it is answered. Whether the process lives may be asked
// always: who asks would end it.
func (s *Server) hold(c *gin.Context) {
	if c.FullPath() == healthPath {
		return
	}
	r := requestOf(c.Request.Context())
	h := &held{room: s.room, caller: caller(c, r.who)}
	if !s.room.requests.take(h.caller, 1) {
		s.Fail(c, errFull)
		return
	}
	defer h.release()
	r.held = h
	c.Next()
}

// work lets what computes for long wait for its turn, and makes room for what the route
// is known to hold. The turn comes first: who waits for one holds nothing yet. It comes
// after the body: who sends slowly keeps nobody waiting.
func (s *Server) work(c *gin.Context) {
	r, ok := s.route(c)
	if !ok || r.Holds == 0 && !r.Works {
		return
	}
	turn, cancel := context.WithTimeout(c.Request.Context(), s.Patience)
	defer cancel()
	if r.Works {
		if err := s.room.work.Acquire(turn, 1); err != nil {
			s.Fail(c, errFull)
			return
		}
		defer s.room.work.Release(1)
	}
	if err := requestOf(c.Request.Context()).held.weighSoon(turn, r.Holds); err != nil {
		s.Fail(c, err)
		return
	}
	c.Next()
}

// lookAgain is how often who waits for room looks whether there is some.
const lookAgain = 10 * time.Millisecond

// weighSoon is weigh, but waits until there is room or ctx ends: most of what holds much
// holds it for milliseconds.
func (h *held) weighSoon(ctx context.Context, n int64) error {
	for {
		err := h.weigh(n)
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return err
		case <-time.After(lookAgain):
		}
	}
}
