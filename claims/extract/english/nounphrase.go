package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// nounPhraseLeft walks left from its last token to the beginning of a noun phrase and
// returns -1 when there is none.
func (r *reader) nounPhraseLeft(end, lo int) int {
	if end < max(lo, 0) || !r.nounLike(end, lo) {
		return -1
	}
	first := end
	for k := end; k >= max(lo, end-29); k-- {
		if !r.belongs(k, lo, end) {
			break
		}
		first = k
		if r.is(k, lexicon.Pronoun) && !sourceLink(r, k-1, lo) || r.beginsAfresh(k, lo) {
			break
		}
	}
	return walk.Past(first, end, r.cannotBegin)
}

// beginsAfresh reports an article or possessive at k behind words that say when: "Last night
// the dad", "Now its auditors", "in a post on Instagram the star".
func (r *reader) beginsAfresh(k, lo int) bool {
	switch {
	case k <= lo, !r.is(k, lexicon.Article, lexicon.PossessiveOfOthers):
		return false
	case r.t.Reads(k-2, lexicon.NearUnit, lexicon.TimeNoun):
		return true
	case r.at(k-1).Cap && r.is(k, lexicon.The) && r.placeBefore(k, lo):
		return true
	}
	return k-1 == lo && r.is(lo, lexicon.TimeNoun, lexicon.Adverb, lexicon.TimeOfRole)
}

// placeBefore reports a name before k that says where: "on Instagram", and not "of Selm".
func (r *reader) placeBefore(k, lo int) bool {
	before := r.nameStart(k, lo) - 1
	return before > lo && r.is(before, lexicon.Preposition) && !r.is(before, lexicon.Of)
}

// cannotBegin reports a token that no noun phrase begins with.
func (r *reader) cannotBegin(k int) bool {
	return r.is(k, text.ASign, lexicon.Conjunction, lexicon.NounLink, lexicon.GenitiveS)
}

// plural reports a noun in the plural that no name is, at k.
func (r *reader) plural(k int) bool {
	n := r.at(k)
	switch {
	case n.Is(lexicon.PluralRole):
		return true
	case n.Is(lexicon.Paper):
		return strings.HasSuffix(n.Norm, "s")
	}
	return n.Is(aPlural) && !n.Cap
}

// pluralHead reports a phrase whose first noun before a link or participle is plural.
func (r *reader) pluralHead(p phrase) bool {
	for k := p.first + 1; k < p.last; k++ {
		switch {
		case sourceTrait(r, k, p.first), r.is(k, lexicon.NounLink), r.verb(k).Is(verbs.Part):
			return r.plural(k - 1)
		}
	}
	return r.plural(p.last - 1)
}

// nounLike reports that a noun phrase may end at k.
func (r *reader) nounLike(k, lo int) bool {
	t := r.at(k)
	switch {
	case t.Class == text.Number:
		return true
	case t.Class != text.Word:
		return k > lo && t.Is(lexicon.FullStop) && r.innerStop(k)
	case t.Cap, t.Is(lexicon.SubjectPronoun):
		return true
	case t.Is(lexicon.LooseS):
		return false
	case t.Is(lexicon.PronounLike), r.countsChildren(k):
		return true
	case t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Determiner):
		return false
	}
	switch v := r.verb(k); {
	case v.Form == 0, v.Is(verbs.Nounly), t.Any(lexicon.PluralRole, lexicon.Role):
		return true
	default:
		return r.usedAsNoun(k, v)
	}
}

// innerStop reports the full stop of "J. Roe", and of "Voltura Inc. said".
func (r *reader) innerStop(k int) bool {
	if nameStop(r.at(k - 1)) {
		return true
	}
	return r.is(k-1, lexicon.FirmStop) && !r.at(k+1).Cap
}

// belongs reports that token k is part of the noun phrase that ends at end.
func (r *reader) belongs(k, lo, end int) bool {
	if k == end {
		return true
	}
	answer, _ := decide(phraseRules, r, k, lo)
	return answer
}

// linkable reports a noun before "of", "for" or "in" that the link can hang on.
func (r *reader) linkable(k, lo int) bool {
	t := &r.t[k]
	switch {
	case t.Class == text.Number:
		return true
	case t.Class != text.Word, k == lo && t.Is(lexicon.SentenceOpener) && !t.Is(lexicon.PluralRole):
		return false
	case t.Cap, t.Any(lexicon.Role, lexicon.PluralRole, lexicon.OrgNoun):
		return true
	case t.Any(lexicon.Determiner, lexicon.Preposition, lexicon.Conjunction, lexicon.Auxiliary, lexicon.Adverb):
		return t.Any(lexicon.PartOfMany, lexicon.TheseThose)
	case r.behindItsNoun(k, lo):
		return true
	}
	v := r.verb(k)
	return v.Form == 0 || v.Is(verbs.Nounly) && r.usedAsNoun(k, v)
}

// behindItsNoun: "a study published in the Lancet".
func (r *reader) behindItsNoun(k, lo int) bool {
	switch {
	case k <= lo, !r.verb(k).Is(verbs.Part | verbs.Ing), r.is(k-1, text.ACapital, lexicon.SubjectPronoun):
		return false
	}
	return r.nounLike(k-1, lo)
}

// joinsNames reports an "and" between two names or two nouns of one subject: it is
// one only where the words before it go back to the sentence's or clause's beginning.
func (r *reader) joinsNames(k, lo int) bool {
	return k > lo && r.joinable(k, lo) && !r.finiteBefore(k, lo)
}

func (r *reader) joinable(k, lo int) bool {
	if r.at(k-1).Cap && r.is(k+1, text.ACapital, lexicon.RoleArticle) {
		return true
	}
	return r.is(k-1, lexicon.OrgNoun, lexicon.Role, lexicon.PluralRole) || r.nounLike(k-1, lo)
}

func (r *reader) finiteBefore(k, lo int) bool {
	for i := k - 1; i >= max(lo, k-24); i-- {
		switch {
		case commaBeforeOffice(r, i, lo):
			return false
		case r.is(i, lexicon.CommaOrStop):
		case r.is(i, text.ASign), r.is(i, lexicon.ClauseHook):
			return false
		case r.is(i, lexicon.PairPreposition) && !insideBody(r, i, 0), r.isFinite(i):
			return true
		}
	}
	return false
}

// listComma reports the comma of "Estonia, Latvia and Lithuania", and of "the Liberals, the
// Greens and the Left".
func (r *reader) listComma(k, lo int) bool {
	switch {
	case k <= lo, !r.at(k - 1).Cap:
		return false
	case r.at(k + 1).Cap:
	case !r.listsArticles(k, lo):
		return false
	}
	for i := k + 1; i < min(len(r.t), k+12); i++ {
		switch n := r.at(i); {
		case n.Is(lexicon.And):
			return !r.finiteBefore(k, lo)
		case !n.Any(text.ACapital, lexicon.Comma, lexicon.The):
			return false
		}
	}
	return false
}

// listsArticles: "[the] Liberals, [the] Greens", and not "In the Netherlands, the Greens".
func (r *reader) listsArticles(k, lo int) bool {
	the := r.nameStart(k, lo)
	if !r.is(the, lexicon.The) {
		the--
	}
	switch {
	case the < lo, !r.t.Reads(k+1, lexicon.The, text.ACapital), !r.is(the, lexicon.The):
		return false
	}
	return the == lo || !r.is(the-1, lexicon.Preposition)
}
