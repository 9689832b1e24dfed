package english

import (
	"strings"

	"factdesk/claims/extract/english/verbs"
	"factdesk/claims/lexicon"
	"factdesk/claims/text"
)

// accepts reports that content c suits the verb.
func (r *reader) accepts(rep verbs.Report, c phrase, explicit bool, hi int) bool {
	switch {
	case rep.Takes(verbs.Infinitive):
		return r.is(c.first, lexicon.To) && r.infinitive(c.first+1)
	case rep.Takes(verbs.Weak):
		return r.opensSpeech(c.first)
	case rep.Act == verbs.Describe:
		return r.holdsQuote(c) || r.namesIt(c)
	case explicit, rep.Takes(verbs.Bare):
		return c.last > c.first
	case r.foresees(rep, c):
		return true
	}
	return r.acceptsClause(rep, c, hi)
}

// opensSpeech reports a quotation mark at k that opens no title.
func (r *reader) opensSpeech(k int) bool {
	if !r.quoteMark(k) {
		return false
	}
	q := r.inQuote[min(k+1, len(r.t)-1)]
	return q == 0 || !r.isTitle(int(q-1))
}

// foresees: "expects rivers to peak", "forecasts growth of 2%".
func (r *reader) foresees(rep verbs.Report, c phrase) bool {
	switch rep.Act {
	case verbs.Think:
		return r.infinitiveNear(c.first, c.last)
	case verbs.Predict:
		return r.holdsNumber(c)
	}
	return false
}

func (r *reader) acceptsClause(rep verbs.Report, c phrase, hi int) bool {
	quoted := r.holdsQuote(c)
	switch {
	case rep.Takes(verbs.Loose):
		return r.quoteMark(c.first) || r.standsAlone(c, quoted, hi)
	case rep.Takes(verbs.Clause):
		return quoted || r.handsClause(c)
	}
	return false
}

// standsAlone reports a clause that needs no "that" before it.
func (r *reader) standsAlone(c phrase, quoted bool, hi int) bool {
	if !r.clauseStarts(c.first, hi) || r.verbOnlyLast(c) {
		return false
	}
	return quoted || r.mainFinite(c) >= 0
}

// handsClause reports a clause that says what was said, not when.
func (r *reader) handsClause(c phrase) bool {
	return r.hasClause(c.first, c.last) && !r.verbShared(c) && !r.is(c.first, lexicon.WhenClause)
}

// verbOnlyLast reports words whose one verb is their last word and as well a noun: "two
// explosions and no sign of secondary blasts".
func (r *reader) verbOnlyLast(c phrase) bool {
	v := r.verb(c.last - 1)
	return v.Has(verbs.Third|verbs.Nounly) && c.last-c.first > 3 && !r.hasClause(c.first, c.last-1)
}

// verbShared reports "added 40 minutes, hired three coaches": the first verb in what
// follows has no subject there but goes on from the one before.
func (r *reader) verbShared(c phrase) bool {
	for k := c.first; k < min(c.last, c.first+20); k++ {
		if r.isFinite(k) {
			return k > c.first && r.verb(k).Is(verbs.Past) && r.sharesSubject(k-1, c.first)
		}
	}
	return false
}

// sharesSubject reports an "and", or the first comma, at k.
func (r *reader) sharesSubject(k, first int) bool {
	return r.is(k, lexicon.And) || r.is(k, lexicon.Comma) && !r.commaBefore(first, k)
}

func (r *reader) commaBefore(first, last int) bool {
	return among(r.sums.commas, first, last)
}

func (r *reader) holdsNumber(c phrase) bool {
	return r.numberIn(phrase{c.first, min(c.last, c.first+10)})
}

func (r *reader) numberIn(p phrase) bool {
	for k := p.first; k < p.last; k++ {
		if r.t[k].Class == text.Number {
			return true
		}
	}
	return false
}

// deniesCharge reports "rejected claims that …".
func (r *reader) deniesCharge(c phrase) bool {
	for k := c.first; k < min(c.last, c.first+4); k++ {
		if r.is(k, lexicon.Charge) {
			return true
		}
	}
	return false
}

// namesIt reports "called the ruling a disgrace": a second noun phrase after the first.
func (r *reader) namesIt(c phrase) bool {
	for k := c.first + 1; k < min(c.last, c.first+12); k++ {
		if n := r.at(k); n.Is(lexicon.NamingWord) {
			return true
		}
	}
	if r.is(c.last-1, lexicon.JudgeWord) {
		return true
	}
	return c.last-c.first <= 4 && r.is(c.first, lexicon.Pronoun, lexicon.ThatThis)
}

func (r *reader) holdsQuote(c phrase) bool {
	return among(r.sums.quoted, c.first, c.last)
}

// clauseStarts reports a clause without "that": a subject that opens one and a verb.
func (r *reader) clauseStarts(k, hi int) bool {
	return r.is(k, text.ACapital, lexicon.SubjectPronoun, lexicon.Determiner, aPlural) && r.hasClause(k, hi)
}

// hasClause reports a finite verb in a range before anything that would make it the
// verb of a relative clause.
func (r *reader) hasClause(k, hi int) bool {
	for i := k + 1; i < min(hi, k+40); i++ {
		switch n := r.at(i); {
		case n.Is(lexicon.RelativeWord) && !n.Is(aQuoted):
			return r.is(i-1, lexicon.Comma) && r.hasClause(i+1, hi)
		case n.Is(aFinite):
			return true
		}
	}
	return false
}

func (r *reader) negatedVerb(k, lo int) bool {
	for i := k - 1; i >= max(lo, k-3); i-- {
		switch t := r.at(i); {
		case t.Is(lexicon.NotSaying), strings.HasSuffix(t.Norm, "n't"):
			return true
		case !t.Any(lexicon.Auxiliary, lexicon.Adverb, lexicon.To):
			return false
		}
	}
	return false
}

// setSpan takes the claim's words: for a statement the content; for what somebody
// does by speaking (denies, accuses, demands) the whole clause, which the content
// alone would leave without its sense.
func (f *frame) setSpan() {
	f.span = f.content
	whole := f.nominal
	switch f.act {
	case verbs.Deny, verbs.Accuse, verbs.Stance, verbs.Describe:
		whole = true
	case verbs.Demand, verbs.Promise:
		whole = !f.that
	}
	if whole && !f.left {
		f.span.first = f.from
	}
}
