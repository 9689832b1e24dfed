// Package spanish reads the numbers and the dates of Spanish texts.
//
// A date is found so that its numbers count nothing; what day it means is not worked out.
package spanish

import (
	"strings"
	"sync"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// Mark is one quantity or date.
type Mark = figure.Mark

const (
	percent = "percent"
	tenth   = "tenth of a point"
)

// reader is a text while its numbers are read.
type reader struct{ figure.Tokens }

var (
	units       = sync.OnceValue(func() map[string]string { return figure.UnitWords(lexicon.Spanish()) })
	comparators = sync.OnceValue(func() *figure.Comparators { return figure.ComparatorsOf(lexicon.Spanish()) })
)

// Read lists the quantities and dates of a text in text order. The text must have been
// parsed as Spanish.
func Read(d *text.Doc) figure.Marks {
	r := &reader{figure.TokensOf(d)}
	return r.JoinParts(r.JoinRanges(r.Marks(r.markAt)), lexicon.And)
}

// markAt reads what begins at token k, or, with a sign before it, right before k. Its Last
// is 0 when nothing does.
func (r *reader) markAt(k int) Mark {
	if end := r.dateAt(k); end > k {
		return Mark{First: k, Last: end, Date: true}
	}
	if m := r.oneAndHalf(k); m.Last > k {
		return m
	}
	f, ok := r.numberAt(k)
	switch {
	case !ok, r.timeOfDay(f), r.countsNothing(f):
		return Mark{}
	}
	m := r.measured(f)
	if r.namesAlone(f, m) {
		return Mark{}
	}
	return m
}

// dateAt is the end of a date at k: "3 de mayo de 2020", "marzo", "2019", "ayer".
func (r *reader) dateAt(k int) int {
	switch t := r.At(k); {
	case r.Reads(k, text.ANumber, lexicon.Of, lexicon.Month):
		return r.yearBehind(k + 3)
	case t.Any(lexicon.Month, lexicon.DayWord):
		return r.yearBehind(k + 1)
	case r.year(k) && r.Is(k-1, lexicon.BeforeYear):
		return k + 1
	}
	return k
}

func (r *reader) yearBehind(k int) int {
	if r.Is(k, lexicon.Of, lexicon.From) && r.year(k+1) {
		return k + 2
	}
	return k
}

// year reports four digits of our time, unless a unit stands behind them.
func (r *reader) year(k int) bool {
	n := r.At(k).Norm
	switch {
	case !r.Number(k), len(n) != 4, !figure.AllDigits(n), r.unitAt(k+1) != "":
		return false
	}
	return strings.HasPrefix(n, "19") || strings.HasPrefix(n, "20")
}

// unitAt is the name of the unit that token k stands for, "" for none.
func (r *reader) unitAt(k int) string { return units()[r.At(k).Norm] }

// timeOfDay reports "las 8 de la mañana".
func (r *reader) timeOfDay(f amount) bool {
	if f.Value > 24 || !r.Is(f.First-1, lexicon.TheHour) {
		return r.opening(f)
	}
	switch {
	case clock(r.Norm(f.First)):
		return r.hourOrNone(f.Last)
	case r.Is(f.Last, lexicon.HourShort):
		return r.ledToClock(f)
	case r.Is(f.Last, lexicon.Of, lexicon.Colon):
		return true
	}
	return !r.Word(f.Last)
}

// ledToClock tells "antes de las 8 horas" from "de las 20 horas semanales".
func (r *reader) ledToClock(f amount) bool {
	if r.Is(f.First-2, lexicon.From) {
		return r.counts(f.Last+1) == ""
	}
	return r.Is(f.First-2, lexicon.ClockLead)
}

// hourOrNone reports hours at k, or nothing that measures.
func (r *reader) hourOrNone(k int) bool {
	return r.Is(k, lexicon.HourShort) || r.unitAt(k) == ""
}

// clock reports "8.30": two digits of minutes.
func clock(digits string) bool {
	_, minutes, _ := strings.Cut(digits, stop)
	return len(minutes) == 2 && minutes < "60"
}

const openReach = 14 // tokens between "abre" and the last of its hours

// opening reports the hours of "abre de 9 a 14 y de 17 a 20 horas": from one to another, with
// nothing measured by them and nothing that rises or falls.
func (r *reader) opening(f amount) bool {
	first, last := f.First, f.Last
	switch {
	case r.Reads(last, lexicon.ToWord, text.ANumber):
		last += 2
	case r.Reads(first-2, text.ANumber, lexicon.ToWord):
		first -= 2
	default:
		return false
	}
	from := max(0, first-openReach)
	switch {
	case f.Value > 24, !r.Is(first-1, lexicon.From), !r.Hold(from, first, lexicon.OpenWord):
		return false
	case r.Hold(from, first, lexicon.PassVerb, lexicon.RiseVerb, lexicon.FallVerb):
		return false
	}
	return r.Is(last, lexicon.HourShort) || !r.measuredAt(last)
}

// measured reads the unit or what is counted behind a number, and the words before it
// that say how exact it is.
func (r *reader) measured(f amount) Mark {
	m := Mark{First: f.First, Last: f.Last, End: figure.End{Value: f.Value, Scale: max(1, f.Scale)}}
	m.Quantity = claims.Quantity{Value: f.Value, Comparator: r.Compared(comparators(), f)}
	k := f.Last
	if r.Is(k, lexicon.Of) {
		k++
	}
	switch name := r.unitAt(k); {
	case r.Reads(f.Last, lexicon.Per, lexicon.Hundred):
		m.SetUnit(percent, f.Last+2)
		m.Quantity.Change = r.ChangeBefore(f.First)
	case name != "":
		m.SetUnit(name, k+1)
		r.unitGoesOn(&m)
		r.andHalf(&m)
		if name == percent {
			m.Quantity.Change = r.ChangeBefore(f.First)
		}
	case r.millions(&m):
	case r.currencyBefore(&m):
	case r.counts(k) != "":
		counts := r.counts(k)
		m.Quantity.Counts, m.Last = &counts, k+1
	}
	r.Minus(&m)
	r.Stands(&m)
	return m
}

// unitGoesOn reads "kilómetros por hora", "puntos porcentuales" and "grados Celsius".
func (r *reader) unitGoesOn(m *Mark) {
	k, unit := m.Last, *m.Quantity.Unit
	switch {
	case r.Reads(k, lexicon.Per, lexicon.HourShort), r.Reads(k, lexicon.Slash, lexicon.HourShort):
		m.SetUnit(unit+" per hour", k+2)
	case unit == tenth:
		m.Quantity.Value /= 10
		m.SetUnit("percentage point", k)
	case r.Is(k, lexicon.BasisWord):
		m.SetUnit("basis point", k+1)
	case r.Is(k, lexicon.OfPercent):
		m.SetUnit("percentage "+unit, k+1)
	case r.Is(k, lexicon.Celsius):
		m.SetUnit(unit+" celsius", k+1)
	}
}

// millions reads "4 M€".
func (r *reader) millions(m *Mark) bool {
	k := m.Last
	if !r.Reads(k, lexicon.MillionLetter, lexicon.CurrencySign) || !r.Glued(k+1) {
		return false
	}
	m.Quantity.Value *= 1e6
	m.SetUnit(r.unitAt(k+1), k+2)
	return true
}

// currencyBefore reads the sign of "$ 500" and "€500".
func (r *reader) currencyBefore(m *Mark) bool {
	name := r.code(m.First - 1)
	if r.Is(m.First-1, lexicon.CurrencySign) {
		name = r.unitAt(m.First - 1)
	}
	found := name != ""
	if found {
		r.SignBefore(m, name)
	}
	return found
}

// code is the currency of the code at k, "" for none and for one that stands for much else.
func (r *reader) code(k int) string {
	written := r.At(k).Text
	name, weak := figure.MoneyCode(written)
	if weak || written != strings.ToUpper(written) {
		return ""
	}
	return name
}

// counted reports a noun: a word in lower case that is no little one.
func (r *reader) counted(k int) bool {
	t := r.At(k)
	return r.Word(k) && !t.Any(text.ACapital, lexicon.FunctionWord, lexicon.SpeechVerb, lexicon.Negator, lexicon.NoPlural)
}

// andHalf reads on in "2 horas y media".
func (r *reader) andHalf(m *Mark) {
	if r.Reads(m.Last, lexicon.And, lexicon.Half) {
		m.Quantity.Value, m.Last = m.Quantity.Value+0.5, m.Last+2
	}
}

// oneAndHalf reads "hora y media", with no number before it.
func (r *reader) oneAndHalf(k int) Mark {
	name := r.unitAt(k)
	if name == "" || !r.Word(k) || !r.Reads(k+1, lexicon.And, lexicon.Half) {
		return Mark{}
	}
	m := Mark{First: k, Quantity: claims.Quantity{Value: 1.5, Comparator: r.Compared(comparators(), amount{First: k})}}
	m.SetUnit(name, k+3)
	r.Stands(&m)
	return m
}
