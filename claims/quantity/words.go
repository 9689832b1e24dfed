package quantity

// wordsAt reads "three", "twenty-five", "two hundred and five thousand", "a dozen",
// "half a million", "two-thirds", "tens of thousands".
func (s *scan) wordsAt(i int) (figure, bool) {
	n := s.norm(i)
	if m, ok := manyOf[n]; ok {
		return s.manyAt(i, m)
	}
	if n == "half" || n == "quarter" && (s.norm(i+1) == "million" || s.norm(i+1) == "billion" || s.norm(i+1) == "of" && s.norm(i+2) == "a") {
		return s.halfAt(i)
	}
	if n == "a" || n == "an" {
		return s.articleAt(i)
	}
	if m := scales[n]; m > 0 && len(n) > 3 && (s.every || s.severalBefore(i)) {
		f := s.composed(figure{value: m, from: i, to: i + 1, scale: m, words: true, many: s.severalBefore(i)})
		return f, true
	}
	v, to, ok := s.smallAt(i)
	if !ok {
		return figure{}, false
	}
	f := figure{value: v, from: i, to: to, scale: 1, words: true}
	if g, ok := s.fraction(f); ok {
		return g, true
	}
	f = s.composed(f)
	if g, ok := s.fraction(f); ok && s.every {
		return g, true
	}
	return s.point(f), true
}

// severalBefore reports "several hundred", "a few thousand".
func (s *scan) severalBefore(i int) bool {
	switch s.norm(i - 1) {
	case "several", "few", "many", "couple":
		return true
	}
	return false
}

// smallAt reads a number below a hundred in words.
func (s *scan) smallAt(i int) (float64, int, bool) {
	v, ok := smallNumbers[s.norm(i)]
	if !ok {
		return 0, 0, false
	}
	if v < 20 {
		return v, i + 1, true
	}
	at := i + 1
	if s.norm(at) == "-" && (s.at(at).spaced == s.at(at+1).spaced) {
		at++
	}
	if u, ok := smallNumbers[s.norm(at)]; ok && u > 0 && u < 10 {
		return v + u, at + 1, true
	}
	return v, i + 1, true
}

// composed goes on with "hundred and five thousand" behind a first number.
func (s *scan) composed(f figure) figure {
	total, group, last := 0., f.value, 0.
	if f.scale >= 1e3 {
		total, group, last = f.value, 0, f.scale
	} else if f.scale == 100 {
		last = 100
	}
	for f.to < f.from+longest {
		if m, to := s.scaleAt(f.to, f); to > 0 && !manyScale(s.norm(to-1)) && (s.at(f.from).kind != digits || last > 0) {
			if m == 100 || m == 12 {
				group *= m
			} else if group == 0 {
				total *= m
			} else {
				total, group = total+group*m, 0
			}
			f.to, f.scale, last = to, m, m
			continue
		}
		v, to, ok := s.addend(f, group, last)
		if !ok {
			break
		}
		group += v
		f.to, f.scale = to, 1
		if last > 100 {
			last = 99 // "thousand three" may go on with "hundred"
		}
	}
	f.value = total + group
	return s.andHalf(f, last)
}

// addend is what a composed number adds: "and five", "twenty".
func (s *scan) addend(f figure, group, last float64) (float64, int, bool) {
	at := f.to
	and := s.norm(at) == "and"
	if and {
		at++
	}
	if last == 0 || last == 99 && and {
		return 0, 0, false
	}
	if and && last > 1e3 && !s.every || last == 12 {
		return 0, 0, false
	}
	v, to, ok := s.smallAt(at)
	if !ok && s.at(at).kind == digits && s.at(f.from).kind == digits && s.at(at).spaced && (and && s.every || !and && scales[s.norm(at+1)] == 100) {
		v, ok = parseDigits(s.norm(at))
		to = at + 1
	}
	if !ok || v <= 0 || v >= last || denominators[s.norm(to)] > 0 || s.norm(to) == "-" && denominators[s.norm(to+1)] > 0 {
		return 0, 0, false
	}
	if last == 99 && group != 0 {
		return 0, 0, false
	}
	if m := scales[s.norm(to)]; m > 0 && (m == last || last > 100 && m*v >= last) {
		return 0, 0, false // "three hundred and two hundred"
	}
	if s.at(f.from).kind == digits && s.at(at).kind != digits && !s.every {
		return 0, 0, false // "5 million two years ago"
	}
	return v, to, true
}

// andHalf adds "and a half", of the last multiplier when one was written.
func (s *scan) andHalf(f figure, last float64) figure {
	at := f.to
	joined := s.norm(at) == "-" && s.norm(at+1) == "and" && s.norm(at+2) == "-" && s.norm(at+4) == "-"
	if joined {
		at++ // "two-and-a-half-year"
	}
	if s.norm(at) != "and" || f.part {
		return f
	}
	at++
	if joined {
		at++
	}
	top := 1.
	if n := s.norm(at); n == "a" || n == "one" || n == "an" {
		at++
	} else if v, to, ok := s.smallAt(at); ok && v > 1 && s.every {
		top, at = v, to
	} else {
		return f
	}
	if s.norm(at) == "-" {
		at++
	}
	d := denominators[s.norm(at)]
	if d == 0 || s.norm(at) == "second" {
		return f
	}
	m := 1.
	if last >= 1e3 && f.scale == last {
		m = last
	}
	if x := scales[s.norm(at+1)]; x > 0 && m > 1 {
		m, at = x, at+1
	}
	f.value, f.to = f.value+top*m/d, at+1
	if m == 1 {
		return s.scaled(f)
	}
	return f
}

// fraction reads the "thirds" behind "two".
func (s *scan) fraction(f figure) (figure, bool) {
	at := f.to
	if s.norm(at) == "-" && s.at(at).spaced == s.at(at+1).spaced {
		at++
	}
	n := s.norm(at)
	d := denominators[n]
	if d == 0 || n == "second" || n == "seconds" {
		return figure{}, false
	}
	if plural := n[len(n)-1] == 's'; plural != (f.value != 1) && !s.every || plural && f.value == 1 && !s.every {
		return figure{}, false
	}
	if f.value == 1 && n == "quarter" && s.norm(at+1) != "of" && !s.every && s.norm(at+1) != "million" {
		return figure{}, false
	}
	f.value, f.to, f.part = f.value/d, at+1, true
	return s.ofScale(f), true
}

// ofScale multiplies "three quarters of a million", "half a dozen".
func (s *scan) ofScale(f figure) figure {
	at := f.to
	if s.norm(at) == "of" {
		at++
	}
	if n := s.norm(at); n == "a" || n == "-" && !s.at(at).spaced {
		at++
	}
	if m := scales[s.norm(at)]; m > 0 && len(s.norm(at)) > 3 && !manyScale(s.norm(at)) {
		f.value, f.to, f.scale, f.part = f.value*m, at+1, m, false
	}
	return f
}

// halfAt reads "half", "half a million", "half of them".
func (s *scan) halfAt(i int) (figure, bool) {
	f := figure{value: 0.5, from: i, to: i + 1, scale: 1, part: true, words: true}
	if s.norm(i) == "quarter" {
		f.value = 0.25
	}
	if g := s.ofScale(f); g.to > f.to {
		return g, true
	}
	return f, true
}

// articleAt reads "a million", "a dozen", "a third".
func (s *scan) articleAt(i int) (figure, bool) {
	n := s.norm(i + 1)
	if m := scales[n]; m > 0 && len(n) > 3 && !manyScale(n) {
		f := s.composed(figure{value: m, from: i, to: i + 2, scale: m, words: true})
		if g, ok := s.fraction(f); ok && s.every {
			return g, true
		}
		return f, true
	}
	if d := denominators[n]; d > 0 && n != "second" && n[len(n)-1] != 's' {
		f := s.ofScale(figure{value: 1 / d, from: i, to: i + 2, scale: 1, part: true, words: true})
		return f, s.every && !ordinalNoun(n) || f.to > i+2 || s.partOf(i+2)
	}
	return figure{}, false
}

func ordinalNoun(n string) bool { return ordinals[n] > 0 && ordinals[n] <= 10 }

// partOf reports that a fraction ends at i, and no noun follows that it numbers: "a
// third of", not "a third man".
func (s *scan) partOf(i int) bool {
	switch s.norm(i) {
	case "of", "to", "since", "from", "off", "more", "less", "fewer", "as", "higher", "lower", "larger", "smaller", "bigger", "compared", "between", "over",
		"in", "on", "by", "and", "or", "this", "last", "the", "below", "above", "during", "than":
		return s.norm(i) == "of" || s.norm(i-2) != "for"
	}
	return s.at(i).kind != word
}

// manyAt reads "tens of thousands", "hundreds of millions".
func (s *scan) manyAt(i int, m float64) (figure, bool) {
	f := figure{value: m, from: i, to: i + 1, scale: m, many: true, words: true}
	for f.to < i+longest && s.norm(f.to) == "of" {
		next, ok := manyOf[s.norm(f.to+1)]
		if !ok {
			break
		}
		f.value, f.to = f.value*next, f.to+2
	}
	if s.norm(i) == "tens" && f.to == i+1 || s.norm(i) == "scores" && (s.norm(i+1) != "of" || s.at(i+2).kind != word) {
		return figure{}, false
	}
	return f, true
}

// point reads "five point two".
func (s *scan) point(f figure) figure {
	if s.norm(f.to) != "point" {
		return f
	}
	unit := 0.1
	at := f.to + 1
	for at < f.to+12 {
		v, to, ok := s.smallAt(at)
		if !ok {
			break
		}
		if v >= 10 {
			unit /= 10
		}
		f.value += v * unit
		unit /= 10
		at = to
	}
	if at > f.to+1 {
		f.to = at
	}
	return s.scaled(f)
}
