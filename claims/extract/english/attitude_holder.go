package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// bearVoice tells whose attitude it is: its subject, or the one of the verb before.
func (r *reader) bearVoice(f *frame, lo, k int) {
	if f.subject.ok() {
		f.voice = r.voiceOf(f.subject, r.lastVoice(k))
		return
	}
	if r.viewAt(k).Is(verbs.Ing) && r.leads(k, lo) {
		f.voice = r.actsBehind(f.content.last, k)
		return
	}
	if v := r.inverted(k); v.known() {
		f.voice = v
		return
	}
	f.voice = r.sentenceSubject(lo, k, r.lastVoice(k))
}

// actsBehind is whose clause begins at the end of what a participle at k speaks of: "Citing
// the “cost,” / the mayor left".
func (r *reader) actsBehind(end, k int) voice {
	if !r.is(end, lexicon.Comma) && !r.t.Reads(end-2, lexicon.Comma, aQuoteMark) {
		return voice{}
	}
	return r.sentenceSubject(r.t.Past(end, end+1, lexicon.Comma), len(r.t), r.lastVoice(k))
}

// inverted is who is named behind the verb in the same sentence: "“…,” said Smith, citing
// the cost".
func (r *reader) inverted(k int) voice {
	i := r.frameBefore(k)
	if i < 0 {
		return voice{}
	}
	f := &r.frames[i]
	switch {
	case !f.left, f.subject.first <= f.verb, !(phrase{f.subject.last, r.d.Sentences[f.sent].Last}).holds(k):
		return voice{}
	}
	return f.voice
}

// whoTells is whose attitude a verb tells; ok is false where it tells nobody's.
func (r *reader) whoTells(k, lo int, v *verbs.Verb) (p phrase, ok bool) {
	switch met := r.metTo(k, lo); {
	case met >= 0:
		p, _ = r.subjectOf(met, lo)
		return p, p.ok() && r.hasAttitude(p, v)
	case r.speaks(k, lo, v):
		return r.whoHolds(k, lo, v)
	}
	return noPhrase, false
}

// meetingReach is how many words stand at most between "met" and "to discuss".
const meetingReach = 14

// metTo is the verb of "ministers met on Friday to discuss it" and "called a meeting to
// discuss it", for the infinitive at k; -1 where nobody meets for it.
func (r *reader) metTo(k, lo int) int {
	if !r.is(k-1, lexicon.To) {
		return -1
	}
	for i := k - 2; i >= max(lo+1, k-meetingReach); i-- {
		switch {
		case r.is(i, text.ASign, aQuoteMark, lexicon.Subordinator):
			return -1
		case !r.isFinite(i):
		case r.verb(i).Of(lexicon.GatheringVerb), r.is(k-2, lexicon.GatheringNoun):
			return i
		default:
			return -1
		}
	}
	return -1
}

// whoHolds is the subject of a verb of attitude, noPhrase where the verb before has it; ok
// is false where nobody holds a view, or only may.
func (r *reader) whoHolds(k, lo int, v *verbs.Verb) (p phrase, ok bool) {
	subject, inherit := r.subjectOf(k, lo)
	if v.Is(verbs.Ing) && r.is(r.lastHelper(k, lo), lexicon.Comma) {
		subject, inherit = noPhrase, true // "…, comparing him to Reagan"
	}
	if !subject.ok() {
		return subject, inherit && v.Lemma != "find"
	}
	if r.is(subject.first-1, lexicon.IfUnless) {
		return subject, false
	}
	return subject, r.hasAttitude(subject, v)
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

// hasAttitude reports a subject that holds views, with a verb of one: "find" only of
// those who find things out.
func (r *reader) hasAttitude(subject phrase, v *verbs.Verb) bool {
	if !r.holdsViews(subject) || r.nounAfterAdjective(v, subject) {
		return false
	}
	return v.Lemma != "find" || r.findsOut(subject)
}
