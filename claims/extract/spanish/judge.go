package spanish

import (
	"factdesk/claims"
	"factdesk/claims/extract/found"
	"factdesk/claims/figure"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// add makes a candidate of tokens.
func (r *reader) add(p phrase, a claims.Attribution, v voice, verb int) *candidate {
	who := found.As(r.d, v.name, v.link, v.first, v.last)
	r.out = append(r.out, candidate{found.Of(r.d, p.first, p.last, a, who), p, r.at(verb)})
	return &r.out[len(r.out)-1]
}

// judge fills quantities, kinds, flags, cues and score.
func (r *reader) judge(c *candidate) *found.Candidate {
	measures := r.measures.Inside(c.tokens.first, c.tokens.last)
	c.Quantities = measures.Quantities()
	c.Negated = r.negates(c)
	c.Hedged = r.t.Hold(c.tokens.first, c.tokens.last, lexicon.HedgeWord)
	s := r.signs(c, measures)
	c.Kinds = kinds(c, s)
	r.scales.Weigh(&c.Candidate, r.d, s)
	return &c.Candidate
}

// negates reports words that deny: a negator in them, or a verb that denies them.
func (r *reader) negates(c *candidate) bool {
	if c.verb.Is(lexicon.DenialVerb) {
		return true
	}
	denies := func(k int) bool { return r.t.Reads(k, lexicon.Negator, text.Not(lexicon.OnlyWord)) }
	return walk.To(c.tokens.first, c.tokens.last, denies) < c.tokens.last
}

// traitSigns are the classes of the words that show a trait.
var traitSigns = map[found.Trait]lexicon.Class{
	found.Compare: lexicon.CompareWord, found.All: lexicon.AllWord, found.Absolute: lexicon.NeverWord, found.Cause: lexicon.CauseWord,
	found.Harm: lexicon.HarmWord, found.Future: lexicon.FutureWord, found.Feel: lexicon.FeelWord, found.Judge: lexicon.JudgeWord, found.Should: lexicon.ShouldWord,
}

// signs are what the words say for and against a candidate.
func (r *reader) signs(c *candidate, measures figure.Marks) found.Signs {
	s := found.Signs{Traits: found.NoTraits(), Question: r.is(c.tokens.last-1, lexicon.QuestionMark)}
	s.Words, s.Names = walk.Count(c.tokens.first, c.tokens.last, r.spoken), r.namesIn(c.tokens)
	s.FirstOf(r.t, c.tokens.first, c.tokens.last, traitSigns)
	if c.Attribution == claims.Direct {
		s.FirstOf(r.t, c.tokens.first, c.tokens.last, map[found.Trait]lexicon.Class{found.First: lexicon.FirstPerson})
	}
	s.FullDenial = s.Shows(found.Absolute)
	s.Measured(r.d, measures)
	return s
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
	return found.Kinds(
		found.Sort{Is: s.Amount != nil, Kind: claims.KindQuantity},
		found.Sort{Is: s.Day.End > 0, Kind: claims.KindDate},
		found.Sort{Is: c.Negated && c.Attribution != claims.Narration, Kind: claims.KindDenial},
		found.Sort{Is: c.verb.Is(lexicon.AccusationVerb), Kind: claims.KindAccusation},
		found.Sort{Is: c.verb.Is(lexicon.PromiseVerb), Kind: claims.KindPromise},
		found.Sort{Is: c.verb.Is(lexicon.DemandVerb), Kind: claims.KindDemand},
		found.Sort{Is: c.verb.Is(lexicon.PredictVerb), Kind: claims.KindPrediction},
		found.Sort{Is: s.Shows(found.Compare), Kind: claims.KindComparison},
		found.Sort{Is: s.Shows(found.Cause), Kind: claims.KindCause},
	)
}
