package german

import "factdesk/claims"

// weigh adds the cues, under the names and with the weights of the English rules: they
// say what moves a desk, which does not depend on the language.
func (r *reader) weigh(c *Candidate, t traits) {
	r.weighFacts(c, t)
	r.weighActs(c, t)
	r.weighTalk(c, t)
	r.weighShape(c, t)
}

func (c *Candidate) cue(name string, weight float64, start, end int) {
	c.Cues = append(c.Cues, claims.Cue{Name: name, Weight: weight, Start: start, End: end})
	c.Score += weight
}

func (r *reader) cueAt(c *Candidate, name string, weight float64, k int) {
	if k >= 0 {
		c.cue(name, weight, r.t[k].Start, r.t[k].End)
	}
}

// weighFacts: what can be looked up.
func (r *reader) weighFacts(c *Candidate, t traits) {
	if t.number >= 0 {
		q := r.measures[t.number].q
		weight := 1.2
		if q.Comparator == claims.Exactly && q.Unit == nil && q.Value < 10 {
			weight = 0.8
		}
		c.cue("states a number", weight, q.Start, q.End)
	}
	if t.date >= 0 {
		m := r.measures[t.date]
		c.cue("says when", 0.5, r.t[m.first].Start, r.at(m.last-1).End)
	}
	r.cueAt(c, "compares", 0.55, t.compare)
	r.cueAt(c, "says all or always", 0.4, t.all)
	r.cueAt(c, "says never or none", 0.4, t.absolute)
	r.cueAt(c, "names a cause", 0.2, t.cause)
	r.cueAt(c, "harm or law", 0.5, t.harm)
	if t.future < 0 {
		r.cueAt(c, "an act on record", 0.4, t.record)
	}
	if n := min(t.names, 4); n > 0 {
		c.cue("names who or where", 0.12*float64(n), c.Start, c.Start)
	}
}

// weighActs: what the speaker does with the words.
func (r *reader) weighActs(c *Candidate, t traits) {
	switch {
	case has(c.Kinds, claims.KindDenial):
		weight := 0.55
		switch {
		case c.act == actDeny && t.words < 7:
			weight = 0.3
		case c.act == actDeny || t.absolute >= 0:
			weight = 0.8
		}
		c.cue("a denial", weight, c.Start, c.End)
	case has(c.Kinds, claims.KindAccusation):
		c.cue("an accusation", 0.9, c.Start, c.End)
	case has(c.Kinds, claims.KindPromise):
		c.cue("a promise that can be held against its maker", 0.3, c.Start, c.End)
	}
	if c.Speaker != nil && c.SpeakerStart != nil {
		c.cue("somebody answers for it", 0.35, *c.SpeakerStart, *c.SpeakerEnd)
	}
	if c.act == actFind {
		c.cue("a finding", 0.35, c.Start, c.End)
	}
	if has(c.Kinds, claims.KindDemand) || has(c.Kinds, claims.KindProposal) {
		c.cue("asks for something", -1, c.Start, c.Start)
	}
	if has(c.Kinds, claims.KindPosition) {
		c.cue("takes a position", -0.3, c.Start, c.Start)
	}
	if has(c.Kinds, claims.KindPrediction) {
		c.cue("about the future", -0.35, c.Start, c.Start)
	}
}

// weighTalk: what cannot be looked up.
func (r *reader) weighTalk(c *Candidate, t traits) {
	r.cueAt(c, "a feeling or value", -0.6, t.feel)
	r.cueAt(c, "a judgement", -0.5, t.judge)
	r.cueAt(c, "says what should be", -0.5, t.should)
	if t.harm < 0 && t.number < 0 {
		r.cueAt(c, "meetings and procedure", -0.4, t.procedure)
	}
	if c.Attribution == claims.Direct && t.first >= 0 && t.number < 0 && t.compare < 0 && t.record < 0 {
		r.cueAt(c, "speaks of oneself", -0.4, t.first)
	}
}

// weighShape: whether the words stand by themselves.
func (r *reader) weighShape(c *Candidate, t traits) {
	if t.words < 6 {
		c.cue("very short", -0.6, c.Start, c.End)
	}
	if t.words > 40 {
		c.cue("very long", -0.4, c.Start, c.End)
	}
	if c.Attribution == claims.Headline {
		c.cue("the headline says in short what the article says", -2.5, c.Start, c.End)
	}
	if c.Whole {
		c.cue("several sentences: each stands in the list", -1, c.Start, c.End)
	}
	if !r.hasFinite(c.tokens) && c.act == actNone {
		c.cue("no whole clause", -0.8, c.Start, c.End)
	}
	if contextStart[r.norm(c.tokens.first)] && c.act != actDeny {
		c.cue("needs what stands before it", -0.3, r.t[c.tokens.first].Start, r.t[c.tokens.first].End)
	}
	if k := r.noComment(c.tokens); k >= 0 {
		r.cueAt(c, "nobody commented", -1.5, k)
	}
	if r.norm(c.tokens.last-1) == "?" {
		c.cue("a question", -1.5, c.End-1, c.End)
	}
}

// noComment finds "war nicht zu erreichen", "wollte sich nicht äußern", "reagierte
// nicht".
func (r *reader) noComment(p phrase) int {
	for k := p.first; k < p.last; k++ {
		switch r.norm(k) {
		case "äußern", "erreichen", "erreichbar", "reagierte", "reagierten", "kommentieren", "stellungnahme", "beantwortet", "beantworteten":
		default:
			continue
		}
		for i := max(p.first, k-6); i < min(p.last, k+6); i++ {
			if r.norm(i) == "nicht" || r.norm(i) == "keine" || r.norm(i) == "ließ" {
				return k
			}
		}
	}
	return -1
}
