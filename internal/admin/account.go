package admin

import (
	"net/http"
	"slices"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// accountPage is what somebody sees of their own access.
type accountPage struct {
	User     review.User
	Desk     bool // may read the desk; readers get here, too
	Sessions []sessionRow
	Others   bool // there are other sessions than this one
	Second   secondCard
	Outside  outsideCard
	Mail     mailCard
	Tokens   tokenList
	Name     Form
	Password Form
}

// sessionRow is a browser that they are signed in with.
type sessionRow struct {
	store.Session
	Browser string
	Here    bool      // it is this one
	Ends    time.Time // at the latest
}

func (d *Desk) account(c *gin.Context) error {
	return d.showAccount(c, http.StatusOK, accountPage{})
}

// showAccount shows the page with the forms that p has; one without is filled.
func (d *Desk) showAccount(c *gin.Context, status int, p accountPage) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	sessions, err := d.DB.Sessions(c.Request.Context(), who.User.ID)
	if err != nil {
		return err
	}
	if p.Tokens, err = d.tokensOf(c, who.User.ID, p.Tokens); err != nil {
		return err
	}
	if p.Second, err = d.secondOf(c, who); err != nil {
		return err
	}
	if p.Outside, err = d.outsideOf(c, who); err != nil {
		return err
	}
	if p.Mail, err = d.mailOf(c, who, p.Mail.Form); err != nil {
		return err
	}
	p.User, p.Desk = who.User, who.Actor.May(review.ReadDesk) == nil
	p.Sessions = sessionRows(sessions, who.Session, d.now())
	p.Others = len(p.Sessions) > 1
	if p.Name.Problem == "" {
		p.Name = newForm("", map[string]string{"name": who.User.Name}, store.Draft{})
	}
	return d.page(c, status, "account", View{Title: "Account", Nav: "account", Bare: !p.Desk, Data: p})
}

// sessionRows leaves out sessions that have ended, and puts this one first.
func sessionRows(all []store.Session, here uuid.UUID, now time.Time) []sessionRow {
	out := []sessionRow{}
	for _, s := range all {
		if now.Before(s.ExpiresAt) {
			out = append(out, sessionRow{Session: s, Browser: browserName(s.UserAgent), Here: s.ID == here, Ends: auth.SessionEnd(s.CreatedAt)})
		}
	}
	slices.SortStableFunc(out, func(a, b sessionRow) int {
		switch {
		case a.Here == b.Here:
			return 0
		case a.Here:
			return -1
		}
		return 1
	})
	return out
}

func (d *Desk) rename(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	_, err = auth.Rename(c.Request.Context(), d.DB, who, c.PostForm("name"), d.now())
	if p, ok := asProblem(err); ok {
		return d.showAccount(c, web.Status(err), accountPage{Name: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Name changed."}, "/desk/account")
}

func (d *Desk) changePassword(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	secret, password := "", c.PostForm("new_password")
	if password != c.PostForm("repeat_password") {
		err = errs.In("repeat_password", "The two passwords are not the same. Type them again.")
	} else {
		secret, err = auth.ChangePassword(c.Request.Context(), d.DB, who, c.PostForm("old_password"), password, d.web.Browser(c), d.now())
	}
	p, ok := asProblem(err)
	if !ok {
		p, ok = signInProblem(err)
	}
	if ok {
		return d.showAccount(c, web.Status(err), accountPage{Password: Form{}.refused(nil, p)})
	}
	if err != nil {
		return err
	}
	d.web.SetSession(c, secret)
	if err := d.remember(c, who); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Password changed. Your other sessions have ended."}, "/desk/account")
}

func (d *Desk) endSession(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return errs.New(errs.NotFound, "There is no such session.")
	}
	if id == who.Session {
		return d.signOut(c)
	}
	if err := d.DB.RevokeSession(c.Request.Context(), id, who.User.ID); err != nil && errs.KindOf(err) != errs.NotFound {
		return err // one that is gone is what they wanted
	}
	return d.done(c, Flash{Text: "That session has ended."}, "/desk/account#sessions")
}

func (d *Desk) endOtherSessions(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	if err := d.DB.RevokeSessions(c.Request.Context(), who.User.ID, who.Session); err != nil {
		return err
	}
	return d.done(c, Flash{Text: "All other sessions have ended."}, "/desk/account#sessions")
}

// signedBy says in words how a session was opened; "" where that is not known.
func signedBy(first store.FirstFactor, second string) string {
	words := map[store.FirstFactor]string{store.ByPassword: "by password", store.ByLink: "by link", store.FromOIDC: "by provider"}[first]
	with := map[string]string{string(store.TOTP): "app", string(store.Passkey): "passkey", store.ByRecovery: "recovery code", store.ByProvider: "its second factor"}[second]
	switch {
	case with == "":
		return words
	case words == "":
		return "with " + with
	}
	return words + " and " + with
}
