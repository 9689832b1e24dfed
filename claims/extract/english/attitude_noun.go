package english

import (
	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
	"factdesk/claims/walk"
)

// nounAttitude reads a noun of a view at k with what it is about: "Obama's support for
// the deal", "lawyers have expressed deep concern about the policy".
func (r *reader) nounAttitude(k, lo, hi int) (frame, bool) {
	if !r.is(k, lexicon.ViewNoun) || k+2 >= hi {
		return frame{}, false
	}
	f := frame{act: verbs.Topic, verb: k, subject: r.bearer(k, lo), from: k, nominal: true, noun: true}
	if !f.subject.ok() {
		verb := r.supportVerb(k, lo)
		if verb < 0 {
			return f, false
		}
		subject, inherit := r.subjectOf(verb, lo)
		if subject.ok() {
			inherit = r.holdsViews(subject)
		}
		if !inherit {
			return f, false
		}
		f.subject, f.from = subject, verb
	}
	if f.subject.ok() {
		f.from = f.subject.first
	}
	f.content = r.viewContent(k, lo, hi)
	if !f.content.ok() {
		return f, false
	}
	f.to = f.content.last
	f.setSpan()
	return f, true
}

// viewContent is what the noun at k says, or what it is of.
func (r *reader) viewContent(k, lo, hi int) phrase {
	first := k + 1
	n := r.at(first)
	switch {
	case n.Is(lexicon.That) && r.hasClause(first+1, hi):
		return phrase{first + 1, r.nounContentEnd(k, first+1, lo, hi)}
	case n.Is(lexicon.To) && r.infinitive(first+1):
		c := phrase{first, r.nounContentEnd(k, first, lo, hi)}
		c.last = r.nominalEnd(c)
		return c
	case n.Is(lexicon.AttitudeLink), n.Is(lexicon.To) && r.is(k, lexicon.TowardNoun):
		return r.viewedThing(k, lo, hi)
	}
	return noPhrase
}

// viewedThing is the noun behind "support for", unless it is a day or a mere pronoun.
func (r *reader) viewedThing(k, lo, hi int) phrase {
	first := k + 2
	if r.is(first, lexicon.Weekday, lexicon.MonthName) || !r.opensNoun(first) && !r.doing(first) {
		return noPhrase
	}
	c := phrase{first, r.nounContentEnd(k, first, lo, hi)}
	c.last = r.nominalEnd(c)
	if r.alone(c, lexicon.Pronoun) {
		return noPhrase
	}
	return c
}

// supportVerb is the verb before the noun phrase that ends in the noun at k, -1 for none.
func (r *reader) supportVerb(k, lo int) int {
	for i := k - 1; i >= max(lo, k-5); i-- {
		n, v := r.at(i), r.verb(i)
		switch {
		case v.Of(lexicon.SupportVerb) && r.speaks(i, lo, v):
			return i
		case n.Class != text.Word, n.Any(lexicon.Preposition, lexicon.Conjunction, lexicon.OtherThanHave):
			return -1
		}
	}
	return -1
}

// passiveAttitude reads "the plan was rejected by the council": the words behind "by" are
// whose attitude it is, the verb's subject is what it is to.
func (r *reader) passiveAttitude(k, lo, hi int) (frame, bool) {
	if !r.passiveView(k, lo) {
		return frame{}, false
	}
	agent := phrase{k + 2, r.agentEnd(k+2, hi)}
	subject, _ := r.subjectOf(k, lo)
	if !agent.ok() || !subject.ok() || !r.holdsViews(agent) || r.alone(subject, lexicon.Pronoun) {
		return frame{}, false
	}
	return frame{act: verbs.Topic, verb: k, subject: agent, content: subject, span: phrase{subject.first, agent.last}, from: subject.first, to: agent.last, left: true, nominal: true}, true
}

// drawnView reads "the remarks drew criticism from the clergy": the words behind "from"
// are whose view it is.
func (r *reader) drawnView(k, lo, hi int) (frame, bool) {
	if !r.is(k, lexicon.DrawnNoun) || !r.is(k+1, lexicon.AuthorLink) {
		return frame{}, false
	}
	verb := walk.BackTo(k, max(lo, k-4), func(i int) bool { return r.verb(i).Of(lexicon.DrawingVerb) }) - 1
	if verb < lo || !r.speaks(verb, lo, r.verb(verb)) {
		return frame{}, false
	}
	agent := phrase{k + 2, r.agentEnd(k+2, hi)}
	subject, _ := r.subjectOf(verb, lo)
	if !agent.ok() || !subject.ok() || !r.holdsViews(agent) || r.alone(subject, lexicon.Pronoun) {
		return frame{}, false
	}
	return frame{act: verbs.Topic, verb: k, subject: agent, content: subject, span: phrase{subject.first, agent.last}, from: subject.first, to: agent.last, left: true, nominal: true}, true
}

// passiveView reports "was rejected by"; one is supported with money as often as with words.
func (r *reader) passiveView(k, lo int) bool {
	if !r.is(k+1, lexicon.By) {
		return false
	}
	v := r.viewAt(k)
	if !v.Is(verbs.Part) || v.Of(lexicon.BackingVerb) {
		return false
	}
	return (v.Opens.Has(verbs.ANoun) || v.Report.Act == verbs.Stance) && r.is(r.lastHelper(k, lo), lexicon.Copula)
}

// lastHelper is the nearest token before k that is no adverb.
func (r *reader) lastHelper(k, lo int) int {
	return r.t.Back(k, lo+1, lexicon.Adverb) - 1
}

// agentEnd is where the noun phrase that begins at k ends.
func (r *reader) agentEnd(k, hi int) int {
	return walk.To(k, min(hi, k+12), func(end int) bool { return r.endsAgent(end, k) })
}

// endsAgent reports a token that the noun phrase from first on does not go over.
func (r *reader) endsAgent(k, first int) bool {
	t := r.at(k)
	switch {
	case t.Is(lexicon.FullStop):
		return r.stops(k)
	case t.Class == text.Quote, t.Class == text.Punct, t.Any(lexicon.Subordinator, lexicon.Weekday):
		return true
	case k == first:
		return false
	case t.Is(lexicon.PhraseBreak), r.t.Reads(k, lexicon.Conjunction, text.Not(text.ACapital)):
		return true
	}
	return r.isFinite(k)
}
