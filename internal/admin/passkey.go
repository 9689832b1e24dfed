package admin

import (
	"cmp"
	"net/http"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// passkeyPage has the browser ask a passkey.
type passkeyPage struct {
	Options string // JSON for navigator.credentials
	New     bool   // it is set up
	Action  string // where the answer goes
	Back    string // where somebody goes who does without
	Next    string
	Form    Form
}

func (d *Desk) site(c *gin.Context) (auth.Site, error) {
	org, err := d.web.Settings(c.Request.Context())
	if err != nil {
		return auth.Site{}, err
	}
	return auth.Site{Name: cmp.Or(org.Name, "factdesk"), Base: d.web.Base(c)}, nil
}

// beginPasskey begins to set up a passkey on the account's page.
func (d *Desk) beginPasskey(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.again(c, err)
	}
	at, err := d.site(c)
	if err == nil {
		err = d.factors().BeginPasskey(c.Request.Context(), who.Place(), at, d.now())
	}
	if p, ok := asProblem(err); ok {
		return d.toSecondCard(c, Flash{Text: p.Message, Tone: "bad"})
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, "/desk/account/factors/passkey")
	return nil
}

func (d *Desk) passkeyPage(c *gin.Context) error { return d.showPasskey(c, http.StatusOK, Form{}) }

func (d *Desk) showPasskey(c *gin.Context, status int, f Form) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	options, err := d.factors().BegunPasskey(c.Request.Context(), who.Place(), d.now())
	if errs.KindOf(err) == errs.Gone {
		c.Redirect(http.StatusSeeOther, "/desk/account#second")
		return nil
	}
	if err != nil {
		return err
	}
	return d.page(c, status, "passkey", View{Title: "Passkey", Nav: "account", Bare: who.Actor.May(review.ReadDesk) != nil,
		Data: passkeyPage{Options: options, New: true, Action: "/desk/account/factors/passkey/confirm", Back: "/desk/account#second", Form: f}})
}

func (d *Desk) confirmPasskey(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	at, err := d.site(c)
	if err != nil {
		return err
	}
	added, err := d.factors().ConfirmPasskey(c.Request.Context(), who.Place(), at, c.PostForm("name"), c.PostForm("credential"), d.now())
	if p, ok := asProblem(err); ok {
		return d.showPasskey(c, web.Status(err), Form{}.refused(c.Request.PostForm, p))
	}
	return d.factorAdded(c, added, err)
}

// askPasskey has the second step ask for a passkey, or set one up for who has no factor.
func (d *Desk) askPasskey(c *gin.Context, s step) error {
	at, err := d.site(c)
	if err != nil {
		return err
	}
	if len(s.Factors) > 0 {
		err = d.factors().AskPasskey(c.Request.Context(), s.Step, at)
	} else {
		err = d.factors().BeginPasskey(c.Request.Context(), s.Place(), at, d.now())
	}
	if p, ok := asProblem(err); ok {
		return d.showSecond(c, web.Status(err), s, Form{}.refused(nil, p))
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, secondPath("/passkey", s.next))
	return nil
}

func (d *Desk) stepPasskey(c *gin.Context, s step) error {
	return d.showStepPasskey(c, http.StatusOK, s, Form{})
}

func (d *Desk) showStepPasskey(c *gin.Context, status int, s step, f Form) (err error) {
	p := passkeyPage{New: len(s.Factors) == 0, Action: "/signin/second/passkey/finish", Back: secondPath("", s.next), Next: s.next, Form: f}
	if p.New {
		p.Options, err = d.factors().BegunPasskey(c.Request.Context(), s.Place(), d.now())
	} else {
		p.Options, err = s.AskedPasskey()
	}
	if err != nil {
		return err
	}
	return d.page(c, status, "passkey", View{Title: "Passkey", Bare: true, Data: p})
}

// finishPasskey signs in who a passkey answered for, or whose first one does from now on.
func (d *Desk) finishPasskey(c *gin.Context, s step) error {
	if len(s.Factors) == 0 {
		return d.finishNewPasskey(c, s)
	}
	at, err := d.site(c)
	if err != nil {
		return err
	}
	secret, who, err := d.factors().ByPasskey(c.Request.Context(), s.Step, at, c.PostForm("credential"), d.web.Browser(c), d.now())
	if p, ok := asProblem(err); ok {
		d.refusedSignIn(c, "passkey", p)
		return d.showStepPasskey(c, web.Status(err), s, Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return err
	}
	return d.admit(c, secret, who, s.next)
}

func (d *Desk) finishNewPasskey(c *gin.Context, s step) error {
	at, err := d.site(c)
	if err != nil {
		return err
	}
	added, err := d.factors().ConfirmPasskey(c.Request.Context(), s.Place(), at, c.PostForm("name"), c.PostForm("credential"), d.now())
	if p, ok := asProblem(err); ok {
		return d.showStepPasskey(c, web.Status(err), s, Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return err
	}
	return d.enterStep(c, s, store.Passkey, added.Codes)
}
