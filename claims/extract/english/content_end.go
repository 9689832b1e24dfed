package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// contentEnd is where the words of one speaker end: at the sentence's end or where
// the article, or another reporting verb, takes over.
func (r *reader) contentEnd(first, hi int) int {
	last := walk.To(first+1, hi, func(k int) bool { return r.inQuote[k] == 0 && r.endsContent(k, first, hi) })
	return walk.Back(min(last, hi), first, r.trailing)
}

// endsContent reports a sign or word that what was said since first does not go over.
func (r *reader) endsContent(k, first, hi int) bool {
	n := r.at(k)
	switch {
	case n.Is(lexicon.Semicolon):
		return !r.saysOn(k, hi)
	case n.Is(lexicon.According) && r.is(k+1, lexicon.To):
		return true
	case n.Is(lexicon.Comma):
		return r.takesOver(k, first, hi)
	case n.Is(lexicon.AndBut):
		return r.saysMore(k, first, hi) || r.newSpeaker(k, hi)
	case r.isDash(k):
		return r.newSpeaker(k, hi)
	}
	v := r.verb(k)
	return v.Is(verbs.Ing) && v.Report.Takes(verbs.Clause) && r.closesBefore(k) // "“…,” adding that"
}

// saysOn: "said the dam had cracked; / it would be mended": the clause behind a semicolon is
// told as what was said before it is.
func (r *reader) saysOn(k, hi int) bool {
	switch {
	case !r.is(k+1, lexicon.SubjectPronoun), r.subjectReports(k+1, hi), r.commaBefore(k, hi):
		return false
	}
	return r.is(walk.Past(k+2, hi, r.adverb), lexicon.BackShifted)
}

// saysMore reports an "and" at k behind which the speaker says another thing.
func (r *reader) saysMore(k, first, hi int) bool {
	switch {
	case r.changesTense(first, k+1):
		return false
	case r.urgesToo(first, k), r.nextReports(k+1, hi) && !r.thinksOn(k+1), r.leavesModal(first, k), r.t.Reads(k+1, lexicon.That, aQuoteMark):
		return true
	}
	return r.is(k+1, lexicon.That) && r.clauseStarts(k+2, hi)
}

// urgesToo: "says the district spent more / and urges the board to act": both verbs are of today
// and what stands between is of the past, so the second is the speaker's too.
func (r *reader) urgesToo(first, k int) bool {
	said, next := r.verb(r.t.Back(first, 0, lexicon.That)-1), r.verb(k+1)
	switch {
	case said.Report.Act == 0, !said.Is(verbs.Third), next.Report.Act == 0, !next.Is(verbs.Third), !r.opensObject(k + 2):
		return false
	}
	main := r.mainFinite(phrase{first, k})
	return main >= 0 && r.verb(main).Is(verbs.Past) && !r.verb(main).Is(verbs.Third)
}

// changesTense: "police say he held a gun and refused to drop it": what somebody says now,
// and did then, is not one verb's and another's.
func (r *reader) changesTense(first, k int) bool {
	verb := first - 1
	if r.is(verb, lexicon.That) {
		verb--
	}
	said := r.verb(verb)
	switch {
	case said.Report.Act == 0, !said.Is(verbs.Base | verbs.Third), said.Is(verbs.Past):
		return false
	}
	return r.verb(k).Form&(verbs.Past|verbs.Base) == verbs.Past
}

// thinksOn reports a verb of thought behind "and": "he watched it rise and thought of home"
// is most often all of what was said.
func (r *reader) thinksOn(k int) bool {
	v := r.verb(k)
	return v.Report.Act == verbs.Think && !r.is(k+1, lexicon.That)
}

// leavesModal reports that the past verb behind "and" at k cannot go on from "would order":
// its subject is the speaker ("said he would order a review and warned of hackers").
func (r *reader) leavesModal(first, k int) bool {
	if !r.reportsInPast(k + 1) {
		return false
	}
	modal := false
	for i := first; i < k; i++ {
		switch n := r.at(i); {
		case n.Is(lexicon.FutureModal):
			modal = true
		case r.isFinite(i), n.Any(lexicon.ClauseHook, lexicon.BeHave):
			return false
		}
	}
	return modal
}

// reportsInPast reports a past form of a verb that hands words over, and nothing else.
func (r *reader) reportsInPast(k int) bool {
	v := r.verb(k)
	switch {
	case !v.Is(verbs.Past), v.Is(verbs.Nounly | verbs.Base), r.is(k+1, lexicon.By):
		return false
	}
	return v.Report.Act != 0 || v.Prepositional()
}

// trailing reports signs at the end that are no part of a claim.
func (r *reader) trailing(k int) bool {
	n := r.at(k)
	if n.Is(lexicon.AndBut) || r.t.Reads(k-1, lexicon.Comma, lexicon.WhichWho) {
		return true
	}
	return n.Any(lexicon.TrailingSign, aDash) && !n.Is(aQuoted)
}

// takesOver reports that behind the comma at k the reported words are over.
func (r *reader) takesOver(k, first, hi int) bool {
	i := walk.Past(k+1, hi, r.adverb)
	n, v := r.at(i), r.verb(i)
	switch {
	case n.Is(lexicon.According):
		return true
	case v.Is(verbs.Ing):
		return v.Report.Act != 0 || v.Of(lexicon.CitingVerb)
	case n.Is(lexicon.With):
		return r.withReport(i+1, hi)
	case n.Is(lexicon.WhereWhich):
		return !r.resumes(i, hi)
	case n.Is(lexicon.And) && r.is(i+1, lexicon.ClauseLead):
		return r.reportsLater(i+2, hi)
	case n.Is(lexicon.SpeakerChange):
		if n.Is(lexicon.But) && r.sameSubject(i+1, first) {
			return false
		}
		return r.reportsBehind(i+1, hi)
	case n.Is(lexicon.Who):
		return r.nextReports(i+1, hi)
	case r.nextReports(i, hi):
		return r.ownVerb(first, k) // else it closes an aside: "that the report, done in 2021, urged a ban"
	}
	return r.nameReports(i, hi)
}

// reportsLater: ", and when pressed on the cost, / the mayor replied".
func (r *reader) reportsLater(k, hi int) bool {
	comma := r.t.To(k, min(hi, k+14), lexicon.Comma)
	if !r.is(comma, lexicon.Comma) {
		return false
	}
	return r.subjectReports(comma+1, hi)
}

// reportsBehind reports that somebody says another thing behind a conjunction.
func (r *reader) reportsBehind(k, hi int) bool {
	return r.is(k, lexicon.That) || r.nextReports(k, hi) || r.subjectReports(k, hi)
}

// sameSubject: "says she hopes to win, but she knows …".
func (r *reader) sameSubject(k, first int) bool {
	return r.is(first, lexicon.SubjectPronoun) && r.norm(k) == r.norm(first) && r.thinksOn(k+1)
}

// resumes reports that a clause opened at k is closed by a comma with a verb behind:
// it is an aside, and the sentence goes on.
func (r *reader) resumes(k, hi int) bool {
	for i := k; i < min(hi-1, k+30); i++ {
		if r.is(i, lexicon.Comma) && r.t.To(i+1, i+3, aFinite) < i+3 {
			return true
		}
	}
	return false
}

// nextReports reports a reporting verb that shares the subject before it.
func (r *reader) nextReports(k, hi int) bool {
	k = r.t.Past(k, hi, anAdverb, lexicon.HaveForm)
	v := r.verb(k)
	switch {
	case k >= hi, r.is(k, aQuoted):
		return false
	case !v.Is(verbs.Past) && !v.Surely(verbs.Third):
		return false
	case v.Lemma == "call" && r.is(k+1, lexicon.ForOn):
		return true
	case v.Report.Act == 0:
		return false
	case !v.Report.Takes(verbs.Loose | verbs.Weak), r.is(k+1, lexicon.That):
		return true
	}
	return v.Report.Takes(verbs.Loose) && r.clauseStarts(k+1, min(hi, k+9))
}

// subjectReports reports a new subject with a reporting verb.
func (r *reader) subjectReports(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		switch {
		case r.t.Reads(i, lexicon.Hyphen, text.Not(aDash)): // "the 34-year-old"
		case r.t[i].Class == text.Punct, r.inQuote[i] > 0:
			return false
		case i == k:
		case r.nextReports(i, hi):
			return true
		case r.isFinite(i):
			return false
		}
	}
	return false
}

// withReport reports "with the Kremlin also demanding".
func (r *reader) withReport(k, hi int) bool {
	for i := k; i < min(hi, k+10); i++ {
		switch v := r.verb(i); {
		case r.t[i].Class == text.Punct, r.inQuote[i] > 0:
			return false
		case i > k && v.Is(verbs.Ing):
			return v.Report.Act != 0
		}
	}
	return false
}

// newSpeaker reports "— and he noted that" and "and Democrats accused": somebody else,
// named anew, takes the word behind a dash or conjunction.
func (r *reader) newSpeaker(k, hi int) bool {
	i := k + 1
	if r.isDash(k) {
		if n := r.at(i); !n.Is(lexicon.SpeakerBreak) {
			return false
		}
		return r.subjectReports(i+1, hi)
	}
	return r.is(i, text.ACapital, lexicon.PluralRole, lexicon.HeOrShe) && r.subjectReports(i, min(hi, i+6))
}
