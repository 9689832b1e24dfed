package german

import (
	"strings"

	"factdesk/claims/lexicon"
)

// agrees reports a phrase that may be the subject of the verb at v: it is no time, and as
// many as the verb says.
func (r *reader) agrees(p phrase, v int) bool {
	switch {
	case r.tellsTime(p), r.dative(p):
		return false
	case r.is(v, lexicon.PluralForm), r.pluralPast(v):
		return !r.is(p.first, lexicon.OneOnly) || r.anyIs(p, lexicon.AndWord)
	}
	return r.is(p.last-1, lexicon.AndWord) || !r.manyThings(p)
}

// dative reports "der großen Zeitung": as a subject its adjective would end in -e.
func (r *reader) dative(p phrase) bool {
	if p.last-p.first < 3 || !r.t.Reads(p.first, lexicon.Der, aSmall) {
		return false
	}
	return strings.HasSuffix(r.norm(p.first+1), "en")
}

// pluralPast reports "sagten", "teilten".
func (r *reader) pluralPast(k int) bool { return r.lower(k) && strings.HasSuffix(r.norm(k), "ten") }

// manyThings reports a plural that an ending tells: "die Äußerungen".
func (r *reader) manyThings(p phrase) bool {
	k := p.find(r.noun)
	if k == p.last || !r.is(p.first, lexicon.ManyOpener) {
		return false
	}
	return endsIn(r.norm(k), lexicon.German().Phrases(lexicon.PluralEnd))
}

// tellsTime reports "05 Uhr", "sechs Tage", "Ende Januar".
func (r *reader) tellsTime(p phrase) bool {
	k := p.past(r.counts)
	switch {
	case r.is(k, lexicon.PartOfTime):
		return true
	case !within(k, p.first+1, p.last):
		return false
	}
	return r.numeral(k-1) && r.is(k, lexicon.ClockNoun)
}

// counts reports a number, an article or an adjective, as they stand before "Tage".
func (r *reader) counts(k int) bool {
	switch {
	case r.numeral(k), r.is(k, lexicon.DefiniteArticle):
		return true
	}
	return r.adjective(k)
}
