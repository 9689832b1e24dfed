package web

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"sync"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
)

// limits counts requests per caller: each may make a minute's worth at once, and gets
// them back evenly over a minute. x/time/rate is not used because it gives nothing back
// to who was refused before the clock was set back, until it is as late again.
type limits struct {
	perMinute int
	now       func() time.Time

	mu      sync.Mutex
	callers map[string]bucket
	swept   time.Time
}

// bucket is what a caller has spent and not got back yet.
type bucket struct {
	spent float64 // requests
	at    time.Time
}

// callersMost bounds the memory that callers take: some 10 MB. Whoever has as many
// networks to call from is not held by a limit per network anyway.
const callersMost = 50_000

func newLimits(perMinute int, now func() time.Time) *limits {
	return &limits{perMinute: perMinute, now: now, callers: map[string]bucket{}}
}

// take counts n requests, which must be no more than a minute's. remaining is how many
// more may follow at once, wait how long until these may when they are too many now.
func (l *limits) take(caller string, n int) (ok bool, remaining int, wait, full time.Duration) {
	now := l.now()
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sweep(now)
	b := l.drained(l.callers[caller], now)
	if over := b.spent + float64(n) - float64(l.perMinute); over > 0 {
		wait = max(l.returns(over), 1) // what is 0 is not said
	} else {
		ok, b.spent = true, b.spent+float64(n)
	}
	l.callers[caller] = b
	return ok, int(float64(l.perMinute) - b.spent), wait, l.returns(b.spent)
}

// drained gives back what the time that has passed is worth: nothing when the clock was
// set back, and from there on as ever.
func (l *limits) drained(b bucket, now time.Time) bucket {
	if passed := now.Sub(b.at); passed > 0 {
		b.spent = max(0, b.spent-passed.Minutes()*float64(l.perMinute))
	}
	b.at = now
	return b
}

// returns is how long it takes to give so many requests back.
func (l *limits) returns(requests float64) time.Duration {
	return time.Duration(requests / float64(l.perMinute) * float64(time.Minute))
}

// sweep forgets callers who have spent nothing, once a minute, and somebody when there
// are too many.
func (l *limits) sweep(now time.Time) {
	if now.Sub(l.swept).Abs() >= time.Minute {
		l.swept = now
		for name, b := range l.callers {
			if b = l.drained(b, now); b.spent > 0 {
				l.callers[name] = b
			} else {
				delete(l.callers, name)
			}
		}
	}
	for name := range l.callers {
		if len(l.callers) < callersMost {
			return
		}
		delete(l.callers, name)
	}
}

// limit counts a request to a limited face or a counted route and says in headers what
// is left: those of the IETF's draft and the older ones that clients know.
func (s *Server) limit(c *gin.Context, r Route, who *auth.Who) error {
	if !r.Counted && (r.Action == Static || !s.faceOf(c.Request.URL.Path).Limited) {
		return nil
	}
	name := caller(c, who)
	requestOf(c.Request.Context()).spend = func(n int) error { return s.spend(c, name, n) }
	return s.spend(c, name, 1)
}

// Spend counts a request as n more: one that asks for as much work as that. It refuses
// when the caller has not so many left.
func Spend(ctx context.Context, n int) error {
	if spend := requestOf(ctx).spend; spend != nil && n > 0 {
		return spend(n)
	}
	return nil
}

func (s *Server) spend(c *gin.Context, name string, n int) error {
	most := s.limits.perMinute
	if n > most {
		return errs.New(errs.TooLarge, "That is as much work as %d requests, and a minute has %d. Send less at once.", n, most)
	}
	ok, remaining, wait, full := s.limits.take(name, n)
	reset := strconv.Itoa(int(math.Ceil(full.Seconds())))
	h := c.Writer.Header()
	h.Set("RateLimit-Policy", fmt.Sprintf(`"default";q=%d;w=60`, most))
	h.Set("RateLimit", fmt.Sprintf(`"default";r=%d;t=%s`, remaining, reset))
	h.Set("RateLimit-Limit", strconv.Itoa(most))
	h.Set("RateLimit-Remaining", strconv.Itoa(remaining))
	h.Set("RateLimit-Reset", reset)
	if ok {
		return nil
	}
	return errs.Because(&auth.Wait{For: wait}, errs.TooMany, "That is more than %d requests a minute. Try again in %d s.", most, int(math.Ceil(wait.Seconds())))
}

// caller is the token, else the person, else the network.
func caller(c *gin.Context, who *auth.Who) string {
	switch {
	case who == nil:
		return auth.Network(c.ClientIP())
	case who.Actor.Token:
		return who.Token.String()
	}
	return who.User.ID.String()
}
