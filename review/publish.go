package review

import (
	"strings"
	"time"

	"factdesk/internal/errs"
)

// Publish puts the approved verdict on its public page, as it was approved; what was
// changed since is pending. Each warning of the gate must be waived by name with a reason,
// and the waiver is recorded; what blocks can't be. What the organisation calls itself is copied.
// seen is the digest of the preview that the person looked at.
func (c *Case) Publish(org Organisation, seen string, waive map[string]string, by Actor, now time.Time) error {
	if err := c.Can(Publish, by); err != nil {
		return err
	}
	if c.Edition == nil {
		return errs.New(errs.Conflict, "Nobody has approved what readers would see of this case yet.")
	}
	if err := c.saw(org, seen); err != nil {
		return err
	}
	waivers, err := waived(c.Gate(org), waive, by, now)
	if err != nil {
		return err
	}
	detail := map[string]string{"rating": c.Verdict().Label}
	for _, w := range waivers {
		detail[waiving+w.Check] = w.Reason
	}
	if err := c.move(Publish, by, now, detail); err != nil {
		return err
	}
	c.Waivers = waivers
	c.Edition.Publisher = PublisherOf(org)
	c.Edition.Digest = c.Edition.sealed().Digest
	c.Edition.Version++
	if c.PublishedAt == nil {
		c.PublishedAt, c.PublishedBy = &now, &by.ID
	}
	return nil
}

// waiving begins the name of an event's detail that holds why a check of the gate was
// waived.
const waiving = "waived "

// warned begins the name of an event's detail that holds what a check of the gate warned of
// when the verdict was signed off.
const warned = "warned "

// warnings are the warnings that stand, for an event: whoever signs off has seen them, and
// what they say may be another thing by the time somebody publishes.
func warnings(checks []Check) map[string]string {
	out := map[string]string{}
	for _, check := range checks {
		if !check.OK {
			out[warned+check.Key] = check.Message
		}
	}
	return out
}

// Warned is the check that a detail of an event says warned at sign-off; "" when it says
// another thing.
func Warned(detail string) string {
	check, is := strings.CutPrefix(detail, warned)
	if !is {
		return ""
	}
	return check
}

// Waived is the check that a detail of an event says was waived; "" when it says another
// thing.
func Waived(detail string) string {
	check, is := strings.CutPrefix(detail, waiving)
	if !is {
		return ""
	}
	return check
}
