package quantity

import (
	"strings"
	"time"
)

// numeric reads 2022-01-21, 5/17/2018 and 21.01.2022. Of day and month the one that
// is above twelve is the day; otherwise the month comes first, as American papers and
// the wires write.
func (s *scan) numeric(i int) (when, int) {
	p := s.at(i)
	if w, to := s.namedMonth(i); to > i {
		return w, to
	}
	if p.kind != digits {
		return when{}, 0
	}
	if parts := strings.Split(p.norm, "."); len(parts) == 3 && len(parts[2]) == 4 && allDigits(strings.Join(parts, "")) {
		return s.ymd(atoi(parts[2]), atoi(parts[1]), atoi(parts[0]), i+1)
	}
	sep := s.norm(i + 1)
	if sep != "-" && sep != "/" || s.norm(i+3) != sep && s.every {
		return s.shortNumeric(i)
	}
	if s.norm(i+3) != sep || s.at(i+2).kind != digits || s.at(i+4).kind != digits || s.at(i+2).spaced != s.at(i+1).spaced || !allDigits(p.norm+s.norm(i+2)+s.norm(i+4)) {
		return when{}, 0
	}
	a, b, c := atoi(p.norm), atoi(s.norm(i+2)), atoi(s.norm(i+4))
	switch {
	case len(p.norm) == 4:
		return s.ymd(a, b, c, i+5)
	case len(s.norm(i+4)) == 4 || len(s.norm(i+4)) == 2 && sep == "/":
		if c < 100 {
			c = century(c)
		}
		if a > 12 {
			a, b = b, a
		}
		return s.ymd(c, a, b, i+5)
	}
	return when{}, 0
}

// namedMonth reads 05-Aug-2016, Sep-23-2020, 2019/aug/01 and Dec/2018: the month is
// named, and what is left is told by its size.
func (s *scan) namedMonth(i int) (when, int) {
	sep := s.norm(i + 1)
	if sep != "-" && sep != "/" || s.at(i+1).spaced || s.at(i+2).spaced || s.at(i).kind == sign || s.norm(i-1) == sep && !s.at(i).spaced {
		return when{}, 0
	}
	n := 2
	if s.norm(i+3) == sep && !s.at(i+3).spaced && !s.at(i+4).spaced && s.at(i+4).kind != sign && s.at(i+4).kind != gap {
		n = 3
	}
	var m time.Month
	y, d := 0, 0
	for k := 0; k < n; k++ {
		p := s.at(i + 2*k)
		switch {
		case months[p.norm] > 0:
			m = months[p.norm]
		case p.kind == digits && isYear(p.norm):
			y = atoi(p.norm)
		case p.kind == digits && allDigits(p.norm) && len(p.norm) <= 2:
			d = atoi(p.norm)
		default:
			return when{}, 0
		}
	}
	to := i + 2*n - 1
	switch {
	case m == 0 || s.at(to).kind == word && !s.at(to).spaced:
	case n == 3 && y > 0 && d > 0:
		return s.ymd(y, int(m), d, to)
	case n == 2 && y > 0:
		return monthWhen(y, m), to
	case n == 2 && d > 0 && d <= 31 && s.every && s.norm(i) != "may":
		return s.withYear(m, d, to)
	}
	return when{}, 0
}

// shortNumeric reads 10/25, 20161016, 2015-3 and 12-2015, which in news are mostly
// something else.
func (s *scan) shortNumeric(i int) (when, int) {
	p, sep := s.at(i), s.norm(i+1)
	if len(p.norm) == 8 && allDigits(p.norm) && !s.writtenOn(i+1) {
		return s.ymd(atoi(p.norm[:4]), atoi(p.norm[4:6]), atoi(p.norm[6:]), i+1)
	}
	if prev := s.norm(i - 1); prev == "$" || (prev == "-" || prev == "/" || prev == ":") && !s.at(i).spaced && s.at(i-2).kind == digits && s.norm(i-2) != "" && !s.afterDate(i-1) {
		return when{}, 0
	}
	q := s.at(i + 2)
	if isYear(p.norm) && s.at(i+1).kind == digits && q.kind == digits && len(s.norm(i+1)) <= 2 && len(q.norm) <= 2 && allDigits(q.norm) && allDigits(s.norm(i+1)) {
		return s.ymd(atoi(p.norm), atoi(s.norm(i+1)), atoi(q.norm), i+3) // "2016 10 16"
	}
	if dot, ok := s.dayMonthDotted(i); ok {
		return dot, i + 1
	}
	if sep != "-" && sep != "/" || s.at(i+1).spaced || q.spaced || q.kind != digits || !allDigits(p.norm) || !allDigits(q.norm) || s.writtenOn(i+3) || s.norm(i+3) == "%" {
		return when{}, 0
	}
	a, b := atoi(p.norm), atoi(q.norm)
	switch {
	case isYear(p.norm) && len(q.norm) <= 2 && b >= 1 && b <= 12 && len(p.norm)-len(q.norm) > 1 && sep == "-" && !(b == (a+1)%100):
		return monthWhen(a, time.Month(b)), i + 3
	case isYear(q.norm) && a >= 1 && a <= 12 && len(p.norm) <= 2:
		return monthWhen(b, time.Month(a)), i + 3
	case len(p.norm) > 2 || len(q.norm) > 2 || a == 0 || b == 0 || a > 12 && b > 12 || a > 31 || b > 31:
		return when{}, 0
	case sep == "-" && weekdays[s.norm(i-1)] == 0 && s.norm(i-1) != "sunday" || s.joins(i+3) && s.norm(i+3) == sep && sep == "/":
		return when{}, 0
	}
	if u, _ := s.unitAt(i + 3); u != "" && dimensions[u] != Time {
		return when{}, 0
	}
	if a > 12 {
		a, b = b, a
	}
	return s.withYear(time.Month(a), b, i+3)
}

// afterDate reports that the piece at i joins two dates: "10/1-11/7".
func (s *scan) afterDate(i int) bool { return s.norm(i) == "-" && s.norm(i-2) == "/" }

// dayMonthDotted reads the "5.12" of "on 5.12" and of "friday 5.12".
func (s *scan) dayMonthDotted(i int) (when, bool) {
	n := s.norm(i)
	before, after, ok := strings.Cut(n, ".")
	prev := s.norm(i - 1)
	if _, day := weekdays[prev]; !ok || !day && prev != "on" || !allDigits(before) || !allDigits(after) || len(after) > 2 || len(before) > 2 || s.at(i+1).kind == word {
		return when{}, false
	}
	m, d := atoi(before), atoi(after)
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return when{}, false
	}
	w, to := s.withYear(time.Month(m), d, i+1)
	return w, to > i
}

// century completes a year of two digits: up to 49 it is this century.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

func (s *scan) ymd(y, m, d, to int) (when, int) {
	t := date(y, time.Month(m), d)
	if y < 1000 || y > 2999 || m < 1 || m > 12 || t.Day() != d || d == 0 {
		return when{}, 0
	}
	return dayWhen(t), to
}
