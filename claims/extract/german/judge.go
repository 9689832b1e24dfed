package german

import (
	"math"
	"slices"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	numbers "factdesk/claims/quantity/german"
)

// judge fills quantities, kinds, flags, cues and score.
func (r *reader) judge(c *candidate) *found.Candidate {
	t := r.traitsOf(c.tokens)
	c.Quantities = r.measures.Inside(c.tokens.first, c.tokens.last).Quantities()
	c.Negated = c.act == actDeny || r.negates(c, t)
	c.Hedged = r.hedges(c, t)
	c.Kinds = r.kinds(c, t)
	r.scales.Weigh(&c.Candidate, r.d, r.signs(c, t))
	return &c.Candidate
}

// negates reports words that deny by themselves.
func (r *reader) negates(c *candidate, t found.Traits) bool {
	return t.Shows(found.Negation) && r.negatesMain(c, t.At[found.Negation])
}

// hedges reports words that hold back, and the "soll" of hearsay where nothing demands.
func (r *reader) hedges(c *candidate, t found.Traits) bool {
	if t.Shows(found.Hedge) {
		return true
	}
	return !t.Shows(found.Should) && r.reportedSoll(c.tokens)
}

func (r *reader) traitsOf(p phrase) found.Traits {
	x := found.NoTraits()
	for k := p.first; k < p.last; k++ {
		t := r.at(k)
		if !r.spoken(k) {
			continue
		}
		x.Words++
		if _, ok := r.people.at[k]; ok {
			x.Names++
		}
		for _, s := range traitSigns {
			if t.Is(s.class) && !x.Shows(s.trait) && r.means(k, p) {
				x.At[s.trait] = k
			}
		}
		if t.Is(lexicon.FirstPerson) {
			x.Keep(found.First, k)
		}
		if superlative(t.Norm) {
			x.Keep(found.Compare, k)
		}
	}
	r.countMeasures(p, &x)
	return x
}

// countMeasures notes the first number that makes a claim worth a check, and the first
// date; a weekday is one only where there is little else.
func (r *reader) countMeasures(p phrase, x *found.Traits) {
	from, behind := r.measuresIn(p)
	for i := behind - 1; i >= from; i-- {
		switch m := r.measures[i]; {
		case m.Date:
			if x.Words < fewWords || !r.is(m.First, lexicon.Weekday) {
				x.Date = i
			}
		case !trivial(m):
			x.Number = i
		}
	}
}

// fewWords are so few that a weekday among them says something.
const fewWords = 3

// traitSigns are the classes of the words that show a trait where they mean it.
var traitSigns = []struct {
	trait found.Trait
	class lexicon.Class
}{
	{found.Negation, lexicon.Negator}, {found.Absolute, lexicon.NeverWord}, {found.Hedge, lexicon.HedgeWord}, {found.Compare, lexicon.CompareWord},
	{found.Cause, lexicon.CauseWord}, {found.Harm, lexicon.HarmWord}, {found.Feel, lexicon.FeelWord}, {found.Judge, lexicon.JudgeWord},
	{found.Should, lexicon.ShouldWord}, {found.Procedure, lexicon.ProcedureWord}, {found.Position, lexicon.PositionWord}, {found.Record, lexicon.RecordVerb},
	{found.Future, lexicon.FutureWord}, {found.All, lexicon.AllWord},
}

// means drops words that stand for something else here.
func (r *reader) means(k int, p phrase) bool {
	for _, rule := range meaningRules {
		if r.is(k, rule.of) {
			return rule.means(r, k, p)
		}
	}
	return true
}

// reportedSoll is kept apart from the hedges that stand as words.
func (r *reader) reportedSoll(p phrase) bool {
	return p.any(func(k int) bool { return r.is(k, lexicon.HearsaySoll) && r.hearsay(k, p) })
}

// measuresIn are the numbers and dates of a phrase, the last index excluded.
func (r *reader) measuresIn(p phrase) (from, behind int) {
	return r.measures.Within(p.first, p.last)
}

// trivial reports small counts and ages, which make no claim worth a check by
// themselves.
func trivial(m numbers.Mark) bool {
	if m.Age {
		return true
	}
	if m.Quantity.Unit == nil {
		return m.Quantity.Value < 3 && m.Quantity.Value == math.Trunc(m.Quantity.Value)
	}
	most, isTime := trivialTimes[*m.Quantity.Unit]
	return isTime && m.Quantity.Value <= most
}

// trivialTimes are spans up to which a number says little, in their unit.
var trivialTimes = map[string]float64{"year": 12, "month": 12, "week": 12, "day": 12, "hour": 12, "minute": 5, "second": 5}

// negatesMain reports a negation in the claim's main clause, not in a relative or
// conditional one.
func (r *reader) negatesMain(c *candidate, k int) bool {
	if r.is(k, lexicon.Nicht) && r.deniesNothing(k+1) {
		return false
	}
	opening := r.t.BackTo(k, c.tokens.first+1, lexicon.CommaOrSemicolon)
	return opening <= c.tokens.first+1 || !r.is(opening, lexicon.InnerOpener)
}

// deniesNothing reports what stands behind the "nicht" of "nicht nur", "nicht mehr als".
func (r *reader) deniesNothing(k int) bool {
	return r.is(k, lexicon.OnlyWord) || r.t.Reads(k, lexicon.Mehr, lexicon.Als)
}

// kinds says what sort of thing a claim says; every claim has at least one.
func (r *reader) kinds(c *candidate, t found.Traits) []claims.Kind {
	ks := []claims.Kind{}
	add := func(is bool, k claims.Kind) {
		if is && !slices.Contains(ks, k) {
			ks = append(ks, k)
		}
	}
	add(t.Number >= 0, claims.KindQuantity)
	add(t.Date >= 0, claims.KindDate)
	act := r.actKind(c, t)
	add(act != "", act)
	add(t.Shows(found.Compare), claims.KindComparison)
	add(t.Shows(found.Cause), claims.KindCause)
	add(!slices.ContainsFunc(ks, saysWhat), plainKind(c, t))
	return ks
}

// saysWhat reports a kind that is more than a date.
func saysWhat(k claims.Kind) bool { return k != claims.KindDate }

// actKind is the kind that the speaker's act or the words make, "" for a plain statement.
func (r *reader) actKind(c *candidate, t found.Traits) claims.Kind {
	if k := actKinds[c.act]; k != "" && (c.act != actPredict || looksAhead(t)) {
		return k
	}
	if r.anyIs(c.tokens, lexicon.Accusing) {
		return claims.KindAccusation
	}
	if k := r.spokenKind(c, t); k != "" {
		return k
	}
	if t.Shows(found.Future) {
		return claims.KindPrediction
	}
	return ""
}

// looksAhead: "rechnet mit" foretells, unless it only counts.
func looksAhead(t found.Traits) bool {
	return t.Shows(found.Future) || t.Shows(found.Hedge) || t.Number < 0
}

// spokenKind is what somebody's words show of what they are for.
func (r *reader) spokenKind(c *candidate, t found.Traits) claims.Kind {
	if !c.Spoken() {
		return ""
	}
	future, should := t.Shows(found.Future), t.Shows(found.Should)
	switch {
	case t.Shows(found.Negation) && !should && !future:
		return claims.KindDenial
	case t.Shows(found.Position):
		return claims.KindPosition
	case should:
		return claims.KindDemand
	case future && r.firstPerson(c.tokens):
		return claims.KindPromise
	}
	return ""
}

func plainKind(c *candidate, t found.Traits) claims.Kind {
	switch {
	case t.Shows(found.Feel) && c.Spoken():
		return claims.KindOpinion
	case t.Shows(found.Judge):
		return claims.KindAssessment
	}
	return claims.KindEvent
}

var actKinds = map[act]claims.Kind{actDeny: claims.KindDenial, actAccuse: claims.KindAccusation, actDemand: claims.KindDemand, actPromise: claims.KindPromise,
	actPredict: claims.KindPrediction, actPropose: claims.KindProposal, actStance: claims.KindPosition, actDescribe: claims.KindAssessment}

// firstPerson reports "wir" or "ich" at a claim's head.
func (r *reader) firstPerson(p phrase) bool {
	return r.anyIs(phrase{p.first, min(p.last, p.first+4)}, lexicon.SelfSubject)
}
