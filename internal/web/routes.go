package web

import (
	"net/http"
	"regexp"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/review"
)

// Rules of routes beside the actions of review's table of rights.
const (
	Static   review.Action = "static"    // the same for everybody: who asks is not looked up
	Public   review.Action = "public"    // everybody; who is signed in is known
	SignedIn review.Action = "signed_in" // whoever has a session or a token
)

// Route is an address, who may call it, and what it does.
type Route struct {
	Method  string
	Path    string                     // as gin writes it, /cases/:id with \: for a colon, or as OpenAPI, /cases/{id}
	Action  review.Action              // or Static, Public, SignedIn; never ""
	MaxBody int64                      // bytes of a request's body; MaxBody if 0
	Stream  bool                       // the handler reads the body as it comes, unchecked, for up to StreamTime
	Holds   int64                      // bytes that it may hold besides its body, if more than some tens of kilobytes
	Reads   bool                       // changes nothing though it is no GET: takes turns as one
	Works   bool                       // computes for long: some wait while others do
	Counted bool                       // counts against the rate limit though its face is not limited
	Listens bool                       // goes on by itself while a page is open, which extends no session
	AnyHost bool                       // answers under every name, as probes ask
	Handler func(c *gin.Context) error // its error becomes the answer
}

// Mount adds routes. It panics on one without a rule.
func (s *Server) Mount(routes ...Route) {
	for _, r := range routes {
		path := openAPIParam.ReplaceAllString(r.Path, ":$1")
		s.Declare(r)
		s.Gin.Handle(r.Method, path, s.handle(r.Handler))
	}
}

var openAPIParam = regexp.MustCompile(`\{([^}]+)\}`)

// plainColons is a path as gin names it to a request: of an escaped colon, which stands
// for itself and begins no parameter, the escape is gone by then.
func plainColons(path string) string { return strings.ReplaceAll(path, `\:`, ":") }

// Declare gives a rule to a route that somebody else registers on Gin, such as huma.
func (s *Server) Declare(r Route) Route {
	r.Path = plainColons(openAPIParam.ReplaceAllString(r.Path, ":$1"))
	if !slices.Contains([]review.Action{Static, Public, SignedIn}, r.Action) && !slices.Contains(review.Actions(), r.Action) {
		panic("web: " + r.Method + " " + r.Path + " has no rule that anybody knows: " + string(r.Action))
	}
	if r.MaxBody == 0 {
		r.MaxBody = MaxBody
	}
	s.rules[r.Method+" "+r.Path] = r
	s.routes = append(s.routes, r)
	return r
}

// Routes are all routes with their rules, in the order in which they were declared.
func (s *Server) Routes() []Route { return slices.Clone(s.routes) }

// route is the rule of a request; false when no route fits.
func (s *Server) route(c *gin.Context) (Route, bool) {
	r, ok := s.rules[c.Request.Method+" "+c.FullPath()]
	return r, ok
}

// Plain makes a route's handler of one of the standard library's, which is reached when
// no check refuses the request.
func Plain(h http.Handler, checks ...func(*http.Request) error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		for _, check := range checks {
			if err := check(c.Request); err != nil {
				return err
			}
		}
		h.ServeHTTP(c.Writer, c.Request)
		return nil
	}
}

func (s *Server) handle(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			s.Fail(c, err)
		}
	}
}

// authorize holds the rule of the route.
func (s *Server) authorize(c *gin.Context) {
	r, ok := s.route(c)
	if !ok || r.Action == Static || r.Action == Public {
		return
	}
	who, ok := Who(c.Request.Context())
	if !ok {
		s.Fail(c, errs.New(errs.Unauthentic, "Sign in first, or send a token as “Authorization: Bearer …”."))
		return
	}
	if r.Action == SignedIn {
		return
	}
	if err := who.Actor.May(r.Action); err != nil {
		s.Fail(c, err)
	}
}
