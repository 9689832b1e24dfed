package extract

import (
	"math"

	"factdesk/claims"
	"factdesk/claims/worth"
)

// weigh adds the cues. The names are what reviewers read; the weights were set by
// hand on articles written for it (seeds) and say how much each moves a desk.
func (r *reader) weigh(c *candidate, t traits, measures []measure) {
	c.Cues = []claims.Cue{}
	c.score = -0.6
	r.weighFacts(c, t, measures)
	r.weighActs(c, t)
	r.weighTalk(c, t)
	r.weighShape(c, t)
	r.weighWords(c)
}

// weighWords lets the model that was trained on debates move the score a little: by some
// hundredths of its log-odds, since on news, where nearly all sentences state facts, more
// of it ranks worse (docs/evaluation.md, "Ranking on news prose").
func (r *reader) weighWords(c *candidate) {
	x := max(-2, min(2, worth.Odds(r.d, c.tokens.first, c.tokens.last)+1))
	switch w := math.Round(6*x) / 100; {
	case w >= 0.03:
		c.cue("worded like claims that were worth a check", w, c.Start, c.End)
	case w <= -0.03:
		c.cue("worded like what was not worth a check", w, c.Start, c.End)
	}
}

// weighFacts: what can be looked up.
func (r *reader) weighFacts(c *candidate, t traits, measures []measure) {
	if t.number >= 0 {
		m := measures[t.number]
		weight := 1.2
		if m.q.Comparator == claims.Exactly && (m.q.Unit == nil && m.q.Value < 10 || m.q.Value <= 2 && m.q.Value == math.Trunc(m.q.Value) && len(*m.q.Unit) > 3 && *m.q.Unit != "percent") {
			weight = 0.8
		}
		c.cue("states a number", weight, m.q.Start, m.q.End)
	}
	if t.date >= 0 {
		m := measures[t.date]
		c.cue("says when", 0.5, r.t[m.first].Start, r.at(m.last-1).End)
	}
	if t.date < 0 {
		r.cueAt(c, "says when", 0.3, t.time)
	}
	if t.compare >= 0 && r.compares(t.compare) {
		r.cueAt(c, "compares", 0.55, t.compare)
	}
	r.cueAt(c, "says all or always", 0.4, t.all)
	if t.negation >= 0 && r.absolute(t.negation) {
		r.cueAt(c, "says never or none", 0.4, t.negation)
	}
	r.cueAt(c, "names a cause", 0.2, t.cause)
	r.cueAt(c, "harm or law", 0.5, t.harm)
	if t.future < 0 {
		r.cueAt(c, "an act on record", 0.4, t.record)
	}
	if n := min(t.names, 4); n > 0 {
		c.cue("names who or where", 0.12*float64(n), c.Start, c.Start)
	}
}

// absolute reports negations that a single case refutes: "never", "not one".
func (r *reader) absolute(k int) bool {
	switch r.norm(k) {
	case "never", "none", "nobody", "nothing", "nowhere":
		return true
	case "no":
		return r.norm(k+1) == "one"
	case "not":
		return r.norm(k+1) == "one" || r.norm(k+1) == "a"
	}
	return false
}

// denialWeight: a denial says much when it says what did not happen, little when it
// only says no ("disputed that") or is a plain "not" in a statement.
func (r *reader) denialWeight(c *candidate, t traits) float64 {
	switch {
	case c.act == actDeny && t.words < 7 && !r.longObject(c.tokens):
		return 0.3
	case c.act == actDeny, t.negation >= 0 && r.absolute(t.negation):
		return 0.8
	}
	return 0.55
}

// longObject reports a denied clause rather than a denied word.
func (r *reader) longObject(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if v, ok := verbOf(r.norm(k)); ok && reporting[v.lemma].act == actDeny {
			return r.hasClause(k+1, p.last)
		}
	}
	return true
}

// weighActs: what the speaker does with the words.
func (r *reader) weighActs(c *candidate, t traits) {
	switch {
	case hasKind(c.Kinds, claims.KindDenial):
		c.cue("a denial", r.denialWeight(c, t), c.Start, c.End)
	case hasKind(c.Kinds, claims.KindAccusation):
		c.cue("an accusation", 0.9, c.Start, c.End)
	case hasKind(c.Kinds, claims.KindPromise):
		c.cue("a promise that can be held against its maker", 0.3, c.Start, c.End)
	}
	if c.Speaker != nil && c.Attribution != claims.Narration {
		c.cue("somebody answers for it", 0.35, *c.SpeakerStart, *c.SpeakerEnd)
	}
	switch {
	case findVerbs[c.verb]:
		c.cue("a finding", 0.35, c.Start, c.End)
	case swornVerbs[c.verb]:
		c.cue("said under oath or as a charge", 0.4, c.Start, c.End)
	}
	if hasKind(c.Kinds, claims.KindDemand) || hasKind(c.Kinds, claims.KindProposal) {
		c.cue("asks for something", -1, c.Start, c.Start)
	}
	if hasKind(c.Kinds, claims.KindPosition) {
		c.cue("takes a position", -0.3, c.Start, c.Start)
	}
	if hasKind(c.Kinds, claims.KindPrediction) {
		c.cue("about the future", -0.35, c.Start, c.Start)
	}
}

// findVerbs hand over what somebody has looked into, swornVerbs what somebody is held to.
var (
	findVerbs  = set(`find show conclude determine discover calculate demonstrate prove trace detect uncover`)
	swornVerbs = set(`testify allege swear`)
)

// weighTalk: what cannot be looked up.
func (r *reader) weighTalk(c *candidate, t traits) {
	r.cueAt(c, "a feeling or value", -0.6, t.feel)
	if c.act == actTopic || c.act == actMind {
		c.cue("names a topic or a plan, no statement", -0.5, c.Start, c.Start)
	}
	r.cueAt(c, "a judgement", r.judgementWeight(c, t), t.judge)
	r.cueAt(c, "says what should be", -0.5, t.should)
	// Where the meeting comes first, the harm is only what it is about.
	if t.number < 0 && (t.harm < 0 || c.Attribution == claims.Narration && t.procedure >= 0 && t.procedure < t.harm) {
		r.cueAt(c, "meetings and procedure", -0.4, t.procedure)
	}
	if c.Attribution == claims.Direct && t.first >= 0 && (r.norm(t.first) == "i" || t.number < 0 && t.compare < 0 && t.record < 0) {
		r.cueAt(c, "speaks of oneself", -0.4, t.first)
	}
}

// judgementWeight: an adjective in the article's own account of an act is no verdict.
func (r *reader) judgementWeight(c *candidate, t traits) float64 {
	if c.Attribution == claims.Narration && t.record >= 0 && t.record < t.judge {
		return -0.2
	}
	return -0.5
}

// weighShape: whether the words stand by themselves.
func (r *reader) weighShape(c *candidate, t traits) {
	if t.words < 6 {
		c.cue("very short", -0.6, c.Start, c.End)
	}
	if t.words > 45 {
		c.cue("very long", -0.4, c.Start, c.End)
	}
	if c.Attribution == claims.Headline {
		c.cue("the headline says in short what the article says", -2.5, c.Start, c.End)
	}
	if c.whole {
		c.cue("several sentences: each stands in the list", -1, c.Start, c.End)
	}
	if c.aside {
		c.cue("named in passing: the sentence stands in the list", -2, c.Start, c.Start)
	}
	if c.tail {
		c.cue("leans on the clause before it", -0.8, c.Start, c.Start)
	}
	if !r.hasFiniteIn(c.tokens) && c.act == 0 {
		c.cue("no whole clause", -0.8, c.Start, c.End)
	}
	if contextStarts[r.norm(c.tokens.first)] {
		c.cue("needs what stands before it", -0.3, r.t[c.tokens.first].Start, r.t[c.tokens.first].End)
	}
	if k := r.noComment(c.tokens); k >= 0 {
		r.cueAt(c, "nobody commented", -1.5, k)
	}
	if r.at(c.tokens.last-1).Norm == "?" {
		c.cue("a question", -1.5, c.End-1, c.End)
	}
}

// noComment finds "declined to comment", "did not respond to", "could not be reached".
func (r *reader) noComment(p phrase) int {
	for k := p.first; k < p.last; k++ {
		switch r.norm(k) {
		case "comment", "respond", "reached", "reply", "commented", "responded":
		default:
			continue
		}
		for i := max(p.first, k-5); i < k; i++ {
			if n := r.norm(i); n == "declined" || n == "refused" || n == "not" || n == "didn't" || n == "hasn't" || n == "wouldn't" || n == "immediately" {
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

func hasKind(kinds []claims.Kind, k claims.Kind) bool {
	for _, other := range kinds {
		if other == k {
			return true
		}
	}
	return false
}
