package figure

import "factdesk/claims/lexicon"

// wordsAt reads "three", "twenty-five", "two hundred and five thousand", "a dozen",
// "half a million", "two-thirds", "tens of thousands".
func (s *Scan) wordsAt(i int) (Figure, bool) {
	if !s.mayCount(i) {
		return Figure{}, false
	}
	switch n := s.Norm(i); {
	case manyOf[n] > 0:
		return s.manyAt(i, manyOf[n])
	case s.halves(i):
		return s.halfAt(i)
	case s.Is(i, lexicon.ArticleA):
		return s.articleAt(i)
	case s.scaleAlone(i):
		m := Scales[n]
		return s.composed(Figure{Value: m, From: i, To: i + 1, Scale: m, Words: true, Many: s.Is(i-1, lexicon.SeveralWord, lexicon.Of)}), true
	}
	v, to, ok := s.SmallAt(i)
	if !ok {
		return Figure{}, false
	}
	f := Figure{Value: v, From: i, To: to, Scale: 1, Words: true}
	if g, ok := s.fraction(f); ok {
		return g, true
	}
	f = s.composed(f)
	if g, ok := s.fraction(f); ok && s.Every {
		return g, true
	}
	return s.point(f), true
}

// mayCount is a quick look: most words begin no number.
func (s *Scan) mayCount(i int) bool {
	if n := s.Norm(i); countingSieve.May(n) {
		if counting[n] {
			return true
		}
	}
	return s.Is(i, lexicon.HalfWord, lexicon.QuarterWord, lexicon.ArticleA)
}

// halves reports "half", and "quarter" before a million or "of a".
func (s *Scan) halves(i int) bool {
	switch {
	case s.Is(i, lexicon.HalfWord):
		return true
	case !s.Is(i, lexicon.QuarterWord):
		return false
	}
	return s.Is(i+1, lexicon.QuarterScale) || s.Reads(i+1, In(lexicon.Of), In(lexicon.A))
}

// scaleAlone reports "several hundred", "a few thousand".
func (s *Scan) scaleAlone(i int) bool {
	switch {
	case scaleWord(s.Norm(i)) == 0:
		return false
	case s.Every, s.Is(i-1, lexicon.SeveralWord):
		return true
	}
	return s.Reads(i-2, In(lexicon.Couple), In(lexicon.Of))
}

// joiningHyphen reports a hyphen with white space on both sides, or on neither.
func (s *Scan) joiningHyphen(i int) bool {
	return s.Is(i, lexicon.Hyphen) && s.At(i).Spaced == s.At(i+1).Spaced
}

// SmallAt reads a number below a hundred in words.
func (s *Scan) SmallAt(i int) (float64, int, bool) {
	v, ok := SmallNumbers[s.Norm(i)]
	if !ok {
		return 0, 0, false
	}
	if v < 20 {
		return v, i + 1, true
	}
	at := i + 1
	if s.joiningHyphen(at) {
		at++
	}
	if u, ok := SmallNumbers[s.Norm(at)]; ok && u > 0 && u < 10 {
		return v + u, at + 1, true
	}
	return v, i + 1, true
}

// halfAt reads "half", "half a million", "half of them".
func (s *Scan) halfAt(i int) (Figure, bool) {
	f := Figure{Value: 0.5, From: i, To: i + 1, Scale: 1, Part: true, Words: true}
	if s.Is(i, lexicon.QuarterWord) {
		f.Value = 0.25
	}
	return s.ofScale(f), true
}

// manyAt reads "tens of thousands", "hundreds of millions".
func (s *Scan) manyAt(i int, m float64) (Figure, bool) {
	f := Figure{Value: m, From: i, To: i + 1, Scale: m, Many: true, Words: true}
	for f.To < i+longest && s.Is(f.To, lexicon.Of) {
		next, ok := manyOf[s.Norm(f.To+1)]
		if !ok {
			break
		}
		f.Value, f.To = f.Value*next, f.To+2
	}
	if s.Is(i, lexicon.TensWord) {
		return f, f.To > i+1
	}
	return f, !s.Is(i, lexicon.ScoresWord) || s.Reads(i+1, In(lexicon.Of), AnyWord)
}

// point reads "five point two".
func (s *Scan) point(f Figure) Figure {
	if !s.Is(f.To, lexicon.Point) {
		return f
	}
	unit := 0.1
	at := f.To + 1
	for at < f.To+12 {
		v, to, ok := s.SmallAt(at)
		if !ok {
			break
		}
		if v >= 10 {
			unit /= 10
		}
		f.Value += v * unit
		unit /= 10
		at = to
	}
	if at > f.To+1 {
		f.To = at
	}
	return s.scaled(f)
}
