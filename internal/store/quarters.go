package store

import (
	"time"
)

// The spans for which decisions are added up, in seconds: a quarter of an hour, a day and
// 32 days.
var acceptanceSpans = []int64{900, 86_400, 32 * 86_400}

// quarters is a period from a quarter of an hour to before another, in seconds since 1970.
type quarters struct{ from, before int64 }

// quartersFrom is the period between two times, of which zero is no bound.
func quartersFrom(from, before time.Time) quarters {
	longest := acceptanceSpans[len(acceptanceSpans)-1]
	p := quarters{0, longest << 20} // some 90,000 years
	if !from.IsZero() {
		p.from = max(0, down(from.Unix(), acceptanceSpans[0]))
	}
	if !before.IsZero() {
		p.before = max(0, down(before.Unix(), acceptanceSpans[0]))
	}
	return p
}

// spanRange is the rows of one span that begin from one second to before another.
type spanRange struct{ span, from, before int64 }

// spans are what makes up the period: as much of it in long spans as there is, and what
// is left at its ends in shorter ones, fewer than 96 quarters of an hour and 32 days each.
func (p quarters) spans() []spanRange {
	var out []spanRange
	left, right := p.from, p.before
	for i, span := range acceptanceSpans {
		if left >= right {
			return out
		}
		inner, outer := right, right
		if i+1 < len(acceptanceSpans) {
			longer := acceptanceSpans[i+1]
			inner, outer = down(left+longer-1, longer), down(right, longer)
		}
		if inner >= outer { // nothing longer fits between
			return append(out, spanRange{span, left, right})
		}
		out = append(out, spanRange{span, left, inner}, spanRange{span, outer, right})
		left, right = inner, outer
	}
	return out
}

// down is the last multiple of a span that is no later.
func down(second, span int64) int64 { return second - second%span }
