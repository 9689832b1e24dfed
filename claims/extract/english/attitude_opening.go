package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// attitudeContent is what stands behind the verb at k.
func (r *reader) attitudeContent(k, hi int, v *verbs.Verb) phrase {
	first := walk.Past(k+1, hi, r.besideVerb)
	if r.is(first, lexicon.As) {
		first = k + 1 // "cast himself as a victim"
	}
	if first < hi {
		first = r.openingAt(first, hi, v)
	}
	switch {
	case first < 0, first >= hi, !r.opensAttitude(first, hi, v):
		return noPhrase
	}
	c := phrase{first, r.contrastEnd(first, r.contentEnd(first, hi))}
	if r.leads(k, k) {
		c.last = r.spokenOf(c)
	}
	if !r.is(first, lexicon.QuestionWord) {
		c.last = r.nominalEnd(phrase{r.behindAs(first, c.last, v), c.last})
	}
	if r.alone(c, lexicon.Pronoun, lexicon.Determiner) {
		return noPhrase
	}
	return c
}

// spokenOf is where what a participle at a sentence's head speaks of ends: at the comma
// before whoever acts, which may stand before a closing mark.
func (r *reader) spokenOf(c phrase) int {
	return walk.To(c.first, c.last, func(k int) bool {
		if r.t.Reads(k-2, lexicon.Comma, aQuoteMark) {
			return r.subjectWithVerb(k, len(r.t))
		}
		return r.t.Reads(k, lexicon.Comma, text.Not(aQuoteMark)) && r.subjectWithVerb(k+1, len(r.t))
	})
}

// asReach is how many words stand at most before the "as" of "sees the deal as a threat".
const asReach = 8

// behindAs is behind the "as" of "sees the deal as a threat", k where the verb takes none.
func (r *reader) behindAs(k, hi int, v *verbs.Verb) int {
	if as := r.asBehind(k, hi, v); as > 0 {
		return as + 1
	}
	return k
}

// asBehind is the "as" that says what the thing at k is taken for, 0 for none.
func (r *reader) asBehind(k, hi int, v *verbs.Verb) int {
	if !v.Opens.Has(verbs.ALikeness) {
		return 0
	}
	as := walk.To(k+1, min(hi, k+asReach), r.endsThing)
	if !r.is(as, lexicon.As) || as+1 >= hi || r.is(as+1, lexicon.SubjectPronoun) {
		return 0
	}
	return as
}

// endsThing reports a token that a short noun phrase does not go over.
func (r *reader) endsThing(k int) bool {
	return r.is(k, text.ASign, aQuoteMark, lexicon.As, lexicon.Subordinator) || r.isFinite(k)
}

// besideVerb reports an adverb or a day between a verb and its object.
func (r *reader) besideVerb(k int) bool {
	t := r.at(k)
	return t.Any(lexicon.AdverbBeforeObject, lexicon.Weekday) || manner(t)
}

// openingWays are the ways in which what an attitude is about opens at k; each gives where
// it does, -1 where it does not.
var openingWays = []func(r *reader, k, hi int, v *verbs.Verb) int{
	openAbout, openPreposition, openQuestion, openOrder, openSame, openPlan, openThing,
}

// openingAt is where the object of an attitude begins that may open in these ways; -1
// where none does.
func (r *reader) openingAt(k, hi int, v *verbs.Verb) int {
	for _, way := range openingWays {
		if at := way(r, k, hi, v); at >= 0 {
			return at
		}
	}
	return -1
}

// openAbout: "asked Smith about [it]", "did not say much about [it]".
func openAbout(r *reader, k, hi int, v *verbs.Verb) int {
	about := r.aboutBehind(k, hi)
	switch {
	case about == 0:
		return -1
	case v.TellsOf("about"), r.tellsMuch(k, v):
		return about + 1
	}
	return -1
}

// openPreposition: "bristled at [it]", "spoke out against [it]".
func openPreposition(r *reader, k, _ int, v *verbs.Verb) int {
	switch {
	case !v.TellsOf(r.norm(k)), r.is(k, lexicon.InOn) && r.leads(k-1, k-1): // "Speaking on his way out, Smith"
		return -1
	case r.is(k+1, lexicon.ObjectPreposition):
		return k + 2
	}
	return k + 1
}

// openQuestion: "explained [how] it works".
func openQuestion(r *reader, k, _ int, v *verbs.Verb) int {
	if v.Opens.Has(verbs.AQuestion) && r.is(k, lexicon.QuestionWord) {
		return k
	}
	return -1
}

// openOrder: "seeks [to] leave", "asked Smith [to] leave".
func openOrder(r *reader, k, hi int, v *verbs.Verb) int {
	switch {
	case v.Opens.Has(verbs.APlan) && r.t.Reads(k, lexicon.To) && r.infinitive(k+1):
		return k
	case v.Opens.Has(verbs.AHearer) && r.orders(k, hi):
		return r.t.To(k, hi, lexicon.To)
	}
	return -1
}

// openSame: "said [as] much", "think [the] same of him".
func openSame(r *reader, k, _ int, v *verbs.Verb) int {
	if r.saysSame(k, v) {
		return k
	}
	return -1
}

// openPlan: "decided after an inquiry [not] to act".
func openPlan(r *reader, k, hi int, v *verbs.Verb) int {
	if v.Opens.Has(verbs.APlan) {
		return r.laterTo(k, hi)
	}
	return -1
}

// openThing: "attacked [the] plan", "admitted [using] it", "sees [him] as a rival".
func openThing(r *reader, k, hi int, v *verbs.Verb) int {
	switch {
	case v.Opens.Has(verbs.ADoing) && r.doing(k), v.Opens.Has(verbs.ANoun) && r.opensNoun(k), r.takenFor(k, hi, v):
		return k
	}
	return -1
}

// laterTo is the "to" of "decided after an inquiry not to act", -1 for none.
func (r *reader) laterTo(k, hi int) int {
	if !r.is(k, lexicon.PhraseBreak, lexicon.Not) {
		return -1
	}
	to := walk.To(k+1, min(hi, k+asReach), r.endsOccasionOfPlan)
	switch {
	case !r.is(to, lexicon.To), !r.infinitive(to + 1):
		return -1
	case r.is(to-1, lexicon.Not):
		return to - 1
	}
	return to
}

// endsOccasionOfPlan reports a "to", or what no occasion before it goes over.
func (r *reader) endsOccasionOfPlan(k int) bool {
	return r.is(k, lexicon.To) || r.endsThing(k)
}

// saysSame: "said as much", "think the same of him".
func (r *reader) saysSame(k int, v *verbs.Verb) bool {
	if !v.Of(lexicon.SameVerb) {
		return false
	}
	return r.t.Reads(k, lexicon.The, lexicon.Same) || r.t.Reads(k, lexicon.As, lexicon.Much)
}

// takenFor reports something at k, or "him", that is taken for something.
func (r *reader) takenFor(k, hi int, v *verbs.Verb) bool {
	if r.asBehind(k, hi, v) == 0 {
		return false
	}
	return r.is(k, lexicon.PronounAlone) || r.opensNoun(k)
}

// opensAttitude reports a word that what an attitude is about may begin with.
func (r *reader) opensAttitude(k, hi int, v *verbs.Verb) bool {
	switch {
	case r.is(k, lexicon.QuestionWord, lexicon.To, lexicon.Not), r.opensNoun(k), r.doing(k):
		return true
	}
	return r.takenFor(k, hi, v) || r.saysSame(k, v)
}

// tellsMuch: "did not say much about the deal".
func (r *reader) tellsMuch(k int, v *verbs.Verb) bool {
	return v.Of(lexicon.TellingVerb) && r.is(k, lexicon.HowMuch)
}

// aboutBehind is the "about" behind whom somebody asked or told, 0 for none.
func (r *reader) aboutBehind(k, hi int) int {
	if !r.is(k, text.ACapital, lexicon.Pronoun, lexicon.Determiner, lexicon.HowMuch, aPlural) {
		return 0
	}
	for i := k + 1; i < min(hi, k+6); i++ {
		n := r.at(i)
		switch {
		case n.Is(lexicon.About):
			return i
		case n.Class != text.Word, r.isFinite(i), n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator):
			return 0
		}
	}
	return 0
}

// doing reports a participle at k.
func (r *reader) doing(k int) bool { return r.verb(k).Is(verbs.Ing) }

// opensNoun reports a word that a noun phrase can begin with.
func (r *reader) opensNoun(k int) bool {
	t := r.at(k)
	switch {
	case t.Class == text.Number:
		return true
	case t.Class != text.Word, t.Is(lexicon.GenitiveS), t.Is(lexicon.That) && r.hasFinite(phrase{k + 1, min(len(r.t)-1, k+8)}):
		return false
	case t.Cap, t.Any(lexicon.Determiner, lexicon.Possessive):
		return true
	}
	return !t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Adverb, lexicon.SubjectPronoun, lexicon.Pronoun)
}
