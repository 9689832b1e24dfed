package english

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// weigh sets the candidate's cues and worth.
func (r *reader) weigh(c *candidate, t traits, measures []measure) {
	c.Weigh(r.d, r.signs(c, t, measures))
	c.Worded(r.d, c.tokens.first, c.tokens.last)
}

// signs are what the traits say for and against a candidate.
func (r *reader) signs(c *candidate, t traits, measures []measure) found.Signs {
	s := found.Signs{
		Words: t.words, Names: t.names,
		Time: t.time, Compare: found.None, All: t.all, Absolute: found.None, Cause: t.cause, Harm: t.harm, Record: t.record,
		Future: t.future, Feel: t.feel, Judge: t.judge, Should: t.should, Procedure: found.None, Self: found.None,
		NoComment: r.noComment(c.tokens), Context: found.None,
		BareNo:     c.act == actDeny && t.words < 7 && !r.longObject(c.tokens),
		FullDenial: c.act == actDeny || r.neverAt(t) != found.None,
		Finding:    known(c.verb, lexicon.FindVerb), Sworn: known(c.verb, lexicon.SwornVerb),
		Topic:    c.act == actTopic || c.act == actMind,
		OnTheWay: c.Attribution == claims.Narration && t.record >= 0 && t.record < t.judge,
		NoClause: !r.hasFiniteIn(c.tokens) && c.act == 0,
		Question: r.is(c.tokens.last-1, lexicon.QuestionMark),
	}
	if t.number >= 0 {
		s.Number, s.SmallNumber = &measures[t.number].q, small(measures[t.number].q)
	}
	if t.date >= 0 {
		m := measures[t.date]
		s.Date = claims.Span{Start: r.t[m.first].Start, End: r.at(m.last - 1).End}
	}
	s.Absolute = r.neverAt(t)
	if t.compare >= 0 && r.compares(t.compare) {
		s.Compare = t.compare
	}
	if r.onlyProcedure(c, t) {
		s.Procedure = t.procedure
	}
	if c.Attribution == claims.Direct && t.first >= 0 && r.onlyOneself(t) {
		s.Self = t.first
	}
	if r.is(c.tokens.first, lexicon.ContextStart) {
		s.Context = c.tokens.first
	}
	return s
}

// small reports a count that says little: "3", "two years".
func small(q claims.Quantity) bool {
	if q.Comparator != claims.Exactly {
		return false
	}
	if q.Unit == nil && q.Value < 10 {
		return true
	}
	return q.Value <= 2 && q.Value == math.Trunc(q.Value) && len(*q.Unit) > 3 && *q.Unit != "percent"
}

// neverAt is the token of "never", "not one"; None without.
func (r *reader) neverAt(t traits) int {
	if t.negation >= 0 && r.absolute(t.negation) {
		return t.negation
	}
	return found.None
}

// onlyProcedure: where the meeting comes first, the harm is only what it is about.
func (r *reader) onlyProcedure(c *candidate, t traits) bool {
	if t.number >= 0 {
		return false
	}
	return t.harm < 0 || c.Attribution == claims.Narration && t.procedure >= 0 && t.procedure < t.harm
}

// onlyOneself: "I" speaks of oneself, "we" may still say something that can be looked up.
func (r *reader) onlyOneself(t traits) bool {
	return r.is(t.first, lexicon.I) || t.number < 0 && t.compare < 0 && t.record < 0
}

// absolute reports negations that a single case refutes: "never", "not one".
func (r *reader) absolute(k int) bool {
	switch w := r.at(k); {
	case w.Is(lexicon.NeverWord):
		return true
	case w.Is(lexicon.No):
		return r.is(k+1, lexicon.One)
	case w.Is(lexicon.Not):
		return r.is(k+1, lexicon.AOrOne)
	}
	return false
}

// longObject reports a denied clause rather than a denied word: a denial says much when
// it says what did not happen, little when it only says no ("disputed that").
func (r *reader) longObject(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if v, ok := verbOf(r.norm(k)); ok && reporting[v.lemma].act == actDeny {
			return r.hasClause(k+1, p.last)
		}
	}
	return true
}

// noComment finds "declined to comment", "did not respond to", "could not be reached".
func (r *reader) noComment(p phrase) int {
	for k := p.first; k < p.last; k++ {
		if !r.is(k, lexicon.Answering) {
			continue
		}
		for i := max(p.first, k-5); i < k; i++ {
			if n := r.at(i); n.Is(lexicon.NoAnswer) {
				return k
			}
		}
	}
	return -1
}

// hasFiniteIn looks for a verb inside quotes too.
func (r *reader) hasFiniteIn(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.isFinite(k) {
			return true
		}
	}
	return false
}
