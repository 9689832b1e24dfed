package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// coordinates tells the degrees and minutes of a place.
func coordinates(s *scan, r *reading) ruling {
	if bare(r) || figure.Measures(*r.q.Unit) != figure.Measures(degree) {
		return unsure
	}
	minutes := s.Reads(r.last, gluedDigits, figure.In(lexicon.FootMark))
	if s.Is(r.last, lexicon.CompassWord) {
		return idleIf(s.Is(r.first-1, lexicon.At))
	}
	return idleIf(minutes || s.Is(r.last, lexicon.CompassLetter))
}

// farDecimals is from how many decimals on two numbers beside each other are a place.
const farDecimals = 3

// longDecimals tells both numbers of "40.7128, -74.0060".
func longDecimals(s *scan, r *reading) ruling {
	i := r.To - 1
	comma := figure.In(lexicon.Comma)
	switch {
	case !bare(r), !s.decimalsAt(i):
		return unsure
	case s.Reads(i+1, comma):
		return idleIf(s.decimalsAt(i+2) || s.Is(i+2, lexicon.NegativeSign) && s.decimalsAt(i+3))
	}
	return idleIf(s.Reads(r.From-1, comma) && s.decimalsAt(r.From-2))
}

// decimalsAt reports digits at i with many decimals.
func (s *scan) decimalsAt(i int) bool {
	_, behind, _ := strings.Cut(s.Norm(i), decimalPoint)
	return s.At(i).Kind == figure.Digits && len(behind) > farDecimals
}
