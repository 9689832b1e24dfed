package admin

import (
	"errors"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// signInData is what the page to sign in shows.
type signInData struct {
	Form  Form
	Next  string // where to go then, a path of ours
	Again string // the e-mail address of who is signed in, and shows that it is them
	By    string // the provider that one may sign in by; "" for none
	Mails bool   // a forgotten password is helped with by mail
}

// signInPage asks for e-mail address and password, unless they are known already. Who has
// to show that it is them signs in again.
func (d *Desk) signInPage(c *gin.Context) error {
	data := signInData{Next: nextOf(c.Query("next"), ""), By: d.Provider.Name, Mails: d.DB.Mails()}
	who, ok := web.Who(c.Request.Context())
	if ok && c.Query("again") == "" {
		c.Redirect(http.StatusSeeOther, nextOf(data.Next, startOf(actor(c))))
		return nil
	}
	if ok {
		data.Again, data.Form = who.User.Email, Form{values: url.Values{"email": {who.User.Email}}}
	}
	return d.page(c, http.StatusOK, "signin", View{Title: "Sign in", Bare: true, Data: data})
}

// signIn opens a session. What fails shows on the page again, with the address that
// was typed; after some failures it says how long to wait.
func (d *Desk) signIn(c *gin.Context) error {
	ctx, next := c.Request.Context(), nextOf(c.PostForm("next"), "")
	secret, who, err := auth.SignIn(ctx, d.DB, c.PostForm("email"), c.PostForm("password"), d.web.Browser(c), d.now())
	if p, ok := signInProblem(err); ok {
		d.refusedSignIn(c, "password", p)
		status := web.Status(err)
		web.SetHeaders(c.Writer.Header(), web.Note(ctx, err))
		c.Writer.Header().Del("WWW-Authenticate") // browsers would ask in a window of their own
		form := Form{}.refused(c.Request.PostForm, p)
		return d.page(c, status, "signin", View{Title: "Sign in", Bare: true, Data: signInData{Form: form, Next: next, By: d.Provider.Name, Mails: d.DB.Mails()}})
	}
	if err != nil {
		return err
	}
	return d.admit(c, secret, who, next)
}

// admit lets in who is signed in, and leads on who has a second step to do.
func (d *Desk) admit(c *gin.Context, secret string, who auth.Who, next string) error {
	if who.Half {
		d.web.SetStep(c, secret)
		c.Redirect(http.StatusSeeOther, secondPath("", next))
		return nil
	}
	if err := d.enter(c, secret, who); err != nil {
		return err
	}
	c.Redirect(http.StatusSeeOther, nextOf(next, startOf(who.Actor)))
	return nil
}

// refusedSignIn tells the log of a sign-in that failed, and not whose: what is typed there
// is a password now and then.
func (d *Desk) refusedSignIn(c *gin.Context, what string, p *errs.Error) {
	d.web.Log.InfoContext(c.Request.Context(), "sign-in refused", "request", web.RequestID(c.Request.Context()), "by", what, "kind", string(p.Kind))
}

// signInProblem is what the form itself can show.
func signInProblem(err error) (*errs.Error, bool) {
	var p *errs.Error
	if !errors.As(err, &p) || !slices.Contains([]errs.Kind{errs.Unauthentic, errs.TooMany, errs.Unavailable}, p.Kind) {
		return nil, false
	}
	return patient(p), true
}

// patient says in words how long to wait, when that is what an error is about.
func patient(p *errs.Error) *errs.Error {
	var wait *auth.Wait
	if !errors.As(p, &wait) {
		return p
	}
	text := "Too many failed tries. Wait " + inWords(wait.For) + ", then try again."
	if wait.For > longWait {
		text += " If they were not yours, use a browser that you signed in with before, or ask an administrator for a link."
	}
	return errs.Because(p.Err, p.Kind, "%s", text)
}

// longWait is from when on somebody may want to know another way in.
const longWait = 15 * time.Second

// inWords writes a duration of some minutes: "1 minute and 4 seconds".
func inWords(d time.Duration) string {
	seconds := int(math.Ceil(d.Seconds()))
	parts := []string{}
	if m := seconds / 60; m > 0 {
		parts = append(parts, count(m, "minute", "minutes"))
	}
	if s := seconds % 60; s > 0 || len(parts) == 0 {
		parts = append(parts, count(s, "second", "seconds"))
	}
	return strings.Join(parts, " and ")
}

// enter gives the browser a new session; the one that it had ends. From now on the
// browser is known.
func (d *Desk) enter(c *gin.Context, secret string, who auth.Who) error {
	if before, ok := web.Who(c.Request.Context()); ok && !before.Actor.Token {
		if err := auth.SignOut(c.Request.Context(), d.DB, before); err != nil {
			return err
		}
	}
	d.web.Log.InfoContext(c.Request.Context(), "signed in", "request", web.RequestID(c.Request.Context()), "user", who.User.ID,
		"first", string(who.First), "second", who.Second)
	d.web.SetSession(c, secret)
	d.web.ClearStep(c)
	return d.remember(c, who)
}

func (d *Desk) remember(c *gin.Context, who auth.Who) error {
	known, err := auth.Remember(c.Request.Context(), d.DB, who, d.web.Browser(c), d.now())
	if err == nil {
		d.web.SetBrowser(c, known)
	}
	return err
}

// signOut ends the session. Whoever has none is signed out already.
func (d *Desk) signOut(c *gin.Context) error {
	said := Flash{Text: "You are signed out."}
	if who, ok := web.Who(c.Request.Context()); ok && !who.Actor.Token {
		if err := auth.SignOut(c.Request.Context(), d.DB, who); err != nil {
			return err
		}
		if who.First == store.FromOIDC && d.Provider.On() {
			said = Flash{Text: "You are signed out here.", Link: "/signin/provider/out", Word: "Sign out of " + d.Provider.Name + ", too"}
		}
	}
	d.web.ClearSession(c)
	c.Header("Clear-Site-Data", `"storage"`) // a page that was sent to the desk and waits in a tab; cookies stay, so that the browser is known
	return d.done(c, said, "/signin")
}

// startOf is where somebody's work begins.
func startOf(a review.Actor) string {
	if a.May(review.ReadDesk) == nil {
		return "/desk"
	}
	return "/desk/account"
}

// nextOf is where to go, if that is a path of ours, or else the given one. Nobody can
// lead people elsewhere by a link to our page.
func nextOf(path, otherwise string) string {
	if len(path) > 2000 || !ours(path) {
		return otherwise
	}
	return path
}

// onlyPeople refuses tokens: what is about a person's own access takes a browser that
// they signed in with.
func onlyPeople(c *gin.Context) (auth.Who, error) {
	who, ok := web.Who(c.Request.Context())
	if !ok || who.Actor.Token {
		return who, errs.New(errs.Forbidden, "This takes a browser that you are signed in with; a token can't do it.")
	}
	return who, nil
}

// atoi reads a number in a hidden field; 0 for anything else.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
