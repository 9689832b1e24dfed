package english

import (
	"sort"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// beside finds the speaker of a quote in what stands right around it: a signature, a
// label, a line that ends in a colon, "as Smith put it", "what Smith calls".
func (r *reader) beside(q quote) voice {
	for _, rule := range []func(quote) voice{r.signature, r.label, r.leadLine, r.putIt, r.whatCalls} {
		if v := rule(q); v.known() {
			return v
		}
	}
	return voice{}
}

// leadLine reads a short line above a quote that ends in a colon: "He said:". As a
// paragraph it may be too short for prose, and then no frame was looked for in it.
func (r *reader) leadLine(q quote) voice {
	b := r.d.Blocks[q.block]
	if q.first-1 != b.First || q.block == 0 {
		return voice{}
	}
	above := r.d.Blocks[q.block-1]
	if above.Kind == text.Furniture || above.Last <= above.First || !r.is(above.Last-1, lexicon.Colon) {
		return voice{}
	}
	lo := r.sentenceOf(above.Last - 1)
	if i := r.frameBefore(above.Last); i >= 0 && r.frames[i].verb >= lo && r.frames[i].voice.known() {
		return r.frames[i].voice
	}
	if v := r.sentenceSubject(lo, above.Last, r.lastVoice(above.First)); v.known() {
		return v
	}
	return r.introduced(lo, above.Last-1)
}

// frameBefore is the index of the last frame whose sentence begins before token k, -1
// for none.
func (r *reader) frameBefore(k int) int {
	return sort.Search(len(r.frames), func(i int) bool { return r.d.Sentences[r.frames[i].sent].First >= k }) - 1
}

// lastVoice is who spoke last before a token, within a few paragraphs.
func (r *reader) lastVoice(k int) voice {
	for i := r.frameBefore(k); i >= 0; i-- {
		switch f := &r.frames[i]; {
		case f.verb < k-300:
			return voice{}
		case f.verb < k && f.voice.known():
			return f.voice
		}
	}
	return voice{}
}

// putIt reads "“…,” as a memo put it".
func (r *reader) putIt(q quote) voice {
	k := q.last + 1
	if r.is(k, lexicon.Comma) {
		k++
	}
	if !r.is(k, lexicon.As) {
		return voice{}
	}
	for i := k + 2; i < min(len(r.t)-1, k+14); i++ {
		if r.t.Reads(i, lexicon.PutForm, lexicon.It) {
			return r.voiceOf(phrase{k + 1, i}, r.lastVoice(k))
		}
	}
	return voice{}
}

// whatCalls reads "denounced what it calls “…”": the inner verb's subject speaks.
func (r *reader) whatCalls(q quote) voice {
	k := q.first - 2
	for r.is(k, lexicon.Article, lexicon.As) {
		k--
	}
	if v := r.verb(k); v.Report.Act != verbs.Describe && v.Lemma != "say" {
		return voice{}
	}
	for what := k - 2; what >= max(0, k-8); what-- {
		if r.is(what, lexicon.What) && int(r.t[what].Block) == q.block {
			end := r.backOverHelpers(k-1, what+1)
			if end <= what {
				return voice{}
			}
			return r.voiceOf(phrase{what + 1, end + 1}, r.lastVoice(what))
		}
	}
	return voice{}
}

// sentenceBefore is the subject of the sentence before a quote that is a sentence by
// itself: "Sanders named the young voters' exhaustion as a reason. “They are tired.”"
func (r *reader) sentenceBefore(q quote) voice {
	b := r.d.Blocks[q.block]
	if !r.is(q.last-1, lexicon.SentenceEnd) {
		return voice{}
	}
	end := q.first - 2
	if end <= b.First || r.inQuote[end] > 0 {
		return voice{}
	}
	lo := r.sentenceOf(end - 1)
	v := r.sentenceSubject(lo, end, r.lastVoice(lo))
	switch {
	case !r.somebody(v), r.twoAct(lo, end):
		return voice{}
	}
	return v
}

// twoAct reports "The mayor was silent, but Park was not", of whom either may say what follows.
func (r *reader) twoAct(lo, hi int) bool {
	for k := lo + 1; k < hi-1; k++ {
		if r.t.Reads(k-1, lexicon.Comma, lexicon.Conjunction) && r.personAt(k+1, capRun(r.t, k+1, hi), k+1) != nil {
			return r.hasFinite(phrase{k + 1, hi})
		}
	}
	return false
}

// somebody reports a known person, or a mention that people stand behind.
func (r *reader) somebody(v voice) bool { return v.who != nil || r.human(v) }

// human reports a mention that a person or a group of them stands behind.
func (r *reader) human(v voice) bool {
	if v.last <= v.first {
		return false
	}
	switch {
	case r.is(v.first, lexicon.HeOrShe), v.entity != "":
		return true
	}
	return known(r.headOf(v), lexicon.Role, lexicon.PluralRole, lexicon.OrgNoun)
}

// sentenceOf is the first token of the sentence that holds token k; a heading is one.
func (r *reader) sentenceOf(k int) int {
	s := r.d.Sentences
	i := sort.Search(len(s), func(i int) bool { return s[i].Last > k })
	if i < len(s) && s[i].First <= k {
		return s[i].First
	}
	return r.d.Blocks[r.t[k].Block].First
}
