package review

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// TestHowStrictTheGateIs holds what rules and tags come to against lines written by hand.
func TestHowStrictTheGateIs(t *testing.T) {
	rules := []GateRule{
		{"", "primary", Block}, {"", "archived", Off},
		{"satire", "primary", Off}, {"Election 2026", "primary", Warn}, {"health", "primary", Block},
		{"health", "archived", Block}, {"satire", "archived", Warn}, {"quick", "independent", Off},
	}
	for _, tt := range []struct{ check, tags, want string }{
		{"primary", "", "block"},
		{"archived", "", "off"},
		{"independent", "", "warn"},
		{"primary", "sport", "block"},
		{"primary", "satire", "off by satire"},
		{"primary", "SATIRE", "off by satire"},
		{"primary", "election 2026", "warn by Election 2026"},
		{"primary", "satire,election 2026", "warn by Election 2026"},
		{"primary", "election 2026,satire", "warn by Election 2026"},
		{"primary", "satire,election 2026,health", "block by health"},
		{"archived", "satire", "warn by satire"},
		{"archived", "satire,health", "block by health"},
		{"archived", "election 2026", "off"},
		{"independent", "quick", "off by quick"},
		{"independent", "quick,satire", "off by quick"},
		{"wording", "satire,health,quick", "warn"},
	} {
		for _, order := range [][]GateRule{rules, reversed(rules)} {
			level, tag := Policy{Rules: order}.Of(tt.check, strings.Split(tt.tags, ","))
			got := string(level)
			if tag != "" {
				got += " by " + tag
			}
			if got != tt.want {
				t.Errorf("%s of a case with the tags %q is %q, want %q", tt.check, tt.tags, got, tt.want)
			}
		}
	}
}

func reversed(rules []GateRule) []GateRule {
	out := []GateRule{}
	for i := range rules {
		out = append(out, rules[len(rules)-1-i])
	}
	return out
}

// lacking makes cases that fail one check each and no other. Nobody can propose a verdict
// without an explanation, whatever the policy says.
var lacking = map[string]func(c *Case, p *Proposal){
	"independent": func(c *Case, _ *Proposal) { c.Evidence = c.Evidence[:1] },
	"primary":     func(c *Case, _ *Proposal) { each(c, func(e *Evidence) { e.Closeness = Secondary }) },
	"archived":    func(c *Case, _ *Proposal) { c.Evidence[0].ArchivedURL = "" },
	"wording":     func(c *Case, _ *Proposal) { c.Claim.Wording = "Russia falsely threatened Ukraine" },
	"length":      func(c *Case, _ *Proposal) { c.Claim.Wording = strings.Repeat("Russia threatened Ukraine. ", 4) },
	"claimant":    func(c *Case, _ *Proposal) { c.Claim.Claimant = "" },
	"appearance":  func(c *Case, _ *Proposal) { c.Appearances = nil },
	"publisher":   func(_ *Case, p *Proposal) { p.Org.CorrectionsURL = "" },
	"restricted":  func(c *Case, _ *Proposal) { each(c, func(e *Evidence) { e.Restricted = true }) },
}

func each(c *Case, change func(*Evidence)) {
	for i := range c.Evidence {
		change(&c.Evidence[i])
	}
}

// written is a case with two good sources, and a proposal for it, that lack what a check
// asks for.
func written(t *testing.T, check string) (*Case, Proposal) {
	t.Helper()
	c := opened(t)
	must(t, c.Assign(rita, rita.Actor(), noon))
	for _, url := range []string{"https://a.example/", "https://b.example/"} {
		_, err := c.AddEvidence(source(url, nil), rita.Actor(), noon)
		must(t, err)
	}
	p := Proposal{Rating: "false", Explanation: "It did."}.Today(desk, noon)
	if lack := lacking[check]; lack != nil {
		lack(c, &p)
	}
	return c, p
}

// TestEachCheckAtEachLevelAndPlace walks check × level × place. By hand: what is off is
// never asked, a warning is passed over at publishing alone and only with a reason, and
// what blocks stops each place.
func TestEachCheckAtEachLevelAndPlace(t *testing.T) {
	type outcome struct{ told, propose, approve, publish, waive bool }
	want := map[Level]outcome{
		Off:   {told: false, propose: true, approve: true, publish: true, waive: true},
		Warn:  {told: true, propose: true, approve: true, publish: false, waive: true},
		Block: {told: true, propose: false, approve: false, publish: false, waive: false},
	}
	for check := range lacking {
		for _, by := range []string{"", "satire"} { // the rule holds for every case, or for a tag of this one
			for level, want := range want {
				strict := Policy{Rules: []GateRule{{by, check, level}}}
				mild := Policy{Rules: []GateRule{{by, check, Off}}}
				got := outcome{}
				c, p := written(t, check)
				c.Claim.Tags = []string{"Satire"}
				c.Around.Policy = strict
				got.told = fails(c.GateOfDraft(p.Explanation, p.Org)) == check
				err := c.Propose(p, five, rita.Actor(), noon)
				got.propose = err == nil
				says(t, check, err)
				if err != nil {
					c.Around.Policy = mild // as when the rule was made after the proposal
					must(t, c.Propose(p, five, rita.Actor(), noon))
					c.Around.Policy = strict
				}
				err = c.Approve(p.Org, c.Preview(p.Org).Digest, edgar.Actor(), noon)
				got.approve = err == nil
				says(t, check, err)
				if err != nil {
					c.Around.Policy = mild
					must(t, c.Approve(p.Org, c.Preview(p.Org).Digest, edgar.Actor(), noon))
					c.Around.Policy = strict
				}
				err = c.Publish(p.Org, c.Preview(p.Org).Digest, nil, edgar.Actor(), noon)
				got.publish = err == nil
				says(t, check, err)
				if err != nil {
					err = c.Publish(p.Org, c.Preview(p.Org).Digest, map[string]string{check: "It is a rehearsal."}, edgar.Actor(), noon)
				}
				got.waive = err == nil
				says(t, check, err)
				if got != want {
					t.Errorf("%s at %s by the tag %q: %+v, want %+v", check, level, by, got, want)
				}
			}
		}
	}
}

// fails are the keys of checks that fail, with a space between.
func fails(checks []Check) string {
	out := []string{}
	for _, c := range checks {
		if !c.OK {
			out = append(out, c.Key)
		}
	}
	return strings.Join(out, " ")
}

// says wants a refusal to be a conflict that names the check in its own sentence.
func says(t *testing.T, check string, err error) {
	t.Helper()
	if err == nil {
		return
	}
	for _, c := range Checks() {
		if c.Key == check && (errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), c.Title+": ")) {
			t.Errorf("refused with %v, want a conflict that tells of %q", err, c.Title)
		}
	}
}

// TestTheGateOfACorrection: what blocks stops it before it is proposed and before it is
// approved; a warning is passed over with a reason, which the event keeps.
func TestTheGateOfACorrection(t *testing.T) {
	for level, want := range map[Level]string{Off: "proposed approved", Warn: "proposed waived", Block: ""} {
		c := published(t)
		must(t, c.BeginCorrection(KindMistake, "It was too much.", rita.Actor(), noon))
		_, err := c.AddEvidence(source("https://c.example/", func(e *Evidence) { e.ArchivedURL = "" }), rita.Actor(), noon)
		must(t, err)
		c.Around.Policy = Policy{Rules: []GateRule{{"", "archived", level}}}
		got := []string{}
		events := len(c.Events)
		if err := c.ProposeCorrection(Proposal{Rating: "mostly_false", Explanation: "It did so."}.Today(desk, noon), five, rita.Actor(), noon); err == nil {
			got = append(got, "proposed")
		} else if says(t, "archived", err); len(c.Verdicts) != 1 || len(c.Events) != events || c.Correcting().Revision != 0 {
			t.Errorf("%s: refused, and yet it has %d verdicts", level, len(c.Verdicts))
			continue
		} else {
			continue
		}
		err = c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, edgar.Actor(), noon)
		switch {
		case err == nil:
			got = append(got, "approved")
		case c.ApproveCorrection(desk, c.Corrected(desk).Digest, map[string]string{"archived": "None would take it."}, edgar.Actor(), noon) == nil:
			got = append(got, "waived")
			if last := c.Events[len(c.Events)-1]; last.Detail["waived archived"] != "None would take it." || last.ActorID != edgar.ID {
				t.Errorf("the event tells %v by %s, want the warning that was passed over", last.Detail, last.Actor)
			}
		}
		if words := strings.Join(got, " "); words != want {
			t.Errorf("%s: %q, want %q", level, words, want)
		}
	}
}

// TestWhoMayChangeTheGate holds role × grant × way in against lines written by hand.
func TestWhoMayChangeTheGate(t *testing.T) {
	got := []string{}
	for _, role := range Roles {
		for _, grants := range [][]Action{nil, {ManageGate}} {
			for _, scopes := range [][]Scope{nil, {ScopeSignOff}, {ScopeAdmin}} {
				a := Actor{Role: role, Grants: grants, Token: scopes != nil, Scopes: scopes}
				if a.May(ManageGate) == nil {
					got = append(got, fmt.Sprintf("%s %v %v", role, grants, scopes))
				}
			}
		}
	}
	want := []string{
		"editor [manage_gate] []", "editor [manage_gate] [admin]",
		"administrator [] []", "administrator [] [admin]",
		"administrator [manage_gate] []", "administrator [manage_gate] [admin]",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("who may (-want +got):\n%s", diff)
	}
	for _, a := range []Actor{{Role: Editor, Grants: []Action{ManageOrg}}, {Role: Editor, Grants: []Action{ManagePeople}}} {
		if a.May(ManageOrg) == nil || a.May(ManagePeople) == nil || a.May(ManageGate) == nil {
			t.Errorf("a grant of %v gave a right that can't be granted", a.Grants)
		}
	}
}

func TestRightsAreGrantedToEditors(t *testing.T) {
	u := edgar
	must(t, u.Grant(ManageGate, ManageGate))
	if diff := cmp.Diff([]Action{ManageGate}, u.Grants); diff != "" || u.Since(edgar) != VerbRightGranted || edgar.Since(u) != VerbRightTaken {
		t.Errorf("granted %v (%s)", u.Grants, u.Since(edgar))
	}
	r := rita
	wantKind(t, "a reviewer is granted it", r.Grant(ManageGate), errs.Invalid)
	wantKind(t, "a right of a role", u.Grant(ManagePeople), errs.Invalid)
	demoted := u
	demoted.SetRole(Reviewer)
	demoted.SetRole(Editor)
	if demoted.Actor().May(ManageGate) == nil {
		t.Error("a right came back with the role")
	}
	must(t, u.Grant())
	if len(u.Grants) != 0 || u.Actor().May(ManageGate) == nil {
		t.Errorf("taken back, and yet %v", u.Grants)
	}
}

func TestAPolicyTellsWhatBecameOfIt(t *testing.T) {
	ada := ada.Actor()
	p := Policy{Rules: []GateRule{{"", "primary", Block}, {"satire", "primary", Off}}, Version: 3}
	later := noon.Add(time.Hour)
	detail, err := p.Change([]GateRule{{" Health  care ", "archived", Block}, {"", "primary", Block}, {"", "length", Off}}, ada, later)
	must(t, err)
	want := map[string]string{"archived #Health care": "as every case → block", "primary #satire": "off → as every case", "length": "warn → off"}
	if diff := cmp.Diff(want, detail); diff != "" {
		t.Errorf("the event's detail (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]GateRule{{"", "primary", Block}, {"", "length", Off}, {"Health care", "archived", Block}}, p.Rules); diff != "" || p.UpdatedByName != "Ada" || p.UpdatedAt != later {
		t.Errorf("the rules (-want +got), by %s:\n%s", p.UpdatedByName, diff)
	}
	if detail, err := p.Change(p.Rules, ada, later); err != nil || len(detail) > 0 {
		t.Errorf("the same again tells %v, %v", detail, err)
	}
	for name, rules := range map[string][]GateRule{
		"an unknown check": {{"", "beauty", Warn}}, "an unknown level": {{"", "primary", "loud"}}, "twice": {{"A", "primary", Warn}, {"a", "primary", Off}},
		"a long tag": {{strings.Repeat("ä", 101), "primary", Warn}}, "too many": make([]GateRule, MaxRules+1),
	} {
		_, err := p.Change(rules, ada, later)
		wantKind(t, name, err, errs.Invalid)
	}
	_, err = p.Change(nil, edgar.Actor(), later)
	wantKind(t, "an editor without the right", err, errs.Forbidden)
}

// What readers see of a claim has no tags: the policy goes by the desk's all the same.
func TestThePolicyGoesByTheDesksTags(t *testing.T) {
	c := proposed(t)
	c.Claim.Tags = []string{"satire"}
	must(t, c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon))
	c.Around.Policy = Policy{Rules: []GateRule{{"satire", "primary", Block}}}
	for _, check := range c.Gate(desk) {
		if check.Key == "primary" && (check.Level != Block || check.Tag != "satire") {
			t.Errorf("%+v, want it to block by the tag", check)
		}
	}
	must(t, c.Publish(desk, c.Preview(desk).Digest, nil, edgar.Actor(), noon), c.BeginCorrection(KindMistake, "It was too much.", rita.Actor(), noon),
		c.EditCorrection(CorrectionDraft{Kind: KindMistake, Note: "It was too much.", Claim: claims.Claim{Wording: "Russia threatened nobody", Claimant: "Sergey Lavrov"}}, rita.Actor(), noon),
		c.ProposeCorrection(Proposal{Rating: "false", Explanation: "It did."}.Today(desk, noon), five, rita.Actor(), noon))
	for _, check := range c.GateOfCorrection(desk) {
		if check.Key == "primary" && check.Level != Block {
			t.Errorf("of a correction: %+v, want it to block by the tag", check)
		}
	}
}
