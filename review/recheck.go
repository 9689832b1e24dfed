package review

// recheck begins the key by which published cases are queued to be looked at again: first
// those with a day to look again by, the most overdue first, then those without, what was
// true longest ago first. Digits alone begin it, which every collation orders alike.
const (
	recheckBy    = "0"
	recheckAsOf  = "1"
	recheckNever = ""
)

// Queue notes what the case waits for: an editor, and to be looked at again.
func (c *Case) Queue() {
	c.Wait()
	c.RecheckKey = recheckNever
	v := c.Verdict()
	switch {
	case c.State != Published || v == nil || c.MergedInto != nil:
	case v.ReviewBy != "":
		c.RecheckKey = recheckBy + v.ReviewBy
	case v.AsOf != "":
		c.RecheckKey = recheckAsOf + v.AsOf
	}
}

// RecheckDue is the last key of those that are to be looked at again by a day.
func RecheckDue(today string) string { return recheckBy + today }

// LookAgainBy is the day by which the standing verdict is to be looked at again, "" for none.
func (c *Case) LookAgainBy() string {
	if v := c.Verdict(); v != nil && c.State == Published {
		return v.ReviewBy
	}
	return ""
}

// Overdue says whether that day is before today.
func (c *Case) Overdue(today string) bool {
	by := c.LookAgainBy()
	return by != "" && by < today
}
