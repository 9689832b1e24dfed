package web_test

import (
	"context"
	"io"
	"net"
	"net/http"
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
