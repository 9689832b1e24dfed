package english

import (
	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// attitudeCandidates adds the attitudes of a sentence that no frame has taken.
func (r *reader) attitudeCandidates(out []*candidate, i int, s text.Sentence) []*candidate {
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
	for _, read := range []func(k, lo, hi int) (frame, bool){r.attitudeAt, r.nounAttitude, r.passiveAttitude, r.drawnView} {
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

func (r *reader) attitudeCandidate(f frame) (*candidate, bool) {
	p := r.trim(f.span)
	switch {
	case p.last-p.first < 2, r.onlyQuoted(p), !f.voice.known(), !f.subject.ok() && f.content.last-f.content.first < 3:
		return nil, false
	}
	c := r.candidate(p, claims.Indirect, f.voice)
	c.act, c.verbAt, c.Aside = f.act, f.verb, true
	c.Content = r.spanOf(f.content)
	return c, true
}

// attitudeAt reads a verb of attitude at token k.
func (r *reader) attitudeAt(k, lo, hi int) (frame, bool) {
	v := r.viewAt(k)
	if !v.Tells() {
		return frame{}, false
	}
	subject, ok := r.whoTells(k, lo, v)
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
