package spanish

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

const (
	minWords = 3 // of a clause that says something by itself
	minQuote = 3 // of a quote that is somebody's statement
)

// frame is one handing over of words: who, with which verb, and the words.
type frame struct {
	verb    int // -1 for a source without one
	voice   voice
	content phrase // not ok when the words are a quote's
}

// readSentences adds the claims of every sentence of prose: quotes with who says them,
// what is reported, and the article's own account.
func (r *reader) readSentences() {
	next := 0 // quote
	block := -1
	for _, s := range r.d.Sentences {
		if r.d.Watch.Over() {
			return
		}
		if r.d.Blocks[s.Block].Kind != text.Prose {
			continue
		}
		if s.Block != block {
			r.last, block = r.carriedInto(s), s.Block
		}
		next = r.sentence(phrase{s.First, s.Last}, next)
	}
}

// carriedInto is who speaks on in a new paragraph: nobody, unless it begins with a quote.
func (r *reader) carriedInto(s text.Sentence) voice {
	if r.at(s.First).Class == text.Quote {
		return r.last
	}
	return voice{}
}

func (r *reader) sentence(s phrase, next int) int {
	frames := r.frames(s)
	for _, f := range frames {
		if f.voice.name != "" {
			r.last = f.voice
		}
		if r.words(f.content) >= minWords {
			r.add(f.content, claims.Indirect, f.voice, f.verb)
		}
	}
	end := walk.Past(next, len(r.quotes), func(i int) bool { return r.quotes[i].first < s.last })
	quoted := false
	for i := next; i < end; i++ {
		if r.quoted(r.quotes[i], s, frames) {
			quoted = true
		}
	}
	if end > next && r.quotes[end-1].last > s.last {
		return end - 1 // it goes on in the next sentence
	}
	if len(frames) == 0 && !quoted {
		r.narrate(s)
	}
	return end
}

// quoted adds what a quote says in a sentence.
func (r *reader) quoted(q quote, s phrase, frames []frame) bool {
	v, verb := r.carried(), -1
	for _, f := range frames {
		if f.voice.name != "" && (verb < 0 || f.verb <= q.last+3) {
			v, verb = f.voice, f.verb
		}
	}
	any := false
	for _, p := range r.parts(q, s.first, s.last) {
		if p.last-p.first < minQuote {
			continue
		}
		c := r.add(p, claims.Direct, v, verb)
		c.Quoted = true
		if said := r.d.VoiceAt(c.Start); said != nil {
			c.SaidBy(r.d, said)
		}
		any = true
	}
	return any
}

// narrate adds a sentence of the article's own.
func (r *reader) narrate(s phrase) {
	p := r.trim(s)
	if r.words(p) >= minWords && !r.is(p.last-1, lexicon.QuestionMark) {
		r.add(p, claims.Narration, voice{}, -1)
	}
}

// frames reads every verb of saying and every source of a sentence, from left to right.
func (r *reader) frames(s phrase) []frame {
	var all []frame
	for k := s.first; k < s.last; k++ {
		if r.inQuote[k] {
			continue
		}
		f, end := r.frameAt(s, k)
		if end > k {
			all = append(all, f)
			k = end - 1
			if f.content.last > end && f.content.first >= end {
				k = f.content.last - 1
			}
			if f.voice.name != "" {
				r.last = f.voice
			}
		}
	}
	return all
}

// frameAt reads a frame at k; its end is k when none begins there.
func (r *reader) frameAt(s phrase, k int) (frame, int) {
	if end := r.sourceEnd(k); end > k {
		return r.source(s, k, end)
	}
	if r.speaks(s, k) {
		return r.spokenFrame(s, k)
	}
	return frame{}, k
}

// sourceEnd is the end of "según" and "de acuerdo con" at k.
func (r *reader) sourceEnd(k int) int {
	switch {
	case r.is(k, lexicon.SourceOpener):
		return k + 1
	case r.is(k, lexicon.Of, lexicon.InWord) && r.t.Reads(k+1, lexicon.SourceNoun, lexicon.SourceLink):
		return k + 3
	}
	return k
}

// source reads "según la fiscalía, …" and "…, según explicó la fiscalía". The rest of the
// sentence is what it says.
func (r *reader) source(s phrase, k, end int) (frame, int) {
	end = r.t.Past(end, len(r.t), lexicon.SpeechVerb, lexicon.PerfectHelper, lexicon.DayWord)
	stop := r.t.To(end, s.last, lexicon.Comma, lexicon.FullEnd, lexicon.Semicolon, text.AMark)
	if name := r.nameEnd(stop+1, s.last); r.is(stop, lexicon.Comma) && r.fullName(phrase{stop + 1, name}) {
		stop = name
	}
	f := frame{verb: -1, voice: r.voiceIn(phrase{end, stop})}
	if f.voice.name == "" {
		return f, k
	}
	if left := r.trim(phrase{s.first, k}); left.ok() && r.words(left) >= minWords {
		f.content = left
		return f, stop
	}
	f.content = r.trim(phrase{stop, s.last})
	return f, stop
}

// speaks reports a verb of saying that hands words over; "no explicó" hands nothing over.
func (r *reader) speaks(s phrase, k int) bool {
	before := r.t.Back(k, s.first, lexicon.PerfectHelper, lexicon.Pronoun) - 1
	switch {
	case !r.is(k, lexicon.SpeechVerb), k > s.first && r.at(k).Cap, r.is(before, lexicon.Negator):
		return false
	}
	return !r.is(k, lexicon.SpeechParticiple) || r.is(k-1, lexicon.PerfectHelper)
}

// spokenFrame reads what the verb at k hands over: a clause with "que", a quote, or what
// stands before a comma and the verb.
func (r *reader) spokenFrame(s phrase, k int) (frame, int) {
	f := frame{verb: k, voice: r.subject(s, k)}
	if that := r.thatBehind(k+1, s.last); that > 0 {
		f.content = r.trim(phrase{that + 1, r.contentEnd(that+1, s.last)})
		return f, that + 1
	}
	if r.quoteBeside(s) {
		return f, k + 1
	}
	if r.is(k-1, lexicon.Comma) && k-1 > s.first {
		f.content = r.trim(phrase{s.first, k - 1})
		return f, k + 1
	}
	if r.is(k, lexicon.DenialVerb, lexicon.AccusationVerb, lexicon.DemandVerb, lexicon.PromiseVerb) {
		f.content = r.trim(s) // "negó los cargos": the clause is the claim
		return f, k + 1
	}
	return f, k
}

const farthestThat = 24 // tokens between a verb of saying and its "que"

// thatBehind is the "que" of what is said, behind hearer, day and speaker, 0 for none.
func (r *reader) thatBehind(k, last int) int {
	for end := min(last, k+farthestThat); k < end; k++ {
		switch t := r.at(k); {
		case r.inQuote[k], t.Class == text.Quote, t.Any(lexicon.FullEnd, lexicon.Colon, lexicon.Semicolon), r.dash(k):
			return 0
		case t.Is(lexicon.That) && !r.relative(k):
			return k
		}
	}
	return 0
}

// contentEnd is where what is said ends: at another frame, or with the sentence.
func (r *reader) contentEnd(k, last int) int {
	from := phrase{k, last}
	for ; k < last; k++ {
		switch {
		case r.is(k, lexicon.Semicolon):
			return k
		case r.is(k, lexicon.And) && r.speaks(from, k+1), r.is(k, lexicon.Comma) && r.sourceEnd(k+1) > k+1:
			return k
		}
	}
	return last
}

// quoteBeside reports a sentence that holds quoted words.
func (r *reader) quoteBeside(s phrase) bool { return walk.To(s.first, s.last, r.inside) < s.last }
