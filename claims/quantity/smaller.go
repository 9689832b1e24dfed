package quantity

import (
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// smallerUnit is the unit that may follow another one, and how many of it make one of the
// larger.
type smallerUnit struct {
	name string
	of   float64
}

var smallerUnits = map[string]smallerUnit{
	foot: {inch, 12}, stone: {pounds, 14}, pounds: {"ounce", 16},
	year: {"month", 12}, "week": {"day", 7}, "day": {hour, 24}, hour: {minute, 60}, minute: {second, 60},
}

// smaller adds "and 50 cents" to an amount of money, and makes inches of "5 feet 2 inches"
// and minutes of "two hours and 12 minutes".
func (s *scan) smaller(r *reading) {
	if r.isMoney() || s.Every {
		s.partsAdded(r)
		return
	}
	for !r.age && s.inSmaller(r) {
	}
}

// inSmaller reads on with a smaller unit, in which the whole is then told.
func (s *scan) inSmaller(r *reading) bool {
	small := smallerUnits[*r.q.Unit]
	if small.of == 0 || r.Part || r.Many {
		return false
	}
	f, ok := s.PlainFigure(s.smallerAt(r))
	if !ok || !f.Whole() && small.name != second || f.Value >= small.of {
		return false
	}
	to := s.smallerEnd(r, f, small)
	if to == 0 {
		return false
	}
	r.q.Value = r.q.Value*small.of + f.Value
	r.setUnit(small.name)
	r.last = to
	s.old(r)
	return true
}

// smallerAt is where the number of the smaller unit stands: behind "and", a comma or the
// hyphen of "6-foot-5".
func (s *scan) smallerAt(r *reading) int {
	i := r.last
	switch {
	case s.Is(i, lexicon.And), s.Reads(i, gluedHyphen, figure.Close):
		return i + 1
	case s.Is(i, lexicon.Comma) && (r.has(hour) || r.has(minute)):
		return i + 1 // "two hours, 12 minutes", and not "in two years, 11 months of them"
	}
	return i
}

// smallerEnd is behind the smaller unit at the end of f, which "6-foot-5" does not name; 0
// when it is another.
func (s *scan) smallerEnd(r *reading, f figure.Figure, small smallerUnit) int {
	at := f.To
	hyphened := s.Is(f.From-1, lexicon.Hyphen)
	if hyphened && s.Reads(at, gluedHyphen) {
		at++
	}
	name, to := s.SimpleUnit(at)
	switch {
	case name == small.name, name == pound && small.name == pounds:
		return to
	case small.name == inch && s.Reads(at, figure.Glued(figure.In(lexicon.InchMark, lexicon.InWord))):
		return at + 1
	case r.has(foot) && (hyphened || s.sizeAlone(f)):
		return f.To
	}
	return 0
}

// sizeAlone reports the four of "six foot four", behind which nothing is measured.
func (s *scan) sizeAlone(f figure.Figure) bool {
	return s.At(f.From-1).Kind == figure.Word && s.endsAt(f.To) && !s.measuredAt(f.To)
}

// partsAdded adds "and 50 cents" and, for the specifications, "2 inches".
func (s *scan) partsAdded(r *reading) {
	at := r.last
	if s.Is(at, lexicon.And) || s.Every && s.Is(at, lexicon.Comma) {
		at++
	}
	f, ok := s.PlainFigure(at)
	if !ok || f.Many || s.Is(at, lexicon.ArticleA) {
		return
	}
	part := s.cents(r, f)
	if part.of == 0 && *r.q.Unit == foot {
		part = s.inchesOf(f)
	}
	if part.of == 0 && s.spareCents(r, f, at) {
		part = partUnit{100, f.To}
	}
	if part.of > f.Value {
		r.q.Value += f.Value / part.of
		r.last = part.last
	}
}

// partUnit is a smaller unit that may follow, and how many of it make one of the larger.
type partUnit struct {
	of   float64
	last int
}

func (s *scan) cents(r *reading, f figure.Figure) partUnit {
	u, to := s.SimpleUnit(f.To)
	if r.isMoney() && (u == "cent" || u == "pence") {
		return partUnit{100, to}
	}
	return partUnit{}
}

func (s *scan) inchesOf(f figure.Figure) partUnit {
	if u, to := s.SimpleUnit(f.To); u == inch {
		return partUnit{12, max(to, f.To+1)}
	}
	if s.Every && s.Is(f.To, lexicon.InWord) {
		return partUnit{12, f.To + 1}
	}
	return partUnit{}
}

// bareCents reports the 50 of "5 dollars and 50", which news does not write.
func (s *scan) bareCents(r *reading, f figure.Figure, at int) bool {
	u, _ := s.SimpleUnit(f.To)
	switch {
	case !s.Every, u != "", !r.isMoney():
		return false
	case f.Value != float64(int(f.Value)), s.At(f.To).Kind == figure.Word:
		return false
	}
	return s.Is(r.last, lexicon.And) || s.At(at).Spaced
}

// spareCents reports cents that are not named.
func (s *scan) spareCents(r *reading, f figure.Figure, at int) bool {
	return s.saidCents(r, f) || s.bareCents(r, f, at)
}

// saidCents reports the fifty of "two pounds fifty".
func (s *scan) saidCents(r *reading, f figure.Figure) bool {
	switch {
	case !r.isMoney(), r.before, r.Scale > 1, r.Words != f.Words, f.Value >= 100, f.From != r.last:
		return false
	case !f.Words && len(s.Norm(f.From)) != 2:
		return false // "9 rand 50" has two digits
	}
	return !s.measuredAt(f.To) && !s.severalAt(f.To)
}
