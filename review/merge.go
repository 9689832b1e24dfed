package review

import (
	"slices"
	"strings"
	"time"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// MergeInto says that this case's claim is another's, made twice. Case, claim, verdict
// and page stay and say where they went; nothing else may be done to them but Unmerge
// and Retract. Its appearances are listed with the other claim's from then on.
func (c *Case) MergeInto(other *Case, reason string, by Actor, now time.Time) error {
	if err := c.Can(Merge, by); err != nil {
		return err
	}
	reason = strings.TrimSpace(reason)
	if err := checkText("reason", reason); err != nil {
		return err
	}
	mine, theirs := c.Verdict(), other.Verdict()
	switch {
	case other.ID == c.ID:
		return errs.In("into", "A claim can't be merged into itself.")
	case other.MergedInto != nil:
		return errs.In("into", "That claim was merged into another one itself; merge into that.")
	case !other.State.Living():
		return errs.In("into", "That claim was dismissed; bring it back first.")
	case c.State == Published && other.State != Published:
		return errs.New(errs.Conflict, "This claim is published and the other is %s: readers of this page could not follow. Merge the other into this one.", other.State)
	case c.State == Published && mine.Rating != theirs.Rating:
		return errs.New(errs.Conflict, "The two are published with different verdicts, “%s” and “%s”. Retract one first.", mine.Label, theirs.Label)
	}
	if err := c.move(Merge, by, now, map[string]string{"into": other.ClaimID.String(), "case": other.ID.String(), "reason": reason}); err != nil {
		return err
	}
	c.MergedInto = &other.ClaimID
	for _, a := range c.Appearances {
		if !other.hasPlace(a) {
			other.Appearances = append(other.Appearances, a)
		}
	}
	other.UpdatedAt = now
	other.record(VerbTookIn, by, now, map[string]string{"claim": c.ClaimID.String(), "case": c.ID.String(), "reason": reason})
	return nil
}

// Unmerge takes MergeInto back: the claim is one of its own again, in the state that
// it was in.
func (c *Case) Unmerge(from *Case, by Actor, now time.Time) error {
	if err := c.move(Unmerge, by, now, map[string]string{"case": from.ID.String()}); err != nil {
		return err
	}
	c.MergedInto = nil
	from.Appearances = slices.DeleteFunc(from.Appearances, func(a claims.Appearance) bool { return a.ClaimID == c.ClaimID })
	from.UpdatedAt = now
	from.record(VerbGaveBack, by, now, map[string]string{"claim": c.ClaimID.String(), "case": c.ID.String()})
	return nil
}

// Own are the appearances of this case's own claim, without those of claims that were
// merged into it.
func (c *Case) Own() []claims.Appearance {
	out := []claims.Appearance{}
	for _, a := range c.Appearances {
		if a.ClaimID == c.ClaimID {
			out = append(out, a)
		}
	}
	return out
}

func (c *Case) hasPlace(a claims.Appearance) bool {
	return slices.ContainsFunc(c.Appearances, func(b claims.Appearance) bool { return a.ID == b.ID })
}

func isNotMerged(c *Case, _ Actor) error {
	if c.MergedInto == nil {
		return nil
	}
	err := errs.New(errs.Conflict, "This claim was merged into another one; unmerge it first.")
	err.Field = "state"
	return err
}

func isMerged(c *Case, _ Actor) error {
	if c.MergedInto != nil {
		return nil
	}
	return errs.New(errs.Conflict, "This claim is not merged into another one.")
}

func isNotCorrected(c *Case, _ Actor) error {
	if c.Correcting() == nil {
		return nil
	}
	return errs.New(errs.Conflict, "A correction of this verdict is not done; finish it or have it dropped first.")
}

func hasTakenNoneIn(c *Case, _ Actor) error {
	if len(c.Own()) == len(c.Appearances) {
		return nil
	}
	return errs.New(errs.Conflict, "Other claims were merged into this one; unmerge them first, or merge the other into this.")
}
