package figure

// wordsAt reads "three", "twenty-five", "two hundred and five thousand", "a dozen",
// "half a million", "two-thirds", "tens of thousands".
func (s *Scan) wordsAt(i int) (Figure, bool) {
	n := s.Norm(i)
	if m, ok := manyOf[n]; ok {
		return s.manyAt(i, m)
	}
	if n == "half" || n == "quarter" && (s.Norm(i+1) == "million" || s.Norm(i+1) == "billion" || s.Norm(i+1) == "of" && s.Norm(i+2) == "a") {
		return s.halfAt(i)
	}
	if n == "a" || n == "an" {
		return s.articleAt(i)
	}
	if m := Scales[n]; m > 0 && len(n) > 3 && (s.Every || s.severalBefore(i)) {
		f := s.composed(Figure{Value: m, From: i, To: i + 1, Scale: m, Words: true, Many: s.severalBefore(i)})
		return f, true
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

// severalBefore reports "several hundred", "a few thousand".
func (s *Scan) severalBefore(i int) bool {
	switch s.Norm(i - 1) {
	case "several", "few", "many", "couple":
		return true
	}
	return false
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
	if s.Norm(at) == "-" && (s.At(at).Spaced == s.At(at+1).Spaced) {
		at++
	}
	if u, ok := SmallNumbers[s.Norm(at)]; ok && u > 0 && u < 10 {
		return v + u, at + 1, true
	}
	return v, i + 1, true
}

// composed goes on with "hundred and five thousand" behind a first number.
func (s *Scan) composed(f Figure) Figure {
	total, group, last := 0., f.Value, 0.
	if f.Scale >= 1e3 {
		total, group, last = f.Value, 0, f.Scale
	} else if f.Scale == 100 {
		last = 100
	}
	for f.To < f.From+longest {
		if m, to := s.scaleAt(f.To, f); to > 0 && !manyScale(s.Norm(to-1)) && (s.At(f.From).Kind != Digits || last > 0) {
			if m == 100 || m == 12 {
				group *= m
			} else if group == 0 {
				total *= m
			} else {
				total, group = total+group*m, 0
			}
			f.To, f.Scale, last = to, m, m
			continue
		}
		v, to, ok := s.addend(f, group, last)
		if !ok {
			break
		}
		group += v
		f.To, f.Scale = to, 1
		if last > 100 {
			last = 99 // "thousand three" may go on with "hundred"
		}
	}
	f.Value = total + group
	return s.andHalf(f, last)
}

// addend is what a composed number adds: "and five", "twenty".
func (s *Scan) addend(f Figure, group, last float64) (float64, int, bool) {
	at := f.To
	and := s.Norm(at) == "and"
	if and {
		at++
	}
	if last == 0 || last == 99 && and {
		return 0, 0, false
	}
	if and && last > 1e3 && !s.Every || last == 12 {
		return 0, 0, false
	}
	v, to, ok := s.SmallAt(at)
	if !ok && s.At(at).Kind == Digits && s.At(f.From).Kind == Digits && s.At(at).Spaced && (and && s.Every || !and && Scales[s.Norm(at+1)] == 100) {
		v, ok = parseDigits(s.Norm(at))
		to = at + 1
	}
	if !ok || v <= 0 || v >= last || Denominators[s.Norm(to)] > 0 || s.Norm(to) == "-" && Denominators[s.Norm(to+1)] > 0 {
		return 0, 0, false
	}
	if last == 99 && group != 0 {
		return 0, 0, false
	}
	if m := Scales[s.Norm(to)]; m > 0 && (m == last || last > 100 && m*v >= last) {
		return 0, 0, false // "three hundred and two hundred"
	}
	if s.At(f.From).Kind == Digits && s.At(at).Kind != Digits && !s.Every {
		return 0, 0, false // "5 million two years ago"
	}
	return v, to, true
}

// andHalf adds "and a half", of the last multiplier when one was written.
func (s *Scan) andHalf(f Figure, last float64) Figure {
	at := f.To
	joined := s.Norm(at) == "-" && s.Norm(at+1) == "and" && s.Norm(at+2) == "-" && s.Norm(at+4) == "-"
	if joined {
		at++ // "two-and-a-half-year"
	}
	if s.Norm(at) != "and" || f.Part {
		return f
	}
	at++
	if joined {
		at++
	}
	top := 1.
	if n := s.Norm(at); n == "a" || n == "one" || n == "an" {
		at++
	} else if v, to, ok := s.SmallAt(at); ok && v > 1 && s.Every {
		top, at = v, to
	} else {
		return f
	}
	if s.Norm(at) == "-" {
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

// fraction reads the "thirds" behind "two".
func (s *Scan) fraction(f Figure) (Figure, bool) {
	at := f.To
	if s.Norm(at) == "-" && s.At(at).Spaced == s.At(at+1).Spaced {
		at++
	}
	n := s.Norm(at)
	d := Denominators[n]
	if d == 0 || n == "second" || n == "seconds" {
		return Figure{}, false
	}
	if plural := n[len(n)-1] == 's'; plural != (f.Value != 1) && !s.Every || plural && f.Value == 1 && !s.Every {
		return Figure{}, false
	}
	if f.Value == 1 && n == "quarter" && s.Norm(at+1) != "of" && !s.Every && s.Norm(at+1) != "million" {
		return Figure{}, false
	}
	f.Value, f.To, f.Part = f.Value/d, at+1, true
	return s.ofScale(f), true
}

// ofScale multiplies "three quarters of a million", "half a dozen".
func (s *Scan) ofScale(f Figure) Figure {
	at := f.To
	if s.Norm(at) == "of" {
		at++
	}
	if n := s.Norm(at); n == "a" || n == "-" && !s.At(at).Spaced {
		at++
	}
	if m := Scales[s.Norm(at)]; m > 0 && len(s.Norm(at)) > 3 && !manyScale(s.Norm(at)) {
		f.Value, f.To, f.Scale, f.Part = f.Value*m, at+1, m, false
	}
	return f
}

// halfAt reads "half", "half a million", "half of them".
func (s *Scan) halfAt(i int) (Figure, bool) {
	f := Figure{Value: 0.5, From: i, To: i + 1, Scale: 1, Part: true, Words: true}
	if s.Norm(i) == "quarter" {
		f.Value = 0.25
	}
	if g := s.ofScale(f); g.To > f.To {
		return g, true
	}
	return f, true
}

// articleAt reads "a million", "a dozen", "a third".
func (s *Scan) articleAt(i int) (Figure, bool) {
	n := s.Norm(i + 1)
	if m := Scales[n]; m > 0 && len(n) > 3 && !manyScale(n) {
		f := s.composed(Figure{Value: m, From: i, To: i + 2, Scale: m, Words: true})
		if g, ok := s.fraction(f); ok && s.Every {
			return g, true
		}
		return f, true
	}
	if d := Denominators[n]; d > 0 && n != "second" && n[len(n)-1] != 's' {
		f := s.ofScale(Figure{Value: 1 / d, From: i, To: i + 2, Scale: 1, Part: true, Words: true})
		return f, s.Every && !ordinalNoun(n) || f.To > i+2 || s.partOf(i+2)
	}
	return Figure{}, false
}

func ordinalNoun(n string) bool { return Ordinals[n] > 0 && Ordinals[n] <= 10 }

// partOf reports that a fraction ends at i, and no noun follows that it numbers: "a
// third of", not "a third man".
func (s *Scan) partOf(i int) bool {
	switch s.Norm(i) {
	case "of", "to", "since", "from", "off", "more", "less", "fewer", "as", "higher", "lower", "larger", "smaller", "bigger", "compared", "between", "over",
		"in", "on", "by", "and", "or", "this", "last", "the", "below", "above", "during", "than":
		return s.Norm(i) == "of" || s.Norm(i-2) != "for"
	}
	return s.At(i).Kind != Word
}

// manyAt reads "tens of thousands", "hundreds of millions".
func (s *Scan) manyAt(i int, m float64) (Figure, bool) {
	f := Figure{Value: m, From: i, To: i + 1, Scale: m, Many: true, Words: true}
	for f.To < i+longest && s.Norm(f.To) == "of" {
		next, ok := manyOf[s.Norm(f.To+1)]
		if !ok {
			break
		}
		f.Value, f.To = f.Value*next, f.To+2
	}
	if s.Norm(i) == "tens" && f.To == i+1 || s.Norm(i) == "scores" && (s.Norm(i+1) != "of" || s.At(i+2).Kind != Word) {
		return Figure{}, false
	}
	return f, true
}

// point reads "five point two".
func (s *Scan) point(f Figure) Figure {
	if s.Norm(f.To) != "point" {
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
