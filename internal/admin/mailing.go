package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/auth"
	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

// mailCard is how somebody wants mail of what concerns them.
type mailCard struct {
	Mails   bool // the desk sends any
	Form    Form
	Kinds   []mailKind
	Hours   []hourOption
	Stopped bool
}

// mailKind is a kind of notice with the field that says when it is mailed.
type mailKind struct {
	Says  string
	Field string
}

// hourOption is an hour to choose.
type hourOption struct{ Value, Text string }

// mailField is the field of a kind of notice.
func mailField(k review.NoticeKind) string { return "way_" + strings.ReplaceAll(string(k), " ", "_") }

func (d *Desk) mailOf(c *gin.Context, who auth.Who, refused Form) (card mailCard, err error) {
	card = mailCard{Mails: d.DB.Mails(), Form: refused}
	if !card.Mails || who.Actor.May(review.ReadDesk) != nil {
		return mailCard{}, nil
	}
	m, err := d.DB.Mailing(c.Request.Context(), who.User.ID)
	if err != nil {
		return card, err
	}
	card.Stopped = m.Stopped
	if refused.Problem == "" {
		card.Form = Form{values: mailValues(m)}
	}
	for _, k := range review.NoticeKinds {
		card.Kinds = append(card.Kinds, mailKind{k.Says(), mailField(k)})
	}
	for h := range 24 {
		card.Hours = append(card.Hours, hourOption{strconv.Itoa(h), fmt.Sprintf("%02d:00", h)})
	}
	return card, nil
}

// mailValues are the form's fields as they stand.
func mailValues(m review.Mailing) url.Values {
	out := url.Values{"digest_at": {strconv.Itoa(m.DigestAt)}, "quiet_from": {strconv.Itoa(m.QuietFrom)}, "quiet_until": {strconv.Itoa(m.QuietUntil)}}
	if m.Stopped {
		out.Set("stopped", "yes")
	}
	m.Stopped = false // what is chosen otherwise is shown beside it
	for _, k := range review.NoticeKinds {
		out.Set(mailField(k), string(m.Way(k)))
	}
	return out
}

// saveMailing keeps how somebody wants mail.
func (d *Desk) saveMailing(c *gin.Context) error {
	who, err := onlyPeople(c)
	if err != nil {
		return err
	}
	m := review.Mailing{UserID: who.User.ID, Stopped: c.PostForm("stopped") != "", Ways: map[review.NoticeKind]review.MailWay{}}
	for field, hour := range map[string]*int{"digest_at": &m.DigestAt, "quiet_from": &m.QuietFrom, "quiet_until": &m.QuietUntil} {
		if *hour, err = strconv.Atoi(c.PostForm(field)); err != nil {
			*hour = -1 // which is no hour
		}
	}
	for _, k := range review.NoticeKinds {
		m.Ways[k] = review.MailWay(c.PostForm(mailField(k)))
	}
	err = d.DB.SaveMailing(c.Request.Context(), m, d.now())
	if p, ok := asProblem(err); ok {
		return d.showAccount(c, web.Status(err), accountPage{Mail: mailCard{Form: Form{}.refused(c.Request.PostForm, p)}})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved. What waits to be mailed goes by it, too."}, "/desk/account#mail")
}

// stopPage ends mail of notices to whoever has a letter's link, without signing in.
type stopPage struct {
	Done  bool
	Wrong string // why the link ends nothing
}

// askToStop shows the button and changes nothing: mail programs open links by themselves.
func (d *Desk) askToStop(c *gin.Context) error {
	_, err := auth.WhoLeaves(d.web.Key, c.Param("token"))
	return d.showStop(c, stopPage{}, err)
}

// stopMail is the button, and what mail programs post to (RFC 8058): no session, no cookie,
// no redirect; sent twice it does no harm.
func (d *Desk) stopMail(c *gin.Context) error {
	who, err := auth.WhoLeaves(d.web.Key, c.Param("token"))
	if err == nil {
		err = d.DB.StopMail(c.Request.Context(), who, d.now())
	}
	return d.showStop(c, stopPage{Done: true}, err)
}

func (d *Desk) showStop(c *gin.Context, p stopPage, err error) error {
	keepSecret(c)
	status := http.StatusOK
	if err != nil {
		if errs.KindOf(err) != errs.NotFound {
			return err
		}
		status, p = web.Status(err), stopPage{Wrong: err.Error()}
	}
	return d.page(c, status, "stop_mail", View{Title: "Mail of notifications", Bare: true, Data: p})
}
