package figure

import "factdesk/claims/lexicon"

// sum is a composed number while it is read: "two hundred and five thousand".
type sum struct {
	Figure
	total float64 // what is whole: the thousands and above
	group float64 // what a further scale multiplies
	last  float64 // the last scale, 0 for none; below it the next addend must be
}

// units is as much as may follow a scale of a thousand and more: "thousand three", which
// may go on with "hundred".
const units = 99

// composed goes on with "hundred and five thousand" behind a first number.
func (s *Scan) composed(f Figure) Figure {
	c := sum{Figure: f, group: f.Value}
	switch {
	case f.Scale >= 1e3:
		c.total, c.group, c.last = f.Value, 0, f.Scale
	case f.Scale == 100:
		c.last = 100
	}
	for c.To < c.From+longest && (s.scales(&c) || s.adds(&c)) {
	}
	c.Value = c.total + c.group
	return s.andHalf(c.Figure, c.last)
}

// scales reads a scale behind what was read so far.
func (s *Scan) scales(c *sum) bool {
	m, to := s.scaleAt(c.To, c.Figure)
	if to == 0 || manyScale(s.Norm(to-1)) || s.At(c.From).Kind == Digits && c.last == 0 {
		return false
	}
	switch {
	case m == 100, m == 12:
		c.group *= m
	case c.group == 0:
		c.total *= m
	default:
		c.total, c.group = c.total+c.group*m, 0
	}
	c.To, c.Scale, c.last = to, m, m
	return true
}

// adds reads "and five" and "twenty" behind a scale.
func (s *Scan) adds(c *sum) bool {
	at := c.To
	and := s.Is(at, lexicon.And)
	if and {
		at++
	}
	if !s.mayAdd(c, and) {
		return false
	}
	v, to, ok := s.addendAt(c, at, and)
	switch {
	case !ok, v <= 0, v >= c.last, s.fractionBehind(to), s.scalesAlone(c, v, to):
		return false
	case !s.Every && s.At(c.From).Kind == Digits && s.At(at).Kind != Digits:
		return false // "5 million two years ago"
	}
	if s.tenths(c, v, and, to) {
		if s.countsOn(to) {
			return false // "a million two years ago"
		}
		v *= c.last / 10 // "a million two"
	}
	c.group += v
	c.To, c.Scale = to, 1
	if c.last > 100 {
		c.last = units
	}
	return true
}

// tenths reports the "two" of a spoken "million two", which is two hundred thousand.
func (s *Scan) tenths(c *sum, v float64, and bool, to int) bool {
	switch {
	case and, c.last < 1e6, v >= 10, c.group > 0:
		return false
	}
	return Scales[s.Norm(to)] == 0
}

// countsOn reports what makes the number before i one of its own: a unit of time, "times"
// and "of".
func (s *Scan) countsOn(i int) bool {
	return s.timeUnit(i) || s.Is(i, lexicon.Of, lexicon.TimesWord)
}

// mayAdd reports that something may be added: behind a scale, and behind a thousand and
// more without "and".
func (s *Scan) mayAdd(c *sum, and bool) bool {
	switch c.last {
	case 0, 12:
		return false
	case units:
		return !and && c.group == 0
	}
	return !and || s.Every || c.last <= 1e3
}

// addendAt is the number at i that may be added: a small one, or digits behind digits.
func (s *Scan) addendAt(c *sum, i int, and bool) (float64, int, bool) {
	if v, to, ok := s.SmallAt(i); ok {
		return v, to, true
	}
	switch {
	case s.At(c.From).Kind != Digits, !s.Reads(i, Apart(AnyDigits)):
		return 0, 0, false
	case and && !s.Every, !and && Scales[s.Norm(i+1)] != 100:
		return 0, 0, false
	}
	v, ok := parseDigits(s.Norm(i))
	return v, i + 1, ok
}

// fractionBehind reports the denominator of "two hundred and two thirds".
func (s *Scan) fractionBehind(i int) bool {
	if s.Is(i, lexicon.Hyphen) {
		i++
	}
	return Denominators[s.Norm(i)] > 0
}

// scalesAlone reports an addend with a scale that makes another number of it: "three
// hundred and two hundred".
func (s *Scan) scalesAlone(c *sum, v float64, to int) bool {
	m := Scales[s.Norm(to)]
	switch {
	case m == 0:
		return false
	case m == c.last:
		return true
	}
	return c.last > 100 && m*v >= c.last
}

// andHalf adds "and a half", of the last multiplier when one was written.
func (s *Scan) andHalf(f Figure, last float64) Figure {
	at := s.behindAnd(f.To)
	if at == f.To || f.Part {
		return f
	}
	top, at := s.topAt(at)
	if top == 0 {
		return f
	}
	if s.Is(at, lexicon.Hyphen) {
		at++
	}
	d := Denominators[s.Norm(at)]
	if d == 0 || s.Norm(at) == "second" {
		return f
	}
	m := 1.
	if last >= 1e3 && f.Scale == last {
		m = last
	}
	if x := Scales[s.Norm(at+1)]; x > 0 && m > 1 {
		m, at = x, at+1
	}
	f.Value, f.To = f.Value+top*m/d, at+1
	if m == 1 {
		return s.scaled(f)
	}
	return f
}

var hyphened = []Slot{In(lexicon.Hyphen), In(lexicon.And), In(lexicon.Hyphen), Any, In(lexicon.Hyphen)}

// behindAnd is behind the "and" at i, or that of "two-and-a-half-year"; i for none.
func (s *Scan) behindAnd(i int) int {
	switch {
	case s.Reads(i, hyphened...):
		return i + 3
	case s.Is(i, lexicon.And):
		return i + 1
	}
	return i
}

// topAt is how many parts the number at i counts, and what stands behind it.
func (s *Scan) topAt(i int) (float64, int) {
	if s.Is(i, lexicon.OneOrArticle) {
		return 1, i + 1
	}
	if v, to, ok := s.SmallAt(i); ok && v > 1 {
		return v, to
	}
	return 0, i
}

// fraction reads the "thirds" behind "two".
func (s *Scan) fraction(f Figure) (Figure, bool) {
	at := f.To
	if s.joiningHyphen(at) {
		at++
	}
	d := Denominators[s.Norm(at)]
	if d == 0 || s.Is(at, lexicon.SecondNoun) || !s.Every && !s.newsPart(f, at) {
		return Figure{}, false
	}
	f.Value, f.To, f.Part = f.Value/d, at+1, true
	return s.ofScale(f), true
}

// newsPart reports one part in the singular or several in the plural; "one quarter" is a
// time before anything but "of" and "million".
func (s *Scan) newsPart(f Figure, at int) bool {
	if manyScale(s.Norm(at)) != (f.Value != 1) {
		return false
	}
	return f.Value != 1 || !s.Is(at, lexicon.QuarterWord) || s.Is(at+1, lexicon.Of, lexicon.HalfMillion)
}

// ofScale multiplies "three quarters of a million", "half a dozen".
func (s *Scan) ofScale(f Figure) Figure {
	at := f.To
	if s.Is(at, lexicon.Of) {
		at++
	}
	if s.Is(at, lexicon.A) || s.Reads(at, Glued(In(lexicon.Hyphen))) {
		at++
	}
	n := s.Norm(at)
	if m := scaleWord(n); m > 0 && !manyScale(n) {
		f.Value, f.To, f.Scale, f.Part = f.Value*m, at+1, m, false
	}
	return f
}

// articleAt reads "a million", "a dozen", "a third".
func (s *Scan) articleAt(i int) (Figure, bool) {
	n := s.Norm(i + 1)
	if s.Reads(i+1, In(lexicon.Couple), In(lexicon.Of), AnyWord) && PluralNoun(s.Norm(i+3)) {
		return Figure{Value: 2, From: i, To: i + 3, Scale: 1, Words: true}, true
	}
	if m := scaleWord(n); m > 0 && !manyScale(n) {
		f := s.composed(Figure{Value: m, From: i, To: i + 2, Scale: m, Words: true})
		if g, ok := s.fraction(f); ok && s.Every {
			return g, true
		}
		return f, true
	}
	d := Denominators[n]
	if d == 0 || s.Is(i+1, lexicon.SecondNoun) || manyScale(n) {
		return Figure{}, false
	}
	f := s.ofScale(Figure{Value: 1 / d, From: i, To: i + 2, Scale: 1, Part: true, Words: true})
	if f.To > i+2 || s.Every && !ordinalNoun(n) {
		return f, true
	}
	return f, s.partOf(i + 2)
}

func ordinalNoun(n string) bool { return Ordinals[n] > 0 && Ordinals[n] <= 10 }

// partOf reports that a fraction ends at i, and no noun follows that it numbers: "a
// third of", not "a third man".
func (s *Scan) partOf(i int) bool {
	return s.At(i).Kind != Word || s.Is(i, lexicon.Of, lexicon.AfterPart)
}
