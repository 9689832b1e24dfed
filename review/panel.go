package review

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"factdesk/internal/errs"
)

// Panel decides the rating of a proposed verdict by vote. Its members vote without seeing
// each other's votes: until every seat has voted, what is stored of a vote is a commitment
// and a seal (Box). Then all are opened at once. When too few agree they discuss, and vote a
// second time in the same way; when that does not decide, the tie goes to a named editor.
type Panel struct {
	ID            uuid.UUID  `json:"id"`
	CaseID        uuid.UUID  `json:"case_id"`
	Number        int        `json:"number"`     // within the case, from 1
	VerdictID     uuid.UUID  `json:"verdict_id"` // that it votes on
	ScaleKey      string     `json:"scale_key"`
	State         PanelState `json:"state"`
	Round         int        `json:"round"` // 1 or 2
	Seats         int        `json:"seats"` // how many vote
	Carry         int        `json:"carry"` // how many votes for one rating decide
	RuleKind      RuleKind   `json:"rule_kind"`
	RuleKey       string     `json:"rule_key"`
	TieBreakerID  uuid.UUID  `json:"tie_breaker_id"`
	TieBreaker    string     `json:"tie_breaker"`                    // their name
	Members       []Author   `json:"members" gorm:"serializer:json"` // who has a seat, and since when
	Rating        string     `json:"rating,omitempty"`               // what was decided; "" before
	Label         string     `json:"label,omitempty"`                // its words then
	Reason        string     `json:"reason,omitempty"`               // of who decided a tie, or overrode the panel
	DecidedBy     *uuid.UUID `json:"decided_by,omitempty"`           // whose vote completed the panel, or who decided
	DecidedByName string     `json:"decided_by_name,omitempty"`
	DecidedAt     *time.Time `json:"decided_at,omitempty"`
	OpenedAt      time.Time  `json:"opened_at"`
	Version       int        `json:"version"`

	Votes []PanelVote `json:"votes" gorm:"-"` // in the order of rounds and of being cast
	Gone  []uuid.UUID `json:"-" gorm:"-"`     // of those who voted, and who decides a tie, who were shut out since
}

// PanelVote is one member's vote in a round. While the round is not complete it says that
// they have voted, and nothing of what.
type PanelVote struct {
	ID         uuid.UUID  `json:"id"`
	PanelID    uuid.UUID  `json:"panel_id"`
	CaseID     uuid.UUID  `json:"case_id"`
	Round      int        `json:"round"`
	MemberID   uuid.UUID  `json:"member_id"`
	Member     string     `json:"member"` // their name
	VotedAt    time.Time  `json:"voted_at"`
	Seen       string     `json:"-"`                // digest of the preview that they looked at
	Commitment string     `json:"commitment"`       // SHA-256 in hex, see Ballot
	Sealed     string     `json:"-"`                // the ballot under the desk's key; "" once opened
	Salt       string     `json:"salt,omitempty"`   // of the commitment; "" before the round is complete
	Rating     string     `json:"rating,omitempty"` // likewise, as all below
	Label      string     `json:"label,omitempty"`
	Reason     string     `json:"reason,omitempty"`
	OpenedAt   *time.Time `json:"opened_at,omitempty"`
	Version    int        `json:"version"`
}

// panel is the last of the case; nil when it never had one.
func (c *Case) panel() *Panel {
	if len(c.Panels) == 0 {
		return nil
	}
	return &c.Panels[len(c.Panels)-1]
}

// Deciding is the panel that decides what is before the editors (Judged), or has decided it;
// nil when none does.
func (c *Case) Deciding() *Panel {
	p, v := c.panel(), c.Judged()
	if p == nil || v == nil || p.State == PanelDropped {
		return nil
	}
	if p.VerdictID == v.ID || c.answers(p, v) {
		return p
	}
	return nil
}

// answers says whether a verdict is what a panel asked for that decided otherwise than was
// proposed: its rating, of the same wording, with the same meaning on its scale.
func (c *Case) answers(p *Panel, v *Verdict) bool {
	on := c.revision(p.VerdictID)
	switch {
	case on == nil, !p.State.done(), on.Rating == p.Rating, on.Revision <= c.replaced():
		return false
	case v.Rating != p.Rating, v.Wording != on.Wording:
		return false
	}
	return c.meansTheSame(v.Rating, on.ScaleID, v.ScaleID)
}

// replaced is the revision of the verdict that a correction takes the place of; 0 while
// nobody is correcting.
func (c *Case) replaced() int {
	if k := c.Correcting(); k != nil {
		return k.Replaces
	}
	return 0
}

// meansTheSame says whether a rating is the same on two versions of a scale: its words in
// every language, what it means, and its place between the lowest and the highest value.
// What else was changed of the scale is nothing to a panel that decided on it.
func (c *Case) meansTheSame(rating string, before, after uuid.UUID) bool {
	if before == after {
		return true
	}
	was := c.scale(before).says(rating)
	return was != "" && was == c.scale(after).says(rating)
}

// says is all that a scale says of a rating, to be compared; "" when it has none such.
func (s Scale) says(rating string) string {
	r, has := s.Rating(rating)
	if !has {
		return ""
	}
	r.Class = s.Class(r)
	worst, best := s.Bounds()
	b, err := json.Marshal([]any{s.Key, r, worst, best})
	if err != nil {
		panic(err) // nothing in it that JSON lacks
	}
	return string(b)
}

// scale is a version that a verdict of the case is on; none when it is not known.
func (c *Case) scale(id uuid.UUID) Scale {
	for _, s := range c.Around.Scales {
		if s.ID == id {
			return s
		}
	}
	return Scale{}
}

func (c *Case) revision(id uuid.UUID) *Verdict {
	i := slices.IndexFunc(c.Verdicts, func(v Verdict) bool { return v.ID == id })
	if i < 0 {
		return nil
	}
	return &c.Verdicts[i]
}

// convene has what was proposed just now decided by a panel, if a rule says so. What a panel
// decided already is not voted on again: the words are signed off as ever.
func (c *Case) convene(on Scale, by Actor, now time.Time) {
	v := c.Judged()
	c.Around.Scales = append(c.Around.Scales, on)
	if p := c.panel(); p != nil && c.answers(p, v) {
		p.mark(v)
		return
	}
	c.dissolve() // an older program beside this one may have left one open
	if r := c.ruleNow(on.Key); r != nil {
		c.open(r, v, on, by, now)
	}
}

// open begins the panel that a rule asks for.
func (c *Case) open(r *PanelRule, v *Verdict, on Scale, by Actor, now time.Time) {
	p := Panel{ID: uuid.Must(uuid.NewV7()), CaseID: c.ID, Number: len(c.Panels) + 1, VerdictID: v.ID, ScaleKey: on.Key, State: PanelVoting, Round: 1,
		Seats: r.Seats, Carry: r.Carry, RuleKind: r.Kind, RuleKey: r.Key, TieBreakerID: r.TieBreakerID, TieBreaker: r.TieBreaker,
		Members: []Author{}, OpenedAt: now, Version: 1, Votes: []PanelVote{}}
	c.Panels = append(c.Panels, p)
	c.noted(VerbPanelConvened, &p, by, now, map[string]string{"seats": fmt.Sprint(p.Seats), "carry": fmt.Sprint(p.Carry)})
}

// ruleNow is the rule that what was proposed is under; nil for none. A case that has had a panel keeps one
// as large: its author may take off the tag, or name another scale.
func (c *Case) ruleNow(scale string) *PanelRule {
	if !c.isForPanels() {
		return nil
	}
	r, p := c.ruleFor(scale), c.panel()
	if p == nil {
		return r
	}
	had := PanelRule{Kind: p.RuleKind, Key: p.RuleKey, Seats: p.Seats, Carry: p.Carry, TieBreakerID: p.TieBreakerID, TieBreaker: p.TieBreaker}
	if r == nil || cmp.Or(cmp.Compare(r.Seats, had.Seats), cmp.Compare(r.Carry, had.Carry)) < 0 {
		return &had
	}
	return r
}

// noted records what happened to a panel.
func (c *Case) noted(verb Verb, p *Panel, by Actor, now time.Time, detail map[string]string) {
	detail["panel"], detail["round"] = p.ID.String(), fmt.Sprint(p.Round)
	c.UpdatedAt = now
	c.record(verb, by, now, detail)
}

// dissolve ends the panel of a verdict that was withdrawn or sent back. Votes that were
// cast stay sealed for good.
func (c *Case) dissolve() {
	if p := c.panel(); p != nil && p.State.open() {
		p.State = PanelDropped
		p.Version++
	}
}

// Cast are the votes that count of the round that is open, or was the last.
func (p *Panel) Cast() []PanelVote {
	out := []PanelVote{}
	for _, v := range p.counting() {
		out = append(out, *v)
	}
	return out
}

// counting are the same, to be changed.
func (p *Panel) counting() []*PanelVote {
	out := []*PanelVote{}
	for i := range p.Votes {
		if v := &p.Votes[i]; v.Round == p.Round && p.counts(v) {
			out = append(out, v)
		}
	}
	return out
}

// counts says whether a vote does: in a round that is complete whatever became of its member
// since, and before only while they have their seat and can sign in.
func (p *Panel) counts(v *PanelVote) bool {
	switch {
	case v.OpenedAt != nil:
		return true
	case p.Left(v.MemberID):
		return false
	}
	return p.Seated(v.MemberID)
}

// Left says whether somebody with a say in the panel was shut out since.
func (p *Panel) Left(id uuid.UUID) bool { return slices.Contains(p.Gone, id) }

// Seated says whether somebody has a seat.
func (p *Panel) Seated(id uuid.UUID) bool {
	return slices.ContainsFunc(p.Members, func(m Author) bool { return m.ID == id })
}

// Voted says whether somebody has voted in the round.
func (p *Panel) Voted(id uuid.UUID) bool { return p.voteOf(id) != nil }

func (p *Panel) voteOf(id uuid.UUID) *PanelVote {
	for _, v := range p.counting() {
		if v.MemberID == id {
			return v
		}
	}
	return nil
}

// rowOf is somebody's vote of the round, whether it counts or not.
func (p *Panel) rowOf(id uuid.UUID) *PanelVote {
	for i := range p.Votes {
		if v := &p.Votes[i]; v.MemberID == id && v.Round == p.Round {
			return v
		}
	}
	return nil
}

// Discussion are the notes that were written to it.
func (c *Case) Discussion(p *Panel) []Note {
	return slices.DeleteFunc(slices.Clone(c.Notes), func(n Note) bool { return n.PanelID == nil || *n.PanelID != p.ID })
}

// panelAgrees holds when no panel decides the verdict, or one has decided on its rating.
func panelAgrees(c *Case, _ Actor) error {
	p := c.Deciding()
	switch {
	case p == nil || p.State.done() && p.Rating == c.Judged().Rating:
		return nil
	case p.State == PanelVoting:
		return errs.New(errs.Conflict, "A panel decides this verdict: in round %d, %d of %d have voted.", p.Round, len(p.Cast()), p.Seats)
	case p.State == PanelDiscussing:
		return errs.New(errs.Conflict, "The panel does not agree. It discusses, and then votes a second time.")
	case p.State == PanelTied:
		return errs.New(errs.Conflict, "The panel's second vote decided nothing; %s decides.", c.TieGoesTo(*p))
	}
	return errs.New(errs.Conflict, "The panel decided on “%s”, which is not what is proposed.", p.Label)
}
