package german

import (
	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// relativeSubject reports the "der" of "Moser, der behauptet".
func (r *reader) relativeSubject(k int) bool { return r.is(k, lexicon.SubjectRelative) }

// at is a voice that a pronoun names.
func (v voice) at(p phrase) voice {
	v.first, v.last, v.link = p.first, p.last, claims.LinkPronoun
	return v
}

// subordinate is the subject of a clause that depends on another, and so has its verb
// last: what stands behind "weil", or the noun that "die" takes up. It is not ok for a
// main clause.
func (r *reader) subordinate(segs []phrase, j, first int) phrase {
	s := segs[j]
	p := phrase{}
	switch {
	case !r.verbLast(s):
		return phrase{}
	case r.is(first, lexicon.Subordinator):
		p = r.nounPhrase(phrase{first + 1, s.last}.past(r.adverb), s.last)
	case j == 0:
		return phrase{}
	case r.hasOtherSubject(first):
		p = r.nounPhrase(phrase{first + 1, s.last}.past(r.beforeInner), s.last)
	case r.opensRelative(first):
		p = r.lastNoun(segs[j-1])
	default:
		return phrase{}
	}
	if !p.ok() {
		p = phrase{first, first + 1}
	}
	return p
}

// hasOtherSubject reports the beginning of a relative clause whose pronoun is no subject:
// "dem die Bahn sagte", "von dem er sprach".
func (r *reader) hasOtherSubject(first int) bool {
	if r.is(first, lexicon.Preposition) {
		return r.opensRelative(first + 1)
	}
	return r.is(first, lexicon.OtherCase) && r.opensRelative(first)
}

// opensRelative reports the first word of "die die Bahn betreibt".
func (r *reader) opensRelative(first int) bool {
	return r.t.Reads(first, lexicon.Relative, text.Not(aNoun))
}

// beforeInner reports what may stand before the subject of a relative clause.
func (r *reader) beforeInner(k int) bool {
	return r.is(k, lexicon.Adverb, lexicon.OtherCase, lexicon.SichWord)
}

func (r *reader) adverb(k int) bool { return r.is(k, lexicon.Adverb) }

// innerFrame hands over what stands behind a clause that depends on another: "…, weil
// Solms sagte, …". Without such words it hands nothing over.
func (r *reader) innerFrame(segs []phrase, j, hi int, p phrase, how reportVerb, k int) (frame, int, bool) {
	how.flags += withWords
	if r.beforeMain(segs, j) {
		return frame{}, j, false // "Als Beck davon erzählte, kam die Polizei"
	}
	if p.first == segs[j].first || r.passive(how, k, segs[j]) {
		p = phrase{}
	}
	f, next, ok := r.rightFrame(segs, j, hi, p, how, k, segs[j].first)
	if j == 0 {
		f.content = r.untilMain(segs, f.content)
	}
	f.span = f.content
	f.voice = r.atPronoun(f.voice, segs[j])
	return f, next, ok && f.content.ok()
}

// beforeMain reports the first clause of a sentence with its main one right behind it.
func (r *reader) beforeMain(segs []phrase, j int) bool {
	if j > 0 || len(segs) == 1 {
		return false
	}
	return r.indicative(segs[1].first)
}

// atPronoun is a voice that the pronoun names which opens a clause, where one does.
func (r *reader) atPronoun(v voice, clause phrase) voice {
	pronoun := clause.past(r.leadsClause)
	if !v.known() || !r.relativeSubject(pronoun) {
		return v
	}
	return v.at(phrase{pronoun, pronoun + 1})
}

// leadsClause reports a word before a clause that is no part of it.
func (r *reader) leadsClause(k int) bool { return r.is(k, lexicon.Conjunction, lexicon.So) }
