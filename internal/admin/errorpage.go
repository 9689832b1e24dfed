package admin

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// failed is the error page: what went wrong, and what the person had typed.
type failed struct {
	Status    int
	Message   string
	RequestID string // names it in the log
	Back      string // where they came from, "" when unknown
	Typed     []typed
}

// typed is a field of a form as it was sent.
type typed struct{ Name, Value string }

// showError answers with a problem as a page. Who is not signed in goes to sign in,
// and comes back; what they were about to send is shown instead.
func (d *Desk) showError(c *gin.Context, p *web.Problem) {
	if p.Status == http.StatusUnauthorized && c.Request.Method == http.MethodGet {
		c.Redirect(http.StatusSeeOther, thenTo("/signin", c.Request.URL.RequestURI()))
		return
	}
	f := failed{Status: p.Status, Message: p.Detail, Back: back(c.Request, d.web.Base(c)), Typed: whatWasTyped(c.Request)}
	if p.Status >= 500 {
		f.RequestID = p.RequestID
	}
	v := View{Title: p.Title, Data: f, Bare: actor(c).May(review.ReadDesk) != nil}
	if d.dress(c, &v) != nil { // the database is gone: the page does without it
		v.Bare = true
	}
	if err := write(c, p.Status, "error", v); err != nil {
		c.String(p.Status, "%s", p.Detail)
	}
}

// back is the page that the form stood on, when it is one of ours.
func back(r *http.Request, base string) string {
	if rest, ok := strings.CutPrefix(r.Referer(), base); ok && ours(rest) {
		return rest
	}
	return ""
}

// whatWasTyped are the fields with words in them: nothing typed is lost with an
// error. Passwords and the machinery of forms are left out.
func whatWasTyped(r *http.Request) []typed {
	out := []typed{}
	for name, values := range r.PostForm {
		if strings.Contains(name, "password") || slices.Contains(machinery, name) {
			continue
		}
		for _, v := range values {
			if len(strings.TrimSpace(v)) > 2 {
				out = append(out, typed{strings.ReplaceAll(name, "_", " "), v})
			}
		}
	}
	slices.SortFunc(out, func(a, b typed) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// asProblem is the sentence and the field of an error for the person; ok is false
// for one that is ours, or that a form can't put right.
func asProblem(err error) (p *errs.Error, ok bool) {
	if !errors.As(err, &p) {
		return nil, false
	}
	return p, slices.Contains([]errs.Kind{errs.Invalid, errs.Conflict, errs.Forbidden, errs.TooLarge, errs.Stale, errs.Unseen}, p.Kind)
}
