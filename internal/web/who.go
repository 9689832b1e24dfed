package web

import (
	"context"
	"net/http"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/review"
)

// request is what is known of a request beside what the client sent. It travels in the
// request's context; gin's own context is never passed on as one, because gin uses it
// again for the next request.
type request struct {
	id     string
	base   string // address under which the browser reached us
	who    *auth.Who
	err    error           // what it failed with, for the log
	status int             // of that error
	spend  func(int) error // counts it as more requests; nil where none are counted
	fresh  bool            // what is kept was looked at since it came
	held   *held           // what it holds of the room for all; nil before it is counted
}

type requestKey struct{}

func requestOf(ctx context.Context) *request {
	if r, ok := ctx.Value(requestKey{}).(*request); ok {
		return r
	}
	return &request{}
}

// Who is who asks; false when nobody is signed in.
func Who(ctx context.Context) (auth.Who, bool) {
	if w := requestOf(ctx).who; w != nil {
		return *w, true
	}
	return auth.Who{}, false
}

// Actor is who asks, for review's rules; the zero Actor, who may do nothing, when
// nobody is signed in.
func Actor(ctx context.Context) review.Actor {
	who, _ := Who(ctx)
	return who.Actor
}

// RequestID names the request in the log and in its answer.
func RequestID(ctx context.Context) string { return requestOf(ctx).id }

// identify finds out who asks, by token or else by session. A bad token is refused; a
// session that has ended is as good as none: whoever needs one is told to sign in. On
// limited faces it counts the request, a bad one too.
func (s *Server) identify(c *gin.Context) {
	route, ok := s.route(c)
	if !ok {
		return
	}
	var who *auth.Who
	var err error
	if route.Action != Static {
		who, err = s.who(c)
	}
	if err != nil {
		who = nil
	}
	if limitErr := s.limit(c, route, who); limitErr != nil {
		s.refuse(c, limitErr)
		return
	}
	if err != nil {
		s.Fail(c, err)
		return
	}
	requestOf(c.Request.Context()).who = who
	if route.Action != Static && (route.Action != Public || who != nil) {
		c.Header("Cache-Control", "private, no-cache") // what one person sees is nobody else's
	}
}

func (s *Server) who(c *gin.Context) (*auth.Who, error) {
	ctx := c.Request.Context()
	if r, ok := s.route(c); ok && r.Listens {
		ctx = auth.Listening(ctx)
	}
	if header := c.GetHeader("Authorization"); header != "" {
		scheme, secret, _ := strings.Cut(header, " ")
		if !strings.EqualFold(scheme, "Bearer") {
			return nil, errs.New(errs.Unauthentic, "Send the token as “Authorization: Bearer …”.")
		}
		return s.holds(ctx, "token", strings.TrimSpace(secret), auth.TokenHolder)
	}
	secret, err := c.Request.Cookie(s.cookieName(c, sessionCookie))
	if err != nil || secret.Value == "" {
		return nil, nil
	}
	who, err := s.holds(ctx, "session", secret.Value, auth.SessionHolder)
	if err == nil {
		err = s.secondEnough(ctx, *who)
	}
	if errs.KindOf(err) == errs.Unauthentic {
		s.ClearSession(c)
		return nil, nil
	}
	return who, err
}

// secondEnough is Unauthentic for a session that was opened without a second factor, by
// somebody whose role needs one by now.
func (s *Server) secondEnough(ctx context.Context, who auth.Who) error {
	if who.Second != "" {
		return nil
	}
	rules, err := settings(ctx, s, "sign-in rules", s.DB.SignInRules)
	if err == nil && rules.NeedSecond(who.User.Role) {
		err = errs.New(errs.Unauthentic, "Your role needs a second factor now. Sign in again to set one up.")
	}
	return err
}

// Our cookies: the session's, the one that a browser is known by after it, and those of a
// sign-in under way.
const (
	sessionCookie = "factdesk"
	browserCookie = "factdesk-known"
	stepCookie    = "factdesk-step"  // of a sign-in whose second step is to come
	tripCookie    = "factdesk-trip"  // of who is at the provider
	flashCookie   = "factdesk-flash" // a message that the next page shows: nothing secret
)

// cookieName is bound to our host and to https by its prefix where that is possible.
func (s *Server) cookieName(c *gin.Context, name string) string {
	if s.secure(c) {
		return "__Host-" + name
	}
	return name
}

// cookieAge is the longest that browsers keep a cookie; the session behind it ends
// earlier, and is extended while it is used.
const cookieAge = 400 * 24 * time.Hour

// SetSession has the browser keep a session's secret.
func (s *Server) SetSession(c *gin.Context, secret string) {
	s.cookie(c, sessionCookie, secret, cookieAge)
}

// ClearSession has the browser forget it.
func (s *Server) ClearSession(c *gin.Context) { s.cookie(c, sessionCookie, "", -time.Second) }

// SetStep has the browser keep the secret of a sign-in whose second step is to come.
func (s *Server) SetStep(c *gin.Context, secret string) {
	s.cookie(c, stepCookie, secret, auth.StepLife)
}

// ClearStep has the browser forget it.
func (s *Server) ClearStep(c *gin.Context) { s.cookie(c, stepCookie, "", -time.Second) }

// Step is that secret, "" for none.
func (s *Server) Step(c *gin.Context) string { return s.cookieOf(c, stepCookie) }

// SetTrip has the browser keep the secret of its way to the provider and back.
func (s *Server) SetTrip(c *gin.Context, secret string) {
	s.cookie(c, tripCookie, secret, auth.TripLife)
}

// Trip is that secret, which the browser is to forget.
func (s *Server) Trip(c *gin.Context) string {
	secret := s.cookieOf(c, tripCookie)
	s.cookie(c, tripCookie, "", -time.Second)
	return secret
}

// SetFlash has the browser keep a message for the next page.
func (s *Server) SetFlash(c *gin.Context, text string) { s.cookie(c, flashCookie, text, time.Minute) }

// Flash is that message, which the browser is to forget; "" for none.
func (s *Server) Flash(c *gin.Context) string {
	text := s.cookieOf(c, flashCookie)
	if text != "" {
		s.cookie(c, flashCookie, "", -time.Second)
	}
	return text
}

func (s *Server) cookieOf(c *gin.Context, name string) string {
	one, err := c.Request.Cookie(s.cookieName(c, name))
	if err != nil {
		return ""
	}
	return one.Value
}

// SetBrowser has the browser keep the secret that it is known by.
func (s *Server) SetBrowser(c *gin.Context, secret string) {
	s.cookie(c, browserCookie, secret, auth.BrowserLife)
}

func (s *Server) cookie(c *gin.Context, name, secret string, age time.Duration) {
	secure := s.secure(c)
	http.SetCookie(c.Writer, &http.Cookie{Name: s.cookieName(c, name), Value: secret, Path: "/", MaxAge: int(age.Seconds()),
		HttpOnly: true, Secure: secure, SameSite: http.SameSiteLaxMode})
}

// Browser is where somebody signs in.
func (s *Server) Browser(c *gin.Context) auth.Browser {
	b := auth.Browser{Address: c.ClientIP(), UserAgent: c.Request.UserAgent()}
	if known, err := c.Request.Cookie(s.cookieName(c, browserCookie)); err == nil {
		b.Known = known.Value
	}
	return b
}
