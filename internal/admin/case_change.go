package admin

import (
	"cmp"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/review"
)

// caseInput is what a form about a case sent, and who sent it when.
type caseInput struct {
	url.Values
	Part uuid.UUID // the source or note that the form is about; Nil for none
	By   review.Actor
	Now  time.Time
}

// change is one thing that a form of the case page does.
type change struct {
	form string // its short name; for a part the part's id follows
	at   string // where on the page to come back to
	to   string // which page that is, below the case's own
	said string // when it is done
	make func(x *review.Case, in caseInput) error
	next func(x *review.Case) Flash // instead of said
	page string                     // that has the form, if it is not the case's own
	free bool                       // true whatever has changed since: a note
}

// changing is the handler of a form: it loads the case, lets the change alter it,
// saves it, and comes back to its page.
func (d *Desk) changing(ch change) func(c *gin.Context) error {
	return func(c *gin.Context) error {
		id, err := idOf(c, "id")
		if err != nil {
			return err
		}
		in := caseInput{Values: c.Request.PostForm, By: actor(c), Now: d.now()}
		short := ch.form
		if part := c.Param("part"); part != "" {
			if in.Part, err = idOf(c, "part"); err != nil {
				return err
			}
			short += "/" + part
		}
		back := "/desk/cases/" + id.String() + ch.to + "#" + ch.at
		x, err := d.DB.EditCase(c.Request.Context(), id, func(x *review.Case) error { return ch.apply(x, in) })
		if err != nil {
			return d.caseRefused(c, id, short, cmp.Or(ch.page, "case"), err)
		}
		if err := d.DB.DropDraft(c.Request.Context(), in.By.ID, formName(id, short)); err != nil {
			return err
		}
		flash := Flash{Text: ch.said}
		if ch.next != nil {
			flash = ch.next(x)
		}
		return d.done(c, flash, back)
	}
}

// apply refuses what somebody wrote on a page that is no longer true, then changes.
func (ch change) apply(x *review.Case, in caseInput) error {
	version, err := versionOf(in.Values)
	if err != nil {
		return err
	}
	if err := x.Expect(version); err != nil && !ch.free {
		return err
	}
	return ch.make(x, in)
}

// checked says whether a box was ticked.
func (in caseInput) checked(name string) bool { return in.Get(name) != "" }

// line is a field without the white space around it.
func (in caseInput) line(name string) string { return strings.TrimSpace(in.Get(name)) }

// maybe reads an id that may be left out.
func (in caseInput) maybe(name string) (*uuid.UUID, error) {
	s := strings.TrimSpace(in.Get(name))
	if s == "" {
		return nil, nil
	}
	id, err := uuid.Parse(s)
	if err != nil {
		return nil, errs.In(name, "%q is none of the choices.", shorten(s, 60))
	}
	return &id, nil
}
