package review

import (
	"slices"
	"time"

	"factdesk/internal/errs"
)

// CorrectionState is where a correction stands.
type CorrectionState string

const (
	NoCorrection        CorrectionState = ""          // none is being written
	CorrectionDrafted   CorrectionState = "drafted"   // somebody writes it
	CorrectionProposed  CorrectionState = "proposed"  // it awaits somebody who wrote none of it
	CorrectionPublished CorrectionState = "published" // readers see it
	CorrectionDropped   CorrectionState = "dropped"   // readers never saw it
)

// CorrectionStates are all states, in the order of the work.
var CorrectionStates = []CorrectionState{NoCorrection, CorrectionDrafted, CorrectionProposed, CorrectionPublished, CorrectionDropped}

// correctionMove is something that may be done with a correction of some state.
type correctionMove struct {
	action Action
	from   CorrectionState
	must   func(c *Case, k *Correction, by Actor) error // nil: nothing besides
}

// correctionMoves is the one table of what may be done with the correction of a published
// case that is not done yet. Who may make a move is in the table of rights under the same
// name.
var correctionMoves = []correctionMove{
	{BeginCorrection, NoCorrection, nil},
	{EditCorrection, CorrectionDrafted, isCorrecting},
	{ProposeCorrection, CorrectionDrafted, isCorrecting},
	{WithdrawCorrection, CorrectionProposed, proposedIt},
	{SendBackCorrection, CorrectionProposed, nil},
	{DropCorrection, CorrectionDrafted, isCorrecting},
	{DropCorrection, CorrectionProposed, isCorrecting},
	{ApproveCorrection, CorrectionProposed, wroteNoneAndPanelAgrees},
}

// CanCorrect says whether the actor may do it now; nil means yes.
func (c *Case) CanCorrect(action Action, by Actor) error {
	_, err := c.mayCorrect(action, by)
	return err
}

// OffersCorrection says whether a move of the correction belongs to where the case stands,
// whoever asks.
func (c *Case) OffersCorrection(action Action) bool {
	k, state := c.Correcting(), NoCorrection
	if k != nil {
		state = k.State
	}
	return c.correctable() == nil && slices.ContainsFunc(correctionMoves, func(m correctionMove) bool { return m.action == action && m.from == state })
}

// mayCorrect is the correction that the actor may do it to; nil for one that is to be
// begun.
func (c *Case) mayCorrect(action Action, by Actor) (*Correction, error) {
	if err := by.May(action); err != nil {
		return nil, err
	}
	if err := c.correctable(); err != nil {
		return nil, err
	}
	k, state := c.Correcting(), NoCorrection
	if k != nil {
		state = k.State
	}
	for _, m := range correctionMoves {
		switch {
		case m.action != action || m.from != state:
		case m.must == nil:
			return k, nil
		default:
			return k, m.must(c, k, by)
		}
	}
	return nil, c.notNow(action, k)
}

// correctable says whether the case has a verdict that readers rely on.
func (c *Case) correctable() error {
	err := isNotMerged(c, Actor{})
	switch {
	case err != nil:
		return err
	case c.State == Retracted:
		err = errs.New(errs.Conflict, "This verdict was retracted, and what was taken back is not corrected. Its page says why it was taken back.")
	case c.State != Published:
		err = errs.New(errs.Conflict, "This case is %s; only a published verdict is corrected. Until then its verdict can be changed.", c.State)
	case c.Edition == nil || c.Verdict() == nil:
		err = errs.New(errs.Conflict, "This case has no verdict that readers see.")
	default:
		return nil
	}
	err.(*errs.Error).Field = "state" // the store adds who moved it
	return err
}

// notNow says what stands against a move of the correction.
func (c *Case) notNow(action Action, k *Correction) error {
	switch {
	case k == nil:
		err := errs.New(errs.Conflict, "Nobody is correcting this verdict; begin a correction first.")
		err.Field = "state"
		return err
	case action == BeginCorrection:
		err := errs.New(errs.Conflict, "%s began a correction of this verdict on %s already, and it is not done. Work on that one, or have it dropped: two at once would undo each other.",
			k.BegunByName, k.BegunAt.Format(time.DateOnly))
		err.Field = "state"
		return err
	case k.State == CorrectionProposed:
		return errs.New(errs.Conflict, "The correction awaits approval as it is; withdraw it, or send it back, to change it.")
	}
	return errs.New(errs.Conflict, "The correction is being written; its verdict has to be proposed first.")
}

// isCorrecting holds for who began the correction, and for editors.
func isCorrecting(_ *Case, k *Correction, by Actor) error {
	if *k.BegunBy == by.ID || rank(by.Role) >= rank(Editor) {
		return nil
	}
	return errs.New(errs.Forbidden, "%s is writing this correction; an editor can take it on.", k.BegunByName)
}

// proposedIt holds for who wrote the correction's verdict.
func proposedIt(c *Case, k *Correction, by Actor) error {
	if v := c.proposedOf(k); v != nil && v.AuthorID == by.ID {
		return nil
	}
	return errs.New(errs.Forbidden, "Only the author can withdraw a proposal; an editor can send it back.")
}

// wroteNone holds for who wrote neither the correction nor its verdict.
func wroteNone(c *Case, k *Correction, by Actor) error {
	v := c.proposedOf(k)
	switch {
	case v != nil && v.AuthorID == by.ID:
		return errs.New(errs.Forbidden, "You wrote the verdict of this correction; somebody else must approve it.")
	case k.wroteSome(by):
		return errs.New(errs.Forbidden, "You wrote some of this correction; somebody who wrote none of it must approve it.")
	}
	return nil
}
