package review

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Same accepts the candidate as another appearance of a claim that there is: neither a
// second claim nor a second case is made. What the claim's verdict says stands as it
// was; a new appearance is no material change.
func (t *Triage) Same(with *Case, by Actor, now time.Time) error {
	c := t.Candidate
	switch {
	case with.MergedInto != nil:
		return errs.In("claim_id", "That claim was merged into another one; say that it is the same as that.")
	case !with.State.Living():
		return errs.In("claim_id", "That claim was dismissed; bring it back first, or dismiss this candidate too.")
	case slices.ContainsFunc(with.Appearances, func(a claims.Appearance) bool {
		return a.SnapshotID == c.SnapshotID && a.Start == c.Start && a.End == c.End
	}):
		return errs.New(errs.Conflict, "These very words stand with that claim already.")
	}
	if err := t.decide(claims.CandidateAccepted, by, now); err != nil {
		return err
	}
	e := &t.Events[len(t.Events)-1]
	e.Verb, e.Detail["claim"] = VerbJoined, with.ClaimID.String()
	c.Joined, c.KeptClaimID, c.ClaimID, t.Case = true, c.ClaimID, &with.ClaimID, with
	at := appearanceOf(c)
	at.ID, at.ClaimID, at.CreatedAt = uuid.Must(uuid.NewV7()), with.ClaimID, now
	with.Appearances = append(with.Appearances, at)
	with.UpdatedAt = now
	with.record(VerbAppearanceAdded, by, now, map[string]string{"appearance": at.ID.String(), "candidate": c.ID.String(), "headline": t.Article.Headline})
	return nil
}

// leave takes the candidate's appearance off the claim that it was joined to.
func (t *Triage) leave(by Actor, now time.Time) error {
	c := t.Candidate
	i := slices.IndexFunc(t.Case.Appearances, func(a claims.Appearance) bool {
		return a.ClaimID == t.Case.ClaimID && a.CandidateID != nil && *a.CandidateID == c.ID
	})
	if i < 0 {
		return errs.New(errs.Conflict, "The words no longer stand with that claim, so there is nothing to take off it.")
	}
	at := t.Case.Appearances[i]
	t.Case.Appearances = slices.Delete(t.Case.Appearances, i, i+1)
	t.Case.UpdatedAt = now
	t.Case.record(VerbAppearanceRemoved, by, now, map[string]string{"appearance": at.ID.String(), "candidate": c.ID.String(), "headline": t.Article.Headline})
	c.Joined, c.ClaimID, c.KeptClaimID = false, c.KeptClaimID, nil
	return nil
}

// Apart remembers that the candidate does not say what a claim says, so that the claim
// is not suggested again. The store keeps the pair; Together takes it back.
func (t *Triage) Apart(claim uuid.UUID, by Actor, now time.Time) error {
	return t.tell(VerbToldApart, claim, by, now)
}

// Together takes Apart back.
func (t *Triage) Together(claim uuid.UUID, by Actor, now time.Time) error {
	return t.tell(VerbNoLongerApart, claim, by, now)
}

func (t *Triage) tell(verb Verb, claim uuid.UUID, by Actor, now time.Time) error {
	if err := t.waitsFor(by); err != nil {
		return err
	}
	t.event(verb, by, now)["claim"] = claim.String()
	return nil
}

// Apart remembers of two cases' claims that they do not say the same; Together takes
// it back. Neither case changes: the events for their histories are returned.
func Apart(a, b *Case, by Actor, now time.Time) ([]Event, error) {
	return tell(VerbToldApart, a, b, by, now)
}

// Together takes Apart back.
func Together(a, b *Case, by Actor, now time.Time) ([]Event, error) {
	return tell(VerbNoLongerApart, a, b, by, now)
}

func tell(verb Verb, a, b *Case, by Actor, now time.Time) ([]Event, error) {
	if err := by.May(Group); err != nil {
		return nil, err
	}
	if a.ClaimID == b.ClaimID {
		return nil, errs.In("claim_id", "A claim can't be told apart from itself.")
	}
	var out []Event
	for _, pair := range [][2]*Case{{a, b}, {b, a}} {
		e := Happened(verb, "case", pair[0].ID, by, now, map[string]string{"claim": pair[1].ClaimID.String(), "case": pair[1].ID.String()})
		e.CaseID = &pair[0].ID
		out = append(out, e)
	}
	return out, nil
}
