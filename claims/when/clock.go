package when

import (
	"strings"
	"time"

	"factdesk/claims/figure"
)

// The halves of a day.
const (
	forenoon  = 1
	afternoon = 2
)

func setHour(d *draft, n int)   { d.hour, d.clock = n, Hour }
func setMinute(d *draft, n int) { d.minute, d.clock = n, Minute }
func setSecond(d *draft, n int) { d.sec, d.clock = n, Second }
func setHalf(d *draft, n int)   { d.half = n }
func setPart(d *draft, n int)   { d.part = [2]int{n / 100, n % 100} }

// hourSlot reads an hour up to twelve, in digits or words.
func hourSlot(s *scan, i int) int {
	if isDigits(s, i) {
		return digits{1, 2, 1, 12}.noted(setHour)(s, i)
	}
	return small(1, 12, setHour)(s, i)
}

// minuteNumber reads minutes in digits or words.
func minuteNumber(s *scan, i int) int {
	if isDigits(s, i) {
		return digits{1, 2, 0, 59}.noted(setMinute)(s, i)
	}
	return small(0, 59, setMinute)(s, i)
}

// hourMinute reads "1140", of so many digits at least.
func hourMinute(read digits) slot {
	return func(s *scan, i int) int {
		n, ok := read.at(s, i)
		if !ok || n%100 >= 60 {
			return miss
		}
		setHour(s.draft, n/100)
		setMinute(s.draft, n%100)
		return i + 1
	}
}

// dottedTime reads "8.30".
func dottedTime(s *scan, i int) int {
	hour, minute, _ := strings.Cut(s.Norm(i), ".")
	h, m := figure.Atoi(hour), figure.Atoi(minute)
	if !isDigits(s, i) || len(hour) > 2 || len(minute) != 2 || h > 23 || m > 59 {
		return miss
	}
	setHour(s.draft, h)
	setMinute(s.draft, m)
	return i + 1
}

// inHalfHour is an hour in the half of the day that is said.
func inHalfHour(h, half int) int {
	switch {
	case half == afternoon && h < 12:
		return h + 12
	case half == forenoon && h == 12:
		return 0
	}
	return h
}

// inHalf moves a time of day into the half of the day that is said.
func (w when) inHalf(half int) when {
	return w.later(time.Duration(inHalfHour(w.lo.Hour(), half)-w.lo.Hour()) * time.Hour)
}

func (w when) later(by time.Duration) when {
	w.lo, w.hi = w.lo.Add(by), w.hi.Add(by)
	return w
}

// clockTime is the time of day that was read, on no day.
func (s *scan) clockTime() when {
	d := s.draft
	return clockWhen(inHalfHour(d.hour, d.half), d.minute, d.sec, d.clock)
}

// aroundHour is so many minutes past an hour, or to it.
func (s *scan) aroundHour() when {
	d := s.draft
	if d.back {
		return clockWhen((d.hour+23)%24, 60-d.minute, 0, Minute)
	}
	return clockWhen(d.hour, d.minute, 0, Minute)
}

func clockWhen(h, m, sec int, p Precision) when {
	lo := clockDay.Add(time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(sec)*time.Second)
	return when{lo: lo, hi: lo.Add(lengthOf(p)), prec: p, clock: true}
}

// hourWhen is the hour that a bare number is.
func hourWhen(bare when) when {
	w := clockWhen(bare.n, 0, 0, Hour)
	w.from, w.to = bare.from, bare.to
	return w
}

func partWhen(hours [2]int) when {
	w := clockWhen(hours[0], 0, 0, DayPart)
	w.hi = w.lo.Add(time.Duration(hours[1]-hours[0]) * time.Hour)
	return w
}

// inThatPart is an hour in a part of the day.
func (s *scan) inThatPart() when {
	w := *s.draft.date
	if s.draft.part[0] >= 12 && w.lo.Hour() < 12 {
		return w.inHalf(afternoon)
	}
	return w
}

// halfByPart is a time that "in the morning" stands behind, which says in which half of
// the day it is.
func (s *scan) halfByPart() when {
	w := *s.draft.date
	switch {
	case w.lo.Hour() > 12:
		return w
	case s.draft.part[0] >= 12:
		return w.inHalf(afternoon)
	}
	return w.inHalf(forenoon)
}
