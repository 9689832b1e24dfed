package review

import (
	"cmp"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/internal/errs"
)

// Reason says why something is not to be checked.
type Reason string

const (
	ReasonOpinion      Reason = "opinion"
	ReasonNotCheckable Reason = "not_checkable"
	ReasonTrivial      Reason = "trivial"
	ReasonPersonal     Reason = "personal_experience"
	ReasonOutOfScope   Reason = "out_of_scope"
	ReasonDuplicate    Reason = "duplicate"
	ReasonNotAClaim    Reason = "not_a_claim" // the machine was wrong: a caption, half a sentence
	ReasonUndone       Reason = "accepted_by_mistake"
)

// Reasons are those a person chooses from, with the digit that chooses each on the
// triage page being its place here, from 1.
var Reasons = []struct {
	Reason Reason
	Label  string
}{
	{ReasonOpinion, "Opinion"},
	{ReasonNotCheckable, "Not checkable"},
	{ReasonTrivial, "Trivial"},
	{ReasonPersonal, "Personal experience"},
	{ReasonOutOfScope, "Out of scope"},
	{ReasonDuplicate, "Duplicate of another claim"},
	{ReasonNotAClaim, "Not a claim"},
}

// Label is the reason as a person reads it.
func (r Reason) Label() string {
	for _, x := range Reasons {
		if x.Reason == r {
			return x.Label
		}
	}
	if r == ReasonUndone {
		return "Acceptance undone"
	}
	return string(r)
}

func (r Reason) check(duplicateOf *uuid.UUID) error {
	for _, x := range Reasons {
		if x.Reason != r {
			continue
		}
		if r != ReasonDuplicate && duplicateOf != nil {
			return errs.In("duplicate_of", "Only the reason %q names another claim.", ReasonDuplicate)
		}
		return nil
	}
	return errs.In("reason", "%q is no reason; choose one of opinion, not_checkable, trivial, personal_experience, out_of_scope, duplicate, not_a_claim.", r)
}

// Triage is one candidate with what a decision about it needs and makes.
type Triage struct {
	Candidate *claims.Candidate
	Article   *claims.Article
	Case      *Case // what Candidate became; nil if it never was accepted
	Events    []Event
}

// Expect refuses when somebody changed the candidate after the version that the
// person was looking at. Version 0 means that they did not say.
func (t *Triage) Expect(version int) error {
	if version == 0 || version == t.Candidate.Version {
		return nil
	}
	err := errs.New(errs.Conflict, "This candidate has changed since you opened it.")
	err.Field = "version"
	return err
}

// Accept makes a claim with an open case of the candidate. One whose acceptance
// was undone gets its old case back, as it is if somebody was faster with that.
func (t *Triage) Accept(by Actor, now time.Time) error { return t.AcceptAs("", by, now) }

// AcceptAs is Accept with a wording that a reviewer gave the claim. With "" it is the
// suggested one, or for a candidate without a suggestion its words.
func (t *Triage) AcceptAs(wording string, by Actor, now time.Time) error {
	if wording = clean(wording); wording != "" {
		if err := (&claims.Claim{Wording: wording}).Check(); err != nil {
			return err
		}
	}
	if err := t.decide(claims.CandidateAccepted, by, now); err != nil {
		return err
	}
	if t.Case != nil && t.Case.State != Dismissed {
		return nil
	}
	if t.Case != nil {
		return t.reopen(wording, by, now)
	}
	c := t.Candidate
	claim := claims.Claim{
		Wording: cmp.Or(wording, clean(c.Wording), clean(c.Exact)), Polarity: claims.Affirms,
		ClaimedOn: t.Article.Published, Language: t.Article.Language, Unattributed: c.Speaker == nil,
	}
	if c.Negated {
		claim.Polarity = claims.Denies
	}
	if c.Speaker != nil {
		claim.Claimant = clean(*c.Speaker)
	}
	t.Case = open(claim, appearanceOf(c), by, now)
	c.ClaimID = &t.Case.ClaimID
	return nil
}

// reopen brings the case of an acceptance that was undone back, with a new wording if
// the reviewer gave one.
func (t *Triage) reopen(wording string, by Actor, now time.Time) error {
	if err := t.Case.Undismiss(by, now); err != nil || wording == "" {
		return err
	}
	claim := *t.Case.Claim
	claim.Wording = wording
	return t.Case.Reword(claim, by, now)
}

// Dismiss keeps the candidate with the reason why it is not to be checked.
func (t *Triage) Dismiss(r Reason, note string, duplicateOf *uuid.UUID, by Actor, now time.Time) error {
	if err := r.check(duplicateOf); err != nil {
		return err
	}
	if err := checkText("note", note); err != nil {
		return err
	}
	if err := t.decide(claims.CandidateDismissed, by, now); err != nil {
		return err
	}
	c := t.Candidate
	c.DismissReason, c.DismissNote, c.DuplicateOf = string(r), note, duplicateOf
	t.Events[len(t.Events)-1].Detail["reason"] = string(r)
	return nil
}

// Undo takes a decision back: the candidate is new again. What it had become is
// kept, dismissed; an acceptance can be undone only while nobody has worked on it.
func (t *Triage) Undo(by Actor, now time.Time) error {
	if err := by.May(TriageAction); err != nil {
		return err
	}
	c := t.Candidate
	if c.State == claims.CandidateNew {
		return errs.New(errs.Conflict, "Nothing to undo: nobody has decided about this candidate.")
	}
	if c.Joined {
		if err := t.leave(by, now); err != nil {
			return err
		}
	} else if c.State == claims.CandidateAccepted {
		if err := t.Case.undoOpen(by, now); err != nil {
			return err
		}
	}
	t.event(VerbUndone, by, now)["was"] = string(c.State)
	if c.Extractor == claims.ByHand && c.State == claims.CandidateAccepted {
		t.drop()
		return nil
	}
	c.State, c.DismissReason, c.DismissNote, c.DuplicateOf = claims.CandidateNew, "", "", nil
	c.DecidedBy, c.DecidedAt = nil, nil
	return nil
}

// drop sets a pick by hand aside that was undone: nobody but the person proposed it,
// so that it does not wait for a decision. It is nobody's decision either.
func (t *Triage) drop() {
	c := t.Candidate
	c.State, c.DismissReason, c.DecidedBy, c.DecidedAt = claims.CandidateDismissed, string(ReasonUndone), nil, nil
}

func (t *Triage) decide(to claims.CandidateState, by Actor, now time.Time) error {
	if err := t.waitsFor(by); err != nil {
		return err
	}
	t.event(Verb(to), by, now)
	t.Candidate.State, t.Candidate.DecidedBy, t.Candidate.DecidedAt = to, &by.ID, &now
	return nil
}

// waitsFor refuses whoever may not triage, and a candidate that was decided.
func (t *Triage) waitsFor(by Actor) error {
	if err := by.May(TriageAction); err != nil {
		return err
	}
	if c := t.Candidate; c.State != claims.CandidateNew {
		err := errs.New(errs.Conflict, "This candidate is already %s; undo that first.", c.State)
		err.Field = "state"
		return err
	}
	return nil
}

func (t *Triage) event(verb Verb, by Actor, now time.Time) map[string]string {
	e := Happened(verb, "candidate", t.Candidate.ID, by, now, map[string]string{})
	e.ArticleID = &t.Candidate.ArticleID
	t.Events = append(t.Events, e)
	return e.Detail
}

// ByHand opens a case for a claim that a person marked in a text.
func ByHand(claim claims.Claim, at claims.Appearance, by Actor, now time.Time) (*Case, error) {
	if err := by.May(TriageAction); err != nil {
		return nil, err
	}
	claim.Wording, claim.Claimant = clean(claim.Wording), clean(claim.Claimant)
	claim.Topics, claim.Tags = claims.Labels(claim.Topics), claims.Labels(claim.Tags)
	if err := claim.Check(); err != nil {
		return nil, err
	}
	return open(claim, at, by, now), nil
}

// Pick makes a candidate of words that a person picked in a text, accepted at once,
// with an open case for the claim. Where the words stand is f's; its worth is that
// somebody saw it.
func Pick(f claims.Found, in *claims.Snapshot, claim claims.Claim, by Actor, now time.Time) (*Triage, error) {
	f.Kinds, f.Quantities, f.Worth, f.CheckWorthy = []claims.Kind{}, []claims.Quantity{}, 1, true
	f.WordingParts = []claims.Part{}
	f.Cues = []claims.Cue{{Name: "picked by hand", Weight: 1, Start: f.Start, End: f.End}}
	c := in.Propose(uuid.Must(uuid.NewV7()), f, claims.ByHand, now)
	t := &Triage{Candidate: &c}
	if err := t.decide(claims.CandidateAccepted, by, now); err != nil {
		return nil, err
	}
	t.Events[0].Detail["extractor"] = claims.ByHand
	var err error
	if t.Case, err = ByHand(claim, appearanceOf(&c), by, now); err != nil {
		return nil, err
	}
	c.ClaimID, t.Events[0].CaseID = &t.Case.ClaimID, &t.Case.ID
	return t, nil
}

// Adopt puts a candidate that an extractor proposed in the place of the one that was
// picked: they are the same words, and the extractor found them.
func (t *Triage) Adopt(c *claims.Candidate) {
	c.State, c.DecidedBy, c.DecidedAt, c.ClaimID = t.Candidate.State, t.Candidate.DecidedBy, t.Candidate.DecidedAt, t.Candidate.ClaimID
	c.Version++
	t.Candidate, t.Case.Appearances[0].CandidateID, t.Events[0].SubjectID = c, &c.ID, c.ID
	delete(t.Events[0].Detail, "extractor")
}

// numbersIn are the numbers that a claim's wording states.
func numbersIn(c *claims.Claim) []claims.Quantity {
	return quantity.In(text.ParseIn(c.Wording, c.Language), c.Language, c.ClaimedOn)
}

// open makes the case of a new claim.
func open(claim claims.Claim, at claims.Appearance, by Actor, now time.Time) *Case {
	claim.ID, claim.CreatedAt, claim.UpdatedAt, claim.CreatedBy, claim.Version = uuid.Must(uuid.NewV7()), now, now, by.ID, 1
	claim.Topics, claim.Tags = claims.Labels(claim.Topics), claims.Labels(claim.Tags)
	if claim.Polarity == "" {
		claim.Polarity = claims.Affirms
	}
	claim.Quantities = numbersIn(&claim)
	at.ID, at.ClaimID, at.CreatedAt = uuid.Must(uuid.NewV7()), claim.ID, now
	c := &Case{
		ID: uuid.Must(uuid.NewV7()), ClaimID: claim.ID, State: Open, OpenedAt: now, OpenedBy: by.ID,
		Claim: &claim, Appearances: []claims.Appearance{at}, Waivers: []Waiver{},
	}
	c.touch(now)
	// Without the wording: it is the article's, and an event can't be taken down.
	c.record(VerbOpened, by, now, map[string]string{})
	return c
}

func appearanceOf(c *claims.Candidate) claims.Appearance {
	return claims.Appearance{
		SnapshotID: c.SnapshotID, ArticleID: c.ArticleID, CandidateID: &c.ID,
		Exact: c.Exact, Start: c.Start, End: c.End, Prefix: c.Prefix, Suffix: c.Suffix, Sentence: c.Sentence,
		Speaker: c.Speaker, SpeakerEntity: c.SpeakerEntity, SpeakerAsWritten: c.SpeakerAsWritten,
		Attribution: c.Attribution, Hedged: c.Hedged, Negated: c.Negated, Locator: c.Locator, SuggestedWording: clean(c.Wording),
	}
}

// undoOpen dismisses a case that nobody has worked on.
func (c *Case) undoOpen(by Actor, now time.Time) error {
	if len(c.Appearances) > 1 {
		return errs.New(errs.Conflict, "Other words were joined to this claim since; take those off it first.")
	}
	if c.State != Open && c.State != Assigned || len(c.Evidence)+len(c.Notes)+len(c.Verdicts) > 0 {
		return errs.New(errs.Conflict, "Somebody has worked on this case already; dismiss it with a reason instead.")
	}
	c.DismissedFrom, c.DismissReason = Open, ReasonUndone
	c.AssigneeID, c.Assignee = nil, ""
	return c.move(Dismiss, by, now, map[string]string{"reason": string(ReasonUndone)})
}

// Dismiss takes a case off the desk, with the reason.
func (c *Case) Dismiss(r Reason, note string, duplicateOf *uuid.UUID, by Actor, now time.Time) error {
	if err := r.check(duplicateOf); err != nil {
		return err
	}
	if err := checkText("note", note); err != nil {
		return err
	}
	if duplicateOf != nil && *duplicateOf == c.ClaimID {
		return errs.In("duplicate_of", "A claim is no duplicate of itself.")
	}
	from := c.State
	if err := c.move(Dismiss, by, now, map[string]string{"reason": string(r), "note": note}); err != nil {
		return err
	}
	c.DismissedFrom, c.DismissReason, c.DismissNote, c.DuplicateOf = from, r, note, duplicateOf
	return nil
}

// Undismiss brings a dismissed case back to where it was.
func (c *Case) Undismiss(by Actor, now time.Time) error {
	if err := c.move(Undismiss, by, now, nil); err != nil {
		return err
	}
	c.DismissReason, c.DismissNote, c.DuplicateOf, c.DismissedFrom = "", "", nil, ""
	return nil
}
