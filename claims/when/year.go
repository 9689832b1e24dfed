package when

import "factdesk/claims/figure"

// yearAt reads "2014", "1990s", "the '90s", "fiscal 2021".
func (s *scan) yearAt(i int) (when, int) {
	at := i
	if y, to := s.yearWords(i); s.Every && y > 0 && (s.Norm(i-1) == "in" || s.Norm(i-1) == "since" || s.Norm(i-1) == "the") {
		return yearWhen(y), to
	}
	if w, to := s.spokenDecade(i); to > i {
		return w, to
	}
	if n := s.Norm(at); n == "fiscal" || n == "fy" {
		at++
		if s.Norm(at) == "year" {
			at++
		}
	} else if n == "'" || n == "’" || n == "‘" {
		return s.shortDecade(i)
	} else if n == "the" {
		return s.theDecade(i)
	} else if n == "year" {
		at++
		if s.Norm(at) == "of" {
			at++
		}
	}
	p := s.At(at)
	if p.Kind != figure.Digits || !figure.IsYear(p.Norm) {
		return when{}, 0
	}
	next := s.At(at + 1)
	if next.Kind == figure.Word && !next.Spaced {
		if next.Norm == "s" {
			return s.decade(figure.Atoi(p.Norm), at+2)
		}
		return when{}, 0
	}
	if (next.Norm == "'s" || next.Norm == "'" && s.Norm(at+2) == "s") && p.Norm[3] == '0' && !next.Spaced && s.Norm(at-1) == "the" {
		return s.decade(figure.Atoi(p.Norm), at+2)
	}
	if at == i && (s.yearCounts(at) || s.notYear(at)) {
		return when{}, 0
	}
	return yearWhen(figure.Atoi(p.Norm)), at + 1
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
	p := s.At(i + 1)
	if p.Kind != figure.Digits || len(p.Norm) != 2 || p.Norm[1] != '0' || p.Spaced || s.Norm(i+2) != "s" {
		if p.Kind == figure.Digits && len(p.Norm) == 2 && figure.AllDigits(p.Norm) && !p.Spaced && s.At(i).Spaced && s.At(i+2).Kind != figure.Word {
			return yearWhen(century(figure.Atoi(p.Norm))), i + 2
		}
		return when{}, 0
	}
	return s.decade(century(figure.Atoi(p.Norm)), i+3)
}

func (s *scan) theDecade(i int) (when, int) {
	at := i + 1
	if n := s.Norm(at); n == "'" || n == "’" || n == "‘" {
		w, to := s.shortDecade(at)
		return w, to
	}
	p := s.At(at)
	if p.Kind == figure.Digits && figure.IsYear(p.Norm) && s.Norm(at+1) == "s" && !s.At(at+1).Spaced {
		return s.decade(figure.Atoi(p.Norm), at+2)
	}
	return when{}, 0
}

// yearCounts reports four digits that count: "2000 people", "$2014", "2,000".
func (s *scan) yearCounts(i int) bool {
	prev, next := s.Norm(i-1), s.Norm(i+1)
	if figure.CurrencySigns[prev] != "" || figure.CodeBefore[prev] != "" && s.At(i-1).Cap {
		return true
	}
	if u, _ := s.UnitAt(i + 1); u != "" && !(figure.Dimensions[u] == figure.Time && s.At(i+1).Spaced && !figure.PluralNoun(next)) {
		return u != "bar" && u != "point" || next == "points"
	}
	if next == "-" && !s.At(i+1).Spaced && s.At(i+2).Kind == figure.Word && !s.At(i+2).Spaced {
		u, _ := s.UnitAt(i + 2)
		return u != "" || s.Norm(i+2) == "strong"
	}
	if figure.Scales[next] > 0 && len(next) > 3 {
		return true
	}
	if !figure.PluralNoun(next) || s.At(i+1).Cap {
		return false
	}
	switch prev {
	case "about", "some", "nearly", "almost", "roughly", "approximately", "least", "than", "estimated":
		return true
	}
	return (s.Norm(i) < "1900" || s.Norm(i)[2:] == "00") && !figure.Stop[prev] && prev != "the"
}

// notYear reports four digits that are written on to something or name a thing.
func (s *scan) notYear(i int) bool {
	prev, next := s.At(i-1), s.At(i+1)
	if !s.At(i).Spaced {
		switch prev.Norm {
		case "-", "–", "−":
			if !prev.Spaced && s.At(i-2).Kind != figure.Digits && !months2(s.Norm(i-2)) && s.Norm(i-2) != "mid" && s.Norm(i-2) != "pre" && s.Norm(i-2) != "post" && s.Norm(i-2) != "early" && s.Norm(i-2) != "late" {
				return true
			}
			if s.At(i-2).Kind == figure.Digits && !figure.IsYear(s.Norm(i-2)) {
				return true
			}
		case "/", "#", ":", "_", ".", "@", "=", "&", "+":
			return true
		}
	}
	if next.Norm == ":" && !next.Spaced && s.At(i+2).Kind == figure.Digits && !s.At(i+2).Spaced || next.Norm == "/" && !next.Spaced && s.At(i+2).Kind != figure.Digits {
		return true
	}
	if next.Norm == "." && !next.Spaced && s.At(i+2).Kind == figure.Word && !s.At(i+2).Spaced {
		return true
	}
	if next.Norm == "gmt" || next.Norm == "et" || next.Norm == "utc" || figure.Labels[prev.Norm] && prev.Norm != "no" && prev.Norm != "season" || next.Norm == "hours" {
		return true
	}
	if next.Norm == "-" && !next.Spaced && s.At(i+2).Kind == figure.Digits && len(s.Norm(i+2)) > 2 && !figure.IsYear(s.Norm(i+2)) {
		return true
	}
	return figure.Makes[prev.Norm] && prev.Cap && prev.Norm != "area"
}

func months2(n string) bool { return figure.Months[n] > 0 }

// centuryAt reads "the 21st century".
func (s *scan) centuryAt(i int) (when, int) {
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	n, to := s.dayNumber(at)
	if n == 0 {
		if n = figure.Ordinals[s.Norm(at)]; n == 0 {
			return when{}, 0
		}
		to = at + 1
	}
	if s.Norm(to) == "-" {
		to++
	}
	if s.Norm(to) != "century" || to == at+1 && s.At(at).Kind == figure.Digits {
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
	p := s.At(at)
	if p.Kind == figure.Digits && len(p.Norm) == 2 && figure.AllDigits(p.Norm) && s.At(at+1).Kind != figure.Word && !s.joins(at+1) && (s.Norm(to) == "of" || figure.Ordinals[s.Norm(to-1)] > 0) {
		return century(figure.Atoi(p.Norm)), at + 1
	}
	return 0, to
}

// yearWords reads "nineteen ninety six", "nineteen hundred ninety three", "two thousand
// and fifteen".
func (s *scan) yearWords(i int) (int, int) {
	v := int(figure.SmallNumbers[s.Norm(i)])
	switch {
	case v == 2 && s.Norm(i+1) == "thousand":
		at := i + 2
		if s.Norm(at) == "and" {
			at++
		}
		if n, to, ok := s.SmallAt(at); ok && n > 0 {
			return 2000 + int(n), to
		}
		return 2000, i + 2
	case v >= 15 && v <= 20:
		at := i + 1
		hundred := s.Norm(at) == "hundred"
		if hundred {
			at++
		}
		if n, to, ok := s.SmallAt(at); ok && s.At(at).Kind == figure.Word && (n >= 10 || hundred) {
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
	if s.Norm(at) == "the" {
		at++
	}
	y, to := decades[s.Norm(at)], at+1
	if y > 0 && at == i && !s.Every {
		y = 0
	}
	if p := s.At(at); y == 0 && s.Every && p.Kind == figure.Digits && s.At(at+1).Raw == "s" && (len(p.Norm) == 2 && p.Norm[1] == '0' && p.Norm != "10" || figure.IsYear(p.Norm) && p.Norm[3] == '0') {
		y, to = figure.Atoi(p.Norm), at+2
	}
	switch {
	case y == 0:
		return when{}, 0
	case y < 100 && s.day.known && 2000+y > s.day.Year() || y < 100 && y >= 50:
		y += 1900
	case y < 100:
		y += 2000
	}
	if at > i && s.Every {
		return when{}, 0 // the specifications leave the article out
	}
	return s.decade(y, to)
}
