package web_test

import (
	"bufio"
	"context"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/web"
	"factdesk/review"
)

// counted adds a route whose stream sends one event and then beats.
func counted(d *desk, rule review.Action) {
	d.Mount(web.Route{Method: "GET", Path: "/goes-on", Action: rule, Handler: func(c *gin.Context) error {
		n := web.LastEventID(c)
		return d.Stream(c, func(_ context.Context, out *web.Stream) error {
			if n++; n == web.LastEventID(c)+1 {
				return out.Send(n, "count", n)
			}
			return out.Beat(n)
		})
	}})
}

// listen asks for the stream and returns its lines and what ends it.
func listen(t *testing.T, base string, header ...string) *bufio.Scanner {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", base+"/goes-on", nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	if res.StatusCode != 200 || res.Header.Get("X-Accel-Buffering") != "no" || res.Header.Get("Content-Encoding") != "" {
		t.Fatalf("answered %s, %v", res.Status, res.Header)
	}
	return bufio.NewScanner(res.Body)
}

// await reads until a line begins so, and returns it.
func await(t *testing.T, lines *bufio.Scanner, begins string) string {
	t.Helper()
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), begins) {
			return lines.Text()
		}
	}
	t.Fatalf("it ended before %q: %v", begins, lines.Err())
	return ""
}

// A stream outlives the time that a request has to arrive in and that of a chunk, comes
// through a proxy as it is written, beats, and goes on from the last id.
func TestAStreamGoesOnThroughAProxy(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.ChunkTime = 400 * time.Millisecond })
	counted(d, web.Static)
	d.Hasten(100*time.Millisecond, 200*time.Millisecond, time.Hour)
	site := httptest.NewUnstartedServer(d.Handler())
	site.Config.ReadTimeout = 300 * time.Millisecond
	site.Start()
	t.Cleanup(site.Close)
	to, _ := url.Parse(site.URL)
	proxy := httptest.NewServer(httputil.NewSingleHostReverseProxy(to))
	t.Cleanup(proxy.Close)
	begun := time.Now()
	lines := listen(t, proxy.URL, "Last-Event-ID", "41", "Accept-Encoding", "gzip")
	if await(t, lines, "retry: "); await(t, lines, "id: ") != "id: 42" || await(t, lines, "data: ") != "data: 42" {
		t.Errorf("after 41 came %q", lines.Text())
	}
	for time.Since(begun) < 1500*time.Millisecond {
		await(t, lines, "id: ")
	}
}

// A desk that stops keeps nobody listening: it is gone well within its grace.
func TestStoppingEndsStreams(t *testing.T) {
	d := newDesk(t, nil)
	counted(d, web.Static)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx, l, time.Hour) }()
	lines := listen(t, "http://"+l.Addr().String())
	await(t, lines, "data: ")
	stop()
	for lines.Scan() {
	}
	if lines.Err() != nil {
		t.Errorf("cut off: %v, want it ended", lines.Err())
	}
	if err := <-served; err != nil {
		t.Errorf("Serve = %v", err)
	}
}

// Who reads a stream is asked for again and again: a session that has ended hears no more.
func TestAStreamEndsWithItsSession(t *testing.T) {
	d := newDesk(t, nil)
	counted(d, web.SignedIn)
	d.Hasten(20*time.Millisecond, 20*time.Millisecond, 50*time.Millisecond)
	site := httptest.NewServer(d.Handler())
	t.Cleanup(site.Close)
	session, _, who := d.person(t, review.Reviewer)
	lines := listen(t, site.URL, "Cookie", "factdesk="+session)
	await(t, lines, "data: ")
	await(t, lines, "id: ")
	if _, err := auth.Disable(t.Context(), d.db, who.User.ID, auth.CommandLine, d.now); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() {
	}
	if lines.Err() != nil {
		t.Errorf("cut off: %v, want it ended", lines.Err())
	}
}

// TestListeningExtendsNoSession: a page that was left open does not keep somebody signed in.
func TestListeningExtendsNoSession(t *testing.T) {
	d := newDesk(t, nil)
	d.Mount(web.Route{Method: "GET", Path: "/listens", Action: web.SignedIn, Listens: true, Handler: func(c *gin.Context) error { c.Status(204); return nil }},
		web.Route{Method: "GET", Path: "/asks", Action: web.SignedIn, Handler: func(c *gin.Context) error { c.Status(204); return nil }})
	session, _, who := d.person(t, review.Reviewer)
	ends := func() time.Time {
		all, err := d.db.Sessions(t.Context(), who.User.ID)
		if err != nil || len(all) != 1 {
			t.Fatal(all, err)
		}
		return all[0].ExpiresAt
	}
	before := ends()
	d.now = d.now.Add(time.Hour)
	for _, tt := range []struct {
		path    string
		extends bool
	}{{"/listens", false}, {"/asks", true}} {
		if res := d.do(t, "GET", tt.path, "", "Cookie: factdesk="+session); res.Code != 204 {
			t.Fatalf("%s = %d", tt.path, res.Code)
		}
		if got := ends().After(before); got != tt.extends {
			t.Errorf("%s extends the session: %v, want %v", tt.path, got, tt.extends)
		}
	}
}

// TestSigningOutEndsAStreamAtOnce, with the times that the desk has: within some seconds.
func TestSigningOutEndsAStreamAtOnce(t *testing.T) {
	d := newDesk(t, nil)
	counted(d, web.SignedIn)
	site := httptest.NewServer(d.Handler())
	t.Cleanup(site.Close)
	session, _, who := d.person(t, review.Reviewer)
	lines := listen(t, site.URL, "Cookie", "factdesk="+session)
	await(t, lines, "data: ")
	if err := auth.SignOut(t.Context(), d.db, who); err != nil {
		t.Fatal(err)
	}
	out := time.Now()
	for lines.Scan() {
	}
	if took := time.Since(out); took > 12*time.Second {
		t.Errorf("a stream was heard for %s after signing out", took)
	}
}

// TestStreamsAreCountedByPerson: a browser and a token of one's own share them.
func TestStreamsAreCountedByPerson(t *testing.T) {
	d := newDesk(t, nil)
	counted(d, web.SignedIn)
	site := httptest.NewServer(d.Handler())
	t.Cleanup(site.Close)
	session, token, _ := d.person(t, review.Reviewer)
	cookie, bearer := []string{"Cookie", "factdesk=" + session}, []string{"Authorization", "Bearer " + token}
	for _, header := range [][]string{cookie, bearer, cookie, bearer} {
		await(t, listen(t, site.URL, header...), "data: ")
	}
	r, err := http.NewRequestWithContext(t.Context(), "GET", site.URL+"/goes-on", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer "+token)
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusTooManyRequests {
		t.Errorf("a fifth stream of one person = %s, want 429", res.Status)
	}
}

// Who does not read is cut off, as of any answer: the handler ends.
func TestAStreamThatNobodyReadsIsCutOff(t *testing.T) {
	d := newDesk(t, func(o *web.Options) { o.ChunkTime = 200 * time.Millisecond })
	ended := make(chan error, 1)
	d.Mount(web.Route{Method: "GET", Path: "/goes-on", Action: web.Static, Handler: func(c *gin.Context) error {
		err := d.Stream(c, func(_ context.Context, out *web.Stream) error { return out.Send(1, "much", strings.Repeat("x", 4<<20)) })
		ended <- err
		return err
	}})
	d.Hasten(time.Millisecond, time.Millisecond, time.Hour)
	site := httptest.NewServer(d.Handler())
	t.Cleanup(site.Close)
	conn, err := net.Dial("tcp", strings.TrimPrefix(site.URL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.Write([]byte("GET /goes-on HTTP/1.1\r\nHost: desk\r\n\r\n")); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v: a laptop that was closed is no failure of ours", err)
	}
}
