package when

import (
	"time"

	"factdesk/claims/lexicon"
)

// timedAt reads a date with its time of day, in either order. In a range a bare number
// may stand for either.
func (s *scan) timedAt(i int, inRange bool) (when, bool) {
	a, ok := s.dateAt(i)
	if !ok {
		return s.bareAt(i, inRange)
	}
	b, ok := s.beside(a)
	if !ok {
		return a, true
	}
	day, clock := a, b
	if a.clock {
		day, clock = b, a
	}
	w := clock.on(day)
	w.from, w.to = min(a.from, b.from), max(a.to, b.to)
	w.counts, w.yearless, w.day, w.stepped = a.counts || b.counts, day.yearless, day.day, day.stepped
	if day.inAfternoon() && s.saysLittle(clock) && within(w.lo.Hour(), 5, 11) {
		w = w.later(12 * time.Hour)
	}
	return w, true
}

// saysLittle reports an hour that may be of either half of the day.
func (s *scan) saysLittle(clock when) bool { return clock.prec != DayPart && !s.saysHalf(clock) }

// bareAt reads a number that may be an hour or a day.
func (s *scan) bareAt(i int, inRange bool) (when, bool) {
	if !inRange {
		return when{}, false
	}
	w, to := s.read(s.grammar.bareNumber, i)
	w.from, w.to = i, to
	return w, to > i
}

// on puts a time of day on a day.
func (w when) on(day when) when {
	w.lo, w.hi, w.clock = onDay(day.lo, w.lo), onDay(day.lo, w.hi), false
	return w
}

func onDay(d, clock time.Time) time.Time {
	if clock.IsZero() {
		return clock
	}
	return d.Truncate(24 * time.Hour).Add(clock.Sub(clockDay))
}

// inAfternoon reports a part of a day behind noon.
func (w when) inAfternoon() bool { return w.prec == DayPart && w.lo.Hour() >= 12 }

// beside reads the time of a's day, or the day of a's time.
func (s *scan) beside(a when) (when, bool) {
	if !a.known() || spans[a.prec] {
		return when{}, false
	}
	b, ok := s.dateAt(s.pastDash(a, s.pastJoint(a.to)))
	if !ok && !a.clock {
		b, ok = s.hourBehind(a)
	}
	if !ok || a.clock == b.clock || !b.known() || b.prec == Stretch {
		return when{}, false
	}
	if a.clock {
		a = b
	}
	return b, dayLong[a.prec]
}

// spans are no moments in time.
var spans = map[Precision]bool{Stretch: true, Length: true, Set: true}

// pastDash is the piece behind the dash of "02.12.2025 - 17:55".
func (s *scan) pastDash(a when, at int) int {
	dash := s.after(s.grammar.dash, at)
	if a.prec != Day || dash == at {
		return at
	}
	if b, ok := s.dateAt(dash); !ok || !b.clock {
		return at
	}
	return dash
}

// pastJoint is the piece behind the words that join a day and a time: ", at", "on the".
func (s *scan) pastJoint(i int) int {
	at := s.after(s.grammar.comma, i)
	for at < i+3 {
		next := s.after(s.grammar.dayJoint, at)
		if next == at {
			break
		}
		at = next
	}
	if at > i && s.Norm(at-1) == "in" {
		return at - 1 // "in the morning" is read as a whole
	}
	return at
}

// hourBehind reads the "5" of "Saturday at 5".
func (s *scan) hourBehind(a when) (when, bool) {
	w, to := s.read(s.grammar.hourBehind, a.to)
	w.from, w.to = a.to, to
	return w, to > 0
}

// saysHalf reports that a clock time says "a.m." or "p.m." itself.
func (s *scan) saysHalf(w when) bool {
	for k := w.from; k < w.to; k++ {
		if s.At(k).Is(lexicon.HalfName) {
			return true
		}
	}
	return false
}

// onDate gives a range of hours its day: "5 to 6pm on Monday". Bare ends that no day
// follows are no hours; a part of the day says which they are.
func (s *scan) onDate(w when) when {
	if w.bare || s.Every {
		w = s.rangeInPart(w)
	}
	b, ok := s.dateAt(s.pastJoint(w.to))
	switch {
	case !ok:
		return w
	case b.isDay():
		return s.hoursOn(b, w)
	case w.bare && b.prec == Month && b.known() && w.lo.Hour() > 0:
		return s.daysOf(w, b)
	}
	return w
}

// daysOf reads "4-23 in next month".
func (s *scan) daysOf(w, month when) when {
	lo, hi := w.lo.Sub(clockDay)/time.Hour, w.hi.Sub(clockDay)/time.Hour
	v := span(month.lo.AddDate(0, 0, int(lo)-1), month.lo.AddDate(0, 0, int(hi)-1), Stretch)
	v.from, v.to, v.unit = w.from, month.to, Day
	return v
}

// rangeInPart reads "in the afternoon" behind a range of hours.
func (s *scan) rangeInPart(w when) when {
	d, to := s.drafted(s.grammar.dayPart, w.to)
	if to == 0 {
		return w
	}
	w.bare, w.to = false, to
	if d.part[0] < 12 {
		return w
	}
	if within(w.lo.Hour(), 1, 11) {
		w.lo = w.lo.Add(12 * time.Hour)
	}
	if w.hi.Hour() < 12 && !w.hi.After(w.lo) {
		w.hi = w.hi.Add(12 * time.Hour)
	}
	return w
}

// duringHours gives a day its hours: "Monday from 9 to 5", "today before 4pm".
func (s *scan) duringHours(w when) when {
	if !s.Every {
		return w
	}
	if b, to := s.read(s.grammar.openEnded, w.to); to > 0 && b.clock {
		v := b.on(w)
		v.from, v.to, v.yearless, v.counts = w.from, to, w.yearless, w.counts
		return v
	}
	at := s.pastJoint(w.to)
	if at > w.to && s.after(s.grammar.rangeLead, at-1) == at {
		at--
	}
	b, ok := s.spanAt(at)
	if !ok || b.prec != Stretch || !b.clock {
		return w
	}
	v := s.hoursOn(w, b)
	v.from = w.from
	return v
}

// hoursOn puts a range of hours on a day. On the afternoon of a day bare hours are late.
func (s *scan) hoursOn(day, hours when) when {
	v := hours.on(day)
	v.bare, v.yearless = false, day.yearless
	v.from, v.to = min(day.from, hours.from), max(day.to, hours.to)
	if day.inAfternoon() && !s.saysHalf(hours) {
		v.lo, v.hi = inAfternoon(v.lo), inAfternoon(v.hi)
	}
	if !v.hi.After(v.lo) && !v.hi.IsZero() {
		v.hi = v.hi.Add(12 * time.Hour)
	}
	return v
}

func inAfternoon(t time.Time) time.Time {
	if t.Hour() >= 12 {
		return t
	}
	return t.Add(12 * time.Hour)
}
