package admin

import (
	"context"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

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
	rings := &bell{d: d, who: actor(c).ID, said: -1}
	return d.web.Stream(c, func(ctx context.Context, out *web.Stream) error {
		began := from
		notes, next, missed, err := d.feed.Since(ctx, from)
		if err != nil {
			return err
		}
		switch from = next; {
		case missed:
			err = out.Send(next, "missed", struct{}{})
		case len(notes) > 0:
			err = out.Send(next, "told", notes)
		default:
			err = out.Beat(next)
		}
		if err != nil {
			return err
		}
		return rings.ring(ctx, out, began, next)
	})
}

// bell tells one person how many notifications they have not read, and nobody else.
type bell struct {
	d       *Desk
	who     uuid.UUID
	counted time.Time
	said    int // -1 before the first time
}

// rung is what a page is told: a number, and no words.
type rung struct {
	Unread int    `json:"unread"`
	Text   string `json:"text"` // as the page shows it
	At     int64  `json:"at"`   // when it was counted, in milliseconds
}

// recounted is after how long the bell is counted anew though nothing is known to have
// happened: what was read in another browser, and what no event tells of.
const recounted = time.Minute

// ring counts when something was told to the person from a place on, and says so. Counted for
// another reason, it says so if it is another number than before: what was read elsewhere
// meanwhile and what came since may be as many.
func (b *bell) ring(ctx context.Context, out *web.Stream, from, next int64) error {
	rang, err := b.d.feed.Rang(ctx, b.who, from)
	if err != nil {
		return err
	}
	now := b.d.now()
	switch {
	case rang, now.Sub(b.counted) >= recounted:
	default:
		return nil
	}
	n, err := b.d.DB.Unread(ctx, b.who)
	if err != nil {
		return err
	}
	if b.counted = now; !rang && int(n) == b.said {
		return nil
	}
	b.said = int(n)
	return out.Send(next, "bell", rung{b.said, n.String(), now.UnixMilli()})
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
