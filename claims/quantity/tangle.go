package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// tangled tells the numbers of a cluster that nobody can read: "7,,5 million", "£4/5/6m".
// None of it is cut off and the rest kept.
func tangled(s *scan, r *reading) ruling {
	switch {
	case s.Reads(r.To, gluedSplit, gluedSplit, gluedDigits), s.Reads(r.From-3, figure.AnyDigits, gluedSplit, gluedSplit, figure.Close):
		return idle
	case !s.Reads(r.To, gluedSlash, gluedDigits):
		return unsure
	}
	return idleIf(r.before && s.Reads(r.To+2, gluedSlash, gluedDigits) || figure.ScaleOf(s.At(r.To+2)) > 1)
}

var gluedSplit = figure.Glued(figure.In(lexicon.CommaOrStop))

// tornList tells both parts of "displaced 1, 250 families", whose space somebody put in.
func tornList(s *scan, r *reading) ruling {
	switch {
	case s.tornAt(r.From):
		return idleIf(bare(r))
	case s.tornAt(r.From - 2):
		return idleIf(r.To == r.From+1)
	}
	return unsure
}

// tornAt reports a torn thousand at k: what a verb did it to is told with it, and does nothing
// itself. In "by 2025, 400 schools will close" and "when he was 7, 120 guests came" the first
// number is none of the amount.
func (s *scan) tornAt(k int) bool {
	switch {
	case !s.Reads(k, figure.AnyDigits, gluedComma, figure.Apart(threeDigits)), len(s.Norm(k)) > len("000"):
		return false
	case !s.acts(k - 1):
		return false
	}
	if things := s.pluralAt(k + 3); things > 0 {
		return !s.doesAt(things + 1)
	}
	return false
}

// doesAt reports that what is told before piece k does something there.
func (s *scan) doesAt(k int) bool { return s.acts(k) || s.Is(k, lexicon.Auxiliary, lexicon.WasWere) }

var gluedComma = figure.Glued(figure.In(lexicon.Comma))

// threeDigits is filled by a group of thousands.
func threeDigits(p *figure.Piece) bool {
	return len(p.Norm) == len("000") && figure.AllDigits(p.Norm)
}

// tornSum tells the "3" of "Rs. 3 00 000".
func tornSum(s *scan, r *reading) ruling {
	return idleIf(r.before && r.Scale == 1 && s.Reads(r.To, figure.Apart(figure.AnyDigits)) && !figure.IsYear(s.Norm(r.To)))
}

// unitGoesOn tells "2C-B": what is written on to a number's letter makes a name of both.
func unitGoesOn(s *scan, r *reading) ruling {
	if r.last != r.To+1 || !figure.Glued(figure.Letter)(s.At(r.To)) {
		return unsure
	}
	return idleIf(s.Reads(r.last, gluedHyphen, figure.Glued(figure.Letter)))
}
