package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// behindHead steps from the token before a verb over what is told of its subject without
// "which": "A report published on Friday said", "the experts I interviewed said".
func (r *reader) behindHead(end, v, lo int) int {
	switch {
	case end < r.lastBefore(v) && r.behindItsNoun(end, lo):
		return end - 1
	case end-2 > lo && r.interviewed(end):
		return end - 2
	}
	return end
}

// interviewed reports "I interviewed" behind a noun.
func (r *reader) interviewed(k int) bool { return r.t.Reads(k-1, lexicon.SubjectPronoun, aFinite) }

// lastBefore is the last token before a verb and its adverbs.
func (r *reader) lastBefore(v int) int {
	return walk.Back(v, 0, r.plainAdverb) - 1
}

// raises reports a verb whose subject is that of the infinitive behind it.
func raises(v *verbs.Verb) bool {
	return v.Of(lexicon.RaisingVerb) && v.Listed() && !v.Is(verbs.Ing)
}

// backOverHelpers is the last token before auxiliaries, adverbs and days.
func (r *reader) backOverHelpers(k, lo int) int {
	for k >= lo {
		n := r.helperLength(k, lo)
		if n == 0 {
			return k
		}
		k -= n
	}
	return k
}

// helperLength is how many tokens up to k stand between a subject and its verb: a helping
// verb, an adverb, "late Monday", "last week"; 0 for none.
func (r *reader) helperLength(k, lo int) int {
	n := r.at(k)
	switch {
	case n.Is(lexicon.GenitiveS) && r.copula(k), r.helps(k, lo), r.plainAdverb(k):
		return 1
	case r.t.Reads(k-2, lexicon.Comma, lexicon.However, lexicon.Comma):
		return 3
	case n.Is(lexicon.And):
		if r.joinsAdverbs(k, lo) {
			return 1
		}
	case n.Is(lexicon.Weekday):
		if k > lo && r.is(k-1, lexicon.DayOpener) {
			return 2
		}
		return 1
	case n.Is(lexicon.TimeOfHelper):
		if k > lo && r.is(k-1, lexicon.Weekday, lexicon.LastOrThis) {
			return 2
		}
	}
	return 0
}

func (r *reader) helps(k, lo int) bool {
	t := r.at(k)
	return t.Is(lexicon.HelperAlone) && (!t.Cap || k <= lo)
}

// plainAdverb reports an adverb that is no name, and has more than its ending.
func (r *reader) plainAdverb(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.Adverb) {
		return !t.Cap
	}
	return t.Is(anAdverb) && manner(t)
}

// manner reports "openly", and not "only" or "Kelly".
func manner(t *text.Token) bool { return t.Is(aWordInLy) && len(t.Norm) > 4 && !t.Cap }

// joinsAdverbs: "openly and repeatedly".
func (r *reader) joinsAdverbs(k, lo int) bool {
	return k > lo && r.t.Reads(k-1, aWordInLy, lexicon.And, aWordInLy)
}
