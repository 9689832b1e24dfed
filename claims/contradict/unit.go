package contradict

import (
	"cmp"
	_ "embed"
	"strings"

	"factdesk/claims"
	"factdesk/claims/figure"
)

//go:embed units.txt
var unitRows string

type conversion struct {
	base   string
	factor float64
	offset float64 // behind the factor: of degrees alone
}

// of is a value in the base.
func (c conversion) of(v float64) float64 { return v*c.factor + c.offset }

// from is a value of the base in the unit again.
func (c conversion) from(v float64) float64 { return (v - c.offset) / c.factor }

var conversions = func() map[string]conversion {
	out := map[string]conversion{}
	for _, row := range rows(unitRows) {
		base, list, _ := strings.Cut(row, ": ")
		out[base] = conversion{base, 1, 0}
		for _, item := range strings.Split(list, ", ") {
			item, offset, _ := strings.Cut(item, " + ")
			i := strings.LastIndexByte(item, ' ')
			out[item[:i]] = conversion{base, number64(item[i+1:]), number64(cmp.Or(offset, "0"))}
		}
	}
	return out
}()

// inBase leads from a quantity's unit to its base, "" for a count.
func inBase(q claims.Quantity) conversion {
	if q.Unit == nil {
		return conversion{factor: 1}
	}
	if c, ok := conversions[*q.Unit]; ok {
		return c
	}
	return conversion{*q.Unit, 1, 0}
}

// inBase leads from the unit of a number to its base. A difference of degrees has no zero to
// count from: "fell 9F" stays as it is written.
func (r *Reading) inBase(n *number) conversion {
	c := inBase(n.Quantity)
	if c.offset != 0 && !r.standsAt(n) {
		return conversion{*n.Unit, 1, 0}
	}
	return c
}

// standsAt reports "was 86 degrees", and not "was 9 degrees warmer".
func (r *Reading) standsAt(n *number) bool {
	switch {
	case n.Change != nil:
		return false
	case anyOf(n.last, n.last+before, func(k int) bool { return differences[r.norm(k)] }):
		return false
	}
	return anyOf(n.first-before, n.first, func(k int) bool { return levels[r.norm(k)] })
}

var (
	levels      = words("was were is are reached hit topped at")
	differences = words("warmer hotter colder cooler higher lower more less above below over under up down than difference rise drop fall increase change")
)

// otherDegrees reports two scales of which each measures something of its own: the water, and the
// air.
func otherDegrees(x, y *number, a, b *Reading) bool {
	if x.into.offset == y.into.offset {
		return false
	}
	return bothAdd(a.content(), b.content())
}

// isMoney reports a unit of currency, whose amounts say little without what they pay for.
func isMoney(unit string) bool { return figure.Measures(unit) == figure.Currency }
