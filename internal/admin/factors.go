package admin

import (
	"cmp"
	"html/template"
	"net/http"
	"net/url"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// secondCard is what somebody sees of their second factors.
type secondCard struct {
	Rows   []store.Factor
	Left   int  // recovery codes
	Fresh  bool // signed in a moment ago: may change them
	Needed bool // by their role
}

// secondOf fills the card.
func (d *Desk) secondOf(c *gin.Context, who auth.Who) (card secondCard, err error) {
	ctx := c.Request.Context()
	if card.Rows, err = d.DB.Factors(ctx, who.User.ID); err != nil {
		return card, err
	}
	if card.Left, err = d.DB.RecoveryCodesLeft(ctx, who.User.ID); err != nil {
		return card, err
	}
	rules, err := d.DB.SignInRules(ctx)
	if err != nil {
		return card, err
	}
	card.Fresh, card.Needed = who.Fresh(d.now()), rules.NeedSecond(who.User.Role)
	return card, nil
}

// KindOf says what a factor is, in words.
func (secondCard) KindOf(f store.Factor) string {
	return map[store.FactorKind]string{store.TOTP: "authenticator app", store.Passkey: "passkey"}[f.Kind]
}

// appPage is an authenticator app that is being set up.
type appPage struct {
	auth.NewApp
	Link    template.URL  // Address, for an app on this device
	Grouped string        // the secret as it is typed
	QR      template.HTML // Address, for one on another
	Action  string        // where the form goes
	Next    string
	Form    Form
}

func (d *Desk) appData(c *gin.Context, at auth.Place, f Form) (p appPage, err error) {
	org, err := d.DB.Organisation(c.Request.Context())
	if err != nil {
		return p, err
	}
	if p.NewApp, err = d.factors().BegunApp(c.Request.Context(), at, cmp.Or(org.Name, "factdesk"), d.now()); err != nil {
		return p, err
	}
	p.Grouped, p.Link, p.Form = auth.Grouped(p.Secret, 4, " "), template.URL(p.Address), f
	p.QR, err = qrCode(p.Address)
	return p, err
}

// fresh is who asks, if they signed in a moment ago in a browser.
func (d *Desk) fresh(c *gin.Context) (auth.Who, error) {
	who, err := onlyPeople(c)
	if err == nil {
		err = who.MustBeFresh(d.now())
	}
	return who, err
}

// again leads who signed in long ago to do it again, and back to their account.
func (d *Desk) again(c *gin.Context, err error) error {
	return d.againFor(c, err, "/desk/account#second")
}

// againFor leads them back to where they were.
func (d *Desk) againFor(c *gin.Context, err error, next string) error {
	if _, err := onlyPeople(c); err != nil {
		return err
	}
	p, ok := asProblem(err)
	if !ok || p.Kind != errs.Forbidden {
		return err
	}
	return d.done(c, Flash{Text: p.Message, Tone: "info"}, "/signin?again=1&next="+url.QueryEscape(next))
}

func (d *Desk) beginApp(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.again(c, err)
	}
	err = d.factors().BeginApp(c.Request.Context(), who.Place(), d.now())
	if p, ok := asProblem(err); ok {
		return d.toSecondCard(c, Flash{Text: p.Message, Tone: "bad"})
	}
	if err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, "/desk/account/factors/app")
	return nil
}

func (d *Desk) toSecondCard(c *gin.Context, f Flash) error {
	return d.done(c, f, "/desk/account#second")
}

func (d *Desk) appPage(c *gin.Context) error { return d.showApp(c, http.StatusOK, Form{}) }

func (d *Desk) showApp(c *gin.Context, status int, f Form) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	data, err := d.appData(c, who.Place(), f)
	if errs.KindOf(err) == errs.Gone {
		c.Redirect(http.StatusSeeOther, "/desk/account#second")
		return nil
	}
	if err != nil {
		return err
	}
	data.Action = "/desk/account/factors/app/confirm"
	return d.page(c, status, "app", View{Title: "Authenticator app", Nav: "account", Bare: who.Actor.May(review.ReadDesk) != nil, Data: data})
}

func (d *Desk) confirmApp(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	added, err := d.factors().ConfirmApp(c.Request.Context(), who.Place(), c.PostForm("name"), c.PostForm("code"), d.now())
	if p, ok := d.stepProblem(c, err); ok {
		return d.showApp(c, web.Status(err), Form{}.refused(c.Request.PostForm, p))
	}
	return d.factorAdded(c, added, err)
}

// factorAdded shows the recovery codes of who had no factor before. Who took too long to set
// it up is told so.
func (d *Desk) factorAdded(c *gin.Context, added auth.Added, err error) error {
	if errs.KindOf(err) == errs.Gone {
		return d.toSecondCard(c, Flash{Text: err.Error(), Tone: "info"})
	}
	if err != nil {
		return err
	}
	d.web.SetSession(c, added.Secret)
	if len(added.Codes) == 0 {
		return d.toSecondCard(c, Flash{Text: "It works from now on. Your other sessions have ended."})
	}
	return d.showCodes(c, added.Codes, "/desk/account#second", false)
}

// codesPage shows recovery codes this once.
type codesPage struct {
	Codes []string
	Next  string
}

// showCodes answers a form with the codes; there is no other place where they are, so it
// does not redirect. bare is without the desk around.
func (d *Desk) showCodes(c *gin.Context, codes []string, next string, bare bool) error {
	return d.page(c, http.StatusCreated, "codes", View{Title: "Recovery codes", Nav: "account", Bare: bare || actor(c).May(review.ReadDesk) != nil,
		Data: codesPage{codes, next}})
}

func (d *Desk) newRecoveryCodes(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.again(c, err)
	}
	codes, err := d.factors().NewRecoveryCodes(c.Request.Context(), who, d.now())
	if p, ok := asProblem(err); ok {
		return d.toSecondCard(c, Flash{Text: p.Message, Tone: "bad"})
	}
	if err != nil {
		return err
	}
	return d.showCodes(c, codes, "/desk/account#second", false)
}

func (d *Desk) renameFactor(c *gin.Context) error {
	return d.changeFactor(c, "Name changed.", func(who auth.Who, id uuid.UUID, _ time.Time) error {
		return d.factors().Rename(c.Request.Context(), who, id, c.PostForm("name"))
	})
}

func (d *Desk) removeFactor(c *gin.Context) error {
	if _, err := d.fresh(c); err != nil {
		return d.again(c, err)
	}
	return d.changeFactor(c, "Removed: it opens nothing any more.", func(who auth.Who, id uuid.UUID, now time.Time) error {
		secret, err := d.factors().Remove(c.Request.Context(), who, id, now)
		if err == nil {
			d.web.SetSession(c, secret)
		}
		return err
	})
}

func (d *Desk) changeFactor(c *gin.Context, said string, change func(auth.Who, uuid.UUID, time.Time) error) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such factor.")
	}
	err = change(who, id, d.now())
	if p, ok := asProblem(err); ok && p.Kind != errs.NotFound {
		return d.toSecondCard(c, Flash{Text: p.Message, Tone: "bad"})
	}
	if err != nil {
		return err
	}
	return d.toSecondCard(c, Flash{Text: said})
}

// removeFactors is for somebody who has lost theirs.
func (d *Desk) removeFactors(c *gin.Context) error {
	return d.changePerson(c, func(id uuid.UUID) (string, error) {
		err := auth.RemoveFactors(c.Request.Context(), d.DB, id, actor(c), d.now())
		return "Their second factors are gone, and their sessions have ended.", err
	})
}
