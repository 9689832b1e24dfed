package figure

import (
	"math"

	"factdesk/claims/lexicon"
)

// Figure is a number as read.
type Figure struct {
	Value    float64
	From, To int     // pieces
	Scale    float64 // the last multiplier written with it, 1 for none
	Many     bool    // "hundreds": a floor, no count
	Part     bool    // a fraction of something
	Words    bool    // begins with a number word
	Slash    bool    // written as 3/4
}

// longest is the most pieces that one number may take: texts made to be slow end here.
const longest = 40

// FigureAt reads a number in digits or words at piece i.
func (s *Scan) FigureAt(i int) (Figure, bool) {
	if !s.mayOpen(i) {
		return Figure{}, false
	}
	if f, ok := s.ratio(i); ok {
		return f, true
	}
	minus := s.minus(i)
	f, ok := s.PlainFigure(i + minus)
	if !ok || !finite(f.Value) {
		return Figure{}, false
	}
	if minus > 0 {
		f.From, f.Value = i, -f.Value
	}
	if s.Every {
		f = s.spoken(f)
	}
	return f, true
}

// mayOpen is a quick look: most pieces begin no number.
func (s *Scan) mayOpen(i int) bool {
	switch p := s.At(i); {
	case p.Kind == Digits, p.Any(lexicon.NegativeWord, lexicon.NegativeSign):
		return true
	case p.Kind == Word:
		return s.mayCount(i)
	default:
		return vulgar[p.Norm] > 0
	}
}

// spoken reads "one over three" and "1.1^23", which news does not write.
func (s *Scan) spoken(f Figure) Figure {
	power := s.Is(f.To, lexicon.Power)
	if !power && !s.Is(f.To, lexicon.OverWord) {
		return f
	}
	at := f.To + 1
	if power && s.Is(at, lexicon.SignedPower) {
		at++
	}
	g, ok := s.PlainFigure(at)
	if !ok || g.Value == 0 || s.timeUnit(g.To) {
		return f
	}
	v := f.Value / g.Value
	if power {
		if s.Is(at-1, lexicon.MinusSign) {
			g.Value = -g.Value
		}
		v = math.Copysign(math.Pow(math.Abs(f.Value), g.Value), f.Value)
	}
	if !finite(v) {
		return f
	}
	f.Value, f.To, f.Part = v, g.To, true
	return f
}

func finite(v float64) bool { return !math.IsInf(v, 0) && !math.IsNaN(v) }

// Whole reports a number of things that is none of their parts.
func (f Figure) Whole() bool { return f.counted() && f.Value == math.Trunc(f.Value) }

// counted reports a number of things: neither a floor nor a part.
func (f Figure) counted() bool { return !f.Many && !f.Part }

// PlainFigure reads a number in digits or words, without a sign, and no ratio.
func (s *Scan) PlainFigure(i int) (Figure, bool) {
	switch p := s.At(i); {
	case p.Kind == Digits:
		return s.digitsAt(i)
	case vulgar[p.Norm] > 0:
		return s.scaled(Figure{Value: vulgar[p.Norm], From: i, To: i + 1, Scale: 1, Part: true}), true
	case p.Kind == Word:
		return s.wordsAt(i)
	}
	return Figure{}, false
}

// minus is the number of pieces of a minus sign before a number: the sign stands
// apart from what is before and close to the number.
func (s *Scan) minus(i int) int {
	switch p := s.At(i); {
	case p.Is(lexicon.NegativeWord):
		if s.Is(i-1, lexicon.Or) {
			return 0 // "plus or minus 2 points"
		}
		return 1
	case p.Is(lexicon.NegativeSign) && s.signs(i):
		return 1
	}
	return 0
}

// signs reports that the dash at i is the sign of the digits behind it.
func (s *Scan) signs(i int) bool {
	prev, dash, digits := s.At(i-1), s.At(i), s.At(i+1)
	first := prev.Norm == ""
	switch {
	case digits.Kind != Digits:
		return false
	case digits.Spaced:
		return s.Every && first
	case first, prev.Is(lexicon.OpenRound):
		return true
	}
	return dash.Spaced && prev.Kind != Digits
}

// ratio reads "one in five" and "two out of three".
func (s *Scan) ratio(i int) (Figure, bool) {
	if !s.small(s.Norm(i)) {
		return Figure{}, false
	}
	f, ok := s.PlainFigure(i)
	if !ok || f.Value <= 0 || f.To > i+3 || !f.counted() {
		return Figure{}, false
	}
	at := s.behindOutOf(f.To)
	if at == f.To {
		return Figure{}, false
	}
	of, ok := s.PlainFigure(at)
	if !ok || !s.wholeOf(f, of) || s.inNoRatio(f, of) {
		return Figure{}, false
	}
	return Figure{Value: f.Value / of.Value, From: i, To: of.To, Scale: 1, Part: true}, true
}

// behindOutOf is behind the "in" or "out of" at i, and an "every" there; i for neither.
func (s *Scan) behindOutOf(i int) int {
	at := i
	switch {
	case s.Reads(i, Glued(In(lexicon.Hyphen)), In(lexicon.InWord), Glued(In(lexicon.Hyphen))):
		return i + 3 // "one-in-four"
	case s.Is(i, lexicon.InWord):
		at++
	case s.Reads(i, In(lexicon.Out), In(lexicon.Of)):
		at += 2
	default:
		return i
	}
	if s.Is(at, lexicon.EveryWord) {
		at++
	}
	return at
}

const mostOf = 1e6

// wholeOf reports that f can be a part of the number of: no year, and no span of time.
func (s *Scan) wholeOf(f, of Figure) bool {
	switch {
	case of.Value <= f.Value, of.Value > mostOf, !of.counted():
		return false
	}
	return !IsYear(s.Norm(of.From)) && !s.timeUnit(of.To) && Months[s.Norm(of.To)] == 0
}

// inNoRatio reports "5 in two cars": several in a number of things that goes on, or digits
// in words.
func (s *Scan) inNoRatio(f, of Figure) bool {
	if f.Value <= 1 || !s.Is(f.To, lexicon.InWord) {
		return false
	}
	if p := s.At(of.To); p.Kind == Word && !p.Cap && !s.Countable(of.To) {
		return true
	}
	return s.At(f.From).Kind == Digits && s.At(of.From).Kind != Digits
}

// small reports a number below a thousand, by its first piece.
func (s *Scan) small(n string) bool {
	if _, ok := SmallNumbers[n]; ok {
		return true
	}
	return n != "" && len(n) <= 3 && n[0] >= '1' && n[0] <= '9'
}
