package review

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"

	"factdesk/claims"
	"factdesk/internal/errs"
)

// Level is what the publish gate does when a check fails. It is asked before a verdict is
// proposed, at sign-off, at publishing, and of corrections.
type Level string

const (
	Off   Level = "off"   // nothing: the check is not asked
	Warn  Level = "warn"  // it is shown; whoever publishes says why it is passed over, which is kept
	Block Level = "block" // it is refused; nobody passes over it
)

// Levels are all levels, the mildest first.
var Levels = []Level{Off, Warn, Block}

// Policy is how strict the publish gate is. There is one; a check that it has no rule of
// is Warn.
type Policy struct {
	ID            int        `json:"-"` // always 1
	Rules         []GateRule `json:"rules" gorm:"serializer:json"`
	UpdatedAt     time.Time  `json:"updated_at"`
	UpdatedBy     uuid.UUID  `json:"updated_by"`
	UpdatedByName string     `json:"updated_by_name"`
	Version       int        `json:"version"`
}

// TableName says that there is one.
func (Policy) TableName() string { return "gate_policy" }

// GateRule says how strict the gate is in one check: for every case, or for those with a tag.
type GateRule struct {
	Tag   string `json:"tag"`   // "" for every case
	Check string `json:"check"` // its key
	Level Level  `json:"level"`
}

// MaxRules bounds a policy: all checks for some 50 tags.
const MaxRules = 500

// maxTag bounds a rule's tag, in code points.
const maxTag = 100

// Of is how strict the gate is in a check of a case with these tags, and the tag that says
// so; "" when it is what holds for every case. A rule of a tag takes the place of that one,
// milder or stricter; where several of the case's tags have one, the strictest holds.
func (p Policy) Of(check string, tags []string) (level Level, tag string) {
	level = Warn
	for _, r := range p.Rules {
		switch {
		case r.Check != check:
		case r.Tag == "" && tag == "":
			level = r.Level
		case r.Tag != "" && hasLabel(tags, r.Tag) && (tag == "" || r.Level.stricter(level)):
			level, tag = r.Level, r.Tag
		}
	}
	return level, tag
}

// asks says whether a check is asked of a case without tags.
func (p Policy) asks(check string) bool {
	level, _ := p.Of(check, nil)
	return level != Off
}

func (l Level) stricter(than Level) bool {
	return slices.Index(Levels, l) > slices.Index(Levels, than)
}

func hasLabel(tags []string, tag string) bool {
	return slices.ContainsFunc(tags, func(t string) bool { return claims.SameLabel(t, tag) })
}

// Tags are the tags that the policy has rules of, in their order.
func (p Policy) Tags() []string {
	out := []string{}
	for _, r := range p.Rules {
		if r.Tag != "" {
			out = append(out, r.Tag)
		}
	}
	return claims.Labels(out)
}

// Says is the level of a rule; "" when the policy has none.
func (p Policy) Says(check, tag string) Level {
	for _, r := range p.Rules {
		if r.Check == check && claims.SameLabel(r.Tag, tag) {
			return r.Level
		}
	}
	return ""
}

// Change is the policy with other rules. It returns what became of each, before and after,
// for the event; empty when nothing did.
func (p *Policy) Change(to []GateRule, by Actor, now time.Time) (map[string]string, error) {
	if err := by.May(ManageGate); err != nil {
		return nil, err
	}
	next, err := sound(to)
	if err != nil {
		return nil, err
	}
	was := *p
	p.Rules = next
	detail := map[string]string{}
	for _, r := range slices.Concat(was.Rules, next) {
		if before, after := was.Says(r.Check, r.Tag).orNone(r.Tag), p.Says(r.Check, r.Tag).orNone(r.Tag); before != after {
			detail[r.name()] = before + " → " + after
		}
	}
	if len(detail) > 0 {
		p.UpdatedAt, p.UpdatedBy, p.UpdatedByName = now, by.ID, by.Name
	}
	return detail, nil
}

// name is the rule's in an event's detail.
func (r GateRule) name() string {
	if r.Tag == "" {
		return r.Check
	}
	return r.Check + " #" + r.Tag
}

// orNone is the level in words where there may be no rule.
func (l Level) orNone(tag string) string {
	if l != "" {
		return string(l)
	}
	if tag == "" {
		return string(Warn)
	}
	return "as every case"
}

// sound tidies rules, puts them into their order, and says what is wrong with them.
func sound(rules []GateRule) ([]GateRule, error) {
	if len(rules) > MaxRules {
		return nil, errs.In("rules", "The policy has %d rules; %d is the limit. Take tags out that need none of their own.", len(rules), MaxRules)
	}
	out := make([]GateRule, len(rules))
	for i, r := range rules {
		r.Tag = clean(r.Tag)
		switch {
		case !knownCheck(r.Check):
			return nil, errs.In("rules", "The publish gate has no check %q.", cut(r.Check, 40))
		case !oneOf(Levels, r.Level):
			return nil, errs.In("rules", "%q is no level of the publish gate; choose off, warn or block.", cut(string(r.Level), 40))
		case utf8.RuneCountInString(r.Tag) > maxTag:
			return nil, errs.In("rules", "A tag has at most %d characters.", maxTag)
		case slices.ContainsFunc(out[:i], func(o GateRule) bool { return o.Check == r.Check && claims.SameLabel(o.Tag, r.Tag) }):
			return nil, errs.In("rules", "There are two rules for %s; keep one.", r.name())
		}
		out[i] = r
	}
	slices.SortStableFunc(out, func(a, b GateRule) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Tag), strings.ToLower(b.Tag)), place(a.Check)-place(b.Check))
	})
	return out, nil
}

// place is a check's in the table.
func place(key string) int {
	for i, g := range gate {
		if g.key == key {
			return i
		}
	}
	return len(gate)
}
