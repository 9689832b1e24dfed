package public

import (
	"bytes"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/internal/web/verdictpage"
)

// problemPage is what error.html shows.
type problemPage struct {
	Frame   verdictpage.Frame
	Heading string
	Problem *web.Problem
}

// headings are said before the sentence of the problem.
var headings = map[int]string{
	http.StatusNotFound:            "There is nothing here",
	http.StatusGone:                "It was taken down",
	http.StatusUnprocessableEntity: "That address can’t be read",
	http.StatusTooManyRequests:     "That was a lot at once",
	http.StatusServiceUnavailable:  "We can’t answer just now",
}

// fail shows a problem as a page to those who want one.
func (s *Site) fail(c *gin.Context, p *web.Problem) {
	if !strings.Contains(c.GetHeader("Accept"), "text/html") {
		web.WriteProblem(c, p)
		return
	}
	heading, ok := headings[p.Status]
	if !ok {
		heading = p.Title
	}
	page := problemPage{Frame: verdictpage.Frame{Title: heading, NoIndex: true}, Heading: heading, Problem: p}
	if p.Status < 500 { // else the database is the last thing to ask
		page.Frame.Organisation, _ = s.DB.Organisation(c.Request.Context())
	}
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "error.html", page); err != nil {
		web.WriteProblem(c, p)
		return
	}
	c.Data(p.Status, "text/html; charset=utf-8", out.Bytes())
}
