package review

import (
	"strings"
	"testing"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// TestATagThatTurnsACheckOffIsNamed, and a check that is off for every case is not listed.
func TestATagThatTurnsACheckOffIsNamed(t *testing.T) {
	c := proposed(t)
	c.Claim.Tags = []string{"Satire"}
	c.Around.Policy = Policy{Rules: []GateRule{{Check: "length", Level: Off}, {Tag: "satire", Check: "length", Level: Off}, {Tag: "satire", Check: "archived", Level: Off}}}
	off := []string{}
	for _, check := range c.Gate(desk) {
		if check.Level == Off {
			off = append(off, check.Key+" #"+check.Tag+" "+check.Word())
			if !check.OK || check.Stops() || check.Message != "" {
				t.Errorf("what is off is asked: %+v", check)
			}
		}
	}
	if got := strings.Join(off, ", "); got != "archived #satire off" {
		t.Errorf("off are %q, want the one that the tag turns off", got)
	}
}

// TestTheGateSaysWhatItSpeaksOf before there is a verdict, of one, and of its correction.
func TestTheGateSaysWhatItSpeaksOf(t *testing.T) {
	for want, c := range map[GateOf]*Case{OfDraft: opened(t), OfVerdict: drafted(t), OfCorrection: corrected(t)} {
		for _, check := range c.GateNow(desk) {
			if check.Of != want {
				t.Errorf("%s speaks of the %s, want the %s", check.Key, check.Of, want)
			}
		}
	}
}

// unplaced is a published verdict that readers do not see a change of yet: its only
// appearance was taken off, so that the claim stands nowhere, which the gate minds.
func unplaced(t *testing.T, level Level) *Case {
	t.Helper()
	c := published(t)
	c.Appearances = []claims.Appearance{}
	c.Around.Policy = Policy{Rules: []GateRule{{Check: "appearance", Level: level}}}
	c.Attribute(desk, rita.Actor(), noon)
	if len(c.Changes(desk)) == 0 {
		t.Fatal("nothing is pending")
	}
	return c
}

// TestPendingChangesPassTheGate: what blocks is refused, what warns asks for a reason, which
// is kept with those of publishing and not asked for twice.
func TestPendingChangesPassTheGate(t *testing.T) {
	approve := func(c *Case, waive map[string]string) error {
		return c.ApproveChanges(desk, c.Preview(desk).Digest, Choice{Waive: waive}, emil.Actor(), noon)
	}
	c := unplaced(t, Block)
	wantKind(t, "what blocks", approve(c, map[string]string{"appearance": "It was taken down there."}), errs.Conflict)
	c = unplaced(t, Warn)
	if open := c.GateOfChanges(desk); len(open) != 1 || open[0].Key != "appearance" {
		t.Fatalf("the page is told of %+v", open)
	}
	wantKind(t, "a warning without a reason", approve(c, nil), errs.Conflict)
	must(t, approve(c, map[string]string{"appearance": "It was taken down there."}))
	if len(c.Waivers) != 1 || c.Waivers[0].ByName != "Emil" || c.Events[len(c.Events)-1].Detail["waived appearance"] == "" {
		t.Errorf("the waiver is not kept: %+v, %v", c.Waivers, c.Events[len(c.Events)-1].Detail)
	}
	c.Around.Articles = nil
	c.MergedInto = &rolf.ID
	c.Attribute(desk, rita.Actor(), noon)
	must(t, approve(c, nil)) // it was waived before
	if len(c.Waivers) != 1 {
		t.Errorf("the waiver of before is gone: %+v", c.Waivers)
	}
}

// TestSignOffKeepsWhatWarned in its event.
func TestSignOffKeepsWhatWarned(t *testing.T) {
	c := proposed(t, source("https://a.example/", nil))
	must(t, c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon))
	if said := c.Events[len(c.Events)-1].Detail["warned independent"]; !strings.Contains(said, "1 independent source") {
		t.Errorf("the event of the sign-off says %q of its warning", said)
	}
}
