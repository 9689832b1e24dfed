package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// attitudeCandidates adds the attitudes of a sentence that no frame has taken.
func (r *reader) attitudeCandidates(out []candidate, i int, s text.Sentence) []candidate {
	frames := r.frames[r.bySent[i][0]:r.bySent[i][1]]
	lo := r.bodyStart(s)
	for k := lo; k < s.Last && !r.d.Watch.Over(); k++ {
		if r.inQuote[k] > 0 || r.t[k].Class != text.Word || r.t[k].Cap && k > lo {
			continue
		}
		if heldBy(frames, k) {
			continue
		}
		f, ok := r.attitudeAt(k, lo, s.Last)
		if !ok {
			f, ok = r.nounAttitude(k, lo, s.Last)
		}
		if !ok {
			f, ok = r.passiveAttitude(k, lo, s.Last)
		}
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

// heldBy reports a token that is the verb of a frame or stands in what one hands over.
func heldBy(frames []frame, k int) bool {
	for i := range frames {
		f := &frames[i]
		if f.verb == k || f.content.ok() && f.content.first <= k && k < f.content.last {
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
	if p.last-p.first < 2 || r.onlyQuoted(p) || !f.voice.known() || !f.subject.ok() && f.content.last-f.content.first < 3 {
		return candidate{}, false
	}
	c := r.candidate(p, claims.Indirect, f.voice)
	c.act, c.verbAt, c.Aside = f.act, f.verb, true
	c.Content = &claims.Span{Start: r.t[f.content.first].Start, End: r.at(f.content.last - 1).End}
	return c, true
}

// attitudeAt reads a verb of attitude at token k.
func (r *reader) attitudeAt(k, lo, hi int) (frame, bool) {
	none := frame{}
	v := verbs.ReadView(r.norm(k))
	if !v.Tells() || !r.speaks(k, lo, v) {
		return none, false
	}
	subject, inherit := r.subjectOf(k, lo)
	if v.Is(verbs.Ing) && r.is(r.backOverHelpers(k-1, lo), lexicon.Comma) {
		subject, inherit = noPhrase, true // "…, comparing him to Reagan"
	}
	if subject.ok() && !r.hasAttitude(subject, v) || !subject.ok() && (!inherit || v.Lemma == "find") {
		return none, false
	}
	c := r.attitudeContent(k, hi, v)
	if v.Of(lexicon.SupportVerb) && r.holdsView(c) {
		return none, false
	}
	if !c.ok() || subject.ok() && r.is(subject.first-1, lexicon.IfUnless) {
		return none, false
	}
	if subject.ok() && r.leadsClause(subject.first-1, lo) {
		c.last = r.mainClauseAt(c)
	}
	f := frame{act: verbs.Topic, verb: k, subject: subject, content: c, from: k, to: c.last, nominal: true}
	if subject.ok() {
		f.from = subject.first
	}
	f.negated = r.negatedVerb(k, lo)
	f.setSpan()
	return f, true
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
	n, head := r.at(p.first), r.headOf(voice{first: p.first, last: p.last})
	if p.last-p.first == 1 && n.Is(lexicon.ViewDummy) {
		return false
	}
	return r.minded(p) || n.Is(lexicon.It) && p.last-p.first == 1 || known(head, lexicon.Paper, lexicon.FindingBody, lexicon.Work, lexicon.ManyPeople) || pluralNoun(head)
}

// attitudeContent is what stands behind the verb at k.
func (r *reader) attitudeContent(k, hi int, v *verbs.Verb) phrase {
	first := k + 1
	for first < hi && r.besideVerb(first) {
		first++
	}
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
	if c.last-c.first == 1 && r.is(first, lexicon.Pronoun, lexicon.Determiner) {
		return noPhrase
	}
	return c
}

// besideVerb reports an adverb or a day between a verb and its object.
func (r *reader) besideVerb(k int) bool {
	t := r.at(k)
	if t.Is(lexicon.Weekday) || t.Is(lexicon.Adverb) && !t.Is(lexicon.ObjectDeterminer) {
		return true
	}
	return inLy(t.Norm) && !t.Cap && len(t.Norm) > 4
}

// openingAt is where the object of an attitude begins that may open in these ways; -1
// where none does.
func (r *reader) openingAt(k, hi int, v *verbs.Verb) int {
	n := r.at(k)
	switch {
	case v.TellsOf("about") && r.aboutBehind(k, hi) > 0:
		return r.aboutBehind(k, hi) + 1
	case v.TellsOf(n.Norm):
		if r.is(k+1, lexicon.ObjectPreposition) {
			return k + 2 // "spoke out against"
		}
		return k + 1
	case v.Opens.Has(verbs.AQuestion) && n.Is(lexicon.QuestionWord):
		return k
	case v.Opens.Has(verbs.APlan) && n.Is(lexicon.To) && r.infinitive(k+1):
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
	if !r.at(k).Cap && !r.is(k, lexicon.Pronoun, lexicon.Determiner) && !pluralNoun(r.norm(k)) {
		return 0
	}
	for i := k + 1; i < min(hi, k+6); i++ {
		n := r.at(i)
		if n.Is(lexicon.About) {
			return i
		}
		if r.t[i].Class != text.Word || n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator) || r.isFinite(i) {
			return 0
		}
	}
	return 0
}

// doing reports a participle at k.
func (r *reader) doing(k int) bool {
	v := r.verb(k)
	return v.Listed() && v.Is(verbs.Ing)
}

// opensNoun reports a word that a noun phrase can begin with.
func (r *reader) opensNoun(k int) bool {
	t, n := r.at(k), r.at(k)
	if t.Class == text.Number {
		return true
	}
	if t.Class != text.Word || n.Is(lexicon.GenitiveS) || n.Is(lexicon.That) && r.hasFinite(phrase{k + 1, min(len(r.t)-1, k+8)}) {
		return false
	}
	if n.Any(lexicon.Determiner, lexicon.Possessive) || t.Cap {
		return true
	}
	return !n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.Subordinator, lexicon.Auxiliary, lexicon.Adverb, lexicon.SubjectPronoun, lexicon.Pronoun)
}
