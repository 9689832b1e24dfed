package review

import (
	"strings"
	"time"

	"factdesk/internal/errs"
)

// Publish puts the approved verdict on its public page. Each check of the gate
// that fails must be waived by name with a reason, and the waiver is recorded.
func (c *Case) Publish(org Organisation, waive map[string]string, by Actor, now time.Time) error {
	if err := c.Can(Publish, by); err != nil {
		return err
	}
	waivers, err := waived(c.Gate(org), waive, by, now)
	if err != nil {
		return err
	}
	detail := map[string]string{"rating": c.Verdict().Label}
	for _, w := range waivers {
		detail["waived "+w.Check] = w.Reason
	}
	if err := c.move(Publish, by, now, detail); err != nil {
		return err
	}
	c.Waivers = waivers
	if c.PublishedAt == nil {
		c.PublishedAt, c.PublishedBy = &now, &by.ID
	}
	return nil
}

// Retract takes a published verdict back. Its page stays and says so.
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
	return nil
}
