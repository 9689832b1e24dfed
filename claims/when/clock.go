package when

import (
	"time"

	"factdesk/claims/figure"
)

// clockAt reads a time of day: "3:30 p.m.", "15:30", "3pm", "1800 GMT", "noon", "five
// o'clock", "half past seven", and a part of the day behind it: "5 in the morning".
func (s *scan) clockAt(i int) (when, int) {
	w, to := s.clockAlone(i)
	if to == i || to == 0 {
		return when{}, 0
	}
	return s.inPart(w, i, to)
}

func (s *scan) clockAlone(i int) (when, int) {
	if w, to := s.noon(i); to > i {
		return w, to
	}
	if w, to := s.pastHour(i); to > i {
		return w, to
	}
	if s.At(i).Kind == figure.Digits {
		if w, to := s.digitClock(i); to > i {
			return w, to
		}
	}
	return s.wordClock(i)
}

// noon reads "noon", "12 noon", "midnight".
func (s *scan) noon(i int) (when, int) {
	at := i
	if n := s.Norm(at); (n == "12" || n == "twelve") && s.Norm(at+1) == "noon" {
		at++
	}
	switch s.Norm(at) {
	case "noon", "noonish":
		return clockWhen(12, 0, 0, Hour), at + 1
	case "midnight":
		return clockWhen(0, 0, 0, Hour), at + 1
	case "mid":
		if s.Every && s.Norm(at+1) == "night" {
			return clockWhen(0, 0, 0, Hour), at + 2
		}
	}
	return when{}, 0
}

// digitClock reads a time that begins with digits.
func (s *scan) digitClock(i int) (when, int) {
	p := s.At(i)
	if s.Norm(i+1) == ":" && !s.At(i+1).Spaced && s.At(i+2).Kind == figure.Digits && !s.At(i+2).Spaced {
		return s.colonClock(i)
	}
	if !figure.AllDigits(p.Norm) {
		return s.dottedClock(i)
	}
	h := figure.Atoi(p.Norm)
	half, to := s.half(i + 1)
	switch {
	case half != "" && len(p.Norm) <= 2 && h <= 12 && h > 0:
		return s.zone(clockWhen(halved(h, half), 0, 0, Hour), to)
	case half != "" && (len(p.Norm) == 3 || len(p.Norm) == 4) && h/100 <= 12 && h >= 100 && h%100 < 60:
		return s.zone(clockWhen(halved(h/100, half), h%100, 0, Minute), to) // "1140 a.m."
	case s.Every && s.Norm(i+1) == "ish" && !s.At(i+1).Spaced && h <= 12:
		return clockWhen(h, 0, 0, Hour), i + 2
	}
	if len(p.Norm) == 4 && h < 2400 && h%100 < 60 {
		switch s.Norm(i + 1) {
		case "gmt", "et", "est", "edt", "bst", "utc", "hrs":
			return clockWhen(h/100, h%100, 0, Minute), i + 2
		case "hours":
			if p.Norm[0] < '2' || p.Norm[0] == '2' && p.Norm[1] < '4' {
				return clockWhen(h/100, h%100, 0, Minute), i + 2
			}
		}
	}
	return when{}, 0
}

// dottedClock reads "8.30 pm", and "9.am".
func (s *scan) dottedClock(i int) (when, int) {
	n := s.Norm(i)
	if k := len(n) - 1; n[k] == '.' && figure.AllDigits(n[:k]) && s.Every {
		if half, to := s.half(i + 1); half != "" && figure.Atoi(n) <= 12 {
			return clockWhen(halved(figure.Atoi(n), half), 0, 0, Hour), to
		}
	}
	h, m, ok := dotted(n)
	if !ok {
		return when{}, 0
	}
	if half, to := s.half(i + 1); half != "" && h <= 12 {
		return s.zone(clockWhen(halved(h, half), m, 0, Minute), to)
	}
	if s.Every && s.Norm(i-1) == "at" && s.At(i+1).Kind != figure.Word {
		return clockWhen(h, m, 0, Minute), i + 1 // "at 6.45"
	}
	return when{}, 0
}

// colonClock reads "15:30", "3:30:10 p.m."; not the "3:1" of a score or a ratio.
func (s *scan) colonClock(i int) (when, int) {
	h, m := figure.Atoi(s.Norm(i)), figure.Atoi(s.Norm(i+2))
	if len(s.Norm(i)) > 2 || len(s.Norm(i+2)) != 2 || h > 24 || m > 59 || s.Norm(i-1) == ":" && !s.At(i).Spaced && s.At(i-2).Kind == figure.Digits {
		return when{}, 0
	}
	to, sec, prec := i+3, 0, Minute
	if s.Norm(to) == ":" && s.At(to+1).Kind == figure.Digits && !s.At(to).Spaced && len(s.Norm(to+1)) == 2 {
		sec, to, prec = figure.Atoi(s.Norm(to+1)), to+2, Second
	}
	if half, end := s.half(to); half != "" && h <= 12 {
		h, to = halved(h, half), end
	} else if p := s.At(to); p.Kind == figure.Word && !p.Spaced {
		return when{}, 0
	}
	return s.zone(clockWhen(h, m, sec, prec), to)
}

// zone takes the time zone behind a time into its span; the value stays local.
func (s *scan) zone(w when, to int) (when, int) {
	switch s.Norm(to) {
	case "gmt", "est", "edt", "bst", "utc", "cet", "cest", "pst", "pdt", "et", "pt", "ist", "aest", "aedt", "jst", "msk", "eest":
		if s.At(to).Cap && !s.Every { // the specifications leave it out
			return w, to + 1
		}
	}
	return w, to
}

func dotted(d string) (h, m int, ok bool) {
	for k := range d {
		if d[k] == '.' && (k == 1 || k == 2) && len(d) == k+3 {
			h, m = figure.Atoi(d[:k]), figure.Atoi(d[k+1:])
			return h, m, h < 24 && m < 60
		}
	}
	return 0, 0, false
}

// half is "am" or "pm" at i, and the piece behind it.
func (s *scan) half(i int) (string, int) {
	n := s.Norm(i)
	if h := halfOfDay(n); h != "" {
		if (n == "a.m" || n == "p.m") && s.Norm(i+1) == "." {
			return h, i + 2
		}
		return h, i + 1
	}
	if s.Every && n == "ampm" {
		return "am", i + 1
	}
	if n != "a" && n != "p" {
		return "", i
	}
	if s.Every && !s.At(i).Spaced && s.At(i-1).Kind == figure.Digits && (s.At(i+1).Kind != figure.Word || s.At(i+1).Spaced) {
		return n + "m", i + 1 // "9a"
	}
	at := i + 1
	if s.Norm(at) == "." {
		at++
	} else if !s.Every {
		return "", i
	}
	if s.Norm(at) != "m" {
		return "", i
	}
	if s.Norm(at+1) == "." && s.Norm(i+1) == "." {
		at++
	}
	return n + "m", at + 1
}

func halfOfDay(n string) string {
	switch n {
	case "am", "a.m.", "a.m":
		return "am"
	case "pm", "p.m.", "p.m":
		return "pm"
	}
	return ""
}

func halved(h int, half string) int {
	if half == "pm" && h < 12 {
		return h + 12
	}
	if half == "am" && h == 12 {
		return 0
	}
	return h
}

// clockWhen is a time on no day.
func clockWhen(h, m, sec int, p Precision) when {
	lo := clockDay.Add(time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(sec)*time.Second)
	return when{lo: lo, hi: lo.Add(lengthOf(p)), prec: p, clock: true}
}

// lengthOf is how long an hour, minute or second is.
func lengthOf(p Precision) time.Duration {
	switch p {
	case Hour:
		return time.Hour
	case Minute:
		return time.Minute
	case Second:
		return time.Second
	}
	return 0
}
