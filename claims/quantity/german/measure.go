package german

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// measured makes a quantity of a number: range, unit, comparator, and what it counts.
func (r *reader) measured(f amount) Mark {
	m := Mark{First: f.First, Last: f.Last, Quantity: claims.Quantity{Value: f.Value, Comparator: claims.Exactly}}
	if f.Many {
		m.Quantity.Comparator = claims.AtLeast
	}
	r.signBefore(&m)
	if !r.upTo(&m, f) {
		return Mark{}
	}
	r.unit(&m)
	if r.goesTo(m) && !r.from(&m, f) {
		return Mark{}
	}
	r.minus(&m)
	r.compare(&m)
	if u := m.Quantity.Unit; u == nil || *u == percent || f.Part {
		r.counts(&m, f)
	}
	r.Stands(&m)
	return m
}

// signBefore reads "€ 5", "CHF 20" and "US$ 5".
func (r *reader) signBefore(m *Mark) {
	k := m.First - 1
	name := Unit(r.Norm(k))
	if r.told == m.First {
		return // "drei Euro fünfzig"
	}
	if !r.Is(k, lexicon.CurrencySign) {
		name = r.code(k)
	}
	if name == "" {
		return
	}
	r.SignBefore(m, name)
}

// code is the currency of the code at k, "" for none.
func (r *reader) code(k int) string {
	name, weak := figure.MoneyCode(r.At(k).Text)
	if weak {
		return ""
	}
	return name
}

// minus reads the sign of "-8 Grad" and the "minus" before a number.
func (r *reader) minus(m *Mark) {
	switch k := m.First - 1; {
	case r.Is(k, lexicon.MinusWord):
	case !r.SignAt(k):
		return
	}
	m.Quantity.Value = -m.Quantity.Value
	m.First--
}

// belowAt reports "minus" or its sign at k.
func (r *reader) belowAt(k int) bool { return r.Is(k, lexicon.MinusWord) || r.SignAt(k) }

// upTo reads "80 bis 85", "10–20" and "zwischen 10 und 20". It reports false where the two
// are one amount, and what the first of them is cannot be told.
func (r *reader) upTo(m *Mark, f amount) bool {
	between := r.openedRange(m)
	if !between && !r.joinsRange(m.Last) {
		return true
	}
	if r.belowAt(m.Last + 1) {
		return r.upToMinus(m, f)
	}
	high, ok := r.figureAt(m.Last + 1)
	if !ok || high.Many {
		return true
	}
	low, sign := f.AsEnd(), 1.
	if r.belowAt(m.First - 1) {
		low.Value, sign = -low.Value, -1
	}
	from, to, as := figure.Ends(low, high.AsEnd(), between || r.dash(m.Last))
	if as != figure.Ranging {
		return as != figure.Unclear
	}
	m.Quantity.Value, m.Quantity.High, m.Quantity.Comparator = from*sign, &to, claims.Range
	m.Last = high.Last
	if r.Is(m.First-1, lexicon.BetweenWord) {
		m.First--
	}
	return !r.Is(m.Last, lexicon.ClockWord)
}

// openedRange reports "zwischen 10 und", also with a sign: "zwischen -4 und".
func (r *reader) openedRange(m *Mark) bool {
	k := m.First - 1
	if r.belowAt(k) {
		k--
	}
	return r.Is(k, lexicon.BetweenWord) && r.Is(m.Last, lexicon.And)
}

// upToMinus reads "minus acht bis minus drei": minus gives the lower end its sign.
func (r *reader) upToMinus(m *Mark, f amount) bool {
	high, ok := r.figureAt(m.Last + 2)
	switch {
	case !ok, high.Many, !r.belowAt(m.First - 1):
		return false
	}
	from, to := -min(f.Value, high.Value), max(f.Value, high.Value)
	m.Quantity.Value, m.Quantity.High, m.Quantity.Comparator = to, &from, claims.Range
	m.Last = high.Last
	return true
}

// goesTo reports a number without a unit that something went from to another, or that stands
// in its place: "von 2,25 auf 2,0 Prozent", "4,5 statt 3,8 Millionen Euro".
func (r *reader) goesTo(m Mark) bool {
	switch {
	case m.Quantity.Unit != nil, m.Quantity.High != nil:
		return false
	}
	return r.between(&m, lexicon.Von, lexicon.OntoWord) || r.Is(m.Last, lexicon.InsteadOf)
}

// from gives such a number the unit and the magnitude of the other. It reports false where
// these cannot be told.
func (r *reader) from(m *Mark, f amount) bool {
	high, ok := r.figureAt(m.Last + 1)
	if !ok {
		return true
	}
	m.Quantity.Value, ok = figure.From(f.AsEnd(), high.AsEnd())
	if name := Unit(r.Norm(high.Last)); name != "" {
		m.Quantity.Unit = &name
	}
	return ok
}

// joinsRange reports "bis", or a dash or hyphen with no space behind it.
func (r *reader) joinsRange(k int) bool {
	if r.Is(k, lexicon.RangeWord) {
		return true
	}
	return r.dash(k) && r.Glued(k+1)
}

// dash reports a hyphen or a longer dash.
func (r *reader) dash(k int) bool {
	t := r.At(k)
	return t.Is(lexicon.Hyphen) || isDash(t.Text)
}

// counts takes what is counted, as written: the noun phrase behind the number.
func (r *reader) counts(m *Mark, f amount) {
	k, ok := r.behindShare(m, f)
	if !ok {
		return
	}
	end := r.nounsEnd(k)
	if end == k {
		return
	}
	s := r.Doc.Slice(r.At(k).Start, r.At(end-1).End)
	m.Quantity.Counts = &s
}

// behindShare is where what is counted begins: behind the "der" of "zwei Drittel der
// Wähler", without which a percentage counts nothing.
func (r *reader) behindShare(m *Mark, f amount) (int, bool) {
	k := m.Last
	share := f.Part || f.Many
	if !share && m.Quantity.Unit == nil {
		return k, true
	}
	if r.Is(k, lexicon.ShareLink) {
		k++
	} else if m.Quantity.Unit != nil {
		return k, false
	}
	if share && r.Is(k, lexicon.Article) {
		k++
	}
	return k, true
}

const mostAdjectives = 4

// nounsEnd is behind the noun phrase at k, k when there is none.
func (r *reader) nounsEnd(k int) int {
	end := walk.Past(k, k+mostAdjectives, r.adjective)
	if !r.noun(end) || r.Is(end, lexicon.Weekday, lexicon.MonthName) {
		return k
	}
	return end + 1
}

// adjective reports an inflected word in lower case before a noun.
func (r *reader) adjective(k int) bool {
	if !r.Word(k) || r.At(k).Cap || r.Is(k, lexicon.FunctionWord, lexicon.FiniteForm, lexicon.SpeechForm) {
		return false
	}
	n := r.Norm(k)
	for _, end := range adjectiveEnds {
		if strings.HasSuffix(n, end) {
			return true
		}
	}
	return IsWord(n)
}

var adjectiveEnds = []string{"e", "en", "er", "es", "em"}
