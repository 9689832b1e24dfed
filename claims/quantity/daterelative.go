package quantity

import (
	"math"
	"strings"
	"time"
)

// quarterDate reads "the third quarter of 2021", "Q3 2021", "first half of next year".
func (s *scan) quarterDate(i int) (when, int) {
	if y := s.at(i); y.kind == digits && isYear(y.norm) {
		if kind, n := quarterCode(s.norm(i + 1)); n > 0 {
			return partOfYear(kind, n, atoi(y.norm)), i + 2
		}
	}
	if kind, n := quarterCode(s.norm(i)); n > 0 {
		to := i + 1
		if y, end := s.yearBehind(to); y > 0 {
			return partOfYear(kind, n, y), end
		}
		return s.partOfThisYear(kind, n), to
	}
	at := i
	if s.norm(at) == "the" {
		at++
	}
	n := ordinals[s.norm(at)]
	to := at + 1
	if n == 0 && s.at(at).kind == digits && len(s.norm(at)) == 1 && !s.at(at+1).spaced && s.at(at+1).kind == word {
		n, to = atoi(s.norm(at)), at+2
	}
	if n == 0 {
		return when{}, 0
	}
	if s.norm(to) == "-" && !s.at(to).spaced {
		to++
	}
	var kind Precision
	switch k := s.norm(to); {
	case k == "quarter" && n <= 4:
		kind = Quarter
	case k == "half" && n <= 2:
		kind = Half
	default:
		return when{}, 0
	}
	return s.ofYear(kind, n, to+1)
}

// ofYear reads the year that a quarter or half belongs to. A half without a year is
// more often that of a match.
func (s *scan) ofYear(kind Precision, n, to int) (when, int) {
	if y, end := s.yearBehind(to); y > 0 {
		return partOfYear(kind, n, y), end
	}
	at := to
	if s.norm(at) == "of" {
		at++
	}
	if s.norm(at) == "the" {
		at++
	}
	if step, ok := steps[s.norm(at)]; ok && s.norm(at+1) == "year" && s.day.known {
		return partOfYear(kind, n, s.day.Year()+step), at + 2
	}
	if s.norm(at) == "year" && at == to+2 && s.day.known {
		return partOfYear(kind, n, s.day.Year()), at + 1
	}
	if kind == Half {
		return when{}, 0
	}
	return s.partOfThisYear(kind, n), to
}

func quarterCode(n string) (Precision, int) {
	if len(n) == 2 && n[0] == 'q' && n[1] >= '1' && n[1] <= '4' {
		return Quarter, int(n[1] - '0')
	}
	if len(n) == 2 && n[0] == 'h' && (n[1] == '1' || n[1] == '2') {
		return Half, int(n[1] - '0')
	}
	return "", 0
}

func partOfYear(kind Precision, n, year int) when {
	if kind == Half {
		return halfWhen(year, n)
	}
	return quarterWhen(year, n)
}

func (s *scan) partOfThisYear(kind Precision, n int) when {
	if !s.day.known {
		return when{prec: kind}
	}
	w := partOfYear(kind, n, s.day.Year())
	if w.hi.After(s.day.Time) {
		return partOfYear(kind, n, s.day.Year()-1) // the last one that ended
	}
	return w
}

// agoDate reads "three days ago", "a year earlier", "two weeks from now".
func (s *scan) agoDate(i int) (when, int) {
	n, at := s.amount(i)
	if at == i {
		return when{}, 0
	}
	if s.norm(at) == "-" {
		at++
	}
	unit := periods[s.norm(at)]
	if unit == "" {
		return when{}, 0
	}
	to := at + 1
	sense := 0
	switch s.norm(to) {
	case "ago", "earlier":
		sense = -1
	case "later", "hence":
		sense = 1
	case "from":
		if s.norm(to+1) == "now" || s.norm(to+1) == "today" {
			to, sense = to+1, 1
		}
	}
	if sense == 0 || (s.norm(to) == "later" || s.norm(to) == "earlier") && !s.every {
		return when{}, 0
	}
	w := when{prec: unit, counts: true}
	if unit == Day || unit == Week && s.every {
		w.prec = Day
	}
	if s.day.known && n < 1e5 {
		w = s.moved(unit, float64(sense)*n)
	}
	return w, to + 1
}

// amount is the number before a unit of time: digits, words, "a".
func (s *scan) amount(i int) (float64, int) {
	switch s.norm(i) {
	case "a", "an":
		if n := s.norm(i + 1); n == "few" || n == "couple" {
			return 0, i
		}
		if scales[s.norm(i+1)] == 0 {
			return 1, i + 1
		}
	}
	f, ok := s.plainFigure(i)
	if !ok || f.many || f.value < 0 {
		return 0, i
	}
	return f.value, f.to
}

// moved is the period n units away from the article's day. Its precision is the unit:
// "two years ago" names a year, "two days ago" a day.
func (s *scan) moved(unit Precision, n float64) when {
	t, k := s.day.midnight(), int(n)
	whole := n == math.Trunc(n)
	var w when
	switch unit {
	case Hour, Minute, Second:
		step := map[Precision]time.Duration{Hour: time.Hour, Minute: time.Minute, Second: time.Second}[unit]
		at := s.day.Time.Add(time.Duration(n * float64(step)))
		w = span(at, at.Add(step), unit)
	case Day:
		w = dayWhen(t.AddDate(0, 0, k))
	case Week, "fortnight":
		days := 7
		if unit == "fortnight" {
			days = 14
		}
		w = weekWhen(t.AddDate(0, 0, int(n*float64(days))))
		if s.every {
			w = dayWhen(t.AddDate(0, 0, days*k))
		}
	case Month:
		w = monthWhen(t.Year(), t.Month()+time.Month(k))
		if s.every {
			w = dayWhen(t.AddDate(0, k, 0))
		}
	case Year:
		w = yearWhen(t.Year() + k)
		if s.every {
			w = dayWhen(t.AddDate(k, 0, 0))
		}
	case Decade, Century:
		years := map[Precision]int{Decade: 10, Century: 100}[unit]
		w = yearWhen(t.Year() + years*k)
		if unit == Decade && k != 0 && !s.every {
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

// stepped reads "last week", "this year", "next Tuesday", "the past three years",
// "last May", "the coming months".
func (s *scan) stepped(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	step, ok := steps[s.norm(at)]
	if !ok {
		return when{}, 0
	}
	if (s.norm(at) == "past" || s.norm(at) == "following") && at == i && s.norm(i-1) == "half" {
		return when{}, 0
	}
	at++
	if d, ok := weekdays[s.norm(at)]; ok && (s.at(at).cap || s.every) {
		return s.steppedDay(step, d), at + 1
	}
	if m, to := s.month(at); m > 0 {
		return s.steppedMonth(step, m, to)
	}
	if first := seasons[s.norm(at)]; first > 0 {
		return s.steppedSeason(step, first), at + 1
	}
	if p := parts[s.norm(at)]; p[1] > 0 && (step == 0 || s.norm(at) == "night") {
		return s.dayPart(s.day.midnight().AddDate(0, 0, min(step, 0)), p), at + 1
	}
	if n, to := s.amount(at); to > at && s.norm(at) != "a" && periods[s.norm(to)] != "" && step != 0 {
		return s.stretch(step, n, periods[s.norm(to)]), to + 1
	}
	unit := periods[s.norm(at)]
	if unit == "" || unit == Hour || unit == Minute || unit == Second {
		return when{}, 0
	}
	if s.norm(at) != "weekends" && s.norm(at)[len(s.norm(at))-1] == 's' {
		return when{}, 0 // "the coming months" says no date
	}
	return s.steppedPeriod(step, unit), at + 1
}

func (s *scan) steppedDay(step int, d time.Weekday) when {
	if !s.day.known {
		return when{prec: Day}
	}
	t := s.day.midnight()
	by := int(d) - int(t.Weekday())
	switch step {
	case -1:
		if by >= 0 {
			by -= 7
		}
		if s.every {
			by = int(d+6)%7 - int(t.Weekday()+6)%7 - 7
		}
	case 1:
		if by <= 0 {
			by += 7
		}
		if s.every {
			by = int(d+6)%7 - int(t.Weekday()+6)%7 + 7
		}
	default:
		by = int(d+6)%7 - int(t.Weekday()+6)%7
	}
	return dayWhen(t.AddDate(0, 0, by))
}

func (s *scan) steppedMonth(step int, m time.Month, to int) (when, int) {
	if !s.day.known {
		return when{prec: Month}, to
	}
	y := s.day.Year()
	switch {
	case step < 0 && m >= s.day.Month():
		y--
	case step > 0 && m <= s.day.Month():
		y++
	}
	if d, end := s.dayNumber(to); d > 0 {
		return s.ymd(y, int(m), d, end)
	}
	return monthWhen(y, m), to
}

func (s *scan) steppedSeason(step int, first time.Month) when {
	if !s.day.known {
		return when{prec: Season}
	}
	y := s.day.Year()
	if step < 0 && date(y, first+3, 1).After(s.day.Time) {
		y--
	}
	if step > 0 && !date(y, first, 1).After(s.day.Time) {
		y++
	}
	return seasonWhen(y, first)
}

func seasonWhen(y int, first time.Month) when {
	return span(date(y, first, 1), date(y, first+3, 1), Season)
}

// steppedPeriod is the week, month or year so many steps away.
func (s *scan) steppedPeriod(step int, unit Precision) when {
	if !s.day.known {
		return when{prec: unit}
	}
	t := s.day.midnight()
	switch unit {
	case Day:
		return dayWhen(t.AddDate(0, 0, step))
	case Week:
		return weekWhen(t.AddDate(0, 0, 7*step))
	case Weekend:
		return weekendWhen(t.AddDate(0, 0, 7*step))
	case Month:
		return monthWhen(t.Year(), t.Month()+time.Month(step))
	case Quarter:
		return quarterWhen(t.Year(), (int(t.Month())+2)/3).shift(0, 3*step)
	case Year:
		return yearWhen(t.Year() + step)
	case Decade:
		y := t.Year() - t.Year()%10 + 10*step
		return span(date(y, 1, 1), date(y+10, 1, 1), Decade)
	case Century:
		y := t.Year() - t.Year()%100 + 100*step
		return span(date(y, 1, 1), date(y+100, 1, 1), Century)
	}
	return when{prec: unit}
}

func (w when) shift(years, months int) when {
	w.lo, w.hi = w.lo.AddDate(years, months, 0), w.hi.AddDate(years, months, 0)
	return w
}

// stretch is the time up to the article's day or from it on: "the past three years".
func (s *scan) stretch(step int, n float64, unit Precision) when {
	w := when{prec: Stretch, counts: true, unit: Day}
	if !s.day.known || n > 1e5 {
		return w
	}
	t := s.day.midnight()
	k := int(n) * step
	end := t
	switch unit {
	case Day:
		end = t.AddDate(0, 0, k)
	case Week:
		end = t.AddDate(0, 0, 7*k)
	case Month:
		end = t.AddDate(0, k, 0)
	case Quarter:
		end = t.AddDate(0, 3*k, 0)
	case Year:
		end = t.AddDate(k, 0, 0)
	case Decade:
		end = t.AddDate(10*k, 0, 0)
	case Century:
		end = t.AddDate(100*k, 0, 0)
	default:
		w.unit = Minute
		d := time.Duration(n*float64(step)) * map[Precision]time.Duration{Hour: time.Hour, Minute: time.Minute, Second: time.Second}[unit]
		t = s.day.Time
		end = t.Add(d)
	}
	w.lo, w.hi = t, end
	if step < 0 {
		w.lo, w.hi = end, t
	} else if s.every && unit != Hour && unit != Minute && unit != Second {
		w.lo, w.hi = t.AddDate(0, 0, 1), end.AddDate(0, 0, 1)
	}
	return w
}

// edge reads "early 2022", "late March", "mid-2021", "the end of 2022", "earlier this
// year": the period keeps its precision.
func (s *scan) edge(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	switch s.norm(at) {
	case "early", "late", "mid", "earlier", "later":
		at++
		if s.norm(at) == "-" {
			at++
		}
	case "end", "beginning", "start", "middle":
		if s.norm(at+1) != "of" {
			return when{}, 0
		}
		at += 2
	default:
		return when{}, 0
	}
	if s.norm(at) == "in" && s.norm(at+1) == "the" || s.norm(at) == "on" {
		at++
	}
	w, ok := s.dateAt2(at)
	if !ok || w.clock || w.prec == Hour {
		return when{}, 0
	}
	return w, w.to
}

// dateAt2 is dateAt without another edge: "late late" ends.
func (s *scan) dateAt2(i int) (when, bool) {
	switch s.norm(i) {
	case "early", "late", "mid", "earlier", "later", "end":
		return when{}, false
	}
	return s.dateAt(i)
}

// namedDay reads "today", "yesterday", "tomorrow night".
func (s *scan) namedDay(i int) (when, int) {
	step := 0
	to := i + 1
	switch s.norm(i) {
	case "today":
	case "yesterday":
		step = -1
	case "tomorrow":
		step = 1
	case "tonight":
		return s.dayPart(s.day.midnight(), parts["night"]), to
	case "now":
		return when{}, 0
	case "the":
		if s.norm(i+1) == "day" && (s.norm(i+2) == "before" || s.norm(i+2) == "after") {
			step = -2
			if s.norm(i+2) == "after" {
				step = 2
			}
			if want := map[int]string{-2: "yesterday", 2: "tomorrow"}[step]; s.norm(i+3) == want {
				to = i + 4
				break
			}
		}
		return when{}, 0
	default:
		return when{}, 0
	}
	if !s.day.known {
		return when{prec: Day}, to
	}
	t := s.day.midnight().AddDate(0, 0, step)
	if p := parts[s.norm(to)]; p[1] > 0 && to == i+1 {
		return s.dayPart(t, p), to + 1
	}
	return dayWhen(t), to
}

func (s *scan) dayPart(t time.Time, p [2]int) when {
	if !s.day.known {
		return when{prec: DayPart}
	}
	return span(t.Add(time.Duration(p[0])*time.Hour), t.Add(time.Duration(p[1])*time.Hour), DayPart)
}

// weekdayAt reads "on Monday", "Tuesday night", "Friday, January 21". News tells what
// happened: alone a weekday is the last one up to the article's day.
func (s *scan) weekdayAt(i int) (when, int) {
	p := s.at(i)
	d, ok := weekdays[p.norm]
	if !ok || !p.cap && !s.every || len(p.norm) < 6 && !s.every {
		return when{}, 0
	}
	to := i + 1
	at := to
	if s.norm(at) == "," || s.norm(at) == "." {
		at++
	}
	if s.norm(at) == "the" {
		at++
	}
	for _, read := range []func(*scan, int) (when, int){(*scan).monthDay, (*scan).dayMonth, (*scan).numeric} {
		if w, end := read(s, at); end > at {
			return w, end
		}
	}
	if !s.day.known {
		return when{prec: Day}, to
	}
	t := s.day.midnight()
	by := -((int(t.Weekday()) - int(d) + 7) % 7)
	if s.aheadBefore(i) && by < 0 {
		by += 7
	}
	t = t.AddDate(0, 0, by)
	if p := parts[s.norm(to)]; p[1] > 0 {
		return s.dayPart(t, p), to + 1
	}
	w := dayWhen(t)
	w.day = true
	return w, to
}

// aheadBefore reports words of the future shortly before a weekday: "will meet on
// Monday".
func (s *scan) aheadBefore(i int) bool {
	for k := i - 1; k > i-9 && s.at(k).kind != gap && s.norm(k) != "."; k-- {
		switch s.norm(k) {
		case "will", "shall", "upcoming", "scheduled", "expected", "due", "'ll", "coming", "plans", "planned", "until", "would":
			return true
		}
	}
	return false
}

// seasonAt reads "summer 2022", "the winter of 2020".
func (s *scan) seasonAt(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	first := seasons[s.norm(at)]
	if first == 0 {
		return when{}, 0
	}
	if y, end := s.yearBehind(at + 1); y > 0 && s.norm(at+1) != "in" && s.norm(at+1) != "," {
		return seasonWhen(y, first), end
	}
	return when{}, 0
}

// partAt reads "in the morning", for the specifications only: to a newsroom it is no
// date.
func (s *scan) partAt(i int) (when, int) {
	p := parts[s.norm(i)]
	if p[1] == 0 || !s.every {
		return when{}, 0
	}
	w := clockWhen(p[0], 0, 0, DayPart)
	w.hi = w.lo.Add(time.Duration(p[1]-p[0]) * time.Hour)
	return w, i + 1
}

// holiday is the number of pieces of a holiday's name at i.
func (s *scan) holiday(i int) int {
	if !s.at(i).cap && !s.every {
		return 0
	}
	name := s.norm(i)
	if !holidayStarts[name] {
		return 0
	}
	n := 0
	for k := 1; k <= 4; k++ {
		if _, ok := holidays[name]; ok {
			n = k
		}
		next := s.norm(i + k)
		if next == "'s" || next == "'" {
			name += next
		} else {
			name += " " + next
		}
	}
	return n
}

// holidayStarts are the first words of their names: most names of a text begin none.
var holidayStarts = func() map[string]bool {
	m := map[string]bool{}
	for name := range holidays {
		m[strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '\'' })[0]] = true
	}
	return m
}()

func (s *scan) holidayAt(i int) (when, int) {
	n := s.holiday(i)
	if n == 0 || !s.every && n == 1 && s.norm(i) != "christmas" {
		return when{}, 0
	}
	name := ""
	for k := i; k < i+n; k++ {
		if k > i && s.norm(k) != "'s" && s.norm(k) != "'" {
			name += " "
		}
		name += s.norm(k)
	}
	h, ok := holidays[name]
	if !ok {
		return when{}, 0
	}
	return s.withYear(time.Month(h[0]), h[1], i+n)
}
