package german

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// signs are what the traits say for and against a candidate.
func (r *reader) signs(c *candidate, t traits) found.Signs {
	s := found.Signs{
		Words: t.words, Names: t.names,
		Time: found.None, Compare: t.compare, All: t.all, Absolute: t.absolute, Cause: t.cause, Harm: t.harm, Record: t.record,
		Future: t.future, Feel: t.feel, Judge: t.judge, Should: t.should, Procedure: found.None, Self: found.None,
		NoComment: r.noComment(c.tokens), Context: found.None,
		BareNo:     c.act == actDeny && t.words < 7,
		FullDenial: c.act == actDeny || t.absolute >= 0,
		Finding:    c.act == actFind,
		NoClause:   !r.hasFinite(c.tokens) && c.act == actNone,
		Question:   r.is(c.tokens.last-1, lexicon.QuestionMark),
	}
	if t.number >= 0 {
		q := &r.measures[t.number].q
		s.Number, s.SmallNumber = q, q.Comparator == claims.Exactly && q.Unit == nil && q.Value < 10
	}
	if t.date >= 0 {
		m := r.measures[t.date]
		s.Date = claims.Span{Start: r.t[m.first].Start, End: r.at(m.last - 1).End}
	}
	if t.harm < 0 && t.number < 0 {
		s.Procedure = t.procedure
	}
	if c.Attribution == claims.Direct && !checkable(t) {
		s.Self = t.first
	}
	if r.is(c.tokens.first, lexicon.ContextStart) && c.act != actDeny {
		s.Context = c.tokens.first
	}
	return s
}

// checkable reports words that say something to look up whoever says them.
func checkable(t traits) bool { return t.number >= 0 || t.compare >= 0 || t.record >= 0 }

// noComment finds "war nicht zu erreichen", "wollte sich nicht äußern", "reagierte
// nicht".
func (r *reader) noComment(p phrase) int {
	for k := p.first; k < p.last; k++ {
		if !r.is(k, lexicon.Answering) {
			continue
		}
		for i := max(p.first, k-6); i < min(p.last, k+6); i++ {
			if r.is(i, lexicon.NoAnswer) {
				return k
			}
		}
	}
	return -1
}
