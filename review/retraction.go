package review

import (
	"strings"
	"time"

	"factdesk/internal/errs"
)

// Retract takes a published verdict back, one editor's move and at once. Its page stays and
// says so; a correction that was being written is dropped with it. Until somebody else
// confirms the retraction the desk shows that nobody has.
func (c *Case) Retract(reason string, by Actor, now time.Time) error {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return errs.In("reason", "Say why the verdict is retracted; the public page shows it.")
	}
	if err := checkText("reason", reason); err != nil {
		return err
	}
	if err := c.move(Retract, by, now, map[string]string{"reason": reason}); err != nil {
		return err
	}
	c.RetractedAt, c.RetractionReason = &now, reason
	c.RetractedBy, c.RetractedByName = &by.ID, by.Name
	if k := c.Correcting(); k != nil {
		c.dropCorrection(k, "The verdict was retracted.", by, now)
	}
	return nil
}

// Unconfirmed says whether the verdict was retracted and nobody else has confirmed that.
func (c *Case) Unconfirmed() bool { return c.State == Retracted && c.RetractionConfirmedAt == nil }

// CanConfirmRetraction says whether somebody may confirm the retraction; nil means yes.
func (c *Case) CanConfirmRetraction(by Actor) error {
	if err := by.May(ConfirmRetraction); err != nil {
		return err
	}
	switch {
	case c.State != Retracted:
		err := errs.New(errs.Conflict, "This case is %s; only a retraction can be confirmed.", c.State)
		err.Field = "state"
		return err
	case c.RetractionConfirmedAt != nil:
		err := errs.New(errs.Conflict, "%s confirmed this retraction already.", c.RetractionConfirmedByName)
		err.Field = "state"
		return err
	case c.RetractedBy != nil && *c.RetractedBy == by.ID:
		return errs.New(errs.Forbidden, "You retracted this verdict; a second person confirms it.")
	}
	return nil
}

// ConfirmRetraction says that a second person has looked at a retraction and its reason.
func (c *Case) ConfirmRetraction(by Actor, now time.Time) error {
	if err := c.CanConfirmRetraction(by); err != nil {
		return err
	}
	c.RetractionConfirmedBy, c.RetractionConfirmedByName, c.RetractionConfirmedAt = &by.ID, by.Name, &now
	c.UpdatedAt = now
	c.record(VerbRetractionConfirmed, by, now, map[string]string{})
	return nil
}
