package admin

import (
	"errors"
	"net/http"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/web"
)

// forgottenPage is where somebody asks for a link to choose another password with.
type forgottenPage struct {
	Mails bool // the desk sends mail; else an administrator has to be asked
	Asked bool // whether there is such a person or not
	Form  Form
}

func (d *Desk) forgotten(c *gin.Context) error {
	return d.showForgotten(c, http.StatusOK, forgottenPage{})
}

func (d *Desk) showForgotten(c *gin.Context, status int, p forgottenPage) error {
	p.Mails = d.DB.Mails()
	return d.page(c, status, "forgotten", View{Title: "Forgotten password", Bare: true, Data: p})
}

// askForLink says the same to everybody.
func (d *Desk) askForLink(c *gin.Context) error {
	if !d.DB.Mails() {
		return errs.New(errs.Conflict, "This desk sends no mail. Ask an administrator for a link.")
	}
	ctx := c.Request.Context()
	err := auth.AskForLink(ctx, d.DB, c.PostForm("email"), d.web.Browser(c), d.now())
	var wait *auth.Wait
	if errors.As(err, &wait) {
		web.SetHeaders(c.Writer.Header(), web.Note(ctx, err))
		err = errs.New(errs.TooMany, "This was asked for often. Wait %s, then ask again; look for mail that came meanwhile.", inWords(wait.For))
	}
	var p *errs.Error
	if errors.As(err, &p) && (p.Kind == errs.Invalid || p.Kind == errs.TooMany) {
		return d.showForgotten(c, web.Status(err), forgottenPage{Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.showForgotten(c, http.StatusOK, forgottenPage{Asked: true})
}
