package review

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Priority orders cases of one state; higher is sooner.
type Priority int

const (
	Low    Priority = -1
	Normal Priority = 0
	High   Priority = 1
	Urgent Priority = 2
)

// Case is the review of one claim. It is loaded with its claim, appearances,
// evidence, notes and verdicts, changed by its methods, and saved as a whole with
// the events that they recorded.
type Case struct {
	ID               uuid.UUID  `json:"id"`
	ClaimID          uuid.UUID  `json:"claim_id"`
	State            State      `json:"state"`
	AssigneeID       *uuid.UUID `json:"assignee_id"`
	Assignee         string     `json:"assignee"` // their name
	Priority         Priority   `json:"priority"`
	DueOn            string     `json:"due_on"` // YYYY-MM-DD or ""
	DismissReason    Reason     `json:"dismiss_reason"`
	DismissNote      string     `json:"dismiss_note"`
	DuplicateOf      *uuid.UUID `json:"duplicate_of"` // a claim
	DismissedFrom    State      `json:"-"`
	WaitsSince       *time.Time `json:"-"`                // for an editor; nil when it does not
	MergedInto       *uuid.UUID `json:"merged_into"`      // the claim that this case's was merged into; nil for one of its own
	SentBackReason   string     `json:"sent_back_reason"` // of the last time; "" once proposed again
	VerdictID        *uuid.UUID `json:"verdict_id"`       // the one proposed, approved or published
	Waivers          []Waiver   `json:"waivers" gorm:"serializer:json"`
	PublishedAt      *time.Time `json:"published_at"` // first publication
	PublishedBy      *uuid.UUID `json:"published_by"`
	RetractedAt      *time.Time `json:"retracted_at"`
	RetractionReason string     `json:"retraction_reason"`

	RetractedBy               *uuid.UUID `json:"retracted_by,omitempty"`
	RetractedByName           string     `json:"retracted_by_name,omitempty"`
	RetractionConfirmedBy     *uuid.UUID `json:"retraction_confirmed_by,omitempty"` // a second person, afterwards
	RetractionConfirmedByName string     `json:"retraction_confirmed_by_name,omitempty"`
	RetractionConfirmedAt     *time.Time `json:"retraction_confirmed_at,omitempty"` // nil while nobody has

	Fields FieldValues `json:"fields,omitempty" gorm:"serializer:json"` // what the desk keeps besides; readers see what is public, by the edition

	PublicFields []ShownField `json:"public_fields,omitempty" gorm:"-"` // of a case as readers see it alone

	OpenedAt  time.Time `json:"opened_at"`
	OpenedBy  uuid.UUID `json:"opened_by"`
	UpdatedAt time.Time `json:"updated_at"`
	Version   int       `json:"version"`  // of any change; the ETag
	Material  int       `json:"material"` // version of the last change that a verdict should know of; notes are none

	RecheckKey   string     `json:"-"`       // where the case stands among those that are to be looked at again; "" nowhere
	EditionID    *uuid.UUID `json:"-"`       // what readers see, once it is published; nil before a verdict is approved
	WaitingID    *uuid.UUID `json:"-"`       // the edition that awaits approval beside it
	EditionCount int        `json:"-"`       // the number of the last
	Pending      bool       `json:"pending"` // something was changed since that readers do not see yet

	Claim       *claims.Claim       `json:"claim,omitempty" gorm:"-"`
	Appearances []claims.Appearance `json:"appearances,omitempty" gorm:"-"` // those of claims that were merged into this one, too
	Evidence    []Evidence          `json:"evidence,omitempty" gorm:"-"`
	Notes       []Note              `json:"notes,omitempty" gorm:"-"`
	Verdicts    []Verdict           `json:"verdicts,omitempty" gorm:"-"`    // oldest first
	Corrections []Correction        `json:"corrections,omitempty" gorm:"-"` // of a published verdict, oldest first
	Panels      []Panel             `json:"panels,omitempty" gorm:"-"`      // that decided a verdict by vote, oldest first
	Events      []Event             `json:"-" gorm:"-"`                     // recorded, not saved yet
	Edition     *Edition            `json:"-" gorm:"-"`                     // that of EditionID
	TakenFrom   *uuid.UUID          `json:"-" gorm:"-"`                     // who had it before it was assigned or given back just now
	Waiting     *Edition            `json:"-" gorm:"-"`                     // that of WaitingID
	Dropped     []Edition           `json:"-" gorm:"-"`                     // editions that were dropped, not saved yet
	Made        []Made              `json:"-" gorm:"-"`                     // who made what is pending
	Around      Around              `json:"-" gorm:"-"`
}

// Expect refuses when somebody made a material change after the version that the
// person was looking at. Version 0 means that they did not say.
func (c *Case) Expect(version int) error {
	if version == 0 || version >= c.Material && version <= c.Version {
		return nil
	}
	err := errs.New(errs.Conflict, "This case has changed since you opened it.")
	err.Field = "version" // the store adds who changed what
	return err
}

// ExpectExactly is Expect for an If-Match, which holds for one version alone.
func (c *Case) ExpectExactly(version int) error {
	if version == c.Version {
		return nil
	}
	err := errs.New(errs.Stale, "This case has changed since you read it: it is at version %d, not %d.", c.Version, version)
	err.Field = "version"
	return err
}

// touch notes a change that a verdict should know of. The store adds one to
// Version when it saves.
func (c *Case) touch(now time.Time) {
	c.UpdatedAt = now
	c.Material = c.Version + 1
}

// Verdict is the one that stands: proposed, approved or published; nil if none.
func (c *Case) Verdict() *Verdict {
	for i := range c.Verdicts {
		if c.VerdictID != nil && c.Verdicts[i].ID == *c.VerdictID {
			return &c.Verdicts[i]
		}
	}
	return nil
}

// Wait notes since when the case waits for an editor: its verdict was written, or approved.
func (c *Case) Wait() {
	c.WaitsSince = nil
	v := c.Verdict()
	switch {
	case v == nil:
	case c.State == Proposed:
		c.WaitsSince = &v.CreatedAt
	case c.State == Approved:
		c.WaitsSince = v.ApprovedAt
	}
}

// Since is when the case came to the editors, by its last change where that is not known.
func (c *Case) Since() time.Time {
	if c.WaitsSince != nil {
		return *c.WaitsSince
	}
	return c.UpdatedAt
}

// Assign gives the case to somebody: to oneself, or, for an editor, to anybody
// who may propose.
func (c *Case) Assign(to User, by Actor, now time.Time) error {
	if to.ID != by.ID {
		if err := by.May(AssignOthers); err != nil {
			return err
		}
	}
	if !to.Active() || (Actor{Role: to.Role}).May(Propose) != nil {
		return errs.In("assignee", "%s can't review; assign an active reviewer or editor.", to.Name)
	}
	if c.AssigneeID != nil && *c.AssigneeID == to.ID && c.State == Assigned {
		return nil // twice the same is once
	}
	detail := map[string]string{"assignee": to.Name}
	if c.Assignee != "" {
		detail["before"] = c.Assignee
	}
	if err := c.move(Assign, by, now, detail); err != nil {
		return err
	}
	c.TakenFrom = c.AssigneeID
	c.AssigneeID, c.Assignee = &to.ID, to.Name
	return nil
}

// Release gives the case back to everybody.
func (c *Case) Release(by Actor, now time.Time) error {
	if err := c.move(Release, by, now, map[string]string{"before": c.Assignee}); err != nil {
		return err
	}
	c.TakenFrom = c.AssigneeID
	c.AssigneeID, c.Assignee = nil, ""
	return nil
}

// Plan sets priority and due date.
func (c *Case) Plan(p Priority, due string, by Actor, now time.Time) error {
	if err := by.May(Assign); err != nil {
		return err
	}
	if p < Low || p > Urgent {
		return errs.In("priority", "Priority goes from %d (low) to %d (urgent).", Low, Urgent)
	}
	if _, err := time.Parse(time.DateOnly, due); due != "" && err != nil {
		return errs.In("due_on", "%q is no date; write it as 2022-01-21.", due)
	}
	if c.Priority == p && c.DueOn == due {
		return nil
	}
	c.Priority, c.DueOn = p, due
	c.touch(now)
	c.record(VerbPlanned, by, now, map[string]string{"due_on": due, "priority": p.String()})
	return nil
}

func (p Priority) String() string {
	return map[Priority]string{Low: "low", Normal: "normal", High: "high", Urgent: "urgent"}[p]
}

// Reword sets the claim's wording, claimant, date, place, topics and tags. From
// the moment a verdict is proposed they are frozen, until it is sent back.
func (c *Case) Reword(to claims.Claim, by Actor, now time.Time) error {
	if err := by.May(EditClaim); err != nil {
		return err
	}
	if err := isNotMerged(c, by); err != nil {
		return err
	}
	if c.State != Open && c.State != Assigned {
		return errs.New(errs.Conflict, "This case is %s: its verdict rates the wording as it stands. %s", c.State, c.wayBack("the wording"))
	}
	next := *c.Claim
	next.Tags = claims.Labels(to.Tags)
	next, err := reworded(next, to)
	if err != nil {
		return err
	}
	detail := changes(*c.Claim, next)
	if _, ok := detail["wording"]; ok && c.verbatim() {
		detail["wording"] = "the article’s words → " + next.Wording // an event can't be taken down
	}
	if len(detail) == 0 {
		return nil
	}
	next.Quantities = numbersIn(&next)
	next.UpdatedAt = now
	next.Version++
	*c.Claim = next
	c.touch(now)
	c.record(VerbReworded, by, now, detail)
	return nil
}

// verbatim says whether the wording is still what the article says, or what was made
// of that without a person.
func (c *Case) verbatim() bool {
	return slices.ContainsFunc(c.Appearances, func(a claims.Appearance) bool {
		return clean(a.Exact) == c.Claim.Wording || a.SuggestedWording == c.Claim.Wording
	})
}

// MaxText bounds what a reviewer writes in one field, in code points.
const MaxText = 20_000

func checkText(field, s string) error {
	if n := utf8.RuneCountInString(s); n > MaxText {
		return errs.In(field, "The text has %d characters; %d is the limit.", n, MaxText)
	}
	return nil
}
