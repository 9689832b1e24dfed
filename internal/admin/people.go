package admin

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/store"
	"factdesk/internal/web"
	"factdesk/review"
)

// peoplePage is everybody who may sign in.
type peoplePage struct {
	Rows  []personRow
	Roles []review.Role
	Form  Form
	Once  *onceLink
	Wrong string // why something about somebody was refused
	Mails bool   // links go by mail
	Lost  []lostLetter
}

// personRow is somebody with how they stand.
type personRow struct {
	review.User
	State string // active, invited or disabled
	Me    bool
	Gate  bool // may be granted to change the publish gate
	Given bool // and was
	Has2  bool // a second factor
	Gone  bool // the name was taken out
}

// onceLink is a one-time link on the only page that ever shows it.
type onceLink struct {
	For     string
	Purpose store.Purpose
	Address string
}

func (d *Desk) people(c *gin.Context) error {
	return d.showPeople(c, http.StatusOK, peoplePage{})
}

func (d *Desk) showPeople(c *gin.Context, status int, p peoplePage) error {
	all, err := d.DB.Users(c.Request.Context())
	if err != nil {
		return err
	}
	second, err := d.DB.SecondFactored(c.Request.Context())
	if err != nil {
		return err
	}
	if p.Lost, err = d.lostLetters(c.Request.Context(), all); err != nil {
		return err
	}
	p.Mails = d.DB.Mails()
	p.Rows, p.Roles = personRows(all, actor(c).ID, second), review.Roles
	if p.Form.Problem == "" {
		p.Form = Form{values: url.Values{"role": {string(review.Reviewer)}}}
	}
	return d.page(c, status, "people", View{Title: "People", Nav: "people", Data: p})
}

// personRows says of each how they stand; who was disabled comes last.
func personRows(all []review.User, me uuid.UUID, second map[uuid.UUID]bool) []personRow {
	in, out := []personRow{}, []personRow{}
	for _, u := range all {
		row := personRow{User: u, State: "active", Me: u.ID == me, Gone: review.IsPseudonym(u.Name), Gate: review.CanBeGranted(review.ManageGate, u.Role)}
		row.Given, row.Has2 = slices.Contains(u.Grants, review.ManageGate), second[u.ID]
		switch {
		case !u.Active():
			row.State = "disabled"
		case u.PasswordHash == "":
			row.State = "invited"
		}
		if u.Active() {
			in = append(in, row)
		} else {
			out = append(out, row)
		}
	}
	return append(in, out...)
}

// invite adds somebody. Where the desk sends no mail the link to hand to them is on the page
// that answers and nowhere else, so this form does not redirect.
func (d *Desk) invite(c *gin.Context) error {
	if _, err := d.fresh(c); err != nil {
		return d.againFor(c, err, "/desk/people")
	}
	if d.DB.Mails() {
		return d.inviteByMail(c)
	}
	u, secret, err := auth.Invite(c.Request.Context(), d.DB, c.PostForm("name"), c.PostForm("email"), review.Role(c.PostForm("role")), actor(c), d.now())
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Form: Form{}.refused(c.Request.PostForm, p)})
	}
	if err != nil {
		return err
	}
	return d.showPeople(c, http.StatusCreated, peoplePage{Once: &onceLink{u.Name, store.Invite, d.linkTo(c, secret)}})
}

// linkTo is the whole address of a one-time link.
func (d *Desk) linkTo(c *gin.Context, secret string) string {
	return d.web.Base(c) + "/link/" + secret
}

// newLink makes another link for somebody: to choose a password, which goes by mail where
// the desk sends any, or to sign in once.
func (d *Desk) newLink(c *gin.Context) error {
	ctx := c.Request.Context()
	u, err := d.person(c)
	if err != nil {
		return d.againFor(c, err, "/desk/people")
	}
	purpose := store.Purpose(c.PostForm("purpose"))
	if purpose == store.FirstAdmin || purpose == store.Invite && u.PasswordHash != "" {
		purpose = store.Reset
	}
	sent, err := auth.MailLink(ctx, d.DB, u, purpose, actor(c), d.now())
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Wrong: p.Message})
	}
	if err != nil {
		return err
	}
	if sent {
		return d.done(c, Flash{Text: "A link for " + u.Name + " goes to " + u.Email + "."}, "/desk/people")
	}
	secret, err := auth.NewLink(ctx, d.DB, u.ID, purpose, actor(c), d.now())
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Wrong: p.Message})
	}
	if err != nil {
		return err
	}
	return d.showPeople(c, http.StatusCreated, peoplePage{Once: &onceLink{u.Name, purpose, d.linkTo(c, secret)}})
}

// person is whom a form changes. Who changes people has signed in a moment ago: a browser
// that was left open is no way to another's account.
func (d *Desk) person(c *gin.Context) (review.User, error) {
	if _, err := d.fresh(c); err != nil {
		return review.User{}, err
	}
	id, err := uuid.Parse(c.Param("id"))
	if err != nil {
		return review.User{}, errs.New(errs.NotFound, "There is nobody with that id.")
	}
	return d.DB.User(c.Request.Context(), id)
}

func (d *Desk) setRole(c *gin.Context) error {
	return d.changePerson(c, func(id uuid.UUID) (string, error) {
		u, err := auth.SetRole(c.Request.Context(), d.DB, id, review.Role(c.PostForm("role")), actor(c), d.now())
		return u.Name + " works here as " + string(u.Role) + " from now on.", err
	})
}

// setRights grants somebody what the form names, and takes back what it doesn't.
func (d *Desk) setRights(c *gin.Context) error {
	return d.changePerson(c, func(id uuid.UUID) (string, error) {
		grants := []review.Action{}
		for _, right := range c.PostFormArray("grants") {
			grants = append(grants, review.Action(right))
		}
		anyVersion := func(review.User) error { return nil }
		u, err := auth.SetStanding(c.Request.Context(), d.DB, id, auth.Standing{Grants: &grants}, anyVersion, actor(c), d.now())
		if err != nil {
			return "", err
		}
		if len(grants) == 0 {
			return u.Name + " has the rights of the role, and no others.", nil
		}
		return u.Name + " may change the publish gate from now on.", nil
	})
}

func (d *Desk) disable(c *gin.Context) error {
	return d.changePerson(c, func(id uuid.UUID) (string, error) {
		u, err := auth.Disable(c.Request.Context(), d.DB, id, actor(c), d.now())
		return u.Name + " is shut out. What they did stays theirs.", err
	})
}

func (d *Desk) enable(c *gin.Context) error {
	return d.changePerson(c, func(id uuid.UUID) (string, error) {
		u, err := auth.Enable(c.Request.Context(), d.DB, id, actor(c), d.now())
		return u.Name + " may sign in again, with the old password or a new link.", err
	})
}

// changePerson ends the handlers that change somebody. What is refused, as shutting
// out the last administrator is, shows above the list.
func (d *Desk) changePerson(c *gin.Context, change func(uuid.UUID) (said string, err error)) error {
	u, err := d.person(c)
	if err != nil {
		return d.againFor(c, err, "/desk/people")
	}
	said, err := change(u.ID)
	if p, ok := asProblem(err); ok {
		return d.showPeople(c, web.Status(err), peoplePage{Wrong: p.Message})
	}
	if err != nil {
		return err
	}
	if u.ID == actor(c).ID { // perhaps no longer an administrator, or shut out
		return d.done(c, Flash{Text: said}, "/desk/account")
	}
	return d.done(c, Flash{Text: said}, "/desk/people")
}
