package admin

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// providerBack is where the provider leads back to. It has to know the address beforehand.
const providerBack = "/signin/provider/back"

func (d *Desk) outside() auth.Outside { return auth.Outside{DB: d.DB, Provider: d.Provider} }

// noProvider is for who asks for one that nobody configured.
func (d *Desk) noProvider(c *gin.Context) error {
	return d.done(c, Flash{Text: "This desk has no provider to sign in by.", Tone: "info"}, "/signin")
}

// toProvider sends somebody who wants to sign in to the provider. It is a link and no form:
// our policy has forms lead to us alone.
func (d *Desk) toProvider(c *gin.Context) error {
	if !d.Provider.On() {
		return d.noProvider(c)
	}
	next := nextOf(c.Query("next"), "")
	if c.GetHeader("Sec-Fetch-Site") == "cross-site" { // nobody is signed in by a link of others
		return d.beginAnew(c, next, "")
	}
	e := auth.Errand{Back: d.web.Base(c) + providerBack, Next: next, Anew: c.Query("again") != ""}
	address, secret, err := d.outside().Begin(c.Request.Context(), e, d.now())
	if err != nil {
		return d.notByProvider(c, err, next)
	}
	d.web.SetTrip(c, secret)
	c.Header("Cache-Control", "no-store")
	c.Redirect(http.StatusSeeOther, address)
	return nil
}

// notByProvider shows on the page to sign in why it went wrong; passwords still work.
func (d *Desk) notByProvider(c *gin.Context, err error, next string) error {
	var p *errs.Error
	if !errors.As(err, &p) || !slices.Contains([]errs.Kind{errs.Unavailable, errs.Forbidden, errs.Conflict, errs.Invalid, errs.Unauthentic}, p.Kind) {
		return err
	}
	d.refusedSignIn(c, "provider", p)
	web.Note(c.Request.Context(), err) // for the log: what came back, or why it can't be reached
	to := thenTo("/signin", next)
	if _, ok := web.Who(c.Request.Context()); ok {
		to = "/desk/account#provider"
	}
	return d.done(c, Flash{Text: p.Message, Tone: "bad"}, to)
}

// fromProvider is where the provider leads back to.
func (d *Desk) fromProvider(c *gin.Context) error {
	if !d.Provider.On() {
		return d.noProvider(c)
	}
	keepSecret(c)
	ctx := c.Request.Context()
	r, err := d.outside().Finish(ctx, d.web.Trip(c), c.Request.URL.Query(), d.web.Base(c)+providerBack, d.now())
	if err != nil {
		return d.notByProvider(c, err, "")
	}
	if r.Connect != nil {
		return d.connected(c, r)
	}
	secret, who, err := d.outside().Enter(ctx, r, d.web.Browser(c), d.now())
	if err != nil {
		return d.notByProvider(c, err, nextOf(r.Next, ""))
	}
	return d.admit(c, secret, who, nextOf(r.Next, ""))
}

// outOfProvider sends who signed out here to the provider's own page for it.
func (d *Desk) outOfProvider(c *gin.Context) error {
	if !d.Provider.On() {
		return d.noProvider(c)
	}
	to, err := d.Provider.EndSession(c.Request.Context(), d.web.Base(c)+"/signin")
	if err != nil {
		return d.notByProvider(c, err, "")
	}
	if to == "" {
		return d.done(c, Flash{Text: d.Provider.Name + " has no page to sign out. Close the browser, or sign out there.", Tone: "info"}, "/signin")
	}
	c.Redirect(http.StatusSeeOther, to)
	return nil
}

// providerPage leads on to the provider by a link.
type providerPage struct{ Name, Address string }

// connectProvider begins to connect one's account with the provider. The way there is a link
// on a page: our policy has forms lead to us alone, and a link elsewhere can't begin it.
func (d *Desk) connectProvider(c *gin.Context) error {
	if !d.Provider.On() {
		return d.noProvider(c)
	}
	who, err := d.fresh(c)
	if err != nil {
		return d.again(c, err)
	}
	e := auth.Errand{Back: d.web.Base(c) + providerBack, Connect: &who.User.ID, Anew: true}
	address, secret, err := d.outside().Begin(c.Request.Context(), e, d.now())
	if err != nil {
		return d.notByProvider(c, err, "")
	}
	d.web.SetTrip(c, secret)
	return d.page(c, http.StatusOK, "provider", View{Title: "Connect " + d.Provider.Name, Bare: true, Data: providerPage{d.Provider.Name, address}})
}

// connected ends that.
func (d *Desk) connected(c *gin.Context, r auth.Return) error {
	who, err := onlyPeople(c)
	if err == nil {
		err = d.outside().Connect(c.Request.Context(), who, r, d.now())
	}
	if err != nil {
		return d.notByProvider(c, err, "")
	}
	return d.done(c, Flash{Text: "Connected: you may sign in by " + d.Provider.Name + " from now on."}, "/desk/account#provider")
}

func (d *Desk) disconnectProvider(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.again(c, err)
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such connection.")
	}
	err = d.outside().Disconnect(c.Request.Context(), who, id, d.now())
	if p, ok := asProblem(err); ok {
		return d.done(c, Flash{Text: p.Message, Tone: "bad"}, "/desk/account#provider")
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Disconnected."}, "/desk/account#provider")
}

// outsideCard is what somebody sees of their connection with the provider.
type outsideCard struct {
	Name string // of the provider; "" for none
	Rows []store.Identity
}

func (d *Desk) outsideOf(c *gin.Context, who auth.Who) (card outsideCard, err error) {
	if !d.Provider.On() {
		return card, nil
	}
	card.Name = d.Provider.Name
	card.Rows, err = d.DB.Identities(c.Request.Context(), who.User.ID)
	return card, err
}

// outsideSettings are those of the provider, which the environment sets.
type outsideSettings struct {
	Name, Issuer, Client, Back, Claim string
	Groups                            []groupRole
	Second                            []string
}

type groupRole struct {
	Group string
	Role  review.Role
}

func (d *Desk) outsideSettings() (s outsideSettings) {
	p := d.Provider.Settings
	s = outsideSettings{Name: p.Name, Issuer: p.Issuer, Client: p.Client, Back: d.web.BaseURL + providerBack, Claim: p.Groups, Second: p.Second}
	for group, role := range p.Roles {
		s.Groups = append(s.Groups, groupRole{group, role})
	}
	slices.SortFunc(s.Groups, func(a, b groupRole) int { return strings.Compare(a.Group, b.Group) })
	return s
}
