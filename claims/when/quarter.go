package when

import "factdesk/claims/figure"

// quarterDate reads "the third quarter of 2021", "Q3 2021", "first half of next year".
func (s *scan) quarterDate(i int) (when, int) {
	if y := s.At(i); y.Kind == figure.Digits && figure.IsYear(y.Norm) {
		at := i + 1
		if s.Norm(at) == "-" && !s.At(at).Spaced {
			at++ // "2017-Q1"
		}
		if kind, n := quarterCode(s.Norm(at)); n > 0 {
			return partOfYear(kind, n, figure.Atoi(y.Norm)), at + 1
		}
	}
	if kind, n := quarterCode(s.Norm(i)); n > 0 {
		to := i + 1
		if y, end := s.yearBehind(to); y > 0 {
			return partOfYear(kind, n, y), end
		}
		return s.partOfThisYear(kind, n), to
	}
	at := i
	if s.Norm(at) == "the" {
		at++
	}
	n := figure.Ordinals[s.Norm(at)]
	to := at + 1
	if n == 0 && s.At(at).Kind == figure.Digits && len(s.Norm(at)) == 1 && !s.At(at+1).Spaced && s.At(at+1).Kind == figure.Word {
		n, to = figure.Atoi(s.Norm(at)), at+2
	}
	if n == 0 {
		return when{}, 0
	}
	if s.Norm(to) == "-" && !s.At(to).Spaced {
		to++
	}
	var kind Precision
	switch k := s.Norm(to); {
	case k == "quarter" && n <= 4:
		kind = Quarter
	case k == "half" && n <= 2:
		kind = Half
	default:
		return when{}, 0
	}
	return s.ofYear(kind, n, to+1)
}

// ofYear reads the year that a quarter or half belongs to. A half without a year is
// more often that of a match.
func (s *scan) ofYear(kind Precision, n, to int) (when, int) {
	if y, end := s.yearBehind(to); y > 0 {
		return partOfYear(kind, n, y), end
	}
	at := to
	if s.Norm(at) == "of" {
		at++
	}
	if s.Norm(at) == "the" {
		at++
	}
	if step, ok := steps[s.Norm(at)]; ok && s.Norm(at+1) == "year" && s.day.known {
		return partOfYear(kind, n, s.day.Year()+step), at + 2
	}
	if s.Norm(at) == "year" && at == to+2 && s.day.known {
		return partOfYear(kind, n, s.day.Year()), at + 1
	}
	if kind == Half {
		return when{}, 0
	}
	return s.partOfThisYear(kind, n), to
}

func quarterCode(n string) (Precision, int) {
	if len(n) == 2 && n[0] == 'q' && n[1] >= '1' && n[1] <= '4' {
		return Quarter, int(n[1] - '0')
	}
	if len(n) == 2 && n[0] == 'h' && (n[1] == '1' || n[1] == '2') {
		return Half, int(n[1] - '0')
	}
	return "", 0
}

func partOfYear(kind Precision, n, year int) when {
	if kind == Half {
		return halfWhen(year, n)
	}
	return quarterWhen(year, n)
}

func (s *scan) partOfThisYear(kind Precision, n int) when {
	if !s.day.known {
		return when{prec: kind}
	}
	w := partOfYear(kind, n, s.day.Year())
	if w.hi.After(s.day.Time) {
		return partOfYear(kind, n, s.day.Year()-1) // the last one that ended
	}
	return w
}
