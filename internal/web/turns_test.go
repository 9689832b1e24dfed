package web_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// read is a slow route that is read, and how it is asked beside the test.
func (d *desk) read(t *testing.T) (slow, func(headers ...string) chan *httptest.ResponseRecorder) {
	s := slow{make(chan struct{}, 1000), make(chan struct{})}
	d.Mount(web.Route{Method: "GET", Path: "/api/slow", Action: web.Public, Handler: func(c *gin.Context) error {
		s.begun <- struct{}{}
		<-s.open
		c.String(200, "done")
		return nil
	}})
	handler := d.Handler()
	return s, func(headers ...string) chan *httptest.ResponseRecorder {
		out := make(chan *httptest.ResponseRecorder, 1)
		go func() {
			w := httptest.NewRecorder()
			handler.ServeHTTP(w, asked(t, headers...))
			out <- w
		}()
		return out
	}
}

func asked(t *testing.T, headers ...string) *http.Request {
	r := httptest.NewRequestWithContext(t.Context(), "GET", "/api/slow", nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

// full lets somebody take all turns there are.
func full(s slow, ask func(...string) chan *httptest.ResponseRecorder) {
	for range 2 * runtime.GOMAXPROCS(0) {
		ask()
		<-s.begun
	}
}

// lineUp has a caller take all turns, and as many of theirs wait as may.
func (d *desk) lineUp(t *testing.T, s slow, ask func(...string) chan *httptest.ResponseRecorder) {
	t.Helper()
	full(s, ask)
	for range web.AtOnce / 8 {
		ask()
	}
	waitFor(t, func() bool { return d.Waiting() == web.AtOnce/8 }, "as many wait as may")
}

// More reads than can be answered are refused soon, and say when to come again; who
// works on the desk waits for none of them.
func TestReadsBeyondTheirTurnAreRefused(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Patience = 50 * time.Millisecond })
	s, ask := d.read(t)
	session, token, _ := d.person(t, review.Editor)
	full(s, ask)
	refused(t, "one more", <-ask())
	refused(t, "one more of a program", <-ask("Authorization", "Bearer "+token))
	for path, want := range map[string]int{"/mine": 200, "/healthz": 200, "/readyz": 200} {
		if w := d.do(t, "GET", path, "", "Cookie: factdesk="+session); w.Code != want {
			t.Errorf("beside, GET %s of somebody at the desk = %d, want %d", path, w.Code, want)
		}
	}
	if w := d.do(t, "POST", "/form", ""); w.Code != 200 {
		t.Errorf("beside, a write = %d, want 200", w.Code)
	}
	close(s.open)
	if w := <-ask(); w.Code != 200 {
		t.Errorf("afterwards = %d, want 200", w.Code)
	}
}

// Whoever asks a hundred times at once delays themselves: somebody else is next.
func TestCallersTakeTurns(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Patience = time.Minute })
	s, ask := d.read(t)
	_, token, _ := d.person(t, review.Editor)
	full(s, ask)
	for range 100 {
		ask()
	}
	waitFor(t, func() bool { return d.Waiting() == 100 }, "a hundred wait")
	other := ask("Authorization", "Bearer "+token)
	waitFor(t, func() bool { return d.Waiting() == 101 }, "somebody else waits, too")
	for range 2 { // at most one of the hundred stands before
		s.open <- struct{}{}
		<-s.begun
	}
	for range 2 * runtime.GOMAXPROCS(0) {
		s.open <- struct{}{}
	}
	if w := <-other; w.Code != 200 {
		t.Errorf("somebody else beside a hundred = %d, want 200", w.Code)
	}
	if n := d.Waiting(); n < 50 {
		t.Errorf("%d of a hundred still wait, want most: somebody else stood behind them", n)
	}
	close(s.open)
}

// However many wait, places are left for those who work on the desk, and nobody waits
// behind more than can be answered soon.
func TestLinesHaveAnEnd(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Patience = time.Minute })
	s, ask := d.read(t)
	session, token, _ := d.person(t, review.Editor)
	d.lineUp(t, s, ask)
	refused(t, "one more of that caller", <-ask())
	other := ask("Authorization", "Bearer "+token)
	waitFor(t, func() bool { return d.Waiting() == web.AtOnce/8+1 }, "somebody else waits")
	if w := d.do(t, "GET", "/mine", "", "Cookie: factdesk="+session); w.Code != 200 {
		t.Errorf("beside, somebody at the desk = %d, want 200", w.Code)
	}
	close(s.open)
	if w := <-other; w.Code != 200 {
		t.Errorf("somebody else = %d, want 200", w.Code)
	}
}

// A crowd that is refused takes no time from those who work on the desk: each is told a
// moment later, and whoever leaves before is not waited for.
func TestACrowdIsRefusedSlowly(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Patience = time.Minute })
	d.Hesitate(time.Hour)
	s, ask := d.read(t)
	session, _, _ := d.person(t, review.Editor)
	d.lineUp(t, s, ask)
	crowd, leave := context.WithCancel(t.Context())
	handler := d.Handler()
	for range 100 {
		go handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(crowd, "GET", "/api/slow", nil))
	}
	waitFor(t, func() bool { return d.Refusing() == 100 }, "a hundred more are about to be refused")
	if w := d.do(t, "GET", "/mine", "", "Cookie: factdesk="+session); w.Code != 200 {
		t.Errorf("beside, somebody at the desk = %d, want 200", w.Code)
	}
	leave()
	waitFor(t, func() bool { return d.Refusing() == 0 }, "who left is not waited for")
	close(s.open)
}

// A crowd from many networks that asks again and again keeps nobody out who works on the
// desk, nor their files: refusals hold no place, and not all places are for the crowd.
func TestACrowdKeepsNobodyOut(t *testing.T) {
	for name, again := range map[string]time.Duration{"a moment later": 150 * time.Millisecond, "at once": 0} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, func(o *web.Options) { o.Patience, o.RatePerMinute = time.Minute, 1e9 })
			s, ask := d.read(t)
			session, _, _ := d.person(t, review.Editor)
			d.Mount(web.Route{Method: "GET", Path: "/style.css", Action: web.Static, Handler: func(c *gin.Context) error { return nil }})
			full(s, ask)
			ctx, leave := context.WithCancel(t.Context())
			desk, crowd := d.Handler(), sync.WaitGroup{}
			for i := range 3200 {
				crowd.Go(func() { insist(ctx, desk, fmt.Sprintf("198.51.100.%d:1", i%200), again) })
			}
			waitFor(t, func() bool { return d.Waiting() == web.AtOnce/2 && d.Refusing() > 500 }, "many wait and many are refused")
			for range 50 {
				for _, path := range []string{"/mine", "/style.css"} {
					if w := d.do(t, "GET", path, "", "Cookie: factdesk="+session); w.Code != 200 {
						t.Errorf("beside a crowd, GET %s = %d, want 200", path, w.Code)
					}
				}
			}
			leave()
			crowd.Wait()
			close(s.open)
			if n := d.Refusing(); n != 0 {
				t.Errorf("%d still wait to be refused, want none", n)
			}
		})
	}
}

// insist asks until ctx ends.
func insist(ctx context.Context, desk http.Handler, address string, again time.Duration) {
	for ctx.Err() == nil {
		r := httptest.NewRequestWithContext(ctx, "GET", "/api/slow", nil)
		r.RemoteAddr = address
		desk.ServeHTTP(httptest.NewRecorder(), r)
		time.Sleep(again)
	}
}

// Programs and readers have a part of all places, and the desk the rest, however many of
// them do what takes no turns.
func TestPlacesAreKeptForTheDesk(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.AtOnce = 8 })
	s := d.slow("/wait", web.Route{})
	session, token, _ := d.person(t, review.Editor)
	for _, headers := range [][]string{nil, {"Authorization: Bearer " + token}} {
		for range 3 {
			d.later(t, "/wait", "", headers...)
			<-s.begun
		}
	}
	refused(t, "one more of a program", d.do(t, "GET", "/mine", "", "Authorization: Bearer "+token))
	if w := d.do(t, "GET", "/mine", "", "Cookie: factdesk="+session); w.Code != 200 {
		t.Errorf("beside, somebody at the desk = %d, want 200", w.Code)
	}
	close(s.open)
}

// Who leaves gives up the place, and an answer that is begun the turn.
func TestTurnsAreGivenBack(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Patience = 50 * time.Millisecond })
	s, ask := d.read(t)
	unread := make(chan struct{})
	d.Mount(web.Route{Method: "GET", Path: "/api/unread", Action: web.Public, Handler: func(c *gin.Context) error {
		c.String(200, "begun")
		s.begun <- struct{}{}
		<-unread
		return nil
	}})
	for range 4 * runtime.GOMAXPROCS(0) {
		go d.Handler().ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(t.Context(), "GET", "/api/unread", nil))
		<-s.begun
	}
	full(s, ask)
	for range 20 {
		refused(t, "one that waits in vain", <-ask())
	}
	close(s.open)
	close(unread)
	for range 100 {
		if w := <-ask(); w.Code != 200 {
			t.Fatalf("afterwards = %d, want 200: no turn is lost", w.Code)
		}
	}
	if n := d.Waiting(); n != 0 {
		t.Errorf("%d wait, want none", n)
	}
}

func waitFor(t *testing.T, is func() bool, what string) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !is(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("never: " + what)
		}
	}
}
