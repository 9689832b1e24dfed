package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// contentStart steps over the hearer, the day and the occasion: "told the Washington
// Post on Friday that …", "said following the meeting that …". It is -1 where nothing is
// handed over; the bool is true behind a "that" or a colon.
func (r *reader) contentStart(k, hi int, rep verbs.Report) (int, bool) {
	if rep.Takes(verbs.Hearer) && !r.is(k, aQuoteMark, lexicon.ColonOrThat) {
		k = r.overHearer(k, hi)
	}
	for k < hi {
		if at, explicit, ok := r.opensContent(k, hi, rep); ok {
			return at, explicit
		}
		next := r.overAdjunct(k, hi, rep)
		if next <= k {
			return r.plainStart(k, hi, rep)
		}
		k = next
	}
	return -1, false
}

// opensContent reports a sign or word at k that the content stands behind, begins with,
// or can't stand behind.
func (r *reader) opensContent(k, hi int, rep verbs.Report) (at int, explicit, ok bool) {
	n := r.at(k)
	switch {
	case n.Is(lexicon.That):
		if at := r.behindThat(k, hi, rep); at > 0 {
			return at, true, true
		}
	case n.Is(lexicon.Colon), r.t.Reads(k, lexicon.Comma, aQuoteMark):
		return k + 1, true, true
	case r.quoteMark(k):
		return k, false, true
	case n.Is(lexicon.Comma):
		return -1, false, r.overAside(k, hi) < 0
	case n.Is(lexicon.ContentStop), r.isDash(k):
		return -1, false, true
	}
	return r.opensWithWord(k, rep)
}

// behindThat is where the clause behind the "that" at k begins, 0 for none.
func (r *reader) behindThat(k, hi int, rep verbs.Report) int {
	switch {
	case r.thatOpens(k, hi, rep):
		return r.subjectThat(k)
	case r.thatAside(k, hi, rep):
		return k + 2
	}
	return 0
}

func (r *reader) opensWithWord(k int, rep verbs.Report) (at int, explicit, ok bool) {
	n := r.at(k)
	switch {
	case r.overTime(k) > k:
		return 0, false, false
	case n.Is(lexicon.LastThis), r.roughNumber(k):
		return k, false, true
	case r.saidWhen(k):
		return 0, false, false
	case n.Is(lexicon.To) && r.plans(k, rep):
		return k, false, true
	case n.Is(lexicon.As), n.Is(lexicon.Of) && rep.Act == verbs.Say:
		return -1, false, true
	}
	return 0, false, false
}

// roughNumber: "said [about] 40 people came".
func (r *reader) roughNumber(k int) bool {
	return r.t.Reads(k, lexicon.RoughOpener, text.ANumber)
}

// subjectThat is where the clause begins: at the "that" of "said [that] was nonsense" and "said
// [that] man was a liar", which is of its subject, else behind it.
func (r *reader) subjectThat(k int) int {
	switch {
	case r.is(k+1, lexicon.FiniteAuxiliary):
		return k
	case r.is(k+1, lexicon.Kin):
		return k + 1 // "said that mother was ill"
	case r.t.Reads(k+1, lexicon.AnyHuman, lexicon.PastAux):
		return k
	}
	return k + 1
}

// thatOpens reports a "that" behind which a clause comes.
func (r *reader) thatOpens(k, hi int, rep verbs.Report) bool {
	switch {
	case rep.Act == verbs.Describe, k+1 >= hi, r.is(k+1, text.ASign):
		return false
	}
	return rep.Use&(verbs.Bare|verbs.Clause) != verbs.Bare || r.mainFinite(phrase{k + 1, r.contentEnd(k+1, hi)}) >= 0
}

// thatAside reports "said that, in his view, …".
func (r *reader) thatAside(k, hi int, rep verbs.Report) bool {
	return rep.Takes(verbs.Clause) && r.is(k+1, lexicon.Comma) && r.overAside(k+1, hi) > 0
}

// plans reports the "to" of what somebody expects or means to do.
func (r *reader) plans(k int, rep verbs.Report) bool {
	return (rep.Takes(verbs.Infinitive) || rep.Act == verbs.Think) && r.infinitive(k+1)
}

// overAdjunct is behind what stands at k between a verb and what it hands over; k where
// nothing of the sort does.
func (r *reader) overAdjunct(k, hi int, rep verbs.Report) int {
	n := r.at(k)
	switch {
	case n.Is(lexicon.Comma):
		return r.overAside(k, hi)
	case r.overTime(k) > k:
		return r.overTime(k)
	case r.saidWhen(k):
		return k + 1
	case n.Is(lexicon.That):
		return k
	case n.Is(lexicon.Preposition) && !rep.Takes(verbs.Bare), n.Is(lexicon.OccasionPreposition) && rep.Takes(verbs.Bare) && r.occasion(k+1):
		return r.overOccasion(k+1, hi)
	}
	return k
}

// overTime is behind the "last week" or "two weeks ago" at k in which something was said;
// k where none stands there, or where it is the subject of what is said: "said last year
// was dry".
func (r *reader) overTime(k int) int {
	end := k
	switch {
	case r.is(k, lexicon.LastThis) && r.is(k+1, lexicon.TimeNoun, lexicon.Weekday, lexicon.MonthName):
		end = k + 2
	case r.is(k+2, lexicon.Ago) && known(singular(r.norm(k+1)), lexicon.AgoUnit):
		end = k + 3
	}
	switch {
	case r.is(end, aFinite, lexicon.GenitiveS), end == k+3 && r.is(end, lexicon.Comma):
		return k
	}
	return end
}

// saidWhen reports a day, a time or an adverb.
func (r *reader) saidWhen(k int) bool {
	n := r.at(k)
	if n.Any(lexicon.Weekday, lexicon.WhenSaid, lexicon.MereAdverb) {
		return true
	}
	return inLy(n.Norm) && !n.Any(text.ACapital, lexicon.Only)
}

// plainStart is where a content begins that nothing introduces.
func (r *reader) plainStart(k, hi int, rep verbs.Report) (int, bool) {
	if rep.Takes(verbs.Bare) {
		return k, false
	}
	if that := r.thatSoon(k, hi); that > 0 {
		return that + 1, true
	}
	return k, false
}

// thatBehind is the "that" behind what is left of an occasion: "in an interview
// published in Der Spiegel on Friday that …"; 0 when a verb stands before it.
func (r *reader) thatBehind(k, hi int) int {
	for i := k; i < min(hi, k+14); i++ {
		switch t := r.at(i); {
		case t.Is(lexicon.That):
			return i
		case t.Class == text.Punct, t.Class == text.Quote, t.Is(lexicon.FiniteAuxiliary):
			return 0
		}
	}
	return 0
}

// thatSoon is the "that" behind words such as "once more", 0 for none.
func (r *reader) thatSoon(k, hi int) int {
	if r.is(k, lexicon.Determiner, lexicon.SubjectPronoun, text.ACapital, aPlural) {
		return 0
	}
	for i := k; i < min(hi, k+9); i++ {
		switch t := r.at(i); {
		case t.Is(lexicon.That):
			return i
		case !t.Spoken(), r.isFinite(i):
			return 0
		}
	}
	return 0
}
