package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// mostAdjuncts is how many of them stand before an adjective at the most.
const mostAdjuncts = 4

// attributed reports a noun whose adjective has something of its own before it: "aus Syrien
// geflohenen Menschen", "noch lebenden Zeugen".
func (r *reader) attributed(k int) bool {
	end := k
	for range mostAdjuncts {
		next := r.adjunctEnd(end)
		if next == end {
			break
		}
		end = next
	}
	return end > k && r.nounsEnd(end) > end+1
}

// adjunctEnd is behind the adverb at k, or the preposition with its noun; k for neither.
func (r *reader) adjunctEnd(k int) int {
	switch {
	case r.Is(k, lexicon.Preposition):
		return r.nounBehind(k)
	case !r.Word(k), r.At(k).Cap, r.adjective(k), r.Is(k, lexicon.FiniteForm, lexicon.Article):
		return k
	case r.Is(k, lexicon.Pronoun, lexicon.Conjunction, lexicon.Subordinator):
		return k
	}
	return k + 1
}

// nounBehind is behind the noun that the preposition at k is of, k for none.
func (r *reader) nounBehind(k int) int {
	from := walk.Past(k+1, k+2, func(i int) bool { return r.Is(i, lexicon.Article, lexicon.Possessive, lexicon.Determiner) })
	if end := walk.Past(from, from+mostAdjectives, r.adjective); r.noun(end) {
		return end + 1
	}
	return k
}
