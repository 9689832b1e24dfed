package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// frame is one handing over of words: who, with which verb, and the words.
type frame struct {
	verb    int
	how     reportVerb
	voice   voice
	content phrase // what is handed over; not ok when nothing is
	span    phrase // the claim: the content, or the clause for acts that need it

	wordless bool // the claim is that somebody did so: no words of theirs are in it
}

// hands reports that a frame makes a claim.
func (f frame) hands() bool { return f.content.ok() || f.wordless }

// far is how many tokens or parts of a sentence rules look at to either side, so that a
// megabyte without a full stop takes no longer than one with.
const far = 12

// findFrames reads every sentence of the body and keeps who spoke before each.
func (r *reader) findFrames(body int) {
	r.bySent = make([][2]int, len(r.d.Sentences))
	for i, s := range r.d.Sentences {
		from := len(r.frames)
		if r.d.Watch.Over() {
			return
		}
		if r.inBody(s, body) {
			r.readSentence(s)
		}
		r.bySent[i] = [2]int{from, len(r.frames)}
	}
}

// inBody reports a sentence of the article's prose.
func (r *reader) inBody(s text.Sentence, body int) bool {
	if s.Block < body {
		return false
	}
	return r.d.Blocks[s.Block].Kind == text.Prose
}

func (r *reader) readSentence(s text.Sentence) {
	lo := r.bodyStart(s)
	segs := r.segments(lo, s.Last)
	r.from = lo
	r.d.Watch.Walk(0, len(segs), func(j int) int {
		f, next, ok := r.frameIn(segs, j, lo, s.Last)
		if !ok {
			return j + 1
		}
		r.frames = append(r.frames, f)
		if f.hands() {
			r.from = max(f.span.last, segs[min(max(j, next), len(segs)-1)].last) + 1
		}
		if f.voice.known() {
			r.last = f.voice
		}
		return max(j, next) + 1
	})
}

// bodyStart is the sentence's first token behind a dateline: "Berlin (dpa) –".
func (r *reader) bodyStart(s text.Sentence) int {
	if s.First != r.d.Blocks[s.Block].First {
		return s.First
	}
	place := phrase{s.First, min(s.Last, s.First+far)}
	agency := r.t.To(place.first, place.last, lexicon.ClosesAgency)
	if (phrase{s.First + mostPlace + 1, agency}).any(r.inNoPlace) {
		return s.First
	}
	if dash := (phrase{agency, place.last}).find(r.dash); dash < place.last {
		return dash + 1
	}
	return s.First
}

// inNoPlace reports a word in small letters, but the "am" of "Frankfurt am Main".
func (r *reader) inNoPlace(k int) bool {
	if r.is(k, lexicon.Am) {
		return false
	}
	return r.lower(k)
}

// mostPlace is how many words the place of a dateline has.
const mostPlace = 4

// frameIn reads a frame in segment j; next is the last segment that it has used up.
func (r *reader) frameIn(segs []phrase, j, lo, hi int) (frame, int, bool) {
	s := segs[j]
	if f, ok := r.sourceIn(segs, j, lo, hi); ok {
		return f, j, true
	}
	if p := r.soNamed(s); p.ok() && j > 0 {
		return r.leftFrame(segs, j, hi, p, reportVerb{act: actSay}, s.first)
	}
	if f, ok := r.whereby(segs, j, hi); ok {
		return f, len(segs), true
	}
	k, how, ok := r.reportIn(s)
	if !ok {
		return r.frameOfView(segs, j, hi)
	}
	if from := r.wieBefore(segs, j); from >= 0 {
		return r.asTold(segs, from, j, hi, k, how)
	}
	f, next, ok := r.verbFrame(segs, j, lo, hi, k, how)
	ok = ok && !r.obliged(f, s)
	if ok && f.hands() {
		return f, next, true
	}
	if g, next, ok := r.frameOfView(segs, j, hi); ok {
		return g, next, true
	}
	return f, next, ok
}

// obliged reports a promise in the passive of nobody: "Die Stadt sei nicht verpflichtet, zu zahlen".
func (r *reader) obliged(f frame, s phrase) bool {
	switch {
	case f.voice.known(), f.how.act != actPromise, !f.how.takes(withWords):
		return false
	}
	return r.passive(f.how, f.verb, s)
}

// soNamed is who is named by "so Solms", not ok where nobody is.
func (r *reader) soNamed(s phrase) phrase {
	if !r.is(s.first, lexicon.So) {
		return phrase{}
	}
	p := r.nounPhrase(s.first+1, s.last)
	if !r.oneNamed(p) {
		return phrase{}
	}
	return p
}

// oneNamed reports a phrase that ends in a noun, or is one word.
func (r *reader) oneNamed(p phrase) bool {
	switch {
	case !p.ok():
		return false
	case p.single(), r.person(p) != nil:
		return true
	}
	return r.is(p.last-1, aNoun, lexicon.CloseRound)
}

// verbFrame builds the frame of a finite verb or participle at k.
func (r *reader) verbFrame(segs []phrase, j, lo, hi, k int, how reportVerb) (frame, int, bool) {
	s, v := segs[j], k
	if how.part {
		v = max(r.helperOf(k, s), s.first, k-4*far)
	}
	first := phrase{s.first, v}.past(r.leadsClause)
	if sub := r.subordinate(segs, j, first); sub.ok() {
		return r.innerFrame(segs, j, hi, sub, how, k)
	}
	if how.part && r.parted(k, s) {
		return r.partedFrame(segs, j, hi, r.helperOf(k, s), how, k)
	}
	if inverted := v == first && j > 0; inverted {
		return r.invertedFrame(segs, j, lo, hi, k, v, how)
	}
	return r.rightFrame(segs, j, hi, r.subjectInPlace(segs, j, lo, k, first, v, how), how, k, s.first)
}

// invertedFrame is the frame of a verb at v that begins its clause: it hands over what stands
// before it, or, where that are no words, what stands behind.
func (r *reader) invertedFrame(segs []phrase, j, lo, hi, k, v int, how reportVerb) (frame, int, bool) {
	s := segs[j]
	passive := r.passive(how, k, s)
	if p := r.subjectInside(segs, j, v); p.ok() {
		return r.frameAround(segs, j, hi, p, how, k)
	}
	if !passive && !r.hasContent(segs[:j], lo) {
		return r.rightFrame(segs, j, hi, r.subjectBeforeAside(segs, j, lo, v), how, k, lo)
	}
	p := r.subjectOfVerb(how, v, v, s.last)
	if passive && !how.takes(inPassive) {
		p = r.agent(s)
	}
	return r.leftFrame(segs, j, hi, p, how, k)
}
