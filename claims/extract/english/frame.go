package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// frame is one place where the article hands words to somebody: who, with which
// verb, and which words.
type frame struct {
	sent    int
	act     verbs.Act
	verb    int    // token of the verb
	subject phrase // noPhrase when it shares the one before
	voice   voice
	content phrase // the words handed over; noPhrase when only a quote nearby holds them
	all     phrase // with the clauses that the same verb hands over beside it; the zero value when there are none
	span    phrase // the claim: the content, or subject, verb and content where these belong together
	from    int    // first token of all of it
	to      int    // one past the last
	left    bool   // the content stands before the verb
	negated bool   // "did not say"
	that    bool   // "that" introduces it
	nominal bool   // what is handed over is a noun or infinitive, no clause
	noun    bool   // a noun hands it over, and the sentence goes on around it
}

// findFrames reads every sentence of prose for reporting verbs.
func (r *reader) findFrames() {
	r.bySent = make([][2]int, len(r.d.Sentences))
	var last voice
	block := -1
	for i, s := range r.d.Sentences {
		n := len(r.frames)
		if r.d.Blocks[s.Block].Kind == text.Prose {
			if s.Block > block+6 {
				last = voice{}
			}
			block = s.Block
			last = r.framesOf(i, s, last)
		}
		r.bySent[i] = [2]int{n, len(r.frames)}
	}
}

// framesOf adds the frames of one sentence, left to right; last is who spoke before
// it, and who spoke last is returned. What one frame hands over is not searched for
// others: it is already somebody's claim.
func (r *reader) framesOf(i int, s text.Sentence, last voice) voice {
	lo := r.bodyStart(s)
	first := len(r.frames)
	r.from = lo
	r.d.Watch.Walk(lo, s.Last, func(k int) int {
		f, ok := r.ownFrame(k, lo, s.Last)
		if !ok {
			return k + 1
		}
		f.sent, f.voice = i, r.whoSpeaks(f, first, lo, s.Last, last)
		if f.voice.known() {
			last = f.voice
		}
		f = r.addFrames(f, s.Last)
		lo = r.behindLeft(f, lo, s.Last)
		return max(k, r.overFrame(f)) + 1
	})
	return last
}

// ownFrame is the frame at k whose words are the subject's, and nobody's behind it.
func (r *reader) ownFrame(k, lo, hi int) (frame, bool) {
	if r.inQuote[k] > 0 {
		return frame{}, false
	}
	f, ok := r.frameAt(k, lo, hi)
	return f, ok && !r.sourceBehind(f, lo, hi)
}

// whoSpeaks is whose words a frame hands over: its subject's or, where it has none, whose
// those of the frame before are; first is the sentence's first frame.
func (r *reader) whoSpeaks(f frame, first, lo, hi int, last voice) voice {
	switch {
	case r.verb(f.verb).Of(lexicon.HearingVerb):
		return voice{} // who told the court is not said
	case f.subject.ok():
		return r.voiceOf(f.subject, last)
	case f.noun:
		return voice{}
	case len(r.frames) > first:
		return r.frames[len(r.frames)-1].voice
	}
	v := r.sentenceSubject(lo, f.verb, last)
	switch {
	case v.known(), f.verb > lo+2, !f.content.ok():
		return v
	}
	return r.sentenceSubject(f.content.last+1, hi, last) // "Calling it “a joke,” Smith left"
}

// addFrames adds a frame and those of the clauses that its verb hands over beside its
// content. It returns the last of them.
func (r *reader) addFrames(f frame, hi int) frame {
	at := len(r.frames)
	r.frames = append(r.frames, f)
	for more := r.moreOf(f, hi); more.content.ok(); more = r.moreOf(f, hi) {
		r.frames = append(r.frames, more)
		f = more
	}
	if one := r.frames[at:]; len(one) > 1 && !one[0].left {
		for i := range one {
			one[i].all = phrase{one[0].content.first, f.content.last}
		}
	}
	return f
}

// overFrame is the last token that a frame has taken; the words of one that stands behind
// its verb are nobody else's, and no other frame may begin in them.
func (r *reader) overFrame(f frame) int {
	if f.left {
		return f.to - 1
	}
	if !f.content.ok() {
		return 0
	}
	if !f.noun {
		r.from = f.content.last
	}
	return f.content.last - 1
}

// behindLeft is where what is left of the sentence begins behind a frame whose words stand
// before it.
func (r *reader) behindLeft(f frame, lo, hi int) int {
	if f.left {
		return max(lo, min(f.to, hi))
	}
	return lo
}

// sourceBehind reports that what a frame hands over is all itself told by somebody
// named at the sentence's end: "The government pledged £250m, the watchdog said".
func (r *reader) sourceBehind(f frame, lo, hi int) bool {
	switch f.act {
	case verbs.Promise, verbs.Stance, verbs.Demand, verbs.Propose, verbs.Accuse, verbs.Describe, verbs.Mind, verbs.Topic, verbs.Think:
	default:
		return false
	}
	if f.left || !f.content.ok() || r.from > lo {
		return false
	}
	for k := f.content.last; k < hi; k++ {
		if r.commaAlone(k) && r.nameReports(k+1, hi) {
			return true
		}
	}
	return false
}

// andThat is the second of two clauses that one verb hands over: "said that A, and
// that B".
func (r *reader) andThat(f frame, hi int) frame {
	none := frame{content: noPhrase}
	switch {
	case f.left, !f.content.ok(), f.act == verbs.Deny:
		return none
	}
	k := f.content.last
	if r.is(k, lexicon.Comma) {
		k++
	}
	if !r.t.Reads(k, lexicon.AndBut, lexicon.That) || k+3 >= hi {
		return none
	}
	more := f
	more.content = phrase{k + 2, r.contentEnd(k+2, hi)}
	more.from, more.to, more.subject = k, more.content.last, noPhrase
	more.nominal, more.that = false, true
	more.span = more.content
	return more
}
