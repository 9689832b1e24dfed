package review

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"factdesk/internal/errs"
)

// carry has the panel decide for the rating of enough votes.
func (c *Case) carry(p *Panel, votes []PanelVote, counts string, j Judgement, by Actor, now time.Time) error {
	p.State, p.Rating, p.Label = PanelCarried, votes[0].Rating, votes[0].Label
	c.noted(VerbPanelCarried, p, by, now, map[string]string{"rating": p.Label, "votes": counts})
	names, signer := []string{}, votes[0]
	for _, v := range votes {
		names = append(names, v.Member)
		if v.VotedAt.After(signer.VotedAt) {
			signer = v // and never one who voted otherwise
		}
	}
	alike := !slices.ContainsFunc(p.Cast(), func(v PanelVote) bool { return v.Seen != j.Seen })
	return c.settle(p, j, Actor{ID: signer.MemberID, Name: strings.Join(names, ", ")}, alike, by, now)
}

// settle does what follows a panel's decision. What it decided otherwise goes back to the
// author, who proposes that; what was proposed is approved, if whoever decided has seen what
// is there now, and the gate blocks nothing of it. If not, it stays proposed, and an editor
// approves it as any other; so does a correction.
func (c *Case) settle(p *Panel, j Judgement, signer Actor, seen bool, by Actor, now time.Time) error {
	p.DecidedBy, p.DecidedByName, p.DecidedAt = &by.ID, by.Name, &now
	p.Version++
	v := c.Judged()
	p.mark(v)
	switch {
	case c.Correcting() != nil:
		c.settleCorrection(p, now)
	case p.Rating != v.Rating:
		c.sendBackTo(p, now)
	case seen && passable(c.Gate(j.Org), "be signed off") == nil:
		return c.approve(j.Org, c.Changes(j.Org), by, signer, now)
	}
	return nil
}

// sendBackTo gives the case back to its author, who is to propose what the panel decided.
func (c *Case) sendBackTo(p *Panel, now time.Time) {
	c.State, c.VerdictID = Assigned, nil
	c.SentBackReason = "The panel decided on “" + p.Label + "”. Propose that rating, with an explanation of it; it is not voted on again, and an editor signs the words off."
	c.drop()
	c.touch(now)
}

// mark notes on a verdict that its rating is an administrator's, against the panel's course.
func (p *Panel) mark(v *Verdict) {
	if p.State == PanelOverridden && v.Rating == p.Rating {
		v.OverrideReason, v.OverrideByName = p.Reason, p.DecidedByName
		v.Version++
	}
}

// DiscussPanel adds a note to the discussion of a panel that does not agree.
func (c *Case) DiscussPanel(body string, by Actor, now time.Time) (*Note, error) {
	p, err := c.mayPanel(Discuss, by)
	if err != nil {
		return nil, err
	}
	return c.AddNote(Note{Body: body, PanelID: &p.ID}, by, now)
}

// BeginSecondRound has the panel vote a second time, as blind as the first.
func (c *Case) BeginSecondRound(by Actor, now time.Time) error {
	p, err := c.mayPanel(SecondRound, by)
	if err != nil {
		return err
	}
	p.State, p.Round = PanelVoting, 2
	p.Version++
	c.noted(VerbSecondRound, p, by, now, map[string]string{})
	return nil
}

// BreakTie has the named editor decide between the ratings that were voted for last.
func (c *Case) BreakTie(j Judgement, by Actor, now time.Time) error {
	p, err := c.mayPanel(DecideTie, by)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(p.Cast(), func(v PanelVote) bool { return v.Rating == j.Rating }) {
		return errs.In("rating", "A tie is between the ratings that members voted for in the second round; choose one of them.")
	}
	return c.decide(p, PanelDecided, VerbTieDecided, j, by, now)
}

// Override has an administrator decide in the place of a panel that is not done, with a
// reason that stands beside the verdict on the desk. Votes that are sealed stay so.
func (c *Case) Override(j Judgement, by Actor, now time.Time) error {
	p, err := c.mayPanel(OverridePanel, by)
	if err != nil {
		return err
	}
	return c.decide(p, PanelOverridden, VerbPanelOverridden, j, by, now)
}

func (c *Case) decide(p *Panel, to PanelState, verb Verb, j Judgement, by Actor, now time.Time) error {
	ballot, rating, err := j.check(j.On)
	if err != nil {
		return err
	}
	if ballot.Reason, err = why(ballot.Reason, "Say why; it stays beside the verdict."); err != nil {
		return err
	}
	if err := c.judges(j, by); err != nil {
		return err
	}
	p.State, p.Rating, p.Label, p.Reason = to, ballot.Rating, cmp.Or(rating.Label(c.Judged().Language), ballot.Rating), ballot.Reason
	c.noted(verb, p, by, now, map[string]string{"rating": p.Label, "reason": p.Reason})
	return c.settle(p, j, by, true, by, now)
}
