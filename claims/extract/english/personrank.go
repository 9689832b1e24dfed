package english

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// noteOffice is note for the token at k, of words from lo on, with what makes another office of
// it: "Deputy Mayor Jane Roe" is no mayor.
func (who *person) noteOffice(t text.Tokens, k, lo int) {
	norm := t.Norm(k)
	had := who.desc[norm]
	who.note(t.At(k))
	if !t.Is(k, lexicon.Role) {
		return
	}
	switch rank := rankBefore(t, k, lo); {
	case rank == "":
		delete(who.ranks, norm)
	case !had && who.ranks == nil:
		who.ranks = map[string]string{norm: rank}
	case !had:
		who.ranks[norm] = rank
	}
}

// rankBefore is the "deputy" or "former" before an office at k, over the words that go on with
// it: "former US prime minister"; "" for none.
func rankBefore(t text.Tokens, k, lo int) string {
	if t.Norm(k) == "general" && t.Is(k-1, lexicon.GeneralRank) {
		return t.Norm(k - 1)
	}
	for i := k - 1; i >= max(lo, k-5); i-- {
		switch {
		case t.Is(i, lexicon.OfficeRank):
			return t.Norm(i)
		case t.Is(i, lexicon.Role), !partOfRole(t.At(i)):
			return ""
		}
	}
	return ""
}

// behindOther is where the words before a name begin that describe its bearer: behind the "and"
// or "with" of "Supt Ray Hill and Insp Sue Dale".
func behindOther(t text.Tokens, first, name int) int {
	for k := name - 1; k > first; k-- {
		if t.Is(k, lexicon.Conjunction, lexicon.Preposition) && endsName(t.At(k-1)) && !t.Is(k, lexicon.Of) {
			return k + 1
		}
	}
	return first
}

// endsName reports a capitalised word that is no office's, body's or country's.
func endsName(t *text.Token) bool {
	switch {
	case !t.Capital(), ofCountry(t):
		return false
	}
	return !t.Any(lexicon.Role, lexicon.TitleWord, lexicon.Honorific, lexicon.OrgNoun, lexicon.SentenceOpener)
}

// diesAt reports "died" or "was killed" at k, or "who died".
func diesAt(t text.Tokens, k int) bool {
	k = t.Past(k, k+2, lexicon.Comma, lexicon.WhichWho)
	if t.Is(k, lexicon.Dying) {
		return true
	}
	return t.Reads(k, lexicon.FiniteAuxiliary, lexicon.Killing)
}
