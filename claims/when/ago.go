package when

import (
	"math"
	"time"
)

// sense is -1 back from the article's day, 1 ahead.
func (d *draft) sense() float64 {
	if d.back {
		return -1
	}
	return 1
}

// moved is the day or period a length of time away from the article's day. Its
// precision is the unit: "three years ago" is a year, "three days ago" a day.
func (s *scan) moved() when {
	l := s.draft.stints
	if !s.day.known || l[0].n >= 1e5 {
		w := when{prec: l[0].unit, counts: true}
		if len(l) > 1 || l[0].unit == Week && s.Every {
			w.prec = Day
		}
		return w
	}
	w := dayWhen(move(s.day.midnight(), l, s.draft.sense()))
	if len(l) == 1 {
		w = s.away(l[0].unit, s.draft.sense()*l[0].n)
	}
	w.counts = true
	return w
}

// move counts from a moment.
func move(t time.Time, l []stint, sense float64) time.Time {
	for _, p := range l {
		n := sense * math.Min(p.n, 1e5)
		switch {
		case lengthOf(p.unit) > 0:
			t = t.Add(time.Duration(n * float64(lengthOf(p.unit))))
		case monthsIn[p.unit] > 0:
			t = t.AddDate(0, monthsIn[p.unit]*int(n), 0)
		case weeksIn[p.unit] > 0:
			t = t.AddDate(0, 0, int(n*7*weeksIn[p.unit]))
		default:
			t = t.AddDate(0, 0, int(n))
		}
	}
	return t
}

// A month has no fixed number of days, a week has.
var (
	monthsIn = map[Precision]int{Month: 1, Quarter: 3, Year: 12, Decade: 120}
	weeksIn  = map[Precision]float64{Week: 1, fortnight: 2}
)

// away is the period n units from the article's day: "two years ago" names a year, "two
// days ago" a day. The specifications take every one for a day.
func (s *scan) away(unit Precision, n float64) when {
	t, k := s.day.midnight(), int(n)
	if step := lengthOf(unit); step > 0 {
		at := s.day.Time.Add(time.Duration(n * float64(step)))
		return span(at, at.Add(step), unit)
	}
	whole := n == math.Trunc(n)
	switch unit {
	case Day:
		return dayWhen(t.AddDate(0, 0, k))
	case Week, fortnight:
		return s.weeksAway(n, 7*int(weeksIn[unit]))
	case Month:
		if !whole {
			return dayWhen(t.AddDate(0, 0, int(math.Round(30*n))))
		}
		return s.orDay(monthWhen(t.Year(), t.Month()+time.Month(k)), t.AddDate(0, k, 0))
	case Year:
		if !whole {
			return monthWhen(t.Year(), t.Month()+time.Month(math.Round(12*n)))
		}
		return s.orDay(yearWhen(t.Year()+k), t.AddDate(k, 0, 0))
	case Decade:
		if s.Every || k == 0 {
			return yearWhen(t.Year() + 10*k)
		}
		return yearWhen(t.Year() + int(10*n))
	case Century:
		return yearWhen(t.Year() + 100*k)
	}
	return when{prec: unit}
}

func (s *scan) weeksAway(n float64, days int) when {
	t := s.day.midnight()
	return s.orDay(weekWhen(t.AddDate(0, 0, int(n*float64(days)))), t.AddDate(0, 0, days*int(n)))
}

// orDay is a period, or for the specifications the day in it.
func (s *scan) orDay(w when, t time.Time) when {
	if s.Every {
		return dayWhen(t)
	}
	return w
}

// counted is the day a length of time from a date: "3 days after Christmas".
func (s *scan) counted(int) (when, bool) {
	d, l := *s.draft.date, s.draft.stints
	if timed := l[0].unit == Minute || l[0].unit == Hour; timed || !s.countsFrom(d) {
		return when{}, false
	}
	today := s.day.midnight()
	if d.yearless && d.lo.Before(today) && s.Every {
		d = d.inYear(d.lo.Year() + 1)
	}
	if d.day && !d.lo.After(today) && s.Every {
		d.lo = d.lo.AddDate(0, 0, 7)
	}
	w := dayWhen(move(d.lo, l, s.draft.sense()))
	w.counts = true
	return w, true
}

// countsFrom reports a date that days can be counted from.
func (s *scan) countsFrom(d when) bool {
	if !d.known() || d.clock {
		return false
	}
	return d.prec == Day || d.prec == Year && s.Every
}

// beyond is the time before "more than two weeks before today", or behind.
func (s *scan) beyond(int) (when, bool) {
	w := *s.draft.date
	v := when{prec: Stretch, unit: Day, counts: true, hi: w.lo}
	if w.lo.After(s.day.Time) {
		v.lo, v.hi = w.lo, time.Time{}
	}
	return v, w.known()
}

// within is the time up to where a length of time from now on ends.
func (s *scan) within() when {
	w := *s.draft.date
	if !w.known() {
		return w
	}
	v := span(s.start(s.draft.stints), w.lo, Stretch)
	v.unit = Day
	return v
}
