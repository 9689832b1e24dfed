package review

import (
	"slices"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// PanelState is where a panel stands.
type PanelState string

const (
	PanelVoting     PanelState = "voting"     // a round is open, and blind
	PanelDiscussing PanelState = "discussing" // the first round decided nothing; its votes are open
	PanelTied       PanelState = "tied"       // nor did the second: a named editor decides
	PanelCarried    PanelState = "carried"    // enough votes agreed
	PanelDecided    PanelState = "decided"    // the named editor decided
	PanelOverridden PanelState = "overridden" // an administrator did, against its course, with a reason
	PanelDropped    PanelState = "dropped"    // its verdict was withdrawn or sent back
)

// PanelStates are all states, in the order of the work.
var PanelStates = []PanelState{PanelVoting, PanelDiscussing, PanelTied, PanelCarried, PanelDecided, PanelOverridden, PanelDropped}

func (s PanelState) open() bool {
	return slices.Contains([]PanelState{PanelVoting, PanelDiscussing, PanelTied}, s)
}

// done says that it has decided on a rating.
func (s PanelState) done() bool {
	return slices.Contains([]PanelState{PanelCarried, PanelDecided, PanelOverridden}, s)
}

// panelRule is something that must hold for a move of a panel; it answers with a sentence if not.
type panelRule func(c *Case, p *Panel, by Actor) error

// panelMove is something that may be done with a panel of some states.
type panelMove struct {
	action Action
	from   []PanelState
	must   []panelRule
}

// panelMoves is the one table of what may be done with a panel, while the case, or a
// correction of it, is proposed.
// Who may is in the table of rights under the same name.
var panelMoves = []panelMove{
	{SeatPanel, []PanelState{PanelVoting}, []panelRule{judgesOthers}},
	{CastVote, []PanelState{PanelVoting}, []panelRule{judgesOthers, breaksNoTie, hasSeat}},
	{Discuss, []PanelState{PanelDiscussing, PanelTied}, nil},
	{SecondRound, []PanelState{PanelDiscussing}, []panelRule{judgesOthers, hasDiscussed}},
	{DecideTie, []PanelState{PanelTied}, []panelRule{judgesOthers, breaksTies}},
	{OverridePanel, []PanelState{PanelVoting, PanelDiscussing, PanelTied}, []panelRule{judgesOthers}},
}

// CanPanel says whether the actor may do it to the panel now; nil means yes.
func (c *Case) CanPanel(action Action, by Actor) error {
	_, err := c.mayPanel(action, by)
	return err
}

// OffersPanel says whether something belongs to where the panel stands, whoever asks.
func (c *Case) OffersPanel(action Action) bool {
	p := c.before()
	return p != nil && slices.ContainsFunc(panelMoves, func(m panelMove) bool { return m.action == action && slices.Contains(m.from, p.State) })
}

// mayPanel is the panel that the actor may do it to.
func (c *Case) mayPanel(action Action, by Actor) (*Panel, error) {
	if err := by.May(action); err != nil {
		return nil, err
	}
	p := c.before()
	if p == nil {
		return nil, inState("No panel decides this case now: it is %s.", c.State)
	}
	for _, m := range panelMoves {
		if m.action != action {
			continue
		}
		if !slices.Contains(m.from, p.State) {
			return nil, inState("The panel is %s; that can be done while it is %s.", p.State, either(m.from))
		}
		for _, must := range m.must {
			if err := must(c, p, by); err != nil {
				return nil, err
			}
		}
	}
	return p, nil
}

// before is the panel that decides what is before the editors; nil for none.
func (c *Case) before() *Panel {
	if c.State != Proposed && c.proposedCorrection() == nil {
		return nil
	}
	return c.Deciding()
}

// inState is a Conflict about where something stands; the store adds who moved it.
func inState(format string, args ...any) error {
	err := errs.New(errs.Conflict, format, args...)
	err.Field = "state"
	return err
}

func judgesOthers(c *Case, _ *Panel, by Actor) error {
	if k := c.Correcting(); k != nil {
		return wroteNone(c, k, by)
	}
	if c.Verdict().AuthorID == by.ID {
		return errs.New(errs.Forbidden, "You wrote this verdict; a panel of others decides it.")
	}
	return nil
}

func breaksNoTie(_ *Case, p *Panel, by Actor) error {
	if p.TieBreakerID == by.ID {
		return errs.New(errs.Forbidden, "You decide should the panel not agree, so you have no vote on it.")
	}
	return nil
}

func hasSeat(_ *Case, p *Panel, by Actor) error {
	if p.Seated(by.ID) || p.seated() < p.Seats {
		return nil
	}
	return errs.New(errs.Forbidden, "All %d seats of this panel are taken; an editor can give you one of somebody who has not voted.", p.Seats)
}

// seated is how many seats somebody has who can vote.
func (p *Panel) seated() (n int) {
	for _, m := range p.Members {
		if !p.Left(m.ID) {
			n++
		}
	}
	return n
}

func hasDiscussed(c *Case, p *Panel, _ Actor) error {
	if len(c.Discussion(p)) == 0 {
		return errs.New(errs.Conflict, "Nobody has said anything yet. Write in the discussion why the votes differ, then vote again.")
	}
	return nil
}

func breaksTies(c *Case, p *Panel, by Actor) error {
	switch {
	case p.TieBreakerID == by.ID:
		return nil
	case !c.tieIsOpen(*p):
		return errs.New(errs.Forbidden, "%s decides this tie. Should they be away, an administrator can override the panel, with a reason.", p.TieBreaker)
	case p.tookPart(by.ID):
		return errs.New(errs.Forbidden, "You are a member of this panel. Since %s can't decide the tie, %s does.", p.TieBreaker, c.TieGoesTo(*p))
	}
	return nil
}

// tieIsOpen says whether the editor who is named for a tie can't decide it: they wrote what
// is judged, or were shut out since. Then any other editor does who took no part.
func (c *Case) tieIsOpen(p Panel) bool { return p.Left(p.TieBreakerID) || c.Wrote(p.TieBreakerID) }

// TieGoesTo is who decides a tie of the panel, in words.
func (c *Case) TieGoesTo(p Panel) string {
	if c.tieIsOpen(p) {
		return "an editor who wrote none of it and is no member of the panel"
	}
	return p.TieBreaker
}

// tookPart says whether somebody has, or had, a say in the panel's votes.
func (p *Panel) tookPart(id uuid.UUID) bool {
	return p.Seated(id) || slices.ContainsFunc(p.Votes, func(v PanelVote) bool { return v.MemberID == id })
}
