package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// steepest is how many times larger the first end of a range may be than the one behind "to".
const steepest = 5

// sinks reports "9 to 7 kilos", whose unit stands behind the lower end. Sides that won and
// lost are told so in points, percent and votes, and before a time when that was.
func (s *scan) sinks(low, high *reading, j joint) bool {
	switch {
	case !j.sign.Is(lexicon.To), low.q.Unit != nil, low.Scale != high.Scale, high.q.Unit == nil:
		return false
	case low.q.Value <= high.q.Value, low.q.Value > steepest*high.q.Value:
		return false
	case s.Is(low.first-1, lexicon.RangeFrom), s.Near(low.first, votedReach, lexicon.VotedWord):
		return false
	}
	return s.lasts(high)
}

// lasts reports a measure that neither side of a game or a vote is told in.
func (s *scan) lasts(r *reading) bool {
	switch figure.Measures(*r.q.Unit) {
	case figure.Time:
		return !s.Is(r.last, lexicon.BesideTime)
	case figure.Length, figure.Warmth, figure.Currency, weight:
		return true
	}
	return false
}

const weight figure.Dimension = "weight"

// fellTo reports a word of change before the first of two numbers that may say from where to
// where, "fell 9 to 7 kilos", and not by how much: "lost 9 to 7 kilos".
func (s *scan) fellTo(r *reading, j joint) bool {
	k := r.first - 1
	switch {
	case j.between, !j.sign.Is(lexicon.To), s.Is(k, lexicon.Shedding):
		return false
	}
	return figure.ChangeOf(s.Norm(k)) != ""
}

// indianShort reports "7 cr" and "12 lpa" where the short form has not become a part of the
// number, which would be a hundred thousand times too small without it.
func (s *scan) indianShort(r *reading) bool {
	p := s.At(r.To)
	switch {
	case !p.Is(lexicon.ShortIndian):
		return false
	case p.Raw == p.Norm:
		return true
	}
	return !figure.PluralNoun(s.Norm(r.To + 1)) // "4 CR readings"
}
