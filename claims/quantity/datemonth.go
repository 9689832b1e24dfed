package quantity

import "time"

// month is the month named at i and the piece behind it.
func (s *scan) month(i int) (time.Month, int) {
	p := s.at(i)
	m := months[p.norm]
	if m == 0 || !p.cap && (!s.every || p.norm == "may" && s.norm(i-1) == "this") {
		return 0, i
	}
	if s.norm(i+1) == "." && !s.at(i+1).spaced && len(p.norm) <= 4 && p.norm != "may" && p.norm != "june" && p.norm != "july" {
		next := s.at(i + 2)
		if next.kind == digits {
			return m, i + 2
		}
	}
	return m, i + 1
}

// dayNumber is a day of the month at i: "21", "21st", "first".
func (s *scan) dayNumber(i int) (int, int) {
	p := s.at(i)
	if p.kind == digits && allDigits(p.norm) && len(p.norm) <= 2 {
		n := atoi(p.norm)
		if n < 1 || n > 31 {
			return 0, i
		}
		if !s.at(i+1).spaced && s.at(i+1).kind == word {
			switch s.norm(i + 1) {
			case "st", "nd", "rd", "th":
				return n, i + 2
			}
			return 0, i
		}
		return n, i + 1
	}
	n, to := s.ordinalWords(i)
	if n > 0 && (s.every || s.norm(to) == "of") {
		return n, to
	}
	if v, end, ok := s.smallAt(i); s.every && ok && v >= 1 && v <= 31 && p.kind == word {
		return int(v), end
	}
	return 0, i
}

// ordinalWords reads "ninth", "twenty-seventh", "thirty first".
func (s *scan) ordinalWords(i int) (int, int) {
	if n := ordinals[s.norm(i)]; n > 0 {
		return n, i + 1
	}
	tens := int(smallNumbers[s.norm(i)])
	if tens != 20 && tens != 30 {
		return 0, i
	}
	at := i + 1
	if s.norm(at) == "-" && !s.at(at).spaced {
		at++
	}
	if n := ordinals[s.norm(at)]; n > 0 && n < 10 {
		return tens + n, at + 1
	}
	return 0, i
}

// dayMonth reads "21 January 2022", "21st of January".
func (s *scan) dayMonth(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	d, to := s.dayNumber(at)
	if d == 0 {
		return when{}, 0
	}
	if s.norm(to) == "day" && s.norm(to+1) == "of" && months[s.norm(to+2)] > 0 && to > at {
		to++ // "the 15th day of June"
	}
	if s.norm(to) == "of" || s.norm(to) == "-" && !s.at(to).spaced {
		to++
	}
	m, end := s.month(to)
	if m == 0 || s.norm(to) == "may" && !s.at(to).cap && s.norm(to-1) != "of" {
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
	if s.norm(to) == "the" {
		to++
	}
	if n := s.norm(to); s.every && (n == "-" || n == "," && s.norm(to+2) == "st") {
		to++
	}
	d, end := s.dayNumber(to)
	if d == 0 || s.norm(end) == ":" || s.norm(end) == "%" || s.norm(end) == "percent" || scales[s.norm(end)] > 0 {
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
	if t.Before(s.day.AddDate(0, -8, 0)) && (s.every || s.aheadBefore(to)) {
		return at(y + 1)
	}
	return t
}

// yearBehind is the year at to: "2022", ", 2022", "of 2022", "'22".
func (s *scan) yearBehind(to int) (int, int) {
	at := to
	switch s.norm(at) {
	case ",", "of", "in", "-", "/":
		at++
	}
	if p := s.at(at); p.kind == digits && isYear(p.norm) && !s.yearCounts(at) && !(s.at(at+1).kind == word && !s.at(at+1).spaced) {
		return atoi(p.norm), at + 1
	}
	if n := s.norm(at); (n == "'" || n == "’" || n == "‘") && s.at(at+1).kind == digits && len(s.norm(at+1)) == 2 && !s.at(at+1).spaced {
		return century(atoi(s.norm(at + 1))), at + 2
	}
	if s.every {
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
	if y, end := s.yearBehind(to); y > 0 && s.norm(to) != "in" {
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
	n, prev, next := s.norm(i), s.norm(i-1), s.at(i+1)
	switch prev {
	case "in", "since", "until", "by", "from", "between", "last", "next", "this", "early", "late", "mid", "of", "through", "during", "before", "after", "to", "till":
		return n != "mar" && n != "jan" && n != "jun" || !next.cap || next.kind != word
	}
	if n == "may" || n == "march" || n == "mar" || n == "dec" && !s.at(i).cap {
		return prev == "-" || (prev == "and" || prev == "or") && months[s.norm(i-2)] > 0 && s.at(i).cap
	}
	if len(n) < 5 && n != "july" && n != "june" {
		return s.every
	}
	return !(next.kind == word && next.cap && n != "september" && n != "december" && n != "february") && !(s.at(i-1).cap && s.at(i-1).kind == word && !s.sentenceStart(i-1)) || s.every
}
