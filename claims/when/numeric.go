package when

import (
	"strings"
	"time"

	"factdesk/claims/figure"
)

// numeric reads 2022-01-21, 5/17/2018 and 21.01.2022. Of day and month the one that
// is above twelve is the day; otherwise the month comes first, as American papers and
// the wires write.
func (s *scan) numeric(i int) (when, int) {
	p := s.At(i)
	if w, to := s.namedMonth(i); to > i {
		return w, to
	}
	if p.Kind != figure.Digits {
		return when{}, 0
	}
	if parts := strings.Split(p.Norm, "."); len(parts) == 3 && len(parts[2]) == 4 && figure.AllDigits(strings.Join(parts, "")) {
		return s.ymd(figure.Atoi(parts[2]), figure.Atoi(parts[1]), figure.Atoi(parts[0]), i+1)
	}
	sep := s.Norm(i + 1)
	if sep != "-" && sep != "/" || s.Norm(i+3) != sep && s.Every {
		return s.shortNumeric(i)
	}
	if s.Norm(i+3) != sep || s.At(i+2).Kind != figure.Digits || s.At(i+4).Kind != figure.Digits || s.At(i+2).Spaced != s.At(i+1).Spaced || !figure.AllDigits(p.Norm+s.Norm(i+2)+s.Norm(i+4)) {
		return when{}, 0
	}
	a, b, c := figure.Atoi(p.Norm), figure.Atoi(s.Norm(i+2)), figure.Atoi(s.Norm(i+4))
	switch {
	case len(p.Norm) == 4:
		return s.ymd(a, b, c, i+5)
	case len(s.Norm(i+4)) == 4 || len(s.Norm(i+4)) == 2 && sep == "/":
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
	sep := s.Norm(i + 1)
	if sep != "-" && sep != "/" || s.At(i+1).Spaced || s.At(i+2).Spaced || s.At(i).Kind == figure.Sign || s.Norm(i-1) == sep && !s.At(i).Spaced {
		return when{}, 0
	}
	n := 2
	if s.Norm(i+3) == sep && !s.At(i+3).Spaced && !s.At(i+4).Spaced && s.At(i+4).Kind != figure.Sign && s.At(i+4).Kind != figure.Gap {
		n = 3
	}
	var m time.Month
	y, d := 0, 0
	for k := 0; k < n; k++ {
		p := s.At(i + 2*k)
		switch {
		case figure.Months[p.Norm] > 0:
			m = figure.Months[p.Norm]
		case p.Kind == figure.Digits && figure.IsYear(p.Norm):
			y = figure.Atoi(p.Norm)
		case p.Kind == figure.Digits && figure.AllDigits(p.Norm) && len(p.Norm) <= 2:
			d = figure.Atoi(p.Norm)
		default:
			return when{}, 0
		}
	}
	to := i + 2*n - 1
	switch {
	case m == 0 || s.At(to).Kind == figure.Word && !s.At(to).Spaced:
	case n == 3 && y > 0 && d > 0:
		return s.ymd(y, int(m), d, to)
	case n == 2 && y > 0:
		return monthWhen(y, m), to
	case n == 2 && d > 0 && d <= 31 && s.Every && s.Norm(i) != "may":
		return s.withYear(m, d, to)
	}
	return when{}, 0
}

// shortNumeric reads 10/25, 20161016, 2015-3 and 12-2015, which in news are mostly
// something else.
func (s *scan) shortNumeric(i int) (when, int) {
	p, sep := s.At(i), s.Norm(i+1)
	if len(p.Norm) == 8 && figure.AllDigits(p.Norm) && !s.WrittenOn(i+1) {
		return s.ymd(figure.Atoi(p.Norm[:4]), figure.Atoi(p.Norm[4:6]), figure.Atoi(p.Norm[6:]), i+1)
	}
	if prev := s.Norm(i - 1); prev == "$" || (prev == "-" || prev == "/" || prev == ":") && !s.At(i).Spaced && s.At(i-2).Kind == figure.Digits && s.Norm(i-2) != "" && !s.afterDate(i-1) {
		return when{}, 0
	}
	q := s.At(i + 2)
	if figure.IsYear(p.Norm) && s.At(i+1).Kind == figure.Digits && q.Kind == figure.Digits && len(s.Norm(i+1)) <= 2 && len(q.Norm) <= 2 && figure.AllDigits(q.Norm) && figure.AllDigits(s.Norm(i+1)) {
		return s.ymd(figure.Atoi(p.Norm), figure.Atoi(s.Norm(i+1)), figure.Atoi(q.Norm), i+3) // "2016 10 16"
	}
	if w, to := s.dayMonthDotted(i); to > i {
		return w, to
	}
	if sep != "-" && sep != "/" || s.At(i+1).Spaced || q.Spaced || q.Kind != figure.Digits || !figure.AllDigits(p.Norm) || !figure.AllDigits(q.Norm) || s.WrittenOn(i+3) || s.Norm(i+3) == "%" {
		return when{}, 0
	}
	a, b := figure.Atoi(p.Norm), figure.Atoi(q.Norm)
	switch {
	case figure.IsYear(p.Norm) && len(q.Norm) <= 2 && b >= 1 && b <= 12 && len(p.Norm)-len(q.Norm) > 1 && sep == "-" && !(b == (a+1)%100):
		return monthWhen(a, time.Month(b)), i + 3
	case figure.IsYear(q.Norm) && a >= 1 && a <= 12 && len(p.Norm) <= 2:
		return monthWhen(b, time.Month(a)), i + 3
	case len(p.Norm) > 2 || len(q.Norm) > 2 || a == 0 || b == 0 || a > 12 && b > 12 || a > 31 || b > 31:
		return when{}, 0
	case sep == "-" && weekdays[s.Norm(i-1)] == 0 && s.Norm(i-1) != "sunday" || s.joins(i+3) && s.Norm(i+3) == sep && sep == "/":
		return when{}, 0
	}
	if u, _ := s.UnitAt(i + 3); u != "" && figure.Dimensions[u] != figure.Time {
		return when{}, 0
	}
	if a > 12 {
		a, b = b, a
	}
	return s.withYear(time.Month(a), b, i+3)
}

// afterDate reports that the piece at i joins two dates: "10/1-11/7".
func (s *scan) afterDate(i int) bool { return s.Norm(i) == "-" && s.Norm(i-2) == "/" }

// dayMonthDotted reads the "5.12" of "on 5.12" and of "friday 5.12".
func (s *scan) dayMonthDotted(i int) (when, int) {
	n := s.Norm(i)
	before, after, ok := strings.Cut(n, ".")
	prev := s.Norm(i - 1)
	if _, day := weekdays[prev]; !ok || !day && prev != "on" || !figure.AllDigits(before) || !figure.AllDigits(after) || len(after) > 2 || len(before) > 2 || s.At(i+1).Kind == figure.Word {
		return when{}, 0
	}
	m, d := figure.Atoi(before), figure.Atoi(after)
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return when{}, 0
	}
	return s.withYear(time.Month(m), d, i+1)
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
