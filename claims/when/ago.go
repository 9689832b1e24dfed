package when

import (
	"math"
	"time"

	"factdesk/claims/figure"
)

// stint is a length of time as written: "two weeks".
type stint struct {
	n    float64
	unit Precision
}

// agoDate reads "three days ago", "a year earlier", "two weeks from now", "3 days after
// Christmas" and "in two weeks".
func (s *scan) agoDate(i int) (when, int) {
	at, in := i, ""
	if n := s.Norm(i); s.Every && (n == "in" || n == "within") {
		at, in = i+1, n
	} else if !s.Every && s.Norm(i-1) == "in" && s.aheadBefore(i-1) {
		in = "in" // the preposition is no part of the date
	}
	if s.Norm(at) == "more" && s.Norm(at+1) == "than" && s.Every {
		return s.boundAgo(i, at)
	}
	l, to := s.stints(at)
	if len(l) == 0 {
		return when{}, 0
	}
	if w, end := s.awayFrom(l, to); end > to {
		if in == "" || in == "in" && (s.Norm(to) == "since" || !s.Every) {
			return w, end
		}
	}
	if in == "" || s.Norm(to) == "of" || s.Norm(to) == "-" || s.Norm(to-2) == "-" {
		return when{}, 0
	}
	if n := s.Norm(to); n == "ago" || n == "later" || n == "from" || n == "before" || n == "after" || n == "earlier" {
		return when{}, 0
	}
	w := s.movedBy(l, 1)
	if in == "within" && w.known() {
		w = span(s.start(l), w.lo, Stretch)
		w.unit = Day
	}
	return w, to
}

// start is where a stretch from now on begins: hours count from the moment, days from
// the day.
func (s *scan) start(l []stint) time.Time {
	for _, p := range l {
		if p.unit == Hour || p.unit == Minute || p.unit == Second {
			return s.day.Time
		}
	}
	return s.day.midnight()
}

// awayFrom reads what a length of time counts from: "ago", "from now", "before Easter".
func (s *scan) awayFrom(l []stint, to int) (when, int) {
	sense, n := 1., s.Norm(to)
	switch n {
	case "ago":
		return s.movedBy(l, -1), to + 1
	case "earlier", "later", "hence":
		if !s.Every && n != "hence" {
			return when{}, 0
		}
		if n == "earlier" {
			sense = -1
		}
		return s.movedBy(l, sense), to + 1
	case "before":
		sense = -1
	case "from", "after", "since":
	default:
		return when{}, 0
	}
	if next := s.Norm(to + 1); n == "from" && (next == "now" || next == "today") && (next == "now" || l[0].unit != Minute || !s.Every) {
		return s.movedBy(l, sense), to + 2
	}
	if s.Norm(to-1) == "year" && len(l) == 1 && l[0].n == 1 {
		return when{}, 0 // "the year before 2015" is counted from elsewhere
	}
	at := to + 1
	if s.Norm(at) == "the" {
		at++
	}
	d, ok := s.dateAt2(at)
	if !ok || !d.known() || d.clock || d.prec != Day && !(d.prec == Year && s.Every) || l[0].unit == Minute || l[0].unit == Hour {
		return when{}, 0
	}
	if d.yearless && d.lo.Before(s.day.midnight()) && s.Every {
		d = d.inYear(d.lo.Year() + 1)
	}
	if d.day && !d.lo.After(s.day.midnight()) && s.Every {
		d.lo = d.lo.AddDate(0, 0, 7)
	}
	w := dayWhen(move(d.lo, l, sense))
	w.counts = true
	return w, d.to
}

// boundAgo reads "more than two weeks before today": before that day.
func (s *scan) boundAgo(i, at int) (when, int) {
	l, to := s.stints(at + 2)
	if len(l) == 0 {
		return when{}, 0
	}
	w, end := s.awayFrom(l, to)
	if end == 0 || !w.known() {
		return when{}, 0
	}
	v := when{prec: Stretch, unit: Day, counts: true, hi: w.lo}
	if w.lo.After(s.day.Time) {
		v.lo, v.hi = w.lo, time.Time{}
	}
	return v, end
}

// stints reads "2 weeks and 2 days", "half an hour", "a fortnight".
func (s *scan) stints(i int) ([]stint, int) {
	var l []stint
	at := i
	for len(l) < 4 {
		next := at
		if len(l) > 0 && s.Norm(next) == "and" {
			next++
		}
		n, unit, to := s.stint(next)
		if to == next || len(l) > 0 && !shorter(unit, l[len(l)-1].unit) {
			break
		}
		if len(l) > 0 && !s.Every {
			break
		}
		l, at = append(l, stint{n, unit}), to
	}
	return l, at
}

// shorter reports that a unit is shorter than another one.
func shorter(a, b Precision) bool { return secondsIn(a) < secondsIn(b) }

func (s *scan) stint(i int) (float64, Precision, int) {
	if s.Norm(i) == "half" && (s.Norm(i+1) == "an" || s.Norm(i+1) == "a") && s.Every && periods[s.Norm(i+2)] != "" {
		return 0.5, periods[s.Norm(i+2)], i + 3
	}
	n, at := s.amount(i)
	if at == i {
		return 0, "", i
	}
	if s.Norm(at) == "-" {
		at++
	}
	unit := periods[s.Norm(at)]
	if unit == "" {
		if n := s.Norm(at); n == "nights" || n == "night" && s.Every && s.Norm(i) != "a" {
			unit = Day // "for two nights"
		} else if unit = s.shortUnit(at); unit == "" {
			return 0, "", i
		}
	}
	return n, unit, at + 1
}

// shortUnit is the "h" of "3h", right behind digits, for the specifications.
func (s *scan) shortUnit(i int) Precision {
	if !s.Every || s.At(i).Spaced || s.At(i-1).Kind != figure.Digits {
		return ""
	}
	switch s.At(i).Raw {
	case "h", "H":
		return Hour
	case "d", "D":
		return Day
	case "w", "W":
		return Week
	case "y", "Y":
		return Year
	}
	return ""
}

// amount is the number before a unit of time: digits, words, "a".
func (s *scan) amount(i int) (float64, int) {
	switch s.Norm(i) {
	case "a", "an":
		if n := s.Norm(i + 1); n == "few" || n == "couple" {
			return 0, i
		}
		if figure.Scales[s.Norm(i+1)] == 0 {
			return 1, i + 1
		}
	}
	f, ok := s.PlainFigure(i)
	if !ok || f.Many || f.Value < 0 {
		return 0, i
	}
	return f.Value, f.To
}

// movedBy is the day or period a length of time away from the article's day. Its
// precision is the unit: "three years ago" is a year, "three days ago" a day.
func (s *scan) movedBy(l []stint, sense float64) when {
	unit := l[0].unit
	w := when{prec: unit, counts: true}
	if unit == Day || len(l) > 1 || unit == Week && s.Every {
		w.prec = Day
	}
	if !s.day.known || l[0].n >= 1e5 {
		return w
	}
	if len(l) == 1 {
		return s.moved(unit, sense*l[0].n)
	}
	w = dayWhen(move(s.day.midnight(), l, sense))
	w.counts = true
	return w
}

// move counts from a moment.
func move(t time.Time, l []stint, sense float64) time.Time {
	for _, p := range l {
		n := sense * math.Min(p.n, 1e5)
		switch p.unit {
		case Hour, Minute, Second:
			t = t.Add(time.Duration(n * float64(lengthOf(p.unit))))
		case Week, fortnight:
			t = t.AddDate(0, 0, int(n*secondsIn(p.unit)/86400))
		case Month:
			t = t.AddDate(0, int(n), 0)
		case Quarter:
			t = t.AddDate(0, 3*int(n), 0)
		case Year:
			t = t.AddDate(int(n), 0, 0)
		case Decade:
			t = t.AddDate(10*int(n), 0, 0)
		default:
			t = t.AddDate(0, 0, int(n))
		}
	}
	return t
}

// moved is the period n units away from the article's day. Its precision is the unit:
// "two years ago" names a year, "two days ago" a day.
func (s *scan) moved(unit Precision, n float64) when {
	t, k := s.day.midnight(), int(n)
	whole := n == math.Trunc(n)
	var w when
	switch unit {
	case Hour, Minute, Second:
		step := lengthOf(unit)
		at := s.day.Time.Add(time.Duration(n * float64(step)))
		w = span(at, at.Add(step), unit)
	case Day:
		w = dayWhen(t.AddDate(0, 0, k))
	case Week, fortnight:
		days := 7
		if unit == fortnight {
			days = 14
		}
		w = weekWhen(t.AddDate(0, 0, int(n*float64(days))))
		if s.Every {
			w = dayWhen(t.AddDate(0, 0, days*k))
		}
	case Month:
		w = monthWhen(t.Year(), t.Month()+time.Month(k))
		if s.Every {
			w = dayWhen(t.AddDate(0, k, 0))
		}
	case Year:
		w = yearWhen(t.Year() + k)
		if s.Every {
			w = dayWhen(t.AddDate(k, 0, 0))
		}
	case Decade, Century:
		years := map[Precision]int{Decade: 10, Century: 100}[unit]
		w = yearWhen(t.Year() + years*k)
		if unit == Decade && k != 0 && !s.Every {
			w = yearWhen(t.Year() + int(10*n))
		}
	default:
		return when{prec: unit, counts: true}
	}
	if !whole && (unit == Month || unit == Year) {
		w = monthWhen(t.Year(), t.Month()+time.Month(math.Round(12*n)))
		if unit == Month {
			w = dayWhen(t.AddDate(0, 0, int(math.Round(30*n))))
		}
	}
	w.counts = true
	return w
}

// lasting reads what begins at a and how long it takes: "from 9 for two hours".
func (s *scan) lasting(i int, a when) (when, bool) {
	l, to := s.stints(a.to + 1)
	if len(l) == 0 || s.Norm(i) != "from" {
		return s.plain(a)
	}
	if a.bare {
		a = clockWhenFrom(a)
	}
	w := span(a.lo, move(a.lo, l, 1), Stretch)
	w.from, w.to, w.clock, w.unit = i, to, a.clock, a.prec
	return w, true
}

// startingAt reads how long something takes and when it begins: "3 days starting next
// Monday", "for two hours from 2pm".
func (s *scan) startingAt(i int) (when, bool) {
	at := i
	lead := s.Norm(at) == "for"
	if lead {
		at++
	}
	l, to := s.stints(at)
	if len(l) == 0 {
		return when{}, false
	}
	if s.Norm(to) == "," {
		to++
	}
	switch {
	case s.Norm(to) == "starting":
		if to++; s.Norm(to) == "from" || s.Norm(to) == "on" {
			to++
		}
	case s.Norm(to) == "from" && lead:
		to++
	default:
		return when{}, false
	}
	a, ok := s.timedAt(to, true)
	if !ok || a.bare && a.n > 24 || !a.bare && !a.known() {
		return when{}, false
	}
	if a.bare {
		a = clockWhenFrom(a)
	}
	w := span(a.lo, move(a.lo, l, 1), Stretch)
	w.from, w.to, w.clock, w.unit = i, a.to, a.clock, a.prec
	return w, true
}

// clockWhenFrom is the hour that a bare number is.
func clockWhenFrom(a when) when {
	w := clockWhen(a.n, 0, 0, Hour)
	w.from, w.to = a.from, a.to
	return w
}
