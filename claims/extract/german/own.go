package german

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// plainSentence adds a sentence without a reporting verb, and reports whether it is
// somebody's words: in Konjunktiv I it goes on with what was said before.
func (r *reader) plainSentence(p phrase, carried voice, reported bool) bool {
	if r.wordsOutside(p) < minWords-1 {
		return reported // it is all quote
	}
	if from := r.goesOn(p, reported); from >= 0 {
		if !carried.known() {
			carried = r.aboutBefore(p.first)
		}
		c := r.add(r.trim(p), claims.Indirect, r.accordingly(p, carried.carried()), actSay)
		if from > c.tokens.first {
			c.Content = &claims.Span{Start: r.t[from].Start, End: c.End}
		}
		return true
	}
	if v := r.promiser(p); v.known() {
		r.narrateAct(r.trim(p), v, actPromise)
		return false
	}
	r.narrate(p)
	return false
}

// accordingly is a voice that goes on, at the word of the sentence that says so: "demnach".
func (r *reader) accordingly(p phrase, v voice) voice {
	k := p.find(func(k int) bool { return r.plainly(k, lexicon.Accordingly) })
	if k < p.last {
		v.first, v.last = k, k+1
	}
	return v
}

// goesOn is where a sentence begins to be somebody's words by its mood, -1 where it does
// not: Konjunktiv I, or the Konjunktiv II that stands for it right behind such a sentence,
// "demnach", or the "soll" of hearsay. In a clause that depends on another the mood tells
// of that clause alone.
func (r *reader) goesOn(p phrase, reported bool) int {
	inner := -1
	reported = reported && !r.conditional(p)
	for k := p.first; k < p.last; k++ {
		switch {
		case !r.mayReport(k, p):
		case r.is(k, lexicon.Accordingly), reported && r.konjTwo(k):
			return p.first
		case r.konjOne(k) && !r.dependent(p, k):
			at := r.clauseStart(k)
			if !r.insideAnother(at, p) {
				return p.first
			}
			if inner < 0 {
				inner = at
			}
		}
	}
	if inner < 0 && r.reportedSoll(p) {
		return p.first
	}
	return inner
}

// insideAnother reports the beginning of a clause that stands in another of its sentence.
func (r *reader) insideAnother(at int, p phrase) bool {
	return at > p.first && r.is(at, lexicon.Subordinator, lexicon.Relative)
}

// conditional reports a sentence that says what would be if: "Oben gäbe es Kaffee, wenn …",
// "Wäre er geblieben, …".
func (r *reader) conditional(p phrase) bool {
	return r.anyIs(p, lexicon.IfWord) || known(r.norm(p.first), lexicon.KonjunktivTwo)
}

// dependent reports a verb inside a clause that a conjunction opens ("als ob er krank
// sei"): that mood is the clause's own.
func (r *reader) dependent(p phrase, k int) bool {
	for i := k - 1; i >= max(p.first, k-4*far); i-- {
		switch {
		case r.is(i, lexicon.Comma):
			return r.is(i+1, lexicon.MoodOpener)
		case r.t.Reads(i-1, text.Not(lexicon.MoreLess), lexicon.Als, lexicon.Ob):
			return true
		}
	}
	return false
}

// promiser is who will do something by their own account: "Die Stadt will …".
func (r *reader) promiser(p phrase) voice {
	np := r.nounPhrase(p.first, p.last)
	if !r.is(np.last, lexicon.WillOwn) || r.is(np.first, lexicon.Nobody) {
		return voice{}
	}
	return r.voiceOf(np, r.last)
}

// narrate adds a sentence of the article's own.
func (r *reader) narrate(p phrase) {
	words := r.wordsOutside(p)
	p.first = p.past(r.loose)
	switch {
	case words < minWords, !p.ok(), r.is(p.last-1, lexicon.QuestionMark):
		return
	}
	if r.d.Blocks[r.at(p.first).Block].Bullet || r.hasFinite(p) {
		r.add(p, claims.Narration, voice{}, actNone)
	}
}

// wordsOutside counts the words of a span that no quote holds.
func (r *reader) wordsOutside(p phrase) int {
	n := 0
	for k := p.first; k < p.last; k++ {
		if r.spoken(k) && !r.quoted(k) {
			n++
		}
	}
	return n
}

// spoken reports a word or a number.
func (r *reader) spoken(k int) bool { return r.is(k, text.AWord, text.ANumber) }

// plain is a line in its reading form, to compare a headline with.
func plain(s string) string {
	d := text.Parse(s)
	out := make([]byte, 0, len(s))
	for _, t := range d.Tokens {
		if t.Spoken() {
			out = append(append(out, t.Norm...), ' ')
		}
	}
	return string(out)
}
