package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// attitudeCandidates adds the attitudes of a sentence that no frame has taken.
func (r *reader) attitudeCandidates(out []candidate, i int, s text.Sentence) []candidate {
	frames := r.frames[r.bySent[i][0]:r.bySent[i][1]]
	lo := r.bodyStart(s)
	for k := range r.d.Watch.Each(lo, s.Last) {
		if !r.mayHoldView(k, lo) || heldBy(frames, k) {
			continue
		}
		f, ok := r.anyAttitude(k, lo, s.Last)
		if !ok {
			continue
		}
		f.sent = i
		r.bearVoice(&f, lo, k)
		if c, ok := r.attitudeCandidate(f); ok {
			out = append(out, c)
		}
	}
	return out
}

// mayHoldView reports a word of the article's own that is no name.
func (r *reader) mayHoldView(k, lo int) bool {
	t := &r.t[k]
	switch {
	case t.Is(aQuoted), t.Class != text.Word:
		return false
	}
	return !t.Cap || k <= lo
}

// anyAttitude is the attitude that a verb, a noun or a passive at k tells.
func (r *reader) anyAttitude(k, lo, hi int) (frame, bool) {
	for _, read := range []func(k, lo, hi int) (frame, bool){r.attitudeAt, r.nounAttitude, r.passiveAttitude} {
		if f, ok := read(k, lo, hi); ok {
			return f, true
		}
	}
	return frame{}, false
}

// heldBy reports a token that is the verb of a frame or stands in what one hands over.
func heldBy(frames []frame, k int) bool {
	for i := range frames {
		if f := &frames[i]; f.verb == k || f.content.holds(k) {
			return true
		}
	}
	return false
}

// bearVoice tells whose attitude it is: its subject, or the one of the verb before.
func (r *reader) bearVoice(f *frame, lo, k int) {
	if f.subject.ok() {
		f.voice = r.voiceOf(f.subject, r.lastVoice(k))
		return
	}
	f.voice = r.sentenceSubject(lo, k, r.lastVoice(k))
}

func (r *reader) attitudeCandidate(f frame) (candidate, bool) {
	p := r.trim(f.span)
	switch {
	case p.last-p.first < 2, r.onlyQuoted(p), !f.voice.known(), !f.subject.ok() && f.content.last-f.content.first < 3:
		return candidate{}, false
	}
	c := r.candidate(p, claims.Indirect, f.voice)
	c.act, c.verbAt, c.Aside = f.act, f.verb, true
	c.Content = r.spanOf(f.content)
	return c, true
}

// attitudeAt reads a verb of attitude at token k.
func (r *reader) attitudeAt(k, lo, hi int) (frame, bool) {
	v := r.viewAt(k)
	if !v.Tells() || !r.speaks(k, lo, v) {
		return frame{}, false
	}
	subject, ok := r.whoHolds(k, lo, v)
	if !ok {
		return frame{}, false
	}
	c := r.attitudeContent(k, hi, v)
	if !c.ok() || v.Of(lexicon.SupportVerb) && r.holdsView(c) {
		return frame{}, false
	}
	f := frame{act: verbs.Topic, verb: k, subject: subject, from: k, nominal: true, negated: r.negatedVerb(k, lo)}
	if subject.ok() {
		f.from = subject.first
		if r.leadsClause(subject.first-1, lo) {
			c.last = r.mainClauseAt(c)
		}
	}
	f.content, f.to = c, c.last
	f.setSpan()
	return f, true
}

// whoHolds is the subject of a verb of attitude, noPhrase where the verb before has it; ok
// is false where nobody holds a view, or only may.
func (r *reader) whoHolds(k, lo int, v *verbs.Verb) (p phrase, ok bool) {
	subject, inherit := r.subjectOf(k, lo)
	if v.Is(verbs.Ing) && r.is(r.backOverHelpers(k-1, lo), lexicon.Comma) {
		subject, inherit = noPhrase, true // "…, comparing him to Reagan"
	}
	if !subject.ok() {
		return subject, inherit && v.Lemma != "find"
	}
	return subject, r.hasAttitude(subject, v) && !r.is(subject.first-1, lexicon.IfUnless)
}

// holdsView reports "deep concern about": the noun says whose it is and what it is about.
func (r *reader) holdsView(c phrase) bool {
	for k := c.first; k < min(c.last, c.first+4); k++ {
		if r.is(k, lexicon.ViewNoun) {
			n := r.at(k + 1)
			return n.Is(lexicon.ViewLink)
		}
	}
	return false
}

// holdsViews reports a subject that can have a view: somebody, a body, a paper or film.
func (r *reader) holdsViews(p phrase) bool {
	switch {
	case r.alone(p, lexicon.ViewDummy), r.is(p.first, lexicon.Nobody):
		return false
	case r.minded(p), r.alone(p, lexicon.It):
		return true
	}
	head := r.headOf(voice{first: p.first, last: p.last})
	return known(head, lexicon.Paper, lexicon.FindingBody, lexicon.Work, lexicon.ManyPeople) || pluralNoun(head)
}

// attitudeContent is what stands behind the verb at k.
func (r *reader) attitudeContent(k, hi int, v *verbs.Verb) phrase {
	first := walk.Past(k+1, hi, r.besideVerb)
	if first >= hi {
		return noPhrase
	}
	first = r.openingAt(first, hi, v)
	if first < 0 || first >= hi || !r.opensAttitude(first) {
		return noPhrase
	}
	c := phrase{first, r.contrastEnd(first, r.contentEnd(first, hi))}
	if !r.is(first, lexicon.QuestionWord) {
		c.last = r.nominalEnd(c)
	}
	if r.alone(c, lexicon.Pronoun, lexicon.Determiner) {
		return noPhrase
	}
	return c
}

// besideVerb reports an adverb or a day between a verb and its object.
func (r *reader) besideVerb(k int) bool {
	t := r.at(k)
	return t.Any(lexicon.AdverbBeforeObject, lexicon.Weekday) || manner(t)
}

// openingAt is where the object of an attitude begins that may open in these ways; -1
// where none does.
func (r *reader) openingAt(k, hi int, v *verbs.Verb) int {
	if about := r.aboutBehind(k, hi); about > 0 && v.TellsOf("about") {
		return about + 1
	}
	if v.TellsOf(r.norm(k)) {
		if r.is(k+1, lexicon.ObjectPreposition) {
			return k + 2 // "spoke out against"
		}
		return k + 1
	}
	switch {
	case v.Opens.Has(verbs.AQuestion) && r.is(k, lexicon.QuestionWord), v.Opens.Has(verbs.APlan) && r.is(k, lexicon.To) && r.infinitive(k+1):
		return k
	case v.Opens.Has(verbs.AHearer) && r.orders(k, hi):
		for !r.is(k, lexicon.To) {
			k++
		}
		return k
	case v.Opens.Has(verbs.ADoing) && r.doing(k), v.Opens.Has(verbs.ANoun) && r.opensNoun(k):
		return k
	}
	return -1
}

// opensAttitude reports a word that what an attitude is about may begin with.
func (r *reader) opensAttitude(k int) bool {
	return r.is(k, lexicon.QuestionWord, lexicon.To) || r.opensNoun(k) || r.doing(k)
}

// hasAttitude reports a subject that holds views, with a verb of one: "find" only of
// those who find things out.
func (r *reader) hasAttitude(subject phrase, v *verbs.Verb) bool {
	if !r.holdsViews(subject) || r.nounAfterAdjective(v, subject) {
		return false
	}
	return v.Lemma != "find" || r.findsOut(subject)
}

// aboutBehind is the "about" behind whom somebody asked or told, 0 for none.
func (r *reader) aboutBehind(k, hi int) int {
	if !r.is(k, text.ACapital, lexicon.Pronoun, lexicon.Determiner, aPlural) {
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
