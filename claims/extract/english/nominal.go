package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// nominalEnd is where a noun or infinitive that a verb hands over ends: "rejected that
// argument / in a ruling on Thursday", "backs the plan / as talks go on". A whole clause
// is cut by contentEnd alone, since what hangs on it is most often part of what was said.
func (r *reader) nominalEnd(c phrase) int {
	infinitive := r.is(c.first, lexicon.To)
	verbs := false // a finite verb stands in the content, in a clause that hangs on it
	for k := c.first + 1; k < c.last; k++ {
		switch {
		case r.is(k, aQuoted, aQuoteMark):
		case r.is(k, lexicon.Comma):
			if r.leavesNoun(k+1, c.last) {
				return k
			}
		case r.isDash(k):
			return k
		case r.is(k, lexicon.NominalBreak):
			if !verbs && r.secondVerb(k+1) {
				return k
			}
		case r.saysThat(c.first, k):
			return c.last
		case r.opensReason(k, c.last, infinitive):
			return k
		case r.toldWhere(k), !infinitive && r.opensTime(k):
			if !r.forBehind(k, c.last) {
				return k
			}
		case r.isFinite(k):
			verbs = true
		}
	}
	return c.last
}

// forBehind: "thanked him on Twitter / for backing it": the reason comes behind the occasion
// at k.
func (r *reader) forBehind(k, hi int) bool {
	last := min(hi-1, k+5)
	at := r.t.To(k+1, last, lexicon.ForOf, text.ASign)
	return at < last && r.is(at, lexicon.ForOn) && (r.doing(at+1) || r.is(at+1, lexicon.Possessive))
}

// saysThat: "echoed claims by Smith [last] week that it failed": the noun's clause comes
// behind the day on which it was said.
func (r *reader) saysThat(first, k int) bool {
	if !r.toldWhen(k) || !r.is(first, lexicon.SayNoun) {
		return false
	}
	return r.t.To(k+1, k+3, lexicon.That) < k+3
}

// opensReason reports a word at k that begins why or while something was said, and no
// part of a noun or infinitive before it.
func (r *reader) opensReason(k, hi int, infinitive bool) bool {
	n := r.at(k)
	switch {
	case n.Is(lexicon.While):
		return true
	case n.Is(lexicon.When) && !infinitive:
		return !r.is(k-1, lexicon.Comma)
	case n.Is(lexicon.Since) && !infinitive:
		return true
	case r.t.Reads(k, lexicon.As, lexicon.Article), n.Is(lexicon.As) && r.doing(k+1):
		return false
	}
	return n.Is(lexicon.ReasonOpener) && r.clauseFollows(k+1, hi)
}

// opensTime: "during", "on Monday", "to help".
func (r *reader) opensTime(k int) bool {
	switch {
	case r.is(k, lexicon.During), r.toldWhen(k):
		return true
	}
	return r.t.Reads(k, lexicon.To, lexicon.Help)
}

// isNominal reports a content that is a noun or an infinitive; whom somebody urges to act
// goes on through all that hangs on it.
func (r *reader) isNominal(c phrase, rep verbs.Report) bool {
	if r.is(c.first, lexicon.To) {
		return true
	}
	switch rep.Act {
	case verbs.Topic, verbs.Stance, verbs.Describe, verbs.Deny:
		return rep.Takes(verbs.Bare)
	case verbs.Demand:
		return !r.infinitiveNear(c.first, c.last)
	}
	return false
}

// leavesNoun reports that behind the comma before k the article goes on: "…, though",
// "…, saying", "…, but".
func (r *reader) leavesNoun(k, hi int) bool {
	n, v := r.at(k), r.verb(k)
	switch {
	case r.t.Reads(k, lexicon.As, lexicon.Comma), n.Is(lexicon.When) && r.dateBefore(k-1):
		return false
	case n.Is(lexicon.ContrastOpener):
		return true
	case n.Is(lexicon.And):
		return r.secondVerb(k+1) || r.clauseFollows(k+1, hi)
	case !n.Cap && v.Listed() && v.Surely(verbs.Ing|verbs.Past):
		return leavesAsVerb(v)
	case n.Is(lexicon.SubjectPronounButYou):
		return r.clauseFollows(k, hi)
	case n.Cap, n.Is(lexicon.Article):
		return r.subjectWithVerb(k, hi)
	}
	return false
}

// leavesAsVerb reports "…, saying" and "…, went", and not "…, including" or "…, backed".
func leavesAsVerb(v *verbs.Verb) bool {
	if v.Is(verbs.Ing) && v.Lemma != "include" {
		return true
	}
	return v.Is(verbs.Past) && !v.Is(verbs.Part)
}

// dateBefore: "2018, when the lake was found"; k is the comma.
func (r *reader) dateBefore(k int) bool {
	return r.is(k-1, text.ANumber, lexicon.MonthName)
}

// subjectWithVerb reports a clause from k up to the next comma; "Percy Walton, the man
// whose sentence was commuted" is none.
func (r *reader) subjectWithVerb(k, hi int) bool {
	last := min(hi, k+16)
	end := r.t.To(k, last, lexicon.Comma, lexicon.ClauseHook)
	if end < last && r.is(end, lexicon.ClauseHook) {
		return false
	}
	return r.mainFinite(phrase{k, end}) >= 0
}

// secondVerb reports a verb at k, behind a conjunction, whose subject is the one of the
// verb before: "criticised the plan and called for talks".
func (r *reader) secondVerb(k int) bool {
	k = walk.Past(k, len(r.t), r.besideSecond)
	v := r.verb(k)
	switch {
	case r.is(k, lexicon.VerbOfAside):
		return true
	case r.at(k).Cap, !v.Is(verbs.Finite), r.is(k+1, lexicon.By):
		return false
	case v.Is(verbs.Past) && (!v.Is(verbs.Part) || v.Report.Act != 0):
		return true
	case !v.Is(verbs.Nounly) && r.opensObject(k+1):
		return true
	}
	return v.Is(verbs.Past) && r.is(k+1, text.AWord) && !r.is(k+1, lexicon.Preposition)
}

// besideSecond reports an adverb before a second verb.
func (r *reader) besideSecond(k int) bool {
	return r.is(k, lexicon.Adverb) || r.is(k, aWordInLy) && !r.at(k).Cap
}

// opensObject reports a word that may stand right behind a verb and makes it one.
func (r *reader) opensObject(k int) bool {
	return r.is(k, text.ACapital, text.ANumber, lexicon.Determiner, lexicon.SubjectPronoun, lexicon.Possessive, lexicon.Preposition, lexicon.ThatTo)
}

// clauseFollows reports a subject and its verb at k, before the next sign.
func (r *reader) clauseFollows(k, hi int) bool {
	for i := k; i < min(hi, k+12); i++ {
		switch {
		case r.is(i, lexicon.Comma, aQuoteMark):
			return false
		case i > k && r.isFinite(i):
			return true
		}
	}
	return false
}

// toldWhen reports the day or time that something was said at k: "on Monday", "last week".
func (r *reader) toldWhen(k int) bool {
	n := r.at(k)
	switch {
	case n.Is(lexicon.EarlyLate):
		return r.t.Reads(k+1, lexicon.Weekday, text.Not(lexicon.GenitiveS))
	case r.is(k-1, lexicon.Preposition):
		return false
	case n.Is(lexicon.Weekday):
		return !r.at(k-1).Cap && r.plainDay(k) && r.closesNoun(k+1)
	case n.Any(lexicon.Yesterday, lexicon.Today):
		return r.plainDay(k)
	case n.Is(lexicon.Earlier):
		return r.is(k+1, lexicon.Weekday, lexicon.This)
	case n.Is(lexicon.LastOrThis):
		return r.t.Reads(k+1, lexicon.TimeNoun, text.Not(lexicon.GenitiveS)) && r.closesNoun(k+2)
	}
	return false
}

// plainDay reports a day that is no part of "Friday's vote" or a name.
func (r *reader) plainDay(k int) bool { return !r.is(k+1, lexicon.GenitiveS, text.ACapital) }

// closesNoun reports that no noun at k goes on with the one before.
func (r *reader) closesNoun(k int) bool {
	t := r.at(k)
	return !t.Spoken() || t.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.TimeNoun)
}

// toldWhere reports the occasion of what was said at k: "in a statement", "on Twitter".
func (r *reader) toldWhere(k int) bool {
	if !r.is(k, lexicon.PlacePreposition) {
		return false
	}
	switch n := r.at(k + 1); {
	case n.Is(lexicon.Network):
		return true
	case !n.Any(lexicon.Article, lexicon.Possessive, lexicon.SomePlace):
		return false
	}
	for i := k + 2; i < k+7; i++ {
		n := r.at(i)
		switch {
		case n.Is(lexicon.OccasionNoun):
			return true
		case !n.Spoken() && !n.Is(lexicon.Hyphen), n.Any(lexicon.Preposition, lexicon.Conjunction):
			return false
		}
	}
	return false
}
