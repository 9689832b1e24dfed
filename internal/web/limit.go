package web

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/time/rate"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
)

// limits counts requests per caller in a token bucket that holds a minute's worth.
type limits struct {
	perMinute int
	now       func() time.Time

	mu      sync.Mutex
	callers map[string]*rate.Limiter
	swept   time.Time
}

func newLimits(perMinute int, now func() time.Time) *limits {
	return &limits{perMinute: perMinute, now: now, callers: map[string]*rate.Limiter{}}
}

// take counts n requests, or as many as a minute holds. remaining is how many more may follow at once, wait how
// long until the next may when none is left.
func (l *limits) take(caller string, n int) (ok bool, remaining int, wait, full time.Duration) {
	now := l.now()
	b := l.caller(caller, now)
	n = min(n, l.perMinute)
	ok = b.AllowN(now, n)
	tokens := max(b.TokensAt(now), 0)
	perSecond := float64(b.Limit())
	if !ok {
		wait = seconds((float64(n) - tokens) / perSecond)
	}
	return ok, int(tokens), wait, seconds((float64(l.perMinute) - tokens) / perSecond)
}

func seconds(s float64) time.Duration { return time.Duration(s * float64(time.Second)) }

func (l *limits) caller(name string, now time.Time) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if now.Sub(l.swept) >= time.Minute {
		l.swept = now
		for name, b := range l.callers {
			if b.TokensAt(now) >= float64(l.perMinute) {
				delete(l.callers, name) // a new one would be as full
			}
		}
	}
	b, ok := l.callers[name]
	if !ok {
		b = rate.NewLimiter(rate.Limit(float64(l.perMinute)/60), l.perMinute)
		l.callers[name] = b
	}
	return b
}

// limit counts a request of a limited face and says in headers what is left: those of
// the IETF's draft and the older ones that clients know.
func (s *Server) limit(c *gin.Context, who *auth.Who) error {
	if !s.faceOf(c.Request.URL.Path).Limited {
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
	ok, remaining, wait, full := s.limits.take(name, n)
	reset := strconv.Itoa(int(math.Ceil(full.Seconds())))
	h := c.Writer.Header()
	h.Set("RateLimit-Policy", fmt.Sprintf(`"default";q=%d;w=60`, s.limits.perMinute))
	h.Set("RateLimit", fmt.Sprintf(`"default";r=%d;t=%s`, remaining, reset))
	h.Set("RateLimit-Limit", strconv.Itoa(s.limits.perMinute))
	h.Set("RateLimit-Remaining", strconv.Itoa(remaining))
	h.Set("RateLimit-Reset", reset)
	if ok {
		return nil
	}
	return errs.Because(&auth.Wait{For: wait}, errs.TooMany, "That is more than %d requests a minute. Try again in %d s.", s.limits.perMinute, int(math.Ceil(wait.Seconds())))
}

// caller is the token, else the person, else the network address.
func caller(c *gin.Context, who *auth.Who) string {
	switch {
	case who == nil:
		return c.ClientIP()
	case who.Actor.Token:
		return who.Token.String()
	}
	return who.User.ID.String()
}
