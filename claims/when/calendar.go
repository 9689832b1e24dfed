package when

import (
	"strings"
	"time"

	"factdesk/claims/figure"
)

func setYear(d *draft, n int)    { d.year = n }
func addYears(d *draft, n int)   { d.year += n }
func setMonth(d *draft, n int)   { d.month = n }
func setNth(d *draft, n int)     { d.nth = n }
func addNth(d *draft, n int)     { d.nth += n }
func setWeekday(d *draft, n int) { d.weekday = time.Weekday(n) }

// ordinal reads "third", up to the most that is meant.
func ordinal(most int, of func(d *draft, n int)) slot {
	return func(s *scan, i int) int {
		n := figure.Ordinals[s.Norm(i)]
		if !within(n, 1, most) {
			return miss
		}
		of(s.draft, n)
		return i + 1
	}
}

// longDay reads a day of the month that stands in two pieces: 21st, twenty first.
func longDay(s *scan, i int) int {
	if to := s.grammar.day(s, i); to == i+2 {
		return to
	}
	return miss
}

// thatDay is the day that is written, where the calendar has it.
func (s *scan) thatDay(int) (when, bool) {
	d := s.draft
	if d.twoWays {
		return s.eitherDay(), true
	}
	t := date(d.year, time.Month(d.month), d.nth)
	ok := within(d.year, 1000, 2999) && within(d.month, 1, 12) && t.Day() == d.nth
	return dayWhen(t), ok
}

// calendarDay is a day with its year, or in the likeliest year.
func (s *scan) calendarDay(i int) (when, bool) {
	d := s.draft
	if d.year > 0 {
		return s.thatDay(i)
	}
	leap := date(leapYear, time.Month(d.month), d.nth)
	if d.nth > 31 || leap.Month() != time.Month(d.month) {
		return when{}, false
	}
	w := when{prec: Day, yearless: true, vague: "XXXX-" + leap.Format("01-02")}
	if !s.day.known {
		return w, true
	}
	if t, ok := s.near(i, func(y int) time.Time { return date(y, time.Month(d.month), d.nth) }); ok {
		if t.Day() != d.nth {
			t = date(t.Year()-t.Year()%4, time.Month(d.month), d.nth) // 29 February
		}
		w.lo, w.hi = t, t.AddDate(0, 0, 1)
	}
	return w, true
}

// leapYear has every day that there is.
const leapYear = 2024

func (s *scan) thatMonth(int) (when, bool) {
	d := s.draft
	return monthWhen(d.year, time.Month(d.month)), min(d.year, d.month) > 0
}

func (s *scan) likelyMonth(i int) (when, bool) {
	m := time.Month(s.draft.month)
	w := when{prec: Month, yearless: true, vague: date(leapYear, m, 1).Format("XXXX-01")}
	if !s.day.known {
		return w, true
	}
	if t, ok := s.near(i, func(y int) time.Time { return date(y, m, 1) }); ok {
		w.lo, w.hi = t, t.AddDate(0, 1, 0)
	}
	return w, true
}

// dateSign reads a hyphen or slash, and keeps it in mind.
func dateSign(s *scan, i int) int {
	n := s.Norm(i)
	if n != "-" && n != "/" {
		return miss
	}
	s.draft.sign = i
	return i + 1
}

// dottedDay reads 21.01.2022, which is one piece.
func dottedDay(s *scan, i int) int {
	parts := strings.Split(s.Norm(i), ".")
	if len(parts[2]) != 4 || !figure.AllDigits(strings.Join(parts, "")) {
		return miss
	}
	d := s.draft
	d.nth, d.month, d.year = figure.Atoi(parts[0]), figure.Atoi(parts[1]), figure.Atoi(parts[2])
	return i + 1
}

// dottedPair reads the "5.12" of "on 5.12": month and day.
func dottedPair(s *scan, i int) int {
	month, day, _ := strings.Cut(s.Norm(i), ".")
	m, d := figure.Atoi(month), figure.Atoi(day)
	if !shortNumber(month) || !shortNumber(day) || !within(m, 1, 12) || !within(d, 1, 31) {
		return miss
	}
	s.draft.month, s.draft.nth = m, d
	return i + 1
}

func shortNumber(n string) bool { return figure.AllDigits(n) && len(n) <= 2 }

// compactDay reads 20161016.
func compactDay(s *scan, i int) int {
	n, d := s.Norm(i), s.draft
	d.year, d.month, d.nth = figure.Atoi(n[:4]), figure.Atoi(n[4:6]), figure.Atoi(n[6:])
	return i + 1
}

// yearOf is a year in two digits or four, 0 for anything else.
func yearOf(digits string) int {
	switch len(digits) {
	case 2, 4:
		if figure.AllDigits(digits) {
			return fullYear(figure.Atoi(digits))
		}
	}
	return 0
}

// fullYear completes a year of two digits: up to 49 it is this century.
func fullYear(y int) int {
	switch {
	case y < 50:
		return 2000 + y
	case y < 100:
		return 1900 + y
	}
	return y
}
