package web_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/web"
)

// TestHalfAnAnswerIsCutOff: who reads until the connection ends in good order takes what
// there is for all.
func TestHalfAnAnswerIsCutOff(t *testing.T) {
	d := newDesk(t, nil)
	server := httptest.NewServer(d.Handler())
	defer server.Close()
	answer, err := http.Get(server.URL + "/api/half")
	if err == nil {
		defer answer.Body.Close()
		_, err = io.ReadAll(answer.Body)
	}
	if err == nil {
		t.Error("the answer that a panic broke off was read to its end")
	}
	server.Close()
	if log := d.log.String(); strings.Count(log, "request failed") != 1 || !strings.Contains(log, "status=500") || !strings.Contains(log, "oh no") {
		t.Errorf("want one line, as of a request that failed:\n%s", log)
	}
	if n := d.Panics.Count(); n != 1 {
		t.Errorf("%d panics are counted, want 1", n)
	}
}

// TestWhoIsGoneIsNoFailure: what was under way for a client that went away fails with
// whatever its library says of a thing that was closed under it.
func TestWhoIsGoneIsNoFailure(t *testing.T) {
	for _, tt := range []struct {
		name string
		gone bool
		err  error
		want int
	}{
		{"cut off", true, context.Canceled, 499},
		{"connection", true, driver.ErrBadConn, 499},
		{"transaction", true, sql.ErrTxDone, 499},
		{"anything", true, errors.New("interrupted (9)"), 499},
		{"for the person", true, errs.New(errs.Conflict, "Somebody was faster."), 409},
		{"unavailable", true, errs.New(errs.Unavailable, "The database does not answer."), 499},
		{"a panic", true, guard.Run(func() error { panic(context.Canceled) }), 500},
		{"still there: connection", false, driver.ErrBadConn, 503},
		{"still there: transaction", false, sql.ErrTxDone, 500},
	} {
		d := newDesk(t, func(o *web.Options) {})
		d.Log = slog.New(slog.NewTextHandler(&d.log, nil))
		leave := func() {}
		d.Mount(web.Route{Method: "GET", Path: "/api/fails", Action: web.Static, Handler: func(*gin.Context) error {
			if tt.gone {
				leave()
			}
			return tt.err
		}})
		ctx, cancel := context.WithCancel(t.Context())
		leave = cancel
		w := httptest.NewRecorder()
		d.Handler().ServeHTTP(w, httptest.NewRequestWithContext(ctx, "GET", "/api/fails", nil))
		cancel()
		if w.Code != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, w.Code, tt.want)
		}
		if logged := d.log.Len() > 0; logged != (tt.want != 499) {
			t.Errorf("%s: the log says %q", tt.name, d.log.String())
		}
	}
}
