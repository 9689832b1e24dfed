package when

import (
	"time"

	"factdesk/claims/figure"
)

var seasonCodes = map[time.Month]string{time.March: "SP", time.June: "SU", time.September: "FA", time.December: "WI"}

// seasonAt reads "summer 2022", "the winter of 2020".
func (s *scan) seasonAt(i int) (when, int) {
	at := i
	if s.Norm(at) == "the" && !s.Every {
		at++
	}
	first := seasons[s.Norm(at)]
	if first == 0 {
		return when{}, 0
	}
	if y, end := s.yearBehind(at + 1); y > 0 && s.Norm(at+1) != "in" && s.Norm(at+1) != "," {
		return seasonWhen(y, first), end
	}
	if n := s.Norm(at); s.Every && n != "fall" && n != "spring" && s.At(at+1).Kind != figure.Digits {
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
