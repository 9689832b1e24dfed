package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// longestShared is how many numbers a list has at most that shares a multiplier.
const longestShared = 6

// sharesScale gives the numbers of "$12, $19 and $31 million" the multiplier of the last one.
func (s *scan) sharesScale(r *reading) {
	switch {
	case s.Every, r.Scale > 1, r.Words, r.Value >= leastRare, r.last != r.To:
		return
	case !s.Is(r.To, lexicon.Comma) && !s.Reads(r.first-2, figure.AnyDigits, figure.In(lexicon.Comma)):
		return
	}
	if m := s.sharedScale(r); m > 1 {
		r.Value, r.q.Value, r.Scale = r.Value*m, r.q.Value*m, m
	}
}

// sharedScale is the multiplier of the last number of the list that goes on behind r, 1 for
// none: each but the last stands before a comma, and has no sign where r has none.
func (s *scan) sharedScale(r *reading) float64 {
	k := r.To
	for range longestShared {
		last := s.Is(k, lexicon.And)
		f, ok := s.nextListed(k+1, r.before)
		switch {
		case !ok, !last && !s.Is(k, lexicon.Comma):
			return 1
		case last:
			return f.Scale
		case f.Scale > 1:
			return 1
		}
		k = f.To
	}
	return 1
}

// nextListed is the number of a list at k, the sign of a currency before it where others have one.
func (s *scan) nextListed(k int, signed bool) (figure.Figure, bool) {
	if signed && s.sign(k) != "" {
		k++
	}
	if s.At(k).Kind != figure.Digits {
		return figure.Figure{}, false
	}
	return s.PlainFigure(k)
}
