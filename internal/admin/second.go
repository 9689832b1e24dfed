package admin

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
)

// secondData is what the pages of the second step show.
type secondData struct {
	Next    string // where to go then, a path of ours
	Email   string // whose sign-in it is
	Role    string
	Apps    bool // has an authenticator app
	Keys    bool // has a passkey
	Factors bool // has any
	Form    Form
}

// step is a sign-in under way, with where it is to lead.
type step struct {
	auth.Step
	next string
}

// secondPath is a page of the second step.
func secondPath(page, next string) string {
	return thenTo("/signin/second"+page, next)
}

// thenTo is a page that leads on to next, a path of ours; "" leads nowhere.
func thenTo(path, next string) string {
	if next == "" {
		return path
	}
	return address(path, url.Values{"next": {next}})
}

// stepping gives a handler the sign-in under way. Whoever has none, or whose is over, begins
// anew; who took too long to set something up begins that anew.
func (d *Desk) stepping(handle func(*gin.Context, step) error) func(*gin.Context) error {
	return func(c *gin.Context) error {
		next := nextOf(c.Query("next"), "")
		if c.Request.Method == http.MethodPost {
			next = nextOf(c.PostForm("next"), "")
		}
		secret := d.web.Step(c)
		if secret == "" {
			return d.beginAnew(c, next, "")
		}
		s, err := auth.OpenStep(c.Request.Context(), d.DB, secret, d.now())
		if err == nil {
			err = handle(c, step{s, next})
		}
		switch errs.KindOf(err) {
		case errs.Unauthentic:
			return d.beginAnew(c, next, err.Error())
		case errs.Gone:
			return d.done(c, Flash{Text: err.Error(), Tone: "info"}, secondPath("", next))
		}
		return err
	}
}

// beginAnew leads to the first step.
func (d *Desk) beginAnew(c *gin.Context, next, why string) error {
	d.web.ClearStep(c)
	to := thenTo("/signin", next)
	if why == "" {
		c.Redirect(http.StatusSeeOther, to)
		return nil
	}
	return d.done(c, Flash{Text: why, Tone: "info"}, to)
}

func (d *Desk) factors() auth.Factors { return auth.Factors{DB: d.DB, Key: d.web.Key} }

// secondPage asks for the second factor, or has one set up by who has none.
func (d *Desk) secondPage(c *gin.Context, s step) error {
	return d.showSecond(c, http.StatusOK, s, Form{})
}

func (d *Desk) showSecond(c *gin.Context, status int, s step, f Form) error {
	data := secondData{Next: s.next, Email: s.User.Email, Role: string(s.User.Role), Factors: len(s.Factors) > 0, Form: f}
	for _, one := range s.Factors {
		data.Apps, data.Keys = data.Apps || one.Kind == store.TOTP, data.Keys || one.Kind == store.Passkey
	}
	return d.page(c, status, "second", View{Title: "Second step", Bare: true, Data: data})
}

// giveCode takes the code of an app or a recovery code.
func (d *Desk) giveCode(c *gin.Context, s step) error {
	secret, who, err := d.factors().ByCode(c.Request.Context(), s.Step, c.PostForm("code"), d.web.Browser(c), d.now())
	if p, ok := d.stepProblem(c, err); ok {
		d.refusedSignIn(c, "code", p)
		return d.showSecond(c, web.Status(err), s, Form{}.refused(nil, p))
	}
	if err != nil {
		return err
	}
	return d.admit(c, secret, who, s.next)
}

// stepProblem is what a page with a code's field can show: a wrong code, that the next has
// to wait, or that the server can't look at it.
func (d *Desk) stepProblem(c *gin.Context, err error) (*errs.Error, bool) {
	p, ok := asProblem(err)
	if !ok {
		p, ok = signInProblem(err)
	}
	if !ok || p.Kind == errs.Unauthentic {
		return nil, false
	}
	web.SetHeaders(c.Writer.Header(), web.Note(c.Request.Context(), err))
	return patient(p), true
}

// mustSetUp refuses who has a factor: with a password alone nobody adds another.
func (s step) mustSetUp() error {
	if len(s.Factors) > 0 {
		return errs.New(errs.Forbidden, "Sign in with the second factor that you have first. Another is set up on your account's page.")
	}
	return nil
}

// beginStepApp begins to set up the app of who must have a factor and has none.
func (d *Desk) beginStepApp(c *gin.Context, s step) error {
	err := s.mustSetUp()
	if err == nil {
		err = d.factors().BeginApp(c.Request.Context(), s.Place(), d.now())
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, secondPath("/app", s.next))
	return nil
}

// stepApp shows what the app is to be told.
func (d *Desk) stepApp(c *gin.Context, s step) error {
	return d.showStepApp(c, http.StatusOK, s, Form{})
}

func (d *Desk) showStepApp(c *gin.Context, status int, s step, f Form) error {
	if err := s.mustSetUp(); err != nil {
		return err
	}
	data, err := d.appData(c, s.Place(), f)
	if err != nil {
		return err
	}
	data.Action, data.Next = "/signin/second/app/confirm", s.next
	return d.page(c, status, "app", View{Title: "Authenticator app", Bare: true, Data: data})
}

// confirmStepApp lets the app work and signs its owner in.
func (d *Desk) confirmStepApp(c *gin.Context, s step) error {
	if err := s.mustSetUp(); err != nil {
		return err
	}
	added, err := d.factors().ConfirmApp(c.Request.Context(), s.Place(), c.PostForm("name"), c.PostForm("code"), d.now())
	if p, ok := d.stepProblem(c, err); ok {
		return d.showStepApp(c, web.Status(err), s, Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return err
	}
	return d.enterStep(c, s, store.TOTP, added.Codes)
}

// enterStep signs in who has just set up a factor, and shows the recovery codes.
func (d *Desk) enterStep(c *gin.Context, s step, kind store.FactorKind, codes []string) error {
	secret, who, err := d.factors().EnterStep(c.Request.Context(), s.Step, kind, d.web.Browser(c), d.now())
	if err != nil {
		return err
	}
	if err := d.enter(c, secret, who); err != nil {
		return err
	}
	return d.showCodes(c, codes, nextOf(s.next, startOf(who.Actor)), true)
}
