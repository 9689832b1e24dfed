package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// contentRight finds what a verb hands over behind it; explicit says that "that" or
// a colon introduces it.
func (r *reader) contentRight(k, hi int, rep verbs.Report) (c phrase, explicit bool) {
	first, explicit := r.contentStart(k, hi, rep)
	if first > k && !explicit && !r.quoteMark(first) {
		if that := r.laterThat(first, hi, rep); that > 0 {
			first, explicit = that+1, true
		} else if r.is(k, lexicon.Comma) {
			return noPhrase, false // "…, officials confirmed, as talks began"
		}
	}
	if first < 0 || first >= hi {
		return noPhrase, false
	}
	c = phrase{first, r.contentEnd(first, hi)}
	if !explicit {
		c.last = r.nounEnd(c, rep)
	}
	if !c.ok() {
		return noPhrase, false
	}
	return c, explicit
}

// laterThat is the "that" behind an occasion where a clause was looked for; 0 for none.
func (r *reader) laterThat(k, hi int, rep verbs.Report) int {
	if rep.Takes(verbs.Bare) || r.clauseStarts(k, hi) {
		return 0
	}
	return r.thatBehind(k, hi)
}

// nounEnd is where a content ends that no "that" opens, and which may be a noun.
func (r *reader) nounEnd(c phrase, rep verbs.Report) int {
	if rep.Takes(verbs.Bare) {
		c.last = r.colonEnd(c.first, c.last)
	}
	if r.is(c.first, lexicon.To) {
		c.last = r.planEnd(c.first, c.last)
	}
	switch {
	case c.ok() && r.isNominal(c, rep):
		return r.nominalEnd(c)
	case rep.Takes(verbs.Bare) && !rep.Takes(verbs.Clause):
		return r.contrastEnd(c.first, c.last)
	}
	return c.last
}

// contrastEnd cuts "urged him to go, though …" and "… — a plan that …", where the article
// takes the word again.
func (r *reader) contrastEnd(first, last int) int {
	for k := first + 1; k < last; k++ {
		switch {
		case r.is(k, aQuoted):
		case r.isDash(k), r.t.Reads(k, lexicon.Colon, text.Not(aQuoteMark)), r.t.Reads(k, lexicon.Comma, lexicon.Concession):
			return k
		}
	}
	return last
}

// colonEnd cuts "denied it: …" before the colon, behind which somebody goes on.
func (r *reader) colonEnd(first, last int) int {
	return walk.To(first, last, func(k int) bool { return r.colonAlone(k) && !r.quoteMark(k+1) })
}

// planEnd cuts "hopes to be first: …" before the colon, quote or not.
func (r *reader) planEnd(first, last int) int {
	return walk.To(first, last, r.colonAlone)
}

// colonAlone reports a colon of the article's own.
func (r *reader) colonAlone(k int) bool { return r.is(k, lexicon.Colon) && !r.is(k, aQuoted) }

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
		return k + 1
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
	case n.Is(lexicon.LastThis):
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
	case n.Is(lexicon.Semicolon), r.t.Reads(k, lexicon.According, lexicon.To):
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

// saysMore reports an "and" at k behind which the speaker says another thing.
func (r *reader) saysMore(k, first, hi int) bool {
	switch {
	case r.nextReports(k+1, hi) && !r.thinksOn(k+1), r.leavesModal(first, k), r.t.Reads(k+1, lexicon.That, aQuoteMark):
		return true
	}
	return r.is(k+1, lexicon.That) && r.clauseStarts(k+2, hi)
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
	if n.Is(lexicon.AndBut) {
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

// reportsBehind reports that somebody says another thing behind a conjunction.
func (r *reader) reportsBehind(k, hi int) bool {
	return r.is(k, lexicon.That) || r.nextReports(k, hi) || r.subjectReports(k, hi)
}

// sameSubject: "says she hopes to win, but she knows …".
func (r *reader) sameSubject(k, first int) bool {
	return r.is(first, lexicon.SubjectPronoun) && r.norm(k) == r.norm(first) && r.thinksOn(k+1)
}

// nameReach is how many tokens whoever is named at a sentence's end has at most.
const nameReach = 12

// nameReports reports ", prosecutors said." and ", Mr. Barrett said, “…”": somebody
// else is named as the source at the end.
func (r *reader) nameReports(k, hi int) bool {
	for i := k; i < min(hi, k+nameReach); i++ {
		if end := r.bracketEnd(i, hi); end > 0 && i > k {
			i, k = end, end-1
			continue
		}
		switch {
		case r.partsSource(i):
			return false
		case i > k && r.reportsAt(i, k, hi):
			return r.endsReport(i, hi)
		case r.leavesSource(i, k):
			return false
		}
	}
	return false
}

// partsSource reports a sign or quoted words at k, which nobody's name goes over.
func (r *reader) partsSource(k int) bool {
	return r.is(k, aQuoted) || r.is(k, text.ASign) && !r.is(k, lexicon.FullStop)
}

// reportsAt reports a verb at k with which whoever is named from first on says something.
func (r *reader) reportsAt(k, first, hi int) bool {
	return r.nextReports(k, hi) || r.sayInPlural(first, k)
}

// leavesSource reports a verb or preposition at k that is not told of the source.
func (r *reader) leavesSource(k, first int) bool {
	if r.isFinite(k) {
		return !sourceTrait(r, k, first)
	}
	return r.is(k, lexicon.Preposition) && !r.joinsSource(k)
}

// sayInPlural reports "people familiar with the talks say", of which the verb is at k.
func (r *reader) sayInPlural(first, k int) bool {
	v := r.verb(k)
	return v.Surely(verbs.Base) && v.Report.Takes(verbs.Inverts) && r.pluralHead(phrase{first, k})
}

// joinsSource reports a preposition inside the name or description of who reports.
func (r *reader) joinsSource(k int) bool {
	return r.is(k, lexicon.ForOf) || sourceLink(r, k, 0) || insideBody(r, k, 0)
}

// endsReport reports that the verb of saying at k ends the sentence or the clause.
func (r *reader) endsReport(k, hi int) bool {
	k = r.t.Past(k, len(r.t), anAdverb, lexicon.HaveForm)
	end := k + 1
	if r.verb(k).Report.Takes(verbs.Hearer) {
		end = r.overHearer(end, hi)
	}
	return end >= hi || r.is(end, lexicon.NameReportsSign) || r.dayBehind(end)
}

// bracketEnd is the bracket that closes the one at k within a few words, 0 for none.
func (r *reader) bracketEnd(k, hi int) int {
	if !r.is(k, lexicon.OpenRound) {
		return 0
	}
	for i := k + 1; i < min(hi, k+7); i++ {
		if r.is(i, lexicon.CloseRound) {
			return i
		}
	}
	return 0
}

// dayBehind reports "Friday", "on Friday", "in May", "last week" at k.
func (r *reader) dayBehind(k int) bool {
	n, next := r.at(k), r.at(k+1)
	switch {
	case n.Is(lexicon.Weekday):
		return true
	case n.Is(lexicon.InOn):
		return next.Any(lexicon.Weekday, lexicon.MonthName, text.ANumber)
	}
	return n.Is(lexicon.LastOrThis) && next.Any(lexicon.TimeNoun, lexicon.This)
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
