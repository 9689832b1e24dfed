package german

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// measured makes a quantity of a number: range, unit, comparator, and what it counts.
func (r *reader) measured(f amount) Mark {
	m := Mark{First: f.first, Last: f.last, Quantity: claims.Quantity{Value: f.value, Comparator: claims.Exactly}}
	if f.many {
		m.Quantity.Comparator = claims.AtLeast
	}
	r.signBefore(&m)
	r.upTo(&m)
	r.unit(&m)
	r.compare(&m)
	if u := m.Quantity.Unit; u == nil || *u == percent || f.part {
		r.counts(&m, f)
	}
	m.Quantity.Start, m.Quantity.End = r.At(m.First).Start, r.At(m.Last-1).End
	return m
}

func (m *Mark) setUnit(name string, last int) { m.Quantity.Unit, m.Last = &name, last }

// signBefore reads "€ 5" and "CHF 20".
func (r *reader) signBefore(m *Mark) {
	k := m.First - 1
	if !r.Is(k, lexicon.CurrencySign, lexicon.MoneyCode) {
		return
	}
	if name := Unit(r.Norm(k)); name != "" {
		m.setUnit(name, m.Last)
		m.First = k
	}
}

// upTo reads "80 bis 85", "10–20" and "zwischen 10 und 20".
func (r *reader) upTo(m *Mark) {
	between := r.Is(m.Last, lexicon.And) && r.Is(m.First-1, lexicon.BetweenWord)
	if !between && !r.joinsRange(m.Last) {
		return
	}
	high, ok := r.figureAt(m.Last + 1)
	if !ok || high.many {
		return
	}
	low := r.lowEnd(m, high)
	if low <= 0 || high.value <= low {
		return
	}
	m.Quantity.Value, m.Quantity.High, m.Quantity.Comparator = low, &high.value, claims.Range
	m.Last = high.last
	if between {
		m.First--
	}
}

// joinsRange reports "bis", or a dash or hyphen with no space behind it.
func (r *reader) joinsRange(k int) bool {
	if r.Is(k, lexicon.RangeWord) {
		return true
	}
	return r.dash(k) && r.glued(k+1)
}

// dash reports a hyphen or a longer dash.
func (r *reader) dash(k int) bool {
	t := r.At(k)
	return t.Is(lexicon.Hyphen) || isDash(t.Text)
}

// lowEnd is the lower end of a range, by the magnitude of the upper where it has none of
// its own: "5 bis 10 Millionen". It is 0 where the two make no range.
func (r *reader) lowEnd(m *Mark, high amount) float64 {
	low := m.Quantity.Value
	if high.last == high.first+1 || m.Last != m.First+1 {
		return low
	}
	if low >= 1000 || high.value < 1000 {
		return low
	}
	return low * r.value(high.first+1, lexicon.Magnitude)
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
	s := r.d.Slice(r.At(k).Start, r.At(end-1).End)
	m.Quantity.Counts = &s
}

// behindShare is where what is counted begins: behind the "der" of "zwei Drittel der
// Wähler", without which a percentage counts nothing.
func (r *reader) behindShare(m *Mark, f amount) (int, bool) {
	k := m.Last
	share := f.part || f.many
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
	end := k
	for end < k+mostAdjectives && r.adjective(end) {
		end++
	}
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
