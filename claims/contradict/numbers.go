package contradict

import (
	"cmp"
	"fmt"
	"math"
	"strconv"
	"strings"

	"factdesk/claims"
)

// hair is the strength of two numbers whose bounds only touch: "more than 100,000" and
// "nearly 100,000". wide is the gap, as a share of the larger bound, from which two
// numbers contradict as strongly as numbers can.
const (
	hair = 0.2
	wide = 0.25
)

// numbersAgainst is the strongest contradiction between numbers of the two. A thing of
// which any two numbers agree contradicts nothing: who writes "127,000, more than the
// 100,000 that officials named" agrees with both.
func numbersAgainst(a, b *Reading, together bool) (Conflict, bool) {
	best, agreed := Conflict{}, map[string]bool{}
	if sameFigure(a, b) || contrasted(a, b) {
		return best, false
	}
	var all []Conflict
	var things []string
	over := overlap(a.content(), b.content())
	for i := range a.numbers {
		for k := range b.numbers {
			x, y := &a.numbers[i], &b.numbers[k]
			sure, part := sameThing(x, y, a, b, over, together)
			if sure == 0 {
				continue
			}
			key := x.thing + "/" + y.thing + "/" + x.unit
			c, ok := against(x, y, a, b, part)
			if !ok {
				agreed[key] = agreed[key] || part == 0
				continue
			}
			c.Strength *= sure
			all, things = append(all, c), append(things, key)
		}
	}
	best = strongest(all, func(i int) bool { return !agreed[things[i]] })
	return best, best.Rule != "" && !opposedCounts(a, b)
}

// strongest is the strongest of those that count, the first of two alike.
func strongest(all []Conflict, counts func(i int) bool) (best Conflict) {
	for i, c := range all {
		if counts(i) && c.Strength > best.Strength {
			best = c
		}
	}
	return best
}

// opposedCounts reports numbers of those who did the opposite: two in three are for it, and one
// in three against. What rose and what fell is one thing.
func opposedCounts(a, b *Reading) bool {
	w, _, ok := opposites(a.content(), b.content())
	return ok && !directions[w]
}

var directions = words("rise fall raise cut increas decreas gain lose higher lower")

// against compares two numbers of one thing.
func against(x, y *number, a, b *Reading, part int) (Conflict, bool) {
	c := Conflict{Rule: Numbers, A: []claims.Span{a.span(x.first, x.last)}, B: []claims.Span{b.span(y.first, y.last)}}
	saidX, saidY := a.said(x), b.said(y)
	if turnsRound(x.Change, y.Change) {
		if otherTrends(a, b) {
			return c, false
		}
		c.Strength, c.Why = 1, fmt.Sprintf("%s is %s and %s is %s.", saidX, ways[*x.Change], saidY, ways[*y.Change])
		return c, true
	}
	lowPart, whole := x, y
	if part > 0 {
		lowPart, whole = y, x
	}
	gap, ok := gapBetween(x, y)
	if !ok || part != 0 && lowPart.low < whole.high {
		return c, false // a part may be as small as it likes
	}
	c.Strength = hair + (1-hair)*math.Min(1, gap/wide)
	c.Why = whyNumbers(x, y, saidX, saidY, gap)
	if part != 0 {
		c.Why += " A part can't be more than the whole."
	}
	return c, true
}

// turnsRound reports a rise against a fall. What is lost or leaked may be one of two amounts
// of which the other is no change at all.
func turnsRound(x, y *claims.Direction) bool {
	switch {
	case x == nil, y == nil:
		return false
	}
	return *x != *y
}

var ways = map[claims.Direction]string{claims.Up: "a rise", claims.Down: "a fall"}

// gapBetween is how far apart two numbers are beyond what each allows, as a share of the
// larger bound. Bounds that touch are apart by nothing if one of them is excluded.
func gapBetween(x, y *number) (float64, bool) {
	if y.lower(x) {
		x, y = y, x
	}
	gap := y.low - x.high
	if touch := gap == 0 && (x.below || y.above); gap <= 0 && !touch {
		return 0, false
	}
	if y.low == 0 {
		return 1, true
	}
	return gap / math.Max(math.Abs(y.low), math.Abs(x.high)), true
}

// lower reports that a number begins before another or, from the same bound, ends before.
func (n *number) lower(o *number) bool {
	return cmp.Or(cmp.Compare(n.low, o.low), cmp.Compare(n.high, o.high)) < 0
}

// whyNumbers is the reason in a sentence. The larger one is said to exceed the smaller.
func whyNumbers(x, y *number, saidX, saidY string, gap float64) string {
	if x.lower(y) {
		x, y, saidX, saidY = y, x, saidY, saidX
	}
	if gap == 0 {
		return fmt.Sprintf("%s begins where %s ends: they are apart by a hair, and may well mean the same.", saidX, saidY)
	}
	return fmt.Sprintf("%s is more than %s allows (%s).", saidX, saidY, y.bounds())
}

// bounds writes an interval: "90,000 to 110,000", "up to 80,000".
func (n *number) bounds() string {
	into := n.into
	low, high := into.from(n.low), into.from(n.high)
	switch {
	case n.below:
		return "below " + grouped(high)
	case n.Comparator == claims.AtMost:
		return "up to " + grouped(high)
	case low == high:
		return grouped(low)
	}
	return grouped(low) + " to " + grouped(high)
}

// said is the number with what it counts, in quotation marks.
func (r *Reading) said(n *number) string {
	s := r.span(n.first, n.last)
	return "“" + r.d.Slice(s.Start, s.End) + "”"
}

// grouped writes a number with at most two decimals and commas between its thousands.
func grouped(f float64) string {
	s := strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}
