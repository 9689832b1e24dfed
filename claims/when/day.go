package when

import (
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// dayOfStep is today, yesterday, the day after tomorrow.
func (s *scan) dayOfStep() when {
	if !s.day.known {
		return when{prec: Day}
	}
	return dayWhen(s.day.midnight().AddDate(0, 0, s.draft.step))
}

func (s *scan) tonight() when { return s.dayPart(s.day.midnight(), [2]int{20, 24}) }

func (s *scan) now() when {
	t := s.day.Time.Truncate(time.Second)
	return span(t, t, Second)
}

// dayPart is a part of a day, from one hour to another.
func (s *scan) dayPart(t time.Time, hours [2]int) when {
	if !s.day.known {
		return when{prec: DayPart}
	}
	return span(t.Add(time.Duration(hours[0])*time.Hour), t.Add(time.Duration(hours[1])*time.Hour), DayPart)
}

// partOnDay is the part of the day that was read before: "Tuesday night".
func (s *scan) partOnDay() when {
	w := *s.draft.date
	if !w.known() {
		return when{prec: DayPart}
	}
	v := s.dayPart(w.lo, s.draft.part)
	v.yearless, v.stepped = w.yearless, w.stepped
	return v
}

// halfOfDay reads the "am" of "today am".
func halfOfDay(s *scan, i int) int {
	half, ok := s.At(i).Lex.Value(lexicon.HalfName)
	if !ok {
		return miss
	}
	hours := [2]int{8, 12}
	if half == afternoon {
		hours = [2]int{12, 16}
	}
	s.makes(s.dayPart(s.draft.date.lo, hours))
	return i + 1
}

// nextSuchDay is "Monday 21": the next such day from this month on.
func (s *scan) nextSuchDay(int) (when, bool) {
	d := s.draft
	t := s.day.midnight()
	for k := range 60 {
		day := date(t.Year(), t.Month()+time.Month(k), d.nth)
		if day.Day() == d.nth && day.Weekday() == d.weekday {
			return dayWhen(day), true
		}
	}
	return when{}, false
}

// lastWeekday is the last one up to the article's day, since news tells what happened;
// behind words of the future it is the next one.
func (s *scan) lastWeekday() when {
	t := s.day.midnight()
	by := -daysBetween(s.draft.weekday, t.Weekday())
	if by < 0 && s.looksAhead(s.draft.from) {
		by += 7
	}
	w := dayWhen(t.AddDate(0, 0, by))
	w.day = true
	return w
}

// weekdayWeek is "Friday week": the one behind the next.
func (s *scan) weekdayWeek() when {
	t := s.day.midnight()
	by := daysBetween(t.Weekday(), s.draft.weekday)
	if by == 0 {
		by = 7
	}
	return dayWhen(t.AddDate(0, 0, by+7))
}

// looksAhead reports a clause that tells what is to come.
func (s *scan) looksAhead(i int) bool {
	if s.german {
		return s.germanTense(i, i+1) == future
	}
	return s.aheadBefore(i)
}

// nearestDay is "on the 18th".
func (s *scan) nearestDay(int) (when, bool) {
	n, m := s.draft.nth, s.day.Month()
	if n > s.day.Day() && !s.Every && !s.aheadBefore(s.draft.from) {
		m--
	}
	t := date(s.day.Year(), m, n)
	return dayWhen(t), t.Day() == n
}

// aheadBefore reports words of the future shortly before a weekday: "will meet on
// Monday".
func (s *scan) aheadBefore(i int) bool {
	for k := range s.Before(i, 8) {
		switch word := s.At(k); {
		case word.Is(lexicon.FullStop):
			return false
		case word.Is(lexicon.FutureSign):
			return true
		case word.Is(lexicon.ForecastWord): // "is forecast", and not the noun
			return s.At(k - 1).Is(lexicon.IsAre)
		case word.Is(lexicon.UntilWord):
			return !s.WordBefore(k, 6, pastBeforeUntil)
		}
	}
	return false
}

// pastBeforeUntil are the verbs behind which "until" looks back.
var pastBeforeUntil = figure.Words(`was were had did lasted stayed remained waited`)
