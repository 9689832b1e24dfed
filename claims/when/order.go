package when

import (
	"time"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
)

// order is how a text writes day and month in figures.
type order uint8

const (
	notLooked order = iota
	monthFirst
	dayFirst
	eitherFirst
)

// inOrder settles which of two numbers of a date is the day, or notes that nothing tells.
// It reads nothing.
func inOrder(s *scan, i int) int {
	d := s.draft
	switch {
	case d.month > 12:
		d.month, d.nth = d.nth, d.month
	case d.nth > 12, d.nth == d.month:
	default:
		s.settle(d)
	}
	return i
}

// settle reads a date that may be read two ways as the text reads others.
func (s *scan) settle(d *draft) {
	switch s.dayOrder() {
	case dayFirst:
		d.month, d.nth = d.nth, d.month
	case eitherFirst:
		d.twoWays = true
	}
}

// dayOrder follows the country of the text, and where it is not told the dates that can
// be read one way only. The specifications are American.
func (s *scan) dayOrder() order {
	if s.order == notLooked {
		s.order = s.findOrder()
	}
	return s.order
}

func (s *scan) findOrder() order {
	country := lexicon.Country(s.Language)
	switch {
	case s.Every, monthFirstIn[country]:
		return monthFirst
	case dayFirstIn[country]:
		return dayFirst
	}
	return s.orderOfOthers()
}

var (
	monthFirstIn = figure.Words(`us`)
	dayFirstIn   = figure.Words(`gb uk ie au nz in za sg my hk pk bd ng ke gh lk jm tt mt at de ch`)
)

// orderOfOthers looks at the dates whose one number is above twelve.
func (s *scan) orderOfOthers() order {
	var first, second bool
	for i := range s.Pieces {
		if s.Doc.Watch.Over() {
			break
		}
		a, b := s.figuresOfDay(i)
		first = first || a > 12
		second = second || b > 12
	}
	switch {
	case first == second: // neither is told, or both are
		return eitherFirst
	case first:
		return dayFirst
	}
	return monthFirst
}

// figuresOfDay are the first two numbers of 17/04/2025 at i, 0 where there are none.
func (s *scan) figuresOfDay(i int) (a, b int) {
	if !isDigits(s, i) || !s.Is(i+1, lexicon.Slash) || !s.Is(i+3, lexicon.Slash) {
		return 0, 0
	}
	return shortOf(s.Norm(i)), shortOf(s.Norm(i + 2))
}

// eitherDay is a day that can be read two ways: it has no value.
func (s *scan) eitherDay() when {
	d := s.draft
	return when{prec: Day, either: []time.Time{date(d.year, time.Month(d.month), d.nth), date(d.year, time.Month(d.nth), d.month)}}
}

// dayByWeekday settles by the weekday before it a day that can be read two ways, or that
// has no year.
func (s *scan) dayByWeekday() when {
	w := *s.draft.date
	for _, t := range w.either {
		if t.Weekday() == s.draft.weekday {
			return dayWhen(t)
		}
	}
	if s.Every || w.either != nil {
		return w
	}
	return s.yearByWeekday()
}
