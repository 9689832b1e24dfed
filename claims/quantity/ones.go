package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

const otherReach = 10 // pieces between "one" and "the other"

// otherFollows reports "the other" or "another" in the sentence from i on, against which
// "one man" is anyone.
func (s *scan) otherFollows(i int) bool {
	for k := i; k < i+otherReach; k++ {
		switch p := s.At(k); {
		case p.Kind == figure.Gap, p.Is(lexicon.FullEnd):
			return false
		case p.Is(lexicon.OtherOne):
			return true
		}
	}
	return false
}
