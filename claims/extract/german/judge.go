package german

import (
	"math"
	"slices"
	"sort"
	"strings"

	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// judge fills quantities, kinds, flags, cues and score.
func (r *reader) judge(c *candidate) {
	t := r.traitsOf(c.tokens)
	c.Quantities = r.quantitiesIn(c.tokens)
	c.Negated = c.act == actDeny || t.Shows(found.Negation) && r.negatesMain(c, t.At[found.Negation])
	c.Hedged = t.Shows(found.Hedge) || !t.Shows(found.Should) && r.reportedSoll(c.tokens)
	c.Kinds = r.kinds(c, t)
	c.Weigh(r.d, r.signs(c, t))
}

func (r *reader) traitsOf(p phrase) found.Traits {
	x := found.NoTraits()
	for k := p.first; k < p.last; k++ {
		t := r.at(k)
		if t.Class != text.Word && t.Class != text.Number {
			continue
		}
		x.Words++
		if _, ok := r.people.at[k]; ok {
			x.Names++
		}
		for _, s := range traitSigns {
			if !x.Shows(s.trait) && t.Is(s.class) && r.means(t.Norm, k, p) {
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
	for i := r.firstMeasure(p.first); i < len(r.measures) && r.measures[i].last <= p.last; i++ {
		switch m := r.measures[i]; {
		case m.date:
			if x.Date < 0 && (!r.is(m.first, lexicon.Weekday) || x.Words < 3) {
				x.Date = i
			}
		case x.Number < 0 && !trivial(m):
			x.Number = i
		}
	}
	return x
}

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

// The endings of superlatives, and those of the words that they stand behind for sure:
// "wichtigste", "höchsten".
var (
	superlativeEnds = []string{"ste", "sten", "ster", "stes", "stem"}
	comparedEnds    = []string{"ig", "h"}
)

func superlative(n string) bool {
	for _, end := range superlativeEnds {
		if s, ok := strings.CutSuffix(n, end); ok && len(s) > 3 && endsIn(s, comparedEnds) {
			return true
		}
	}
	return false
}

func endsIn(word string, ends []string) bool {
	for _, end := range ends {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// means drops words that stand for something else here: "mehr als 100" belongs to the
// number, "wird gebaut" is a passive, "soll" of somebody's demand no hedge.
func (r *reader) means(n string, k int, p phrase) bool {
	switch w := lexicon.German().Of(n); {
	case w.Is(lexicon.Comparative):
		return !(r.is(k+1, lexicon.Als) && (r.at(k+2).Class == text.Number || numberWords[r.norm(k+2)] > 0)) && !r.is(k-1, lexicon.Nicht)
	case w.Is(lexicon.WillForm):
		for i := k + 1; i < min(p.last, k+16); i++ {
			if i > k && participle(r.norm(i)) && !r.at(i).Cap {
				return false
			}
		}
	case w.Is(lexicon.Doubtful):
		return !known(n, lexicon.DoubtfulAdjective) || r.at(k).Class == text.Word && !r.about(n) && !known(n, lexicon.DoubtfulNoun)
	case w.Is(lexicon.HearsaySoll):
		return r.hearsay(k, p)
	case w.Is(lexicon.Ihr):
		return false
	}
	return true
}

// hearsay reports the "soll" of "soll gezahlt haben": others say so, not the article.
func (r *reader) hearsay(k int, p phrase) bool {
	for i := k + 1; i < min(p.last, k+20); i++ {
		if n := r.at(i); n.Is(lexicon.HearsayHelper) {
			v := r.norm(i - 1)
			return !r.at(i-1).Cap && len(v) > 4 && (strings.HasSuffix(v, "t") || strings.HasSuffix(v, "en"))
		}
	}
	return false
}

// reportedSoll is kept apart from the hedges that stand as words.
func (r *reader) reportedSoll(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if n := r.at(k); n.Is(lexicon.HearsaySoll) && r.hearsay(k, p) {
			return true
		}
	}
	return false
}

func (r *reader) firstMeasure(k int) int {
	return sort.Search(len(r.measures), func(i int) bool { return r.measures[i].first >= k })
}

func (r *reader) quantitiesIn(p phrase) []claims.Quantity {
	out := []claims.Quantity{}
	for i := r.firstMeasure(p.first); i < len(r.measures) && r.measures[i].last <= p.last; i++ {
		if !r.measures[i].date {
			out = append(out, r.measures[i].q)
		}
	}
	return out
}

// trivial reports small counts and ages, which make no claim worth a check by
// themselves.
func trivial(m measure) bool {
	if m.age {
		return true
	}
	if m.q.Unit == nil {
		return m.q.Value < 3 && m.q.Value == math.Trunc(m.q.Value)
	}
	switch *m.q.Unit {
	case "year", "month", "week", "day", "hour":
		return m.q.Value <= 12
	case "minute", "second":
		return m.q.Value <= 5
	}
	return false
}

// negatesMain reports a negation in the claim's main clause, not in a relative or
// conditional one.
func (r *reader) negatesMain(c *candidate, k int) bool {
	if r.is(k, lexicon.Nicht) && (r.is(k+1, lexicon.OnlyWord) || r.is(k+1, lexicon.Mehr) && r.is(k+2, lexicon.Als)) {
		return false
	}
	for i := k - 1; i > c.tokens.first; i-- {
		if n := r.at(i); n.Is(lexicon.CommaOrSemicolon) {
			return !(r.is(i+1, lexicon.Relative) || r.is(i+1, lexicon.Subordinator) && !r.is(i+1, lexicon.Dass))
		}
	}
	return true
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
	if len(ks) == 0 || len(ks) == 1 && ks[0] == claims.KindDate {
		add(true, plainKind(c, t))
	}
	return ks
}

// actKind is the kind that the speaker's act or the words make, "" for a plain statement.
func (r *reader) actKind(c *candidate, t found.Traits) claims.Kind {
	if k := actKinds[c.act]; k != "" && (k != claims.KindPrediction || looksAhead(t)) {
		return k
	}
	if r.accuses(c.tokens) {
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
	switch {
	case !spoken(c):
		return ""
	case t.Shows(found.Negation) && !t.Shows(found.Should) && !t.Shows(found.Future):
		return claims.KindDenial
	case t.Shows(found.Position):
		return claims.KindPosition
	case t.Shows(found.Should):
		return claims.KindDemand
	case t.Shows(found.Future) && r.first(c.tokens):
		return claims.KindPromise
	}
	return ""
}

// spoken reports somebody's words rather than the article's own.
func spoken(c *candidate) bool {
	return c.Attribution == claims.Direct || c.Attribution == claims.Indirect
}

func plainKind(c *candidate, t found.Traits) claims.Kind {
	switch {
	case t.Shows(found.Feel) && spoken(c):
		return claims.KindOpinion
	case t.Shows(found.Judge):
		return claims.KindAssessment
	}
	return claims.KindEvent
}

var actKinds = map[act]claims.Kind{actDeny: claims.KindDenial, actAccuse: claims.KindAccusation, actDemand: claims.KindDemand, actPromise: claims.KindPromise,
	actPredict: claims.KindPrediction, actPropose: claims.KindProposal, actStance: claims.KindPosition, actDescribe: claims.KindAssessment}

// first reports "wir" or "ich" at a claim's head.
func (r *reader) first(p phrase) bool {
	for k := p.first; k < min(p.last, p.first+4); k++ {
		if n := r.at(k); n.Is(lexicon.SelfSubject) {
			return true
		}
	}
	return false
}

// accuses reports words that charge somebody, inside a claim.
func (r *reader) accuses(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.is(k, lexicon.Accusing) {
			return true
		}
	}
	return false
}
