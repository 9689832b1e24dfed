package when

import "time"

// edge reads "early 2022", "late March", "mid-2021", "the end of 2022", "earlier this
// year": the period keeps its precision, since the part of it that is meant is vague.
func (s *scan) edge(i int) (when, int) {
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	word := s.Norm(at)
	part, at := s.edgeWord(at)
	if part == entire {
		return when{}, 0
	}
	if w, to := s.edgeOfDay(word, part, at); to > 0 {
		return w, to
	}
	if s.Norm(at) == "in" && s.Norm(at+1) == "the" || s.Norm(at) == "on" {
		at++
	}
	w, ok := s.dateAt2(at)
	if !ok && s.Every && word != "early" && word != "late" {
		w, ok = s.unitAlone(at)
	}
	if !ok || w.clock && w.prec != DayPart || w.prec == Hour {
		return when{}, 0
	}
	w.edge = part
	if s.Every && w.known() {
		w = s.narrowed(w, part, word)
	}
	return w, w.to
}

// edgeWord is the part of a period that the word at i means, and where the period begins.
func (s *scan) edgeWord(i int) (edge, int) {
	at := i + 1
	if s.Norm(at) == "-" {
		at++
	}
	switch s.Norm(i) {
	case "early", "earlier":
		return early, at
	case "mid":
		return middle, at
	case "late", "later":
		return late, at
	case "eod", "eoy":
		if s.Every {
			return late, i
		}
	case "end", "beginning", "start", "middle":
		if s.Norm(at) == "of" {
			return map[string]edge{"end": late, "beginning": early, "start": early, "middle": middle}[s.Norm(i)], at + 1
		}
	}
	return entire, i
}

// edgeOfDay reads "end of day" and "eoy", which want no article.
func (s *scan) edgeOfDay(word string, part edge, at int) (when, int) {
	if !s.Every || !s.day.known {
		return when{}, 0
	}
	switch {
	case word == "eod":
		return s.lastSecond(s.day.midnight()), at + 1
	case word == "eoy":
		return s.narrowed(s.stepping(Year), late, word), at + 1
	case word == "end" && s.Norm(at) == "day":
		return s.lastSecond(s.day.midnight()), at + 1
	}
	return when{}, 0
}

func (s *scan) stepping(unit Precision) when {
	w := s.steppedPeriod(0, unit)
	w.stepped = true
	return w
}

func (s *scan) lastSecond(day time.Time) when {
	t := day.AddDate(0, 0, 1).Add(-time.Second)
	return span(t, t, Second)
}

// unitAlone reads the "year" of "end of year" and of "earlier in the year": this one.
func (s *scan) unitAlone(i int) (when, bool) {
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	n := s.Norm(at)
	unit := periods[n]
	if unit == "" || lengthOf(unit) > 0 || n[len(n)-1] == 's' || unit == fortnight || !s.day.known {
		return when{}, false
	}
	w := s.stepping(unit)
	w.from, w.to = i, at+1
	return w, true
}

// narrowed is the part of a period as the specifications have it.
func (s *scan) narrowed(w when, part edge, word string) when {
	lo, hi := w.lo, w.hi
	cut := func(from, to time.Time) {
		w.lo, w.hi = from, to
	}
	switch w.prec {
	case Month:
		cuts := map[edge][2]int{early: {0, 15}, middle: {9, 20}, late: {15, 31}}[part]
		cut(lo.AddDate(0, 0, cuts[0]), lo.AddDate(0, 0, cuts[1]))
	case Year:
		cuts := map[edge][2]int{early: {0, 4}, middle: {4, 8}, late: {8, 12}}[part]
		if w.stepped {
			cuts = map[edge][2]int{early: {0, 6}, middle: {3, 9}, late: {6, 12}}[part]
		}
		cut(lo.AddDate(0, cuts[0], 0), lo.AddDate(0, cuts[1], 0))
	case Week:
		cuts := map[edge][2]int{early: {0, 3}, middle: {2, 5}, late: {3, 7}}[part]
		cut(lo.AddDate(0, 0, cuts[0]), lo.AddDate(0, 0, cuts[1]))
	case Day:
		if word == "end" {
			return s.lastSecondOf(w)
		}
		cuts := map[edge][2]int{early: {0, 12}, middle: {10, 14}, late: {12, 24}}[part]
		cut(lo.Add(time.Duration(cuts[0])*time.Hour), lo.Add(time.Duration(cuts[1])*time.Hour))
		w.prec = DayPart
	case DayPart:
		half := hi.Sub(lo) / 2
		if part == early {
			cut(lo, lo.Add(half))
		} else {
			cut(lo.Add(half), hi)
		}
	}
	if w.hi.After(hi) {
		w.hi = hi
	}
	now := s.day.midnight()
	if word == "later" && w.stepped && w.lo.Before(now) && now.Before(w.hi) && w.prec != DayPart {
		w.lo = now
	}
	if word == "earlier" && w.stepped && w.prec == Year && now.Before(w.hi) {
		w.hi = now
	}
	w.full = &[2]time.Time{lo, hi}
	return w
}

func (s *scan) lastSecondOf(w when) when {
	v := s.lastSecond(w.lo)
	v.from, v.to, v.yearless = w.from, w.to, w.yearless
	return v
}

// begins is where a range from w on begins: from the end of March is from 1 April.
func (w when) begins() time.Time {
	if w.edge == entire || w.full == nil {
		return w.lo
	}
	return w.turn()
}

// ends is where a range up to w ends: that counts up to its first moment, but up to the
// end of it is up to its last.
func (w when) ends() time.Time {
	if w.edge == entire || w.full == nil {
		return w.lo
	}
	return w.turn()
}

// turn is the moment that an edge of a period stands for.
func (w when) turn() time.Time {
	switch w.edge {
	case early:
		return w.full[0]
	case late:
		return w.full[1]
	}
	days := int(w.full[1].Sub(w.full[0]).Hours() / 24)
	return w.full[0].AddDate(0, 0, days/2)
}

// dateAt2 is a date inside a date, without another edge: "late late" ends. A few of them
// is the most there is: "3 days after 3 days after 3 days…" must not take quadratic time.
func (s *scan) dateAt2(i int) (when, bool) {
	if part, _ := s.edgeWord(i); part != entire || s.Norm(i) == "end" || s.depth >= 3 {
		return when{}, false
	}
	s.depth++
	w, ok := s.dateAt(i)
	s.depth--
	return w, ok
}
