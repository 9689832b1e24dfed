package web_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
)

func TestStoppingLetsRequestsFinish(t *testing.T) {
	d := newDesk(t, nil)
	started, finish := make(chan struct{}), make(chan struct{})
	d.Mount(web.Route{Method: "GET", Path: "/slow", Action: web.Static, Handler: func(c *gin.Context) error {
		close(started)
		<-finish
		c.String(200, "finished")
		return nil
	}})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx, l, time.Minute) }()
	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + l.Addr().String() + "/slow")
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		answer <- string(b)
	}()
	<-started
	stop()
	close(finish)
	if got := <-answer; got != "finished" {
		t.Errorf("the request in flight: %q", got)
	}
	if err := <-served; err != nil {
		t.Errorf("Serve = %v", err)
	}
	if _, err := http.Get("http://" + l.Addr().String() + "/healthz"); err == nil {
		t.Error("after the stop it still answers")
	}
}

// A large file over a slow line takes longer than other requests may.
func TestALargeBodyMayTakeItsTime(t *testing.T) {
	d := newDesk(t, nil)
	read := func(c *gin.Context) error {
		c.String(200, c.PostForm("text"))
		return nil
	}
	d.Mount(web.Route{Method: "POST", Path: "/large", Action: web.Public, MaxBody: web.MaxImport + 1, Handler: read})
	site := httptest.NewUnstartedServer(d.Handler())
	site.Config.ReadTimeout = 300 * time.Millisecond
	site.Start()
	t.Cleanup(site.Close)
	for path, want := range map[string]int{"/large": 200, "/form": 400} {
		r, w := io.Pipe()
		go func() {
			io.WriteString(w, "text=be")
			time.Sleep(time.Second)
			io.WriteString(w, "hind")
			w.Close()
		}()
		res, err := http.Post(site.URL+path, "application/x-www-form-urlencoded", r)
		if err != nil {
			t.Fatal(err)
		}
		res.Body.Close()
		if res.StatusCode != want {
			t.Errorf("%s answers %d to a slow body, want %d", path, res.StatusCode, want)
		}
	}
}

// A request that does not finish is told so before the grace is over, and one that
// looks at nothing is cut off; Serve returns in any case.
func TestStoppingEndsWithinItsGrace(t *testing.T) {
	d := newDesk(t, nil)
	started, let := make(chan struct{}, 2), make(chan struct{})
	defer close(let)
	d.Mount(
		web.Route{Method: "GET", Path: "/polite", Action: web.Static, Handler: func(c *gin.Context) error {
			started <- struct{}{}
			<-c.Request.Context().Done()
			return c.Request.Context().Err()
		}},
		web.Route{Method: "GET", Path: "/hangs", Action: web.Static, Handler: func(*gin.Context) error {
			started <- struct{}{}
			<-let
			return nil
		}},
	)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	served := make(chan error, 1)
	go func() { served <- d.Serve(ctx, l, 200*time.Millisecond) }()
	answers := map[string]chan string{"/polite": make(chan string, 1), "/hangs": make(chan string, 1)}
	for path, answer := range answers {
		go func() {
			res, err := http.Get("http://" + l.Addr().String() + path)
			if err != nil {
				answer <- "cut off"
				return
			}
			res.Body.Close()
			answer <- res.Status
		}()
		<-started
	}
	stop()
	if err := <-served; err != nil { // the test hangs if it does
		t.Errorf("Serve = %v", err)
	}
	for path, want := range map[string]string{"/polite": "503 Service Unavailable", "/hangs": "cut off"} {
		if got := <-answers[path]; got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
