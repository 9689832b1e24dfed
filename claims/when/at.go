package when

import "factdesk/claims/figure"

// dateAt reads one date, time or period at piece i.
func (s *scan) dateAt(i int) (when, bool) {
	forms := s.formsAt(i)
	if forms == 0 {
		return when{}, false
	}
	for k, read := range [...]func(*scan, int) (when, int){ // the longer forms first, in the order of the constants below
		(*scan).numeric, (*scan).dayMonth, (*scan).monthDay, (*scan).quarterDate, (*scan).agoDate, (*scan).nthOf, (*scan).stepped, (*scan).edge,
		(*scan).namedDay, (*scan).clockAt, (*scan).weekdayAt, (*scan).seasonAt, (*scan).monthYear, (*scan).centuryAt, (*scan).yearAt,
		(*scan).holidayAt, (*scan).dayOfMonth, (*scan).partAt, (*scan).theUnit,
	} {
		if forms&(1<<k) == 0 {
			continue
		}
		if w, to := read(s, i); to > i {
			w.from, w.to = i, to
			return w, true
		}
	}
	return when{}, false
}

// form is a set of forms that a date may have, a bit each: what a word may begin is
// looked up once, and only that is tried.
type form uint32

const (
	asNumeric form = 1 << iota
	asDayMonth
	asMonthDay
	asQuarter
	asAgo
	asNth
	asStepped
	asEdge
	asNamedDay
	asClock
	asWeekday
	asSeason
	asMonthYear
	asCentury
	asYear
	asHoliday
	asDayOfMonth
	asPart
	asUnit
	asOther // read before dates are: "every Monday", "for three weeks"

	asDigits = asNumeric | asDayMonth | asQuarter | asAgo | asNth | asClock | asCentury | asYear | asDayOfMonth
	asWords  = asDayMonth | asAgo | asClock
)

// formsAt are the forms that may begin at piece i. For the specifications that is any.
func (s *scan) formsAt(i int) form {
	if s.Every {
		return ^form(0)
	}
	if p := s.At(i); p.Kind == figure.Digits {
		return asDigits
	} else if p.Kind == figure.Gap {
		return 0
	} else {
		return dateWords[p.Norm]
	}
}

// dateWords are all words that may begin a date, in one table, since every word of a
// text is looked up in it.
var dateWords = allDateWords()

func allDateWords() map[string]form {
	m := map[string]form{}
	for _, row := range []struct {
		words string
		as    form
	}{
		{"the", asDayMonth | asQuarter | asNth | asEdge | asNamedDay | asSeason | asCentury | asYear | asDayOfMonth}, {"a an", asAgo | asClock}, {"half", asAgo | asClock},
		{"quarter", asClock}, {"today yesterday tomorrow tonight", asNamedDay}, {"noon midnight", asClock}, {"' ’ ‘ fiscal fy year", asYear},
		{"early late mid earlier later end beginning start middle", asEdge}, {"last final week weekend", asNth}, {"q1 q2 q3 q4 h1 h2", asQuarter},
		{"from between", asOther}, {"every each for several few couple other weekday", asOther},
	} {
		for w := range figure.Words(row.words) {
			m[w] |= row.as
		}
	}
	for w, n := range figure.SmallNumbers {
		if len(w) > 2 && n > 0 {
			m[w] |= asWords
		}
	}
	for w := range figure.Scales {
		m[w] |= asAgo
	}
	addForms(m, figure.Ordinals, asDayMonth|asQuarter|asNth|asCentury)
	addForms(m, figure.Months, asNumeric|asMonthDay|asMonthYear)
	addForms(m, seasons, asSeason)
	addForms(m, weekdays, asWeekday)
	addForms(m, steps, asStepped)
	addForms(m, periods, asOther)
	addForms(m, parts, asOther)
	addForms(m, decades, asOther)
	addForms(m, holidayStarts, asHoliday)
	return m
}

func addForms[V any](m map[string]form, from map[string]V, as form) {
	for w := range from {
		m[w] |= as
	}
}
