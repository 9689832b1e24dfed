package admin

import (
	"strconv"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/review"
)

// secondSettings say who needs a second factor.
type secondSettings struct {
	Form  Form
	Roles []roleNeeds
}

// roleNeeds is a role with how many of its people have a second factor.
type roleNeeds struct {
	Role      review.Role
	Have, All int
}

// count adds somebody who may sign in.
func (n *roleNeeds) count(u review.User, has bool) {
	if u.Role != n.Role || !u.Active() {
		return
	}
	n.All++
	if has {
		n.Have++
	}
}

func (d *Desk) secondSettings(c *gin.Context) (s secondSettings, err error) {
	ctx := c.Request.Context()
	rules, err := d.DB.SignInRules(ctx)
	if err != nil {
		return s, err
	}
	people, err := d.DB.Users(ctx)
	if err != nil {
		return s, err
	}
	have, err := d.DB.SecondFactored(ctx)
	if err != nil {
		return s, err
	}
	s.Form = Form{values: map[string][]string{"version": {strconv.Itoa(rules.Version)}}}
	for _, role := range review.Roles {
		row := roleNeeds{Role: role}
		for _, u := range people {
			row.count(u, have[u.ID])
		}
		s.Roles = append(s.Roles, row)
		if rules.NeedSecond(role) {
			s.Form.values.Add("second_factor", string(role))
		}
	}
	return s, nil
}

// requireSecond saves who needs a second factor. Whoever needs one from now on and is
// signed in without is asked to sign in again, and to set one up.
func (d *Desk) requireSecond(c *gin.Context) error {
	who, err := d.fresh(c)
	if err != nil {
		return d.againFor(c, err, "/desk/settings#second")
	}
	var roles []review.Role
	for _, r := range c.PostFormArray("second_factor") {
		roles = append(roles, review.Role(r))
	}
	err = auth.RequireSecond(c.Request.Context(), d.DB, who, atoi(c.PostForm("version")), roles, d.now())
	if p, ok := asProblem(err); ok {
		return d.done(c, Flash{Text: p.Message, Tone: "bad"}, "/desk/settings#second")
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved. Who needs a second factor and has none sets one up when they next sign in."}, "/desk/settings#second")
}
