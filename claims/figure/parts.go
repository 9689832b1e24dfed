package figure

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// part is the unit that may follow another one, and how many of it make one of the larger.
type part struct {
	name string
	of   float64
}

// partsOf are those of time: "2 Jahre und 3 Monate" are 27 months.
var partsOf = map[string]part{"year": {"month", 12}, "week": {"day", 7}, "day": {"hour", 24}, "hour": {"minute", 60}, "minute": {"second", 60}}

// JoinParts makes one amount of two whose units go together, with a joint between them or
// none: time in the smaller unit, money in the bigger one.
func (t Tokens) JoinParts(all Marks, joint lexicon.Class) Marks {
	kept := all[:0]
	for _, m := range all {
		if n := len(kept) - 1; n >= 0 && t.beside(&kept[n], &m, joint) && kept[n].takes(&m, t.Is(kept[n].Last, joint)) {
			kept[n].Last, kept[n].Quantity.End = m.Last, m.Quantity.End
			continue
		}
		kept = append(kept, m)
	}
	return kept
}

// beside reports two plain amounts with nothing but a joint between them.
func (t Tokens) beside(m, next *Mark, joint lexicon.Class) bool {
	switch {
	case !m.plain(), !next.plain(), m.Quantity.Unit == nil, next.Quantity.Comparator != claims.Exactly:
		return false
	case t.Is(m.First-1, lexicon.ApartLead), t.otherCase(m, next), !t.endsMoney(m, next):
		return false
	case next.First == m.Last:
		return !wantsJoint[*m.Quantity.Unit]
	}
	return next.First == m.Last+1 && t.Is(m.Last, joint)
}

// otherCase reports the dative of "nach 2 Jahren 3 Monate frei", which joins no nominative.
func (t Tokens) otherCase(m, next *Mark) bool {
	return apartForms[t.Norm(m.Last-1)] == t.Norm(next.Last-1)
}

var apartForms = map[string]string{"jahren": "monate"}

// wantsJoint has the units whose parts need one: "trabaja 5 días 8 horas" tells two amounts.
var wantsJoint = map[string]bool{"day": true, "week": true}

// endsMoney reports that nothing goes on behind cents: "3 Euro 20 mal", "20 Cent Rabatt".
func (t Tokens) endsMoney(m, next *Mark) bool {
	switch {
	case Measures(*m.Quantity.Unit) != Currency, !t.Word(next.Last):
		return true
	}
	return t.Is(next.Last, lexicon.FunctionWord)
}

// plain reports an amount that is no range, no age and no date, and has no multiplier.
func (m *Mark) plain() bool {
	switch {
	case m.Date, m.Age, m.Quantity.High != nil, m.Quantity.Value < 0:
		return false
	}
	return m.Quantity.Value == math.Trunc(m.Quantity.Value)
}

// takes adds the amount behind m to it, where that is of a smaller unit.
func (m *Mark) takes(next *Mark, joined bool) bool {
	if Measures(*m.Quantity.Unit) == Currency {
		return m.takesCents(next, joined)
	}
	small := partsOf[*m.Quantity.Unit]
	switch {
	case small.of == 0, next.Quantity.Unit == nil, next.Quantity.Value >= small.of:
		return false
	case *next.Quantity.Unit != small.name:
		return false
	}
	m.Quantity.Value = m.Quantity.Value*small.of + next.Quantity.Value
	m.Quantity.Unit = &small.name
	return true
}

const cents = 100 // of a bigger unit of money

// takesCents adds the "50 Cent" of "drei Euro und 50 Cent" and the fifty of "drei Euro
// fünfzig".
func (m *Mark) takesCents(next *Mark, joined bool) bool {
	switch {
	case next.Quantity.Value >= cents, m.Quantity.Value >= least*least:
		return false
	case next.Quantity.Unit == nil:
		if joined || next.Quantity.Counts != nil {
			return false
		}
	case *next.Quantity.Unit != "cent":
		return false
	}
	m.Quantity.Value += next.Quantity.Value / cents
	return true
}
