package quantity

import (
	"slices"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/text"
	"factdesk/claims/when"
)

// Options change what is read; the zero value is what newsrooms get.
type Options struct {
	Reference string // the day that "yesterday" is one before, 2022-01-21; "" when it is not known
	Language  string // BCP 47: its country says what 03/04/2025 is, and when summer is
	Every     bool   // every number, also those that count nothing: for evaluation
	Bare      bool   // with Every: numbers alone, no dates, no units, no ranges
	Apart     bool   // the two ends of a range as two numbers: for evaluation
}

// Mark is one quantity or date with the tokens it stands in, First to Last - 1.
type Mark struct {
	First, Last int
	Quantity    claims.Quantity // of a number
	Number      claims.Span     // the figure alone, without unit and comparator
	Age         bool            // somebody's age
	Times       bool            // "doubled": a change by a factor, told without a number
	Date        *when.Date      // set for a date; then Quantity is empty
}

// Find lists the quantities and the dates of a text, each in text order. A quantity
// may stand inside a date: "three days ago" is both. "Doubled" is no number and is left
// to Read. reference is the day that
// relative dates count from (2022-01-21), "" when it is not known: then they keep
// their words and have no value.
func Find(d *text.Doc, reference string) ([]claims.Quantity, []when.Date) {
	quantities, dates := []claims.Quantity{}, []when.Date{}
	for _, m := range Read(d, Options{Reference: reference}) {
		switch {
		case m.Date != nil:
			dates = append(dates, *m.Date)
		case !m.Times:
			quantities = append(quantities, m.Quantity)
		}
	}
	return quantities, dates
}

// Read lists the quantities and dates of a text in the order in which they begin; a
// date comes before a quantity inside it.
func Read(d *text.Doc, o Options) []Mark {
	s := &scan{Scan: figure.New(d), apart: o.Apart}
	s.Every, s.Bare, s.Language = o.Every, o.Bare, o.Language
	if !o.Bare {
		s.dates = when.Find(s.Scan, o.Reference)
	}
	out, date := slices.Grow([]Mark(nil), len(s.dates)+s.figures()), 0
	d.Watch.Walk(0, len(s.Pieces), func(i int) int {
		for date < len(s.dates) && s.dates[date].From <= i {
			out = append(out, s.mark(&s.dates[date]))
			date++
		}
		if end := s.inDate(i, date-1); end > 0 {
			return end
		}
		m, to, ok := s.quantityAt(i)
		if ok {
			out = append(out, m)
		}
		return max(i+1, to)
	})
	for ; date < len(s.dates); date++ {
		out = append(out, s.mark(&s.dates[date]))
	}
	if len(out) == 0 {
		return nil
	}
	return inOrder(out)
}

// figures are how many numbers in digits there are at the most.
func (s *scan) figures() int {
	n := 0
	for i := range s.Pieces {
		if s.Pieces[i].Kind == figure.Digits {
			n++
		}
	}
	return n
}

// inOrder sorts marks that a comparator made begin before their neighbour; they are
// nearly sorted.
func inOrder(m []Mark) []Mark {
	for i := 1; i < len(m); i++ {
		for k := i; k > 0 && m[k].begin() < m[k-1].begin(); k-- {
			m[k], m[k-1] = m[k-1], m[k]
		}
	}
	return m
}

func (m *Mark) begin() int {
	if m.Date != nil {
		return m.Date.Start
	}
	return m.Quantity.Start
}

// mark turns a date into what callers see.
func (s *scan) mark(f *when.Found) Mark {
	first, last := s.Tokens(f.From, f.To)
	return Mark{First: first, Last: last, Date: &f.Date}
}

// scan holds a text while it is read.
type scan struct {
	figure.Scan
	apart bool
	dates []when.Found
}

// inDate is the end of the date that piece i stands in, when its numbers count
// nothing; 0 otherwise.
func (s *scan) inDate(i, k int) int {
	if k >= 0 && i < s.dates[k].To && !s.dates[k].Counts {
		return s.dates[k].To
	}
	return 0
}
