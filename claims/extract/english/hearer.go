package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// occasion reports that a preposition introduces when or where something was said.
func (r *reader) occasion(k int) bool {
	for i := k; i < k+4; i++ {
		n := r.at(i)
		if n.Any(lexicon.Weekday, lexicon.TimeNoun, lexicon.Occasion, lexicon.MonthName) {
			return true
		}
	}
	return false
}

// overOccasion steps over the noun phrase behind a preposition, up to the next one.
func (r *reader) overOccasion(k, hi int) int {
	if r.is(k, lexicon.Determiner, lexicon.Possessive) {
		k++
	}
	return walk.To(k, hi, func(end int) bool { return r.endsOccasion(end, k) })
}

// occasionEnds are the words that the name of an occasion does not reach over.
var occasionEnds = []tokenRule{
	{"full stop", "an interview[.]", "the [interview]", in(lexicon.FullStop), stops},
	{"sign or mark", "an interview[, which]", "an [interview] with", either(ofClass(text.Punct), ofClass(text.Quote)), always},
	{"that", "an interview [that] it", "an [interview] with", in(lexicon.That), always},
	{"first word", "[the] interview", "the [interview]", not(inner), never},
	{"us, as a name", "the show [Us] had", "the [interview]", both(in(lexicon.Us), capital), never},
	{"day or little word", "interviews [with] her", "an [interview] aired", in(lexicon.Weekday, lexicon.Determiner, lexicon.SubjectPronoun, lexicon.Preposition), always},
	{"name behind a noun", "interviews [Smith] gave", "the [interview]", both(capital, ofWordBefore(both(not(capital), ofClass(text.Word), not(in(lexicon.NameParticle))))), always},
	{"behind a day or number", "the Monday [talks]", "the [interview]", ofWordBefore(either(in(lexicon.Weekday), ofClass(text.Number))), always},
}

func (r *reader) endsOccasion(k, start int) bool {
	ends, _ := decide(occasionEnds, r, k, start)
	return ends
}

// overHearer steps over whom something was told.
func (r *reader) overHearer(k, hi int) int {
	n := r.at(k)
	switch {
	case n.Is(lexicon.PronounAlone):
		return k + 1
	case n.Is(lexicon.GenitiveS):
	case n.Any(lexicon.Pronoun, lexicon.Possessive, lexicon.Determiner):
		k++
	}
	return walk.To(k, hi, func(end int) bool { return r.endsHearer(end, k) })
}

// hearerEnds are the words that whoever is told something does not reach over.
var hearerEnds = []tokenRule{
	{"day or sign", "reporters [Monday]", "[reporters]", in(lexicon.Weekday, lexicon.HearerEnd), always},
	{"mark", "reporters [“]it", "[reporters]", ofClass(text.Quote), always},
	{"full stop", "reporters[.]", "[reporters]", in(lexicon.FullStop), stops},
	{"first word", "[the] reporters", "the [reporters]", not(inner), never},
	{"us", "reporters [us]", "the [reporters]", both(in(lexicon.Us), not(in(lexicon.Determiner, lexicon.Preposition))), never},
	{"link", "members [of] the club", "reporters [in] Rome", both(in(lexicon.ForOf), not(in(lexicon.Determiner, lexicon.SubjectPronoun))), never},
	{"little word", "reporters [it] failed", "the [reporters]", in(lexicon.Determiner, lexicon.SubjectPronoun, lexicon.Preposition), always},
	{"name behind a noun", "reporters [Smith] lied", "the [reporters]", both(capital, ofWordBefore(both(not(capital), ofClass(text.Word), not(in(lexicon.NounLink))))), always},
}

func (r *reader) endsHearer(k, start int) bool {
	ends, _ := decide(hearerEnds, r, k, start)
	return ends
}

// overAside steps over ", however," or ", in a statement," behind a verb; -1 when the
// comma ends the clause.
func (r *reader) overAside(comma, hi int) int {
	if v := r.verb(comma + 1); v.Is(verbs.Ing) && !v.Of(lexicon.QuotingVerb) {
		return -1
	}
	if r.is(comma+1, lexicon.AsideBreak) {
		return -1
	}
	last := min(hi, comma+16)
	k := r.t.To(comma+1, last, aQuoteMark, lexicon.Comma)
	if k >= last || r.quoteMark(k) {
		return -1
	}
	return k + 1
}
