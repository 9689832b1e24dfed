package english

import (
	"cmp"
	"slices"

	"factdesk/claims"
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/extract/found"
	"factdesk/claims/lexicon"
	"factdesk/claims/place"
	"factdesk/claims/text"
)

// kinds says what sort of thing a claim says: what the reporting verb does first,
// then what the words themselves show. Every claim has at least one.
func (r *reader) kinds(c *candidate, t found.Traits) []claims.Kind {
	ks := []claims.Kind{}
	add := func(k claims.Kind) {
		if !slices.Contains(ks, k) {
			ks = append(ks, k)
		}
	}
	if len(c.Quantities) > 0 && t.Number >= 0 {
		add(claims.KindQuantity)
	}
	if t.Date >= 0 {
		add(claims.KindDate)
	}
	if k := r.actKind(c, t); k != "" {
		add(k)
	}
	if t.Shows(found.Compare) && r.compares(t.At[found.Compare]) {
		add(claims.KindComparison)
	}
	if t.Shows(found.Cause) {
		add(claims.KindCause)
	}
	if !slices.ContainsFunc(ks, func(k claims.Kind) bool { return k != claims.KindDate }) {
		add(r.plainKind(c, t))
	}
	return ks
}

// actKind is the kind that the speaker's act makes, "" for a plain statement.
func (r *reader) actKind(c *candidate, t found.Traits) claims.Kind {
	if k, ok := kindOfAct[c.act]; ok && (k != claims.KindPrediction || t.Shows(found.Future)) {
		return k
	}
	for _, rule := range kindRules {
		if rule.holds(r, c, t) {
			return rule.kind
		}
	}
	return ""
}

// kindOfAct is what each act makes of the words; a prediction only of those that look
// ahead.
var kindOfAct = map[verbs.Act]claims.Kind{
	verbs.Deny: claims.KindDenial, verbs.Accuse: claims.KindAccusation, verbs.Demand: claims.KindDemand, verbs.Promise: claims.KindPromise,
	verbs.Stance: claims.KindPosition, verbs.Describe: claims.KindAssessment, verbs.Predict: claims.KindPrediction, verbs.Propose: claims.KindProposal,
}

// kindRule tells a claim's kind by its words.
type kindRule struct {
	kind           claims.Kind
	takes, refuses string // sentences
	holds          func(r *reader, c *candidate, t found.Traits) bool
}

// kindRules are asked in order where the act makes no kind; the first that holds tells it.
var kindRules = []kindRule{
	{claims.KindAccusation, "Smith said the firm was accused of fraud.", "Smith said the firm was paid.",
		func(r *reader, c *candidate, _ found.Traits) bool { return r.accuses(c.tokens) }},
	{claims.KindAccusation, "Smith said the firm should have paid.", "Smith said I should have paid.",
		func(r *reader, c *candidate, t found.Traits) bool {
			return spoken(c) && t.Shows(found.Blame) && !r.blamesSelf(t.At[found.Blame])
		}},
	{claims.KindDenial, "Smith said the firm had never paid.", "Smith said the firm had paid.",
		func(r *reader, c *candidate, t found.Traits) bool { return spoken(c) && r.deniesFact(t) }},
	{claims.KindPrediction, "Smith said people should expect losses.", "Smith said people should leave.",
		func(r *reader, c *candidate, t found.Traits) bool {
			return spoken(c) && t.Shows(found.Should) && r.is(t.At[found.Should]+1, lexicon.Expect)
		}},
	{claims.KindPosition, "Smith said the firm opposes the ban.", "Smith said the firm saw the ban.",
		func(r *reader, c *candidate, t found.Traits) bool {
			return spoken(c) && r.positions(t.At[found.Position])
		}},
	{claims.KindDemand, "Smith said people should leave.", "Smith said people left.",
		func(r *reader, c *candidate, t found.Traits) bool { return spoken(c) && t.Shows(found.Should) }},
	{claims.KindPromise, "Smith said the company will pay.", "Smith said the rain will stop.",
		func(r *reader, c *candidate, t found.Traits) bool {
			return spoken(c) && r.promises(c, t.At[found.Future])
		}},
	{claims.KindPrediction, "Smith said the rain will stop.", "Smith said the rain stopped.",
		func(r *reader, c *candidate, t found.Traits) bool { return t.Shows(found.Future) }},
}

// spoken reports somebody's words rather than the article's own.
func spoken(c *candidate) bool {
	return c.Attribution == claims.Direct || c.Attribution == claims.Indirect
}

// deniesFact: a negation that is no duty and no forecast ("no plans to attack" is none).
func (r *reader) deniesFact(t found.Traits) bool {
	switch {
	case !t.Shows(found.Negation), t.Shows(found.Should):
		return false
	}
	return !t.Shows(found.Future) || r.noPlan(t.At[found.Future])
}

// accuses reports words that charge somebody, inside a claim.
func (r *reader) accuses(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		switch w := r.at(k); {
		case w.Is(lexicon.Accusing):
			return true
		case w.Is(lexicon.Charged):
			if r.is(k+1, lexicon.With) {
				return true
			}
		}
	}
	return false
}

// blamesSelf reports the "should" of "I should have paid".
func (r *reader) blamesSelf(k int) bool { return r.is(k-1, lexicon.FirstPerson) }

// promises reports a "will" whose subject is the speaker's own side.
func (r *reader) promises(c *candidate, k int) bool {
	if !r.is(k, lexicon.PromiseVerb) {
		return false
	}
	if n := r.at(c.tokens.first); n.Is(lexicon.Pronoun) && k-c.tokens.first <= 2 {
		return true
	}
	for i := k - 1; i >= max(c.tokens.first, k-3); i-- {
		switch w := r.at(i); {
		case w.Is(lexicon.OwnSide):
			return true
		case w.Is(lexicon.It):
			return i == c.tokens.first || !r.is(k, lexicon.Would)
		}
	}
	return r.ownSide(c, k)
}

// ownSide reports that the country whose "will" it is, is the speaker's own.
func (r *reader) ownSide(c *candidate, k int) bool {
	if c.Speaker == nil || k-c.tokens.first > 8 {
		return false
	}
	for i := c.tokens.first; i < k; i++ {
		of := cmp.Or(place.Seat(r.t[i].Text), place.Named(r.t[i].Text), place.OfAdjective(r.t[i].Text))
		if of == "" && i+1 < k {
			two := r.written(phrase{i, i + 2})
			of = cmp.Or(place.Seat(two), place.Named(two))
		}
		switch {
		case of == "":
			continue
		case c.voice.entity == of, place.Named(c.voice.name) == of:
			return true
		case c.voice.who == nil:
			return r.is(k, lexicon.Will)
		}
		return c.voice.who.desc[of]
	}
	return false
}

// positions reports the words that take a stand by themselves.
func (r *reader) positions(k int) bool {
	switch n := r.at(k); {
	case n.Is(lexicon.Stance):
		return true
	case n.Is(lexicon.RuleForm):
		return r.is(k+1, lexicon.Out)
	case n.Is(lexicon.ReadyWord):
		return r.is(k+1, lexicon.To)
	case n.Is(lexicon.StandForm):
		return r.is(k+1, lexicon.By)
	}
	return false
}

// noPlan reports "no plans to attack", which denies rather than foretells.
func (r *reader) noPlan(k int) bool {
	return r.is(k, lexicon.Planning)
}

// compares drops "more than 100" and "up to": these belong to a number.
func (r *reader) compares(k int) bool {
	switch w := r.at(k); {
	case w.Is(lexicon.Comparative):
		return r.thanBehind(k)
	case w.Is(lexicon.BareSuperlative):
		return false
	case w.Is(lexicon.Declining):
		return !r.is(k+1, lexicon.To)
	case w.Is(lexicon.ComparingInPlace):
		return r.is(k+1, text.ANumber) || r.t.Reads(k-1, lexicon.BeforeLevel, lexicon.ComparingInPlace, text.Not(lexicon.To))
	case w.Is(lexicon.Extreme):
		return false
	}
	return true
}

// thanBehind reports that a comparative is compared with something other than a
// number.
func (r *reader) thanBehind(k int) bool {
	for i := k + 1; i < min(len(r.t)-1, k+7); i++ {
		switch {
		case r.is(i, lexicon.Than):
			return i > k+1 || r.at(i+1).Class != text.Number
		case r.is(i, text.ASign):
			return false
		}
	}
	return false
}

func (r *reader) plainKind(c *candidate, t found.Traits) claims.Kind {
	switch {
	case t.Shows(found.Feel) && spoken(c):
		return claims.KindOpinion
	case t.Shows(found.Position) && spoken(c):
		return claims.KindPosition
	case t.Shows(found.Judge):
		return claims.KindAssessment
	case c.Attribution == claims.Direct && t.Shows(found.First) && !t.Shows(found.Record):
		return claims.KindOpinion
	}
	return claims.KindEvent
}
