package german

import "factdesk/claims/lexicon"

// leftFrame hands over what stands before: „…“, sagte Solms.
func (r *reader) leftFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(p, r.last), k, hi)}
	before := phrase{r.from, segs[j].first - 1}
	switch {
	case r.from >= segs[j].first:
		return f, j, f.voice.known() // somebody else is made to say it
	case j+1 < len(segs) && !before.any(r.carries):
		f.content = r.trim(phrase{max(segs[j].last, f.voice.last), hi})
		f.span = f.content
		return f, len(segs), f.content.ok() // "Dennoch, so Beck, fehle Geld"
	}
	if r.partedVerb(segs, j) {
		before.last = hi
		f.content = r.trim(before)
		f.span = f.content
		return f, len(segs), f.voice.known()
	}
	f.content = r.trim(before)
	f.span = f.content
	return f, j, true
}

// rightFrame hands over what follows: Solms sagte, …
func (r *reader) rightFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k, from int) (frame, int, bool) {
	f := frame{verb: k, how: how, voice: r.widen(r.voiceOf(p, r.last), k, hi)}
	if p.ok() {
		from = r.begins(p, k, from)
	}
	words := how
	if r.hasObject(k, p, segs[j]) {
		words.flags += withObject
	}
	c, dass := r.contentBehind(segs, j, hi, words)
	if !c.ok() {
		return r.actAlone(f, segs[j], from, p), j, f.voice.known() && !how.takes(withWords)
	}
	f.content, f.span = c, c
	if how.actItself(dass) {
		f.span = r.trim(phrase{from, c.last})
	}
	return f, len(segs), true
}

// begins is where the clause of a verb at k begins: with its subject, where that stands first.
func (r *reader) begins(subject phrase, k, from int) int {
	if subject.first < k {
		return subject.first
	}
	return from
}

// contentBehind is what a verb in segment j hands over to its right, and whether "dass"
// opens it.
func (r *reader) contentBehind(segs []phrase, j, hi int, how reportVerb) (phrase, bool) {
	for n := j + 1; n < min(len(segs), j+far); n++ {
		switch first := segs[n].first; r.openingAt(segs, n, how) {
		case opensWords:
			return r.upTo(segs, n, first, hi), false
		case opensDass:
			return r.upTo(segs, n, first+1, hi), true
		case opensQuestion:
			return phrase{}, false
		}
	}
	return phrase{}, false
}

// upTo is the content from k to the sentence's end, or to where another verb hands it
// over as well (", sagte er").
func (r *reader) upTo(segs []phrase, n, k, hi int) phrase {
	end := hi
	for _, s := range segs[n:] {
		if s.first <= k {
			continue
		}
		if r.handsOver(s.first) {
			end = s.first - 1
			break
		}
	}
	return r.trim(phrase{k, end})
}

// handsOver reports what hands over the words before it: "sagte er", "so Solms".
func (r *reader) handsOver(k int) bool {
	if r.is(k, lexicon.So) {
		return r.noun(k + 1)
	}
	return r.saysAt(k) && !r.quoted(k)
}

// hasContent reports that what stands before a verb are the words it hands over and
// not its subject or a clause beside it: a quote, or a clause of its own.
func (r *reader) hasContent(segs []phrase, lo int) bool {
	beside := false
	for i, s := range segs[:min(len(segs), far)] {
		beside = r.standsBeside(s, i, beside)
		if !beside && s.any(r.carries) {
			return true
		}
	}
	return false
}

// standsBeside reports a clause that another one has beside it ("Während er sprach, …"); what
// goes on with it is told by the last.
func (r *reader) standsBeside(s phrase, i int, last bool) bool {
	switch {
	case r.is(s.first, lexicon.Dass):
		return false
	case r.is(s.first, lexicon.Subordinator), r.t.Reads(s.first, lexicon.Adverb, lexicon.Subordinator):
		return true
	case i == 0:
		return false
	case r.is(s.first, lexicon.Relative):
		return true
	}
	return last && r.tellsByItself(s)
}

// tellsByItself reports a clause with its verb at the end that is not reported by its mood.
func (r *reader) tellsByItself(s phrase) bool { return r.verbLast(s) && !r.konj(s) }

// carries reports a verb of a clause or a quoted word.
func (r *reader) carries(k int) bool {
	switch {
	case r.quoted(k), r.finite(k):
		return true
	}
	return r.konjOne(k)
}
