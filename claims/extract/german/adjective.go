package german

import (
	"strings"

	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/text"
)

// joinsAdjectives reports the "und" of "die deutschen und französischen Soldaten".
func (r *reader) joinsAdjectives(k int) bool {
	if !r.t.Reads(k-1, aSmall, lexicon.AndWord) || !r.noun(k+2) {
		return false
	}
	return r.adjective(k-1) && r.adjective(k+1)
}

// adjective reports an inflected word in lower case, or a number, before a noun.
func (r *reader) adjective(k int) bool {
	switch t := r.at(k); {
	case r.number(k), r.ageHyphen(k):
		return true
	case !r.lower(k), t.Any(lexicon.FunctionWord, lexicon.FiniteForm, aReport), r.address(k) > k:
		return false
	case endsIn(t.Norm, adjectiveEnds):
		return true
	default:
		return numbers.IsWord(t.Norm)
	}
}

// ageHyphen reports the hyphen of "81-jährige".
func (r *reader) ageHyphen(k int) bool {
	return r.t.Reads(k-1, text.ANumber, lexicon.Hyphen) && r.ofAge(k+1)
}

// ofAge reports the "81-jährige" of "der 81-jährige".
func (r *reader) ofAge(k int) bool { return strings.Contains(r.norm(k), "jährige") }

// inAttribute is how many words may stand between an article and the participle that
// describes its noun.
const inAttribute = 9

// attribute is behind what describes a noun between its article and its adjectives: "die
// (zur Universität gehörende) Stiftung", "einer (gestern verbreiteten) Erklärung". It is i
// where there is none.
func (r *reader) attribute(i, hi int, behindArticle bool) int {
	if !behindArticle || !r.is(i, lexicon.Preposition, lexicon.Adverb) {
		return i
	}
	for k := i + 1; k < min(hi, i+inAttribute); k++ {
		switch {
		case r.is(k, lexicon.Comma, lexicon.FullStop, lexicon.FiniteForm):
			return i
		case r.describesNoun(k) && r.describable(k+1):
			return k + 1
		}
	}
	return i
}

// describable reports a noun, or an adjective before one.
func (r *reader) describable(k int) bool { return r.noun(k) || r.adjective(k) }

// describesNoun reports a participle with an ending: "gehörende", "verbreiteten".
func (r *reader) describesNoun(k int) bool { return r.lower(k) && has(r.norm(k), attributeEnds) }
