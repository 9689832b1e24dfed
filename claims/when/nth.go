package when

import "time"

// counted reads how many of something there are, below a limit.
func counted(limit float64) slot {
	return undone(func(s *scan, i int) int {
		to := s.grammar.amount(s, i)
		n := s.draft.amount
		if to == miss || n < 1 || n >= limit {
			return miss
		}
		s.draft.count = int(n)
		return to
	})
}

// nthDay is the n-th of a weekday in a period.
func (s *scan) nthDay() when {
	d := s.draft
	in := d.date
	if !in.known() {
		return when{}
	}
	first := nthWeekday(in.lo, in.hi, d.weekday, d.nth)
	if d.part[1] > 0 {
		return s.dayPart(first, d.part)
	}
	return dayWhen(first)
}

// nthWeekday is the n-th of a weekday from one day to another, the last for -1.
func nthWeekday(lo, hi time.Time, d time.Weekday, n int) time.Time {
	if n < 0 {
		last := hi.AddDate(0, 0, -1)
		return last.AddDate(0, 0, -daysBetween(d, last.Weekday()))
	}
	return lo.AddDate(0, 0, daysBetween(lo.Weekday(), d)+7*(n-1))
}

// daysBetween is how many days after one weekday another comes.
func daysBetween(from, to time.Weekday) int { return (int(to) - int(from) + 7) % 7 }

// nthPeriod are the weeks, months or days that begin with the n-th of a period, or end
// it. A week belongs to where its Thursday lies, as ISO 8601 has it.
func (s *scan) nthPeriod() when {
	d := s.draft
	v := *d.date
	if !v.known() {
		return when{prec: d.unit}
	}
	lo, hi, months, days := v.lo, v.hi, 0, 1
	switch d.unit {
	case Week:
		lo = weekWhen(nthWeekday(lo, hi, time.Thursday, 1)).lo
		hi = weekWhen(nthWeekday(lo, hi, time.Thursday, -1)).hi
		days = 7
	case Weekend:
		lo, hi = weekendWhen(lo).lo, weekendWhen(hi.AddDate(0, 0, -1)).hi
		days = 7
	case Month:
		months, days = 1, 0
	}
	count := max(d.count, 1)
	v.edge, v.prec = entire, d.unit
	if d.nth < 0 {
		v.lo, v.hi = hi.AddDate(0, -months*count, -days*count), hi
	} else {
		v.lo = lo.AddDate(0, months*(d.nth-1), days*(d.nth-1))
		v.hi = v.lo.AddDate(0, months*count, days*count)
	}
	if d.unit == Weekend {
		v.hi = v.lo.AddDate(0, 0, 2)
	}
	if count > 1 {
		v.prec, v.unit, v.counts = Stretch, Day, true
	}
	return v
}

// weekOfYear is "week 31" of this year, or of the one behind it.
func (s *scan) weekOfYear() when {
	y := s.day.Year()
	if w := s.draft.date; w != nil {
		y = w.lo.Year()
	}
	w := weekWhen(date(y, 1, 4)) // which is in the first week
	by := 7*s.draft.nth - 7
	return span(w.lo.AddDate(0, 0, by), w.hi.AddDate(0, 0, by), Week)
}

// weekAround is the week that a day is in.
func (s *scan) weekAround() when {
	w := *s.draft.date
	if !w.known() {
		return when{prec: Week}
	}
	v := weekWhen(w.lo)
	v.yearless = w.yearless
	return v
}

func (s *scan) weekendAround() when {
	if !s.draft.date.known() {
		return when{prec: Week}
	}
	return s.longWeekend()
}

// thisMonthsDay is "the 21st" of this month.
func (s *scan) thisMonthsDay() when {
	return dayWhen(date(s.day.Year(), s.day.Month(), s.draft.nth))
}
