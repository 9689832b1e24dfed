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
	return r.joinRanges(r.Marks(r.markAt))
}

// markAt reads what begins at token k, or, with a sign before it, right before k. Its Last
// is 0 when nothing does.
func (r *reader) markAt(k int) Mark {
	if end := r.dateAt(k); end > k {
		return Mark{First: k, Last: end, Date: true}
	}
	f, ok := r.numberAt(k)
	if !ok || r.timeOfDay(f) || r.countsNothing(f) {
		return Mark{}
	}
	return r.measured(f)
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
	t := r.At(k)
	if t.Class != text.Number || len(t.Norm) != 4 || units()[r.At(k+1).Norm] != "" {
		return false
	}
	return strings.HasPrefix(t.Norm, "19") || strings.HasPrefix(t.Norm, "20")
}

// timeOfDay reports "las 8 de la mañana".
func (r *reader) timeOfDay(f amount) bool {
	return r.Is(f.first-1, lexicon.TheHour) && f.value <= 24 && (r.Is(f.last, lexicon.Of, lexicon.Colon) || !r.Word(f.last))
}

// measured reads the unit or what is counted behind a number, and the words before it
// that say how exact it is.
func (r *reader) measured(f amount) Mark {
	m := Mark{First: f.first, Last: f.last, End: figure.End{Value: f.value, Scale: max(1, f.scale)}}
	m.Quantity = claims.Quantity{Value: f.value, Comparator: r.comparator(f)}
	k := f.last
	if r.Is(k, lexicon.Of) {
		k++
	}
	switch name := units()[r.At(k).Norm]; {
	case r.Reads(f.last, lexicon.Per, lexicon.Hundred):
		m.SetUnit("percent", f.last+2)
		m.Quantity.Change = r.change(f.first)
	case name != "":
		m.SetUnit(name, k+1)
		r.unitGoesOn(&m)
		if name == "percent" {
			m.Quantity.Change = r.change(f.first)
		}
	case r.currencyBefore(&m):
	case r.counted(k):
		counts := r.At(k).Text
		m.Quantity.Counts, m.Last = &counts, k+1
	}
	r.minus(&m)
	r.Stands(&m)
	return m
}

// minus reads the sign of "-5 grados" and the "bajo cero" behind them.
func (r *reader) minus(m *Mark) {
	switch {
	case r.Reads(m.Last, lexicon.BelowWord, lexicon.NoughtWord):
		m.Last += 2
	case r.signAt(m.First - 1):
		m.First--
	default:
		return
	}
	m.Quantity.Value = -m.Quantity.Value
}

// signAt reports the sign of the number behind it, apart from what is before.
func (r *reader) signAt(k int) bool {
	return r.Is(k, lexicon.NegativeMark) && r.Glued(k+1) && !r.Glued(k)
}

// unitGoesOn reads "kilómetros por hora", "puntos porcentuales" and "grados Celsius".
func (r *reader) unitGoesOn(m *Mark) {
	k, unit := m.Last, *m.Quantity.Unit
	switch {
	case r.Reads(k, lexicon.Per, lexicon.HourShort), r.Reads(k, lexicon.Slash, lexicon.HourShort):
		m.SetUnit(unit+" per hour", k+2)
	case r.Is(k, lexicon.OfPercent):
		m.SetUnit("percentage "+unit, k+1)
	case r.Is(k, lexicon.Celsius):
		m.SetUnit(unit+" celsius", k+1)
	}
}

// currencyBefore reads the sign of "$ 500" and "€500".
func (r *reader) currencyBefore(m *Mark) bool {
	name := units()[r.At(m.First-1).Norm]
	if name == "" || !r.Is(m.First-1, lexicon.CurrencySign) {
		return false
	}
	m.SetUnit(name, m.Last)
	m.First--
	if owner := r.OwnerOf(m.First); owner != "" {
		m.SetUnit(owner, m.Last)
		m.First--
	}
	return true
}

// counted reports a noun: a word in lower case that is no little one.
func (r *reader) counted(k int) bool {
	t := r.At(k)
	return r.Word(k) && !t.Any(text.ACapital, lexicon.FunctionWord, lexicon.SpeechVerb, lexicon.Negator)
}

func (r *reader) comparator(f amount) claims.Comparator {
	end := f.first
	if r.Is(end-1, lexicon.DefiniteArticle, lexicon.One, lexicon.CurrencySign) {
		end--
	}
	means, words := comparators().Before(r, end)
	if words == 0 && f.many {
		return claims.AtLeast
	}
	return means
}

const changeReach = 5 // tokens between "bajó" and "un 2,7 por ciento"

// change is the direction of a verb before a percentage: "bajó un 2,7 por ciento".
func (r *reader) change(k int) *claims.Direction {
	for i := k - 1; i > k-changeReach; i-- {
		direction := claims.Up
		switch {
		case r.Is(i, lexicon.FallVerb):
			direction = claims.Down
		case !r.Is(i, lexicon.RiseVerb):
			continue
		}
		return &direction
	}
	return nil
}

// joinRanges gives the lower end of "de 60 a 110 euros" its unit, and makes one quantity
// of "entre 10 y 20 euros".
func (r *reader) joinRanges(all figure.Marks) figure.Marks {
	kept := all[:0]
	for i := 0; i < len(all); i++ {
		m := all[i]
		if i+1 < len(all) && r.rangeTo(m, all[i+1]) {
			high := all[i+1]
			m.Quantity.Unit, m.Quantity.Counts = high.Quantity.Unit, high.Quantity.Counts
			if r.Is(m.First-1, lexicon.BetweenWord) {
				i++
				if !upTo(&m, high) {
					continue
				}
			}
		}
		kept = append(kept, m)
	}
	return kept
}

// upTo makes a range of a number and the upper one. It reports false where the lower cannot
// be told.
func upTo(m *Mark, high Mark) bool {
	from, to, as := figure.Ends(m.End, high.End, true)
	m.Quantity.Value, m.Quantity.High, m.Quantity.Comparator = from, &to, claims.Range
	m.Last, m.Quantity.End = high.Last, high.Quantity.End
	return as != figure.Unclear
}

// rangeTo reports two bare numbers with "y" or "a" between them.
func (r *reader) rangeTo(low, high Mark) bool {
	if low.Date || high.Date || high.First != low.Last+1 {
		return false
	}
	return low.Quantity.Unit == nil && low.Quantity.Counts == nil && r.Is(low.Last, lexicon.AndOr) && r.Is(low.First-1, lexicon.BetweenWord, lexicon.From)
}
