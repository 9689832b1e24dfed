package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

const tableReach = 60 // pieces between the head of a table and a figure

// tableInMillions tells the bare figures behind "£m:", which are a million times as much, in the
// same sentence.
func tableInMillions(s *scan, r *reading) ruling {
	switch {
	case !bare(r), s.At(r.From).Kind != figure.Digits, r.Scale > 1:
		return unsure
	case r.Whole() && s.severalAt(r.To):
		return unsure // "(£m): roads 412.6, in 14 towns"
	}
	for k := range s.Before(r.From, tableReach) {
		switch {
		case s.headAt(k):
			return idle
		case s.Is(k, lexicon.FullEnd):
			return unsure
		}
	}
	return unsure
}

// headAt reports "£m:", "(£m)" or "in millions:" with its sign at k.
func (s *scan) headAt(k int) bool {
	if !s.Is(k, lexicon.Colon, lexicon.CloseRound) || figure.ScaleOf(s.At(k-1)) < 1e3 {
		return false
	}
	return s.sign(k-2) != "" || s.Is(k-2, lexicon.InWord)
}

func headOfTable(s *scan, r *reading) ruling {
	return idleIf(r.Many && s.headAt(r.To))
}
