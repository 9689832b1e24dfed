package review

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// MostAtOnce is how many cases one batch changes at most.
const MostAtOnce = 200

// Batch is one change that somebody made to several cases at once. Each case has its own
// event of it, and all are taken back together (TakeBack).
type Batch struct {
	ID       uuid.UUID  `json:"id"`
	ActorID  uuid.UUID  `json:"actor_id"`
	Did      BulkMove   `json:"did"`
	At       time.Time  `json:"at"`
	LeftOut  []Left     `json:"left" gorm:"serializer:json"`
	UndoLeft []Left     `json:"undo_left" gorm:"serializer:json"`
	UndoneAt *time.Time `json:"undone_at"`
}

// Left is a case that was not changed with the others, and why.
type Left struct {
	CaseID  uuid.UUID `json:"case_id"`
	Wording string    `json:"-"`       // of its claim; "" when there is no such case, or it is read again
	Problem string    `json:"problem"` // a sentence for the person
}

// BatchCase is a case that a batch changed, and what it was before.
type BatchCase struct {
	BatchID  uuid.UUID `gorm:"primaryKey"`
	CaseID   uuid.UUID `gorm:"primaryKey"`
	Material int       // the case's after the batch: while it is the same, nobody has changed it since
	Was      Was       `gorm:"serializer:json"`
	UndoneAt *time.Time
}

// Was are the fields of a case that a batch can change, as they were before.
type Was struct {
	State         State      `json:"state"`
	AssigneeID    *uuid.UUID `json:"assignee_id"`
	Assignee      string     `json:"assignee"`
	Priority      Priority   `json:"priority"`
	DueOn         string     `json:"due_on"`
	Tags          []string   `json:"tags"`
	DismissReason Reason     `json:"dismiss_reason"`
	DismissNote   string     `json:"dismiss_note"`
	DuplicateOf   *uuid.UUID `json:"duplicate_of"`
	DismissedFrom State      `json:"dismissed_from"`
}

func was(c *Case) Was {
	return Was{c.State, c.AssigneeID, c.Assignee, c.Priority, c.DueOn, slices.Clone(c.Claim.Tags),
		c.DismissReason, c.DismissNote, c.DuplicateOf, c.DismissedFrom}
}

// NewBatch begins a batch of what somebody does to several cases. It refuses at once what
// would be refused for each.
func NewBatch(do Bulk, by Actor, now time.Time) (Batch, error) {
	m, ok := bulkMoves[do.Move]
	if !ok {
		return Batch{}, errs.In("action", "%q is nothing that can be done to several cases; choose assign, release, plan, tag, untag, dismiss or undismiss.", do.Move)
	}
	if err := by.May(m.right); err != nil {
		return Batch{}, err
	}
	if len(claims.Labels([]string{do.Tag})) == 0 && (do.Move == BulkTag || do.Move == BulkUntag) {
		return Batch{}, errs.In("tag", "Write the tag first.")
	}
	return Batch{ID: uuid.Must(uuid.NewV7()), ActorID: by.ID, Did: do.Move, At: now, LeftOut: []Left{}, UndoLeft: []Left{}}, nil
}

// Apply makes the change to one case, by the same method as it is made to one alone. A case
// that is so already is refused: there would be nothing to take back.
func (b Batch) Apply(do Bulk, c *Case, by Actor, now time.Time) (BatchCase, error) {
	before, events := was(c), len(c.Events)
	if err := bulkMoves[do.Move].make(do, c, by, now); err != nil {
		return BatchCase{}, err
	}
	if len(c.Events) == events {
		return BatchCase{}, errs.New(errs.Conflict, "It was so already.")
	}
	for i := range c.Events[events:] {
		c.Events[events+i].Detail["batch"] = b.ID.String()
	}
	return BatchCase{BatchID: b.ID, CaseID: c.ID, Material: c.Material, Was: before}, nil
}

// CanTakeBack says whether the actor may undo the batch; nil means yes.
func (b Batch) CanTakeBack(by Actor) error {
	switch {
	case by.ID != b.ActorID:
		return errs.New(errs.Forbidden, "Somebody else did this; only they can undo it at once. Change the cases one by one.")
	case b.UndoneAt != nil:
		return errs.New(errs.Conflict, "This was undone already.")
	}
	return by.May(bulkMoves[b.Did].right)
}

// TakeBack makes one case what it was before a batch, unless somebody has changed it since.
func (c *Case) TakeBack(b Batch, of BatchCase, by Actor, now time.Time) error {
	if err := b.CanTakeBack(by); err != nil {
		return err
	}
	if c.Material != of.Material {
		err := errs.New(errs.Conflict, "It was changed since, and stays as it is.")
		err.Field = "version" // the store adds who changed what
		return err
	}
	detail := map[string]string{"did": string(b.Did), "from": string(c.State), "to": string(of.Was.State), "batch": b.ID.String()}
	c.restore(of.Was, now)
	c.touch(now)
	c.record(VerbTakenBack, by, now, detail)
	return nil
}

func (c *Case) restore(to Was, now time.Time) {
	c.State, c.AssigneeID, c.Assignee = to.State, to.AssigneeID, to.Assignee
	c.Priority, c.DueOn = to.Priority, to.DueOn
	c.DismissReason, c.DismissNote, c.DuplicateOf, c.DismissedFrom = to.DismissReason, to.DismissNote, to.DuplicateOf, to.DismissedFrom
	if slices.Equal(c.Claim.Tags, to.Tags) {
		return
	}
	claim := *c.Claim
	claim.Tags, claim.UpdatedAt = to.Tags, now
	claim.Version++
	*c.Claim = claim
}
