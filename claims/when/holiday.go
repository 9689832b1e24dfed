package when

import (
	"strings"
	"time"
)

// fixedHolidays have a day of the year.
var fixedHolidays = map[string][2]int{
	"christmas": {12, 25}, "christmas day": {12, 25}, "christmas eve": {12, 24}, "boxing day": {12, 26}, "new year's eve": {12, 31}, "new year's day": {1, 1},
	"new year": {1, 1}, "new year day": {1, 1}, "valentine's day": {2, 14}, "independence day": {7, 4}, "halloween": {10, 31}, "st patrick's day": {3, 17}, "saint patrick": {3, 17},
	"veterans day": {11, 11}, "xmas": {12, 25}, "juneteenth": {6, 19}, "freedom day": {6, 19}, "jubilee day": {6, 19}, "april fools": {4, 1}, "may day": {5, 1}, "earth day": {4, 22},
	"international workers' day": {5, 1}, "armistice day": {11, 11}, "remembrance day": {11, 11}, "bastille day": {7, 14}, "all saints' day": {11, 1}, "epiphany": {1, 6},
}

// movingHolidays are told from the year: the fourth Thursday of November, or days from
// Easter.
var movingHolidays = map[string]func(year int) time.Time{
	"thanksgiving": nth(time.November, time.Thursday, 4), "thanksgiving day": nth(time.November, time.Thursday, 4),
	"black friday": func(y int) time.Time { return nth(time.November, time.Thursday, 4)(y).AddDate(0, 0, 1) },
	"labor day":    nth(time.September, time.Monday, 1), "memorial day": nth(time.May, time.Monday, -1), "columbus day": nth(time.October, time.Monday, 2),
	"presidents' day": nth(time.February, time.Monday, 3), "presidents day": nth(time.February, time.Monday, 3), "martin luther king day": nth(time.January, time.Monday, 3),
	"mother's day": nth(time.May, time.Sunday, 2), "father's day": nth(time.June, time.Sunday, 3),
	"easter": easter, "easter sunday": easter, "easter monday": fromEaster(1), "good friday": fromEaster(-2), "ash wednesday": fromEaster(-46), "palm sunday": fromEaster(-7),
	"ascension day": fromEaster(39), "pentecost": fromEaster(49), "whit monday": fromEaster(50),
}

// nth is the n-th weekday of a month, from its end for -1.
func nth(m time.Month, d time.Weekday, n int) func(year int) time.Time {
	return func(y int) time.Time {
		return nthWeekday(date(y, m, 1), date(y, m+1, 1), d, n)
	}
}

func fromEaster(days int) func(year int) time.Time {
	return func(y int) time.Time { return easter(y).AddDate(0, 0, days) }
}

// easter is the Sunday that the western churches keep, by the method of Meeus, Jones and
// Butcher for the Gregorian calendar.
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, time.Month(n/31), n%31+1)
}

// holidayOf is the day of a holiday in a year; nil for a name that is none.
func holidayOf(name string) func(year int) time.Time {
	if h, ok := fixedHolidays[name]; ok {
		return func(y int) time.Time { return date(y, time.Month(h[0]), h[1]) }
	}
	return movingHolidays[name]
}

// holidayName reads the longest name of a holiday at i.
func holidayName(s *scan, i int) int {
	if !s.At(i).Cap && !s.Every || !holidayStarts[s.Norm(i)] {
		return miss
	}
	name, n := s.Norm(i), 0
	for k := 1; k <= longestHoliday; k++ {
		if day := holidayOf(name); day != nil {
			s.draft.holiday, n = day, k
		}
		name = joinName(name, s.Norm(i+k))
	}
	if n == 0 {
		return miss
	}
	s.draft.count = n
	return i + n
}

// longestHoliday is the most pieces that a name has.
const longestHoliday = 4

func joinName(name, next string) string {
	if next == "'s" || next == "'" {
		return name + next
	}
	return name + " " + next
}

// holidayStarts are the first words of their names: most names of a text begin none.
var holidayStarts = func() map[string]bool {
	m := map[string]bool{}
	first := func(name string) string { return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' })[0] }
	for name := range fixedHolidays {
		m[first(name)] = true
		m[strings.TrimSuffix(first(name), "'s")] = true
	}
	for name := range movingHolidays {
		m[first(name)] = true
		m[strings.TrimSuffix(first(name), "'s")] = true
	}
	return m
}()

// likelyHoliday is a holiday in the likeliest year.
func (s *scan) likelyHoliday(i int) (when, bool) {
	day := s.draft.holiday
	w := when{prec: Day, yearless: true, each: day}
	if s.day.known {
		if t, ok := s.near(i, day); ok {
			w.lo, w.hi = t, t.AddDate(0, 0, 1)
		}
	}
	if s.day.known || day(leapYear).YearDay() == day(leapYear-4).YearDay() {
		w.vague = "XXXX-" + day(leapYear).Format("01-02")
	} // else it moves from year to year
	return w, true
}

// longWeekend is the weekend at a holiday, made longer by one that lies beside it.
func (s *scan) longWeekend() when {
	w := *s.draft.date
	if !w.known() {
		return when{prec: Weekend}
	}
	sunday := w.lo.AddDate(0, 0, daysBetween(w.lo.Weekday(), time.Sunday))
	lo, hi := sunday.AddDate(0, 0, -1), sunday.AddDate(0, 0, 1)
	switch w.lo.Weekday() {
	case time.Monday:
		lo, hi = w.lo.AddDate(0, 0, -2), w.hi
	case time.Thursday, time.Friday:
		lo = w.lo
	}
	v := span(lo, hi, Weekend)
	v.yearless = w.yearless
	return v
}
