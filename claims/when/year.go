package when

import (
	"strconv"
	"strings"
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// recentCentury completes a decade without its century: the last one that began.
func recentCentury(s *scan, i int) int {
	d := s.draft
	switch {
	case d.year >= 100:
	case d.year >= 50, s.day.known && 2000+d.year > s.day.Year():
		d.year += 1900
	default:
		d.year += 2000
	}
	return i
}

// decade is the 1990s, or "the 1800s", a century.
func (s *scan) decade(int) (when, bool) {
	y := s.draft.year
	if y%100 == 0 && y%1000 != 0 {
		return centuryWhen(y), true
	}
	return decadeWhen(y), y%10 == 0
}

// unitAt is the unit that things are counted in at i.
func (s *scan) unitAt(i int) string {
	u, _ := s.UnitAt(i)
	return u
}

// looseUnits are words besides.
var looseUnits = figure.Words("bar point")

// countedUnit reports a unit that four digits before it count. "2014 days later" may
// be a year.
func (s *scan) countedUnit(i int) bool {
	if !s.measure(i) && s.At(i).Spaced {
		return s.unitAt(i) != "" && figure.PluralNoun(s.Norm(i))
	}
	return s.unitAt(i) != ""
}

// measure reports a unit that is none of time.
func (s *scan) measure(i int) bool {
	u := s.unitAt(i)
	return u != "" && figure.Dimensions[u] != figure.Time
}

// roundYear reports digits that are a number of things rather than a year of the news.
func (s *scan) roundYear(i int) bool {
	n := s.Norm(i)
	return n < "1900" || n[2:] == "00"
}

// quarterOrHalf reads "quarter" or "half" behind its place in the year.
func quarterOrHalf(s *scan, i int) int {
	part := partsOfYear[s.Norm(i)]
	if s.draft.nth > part.most {
		return miss
	}
	s.draft.unit = part.unit
	return i + 1
}

var partsOfYear = map[string]struct {
	unit Precision
	most int
}{
	"quarter": {Quarter, 4}, "half": {Half, 2},
	"quartal": {Quarter, 4}, "quartals": {Quarter, 4}, "quartales": {Quarter, 4}, "vierteljahr": {Quarter, 4},
	"halbjahr": {Half, 2}, "halbjahres": {Half, 2}, "jahreshälfte": {Half, 2},
}

// stepYear is this year, or so many from it.
func stepYear(s *scan, i int) int {
	s.draft.year = s.day.Year() + s.draft.step
	return i
}

// partOfYear is a quarter or half; without its year the last one that ended.
func (s *scan) partOfYear() when {
	d := s.draft
	if d.year > 0 {
		return partWhenOf(d.unit, d.nth, d.year)
	}
	if !s.day.known {
		return when{prec: d.unit}
	}
	w := partWhenOf(d.unit, d.nth, s.day.Year())
	if w.hi.After(s.day.Time) {
		return partWhenOf(d.unit, d.nth, s.day.Year()-1)
	}
	return w
}

// fiscalCode reads FY25 and FY2025.
func fiscalCode(s *scan, i int) int {
	year := fiscalYear(s.Norm(i))
	if year == 0 {
		return miss
	}
	s.draft.year = year
	return i + 1
}

const fiscal = "fy"

// fiscalYear is the year that a word is short for, 0 for none.
func fiscalYear(word string) int {
	digits, ok := strings.CutPrefix(word, fiscal)
	if !ok {
		return 0
	}
	switch year := yearOf(digits); {
	case !within(year, 1950, 2049), !strings.HasSuffix(strconv.Itoa(year), digits): // FY0024
		return 0
	default:
		return year
	}
}

// quarterOfMonth is the quarter that ends with a month, or has it: the December quarter,
// the last one that ended.
func (s *scan) quarterOfMonth() when {
	s.draft.unit, s.draft.nth = Quarter, (s.draft.month+2)/3
	return s.partOfYear()
}

func partWhenOf(unit Precision, n, year int) when {
	if unit == Half {
		return halfWhen(year, n)
	}
	return quarterWhen(year, n)
}

var seasonCodes = map[int]string{3: "SP", 6: "SU", 9: "FA", 12: "WI"}

// southern are the countries whose summer is in January.
var southern = figure.Words(`au nz za ar cl`)

// firstMonth is the month that a season begins with where the text was written.
func (s *scan) firstMonth(northern int) int {
	if southern[lexicon.Country(s.Language)] {
		return (northern+5)%12 + 1
	}
	return northern
}

func seasonWhen(y, first int) when {
	m := time.Month(first)
	return span(date(y, m, 1), date(y, m+3, 1), Season)
}
