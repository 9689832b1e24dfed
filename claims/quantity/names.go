package quantity

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// quotedTitle tells the number that a title begins with: the words behind it that are no
// little ones have capitals.
func quotedTitle(s *scan, r *reading) ruling {
	if !s.Reads(r.From-1, figure.In(lexicon.DoubleQuote), figure.Close) {
		return unsure
	}
	return idleIf(s.Reads(r.To, figure.Capital(figure.AnyWord)))
}

// unitInName tells "60 Minutes" and "8 Mile" in a sentence without other capitals; money has
// them.
func unitInName(s *scan, r *reading) ruling {
	switch {
	case bare(r), r.before, r.isMoney(), s.headline(r.From):
		return unsure
	}
	unit := s.At(r.last - 1)
	switch figure.Measures(*r.q.Unit) {
	case figure.Warmth:
		return unsure
	case figure.Time:
	default:
		if r.Value <= 1 || figure.PluralNoun(unit.Norm) {
			return unsure // "40 Kilometers"
		}
	}
	return idleIf(r.last > r.To && writtenAsName(unit))
}

// writtenAsName reports a longer word of which only the first letter is a capital.
func writtenAsName(p *figure.Piece) bool {
	return p.Cap && len(p.Raw) > codeLength && p.Raw != strings.ToUpper(p.Raw)
}

const codeLength = 3 // letters

// nameInWords tells "the Guildford Four" and "the Central Park Five".
func nameInWords(s *scan, r *reading) ruling {
	if !s.Reads(r.From, figure.Capital(figure.AnyWord)) || !s.At(r.From-1).Cap {
		return unsure
	}
	k := r.From - 1
	for s.Reads(k, figure.Capital(figure.AnyWord)) && k > r.From-longestCounted && !s.Is(k, lexicon.The) {
		k--
	}
	return idleIf(s.Is(k, lexicon.The))
}

// headline reports a sentence whose words have capitals, but for little ones.
func (s *scan) headline(i int) bool {
	return s.capitals(i, 1) && s.capitals(i, -1)
}

const headlineReach = 12 // pieces

// capitals reports that all words that way have them, up to the end of the sentence.
func (s *scan) capitals(i, step int) bool {
	for n := 1; n <= headlineReach; n++ {
		p := s.At(i + n*step)
		switch {
		case p.Kind == figure.Gap:
			return true
		case p.Is(lexicon.FullStop):
			return step < 0 // headlines end without one
		case p.Kind != figure.Word, !p.Spaced, p.Cap, figure.Stop[p.Norm]:
		default:
			return false
		}
	}
	return true
}
