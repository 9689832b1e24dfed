package figure

import (
	"math"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// Amount is a number as read token by token: what it comes to, and the tokens it takes.
type Amount struct {
	First, Last int
	Value       float64
	Scale       float64 // the magnitude behind it
	Many        bool    // "Dutzende", "miles": at least so many
	Part        bool    // "zwei Drittel", "un tercio"
}

// Ok reports a number that takes a token.
func (f *Amount) Ok() bool { return f.Last > f.First }

// AsEnd is what a number is as an end of a range.
func (f *Amount) AsEnd() End { return End{Value: f.Value, Scale: f.Scale} }

// Plain is digits without the signs that part their thousands, and with a point before
// their decimals; it is the digits as they are, and ok false, where those are no thousands.
func Plain(digits, thousands, decimal string) (plain string, ok bool) {
	whole, rest, _ := strings.Cut(digits, decimal)
	groups := strings.Split(whole, thousands)
	for _, g := range groups[1:] {
		if len(g) != 3 {
			return digits, false
		}
	}
	plain = strings.Join(groups, "")
	if rest != "" {
		plain += "." + rest
	}
	return plain, true
}

// SignBefore gives a number the unit that the sign right before it stands for, or whose
// dollar it is by the letters before that.
func (t Tokens) SignBefore(m *Mark, name string) {
	m.SetUnit(name, m.Last)
	m.First--
	if owner := t.OwnerOf(m.First); owner != "" {
		m.SetUnit(owner, m.Last)
		m.First--
	}
}

// LongestRow is as many tokens as a row of numbers is followed over: each of its numbers
// asks, and a text may have nothing else.
const LongestRow = 24

// Lead is the first of the numbers in a row that token k is the last of: "5, 7 y 8". Of a
// row that is too long it is k.
func (t Tokens) Lead(k int, joints ...lexicon.Class) int {
	first := k
	for t.Number(first-2) && t.Is(first-1, joints...) {
		first -= 2
		if k-first > LongestRow {
			return k
		}
	}
	return first
}

// Compared is what the words before a number say of it, be it with an article or the sign of
// a currency between them: at least so many where it is none, and exactly so many else.
func (t Tokens) Compared(words *Comparators, f Amount) claims.Comparator {
	end := f.First
	if t.Is(end-1, lexicon.DefiniteArticle, lexicon.One, lexicon.CurrencySign) {
		end--
	}
	means, n := words.Before(t, end)
	if n == 0 && f.Many {
		return claims.AtLeast
	}
	return means
}

// Minus reads the sign of "-5 grados" and the "bajo cero" behind them.
func (t Tokens) Minus(m *Mark) {
	switch {
	case t.Reads(m.Last, lexicon.BelowWord, lexicon.NoughtWord):
		m.Last += 2
	case t.SignAt(m.First - 1):
		m.First--
	default:
		return
	}
	m.Quantity.Value, m.End.Value = -m.Quantity.Value, -m.End.Value
}

// SignAt reports the sign of the number behind it, apart from what is before, or where a
// bracket, a quotation or a block begins: "(-12 Grad)".
func (t Tokens) SignAt(k int) bool {
	switch {
	case !t.Is(k, lexicon.NegativeMark), !t.Glued(k + 1):
		return false
	case !t.Glued(k), k == 0, t.Is(k-1, lexicon.OpenRound, text.AMark):
		return true
	}
	return t.At(k-1).Block != t.At(k).Block
}

// Vulgar adds the "½" that stands behind whole digits.
func (t Tokens) Vulgar(f *Amount) {
	sign := t.At(f.Last)
	v := vulgar[sign.Text]
	switch {
	case v == 0, sign.Block != t.At(f.First).Block, f.Value != math.Trunc(f.Value):
		return
	}
	f.Value, f.Last = f.Value+v, f.Last+1
}

// leastBase is the least round number that a rate is told by: "4 pro 100.000 Einwohner".
const leastBase = 100

// Round reports a hundred, a thousand and so on, by which rates are told.
func (f *Amount) Round() bool {
	v := f.Value
	for v >= leastBase*10 {
		v /= 10
	}
	return v == leastBase
}

const changeReach = 5 // tokens between "bajó" and "un 2,7 por ciento"

// ChangeBefore is the direction of a verb before the number at k: "bajó un 2,7 por ciento".
func (t Tokens) ChangeBefore(k int) *claims.Direction {
	for i := k - 1; i > k-changeReach; i-- {
		direction := claims.Up
		switch {
		case t.Is(i, lexicon.FallVerb):
			direction = claims.Down
		case !t.Is(i, lexicon.RiseVerb):
			continue
		}
		return &direction
	}
	return nil
}

// JoinRanges gives the lower end of "de 60 a 110 euros" its unit, and makes one quantity of
// "entre 10 y 20 euros"; that is dropped whose lower end cannot be told.
func (t Tokens) JoinRanges(all Marks) Marks {
	kept := all[:0]
	for i := 0; i < len(all); i++ {
		m, clear := all[i], true
		if i+1 < len(all) && t.rangeTo(m, all[i+1]) {
			high := all[i+1]
			m.Quantity.Unit, m.Quantity.Counts = high.Quantity.Unit, high.Quantity.Counts
			if t.Is(t.pastArticle(m.First-1), lexicon.BetweenWord) || t.reaches(m, high) {
				i++
				clear = m.upTo(high)
			}
		}
		if clear {
			kept = append(kept, m)
		}
	}
	return kept
}

const rangeReach = 6 // tokens between a verb of change and what something went from

// reaches reports "de 200 a 250 obreros", which no verb of change stands before.
func (t Tokens) reaches(low, high Mark) bool {
	k := low.First - 1
	switch {
	case !t.Is(k, lexicon.From), t.Is(low.Last, lexicon.And), high.bare():
		return false
	case t.Is(low.Last, lexicon.ToThe) && low.Quantity.Value >= high.Quantity.Value:
		return false // "del 21 al 10 por ciento"
	}
	return !t.Hold(max(0, k-rangeReach), k, lexicon.RiseVerb, lexicon.FallVerb, lexicon.PassVerb)
}

// upTo makes a range of a number and the upper one. It reports false where the lower cannot
// be told.
func (m *Mark) upTo(high Mark) bool {
	from, to, as := Ends(m.End, high.End, true)
	m.Quantity.Value, m.Quantity.High, m.Quantity.Comparator = from, &to, claims.Range
	m.Last, m.Quantity.End = high.Last, high.Quantity.End
	return as != Unclear
}

// rangeTo reports two bare numbers with "y" or "a" between them.
func (t Tokens) rangeTo(low, high Mark) bool {
	switch {
	case low.Date, high.Date:
		return false
	case t.spelledOut(low, high):
		return true
	case high.First != low.Last+1, !low.bare():
		return false
	}
	if t.Is(low.First-1, lexicon.From) && t.Is(low.Last, lexicon.ToThe) {
		return true // "del 3 al 5 por ciento"
	}
	return t.Is(low.Last, lexicon.AndOr) && t.Is(low.First-1, lexicon.BetweenWord, lexicon.From)
}

// spelledOut reports "entre el 3 % y el 4 %", of which both ends have their unit.
func (t Tokens) spelledOut(low, high Mark) bool {
	switch {
	case low.Quantity.Unit == nil, high.Quantity.Unit == nil, low.Quantity.High != nil:
		return false
	case *low.Quantity.Unit != *high.Quantity.Unit, t.pastArticle(high.First-1) != low.Last:
		return false
	}
	return t.Is(low.Last, lexicon.And) && t.Is(t.pastArticle(low.First-1), lexicon.BetweenWord)
}

// pastArticle is k, or the token before it where an article stands at k.
func (t Tokens) pastArticle(k int) int {
	if t.Is(k, lexicon.DefiniteArticle, lexicon.One) {
		return k - 1
	}
	return k
}

// bare reports a number that counts nothing and has no unit.
func (m *Mark) bare() bool { return m.Quantity.Unit == nil && m.Quantity.Counts == nil }
