package admin

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"factdesk/internal/errs"
	"factdesk/internal/web"
	"factdesk/review"
)

const panelsPath = "/desk/panels"

// panelsPage is which verdicts a panel decides, with forms to say so.
type panelsPage struct {
	Rows   []ruleRow
	Form   Form      // of another rule
	Wrong  uuid.UUID // the rule that Form is about; Nil when it is a new one
	Scales []review.Scale
	People []review.User // who can decide a tie
}

// ruleRow is a rule with the form that changes it.
type ruleRow struct {
	review.PanelRule
	Scale string // its name, when the rule is about one
	Form  Form
	Open  bool // what was typed was not accepted
	Short int  // how many people it lacks who may vote; 0 when there are enough
}

func (d *Desk) panels(c *gin.Context) error { return d.showPanels(c, http.StatusOK, panelsPage{}) }

func (d *Desk) showPanels(c *gin.Context, status int, p panelsPage) error {
	ctx := c.Request.Context()
	rules, err := d.DB.PanelRules(ctx)
	if err != nil {
		return err
	}
	if p.Scales, err = d.DB.Scales(ctx); err != nil {
		return err
	}
	if p.People, err = d.DB.Users(ctx); err != nil {
		return err
	}
	p.People = slices.DeleteFunc(p.People, func(u review.User) bool { return !u.Active() || u.Actor().May(review.DecideTie) != nil })
	for _, r := range rules {
		p.Rows = append(p.Rows, p.row(r))
	}
	if p.Wrong != uuid.Nil || p.Form.Problem == "" {
		p.Form = Form{values: url.Values{"kind": {string(review.OfScale)}, "seats": {"3"}, "carry": {"2"}}}
	}
	return d.page(c, status, "panels", View{Title: "Panels", Nav: "panels", Data: p})
}

// row is a rule as the page shows it.
func (p panelsPage) row(r review.PanelRule) ruleRow {
	row := ruleRow{PanelRule: r, Form: Form{values: url.Values{"seats": {strconv.Itoa(r.Seats)}, "carry": {strconv.Itoa(r.Carry)}, "tie_breaker_id": {r.TieBreakerID.String()}}}}
	if p.Wrong == r.ID {
		row.Form, row.Open = p.Form, true
	}
	for _, s := range p.Scales {
		if r.Kind == review.OfScale && s.Key == r.Key {
			row.Scale = s.Name
		}
	}
	able := len(p.People)
	if slices.ContainsFunc(p.People, func(u review.User) bool { return u.ID == r.TieBreakerID }) {
		able-- // who decides a tie has no vote
	}
	row.Short = max(0, r.Seats-able)
	return row
}

// tieBreaker is whom the form names.
func (d *Desk) tieBreaker(c *gin.Context) (review.User, error) {
	id, err := uuid.Parse(c.PostForm("tie_breaker_id"))
	if err != nil {
		return review.User{}, errs.In("tie_breaker_id", "Choose who decides a tie.")
	}
	return d.DB.User(c.Request.Context(), id)
}

func (d *Desk) addPanelRule(c *gin.Context) error {
	r := review.PanelRule{Kind: review.RuleKind(c.PostForm("kind")), Key: c.PostForm("scale_key"), Seats: atoi(c.PostForm("seats")), Carry: atoi(c.PostForm("carry"))}
	if r.Kind == review.OfTag {
		r.Key = c.PostForm("tag")
	}
	to, err := d.tieBreaker(c)
	if err == nil {
		if r, err = review.NewPanelRule(r, to, actor(c), d.now()); err == nil {
			_, err = d.DB.AddPanelRule(c.Request.Context(), r, actor(c))
		}
	}
	return d.ruled(c, uuid.Nil, err, "Saved. It holds for verdicts that are proposed from now on.")
}

func (d *Desk) editPanelRule(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	to, err := d.tieBreaker(c)
	if err == nil {
		_, err = d.DB.EditPanelRule(c.Request.Context(), id, atoi(c.PostForm("version")), func(r review.PanelRule) (review.PanelRule, error) {
			return r.Change(atoi(c.PostForm("seats")), atoi(c.PostForm("carry")), to, actor(c), d.now())
		}, actor(c))
	}
	return d.ruled(c, id, err, "Saved. Panels that vote already go on as they are.")
}

func (d *Desk) removePanelRule(c *gin.Context) error {
	id, err := idOf(c, "id")
	if err != nil {
		return err
	}
	_, err = d.DB.RemovePanelRule(c.Request.Context(), id, atoi(c.PostForm("version")), actor(c), d.now())
	return d.ruled(c, id, err, "Removed. Panels that vote already go on.")
}

// ruled ends a form about a rule: with the page as it is by now, or with what was typed and
// why it was not accepted.
func (d *Desk) ruled(c *gin.Context, about uuid.UUID, err error, said string) error {
	if p, ok := asProblem(err); ok {
		return d.showPanels(c, web.Status(err), panelsPage{Form: Form{}.refused(c.Request.PostForm, p), Wrong: about})
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: said}, panelsPath)
}
