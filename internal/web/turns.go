package web

import (
	"context"
	"errors"
	"net/http"
	"runtime"
	"slices"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/metrics"
	"factdesk/internal/store"
)

// How many reads of programs and readers are worked on at the same time, and how long one
// waits for its turn. Who works on the desk waits for none: a page of theirs shares the
// cores with these few and not with all that the world asks. SQLite's reads compute on our
// cores; those of PostgreSQL wait for it most of the time, and leave a quarter of its
// connections to the desk. Those who wait are no more than two thirds of guestsMost: what
// is written and what computes finds places beside them.
const (
	readsPerCore = 2 // on SQLite
	readPatience = 5 * time.Second
	waitingEach  = AtOnce / 8
	waitingMost  = AtOnce / 2
)

// turns lets a few go on at a time and the others wait, caller by caller: whoever asks a
// thousand times at once delays themselves, and somebody else by one turn.
type turns struct {
	mu      sync.Mutex
	free    int
	refused int64                      // that found no place in a line, or got no turn in time
	places  int                        // of lines that are taken
	callers []string                   // that wait, each once, whose turn is next first
	waiting map[string][]chan struct{} // each caller's requests, the oldest first
}

func newTurns(db *store.DB) *turns {
	free := readsPerCore * runtime.GOMAXPROCS(0)
	if !db.SQLite() {
		free = db.Pool().MaxOpenConnections * 3 / 4
	}
	return &turns{free: free, waiting: map[string][]chan struct{}{}}
}

// take waits for a turn until ctx ends.
func (t *turns) take(ctx context.Context, caller string) error {
	mine, err := t.ask(caller)
	if err != nil || mine == nil {
		return err
	}
	select {
	case <-mine:
		return nil
	case <-ctx.Done():
		return t.leave(caller, mine, ctx.Err())
	}
}

// ask takes a turn that is free (nil), or a place in the caller's line.
func (t *turns) ask(caller string) (chan struct{}, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.free > 0 {
		t.free--
		return nil, nil
	}
	if t.places == waitingMost || len(t.waiting[caller]) == waitingEach {
		t.refused++
		return nil, errFull
	}
	mine := make(chan struct{})
	if len(t.waiting[caller]) == 0 {
		t.callers = append(t.callers, caller)
	}
	t.waiting[caller] = append(t.waiting[caller], mine)
	t.places++
	return mine, nil
}

// give hands a turn to who has waited longest of the caller who is next.
func (t *turns) give() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.pass()
}

func (t *turns) pass() {
	if len(t.callers) == 0 {
		t.free++
		return
	}
	next := t.callers[0]
	t.callers = t.callers[1:]
	line := t.waiting[next]
	close(line[0])
	t.places--
	if t.waiting[next] = line[1:]; len(line) > 1 {
		t.callers = append(t.callers, next)
		return
	}
	delete(t.waiting, next)
}

// leave takes somebody out of their line, who may have got the turn in this moment, and
// says why: who hung up was not refused.
func (t *turns) leave(caller string, mine chan struct{}, why error) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if errors.Is(why, context.DeadlineExceeded) {
		t.refused++
		why = errFull
	}
	if at := slices.Index(t.waiting[caller], mine); at >= 0 {
		t.drop(caller, at)
	} else {
		t.pass()
	}
	return why
}

// drop gives up a place in a caller's line.
func (t *turns) drop(caller string, at int) {
	line := t.waiting[caller]
	t.places--
	if t.waiting[caller] = slices.Delete(line, at, at+1); len(line) > 1 {
		return
	}
	delete(t.waiting, caller)
	t.callers = slices.DeleteFunc(t.callers, func(c string) bool { return c == caller })
}

// count is how many wait, and how many got no turn.
func (t *turns) count() (waiting int, refused int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.places, t.refused
}

// answers is what Prometheus is told of what is kept and of who waits.
func (s *Server) answers() metrics.Answers {
	k := s.Kept.Counts()
	waiting, refused := s.room.reads.count()
	return metrics.Answers{Hits: k.Hits, Joined: k.Joined, Fills: k.Fills, Dropped: k.Dropped, Entries: k.Entries, Bytes: k.Bytes, Waiting: waiting, Refused: refused}
}

// turn lets a read of a program or a reader wait for its turn, and says 503 when none
// came: what is asked faster than it can be answered would wait longer and longer, and
// hold up the people at the desk. Who only writes is held by the database.
func (s *Server) turn(c *gin.Context) {
	if !s.queues(c) {
		return
	}
	r := requestOf(c.Request.Context())
	soon, cancel := context.WithTimeout(c.Request.Context(), min(readPatience, s.Patience))
	defer cancel()
	if err := s.room.reads.take(soon, caller(c, r.who)); err != nil {
		s.refuse(c, err)
		return
	}
	w := &yielding{ResponseWriter: c.Writer, yield: sync.OnceFunc(s.room.reads.give)}
	defer w.yield()
	c.Writer = w
	c.Next()
}

// queues says whether a request waits for a turn: reads that are no file of ours and no
// probe, of those who are not at the desk. What is known to hold or compute much has
// turns of its own.
func (s *Server) queues(c *gin.Context) bool {
	r, ok := s.route(c)
	if reads := r.Reads || c.Request.Method == http.MethodGet; !ok || !reads || r.Action == Static {
		return false
	}
	if r.Works || r.Holds > 0 {
		return false
	}
	return guest(requestOf(c.Request.Context()).who)
}

// yielding gives the turn back when the answer begins: by then it is made, and who reads
// it slowly keeps nobody waiting.
type yielding struct {
	gin.ResponseWriter
	yield func()
}

func (y *yielding) Write(b []byte) (int, error) {
	y.yield()
	return y.ResponseWriter.Write(b)
}

func (y *yielding) WriteString(s string) (int, error) {
	y.yield()
	return y.ResponseWriter.WriteString(s)
}

func (y *yielding) Flush() {
	y.yield()
	y.ResponseWriter.Flush()
}

// Unwrap leads to the connection.
func (y *yielding) Unwrap() http.ResponseWriter { return y.ResponseWriter }
