package web_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// slow is a route whose requests wait until they are let go.
type slow struct{ begun, open chan struct{} }

func (d *desk) slow(path string, r web.Route) slow {
	s := slow{make(chan struct{}, 100), make(chan struct{})}
	r.Method, r.Path, r.Action = "POST", path, web.Public
	r.Handler = func(c *gin.Context) error {
		s.begun <- struct{}{}
		<-s.open
		c.String(200, "done")
		return nil
	}
	d.Mount(r)
	return s
}

// later sends a request beside the test and says what became of it.
func (d *desk) later(t *testing.T, path, body string, headers ...string) chan *httptest.ResponseRecorder {
	out := make(chan *httptest.ResponseRecorder, 1)
	go func() { out <- d.do(t, "POST", path, body, headers...) }()
	return out
}

// refused holds an answer to 503 with Retry-After.
func refused(t *testing.T, what string, w *httptest.ResponseRecorder) {
	t.Helper()
	if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" {
		t.Errorf("%s: %d with Retry-After %q, want 503 with one", what, w.Code, w.Header().Get("Retry-After"))
	}
}

func TestHeavyRequestsAreBoundedTogether(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Memory, o.Patience = 4<<20, 50*time.Millisecond })
	s := d.slow("/api/heavy", web.Route{Holds: 2 << 20})
	_, token, _ := d.person(t, review.Editor)
	bearer := "Authorization: Bearer " + token
	first := d.later(t, "/api/heavy", "")
	<-s.begun
	refused(t, "the second of one caller", d.do(t, "POST", "/api/heavy", ""))
	other := d.later(t, "/api/heavy", "", bearer)
	<-s.begun // half of it is left to others
	refused(t, "one that nothing is left for", d.do(t, "POST", "/api/heavy", "", "X-Forwarded-For: 192.0.2.7"))
	for _, path := range []string{"/public", "/healthz", "/readyz"} {
		if w := d.do(t, "GET", path, ""); w.Code != 200 {
			t.Errorf("beside, GET %s = %d, want 200", path, w.Code)
		}
	}
	if log := d.log.String(); strings.Count(log, "level=WARN") != 2 || strings.Contains(log, "level=ERROR") {
		t.Errorf("a refusal for want of room is a warning:\n%s", log)
	}
	close(s.open)
	for _, answer := range []chan *httptest.ResponseRecorder{first, other} {
		if w := <-answer; w.Code != 200 {
			t.Errorf("one that had room: %d, want 200", w.Code)
		}
	}
	if w := d.do(t, "POST", "/api/heavy", ""); w.Code != 200 {
		t.Errorf("with room again: %d, want 200", w.Code)
	}
}

// A large body weighs as it comes: announced and not sent it keeps nobody out.
func TestBodiesWeighAsTheyCome(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.Memory = 12 << 20 })
	const size = 600 << 10
	body := `{"a":"` + strings.Repeat("x", size) + `"}`
	silent, _ := io.Pipe()
	for range 50 {
		r := httptest.NewRequestWithContext(t.Context(), "POST", "/api/json", silent)
		r.ContentLength = size
		r.Header.Set("Content-Type", "application/json")
		go d.Handler().ServeHTTP(httptest.NewRecorder(), r)
	}
	s := d.slow("/api/kept", web.Route{})
	first := d.later(t, "/api/kept", body, "Content-Type: application/json")
	<-s.begun
	refused(t, "a second large body beside", d.do(t, "POST", "/api/kept", body, "Content-Type: application/json"))
	if w := d.do(t, "POST", "/api/json", `{"a":1}`, "Content-Type: application/json"); w.Code != 200 {
		t.Errorf("a small body beside: %d, want 200", w.Code)
	}
	close(s.open)
	if w := <-first; w.Code != 200 {
		t.Errorf("the first = %d, want 200", w.Code)
	}
}

// However many requests there are, no caller has more than half of what is counted.
func TestOrdinaryRequestsAreCounted(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.AtOnce = 4 })
	s := d.slow("/wait", web.Route{})
	for range 2 {
		d.later(t, "/wait", "")
		<-s.begun
	}
	refused(t, "a third of one caller", d.do(t, "POST", "/form", ""))
	if w := d.do(t, "GET", "/healthz", ""); w.Code != 200 {
		t.Errorf("/healthz = %d, want 200: who asks would end the process", w.Code)
	}
	_, token, _ := d.person(t, review.Editor)
	if w := d.do(t, "GET", "/mine", "", "Authorization: Bearer "+token); w.Code != 200 {
		t.Errorf("somebody else beside = %d, want 200", w.Code)
	}
	close(s.open)
}

// What computes for long waits for its turn, and ordinary requests don't.
func TestCostlyWorkWaitsForItsTurn(t *testing.T) {
	d := newDesk(t, nil)
	s := d.slow("/work", web.Route{Works: true})
	var answers []chan *httptest.ResponseRecorder
	for range 40 {
		answers = append(answers, d.later(t, "/work", ""))
	}
	<-s.begun
	if w := d.do(t, "GET", "/public", ""); w.Code != 200 {
		t.Errorf("beside: %d, want 200", w.Code)
	}
	if n := len(s.begun) + 1; n > 16 {
		t.Errorf("%d of 40 compute at once, want one a core", n)
	}
	close(s.open)
	for _, answer := range answers {
		if w := <-answer; w.Code != 200 {
			t.Errorf("one that waited = %d, want 200", w.Code)
		}
	}
}

// What has too many fields or parameters is refused before one is read.
func TestManyFieldsAreRefused(t *testing.T) {
	d := newDesk(t, nil)
	const form = "Content-Type: application/x-www-form-urlencoded"
	if w := d.do(t, "POST", "/form", strings.Repeat("a=&", 100_000), form); w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("100,000 fields: %d, want 413", w.Code)
	}
	if w := d.do(t, "POST", "/form", strings.Repeat("a=&", 4_000)+"text=hello", form); w.Code != 200 {
		t.Errorf("4,000 fields: %d, want 200", w.Code)
	}
	if w := d.do(t, "GET", "/public?"+strings.Repeat("a=&", 1000), ""); w.Code != http.StatusBadRequest {
		t.Errorf("1,000 parameters: %d, want 400", w.Code)
	}
}
