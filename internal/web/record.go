package web

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"regexp"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/tracing"
)

var safeID = regexp.MustCompile(`^[A-Za-z0-9_-]{8,64}$`)

// record gives the request an id, its proxy's if it has one, and writes one line when
// it failed. The line holds ids and the route, and nothing that people wrote.
func (s *Server) record(c *gin.Context) {
	start := time.Now()
	r := &request{id: c.GetHeader("X-Request-Id"), base: s.Base(c)}
	if !safeID.MatchString(r.id) {
		r.id = rand.Text()[:16]
	}
	c.Header("X-Request-Id", r.id)
	var parent http.Header
	if s.byProxy(c) {
		parent = c.Request.Header
	}
	ctx := tracing.WithRequest(context.WithValue(c.Request.Context(), requestKey{}, r), r.id)
	ctx, traced := s.Traces.Request(ctx, parent, c.Request.Method, c.FullPath())
	c.Request = c.Request.WithContext(ctx)
	defer func() { traced(status(c, r)) }()
	defer func(ended func(int)) { ended(status(c, r)) }(s.Metrics.Begun(c.Request.Method, c.FullPath()))
	defer s.report(c, r, start) // also of one that is cut off in the middle of its answer
	c.Next()
}

func (s *Server) report(c *gin.Context, r *request, start time.Time) {
	status := status(c, r)
	if r.err == nil && status < 500 {
		return
	}
	attrs := []slog.Attr{
		slog.String("request", r.id), slog.String("method", c.Request.Method), slog.String("route", c.FullPath()),
		slog.Int("status", status), slog.Duration("took", time.Since(start)),
	}
	if r.who != nil {
		attrs = append(attrs, slog.String("user", r.who.User.ID.String()))
	}
	if r.err != nil {
		attrs = append(attrs, slog.String("err", cause(r.err)))
	}
	if p, ok := s.Panics.Note(r.err); ok {
		attrs = append(attrs, slog.Int64("panics", s.Panics.Count()), slog.String("stack", string(p.Stack)))
	}
	s.Log.LogAttrs(c.Request.Context(), level(status, r.err), "request failed", attrs...)
}

// status is what became of a request: also what an answer that was begun could not say
// any more.
func status(c *gin.Context, r *request) int {
	if r.status != 0 {
		return r.status
	}
	return c.Writer.Status()
}

// cause is what the log may say of an error: of one for the person its kind and its
// cause, because the sentence may repeat what somebody wrote.
func cause(err error) string {
	var e *errs.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	out := string(e.Kind)
	if e.Field != "" {
		out += " " + e.Field
	}
	if e.Err != nil {
		out += ": " + e.Err.Error()
	}
	return out
}

// level: what is ours is an error; that there was no room is a warning, since under load
// it is said many times a second and nothing is broken; that somebody asked for what is
// not there, or gave up, is everyday.
func level(status int, err error) slog.Level {
	switch {
	case status == statusClientGone, status == http.StatusNotFound, status == http.StatusUnauthorized:
		return slog.LevelDebug // also of who left while waiting for room
	case errors.Is(err, errs.ErrFull) && !isPanic(err):
		return slog.LevelWarn
	case status >= 500:
		return slog.LevelError
	}
	return slog.LevelInfo
}

// recovery turns a panic into a failed request. http.ErrAbortHandler goes on: it means
// to cut the connection, as an answer must be that was begun: a part of it would pass
// for the whole.
func (s *Server) recovery(c *gin.Context) {
	defer func() {
		p := recover()
		if p == nil {
			return
		}
		begun := c.Writer.Written()
		if p != http.ErrAbortHandler {
			s.Fail(c, guard.Caught(p))
		}
		if begun || p == http.ErrAbortHandler {
			panic(http.ErrAbortHandler)
		}
	}()
	c.Next()
}
