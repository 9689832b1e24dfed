package admin

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

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
		name, by := c.PostForm("once"), actor(c).ID
		if name == "" || len(name) > 60 || by == uuid.Nil {
			return handle(c)
		}
		key, err := sending(c)
		if err != nil {
			return err
		}
		o := &store.Once{Answer: store.Answer{OwnerID: by, Key: key, Status: http.StatusSeeOther, CreatedAt: d.now()}, Sum: func() string { return key }}
		return d.DB.CarryOut(c.Request.Context(), o, func(ctx context.Context) error {
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

// sending is the key of one sending of a form. What was filled in is part of it: a page
// that was gone back to has the old name, and what is written there then is something
// new. So are the files.
func sending(c *gin.Context) (string, error) {
	sum := sha256.New()
	io.WriteString(sum, c.Request.URL.Path+"?"+c.Request.PostForm.Encode())
	if c.Request.MultipartForm == nil {
		return "form " + hex.EncodeToString(sum.Sum(nil)), nil
	}
	for _, headers := range c.Request.MultipartForm.File {
		for _, h := range headers {
			f, err := h.Open()
			if err != nil {
				return "", err
			}
			_, err = io.Copy(sum, f)
			if f.Close(); err != nil {
				return "", err
			}
		}
	}
	return "form " + hex.EncodeToString(sum.Sum(nil)), nil
}

// repeated leads on from a form that was sent before and did what it does. Its draft may
// have outlived it.
func (d *Desk) repeated(c *gin.Context, o *store.Once) error {
	if form := c.PostForm("form"); form != "" {
		if err := d.DB.DropDraft(c.Request.Context(), actor(c).ID, form); err != nil {
			return err
		}
	}
	to := onward(c.Request.URL, o.ID())
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
var showingSecrets = []string{"/desk/account/tokens", "/desk/people", "/desk/people/:id/link"}

// onward is where to look at what the form of an address did: at what it made, else at what
// it is about.
func onward(at *url.URL, made uuid.UUID) string {
	switch at.Path {
	case "/desk/import":
		if at.Query().Get("from") == "url" {
			return "/desk/import/jobs/" + made.String()
		}
		return "/desk/import/articles/" + made.String()
	case "/desk/others/import":
		return "/desk/others/imports/" + made.String()
	case "/desk/clusters":
		return "/desk/clusters/" + made.String()
	}
	words := strings.Split(at.Path, "/") // "", desk, cases, ID, notes
	if len(words) > 3 && (words[2] == "cases" || words[2] == "articles" || words[2] == "clusters") {
		return strings.Join(words[:4], "/")
	}
	return strings.Join(words[:min(3, len(words))], "/")
}
