package when

import (
	"time"

	"factdesk/claims/lexicon"
)

func setStep(d *draft, n int) { d.step = n }

// thisPeriod is the week, month or year that the article's day is in.
func (s *scan) thisPeriod(unit Precision) when {
	w := s.steppedPeriod(0, unit)
	w.stepped = true
	return w
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
		w := quarterWhen(t.Year(), (int(t.Month())+2)/3)
		return span(w.lo.AddDate(0, 3*step, 0), w.hi.AddDate(0, 3*step, 0), Quarter)
	case Year:
		return yearWhen(t.Year() + step)
	case Decade:
		return decadeWhen(t.Year() - t.Year()%10 + 10*step)
	case Century:
		return centuryWhen(t.Year() - t.Year()%100 + 100*step)
	}
	return when{prec: unit}
}

func (s *scan) stepUnit() when {
	w := s.steppedPeriod(s.draft.step, s.draft.unit)
	w.stepped = true
	return w
}

// workWeek ends on Friday.
func (s *scan) workWeek() when {
	w := s.steppedPeriod(s.draft.step, Week)
	w.hi = w.hi.AddDate(0, 0, -2)
	return w
}

// namedYear is a year that begins at another day in each country: FY2021, SY2021.
func (s *scan) namedYear(i int) (when, bool) {
	letter := s.Norm(i - 2)[0] - 'a' + 'A'
	return when{prec: Year, vague: string(letter) + "Y" + s.day.AddDate(s.draft.step, 0, 0).Format("2006")}, true
}

// fortnight is the two weeks that begin with this one, or end before it.
func (s *scan) fortnight() when {
	t := s.day.midnight()
	switch {
	case !s.day.known:
		return when{prec: Stretch}
	case s.draft.step < 0:
		return span(t.AddDate(0, 0, -14), t, Stretch)
	}
	return span(t.AddDate(0, 0, 10), t.AddDate(0, 0, 24), Stretch)
}

func (s *scan) thisFortnight() when {
	w := weekWhen(s.day.midnight())
	return span(w.lo, w.hi.AddDate(0, 0, 7), Stretch)
}

func (s *scan) restOfWeek() when {
	w := s.steppedPeriod(0, Week)
	w.lo, w.hi = s.day.midnight(), w.hi.AddDate(0, 0, -1)
	return w
}

// stepDay is the weekday that a step goes to. To a newsroom "last Friday" is the one
// before; the specifications mean that of last week.
func (s *scan) stepDay() when {
	if !s.day.known {
		return when{prec: Day}
	}
	d := s.draft
	t := s.day.midnight()
	by := int(d.weekday) - int(t.Weekday())
	nearest := !s.Every || nearSteps[s.Norm(d.word)]
	switch {
	case d.step == 0, !nearest:
		by = int(d.weekday+6)%7 - int(t.Weekday()+6)%7 + 7*d.step
	case d.step < 0 && by >= 0:
		by -= 7
	case d.step > 0 && by <= 0:
		by += 7
	}
	w := dayWhen(t.AddDate(0, 0, by))
	w.day = d.step > 0
	return w
}

// nearSteps go to the nearest day everywhere.
var nearSteps = map[string]bool{"past": true, "coming": true, "upcoming": true}

// dayBehindLast is "the following Monday" behind a day that was named before.
func (s *scan) dayBehindLast(int) (when, bool) {
	if !s.Is(s.draft.word, lexicon.FollowingStep) || !s.anchor.known() {
		return when{}, false
	}
	return s.dayBehindThat(), true
}

// inThisYear settles the year of a date behind a weekday: "this Friday 7/6".
func (s *scan) inThisYear(int) (when, bool) {
	w := *s.draft.date
	if w.yearless && w.known() {
		w = w.inYear(s.day.Year())
	}
	w.yearless = false
	return w, w.known()
}

// stepYears is a date without a year in this year, or the last or next time.
func (s *scan) stepYears() when {
	y := s.day.Year()
	w := s.draft.date.inYear(y)
	switch {
	case s.draft.step > 0 && !w.lo.After(s.day.midnight()):
		w = w.inYear(y + 1)
	case s.draft.step < 0 && !w.lo.Before(s.day.midnight()):
		w = w.inYear(y - 1)
	}
	w.yearless = false
	return w
}

// stepMonth is the year of the month that a step goes to.
func stepMonth(s *scan, i int) int {
	d := s.draft
	d.year = s.day.Year()
	by := d.month - int(s.day.Month())
	switch {
	case d.step < 0 && by >= 0:
		d.year--
	case d.step > 0 && by <= 0:
		d.year++
	}
	return i
}

// stepSeason is the last season that is over, the next one that has not begun, or that of this
// year. The specifications want its code.
func (s *scan) stepSeason() when {
	d := s.draft
	w := when{prec: Season}
	if s.day.known {
		w = s.seasonAway(d.step, s.firstMonth(d.month))
	}
	if s.Every {
		return when{prec: Season, vague: w.lo.Format("2006-") + seasonCodes[d.month]}
	}
	return w
}

// seasonAway begins with the season that began last year, since a winter may not be over.
func (s *scan) seasonAway(step, month int) when {
	y := s.day.Year() - 1
	switch {
	case step < 0:
		for seasonWhen(y+1, month).over(s.day.Time) {
			y++
		}
		for !seasonWhen(y, month).over(s.day.Time) {
			y--
		}
	case step > 0:
		for !seasonWhen(y, month).lo.After(s.day.Time) {
			y++
		}
	case seasonWhen(y, month).over(s.day.Time):
		y++
	}
	return seasonWhen(y, month)
}

// over reports that a moment is behind all of a period.
func (w when) over(t time.Time) bool { return !w.hi.After(t) }

func (s *scan) stepPart() when {
	return s.dayPart(s.day.midnight().AddDate(0, 0, s.draft.step), s.draft.part)
}

// dayInWeek is the weekday of the week that was read: "next week on Tuesday".
func (s *scan) dayInWeek(int) (when, bool) {
	w := *s.draft.date
	v := dayWhen(w.lo.AddDate(0, 0, (int(s.draft.weekday)+6)%7))
	v.stepped = true
	return v, w.known()
}

// dayInStepWeek is the weekday of "Tuesday of next week", and its part.
func (s *scan) dayInStepWeek() when {
	s.makes(s.steppedPeriod(s.draft.step, Week))
	w, _ := s.dayInWeek(0)
	if s.draft.part[1] > 0 {
		return s.dayPart(w.lo, s.draft.part)
	}
	return w
}
