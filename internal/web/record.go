package web

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
)

var safeID = regexp.MustCompile(`^[A-Za-z0-9_-]{8,64}$`)

// record gives the request an id, its proxy's if it has one, and writes one line when
// it failed. The line holds ids and the route, and nothing that people wrote.
func (s *Server) record(c *gin.Context) {
	start := time.Now()
	r := &request{id: c.GetHeader("X-Request-Id")}
	if !safeID.MatchString(r.id) {
		r.id = rand.Text()[:16]
	}
	c.Header("X-Request-Id", r.id)
	c.Request = c.Request.WithContext(context.WithValue(c.Request.Context(), requestKey{}, r))
	c.Next()
	if r.err == nil && c.Writer.Status() < 500 {
		return
	}
	attrs := []slog.Attr{
		slog.String("request", r.id), slog.String("method", c.Request.Method), slog.String("route", c.FullPath()),
		slog.Int("status", c.Writer.Status()), slog.Duration("took", time.Since(start)),
	}
	if r.who != nil {
		attrs = append(attrs, slog.String("user", r.who.User.ID.String()))
	}
	if r.err != nil {
		attrs = append(attrs, slog.String("err", cause(r.err)))
	}
	s.Log.LogAttrs(c.Request.Context(), level(c.Writer.Status()), "request failed", attrs...)
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

// level: what is ours is an error; that somebody asked for what is not there, or gave
// up, is everyday.
func level(status int) slog.Level {
	switch {
	case status == statusClientGone, status == http.StatusNotFound, status == http.StatusUnauthorized:
		return slog.LevelDebug
	case status >= 500:
		return slog.LevelError
	}
	return slog.LevelInfo
}

// recovery turns a panic into a failed request. http.ErrAbortHandler goes on: it means
// to cut the connection.
func (s *Server) recovery(c *gin.Context) {
	defer func() {
		switch p := recover(); {
		case p == nil:
		case p == http.ErrAbortHandler:
			panic(p)
		default:
			s.Fail(c, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	c.Next()
}
