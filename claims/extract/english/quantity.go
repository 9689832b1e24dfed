package english

import (
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/quantity"
	"factdesk/claims/text"
)

// measure is a quantity or date with its tokens.
type measure struct {
	first, last int
	q           *claims.Quantity
	age         bool // somebody's age
	date        bool // a date or year: it says when, not how many
	describes   bool // says what kind of thing it is: "a two-metre drill"
}

// findMeasures reads every number of the article once.
func (r *reader) findMeasures() []measure {
	marks := quantity.Read(r.d, quantity.Options{Reference: r.published, Language: r.language})
	out := make([]measure, 0, len(marks))
	for i := range marks {
		m := &marks[i]
		if m.Date != nil && !r.onCalendar(m) {
			continue
		}
		out = append(out, measure{first: m.First, last: m.Last, q: &m.Quantity, age: m.Age, date: m.Date != nil,
			describes: m.Quantity.Unit != nil && r.t[m.Last-1].Class == text.Word && strings.Contains(r.norm(m.Last-1), "-")})
	}
	return out
}

// onCalendar reports a date that names a month or year. "Yesterday" and "last week" say
// when too, but to check a claim they have to be resolved first: they weigh less
// (found.Time), and so they are no measure.
func (r *reader) onCalendar(m *quantity.Mark) bool {
	for k := m.First; k < m.Last; k++ {
		t := r.at(k)
		if holdsYear(t.Norm) || t.Cap && t.Is(lexicon.MonthName) {
			return true
		}
	}
	return false
}

// holdsYear reports "2014" and "2019-20", "mid-2014".
func holdsYear(word string) bool {
	return len(word) >= 4 && (isYear(word[:4]) || isYear(word[len(word)-4:]))
}

func isYear(s string) bool { return len(s) == 4 && s >= "1500" && s < "2100" }
