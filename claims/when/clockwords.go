package when

import (
	"time"

	"factdesk/claims/figure"
)

// wordClock reads a time that begins with a number in words: "five o'clock", "six pm",
// and, where it is asked for, "seven twenty-seven".
func (s *scan) wordClock(i int) (when, int) {
	h, to := s.hourWord(i)
	if to == i {
		return when{}, 0
	}
	if n := s.Norm(to); n == "o'clock" || n == "oclock" {
		to++
		if half, end := s.half(to); half != "" {
			h, to = halved(h, half), end
		}
		return clockWhen(h, 0, 0, Hour), to
	}
	if s.At(i).Kind == figure.Digits {
		return when{}, 0
	}
	m, end := 0, to
	if s.Every || s.halfBehindMinutes(to) {
		m, end = s.minuteWords(to)
	}
	half, last := s.half(end)
	switch {
	case half != "":
		return clockWhen(halved(h, half), m, 0, precisionOf(end > to)), last
	case end > to && s.Every:
		return clockWhen(h, m, 0, Minute), end
	}
	return when{}, 0
}

func precisionOf(minutes bool) Precision {
	if minutes {
		return Minute
	}
	return Hour
}

// halfBehindMinutes reports "thirty p.m." at i.
func (s *scan) halfBehindMinutes(i int) bool {
	_, to := s.minuteWords(i)
	half, _ := s.half(to)
	return half != "" && to > i
}

// hourWord is an hour up to twelve at i, in digits or words.
func (s *scan) hourWord(i int) (int, int) {
	if p := s.At(i); p.Kind == figure.Digits {
		if h := figure.Atoi(p.Norm); figure.AllDigits(p.Norm) && len(p.Norm) <= 2 && h >= 1 && h <= 12 {
			return h, i + 1
		}
		return 0, i
	}
	v, to, ok := s.SmallAt(i)
	if !ok || v < 1 || v > 12 || to > i+1 {
		return 0, i
	}
	return int(v), to
}

// minuteWords reads "thirty", "twenty-seven", "oh five", "forty-three minutes".
func (s *scan) minuteWords(i int) (int, int) {
	at := i
	if s.Norm(at) == "-" && !s.At(at).Spaced {
		at++
	}
	v, to, ok := s.SmallAt(at)
	if !ok || v < 10 || v > 59 || s.At(at).Kind != figure.Word {
		return 0, i
	}
	if n := s.Norm(to); n == "minutes" || n == "mins" {
		to++
	}
	return int(v), to
}

// pastHour reads "half past seven", "a quarter to eight", "20 minutes past eight".
func (s *scan) pastHour(i int) (when, int) {
	m, at := 0, i
	switch s.Norm(at) {
	case "half":
		m, at = 30, at+1
	case "quarter":
		m, at = 15, at+1
	case "a":
		if s.Norm(at+1) != "quarter" {
			return when{}, 0
		}
		m, at = 15, at+2
	default:
		m, at = s.minutes(i)
		if at == i || m > 59 {
			return when{}, 0
		}
	}
	past := s.Norm(at) == "past"
	if !past && (s.Norm(at) != "to" || s.Norm(at-1) != "quarter" && s.Norm(at-1) != "minutes") {
		return when{}, 0
	}
	h, to := s.hourWord(at + 1)
	if to == at+1 || !s.Every && s.At(i).Kind == figure.Digits && s.Norm(at-1) != "minutes" {
		return when{}, 0
	}
	w := clockWhen(h, m, 0, Minute)
	if !past {
		w = clockWhen((h+23)%24, 60-m, 0, Minute)
	}
	if n := s.Norm(to); n == "o'clock" || n == "oclock" {
		to++
	}
	if half, end := s.half(to); half != "" {
		return w.halved(half), end
	}
	return w, to
}

// minutes is a number of minutes at i: "20 min", "ten".
func (s *scan) minutes(i int) (int, int) {
	m, to := 0, i
	if p := s.At(i); p.Kind == figure.Digits && figure.AllDigits(p.Norm) && len(p.Norm) <= 2 {
		m, to = figure.Atoi(p.Norm), i+1
	} else if v, end, ok := s.SmallAt(i); ok {
		m, to = int(v), end
	} else {
		return 0, i
	}
	switch s.Norm(to) {
	case "minutes", "minute", "min", "mins":
		to++
	}
	return m, to
}

// halved moves a time of day into the half of the day that is said.
func (w when) halved(half string) when {
	by := time.Duration(halved(w.lo.Hour(), half)-w.lo.Hour()) * time.Hour
	w.lo, w.hi = w.lo.Add(by), w.hi.Add(by)
	return w
}

// inPart reads "in the morning" behind a time, which says in which half of the day it is.
func (s *scan) inPart(w when, i, to int) (when, int) {
	at := to
	if s.Norm(at) == "in" && s.Norm(at+1) == "the" {
		at += 2
	} else if s.Every && s.Norm(at) == "early" || s.Norm(at) == "late" {
		at++
	}
	if p := parts[s.Norm(at)]; p[1] > 0 && at > to {
		half := "am"
		if p[0] >= 12 {
			half = "pm"
		}
		if w.lo.Hour() <= 12 {
			w = w.halved(half)
		}
		return w, at + 1
	}
	return w, to
}
