package contradict

import (
	"slices"
	"time"

	"factdesk/claims/lexicon"
	"factdesk/claims/quantity"
	"factdesk/claims/walk"
	"factdesk/claims/when"
)

// readTimes notes what is only foretold, and what is no longer so.
func (s *sentence) readTimes() {
	for i := range s.t {
		if s.skip[i] {
			s.future = s.future || s.warnsOf(i)
			continue
		}
		s.future = s.future || s.foretells(i) || s.plansAt(i)
		s.ended = s.ended || s.phrase(i, lexicon.NoMore)
	}
}

func (s *sentence) foretells(i int) bool {
	switch {
	case s.at(i).Cap, s.is(i-1, lexicon.ThanBehind):
		return false // "smaller than planned"
	}
	return s.is(i, lexicon.Foretelling)
}

// period is a time that a statement names: the first moment and the one behind the last,
// in days since year 0 as far as this package needs them.
type period struct{ from, until string } // YYYY-MM-DD, until excluded

// readDates finds the dates and sets them aside: two wordings that differ in the date
// alone say the same thing of different times. A day that can be read two ways may be
// either: whatever lies between them is no other time.
func (s *sentence) readDates(language, reference string) {
	if s.german {
		s.readGermanDates(language, reference)
		return
	}
	for _, m := range quantity.Read(s.d, quantity.Options{Reference: reference, Language: language}) {
		if m.Date != nil {
			s.readDate(m.Date, m.First, m.Last)
		}
	}
}

// dropDays takes out of the places what turned out to be a date: "in September".
func (s *sentence) dropDays() {
	named := set{}
	for _, n := range s.names {
		named[n] = true
	}
	for p := range s.places {
		if !named[p] {
			delete(s.places, p)
		}
	}
}

func (s *sentence) readGermanDates(language, reference string) {
	first := 0
	for _, d := range when.In(s.d, language, reference) {
		for s.t[first].End <= d.Start {
			first++
		}
		s.readDate(&d, first, walk.Past(first, len(s.t), func(k int) bool { return s.t[k].Start < d.End }))
	}
}

// readDate keeps what a date says, and sets its tokens aside.
func (s *sentence) readDate(d *when.Date, first, last int) {
	p, ok := periodOf(d)
	if !ok {
		return
	}
	s.addDate(s.stretched(p, first))
	s.setAside(first, last)
}

// periodOf is the time that a date names, open where it says no more.
func periodOf(d *when.Date) (period, bool) {
	if n := len(d.Readings); n > 0 {
		return period{min(d.Readings[0], d.Readings[n-1]), max(d.Readings[0], d.Readings[n-1]) + "~"}, true
	}
	p := period{"0000", "9999"}
	if !d.From.IsZero() {
		p.from = d.From.Format(time.DateOnly)
	}
	if !d.Until.IsZero() {
		p.until = d.Until.Format(time.DateOnly)
	}
	if p.from == p.until {
		return p, d.From.Year() > noYear // "at noon", of a day that nobody knows
	}
	return p, !d.From.IsZero() || !d.Until.IsZero()
}

// noYear is what a time of day is dated where its day is not known.
const noYear = 10

// addDate keeps a date, each once: a time of day named a thousand times is one day.
func (s *sentence) addDate(p period) {
	if len(s.dates) < maxDates && !slices.Contains(s.dates, p) {
		s.dates = append(s.dates, p)
	}
}

// stretched opens a period that a word before it opens: "since 2014", "until May". The
// beginning stays where it is: since 2013 and since 2014 are two spans of time, and
// whoever names both means both.
func (s *sentence) stretched(p period, first int) period {
	if s.is(first-1, lexicon.TimeLimit) && !s.notUntil(first-1) {
		p.from = "0000"
	}
	return p
}

// notUntil reports an "until" that a denial before it makes a beginning: "did not start
// until noon".
func (s *sentence) notUntil(until int) bool {
	for k := max(0, until-untilReach); k < until; k++ {
		if s.denies(k) {
			return true
		}
	}
	return false
}

// untilReach is how many words "not" may stand before its "until".
const untilReach = 5

var untils = words("until till")

// untilBehind reports a denial that such an "until" follows: it denies nothing for good.
func (s *sentence) untilBehind(i int) bool {
	for k := i + 1; k <= i+untilReach; k++ {
		if untils[s.norm(k)] {
			return true
		}
	}
	return false
}

// apart reports that both name times, and none of one touches one of the other's.
func apart(a, b []period) bool {
	for _, x := range a {
		for _, y := range b {
			if x.from < y.until && y.from < x.until {
				return false
			}
		}
	}
	return min(len(a), len(b)) > 0
}
