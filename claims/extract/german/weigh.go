package german

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// signs are what the traits say for and against a candidate.
func (r *reader) signs(c *candidate, t found.Traits) found.Signs {
	denies := c.act == actDeny
	s := found.Signs{
		Traits:     t,
		BareNo:     denies && t.Words < inBareNo,
		FullDenial: denies || t.Shows(found.Absolute),
		Finding:    c.act == actFind,
		NoClause:   !r.hasFinite(c.tokens) && c.act == actNone,
		Question:   r.is(c.tokens.last-1, lexicon.QuestionMark),
	}
	if t.Number >= 0 {
		q := &r.measures[t.Number].Quantity
		s.Amount, s.SmallAmount = q, q.Comparator == claims.Exactly && q.Unit == nil && q.Value < 10
	}
	if t.Date >= 0 {
		m := r.measures[t.Date]
		s.Day = claims.Span{Start: r.t[m.First].Start, End: r.at(m.Last - 1).End}
	}
	r.settle(c, &s.Traits)
	return s
}

// inBareNo is from how many words on a denial says what it denies.
const inBareNo = 7

// settle leaves of the traits those that count where they stand.
func (r *reader) settle(c *candidate, t *found.Traits) {
	t.At[found.NoComment] = r.noComment(c.tokens)
	if r.is(c.tokens.first, lexicon.ContextStart) && c.act != actDeny {
		t.At[found.Context] = c.tokens.first
	}
	t.Unless(t.Shows(found.Harm) || t.Number >= 0, found.Procedure)
	t.Unless(c.Attribution != claims.Direct || checkable(*t), found.First)
}

// checkable reports words that say something to look up whoever says them.
func checkable(t found.Traits) bool {
	return t.Number >= 0 || t.Shows(found.Compare) || t.Shows(found.Record)
}

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
