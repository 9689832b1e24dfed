package german

import (
	"strings"

	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

const (
	percent = "percent"
	years   = "year"
	degree  = "degree"
)

// unit reads what stands behind a number: "Prozent", "-jährig", "Grad Celsius".
func (r *reader) unit(m *Mark) {
	if m.Quantity.Unit != nil {
		return
	}
	switch k := m.Last; {
	case r.joined(k) && r.begins(k+1, "jährig"):
		m.Age = true
		m.SetUnit(years, k+2)
	case r.begins(k, "jährig"):
		m.Age = true
		m.SetUnit(years, k+1)
	case r.joined(k) && r.begins(k+1, "prozent", "%"):
		m.SetUnit(percent, k+2)
	case Unit(r.Norm(k)) != "":
		m.SetUnit(Unit(r.Norm(k)), k+1)
		r.unitGoesOn(m)
		if unit := *m.Quantity.Unit; figure.Measures(unit) == figure.Length {
			r.lengthGoesOn(m, unit)
		}
	case r.ageBehindName(m):
		m.Age = true
		m.SetUnit(years, k)
	}
}

// begins reports that token k begins with one of the words.
func (r *reader) begins(k int, words ...string) bool {
	for _, w := range words {
		if strings.HasPrefix(r.Norm(k), w) {
			return true
		}
	}
	return false
}

// unitGoesOn reads the "Celsius" behind degrees and the "alt" behind years.
func (r *reader) unitGoesOn(m *Mark) {
	switch *m.Quantity.Unit {
	case degree:
		if r.Is(m.Last, lexicon.Celsius) {
			m.SetUnit("degree celsius", m.Last+1)
		}
		r.belowNought(m)
	case years:
		m.Age = r.Is(m.Last, lexicon.OldWord)
	}
}

// belowNought reads "unter Null" behind degrees.
func (r *reader) belowNought(m *Mark) {
	if r.Reads(m.Last, lexicon.Unter, lexicon.NoughtWord) {
		m.Quantity.Value = -m.Quantity.Value
		m.SetUnit(*m.Quantity.Unit, m.Last+2)
	}
}

// lengthGoesOn reads the sign behind "m²" and the "/h" of "km/h".
func (r *reader) lengthGoesOn(m *Mark, unit string) {
	k := m.Last
	switch {
	case r.Is(k, lexicon.SquareSign):
		m.SetUnit("square "+unit, k+1)
	case r.Is(k, lexicon.CubeSign):
		m.SetUnit("cubic "+unit, k+1)
	case r.Reads(k, lexicon.PerWord, lexicon.HourShort):
		m.SetUnit(unit+" per hour", k+2)
	case r.Reads(k, lexicon.PerWord, lexicon.SecondShort):
		m.SetUnit(unit+" per second", k+2)
	}
}

// An age is told without a word for it between these.
const youngest, oldest = 5, 110

// ageBehindName reports "Ax (43)" and "Petra Ax, 43, sagte". Behind a comma a name is
// two nouns: "die Zahl der Toten, 43, stieg" has one.
func (r *reader) ageBehindName(m *Mark) bool {
	switch {
	case m.Quantity.Value <= youngest, m.Quantity.Value >= oldest:
		return false
	case r.between(m, lexicon.OpenRound, lexicon.CloseRound):
		return r.noun(m.First - 2)
	}
	return r.between(m, lexicon.Comma, lexicon.Comma) && r.nameEnds(m.First-1)
}

// between reports the signs before and behind a number.
func (r *reader) between(m *Mark, before, behind lexicon.Class) bool {
	return r.Is(m.First-1, before) && r.Is(m.Last, behind)
}

const longestMiddle = 3 // tokens between the first and the last part of a name

// nameEnds reports a name of two words before token k: "Petra Ax", "Petra D. Ax",
// "Petra von Ax".
func (r *reader) nameEnds(k int) bool {
	last := k - 1
	first := r.Back(last, last-longestMiddle, lexicon.NameParticle, lexicon.FullStop) - 1
	if r.Is(first+1, lexicon.NameParticle) && !r.Is(first+1, lexicon.Von) {
		return false // "die Zahl der Toten"
	}
	return r.noun(first) && r.noun(last)
}

func isDash(s string) bool {
	for _, c := range s {
		return text.IsDash(c)
	}
	return false
}
