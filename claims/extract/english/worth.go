package english

import (
	"math"
	"strings"

	"factdesk/claims"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// traits are what one pass over a candidate's words finds: for each trait the first
// token that shows it, -1 for none.
type traits struct {
	negation, future, hedge, compare, cause, harm, feel, judge, should, procedure, position, record int
	first                                                                                           int // "we", "I"
	all                                                                                             int // "every", "always"
	time                                                                                            int // "last year", "a decade ago"
	date, number                                                                                    int // indexes of measures, -1 for none
	names, words                                                                                    int
}

// judge fills quantities, kinds, flags, cues and worth of every candidate.
func (r *reader) judge(cands []candidate) {
	measures := r.findMeasures()
	for i := range cands {
		if r.d.Watch.Over() {
			return
		}
		c := &cands[i]
		t := r.traitsOf(c.tokens, measures)
		c.Quantities = quantitiesIn(c.tokens, c.Start, measures)
		c.Negated = r.negates(c, t)
		c.Hedged = t.hedge >= 0
		c.Kinds = r.kinds(c, t)
		r.weigh(c, t, measures)
	}
}

func (r *reader) traitsOf(p phrase, measures []measure) traits {
	x := traits{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0}
	for k := p.first; k < p.last; k++ {
		t := &r.t[k]
		if t.Class != text.Word && t.Class != text.Number {
			continue
		}
		x.words++
		r.trait(&x, k, p.first)
	}
	for i := firstMeasure(measures, p.first); i < len(measures) && measures[i].last <= p.last; i++ {
		if measures[i].date {
			keep(&x.date, i)
		} else if !trivialMeasure(measures[i]) {
			keep(&x.number, i)
		}
	}
	return x
}

func keep(at *int, k int) {
	if *at < 0 {
		*at = k
	}
}

func (r *reader) trait(x *traits, k, first int) {
	t := &r.t[k]
	if t.Cap && t.Class == text.Word && (k == first || !r.at(k-1).Cap) && !(k == first && t.Is(lexicon.SentenceOpener)) && !t.Any(lexicon.Weekday, lexicon.I) {
		x.names++
	}
	switch {
	case t.Is(lexicon.No) && t.Cap && r.is(k+1, lexicon.FullStop) && r.at(k+2).Class == text.Number: // "No. 4"
	case t.Is(lexicon.Negator) || strings.HasSuffix(t.Norm, "n't"):
		keep(&x.negation, k)
	case t.Is(lexicon.FirstPerson) || t.Is(lexicon.Us) && !t.Cap:
		keep(&x.first, k)
	}
	for _, s := range []struct {
		class lexicon.Class
		at    *int
	}{{lexicon.HedgeWord, &x.hedge}, {lexicon.CompareWord, &x.compare}, {lexicon.CauseWord, &x.cause}, {lexicon.HarmWord, &x.harm}, {lexicon.FeelWord, &x.feel}, {lexicon.JudgeWord, &x.judge},
		{lexicon.ShouldWord, &x.should}, {lexicon.ProcedureWord, &x.procedure}, {lexicon.PositionWord, &x.position}, {lexicon.RecordVerb, &x.record}} {
		if t.Is(s.class) && *s.at < 0 && r.means(t.Norm, k) {
			*s.at = k
		}
	}
	if t.Is(lexicon.Ever) && x.compare >= 0 {
		keep(&x.all, k) // "the best site ever found"
	}
	if t.Is(lexicon.Always) || t.Is(lexicon.All) && !r.is(k+1, lexicon.Comma) {
		keep(&x.all, k)
	}
	if x.compare < 0 && (superlative(t.Norm) || k > first && r.predicateEr(k)) {
		x.compare = k
	}
	if t.Is(lexicon.Since) && k > first {
		keep(&x.time, k)
	}
	if t.Is(lexicon.LongTime) && r.timeAt(k) {
		keep(&x.time, k)
	}
	if t.Is(lexicon.FutureWord) && x.future < 0 && r.futureAt(k) && !r.pastBefore(k, first) {
		keep(&x.future, k)
	}
}

// predicateEr reports "is safer": a comparative behind "to be".
func (r *reader) predicateEr(k int) bool {
	n := r.at(k)
	if len(n.Norm) < 5 || !strings.HasSuffix(n.Norm, "er") || n.Is(lexicon.Role) {
		return false
	}
	switch {
	case n.Is(lexicon.NotComparative):
		return false
	}
	return r.is(k-1, lexicon.BeforeComparative)
}

// superlative reports "hottest": in -est, and none of the words that only look so.
func superlative(n string) bool {
	return len(n) >= 6 && strings.HasSuffix(n, "est") && !known(n, lexicon.NotSuperlative) && !strings.HasSuffix(n, "terest") && !strings.HasSuffix(n, "vest")
}

// means drops cue words that stand for something else here: "appear in court", "due
// on Friday", "May".
func (r *reader) means(n string, k int) bool {
	next := r.at(k + 1)
	switch w := lexicon.English().Of(n); {
	case w.Is(lexicon.NeedsTo):
		return next.Is(lexicon.AsTo)
	case w.Is(lexicon.MonthLike):
		return !r.t[k].Cap
	}
	return true
}

// timeAt reports "last year", "a decade ago", "since last month".
func (r *reader) timeAt(k int) bool {
	switch w := r.at(k - 1); {
	case w.Is(lexicon.BeforeTime):
		return true
	}
	return r.is(k+1, lexicon.AgoOrEarlier)
}

// pastBefore reports a finite verb before the future word at k that has told already
// what happened: "held talks amid fears that Russia could invade" foretells nothing.
func (r *reader) pastBefore(k, first int) bool {
	for i := first; i < k; i++ {
		n := r.at(i)
		if n.Is(lexicon.ClauseOpener) {
			return false
		}
		if r.isFinite(i) && !n.Is(lexicon.FutureWord) {
			return !(n.Is(lexicon.FiniteAuxiliary) && k-i <= 3)
		}
	}
	return false
}

// futureAt tells "may attack" from "May", and "due to" from "due on".
func (r *reader) futureAt(k int) bool {
	switch w := r.at(k); {
	case w.Is(lexicon.May):
		return !r.t[k].Cap
	case w.Is(lexicon.Could):
		return !r.is(k+1, lexicon.Not)
	case w.Is(lexicon.Due):
		return !r.is(k+1, lexicon.To)
	case w.Is(lexicon.PlanWord):
		return r.is(k+1, lexicon.To)
	}
	return true
}

// firstMeasure is the first measure that begins at or behind token k.
func firstMeasure(m []measure, k int) int {
	lo, hi := 0, len(m)
	for lo < hi {
		mid := (lo + hi) / 2
		if m[mid].first < k {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func quantitiesIn(p phrase, from int, measures []measure) []claims.Quantity {
	out := []claims.Quantity{}
	for i := firstMeasure(measures, p.first); i < len(measures) && measures[i].last <= p.last; i++ {
		// A number that begins with a stop (".5") may begin in front of the span's first token.
		if !measures[i].date && measures[i].q.Start >= from {
			out = append(out, measures[i].q)
		}
	}
	return out
}

// trivialMeasure reports small counts and ages, which make no claim worth a check by
// themselves: "two diplomats", "43 years".
func trivialMeasure(m measure) bool {
	if m.age || m.describes || m.q.Unit != nil && *m.q.Unit == "times" {
		return true // "doubled" is a comparison more than a number
	}
	if m.q.Unit != nil {
		switch *m.q.Unit {
		case "year", "month", "week", "day", "hour", "minute", "second", "point":
			if *m.q.Unit == "minute" || *m.q.Unit == "second" {
				return m.q.Value <= 5 // measured rather than told: "in six minutes"
			}
			return m.q.Value <= 12 && *m.q.Unit != "point" || m.q.Value < 10
		}
		return false
	}
	if m.q.Value < 1 && m.q.Counts == nil {
		return true // "in one third it did not": of what is said elsewhere
	}
	return m.q.Value < 3 && m.q.Value == math.Trunc(m.q.Value)
}

// negates reports that the claim's main clause says something is not so.
func (r *reader) negates(c *candidate, t traits) bool {
	return c.act == actDeny || t.negation >= 0 && r.deniesMain(t.negation, c.tokens)
}
