package review

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// RuleKind says what a panel's rule is about.
type RuleKind string

const (
	OfScale RuleKind = "scale" // every verdict on a scale
	OfTag   RuleKind = "tag"   // every verdict of claims with a tag
)

// The bounds of a panel: two people are proposer and approver, for which no panel is
// needed to agree; more than fifteen nobody gets together.
const (
	MinSeats      = 2
	MaxSeats      = 15
	MaxPanelRules = 100 // each is looked at with every case
)

// PanelRule has verdicts decided by vote: so many people vote, and so many votes for one
// rating carry. What no rule is about has one proposer and one approver.
type PanelRule struct {
	ID           uuid.UUID `json:"id"`
	Kind         RuleKind  `json:"kind"`
	Key          string    `json:"key"`            // of the scale, or the tag
	Seats        int       `json:"seats"`          // how many vote
	Carry        int       `json:"carry"`          // how many votes for one rating decide: more than half of Seats
	TieBreakerID uuid.UUID `json:"tie_breaker_id"` // who decides when the second round did not
	TieBreaker   string    `json:"tie_breaker"`    // their name
	CreatedAt    time.Time `json:"created_at"`
	UpdatedAt    time.Time `json:"updated_at"`
	Version      int       `json:"version"`
}

// NewPanelRule checks what a person typed and makes a rule of it. to breaks ties.
func NewPanelRule(r PanelRule, to User, by Actor, now time.Time) (PanelRule, error) {
	r.ID, r.CreatedAt, r.Version = uuid.Must(uuid.NewV7()), now, 0
	return r.with(to, by, now)
}

// Change is the rule with other numbers, or another person who breaks ties. What it is
// about stays.
func (r PanelRule) Change(seats, carry int, to User, by Actor, now time.Time) (PanelRule, error) {
	r.Seats, r.Carry = seats, carry
	return r.with(to, by, now)
}

func (r PanelRule) with(to User, by Actor, now time.Time) (PanelRule, error) {
	if err := by.May(ManagePanels); err != nil {
		return r, err
	}
	if r.Kind == OfTag {
		r.Key = strings.Join(claims.Labels([]string{r.Key}), "")
	}
	if err := r.check(); err != nil {
		return r, err
	}
	if !to.Active() || to.Actor().May(DecideTie) != nil {
		return r, errs.In("tie_breaker_id", "%s can't decide a tie; name an active editor.", cmp.Or(to.Name, "Nobody"))
	}
	r.TieBreakerID, r.TieBreaker, r.UpdatedAt = to.ID, to.Name, now
	r.Version++
	return r, nil
}

func (r PanelRule) check() error {
	switch {
	case r.Kind != OfScale && r.Kind != OfTag:
		return errs.In("kind", "A rule is about a scale or about a tag; %q is neither.", cut(string(r.Kind), 40))
	case r.Key == "" || len(r.Key) > 200:
		return errs.In("key", "Name the scale or the tag that the rule is about.")
	case r.Seats < MinSeats || r.Seats > MaxSeats:
		return errs.In("seats", "A panel has %d to %d members.", MinSeats, MaxSeats)
	case r.Carry > r.Seats:
		return errs.In("carry", "%d votes can't be had of %d members.", r.Carry, r.Seats)
	case 2*r.Carry <= r.Seats:
		return errs.In("carry", "More than half of %d must agree, or two ratings could carry at once: ask for %d at least.", r.Seats, r.Seats/2+1)
	}
	return nil
}

// ruleFor is the rule that a verdict on a scale is under; nil for none. A tag's goes
// before a scale's, and of several the one that asks for the most people.
func (c *Case) ruleFor(scale string) *PanelRule {
	held := slices.DeleteFunc(slices.Clone(c.Around.Rules), func(r PanelRule) bool { return !r.holds(c.Claim, scale) })
	if len(held) == 0 {
		return nil
	}
	slices.SortFunc(held, func(a, b PanelRule) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Seats, b.Seats), cmp.Compare(a.Carry, b.Carry), cmp.Compare(b.Key, a.Key))
	})
	return &held[len(held)-1]
}

func (r PanelRule) holds(claim *claims.Claim, scale string) bool {
	if r.Kind == OfScale {
		return r.Key == scale
	}
	return slices.ContainsFunc(claim.Tags, func(tag string) bool { return claims.SameLabel(tag, r.Key) })
}
