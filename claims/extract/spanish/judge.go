package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// add makes a candidate of tokens.
func (r *reader) add(p phrase, a claims.Attribution, v voice, verb int) *candidate {
	c := candidate{tokens: p, verb: r.at(verb)}
	c.Start, c.End = r.t[p.first].Start, r.t[p.last-1].End
	c.Attribution = a
	who := found.Speaks{Name: v.name, Link: v.link}
	if v.ok() {
		who.Start, who.End = r.t[v.first].Start, r.t[v.last-1].End
	}
	c.SpokenBy(r.d, who)
	r.out = append(r.out, c)
	return &r.out[len(r.out)-1]
}

func (r *reader) judgeAll() {
	for i := range r.d.Watch.Each(0, len(r.out)) {
		r.judge(&r.out[i])
	}
}

// judge fills quantities, kinds, flags, cues and score.
func (r *reader) judge(c *candidate) {
	c.Quantities = r.measuresIn(c.tokens).Quantities()
	c.Negated = r.negates(c)
	c.Hedged = r.first(c.tokens, lexicon.HedgeWord) >= 0
	s := r.signs(c)
	c.Kinds = kinds(c, s)
	c.Weigh(r.d, s)
}

// negates reports words that deny: a negator in them, or a verb that denies them.
func (r *reader) negates(c *candidate) bool {
	if c.verb.Is(lexicon.DenialVerb) {
		return true
	}
	return c.tokens.count(func(k int) bool { return r.t.Reads(k, lexicon.Negator, text.Not(lexicon.OnlyWord)) }) > 0
}

// traitSigns are the classes of the words that show a trait.
var traitSigns = map[found.Trait]lexicon.Class{
	found.Compare: lexicon.CompareWord, found.All: lexicon.AllWord, found.Absolute: lexicon.NeverWord, found.Cause: lexicon.CauseWord,
	found.Harm: lexicon.HarmWord, found.Future: lexicon.FutureWord, found.Feel: lexicon.FeelWord, found.Judge: lexicon.JudgeWord, found.Should: lexicon.ShouldWord,
}

// signs are what the words say for and against a candidate.
func (r *reader) signs(c *candidate) found.Signs {
	s := found.Signs{Traits: found.NoTraits(), Question: r.is(c.tokens.last-1, lexicon.QuestionMark)}
	s.Words, s.Names = c.tokens.count(r.spoken), r.namesIn(c.tokens)
	for trait, class := range traitSigns {
		s.At[trait] = r.first(c.tokens, class)
	}
	if c.Attribution == claims.Direct {
		s.At[found.First] = r.first(c.tokens, lexicon.FirstPerson)
	}
	s.FullDenial = s.Shows(found.Absolute)
	for _, m := range r.measuresIn(c.tokens) {
		r.sign(&s, m)
	}
	return s
}

// sign notes the first number and the first date.
func (r *reader) sign(s *found.Signs, m figure.Mark) {
	switch {
	case m.Date:
		if s.Day.End == 0 {
			s.Day = claims.Span{Start: r.t[m.First].Start, End: r.t[m.Last-1].End}
		}
	case s.Amount == nil:
		q := m.Quantity
		s.Amount, s.SmallAmount = &q, q.Unit == nil && q.Value < 10
	}
}

func (r *reader) namesIn(p phrase) int {
	n := 0
	for k := p.first; k < p.last; {
		end := r.nameEnd(k, p.last)
		if end > k && k > p.first {
			n++
		}
		k = max(k+1, end)
	}
	return n
}

// kinds says what sort of thing a claim says; every claim has at least one.
func kinds(c *candidate, s found.Signs) []claims.Kind {
	ks := []claims.Kind{}
	for _, sort := range []struct {
		is   bool
		kind claims.Kind
	}{
		{s.Amount != nil, claims.KindQuantity},
		{s.Day.End > 0, claims.KindDate},
		{c.Negated && c.Attribution != claims.Narration, claims.KindDenial},
		{c.verb.Is(lexicon.AccusationVerb), claims.KindAccusation},
		{c.verb.Is(lexicon.PromiseVerb), claims.KindPromise},
		{c.verb.Is(lexicon.DemandVerb), claims.KindDemand},
		{c.verb.Is(lexicon.PredictVerb), claims.KindPrediction},
		{s.Shows(found.Compare), claims.KindComparison},
		{s.Shows(found.Cause), claims.KindCause},
	} {
		if sort.is {
			ks = append(ks, sort.kind)
		}
	}
	if len(ks) == 0 {
		ks = append(ks, claims.KindEvent)
	}
	return ks
}

func (r *reader) measuresIn(p phrase) figure.Marks {
	from, behind := r.measures.Within(p.first, p.last)
	return r.measures[from:behind]
}
