package admin

import (
	"context"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/web"
)

// live tells a browser's pages what others have just done, for as long as it listens. One
// connection serves all pages of a browser (static/live-worker.js).
func (d *Desk) live(c *gin.Context) error {
	from, err := d.liveFrom(c)
	if err != nil {
		return err
	}
	return d.web.Stream(c, func(ctx context.Context, out *web.Stream) error {
		notes, next, missed, err := d.feed.Since(ctx, from)
		if err != nil {
			return err
		}
		if from = next; missed {
			return out.Send(next, "missed", struct{}{})
		}
		if len(notes) == 0 {
			return out.Beat(next)
		}
		return out.Send(next, "told", notes)
	})
}

// liveFrom is where to go on: behind the last that a browser got, else from the moment at
// which its page was made, in milliseconds.
func (d *Desk) liveFrom(c *gin.Context) (int64, error) {
	if last := web.LastEventID(c); last >= 0 {
		return last, nil
	}
	if from, err := strconv.ParseInt(c.Query("from"), 10, 64); err == nil && from >= 0 {
		return from, nil // of a connection that a script makes anew: it can't send the header
	}
	at := d.now()
	if s := c.Query("at"); s != "" {
		ms, err := strconv.ParseInt(s, 10, 64)
		if err != nil {
			return 0, errs.In("at", "%q is no moment in milliseconds.", shorten(s, 40))
		}
		at = time.UnixMilli(ms)
	}
	return d.feed.Begin(c.Request.Context(), at)
}
