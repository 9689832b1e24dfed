package web

import (
	"context"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"
)

// How long who is refused waits before they are told, and how many do: of those beyond it
// none waits, so that refusals have an end of their own. One that waits holds no place, and
// little more than its connection, which is there while it is told, too.
const (
	refusalPause = 250 * time.Millisecond
	refusingMost = AtOnce
)

// refuse tells somebody that it can't be now. They give back first what they hold: a crowd
// that is refused would keep the desk out by waiting for that.
func (s *Server) refuse(c *gin.Context, err error) {
	requestOf(c.Request.Context()).held.release()
	c.Request.Body, c.Request.Form, c.Request.PostForm = http.NoBody, nil, nil
	s.room.hesitate(c.Request.Context())
	s.Fail(c, err)
}

// hesitate lets who is refused wait a moment before they are told, while others wait for
// their turn: a crowd that asks again at once would take the cores by being refused.
func (r *room) hesitate(ctx context.Context) {
	if waiting, _ := r.reads.count(); waiting == 0 {
		return
	}
	defer r.refusing.Add(-1)
	if r.refusing.Add(1) > refusingMost {
		return
	}
	t := time.NewTimer(r.pause)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}
