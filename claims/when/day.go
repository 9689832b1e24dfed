package when

import (
	"time"

	"factdesk/claims/figure"
)

// namedDay reads "today", "yesterday", "tomorrow night".
func (s *scan) namedDay(i int) (when, int) {
	step := 0
	to := i + 1
	switch s.Norm(i) {
	case "today":
	case "yesterday":
		step = -1
	case "tomorrow", "tmrw":
		step = 1
	case "tonight", "tonite":
		return s.dayPart(s.day.midnight(), parts["night"]), to
	case "the":
		if step, to = s.dayBeside(i); to == 0 {
			return when{}, 0
		}
	default:
		return s.present(i)
	}
	if !s.day.known {
		return when{prec: Day}, to
	}
	t := s.day.midnight().AddDate(0, 0, step)
	if to > i+1 {
		return dayWhen(t), to
	}
	if half := halfOfDay(s.Norm(to)); half != "" && s.Every {
		return s.dayPart(t, parts[map[string]string{"am": "morning", "pm": "afternoon"}[half]]), to + 1
	}
	return s.duringDay(dayWhen(t), to)
}

// dayBeside reads "the day before yesterday" and, where it is asked for, "the day after".
func (s *scan) dayBeside(i int) (step, to int) {
	if s.Norm(i+1) != "day" {
		return 0, 0
	}
	switch n, next := s.Norm(i+2), s.Norm(i+3); {
	case n == "before" && next == "yesterday":
		return -2, i + 4
	case n == "after" && next == "tomorrow":
		return 2, i + 4
	case n == "before" && s.Every && s.At(i+3).Kind != figure.Word:
		return -1, i + 3
	case n == "after" && s.Every && s.At(i+3).Kind != figure.Word:
		return 1, i + 3
	}
	return 0, 0
}

// present reads "now", "at the moment", "current date", for the specifications.
func (s *scan) present(i int) (when, int) {
	if !s.Every || !s.day.known {
		return when{}, 0
	}
	for _, words := range presents {
		if s.Norm(i) == words[0] && s.Spelled(i, words) {
			t := s.day.Time.Truncate(time.Second)
			return span(t, t, Second), i + len(words)
		}
	}
	if prev := s.Norm(i - 1); s.Norm(i) == "date" && (prev == "till" || prev == "to") && s.Norm(i-2) != "up" {
		return span(s.day.midnight(), s.day.Time, Day), i + 1
	}
	return when{}, 0
}

var presents = [][]string{{"now"}, {"right", "now"}, {"at", "the", "moment"}, {"at", "the", "minute"}, {"at", "present"}, {"at", "the", "present", "time"}, {"at", "this", "time"}, {"current", "date"}}

// duringDay reads the part of a day behind it: "Tuesday night", "Sunday in the morning".
func (s *scan) duringDay(w when, to int) (when, int) {
	p, end := s.dayPartAt(to)
	if end == to || !s.Every && end > to+1 || s.Norm(end - 1)[len(s.Norm(end-1))-1] == 's' {
		return w, to
	}
	if !w.known() {
		return when{prec: DayPart}, end
	}
	v := s.dayPart(w.lo, p)
	v.yearless, v.stepped = w.yearless, w.stepped
	return v, end
}

func (s *scan) dayPart(t time.Time, p [2]int) when {
	if !s.day.known {
		return when{prec: DayPart}
	}
	return span(t.Add(time.Duration(p[0])*time.Hour), t.Add(time.Duration(p[1])*time.Hour), DayPart)
}

// dayPartAt reads "morning", "in the afternoon", "early morning".
func (s *scan) dayPartAt(i int) ([2]int, int) {
	at := i
	if s.Norm(at) == "in" {
		if at++; s.Norm(at) == "the" {
			at++
		} else if !s.Every {
			return [2]int{}, i
		}
	} else if n := s.Norm(at); n == "early" || n == "late" {
		at++
	}
	p := parts[s.Norm(at)]
	if p[1] == 0 {
		return p, i
	}
	return p, at + 1
}

// partAt reads "in the morning", for the specifications only: to a newsroom it is no
// date.
func (s *scan) partAt(i int) (when, int) {
	if !s.Every || s.Norm(i-1) == "good" {
		return when{}, 0
	}
	at := i
	if n := s.Norm(i); n == "at" && (s.Norm(i+1) == "lunchtime" || s.Norm(i+1) == "lunch") {
		at++
	}
	p, to := s.dayPartAt(at)
	if to > at && s.Norm(at) != "early" && s.Norm(at) != "late" {
		if s.Norm(to-1) == "night" && s.Norm(to) == "-" && s.Norm(to+1) == "time" {
			p, to = [2]int{0, 8}, to+2
		}
		return s.partWithHour(p, to)
	}
	switch s.Norm(at) {
	case "breakfast", "lunch", "dinner", "dinnertime":
		if prev := s.Norm(i - 1); prev == "before" || prev == "after" || prev == "around" || at > i {
			p = meals[s.Norm(at)]
			return partWhen(p), at + 1
		}
	}
	return when{}, 0
}

var meals = map[string][2]int{"breakfast": {8, 12}, "lunch": {11, 13}, "dinner": {16, 20}, "dinnertime": {16, 20}}

func partWhen(p [2]int) when {
	w := clockWhen(p[0], 0, 0, DayPart)
	w.hi = w.lo.Add(time.Duration(p[1]-p[0]) * time.Hour)
	return w
}

// partWithHour reads the hour behind "in the morning": "at 7", "9 o'clock".
func (s *scan) partWithHour(p [2]int, to int) (when, int) {
	at := to
	if s.Norm(at) == "at" {
		at++
	}
	w, end := s.clockAlone(at)
	if h, last := s.hourWord(at); end <= at && at > to && last > at && s.At(last).Kind != figure.Word && !s.joins(last) {
		w, end = clockWhen(h, 0, 0, Hour), last
	}
	if end <= at {
		return partWhen(p), to
	}
	if p[0] >= 12 && w.lo.Hour() < 12 {
		w = w.halved("pm")
	}
	return w, end
}

// weekday is the day of the week named at i.
func (s *scan) weekday(i int) (time.Weekday, int) {
	n := s.Norm(i)
	if d, ok := weekdays[n]; ok {
		return d, i + 1
	}
	if n == "sun" && s.Every && (s.At(i).Cap || s.At(i+1).Kind == figure.Digits) {
		return time.Sunday, i + 1
	}
	if n == "sat" && s.Every && (s.At(i).Cap || s.At(i+1).Kind == figure.Digits) {
		return time.Saturday, i + 1
	}
	return 0, i
}

// weekdayAt reads "on Monday", "Tuesday night", "Friday, January 21". News tells what
// happened: alone a weekday is the last one up to the article's day.
func (s *scan) weekdayAt(i int) (when, int) {
	p := s.At(i)
	d, to := s.weekday(i)
	if to == i || !p.Cap && !s.Every || len(p.Norm) < 6 && !s.Every {
		return when{}, 0
	}
	if w, end := s.dateBehindDay(to); end > to {
		return w, end
	}
	if w, end := s.numberedDay(d, to); end > to {
		return w, end
	}
	if !s.day.known {
		return when{prec: Day}, to
	}
	if w, end := s.dayOfPeriod(d, to); end > to {
		return w, end
	}
	t := s.day.midnight()
	by := -((int(t.Weekday()) - int(d) + 7) % 7)
	if s.aheadBefore(i) && by < 0 {
		by += 7
	}
	w := dayWhen(t.AddDate(0, 0, by))
	w.day = true
	return s.duringDay(w, to)
}

// dateBehindDay reads the date behind a weekday: ", January 21", "(Jun-15)", "7/6".
func (s *scan) dateBehindDay(to int) (when, int) {
	at, open := to, false
	switch s.Norm(at) {
	case ",", ".":
		at++
	case "-":
		if s.Every {
			at++
		}
	case "(":
		at, open = at+1, true
	}
	if s.Norm(at) == "the" {
		at++
	}
	for _, read := range []func(*scan, int) (when, int){(*scan).monthDay, (*scan).dayMonth, (*scan).numeric} {
		if w, end := read(s, at); end > at && w.prec == Day {
			if open && s.Norm(end) != ")" {
				return when{}, to
			} else if open {
				end++
			}
			return w, end
		}
	}
	return when{}, to
}

// numberedDay reads "Monday 21", "Tuesday the 4th": the next such day from this month on.
func (s *scan) numberedDay(d time.Weekday, to int) (when, int) {
	at := to
	the := s.Norm(at) == "the"
	if the {
		at++
	}
	n, end := s.dayNumber(at)
	if n == 0 || !s.day.known || s.joins(end) || halfOfDay(s.Norm(end)) != "" || s.Norm(end) == "a" || s.Norm(end) == "." && s.At(end+1).Kind == figure.Digits {
		return when{}, to
	}
	if !the && end == at+1 && !s.Every || s.At(at).Kind == figure.Word && !the || s.Norm(end) == "o'clock" || s.Norm(end) == "oclock" {
		return when{}, to
	}
	t := s.day.midnight()
	for k := 0; k < 60; k++ {
		if day := date(t.Year(), t.Month()+time.Month(k), n); day.Day() == n && day.Weekday() == d {
			return dayWhen(day), end
		}
	}
	return when{}, to
}

// dayOfPeriod reads "Tuesday of next week", "Wednesday evening next week".
func (s *scan) dayOfPeriod(d time.Weekday, to int) (when, int) {
	p, at := s.dayPartAt(to)
	if s.Norm(at) == "of" {
		at++
		if s.Norm(at) == "the" {
			at++
		}
	} else if !s.Every {
		return when{}, to
	}
	step, ok := steps[s.Norm(at)]
	if !ok || s.Norm(at+1) != "week" {
		return when{}, to
	}
	w := s.steppedPeriod(step, Week)
	w = dayWhen(w.lo.AddDate(0, 0, (int(d)+6)%7))
	w.stepped = true
	if p[1] > 0 {
		w = s.dayPart(w.lo, p)
	}
	return w, at + 2
}

// dayOfMonth reads "on the 18th": the one that is nearest.
func (s *scan) dayOfMonth(i int) (when, int) {
	if s.Norm(i-1) != "on" && s.Norm(i-1) != "around" || !s.day.known {
		return when{}, 0
	}
	at := i
	if s.Norm(at) == "the" {
		at++
	} else if !s.Every {
		return when{}, 0
	}
	n, to := s.dayNumber(at)
	if n == 0 || s.At(at).Kind != figure.Digits || to == at+1 && (!s.Every || at == i) || s.joins(to) {
		return when{}, 0
	}
	if s.Every && s.Norm(to) == "this" && s.Norm(to+1) == "month" {
		return dayWhen(date(s.day.Year(), s.day.Month(), n)), to + 2
	}
	if s.Norm(i-1) != "on" || s.At(to).Kind == figure.Word && !figure.Stop[s.Norm(to)] && !s.Every {
		return when{}, 0
	}
	m := s.day.Month()
	if n > s.day.Day() && !s.Every && !s.aheadBefore(i) {
		m--
	}
	t := date(s.day.Year(), m, n)
	if t.Day() != n {
		return when{}, 0
	}
	return dayWhen(t), to
}

// past are the verbs behind which "until" looks back.
var past = figure.Words(`was were had did lasted stayed remained waited`)

// aheadBefore reports words of the future shortly before a weekday: "will meet on
// Monday".
func (s *scan) aheadBefore(i int) bool {
	for k := i - 1; k > i-9 && s.At(k).Kind != figure.Gap && s.Norm(k) != "."; k-- {
		switch s.Norm(k) {
		case "will", "shall", "upcoming", "scheduled", "expected", "due", "'ll", "coming", "plans", "planned", "would", "predicted":
			return true
		case "forecast":
			return s.Norm(k-1) == "is" || s.Norm(k-1) == "are" // no noun
		case "until":
			return !s.WordBefore(k, 6, past)
		}
	}
	return false
}
