package when

import (
	"time"

	"factdesk/claims/figure"
)

// stretch is the time up to the article's day or from it on: "the past three years".
func (s *scan) stretch(i int) (when, bool) {
	l, step := s.draft.stints, s.draft.step
	w := when{prec: Stretch, counts: true, unit: Day}
	first, last := l[0], l[len(l)-1]
	if !s.day.known || first.n > 1e5 {
		return w, true
	}
	t := s.start(l)
	clocked := lengthOf(first.unit) > 0 || t != s.day.midnight()
	if clocked || lengthOf(last.unit) > 0 {
		w.unit = Minute
	}
	if s.Every && turning[first.unit] && len(l) == 1 {
		w.lo, w.hi = s.wholePeriods(step, first)
		return w, true
	}
	end := move(t, l, float64(step))
	if s.Norm(i-2) == "business" {
		end = businessDays(t, int(first.n)*step)
	}
	switch {
	case step < 0:
		w.lo, w.hi = end, t
	case s.Every && lengthOf(last.unit) == 0:
		w.lo, w.hi = t.AddDate(0, 0, 1), end.AddDate(0, 0, 1)
	default:
		w.lo, w.hi = t, end
	}
	return w, true
}

// turning are the units that the specifications count from their own beginning.
var turning = map[Precision]bool{Quarter: true, Decade: true}

// wholePeriods are the quarters or decades before or behind this one.
func (s *scan) wholePeriods(step int, l stint) (lo, hi time.Time) {
	now := s.steppedPeriod(0, l.unit)
	if step < 0 {
		return move(now.lo, []stint{l}, -1), now.lo
	}
	return now.hi, move(now.hi, []stint{l}, 1)
}

// start is where a stretch from now on begins: hours count from the moment, days from
// the day.
func (s *scan) start(l []stint) time.Time {
	for _, p := range l {
		if lengthOf(p.unit) > 0 {
			return s.day.Time
		}
	}
	return s.day.midnight()
}

// businessDays is the day n working days away: Saturday and Sunday are none.
func businessDays(t time.Time, n int) time.Time {
	by := 1
	if n < 0 {
		by, n = -1, -n
	}
	for n = min(n, 1000); n > 0; {
		t = t.AddDate(0, 0, by)
		if !isWeekend(t) {
			n--
		}
	}
	return t
}

func isWeekend(t time.Time) bool {
	return t.Weekday() == time.Saturday || t.Weekday() == time.Sunday
}

// readStints reads "2 weeks and 2 days", the longer unit first; to a newsroom one is all.
func readStints(s *scan, i int) int {
	var l []stint
	at := i
	for len(l) < 4 {
		to := s.grammar.stint(s, s.pastAnd(l, at))
		if to == miss || len(l) > 0 && !shorter(s.draft.unit, l[len(l)-1].unit) {
			break
		}
		l, at = append(l, stint{s.draft.amount, s.draft.unit}), to
		if !s.Every {
			break
		}
	}
	s.draft.stints = l
	if len(l) == 0 {
		return miss
	}
	return at
}

// pastAnd is the piece behind an "and" between two stints.
func (s *scan) pastAnd(before []stint, i int) int {
	if len(before) == 0 || s.Norm(i) != "and" {
		return i
	}
	return i + 1
}

// shorter reports that a unit is shorter than another one.
func shorter(a, b Precision) bool { return secondsIn(a) < secondsIn(b) }

// partOfUnit reads the "half" of "an hour and a half".
func partOfUnit(s *scan, i int) int {
	d := figure.Denominators[s.Norm(i)]
	if d == 0 || d > 4 {
		return miss
	}
	l := s.draft.stints[0]
	s.draft.stints = []stint{{l.n + 1/d, l.unit}}
	return i + 1
}
