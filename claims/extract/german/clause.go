package german

import (
	"slices"
	"strings"

	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
	"factdesk/claims/walk"
)

// verbLast reports a clause whose verb stands at its end, as in relative clauses.
func (r *reader) verbLast(s phrase) bool {
	end := walk.BackTo(s.last, s.first, r.word)
	return end-1 > s.first && r.finite(end-1)
}

// quoteOnly reports words that begin with a quotation mark.
func (r *reader) quoteOnly(p phrase) bool {
	k := p.past(r.quoteMark)
	return within(k, p.first+1, p.last) && r.quoted(k)
}

// mainClause reports a clause with its verb in second place and no word that makes it
// depend on another.
func (r *reader) mainClause(s phrase) bool {
	switch {
	case r.is(s.first, lexicon.Subordinator, lexicon.Conjunction), !r.hasFinite(s):
		return false
	}
	return !r.verbLast(s) || r.verbAfterFirst(s)
}

// verbAfterFirst reports a clause that has a verb behind its first part as well as at its
// end: "200 Leute sollen entlassen werden".
func (r *reader) verbAfterFirst(s phrase) bool {
	v := s.find(r.finite)
	if r.bareRelative(s.first) || !within(v, s.first+1, s.last-1) {
		return false
	}
	return r.second(s.first, v)
}

// finite reports a word that carries a clause.
func (r *reader) finite(k int) bool { return r.indicative(k) || r.mood(k) }

// indicative reports one that its ending or a list tells, wherever it stands.
func (r *reader) indicative(k int) bool {
	t := r.at(k)
	switch {
	case !r.lower(k):
		return false
	case t.Any(lexicon.FiniteForm, lexicon.KonjunktivTwo), r.is(k, aSaying) && !r.describesAt(k):
		return true
	case len(t.Norm) < shortestFinite, t.Any(lexicon.FunctionWord, lexicon.NotFinite), participle(t.Norm), numbers.IsWord(t.Norm):
		return false
	case strings.HasSuffix(t.Norm, "t"):
		return true
	}
	return pastTense(t.Norm) && !r.noun(k+1)
}

// describesAt reports a form between an article or adjective and a noun.
func (r *reader) describesAt(k int) bool {
	if capital := r.at(k - 1).Cap; capital && r.is(k-1, lexicon.ThatThis) {
		return false // "Das bestätigte Solms"
	}
	return r.is(k-1, lexicon.Article, lexicon.Preposition, lexicon.Possessive, lexicon.Determiner) && r.inflectedBefore(k)
}

// shortestFinite is the length of a verb that its ending tells, in bytes.
const shortestFinite = 4

func (r *reader) hasFinite(p phrase) bool { return p.any(r.finite) }

// infinitive reports "…, die Kontrollen zu verdoppeln" in segment n or the next two.
func (r *reader) infinitive(segs []phrase, n int) bool {
	return slices.ContainsFunc(segs[n:min(len(segs), n+3)], r.zuIn)
}

func (r *reader) zuIn(p phrase) bool { return p.any(r.zuAt) }

// zuAt reports the "zu" of an infinitive, or one that has it inside: "aufzuhören".
func (r *reader) zuAt(k int) bool {
	if r.is(k, lexicon.Zu) && r.infinitiveAt(k+1) {
		return true
	}
	return !r.at(k).Cap && zuInside(r.norm(k))
}

func (r *reader) infinitiveAt(k int) bool {
	return r.lower(k) && has(r.norm(k), infinitiveEnds)
}

// within reports a token from first up to end.
func within(k, first, end int) bool { return first <= k && k < end }
