package admin

import (
	"errors"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// linkPage is what a one-time link opens: what it is good for, and the button that
// spends it.
type linkPage struct {
	Purpose store.Purpose
	User    review.User // zero for the first administrator
	Until   store.Link
	Form    Form
}

// openLink shows what a link is good for and spends nothing: mail and chat programs
// open links to preview them.
func (d *Desk) openLink(c *gin.Context) error {
	keepSecret(c)
	return d.showLink(c, http.StatusOK, Form{})
}

// spendLink is its button.
func (d *Desk) spendLink(c *gin.Context) error {
	keepSecret(c)
	reply := auth.Reply{Name: c.PostForm("name"), Email: c.PostForm("email"), Password: c.PostForm("new_password")}
	secret, who, err := d.reply(c, reply)
	var p *errs.Error
	if errors.As(err, &p) && p.Kind == errs.Invalid {
		return d.showLink(c, web.Status(err), Form{}.refused(c.Request.PostForm, p))
	}
	if err != nil {
		return d.badLink(c, err)
	}
	if who.Half {
		return d.admit(c, secret, who, "")
	}
	if err := d.enter(c, secret, who); err != nil {
		return err
	}
	if reply.Name != "" && who.Actor.May(review.ManageOrg) == nil {
		return d.done(c, Flash{Text: "Welcome, " + who.User.Name + ". Say who publishes here, then import the first article."}, "/desk/settings")
	}
	return d.done(c, Flash{Text: "Welcome, " + who.User.Name + "."}, startOf(who.Actor))
}

func (d *Desk) reply(c *gin.Context, r auth.Reply) (string, auth.Who, error) {
	if again, ok := c.GetPostForm("repeat_password"); ok && again != r.Password {
		return "", auth.Who{}, errs.In("repeat_password", "The two passwords are not the same. Type them again.")
	}
	return auth.SpendLink(c.Request.Context(), d.DB, c.Param("secret"), r, d.web.Browser(c), d.now())
}

func (d *Desk) showLink(c *gin.Context, status int, form Form) error {
	l, u, err := auth.OpenLink(c.Request.Context(), d.DB, c.Param("secret"), d.now())
	if err != nil {
		return d.badLink(c, err)
	}
	return d.page(c, status, "link", View{Title: linkTitles[l.Purpose], Bare: true, Data: linkPage{Purpose: l.Purpose, User: u, Until: l, Form: form}})
}

var linkTitles = map[store.Purpose]string{
	store.Invite: "Your invitation", store.Reset: "Choose another password", store.Forgotten: "Choose another password",
	store.SignInLink: "Sign in", store.FirstAdmin: "The first administrator",
}

// badLink is the page of a link that opens nothing, any more or at all.
func (d *Desk) badLink(c *gin.Context, err error) error {
	var p *errs.Error
	if !errors.As(err, &p) || !slices.Contains([]errs.Kind{errs.NotFound, errs.Gone}, p.Kind) {
		return err
	}
	return d.page(c, web.Status(err), "link_gone", View{Title: "This link opens nothing", Bare: true, Data: p.Message})
}

// keepSecret keeps the address of a link, which is its secret, from other sites and
// from every cache. Referrer-Policy no-referrer would be no safer: to other sites
// same-origin sends nothing either, but it lets our own check of a form's origin work.
func keepSecret(c *gin.Context) {
	c.Header("Referrer-Policy", "same-origin")
	c.Header("Cache-Control", "no-store")
	c.Header("X-Robots-Tag", "noindex, nofollow, nosnippet")
}
