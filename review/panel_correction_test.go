package review

import (
	"strings"
	"testing"

	"factdesk/internal/errs"
)

// judgedCorrection is what somebody says of a correction who has looked at what is there.
func judgedCorrection(c *Case, rating, reason string) Judgement {
	return Judgement{Ballot: Ballot{rating, reason}, On: five, Org: desk, Seen: c.Corrected(desk).Digest}
}

// underRule is Rita's published "false" that one editor approved, with her correction of it
// under a rule of its scale that came since.
func underRule(t *testing.T, rating string) *Case {
	t.Helper()
	c := drafted(t)
	c.Around.Rules = []PanelRule{three}
	must(t, c.ProposeCorrection(Proposal{Rating: rating, Explanation: "It nearly did."}.Today(desk, noon), five, rita.Actor(), noon))
	return c
}

// TestACorrectionOfTheRatingIsVotedOn: another rating than readers see is under the panel's
// rule, blind as a verdict's, and one editor can't let it through.
func TestACorrectionOfTheRatingIsVotedOn(t *testing.T) {
	c := underRule(t, "mostly_false")
	if len(c.Panels) != 1 || c.Panels[0].State != PanelVoting || c.Panels[0].VerdictID != c.Judged().ID {
		t.Fatalf("no panel votes on the correction: %+v", c.Panels)
	}
	wantKind(t, "one editor approves what a panel votes on", c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, emil.Actor(), noon), errs.Conflict)
	wantKind(t, "its author votes", c.Vote(judgedCorrection(c, "true", ""), box, Actor{ID: rita.ID, Role: Editor}, noon), errs.Forbidden)
	stale := judgedCorrection(c, "mostly_false", "")
	stale.Seen = c.Preview(desk).Digest
	wantKind(t, "a vote on what stands", c.Vote(stale, box, edgar.Actor(), noon), errs.Stale)
	must(t, c.Vote(judgedCorrection(c, "mostly_false", ""), box, edgar.Actor(), noon), c.Vote(judgedCorrection(c, "mostly_false", ""), box, emil.Actor(), noon))
	if v := c.Panels[0].Votes[0]; v.Rating != "" || v.Sealed == "" {
		t.Error("a vote on a correction stands open before all have voted")
	}
	must(t, c.Vote(judgedCorrection(c, "true", "I read it otherwise."), box, elsa.Actor(), noon))
	if p := c.Panels[0]; p.State != PanelCarried || c.Correcting().State != CorrectionProposed || c.State != Published {
		t.Fatalf("panel %s, correction %s, case %s", p.State, c.Correcting().State, c.State)
	}
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, emil.Actor(), noon))
	if c.Verdict().Rating != "mostly_false" {
		t.Errorf("readers see %s", c.Verdict().Rating)
	}
}

func TestACorrectionThatKeepsTheRatingHasNoPanel(t *testing.T) {
	c := underRule(t, "false")
	if len(c.Panels) != 0 {
		t.Errorf("a panel votes on a rating that stands: %+v", c.Panels)
	}
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, emil.Actor(), noon))
}

// TestWhatAPanelDecidedAPanelCorrects: without a rule by now, and with the same rating.
func TestWhatAPanelDecidedAPanelCorrects(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar mostly_true, Emil mostly_true, Elsa true")
	must(t, c.Publish(desk, c.Preview(desk).Digest, nil, edgar.Actor(), noon))
	c.Around.Rules = nil
	must(t, c.BeginCorrection(KindClarification, "What it says could be read otherwise.", rita.Actor(), noon))
	must(t, c.ProposeCorrection(Proposal{Rating: "mostly_true", Explanation: "In other words."}.Today(desk, noon), five, rita.Actor(), noon))
	if len(c.Panels) != 2 || c.Panels[1].Seats != 3 || c.Panels[1].State != PanelVoting {
		t.Fatalf("no panel as large votes: %+v", c.Panels)
	}
	must(t, c.WithdrawCorrection(rita.Actor(), noon))
	if c.Panels[1].State != PanelDropped {
		t.Error("the panel of a withdrawn correction goes on")
	}
	must(t, c.ProposeCorrection(Proposal{Rating: "mostly_true", Explanation: "In other words."}.Today(desk, noon), five, rita.Actor(), noon))
	must(t, c.Retract("It is all wrong.", edgar.Actor(), noon))
	if c.Panels[2].State != PanelDropped {
		t.Error("the panel of a retracted verdict's correction goes on")
	}
}

// TestAPanelSendsACorrectionBack: its author proposes what was decided, which is not voted on
// again, and somebody else lets readers see it.
func TestAPanelSendsACorrectionBack(t *testing.T) {
	c := underRule(t, "mostly_false")
	for _, by := range []User{edgar, emil, elsa} {
		must(t, c.Vote(judgedCorrection(c, "half_true", ""), box, by.Actor(), noon))
	}
	if k := c.Correcting(); k == nil || k.State != CorrectionDrafted || !strings.Contains(k.SentBackReason, "Half true") {
		t.Fatalf("the correction is %+v", k)
	}
	must(t, c.ProposeCorrection(Proposal{Rating: "half_true", Explanation: "Half of it."}.Today(desk, noon), five, rita.Actor(), noon))
	if len(c.Panels) != 1 {
		t.Fatalf("%d panels", len(c.Panels))
	}
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, emil.Actor(), noon))
}

func TestAnOverrideOfACorrectionStaysOnItsVerdict(t *testing.T) {
	c := underRule(t, "mostly_false")
	must(t, c.Override(judgedCorrection(c, "mostly_false", "Two members are ill."), ada.Actor(), noon))
	if v := c.Judged(); v.OverrideReason == "" || v.OverrideByName != "Ada" {
		t.Errorf("the verdict does not say that its panel was overridden: %+v", v)
	}
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, emil.Actor(), noon))
}
