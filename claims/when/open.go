package when

import "time"

// opening is what a word before a date makes of it.
type opening uint8

const (
	before opening = iota + 1
	through
	after
	since
)

// opened is the time before a date, after it, since it or until it.
func (s *scan) opened(int) (when, bool) {
	w := *s.draft.date
	return w.open(s.draft.opens), w.known() && !spans[w.prec]
}

// open makes of a date the time before it, after it, since it or until it.
func (w when) open(how opening) when {
	v := when{prec: Stretch, unit: w.prec, clock: w.clock, lo: w.lo, yearless: w.yearless, counts: w.counts}
	switch how {
	case before:
		v.lo, v.hi = time.Time{}, w.lo
		if w.edge != middle {
			v.hi = w.turn()
		}
	case through:
		v.lo, v.hi = time.Time{}, w.hi
	case after:
		v.lo = w.behind()
	}
	return v
}

// behind is where the time after a date begins: at once after a day, and after all of a
// longer period.
func (w when) behind() time.Time {
	switch {
	case w.edge == early && w.full != nil:
		return w.full[0]
	case w.prec != Day && lengthOf(w.prec) == 0:
		return w.hi
	}
	return w.lo
}

// sinceThen reads "or later", "and after" behind a date, and the day of a time.
func sinceThen(s *scan, i int) int {
	w := *s.draft.date
	if !w.known() || w.prec == Stretch {
		return miss
	}
	v := w.open(since)
	v.from = w.from
	s.draft.date = &v
	if b, ok := s.dateAt(s.pastJoint(i)); ok && w.clock && b.isDay() {
		v.lo, v.clock = onDay(b.lo, v.lo), false
		return b.to
	}
	return i
}

// startable reports where something may begin: a time that is known, or a bare hour.
func (w when) startable() bool {
	if w.bare {
		return w.n <= 24
	}
	return w.known()
}

// lastsFrom is the time from a beginning on, as long as something lasts.
func (s *scan) lastsFrom() when {
	a := *s.draft.date
	if a.bare {
		a = hourWhen(a)
	}
	w := span(a.lo, move(a.lo, s.draft.stints, 1), Stretch)
	w.from, w.clock, w.unit = s.draft.from, a.clock, a.prec
	return w
}
