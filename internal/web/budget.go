package web

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/sync/semaphore"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
)

// What requests may hold together. Ordinary ones are counted: one holds some tens of
// kilobytes, its body of up to freeBody bytes among them. What one holds besides is
// weighed in bytes, so that a few heavy requests leave the ordinary ones beside alone.
// No caller has more than half of either. Who is not at the desk has a part of AtOnce, and
// so have files and probes, however many ask: the rest is the desk's.
const (
	Memory   = 256 << 20 // bytes of bodies and answers, if Options.Memory is 0
	AtOnce   = 2048      // requests, if Options.AtOnce is 0
	freeBody = 64 << 10

	guestsMost = AtOnce * 3 / 4 // of programs and readers
	filesMost  = AtOnce / 16    // of files and probes, which are answered at once
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

// part is a budget of what may be taken of another, and of which a caller has half.
func (b *budget) part(most, of int64) *budget {
	left := max(b.left*most/of, 1)
	return &budget{left: left, most: (left + 1) / 2, by: map[string]int64{}}
}

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
	guests   *budget // how many of these are programs' and readers'
	files    *budget // how many are files and probes
	memory   *budget
	work     *semaphore.Weighted // what computes for long, one a core
	reads    *turns              // of programs and readers
	pause    time.Duration       // before somebody is refused while others wait
	refusing atomic.Int64        // who waits for that
}

func newRoom(o Options) *room {
	all := newBudget(o.AtOnce)
	return &room{requests: all, guests: all.part(guestsMost, AtOnce), files: all.part(filesMost, AtOnce), memory: newBudget(o.Memory),
		work: semaphore.NewWeighted(int64(max(2, runtime.GOMAXPROCS(0)))), reads: newTurns(o.DB), pause: min(refusalPause, o.Patience)}
}

// held is what one request holds, until it is answered or refused.
type held struct {
	room   *room
	caller string
	parts  []*budget // that it has one place of each
	bytes  int64
}

// enter takes a place in each of parts, or in none.
func (r *room) enter(caller string, parts ...*budget) (*held, error) {
	h := &held{room: r, caller: caller}
	for _, p := range parts {
		if !p.take(caller, 1) {
			h.release()
			return nil, errFull
		}
		h.parts = append(h.parts, p)
	}
	return h, nil
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

// release gives back what there is to give: who is refused does so before they wait.
func (h *held) release() {
	if h == nil {
		return
	}
	h.room.memory.give(h.caller, h.bytes)
	for _, p := range h.parts {
		p.give(h.caller, 1)
	}
	h.bytes, h.parts = 0, nil
}

var errFull = errs.Because(errs.ErrFull, errs.Unavailable, "The desk has as much to do as it can at the moment. Nothing was changed; try again in some seconds.")

// hold counts a request while it is answered. Whether the process lives may be asked
// always: who asks would end it.
func (s *Server) hold(c *gin.Context) {
	if c.FullPath() == healthPath {
		return
	}
	r := requestOf(c.Request.Context())
	h, err := s.room.enter(caller(c, r.who), s.parts(c)...)
	if err != nil {
		s.refuse(c, err)
		return
	}
	defer h.release()
	r.held = h
	c.Next()
}

// parts are what a request is counted in.
func (s *Server) parts(c *gin.Context) []*budget {
	all := s.room.requests
	if r, ok := s.route(c); ok && r.Action == Static {
		return []*budget{s.room.files, all}
	}
	if guest(requestOf(c.Request.Context()).who) {
		return []*budget{s.room.guests, all}
	}
	return []*budget{all}
}

// guest says whether somebody is not at the desk: a program or a reader.
func guest(who *auth.Who) bool { return who == nil || who.Actor.Token }

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
