package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/klauspost/compress/gzhttp"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
)

// How streams go on. A proxy that hears nothing for a minute ends a connection, as most
// do: a beat comes before that, and in time for the deadline of a chunk. Who may still read is
// kept in memory, so that it can be asked each second: who signs out hears no more.
var streamTimes = times{pace: time.Second, beat: 15 * time.Second, check: time.Second}

// times are those of streams.
type times struct {
	pace  time.Duration // between two looks for what is new
	beat  time.Duration // at most between two writes
	check time.Duration // between two looks whether the person may still read
}

const (
	streamAgain = 3 * time.Second // after which a browser comes again

	streamsAtOnce = 512 // of all
	streamsEach   = 4   // of one person: one for each browser
)

// Stream is an answer that goes on: server-sent events (WHATWG HTML, 9.2).
type Stream struct {
	w     gin.ResponseWriter
	out   *http.ResponseController
	beat  time.Duration
	wrote time.Time
}

// Send writes one event. id is where a reader that comes again goes on.
func (st *Stream) Send(id int64, event string, data any) error {
	b, err := json.Marshal(data)
	if err != nil {
		return err
	}
	return st.write(fmt.Sprintf("id: %d\nevent: %s\ndata: %s\n\n", id, event, b))
}

// Beat tells how far one has come when nothing was written for a while. It has no data, so
// that no reader is told of it.
func (st *Stream) Beat(id int64) error {
	if time.Since(st.wrote) < st.beat {
		return nil
	}
	return st.write("id: " + strconv.FormatInt(id, 10) + "\n\n")
}

// write has a deadline, as each chunk of an answer (paced).
func (st *Stream) write(s string) error {
	st.wrote = time.Now()
	if _, err := st.w.WriteString(s); err != nil {
		return err
	}
	return st.out.Flush()
}

// Stream answers with events until the reader goes, may no longer read, or the desk stops:
// browsers come again by themselves, and tell the id of the last they got (LastEventID).
// more writes what is new; it is called each second.
func (s *Server) Stream(c *gin.Context, more func(context.Context, *Stream) error) error {
	name := listener(c, requestOf(c.Request.Context()).who)
	if !s.streams.take(name, 1) {
		return errs.New(errs.TooMany, "You have %d connections that go on already; close another browser.", streamsEach)
	}
	defer s.streams.give(name, 1)
	requestOf(c.Request.Context()).held.release() // they have a number of their own
	st := &Stream{w: c.Writer, out: http.NewResponseController(c.Writer), beat: s.times.beat}
	if err := st.begin(c); err != nil {
		return gone(c, err)
	}
	return gone(c, s.goOn(c, st, more))
}

// listener is whom a stream is counted for: a person with all their browsers and tokens, or
// else a network.
func listener(c *gin.Context, who *auth.Who) string {
	if who == nil {
		return caller(c, nil)
	}
	return who.User.ID.String()
}

// begin sends the headers. What net/http gave the request to arrive in ends here: it would
// end the answer, too.
func (st *Stream) begin(c *gin.Context) error {
	_ = st.out.SetReadDeadline(time.Time{}) // a recorder in a test knows none
	h := c.Writer.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx passes on what comes as it comes
	h.Set(gzhttp.HeaderNoCompression, "1")
	c.Status(http.StatusOK)
	return st.write("retry: " + strconv.FormatInt(streamAgain.Milliseconds(), 10) + "\n\n")
}

func (s *Server) goOn(c *gin.Context, st *Stream, more func(context.Context, *Stream) error) error {
	tick := time.NewTicker(s.times.pace)
	defer tick.Stop()
	checked := time.Now()
	for {
		if err := more(c.Request.Context(), st); err != nil {
			return err
		}
		select {
		case <-c.Request.Context().Done():
			return nil
		case <-s.stopping:
			return nil
		case <-tick.C:
		}
		if time.Since(checked) < s.times.check {
			continue
		}
		if checked = time.Now(); !s.stillMay(c) {
			return nil
		}
	}
}

// stillMay says whether who asked may read on: a session ends, and roles change.
func (s *Server) stillMay(c *gin.Context) bool {
	r, ok := s.route(c)
	if ok && (r.Action == Static || r.Action == Public) {
		return true
	}
	requestOf(c.Request.Context()).fresh = false // who asks is as of now, and not as of when they came
	who, err := s.who(c)
	if !ok || err != nil || who == nil {
		return false
	}
	return r.Action == SignedIn || who.Actor.May(r.Action) == nil
}

// gone leaves out that a reader went away, which is how streams end.
func gone(c *gin.Context, err error) error {
	if err != nil && c.Request.Context().Err() != nil && !errors.Is(context.Cause(c.Request.Context()), errStopping) {
		return nil
	}
	return err
}

// LastEventID is how far a reader has come that comes again, -1 for one that is new.
func LastEventID(c *gin.Context) int64 {
	n, err := strconv.ParseInt(c.GetHeader("Last-Event-ID"), 10, 64)
	if err != nil || n < 0 {
		return -1
	}
	return n
}
