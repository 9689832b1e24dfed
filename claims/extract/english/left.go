package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// leftContent completes a frame whose words stand before it: "…, Habeck said."
func (r *reader) leftContent(f frame, lo, hi int) (frame, bool) {
	f.left = true
	f.to = r.adjunctEnd(max(f.to, f.verb+1), hi)
	if !f.subject.ok() {
		return f, false
	}
	edge := min(f.verb, f.subject.first)
	if g, ok := r.asSaid(f, edge-1, lo, hi); ok {
		return g, true
	}
	if g, ok := r.relativeAside(f, edge-1, lo, hi); ok {
		return g, true
	}
	f.to = r.overApposition(f.to, hi)
	if r.endsWords(edge-1, lo) {
		f.content = r.contentLeft(f, edge-1, lo, hi)
	}
	if !f.content.ok() {
		return f, r.quoteBeside(edge, f.to, hi)
	}
	f.from, f.to = f.content.first, max(f.to, f.content.last)
	f.setSpan()
	return f, true
}

// endsWords reports a sign at k that words may end with which stand before who says them.
func (r *reader) endsWords(k, lo int) bool {
	return k >= lo && (r.is(k, lexicon.LeftSign, aQuoteMark, aDash))
}

// contentLeft is the words before the sign at k, and those behind the frame where they go
// on there; noPhrase for words that are no clause.
func (r *reader) contentLeft(f frame, k, lo, hi int) phrase {
	last := walk.Back(k, lo, r.trailing)
	c := phrase{r.leftStart(max(lo, r.from), last), last}
	switch {
	case r.is(k, lexicon.Comma) && r.standsInside(f.to, c): // "The talks, Lavrov said, were constructive."
		return phrase{c.first, r.contentEnd(f.to+1, hi)}
	case c.last-c.first >= 2 && r.saysSomething(c):
		return c
	}
	return noPhrase
}

// saysSomething reports a quote or a clause.
func (r *reader) saysSomething(c phrase) bool {
	switch {
	case r.holdsQuote(c), r.hasClause(c.first, c.last):
		return true
	}
	return r.mainFinite(c) >= 0
}

// standsInside reports that the words c go on behind who says them, at the comma at.
func (r *reader) standsInside(at int, c phrase) bool {
	switch {
	case !r.is(at, lexicon.Comma), !c.ok(), r.is(c.last-1, aQuoted):
		return false
	case r.is(c.first, lexicon.AsideOpener), r.is(at+1, lexicon.GoesOn), r.quoteMark(at+1) && !r.at(at+2).Cap:
		return true
	case r.is(c.last-1, lexicon.FiniteAuxiliary):
		return true // "It was, Smith alleged, a fiction"
	}
	return !r.hasClause(c.first, c.last)
}

// asSaid reads "As Smith has pointed out, the tax is new" and "The tax, as Smith pointed
// out, is new"; as is where "as" stands.
func (r *reader) asSaid(f frame, as, lo, hi int) (frame, bool) {
	if as < lo || !r.is(as, lexicon.As) || !r.t.Reads(f.to, lexicon.Comma, text.Not(aQuoteMark)) {
		return f, false
	}
	end := r.contentEnd(f.to+1, hi)
	switch {
	case as == lo:
		f.content = phrase{f.to + 1, end}
		f.from = as
	case r.is(as-1, lexicon.Comma) && as-1 > lo:
		f.content = phrase{r.leftStart(max(lo, r.from), as-1), end}
		f.from = f.content.first
	default:
		return f, false
	}
	if !r.hasClause(f.content.first, f.content.last) {
		return f, false
	}
	f.to = f.content.last
	f.setSpan()
	return f, true
}

// quoteBeside reports a quotation mark right before some words, or behind them in the
// same sentence: they name the speaker of the quote, and hand over nothing themselves.
func (r *reader) quoteBeside(first, last, hi int) bool {
	b := r.d.Blocks[r.t[first].Block]
	for k := first - 1; k >= max(b.First, first-2); k-- {
		if r.quoteMark(k) {
			return true
		}
	}
	for k := last; k < min(hi, last+3); k++ {
		if r.quoteMark(k) {
			return true
		}
	}
	return false
}

// leftStart drops what cannot begin a claim.
func (r *reader) leftStart(k, last int) int {
	return r.t.Past(k, last, lexicon.Conjunction, lexicon.Pause)
}

// adjunctEnd steps over "on Friday", "in a statement", "referring to Biden": to the
// next comma that a new clause follows, or the sentence's end.
func (r *reader) adjunctEnd(k, hi int) int {
	return walk.To(k, hi, func(k int) bool { return r.endsAdjunct(k, hi) })
}

func (r *reader) endsAdjunct(k, hi int) bool {
	switch n := r.at(k); {
	case n.Is(lexicon.Pause), r.quoteMark(k):
		return true
	case n.Is(lexicon.And):
		return r.nextReports(k+1, hi)
	case r.isDash(k):
		return r.is(k+1, lexicon.AndBut)
	}
	return r.stops(k)
}

// overApposition steps over what is told of the speaker behind the name: "said Bohdan
// Lysenko, a teacher who …".
func (r *reader) overApposition(k, hi int) int {
	if k+1 >= hi || !r.is(k, lexicon.Comma) {
		return k
	}
	n := r.at(k + 1)
	switch {
	case n.Is(lexicon.ArticleOrOne):
		if r.clauseBehind(k+1, hi) {
			return k
		}
	case !n.Any(text.ANumber, lexicon.AppositionOpener, lexicon.Role, lexicon.Referring):
		return k
	case n.Is(lexicon.Honorific) && r.clauseBehind(k+1, hi):
		return k
	}
	return r.contentEnd(k+1, hi)
}

// clauseBehind reports a clause of its own at k, up to the next comma: "…, the talks had
// cost a week" tells nothing of the speaker.
func (r *reader) clauseBehind(k, hi int) bool {
	end := r.t.To(k, min(hi, k+30), lexicon.Comma)
	return r.mainFinite(phrase{k, end}) >= 0
}

// invertedSubject finds the subject of "…," said Smith.
func (r *reader) invertedSubject(k, after, lo, hi int, rep verbs.Report) (phrase, bool) {
	switch {
	case !rep.Takes(verbs.Inverts), rep.Takes(verbs.Hearer), r.hasOwnSubject(k, lo):
		return noPhrase, false
	case k == lo, !r.wordsEnd(k-1, lo, k):
		return noPhrase, false
	}
	p := r.speakerBehind(after, hi)
	if p.ok() && r.is(p.last, lexicon.Comma) && p.last+1 < hi {
		return r.apposed(p, phrase{p.last + 1, capRun(r.t, p.last+1, hi)}), true
	}
	return p, p.ok()
}

// hasOwnSubject: "…," the minister, Jane Roe, said.
func (r *reader) hasOwnSubject(k, lo int) bool {
	p, _ := r.subjectOf(k, lo)
	if !p.ok() || r.quoteMark(k-1) {
		return false
	}
	return p.first == lo || r.quoteMark(p.first-1)
}

// speakerBehind is the noun phrase at k, behind a verb of saying; noPhrase for none.
func (r *reader) speakerBehind(k, hi int) phrase {
	if k >= hi || !r.beginsSpeaker(k) {
		return noPhrase
	}
	end := r.over(k, min(hi, k+25), func(r *reader, i, _ int) bool { return r.moreOffices(k, i) || !r.endsSpeaker(i, k) })
	switch {
	case end == k, !r.nounLike(end-1, k), end < hi && r.isFinite(end):
		return noPhrase
	}
	return phrase{k, end}
}

// wordsEnd reports a sign at k, before the verb, that somebody's words end with.
func (r *reader) wordsEnd(k, lo, at int) bool {
	switch {
	case r.quoteMark(k), r.t.Reads(k-1, aQuoteMark, lexicon.Comma):
		return true
	case !r.is(k, lexicon.Comma), r.verb(at).Is(verbs.Ing):
		return false
	}
	return r.hasClause(lo, k)
}

// beginsSpeaker reports a word that whoever speaks may begin with, behind the verb.
func (r *reader) beginsSpeaker(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.ThatThis) {
		return false
	}
	if r.titleAt(k) {
		return true
	}
	return t.Any(text.ACapital, text.ANumber, lexicon.Determiner, lexicon.SubjectPronoun, lexicon.PluralRole, lexicon.Role, lexicon.OrgNoun, lexicon.One)
}

// titleAt reports what somebody is, before the name: "former president Jane Roe", "mother-of-two
// Jane Roe".
func (r *reader) titleAt(k int) bool {
	name := walk.Past(k, min(k+wordsOfOffice+1, len(r.t)-1), r.plainWord)
	if name == k || !r.is(name, text.ACapital) || r.is(name, lexicon.DayOrMonth) {
		return false // "said late Friday"
	}
	return !r.is(name-1, lexicon.Adverb) && r.nounLike(name-1, k)
}

// speakerEnds are the words that whoever speaks behind the verb does not reach over.
var speakerEnds = []tokenRule{
	{"inside a body's name", "said the Center [on] Budget Policy", "said Smith [on] Monday", insideBody, never},
	{"mark", "said Smith [“]again”", "said [Smith]", ofClass(text.Quote), always},
	{"sign", "said Smith[, who left]", "said [Smith]", in(lexicon.BeforeInverted), always},
	{"full stop", "said Smith[.]", "said [Smith]", in(lexicon.FullStop), stops},
	{"first word", "said [the] mayor", "said the [mayor]", not(inner), never},
	{"finite verb", "said Smith [was] there", "said [Smith]", func(r *reader, k, _ int) bool { return r.isFinite(k) }, always},
	{"day", "said Smith [Monday]", "said [Smith]", in(lexicon.Weekday, lexicon.Subordinator), always},
	{"office", "said the head [of] the union", "said Smith [in] Kyiv", in(lexicon.OfficeLink), never},
	{"on, of a body", "said the committee [on] peat", "said Smith [on] Monday", both(in(lexicon.On), not(ofWordBefore(capital))), never},
	{"what a source knows", "said people familiar [with] it", "said Smith [with] tears", sourceLink, never},
	{"preposition", "said Smith [in] Kyiv", "said the head [of] the union", in(lexicon.Preposition), always},
	{"conjunction", "said Smith [and] left", "said [Smith]", in(lexicon.Conjunction), not(next(capital))},
}

func (r *reader) endsSpeaker(k, first int) bool {
	ends, _ := decide(speakerEnds, r, k, first)
	return ends
}
