package quantity

import (
	"strings"
	"time"
)

// dateAt reads one date, time or period at piece i.
func (s *scan) dateAt(i int) (when, bool) {
	for _, read := range [...]func(*scan, int) (when, int){ // the longer forms first
		(*scan).numeric, (*scan).dayMonth, (*scan).monthDay, (*scan).quarterDate, (*scan).agoDate, (*scan).stepped, (*scan).edge,
		(*scan).namedDay, (*scan).clockAt, (*scan).weekdayAt, (*scan).seasonAt, (*scan).monthYear, (*scan).centuryAt, (*scan).yearAt,
		(*scan).partAt, (*scan).holidayAt,
	} {
		if w, to := read(s, i); to > i {
			w.from, w.to = i, to
			return w, true
		}
	}
	return when{}, false
}

// numeric reads 2022-01-21, 5/17/2018 and 21.01.2022. Of day and month the one that
// is above twelve is the day; otherwise the month comes first, as American papers and
// the wires write.
func (s *scan) numeric(i int) (when, int) {
	p := s.at(i)
	if p.kind != digits {
		return when{}, 0
	}
	if parts := strings.Split(p.norm, "."); len(parts) == 3 && len(parts[2]) == 4 && allDigits(strings.Join(parts, "")) {
		return s.ymd(atoi(parts[2]), atoi(parts[1]), atoi(parts[0]), i+1)
	}
	sep := s.norm(i + 1)
	if sep != "-" && sep != "/" || s.norm(i+3) != sep || s.at(i+2).kind != digits || s.at(i+4).kind != digits || s.at(i+2).spaced != s.at(i+1).spaced || !allDigits(p.norm+s.norm(i+2)+s.norm(i+4)) {
		return when{}, 0
	}
	a, b, c := atoi(p.norm), atoi(s.norm(i+2)), atoi(s.norm(i+4))
	switch {
	case len(p.norm) == 4:
		w, to := s.ymd(a, b, c, i+5)
		return w, to
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

// month is the month named at i and the piece behind it.
func (s *scan) month(i int) (time.Month, int) {
	p := s.at(i)
	m := months[p.norm]
	if m == 0 || !p.cap && !s.every {
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
	if s.every || s.norm(i+1) == "of" {
		if n := ordinals[p.norm]; n > 0 {
			return n, i + 1
		}
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
	if s.norm(to) == "-" && s.every {
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
	if d > 29 && date(2023, m, d).Month() != m || d > 31 {
		return when{}, 0
	}
	w := when{prec: Day, yearless: true, vague: "XXXX-" + date(2024, m, d).Format("01-02")}
	if s.day.known {
		t := s.near(func(y int) time.Time { return date(y, m, d) })
		w.lo, w.hi = t, t.AddDate(0, 0, 1)
	}
	return w, to
}

// near chooses the year that brings a date nearest to the article's day. News looks
// back more often than ahead, so a date more than four months ahead was last year's.
func (s *scan) near(at func(year int) time.Time) time.Time {
	y := s.day.Year()
	t := at(y)
	if t.After(s.day.AddDate(0, 4, 0)) {
		return at(y - 1)
	}
	if t.Before(s.day.AddDate(0, -8, 0)) {
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
		t := s.near(func(y int) time.Time { return date(y, m, 1) })
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
		return prev == "-" || (prev == "and" || prev == "or") && months[s.norm(i-2)] > 0
	}
	if len(n) < 5 && n != "july" && n != "june" {
		return s.every
	}
	return !(next.kind == word && next.cap && n != "september" && n != "december" && n != "february") && !(s.at(i-1).cap && s.at(i-1).kind == word && !s.sentenceStart(i-1)) || s.every
}

// yearAt reads "2014", "1990s", "the '90s", "fiscal 2021".
func (s *scan) yearAt(i int) (when, int) {
	at := i
	if n := s.norm(at); n == "fiscal" || n == "fy" {
		at++
		if s.norm(at) == "year" {
			at++
		}
	} else if n == "'" || n == "’" || n == "‘" {
		return s.shortDecade(i)
	} else if n == "the" && s.norm(i+1) != "year" {
		return s.theDecade(i)
	} else if s.norm(at) == "the" || n == "year" {
		if n == "the" {
			at++
		}
		at++
		if s.norm(at) == "of" {
			at++
		}
	}
	p := s.at(at)
	if p.kind != digits || !isYear(p.norm) {
		return when{}, 0
	}
	next := s.at(at + 1)
	if next.kind == word && !next.spaced {
		if next.norm == "s" {
			return s.decade(atoi(p.norm), at+2)
		}
		return when{}, 0
	}
	if (next.norm == "'s" || next.norm == "'" && s.norm(at+2) == "s") && p.norm[3] == '0' && !next.spaced && s.norm(at-1) == "the" {
		return s.decade(atoi(p.norm), at+2)
	}
	if at == i && (s.yearCounts(at) || s.notYear(at)) {
		return when{}, 0
	}
	return yearWhen(atoi(p.norm)), at + 1
}

func (s *scan) decade(y, to int) (when, int) {
	if y%100 == 0 && y%1000 != 0 || y%10 != 0 {
		if y%10 != 0 {
			return when{}, 0
		}
		return span(date(y, 1, 1), date(y+100, 1, 1), Century), to // "the 1800s"
	}
	return span(date(y, 1, 1), date(y+10, 1, 1), Decade), to
}

func (s *scan) shortDecade(i int) (when, int) {
	p := s.at(i + 1)
	if p.kind != digits || len(p.norm) != 2 || p.norm[1] != '0' || p.spaced || s.norm(i+2) != "s" {
		if p.kind == digits && len(p.norm) == 2 && allDigits(p.norm) && !p.spaced && s.at(i).spaced && s.at(i+2).kind != word {
			return yearWhen(century(atoi(p.norm))), i + 2
		}
		return when{}, 0
	}
	return s.decade(century(atoi(p.norm)), i+3)
}

func (s *scan) theDecade(i int) (when, int) {
	at := i + 1
	if n := s.norm(at); n == "'" || n == "’" || n == "‘" {
		w, to := s.shortDecade(at)
		return w, to
	}
	p := s.at(at)
	if p.kind == digits && isYear(p.norm) && s.norm(at+1) == "s" && !s.at(at+1).spaced {
		return s.decade(atoi(p.norm), at+2)
	}
	return when{}, 0
}

// yearCounts reports four digits that count: "2000 people", "$2014", "2,000".
func (s *scan) yearCounts(i int) bool {
	prev, next := s.norm(i-1), s.norm(i+1)
	if currencySigns[prev] != "" || codeBefore[prev] != "" && s.at(i-1).cap {
		return true
	}
	if u, _ := s.unitAt(i + 1); u != "" && !(dimensions[u] == Time && s.at(i+1).spaced && !pluralNoun(next)) {
		return u != "bar" && u != "point" || next == "points"
	}
	if next == "-" && !s.at(i+1).spaced && s.at(i+2).kind == word && !s.at(i+2).spaced {
		u, _ := s.unitAt(i + 2)
		return u != "" || s.norm(i+2) == "strong"
	}
	if scales[next] > 0 && len(next) > 3 {
		return true
	}
	if !pluralNoun(next) || s.at(i+1).cap {
		return false
	}
	switch prev {
	case "about", "some", "nearly", "almost", "roughly", "approximately", "least", "than", "estimated":
		return true
	}
	return (s.norm(i) < "1900" || s.norm(i)[2:] == "00") && !stop[prev] && prev != "the"
}

// notYear reports four digits that are written on to something or name a thing.
func (s *scan) notYear(i int) bool {
	prev, next := s.at(i-1), s.at(i+1)
	if !s.at(i).spaced {
		switch prev.norm {
		case "-", "–", "−":
			if !prev.spaced && s.at(i-2).kind != digits && !months2(s.norm(i-2)) && s.norm(i-2) != "mid" && s.norm(i-2) != "pre" && s.norm(i-2) != "post" && s.norm(i-2) != "early" && s.norm(i-2) != "late" {
				return true
			}
			if s.at(i-2).kind == digits && !isYear(s.norm(i-2)) {
				return true
			}
		case "/", "#", ":", "_", ".", "@", "=", "&", "+":
			return true
		}
	}
	if next.norm == ":" && !next.spaced && s.at(i+2).kind == digits && !s.at(i+2).spaced || next.norm == "/" && !next.spaced && s.at(i+2).kind != digits {
		return true
	}
	if next.norm == "." && !next.spaced && s.at(i+2).kind == word && !s.at(i+2).spaced {
		return true
	}
	if next.norm == "gmt" || next.norm == "et" || next.norm == "utc" || labels[prev.norm] && prev.norm != "no" && prev.norm != "season" || next.norm == "hours" {
		return true
	}
	if next.norm == "-" && !next.spaced && s.at(i+2).kind == digits && len(s.norm(i+2)) > 2 && !isYear(s.norm(i+2)) {
		return true
	}
	return names[prev.norm] && prev.cap && prev.norm != "area"
}

func months2(n string) bool { return months[n] > 0 }

// centuryAt reads "the 21st century".
func (s *scan) centuryAt(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	n, to := s.dayNumber(at)
	if n == 0 {
		if n = ordinals[s.norm(at)]; n == 0 {
			return when{}, 0
		}
		to = at + 1
	}
	if s.norm(to) == "-" {
		to++
	}
	if s.norm(to) != "century" || to == at+1 && s.at(at).kind == digits {
		return when{}, 0
	}
	return span(date(100*n-100, 1, 1), date(100*n, 1, 1), Century), to + 1
}
