package german

import (
	"slices"
	"sort"

	"factdesk/claims/lexicon"
)

// quoteVoice is whose words a quote holds: those of the frame in its own sentences, the
// outer quote's, or of who was speaking when it goes on with it.
func (r *reader) quoteVoice(i int, said []voice, before voice, in int) voice {
	q := r.quotes[i]
	switch {
	case q.outer >= 0:
		return said[q.outer]
	case q.carried:
		return said[i-1].carried()
	}
	if v := r.voiceBesideAny(i); v.mentioned() {
		return v // be it a mention of nobody who could be told
	}
	if v := r.signature(q); v.known() {
		return v
	}
	first, last := r.sentenceAt(q.first), r.sentenceAt(max(q.first, q.last-1))
	if v := r.subjectInFront(first, q); v.known() {
		return v.carried()
	}
	if in == q.block {
		return before.carried()
	}
	if v := r.spokeBefore(first, q.block); v.known() {
		return v.carried()
	}
	if v := r.spokeNext(last, q); v.known() {
		return v
	}
	if q.block-in <= 2 && r.fillsBlock(q) {
		return before.carried()
	}
	return voice{}
}

// voiceBesideAny is who is named beside a quote, or beside the paragraphs that go on with it:
// who speaks over several is often told at their end.
func (r *reader) voiceBesideAny(i int) voice {
	v := r.voiceBeside(r.quotes[i])
	for _, q := range r.quotes[i+1:] {
		switch {
		case v.mentioned(), !q.carried:
			return v
		}
		v = r.voiceBeside(q).carried()
	}
	return v
}

// voiceBeside is who is named in the quote's own sentences as having said it.
func (r *reader) voiceBeside(q quote) voice {
	first, last := r.sentenceAt(q.first), r.sentenceAt(max(q.first, q.last-1))
	v := r.frameVoice(q, first, last)
	if v.known() {
		return v
	}
	if subject := r.subjectOf(first, q); subject.known() {
		return subject
	}
	return v
}

// subjectInFront is the person whom the sentence before a quote is about, when the quote
// stands by itself: "Die Richterin Ortrun Veit sah auf. „Das sagen alle.“"
func (r *reader) subjectInFront(i int, q quote) voice {
	before, ok := r.sentenceBefore(i)
	switch {
	case !ok, before.Block != q.block, q.first > r.d.Sentences[i].First+1, len(r.framesOf(i-1)) > 0:
		return voice{}
	}
	p := phrase{before.First, before.Last}
	if p.any(r.quoted) {
		return voice{}
	}
	return r.voiceOf(r.clauseSubject(p), voice{}).ofSomebody()
}

// ofSomebody is a voice if it is a person's who is named, else nobody's.
func (v voice) ofSomebody() voice {
	if v.who == nil {
		return voice{}
	}
	return v
}

// frameVoice is the speaker of the frame in the quote's own sentences that stands
// nearest: behind it before all, for that is where German puts "sagte Solms".
func (r *reader) frameVoice(q quote, first, last int) voice {
	var best voice
	near := 1 << 30
	frames := r.frames[r.bySent[first][0]:r.bySent[last][1]]
	at := sort.Search(len(frames), func(i int) bool { return frames[i].verb >= q.first })
	for _, f := range frames[max(0, at-far):min(len(frames), at+far)] {
		if d := q.awayFrom(f.verb); f.voice.mentioned() && within(d, 0, near) {
			best, near = f.voice, d
		}
	}
	return best
}

// awayFrom is how far behind a quote a verb stands; before it counts three times as much,
// inside it is less than nothing.
func (q quote) awayFrom(verb int) int {
	if verb < q.first {
		return 3 * (q.first - verb)
	}
	return verb - q.last
}

// spokeBefore is who speaks in the sentences before, in the same paragraph.
func (r *reader) spokeBefore(i, block int) voice {
	for from := i; i > max(0, from-far) && r.d.Sentences[i-1].Block == block; {
		i--
		for _, f := range slices.Backward(r.framesOf(i)) {
			if f.voice.known() {
				return f.voice
			}
		}
	}
	return voice{}
}

// firstKnown is the first voice of some frames that is known.
func firstKnown(frames []frame) voice {
	for _, f := range frames {
		if f.voice.known() {
			return f.voice
		}
	}
	return voice{}
}

// spokeNext is who said so in the sentence behind the quote: „…“ Das sagte Solms.
func (r *reader) spokeNext(i int, q quote) voice {
	if i+1 >= len(r.d.Sentences) {
		return voice{}
	}
	if s := r.d.Sentences[i+1]; s.Block != q.block || !r.is(s.First, lexicon.BackReference) {
		return voice{}
	}
	return firstKnown(r.framesOf(i + 1))
}

// fillsBlock reports a quote that is all of its paragraph.
func (r *reader) fillsBlock(q quote) bool {
	b := r.d.Blocks[q.block]
	return q.first <= b.First+1 && q.last >= b.Last-2
}
