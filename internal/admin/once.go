package admin

import (
	"context"
	"crypto/rand"
	"html/template"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// once has what a form does done once, however often it is sent: by a double click, by a
// browser that goes back and sends it again, or because the server died before it could
// answer. The form's hidden field of that name names the sending.
func (d *Desk) once(r web.Route) web.Route {
	handle := r.Handler
	if r.Method != http.MethodPost {
		return r
	}
	r.Handler = func(c *gin.Context) error {
		name := c.PostForm("once")
		if name == "" || web.Sender(c.Request.Context()) == uuid.Nil {
			return handle(c)
		}
		if err := web.CheckName("once", name); err != nil {
			return err
		}
		sent, err := web.Filled(c.Request, http.StatusSeeOther)
		if err != nil {
			return err
		}
		return d.web.CarryOut(c.Request.Context(), sent, func(ctx context.Context, o *store.Once) error {
			if o.Repeats() {
				return d.repeated(c, o)
			}
			c.Request = c.Request.WithContext(ctx)
			return handle(c)
		})
	}
	return r
}

// sendingField names one sending of a form.
func sendingField() template.HTML {
	return template.HTML(`<input type="hidden" name="once" value="` + rand.Text() + `">`)
}

// repeated leads on from a form that was sent before and did what it does. Its draft may
// have outlived it.
func (d *Desk) repeated(c *gin.Context, o *store.Once) error {
	if form := c.PostForm("form"); form != "" {
		if err := d.DB.DropDraft(c.Request.Context(), actor(c).ID, form); err != nil {
			return err
		}
	}
	to, err := d.onward(c, o.ID())
	if err != nil {
		return err
	}
	if back := c.PostForm("back"); ours(back) {
		to = back
	}
	if slices.Contains(showingSecrets, c.FullPath()) {
		return d.done(c, Flash{Text: "This was done already, once. What was to be seen once is gone: make another, and revoke what you do not need.", Tone: "info"}, to)
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

// showingSecrets are the forms that are answered with what is shown this once.
var showingSecrets = []string{"/desk/account/tokens", "/desk/account/factors/app/confirm", "/desk/account/factors/passkey/confirm", "/desk/account/recovery", "/desk/people", "/desk/people/:id/link"}

// onward is where to look at what the form of an address did: at what it made, else at what
// it is about.
func (d *Desk) onward(c *gin.Context, made uuid.UUID) (string, error) {
	at := c.Request.URL.Path
	switch at {
	case "/desk/import", "/desk/send":
		return d.importedBy(c, made)
	case "/desk/fact-checks/import":
		return "/desk/fact-checks/imports/" + made.String(), nil
	case "/desk/clusters":
		return "/desk/clusters/" + made.String(), nil
	}
	words := strings.Split(at, "/") // "", desk, cases, ID, notes
	if len(words) > 3 && (words[2] == "cases" || words[2] == "articles" || words[2] == "clusters") {
		return strings.Join(words[:4], "/"), nil
	}
	return strings.Join(words[:min(3, len(words))], "/"), nil
}

// importedBy is where an import is seen: its job's page when it takes one, else its article's.
func (d *Desk) importedBy(c *gin.Context, made uuid.UUID) (string, error) {
	_, err := d.DB.Job(c.Request.Context(), made)
	switch {
	case err == nil:
		return "/desk/import/jobs/" + made.String(), nil
	case errs.KindOf(err) == errs.NotFound:
		return "/desk/import/articles/" + made.String(), nil
	}
	return "", err
}
