package when

import "time"

// rangeAt reads a date at i, what it reaches to ("2014-2016", "from May to July",
// "between 2014 and 2016"), and the date or the hours that go with it.
func (s *scan) rangeAt(i int) (when, bool) {
	w, ok := s.spanAt(i)
	switch {
	case !ok:
		return when{}, false
	case w.bare, w.clock && w.prec == Stretch:
		w = s.onDate(w)
	case w.isDay():
		w = s.duringHours(w)
	}
	return w, !w.bare
}

// isDay reports one day, or a part of one, that no number of days led to.
func (w when) isDay() bool {
	return w.known() && dayLong[w.prec] && !w.counts && !w.clock
}

// isDate reports a day that is known.
func (w when) isDate() bool { return w.known() && w.prec == Day }

// dayLong are a day and its parts.
var dayLong = map[Precision]bool{Day: true, DayPart: true}

// spanAt reads a date or time at i and what it reaches to. The ends of a range of hours
// may be bare: "between 3 and 5".
func (s *scan) spanAt(i int) (when, bool) {
	a, ok := s.timedAt(s.after(s.grammar.rangeLead, i), true)
	if !ok {
		return when{}, false
	}
	if w, ok := s.reaching(i, a); ok {
		w.from = i
		return w, true
	}
	return a, !a.bare
}

// reaching reads what a reaches to. i is where the range begins.
func (s *scan) reaching(i int, a when) (when, bool) {
	if s.Norm(a.to) == "for" {
		return s.dateOf(s.grammar.lasting, i)
	}
	at := s.after(s.grammar.to, a.to)
	if at == a.to {
		if at = s.after(s.grammar.and, a.to); at == a.to || s.Norm(i) != "between" {
			return when{}, false
		}
	}
	b, ok := s.shortEnd(a, at)
	if !ok {
		b, ok = s.timedAt(at, true)
	}
	if !ok {
		return when{}, false
	}
	w, ok := s.join(a, b)
	return w, ok && (!w.bare || s.Every)
}

// shortEnd reads the "16" of "2014-16" and the "23" of "January 21-23".
func (s *scan) shortEnd(a when, at int) (when, bool) {
	next := (a.lo.Year() + 1) % 100
	if _, ok := (digits{2, 2, next, next}).at(s, at); ok && a.prec == Year && a.to == a.from+1 {
		w := yearWhen(a.lo.Year() + 1)
		w.from, w.to = at, at+1
		return w, true
	}
	if !a.isDate() || a.day || a.stepped {
		return when{}, false
	}
	return s.shortDay(a, at)
}

// shortDay reads the "23" of "January 21-23", and "from April the 27th to the 3rd".
func (s *scan) shortDay(a when, at int) (when, bool) {
	d, to := s.drafted(s.grammar.shortDay, at)
	if to == 0 {
		return when{}, false
	}
	n, month := d.nth, a.lo.Month()
	if n <= a.lo.Day() {
		if s.Norm(at) != "the" {
			return when{}, false
		}
		month++
	}
	year := a.lo.Year()
	if y, end := s.drafted(s.grammar.yearBehind, to); a.yearless && end > 0 {
		year, to, a.yearless = y.year, end, false
	}
	w := dayWhen(date(year, month, n))
	w.from, w.to, w.yearless = at, to, a.yearless
	return w, true
}

// join makes a range of its two ends.
func (s *scan) join(a, b when) (when, bool) {
	a, b = s.settleBare(a, b)
	if a.bare != b.bare {
		return when{}, false
	}
	if a.bare {
		return bareRange(a, b), max(a.n, b.n) <= 24
	}
	a, b, ok := s.onSameDay(a, b)
	switch {
	case !ok:
		return when{}, false
	case !a.known(), !b.known():
		return when{from: a.from, to: b.to, prec: Stretch}, true
	}
	a, b = s.inOrder(a, b)
	return s.rangeOf(a, b), b.lo.After(a.lo)
}

// bareRange are two numbers that may be hours.
func bareRange(a, b when) when {
	lo, hi := hourWhen(a), hourWhen(b)
	return when{from: a.from, to: b.to, bare: true, lo: lo.lo, hi: hi.lo, clock: true, prec: Stretch, unit: Hour}
}

// onSameDay gives an end that is a time of day the day of the other one.
func (s *scan) onSameDay(a, b when) (when, when, bool) {
	switch {
	case a.clock && b.clock:
		if noon := a.later(12 * time.Hour); noon.lo.Before(b.lo) && s.saysPM(b) && !s.saysHalf(a) {
			a = noon // "from 2:00 to 2:30 pm"
		}
	case !a.known(), !b.known():
	case a.clock:
		return a.on(b), b, s.Every && b.timed()
	case b.clock:
		b = b.on(a)
		if s.Every && !b.lo.After(a.lo) && a.prec != DayPart {
			b = b.later(12 * time.Hour)
		}
	}
	return a, b, true
}

// saysPM reports a time behind noon that says so.
func (s *scan) saysPM(w when) bool { return w.lo.Hour() >= 12 && s.saysHalf(w) }

// timed reports an hour or minute.
func (w when) timed() bool { return w.prec == Hour || w.prec == Minute }

// inOrder settles what is open of two ends, so that the second comes later.
func (s *scan) inOrder(a, b when) (when, when) {
	if a.yearless && !b.yearless {
		a = a.inYear(b.lo.Year())
		if a.lo.After(b.lo) {
			a = a.inYear(b.lo.Year() - 1)
		}
	}
	if b.day && !b.lo.After(a.lo) {
		days := int(a.lo.Sub(b.lo).Hours()/24)/7*7 + 7
		b.lo, b.hi = b.lo.AddDate(0, 0, days), b.hi.AddDate(0, 0, days)
	}
	if !b.lo.After(a.lo) && b.yearless {
		b = b.inYear(a.lo.Year() + 1)
	}
	if a.clock && b.clock && !b.lo.After(a.lo) && s.Every {
		b = b.later(12 * time.Hour)
	}
	return a, b
}

// rangeOf is the range from a to b, which comes later.
func (s *scan) rangeOf(a, b when) when {
	w := span(a.turn(), b.hi, Stretch)
	if a.clock || lengthOf(b.prec) > 0 {
		w.hi = b.lo
	}
	if s.Every {
		w.hi = b.turn() // the specifications count up to the last date, not beyond it
	}
	w.from, w.to, w.clock, w.unit, w.yearless = a.from, b.to, a.clock, b.prec, a.yearless && b.yearless
	if a.prec == Day || a.prec == Month && b.prec == Year {
		w.unit = a.prec
	}
	return w
}

// inYear moves a date without a year into one.
func (w when) inYear(y int) when {
	if w.each != nil {
		w.lo = w.each(y)
		w.hi = w.lo.AddDate(0, 0, 1)
		return w
	}
	by := y - w.lo.Year()
	w.lo, w.hi = w.lo.AddDate(by, 0, 0), w.hi.AddDate(by, 0, 0)
	return w
}

// settleBare gives "3" in "from 3 to 5pm" its half of the day, and "4" in "4 to 6 May"
// its month.
func (s *scan) settleBare(a, b when) (when, when) {
	switch {
	case a.bare == b.bare:
		return a, b
	case b.bare:
		return a, s.hourBehindTime(a, b)
	}
	return beginning(a, b), b
}

// hourBehindTime is a bare end of a range that begins at a time.
func (s *scan) hourBehindTime(a, b when) when {
	if !s.Every || b.n > 12 || !a.hasTime() {
		return b
	}
	return hourWhen(b)
}

// beginning is what a bare beginning of a range up to b is: an hour, or a day of b's month.
func beginning(bare, b when) when {
	switch {
	case bare.n <= 12 && b.hasTime():
		return hourBefore(bare, b)
	case b.prec == Day && within(bare.n, 1, b.lo.Day()-1) && !b.day:
		w := dayWhen(date(b.lo.Year(), b.lo.Month(), bare.n))
		w.from, w.to, w.yearless = bare.from, bare.to, b.yearless
		return w
	}
	return bare
}

// hasTime reports a time of day, on a day or on none.
func (w when) hasTime() bool { return w.clock || w.timed() && w.known() }

// hourBefore is a bare hour in the half of the day in which it comes before b, on b's day.
func hourBefore(bare, b when) when {
	end := b.lo
	if !b.clock {
		end = clockDay.Add(b.lo.Sub(b.lo.Truncate(24 * time.Hour)))
	}
	hour, late := hourWhen(bare), bare
	late.n = bare.n%12 + 12
	if h := hourWhen(late); end.Hour() >= 12 && h.lo.Before(end) {
		hour = h
	}
	if b.clock {
		return hour
	}
	hour = hour.on(b)
	hour.yearless = b.yearless
	return hour
}
