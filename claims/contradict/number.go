package contradict

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// How much a number may be off without anybody having said otherwise. Both are
// conventions, set by hand and not measured: "some 100,000" is said of what lies within a
// tenth, and a plain figure is rounded to its last written digit, but nobody would call a
// number plain that is off by more than a twentieth.
const (
	aboutIs   = 0.10 // share that "about", "some" and "nearly" leave open
	roundedBy = 0.05 // most that a plain number is rounded by
)

// number is a quantity of a statement as an interval, with what it counts.
type number struct {
	claims.Quantity
	low, high    float64    // in the base unit; high may be +Inf
	above, below bool       // low, or high, is itself excluded: "more than"
	into         conversion // to the base unit
	unit         string     // base unit, "" when things are counted
	thing        string     // concept of what is counted, "" when the text does not say
	modifiers    set        // "combat" of "combat troops"
	owner        set        // names beside the thing, or before the number
	part, more   bool       // "of which 30,000"; "another 30,000"
	rate         string     // the unit of time that it is counted by: "day"; "" for none
	first, last  int        // tokens
	roles        set        // what it measures: "length"
	written      bool       // a share in words: "half of"
	lacking      bool       // of what is without something
}

func (r *Reading) readNumbers() []number {
	out := []number{}
	for _, q := range quantity.In(r.d, r.Language, r.Date) {
		n := number{Quantity: q, modifiers: set{}, owner: set{}}
		n.first, n.last = r.tokensOf(q)
		if r.counts(&n) {
			out = append(out, n)
		}
		if len(out) == maxNumbers {
			break
		}
	}
	for i := range out {
		r.measure(&out[i])
	}
	for i := range out { // what is counted is not content besides
		r.setAside(out[i].first, out[i].last)
	}
	return out
}

func (r *Reading) tokensOf(q claims.Quantity) (first, last int) {
	first = sort.Search(len(r.t), func(i int) bool { return r.t[i].Start >= q.Start })
	return first, walk.Past(first, len(r.t), func(k int) bool { return r.t[k].End <= q.End })
}

func (r *Reading) measure(n *number) {
	r.asShare(n)
	n.into = r.inBase(n)
	into := n.into
	n.unit = into.base
	r.interval(n)
	n.low, n.high = into.of(n.low), into.of(n.high)
	r.counted(n)
	n.thing = r.countedBefore(n)
	r.part(n)
	n.roles, n.lacking = r.rolesOf(n), r.lacking(n)
	if len(n.owner) == 0 {
		for i, name := range r.names {
			if i < n.first && !r.skip[i] && !r.places[name] {
				n.owner[name] = true
			}
		}
	}
}

// interval is what the number allows: its comparator and its rounding.
func (r *Reading) interval(n *number) {
	v := n.Value
	slack := rounding(v)
	if n.isHeadCount() {
		slack = 0 // not rounded
	}
	n.low, n.high = v-slack, v+slack
	switch n.Comparator {
	case claims.About:
		r.about(n)
	case claims.Above:
		n.low, n.high, n.above = v, math.Inf(1), true
		if r.justOver(n) {
			n.high = v * (1 + aboutIs)
		}
	case claims.AtLeast:
		n.low, n.high = v, math.Inf(1)
	case claims.Below:
		n.low, n.high, n.below = 0, v, true
	case claims.AtMost:
		n.low, n.high = 0, v
	case claims.Range:
		if high := n.Quantity.High; high != nil {
			n.high = *high + rounding(*high)
		}
	}
}

// isHeadCount reports a whole number of less than a hundred things.
func (n *number) isHeadCount() bool {
	few := math.Abs(n.Value) < 100 && n.Value == math.Trunc(n.Value)
	return n.Unit == nil && few
}

// justOver reports "a little over", which is about as much.
func (r *Reading) justOver(n *number) bool {
	return anyOf(n.first-before, n.last, func(k int) bool { return littles[r.norm(k)] })
}

var littles = words("little just slightly barely")

// about is what "some 100,000" and "nearly 100,000" allow.
func (r *Reading) about(n *number) {
	v, open := n.Value, math.Abs(n.Value)*aboutIs
	n.low, n.high = v-open, v+open
	switch first := r.at(n.first); {
	case first.Is(lexicon.JustBelow):
		n.high = v
	case first.Is(lexicon.JustAbove):
		n.low = v
	}
}

// rounding is half of the last place that a number is written to: 50 for 92,500, and
// 0.05 for 2.9, and a half below a hundred.
func rounding(v float64) float64 {
	s := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	if _, decimals, ok := strings.Cut(s, "."); ok {
		return 0.5 * math.Pow10(-len(decimals))
	}
	zeros := len(s) - len(strings.TrimRight(s, "0"))
	if math.Abs(v) < 100 {
		zeros = 0
	}
	return math.Min(0.5*math.Pow10(zeros), math.Max(math.Abs(v)*roundedBy, 0.5))
}

// counted takes apart what is counted: "Russian combat troops" are troops, of Russia,
// with the modifier combat. Without a noun behind the number, the words before it may
// say it: "the troops number 127,000", "puts the buildup at 127,000" do not.
func (r *Reading) counted(n *number) {
	if n.Counts == nil {
		return
	}
	parts := text.ParseIn(*n.Counts, r.Language).Tokens
	from := walk.To(n.last, n.last+4, func(k int) bool { return r.norm(k) == parts[0].Norm })
	for i, p := range parts {
		name := ""
		if at := from + i; r.norm(at) == p.Norm {
			name = r.names[at]
			n.last = max(n.last, at+1)
		}
		switch {
		case i == len(parts)-1:
			n.thing = conceptOf(p.Norm)
		case name != "":
			n.owner[name] = true
		case foreigns[p.Norm] && n.thing == "", !p.Any(lexicon.ContentFree, lexicon.NarrowsNothing):
			n.modifiers[conceptOf(p.Norm)] = true
		}
	}
}

// before is how many words before a number may say that it is a part, or comes on top.
const before = 3

// part notes a number that is a part of another, or comes on top of one, and what it is
// counted by.
func (r *Reading) part(n *number) {
	from, behind := n.first-before, n.last+1
	n.part = r.isPartOf(n) || r.is(n.first-1, lexicon.PartAtOnce) || anyOf(from, n.first, r.opensPart)
	n.more = anyOf(from, n.last, r.onTop) || anyOf(n.first+1, behind, r.moreAt)
	n.rate = r.rateAt(n.last)
}

// anyOf reports that one of the tokens from first on, last excluded, is such.
func anyOf(first, last int, such func(k int) bool) bool {
	for k := first; k < last; k++ {
		if such(k) {
			return true
		}
	}
	return false
}

func (r *Reading) onTop(k int) bool { return r.is(k, lexicon.OnTop) }

// opensPart reports "including" and the "which" of "of which".
func (r *Reading) opensPart(k int) bool {
	return r.is(k, lexicon.PartOpener) || r.phrase(k-1, lexicon.PartPhrase)
}

// moreAt reports the "more" of "30,000 more", and not that of "30,000, more than before".
func (r *Reading) moreAt(k int) bool {
	return r.t.Reads(k, lexicon.MoreBehind, text.Not(lexicon.ThanBehind))
}

// rateAt is what a number is counted by, "" when it is a count: "day" of "a day".
func (r *Reading) rateAt(k int) string {
	unit, _ := r.at(k).Lex.Value(lexicon.RateAdverb)
	if r.is(k, lexicon.RateLink) {
		unit, _ = r.at(k + 1).Lex.Value(lexicon.RateUnit)
	}
	return rates[unit]
}

// rates are the units of time by their numbers in the lexicon.
var rates = [...]string{"", "day", "week", "month", "year", "hour", "minute", "second"}

func number64(s string) float64 {
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("contradict: table of units: " + err.Error())
	}
	return f
}

// counts reports a number that says how many or how much: not the "one" of "no one", and not the
// metres of a race.
func (r *Reading) counts(n *number) bool {
	switch {
	case n.first >= n.last, r.skip[n.first], r.isNotOne(n.first):
		return false
	}
	return !r.namesRace(n)
}

// foreigns narrow what is counted, but no troops.
var foreigns = words("foreign")
