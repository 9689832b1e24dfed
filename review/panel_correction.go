package review

import (
	"time"

	"github.com/google/uuid"
)

// Judged is the verdict that is before the editors: the one that a correction proposes, or
// else the one that stands. Nil when there is neither.
func (c *Case) Judged() *Verdict {
	if k := c.proposedCorrection(); k != nil {
		return c.proposedOf(k)
	}
	return c.Verdict()
}

// proposedCorrection is the correction that is before the editors; nil for none.
func (c *Case) proposedCorrection() *Correction {
	for i := range c.Corrections {
		if c.Corrections[i].State == CorrectionProposed {
			return &c.Corrections[i]
		}
	}
	return nil
}

// Wrote says whether somebody wrote any of what is before the editors.
func (c *Case) Wrote(id uuid.UUID) bool {
	if k := c.Correcting(); k != nil {
		return wroteNone(c, k, Actor{ID: id}) != nil
	}
	return isNotAuthor(c, Actor{ID: id}) != nil
}

// isForPanels says whether a panel may be asked of what was proposed: of a verdict ever, of
// a correction when it rates otherwise than what stands. One of what a panel decided is
// whatever it changes, or one editor could undo what a panel said.
func (c *Case) isForPanels() bool {
	if c.Correcting() == nil {
		return true
	}
	return c.Judged().rated() != c.Verdict().rated() || c.underPanel()
}

// rated is what a verdict's rating says to whoever compares it, whatever it is called. A
// number that it does not have is 0: values begin at 1.
type rated struct {
	key                string
	means              Class
	value, worst, best int
}

func (v *Verdict) rated() rated {
	return rated{v.Rating, v.Meaning, numberOf(v.Value), numberOf(v.Worst), numberOf(v.Best)}
}

func numberOf(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// underPanel says whether a panel decided a verdict of the case that was published.
func (c *Case) underPanel() bool {
	for _, p := range c.Panels {
		if p.State.done() {
			return true
		}
	}
	return false
}

// settleCorrection does what follows when a panel has decided on a correction's rating. What
// was proposed waits for an editor: readers would see it at once, and somebody waives what
// warns. Otherwise its author proposes what was decided.
func (c *Case) settleCorrection(p *Panel, now time.Time) {
	k := c.Correcting()
	if p.Rating == c.Judged().Rating {
		return
	}
	c.reopen(k, now)
	k.SentBackReason = "The panel decided on “" + p.Label + "”. Propose that rating, with an explanation of it; it is not voted on again, and an editor signs the words off."
}

// judgesCorrection holds a judgement of a correction to what readers would see with it, as
// its approval is held.
func (c *Case) judgesCorrection(j Judgement, by Actor) error {
	if err := sawDigest(j.Seen, c.Corrected(j.Org).Digest); err != nil {
		return err
	}
	return isSecond(c.taken(j.Org), by)
}

// wroteNoneAndPanelAgrees holds for who may approve a correction, once no panel stands
// against it.
func wroteNoneAndPanelAgrees(c *Case, k *Correction, by Actor) error {
	if err := wroteNone(c, k, by); err != nil {
		return err
	}
	return panelAgrees(c, by)
}
