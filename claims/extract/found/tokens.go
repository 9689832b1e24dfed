package found

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// Trim takes signs off both ends of some tokens that belong to no clause, and the full stop
// that ends them. quoted tells of a token whether it stands in a quote, whose marks are kept.
func Trim(t text.Tokens, first, last int, quoted func(k int) bool) (int, int) {
	loose := func(k int) bool { return Loose(t, k, quoted) }
	first = walk.Past(first, last, loose)
	return first, walk.Back(last, first, func(k int) bool { return loose(k) || t.Is(k, lexicon.FullStop) })
}

// Loose reports a comma, dash, colon or quotation mark that is no part of a word.
func Loose(t text.Tokens, k int, quoted func(k int) bool) bool {
	switch n := t.At(k); {
	case n.Is(lexicon.LooseSign):
		return true
	case n.Class == text.Quote:
		return !quoted(k)
	default:
		return Dash(n)
	}
}

// Dash reports a dash, and no hyphen.
func Dash(t *text.Token) bool {
	return t.Class == text.Punct && t.Text != "" && text.IsDash([]rune(t.Text)[0])
}

// Written are the candidates of a list, placed in the text and with its own words as their
// wording; nil once the watch is over.
func Written[C any](d *text.Doc, list []C, of func(*C) *Candidate) []*Candidate {
	out := make([]*Candidate, len(list))
	for i := range list {
		if d.Watch.Over() {
			return nil
		}
		out[i] = of(&list[i])
		out[i].Place(d)
		out[i].Write(d.Runes, nil)
	}
	return out
}
