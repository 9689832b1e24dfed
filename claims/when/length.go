package when

import (
	"strconv"
	"strings"

	"factdesk/claims/figure"
)

// lengthAt reads how long something takes: "for several weeks", "an hour and a half",
// "all day". A newsroom gets those behind "for" alone; a number in them is a quantity too.
func (s *scan) lengthAt(i int) (when, bool) {
	at := i
	if !s.Every {
		if s.Norm(i) != "for" {
			return when{}, false
		}
		at++
	}
	l, to := s.lengths(s.lengthBound(at))
	if len(l) == 0 || !s.Every && (s.Norm(to-2) == "-" || s.Norm(to) == "of" && l[0].unit == Quarter) {
		return when{}, false
	}
	w := when{prec: Length, vague: timexOf(l), counts: true, from: at, to: to}
	if _, end := s.vagueAmount(at); end > at && !s.Every {
		w.vague = strings.NewReplacer("2", "X", "3", "X").Replace(w.vague) // no number is said
	}
	for _, p := range l {
		w.lasts += p.n * secondsIn(p.unit)
	}
	if w.lasts > 1e15 {
		return when{}, false
	}
	return w, true
}

// lengthBound is the piece behind "more than" and "less than".
func (s *scan) lengthBound(i int) int {
	if n := s.Norm(i); s.Every && (n == "more" || n == "less") && s.Norm(i+1) == "than" {
		return i + 2
	}
	return i
}

// lengths reads a length with a number, or one that says none.
func (s *scan) lengths(i int) ([]stint, int) {
	if n, to := s.vagueAmount(i); to > i {
		if unit := periods[s.Norm(to)]; unit != "" {
			return []stint{{n, unit}}, to + 1
		}
		return nil, i
	}
	if l, to := s.stints(i); len(l) > 0 {
		return s.andPart(l, to)
	}
	n := s.Norm(i)
	if (n == "all" || n == "another" || n == "whole" || n == "the" && (s.Norm(i+1) == "hour" || s.Norm(i+1) == "minute")) && s.Every {
		if unit := periods[s.Norm(i+1)]; unit != "" && s.Norm(i + 1)[len(s.Norm(i+1))-1] != 's' {
			return []stint{{1, unit}}, i + 2
		}
	}
	if v, to, ok := s.SmallAt(i); ok && s.Every && s.Norm(to) == "and" {
		if u, end, ok := s.SmallAt(to + 1); ok && u < 10 && v >= 20 && periods[s.Norm(end)] != "" {
			return []stint{{v + u, periods[s.Norm(end)]}}, end + 1 // "twenty and four hours"
		}
	}
	if f, ok := s.PlainFigure(i); ok && s.Norm(f.To) == "business" && periods[s.Norm(f.To+1)] == Day {
		return []stint{{f.Value, Day}}, f.To + 2
	}
	return nil, i
}

// andPart reads "and a half" behind the unit: "one hour and a quarter".
func (s *scan) andPart(l []stint, to int) ([]stint, int) {
	if len(l) != 1 || s.Norm(to) != "and" || l[0].n != 1 && !s.Every {
		return l, to
	}
	at := to + 1
	if s.Norm(at) == "a" {
		at++
	}
	d := figure.Denominators[s.Norm(at)]
	if d == 0 || d > 4 {
		return l, to
	}
	l[0].n += 1 / d
	return l, at + 1
}

// timexOf writes a length as ISO 8601 does: P3W, PT1H30M, P1.25Y.
func timexOf(l []stint) string {
	day, clock := "", ""
	for _, p := range l {
		n := strconv.FormatFloat(p.n, 'f', -1, 64)
		if p.unit == Hour || p.unit == Minute || p.unit == Second {
			clock += n + codes[p.unit]
			continue
		}
		switch p.unit {
		case fortnight:
			n, p.unit = strconv.FormatFloat(2*p.n, 'f', -1, 64), Week
		case Quarter:
			n = strconv.FormatFloat(3*p.n, 'f', -1, 64)
		case Decade:
			n, p.unit = strconv.FormatFloat(10*p.n, 'f', -1, 64), Year
		case Century:
			n, p.unit = strconv.FormatFloat(100*p.n, 'f', -1, 64), Year
		}
		day += n + codes[p.unit]
	}
	if clock != "" {
		clock = "T" + clock
	}
	return "P" + day + clock
}

// secondsIn is how long a unit lasts, a month 30 days and a year 365.
func secondsIn(p Precision) float64 {
	switch p {
	case Second:
		return 1
	case Minute:
		return 60
	case Hour:
		return 3600
	case Day:
		return 86400
	case Weekend:
		return 2 * 86400
	case Week:
		return 7 * 86400
	case fortnight:
		return 14 * 86400
	case Month:
		return 30 * 86400
	case Quarter:
		return 90 * 86400
	case Year:
		return 365 * 86400
	case Decade:
		return 3650 * 86400
	case Century:
		return 36500 * 86400
	}
	return 0
}
