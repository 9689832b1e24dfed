package german

import (
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// subjectBeforeAside is the subject of the verb at v, which opens segment j behind what
// stands beside it: "Die Bahn, die das prüfte, sagte, …".
func (r *reader) subjectBeforeAside(segs []phrase, j, lo, v int) phrase {
	from := phrase{lo, v}.past(r.adverb)
	p := r.nounPhrase(from, r.d.Sentences[r.sentenceAt(v)].Last)
	switch {
	case !p.ok(), r.is(from, lexicon.HearerArticle), r.is(v+1, lexicon.SubjectAlone):
		p = r.subjectBehind(v, segs[j].last)
	}
	p.last = r.throughAppositions(segs, j, p)
	return p
}

// subjectOfFirst is the subject that a verb at v in segment j has from the verb before it:
// "Die Chefin, Anna Beck, dankte allen und ergänzte, …".
func (r *reader) subjectOfFirst(segs []phrase, j, v, lo int) phrase {
	s := segs[j]
	if j > 0 && r.finite(s.first) {
		p := r.nounPhrase(phrase{lo, s.first}.past(r.adverb), s.first)
		p.last = r.throughAppositions(segs, j, p)
		return p
	}
	if before := (phrase{s.first, v}); r.anyIs(before, lexicon.Conjunction) {
		return r.clauseSubject(before)
	}
	return phrase{}
}

// throughAppositions is the end of a subject with all that stands between commas before the
// verb of segment j: "Anna Beck, Leiterin der Abteilung für Wasser und Abwasser, sagte". It
// is the subject's own where a clause of its own stands there.
func (r *reader) throughAppositions(segs []phrase, j int, p phrase) int {
	beside := phrase{p.last, segs[j].first - 1}
	if r.standsBesideName(p, beside) {
		return max(p.last, beside.last)
	}
	return p.last
}

// standsBesideName reports what stands between the comma behind a name and the verb, and is
// no clause of its own.
func (r *reader) standsBesideName(p, beside phrase) bool {
	switch {
	case !p.ok(), p.last > beside.last, !r.is(p.last, lexicon.Comma):
		return false
	case r.bareRelative(p.last + 1), r.is(p.last+1, lexicon.Subordinator, lexicon.Conjunction):
		return false
	}
	return !r.clauseIn(beside)
}

// clauseIn reports a verb, an infinitive with "zu" or somebody's words.
func (r *reader) clauseIn(p phrase) bool { return r.zuIn(p) || p.any(r.ofClause) }

// ofClause reports a verb, or somebody's words.
func (r *reader) ofClause(k int) bool {
	if r.quoted(k) && !r.namedInQuotes(k) {
		return true
	}
	return r.finite(k)
}

// bareRelative reports a relative pronoun that no noun follows, and so no article.
func (r *reader) bareRelative(k int) bool {
	return r.t.Reads(k, lexicon.Relative, text.Not(aNoun)) && !r.adjective(k+1)
}
