package english

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
)

// weigh sets the candidate's cues and worth.
func (r *reader) weigh(c *candidate, t found.Traits, measures []measure) {
	r.scales.Weigh(&c.Candidate, r.d, r.signs(c, t, measures))
	c.Worded(r.d, c.tokens.first, c.tokens.last)
}

// signs are what the traits say for and against a candidate.
func (r *reader) signs(c *candidate, t found.Traits, measures []measure) found.Signs {
	s := found.Signs{
		Traits:     t,
		BareNo:     c.act == verbs.Deny && t.Words < 7 && !r.longObject(c.tokens),
		FullDenial: c.act == verbs.Deny || r.neverAt(t) != found.None,
		Finding:    c.verb.Of(lexicon.FindVerb), Sworn: c.verb.Of(lexicon.SwornVerb),
		Topic:    c.act == verbs.Topic || c.act == verbs.Mind,
		OnTheWay: c.Attribution == claims.Narration && t.Precedes(found.Record, found.Judge),
		NoClause: !r.hasFiniteIn(c.tokens) && (c.act == 0 || c.act == verbs.Say),
		Question: r.is(c.tokens.last-1, lexicon.QuestionMark),
	}
	if t.Number >= 0 {
		s.Amount, s.SmallAmount = measures[t.Number].q, small(*measures[t.Number].q)
	}
	if t.Date >= 0 {
		m := measures[t.Date]
		s.Day = claims.Span{Start: r.t[m.first].Start, End: r.at(m.last - 1).End}
	}
	r.settle(c, &s.Traits)
	return s
}

// settle leaves of the traits those that count where they stand.
func (r *reader) settle(c *candidate, t *found.Traits) {
	t.At[found.Absolute], t.At[found.NoComment] = r.neverAt(*t), r.noComment(c.tokens)
	if r.is(c.tokens.first, lexicon.ContextStart) {
		t.At[found.Context] = c.tokens.first
	}
	t.Unless(!r.onlyProcedure(c, *t), found.Procedure)
	t.Unless(c.Attribution != claims.Direct || !r.onlyOneself(*t), found.First)
	t.Unless(t.Shows(found.Blame), found.Should)
	t.Unless(t.Shows(found.Judge) && r.is(t.At[found.Judge]-1, lexicon.No), found.Judge)
	t.Unless(!r.compares(t.At[found.Compare]), found.Compare)
}

// small reports a count that says little: "3", "two years".
func small(q claims.Quantity) bool {
	switch {
	case q.Comparator != claims.Exactly:
		return false
	case q.Unit == nil:
		return q.Value < 10
	case *q.Unit == "percent", len(*q.Unit) <= 3:
		return false
	}
	return q.Value <= 2 && q.Value == math.Trunc(q.Value)
}

// neverAt is the token of "never", "not one"; None without.
func (r *reader) neverAt(t found.Traits) int {
	if t.Shows(found.Negation) && r.absolute(t.At[found.Negation]) {
		return t.At[found.Negation]
	}
	return found.None
}

// onlyProcedure: where the meeting comes first, the harm is only what it is about.
func (r *reader) onlyProcedure(c *candidate, t found.Traits) bool {
	if t.Number >= 0 {
		return false
	}
	if !t.Shows(found.Harm) {
		return true
	}
	return c.Attribution == claims.Narration && t.Precedes(found.Procedure, found.Harm)
}

// onlyOneself: "I" speaks of oneself, "we" may still say something that can be looked up.
func (r *reader) onlyOneself(t found.Traits) bool {
	switch {
	case r.is(t.At[found.First], lexicon.I):
		return true
	case t.Number >= 0, t.Shows(found.Compare):
		return false
	}
	return !t.Shows(found.Record)
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
		if v := r.verb(k); v.Report.Act == verbs.Deny {
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
