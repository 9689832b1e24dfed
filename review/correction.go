package review

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// CorrectionKind says what sort of thing is put right.
type CorrectionKind string

const (
	KindUpdate        CorrectionKind = "update"        // something has happened since, or is known since
	KindClarification CorrectionKind = "clarification" // what was said could be misunderstood
	KindMistake       CorrectionKind = "correction"    // what was said was wrong
)

// CorrectionKinds are all kinds, in the order of forms.
var CorrectionKinds = []CorrectionKind{KindMistake, KindClarification, KindUpdate}

// MaxCorrectionNote bounds what readers are told of a correction, in code points.
const MaxCorrectionNote = 2000

// Correction revises a published verdict beside the one that stands: another verdict,
// wording, other sources and appearances, with a note to readers. They see none of it
// until somebody who wrote none of it approves; then they see what was before and after,
// and the revision of before stays readable. A case has one at most that is not done.
//
// What readers get of it is ForReaders: what is left out there is the desk's.
type Correction struct {
	ID             uuid.UUID       `json:"id"`
	CaseID         uuid.UUID       `json:"case_id"`
	Number         int             `json:"number"` // within the case, from 1
	Kind           CorrectionKind  `json:"kind"`
	State          CorrectionState `json:"state"`
	Note           string          `json:"note"`                                   // to readers: what was wrong, or is new
	Replaces       int             `json:"replaces"`                               // the revision of the verdict that it takes the place of
	Revision       int             `json:"revision"`                               // the revision that it brings; 0 before a verdict is proposed
	Differences    []Difference    `json:"differences" gorm:"serializer:json"`     // what readers saw before and see after it; of the last proposal
	PublishedAt    *time.Time      `json:"published_at"`                           // nil while readers don't see it
	Claim          *claims.Claim   `json:"claim,omitempty" gorm:"serializer:json"` // as it will be worded
	VerdictID      *uuid.UUID      `json:"verdict_id,omitempty"`                   // the one that it proposes
	SentBackReason string          `json:"sent_back_reason,omitempty"`             // of the last time; "" once proposed again
	DropReason     string          `json:"drop_reason,omitempty"`
	Writers        []Author        `json:"writers,omitempty" gorm:"serializer:json"` // who wrote any of it, the first first; none of them may approve it
	BegunBy        *uuid.UUID      `json:"begun_by,omitempty"`
	BegunByName    string          `json:"begun_by_name,omitempty"`
	BegunAt        *time.Time      `json:"begun_at,omitempty"`
	ProposedAt     *time.Time      `json:"proposed_at,omitempty"` // nil but while it waits for an editor
	ApprovedBy     *uuid.UUID      `json:"approved_by,omitempty"`
	ApprovedByName string          `json:"approved_by_name,omitempty"`
	Version        int             `json:"version"`
}

// CorrectionDraft is what somebody writes of a correction.
type CorrectionDraft struct {
	Kind  CorrectionKind
	Note  string
	Claim claims.Claim // wording, short form, claimant and their title, date, place, topics
}

// Correcting is the correction that is not done yet; nil when there is none.
func (c *Case) Correcting() *Correction {
	for i := range c.Corrections {
		if k := &c.Corrections[i]; k.State == CorrectionDrafted || k.State == CorrectionProposed {
			return k
		}
	}
	return nil
}

// ForReaders is the correction without what is the desk's own.
func (k Correction) ForReaders() Correction {
	return Correction{ID: k.ID, CaseID: k.CaseID, Number: k.Number, Kind: k.Kind, State: CorrectionPublished, Note: k.Note,
		Replaces: k.Replaces, Revision: k.Revision, Differences: slices.Clone(k.Differences), PublishedAt: k.PublishedAt}
}

// BeginCorrection begins one, of the wording that readers see.
func (c *Case) BeginCorrection(kind CorrectionKind, note string, by Actor, now time.Time) error {
	if _, err := c.mayCorrect(BeginCorrection, by); err != nil {
		return err
	}
	note, err := correctionNote(kind, note)
	if err != nil {
		return err
	}
	claim := *c.Claim
	claim.Tags = []string{}
	k := Correction{ID: uuid.Must(uuid.NewV7()), CaseID: c.ID, Number: len(c.Corrections) + 1, Kind: kind, State: CorrectionDrafted, Note: note,
		Replaces: c.Verdict().Revision, Claim: &claim, Differences: []Difference{}, Writers: []Author{},
		BegunBy: &by.ID, BegunByName: by.Name, BegunAt: &now, Version: 1}
	k.wrote(by, now)
	c.Corrections = append(c.Corrections, k)
	c.UpdatedAt = now
	c.corrected(VerbCorrectionBegun, &k, by, now, map[string]string{"said": note})
	return nil
}

// correctionNote tidies what readers are told, and says what is wrong with it.
func correctionNote(kind CorrectionKind, note string) (string, error) {
	note = strings.TrimSpace(note)
	switch n := utf8.RuneCountInString(note); {
	case !oneOf(CorrectionKinds, kind):
		return "", errs.In("kind", "Say what it is: a correction (it was wrong), a clarification (it could be misunderstood) or an update (something is new).")
	case n < 5:
		return "", errs.In("note", "Tell readers in a sentence what was wrong, or what is new; the page shows it.")
	case n > MaxCorrectionNote:
		return "", errs.In("note", "The note has %d characters; keep it to %d.", n, MaxCorrectionNote)
	}
	return note, nil
}

// EditCorrection changes kind, note and wording of the correction that is being written.
func (c *Case) EditCorrection(to CorrectionDraft, by Actor, now time.Time) error {
	k, err := c.mayCorrect(EditCorrection, by)
	if err != nil {
		return err
	}
	note, err := correctionNote(to.Kind, to.Note)
	if err != nil {
		return err
	}
	next, err := reworded(*k.Claim, to.Claim)
	if err != nil {
		return err
	}
	detail := changes(*k.Claim, next)
	if note != k.Note || to.Kind != k.Kind {
		detail["said"] = note
	}
	if len(detail) == 0 {
		return nil
	}
	k.Kind, k.Note, k.Claim = to.Kind, note, &next
	k.wrote(by, now)
	k.Version++
	c.UpdatedAt = now
	c.corrected(VerbCorrectionChanged, k, by, now, detail)
	return nil
}

// reworded is a claim with what a form says of it.
func reworded(claim, to claims.Claim) (claims.Claim, error) {
	claim.Wording, claim.ShortForm, claim.Place = clean(to.Wording), clean(to.ShortForm), clean(to.Place)
	claim.Claimant, claim.ClaimantTitle, claim.Unattributed = clean(to.Claimant), clean(to.ClaimantTitle), to.Unattributed
	claim.ClaimedOn, claim.Topics = to.ClaimedOn, claims.Labels(to.Topics)
	return claim, claim.Check()
}

// ProposeCorrection puts the correction before the editors with the verdict that it
// brings, which rates its wording and rests on the case's sources as they are.
func (c *Case) ProposeCorrection(p Proposal, on Scale, by Actor, now time.Time) error {
	k, err := c.mayCorrect(ProposeCorrection, by)
	if err != nil {
		return err
	}
	if err := k.standsInWords(); err != nil {
		return err
	}
	v, err := c.verdict(p, k.Claim, on, now)
	if err != nil {
		return err
	}
	v.AuthorID, v.Author = by.ID, by.Name
	before := *k
	c.Verdicts = append(c.Verdicts, v)
	k.VerdictID, k.Revision = &v.ID, v.Revision
	e := c.Corrected(Organisation{})
	if len(k.Differences) == 0 {
		*k, c.Verdicts = before, c.Verdicts[:len(c.Verdicts)-1]
		return errs.New(errs.Conflict, "Nothing would be different for readers: change the verdict, the wording, a source or an appearance first.")
	}
	if err := passable(c.GateOfCorrection(p.Org), "be proposed"); err != nil {
		*k, c.Verdicts = before, c.Verdicts[:len(c.Verdicts)-1]
		return err
	}
	k.State, k.SentBackReason, k.ProposedAt = CorrectionProposed, "", &now
	k.wrote(by, now)
	k.Version++
	e.State = EditionWaiting
	c.stamp(&e, by, now)
	c.Waiting, c.WaitingID = &e, &e.ID
	c.touch(now)
	c.corrected(VerbCorrectionProposed, k, by, now, map[string]string{"rating": v.Label, "verdict": v.ID.String()})
	c.convene(on, by, now)
	return nil
}

// standsInWords refuses a correction of which words were taken down: readers would be
// shown that in the place of what it says.
func (k *Correction) standsInWords() error {
	if IsTakenDown(k.Note) {
		return errs.In("note", "What the correction told readers was taken down. Write another note.")
	}
	for _, s := range []string{k.Claim.Wording, k.Claim.ShortForm, k.Claim.Claimant, k.Claim.Place} {
		if IsTakenDown(s) || strings.Contains(s, Gone) {
			return errs.In("wording", "Words of the claim were taken down: “%s”. Word it otherwise; what was taken down does not come back.", cut(s, 200))
		}
	}
	return nil
}

// WithdrawCorrection takes one's own proposal back to work on it.
func (c *Case) WithdrawCorrection(by Actor, now time.Time) error {
	k, err := c.mayCorrect(WithdrawCorrection, by)
	if err != nil {
		return err
	}
	c.reopen(k, now)
	c.corrected(VerbCorrectionWithdrawn, k, by, now, map[string]string{})
	return nil
}

// SendBackCorrection returns a proposed correction to its author with the reason.
func (c *Case) SendBackCorrection(reason string, by Actor, now time.Time) error {
	k, err := c.mayCorrect(SendBackCorrection, by)
	if err != nil {
		return err
	}
	if reason, err = why(reason, "Say what should be different; the author reads it."); err != nil {
		return err
	}
	c.reopen(k, now)
	k.SentBackReason = reason
	c.corrected(VerbCorrectionSentBack, k, by, now, map[string]string{"reason": reason})
	return nil
}

// why is a reason that must be given.
func why(reason, lacks string) (string, error) {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return "", errs.In("reason", "%s", lacks)
	}
	return reason, checkText("reason", reason)
}

// reopen lets the correction be worked on again.
func (c *Case) reopen(k *Correction, now time.Time) {
	k.State, k.ProposedAt = CorrectionDrafted, nil
	k.Version++
	c.dropWaiting()
	c.dissolve()
	c.touch(now)
}

// dropWaiting lets go of the edition that a correction proposed; the one that stands stays.
func (c *Case) dropWaiting() {
	if c.Waiting != nil {
		c.Waiting.State = EditionDropped
		c.Waiting.Version++
		c.Dropped = append(c.Dropped, *c.Waiting)
	}
	c.Waiting, c.WaitingID = nil, nil
}

// DropCorrection ends a correction that readers never saw. Sources that were changed for it
// stay on the desk as they are.
func (c *Case) DropCorrection(reason string, by Actor, now time.Time) error {
	k, err := c.mayCorrect(DropCorrection, by)
	if err != nil {
		return err
	}
	if reason, err = why(reason, "Say why it is dropped; it stays in the case's history."); err != nil {
		return err
	}
	c.dropCorrection(k, reason, by, now)
	return nil
}

func (c *Case) dropCorrection(k *Correction, reason string, by Actor, now time.Time) {
	c.reopen(k, now)
	k.State, k.DropReason = CorrectionDropped, reason
	c.corrected(VerbCorrectionDropped, k, by, now, map[string]string{"reason": reason})
}

// ApproveCorrection lets readers see the correction, at once. Nobody approves what they
// wrote any of, and each warning of the gate must be waived by name with a reason; what
// blocks can't be. seen is the digest of the edition that the person looked at (Corrected).
func (c *Case) ApproveCorrection(org Organisation, seen string, waive map[string]string, by Actor, now time.Time) error {
	k, err := c.mayCorrect(ApproveCorrection, by)
	if err != nil {
		return err
	}
	if err := sawDigest(seen, c.Corrected(org).Digest); err != nil {
		return err
	}
	taken := c.taken(org)
	if err := isSecond(taken, by); err != nil {
		return err
	}
	if err := k.standsInWords(); err != nil {
		return err
	}
	if err := c.proposedOf(k).standsInWords(); err != nil {
		return err
	}
	waivers, err := waived(c.GateOfCorrection(org), waive, by, now)
	if err != nil {
		return err
	}
	c.Waivers = waivers
	c.publishCorrection(org, taken, by, now)
	detail := map[string]string{"rating": c.Verdict().Label, "verdict": c.VerdictID.String(), "revision": strconv.Itoa(k.Revision), "said": k.Note}
	for _, w := range waivers {
		detail[waiving+w.Check] = w.Reason
	}
	c.corrected(VerbCorrectionPublished, k, by, now, detail)
	return nil
}

// standsInWords refuses a verdict of which words were taken down since it was proposed.
func (v *Verdict) standsInWords() error {
	for _, s := range []string{v.Explanation, v.Body, v.Label} {
		if IsTakenDown(s) || strings.Contains(s, Gone) {
			return errs.New(errs.Conflict, "Words of the proposed verdict were taken down. Send the correction back, so that its author writes them otherwise.")
		}
	}
	return nil
}

// publishCorrection makes the proposed verdict the one that stands, and what the approver
// saw the edition that readers see.
func (c *Case) publishCorrection(org Organisation, taken []Change, by Actor, now time.Time) {
	k := c.Correcting()
	if next := k.worded(*c.Claim); len(changes(*c.Claim, next)) > 0 {
		next.Quantities, next.UpdatedAt = numbersIn(&next), now
		next.Version++
		c.respeak(next)
		*c.Claim = next
	}
	v := c.proposedOf(k)
	v.ApprovedBy, v.ApprovedByName, v.ApprovedAt = &by.ID, by.Name, &now
	v.Version++
	k.PublishedAt, k.ProposedAt, k.ApprovedBy, k.ApprovedByName = &now, nil, &by.ID, by.Name
	k.Version++
	shown, e := c.Corrected(org), c.Waiting
	e.Content, e.Publisher, e.MergedInto, e.VerdictID, e.Changes = shown.Content, shown.Publisher, shown.MergedInto, shown.VerdictID, taken
	e.Version++
	approved(e, by, now)
	k.State = CorrectionPublished
	c.VerdictID, c.Edition, c.EditionID, c.Waiting, c.WaitingID = &v.ID, e, &e.ID, nil, nil
	c.touch(now)
}

// respeak forgets who the claimant of before is when the claim has another one.
func (c *Case) respeak(next claims.Claim) {
	if claims.Fold(next.Claimant) != claims.Fold(c.Claim.Claimant) {
		c.Around.Speaker = nil
	}
}

// worded is a claim as the correction words it; what is the desk's own stays.
func (k *Correction) worded(claim claims.Claim) claims.Claim {
	to := k.Claim
	claim.Wording, claim.ShortForm, claim.Place, claim.ClaimedOn, claim.Topics = to.Wording, to.ShortForm, to.Place, to.ClaimedOn, to.Topics
	claim.Claimant, claim.ClaimantTitle, claim.Unattributed, claim.SpeakerID = to.Claimant, to.ClaimantTitle, to.Unattributed, to.SpeakerID
	return claim
}

// proposedOf is the verdict that a correction proposes; nil before.
func (c *Case) proposedOf(k *Correction) *Verdict {
	for i := range c.Verdicts {
		if k.VerdictID != nil && c.Verdicts[i].ID == *k.VerdictID {
			return &c.Verdicts[i]
		}
	}
	return nil
}

// Corrected is the edition that readers would see, were the correction that is proposed
// approved now: with what else is pending of words and articles and not kept out. Its
// Digest is what ApproveCorrection wants to be shown. It brings the correction's
// Differences up to date.
func (c *Case) Corrected(org Organisation) Edition {
	k := c.Correcting()
	if k == nil || k.VerdictID == nil {
		return c.Preview(org)
	}
	e, live := c.Edition.next(), c.live(org)
	for _, ch := range c.taken(org) {
		e.take(ch.Key, &live)
	}
	e.Content.Claim = claimForReaders(k.worded(*c.Claim))
	if claims.Fold(e.Content.Claim.Claimant) != claims.Fold(c.Edition.Content.Claim.Claimant) {
		e.Content.Wikidata = "" // it is of somebody else
	}
	v := c.proposedOf(k)
	e.VerdictID, e.Content.Verdict = v.ID, verdictForReaders(*v)
	k.Differences = differences(c.Edition.Content, e.Content)
	e.Content.Corrections = append(slices.Clone(c.Edition.Content.Corrections), k.ForReaders())
	return e.sealed()
}

// taken are the pending changes that come with a correction: what nobody kept out, but for
// the organisation's own heads and where a claim was merged, which have nothing to do with it.
func (c *Case) taken(org Organisation) []Change {
	return slices.DeleteFunc(c.Changes(org), func(ch Change) bool {
		return ch.KeptOut != nil || ch.Key == "merged" || ch.Key == "claim" || strings.HasPrefix(ch.Key, "publisher/")
	})
}

// GateOfCorrection answers the publish gate for what a proposed correction brings.
func (c *Case) GateOfCorrection(org Organisation) []Check {
	k := c.Correcting()
	if k == nil || k.VerdictID == nil {
		return c.Gate(org)
	}
	e, shown := c.Corrected(org), *c
	shown.Claim, shown.Appearances = c.tagged(e.Content.Claim), e.Content.Appearances
	return shown.checks(OfCorrection, c.proposedOf(k), org)
}

// wrote notes that somebody wrote some of the correction.
func (k *Correction) wrote(by Actor, now time.Time) {
	if !k.wroteSome(by) {
		k.Writers = append(slices.Clone(k.Writers), Author{by.ID, by.Name, now})
	}
}

func (k *Correction) wroteSome(by Actor) bool {
	return slices.ContainsFunc(k.Writers, func(a Author) bool { return a.ID == by.ID })
}

// corrected records what happened to a correction.
func (c *Case) corrected(verb Verb, k *Correction, by Actor, now time.Time, detail map[string]string) {
	detail["kind"], detail["number"] = string(k.Kind), strconv.Itoa(k.Number)
	c.record(verb, by, now, detail)
}
