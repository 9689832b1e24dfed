package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

const (
	oneReach   = 8  // pieces between "one" and another number
	otherReach = 10 // pieces between "one" and "the other"
)

// oneOfSeveral reports that a number of things is meant, and not any of them: "only one
// shop", "two dogs and one cat", "one man died".
func (s *scan) oneOfSeveral(r *reading) bool {
	_, compared := comparators().Before(s, r.first)
	switch {
	case compared > 0, s.Is(r.From-1, lexicon.BeforeCountedOne):
		return true
	case s.ahead(r.To, otherReach, s.otherAt):
		return false
	case s.ahead(r.To, oneReach, s.harmAt), s.ahead(r.To, oneReach, s.numberAt):
		return true
	}
	return s.numberBefore(r.From)
}

// numberBefore reports a number shortly before i, in its sentence.
func (s *scan) numberBefore(i int) bool {
	for k := range s.Before(i, oneReach) {
		switch {
		case s.Is(k, lexicon.FullEnd):
			return false
		case s.numberAt(k):
			return true
		}
	}
	return false
}

// ahead reports something among the n pieces from i on, in its sentence.
func (s *scan) ahead(i, n int, is func(int) bool) bool {
	for k := i; k < i+n; k++ {
		switch p := s.At(k); {
		case p.Kind == figure.Gap, p.Is(lexicon.FullEnd):
			return false
		case is(k):
			return true
		}
	}
	return false
}

func (s *scan) otherAt(i int) bool { return s.Is(i, lexicon.OtherOne) }

func (s *scan) harmAt(i int) bool { return s.Is(i, lexicon.HarmedWord) }

// numberAt reports a number at i that is no one.
func (s *scan) numberAt(i int) bool {
	return s.At(i).Kind == figure.Digits || figure.SmallNumbers[s.Norm(i)] > 1
}
