package review

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"
)

// here are the people of the tests, as those who work at a desk, and some who hear nothing.
func here() []User {
	shut := User{ID: uuid.New(), Name: "Shut Editor", Role: Editor, DisabledAt: &noon}
	return []User{ada, edgar, emil, rita, shut, {ID: uuid.New(), Name: "Rob", Role: Reader}}
}

// heard is who is told of what by the events of a case, which are forgotten then.
func heard(c *Case) []string {
	names, out := map[uuid.UUID]string{}, []string{}
	for _, u := range here() {
		names[u.ID] = u.Name
	}
	for _, n := range c.Notices(here()) {
		out = append(out, strings.ToLower(strings.Fields(names[n.UserID])[0])+": "+string(n.Kind))
	}
	c.Events, c.TakenFrom = nil, nil
	slices.Sort(out)
	return out
}

func hears(t *testing.T, what string, c *Case, want ...string) {
	t.Helper()
	got := heard(c)
	if want == nil {
		want = []string{}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got)\n%s", what, diff)
	}
}

func TestWhoIsToldOfACase(t *testing.T) {
	c := opened(t)
	must(t, c.Assign(rita, edgar.Actor(), noon))
	hears(t, "assigned by another", c, "rita: assigned")
	must(t, c.Assign(emil, emil.Actor(), noon))
	hears(t, "taken over", c, "rita: taken")
	must(t, c.Assign(rita, edgar.Actor(), noon))
	hears(t, "assigned to a third", c, "emil: taken", "rita: assigned")
	must(t, c.Release(rita.Actor(), noon))
	hears(t, "given back", c)

	must(t, c.Assign(rita, rita.Actor(), noon))
	_, err := c.AddEvidence(source("https://a.example/", nil), rita.Actor(), noon)
	must(t, err)
	_, err = c.AddEvidence(source("https://b.example/", nil), rita.Actor(), noon)
	must(t, err)
	hears(t, "worked on by oneself", c)
	propose := func() {
		t.Helper()
		must(t, c.Propose(Proposal{Rating: "false", Explanation: "It did."}.Today(desk, noon), five, rita.Actor(), noon))
		hears(t, "proposed", c, "ada: waiting", "edgar: waiting", "emil: waiting")
	}
	propose()
	must(t, c.SendBack("Too short.", edgar.Actor(), noon))
	hears(t, "sent back", c, "rita: sent back")
	propose()
	must(t, c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon))
	hears(t, "signed off", c, "rita: signed off")
}

func TestWhoIsToldOfANote(t *testing.T) {
	c := opened(t)
	c.Events = nil
	n, err := c.AddNote(Note{Body: "Look at this, @" + strings.ToLower(edgar.Name) + " and @rita, and @nobody"}, rita.Actor(), noon)
	must(t, err)
	hears(t, "mentioned", c, "edgar: mentioned")
	_, err = c.AddNote(Note{Body: "@rita done", ParentID: &n.ID}, edgar.Actor(), noon)
	must(t, err)
	hears(t, "answered, and mentioned besides", c, "rita: answered")
}

func TestWhoIsToldOfACorrection(t *testing.T) {
	c := published(t)
	c.Events = nil
	must(t, c.BeginCorrection(KindMistake, "We misread the speech.", emil.Actor(), noon),
		c.ProposeCorrection(Proposal{Rating: "mostly_false", Explanation: "It nearly did."}.Today(desk, noon), five, emil.Actor(), noon))
	hears(t, "proposed", c, "ada: waiting", "edgar: waiting", "rita: correction waiting")
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, edgar.Actor(), noon))
	hears(t, "approved", c, "emil: signed off", "rita: correction approved")
}

// TestAuthorsAreToldThatAPanelSentTheirsBack: a draft and a correction, by votes, by a tie's
// editor and by an override; and whoever may vote that a panel has begun.
func TestAuthorsAreToldThatAPanelSentTheirsBack(t *testing.T) {
	c := toPanel(t)
	c.Events = slices.DeleteFunc(c.Events, func(e Event) bool { return e.Verb != VerbPanelConvened })
	hears(t, "a panel begins", c, "ada: vote", "edgar: vote", "emil: vote")
	for _, n := range c.Notices(here()) {
		t.Errorf("told once more: %+v", n)
	}
	vote(t, c, "Edgar false, Emil false")
	hears(t, "two of three have voted", c)
	vote(t, c, "Elsa false")
	for _, n := range c.Notices(here()) {
		if n.ByID != nil {
			t.Errorf("what a panel decided is told as somebody's doing: %+v", n)
		}
	}
	hears(t, "another rating is carried", c, "rita: sent back")

	c = toPanel(t)
	c.Events = nil
	must(t, c.Override(judged(c, "false", "The record says so."), ada.Actor(), noon))
	hears(t, "overridden", c, "rita: sent back")

	c = underRule(t, "mostly_false")
	c.Events = nil
	must(t, c.Override(judgedCorrection(c, "true", "The record says so."), ada.Actor(), noon))
	hears(t, "a correction is overridden", c, "rita: sent back")

	c = toPanel(t)
	c.Events = nil
	vote(t, c, "Edgar "+c.Verdict().Rating+", Emil "+c.Verdict().Rating+", Elsa "+c.Verdict().Rating)
	hears(t, "what was proposed is carried", c, "rita: signed off")
}

// TestNobodyIsToldOfAVote holds that no verb of a vote is in the table, nor one that says
// when the last was cast.
func TestNobodyIsToldOfAVote(t *testing.T) {
	for _, v := range []Verb{VerbVoted, VerbVoteChanged, VerbPanelDisagreed} {
		if v.Concerns() {
			t.Errorf("%q is told", v)
		}
	}
	c := proposed(t)
	c.Events = nil
	c.record(VerbPanelTied, edgar.Actor(), noon, nil)
	c.Panels = []Panel{{ID: uuid.New(), State: PanelTied, VerdictID: c.Verdict().ID, TieBreakerID: emil.ID}}
	for _, n := range c.Notices(here()) {
		if n.ByID != nil {
			t.Errorf("a tie is told with who brought it: %+v", n)
		}
	}
	hears(t, "tied", c, "emil: tie")
	c.record(VerbPanelTied, edgar.Actor(), noon, nil)
	c.Panels[0].TieBreakerID = rita.ID // who wrote the verdict: any other editor decides
	hears(t, "tied, and its decider wrote the verdict", c, "ada: tie", "emil: tie")
}

func TestWhoAnswersToAName(t *testing.T) {
	u := User{Name: "Rita Röver", Email: "r.roever@desk.example"}
	for name, want := range map[string]bool{"rita": true, "Rita": true, "rita.röver": true, "RitaRöver": true, "r.roever": true, "röver": false, "": false} {
		if got := u.Answers(name); got != want {
			t.Errorf("Answers(%q) = %v, want %v", name, got, want)
		}
	}
}
