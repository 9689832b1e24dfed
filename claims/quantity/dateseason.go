package quantity

import "time"

var seasonCodes = map[time.Month]string{time.March: "SP", time.June: "SU", time.September: "FA", time.December: "WI"}

// seasonAt reads "summer 2022", "the winter of 2020".
func (s *scan) seasonAt(i int) (when, int) {
	at := i
	if s.norm(at) == "the" && !s.every {
		at++
	}
	first := seasons[s.norm(at)]
	if first == 0 {
		return when{}, 0
	}
	if y, end := s.yearBehind(at + 1); y > 0 && s.norm(at+1) != "in" && s.norm(at+1) != "," {
		return seasonWhen(y, first), end
	}
	if n := s.norm(at); s.every && n != "fall" && n != "spring" && s.at(at+1).kind != digits {
		return when{prec: Season, vague: seasonCodes[first]}, at + 1
	}
	return when{}, 0
}

func (s *scan) steppedSeason(step int, first time.Month) when {
	if !s.day.known {
		return when{prec: Season}
	}
	y := s.day.Year()
	if step < 0 && date(y, first+3, 1).After(s.day.Time) {
		y--
	}
	if step > 0 && !date(y, first, 1).After(s.day.Time) {
		y++
	}
	return seasonWhen(y, first)
}

func seasonWhen(y int, first time.Month) when {
	return span(date(y, first, 1), date(y, first+3, 1), Season)
}
