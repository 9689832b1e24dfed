package spanish

import (
	"strings"
	"sync"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// measure is a quantity or date with its tokens.
type measure struct {
	phrase
	q    claims.Quantity
	date bool
}

// Quantities are the numbers that a wording states, in text order. The text must have
// been parsed as Spanish.
func Quantities(d *text.Doc) []claims.Quantity {
	r := &reader{d: d, t: d.Tokens}
	r.findMeasures()
	out := []claims.Quantity{}
	for _, m := range r.measures {
		if !m.date {
			out = append(out, m.q)
		}
	}
	return out
}

// units are the words of each unit: word → the name that we give it.
var units = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, line := range lexicon.Spanish().Phrases(lexicon.MeasureUnit) {
		words := strings.Fields(line)
		for _, w := range words[1:] {
			m[w] = words[0]
		}
	}
	return m
})

// findMeasures reads every number and date of the article once.
func (r *reader) findMeasures() {
	for k := 0; k < len(r.t) && !r.d.Watch.Over(); k++ {
		if end := r.dateAt(k); end > k {
			r.measures = append(r.measures, measure{phrase: phrase{k, end}, date: true})
			k = end - 1
			continue
		}
		f, ok := r.numberAt(k)
		if !ok || r.timeOfDay(f) {
			continue
		}
		m := r.measured(f)
		r.measures = append(r.measures, m)
		k = m.last - 1
	}
	r.joinRanges()
}

// dateAt is the end of a date at k: "3 de mayo de 2020", "marzo", "2019", "ayer".
func (r *reader) dateAt(k int) int {
	switch t := r.at(k); {
	case t.Class == text.Number && r.is(k+1, lexicon.Of) && r.is(k+2, lexicon.Month):
		return r.yearBehind(k + 3)
	case t.Any(lexicon.Month, lexicon.DayWord):
		return r.yearBehind(k + 1)
	case r.year(k) && r.is(k-1, lexicon.BeforeYear):
		return k + 1
	}
	return k
}

func (r *reader) yearBehind(k int) int {
	if r.is(k, lexicon.Of, lexicon.From) && r.year(k+1) {
		return k + 2
	}
	return k
}

// year reports four digits of our time, unless a unit stands behind them.
func (r *reader) year(k int) bool {
	t := r.at(k)
	if t.Class != text.Number || len(t.Norm) != 4 || units()[r.at(k+1).Norm] != "" {
		return false
	}
	return strings.HasPrefix(t.Norm, "19") || strings.HasPrefix(t.Norm, "20")
}

// timeOfDay reports "las 8 de la mañana".
func (r *reader) timeOfDay(f figure) bool {
	return r.is(f.first-1, lexicon.TheHour) && f.value <= 24 && (r.is(f.last, lexicon.Of, lexicon.Colon) || !r.word(f.last))
}

// measured reads the unit or what is counted behind a number, and the words before it
// that say how exact it is.
func (r *reader) measured(f figure) measure {
	m := measure{phrase: f.phrase}
	m.q = claims.Quantity{Value: f.value, Comparator: r.comparator(f)}
	k := f.last
	if r.is(k, lexicon.Of) {
		k++
	}
	switch name := units()[r.at(k).Norm]; {
	case r.is(f.last, lexicon.Per) && r.is(f.last+1, lexicon.Hundred):
		m.unit("percent", f.last+2)
		m.q.Change = r.change(f.first)
	case name != "":
		m.unit(name, k+1)
		if name == "percent" {
			m.q.Change = r.change(f.first)
		}
	case r.currencyBefore(&m):
	case r.counted(k):
		counts := r.at(k).Text
		m.q.Counts, m.last = &counts, k+1
	}
	m.q.Start, m.q.End = r.t[m.first].Start, r.t[m.last-1].End
	return m
}

func (m *measure) unit(name string, last int) { m.q.Unit, m.last = &name, last }

// currencyBefore reads the sign of "$ 500" and "€500".
func (r *reader) currencyBefore(m *measure) bool {
	name := units()[r.at(m.first-1).Norm]
	if name == "" || !r.is(m.first-1, lexicon.CurrencySign) {
		return false
	}
	m.unit(name, m.last)
	m.first--
	return true
}

// counted reports a noun: a word in lower case that is no little one.
func (r *reader) counted(k int) bool {
	t := r.at(k)
	return r.word(k) && !t.Cap && !t.Any(lexicon.FunctionWord, lexicon.SpeechVerb, lexicon.Negator)
}

// comparators are the words before a number that say how exact it is.
var comparators = sync.OnceValue(func() map[string]claims.Comparator {
	m := map[string]claims.Comparator{}
	for class, c := range map[lexicon.Class]claims.Comparator{
		lexicon.CompareAbove: claims.Above, lexicon.CompareBelow: claims.Below, lexicon.CompareAtLeast: claims.AtLeast,
		lexicon.CompareAtMost: claims.AtMost, lexicon.CompareAbout: claims.About,
	} {
		for _, words := range lexicon.Spanish().Phrases(class) {
			m[words] = c
		}
	}
	return m
})

const longestComparator = 3 // words

func (r *reader) comparator(f figure) claims.Comparator {
	end := f.first
	if r.is(end-1, lexicon.DefiniteArticle, lexicon.One, lexicon.CurrencySign) {
		end--
	}
	for n := longestComparator; n > 0; n-- {
		if c := comparators()[r.joined(phrase{max(0, end-n), end})]; c != "" {
			return c
		}
	}
	if f.many {
		return claims.AtLeast
	}
	return claims.Exactly
}

func (r *reader) joined(p phrase) string {
	var words []string
	for k := p.first; k < p.last; k++ {
		words = append(words, r.at(k).Norm)
	}
	return strings.Join(words, " ")
}

const changeReach = 5 // tokens between "bajó" and "un 2,7 por ciento"

// change is the direction of a verb before a percentage: "bajó un 2,7 por ciento".
func (r *reader) change(k int) *claims.Direction {
	for i := k - 1; i > k-changeReach; i-- {
		direction := claims.Up
		switch {
		case r.is(i, lexicon.FallVerb):
			direction = claims.Down
		case !r.is(i, lexicon.RiseVerb):
			continue
		}
		return &direction
	}
	return nil
}

// joinRanges gives the lower end of "de 60 a 110 euros" its unit, and makes one quantity
// of "entre 10 y 20 euros".
func (r *reader) joinRanges() {
	kept := r.measures[:0]
	for i := 0; i < len(r.measures); i++ {
		m := r.measures[i]
		if i+1 < len(r.measures) && r.rangeTo(m, r.measures[i+1]) {
			high := r.measures[i+1]
			m.q.Unit, m.q.Counts = high.q.Unit, high.q.Counts
			if r.is(m.first-1, lexicon.BetweenWord) {
				m.q.High, m.q.Comparator, m.last, m.q.End = &high.q.Value, claims.Range, high.last, high.q.End
				i++
			}
		}
		kept = append(kept, m)
	}
	r.measures = kept
}

// rangeTo reports two bare numbers with "y" or "a" between them.
func (r *reader) rangeTo(low, high measure) bool {
	if low.date || high.date || high.first != low.last+1 {
		return false
	}
	return low.q.Unit == nil && low.q.Counts == nil && r.is(low.last, lexicon.AndOr) && r.is(low.first-1, lexicon.BetweenWord, lexicon.From)
}
