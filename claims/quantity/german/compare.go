package german

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
)

// compare reads the words before a number, and "oder mehr" behind it.
func (r *reader) compare(m *Mark) {
	q := &m.Quantity
	if q.Comparator == claims.Range {
		if r.Is(m.First-1, lexicon.AboutNumber) {
			m.First--
		}
		return
	}
	if r.articleBetween(m.First - 1) {
		m.First--
	}
	switch means, words := comparators().Before(r, m.First); {
	case words > 0 && r.compares(m):
		q.Comparator = means
		m.First -= words
	case r.Is(m.First-1, lexicon.AboutNumber):
		q.Comparator = claims.About
		m.First--
	}
	if q.Comparator == claims.Exactly && r.orMore(m.Last) {
		q.Comparator = claims.AtLeast
	}
}

// articleBetween reports the article of "mehr als eine halbe" and "rund die Hälfte".
func (r *reader) articleBetween(k int) bool {
	return r.Reads(k-1, lexicon.AboutOrThan, lexicon.Article)
}

// compares reports that the word right before a number compares it, which "über" and
// "unter" need not: "über 200 Seiten", "unter drei Bewerbern".
func (r *reader) compares(m *Mark) bool {
	switch k := m.First - 1; {
	case r.Is(k, lexicon.Ueber):
		return r.overNumber(m)
	case r.Is(k, lexicon.Unter):
		return m.Quantity.Unit != nil || m.Quantity.Value >= leastUnder
	}
	return true
}

// leastUnder is the least count that "unter" compares: below it, it says among whom.
const leastUnder = 100

// overNumber reports an "über" that something is measured by or counted behind, or that
// stands inside a sentence.
func (r *reader) overNumber(m *Mark) bool {
	before := r.Norm(m.First - 2)
	switch {
	case r.noun(m.Last):
		return true
	case before == "":
		return m.Quantity.Unit != nil
	case r.Is(m.First-2, lexicon.Von):
		return m.Last < len(r.Doc.Tokens)
	}
	return m.Quantity.Unit != nil || m.Last < len(r.Doc.Tokens)
}

// orMore reports "oder mehr" at k.
func (r *reader) orMore(k int) bool { return r.Reads(k, lexicon.Oder, lexicon.Mehr) }
