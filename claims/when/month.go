package when

import (
	"time"

	"factdesk/claims/figure"
)

// month is the month named at i and the piece behind it.
func (s *scan) month(i int) (time.Month, int) {
	p := s.At(i)
	m := figure.Months[p.Norm]
	if m == 0 || !p.Cap && (!s.Every || p.Norm == "may" && s.Norm(i-1) == "this") {
		return 0, i
	}
	if s.Norm(i+1) == "." && !s.At(i+1).Spaced && len(p.Norm) <= 4 && p.Norm != "may" && p.Norm != "june" && p.Norm != "july" {
		next := s.At(i + 2)
		if next.Kind == figure.Digits {
			return m, i + 2
		}
	}
	return m, i + 1
}

// dayNumber is a day of the month at i: "21", "21st", "first".
func (s *scan) dayNumber(i int) (int, int) {
	p := s.At(i)
	if p.Kind == figure.Digits && figure.AllDigits(p.Norm) && len(p.Norm) <= 2 {
		n := figure.Atoi(p.Norm)
		if n < 1 || n > 31 {
			return 0, i
		}
		if !s.At(i+1).Spaced && s.At(i+1).Kind == figure.Word {
			switch s.Norm(i + 1) {
			case "st", "nd", "rd", "th":
				return n, i + 2
			}
			return 0, i
		}
		return n, i + 1
	}
	n, to := s.ordinalWords(i)
	if n > 0 && (s.Every || s.Norm(to) == "of") {
		return n, to
	}
	if v, end, ok := s.SmallAt(i); s.Every && ok && v >= 1 && v <= 31 && p.Kind == figure.Word {
		return int(v), end
	}
	return 0, i
}

// ordinalWords reads "ninth", "twenty-seventh", "thirty first".
func (s *scan) ordinalWords(i int) (int, int) {
	if n := figure.Ordinals[s.Norm(i)]; n > 0 {
		return n, i + 1
	}
	tens := int(figure.SmallNumbers[s.Norm(i)])
	if tens != 20 && tens != 30 {
		return 0, i
	}
	at := i + 1
	if s.Norm(at) == "-" && !s.At(at).Spaced {
		at++
	}
	if n := figure.Ordinals[s.Norm(at)]; n > 0 && n < 10 {
		return tens + n, at + 1
	}
	return 0, i
}

// dayMonth reads "21 January 2022", "21st of January".
func (s *scan) dayMonth(i int) (when, int) {
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	d, to := s.dayNumber(at)
	if d == 0 {
		return when{}, 0
	}
	if s.Norm(to) == "day" && s.Norm(to+1) == "of" && figure.Months[s.Norm(to+2)] > 0 && to > at {
		to++ // "the 15th day of June"
	}
	if s.Norm(to) == "of" || s.Norm(to) == "-" && !s.At(to).Spaced {
		to++
	}
	m, end := s.month(to)
	if m == 0 || s.Norm(to) == "may" && !s.At(to).Cap && s.Norm(to-1) != "of" {
		return when{}, 0
	}
	return s.withYear(m, d, end)
}

// monthDay reads "January 21, 2022", "Jan. 21", "March the 3rd".
func (s *scan) monthDay(i int) (when, int) {
	m, to := s.month(i)
	if m == 0 {
		return when{}, 0
	}
	if s.Norm(to) == "the" {
		to++
	}
	if n := s.Norm(to); s.Every && (n == "-" || n == "," && s.Norm(to+2) == "st") {
		to++
	}
	d, end := s.dayNumber(to)
	if d == 0 || s.Norm(end) == ":" || s.Norm(end) == "%" || s.Norm(end) == "percent" || figure.Scales[s.Norm(end)] > 0 {
		return when{}, 0
	}
	return s.withYear(m, d, end)
}

// withYear adds the year behind a day and month, or finds the likeliest.
func (s *scan) withYear(m time.Month, d, to int) (when, int) {
	if y, end := s.yearBehind(to); y > 0 {
		return s.ymd(y, int(m), d, end)
	}
	if date(2024, m, d).Month() != m || d > 31 {
		return when{}, 0
	}
	w := when{prec: Day, yearless: true, vague: "XXXX-" + date(2024, m, d).Format("01-02")}
	if s.day.known {
		t := s.near(to, func(y int) time.Time { return date(y, m, d) })
		if t.Day() != d {
			t = date(t.Year()-t.Year()%4, m, d) // 29 February
		}
		w.lo, w.hi = t, t.AddDate(0, 0, 1)
	}
	return w, to
}

// near chooses the year that brings a date nearest to the article's day. News looks
// back more often than ahead, so a date more than four months ahead was last year's, and
// one long past is next year's only behind words of the future. to is the piece behind it.
func (s *scan) near(to int, at func(year int) time.Time) time.Time {
	y := s.day.Year()
	t := at(y)
	if t.After(s.day.AddDate(0, 4, 0)) {
		return at(y - 1)
	}
	if t.Before(s.day.AddDate(0, -8, 0)) && (s.Every || s.aheadBefore(to)) {
		return at(y + 1)
	}
	return t
}

// yearBehind is the year at to: "2022", ", 2022", "of 2022", "'22".
func (s *scan) yearBehind(to int) (int, int) {
	at := to
	switch s.Norm(at) {
	case ",", "of", "in", "-", "/":
		at++
	}
	if p := s.At(at); p.Kind == figure.Digits && figure.IsYear(p.Norm) && !s.yearCounts(at) && !(s.At(at+1).Kind == figure.Word && !s.At(at+1).Spaced) {
		return figure.Atoi(p.Norm), at + 1
	}
	if n := s.Norm(at); (n == "'" || n == "’" || n == "‘") && s.At(at+1).Kind == figure.Digits && len(s.Norm(at+1)) == 2 && !s.At(at+1).Spaced {
		return century(figure.Atoi(s.Norm(at + 1))), at + 2
	}
	if s.Every {
		return s.yearSpoken(to, at)
	}
	return 0, to
}

// monthYear reads "March 2023", "early May", "in March".
func (s *scan) monthYear(i int) (when, int) {
	m, to := s.month(i)
	if m == 0 {
		return when{}, 0
	}
	if y, end := s.yearBehind(to); y > 0 && s.Norm(to) != "in" {
		return monthWhen(y, m), end
	}
	if !s.monthAlone(i) {
		return when{}, 0
	}
	w := when{prec: Month, yearless: true, vague: date(2024, m, 1).Format("XXXX-01")}
	if s.day.known {
		t := s.near(to, func(y int) time.Time { return date(y, m, 1) })
		w.lo, w.hi = t, t.AddDate(0, 1, 0)
	}
	return w, to
}

// monthAlone tells the month from a name or a verb: "May", "March", "April Jones".
func (s *scan) monthAlone(i int) bool {
	n, prev, next := s.Norm(i), s.Norm(i-1), s.At(i+1)
	switch prev {
	case "in", "since", "until", "by", "from", "between", "last", "next", "this", "early", "late", "mid", "of", "through", "during", "before", "after", "to", "till":
		return n != "mar" && n != "jan" && n != "jun" || !next.Cap || next.Kind != figure.Word
	}
	if n == "may" || n == "march" || n == "mar" || n == "dec" && !s.At(i).Cap {
		return prev == "-" || (prev == "and" || prev == "or") && figure.Months[s.Norm(i-2)] > 0 && s.At(i).Cap
	}
	if len(n) < 5 && n != "july" && n != "june" {
		return s.Every
	}
	return !(next.Kind == figure.Word && next.Cap && n != "september" && n != "december" && n != "february") && !(s.At(i-1).Cap && s.At(i-1).Kind == figure.Word && !s.SentenceStart(i-1)) || s.Every
}
