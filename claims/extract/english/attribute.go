package english

import (
	"sort"

	"factdesk/claims/lexicon"
	"factdesk/claims/walk"
)

// findVoices gives each quote its speaker.
func (r *reader) findVoices() {
	r.said = make([]voice, len(r.quotes))
	w := witness{block: -1}
	known, ends := r.knownBefore(), chainEnds(r.quotes)
	for i, q := range r.quotes {
		if r.d.Watch.Over() {
			return
		}
		r.said[i] = r.voiceOfQuote(i, w, known)
		if ends[i] > i && !q.carried && !r.said[i].hasOwn() {
			if v := r.signedBelow(ends[i], known); v.known() {
				r.said[i] = v
			}
		}
		if v := r.said[i]; v.known() && q.words >= 2 {
			w = witness{v, q.block}
		}
	}
}

// witness is who was quoted last, for paragraphs that only go on quoting.
type witness struct {
	voice
	block int
}

// goesOn is the witness as who speaks on in a later paragraph.
func (w witness) goesOn() voice {
	v := w.voice
	if v.hasOwn() {
		v.carried = w.block + 1
	}
	return v
}

func (r *reader) voiceOfQuote(i int, w witness, known []int) voice {
	q := r.quotes[i]
	switch {
	case q.spoken:
		return r.labelled(r.d.Blocks[q.block].Voice)
	case q.outer >= 0 && r.said[q.outer].known():
		return r.said[q.outer]
	case q.carried && w.known() && w.carried != q.block+1:
		return w.goesOn()
	}
	v := r.voiceFor(i, known)
	switch {
	case v.known():
		return v
	case w.block == q.block && w.known():
		return w.voice // "…," Smith said. "…": the name stands beside both
	case q.block-w.block <= 2 && r.onlyQuote(q):
		return w.goesOn()
	}
	return v
}

// knownBefore is for each frame the last one up to it whose speaker is known, -1 for
// none.
func (r *reader) knownBefore() []int {
	out, last := make([]int, len(r.frames)), -1
	for i := range r.frames {
		if r.frames[i].voice.known() {
			last = i
		}
		out[i] = last
	}
	return out
}

// nearby is how many tokens from a quote a frame may stand that gives its speaker or
// holds it among what it hands over: a frame reaches no further than its sentence.
const nearby = 20

// voiceFor looks among the frames of the quote's paragraph: one whose content holds the
// quote, else the nearest beside it, else the subject of the sentence around it.
func (r *reader) voiceFor(i int, known []int) voice {
	q := r.quotes[i]
	if v := r.beside(q); v.known() {
		return v
	}
	var near voice
	best := far
	from, to := r.framesAround(q)
	for _, f := range r.frames[from:to] {
		if !f.voice.known() {
			continue
		}
		if f.holdsQuote(q) {
			return f.voice
		}
		if d := r.distance(q, f); d < best {
			near, best = f.voice, d
		}
	}
	if best < far {
		return near
	}
	if !r.beginsSentence(q) {
		return r.subjectAround(q)
	}
	if before := r.speakerBefore(q, known); before.known() {
		return before // "Smith disagreed. “It was us.”"
	}
	return r.sentenceBefore(q)
}

// holdsQuote reports a frame that hands over a quote whole; its closing mark may stand behind.
func (f *frame) holdsQuote(q quote) bool {
	return f.content.ok() && f.content.first <= q.first && q.last <= f.content.last+1
}

// framesAround are the frames of the quote's paragraph in the sentences that the quote
// stands in or right beside.
func (r *reader) framesAround(q quote) (from, to int) {
	first, last := r.sentenceAt(q.first-nearby), r.sentenceAt(q.last+nearby)
	from = sort.Search(len(r.frames), func(i int) bool {
		s := r.frames[i].sent
		return s >= first && r.d.Sentences[s].Block >= q.block
	})
	to = sort.Search(len(r.frames), func(i int) bool {
		s := r.frames[i].sent
		return s > last || r.d.Sentences[s].Block > q.block
	})
	return from, max(from, to)
}

// sentenceAt is the index of the first sentence that ends behind token k.
func (r *reader) sentenceAt(k int) int {
	return sort.Search(len(r.d.Sentences), func(i int) bool { return r.d.Sentences[i].Last > k })
}

// speakerBefore is who spoke last before the quote in its paragraph.
func (r *reader) speakerBefore(q quote, known []int) voice {
	i := sort.Search(len(r.frames), func(i int) bool { return r.frames[i].verb >= q.first }) - 1
	if i < 0 || known[i] < 0 {
		return voice{}
	}
	f := &r.frames[known[i]]
	if r.d.Sentences[f.sent].Block != q.block {
		return voice{}
	}
	return f.voice
}

// beginsSentence reports a quote that no words of the article's lead up to.
func (r *reader) beginsSentence(q quote) bool {
	k := q.first - 2
	return k >= r.d.Blocks[q.block].First && r.is(k, lexicon.FullEnd, aQuoteMark)
}

// longestLabel is how many tokens stand at most before the colon that hands over a quote.
const longestLabel = 25

// label reads "Lavrov: “…”", and "United manager Jane Roe to TNT: “…”", at the beginning of
// a paragraph.
func (r *reader) label(q quote) voice {
	b := r.d.Blocks[q.block]
	colon := q.first - 2
	switch {
	case colon <= b.First, colon-b.First > longestLabel, !r.is(colon, lexicon.Colon):
		return voice{}
	case r.alone(phrase{b.First, colon}, lexicon.Conjunction, lexicon.Adverb):
		return voice{} // "And: “…”"
	case capRun(r.t, b.First, colon) == colon:
		return r.voiceOf(phrase{b.First, colon}, voice{})
	case r.mainFinite(phrase{b.First, colon}) >= 0:
		return voice{}
	}
	return r.introduced(b.First, colon)
}

// distance counts the tokens between a quote and a frame that may give its speaker;
// huge when something stands between them.
func (r *reader) distance(q quote, f frame) int {
	switch {
	case f.verb >= q.last:
		return r.distanceBehind(q, f)
	case f.left:
		if f.to < q.first && q.first-f.to <= 2 && r.is(f.to, lexicon.Comma) {
			return q.first - f.verb // “…,” he added, “…”
		}
		return far
	case f.verb < q.first:
		return r.distanceBefore(q, f)
	}
	return far
}

func (r *reader) distanceBefore(q quote, f frame) int {
	switch {
	case q.first-f.verb > 14, r.otherQuote(f.verb, q.first-1), r.sentenceBetween(f.verb, q.first-1):
		return far
	}
	return q.first - f.verb + 2
}

// far is the distance to a frame that gives no speaker.
const far = 1 << 30

func (r *reader) distanceBehind(q quote, f frame) int {
	from := f.verb
	if f.subject.ok() {
		from = min(from, f.subject.first)
	}
	switch {
	case from-q.last > 4, r.otherQuote(q.last+1, from), r.saysElse(q, f, from):
		return far
	}
	return f.verb - q.last
}

// saysElse reports a sentence of its own behind a quote that has ended, whose speaker says
// something else: "“It rained.” Park said it was dry."
func (r *reader) saysElse(q quote, f frame, from int) bool {
	switch {
	case from != q.last+1, !r.is(q.last-1, lexicon.FullStop), f.left, f.content.first <= f.verb:
		return false
	}
	return r.hasClause(f.content.first, f.content.last)
}

func (r *reader) otherQuote(first, last int) bool {
	return among(r.sums.quoted, first, last)
}

func (r *reader) sentenceBetween(first, last int) bool {
	return walk.To(first, last, r.endsSentence) < last
}

// endsSentence reports a sign at k that ends a sentence, and no name's stop.
func (r *reader) endsSentence(k int) bool {
	return r.is(k, lexicon.FullEnd) && !nameStop(r.at(k-1))
}

// subjectAround is the subject of the sentence that a few quoted words stand in:
// whoever acts there is nearly always the one who used them.
func (r *reader) subjectAround(q quote) voice {
	lo := r.sentenceOf(q.first - 1)
	v := r.sentenceSubject(lo, q.first-1, r.lastVoice(lo))
	switch {
	case r.somebody(v), r.is(q.first-2, lexicon.Colon):
		return v
	}
	return voice{}
}

// onlyQuote reports a paragraph that is nothing but quoted words.
func (r *reader) onlyQuote(q quote) bool {
	b := r.d.Blocks[q.block]
	return !among(r.sums.words, b.First, b.Last)
}
