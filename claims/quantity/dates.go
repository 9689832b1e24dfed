package quantity

import (
	"time"
)

// findDates fills s.dates.
func (s *scan) findDates() {
	for i := 0; i < len(s.p); i++ {
		if !s.mayBegin(i) {
			continue
		}
		w, ok := s.rangeAt(i)
		if !ok {
			continue
		}
		s.dates = append(s.dates, w)
		i = w.to - 1
	}
}

// mayBegin is a quick look: most words begin no date.
func (s *scan) mayBegin(i int) bool {
	p := &s.p[i]
	if p.kind == digits {
		return true
	}
	return dateWords[p.norm] || s.every && openers[p.norm] || s.holiday(i) > 0
}

// dateWords are all words that may begin a date, in one table, since every word of a
// text is looked up in it.
var dateWords = allDateWords()

func allDateWords() map[string]bool {
	m := map[string]bool{}
	for w := range dateStarts {
		m[w] = true
	}
	for w, n := range smallNumbers {
		m[w] = m[w] || len(w) > 2 && n > 0
	}
	for w, p := range parts {
		m[w] = m[w] || p[1] > 0
	}
	addKeys(m, months)
	addKeys(m, periods)
	addKeys(m, seasons)
	addKeys(m, ordinals)
	addKeys(m, weekdays)
	addKeys(m, steps)
	return m
}

func addKeys[V any](m map[string]bool, from map[string]V) {
	for w := range from {
		m[w] = true
	}
}

var dateStarts = set(`today yesterday tomorrow tonight now noon midnight from between the a an early late mid earlier later end beginning start middle ' ’ q1 q2 q3 q4 h1 h2
	fiscal fy around over during in at several few midnight`)

// rangeAt reads a date at i and what it reaches to: "2014-2016", "from May to July",
// "between 2014 and 2016".
func (s *scan) rangeAt(i int) (when, bool) {
	if w, ok := s.openEnded(i); ok {
		return w, true
	}
	first, lead := i, s.norm(i)
	if lead == "from" || lead == "between" {
		first++
	} else {
		lead = ""
	}
	a, ok := s.timedAt(first, lead != "")
	if !ok {
		return when{}, false
	}
	joint := s.norm(a.to)
	at := a.to + 1
	switch joint {
	case "to", "through", "until", "till", "-", "–", "—":
		if (joint == "to" || joint == "until" || joint == "till" || joint == "through") && lead == "" && !s.dateAlone(a) {
			return s.plain(a)
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
	if !ok {
		return s.plain(a)
	}
	w.from = i
	return w, true
}

// openEnded reads "since 2014" and "before May" as ranges without one end, as the
// specifications do; to a newsroom the date alone says more.
func (s *scan) openEnded(i int) (when, bool) {
	at, n := i+1, s.norm(i)
	if n == "prior" && s.norm(at) == "to" || n == "later" && s.norm(at) == "than" || n == "earlier" && s.norm(at) == "than" || n == "starting" && s.norm(at) == "on" {
		at++
	}
	if !s.every || !openers[n] {
		return when{}, false
	}
	a, ok := s.timedAt(at, false)
	if !ok || !a.known() || a.prec == Stretch {
		return when{}, false
	}
	w := when{prec: Stretch, unit: a.prec, clock: a.clock, from: i, to: a.to, lo: a.lo}
	switch n {
	case "before", "until", "till", "prior", "earlier", "by":
		w.lo, w.hi = time.Time{}, a.lo
	case "after", "later":
		if a.prec != Day && !a.clock && a.prec != Minute && a.prec != Hour {
			w.lo = a.hi
		}
	}
	return w, true
}

var openers = set(`before after since until till prior later earlier starting`)

// dateAlone reports a date that may begin a range without "from".
func (s *scan) dateAlone(a when) bool { return !a.bare }

// plain is a date that reaches to nothing.
func (s *scan) plain(a when) (when, bool) {
	if a.bare {
		return when{}, false
	}
	return a, true
}

// shortEnd reads the "16" of "2014-16" and the "23" of "January 21-23".
func (s *scan) shortEnd(a when, at int) (when, bool) {
	p := s.at(at)
	if p.kind != digits || !allDigits(p.norm) || len(p.norm) > 2 {
		return when{}, false
	}
	n := atoi(p.norm)
	switch {
	case a.prec == Year && len(p.norm) == 2 && a.to == a.from+1 && n == (a.lo.Year()+1)%100:
		w := yearWhen(a.lo.Year() - a.lo.Year()%100 + n)
		if w.lo.Before(a.lo) {
			w = yearWhen(a.lo.Year() + 1)
		}
		w.from, w.to = at, at+1
		return w, true
	case a.prec == Day && n <= 31 && n > a.lo.Day() && a.known() && !a.clock:
		w := dayWhen(date(a.lo.Year(), a.lo.Month(), n))
		w.from, w.to, w.yearless = at, at+1, a.yearless
		return w, true
	}
	return when{}, false
}

// joined2 makes a range of its two ends.
func (s *scan) joined2(a, b when) (when, bool) {
	if b.bare {
		return when{}, false
	}
	if a.bare {
		if a, b = s.settleBare(a, b); a.bare {
			return when{}, false
		}
	}
	if a.clock != b.clock && a.known() && b.known() {
		if !b.clock {
			return when{}, false
		}
		b.lo, b.hi, b.clock = onDay(a.lo, b.lo), onDay(a.lo, b.hi), false
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
	if b.day && a.day && !b.lo.After(a.lo) {
		b.lo, b.hi = b.lo.AddDate(0, 0, 7), b.hi.AddDate(0, 0, 7)
	}
	if !b.lo.After(a.lo) && b.yearless && a.yearless {
		b = b.inYear(a.lo.Year() + 1)
	}
	if !b.lo.After(a.lo) {
		return when{}, false
	}
	w := span(a.lo, b.hi, Stretch)
	if a.clock || b.prec == Hour || b.prec == Minute || b.prec == Second {
		w.hi = b.lo
	}
	if s.every {
		w.hi = b.lo // the specifications count up to the last date, not beyond it
	}
	w.from, w.to, w.clock, w.unit, w.yearless = a.from, b.to, a.clock, b.prec, a.yearless && b.yearless
	if a.prec == Day || a.prec == Month && b.prec == Year {
		w.unit = a.prec
	}
	return w, true
}

// inYear moves a date without a year into one.
func (w when) inYear(y int) when {
	by := y - w.lo.Year()
	w.lo, w.hi = w.lo.AddDate(by, 0, 0), w.hi.AddDate(by, 0, 0)
	return w
}

func onDay(d, clock time.Time) time.Time {
	return d.Truncate(24 * time.Hour).Add(clock.Sub(clock.Truncate(24 * time.Hour)))
}

// settleBare gives "3" in "from 3 to 5pm" its half of the day, and "4" in "4 to 6 May"
// its month.
func (s *scan) settleBare(a, b when) (when, when) {
	n := atoi(s.norm(a.from))
	switch {
	case b.clock && n <= 12:
		h := b.lo.Hour()
		if n < 12 && h >= 12 && n+12 < h || n == 12 && h > 12 {
			n = n%12 + 12
		}
		w := clockWhen(n, 0, 0, Hour)
		w.from, w.to = a.from, a.to
		return w, b
	case b.prec == Day && b.known() && n >= 1 && n < b.lo.Day() && !b.day:
		w := dayWhen(date(b.lo.Year(), b.lo.Month(), n))
		w.from, w.to, w.yearless = a.from, a.to, b.yearless
		return w, b
	}
	return a, b
}

// timedAt reads a date with its time of day, in either order. In a range a bare
// number may stand for either.
func (s *scan) timedAt(i int, inRange bool) (when, bool) {
	a, ok := s.dateAt(i)
	if !ok {
		if p := s.at(i); inRange && p.kind == digits && allDigits(p.norm) && len(p.norm) <= 2 && (s.at(i+1).kind != word || s.norm(i+1) == "to" || s.norm(i+1) == "and" || s.norm(i+1) == "until" || s.norm(i+1) == "till") {
			return when{from: i, to: i + 1, bare: true}, true
		}
		return when{}, false
	}
	at := a.to
	if s.norm(at) == "," {
		at++
	}
	for s.norm(at) == "at" || s.norm(at) == "on" || s.norm(at) == "around" || s.norm(at) == "in" || s.norm(at) == "about" || s.norm(at) == "the" || s.norm(at) == "@" {
		at++
	}
	if at > a.to+3 {
		return a, true
	}
	b, ok := s.dateAt(at)
	if !ok || a.clock == b.clock || !a.known() || !b.known() {
		return a, true
	}
	if a.clock {
		a, b = b, a
	}
	if a.prec != Day && a.prec != DayPart {
		return when2(a, b)
	}
	w := b
	w.lo, w.hi, w.clock, w.from, w.to = onDay(a.lo, b.lo), onDay(a.lo, b.lo).Add(b.hi.Sub(b.lo)), false, min(a.from, b.from), max(a.to, b.to)
	w.counts, w.yearless = a.counts || b.counts, a.yearless
	if a.prec == DayPart && b.prec != DayPart && w.lo.Hour() < 12 && a.lo.Hour() >= 12 && !s.saysHalf(b) {
		w.lo, w.hi = w.lo.Add(12*time.Hour), w.hi.Add(12*time.Hour)
	}
	return w, true
}

// when2 keeps the first of two that do not make one.
func when2(a, b when) (when, bool) {
	if b.from < a.from {
		return b, true
	}
	return a, true
}

// saysHalf reports that a clock time says "a.m." or "p.m." itself.
func (s *scan) saysHalf(w when) bool {
	for k := w.from; k < w.to; k++ {
		if halfOfDay(s.norm(k)) != "" {
			return true
		}
	}
	return false
}

func atoi(n string) int {
	v := 0
	for i := 0; i < len(n) && i < 9; i++ {
		if n[i] < '0' || n[i] > '9' {
			return v
		}
		v = v*10 + int(n[i]-'0')
	}
	return v
}
