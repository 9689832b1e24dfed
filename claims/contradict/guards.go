package contradict

import (
	_ "embed"
	"math"
	"slices"

	"factdesk/claims/text"
)

//go:embed contrasts.txt
var contrastRows string

// contrasts are the rows that a word is in.
var contrasts = contrastTable(contrastRows)

func contrastTable(table string) map[string]set {
	out := map[string]set{}
	for _, row := range rows(table) {
		all := words(row)
		for w := range all {
			out[w] = all
		}
	}
	return out
}

// contrasted reports that each names one of a row that the other does not name: primary
// schools and secondary schools.
func contrasted(a, b *Reading) bool {
	for w := range a.told {
		if row := contrasts[w]; !b.told[w] && onePerSide(row, a, b) {
			return true
		}
	}
	return false
}

// onePerSide reports a row of which one statement names a single word, and the other some.
func onePerSide(row set, a, b *Reading) bool {
	return row.shared(a.told) == 1 && row.meets(b.told)
}

// readTold notes the words that are in a row of contrasts.
func (r *Reading) readTold() {
	r.told = set{}
	for i := range r.t {
		if w := r.norm(i); contrasts[w] != nil {
			r.told[w] = true
		}
	}
}

// notAll reports the "not" of "not all", which denies the whole and no part.
func (s *sentence) notAll(i int) bool {
	return s.denies(i) && wholes[s.norm(i+1)]
}

// wholes are what "not" takes a part from.
var wholes = words("all every everyone everybody everything")

// sameFigure reports that the two name one number that is not small, whatever else they
// name besides.
func sameFigure(a, b *Reading) bool {
	for i := range a.numbers {
		for k := range b.numbers {
			x, y := &a.numbers[i], &b.numbers[k]
			if _, apart := gapBetween(x, y); !apart && x.figure() == y.figure() && math.Abs(x.Value) >= 100 {
				return true
			}
		}
	}
	return false
}

// parts are words for some of several, of which one thing may be so and of others not.
var parts = words("some few several many most half")

// inPart reports a statement of some of several things.
func (r *Reading) inPart() bool {
	for i := range r.t {
		if parts[r.norm(i)] && r.at(i+1).Class != text.Number {
			return true
		}
	}
	return false
}

// deniedBefore reports that what one denies is told by the other of a later day.
func deniedBefore(deny, affirm *Reading) bool {
	if deny.Date == "" || len(deny.negations) <= len(affirm.negations) {
		return false
	}
	return slices.ContainsFunc(affirm.dates, func(d period) bool { return d.from > deny.Date })
}

// deniedAlike reports as many denials in one as in the other.
func deniedAlike(a, b *Reading) bool { return len(a.negations) == len(b.negations) }

// figure is a number as it is written, in its unit.
func (n *number) figure() unitValue { return unitValue{n.unit, n.Value} }

type unitValue struct {
	unit  string
	value float64
}
