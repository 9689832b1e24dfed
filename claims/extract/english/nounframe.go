package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// nounFrame reads a noun that hands over words: a clause with "that", or an infinitive
// or "of" behind one that has a bearer.
func (r *reader) nounFrame(k, lo, hi int) (frame, bool) {
	n := r.at(k)
	f := frame{act: verbs.Say, verb: k, subject: noPhrase, content: noPhrase, span: noPhrase, from: k, to: k + 1, noun: true}
	if !n.Any(lexicon.SayNoun, lexicon.LooseSayNoun) || k+4 >= hi || r.reportsAsVerb(k) {
		return f, false
	}
	f.subject = r.bearer(k, lo)
	if !r.nounContent(&f, lo, hi) {
		return f, false
	}
	if n.Is(lexicon.Denial) {
		f.act = verbs.Deny
	}
	if f.subject.ok() {
		f.from = f.subject.first
	}
	f.to = f.content.last
	f.setSpan()
	return f, f.content.last-f.content.first >= 2
}

// reportsAsVerb: "She reports that", "Selm TV reports that".
func (r *reader) reportsAsVerb(k int) bool {
	switch {
	case r.is(k-1, lexicon.SubjectPronoun):
		return true
	case !r.verb(k).Is(verbs.Third):
		return false
	case r.t.Reads(k-1, lexicon.Comma):
		return r.behindAside(k)
	case r.t.Reads(k-2, lexicon.Article, lexicon.BackBody), r.t.Reads(k-2, lexicon.Article, lexicon.Role):
		return !r.thatOfNoun(k + 1) // "The union claims that"
	}
	return r.at(k-1).Capital() && !r.sentenceOpens(k-1)
}

// behindAside reports a verb behind what is told of its subject: "Jane Roe, who left, claims
// that", and not "in claims, claims that".
func (r *reader) behindAside(k int) bool {
	if r.norm(k-2) == r.norm(k) {
		return false
	}
	return r.t.Hold(r.sentenceOf(k), k-1, lexicon.Comma)
}

// thatOfNoun reports a "that" which is the subject of what follows: "the claims that were
// rejected", "the reports that show losses".
func (r *reader) thatOfNoun(k int) bool {
	switch {
	case r.t.Reads(k, lexicon.That, lexicon.FiniteAuxiliary):
		return true
	case !r.t.Reads(k, lexicon.That), !r.infinitive(k + 1):
		return false
	}
	return r.is(k+2, aPlural)
}

// nounContent finds what stands behind the noun: "that …" or, behind somebody's, "to …".
func (r *reader) nounContent(f *frame, lo, hi int) bool {
	k, n := f.verb, r.at(f.verb)
	switch next := r.at(k + 1); {
	case next.Is(lexicon.That):
		switch {
		case !f.subject.ok() && !n.Is(lexicon.LooseSayNoun), !r.hasClause(k+2, hi):
			return false
		}
		f.content, f.that = phrase{k + 2, r.nounContentEnd(k, k+2, lo, hi)}, true
	case next.Is(lexicon.To) && f.subject.ok():
		if !n.Is(lexicon.InfinitiveNoun) || !r.infinitive(k+2) {
			return false
		}
		f.content, f.nominal = phrase{k + 1, r.nounContentEnd(k, k+1, lo, hi)}, true
	default:
		return false
	}
	return true
}

// infinitive reports a verb in its base form.
func (r *reader) infinitive(k int) bool {
	return r.verb(k).Is(verbs.Base)
}

// bearer is whose words a noun names: "Trump's earlier claim", "his promise", "a claim
// by the minister"; noPhrase for nobody's.
func (r *reader) bearer(k, lo int) phrase {
	for i := k - 1; i >= max(lo, k-4); i-- {
		n := r.at(i)
		switch {
		case n.Is(lexicon.GenitiveS), n.Is(lexicon.Apostrophe) && r.pluralBefore(i, lo):
			if first := r.nounPhraseLeft(i-1, lo); first >= 0 {
				return phrase{first, i}
			}
			return noPhrase
		case n.Is(lexicon.PossessiveOfOthers):
			return phrase{i, i + 1}
		case n.Class != text.Word, n.Any(lexicon.Preposition, lexicon.Determiner, lexicon.Auxiliary, lexicon.Conjunction):
			return noPhrase
		}
	}
	return noPhrase
}

// pluralBefore reports a word in -s before an apostrophe at k.
func (r *reader) pluralBefore(k, lo int) bool { return k > lo && strings.HasSuffix(r.norm(k-1), "s") }

// nounContentEnd is where words behind a noun end: at the sentence's end, or at the verb
// whose subject the noun is ("His claim that it fell / was false").
func (r *reader) nounContentEnd(noun, first, lo, hi int) int {
	end := r.contentEnd(first, hi)
	if r.mainFinite(phrase{max(lo, noun-60), noun}) >= 0 {
		return end
	}
	groups := 0
	if !r.is(first-1, lexicon.That) {
		groups = 1 // an infinitive or a noun has no finite verb of its own
	}
	for i := first; i < min(end, first+80); i++ {
		if !r.ownFinite(i) {
			continue
		}
		if groups > 0 && !r.is(i-1, lexicon.Conjunction, lexicon.SubjectPronoun, lexicon.ClauseHook) {
			return i
		}
		groups++
		i = r.verbGroupEnd(i, end) - 1
	}
	return end
}

// moodFrame reads "is concerned about the cost" and "was sure that he would win".
func (r *reader) moodFrame(k, lo, hi int) (frame, bool) {
	f := frame{act: verbs.Think, verb: k, subject: noPhrase, content: noPhrase, span: noPhrase, from: k, to: k + 1}
	if !r.is(k, lexicon.Mood) || !(phrase{lo + 1, hi - 2}).holds(k) {
		return f, false
	}
	p, ok := r.whoFeels(k, lo)
	if !ok {
		return f, false
	}
	f.subject, f.negated = p, r.negatedVerb(k, lo)
	if p.ok() {
		f.from = p.first
	}
	if !r.moodContent(&f, k+1, hi) {
		return f, false
	}
	f.setSpan()
	return f, f.content.last > f.content.first
}

// whoFeels is the subject of "is (very) concerned" at k; ok is false where nobody is.
func (r *reader) whoFeels(k, lo int) (p phrase, ok bool) {
	be := r.t.Back(k, lo+1, anAdverb, lexicon.Degree) - 1
	if !r.is(be, lexicon.Copula) {
		return noPhrase, false
	}
	p, inherit := r.subjectOf(be+1, lo)
	if !p.ok() {
		return p, inherit
	}
	return p, r.minded(p)
}

// moodContent finds what stands behind "concerned": "about the cost", "that he would win".
func (r *reader) moodContent(f *frame, first, hi int) bool {
	switch n := r.at(first); {
	case n.Is(lexicon.That):
		first, f.that = first+1, true
	case n.Is(lexicon.MoodLink):
		first, f.nominal = first+1, true
	case n.Is(lexicon.To) && r.infinitive(first+1):
		if r.t.To(f.verb-2, f.verb, lexicon.Been) < f.verb {
			return false // "has been eager to sell" is what the article tells
		}
		f.nominal = true
	case !r.clauseStarts(first, hi):
		return false
	}
	f.content = phrase{first, r.contentEnd(first, hi)}
	if f.nominal {
		f.content.last = r.nominalEnd(f.content)
	}
	f.to = f.content.last
	return true
}

// minded reports a subject that can think: a person, a group, a body or a pronoun.
func (r *reader) minded(p phrase) bool {
	switch {
	case r.is(p.first, lexicon.MindlessSubject):
		return false
	case r.alone(p, lexicon.SubjectPronoun), r.at(p.last - 1).Cap:
		return true
	}
	return known(r.headOf(voice{first: p.first, last: p.last}), lexicon.Role, lexicon.PluralRole, lexicon.OrgNoun)
}
