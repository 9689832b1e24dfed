package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

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
	if who := r.relativeAround(first-1, lo); who > lo {
		return r.antecedent(who, lo), false
	}
	return phrase{r.overOffices(first, lo), end + 1}, false
}

// relativeReach is how many tokens a relative clause without a comma is looked through.
const relativeReach = 14

// relativeAround is the "who" of "divers who reached the wreck", whose clause goes on up to k
// and has its verb; -1 for none. Behind a verb of saying what follows may be what is said:
// "officials who said the minister lied".
func (r *reader) relativeAround(k, lo int) int {
	verb := false
	for i := k; i > max(lo, k-relativeReach); i-- {
		switch t := r.at(i); {
		case t.Is(lexicon.PersonRelative):
			if verb {
				return i
			}
			return -1
		case t.Class == text.Punct, t.Class == text.Quote, r.is(i-1, lexicon.Comma):
			return -1
		case !r.isFinite(i):
		case verb, handsOver(r.verb(i).Report.Act):
			return -1
		default:
			verb = true
		}
	}
	return -1
}

// handsOver: an act whose words may stand behind it without "that".
func handsOver(a verbs.Act) bool { return reports(a) || a == verbs.Think }
