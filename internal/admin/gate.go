package admin

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"factdesk/internal/web"
	"factdesk/review"
)

// gatePage is how strict the publish gate is.
type gatePage struct {
	Policy  review.Policy // as it is stored
	Checks  []gateRow
	Rules   []review.GateRule // of tags, as the form has them, with some empty ones to fill in
	Levels  []review.Level
	Tags    []string // suggestions
	Editors []string // who may change it beside the administrators
	Problem string
	Differs []stored // after a conflict
}

// gateRow is a check with how strict it is for every case, as the form has it.
type gateRow struct {
	review.Check
	Chosen review.Level
}

// freeRows are how many more rules of tags the form has room for.
const freeRows = 3

func (d *Desk) gatePolicy(c *gin.Context) error { return d.showGate(c, http.StatusOK, nil, "") }

// showGate shows the policy as it is stored, or as it was typed with why it was refused.
func (d *Desk) showGate(c *gin.Context, status int, typed url.Values, problem string) error {
	ctx := c.Request.Context()
	p := gatePage{Levels: review.Levels, Problem: problem}
	var err error
	if p.Policy, err = d.DB.Policy(ctx); err != nil {
		return err
	}
	rules := p.Policy.Rules
	if typed != nil {
		rules = rulesIn(typed)
	}
	if status == http.StatusConflict {
		p.Differs = rulesStored(p.Policy, rules)
	}
	p.Checks, p.Rules = gateRows(rules)
	used, err := d.DB.Labels(ctx, "tag", "", 50)
	if err != nil {
		return err
	}
	for _, l := range used {
		p.Tags = append(p.Tags, l.Label)
	}
	people, err := d.DB.Users(ctx)
	if err != nil {
		return err
	}
	for _, u := range people {
		if u.Active() && len(u.Grants) > 0 && u.Actor().May(review.ManageGate) == nil {
			p.Editors = append(p.Editors, u.Name)
		}
	}
	return d.page(c, status, "gate", View{Title: "Publish gate", Nav: "gate", Data: p})
}

// gateRows sorts rules into the form's two parts.
func gateRows(rules []review.GateRule) (rows []gateRow, ofTags []review.GateRule) {
	policy := review.Policy{Rules: rules}
	for _, check := range review.Checks() {
		level, _ := policy.Of(check.Key, nil)
		rows = append(rows, gateRow{check, level})
	}
	for _, r := range rules {
		if r.Tag != "" {
			ofTags = append(ofTags, r)
		}
	}
	return rows, append(ofTags, make([]review.GateRule, freeRows)...)
}

// rulesIn reads the form: a level for each check, then rows of tag, check and level, of
// which those without a tag say nothing.
func rulesIn(form url.Values) []review.GateRule {
	out := []review.GateRule{}
	for _, check := range review.Checks() {
		if level := review.Level(form.Get("level." + check.Key)); level != "" && level != review.Warn {
			out = append(out, review.GateRule{Check: check.Key, Level: level})
		}
	}
	tags, checks, levels := form["tag"], form["check"], form["level"]
	for i := range min(len(tags), len(checks), len(levels)) {
		if tag := strings.TrimPrefix(strings.TrimSpace(tags[i]), "#"); tag != "" {
			out = append(out, review.GateRule{Tag: tag, Check: checks[i], Level: review.Level(levels[i])})
		}
	}
	return out
}

// rulesStored are the rules that are stored otherwise than typed.
func rulesStored(p review.Policy, typed []review.GateRule) []stored {
	titles := map[string]string{}
	for _, check := range review.Checks() {
		titles[check.Key] = check.Title
	}
	as, out := review.Policy{Rules: typed}, []stored{}
	for _, r := range p.Rules {
		if as.Says(r.Check, r.Tag) != r.Level {
			label := titles[r.Check]
			if r.Tag != "" {
				label += ", #" + r.Tag
			}
			out = append(out, stored{Label: label, Value: string(r.Level)})
		}
	}
	return out
}

// saveGate changes the policy. When somebody else was faster it shows what was typed, and
// what is stored now.
func (d *Desk) saveGate(c *gin.Context) error {
	_, err := d.DB.EditPolicy(c.Request.Context(), atoi(c.PostForm("version")), rulesIn(c.Request.PostForm), actor(c), d.now())
	if p, ok := asProblem(err); ok {
		return d.showGate(c, web.Status(err), c.Request.PostForm, p.Message)
	}
	if err != nil {
		return err
	}
	return d.done(c, Flash{Text: "Saved. It holds from now on, for cases that were proposed already, too."}, "/desk/gate")
}
