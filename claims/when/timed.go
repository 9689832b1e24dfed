package when

import (
	"time"

	"factdesk/claims/figure"
)

// timedAt reads a date with its time of day, in either order. In a range a bare
// number may stand for either.
func (s *scan) timedAt(i int, inRange bool) (when, bool) {
	a, ok := s.dateAt(i)
	if !ok {
		if inRange {
			return s.bareAt(i)
		}
		return when{}, false
	}
	b, ok := s.beside(a)
	if !ok {
		return a, true
	}
	if a.clock {
		a, b = b, a
	}
	w := b
	w.lo, w.hi, w.clock, w.from, w.to = onDay(a.lo, b.lo), onDay(a.lo, b.lo).Add(b.hi.Sub(b.lo)), false, min(a.from, b.from), max(a.to, b.to)
	w.counts, w.yearless, w.day, w.stepped = a.counts || b.counts, a.yearless, a.day, a.stepped
	if a.prec == DayPart && b.prec != DayPart && w.lo.Hour() < 12 && a.lo.Hour() >= 12 && !s.saysHalf(b) && w.lo.Hour() >= 5 {
		w = w.later(12 * time.Hour)
	}
	return w, true
}

// beside reads the time of a's day, or the day of a's time.
func (s *scan) beside(a when) (when, bool) {
	if !a.known() || a.prec == Stretch || a.prec == Length || a.prec == Set {
		return when{}, false
	}
	at := s.pastJoint(a.to)
	if n := s.Norm(at); (n == "-" || n == "–") && s.At(at).Spaced && s.At(at+1).Kind == figure.Digits && a.prec == Day {
		if b, ok := s.dateAt(at + 1); ok && b.clock { // "02.12.2025 - 17:55"
			at++
		}
	}
	b, ok := s.dateAt(at)
	if !ok {
		b, ok = s.hourAt(a)
	}
	if !ok || a.clock == b.clock || !b.known() || b.prec == Stretch {
		return when{}, false
	}
	d := a
	if a.clock {
		d = b
	}
	if d.prec != Day && d.prec != DayPart {
		return when{}, false
	}
	return b, true
}

// pastJoint is the piece behind the words that join a day and a time: ", at", "on the".
func (s *scan) pastJoint(i int) int {
	at := i
	if n := s.Norm(at); n == "," || s.Every && n == "-" && s.At(at-1).Norm == ")" {
		at++
	}
	for at < i+3 {
		switch s.Norm(at) {
		case "at", "on", "around", "in", "about", "the", "@":
			at++
			continue
		case "of", "for", "from", "circa":
			if s.Every {
				at++
				continue
			}
		}
		break
	}
	if s.Norm(at-1) == "in" && at > i {
		return at - 1 // "in the morning" is read as a whole
	}
	return at
}

// hourAt reads the "5" of "Saturday at 5".
func (s *scan) hourAt(a when) (when, bool) {
	at := a.to
	if s.Norm(at) == "," {
		at++
	}
	if n := s.Norm(at); !s.Every || n != "at" && n != "around" && n != "about" || a.clock {
		return when{}, false
	}
	h, to := s.hourWord(at + 1)
	if to == at+1 || s.At(to).Kind == figure.Word || s.joins(to) {
		return when{}, false
	}
	w := clockWhen(h, 0, 0, Hour)
	w.from, w.to = at+1, to
	return w, true
}

// joins reports a sign that goes on with what stands before it.
func (s *scan) joins(i int) bool {
	switch s.Norm(i) {
	case "-", "–", ":", "/", "%":
		return true
	}
	return false
}

// bareAt reads a number that may be an hour or a day: the "3" of "from 3 to 5pm".
func (s *scan) bareAt(i int) (when, bool) {
	p := s.At(i)
	if p.Kind == figure.Digits && figure.AllDigits(p.Norm) && len(p.Norm) <= 2 && (s.At(i+1).Kind != figure.Word || bareNext[s.Norm(i+1)] || s.Every && s.At(i+1).Spaced) {
		return when{from: i, to: i + 1, bare: true, n: figure.Atoi(p.Norm)}, true
	}
	if !s.Every {
		return when{}, false
	}
	if h, m, ok := dotted(p.Norm); ok && p.Kind == figure.Digits { // "9.30-4.30pm"
		w := clockWhen(h, m, 0, Minute)
		w.from, w.to = i, i+1
		return w, s.joins(i + 1)
	}
	if h, to := s.hourWord(i); to > i {
		return when{from: i, to: to, bare: true, n: h}, true
	}
	if s.Norm(i) == "the" {
		i++
	}
	if n, to := s.dayNumber(i); n > 0 && (s.Norm(to) == "to" || s.Norm(to) == "till" || s.Norm(to) == "and" || s.Norm(to) == "through" || s.Norm(to) == "until") {
		return when{from: i, to: to, bare: true, n: n}, true
	}
	return when{}, false
}

var bareNext = figure.Words(`to and until till through`)

// saysHalf reports that a clock time says "a.m." or "p.m." itself.
func (s *scan) saysHalf(w when) bool {
	for k := w.from; k < w.to; k++ {
		if halfOfDay(s.Norm(k)) != "" {
			return true
		}
	}
	return false
}

// onDate gives a range of hours its day: "5 to 6pm on Monday". Bare ends that no day
// follows are no hours; a part of the day says which they are.
func (s *scan) onDate(w when) when {
	at := w.to
	if w.bare || s.Every {
		if v, to := s.rangeInPart(w); to > at {
			w = v
			w.to, at = to, to
		}
	}
	b, ok := s.dateAt(s.pastJoint(at))
	if !ok || !s.isDay(b) {
		if w.bare && ok && b.prec == Month && b.known() && w.lo.Hour() > 0 {
			return s.daysOf(w, b)
		}
		return w
	}
	return s.hoursOn(b, w)
}

// daysOf reads "4-23 in next month".
func (s *scan) daysOf(w, month when) when {
	lo, hi := w.lo.Sub(clockDay)/time.Hour, w.hi.Sub(clockDay)/time.Hour
	v := span(month.lo.AddDate(0, 0, int(lo)-1), month.lo.AddDate(0, 0, int(hi)-1), Stretch)
	v.from, v.to, v.unit = w.from, month.to, Day
	return v
}

// rangeInPart reads "in the afternoon" behind a range of hours.
func (s *scan) rangeInPart(w when) (when, int) {
	p, to := s.dayPartAt(w.to)
	if to == w.to {
		return w, w.to
	}
	w.bare = false
	if p[0] >= 12 {
		if w.lo.Hour() < 12 && w.lo.Hour() > 0 {
			w.lo = w.lo.Add(12 * time.Hour)
		}
		if w.hi.Hour() < 12 && !w.hi.After(w.lo) {
			w.hi = w.hi.Add(12 * time.Hour)
		}
	}
	return w, to
}

// duringHours gives a day its hours: "Monday from 9 to 5", "today before 4pm".
func (s *scan) duringHours(w when) when {
	if !s.Every {
		return w
	}
	if b, ok := s.openEnded(w.to); ok && b.clock {
		w.to, w.prec, w.unit = b.to, Stretch, b.unit
		w.lo, w.hi = onDay(w.lo, b.lo), onDay(w.lo, b.hi)
		return w
	}
	at := s.pastJoint(w.to)
	if n := s.Norm(at - 1); at > w.to && (n == "from" || n == "between") {
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
func (s *scan) hoursOn(d, hours when) when {
	v := hours
	v.lo, v.hi, v.clock, v.bare, v.yearless = onDay(d.lo, hours.lo), onDay(d.lo, hours.hi), false, false, d.yearless
	v.from, v.to = min(d.from, hours.from), max(d.to, hours.to)
	if d.prec == DayPart && d.lo.Hour() >= 12 && !s.saysHalf(hours) {
		for _, t := range []*time.Time{&v.lo, &v.hi} {
			if t.Hour() < 12 {
				*t = t.Add(12 * time.Hour)
			}
		}
	}
	if !v.hi.After(v.lo) && !v.hi.IsZero() {
		v.hi = v.hi.Add(12 * time.Hour)
	}
	return v
}
