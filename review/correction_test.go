package review

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
	"factdesk/review/reviewtest"
)

var (
	emil = User{ID: uuid.New(), Name: "Emil", Role: Editor}
	ada  = User{ID: uuid.New(), Name: "Ada", Role: Administrator}
)

// published is Rita's verdict, approved and published by Edgar.
func published(t *testing.T) *Case {
	t.Helper()
	c := proposed(t)
	must(t, c.Approve(desk, c.Preview(desk).Digest, edgar.Actor(), noon),
		c.Publish(desk, c.Preview(desk).Digest, nil, edgar.Actor(), noon))
	c.Version = 9
	return c
}

// drafted is such a verdict with Rita's correction of its wording.
func drafted(t *testing.T) *Case {
	t.Helper()
	c := published(t)
	must(t, c.BeginCorrection(KindMistake, "We misread the speech.", rita.Actor(), noon))
	to := *c.Claim
	to.Wording = "Russia did not threaten Ukraine"
	must(t, c.EditCorrection(CorrectionDraft{KindMistake, "We misread the speech.", to}, rita.Actor(), noon))
	return c
}

// corrected is that correction, proposed by Rita with another rating and a further source.
func corrected(t *testing.T) *Case {
	t.Helper()
	c := drafted(t)
	_, err := c.AddEvidence(source("https://c.example/", nil), rita.Actor(), noon)
	must(t, err, c.ProposeCorrection(Proposal{Rating: "mostly_false", Explanation: "It nearly did."}.Today(desk, noon), five, rita.Actor(), noon))
	return c
}

// allowed are the lines of who may do what to the correction of a published verdict, and
// to a retraction, written by hand from docs/two-people.md. A line names the roles, the
// state of the case, that of its correction, who the person is to it, and what they may do;
// what no line says is refused.
var allowed = []string{
	"reviewer editor administrator | published | none     | nobody began proposed sourced | begin_correction",
	"editor administrator          | published | drafted  | nobody began proposed sourced | edit_correction propose_correction drop_correction",
	"reviewer                      | published | drafted  | began                         | edit_correction propose_correction drop_correction",
	"reviewer editor administrator | published | proposed | proposed                      | withdraw_correction",
	"editor administrator          | published | proposed | nobody began proposed sourced | send_back_correction drop_correction",
	"reviewer                      | published | proposed | began                         | drop_correction",
	"editor administrator          | published | proposed | nobody                        | approve_correction",
	"editor administrator          | retracted | none     | nobody proposed sourced       | confirm_retraction", // who began it there took the verdict back
}

// Role × state × correction × relation × action, against the lines.
func TestWhoMayCorrect(t *testing.T) {
	want, met := reviewtest.Allowed(t, allowed, 5), map[string]bool{}
	actions := []Action{BeginCorrection, EditCorrection, ProposeCorrection, WithdrawCorrection, SendBackCorrection, DropCorrection, ApproveCorrection, ConfirmRetraction}
	for _, role := range Roles {
		for _, state := range States {
			for _, correction := range CorrectionStates {
				for _, relation := range []string{"nobody", "began", "proposed", "sourced"} {
					for _, action := range actions {
						c, by := relatedTo(relation, role, state, correction)
						may := c.CanCorrect(action, by)
						if action == ConfirmRetraction {
							may = c.CanConfirmRetraction(by)
						}
						shown := string(correction)
						if correction == NoCorrection || correction == CorrectionDropped || correction == CorrectionPublished {
							shown = "none" // of those that are not done
						}
						key := reviewtest.Key(role, state, shown, relation, action)
						if action == ConfirmRetraction { // a correction has nothing to do with it
							key = reviewtest.Key(role, state, "none", relation, action)
						}
						met[key] = true
						if (may == nil) != want[key] {
							t.Errorf("%s %s %s of a case that is %s, correction %q: %v, want allowed %v", relation, role, action, state, correction, may, want[key])
						}
						c.MergedInto = &by.ID
						if action != ConfirmRetraction && c.CanCorrect(action, by) == nil {
							t.Errorf("%s may %s what was merged", role, action)
						}
					}
				}
			}
		}
	}
	for key := range want {
		if !met[key] {
			t.Errorf("the line for %s was never asked", key)
		}
	}
}

// relatedTo is a case whose correction somebody began, proposed, added a source to, or has
// had nothing to do with.
func relatedTo(relation string, role Role, state State, correction CorrectionState) (*Case, Actor) {
	by, other := Actor{ID: uuid.New(), Name: "By", Role: role}, uuid.New()
	began, author, sourced := other, other, other
	switch relation {
	case "began":
		began = by.ID
	case "proposed":
		author = by.ID
	case "sourced":
		sourced = by.ID
	}
	standing, next := Verdict{ID: uuid.New(), AuthorID: other, Revision: 1}, Verdict{ID: uuid.New(), AuthorID: author, Revision: 2}
	c := &Case{State: state, VerdictID: &standing.ID, Verdicts: []Verdict{standing, next}, Edition: &Edition{}, RetractedBy: &began, DismissedFrom: Open}
	if correction != NoCorrection {
		c.Corrections = []Correction{{ID: uuid.New(), State: correction, BegunBy: &began, BegunByName: "Beginner", BegunAt: &noon, VerdictID: &next.ID,
			Writers: []Author{{ID: began}, {ID: sourced}}}}
	}
	return c, by
}

// The whole way: what readers see stays until the approval, and is then the new verdict,
// wording and sources, with what was before and after.
func TestACorrectionFromBeginningToReaders(t *testing.T) {
	c := corrected(t)
	before := c.Public()
	if v := before.Verdict(); v.Label != "False" || before.Claim.Wording != "Russia never threatened Ukraine" || len(v.Evidence) != 2 || len(before.Corrections) != 0 {
		t.Fatalf("before the approval readers see %+v of %q", v, before.Claim.Wording)
	}
	if c.Claim.Wording != "Russia never threatened Ukraine" || c.Verdict().Revision != 1 {
		t.Errorf("on the desk stands %q, revision %d; the correction is not approved", c.Claim.Wording, c.Verdict().Revision)
	}
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, edgar.Actor(), noon))
	after := c.Public()
	if v := after.Verdict(); v.Label != "Mostly false" || v.Wording != "Russia did not threaten Ukraine" || len(v.Evidence) != 3 || v.ApprovedByName != "Edgar" {
		t.Errorf("readers see %+v", v)
	}
	if after.Claim.Wording != "Russia did not threaten Ukraine" || after.State != Published {
		t.Errorf("readers see %q, %s", after.Claim.Wording, after.State)
	}
	want := []Difference{
		{"rating", "", "False", "Mostly false"}, {"explanation", "", "It did.", "It nearly did."},
		{"wording", "", "Russia never threatened Ukraine", "Russia did not threaten Ukraine"},
		{"source", "", "", "https://c.example/"},
	}
	k := after.Corrections[0]
	if diff := cmp.Diff(want, k.Differences); diff != "" {
		t.Errorf("differences (-want +got)\n%s", diff)
	}
	if k.Kind != KindMistake || k.Note != "We misread the speech." || k.Replaces != 1 || k.Revision != 2 || k.PublishedAt == nil {
		t.Errorf("readers are told %+v", k)
	}
	if k.Claim != nil || k.Writers != nil || k.BegunBy != nil || k.ApprovedBy != nil || k.VerdictID != nil {
		t.Errorf("readers see what is the desk's: %+v", k)
	}
	if c.Changes(desk); len(c.Changes(desk)) > 0 || !c.Edition.Whole() || c.Waiting != nil {
		t.Errorf("afterwards %+v is pending, the edition is whole: %v", c.Changes(desk), c.Edition.Whole())
	}
	must(t, c.BeginCorrection(KindUpdate, "There is news.", rolf.Actor(), noon))
	if got := c.Correcting().Replaces; got != 2 {
		t.Errorf("the next replaces revision %d, want 2", got)
	}
}

func TestWhoWroteAnyOfACorrectionDoesNotApproveIt(t *testing.T) {
	for name, write := range map[string]func(c *Case) error{
		"the note": func(c *Case) error {
			return c.EditCorrection(CorrectionDraft{KindMistake, "We misheard the speech.", *c.Correcting().Claim}, edgar.Actor(), noon)
		},
		"a source": func(c *Case) error {
			_, err := c.AddEvidence(source("https://d.example/", nil), edgar.Actor(), noon)
			return err
		},
		"its verdict": func(c *Case) error {
			return c.ProposeCorrection(Proposal{Rating: "true", Explanation: "It didn’t."}.Today(desk, noon), five, edgar.Actor(), noon)
		},
	} {
		c := drafted(t)
		must(t, write(c))
		if c.Correcting().State == CorrectionDrafted {
			must(t, c.ProposeCorrection(Proposal{Rating: "true", Explanation: "It didn’t."}.Today(desk, noon), five, rita.Actor(), noon))
		}
		seen := c.Corrected(desk).Digest
		wantKind(t, "Edgar wrote "+name, c.ApproveCorrection(desk, seen, nil, edgar.Actor(), noon), errs.Forbidden)
		must(t, c.ApproveCorrection(desk, seen, nil, emil.Actor(), noon))
	}
}

func TestACorrectionIsApprovedAsItWasSeen(t *testing.T) {
	c := corrected(t)
	seen := c.Corrected(desk).Digest
	wantKind(t, "unseen", c.ApproveCorrection(desk, "", nil, edgar.Actor(), noon), errs.Unseen)
	must(t, c.SendBackCorrection("Say who spoke.", edgar.Actor(), noon),
		c.ProposeCorrection(Proposal{Rating: "mostly_false", Explanation: "Lavrov nearly did."}.Today(desk, noon), five, rita.Actor(), noon))
	wantKind(t, "seen before it was sent back", c.ApproveCorrection(desk, seen, nil, edgar.Actor(), noon), errs.Stale)
	must(t, c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, edgar.Actor(), noon))
	if got := c.Public().Corrections[0].Revision; got != 3 {
		t.Errorf("it brought revision %d, want 3", got)
	}
}

func TestTheGateIsAskedOfWhatTheCorrectionBrings(t *testing.T) {
	c := drafted(t)
	must(t, c.RemoveEvidence(c.Evidence[0].ID, rita.Actor(), noon),
		c.ProposeCorrection(Proposal{Rating: "true", Explanation: "It didn’t."}.Today(desk, noon), five, rita.Actor(), noon))
	seen := c.Corrected(desk).Digest
	if err := c.ApproveCorrection(desk, seen, nil, edgar.Actor(), noon); err == nil || !strings.Contains(err.Error(), "independent") {
		t.Errorf("approved with one source: %v", err)
	}
	must(t, c.ApproveCorrection(desk, seen, map[string]string{"independent": "The ministry alone knows."}, edgar.Actor(), noon))
	if len(c.Waivers) != 1 {
		t.Errorf("waivers %+v", c.Waivers)
	}
}

func TestWhatStandsAgainstACorrectionIsSaid(t *testing.T) {
	words := func(what string, err error, kind errs.Kind, says string) {
		t.Helper()
		if errs.KindOf(err) != kind || err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v, want %s with %q", what, err, kind, says)
		}
	}
	begin := func(c *Case) error { return c.BeginCorrection(KindUpdate, "There is news.", rolf.Actor(), noon) }
	c := drafted(t)
	words("two at once", begin(c), errs.Conflict, "Rita began a correction of this verdict on 2026-11-23")
	words("before a proposal", c.SendBackCorrection("No.", edgar.Actor(), noon), errs.Conflict, "has to be proposed first")
	words("a proposed one", corrected(t).EditCorrection(CorrectionDraft{}, rita.Actor(), noon), errs.Conflict, "awaits approval as it is")
	words("none", published(t).EditCorrection(CorrectionDraft{}, rita.Actor(), noon), errs.Conflict, "begin a correction first")
	words("an open case", begin(opened(t)), errs.Conflict, "only a published verdict")
	must(t, c.Retract("All wrong.", edgar.Actor(), noon))
	words("a retracted verdict", begin(c), errs.Conflict, "what was taken back is not corrected")
	words("one that was dropped by a retraction", c.ApproveCorrection(desk, "x", nil, emil.Actor(), noon), errs.Conflict, "was retracted")
	if k := c.Corrections[0]; k.State != CorrectionDropped || k.DropReason != "The verdict was retracted." {
		t.Errorf("the correction of a retracted verdict: %+v", k)
	}

	c = drafted(t)
	k := c.Correcting()
	same := CorrectionDraft{k.Kind, k.Note, *c.Claim}
	must(t, c.EditCorrection(same, rita.Actor(), noon))
	v := c.Verdict()
	words("nothing changed", c.ProposeCorrection(Proposal{Rating: v.Rating, Explanation: v.Explanation, Body: v.Body, AsOf: v.AsOf}, five, rita.Actor(), noon),
		errs.Conflict, "Nothing would be different")
	if len(c.Verdicts) != 1 || k.State != CorrectionDrafted {
		t.Errorf("refused, and yet there are %d verdicts, the correction is %s", len(c.Verdicts), k.State)
	}
	words("sources of a published case", published(t).RemoveEvidence(uuid.New(), rita.Actor(), noon), errs.Conflict, "correct the verdict to change sources")
	words("sources of a proposed correction", corrected(t).RemoveEvidence(uuid.New(), rita.Actor(), noon), errs.Conflict, "awaits approval")
	words("no note", published(t).BeginCorrection(KindMistake, " ", rita.Actor(), noon), errs.Invalid, "Tell readers")
	words("no kind", published(t).BeginCorrection("erratum", "We erred.", rita.Actor(), noon), errs.Invalid, "clarification")
}

// Words that were taken down do not come back by a correction, and nobody is silent of it.
func TestACorrectionOfWordsThatWereTakenDown(t *testing.T) {
	mark := (&TakeDown{At: noon, Reason: "a court order"}).Mark()
	c := drafted(t)
	c.Correcting().Claim.Wording = mark
	propose := func(c *Case) error {
		return c.ProposeCorrection(Proposal{Rating: "true", Explanation: "So."}.Today(desk, noon), five, rita.Actor(), noon)
	}
	if err := propose(c); errs.KindOf(err) != errs.Invalid || !strings.Contains(err.Error(), "a court order") {
		t.Errorf("a wording that was taken down: %v", err)
	}
	c = drafted(t)
	c.Correcting().Note = mark
	wantKind(t, "a note that was taken down", propose(c), errs.Invalid)

	c = corrected(t)
	c.proposedOf(c.Correcting()).Explanation = mark
	err := c.ApproveCorrection(desk, c.Corrected(desk).Digest, nil, edgar.Actor(), noon)
	if errs.KindOf(err) != errs.Conflict || !strings.Contains(err.Error(), "taken down") {
		t.Errorf("an explanation that was taken down: %v", err)
	}
}

func TestARetractionIsConfirmedByASecondPerson(t *testing.T) {
	c := published(t)
	must(t, c.Retract("All wrong.", edgar.Actor(), noon))
	if !c.Unconfirmed() || c.Public().State != Retracted {
		t.Errorf("at once: unconfirmed %v, readers see %s", c.Unconfirmed(), c.Public().State)
	}
	wantKind(t, "the same editor", c.ConfirmRetraction(edgar.Actor(), noon), errs.Forbidden)
	wantKind(t, "a reviewer", c.ConfirmRetraction(rita.Actor(), noon), errs.Forbidden)
	must(t, c.ConfirmRetraction(emil.Actor(), noon))
	if c.Unconfirmed() || c.RetractionConfirmedByName != "Emil" {
		t.Errorf("afterwards: %v by %q", c.Unconfirmed(), c.RetractionConfirmedByName)
	}
	wantKind(t, "twice", c.ConfirmRetraction(ada.Actor(), noon), errs.Conflict)
}

func TestTheOrderInWhichVerdictsAreLookedAtAgain(t *testing.T) {
	key := func(asOf, by string, state State) string {
		c := published(t)
		c.State = state
		c.Verdict().AsOf, c.Verdict().ReviewBy = asOf, by
		c.Queue()
		return c.RecheckKey
	}
	order := []string{key("2026-01-01", "2026-02-01", Published), key("2020-01-01", "2027-01-01", Published), key("2019-01-01", "", Published), key("2026-11-01", "", Published)}
	for i := range order[1:] {
		if order[i] >= order[i+1] {
			t.Errorf("%q does not come before %q", order[i], order[i+1])
		}
	}
	if got := key("2026-01-01", "2026-02-01", Retracted); got != "" {
		t.Errorf("a retracted verdict waits under %q", got)
	}
	c := published(t)
	c.Verdict().ReviewBy = "2026-11-23"
	if c.Overdue("2026-11-23") || !c.Overdue("2026-11-24") {
		t.Error("a verdict is overdue the day after, and not before")
	}
}

// A claim that was edited alone is a difference by field.
func TestDifferencesOfAClaim(t *testing.T) {
	a := Content{Claim: claims.Claim{Claimant: "A", Place: "X", Topics: []string{"war"}}, Verdict: Verdict{Body: "old", ReviewBy: "2026-01-01"}}
	b := Content{Claim: claims.Claim{Claimant: "B", Topics: []string{"war", "peace"}}, Verdict: Verdict{Body: "new"}}
	want := []Difference{{"body", "", "", ""}, {"claimant", "", "A", "B"}, {"place", "", "X", ""}, {"topics", "", "war", "war, peace"}, {"review_by", "", "2026-01-01", ""}}
	if diff := cmp.Diff(want, differences(a, b)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for _, d := range want {
		if d.Means() == d.Field {
			t.Errorf("readers are not told what %q is", d.Field)
		}
	}
}
