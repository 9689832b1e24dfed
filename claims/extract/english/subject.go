package english

import "factdesk/claims/lexicon"

// phrase is a range of tokens; first < 0 means none.
type phrase struct{ first, last int }

var noPhrase = phrase{-1, -1}

func (p phrase) ok() bool { return p.first >= 0 && p.first < p.last }

func (p phrase) holds(k int) bool { return p.first <= k && k < p.last }

// subjectOf finds the subject of the verb at v in the sentence that begins at token
// lo: the noun phrase left of the verb and its helpers, past an aside between commas
// or the "who" that takes up a name. inherit says that the verb has none of its own
// and shares the one before ("… and said", ", adding that").
func (r *reader) subjectOf(v, lo int) (p phrase, inherit bool) {
	end := r.backOverHelpers(v-1, lo)
	if end < lo {
		return noPhrase, true
	}
	switch n := r.at(end); {
	case n.Is(lexicon.LinkBeforeVerb):
		return noPhrase, true
	case n.Is(lexicon.Relative):
		return r.antecedent(end, lo), false
	case n.Is(lexicon.Comma):
		return r.pastAside(end, lo)
	case n.Any(lexicon.CloseRound, aDash):
		return r.pastBracket(end, lo)
	case n.Any(aQuoteMark, lexicon.ColonOrSemicolon):
		return noPhrase, true
	case n.Is(lexicon.To):
		if end-1 > lo && raises(r.verb(end-1)) {
			return r.subjectOf(end-1, lo) // "continued to insist"
		}
		return noPhrase, false
	}
	end = r.behindHead(end, v, lo)
	first := r.nounPhraseLeft(end, lo)
	if first < 0 {
		return noPhrase, false
	}
	return phrase{r.overOffices(first, lo), end + 1}, false
}
