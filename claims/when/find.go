package when

import (
	"time"

	"factdesk/claims/figure"
)

// Found is a date with the pieces it stands in, From to To - 1.
type Found struct {
	From, To int
	Counts   bool // its number counts too: "three days ago"
	Date     Date
}

// Find lists the dates of a text in its order. reference is the day that relative dates
// count from (2022-01-21, or with a time of day), "" when it is not known: then they
// keep their words and have no value.
func Find(text figure.Scan, reference string) []Found {
	s := &scan{Scan: text, day: dayOf(reference)}
	return s.find()
}

// scan holds a text while its dates are read.
type scan struct {
	figure.Scan
	day   day
	depth int // of dates inside dates
}

func (s *scan) find() []Found {
	var out []Found
	for i := 0; i < len(s.Pieces) && !s.Doc.Watch.Over(); i++ {
		if !s.mayBegin(i) {
			continue
		}
		w, ok := s.whenAt(i)
		if !ok {
			continue
		}
		out = append(out, s.found(w))
		i = w.to - 1
	}
	return out
}

// mayBegin is a quick look: most words begin no date.
func (s *scan) mayBegin(i int) bool {
	p := &s.Pieces[i]
	if p.Kind == figure.Digits || s.Every {
		return true
	}
	if leads[p.Norm] {
		next := s.At(i + 1)
		return next.Kind != figure.Word || dateWords[next.Norm] != 0
	}
	return dateWords[p.Norm]&^asOther != 0
}

// leads are the frequent words that begin a date only together with the next one.
var leads = figure.Words(`the a an for from between every each`)

// whenAt reads what says when at i: how often, how long, a range, a date with its time.
func (s *scan) whenAt(i int) (when, bool) {
	if s.Every {
		return s.everyWhenAt(i)
	}
	switch s.Norm(i) {
	case "every", "each":
		return s.setAt(i)
	case "for":
		return s.lengthAt(i)
	}
	return s.rangeAt(i)
}

// everyWhenAt reads also what news seldom means as a date.
func (s *scan) everyWhenAt(i int) (when, bool) {
	for _, read := range [...]func(*scan, int) (when, bool){(*scan).setAt, (*scan).openEnded, (*scan).startingAt} {
		if w, ok := read(s, i); ok {
			return w, true
		}
	}
	if w, ok := s.rangeAt(i); ok {
		return s.orLater(w), true
	}
	if n := s.Norm(i); n == "around" || n == "circa" {
		if w, ok := s.rangeAt(i + 1); ok && w.prec != Stretch {
			w.from = i
			return w, true
		}
	}
	return s.lengthAt(i)
}

// rangeAt reads a date at i, what it reaches to ("2014-2016", "from May to July",
// "between 2014 and 2016"), and the date or the hours that go with it.
func (s *scan) rangeAt(i int) (when, bool) {
	w, ok := s.spanAt(i)
	if !ok {
		return when{}, false
	}
	if w.bare || w.clock && w.prec == Stretch {
		w = s.onDate(w)
	} else if s.isDay(w) {
		w = s.duringHours(w)
	}
	return w, !w.bare
}

// isDay reports one day, or a part of one.
func (s *scan) isDay(w when) bool {
	return !w.clock && (w.prec == Day || w.prec == DayPart) && w.known() && !w.counts
}

// spanAt reads a date or time at i and what it reaches to. The ends of a range of hours
// may be bare: "between 3 and 5".
func (s *scan) spanAt(i int) (when, bool) {
	first, lead := i, s.Norm(i)
	if lead == "from" || lead == "between" {
		first++
	} else {
		lead = ""
	}
	a, ok := s.timedAt(first, true)
	if !ok {
		return when{}, false
	}
	joint := s.Norm(a.to)
	at := a.to + 1
	switch joint {
	case "to", "through", "until", "till", "-", "–", "—":
	case "~", "thru", "for":
		if !s.Every {
			return s.plain(a)
		}
		if joint == "for" {
			return s.lasting(i, a)
		}
	case "and":
		if lead != "between" {
			return s.plain(a)
		}
	default:
		return s.plain(a)
	}
	b, ok := s.shortEnd(a, at)
	if !ok {
		b, ok = s.timedAt(at, true)
	}
	if !ok {
		return s.plain(a)
	}
	w, ok := s.joined2(a, b)
	if !ok || w.bare && !s.Every {
		return s.plain(a)
	}
	w.from = i
	return w, true
}

// plain is a date that reaches to nothing.
func (s *scan) plain(a when) (when, bool) {
	if a.bare {
		return when{}, false
	}
	return a, true
}

// shortEnd reads the "16" of "2014-16" and the "23" of "January 21-23".
func (s *scan) shortEnd(a when, at int) (when, bool) {
	p := s.At(at)
	if p.Kind == figure.Digits && a.prec == Year && figure.AllDigits(p.Norm) && len(p.Norm) == 2 && a.to == a.from+1 && figure.Atoi(p.Norm) == (a.lo.Year()+1)%100 {
		w := yearWhen(a.lo.Year() - a.lo.Year()%100 + figure.Atoi(p.Norm))
		if w.lo.Before(a.lo) {
			w = yearWhen(a.lo.Year() + 1)
		}
		w.from, w.to = at, at+1
		return w, true
	}
	if a.prec != Day || !a.known() || a.clock || a.day || a.stepped {
		return when{}, false
	}
	first := at
	if s.Every && s.Norm(at) == "the" {
		at++
	}
	n, to := s.dayNumber(at)
	if n == 0 || (p.Kind != figure.Digits || to > at+1) && !s.Every || s.Norm(to) == ":" || s.Norm(to) == "/" {
		return when{}, false
	}
	if m, _ := s.month(to); m > 0 || s.Norm(to) == "of" || halfOfDay(s.Norm(to)) != "" {
		return when{}, false
	}
	month := a.lo.Month()
	if n <= a.lo.Day() {
		if first == at {
			return when{}, false
		}
		month++ // "from April the 27th to the 3rd"
	}
	w := dayWhen(date(a.lo.Year(), month, n))
	w.from, w.to, w.yearless = first, to, a.yearless
	if y, end := s.yearBehind(to); y > 0 && a.yearless {
		w = dayWhen(date(y, month, n))
		w.from, w.to = first, end
	}
	return w, true
}

// joined2 makes a range of its two ends.
func (s *scan) joined2(a, b when) (when, bool) {
	if a.bare || b.bare {
		if a, b = s.settleBare(a, b); a.bare != b.bare {
			return when{}, false
		}
		if a.bare {
			return when{from: a.from, to: b.to, bare: true, lo: clockWhen(a.n, 0, 0, Hour).lo, hi: clockWhen(b.n, 0, 0, Hour).lo, clock: true, prec: Stretch, unit: Hour}, a.n <= 24 && b.n <= 24
		}
	}
	if a.clock && b.clock && s.saysHalf(b) && !s.saysHalf(a) && b.lo.Hour() >= 12 && a.lo.Add(12*time.Hour).Before(b.lo) {
		a = a.later(12 * time.Hour) // "from 2:00 to 2:30 pm"
	}
	if a.clock != b.clock && a.known() && b.known() {
		if !b.clock {
			if b.prec != Hour && b.prec != Minute || !s.Every {
				return when{}, false
			}
			a.lo, a.hi, a.clock = onDay(b.lo, a.lo), onDay(b.lo, a.hi), false
		} else {
			b.lo, b.hi, b.clock = onDay(a.lo, b.lo), onDay(a.lo, b.hi), false
			if s.Every && !b.lo.After(a.lo) && a.prec != DayPart {
				b = b.later(12 * time.Hour)
			}
		}
	}
	if a.yearless && !b.yearless && b.known() && a.known() {
		a = a.inYear(b.lo.Year())
		if a.lo.After(b.lo) {
			a = a.inYear(b.lo.Year() - 1)
		}
	}
	if !a.known() || !b.known() {
		return when{from: a.from, to: b.to, prec: Stretch, vague: ""}, true
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
	if !b.lo.After(a.lo) {
		return when{}, false
	}
	return s.rangeOf(a, b), true
}

func (w when) later(by time.Duration) when {
	w.lo, w.hi = w.lo.Add(by), w.hi.Add(by)
	return w
}

// rangeOf is the range from a to b, which comes later.
func (s *scan) rangeOf(a, b when) when {
	w := span(a.begins(), b.hi, Stretch)
	if a.clock || b.prec == Hour || b.prec == Minute || b.prec == Second {
		w.hi = b.lo
	}
	if s.Every {
		w.hi = b.ends() // the specifications count up to the last date, not beyond it
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

func onDay(d, clock time.Time) time.Time {
	if clock.IsZero() {
		return clock
	}
	first := clockDay
	return d.Truncate(24 * time.Hour).Add(clock.Sub(first))
}

// settleBare gives "3" in "from 3 to 5pm" its half of the day, and "4" in "4 to 6 May"
// its month.
func (s *scan) settleBare(a, b when) (when, when) {
	switch {
	case a.bare && b.clock && a.n <= 12:
		n, h := a.n, b.lo.Hour()
		if n < 12 && h >= 12 && n+12 <= h && !(n+12 == h && b.lo.Minute() == 0) || n == 12 && h > 12 {
			n = n%12 + 12
		}
		w := clockWhen(n, 0, 0, Hour)
		w.from, w.to = a.from, a.to
		return w, b
	case a.bare && !b.clock && b.known() && a.n <= 12 && (b.prec == Hour || b.prec == Minute):
		day := b.lo.Truncate(24 * time.Hour)
		h, _ := s.settleBare(a, when{clock: true, lo: clockDay.Add(b.lo.Sub(day)), prec: b.prec})
		h.lo, h.hi, h.clock, h.yearless = onDay(day, h.lo), onDay(day, h.hi), false, b.yearless
		return h, b
	case a.bare && b.prec == Day && b.known() && a.n >= 1 && a.n < b.lo.Day() && !b.day:
		w := dayWhen(date(b.lo.Year(), b.lo.Month(), a.n))
		w.from, w.to, w.yearless = a.from, a.to, b.yearless
		return w, b
	case b.bare && s.Every && a.known() && b.n <= 12 && (a.clock || a.prec == Hour || a.prec == Minute):
		w := clockWhen(b.n, 0, 0, Hour)
		w.from, w.to = b.from, b.to
		return a, w
	}
	return a, b
}
