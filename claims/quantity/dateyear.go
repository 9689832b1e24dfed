package quantity

// yearAt reads "2014", "1990s", "the '90s", "fiscal 2021".
func (s *scan) yearAt(i int) (when, int) {
	at := i
	if y, to := s.yearWords(i); s.every && y > 0 && (s.norm(i-1) == "in" || s.norm(i-1) == "since" || s.norm(i-1) == "the") {
		return yearWhen(y), to
	}
	if w, to := s.spokenDecade(i); to > i {
		return w, to
	}
	if n := s.norm(at); n == "fiscal" || n == "fy" {
		at++
		if s.norm(at) == "year" {
			at++
		}
	} else if n == "'" || n == "’" || n == "‘" {
		return s.shortDecade(i)
	} else if n == "the" {
		return s.theDecade(i)
	} else if n == "year" {
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

// yearSpoken reads a year in words or in two digits behind a month: "nineteen eighty
// six", "of 87".
func (s *scan) yearSpoken(to, at int) (int, int) {
	if y, end := s.yearWords(at); y > 0 {
		return y, end
	}
	p := s.at(at)
	if p.kind == digits && len(p.norm) == 2 && allDigits(p.norm) && s.at(at+1).kind != word && !s.joins(at+1) && (s.norm(to) == "of" || ordinals[s.norm(to-1)] > 0) {
		return century(atoi(p.norm)), at + 1
	}
	return 0, to
}

// yearWords reads "nineteen ninety six", "nineteen hundred ninety three", "two thousand
// and fifteen".
func (s *scan) yearWords(i int) (int, int) {
	v := int(smallNumbers[s.norm(i)])
	switch {
	case v == 2 && s.norm(i+1) == "thousand":
		at := i + 2
		if s.norm(at) == "and" {
			at++
		}
		if n, to, ok := s.smallAt(at); ok && n > 0 {
			return 2000 + int(n), to
		}
		return 2000, i + 2
	case v >= 15 && v <= 20:
		at := i + 1
		hundred := s.norm(at) == "hundred"
		if hundred {
			at++
		}
		if n, to, ok := s.smallAt(at); ok && s.at(at).kind == word && (n >= 10 || hundred) {
			return 100*v + int(n), to
		}
		if hundred {
			return 100 * v, at
		}
	}
	return 0, i
}

// decades are spoken of without their century: the last one that began is meant.
var decades = map[string]int{"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}

// spokenDecade reads "the nineties" and, where it is asked for, "90 s". In "her
// nineties" it is an age.
func (s *scan) spokenDecade(i int) (when, int) {
	at := i
	if s.norm(at) == "the" {
		at++
	}
	y, to := decades[s.norm(at)], at+1
	if y > 0 && at == i && !s.every {
		y = 0
	}
	if p := s.at(at); y == 0 && s.every && p.kind == digits && s.at(at+1).raw == "s" && (len(p.norm) == 2 && p.norm[1] == '0' && p.norm != "10" || isYear(p.norm) && p.norm[3] == '0') {
		y, to = atoi(p.norm), at+2
	}
	switch {
	case y == 0:
		return when{}, 0
	case y < 100 && s.day.known && 2000+y > s.day.Year() || y < 100 && y >= 50:
		y += 1900
	case y < 100:
		y += 2000
	}
	if at > i && s.every {
		return when{}, 0 // the specifications leave the article out
	}
	return s.decade(y, to)
}
