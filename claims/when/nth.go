package when

import (
	"time"

	"factdesk/claims/figure"
)

// nthOf reads "the first week of May", "the last three months of 2021", "the third
// month of next year", "week 31", "the week of April 10", "the first Monday of May".
func (s *scan) nthOf(i int) (when, int) {
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	if w, to := s.weekNumber(at, i); to > at {
		return w, to
	}
	if w, to := s.weekOf(at); to > at {
		return w, to
	}
	n, at := s.place(at)
	if n == 0 {
		return when{}, 0
	}
	count := 1
	if v, to := s.amount(at); to > at && s.Norm(at) != "a" && v >= 1 && v < 400 {
		count, at = int(v), to
	}
	d, isDay := weekdays[s.Norm(at)]
	unit := periods[s.Norm(at)]
	if !isDay && unit != Week && unit != Month && unit != Day && unit != Weekend || isDay && (count > 1 || !s.At(at).Cap && !s.Every) {
		return when{}, 0
	}
	to := at + 1
	var part [2]int
	if isDay {
		part, to = s.dayPartAt(to)
	}
	in, end := s.wholeOf(to)
	if end == to {
		return when{}, 0
	}
	if !in.known() {
		return when{prec: unit}, end
	}
	if isDay {
		w := nthDay(in, d, n)
		if part[1] > 0 {
			w = s.dayPart(w.lo, part)
		}
		return w, end
	}
	w := nthPeriod(in, unit, n, count)
	if unit == Week && s.Norm(end) == "on" {
		return s.dayOfWeek(w, end)
	}
	return w, end
}

// place is the place in an order at i: 1 for "first", "1st", -1 for "last".
func (s *scan) place(i int) (int, int) {
	if s.Norm(i) == "last" || s.Norm(i) == "final" {
		return -1, i + 1
	}
	if n, to := s.ordinalWords(i); n > 0 {
		return n, to
	}
	if n, to := s.dayNumber(i); n > 0 && to == i+2 {
		return n, to
	}
	return 0, i
}

// wholeOf reads "of May", "of the year", "in 2021": the period that something is part of.
func (s *scan) wholeOf(i int) (when, int) {
	at := i
	if s.Norm(at) != "of" && s.Norm(at) != "in" {
		return when{}, i
	}
	at++
	the := s.Norm(at) == "the"
	if the {
		at++
	}
	w, ok := s.dateAt2(at)
	if !ok && the && s.Every {
		w, ok = s.unitAlone(at)
	}
	if !ok || w.prec != Month && w.prec != Year && w.prec != Quarter && w.prec != Season && w.prec != Week || w.counts {
		return when{}, i
	}
	return w, w.to
}

// nthDay is the n-th of a weekday in a period.
func nthDay(in when, d time.Weekday, n int) when {
	first := in.lo.AddDate(0, 0, (int(d)-int(in.lo.Weekday())+7)%7)
	if n < 0 {
		last := in.hi.AddDate(0, 0, -1)
		return dayWhen(last.AddDate(0, 0, -(int(last.Weekday())-int(d)+7)%7))
	}
	return dayWhen(first.AddDate(0, 0, 7*(n-1)))
}

// nthPeriod are the count weeks, months or days that begin with the n-th of a period, or
// end it. A week belongs to where its Thursday lies, as ISO 8601 has it.
func nthPeriod(in when, unit Precision, n, count int) when {
	v := in
	v.edge, v.prec = entire, unit
	add := func(t time.Time, k int) time.Time { return t.AddDate(0, 0, k) }
	lo, hi := in.lo, in.hi
	switch unit {
	case Week:
		lo = weekWhen(in.lo.AddDate(0, 0, (int(time.Thursday)-int(in.lo.Weekday())+7)%7)).lo
		end := in.hi.AddDate(0, 0, -1)
		hi = weekWhen(end.AddDate(0, 0, -(int(end.Weekday())-int(time.Thursday)+7)%7)).hi
		add = func(t time.Time, k int) time.Time { return t.AddDate(0, 0, 7*k) }
	case Weekend:
		lo, hi = weekendWhen(in.lo).lo, weekendWhen(in.hi.AddDate(0, 0, -1)).hi
		add = func(t time.Time, k int) time.Time { return t.AddDate(0, 0, 7*k) }
	case Month:
		add = func(t time.Time, k int) time.Time { return t.AddDate(0, k, 0) }
	}
	if n < 0 {
		v.lo, v.hi = add(hi, -count), hi
	} else {
		v.lo = add(lo, n-1)
		v.hi = add(v.lo, count)
	}
	if unit == Weekend {
		v.hi = v.lo.AddDate(0, 0, 2)
	}
	if count > 1 {
		v.prec, v.unit = Stretch, Day
		v.counts = true
	}
	return v
}

// weekNumber reads "week 31", "week 3 of 2027".
func (s *scan) weekNumber(at, i int) (when, int) {
	p := s.At(at + 1)
	if s.Norm(at) != "week" || p.Kind != figure.Digits || len(p.Norm) > 2 || !figure.AllDigits(p.Norm) || !s.Every || !s.day.known {
		return when{}, at
	}
	n := figure.Atoi(p.Norm)
	if n < 1 || n > 53 || at > i {
		return when{}, at
	}
	y, to := s.day.Year(), at+2
	if w, end := s.wholeOf(to); end > to && w.prec == Year && w.known() {
		y, to = w.lo.Year(), end
	}
	w := weekWhen(date(y, 1, 4))
	return span(w.lo.AddDate(0, 0, 7*n-7), w.hi.AddDate(0, 0, 7*n-7), Week), to
}

// weekOf reads "week of April 10", "week beginning 4 February", "weekend of Halloween",
// "week after next".
func (s *scan) weekOf(at int) (when, int) {
	n, to := s.Norm(at), at+1
	if n == "w" && s.Norm(at+1) == "/" && s.Norm(at+2) == "c" {
		n, to = "week", at+3
	} else if n != "week" && n != "weekend" {
		return when{}, at
	}
	switch s.Norm(to) {
	case "of":
		to++
	case "beginning", "starting", "commencing":
		if to++; s.Norm(to) == "on" {
			to++
		}
	case "after":
		if s.Norm(to+1) == "next" && s.day.known {
			return s.steppedPeriod(2, Week), to + 2
		}
		return when{}, at
	default:
		if to == at+1 {
			return when{}, at
		}
	}
	first := to
	if s.Norm(to) == "the" {
		to++
	}
	w, ok := s.dateAt2(to)
	if !ok && first < to {
		if d, end := s.dayNumber(to); d > 0 && end == to+2 && s.day.known && s.Every {
			w, ok = dayWhen(date(s.day.Year(), s.day.Month(), d)), true
			w.to = end
		}
	}
	if !ok || w.prec != Day || w.counts {
		return when{}, at
	}
	if !w.known() {
		return when{prec: Week}, w.to
	}
	v := weekWhen(w.lo)
	if n == "weekend" {
		v = s.longWeekend(w)
	}
	v.yearless = w.yearless
	return v, w.to
}

// theUnit reads "the week", "that weekend", "for the month": this one. To a newsroom it
// is no date.
func (s *scan) theUnit(i int) (when, int) {
	if !s.Every || !s.day.known {
		return when{}, 0
	}
	n, at := s.Norm(i), i+1
	switch n {
	case "weekend":
		if prev := s.Norm(i - 1); s.At(i-1).Kind == figure.Word && (prev == "all" || prev == "any" || prev == "every") || figure.IsNumberWord(prev) {
			return when{}, 0
		}
		return s.stepping(Weekend), at
	case "the", "that":
	case "remaining", "rest":
		if s.Norm(at) == "of" && s.Norm(at+1) == "the" && s.Norm(at+2) == "week" {
			w := s.steppedPeriod(0, Week)
			w.lo, w.hi = s.day.midnight(), w.hi.AddDate(0, 0, -1)
			return w, at + 3
		}
		return when{}, 0
	case "year":
		if s.Norm(at) == "to" && s.Norm(at+1) == "date" {
			return span(date(s.day.Year(), 1, 1), s.day.midnight(), Stretch), at + 2
		}
		return when{}, 0
	default:
		return when{}, 0
	}
	unit := periods[s.Norm(at)]
	if n == "that" && unit != Weekend || unit == "" || lengthOf(unit) > 0 || s.Norm(at)[len(s.Norm(at))-1] == 's' || s.At(at+1).Kind == figure.Digits {
		return when{}, 0
	}
	if unit == fortnight {
		w := weekWhen(s.day.midnight())
		return span(w.lo, w.hi.AddDate(0, 0, 7), Stretch), at + 1
	}
	return s.stepping(unit), at + 1
}
