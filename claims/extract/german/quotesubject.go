package german

import "factdesk/claims/lexicon"

// subjectOf is the person or body that the clause around a quote has as its subject, when
// the quote is part of it: "Ax nannte das „sehr dumm“".
func (r *reader) subjectOf(i int, q quote) voice {
	s := r.d.Sentences[i]
	if q.first <= s.First+1 {
		return voice{}
	}
	segs := r.segments(r.bodyStart(s), s.Last)
	for n, seg := range segs[:min(len(segs), far)] {
		if r.leadsTo(seg, q) {
			return r.voiceOfClause(segs, n, q)
		}
	}
	return voice{}
}

// leadsTo reports the segment that a quote stands in, or one with a colon before it.
func (r *reader) leadsTo(seg phrase, q quote) bool {
	switch {
	case seg.last >= q.first:
		return true
	case seg.last < q.first-2:
		return false
	}
	return r.is(seg.last, lexicon.Colon)
}

// voiceOfClause is the person or body that segment n has as its subject, outside the quote.
func (r *reader) voiceOfClause(segs []phrase, n int, q quote) voice {
	seg := segs[n]
	p := r.subjectAt(segs, n)
	if !p.ok() && r.is(seg.last, lexicon.Colon) {
		p = r.speakerBeforeColon(seg)
	}
	if !p.ok() || p.meets(phrase{q.first, q.last}) {
		return voice{}
	}
	v := r.voiceOf(p, r.last)
	switch {
	case !v.known():
	case r.roleIn(p) >= 0:
		return v
	case r.is(seg.last, lexicon.Colon) && !seg.any(r.finite):
		return r.ofBody(v, p)
	}
	return v.ofSomebody()
}

// ofBody is the voice of a person or of a body that may speak: "Die Polizei: „…“".
func (r *reader) ofBody(v voice, p phrase) voice {
	if r.speakingBody(p) {
		return v
	}
	return v.ofSomebody()
}

// subjectAt is the subject of the clause that segment n ends or is: that of an earlier
// segment where this one has no verb, or begins with it behind an aside.
func (r *reader) subjectAt(segs []phrase, n int) phrase {
	seg := segs[n]
	switch {
	case n == 0:
	case r.finite(seg.first):
		return r.nounPhrase(phrase{segs[0].first, seg.first}.past(r.adverb), seg.first)
	case r.is(seg.last, lexicon.Colon):
		if !seg.any(r.finite) {
			return r.subjectOfEarlier(segs, n)
		}
	}
	return r.clauseSubject(seg)
}

// subjectOfEarlier is the subject of the nearest segment before n that has one; of segment
// n where none has.
func (r *reader) subjectOfEarlier(segs []phrase, n int) phrase {
	for m := n - 1; m >= 0; m-- {
		if p := r.clauseSubject(segs[m]); p.ok() {
			return p
		}
	}
	return r.clauseSubject(segs[n])
}

// speakerBeforeColon is who is named before a colon without a verb: "Solms: „…“", "Das
// Fazit von Solms: „…“".
func (r *reader) speakerBeforeColon(s phrase) phrase {
	p := r.nounPhrase(s.past(r.adverb), s.last)
	at := p.past(r.beforeSaying)
	if !p.holds(at) {
		return p
	}
	if who := r.whose(at+1, s.last); who.ok() {
		return who
	}
	return p
}
