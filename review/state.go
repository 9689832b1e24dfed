package review

import (
	"slices"
	"strings"
	"time"

	"factdesk/internal/errs"
)

// State is where a case stands on its way to a published verdict.
type State string

const (
	Open      State = "open"      // accepted from triage, nobody's yet
	Assigned  State = "assigned"  // somebody works on it
	Proposed  State = "proposed"  // a verdict awaits an editor
	Approved  State = "approved"  // signed off, not public yet
	Published State = "published" // on its public page
	Retracted State = "retracted" // was public; its page says that it was taken back
	Dismissed State = "dismissed" // not to be checked, with a reason
)

// States are all states, in the order of the work.
var States = []State{Open, Assigned, Proposed, Approved, Published, Retracted, Dismissed}

// public are the states of cases that readers see: a retracted verdict's page stays and
// says so. living are those of cases that say something about a claim: what was dismissed
// was found not worth a check.
var (
	public = []State{Published, Retracted}
	living = []State{Open, Assigned, Proposed, Approved, Published, Retracted}
)

// Public says whether readers see cases of this state.
func (s State) Public() bool { return slices.Contains(public, s) }

// Living says whether cases of this state say something about their claim: all but the
// dismissed.
func (s State) Living() bool { return slices.Contains(living, s) }

// RuledStates are those of cases with a verdict, SignedOffStates those with one that two
// people stand behind, as a query asks for them.
func RuledStates() []State { return append([]State{Proposed}, SignedOffStates()...) }

// SignedOffStates are explained at RuledStates.
func SignedOffStates() []State { return append([]State{Approved}, public...) }

// PublicStates are the states that are Public, as a query asks for them.
func PublicStates() []State { return slices.Clone(public) }

// LivingStates are the states that are Living, as a query asks for them.
func LivingStates() []State { return slices.Clone(living) }

// rule is something that must hold for a move; it answers with a sentence if not.
type rule func(c *Case, by Actor) error

// before stands in a move for the state that a dismissed case came from, and stays
// for the one that it is in.
const (
	before State = "before"
	stays  State = "stays"
)

// moves is the one table of what a case may become. Who may make a move is in the
// table of rights under the same name.
var moves = []struct {
	action Action
	from   []State
	to     State
	must   []rule
}{
	{Assign, []State{Open, Assigned}, Assigned, nil},
	{Release, []State{Assigned}, Open, []rule{isTheirs}},
	{Dismiss, []State{Open, Assigned}, Dismissed, []rule{hasTakenNoneIn}},
	{Undismiss, []State{Dismissed}, before, nil},
	{Propose, []State{Assigned}, Proposed, []rule{isTheirs}},
	{Withdraw, []State{Proposed}, Assigned, []rule{isAuthor}},
	{SendBack, []State{Proposed, Approved}, Assigned, nil},
	{Approve, []State{Proposed}, Approved, []rule{hasVerdict, isNotAuthor, panelAgrees}},
	{Publish, []State{Approved}, Published, []rule{hasVerdict}},
	{Retract, []State{Published}, Retracted, nil},
	{Merge, []State{Open, Assigned, Published, Retracted}, stays, []rule{hasTakenNoneIn, isNotCorrected}},
	{Unmerge, States, stays, []rule{isMerged}},
}

// Can says whether the actor may make the move now; nil means yes. It looks at
// the role, the state and the rules of the table, not at what a form would add.
func (c *Case) Can(action Action, by Actor) error {
	if err := by.May(action); err != nil {
		return err
	}
	for _, m := range moves {
		if m.action != action {
			continue
		}
		if !slices.Contains(m.from, c.State) {
			err := errs.New(errs.Conflict, "This case is %s; only one that is %s can be %s.", c.State, either(m.from), done[action])
			err.Field = "state" // the store adds who moved it
			return err
		}
		if action != Unmerge && action != Retract {
			if err := isNotMerged(c, by); err != nil {
				return err
			}
		}
		for _, must := range m.must {
			if err := must(c, by); err != nil {
				return err
			}
		}
		return nil
	}
	return errs.New(errs.Conflict, "A case can't be moved by %q.", action)
}

// move makes the move of the table and records it.
func (c *Case) move(action Action, by Actor, now time.Time, detail map[string]string) error {
	if err := c.Can(action, by); err != nil {
		return err
	}
	from := c.State
	for _, m := range moves {
		if m.action == action && m.to != stays {
			c.State = m.to
		}
	}
	if c.State == before {
		c.State = c.DismissedFrom
	}
	if detail == nil {
		detail = map[string]string{}
	}
	detail["from"], detail["to"] = string(from), string(c.State)
	c.touch(now)
	c.record(done[action], by, now, detail)
	return nil
}

// done is the past tense of each move: the verb of its event.
var done = map[Action]Verb{
	Assign: VerbAssigned, Release: VerbReleased, Dismiss: VerbDismissed, Undismiss: VerbUndismissed, Propose: VerbProposed,
	Withdraw: VerbWithdrawn, SendBack: VerbSentBack, Approve: VerbApproved, Publish: VerbPublished, Retract: VerbRetracted,
	Merge: VerbMerged, Unmerge: VerbUnmerged,
}

func isTheirs(c *Case, by Actor) error {
	if c.AssigneeID != nil && *c.AssigneeID == by.ID || rank(by.Role) >= rank(Editor) {
		return nil
	}
	return errs.New(errs.Conflict, "This case is assigned to somebody else; take it over first.")
}

func isAuthor(c *Case, by Actor) error {
	if v := c.Verdict(); v != nil && v.AuthorID == by.ID {
		return nil
	}
	return errs.New(errs.Forbidden, "Only the author can withdraw a proposal; an editor can send it back.")
}

func isNotAuthor(c *Case, by Actor) error {
	if v := c.Verdict(); v != nil && v.AuthorID == by.ID {
		return errs.New(errs.Forbidden, "You wrote this verdict; somebody else must approve it.")
	}
	return nil
}

func hasVerdict(c *Case, _ Actor) error {
	if c.Verdict() == nil {
		return errs.New(errs.Conflict, "This case has no verdict yet.")
	}
	return nil
}

// either joins states as a sentence has them: "open or assigned".
func either[S ~string](states []S) string {
	words := make([]string, len(states))
	for i, s := range states {
		words[i] = string(s)
	}
	return strings.Join(words, " or ")
}
