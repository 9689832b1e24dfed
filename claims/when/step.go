package when

import "time"

// stepped reads "last week", "this year", "next Tuesday", "the past three years",
// "last May", "the coming months". The article before it is no part of it.
func (s *scan) stepped(i int) (when, int) {
	step, ok := steps[s.Norm(i)]
	if !ok || s.Norm(i) == "same" && !s.Every {
		return s.countedStep(i)
	}
	if n := s.Norm(i); (n == "past" || n == "following") && s.Norm(i-1) == "half" {
		return when{}, 0
	}
	at, word := i+1, s.Norm(i)
	if n := s.Norm(at); word == "this" && (n == "past" || n == "upcoming" || n == "coming" || n == "last" || n == "next") {
		step, word, at = steps[n], n, at+1
	}
	if w, to := s.steppedName(step, word, at); to > at {
		w.stepped = true
		return w, to
	}
	if w, to := s.steppedLength(step, at); to > at {
		return w, to
	}
	return s.steppedUnit(step, at)
}

// steppedName reads the weekday, month, season, holiday or part of the day that a step
// goes to.
func (s *scan) steppedName(step int, word string, at int) (when, int) {
	if d, to := s.weekday(at); to > at && (s.At(at).Cap || s.Every) {
		if w, end := s.dayWithDate(step, to); end > to {
			return w, end
		}
		return s.duringDay(s.steppedDay(step, word, d), to)
	}
	if w, to := s.steppedDate(step, at); to > at {
		return w, to
	}
	if m, to := s.month(at); m > 0 {
		return s.steppedMonth(step, m, to)
	}
	if first := seasons[s.Norm(at)]; first > 0 {
		w := s.steppedSeason(step, first)
		if s.Every {
			w = when{prec: Season, vague: w.lo.Format("2006-") + seasonCodes[first]}
		}
		return w, at + 1
	}
	if p := parts[s.Norm(at)]; p[1] > 0 && (step == 0 || s.Norm(at) == "night" || s.Every && s.Norm(at) != "midday") {
		return s.dayPart(s.day.midnight().AddDate(0, 0, step), p), at + 1
	}
	return when{}, 0
}

// steppedDate reads "this 5/12", "next 6th of April", "last Easter".
func (s *scan) steppedDate(step int, at int) (when, int) {
	if !s.Every && s.holiday(at) == 0 {
		return when{}, 0
	}
	for _, read := range []func(*scan, int) (when, int){(*scan).numeric, (*scan).dayMonth, (*scan).holidayAt} {
		if w, to := read(s, at); to > at && w.known() && w.yearless {
			return s.stepYear(w, step), to
		}
	}
	return when{}, 0
}

// stepYear is a date without a year in this year, or the last or next time.
func (s *scan) stepYear(w when, step int) when {
	y := s.day.Year()
	w = w.inYear(y)
	switch {
	case step > 0 && !w.lo.After(s.day.midnight()):
		w = w.inYear(y + 1)
	case step < 0 && !w.lo.Before(s.day.midnight()):
		w = w.inYear(y - 1)
	}
	w.yearless = false
	return w
}

// dayWithDate reads the date behind a weekday: "this Friday 7/6", "this Friday (Jun-15)".
func (s *scan) dayWithDate(step, to int) (when, int) {
	w, end := s.dateBehindDay(to)
	if end == to || !w.known() {
		return when{}, to
	}
	if w.yearless {
		w = w.inYear(s.day.Year())
	}
	w.yearless = false
	return w, end
}

// steppedLength reads "three years", "few days", "couple of weeks", "3 months and 2 weeks".
func (s *scan) steppedLength(step, at int) (when, int) {
	if step == 0 {
		return when{}, 0
	}
	l, to := s.stints(at)
	if len(l) == 0 || s.Norm(at) == "a" || s.Norm(at) == "an" {
		if !s.Every {
			return when{}, 0 // "the past few days" says no date
		}
		n, end := s.vagueAmount(at)
		unit := periods[s.Norm(end)]
		if end == at || unit == "" {
			return when{}, 0
		}
		l, to = []stint{{n, unit}}, end+1
	}
	return s.stretch(step, l, s.Norm(to-2) == "business"), to
}

// vagueAmount reads "few", "a couple of", which say no number: three and two are meant
// at least. Only a period that they measure makes a date of them.
func (s *scan) vagueAmount(i int) (float64, int) {
	at := i
	if s.Norm(at) == "a" {
		at++
	}
	n := 0.
	switch s.Norm(at) {
	case "few", "several":
		n = 3
	case "some":
		if n = 3; !s.Every {
			return 0, i
		}
	case "couple":
		n = 2
	case "4", "four":
		if s.Norm(at+1) == "business" {
			return 4, at + 2
		}
	}
	if f, ok := s.PlainFigure(at); n == 0 && ok && s.Norm(f.To) == "business" {
		return f.Value, f.To + 1
	}
	if n == 0 {
		return 0, i
	}
	if at++; s.Norm(at) == "of" {
		at++
	}
	return n, at
}

// countedStep reads "5 upcoming years", "the 3 next weeks", for the specifications.
func (s *scan) countedStep(i int) (when, int) {
	if !s.Every {
		return when{}, 0
	}
	n, at := s.amount(i)
	step, ok := steps[s.Norm(at)]
	unit := periods[s.Norm(at+1)]
	if at == i || !ok || step == 0 || unit == "" || s.Norm(at + 1)[len(s.Norm(at+1))-1] != 's' {
		return when{}, 0
	}
	return s.stretch(step, []stint{{n, unit}}, false), at + 2
}

// steppedUnit reads the week, month or year that a step goes to, and the weekday in it.
func (s *scan) steppedUnit(step, at int) (when, int) {
	kind := s.Norm(at)
	if kind == "working" || kind == "calendar" || kind == "fiscal" || kind == "school" {
		at++
	}
	n := s.Norm(at)
	unit := periods[n]
	switch {
	case n == "workweek" || n == "week" && kind == "working":
		w := s.steppedPeriod(step, Week)
		w.hi = w.hi.AddDate(0, 0, -2)
		return w, at + 1
	case (kind == "fiscal" || kind == "school") && n == "year":
		if !s.Every {
			return when{}, 0
		}
		return when{prec: Year, vague: string(kind[0]-32) + "Y" + s.day.AddDate(step, 0, 0).Format("2006")}, at + 1
	case unit == "" || kind != n && kind != "calendar":
		return when{}, 0
	case unit == Hour || unit == Minute || unit == Second:
		if step == 0 || !s.Every {
			return when{}, 0
		}
		return s.stretch(step, []stint{{1, unit}}, false), at + 1
	case unit == fortnight && step != 0 && s.Every:
		return s.fortnightFrom(step), at + 1
	case n != "weekends" && n[len(n)-1] == 's':
		return when{}, 0 // "the coming months" says no date
	}
	if unit == Day && step == 1 && s.Every {
		if l, to := s.stints(at + 2); len(l) > 0 && s.Norm(at+1) == "and" {
			return s.stretch(step, append([]stint{{1, Day}}, l...), false), to // "the next day and 5 hours"
		}
	}
	w := s.steppedPeriod(step, unit)
	w.stepped = true
	if unit == Week {
		return s.dayOfWeek(w, at+1)
	}
	return w, at + 1
}

// dayOfWeek reads the weekday behind a week: "next week on Tuesday".
func (s *scan) dayOfWeek(w when, to int) (when, int) {
	at := to
	if n := s.Norm(at); n == "on" || n == "," || n == "-" && s.At(at).Spaced {
		at++
	}
	d, end := s.weekday(at)
	if end == at || !w.known() || !s.At(at).Cap && !s.Every {
		return w, to
	}
	v := dayWhen(w.lo.AddDate(0, 0, (int(d)+6)%7))
	v.stepped = true
	return v, end
}

// fortnightFrom is the two weeks that begin with this one, or end before it.
func (s *scan) fortnightFrom(step int) when {
	if !s.day.known {
		return when{prec: Stretch}
	}
	t := s.day.midnight()
	return span(t.AddDate(0, 0, 14*min(step, 0)+t14(step)), t.AddDate(0, 0, 14*min(step, 0)+14+t14(step)), Stretch)
}

func t14(step int) int {
	if step > 0 {
		return 10
	}
	return 0
}

func (s *scan) steppedDay(step int, word string, d time.Weekday) when {
	if !s.day.known {
		return when{prec: Day}
	}
	t := s.day.midnight()
	by := int(d) - int(t.Weekday())
	nearest := !s.Every || word == "past" || word == "coming" || word == "upcoming"
	switch {
	case step < 0 && nearest:
		if by >= 0 {
			by -= 7
		}
	case step > 0 && nearest:
		if by <= 0 {
			by += 7
		}
	default:
		by = int(d+6)%7 - int(t.Weekday()+6)%7 + 7*step
	}
	w := dayWhen(t.AddDate(0, 0, by))
	w.day = step > 0
	return w
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
func (s *scan) stretch(step int, l []stint, business bool) when {
	w := when{prec: Stretch, counts: true, unit: Day}
	unit := l[0].unit
	if !s.day.known || l[0].n > 1e5 {
		return w
	}
	t := s.start(l)
	clocked := t != s.day.midnight() || unit == Hour || unit == Minute || unit == Second
	if clocked || len(l) > 1 && lengthOf(l[len(l)-1].unit) > 0 {
		w.unit = Minute
	}
	sense := float64(step)
	if s.Every && (unit == Quarter || unit == Decade) && len(l) == 1 {
		return s.wholePeriods(w, step, l[0])
	}
	end := move(t, l, sense)
	if business {
		end = businessDays(t, int(l[0].n)*step)
	}
	w.lo, w.hi = t, end
	if step < 0 {
		w.lo, w.hi = end, t
	} else if s.Every && lengthOf(l[len(l)-1].unit) == 0 {
		w.lo, w.hi = t.AddDate(0, 0, 1), end.AddDate(0, 0, 1)
	}
	return w
}

// wholePeriods are the quarters or decades before or behind this one.
func (s *scan) wholePeriods(w when, step int, l stint) when {
	now := s.steppedPeriod(0, l.unit)
	w.lo, w.hi = now.hi, move(now.hi, []stint{l}, 1)
	if step < 0 {
		w.lo, w.hi = move(now.lo, []stint{l}, -1), now.lo
	}
	return w
}

// businessDays is the day n working days away: Saturday and Sunday are none.
func businessDays(t time.Time, n int) time.Time {
	by := 1
	if n < 0 {
		by, n = -1, -n
	}
	for n = min(n, 1000); n > 0; {
		t = t.AddDate(0, 0, by)
		if d := t.Weekday(); d != time.Saturday && d != time.Sunday {
			n--
		}
	}
	return t
}
