package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// whatItTakesUp is where "inflation, which hit 5.4%" begins, so that the clause says
// what it is about.
func (r *reader) whatItTakesUp(which int) int {
	if !r.is(which-1, lexicon.Comma) {
		return which
	}
	end := which - 2
	if open := r.openedAt(end); open > 0 {
		end = open - 1 // "the Harbour Act (SB 12), which"
	}
	lo := walk.Back(end, max(0, which-12), func(k int) bool { return r.at(k).Block == r.t[which].Block })
	first := r.nounPhraseLeft(end, lo)
	if r.is(first-1, lexicon.CurrencySign) && r.is(first-2, lexicon.Of) {
		first = r.nounPhraseLeft(first-3, lo) // "a penalty of $38 million, which"
	}
	if first < 0 || r.inQuote[first] > 0 {
		return which
	}
	return r.nounAlone(first, end)
}

// nounAlone is where the noun phrase begins that stands from first up to its last word, without
// the verb or day before it: "[pass] the act", "[last year at] Orla House".
func (r *reader) nounAlone(first, end int) int {
	switch {
	case r.is(first, lexicon.That) && r.at(first+1).Spaced && !r.isFinite(first+1):
		return first + 1
	case r.is(first-1, lexicon.NearUnit):
		return r.behindUnit(first, end)
	}
	for k := end - 1; k >= first; k-- {
		if r.is(k+1, lexicon.Article) && (r.verb(k).Is(verbs.Base) || r.acts(k-1, first)) {
			return k + 1 // "pass the act", "agreed to a penalty"
		}
	}
	return first
}

// behindUnit is where the noun phrase up to end begins behind the time before it: "last [year
// at] Orla House".
func (r *reader) behindUnit(first, end int) int {
	if !r.is(first-1, lexicon.NearUnit) {
		return first
	}
	return min(end, r.t.To(first, end, lexicon.Preposition)+1)
}

// acts reports a word of the phrase since first that can only be a verb.
func (r *reader) acts(k, first int) bool {
	v := r.verb(k)
	return k >= first && v.Form != 0 && !v.Is(verbs.Nounly)
}

// openedAt is the bracket that the one at k shuts, if it is near; 0 for none.
func (r *reader) openedAt(k int) int {
	if !r.is(k, lexicon.CloseRound) {
		return 0
	}
	for i := k - 1; i > max(0, k-longestBracket); i-- {
		if r.is(i, lexicon.OpenRound) {
			return i
		}
	}
	return 0
}
