package web

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"net/http"
	"strconv"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/guard"
	"factdesk/internal/store"
)

// Problem is an error as a client reads it, RFC 9457. It is an error itself, with the
// methods that huma looks for in one.
type Problem struct {
	Type      string         `json:"type"`  // about:blank: the status says it all
	Title     string         `json:"title"` // of the status
	Status    int            `json:"status"`
	Detail    string         `json:"detail"` // the sentence for the person
	Code      errs.Kind      `json:"code,omitempty"`
	RequestID string         `json:"request_id,omitempty"` // names it in the log
	Errors    []ProblemField `json:"errors,omitempty"`

	RetryAfter time.Duration `json:"-"` // 0: not said
}

// ProblemField is what is wrong with one input.
type ProblemField struct {
	Location string `json:"location"` // as the client named it
	Message  string `json:"message"`
}

func (p *Problem) Error() string { return p.Detail }

// GetStatus and ContentType are for huma.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType is problem+json, whatever was asked for.
func (p *Problem) ContentType(string) string { return "application/problem+json" }

// NewProblem makes one of a status and a sentence.
func NewProblem(status int, detail string) *Problem {
	return &Problem{Type: "about:blank", Title: title(status), Status: status, Detail: detail}
}

func title(status int) string {
	if status == statusClientGone {
		return "Client Closed Request"
	}
	return http.StatusText(status)
}

// statusClientGone is nginx's: nobody is there to read the answer, but the log is.
const statusClientGone = 499

// statuses is the one table of what a kind of error becomes.
var statuses = map[errs.Kind]int{
	errs.Invalid:     http.StatusUnprocessableEntity,
	errs.Unauthentic: http.StatusUnauthorized,
	errs.Forbidden:   http.StatusForbidden,
	errs.NotFound:    http.StatusNotFound,
	errs.Conflict:    http.StatusConflict,
	errs.Stale:       http.StatusPreconditionFailed,
	errs.Unseen:      http.StatusPreconditionRequired,
	errs.TooLarge:    http.StatusRequestEntityTooLarge,
	errs.Unsupported: http.StatusUnsupportedMediaType,
	errs.TooMany:     http.StatusTooManyRequests,
	errs.Gone:        http.StatusGone,
	errs.Unavailable: http.StatusServiceUnavailable,
	errs.Upstream:    http.StatusBadGateway,
}

// Status is the HTTP status of an error.
func Status(err error) int { return ProblemOf(err).Status }

// Words are the sentence of an error that a person may read.
func Words(err error) string { return ProblemOf(err).Detail }

// ProblemOf is what a client may know of an error. Of those that are ours it learns
// that they were.
func ProblemOf(err error) *Problem {
	var p *Problem
	var tooLarge *http.MaxBytesError
	var e *errs.Error
	switch {
	case isPanic(err):
		return NewProblem(http.StatusInternalServerError, internal)
	case errors.As(err, &p):
		copied := *p
		return &copied
	case errors.As(err, &e):
		return ofKind(err, e)
	case errors.As(err, &tooLarge):
		p = NewProblem(http.StatusRequestEntityTooLarge, "The request is larger than the "+bytesText(tooLarge.Limit)+" that are read here.")
		p.Code = errs.TooLarge
		return p
	case errors.Is(err, context.Canceled):
		return clientGone()
	case store.Down(err), errors.Is(err, context.DeadlineExceeded):
		p = NewProblem(http.StatusServiceUnavailable, "The desk can't reach its database at the moment. Nothing was changed; try again in some seconds.")
		p.Code, p.RetryAfter = errs.Unavailable, 5*time.Second
		return p
	}
	return NewProblem(http.StatusInternalServerError, internal)
}

const internal = "Internal error. It was logged; tell an administrator the request id."

// isPanic comes before all else: what was panicked with may be an error of any kind, and
// what it says was meant for nobody.
func isPanic(err error) bool {
	_, ok := guard.PanicOf(err)
	return ok
}

func ofKind(err error, e *errs.Error) *Problem {
	status, ok := statuses[e.Kind]
	if !ok {
		status = http.StatusInternalServerError
	}
	p := NewProblem(status, e.Message)
	p.Code = e.Kind
	if e.Field != "" {
		p.Errors = []ProblemField{{e.Field, e.Message}}
	}
	var wait *auth.Wait
	if errors.As(err, &wait) {
		p.RetryAfter = wait.For
	} else if e.Kind == errs.Unavailable {
		p.RetryAfter = 5 * time.Second
	}
	return p
}

// bytesText writes a limit as people do.
func bytesText(n int64) string {
	if n >= 1<<20 {
		return strconv.FormatInt(n>>20, 10) + " MB"
	}
	return strconv.FormatInt(n>>10, 10) + " KB"
}

// Note remembers an error for the log line of the request and returns what the client
// may know of it. It is for faces that write their answers themselves.
func Note(ctx context.Context, err error) *Problem {
	r := requestOf(ctx)
	p := ProblemOf(err)
	switch {
	case stopping(ctx, err, p.Status):
		p = ProblemOf(errStopping)
	case gaveUp(ctx, err, p.Status):
		p = clientGone()
	}
	r.err, r.status = err, p.Status
	p.RequestID = r.id
	return p
}

// gaveUp says whether a failure is but that of a client that went away: whatever was
// under way for it ends with an error of its own sort, a connection that is closed, a
// transaction that is over. A panic stays ours.
func gaveUp(ctx context.Context, err error, status int) bool {
	return status >= 500 && !isPanic(err) && errors.Is(ctx.Err(), context.Canceled)
}

func clientGone() *Problem { return NewProblem(statusClientGone, "The request was given up.") }

// Fail answers with an error in the manner of the face, unless an answer was begun,
// and ends the request.
func (s *Server) Fail(c *gin.Context, err error) {
	p := Note(c.Request.Context(), err)
	c.Abort()
	if c.Writer.Written() {
		return
	}
	SetHeaders(c.Writer.Header(), p)
	s.faceOf(c.Request.URL.Path).Error(c, p)
}

// SetHeaders sets the headers that go with a problem.
func SetHeaders(h http.Header, p *Problem) {
	h.Set("Cache-Control", "no-store")
	h.Del("Etag")
	if p.RetryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(int(math.Ceil(p.RetryAfter.Seconds()))))
	}
	if p.Status == http.StatusUnauthorized {
		h.Set("WWW-Authenticate", `Bearer realm="factdesk"`)
	}
}

// WriteProblem answers with problem+json.
func WriteProblem(c *gin.Context, p *Problem) {
	b, err := json.Marshal(p)
	if err != nil { // a struct of strings and numbers
		panic(err)
	}
	c.Data(p.Status, "application/problem+json", b)
}

func (s *Server) noRoute(c *gin.Context) {
	s.Fail(c, errs.New(errs.NotFound, "There is nothing at this address."))
}

func (s *Server) noMethod(c *gin.Context) {
	s.Fail(c, NewProblem(http.StatusMethodNotAllowed, "This address can't be used with "+c.Request.Method+"; it takes "+c.Writer.Header().Get("Allow")+"."))
}
