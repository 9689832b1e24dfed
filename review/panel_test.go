package review

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review/reviewtest"
)

var (
	box = Box{Key: bytes.Repeat([]byte{7}, 32), Salt: func() []byte {
		b := make([]byte, 32)
		rand.Read(b)
		return b
	}}
	elsa, erna = User{ID: uuid.New(), Name: "Elsa", Role: Editor}, User{ID: uuid.New(), Name: "Erna", Role: Editor}
	three      = PanelRule{ID: uuid.New(), Kind: OfScale, Key: "five_step", Seats: 3, Carry: 2, TieBreakerID: erna.ID, TieBreaker: "Erna", Version: 1}
)

// toPanel is Rita's proposal of "mostly_true" before a panel of three.
func toPanel(t *testing.T) *Case {
	t.Helper()
	c := proposed(t)
	must(t, c.Withdraw(rita.Actor(), noon))
	c.Around.Rules = []PanelRule{three}
	must(t, c.Propose(Proposal{Rating: "mostly_true", Explanation: "It did, nearly."}.Today(desk, noon), five, rita.Actor(), noon))
	c.Version = 5
	return c
}

// judged is what somebody says who has looked at what is there.
func judged(c *Case, rating, reason string) Judgement {
	return Judgement{Ballot: Ballot{rating, reason}, On: five, Org: desk, Seen: c.Preview(desk).Digest}
}

// vote has people vote one after the other, ratings as "Edgar false, Emil true".
func vote(t *testing.T, c *Case, votes string) {
	t.Helper()
	for _, v := range strings.Split(votes, ", ") {
		name, rating, _ := strings.Cut(v, " ")
		must(t, c.Vote(judged(c, rating, "So says "+name), box, map[string]User{"Edgar": edgar, "Emil": emil, "Elsa": elsa, "Ada": ada}[name].Actor(), noon))
	}
}

// panelSaid are the combinations that the lines of testdata/panel.txt allow.
func panelSaid(t *testing.T) map[string]bool {
	t.Helper()
	lines, err := os.ReadFile("testdata/panel.txt")
	must(t, err)
	return reviewtest.Allowed(t, strings.Split(string(lines), "\n"), 4)
}

// Role × state of the case × of the panel × relation × action, against the lines.
func TestWhoMayDoWhatWithAPanel(t *testing.T) {
	want, met := panelSaid(t), map[string]bool{}
	standings := []string{"none", "voting", "voting-full", "discussing", "discussed", "tied", "tied-open", "carried", "decided", "overridden", "dropped"}
	actions := []Action{SeatPanel, CastVote, Discuss, SecondRound, DecideTie, OverridePanel}
	asked := 0
	for _, role := range Roles {
		for _, state := range States {
			for _, standing := range standings {
				for _, relation := range []string{"nobody", "author", "seated", "voted", "breaker"} {
					for _, action := range actions {
						c, by := panelled(relation, role, state, standing)
						key := reviewtest.Key(role, standing, relation, action)
						asked++
						if state == Proposed {
							met[key] = true
						}
						if err := c.CanPanel(action, by); (err == nil) != (want[key] && state == Proposed) {
							t.Errorf("%s of a case that is %s: %v, want allowed %v", key, state, err, want[key] && state == Proposed)
						}
						if want[key] && state == Proposed && !c.OffersPanel(action) {
							t.Errorf("%s is allowed and not offered", key)
						}
					}
				}
			}
		}
	}
	for key := range want {
		if !met[key] {
			t.Errorf("%s never came up", key)
		}
	}
	t.Logf("%d combinations", asked)
}

// panelled is a case of a state with a panel that stands somewhere, and somebody who is
// something to it.
func panelled(relation string, role Role, state State, standing string) (*Case, Actor) {
	by := Actor{ID: uuid.New(), Name: "P", Role: role}
	v := Verdict{ID: uuid.New(), AuthorID: uuid.New(), Rating: "true"}
	c := &Case{ID: uuid.New(), State: state, Verdicts: []Verdict{v}, VerdictID: &v.ID, Claim: &claims.Claim{}}
	if standing == "none" {
		return c, by
	}
	said := map[string]PanelState{"voting-full": PanelVoting, "discussed": PanelDiscussing, "tied-open": PanelTied}
	p := Panel{ID: uuid.New(), VerdictID: v.ID, State: PanelState(standing), Round: 1, Seats: 4, Carry: 3, TieBreakerID: uuid.New(), Rating: "true"}
	if s, is := said[standing]; is {
		p.State = s
	}
	if standing == "discussed" {
		c.Notes = []Note{{PanelID: &p.ID}}
	}
	switch relation {
	case "author":
		c.Verdicts[0].AuthorID = by.ID
	case "breaker":
		p.TieBreakerID = by.ID
	case "voted":
		p.Votes = []PanelVote{{MemberID: by.ID, Round: 1}}
		fallthrough
	case "seated":
		p.Members = []Author{{ID: by.ID}}
	}
	for standing == "voting-full" && len(p.Members) < p.Seats {
		p.Members = append(p.Members, Author{ID: uuid.New()})
	}
	if standing == "tied-open" {
		p.Gone = []uuid.UUID{p.TieBreakerID}
	}
	c.Panels = []Panel{p}
	return c, by
}

func TestAPanelThatAgreesApproves(t *testing.T) {
	c := toPanel(t)
	if err := c.Approve(desk, c.Preview(desk).Digest, emil.Actor(), noon); errs.KindOf(err) != errs.Conflict {
		t.Errorf("one editor approves what a panel decides: %v", err)
	}
	vote(t, c, "Edgar mostly_true, Emil false")
	if c.State != Proposed || c.Panels[0].State != PanelVoting {
		t.Fatalf("two of three votes: %s, %s", c.State, c.Panels[0].State)
	}
	vote(t, c, "Elsa mostly_true")
	p := c.Panels[0]
	if c.State != Approved || p.State != PanelCarried || p.Rating != "mostly_true" || c.Verdict().ApprovedByName != "Edgar, Elsa" {
		t.Fatalf("case %s, panel %s for %q, approved by %q", c.State, p.State, p.Rating, c.Verdict().ApprovedByName)
	}
	for _, v := range p.Votes {
		if v.Sealed != "" || v.Rating == "" || v.Reason == "" || v.OpenedAt == nil || !v.Holds() {
			t.Errorf("the vote of %s is not open, or not what was committed to: %+v", v.Member, v)
		}
	}
	must(t, c.Publish(desk, c.Preview(desk).Digest, nil, edgar.Actor(), noon))
}

// Before the last vote nothing on the case, as it is stored or as JSON, differs by what was
// voted, but for what is random.
func TestNothingTellsOfAVoteBeforeTheLast(t *testing.T) {
	c := toPanel(t)
	must(t, c.Vote(judged(c, "false", strings.Repeat("ä", MaxVoteReason)), box, edgar.Actor(), noon), c.Vote(judged(c, "true", ""), box, emil.Actor(), noon))
	a, b := c.Panels[0].Votes[0], c.Panels[0].Votes[1]
	if len(a.Sealed) != len(b.Sealed) || len(a.Commitment) != len(b.Commitment) {
		t.Errorf("a vote's length tells of it: %d and %d", len(a.Sealed), len(b.Sealed))
	}
	for _, v := range []PanelVote{a, b} {
		if v.Rating+v.Label+v.Reason+v.Salt != "" || v.OpenedAt != nil || strings.Contains(fmt.Sprint(v), "false") {
			t.Errorf("a vote is open: %+v", v)
		}
	}
	for _, e := range c.Events {
		if e.Verb == VerbVoted && len(e.Detail) != 2 {
			t.Errorf("an event tells more than who voted when: %v", e.Detail)
		}
	}
	// The same vote twice has neither the same commitment nor the same seal.
	must(t, c.Vote(judged(c, "true", ""), box, emil.Actor(), noon))
	if again := c.Panels[0].Votes[1]; again.Commitment == b.Commitment || again.Sealed == b.Sealed {
		t.Error("a vote can be told from its seal")
	}
	for _, who := range []Actor{edgar.Actor(), emil.Actor(), elsa.Actor()} {
		own, voted, err := c.Panels[0].Own(box, who)
		must(t, err)
		if want := map[string]string{"Edgar": "false", "Emil": "true"}[who.Name]; own.Rating != want || voted != (want != "") {
			t.Errorf("%s sees %q of their own, %v", who.Name, own.Rating, voted)
		}
	}
}

func TestAChangedOrMovedSealOpensNothing(t *testing.T) {
	for name, bend := range map[string]func(p *Panel){
		"a letter": func(p *Panel) {
			other := map[bool]string{true: "B", false: "A"}[p.Votes[0].Sealed[0] == 'A']
			p.Votes[0].Sealed = other + p.Votes[0].Sealed[1:]
		},
		"another's":        func(p *Panel) { p.Votes[0].Sealed, p.Votes[1].Sealed = p.Votes[1].Sealed, p.Votes[0].Sealed },
		"no seal":          func(p *Panel) { p.Votes[0].Sealed = "" },
		"other commitment": func(p *Panel) { p.Votes[0].Commitment = p.Votes[1].Commitment },
		"another key": func(p *Panel) {
			other := Box{Key: bytes.Repeat([]byte{8}, 32), Salt: box.Salt}
			_, p.Votes[0].Sealed, _ = other.seal(Ballot{"true", ""}, voteAt(p.ID, 1, edgar.ID))
		},
	} {
		c := toPanel(t)
		vote(t, c, "Edgar true, Emil false")
		bend(&c.Panels[0])
		err := c.Vote(judged(c, "false", ""), box, elsa.Actor(), noon)
		if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "vote again") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestDisagreementDiscussionSecondRoundTie(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false, Emil true, Elsa half_true")
	if p := c.Panels[0]; p.State != PanelDiscussing || c.State != Proposed || p.Votes[0].Reason != "So says Edgar" {
		t.Fatalf("panel %s, case %s", p.State, c.State)
	}
	if err := c.BeginSecondRound(edgar.Actor(), noon); err == nil {
		t.Error("a second round without a word")
	}
	_, err := c.DiscussPanel("The table is of last year.", rita.Actor(), noon)
	must(t, err, c.BeginSecondRound(emil.Actor(), noon))
	vote(t, c, "Edgar false, Emil true")
	if p := c.Panels[0]; p.Votes[3].Rating != "" || p.Votes[0].Rating != "false" {
		t.Error("the second round is not blind, or the first is closed again")
	}
	vote(t, c, "Elsa half_true")
	if p := c.Panels[0]; p.State != PanelTied {
		t.Fatalf("after the second round the panel is %s", p.State)
	}
	if err := c.BreakTie(judged(c, "mostly_true", "Neither."), erna.Actor(), noon); errs.KindOf(err) == "" {
		t.Error("a tie goes to a rating that nobody voted for")
	}
	must(t, c.BreakTie(judged(c, "half_true", "The figure stands, the year does not."), erna.Actor(), noon))
	if c.State != Assigned || c.VerdictID != nil || !strings.Contains(c.SentBackReason, "Half true") {
		t.Fatalf("a rating that was not proposed leaves the case %s, %q", c.State, c.SentBackReason)
	}
	// What the panel decided is proposed, and no panel is asked again; somebody else signs.
	must(t, c.Propose(Proposal{Rating: "half_true", Explanation: "Half of it."}.Today(desk, noon), five, rita.Actor(), noon))
	if len(c.Panels) != 1 {
		t.Fatalf("%d panels", len(c.Panels))
	}
	must(t, c.Approve(desk, c.Preview(desk).Digest, emil.Actor(), noon))
}

func TestAnotherRatingThanDecidedHasAnotherPanel(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false, Emil false, Elsa half_true")
	must(t, c.Propose(Proposal{Rating: "true", Explanation: "It did."}.Today(desk, noon), five, rita.Actor(), noon))
	if len(c.Panels) != 2 || c.Panels[1].State != PanelVoting {
		t.Errorf("the author's own rating is under no panel: %d", len(c.Panels))
	}
	must(t, c.Withdraw(rita.Actor(), noon))
	if c.Panels[1].State != PanelDropped {
		t.Error("the panel of a withdrawn verdict goes on")
	}
}

// TestNoRuleLessShedsAPanel: a tag that is taken off, another scale, or a rule that asks for
// fewer leaves a case that has had a panel with one as large.
func TestNoRuleLessShedsAPanel(t *testing.T) {
	for _, rules := range [][]PanelRule{nil, {{Kind: OfScale, Key: five.Key, Seats: 2, Carry: 2}}} {
		c := toPanel(t)
		had := c.Panels[0]
		vote(t, c, "Edgar false, Emil false, Elsa half_true")
		c.Around.Rules = rules
		must(t, c.Propose(Proposal{Rating: "true", Explanation: "It did."}.Today(desk, noon), five, rita.Actor(), noon))
		if len(c.Panels) != 2 || c.Panels[1].Seats != had.Seats || c.Panels[1].Carry != had.Carry || c.Panels[1].TieBreakerID != had.TieBreakerID {
			t.Errorf("with %v the author is before %+v", rules, c.Panels[1:])
		}
		if err := c.Approve(desk, c.Preview(desk).Digest, emil.Actor(), noon); errs.KindOf(err) != errs.Conflict {
			t.Errorf("one editor approves what a panel voted down: %v", err)
		}
	}
}

// TestVotersKeepTheirSeats: whoever has voted keeps the seat, and the others can be seated
// anew.
func TestVotersKeepTheirSeats(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false")
	must(t, c.Seat([]User{edgar, emil, elsa}, emil.Actor(), noon))
	must(t, c.Seat([]User{emil}, emil.Actor(), noon))
	if p := c.Panels[0]; !p.Seated(edgar.ID) || !p.Seated(emil.ID) || p.Seated(elsa.ID) {
		t.Errorf("the seats are %v", p.Members)
	}
}

// TestAVoteOfSomebodyShutOutDoesNotCount in a round that is open: the seat is free again. In
// one that was decided it stays.
func TestAVoteOfSomebodyShutOutDoesNotCount(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false, Emil mostly_true")
	c.Panels[0].Gone = []uuid.UUID{edgar.ID}
	if n := len(c.Panels[0].Cast()); n != 1 {
		t.Fatalf("%d votes count, want 1", n)
	}
	vote(t, c, "Elsa false")
	if p := c.Panels[0]; p.State != PanelVoting || p.Seated(edgar.ID) || c.Events[len(c.Events)-1].Detail["left"] != "Edgar" {
		t.Fatalf("the panel is %s, its seats %v, the event %v", p.State, p.Members, c.Events[len(c.Events)-1])
	}
	c.Panels[0].Gone = nil // let in again: whoever lost the seat may take one that is free
	vote(t, c, "Ada mostly_true")
	p := c.Panels[0]
	if p.State != PanelCarried || p.Rating != "mostly_true" || p.Votes[0].Rating != "" || p.Votes[0].OpenedAt != nil {
		t.Fatalf("panel %s for %q; the vote that does not count is %+v", p.State, p.Rating, p.Votes[0])
	}
	p.Gone = []uuid.UUID{emil.ID}
	if n := len(p.Cast()); n != 3 || !p.Voted(emil.ID) {
		t.Errorf("of a panel that has decided %d votes are left, want 3", n)
	}
}

func TestAVoteCanBeCastAgainAfterBeingShutOut(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false")
	c.Panels[0].Gone = []uuid.UUID{edgar.ID}
	must(t, c.Seat([]User{emil}, emil.Actor(), noon))
	c.Panels[0].Gone = nil
	if c.Panels[0].Voted(edgar.ID) {
		t.Error("the vote of before is back without being cast")
	}
	vote(t, c, "Edgar mostly_true, Emil mostly_true, Elsa false")
	if p := c.Panels[0]; p.State != PanelCarried || len(p.Votes) != 3 {
		t.Errorf("panel %s with %d votes", p.State, len(p.Votes))
	}
}

// TestATieWhoseEditorWroteTheVerdict goes to any other editor who took no part.
func TestATieWhoseEditorWroteTheVerdict(t *testing.T) {
	for name, change := range map[string]func(c *Case){
		"wrote it": func(c *Case) { c.Panels[0].TieBreakerID, c.Panels[0].TieBreaker = rita.ID, "Rita" },
		"shut out": func(c *Case) { c.Panels[0].Gone = []uuid.UUID{erna.ID} },
	} {
		c := toPanel(t)
		change(c)
		vote(t, c, "Edgar true, Emil false, Elsa half_true")
		_, err := c.DiscussPanel("Look at the table.", emil.Actor(), noon)
		must(t, err, c.BeginSecondRound(emil.Actor(), noon))
		vote(t, c, "Edgar true, Emil false, Elsa half_true")
		wantKind(t, name+": a member decides the tie", c.CanPanel(DecideTie, edgar.Actor()), errs.Forbidden)
		wantKind(t, name+": its author decides the tie", c.CanPanel(DecideTie, Actor{ID: rita.ID, Role: Editor}), errs.Forbidden)
		must(t, c.BreakTie(judged(c, "half_true", "The figure stands, the year does not."), ada.Actor(), noon))
	}
}

// TestWhatAPanelDecidedHoldsOnANewVersionOfItsScale while the rating means the same there.
func TestWhatAPanelDecidedHoldsOnANewVersionOfItsScale(t *testing.T) {
	for name, tt := range map[string]struct {
		change func(s *Scale)
		panels int
	}{
		"only saved":       {func(s *Scale) {}, 1},
		"another's words":  {func(s *Scale) { s.Ratings[0].Labels = map[string]string{"en": "Wrong"} }, 1},
		"a word is added":  {func(s *Scale) { s.Ratings = append(s.Ratings, word("satire", ClassOther, "Satire", "Satire")) }, 1},
		"its words":        {func(s *Scale) { s.Ratings[2].Labels = map[string]string{"en": "Mixed"} }, 2},
		"its description":  {func(s *Scale) { s.Ratings[2].Description = "About half." }, 2},
		"what it means":    {func(s *Scale) { s.Ratings[2].Class = ClassMostlyFalse }, 2},
		"a step is added":  {func(s *Scale) { s.Ratings = append(s.Ratings, step("proven", 6, ClassTrue, "Proven", "")) }, 2},
		"another scale is": {func(s *Scale) { s.Key = "six_step" }, 2},
	} {
		c := toPanel(t)
		vote(t, c, "Edgar half_true, Emil half_true, Elsa half_true")
		next := five
		next.ID, next.Number, next.Ratings = uuid.New(), 2, slices.Clone(five.Ratings)
		tt.change(&next)
		must(t, c.Propose(Proposal{Rating: "half_true", Explanation: "Half of it."}.Today(desk, noon), next, rita.Actor(), noon))
		if len(c.Panels) != tt.panels {
			t.Errorf("%s: %d panels, want %d", name, len(c.Panels), tt.panels)
		}
	}
}

// TestALaterPanelIsNotIndependent once votes of the case are open.
func TestALaterPanelIsNotIndependent(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false, Emil half_true, Elsa true")
	must(t, c.Withdraw(rita.Actor(), noon), c.Propose(Proposal{Rating: "true", Explanation: "It did."}.Today(desk, noon), five, rita.Actor(), noon))
	if !c.Independent(&c.Panels[0]) || c.Independent(&c.Panels[1]) {
		t.Error("the second panel, whose members may have talked, counts as independent")
	}
	c.Panels[0].Votes = nil
	if !c.Independent(&c.Panels[1]) {
		t.Error("a panel after one that opened no vote does not count")
	}
}

// TestWhoSignsForAPanel is one who voted for what it carried, also when the last vote was
// another.
func TestWhoSignsForAPanel(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar mostly_true, Emil mostly_true, Elsa false")
	if by := c.Verdict().ApprovedBy; c.State != Approved || by == nil || *by == elsa.ID {
		t.Errorf("case %s, signed by %v", c.State, by)
	}
}

// What changed between two votes was not seen by all: an editor approves it then.
func TestVotesOnSomethingElseDoNotApprove(t *testing.T) {
	c := toPanel(t)
	old := c.Preview(desk).Digest
	vote(t, c, "Edgar mostly_true, Emil mostly_true")
	c.Appearances[0].Exact = "y"
	c.Attribute(desk, rita.Actor(), noon)
	stale := judged(c, "mostly_true", "")
	stale.Seen = old
	if err := c.Vote(stale, box, elsa.Actor(), noon); errs.KindOf(err) != errs.Stale {
		t.Errorf("a vote on what is no longer there: %v", err)
	}
	vote(t, c, "Elsa mostly_true")
	if c.State != Proposed || c.Panels[0].State != PanelCarried {
		t.Fatalf("case %s, panel %s", c.State, c.Panels[0].State)
	}
	must(t, c.Approve(desk, c.Preview(desk).Digest, emil.Actor(), noon))
}

func TestAnOverrideStaysOnTheVerdict(t *testing.T) {
	c := toPanel(t)
	vote(t, c, "Edgar false")
	if err := c.Override(judged(c, "mostly_true", " "), ada.Actor(), noon); errs.KindOf(err) != errs.Invalid {
		t.Errorf("without a reason: %v", err)
	}
	must(t, c.Override(judged(c, "mostly_true", "Two members are ill, and it must be out today."), ada.Actor(), noon))
	v := c.Verdict()
	if c.State != Approved || v.OverrideReason == "" || v.OverrideByName != "Ada" || c.Panels[0].Votes[0].Rating != "" {
		t.Errorf("case %s, verdict %+v, vote %+v", c.State, v, c.Panels[0].Votes[0])
	}
	if shown := c.Edition.Content.Verdict; shown.OverrideReason+shown.OverrideByName != "" {
		t.Error("readers see the override's reason, which is the desk's")
	}
	last := c.Events[len(c.Events)-2]
	if last.Verb != VerbPanelOverridden || last.Detail["reason"] == "" {
		t.Errorf("the override is no event of its own: %v", last)
	}
}

func TestSeats(t *testing.T) {
	c := toPanel(t)
	if err := c.Seat([]User{rita}, edgar.Actor(), noon); errs.KindOf(err) != errs.Invalid {
		t.Errorf("a reviewer has a seat: %v", err)
	}
	if err := c.Seat([]User{erna}, edgar.Actor(), noon); errs.KindOf(err) != errs.Invalid {
		t.Errorf("who decides a tie has a seat: %v", err)
	}
	must(t, c.Seat([]User{edgar, emil, elsa, edgar}, edgar.Actor(), noon))
	if err := c.Vote(judged(c, "true", ""), box, ada.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("a fourth votes: %v", err)
	}
	vote(t, c, "Edgar true")
	if err := c.Seat([]User{ada, emil, elsa}, emil.Actor(), noon); errs.KindOf(err) != errs.Invalid {
		t.Errorf("who has voted loses the seat: %v", err)
	}
	must(t, c.Seat([]User{edgar, ada, elsa}, emil.Actor(), noon.Add(time.Hour)))
	if p := c.Panels[0]; !p.Seated(ada.ID) || p.Seated(emil.ID) || p.Members[0].At != noon {
		t.Errorf("seats: %+v", p.Members)
	}
}

func TestPanelRules(t *testing.T) {
	for _, tt := range []struct {
		kind         RuleKind
		key          string
		seats, carry int
		field        string
	}{
		{OfScale, "five_step", 3, 2, ""}, {OfTag, " Elections  2026 ", 5, 3, ""}, {OfTag, "x", 2, 2, ""},
		{"case", "x", 3, 2, "kind"}, {OfTag, "  ", 3, 2, "key"}, {OfTag, "x", 1, 1, "seats"}, {OfTag, "x", 16, 9, "seats"},
		{OfTag, "x", 4, 2, "carry"}, {OfTag, "x", 3, 4, "carry"}, {OfTag, "x", 3, 0, "carry"},
	} {
		_, err := NewPanelRule(PanelRule{Kind: tt.kind, Key: tt.key, Seats: tt.seats, Carry: tt.carry}, edgar, ada.Actor(), noon)
		if field := fieldOf(err); field != tt.field {
			t.Errorf("%v: field %q (%v), want %q", tt, field, err, tt.field)
		}
	}
	if _, err := NewPanelRule(three, edgar, edgar.Actor(), noon); errs.KindOf(err) != errs.Forbidden {
		t.Errorf("an editor makes a rule: %v", err)
	}
	if _, err := NewPanelRule(three, rita, ada.Actor(), noon); fieldOf(err) != "tie_breaker_id" {
		t.Errorf("a reviewer breaks ties: %v", err)
	}
	c := opened(t)
	c.Claim.Tags = []string{"elections"}
	five := three
	five.Kind, five.Key, five.Seats, five.Carry = OfTag, "Elections", 2, 2
	other := five
	other.Key = "sport"
	c.Around.Rules = []PanelRule{other, five, three}
	if r := c.ruleFor("five_step"); r == nil || r.Key != "Elections" {
		t.Errorf("the tag's rule does not go before the scale's: %v", r)
	}
	if r := c.ruleFor("words"); r == nil || r.Seats != 2 {
		t.Errorf("the tag's rule holds on one scale alone: %v", r)
	}
	c.Claim.Tags = nil
	if r := c.ruleFor("words"); r != nil {
		t.Errorf("a rule about something else holds: %v", r)
	}
}

func fieldOf(err error) string {
	if e, ok := err.(*errs.Error); ok {
		return e.Field
	}
	return ""
}

// What the gate blocks is approved by no panel: it carries, and an editor signs off when that
// is put right.
func TestAPanelPassesNoGate(t *testing.T) {
	c := toPanel(t)
	c.Around.Policy = Policy{Rules: []GateRule{{Check: "archived", Level: Block}}}
	for i := range c.Verdict().Evidence {
		c.Verdict().Evidence[i].ArchivedURL = ""
	}
	vote(t, c, "Edgar mostly_true, Emil mostly_true, Elsa mostly_true")
	if c.State != Proposed || c.Panels[0].State != PanelCarried {
		t.Errorf("case %s, panel %s", c.State, c.Panels[0].State)
	}
}
