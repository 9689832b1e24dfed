package figure

import "math"

// Fit is how two numbers with a joint between them go together.
type Fit uint8

// What two numbers may be.
const (
	Separate Fit = iota // two numbers
	Ranging             // the ends of a range
	Unclear             // the ends of one whose lower is not known: "950 to 1.1 billion"
)

// least is what no end is that shares the other one's multiplier.
const least = 1000

// farthest is how many times larger than the number that something went to the one may be
// that it went from.
const farthest = 20

// steepest is how many times larger the first of two numbers may be where "to" joins them:
// "3 to 2.5 billion", and not "950 to 1.1 billion", which begins in millions.
const steepest = 5

// End is one of two numbers.
type End struct {
	Value, Scale float64 // Scale is its multiplier, 1 for none
	Signed       bool    // a currency stands before it
}

// Ends are the values of the ends of a range, the smaller first: of "5 to 10 million" the
// lower shares the multiplier of the upper. Falls says that the joint lets the lower stand
// behind it, as "9-7 lakh" does.
func Ends(low, high End, falls bool) (from, to float64, as Fit) {
	top := high.Value / high.Scale
	switch {
	case falls && lacksThousands(low, high):
		return 0, 0, Unclear
	case !Shares(low, high):
		return ordered(low.Value, high.Value, falls)
	case low.Value < top:
		return ordered(low.Value*high.Scale, high.Value, true)
	case high.Signed:
		return ordered(low.Value, high.Value, falls) // "$500 to $1 million"
	case falls, low.Value <= steepest*top:
		return ordered(low.Value*high.Scale, high.Value, true)
	}
	return 0, 0, Unclear
}

// lacksThousands reports "3-4,000", which may be three thousand to four, or three to four
// thousand.
func lacksThousands(low, high End) bool {
	switch {
	case low.Scale != 1, high.Scale != 1, high.Signed, low.Value <= 0:
		return false
	case math.Mod(high.Value, least) == 0:
		return low.Value < least && low.Value*least < high.Value
	}
	return lacksHundreds(low.Value, high.Value)
}

// lacksHundreds reports "4-500", which may be four to five hundred: not "1-200 employees", nor
// ends of which nobody would say so.
func lacksHundreds(low, high float64) bool {
	switch {
	case low < 2, low >= 10, high >= least, math.Mod(high, 100) != 0, high > 2*low*100:
		return false
	}
	return low*100 < high
}

// From is the number that something went from, which shares the multiplier of the one that
// it went to: "from 8 to 6 million". The second result is false where that cannot be told.
func From(low, high End) (float64, bool) {
	switch {
	case high.Signed, !Shares(low, high):
		return low.Value, true
	}
	return low.Value * high.Scale, low.Value <= farthest*high.Value/high.Scale
}

// Shares reports a lower end that may lack the multiplier of the upper one.
func Shares(low, high End) bool {
	if high.Scale <= 100 {
		return false
	}
	return low.Scale == 1 && low.Value < mostSharing(high)
}

// mostSharing is what no end is that shares the multiplier of the other one, which may have
// thousands before it as well: "5,500 and 5,800 million".
func mostSharing(other End) float64 {
	if other.Value/other.Scale >= least {
		return least * least
	}
	return least
}

func ordered(low, high float64, falls bool) (from, to float64, as Fit) {
	switch {
	case low < high:
		return low, high, Ranging
	case high < low && (falls || low < 0):
		return high, low, Ranging // "-5 to -12 degrees"
	}
	return low, high, Separate
}
