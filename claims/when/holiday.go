package when

import (
	"strings"
	"time"

	"factdesk/claims/figure"
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
		if n < 0 {
			last := date(y, m+1, 0)
			return last.AddDate(0, 0, -(int(last.Weekday())-int(d)+7)%7)
		}
		first := date(y, m, 1)
		return first.AddDate(0, 0, (int(d)-int(first.Weekday())+7)%7+7*(n-1))
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

// holiday is the number of pieces of a holiday's name at i.
func (s *scan) holiday(i int) int {
	if !s.At(i).Cap && !s.Every || !holidayStarts[s.Norm(i)] {
		return 0
	}
	name, n := s.Norm(i), 0
	for k := 1; k <= 4; k++ {
		if fixedHolidays[name] != [2]int{} || movingHolidays[name] != nil {
			n = k
		}
		name = joinName(name, s.Norm(i+k))
	}
	return n
}

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

// holidayAt reads a holiday, its year, and the weekend that goes with it.
func (s *scan) holidayAt(i int) (when, int) {
	n := s.holiday(i)
	if next := s.At(i + n); n == 1 && !s.Every && next.Cap && next.Kind == figure.Word {
		return when{}, 0 // "Easter Island"
	}
	if n == 0 || !s.Every && n == 1 && s.Norm(i) != "christmas" && s.Norm(i) != "easter" && s.Norm(i) != "thanksgiving" && s.Norm(i) != "halloween" {
		return when{}, 0
	}
	name := s.Norm(i)
	for k := i + 1; k < i+n; k++ {
		name = joinName(name, s.Norm(k))
	}
	day, to := holidayOf(name), i+n
	w, end := s.yearOf(day, to)
	if k := end; s.Every && s.Norm(k) == "weekend" {
		end++
		if y, last := s.yearBehind(end); y > 0 {
			w, end = dayWhen(day(y)), last
		}
		return s.longWeekend(w), end
	}
	return w, end
}

// yearOf is a day that each year has, in the year behind it or the likeliest.
func (s *scan) yearOf(day func(year int) time.Time, to int) (when, int) {
	if y, end := s.yearBehind(to); y > 0 {
		return dayWhen(day(y)), end
	}
	if n := s.Norm(to); (n == "of" || n == "in") && s.day.known {
		if step, ok := steps[s.Norm(to+1)]; ok && s.Norm(to+2) == "year" {
			return dayWhen(day(s.day.Year() + step)), to + 3
		}
	}
	w := when{prec: Day, yearless: true, vague: "XXXX-" + day(2024).Format("01-02"), each: day}
	if s.day.known {
		t := s.near(to, day)
		w.lo, w.hi = t, t.AddDate(0, 0, 1)
	} else if d := day(2024); d != date(2024, day(2023).Month(), day(2023).Day()) {
		w.vague = "" // the day moves from year to year
	}
	return w, to
}

// longWeekend is the weekend at a holiday, made longer by one that lies beside it.
func (s *scan) longWeekend(w when) when {
	if !w.known() {
		return when{prec: Weekend}
	}
	sunday := w.lo.AddDate(0, 0, (7-int(w.lo.Weekday()))%7)
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
