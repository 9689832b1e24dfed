package review

import (
	"slices"
	"time"

	"factdesk/claims"
)

// BulkMove is what can be done to several cases at once. What takes a look at each case, as
// signing off does, is none of these.
type BulkMove string

// All of them.
const (
	BulkAssign    BulkMove = "assign"
	BulkRelease   BulkMove = "release"
	BulkPlan      BulkMove = "plan"
	BulkTag       BulkMove = "tag"
	BulkUntag     BulkMove = "untag"
	BulkDismiss   BulkMove = "dismiss"
	BulkUndismiss BulkMove = "undismiss"
)

// Bulk is what somebody does to each of several cases.
type Bulk struct {
	Move     BulkMove
	To       User      // to assign them to
	Tag      string    // to add or to take off
	Priority *Priority // of a plan; nil leaves it
	DueOn    *string   // of a plan, YYYY-MM-DD or ""; nil leaves it
	Reason   Reason    // to dismiss them
	Note     string
}

// bulkMoves is the table of what each move asks for and does: what the move of one case does.
var bulkMoves = map[BulkMove]struct {
	right Action
	make  func(do Bulk, c *Case, by Actor, now time.Time) error
}{
	BulkAssign:  {Assign, func(do Bulk, c *Case, by Actor, now time.Time) error { return c.Assign(do.To, by, now) }},
	BulkRelease: {Release, func(_ Bulk, c *Case, by Actor, now time.Time) error { return c.Release(by, now) }},
	BulkPlan:    {Assign, planned},
	BulkTag: {EditClaim, func(do Bulk, c *Case, by Actor, now time.Time) error {
		return c.retag(append(slices.Clone(c.Claim.Tags), do.Tag), by, now)
	}},
	BulkUntag: {EditClaim, func(do Bulk, c *Case, by Actor, now time.Time) error {
		return c.retag(without(c.Claim.Tags, do.Tag), by, now)
	}},
	BulkDismiss: {Dismiss, func(do Bulk, c *Case, by Actor, now time.Time) error {
		return c.Dismiss(do.Reason, do.Note, nil, by, now)
	}},
	BulkUndismiss: {Undismiss, func(_ Bulk, c *Case, by Actor, now time.Time) error { return c.Undismiss(by, now) }},
}

func planned(do Bulk, c *Case, by Actor, now time.Time) error {
	priority, due := c.Priority, c.DueOn
	if do.Priority != nil {
		priority = *do.Priority
	}
	if do.DueOn != nil {
		due = *do.DueOn
	}
	return c.Plan(priority, due, by, now)
}

// retag gives the claim other tags, and leaves its words.
func (c *Case) retag(tags []string, by Actor, now time.Time) error {
	to := *c.Claim
	to.Tags = tags
	return c.Reword(to, by, now)
}

// without are the tags but one, which is the same however its letters' case is.
func without(tags []string, tag string) []string {
	gone := claims.Labels([]string{tag})
	return slices.DeleteFunc(slices.Clone(tags), func(t string) bool { return len(gone) > 0 && claims.SameLabel(t, gone[0]) })
}
